//! Who is asked first. Pure.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::kernel::actor::Denied;
use crate::kernel::clock::Moment;
use crate::kernel::id::{PersonId, id};

id!(
    /// An offer: one need, one volunteer.
    OfferId,
    "offer"
);

/// A need is offered to so many at a time.
pub const AT_A_TIME: usize = 3;
/// And to so many in all, however often it is open again.
pub const IN_ALL: usize = 6;
/// Who was asked how often is counted for so long.
pub const COUNTED: TimeDelta = TimeDelta::days(30);

/// Somebody who could be asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Volunteer {
    /// Who.
    pub person: PersonId,
    /// True if they live at the asker's entrance, as far as both told.
    pub is_near: bool,
    /// How often they were asked in the last 30 days.
    pub asked: i64,
    /// True if they were never asked, as far as is known: they are asked before all others, once.
    pub is_new: bool,
}

/// Those who are asked: a new volunteer first, then who lives nearest, then who was asked least.
pub fn chosen(mut volunteers: Vec<Volunteer>, most: usize) -> Vec<PersonId> {
    volunteers.sort_by_key(|volunteer| {
        (!volunteer.is_new, !volunteer.is_near, volunteer.asked, volunteer.person.0)
    });
    volunteers.into_iter().take(most).map(|volunteer| volunteer.person).collect()
}

/// An offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Offer {
    /// Its row.
    pub id: OfferId,
    /// When they were asked.
    pub offered_at: Moment,
    /// When they said that they cannot now.
    pub declined_at: Option<Moment>,
}

/// A friendly no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// They were not asked.
    NotAsked,
    /// They lack the authority.
    Denied(Denied),
}

impl Refusal {
    /// Its kind, for the audit log.
    pub fn kind(self) -> &'static str {
        match self {
            Self::NotAsked => "not_asked",
            Self::Denied(denied) => denied.kind(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn volunteer(person: i64, is_near: bool, asked: i64, is_new: bool) -> Volunteer {
        Volunteer { person: PersonId(person), is_near, asked, is_new }
    }

    #[test]
    fn a_new_one_is_asked_first_then_the_nearest_then_who_was_asked_least() {
        let all = vec![
            volunteer(1, false, 0, false),
            volunteer(2, true, 3, false),
            volunteer(3, true, 1, false),
            volunteer(4, false, 0, true),
            volunteer(5, false, 2, false),
        ];
        assert_eq!(chosen(all.clone(), AT_A_TIME), [PersonId(4), PersonId(3), PersonId(2)]);
        assert_eq!(chosen(all.clone(), 5).last(), Some(&PersonId(5)));
        assert_eq!(chosen(all, 0), []);
    }
}
