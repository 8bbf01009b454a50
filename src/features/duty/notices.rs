//! What moderators are told of duty and of what waits, and with which manners. Ids only.

use serde::{Deserialize, Serialize};

use super::model::{Refusal, SwapId};
use crate::kernel::duty::Week;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::notice::{self, Lane, Manners, StandIn, Subject, UnknownOutcome, said};
use crate::kernel::outage::OutageId;

/// Something to tell a moderator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// A page of what waits.
    Queue {
        /// In which building.
        building: BuildingId,
        /// Which page, the first being 0.
        page: usize,
    },
    /// Who is on duty, this week and the next ones.
    Duty {
        /// In which building.
        building: BuildingId,
    },
    /// Shall all be on duty together again?
    EndQuestion {
        /// In which building.
        building: BuildingId,
    },
    /// To the other moderators: somebody changed that.
    Changed {
        /// In which building.
        building: BuildingId,
        /// Who.
        by: PersonId,
    },
    /// To the one whose week it is: it begins tomorrow, or has begun.
    YourWeek {
        /// In which building.
        building: BuildingId,
        /// Which week.
        week: Week,
    },
    /// To the one who takes over: the one before them moderates no more.
    TookOver {
        /// In which building.
        building: BuildingId,
        /// Which week.
        week: Week,
    },
    /// To a moderator: which week would you like instead of yours?
    SwapChoice {
        /// In which building.
        building: BuildingId,
        /// Their week.
        week: Week,
    },
    /// To whoever is asked: will you swap?
    SwapCard {
        /// In which building.
        building: BuildingId,
        /// Which swap.
        swap: SwapId,
    },
    /// To whoever asked: the other gave it back, and their week is theirs again.
    SwapUndone {
        /// In which building.
        building: BuildingId,
        /// Which swap.
        swap: SwapId,
    },
    /// To whoever is on duty: I was away, please look again.
    Away {
        /// In which building.
        building: BuildingId,
        /// When.
        outage: OutageId,
        /// True if somebody called for help there and it was not over: that does not wait for morning.
        rings: bool,
    },
    /// To whoever asked: how it stands.
    SwapNews {
        /// In which building.
        building: BuildingId,
        /// Which swap.
        swap: SwapId,
    },
}

said!(Notice, "duty.notice");

impl notice::Notice for Notice {
    fn manners(&self) -> Manners {
        let answer = |stand_in| Manners {
            lane: Lane::Reply,
            stand_in,
            held_at_night: false,
            unsolicited: false,
            unknown_outcome: UnknownOutcome::OnceMore,
        };
        match self {
            Self::Queue { .. } | Self::Duty { .. } => answer(StandIn::GroupLine),
            Self::SwapChoice { .. } | Self::EndQuestion { .. } => answer(StandIn::Nothing),
            Self::SwapNews { .. } | Self::SwapUndone { .. } => answer(StandIn::UntilStart),
            Self::Away { rings, .. } => Manners {
                lane: if *rings { Lane::Alarm } else { Lane::Notice },
                held_at_night: !rings,
                unknown_outcome: if *rings {
                    UnknownOutcome::Again
                } else {
                    UnknownOutcome::OnceMore
                },
                ..answer(StandIn::Nothing)
            },
            Self::Changed { .. }
            | Self::YourWeek { .. }
            | Self::TookOver { .. }
            | Self::SwapCard { .. } => Manners {
                lane: Lane::Notice,
                stand_in: StandIn::UntilStart,
                held_at_night: true,
                unsolicited: false,
                unknown_outcome: UnknownOutcome::OnceMore,
            },
        }
    }

    fn subject(&self) -> Option<Subject> {
        match self {
            Self::Duty { building }
            | Self::EndQuestion { building }
            | Self::Changed { building, .. }
            | Self::YourWeek { building, .. }
            | Self::TookOver { building, .. }
            | Self::SwapChoice { building, .. } => Some(duty_of(*building)),
            Self::SwapCard { swap, .. }
            | Self::SwapUndone { swap, .. }
            | Self::SwapNews { swap, .. } => Some(swap_of(*swap)),
            Self::Queue { building, .. } => Some(queue_of(*building)),
            Self::Away { outage, .. } => Some((*outage).into()),
        }
    }
}

/// Who is on duty in a building, as something that messages show.
pub fn duty_of(building: BuildingId) -> Subject {
    Subject { kind: "duty_week", row: building.0 }
}

/// What waits in a building, as something that messages show.
pub fn queue_of(building: BuildingId) -> Subject {
    Subject { kind: "queue", row: building.0 }
}

/// A swap, as something that messages show.
pub fn swap_of(swap: SwapId) -> Subject {
    Subject { kind: "swap", row: swap.0 }
}

/// The answer to one's own act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// Nothing to say: the message that is turned, or comes, says it.
    Silent,
}

said!(Reply, "duty.reply");
said!(Refusal, "duty.refusal");
