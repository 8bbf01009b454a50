//! The step of a form that somebody has open about a need.

use serde::{Deserialize, Serialize};

use super::Intent;
use crate::features::needs::model::{DraftId, NeedId};
use crate::features::needs::notices::{Form, Notice};
use crate::kernel::id::BuildingId;
use crate::kernel::notice::Subject;
use crate::kernel::step;

/// The step of a form that somebody has open about a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Their next words are door and phone.
    PrivatePart {
        /// Of which need.
        need: NeedId,
        /// In which building.
        building: BuildingId,
    },
    /// Their next words take the place of those of a need.
    Words {
        /// Of which need.
        need: NeedId,
        /// In which building.
        building: BuildingId,
    },
    /// Their next words say for when a need is wanted.
    When {
        /// Which need.
        need: NeedId,
        /// In which building.
        building: BuildingId,
    },
    /// Their next words describe a voice message.
    Describe {
        /// Which draft.
        draft: DraftId,
    },
}

impl step::Step for Step {
    const KIND: &'static str = "needs.step";
}

impl Step {
    /// The need about which it waits for words.
    pub fn need(self) -> Option<NeedId> {
        match self {
            Self::PrivatePart { need, .. } | Self::Words { need, .. } | Self::When { need, .. } => {
                Some(need)
            }
            Self::Describe { .. } => None,
        }
    }

    /// True if this notice shows that it waits.
    pub fn is_shown_by(self, notice: &Notice) -> bool {
        match (self, notice) {
            (Self::PrivatePart { need, .. }, Notice::PrivateForm { need: of })
            | (Self::Words { need, .. }, Notice::Form { need: of, form: Form::Words })
            | (Self::When { need, .. }, Notice::Form { need: of, form: Form::When }) => need == *of,
            _ => false,
        }
    }

    /// True if its answer has to be typed.
    pub fn is_typed(self) -> bool {
        matches!(self, Self::PrivatePart { .. })
    }

    /// The need whose door and phone it waits for, and its building.
    pub fn asks_for_door_of(self) -> Option<(NeedId, BuildingId)> {
        match self {
            Self::PrivatePart { need, building } => Some((need, building)),
            Self::Words { .. } | Self::When { .. } | Self::Describe { .. } => None,
        }
    }

    /// What shows that it is open, and is drawn again once it is not.
    pub fn subject(self) -> Subject {
        match self {
            Self::PrivatePart { need, .. } | Self::Words { need, .. } | Self::When { need, .. } => {
                need.into()
            }
            Self::Describe { draft } => draft.into(),
        }
    }

    /// What words mean at this step.
    pub fn answered_with(self, words: String) -> Intent {
        match self {
            Self::PrivatePart { need, building } => Intent::PrivatePart { need, building, words },
            Self::Words { need, building } => {
                Intent::Retype { form: Form::Words, need, building, words }
            }
            Self::When { need, building } => {
                Intent::Retype { form: Form::When, need, building, words }
            }
            Self::Describe { draft } => Intent::Describe { draft, words },
        }
    }
}
