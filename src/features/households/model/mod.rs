//! What is decided about households and those without Telegram. Pure.

pub mod cover;

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::features::people;
use crate::kernel::actor::Denied;
use crate::kernel::clock::Moment;
use crate::kernel::guardian::{Guard, NoGuardian};
use crate::kernel::id::PersonId;
use crate::kernel::recipient::{Recipient, SECOND_THOUGHTS};

/// So many people without Telegram live behind one door, at most.
pub const MOST: usize = 12;
/// So many are looked at in a building, at most.
pub const MOST_IN_BUILDING: usize = 500;
/// So many people are looked at who could answer for somebody.
pub const MOST_PEOPLE: usize = 2_000;
/// So many are asked at the same time whether they answer for somebody.
const MOST_ASKED: usize = 3;
/// So many stand on a page.
const A_PAGE: usize = 4;

/// A friendly no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// That is no name.
    NoName,
    /// That name holds a door or a phone.
    PrivateName,
    /// That is no entrance.
    NoEntrance,
    /// That is no flat.
    NoFlat,
    /// The house has no such entrance or flat, as far as its moderators told.
    NoSuchPlace,
    /// They told no flat.
    NoFlatTold,
    /// They said so often today where they live.
    TooOften,
    /// They are in no household.
    NoHome,
    /// Nobody says of themselves that they live there.
    OneSelf,
    /// Only those who live there can say that.
    NotYourHome,
    /// Nobody waits for that word any more.
    Over,
    /// Somebody of that name is on the list.
    KnownAlready,
    /// So many do not live behind one door.
    TooMany,
    /// They do not answer for them.
    NotGuardian,
    /// The recipient has not agreed yet.
    NotAgreed,
    /// There is no such recipient any more.
    Gone,
    /// It cannot be undone any more.
    TooLate,
    /// That person answers for them already, or is asked.
    AskedAlready,
    /// Others look after them already: those ask a moderator, not the moderator themselves.
    LookedAfter,
    /// That person said that they cannot.
    SaidNo,
    /// Enough are asked.
    EnoughAsked,
    /// That person does not live there.
    NotThere,
    /// Nobody asks them any more.
    NotAsked,
    /// They lack the authority.
    Denied(Denied),
}

impl Refusal {
    /// Its kind, for the audit log.
    pub fn kind(self) -> &'static str {
        match self {
            Self::NoName => "no_name",
            Self::PrivateName => "private_name",
            Self::NoEntrance => "no_entrance",
            Self::NoFlat => "no_flat",
            Self::NoSuchPlace => "no_such_place",
            Self::NoFlatTold => "no_flat_told",
            Self::TooOften => "too_often",
            Self::NoHome => "no_home",
            Self::OneSelf => "one_self",
            Self::NotYourHome => "not_your_home",
            Self::Over => "over",
            Self::KnownAlready => "known_already",
            Self::TooMany => "too_many",
            Self::NotGuardian => "not_guardian",
            Self::NotAgreed => "not_agreed",
            Self::Gone => "gone",
            Self::TooLate => "too_late",
            Self::AskedAlready => "asked_already",
            Self::LookedAfter => "looked_after",
            Self::SaidNo => "said_no",
            Self::EnoughAsked => "enough_asked",
            Self::NotThere => "not_there",
            Self::NotAsked => "not_asked",
            Self::Denied(denied) => denied.kind(),
        }
    }

    /// True if what a step waited for is over.
    pub fn ends_a_step(self) -> bool {
        !matches!(
            self,
            Self::NoName
                | Self::PrivateName
                | Self::NoEntrance
                | Self::NoSuchPlace
                | Self::NoFlat
                | Self::KnownAlready
                | Self::TooMany
        )
    }
}

impl From<NoGuardian> for Refusal {
    fn from(no: NoGuardian) -> Self {
        match no {
            NoGuardian::Denied(denied) => Self::Denied(denied),
            NoGuardian::Gone => Self::Gone,
            NoGuardian::NotTheirs => Self::NotGuardian,
        }
    }
}

/// What was typed, cleaned as people's own details are.
///
/// # Errors
/// Refused if it cannot be one.
pub fn typed(kind: crate::kernel::detail::Kind, words: &str) -> Result<String, Refusal> {
    people::model::typed(kind, words).map_err(|no| match no {
        people::Refusal::PrivateName => Refusal::PrivateName,
        people::Refusal::NoEntrance => Refusal::NoEntrance,
        people::Refusal::NoFlat => Refusal::NoFlat,
        people::Refusal::NoSuchEntrance | people::Refusal::NoSuchFlat => Refusal::NoSuchPlace,
        people::Refusal::NoName
        | people::Refusal::NoFloor
        | people::Refusal::NoPhone
        | people::Refusal::OldButton
        | people::Refusal::Denied(_) => Refusal::NoName,
    })
}

