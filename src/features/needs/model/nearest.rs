//! Who is asked privately for a need that is wanted now: the nearest of those on duty, and few.

use crate::kernel::id::PersonId;
use crate::kernel::roll::{self, OnDuty};

use super::Need;

/// So many are asked at most: a few, not everybody.
const ASKED: usize = 5;

impl Need {
    /// Whom of those on duty it is asked: same floor, same entrance, building; who is as near, by lot.
    /// Nobody who asks, is on it, or gave it back.
    pub fn nearest(
        &self,
        asker: &OnDuty,
        on_duty: &[OnDuty],
        lot: impl Fn(PersonId) -> u32,
    ) -> Vec<PersonId> {
        let knows = |person: PersonId| {
            person == self.asker || self.claims.iter().any(|claim| claim.helper == person)
        };
        let mut near: Vec<_> = on_duty
            .iter()
            .filter(|one| !knows(one.person))
            .map(|one| (distance(asker, one), lot(one.person), one.person))
            .collect();
        near.sort_by_key(|(distance, lot, person)| (*distance, *lot, person.0));
        near.into_iter().map(|(_, _, person)| person).take(ASKED).collect()
    }
}

fn distance(asker: &OnDuty, one: &OnDuty) -> u8 {
    let entrances = [asker.entrance.as_deref(), one.entrance.as_deref()];
    roll::distance(entrances, [asker.floor.as_deref(), one.floor.as_deref()])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(person: i64, entrance: Option<&str>, floor: Option<&str>) -> OnDuty {
        OnDuty {
            person: PersonId(person),
            entrance: entrance.map(str::to_owned),
            floor: floor.map(str::to_owned),
        }
    }

    #[test]
    fn the_same_floor_is_nearer_than_the_entrance_and_that_than_the_building() {
        let asker = one(1, Some("2"), Some("3"));
        for (other, far) in [
            (one(2, Some("2"), Some("3")), 0),
            (one(2, Some("2"), Some("4")), 1),
            (one(2, Some("2"), None), 1),
            (one(2, Some("1"), Some("3")), 2),
            (one(2, None, Some("3")), 2),
            (one(2, None, None), 2),
        ] {
            assert_eq!(distance(&asker, &other), far, "{other:?}");
        }
        assert_eq!(distance(&one(1, None, None), &one(2, None, None)), 2);
    }
}
