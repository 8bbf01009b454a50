//! What somebody wants with the building's numbers: commands, buttons and words → an [`Intent`].
//! Pure.

use serde::{Deserialize, Serialize};

use crate::kernel::code::{self, Code};
use crate::kernel::id::BuildingId;
use crate::kernel::service_number::Line;
use crate::kernel::step;

/// What somebody wants with the building's numbers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Show them.
    Open,
    /// Show those of this building.
    List(BuildingId),
    /// Something with one line.
    OfLine(LineVerb, BuildingId, Line),
    /// A number, typed at the step that waits for it.
    Answer {
        /// Where.
        building: BuildingId,
        /// Whom it calls.
        line: Line,
        /// What was typed.
        words: String,
    },
}

/// Something to do with a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineVerb {
    /// I want to type its number.
    Type,
    /// I do not want to type it after all.
    Stop,
    /// Empty it.
    Empty,
}

/// The step of a form that a moderator has open: their next words are a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Where.
    pub building: BuildingId,
    /// Whom it calls.
    pub line: Line,
}

impl step::Step for Step {
    const KIND: &'static str = "numbers.step";
}

impl Step {
    /// What words mean at this step.
    pub fn answered_with(self, words: String) -> Intent {
        Intent::Answer { building: self.building, line: self.line, words }
    }
}

impl Intent {
    /// The code that a button or link carries; nothing for what is only ever typed.
    pub fn code(&self) -> Option<String> {
        Some(match self {
            Self::Answer { .. } => return None,
            Self::Open => code::write("numbers", &[]),
            Self::List(building) => code::write("numbers", &[&building.0]),
            Self::OfLine(verb, building, line) => {
                let verb = match verb {
                    LineVerb::Type => "number-type",
                    LineVerb::Stop => "number-stop",
                    LineVerb::Empty => "number-empty",
                };
                code::write(verb, &[&building.0, &line.name()])
            }
        })
    }

    /// The intent that a button's code or a link's payload names.
    pub fn from_code(code: &Code<'_>) -> Option<Self> {
        let verb = match code.verb {
            "numbers" if code.is_bare() => return Some(Self::Open),
            "numbers" => return code.one().map(|building| Self::List(BuildingId(building))),
            "number-type" => LineVerb::Type,
            "number-stop" => LineVerb::Stop,
            "number-empty" => LineVerb::Empty,
            _ => return None,
        };
        let (building, line) = code.id_and_text()?;
        Some(Self::OfLine(verb, BuildingId(building), Line::named(line)?))
    }

    /// The intent of a command.
    pub fn from_command(command: &str) -> Option<Self> {
        match command {
            "numbers" => Some(Self::Open),
            _ => None,
        }
    }

    /// True if a link may bring it: it changes nothing.
    pub fn may_come_by_link(&self) -> bool {
        matches!(self, Self::Open)
    }

    /// True if it is what an open step waited for.
    pub fn answers_a_step(&self) -> bool {
        matches!(self, Self::Answer { .. })
    }

    /// Its verb, for the audit log.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Open => "numbers.open",
            Self::List(_) => "numbers.list",
            Self::OfLine(LineVerb::Type, ..) => "numbers.type",
            Self::OfLine(LineVerb::Stop, ..) => "numbers.stop",
            Self::OfLine(LineVerb::Empty, _, line) => empty(*line),
            Self::Answer { line, .. } => set(*line),
        }
    }

    /// The row it names, for the audit log: none.
    pub fn row(&self) -> Option<i64> {
        None
    }

    /// The building it names.
    pub fn building(&self) -> Option<BuildingId> {
        match self {
            Self::List(building) | Self::OfLine(_, building, _) | Self::Answer { building, .. } => {
                Some(*building)
            }
            Self::Open => None,
        }
    }
}

fn set(line: Line) -> &'static str {
    match line {
        Line::Emergency => "numbers.set_emergency",
        Line::Duty => "numbers.set_duty",
        Line::Committee => "numbers.set_committee",
        Line::Management => "numbers.set_management",
        Line::Police => "numbers.set_police",
        Line::Clinic => "numbers.set_clinic",
        Line::Lift => "numbers.set_lift",
        Line::Gas => "numbers.set_gas",
    }
}

fn empty(line: Line) -> &'static str {
    match line {
        Line::Emergency => "numbers.empty_emergency",
        Line::Duty => "numbers.empty_duty",
        Line::Committee => "numbers.empty_committee",
        Line::Management => "numbers.empty_management",
        Line::Police => "numbers.empty_police",
        Line::Clinic => "numbers.empty_clinic",
        Line::Lift => "numbers.empty_lift",
        Line::Gas => "numbers.empty_gas",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_reads_back_what_it_says() {
        let building = BuildingId(i64::MAX);
        let mut intents = vec![Intent::Open, Intent::List(building)];
        for line in Line::ALL {
            let of = |verb| Intent::OfLine(verb, building, line);
            intents.extend([LineVerb::Type, LineVerb::Stop, LineVerb::Empty].map(of));
        }
        for intent in intents {
            let code = intent.code().unwrap();
            assert!(code.len() <= code::MOST_BYTES, "{code}");
            assert_eq!(Intent::from_code(&Code::read(&code).unwrap()), Some(intent), "{code}");
        }
    }

    #[test]
    fn what_is_no_button_of_ours_is_nothing() {
        for forged in ["numbers_x", "number-type_1", "number-type_1_door", "number-empty_x_lift"] {
            let read = Code::read(forged).and_then(|code| Intent::from_code(&code));
            assert_eq!(read, None, "{forged}");
        }
    }
}
