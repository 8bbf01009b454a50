//! What is told of offers, and with which manners. Ids only.

use serde::{Deserialize, Serialize};

use super::model::Refusal;
use crate::features::needs::NeedId;
use crate::kernel::budget::Tidings;
use crate::kernel::id::PersonId;
use crate::kernel::notice::{self, Lane, Manners, Parting, StandIn, Subject, UnknownOutcome, said};

/// Something to tell of an offer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// To a volunteer: can you help with this?
    Offer {
        /// With which need.
        need: NeedId,
        /// Who is asked.
        reader: PersonId,
    },
}

said!(Notice, "offers.notice");

impl notice::Notice for Notice {
    fn manners(&self) -> Manners {
        match self {
            Self::Offer { .. } => Manners {
                lane: Lane::Notice,
                stand_in: StandIn::Nothing,
                held_at_night: true,
                unsolicited: true,
                unknown_outcome: UnknownOutcome::Never,
            },
        }
    }

    fn tidings(&self) -> Option<Tidings> {
        match self {
            Self::Offer { .. } => Some(Tidings::Help),
        }
    }

    fn parting(&self) -> Parting {
        match self {
            Self::Offer { .. } => Parting::WithHome,
        }
    }

    // Drawn again with the need: whatever becomes of it changes what can be offered.
    fn subject(&self) -> Option<Subject> {
        match self {
            Self::Offer { need, .. } => Some((*need).into()),
        }
    }
}

/// The answer to one's own act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// Nothing to say: the message that is turned says it.
    Silent,
}

said!(Reply, "offers.reply");
said!(Refusal, "offers.refusal");
