//! What is told in an alarm, and with which manners. Ids only.

use serde::{Deserialize, Serialize};

use super::model::{AlarmId, Refusal, WordId};
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::notice::{self, Lane, Manners, Parting, StandIn, Subject, UnknownOutcome, said};
use crate::kernel::outage::OutageId;

/// Something to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// To who called: how it stands.
    Caller {
        /// Which alarm.
        alarm: AlarmId,
    },
    /// To a neighbour: can you go?
    Call {
        /// Which alarm.
        alarm: AlarmId,
        /// How often they were called by then: an earlier call makes room for a later one.
        round: i64,
    },
    /// To the group.
    Group {
        /// Which alarm.
        alarm: AlarmId,
    },
    /// To who called: something has happened.
    News {
        /// Which alarm.
        alarm: AlarmId,
        /// What.
        news: News,
    },
    /// To who is on the way: are you there?
    AskThere {
        /// Which alarm.
        alarm: AlarmId,
    },
    /// To who is there: is all well?
    AskWell {
        /// Which alarm.
        alarm: AlarmId,
    },
    /// What somebody said, to the others of the room.
    Word {
        /// Which.
        word: WordId,
        /// In which alarm.
        alarm: AlarmId,
    },
    /// To who was on the way or there: it is over.
    Over {
        /// Which alarm.
        alarm: AlarmId,
    },
    /// To moderators: shall the whole house be woken?
    MayWake {
        /// Which alarm.
        alarm: AlarmId,
    },
    /// To moderators: somebody called, and nobody ended it for a day.
    Lapsed {
        /// Which alarm.
        alarm: AlarmId,
    },
    /// The day after, to who was there: how are you?
    Care {
        /// Which alarm.
        alarm: AlarmId,
    },
    /// To moderators: somebody who was there would like a call.
    WantsCall {
        /// Which alarm.
        alarm: AlarmId,
        /// Who.
        person: PersonId,
    },
    /// To moderators: how fast an exercise went.
    Report {
        /// Which alarm.
        alarm: AlarmId,
    },
    /// To who is in it: I was away, and this is how it stands.
    Away {
        /// Which alarm.
        alarm: AlarmId,
        /// When.
        outage: OutageId,
    },
    /// To a moderator: shall an exercise begin?
    DrillQuestion {
        /// Where.
        building: BuildingId,
    },
}

/// Something that has happened, to who called.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum News {
    /// Somebody is on the way.
    SetOff(PersonId),
    /// Somebody says that they are there.
    Arrived(PersonId),
    /// Somebody cannot come after all, or nothing was heard of them.
    Lost(PersonId),
    /// Somebody is calling the emergency number.
    Phoning(PersonId),
    /// Nobody has answered.
    Nobody,
    /// Somebody says that all is well.
    Well(PersonId),
}

said!(Notice, "alarms.notice");

impl Notice {
    /// The alarm of which it tells.
    pub fn alarm(self) -> Option<AlarmId> {
        match self {
            Self::Caller { alarm }
            | Self::Call { alarm, .. }
            | Self::Group { alarm }
            | Self::News { alarm, .. }
            | Self::AskThere { alarm }
            | Self::AskWell { alarm }
            | Self::Word { alarm, .. }
            | Self::Over { alarm }
            | Self::MayWake { alarm }
            | Self::Lapsed { alarm }
            | Self::Care { alarm }
            | Self::WantsCall { alarm, .. }
            | Self::Report { alarm }
            | Self::Away { alarm, .. } => Some(alarm),
            Self::DrillQuestion { .. } => None,
        }
    }
}

impl notice::Notice for Notice {
    fn manners(&self) -> Manners {
        let (lane, stand_in, held_at_night) = match self {
            // Whoever calls from the group without a private chat reads there that it is heard.
            Self::Caller { .. } => (Lane::Alarm, StandIn::GroupLine, false),
            Self::Call { .. }
            | Self::Group { .. }
            | Self::News { .. }
            | Self::AskThere { .. }
            | Self::AskWell { .. }
            | Self::Word { .. }
            | Self::Away { .. }
            | Self::MayWake { .. } => (Lane::Alarm, StandIn::Nothing, false),
            Self::Over { .. } => (Lane::Reply, StandIn::Nothing, false),
            Self::DrillQuestion { .. } => (Lane::Reply, StandIn::GroupLine, false),
            Self::Lapsed { .. } | Self::WantsCall { .. } => {
                (Lane::Notice, StandIn::UntilStart, true)
            }
            Self::Care { .. } | Self::Report { .. } => (Lane::Notice, StandIn::Nothing, true),
        };
        // An alarm is sent again rather than lost.
        let unknown_outcome =
            if lane == Lane::Alarm { UnknownOutcome::Again } else { UnknownOutcome::OnceMore };
        Manners { lane, stand_in, held_at_night, unsolicited: false, unknown_outcome }
    }

    fn subject(&self) -> Option<Subject> {
        self.alarm().map(alarm_of)
    }

    fn parting(&self) -> Parting {
        match self {
            Self::Report { .. }
            | Self::MayWake { .. }
            | Self::Lapsed { .. }
            | Self::WantsCall { .. }
            | Self::DrillQuestion { .. } => Parting::WithOffice,
            Self::Word { .. } => Parting::Deleted,
            // Who was never let in calls, too; once they are gone, the call is over.
            Self::Caller { .. } | Self::News { .. } => Parting::Redrawn,
            Self::Call { .. }
            | Self::Away { .. }
            | Self::Group { .. }
            | Self::AskThere { .. }
            | Self::AskWell { .. }
            | Self::Over { .. }
            | Self::Care { .. } => Parting::WithHome,
        }
    }
}

/// An alarm, as something that messages show.
pub fn alarm_of(alarm: AlarmId) -> Subject {
    Subject { kind: "alarm", row: alarm.0 }
}

impl From<AlarmId> for Subject {
    fn from(alarm: AlarmId) -> Self {
        alarm_of(alarm)
    }
}

/// The answer to one's own act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// They live nowhere that is known: the numbers of where they are.
    Numbers,
    /// Thank you: where it is stands in the private chat.
    Go,
    /// The same, to who has to open it first.
    StartToGo {
        /// Where.
        building: BuildingId,
        /// Which alarm.
        alarm: AlarmId,
    },
    /// They called, and can be told nothing in private: what they do next.
    Heard,
    /// It was passed on.
    PassedOn,
    /// It is kept until somebody comes.
    Kept,
    /// Somebody will call them.
    WillCall,
    /// Nothing to say: what comes by itself says it.
    Silent,
}

impl Reply {
    /// True if what comes by itself says the same: only a tap shows it.
    pub fn is_toast_only(self) -> bool {
        matches!(self, Self::Go | Self::StartToGo { .. } | Self::Heard | Self::Silent)
    }
}

said!(Reply, "alarms.reply");
said!(Refusal, "alarms.refusal");
