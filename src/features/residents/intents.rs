//! What a moderator wants to know of the people of their building: commands, buttons and words → an
//! [`Intent`]. Pure.

use serde::{Deserialize, Serialize};

use crate::kernel::code::{self, Code};
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::step;

/// What a moderator wants to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Who lives here?
    Open,
    /// This page of the roll.
    Turn(BuildingId, usize),
    /// I look for somebody.
    Search(BuildingId),
    /// I look for nobody after all.
    Stop(BuildingId),
    /// Whom they look for, typed at the step that waits for it.
    Find {
        /// Where.
        building: BuildingId,
        /// What was typed.
        words: String,
    },
    /// Who is this?
    Look {
        /// Where.
        building: BuildingId,
        /// Who.
        person: PersonId,
        /// The page of the roll to go back to.
        page: usize,
    },
}

/// The step of a form that a moderator has open: their next words tell whom they look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Where.
    pub building: BuildingId,
}

impl step::Step for Step {
    const KIND: &'static str = "residents.step";
}

impl Step {
    /// What words mean at this step.
    pub fn answered_with(self, words: String) -> Intent {
        Intent::Find { building: self.building, words }
    }
}

impl Intent {
    /// The code that a button or link carries; nothing for what is only ever typed.
    pub fn code(&self) -> Option<String> {
        Some(match self {
            Self::Find { .. } => return None,
            Self::Open => code::write("residents", &[]),
            Self::Turn(building, page) => code::write("residents", &[&building.0, page]),
            Self::Search(building) => code::write("resident-search", &[&building.0]),
            Self::Stop(building) => code::write("resident-stop", &[&building.0]),
            Self::Look { building, person, page } => {
                code::write("resident", &[&building.0, &person.0, page])
            }
        })
    }

    /// The intent that a button's code or a link's payload names.
    pub fn from_code(code: &Code<'_>) -> Option<Self> {
        let building = || code.one().map(BuildingId);
        match code.verb {
            "residents" if code.is_bare() => Some(Self::Open),
            "residents" => {
                let (building, page) = code.two()?;
                Some(Self::Turn(BuildingId(building), usize::try_from(page).ok()?))
            }
            "resident-search" => building().map(Self::Search),
            "resident-stop" => building().map(Self::Stop),
            "resident" => {
                let (building, person, page) = code.two_and_text()?;
                Some(Self::Look {
                    building: BuildingId(building),
                    person: PersonId(person),
                    page: usize::try_from(code::id(page)?).ok()?,
                })
            }
            _ => None,
        }
    }

    /// The intent of a command.
    pub fn from_command(command: &str) -> Option<Self> {
        match command {
            "residents" => Some(Self::Open),
            _ => None,
        }
    }

    /// True if a link may bring it: it changes nothing.
    pub fn may_come_by_link(&self) -> bool {
        matches!(self, Self::Open | Self::Turn(..))
    }

    /// True if it is what an open step waited for.
    pub fn answers_a_step(&self) -> bool {
        matches!(self, Self::Find { .. })
    }

    /// Its verb, for the audit log.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Open => "residents.open",
            Self::Turn(..) => "residents.turn",
            Self::Search(_) => "residents.search",
            Self::Stop(_) => "residents.stop",
            Self::Find { .. } => "residents.find",
            Self::Look { .. } => "residents.look",
        }
    }

    /// The person it names, for the audit log.
    pub fn row(&self) -> Option<i64> {
        match self {
            Self::Look { person, .. } => Some(person.0),
            Self::Open | Self::Turn(..) | Self::Search(_) | Self::Stop(_) | Self::Find { .. } => {
                None
            }
        }
    }

    /// The building it names.
    pub fn building(&self) -> Option<BuildingId> {
        match self {
            Self::Turn(building, _)
            | Self::Search(building)
            | Self::Stop(building)
            | Self::Find { building, .. }
            | Self::Look { building, .. } => Some(*building),
            Self::Open => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_reads_back_what_it_says() {
        let building = BuildingId(i64::MAX);
        for intent in [
            Intent::Open,
            Intent::Turn(building, 199),
            Intent::Search(building),
            Intent::Stop(building),
            Intent::Look { building, person: PersonId(i64::MAX), page: 199 },
        ] {
            let code = intent.code().unwrap();
            assert!(code.len() <= code::MOST_BYTES, "{code}");
            assert_eq!(Intent::from_code(&Code::read(&code).unwrap()), Some(intent), "{code}");
        }
    }

    #[test]
    fn what_is_no_button_of_ours_is_nothing() {
        for forged in [
            "residents_1",
            "residents_1_x",
            "residents_1_-1",
            "resident-search",
            "resident-stop_1_2",
            "resident_1",
            "resident_1_2",
            "resident_1_2_03",
            "resident_1_2_x",
        ] {
            let read = Code::read(forged).and_then(|code| Intent::from_code(&code));
            assert_eq!(read, None, "{forged}");
        }
    }
}
