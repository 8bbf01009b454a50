//! Answers to one's own act about needs. Ids only.

use serde::{Deserialize, Serialize};

use crate::features::needs::model::{NeedId, Refusal};
use crate::kernel::id::BuildingId;
use crate::kernel::notice::said;

/// The answer to one's own act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// It is yours.
    Yours,
    /// Press Start first: the tap opens the private chat, where the claim goes on.
    StartToClaim {
        /// Which need.
        need: NeedId,
        /// In which building.
        building: BuildingId,
    },
    /// You are free of it.
    Released,
    /// The asker has been asked.
    AskerAsked,
    /// It is confirmed.
    Confirmed,
    /// The helper was told that it is not finished.
    HelperToldNotYet,
    /// The question what happened is on its way.
    Asked,
    /// The neighbours have been asked again.
    AskedAgain,
    /// The helper was told what is missing.
    HelperToldMissing,
    /// A moderator was told, and nobody else.
    ModeratorTold,
    /// A moderator will be told once one of them presses Start.
    ModeratorWillBeTold,
    /// The helper hears the thanks.
    Thanked,
    /// It is withdrawn; it can be undone.
    Withdrawn,
    /// It is open again.
    Restored,
    /// What do you need?
    WhatDoYouNeed,
    /// Nothing was posted.
    DraftDropped,
    /// What was changed is changed.
    Changed,
    /// It is changed, and the asker's own message in the group shows door and phone.
    ChangedExposed,
    /// Door and phone are kept.
    PrivateKept,
    /// Nothing was changed about door and phone.
    PrivateStopped,
    /// Door and phone are on their way.
    DoorComing,
    /// A moderator was asked to give their word first.
    WordAsked,
    /// There is no moderator who could give their word.
    NobodyToAsk,
    /// The voice message is on its way.
    VoiceComing,
    /// The claim is gone, as if it had never been.
    Slipped,
    /// A moderator closed it; it can be undone.
    Shut {
        /// Which need.
        need: NeedId,
        /// In which building.
        building: BuildingId,
        /// Its number.
        number: i64,
    },
    /// A moderator opened it again.
    Reopened,
    /// Nothing waits for them behind this button.
    NothingWaits,
    /// Nothing to say: what comes by itself says it.
    Silent,
}

said!(Reply, "needs.reply");

impl Reply {
    /// True if it is only a toast: after words, what comes by itself says the same.
    pub fn is_toast_only(self) -> bool {
        match self {
            Self::Yours | Self::Asked | Self::VoiceComing | Self::DoorComing | Self::Silent => true,
            Self::StartToClaim { .. }
            | Self::Released
            | Self::AskerAsked
            | Self::Confirmed
            | Self::HelperToldNotYet
            | Self::AskedAgain
            | Self::HelperToldMissing
            | Self::ModeratorTold
            | Self::ModeratorWillBeTold
            | Self::WhatDoYouNeed
            | Self::DraftDropped
            | Self::Changed
            | Self::ChangedExposed
            | Self::PrivateKept
            | Self::PrivateStopped
            | Self::WordAsked
            | Self::NobodyToAsk
            | Self::Slipped
            | Self::Shut { .. }
            | Self::Reopened
            | Self::NothingWaits
            | Self::Withdrawn
            | Self::Restored
            | Self::Thanked => false,
        }
    }
}

said!(Refusal, "needs.refusal");
