//! Whom a call reaches: the nearest first, and of those who are as near, who answered best.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use super::Peril;
use super::plan::Reach;
use crate::kernel::id::PersonId;
use crate::kernel::roll::{self, Presence};

/// The first call reaches so many at least, where there are so many: three people answer with a chance
/// of 43-85 % at the 17-47 % response seen in studies (requirement 25).
pub const FIRST: usize = 3;
/// The second call: so many in all.
pub const SECOND: usize = 10;

/// Where it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scene {
    /// At which entrance, as far as it is known.
    pub entrance: Option<String>,
    /// On which floor, as far as it is known.
    pub floor: Option<String>,
    /// What is the matter.
    pub peril: Option<Peril>,
    /// Who called or needs help: they are not called.
    pub caller: Option<PersonId>,
}

/// How somebody stands to whoever needs help.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Tie {
    /// As a neighbour.
    #[default]
    Neighbour,
    /// They live with them.
    Family,
    /// They answer for them.
    Guardian,
    /// They chose them, and they said yes.
    Circle,
}

/// Whether somebody moderates.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Office {
    /// They do not.
    #[default]
    None,
    /// They do, and it is not their turn.
    Moderates,
    /// They do, and it is their turn.
    OnDuty,
}

/// Somebody of the building who can be written to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Neighbour {
    /// Who.
    pub person: Option<PersonId>,
    /// At which entrance, as far as they tell.
    pub entrance: Option<String>,
    /// On which floor, as far as they tell.
    pub floor: Option<String>,
    /// Whether they are here.
    pub presence: Presence,
    /// How they stand to whoever needs help.
    pub tie: Tie,
    /// Whether they moderate.
    pub office: Office,
    /// True in their first days, as long as no moderator gave their word.
    pub is_new: bool,
    /// How often they were called, and how often they went.
    pub asked: i64,
    /// How often they went when they were called.
    pub went: i64,
}

impl Neighbour {
    fn distance(&self, scene: &Scene) -> u8 {
        let entrances = [self.entrance.as_deref(), scene.entrance.as_deref()];
        roll::distance(entrances, [self.floor.as_deref(), scene.floor.as_deref()])
    }

    /// Of a thousand calls they answer so many; whoever was never called is taken for the usual.
    fn answers(&self) -> i64 {
        const USUAL: i64 = 300;
        match self.asked {
            0 => USUAL,
            asked => self.went.saturating_mul(1_000).checked_div(asked).unwrap_or(USUAL),
        }
    }

    /// True if they are called before anybody else: family, guardians and their circle. In danger those
    /// who live with whoever calls are not: they may be the danger.
    fn is_tied(&self, scene: &Scene) -> bool {
        self.tie != Tie::Neighbour && !self.is_kept_out(scene)
    }

    fn is_on_duty(&self) -> bool {
        self.presence == Presence::OnDuty
    }

    fn is_kept_out(&self, scene: &Scene) -> bool {
        scene.peril == Some(Peril::Danger) && self.tie == Tie::Family
    }
}

