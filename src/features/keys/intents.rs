//! What somebody wants with door notes and keys: a command, buttons and words → an [`Intent`]. Pure.

use serde::{Deserialize, Serialize};

use super::model::LAST_PAGE;
use crate::features::alarms::AlarmId;
use crate::kernel::code::{self, Code};
use crate::kernel::household::HouseholdId;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::step;

/// What somebody wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Show the doors with which they have to do.
    Open,
    /// A page of these, the first being 0.
    List(BuildingId, usize),
    /// Something with the door of a household.
    OfHome(Verb, BuildingId, HouseholdId),
    /// A page of those who could hold a key.
    Choose(BuildingId, HouseholdId, usize),
    /// Ask them whether they hold a key.
    Ask(BuildingId, HouseholdId, PersonId),
    /// They hold it no more.
    End(BuildingId, HouseholdId, PersonId),
    /// How to open, for who comes to this alarm.
    OpenFor(BuildingId, AlarmId),
    /// What the step waited for.
    Typed {
        /// Which step.
        step: Step,
        /// What was typed.
        words: String,
    },
}

/// Something with the door of a household.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Show how it stands.
    Look,
    /// I want to write the note.
    Write,
    /// I do not want to, after all.
    Stop,
    /// Read it.
    Read,
    /// Delete it.
    Delete,
    /// The one before it, after all.
    Undo,
    /// I hold a key.
    Will,
    /// I cannot, now.
    NotNow,
    /// I hold it no more.
    GiveBack,
}

impl Verb {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Look,
        Self::Write,
        Self::Stop,
        Self::Read,
        Self::Delete,
        Self::Undo,
        Self::Will,
        Self::NotNow,
        Self::GiveBack,
    ];

    /// Its name in codes.
    fn name(self) -> &'static str {
        match self {
            Self::Look => "note",
            Self::Write => "note-write",
            Self::Stop => "note-stop",
            Self::Read => "note-read",
            Self::Delete => "note-delete",
            Self::Undo => "note-undo",
            Self::Will => "key-will",
            Self::NotNow => "key-not-now",
            Self::GiveBack => "key-give-back",
        }
    }

    fn audited(self) -> &'static str {
        match self {
            Self::Look => "keys.look",
            Self::Write => "keys.write",
            Self::Stop => "keys.stop",
            Self::Read => "keys.read",
            Self::Delete => "keys.delete",
            Self::Undo => "keys.undo",
            Self::Will => "keys.will",
            Self::NotNow => "keys.not_now",
            Self::GiveBack => "keys.give_back",
        }
    }
}

/// The step that somebody has open: their next words are the note.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Where.
    pub building: BuildingId,
    /// Of which household.
    pub household: HouseholdId,
}

impl step::Step for Step {
    const KIND: &'static str = "keys.step";
}

impl Step {
    /// What words mean at this step.
    pub fn answered_with(self, words: String) -> Intent {
        Intent::Typed { step: self, words }
    }
}

impl Intent {
    /// The code that a button or link carries; nothing for what is only ever typed.
    pub fn code(&self) -> Option<String> {
        Some(match self {
            Self::Typed { .. } => return None,
            Self::Open => code::write("keys", &[]),
            Self::List(building, page) => code::write("keys", &[&building.0, page]),
            Self::OfHome(verb, building, household) => {
                code::write(verb.name(), &[&building.0, &household.0])
            }
            Self::Choose(building, household, page) => {
                code::write("key-choose", &[&building.0, &household.0, page])
            }
            Self::Ask(building, household, person) => {
                code::write("key-ask", &[&building.0, &household.0, &person.0])
            }
            Self::End(building, household, person) => {
                code::write("key-end", &[&building.0, &household.0, &person.0])
            }
            Self::OpenFor(building, alarm) => code::write("note-open", &[&building.0, &alarm.0]),
        })
    }

