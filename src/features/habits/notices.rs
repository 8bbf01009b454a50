//! What moderators are shown of the habits of their house, and with which manners. Ids only.

use serde::{Deserialize, Serialize};

use super::model::{Habit, Refusal, Theme};
use crate::kernel::id::BuildingId;
use crate::kernel::notice::{self, Lane, Manners, Parting, StandIn, Subject, UnknownOutcome, said};

/// Something to show a moderator.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// The habits of their house, of one theme.
    Habits {
        /// Which house.
        building: BuildingId,
        /// Which theme; older messages do not say.
        #[serde(default)]
        theme: Theme,
    },
    /// What one of them may be.
    Choice {
        /// Of which building.
        building: BuildingId,
        /// Which.
        habit: Habit,
    },
    /// Which doors are there? They are typed.
    Doors {
        /// In which building.
        building: BuildingId,
    },
    /// The topic that was chosen is closed or gone: cards go to the group at large.
    TopicLost {
        /// Where.
        building: BuildingId,
    },
}

said!(Notice, "habits.notice");

impl notice::Notice for Notice {
    fn manners(&self) -> Manners {
        match self {
            Self::Habits { .. } | Self::Choice { .. } | Self::Doors { .. } => Manners {
                lane: Lane::Reply,
                stand_in: StandIn::Nothing,
                held_at_night: false,
                unsolicited: false,
                unknown_outcome: UnknownOutcome::OnceMore,
            },
            Self::TopicLost { .. } => Manners {
                lane: Lane::Notice,
                stand_in: StandIn::UntilStart,
                held_at_night: true,
                unsolicited: false,
                unknown_outcome: UnknownOutcome::OnceMore,
            },
        }
    }

    fn parting(&self) -> Parting {
        match self {
            Self::Habits { .. } | Self::Choice { .. } | Self::Doors { .. } => Parting::Redrawn,
            Self::TopicLost { .. } => Parting::Stays,
        }
    }

    fn subject(&self) -> Option<Subject> {
        match self {
            Self::Habits { building, .. }
            | Self::Choice { building, .. }
            | Self::Doors { building } => Some(habits_of(*building)),
            Self::TopicLost { .. } => None,
        }
    }
}

/// The habits of a house, as something that messages show.
pub fn habits_of(building: BuildingId) -> Subject {
    Subject { kind: "habits", row: building.0 }
}

/// The answer to one's own act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// It is so from now on.
    Noted,
    /// Cards go here from now on.
    TopicChosen,
    /// Cards go where they are caused.
    AnyTopic,
    /// Nothing to say: the message that is turned, or comes, says it.
    Silent,
}

said!(Reply, "habits.reply");

impl Reply {
    /// True if it is only a toast: after words, what comes by itself says the same.
    pub fn is_toast_only(self) -> bool {
        matches!(self, Self::Silent | Self::Noted)
    }
}

said!(Refusal, "habits.refusal");
