//! What is told about the house itself, and with which manners. Ids only.

use serde::{Deserialize, Serialize};

use super::model::Refusal;
use crate::kernel::id::BuildingId;
use crate::kernel::notice::{self, Lane, Manners, StandIn, Subject, UnknownOutcome, said};

/// Something to tell about the house itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// To the group: here I am.
    Welcome,
    /// To a moderator: is the clock right?
    ClockQuestion {
        /// Whose clock.
        building: BuildingId,
    },
    /// To a moderator: where does the clock hang?
    ClockChoice {
        /// Whose clock.
        building: BuildingId,
    },
    /// The last word to somebody who was erased, in the language they had.
    Erased {
        /// Its tag.
        language: String,
    },
}

said!(Notice, "members.notice");

impl notice::Notice for Notice {
    fn manners(&self) -> Manners {
        match self {
            Self::Welcome => Manners {
                lane: Lane::Card,
                stand_in: StandIn::Nothing,
                held_at_night: false,
                unsolicited: false,
                unknown_outcome: UnknownOutcome::OnceMore,
            },
            Self::ClockQuestion { .. } | Self::ClockChoice { .. } => Manners {
                lane: Lane::Reply,
                stand_in: StandIn::UntilStart,
                held_at_night: false,
                unsolicited: false,
                unknown_outcome: UnknownOutcome::OnceMore,
            },
            Self::Erased { .. } => Manners {
                lane: Lane::Reply,
                stand_in: StandIn::Nothing,
                held_at_night: false,
                unsolicited: false,
                unknown_outcome: UnknownOutcome::Never,
            },
        }
    }

    fn subject(&self) -> Option<Subject> {
        match self {
            Self::ClockQuestion { building } | Self::ClockChoice { building } => {
                Some(clock_of(*building))
            }
            Self::Welcome | Self::Erased { .. } => None,
        }
    }
}

/// The building's clock, as something that messages show.
pub fn clock_of(building: BuildingId) -> Subject {
    Subject { kind: "building", row: building.0 }
}

/// The answer to one's own act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// Hello.
    Hello,
    /// How it works.
    Help,
    /// How to ask.
    HowToAsk,
    /// No such command.
    UnknownCommand,
    /// Choose your language.
    Languages,
    /// Choose the group's language.
    GroupLanguages {
        /// Whose.
        building: BuildingId,
    },
    /// Your language is set.
    LanguageSet,
    /// The group's language is set.
    GroupLanguageSet,
    /// What is kept.
    Privacy,
    /// Really erase?
    ForgetQuestion,
    /// It is kept.
    Kept,
    /// The clock is set.
    ClockSet,
    /// Nothing to say: what comes by itself says it.
    Silent,
}

said!(Reply, "members.reply");

impl Reply {
    /// True if it is only a toast: after words, what comes by itself says the same.
    pub fn is_toast_only(self) -> bool {
        self == Self::Silent
    }
}

said!(Refusal, "members.refusal");

/// Something to be asked of Telegram.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Errand {
    /// Who are the group's administrators?
    ListAdministrators {
        /// Whose group.
        building: BuildingId,
        /// True if one of them is to be asked about the clock.
        ask_clock: bool,
    },
}

said!(Errand, "members.errand");
