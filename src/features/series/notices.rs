//! What is told of series, and with which manners. Ids only.

use serde::{Deserialize, Serialize};

use super::model::{OccurrenceId, Refusal, SeriesId};
use crate::features::needs::NeedId;
use crate::kernel::budget::Tidings;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::notice::{self, Lane, Manners, Parting, StandIn, Subject, UnknownOutcome, said};

/// Something to tell of a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// To its author: shall it be posted?
    Draft {
        /// Which.
        series: SeriesId,
    },
    /// In the group, to its asker who cannot be written to: the way to it.
    Begun {
        /// Which.
        series: SeriesId,
    },
    /// To its asker: how it stands. Older messages showed a time that came.
    #[serde(alias = "turn")]
    Series {
        /// Which.
        series: SeriesId,
    },
    /// To its asker: shall it be stopped?
    StopQuestion {
        /// Which.
        series: SeriesId,
    },
    /// To somebody: what repeats for them.
    List {
        /// For whom.
        person: PersonId,
    },
    /// To whoever helped the last time: would you like to again?
    Again {
        /// Which.
        series: SeriesId,
        /// Which time.
        occurrence: OccurrenceId,
        /// The need that it became; older letters do not say.
        #[serde(default)]
        need: Option<NeedId>,
    },
    /// To its asker: its time is over.
    Over {
        /// Which.
        series: SeriesId,
    },
    /// To its asker: a moderator stopped it.
    ModeratorStopped {
        /// Which.
        series: SeriesId,
    },
    /// To a moderator: what has this number repeats.
    ForModerator {
        /// In which building.
        building: BuildingId,
        /// Which.
        series: SeriesId,
        /// By which need it was asked for.
        need: NeedId,
    },
}

said!(Notice, "series.notice");

impl notice::Notice for Notice {
    fn manners(&self) -> Manners {
        let answer = |stand_in| Manners {
            lane: Lane::Reply,
            stand_in,
            held_at_night: false,
            unsolicited: false,
            unknown_outcome: UnknownOutcome::OnceMore,
        };
        let by_itself = |unsolicited, stand_in| Manners {
            lane: Lane::Notice,
            stand_in,
            held_at_night: true,
            unsolicited,
            unknown_outcome: UnknownOutcome::OnceMore,
        };
        match self {
            Self::Begun { .. } | Self::List { .. } | Self::ForModerator { .. } => {
                answer(StandIn::GroupLine)
            }
            Self::Draft { .. } | Self::Series { .. } | Self::StopQuestion { .. } => {
                answer(StandIn::Nothing)
            }
            Self::ModeratorStopped { .. } => answer(StandIn::UntilStart),
            Self::Over { .. } => by_itself(false, StandIn::UntilStart),
            Self::Again { .. } => by_itself(true, StandIn::Nothing),
        }
    }

    fn tidings(&self) -> Option<Tidings> {
        self.manners().unsolicited.then_some(Tidings::Help)
    }

    fn subject(&self) -> Option<Subject> {
        match self {
            Self::Draft { series }
            | Self::Begun { series }
            | Self::Series { series }
            | Self::StopQuestion { series }
            | Self::Over { series }
            | Self::ModeratorStopped { series }
            | Self::ForModerator { series, .. } => Some((*series).into()),
            // Drawn again with the need: it says "tomorrow", and whether somebody is still wanted.
            Self::Again { need: Some(need), .. } => Some((*need).into()),
            Self::Again { occurrence, need: None, .. } => Some((*occurrence).into()),
            Self::List { person } => Some(list_of(*person)),
        }
    }

    fn parting(&self) -> Parting {
        match self {
            Self::ForModerator { .. } => Parting::WithOffice,
            Self::Draft { .. }
            | Self::Begun { .. }
            | Self::Series { .. }
            | Self::StopQuestion { .. }
            | Self::List { .. }
            | Self::Again { .. }
            | Self::Over { .. }
            | Self::ModeratorStopped { .. } => Parting::WithHome,
        }
    }
}

/// What repeats for somebody, as something that messages show.
pub fn list_of(person: PersonId) -> Subject {
    Subject { kind: "series_of", row: person.0 }
}

/// The answer to one's own act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// Nothing to say: the message that is turned, or comes, says it.
    Silent,
    /// A draft is not posted.
    Dropped,
    /// The next time is left out.
    LeftOut,
    /// It is not left out after all.
    NotLeftOut,
}

said!(Reply, "series.reply");

impl Reply {
    /// True if it is only a toast: after words, what comes by itself says the same.
    pub fn is_toast_only(self) -> bool {
        matches!(self, Self::Silent | Self::LeftOut | Self::NotLeftOut)
    }
}

said!(Refusal, "series.refusal");