    /// The intent that a button's code or a link's payload names.
    pub fn from_code(code: &Code<'_>) -> Option<Self> {
        let page = |page: i64| usize::try_from(page).ok().filter(|page| *page <= LAST_PAGE);
        let two = || code.two().map(|(building, other)| (BuildingId(building), other));
        let three = || {
            let (building, household, last) = code.two_and_text()?;
            Some((BuildingId(building), HouseholdId(household), code::id(last)?))
        };
        match code.verb {
            "keys" if code.is_bare() => Some(Self::Open),
            "keys" => {
                let (building, number) = two()?;
                Some(Self::List(building, page(number)?))
            }
            "key-choose" => {
                let (building, household, number) = three()?;
                Some(Self::Choose(building, household, page(number)?))
            }
            "key-ask" => {
                let (building, household, person) = three()?;
                Some(Self::Ask(building, household, PersonId(person)))
            }
            "key-end" => {
                let (building, household, person) = three()?;
                Some(Self::End(building, household, PersonId(person)))
            }
            "note-open" => two().map(|(building, alarm)| Self::OpenFor(building, AlarmId(alarm))),
            name => {
                let verb = Verb::ALL.into_iter().find(|verb| verb.name() == name)?;
                let (building, household) = two()?;
                Some(Self::OfHome(verb, building, HouseholdId(household)))
            }
        }
    }

    /// The intent of a command.
    pub fn from_command(command: &str) -> Option<Self> {
        match command {
            "key" => Some(Self::Open),
            _ => None,
        }
    }

    /// True if a link may bring it: it changes nothing.
    pub fn may_come_by_link(&self) -> bool {
        matches!(self, Self::Open)
    }

    /// True if it is what an open step waited for.
    pub fn answers_a_step(&self) -> bool {
        matches!(self, Self::Typed { .. })
    }

    /// Its verb, for the audit log.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Open | Self::List(..) => "keys.list",
            Self::OfHome(verb, ..) => verb.audited(),
            Self::Choose(..) => "keys.choose",
            Self::Ask(..) => "keys.ask",
            Self::End(..) => "keys.end",
            Self::OpenFor(..) => "keys.open",
            Self::Typed { .. } => "keys.set_note",
        }
    }

    /// The row it names, for the audit log.
    pub fn row(&self) -> Option<i64> {
        match self {
            Self::OfHome(_, _, household)
            | Self::Choose(_, household, _)
            | Self::Ask(_, household, _)
            | Self::End(_, household, _)
            | Self::Typed { step: Step { household, .. }, .. } => Some(household.0),
            Self::OpenFor(_, alarm) => Some(alarm.0),
            Self::Open | Self::List(..) => None,
        }
    }

    /// The building it names.
    pub fn building(&self) -> Option<BuildingId> {
        match self {
            Self::Open => None,
            Self::List(building, _)
            | Self::OfHome(_, building, _)
            | Self::Choose(building, ..)
            | Self::Ask(building, ..)
            | Self::End(building, ..)
            | Self::OpenFor(building, _)
            | Self::Typed { step: Step { building, .. }, .. } => Some(*building),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_reads_back_what_it_says() {
        let (building, household) = (BuildingId(i64::MAX), HouseholdId(i64::MAX));
        let verbs = Verb::ALL.map(|verb| Intent::OfHome(verb, building, household));
        let mut intents = vec![
            Intent::Open,
            Intent::List(building, LAST_PAGE),
            Intent::OpenFor(building, AlarmId(i64::MAX)),
        ];
        intents.extend(verbs);
        let (building, household) = (BuildingId(999_999_999), HouseholdId(999_999_999));
        let person = PersonId(999_999_999);
        intents.push(Intent::Choose(building, household, LAST_PAGE));
        intents.push(Intent::Ask(building, household, person));
        intents.push(Intent::End(building, household, person));
        for intent in intents {
            let code = intent.code().unwrap();
            assert!(code.len() <= code::MOST_BYTES, "{code}");
            assert_eq!(Intent::from_code(&Code::read(&code).unwrap()), Some(intent), "{code}");
        }
    }

    #[test]
    fn what_is_no_button_of_ours_is_nothing() {
        for forged in [
            "keys_1",
            "keys_1_1000",
            "note_1",
            "note-read_1_x",
            "note-open_1",
            "key-ask_1_2",
            "key-end_1_2_x",
            "key-take_1_2",
        ] {
            let read = Code::read(forged).and_then(|code| Intent::from_code(&code));
            assert_eq!(read, None, "{forged}");
        }
    }
}
