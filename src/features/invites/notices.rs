//! What is told about invites, and with which manners. Ids only: a secret stands in none.

use serde::{Deserialize, Serialize};

use super::model::{InviteId, Refusal};
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::notice::{self, Lane, Manners, Parting, StandIn, Subject, UnknownOutcome, said};

/// Something to tell about invites.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// Which there are, and to make one.
    List {
        /// In which building.
        building: BuildingId,
        /// Whose list it is.
        person: PersonId,
        /// Which page, the first being 0.
        page: usize,
    },
    /// How one of them stands.
    Item {
        /// In which building.
        building: BuildingId,
        /// Which.
        invite: InviteId,
    },
    /// To its maker: the link.
    Link {
        /// In which building.
        building: BuildingId,
        /// Which.
        invite: InviteId,
    },
    /// To its maker, to be handed on: the link as a picture.
    Picture {
        /// In which building.
        building: BuildingId,
        /// Which.
        invite: InviteId,
    },
    /// To its maker: somebody is in by it.
    Used {
        /// In which building.
        building: BuildingId,
        /// Which.
        invite: InviteId,
    },
    /// To moderators: somebody is in by a neighbour's, made for their home.
    UsedHome {
        /// In which building.
        building: BuildingId,
        /// Which.
        invite: InviteId,
    },
}

said!(Notice, "invites.notice");

impl notice::Notice for Notice {
    fn manners(&self) -> Manners {
        let (lane, stand_in, held_at_night) = match self {
            Self::List { .. } => (Lane::Reply, StandIn::GroupLine, false),
            Self::Item { .. } | Self::Link { .. } | Self::Picture { .. } => {
                (Lane::Reply, StandIn::Nothing, false)
            }
            Self::Used { .. } | Self::UsedHome { .. } => (Lane::Notice, StandIn::UntilStart, true),
        };
        Manners {
            lane,
            stand_in,
            held_at_night,
            unsolicited: false,
            unknown_outcome: UnknownOutcome::OnceMore,
        }
    }

    fn parting(&self) -> Parting {
        match self {
            Self::Picture { .. } => Parting::Deleted,
            Self::UsedHome { .. } => Parting::WithOffice,
            Self::List { .. } | Self::Item { .. } | Self::Link { .. } | Self::Used { .. } => {
                Parting::Redrawn
            }
        }
    }

    fn subject(&self) -> Option<Subject> {
        match self {
            Self::List { building, .. }
            | Self::Item { building, .. }
            | Self::Link { building, .. } => Some(invites_of(*building)),
            Self::Picture { .. } | Self::Used { .. } | Self::UsedHome { .. } => None,
        }
    }
}

/// The invites of a building, as something that messages show.
pub fn invites_of(building: BuildingId) -> Subject {
    Subject { kind: "invite", row: building.0 }
}

/// The answer to one's own act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// It waits for them until they are in the group.
    Kept {
        /// Which invite.
        invite: InviteId,
    },
    /// They live there already.
    InAlready {
        /// Where.
        building: BuildingId,
    },
    /// There is no such invite. A wrong one counts, so it is no refusal.
    Unknown,
    /// It is drawn, and comes in a moment.
    Drawing,
    /// Nothing to say: the message that is turned, or comes, says it.
    Silent,
}

said!(Reply, "invites.reply");

impl Reply {
    /// True if it is only a toast: after words, what comes by itself says the same.
    pub fn is_toast_only(self) -> bool {
        matches!(self, Self::Silent | Self::Drawing)
    }
}

said!(Refusal, "invites.refusal");
