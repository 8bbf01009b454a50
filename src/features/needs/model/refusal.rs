//! Every friendly no about needs.

use serde::{Deserialize, Serialize};

use crate::kernel::actor::Denied;
use crate::kernel::id::PersonId;

/// A friendly no.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// Nothing was said.
    NoWords,
    /// A card would not hold it.
    TooLong,
    /// Somebody else has it.
    Taken {
        /// Who was first.
        helper: PersonId,
    },
    /// They asked it themselves.
    Own,
    /// They have it already.
    AlreadyYours,
    /// They do not help with it, or no longer.
    NotHelping {
        /// Its number.
        number: i64,
    },
    /// The helper said so already; the asker has been asked.
    AlreadyDone,
    /// The asker confirmed it already.
    AlreadyConfirmed,
    /// The asker withdrew it already.
    AlreadyWithdrawn,
    /// Thanks were said already.
    AlreadyThanked,
    /// Only the asker may say that.
    OnlyTheAsker,
    /// The button is of an earlier day: that is past.
    Past,
    /// No such need in that building.
    Unknown,
    /// No need with this number in that building.
    UnknownNumber {
        /// The number.
        number: i64,
    },
    /// The command wants a number.
    NoNumber,
    /// Nobody has said of it that it is done.
    NothingToConfirm {
        /// Its number.
        number: i64,
    },
    /// Nobody but the helper moderates here.
    NobodyToTell,
    /// They lack the authority.
    Denied(Denied),
}

impl Refusal {
    /// Its kind, for the audit log.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::NoWords => "no_words",
            Self::TooLong => "too_long",
            Self::Taken { .. } => "taken",
            Self::Own => "own",
            Self::AlreadyYours => "already_yours",
            Self::NotHelping { .. } => "not_helping",
            Self::AlreadyDone => "already_done",
            Self::AlreadyConfirmed => "already_confirmed",
            Self::AlreadyWithdrawn => "already_withdrawn",
            Self::AlreadyThanked => "already_thanked",
            Self::OnlyTheAsker => "only_the_asker",
            Self::Past => "past",
            Self::Unknown => "unknown",
            Self::UnknownNumber { .. } => "unknown_number",
            Self::NoNumber => "no_number",
            Self::NothingToConfirm { .. } => "nothing_to_confirm",
            Self::NobodyToTell => "nobody_to_tell",
            Self::Denied(Denied::NotResident) => "not_resident",
            Self::Denied(Denied::NoBuilding) => "no_building",
            Self::Denied(Denied::NotModerator) => "not_moderator",
        }
    }
}
