//! What is told of what is open, and of what somebody gets. Ids only.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::model::Refusal;
use crate::features::needs::notices::open_in;
use crate::kernel::budget::Tidings;
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::notice::{self, Lane, Manners, Parting, StandIn, Subject, UnknownOutcome, said};

/// Something to tell of what is open, or of what somebody gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// What somebody gets, and how to get less.
    Quiet {
        /// Who.
        person: PersonId,
        /// In which of their buildings they are talked to.
        building: BuildingId,
    },
    /// What is open in the evening.
    Digest {
        /// Where.
        building: BuildingId,
        /// Of which evening.
        evening: Moment,
    },
    /// In the group: what is open.
    LivingList {
        /// Where.
        building: BuildingId,
        /// When it came to stand there: the latest is the one.
        listed_at: Moment,
    },
}

said!(Notice, "digest.notice");

impl notice::Notice for Notice {
    fn manners(&self) -> Manners {
        match self {
            Self::Quiet { .. } => Manners {
                lane: Lane::Reply,
                stand_in: StandIn::GroupLine,
                held_at_night: false,
                unsolicited: false,
                unknown_outcome: UnknownOutcome::OnceMore,
            },
            // Rather not at all than twice: it tells nothing that is not found elsewhere.
            Self::Digest { .. } | Self::LivingList { .. } => Manners {
                lane: Lane::Digest,
                stand_in: StandIn::Nothing,
                held_at_night: true,
                unsolicited: false,
                unknown_outcome: UnknownOutcome::Never,
            },
        }
    }

    fn tidings(&self) -> Option<Tidings> {
        match self {
            Self::Digest { .. } => Some(Tidings::Digest),
            Self::Quiet { .. } | Self::LivingList { .. } => None,
        }
    }

    fn parting(&self) -> Parting {
        match self {
            Self::Quiet { .. } | Self::LivingList { .. } => Parting::Stays,
            Self::Digest { .. } => Parting::WithHome,
        }
    }

    fn subject(&self) -> Option<Subject> {
        match self {
            Self::Quiet { person, .. } => Some(quiet_of(*person)),
            Self::LivingList { building, .. } => Some(open_in(*building)),
            // It tells of an evening.
            Self::Digest { .. } => None,
        }
    }
}

/// Between two edits of the list in the group is at least so long: many changes are one edit.
pub const LIST_RESTS: TimeDelta = TimeDelta::seconds(20);

/// What somebody gets, as something that messages show.
pub fn quiet_of(person: PersonId) -> Subject {
    Subject { kind: "quiet", row: person.0 }
}

/// The answer to one's own act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// Nothing to say: the message that is turned, or comes, says it.
    Silent,
    /// It is so from now on.
    Noted,
    /// No more like this.
    Fewer,
}

said!(Reply, "digest.reply");

impl Reply {
    /// True if it is only a toast: after words, what comes by itself says the same.
    pub fn is_toast_only(self) -> bool {
        matches!(self, Self::Silent | Self::Noted | Self::Fewer)
    }
}

said!(Refusal, "digest.refusal");
