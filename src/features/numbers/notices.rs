//! What is told of the building's numbers, and with which manners. Ids only.

use serde::{Deserialize, Serialize};

use super::model::Refusal;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::notice::{self, Lane, Manners, Parting, StandIn, Subject, UnknownOutcome, said};
use crate::kernel::service_number::Line;

/// Something to tell of the building's numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// All of them; for moderators with a button for each.
    Numbers {
        /// Whose.
        building: BuildingId,
    },
    /// The form for one of them.
    Form {
        /// Whose.
        building: BuildingId,
        /// Which moderator types.
        moderator: PersonId,
        /// Whom it calls.
        line: Line,
    },
    /// To the other moderators: there is another emergency number.
    EmergencyChanged {
        /// Where.
        building: BuildingId,
        /// Who told it.
        by: PersonId,
    },
}

said!(Notice, "numbers.notice");

impl notice::Notice for Notice {
    fn manners(&self) -> Manners {
        match self {
            Self::Numbers { .. } => Manners {
                lane: Lane::Reply,
                stand_in: StandIn::GroupLine,
                held_at_night: false,
                unsolicited: false,
                unknown_outcome: UnknownOutcome::OnceMore,
            },
            Self::Form { .. } => Manners {
                lane: Lane::Reply,
                stand_in: StandIn::Nothing,
                held_at_night: false,
                unsolicited: false,
                unknown_outcome: UnknownOutcome::OnceMore,
            },
            Self::EmergencyChanged { .. } => Manners {
                lane: Lane::Notice,
                stand_in: StandIn::UntilStart,
                held_at_night: true,
                // It concerns what they moderate, and whom everybody calls when it burns.
                unsolicited: false,
                unknown_outcome: UnknownOutcome::OnceMore,
            },
        }
    }

    fn parting(&self) -> Parting {
        match self {
            Self::Numbers { .. } | Self::Form { .. } => Parting::Redrawn,
            Self::EmergencyChanged { .. } => Parting::WithOffice,
        }
    }

    fn subject(&self) -> Option<Subject> {
        match self {
            Self::Numbers { building } | Self::Form { building, .. } => Some(numbers_of(*building)),
            // What somebody changed is not said of what another changed later.
            Self::EmergencyChanged { .. } => None,
        }
    }
}

/// The numbers of a building, as something that messages show.
pub fn numbers_of(building: BuildingId) -> Subject {
    Subject { kind: "service_number", row: building.0 }
}

/// The answer to one's own act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// Nothing to say: the message that is turned, or comes, says it.
    Silent,
}

said!(Reply, "numbers.reply");
said!(Refusal, "numbers.refusal");
