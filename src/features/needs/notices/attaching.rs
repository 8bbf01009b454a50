//! What is told and answered about photos and places. Ids only.

use serde::{Deserialize, Serialize};

use crate::features::needs::model::attachment::{AttachmentId, Strange};
use crate::features::needs::model::{ClaimId, NeedId};
use crate::kernel::clock::Moment;

/// Something to tell about photos and places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AttachedNotice {
    /// To the helper: a photo or a place. Cannot be forwarded.
    Shown {
        /// Of which need.
        need: NeedId,
        /// Their claim.
        claim: ClaimId,
        /// Which.
        attachment: AttachmentId,
    },
    /// To the group: a photo, as an answer to the card.
    OnCard {
        /// Of which need.
        need: NeedId,
        /// Which.
        attachment: AttachmentId,
        /// Since when it is to stand there: if it is shown again, this is no longer it.
        shown_at: Moment,
    },
    /// To the helper: the asker sent something more.
    Added {
        /// Of which need.
        need: NeedId,
        /// Their claim.
        claim: ClaimId,
    },
    /// To the asker: a helper looked at the place.
    PlaceSeen {
        /// Of which need.
        need: NeedId,
        /// Whose claim.
        claim: ClaimId,
    },
}

impl AttachedNotice {
    /// Which need it is about.
    pub fn need(self) -> NeedId {
        match self {
            Self::Shown { need, .. }
            | Self::OnCard { need, .. }
            | Self::Added { need, .. }
            | Self::PlaceSeen { need, .. } => need,
        }
    }

    /// True if it is a photo or a place itself, which is taken away, not written over.
    pub fn is_the_thing(self) -> bool {
        match self {
            Self::Shown { .. } | Self::OnCard { .. } => true,
            Self::Added { .. } | Self::PlaceSeen { .. } => false,
        }
    }
}

/// The answer to what somebody did with photos and places.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum AttachedReply {
    /// A photo is kept for the words that are asked for.
    PhotoWaits,
    /// The same of a place.
    PlaceWaits,
    /// It goes with the draft.
    WithDraft,
    /// It goes with a need.
    WithNeed {
        /// Its number.
        number: i64,
    },
    /// There are three photos already.
    TooManyPhotos,
    /// There is a place already.
    TooManyPlaces,
    /// It is on its way to the helper.
    Coming,
    /// The photos stand on the card, or will.
    OnCard,
    /// The photos are for helpers alone.
    Hidden,
    /// They are off the card; but the asker's own message in the group shows one.
    HiddenByMe,
    /// Nothing goes with it any more.
    Dropped,
    /// It cannot be taken.
    NotTaken {
        /// What it was.
        strange: Strange,
    },
}
