//! What is asked of Telegram about needs. Ids only.

use serde::{Deserialize, Serialize};

use crate::features::needs::model::NeedId;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::notice::said;

/// Something to be asked of Telegram.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Errand {
    /// Is this helper still in the group? Then they see door and phone.
    OpenDoor {
        /// Whose group.
        building: BuildingId,
        /// Of which need.
        need: NeedId,
        /// Who wants to see it.
        helper: PersonId,
    },
    /// A message of somebody who asked shows door, phone, a code or a photo in the group: away with
    /// it, if the bot may. The card stands there instead.
    DeleteAsking {
        /// Whose group.
        building: BuildingId,
        /// Which need.
        need: NeedId,
        /// Telegram's number of the message.
        message: i64,
        /// True if the door stands in another message of theirs, or in none: that this one is gone says
        /// nothing of it.
        #[serde(default)]
        beside: bool,
    },
    /// Is this helper still in the group? Then they see the photos.
    #[serde(alias = "show_attached")]
    ShowPhotos {
        /// Whose group.
        building: BuildingId,
        /// Of which need.
        need: NeedId,
        /// Who wants to see it.
        helper: PersonId,
    },
    /// The same of the place.
    ShowPlace {
        /// Whose group.
        building: BuildingId,
        /// Of which need.
        need: NeedId,
        /// Who wants to see it.
        helper: PersonId,
    },
}

said!(Errand, "needs.errand");
