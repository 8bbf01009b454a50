//! Answers to one's own act about needs. Ids only.

use serde::{Deserialize, Serialize};

use super::AttachedReply;
use crate::features::needs::model::{Doubt, NeedId, Refusal};
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
    /// It is open to the neighbours again.
    OpenAgain,
    /// It is open again, and its time is over.
    TimeIsOver,
    /// The asker hears how their helper comes.
    AskerHears,
    /// They have the place again that they gave back.
    TakenBack,
    /// The helper was told what is missing.
    HelperToldMissing,
    /// A moderator was told, and nobody else.
    ModeratorTold,
    /// A moderator will be told once one of them presses Start.
    ModeratorWillBeTold,
    /// There is no moderator yet who could be told; the next one will be.
    NobodyToTell,
    /// The helper hears the thanks.
    Thanked,
    /// It is withdrawn; it can be undone.
    Withdrawn,
    /// It is one need: nothing more was posted.
    SameNeed,
    /// The same, and what went with the question goes with it.
    SameNeedCarried {
        /// Which.
        number: i64,
        /// True if there was room for some of it only.
        left_out: bool,
    },
    /// It is not done after all; the asker is not asked any more.
    NotDone,
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
    /// The time was not said in a way that everybody understands.
    TimeInDoubt(Doubt),
    /// Nothing waits for them behind this button.
    NothingWaits,
    /// About photos and places.
    Attached(AttachedReply),
    /// Nothing to say: what comes by itself says it.
    Silent,
}

said!(Reply, "needs.reply");

impl Reply {
    /// True if it is only a toast: after words, what comes by itself says the same.
    pub fn is_toast_only(self) -> bool {
        match self {
            Self::Yours | Self::Asked | Self::VoiceComing | Self::DoorComing | Self::Silent => true,
            Self::Attached(attached) => attached == AttachedReply::Coming,
            Self::StartToClaim { .. }
            | Self::Released
            | Self::AskerAsked
            | Self::Confirmed
            | Self::HelperToldNotYet
            | Self::AskedAgain
            | Self::OpenAgain
            | Self::TimeIsOver
            | Self::AskerHears
            | Self::TakenBack
            | Self::HelperToldMissing
            | Self::ModeratorTold
            | Self::ModeratorWillBeTold
            | Self::NobodyToTell
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
            | Self::SameNeed
            | Self::SameNeedCarried { .. }
            | Self::NotDone
            | Self::Withdrawn
            | Self::Restored
            | Self::TimeInDoubt(_)
            | Self::Thanked => false,
        }
    }
}

said!(Refusal, "needs.refusal");