/// True if somebody of this name may be added to these who live there.
///
/// # Errors
/// Refused if somebody is called so, or if there are too many.
pub fn can_be_added(name: &str, known: &[Recipient]) -> Result<(), Refusal> {
    if known.iter().any(|other| other.name.to_lowercase() == name.to_lowercase()) {
        return Err(Refusal::KnownAlready);
    }
    if known.len() >= MOST { Err(Refusal::TooMany) } else { Ok(()) }
}

/// True if somebody may be asked to answer, too.
///
/// # Errors
/// Refused if they do, were asked, or said that they cannot; or if enough are asked.
pub fn can_be_asked(person: PersonId, guards: &[Guard]) -> Result<(), Refusal> {
    match guards.iter().find(|guard| guard.person == person) {
        Some(guard) if guard.answers() || guard.is_asked() => return Err(Refusal::AskedAlready),
        Some(guard) if guard.agreed_at.is_none() => return Err(Refusal::SaidNo),
        Some(_) | None => {}
    }
    let asked = guards.iter().filter(|guard| guard.is_asked()).count();
    if asked >= MOST_ASKED { Err(Refusal::EnoughAsked) } else { Ok(()) }
}

/// True if what was done then can still be undone.
pub fn can_be_undone(at: Moment, now: Moment) -> bool {
    now < at.plus(SECOND_THOUGHTS)
}

/// Whom to ask: those of the household first, then those of the entrance, then the others, each once.
pub fn in_order(
    household: &[PersonId],
    entrance: &[PersonId],
    others: &[PersonId],
    but_for: &[PersonId],
) -> Vec<PersonId> {
    let mut seen: BTreeSet<PersonId> = but_for.iter().copied().collect();
    let all = household.iter().chain(entrance).chain(others).copied();
    all.filter(|person| others.contains(person) && seen.insert(*person)).collect()
}

/// The page nearest to this one, what stands on it, and how many there are.
pub fn page<T>(all: &[T], page: usize) -> (usize, &[T], usize) {
    let pages = all.len().div_ceil(A_PAGE).max(1);
    let page = page.min(pages.saturating_sub(1));
    (page, all.chunks(A_PAGE).nth(page).unwrap_or_default(), pages)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::recipient::RecipientId;

    fn guard(person: i64, agreed: bool, ended: bool) -> Guard {
        let at = Moment::from_millis(0);
        Guard {
            recipient: RecipientId(1),
            person: PersonId(person),
            asked_at: at,
            asked_by: None,
            agreed_at: agreed.then_some(at),
            ended_at: ended.then_some(at),
        }
    }

    #[test]
    fn those_of_the_household_are_asked_first_and_nobody_twice() {
        let people = |rows: &[i64]| rows.iter().map(|row| PersonId(*row)).collect::<Vec<_>>();
        let all = people(&[1, 2, 3, 4, 5]);
        let order = in_order(&people(&[4, 9]), &people(&[2, 4]), &all, &people(&[1]));
        assert_eq!(order, people(&[4, 2, 3, 5]));
    }

    #[test]
    fn whoever_answers_is_asked_or_said_no_is_not_asked_again() {
        let guards = [guard(1, true, false), guard(2, false, false), guard(3, false, true)];
        assert_eq!(can_be_asked(PersonId(1), &guards), Err(Refusal::AskedAlready));
        assert_eq!(can_be_asked(PersonId(2), &guards), Err(Refusal::AskedAlready));
        assert_eq!(can_be_asked(PersonId(3), &guards), Err(Refusal::SaidNo));
        assert_eq!(can_be_asked(PersonId(4), &guards), Ok(()));
        // Whoever stopped may be asked again.
        assert_eq!(can_be_asked(PersonId(5), &[guard(5, true, true)]), Ok(()));
        let asked = [1, 2, 3].map(|person| guard(person, false, false));
        assert_eq!(can_be_asked(PersonId(4), &asked), Err(Refusal::EnoughAsked));
    }

    #[test]
    fn ten_minutes_are_ten_minutes() {
        let at = Moment::from_millis(0);
        assert!(can_be_undone(at, at));
        assert!(!can_be_undone(at, at.plus(SECOND_THOUGHTS)));
    }

    #[test]
    fn a_page_is_never_beyond_the_last() {
        let all: Vec<usize> = (0..9).collect();
        assert_eq!(page(&all, 7), (2, all.get(8..).unwrap(), 3));
        assert_eq!(page::<usize>(&[], 7), (0, [].as_slice(), 1));
    }
}
