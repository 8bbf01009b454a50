//! For how long somebody is away, and who may be asked to join a circle.

use chrono::{Days, NaiveTime};
use chrono_tz::Tz;

use super::{Refusal, day};
use crate::kernel::circle::{Friend, MOST_FRIENDS};
use crate::kernel::clock::Moment;
use crate::kernel::id::PersonId;

/// For how long somebody is away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Until tomorrow.
    Tomorrow,
    /// For three days.
    Days,
    /// For a week.
    Week,
    /// For two weeks.
    TwoWeeks,
}

impl Span {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Tomorrow, Self::Days, Self::Week, Self::TwoWeeks];

    /// Its name in codes.
    pub fn name(self) -> &'static str {
        match self {
            Self::Tomorrow => "tomorrow",
            Self::Days => "days",
            Self::Week => "week",
            Self::TwoWeeks => "two-weeks",
        }
    }

    /// The one with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|span| span.name() == name)
    }

    /// When it ends: as that day begins.
    pub fn ends(self, now: Moment, zone: Tz) -> Moment {
        let days = match self {
            Self::Tomorrow => 1,
            Self::Days => 3,
            Self::Week => 7,
            Self::TwoWeeks => 14,
        };
        let today = day(now, zone);
        let last = today.checked_add_days(Days::new(days)).unwrap_or(today);
        Moment::shown_at(last.and_time(NaiveTime::MIN), zone)
    }
}

/// Whether somebody may be asked to be told first.
///
/// # Errors
/// Refused if they are asked or in it already, said no, or there are enough.
pub fn can_be_asked(person: PersonId, circle: &[Friend]) -> Result<(), Refusal> {
    match circle.iter().find(|one| one.friend == person) {
        Some(one) if one.is_in() || one.is_asked() => return Err(Refusal::AskedAlready),
        Some(one) if one.said_no() => return Err(Refusal::SaidNo),
        Some(_) | None => {}
    }
    let taken = circle.iter().filter(|one| one.is_in() || one.is_asked()).count();
    if taken >= MOST_FRIENDS { Err(Refusal::Enough) } else { Ok(()) }
}
