//! What time brings to a need, and what helpers say of how they come. Ids only.

use serde::{Deserialize, Serialize};

use crate::features::needs::model::ClaimId;
use crate::kernel::clock::Moment;
use crate::kernel::notice::{Lane, Manners, Parting, StandIn, UnknownOutcome};

/// News of a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum News {
    /// To somebody near who is on duty: can they come?
    AskNearby,
    /// To a moderator: nobody has come forward.
    Neglected,
    /// To the asker: nobody has come forward yet.
    Unclaimed,
    /// To the asker: it did not work out in time.
    TimeOver {
        /// When its time was over; nothing if it has none.
        over_at: Option<Moment>,
    },
    /// To the helper: it begins soon.
    Soon {
        /// Their claim.
        claim: ClaimId,
        /// When it begins: another time is another reminder.
        starts_at: Moment,
    },
    /// To the asker: the helper is on their way.
    OnTheWay {
        /// Whose claim.
        claim: ClaimId,
    },
    /// To the asker: the helper comes ten minutes late.
    Late {
        /// Whose claim.
        claim: ClaimId,
    },
    /// To the asker: whoever could not come comes after all.
    HelperBack {
        /// Whose claim.
        claim: ClaimId,
    },
    /// To the asker: was it done? Nobody has said so.
    Unheard {
        /// Whose claim.
        claim: ClaimId,
    },
}

impl News {
    pub(super) fn manners(self) -> Manners {
        let told = Manners {
            lane: Lane::Notice,
            stand_in: StandIn::UntilStart,
            held_at_night: false,
            unsolicited: false,
            unknown_outcome: UnknownOutcome::OnceMore,
        };
        match self {
            // It is wanted now, they said that they are on duty, and it is old soon.
            Self::AskNearby => {
                Manners { lane: Lane::Reply, stand_in: StandIn::Nothing, unsolicited: true, ..told }
            }
            // What may not come at night waits before it is told: the ladder knows the night.
            Self::Neglected | Self::Unclaimed | Self::TimeOver { .. } => told,
            Self::Soon { .. } => Manners { stand_in: StandIn::Nothing, ..told },
            Self::OnTheWay { .. } | Self::Late { .. } | Self::HelperBack { .. } => {
                Manners { lane: Lane::Reply, ..told }
            }
            Self::Unheard { .. } => {
                Manners { stand_in: StandIn::CardButton, held_at_night: true, ..told }
            }
        }
    }

    pub(super) fn parting(self) -> Parting {
        match self {
            Self::Neglected => Parting::WithOffice,
            Self::AskNearby
            | Self::Unclaimed
            | Self::TimeOver { .. }
            | Self::Soon { .. }
            | Self::OnTheWay { .. }
            | Self::Late { .. }
            | Self::HelperBack { .. }
            | Self::Unheard { .. } => Parting::Redrawn,
        }
    }
}
