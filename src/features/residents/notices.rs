//! What moderators are shown of the people of their building, and with which manners. Ids only.

use serde::{Deserialize, Serialize};

use super::model::Refusal;
use crate::features::people::notices::profile_of;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::notice::{self, Lane, Manners, Parting, StandIn, Subject, UnknownOutcome, said};

/// Something to show a moderator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// A page of the roll.
    Roll {
        /// Of which building.
        building: BuildingId,
        /// Which page, the first being 0.
        page: usize,
    },
    /// Whom do you look for?
    Search {
        /// In which building.
        building: BuildingId,
        /// Which moderator types.
        moderator: PersonId,
    },
    /// Whom a search found.
    Found {
        /// In which building.
        building: BuildingId,
        /// Who.
        people: Vec<PersonId>,
        /// True if there were more.
        more: bool,
    },
    /// One of them.
    Person {
        /// In which building.
        building: BuildingId,
        /// Who.
        person: PersonId,
        /// The page of the roll to go back to.
        page: usize,
    },
}

said!(Notice, "residents.notice");

impl notice::Notice for Notice {
    fn manners(&self) -> Manners {
        let stand_in = match self {
            Self::Roll { .. } => StandIn::GroupLine,
            Self::Search { .. } | Self::Found { .. } | Self::Person { .. } => StandIn::Nothing,
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
            Self::Roll { .. } | Self::Search { .. } | Self::Found { .. } | Self::Person { .. } => {
                Parting::Redrawn
            }
        }
    }

    fn subject(&self) -> Option<Subject> {
        match self {
            Self::Roll { building, .. } | Self::Found { building, .. } => Some(roll_of(*building)),
            Self::Search { moderator, .. } => Some(search_of(*moderator)),
            Self::Person { person, .. } => Some(profile_of(*person)),
        }
    }
}

/// Who lives in a building, as something that messages show.
pub fn roll_of(building: BuildingId) -> Subject {
    Subject { kind: "membership", row: building.0 }
}

/// Whom a moderator looks for, as something that messages show.
pub fn search_of(moderator: PersonId) -> Subject {
    Subject { kind: "step", row: moderator.0 }
}

/// The answer to one's own act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// Nothing to say: the message that is turned, or comes, says it.
    Silent,
}

said!(Reply, "residents.reply");
said!(Refusal, "residents.refusal");
