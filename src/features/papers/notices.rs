//! What is told about papers, and with which manners. Ids only.

use serde::{Deserialize, Serialize};

use super::model::{Print, Refusal};
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::notice::{self, Lane, Manners, Parting, StandIn, Subject, UnknownOutcome, said};

/// Something to tell a moderator about papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// For which of your buildings?
    WhichBuilding {
        /// Whose buildings.
        person: PersonId,
    },
    /// Which paper?
    Choice {
        /// For which building.
        building: BuildingId,
        /// To whom: it is theirs for as long as they moderate.
        moderator: PersonId,
    },
    /// A paper, as a file.
    Print {
        /// For which building.
        building: BuildingId,
        /// To whom: it is theirs for as long as they moderate.
        moderator: PersonId,
        /// Which.
        print: Print,
    },
}

said!(Notice, "papers.notice");

impl notice::Notice for Notice {
    fn manners(&self) -> Manners {
        let stand_in = match self {
            Self::WhichBuilding { .. } | Self::Choice { .. } => StandIn::GroupLine,
            Self::Print { .. } => StandIn::Nothing,
        };
        Manners {
            lane: Lane::Reply,
            stand_in,
            held_at_night: false,
            unsolicited: false,
            unknown_outcome: UnknownOutcome::OnceMore,
        }
    }

    fn parting(&self) -> Parting {
        match self {
            // What is printed hangs in the hallway.
            Self::WhichBuilding { .. } | Self::Print { .. } => Parting::Stays,
            Self::Choice { .. } => Parting::Redrawn,
        }
    }

    fn subject(&self) -> Option<Subject> {
        None
    }
}

/// The answer to one's own act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// It is being printed.
    Printing,
    /// Hello to somebody who lives there.
    Hello {
        /// Where.
        building: BuildingId,
    },
    /// Hello to somebody who is not in its group.
    HelloStranger,
    /// Nothing to say: the message that is turned, or comes, says it.
    Silent,
}

said!(Reply, "papers.reply");

impl Reply {
    /// True if it is only a toast: after words, what comes by itself says the same.
    pub fn is_toast_only(self) -> bool {
        matches!(self, Self::Silent | Self::Printing)
    }
}

said!(Refusal, "papers.refusal");
