//! What is told to somebody of what they tell of themselves, and with which manners. Ids only.

use serde::{Deserialize, Serialize};

use super::model::Refusal;
use crate::features::needs::category::Group;
use crate::kernel::detail::Kind;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::notice::{self, Lane, Manners, Parting, StandIn, Subject, UnknownOutcome, said};

/// Something to tell somebody of themselves. Nobody else is ever told it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// What shall neighbours call you? Once in a life.
    NameQuestion {
        /// Whom.
        person: PersonId,
        /// Where they live.
        building: BuildingId,
    },
    /// It can wait.
    NameLater,
    /// All that they tell of themselves.
    Overview {
        /// Who.
        person: PersonId,
        /// In which building.
        building: BuildingId,
    },
    /// One detail.
    Detail {
        /// Whose.
        person: PersonId,
        /// In which building.
        building: BuildingId,
        /// Which.
        kind: Kind,
    },
    /// What they like to help with, of a group of kinds.
    Offers {
        /// Whose.
        person: PersonId,
        /// In which building.
        building: BuildingId,
        /// Which group.
        group: Group,
    },
    /// Who may read it?
    Readers {
        /// Whose.
        person: PersonId,
        /// In which building.
        building: BuildingId,
        /// Which.
        kind: Kind,
    },
}

said!(Notice, "people.notice");

impl notice::Notice for Notice {
    fn manners(&self) -> Manners {
        let stand_in = match self {
            Self::Overview { .. } => StandIn::GroupLine,
            Self::NameQuestion { .. }
            | Self::NameLater
            | Self::Detail { .. }
            | Self::Offers { .. }
            | Self::Readers { .. } => StandIn::Nothing,
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
            Self::NameLater => Parting::Stays,
            Self::NameQuestion { .. }
            | Self::Overview { .. }
            | Self::Detail { .. }
            | Self::Offers { .. }
            | Self::Readers { .. } => Parting::Redrawn,
        }
    }

    fn subject(&self) -> Option<Subject> {
        match self {
            Self::NameQuestion { person, .. }
            | Self::Overview { person, .. }
            | Self::Detail { person, .. }
            | Self::Offers { person, .. }
            | Self::Readers { person, .. } => Some(profile_of(*person)),
            Self::NameLater => None,
        }
    }
}

/// What somebody tells of themselves, as something that messages show.
pub fn profile_of(person: PersonId) -> Subject {
    Subject { kind: "detail", row: person.0 }
}

/// The answer to one's own act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// Nothing to say: the message that is turned, or comes, says it.
    Silent,
}

said!(Reply, "people.reply");
said!(Refusal, "people.refusal");
