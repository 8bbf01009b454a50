//! What is told of check-ins, and with which manners. Ids only.

use serde::{Deserialize, Serialize};

use super::model::Refusal;
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::notice::{self, Lane, Manners, Parting, StandIn, Subject, UnknownOutcome, said};

/// Something to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// To whoever is asked each day, or could be: how it stands.
    Page {
        /// Where.
        building: BuildingId,
        /// Who.
        person: PersonId,
    },
    /// At which hour?
    Hours {
        /// Where.
        building: BuildingId,
        /// Who.
        person: PersonId,
    },
    /// For how long are you away?
    Away {
        /// Where.
        building: BuildingId,
        /// Who.
        person: PersonId,
    },
    /// Who is told.
    Circle {
        /// Where.
        building: BuildingId,
        /// Of whom.
        person: PersonId,
    },
    /// Who else could be told.
    Candidates {
        /// Where.
        building: BuildingId,
        /// Of whom.
        person: PersonId,
        /// Which page, the first being 0.
        page: usize,
    },
    /// Is all well today?
    Question {
        /// Where.
        building: BuildingId,
        /// Who is asked.
        person: PersonId,
        /// When it was due.
        due: Moment,
    },
    /// The same once more.
    Nudge {
        /// Where.
        building: BuildingId,
        /// Who is asked.
        person: PersonId,
        /// When it was due.
        due: Moment,
        /// Which, from 1.
        nudge: u8,
    },
    /// To a neighbour: may I tell you first?
    Asked {
        /// Where.
        building: BuildingId,
        /// Of whom.
        person: PersonId,
        /// Who is asked.
        friend: PersonId,
    },
    /// To whoever chose them: what they said.
    Answered {
        /// Where.
        building: BuildingId,
        /// Who chose them.
        person: PersonId,
        /// Who was asked.
        friend: PersonId,
    },
    /// To whoever chose them: they are out of the circle.
    Left {
        /// Where.
        building: BuildingId,
        /// Who chose them.
        person: PersonId,
        /// Who is out of it.
        friend: PersonId,
    },
}

said!(Notice, "checkins.notice");

impl notice::Notice for Notice {
    fn manners(&self) -> Manners {
        let (lane, stand_in) = match self {
            Self::Page { .. } => (Lane::Reply, StandIn::GroupLine),
            Self::Hours { .. }
            | Self::Away { .. }
            | Self::Circle { .. }
            | Self::Candidates { .. } => (Lane::Reply, StandIn::Nothing),
            // Without a sound: who is up sees it.
            Self::Question { .. } => (Lane::Digest, StandIn::Nothing),
            // They chose the hour: it rings, by night as well.
            Self::Nudge { .. } => (Lane::Alarm, StandIn::Nothing),
            Self::Asked { .. } | Self::Answered { .. } | Self::Left { .. } => {
                (Lane::Reply, StandIn::UntilStart)
            }
        };
        let is_nudge = matches!(self, Self::Nudge { .. });
        let unknown_outcome =
            if is_nudge { UnknownOutcome::Again } else { UnknownOutcome::OnceMore };
        Manners { lane, stand_in, held_at_night: false, unsolicited: false, unknown_outcome }
    }

    fn parting(&self) -> Parting {
        match self {
            Self::Page { .. } | Self::Question { .. } | Self::Nudge { .. } => Parting::Redrawn,
            Self::Hours { .. }
            | Self::Away { .. }
            | Self::Circle { .. }
            | Self::Candidates { .. }
            | Self::Asked { .. }
            | Self::Answered { .. }
            | Self::Left { .. } => Parting::WithHome,
        }
    }

    fn subject(&self) -> Option<Subject> {
        Some(match self {
            Self::Page { person, .. }
            | Self::Hours { person, .. }
            | Self::Away { person, .. }
            | Self::Question { person, .. }
            | Self::Nudge { person, .. } => checkin_of(*person),
            Self::Circle { person, .. }
            | Self::Candidates { person, .. }
            | Self::Asked { person, .. }
            | Self::Answered { person, .. }
            | Self::Left { person, .. } => circle_of(*person),
        })
    }
}

/// How it stands with somebody who is asked each day, as something that messages show.
pub fn checkin_of(person: PersonId) -> Subject {
    Subject { kind: "checkin", row: person.0 }
}

/// Somebody's circle, as something that messages show.
pub fn circle_of(person: PersonId) -> Subject {
    Subject { kind: "circle", row: person.0 }
}

/// The answer to one's own act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// It is noted for today.
    Noted,
    /// Nothing to say: the message that is turned, or comes, says it.
    Silent,
}

said!(Reply, "checkins.reply");
said!(Refusal, "checkins.refusal");