/// Whom a call reaches anew, the nearest first. `known` were called by an earlier one; `lot` decides
/// between those who are as near and answered as well.
pub fn summoned(
    reach: Reach,
    scene: &Scene,
    neighbours: &[Neighbour],
    known: &BTreeSet<PersonId>,
    lot: impl Fn(PersonId) -> u32,
) -> Vec<PersonId> {
    let mut ranked: Vec<(&Neighbour, PersonId)> = neighbours
        .iter()
        .filter_map(|one| one.person.map(|person| (one, person)))
        .filter(|(one, person)| {
            Some(*person) != scene.caller && !known.contains(person) && !one.is_kept_out(scene)
        })
        .collect();
    ranked.sort_by_key(|(one, person)| {
        let (tied, distance) = (!one.is_tied(scene), one.distance(scene));
        (
            tied,
            distance,
            one.is_new,
            !one.is_on_duty(),
            Reverse(one.answers()),
            lot(*person),
            person.0,
        )
    });
    let here = |one: &Neighbour| one.presence != Presence::Away;
    let near = |one: &Neighbour, farthest: u8| here(one) && one.distance(scene) <= farthest;
    let nobody_tied = !ranked.iter().any(|(one, _)| one.is_tied(scene));
    let wanted = |one: &Neighbour| match reach {
        Reach::Closest => one.is_tied(scene) || (one.is_on_duty() && near(one, 1)),
        Reach::OnDuty => one.is_on_duty(),
        Reach::Everybody => here(one) || one.office != Office::None,
        Reach::Ties => one.is_tied(scene) || one.office == Office::OnDuty,
        Reach::Circle => one.is_tied(scene) || (nobody_tied && one.office == Office::OnDuty),
        Reach::Stairs => {
            let nowhere = scene.entrance.is_none() && here(one);
            one.is_tied(scene) || nowhere || near(one, 1) || one.office != Office::None
        }
        Reach::Floor => near(one, 0),
        Reach::Entrance => near(one, 1),
        Reach::Building => here(one),
        Reach::Again | Reach::LastWord => false,
    };
    let at_least = match reach {
        Reach::Closest => FIRST,
        Reach::OnDuty => SECOND.saturating_sub(known.len()),
        Reach::Ties | Reach::Circle | Reach::Floor | Reach::Entrance => 1,
        Reach::Everybody | Reach::Building | Reach::Stairs | Reach::Again | Reach::LastWord => 0,
    };
    let mut called: Vec<PersonId> =
        ranked.iter().filter(|(one, _)| wanted(one)).map(|(_, person)| *person).collect();
    // Filled with the nearest of the others: a call that reaches nobody would be time lost.
    for (one, person) in &ranked {
        if called.len() >= at_least {
            break;
        }
        if here(one) && !wanted(one) {
            called.push(*person);
        }
    }
    called
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scene(peril: Option<Peril>) -> Scene {
        let (entrance, floor) = (Some("2".to_owned()), Some("3".to_owned()));
        Scene { entrance, floor, peril, caller: Some(PersonId(1)) }
    }

    fn one(person: i64, entrance: &str, floor: &str) -> Neighbour {
        let told = |text: &str| (!text.is_empty()).then(|| text.to_owned());
        let (entrance, floor) = (told(entrance), told(floor));
        Neighbour { person: Some(PersonId(person)), entrance, floor, ..Neighbour::default() }
    }

    fn called(reach: Reach, scene: &Scene, neighbours: &[Neighbour], known: &[i64]) -> Vec<i64> {
        let known = known.iter().copied().map(PersonId).collect();
        let called = summoned(reach, scene, neighbours, &known, |_| 0);
        called.into_iter().map(|person| person.0).collect()
    }

    #[test]
    fn family_and_the_entrance_on_duty_come_first_and_the_nearest_fill_up() {
        let house = [
            one(1, "2", "3"),
            Neighbour { tie: Tie::Family, presence: Presence::Away, ..one(2, "", "") },
            one(3, "1", "3"),
            one(4, "2", "5"),
            one(5, "2", "3"),
            Neighbour { presence: Presence::OnDuty, ..one(6, "1", "1") },
            Neighbour { presence: Presence::Away, ..one(7, "2", "3") },
            Neighbour { is_new: true, ..one(8, "2", "3") },
        ];
        assert_eq!(called(Reach::Closest, &scene(None), &house, &[]), [2, 5, 8]);
        assert_eq!(called(Reach::OnDuty, &scene(None), &house, &[2, 5, 8]), [6, 4, 3]);
        assert_eq!(called(Reach::Everybody, &scene(None), &house, &[2, 5, 8, 6]), [4, 3]);
        assert_eq!(called(Reach::Again, &scene(None), &house, &[]), [0; 0]);
    }

    #[test]
    fn who_answers_best_goes_before_who_is_as_near() {
        let house = [
            Neighbour { asked: 10, went: 1, ..one(2, "2", "3") },
            Neighbour { asked: 10, went: 9, ..one(3, "2", "3") },
            one(4, "2", "3"),
            Neighbour { asked: 3, went: 3, ..one(5, "2", "1") },
        ];
        assert_eq!(called(Reach::Closest, &scene(None), &house, &[]), [3, 4, 2]);
    }

    #[test]
    fn in_danger_who_lives_with_the_caller_is_never_called() {
        let house = [
            Neighbour { tie: Tie::Family, ..one(2, "2", "3") },
            Neighbour { tie: Tie::Guardian, ..one(3, "1", "1") },
            one(4, "1", "2"),
        ];
        let danger = scene(Some(Peril::Danger));
        for reach in [Reach::Closest, Reach::Ties, Reach::OnDuty, Reach::Everybody, Reach::Floor] {
            assert!(!called(reach, &danger, &house, &[]).contains(&2), "{reach:?}");
        }
        assert_eq!(called(Reach::Closest, &danger, &house, &[]), [3, 4]);
        assert_eq!(called(Reach::Closest, &scene(Some(Peril::Ill)), &house, &[]), [2, 3, 4]);
    }

    #[test]
    fn a_circle_in_which_nobody_is_left_reaches_the_next_nearest() {
        let house = [one(2, "1", "1"), Neighbour { office: Office::OnDuty, ..one(3, "1", "9") }];
        assert_eq!(called(Reach::Ties, &scene(None), &house, &[]), [3]);
        assert_eq!(called(Reach::Floor, &scene(None), &house, &[3]), [2]);
        assert_eq!(called(Reach::Floor, &scene(None), &house, &[2, 3]), [0; 0]);
        let nowhere = Scene { caller: Some(PersonId(1)), ..Scene::default() };
        assert_eq!(called(Reach::Floor, &nowhere, &house, &[]), [2]);
    }
}
