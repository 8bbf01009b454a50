//! Of which kind a letter is, where its reader may want none of it; and how long it rests between edits.

use chrono::TimeDelta;

use super::Letter;
use crate::features::digest;
use crate::kernel::budget::Tidings;
use crate::kernel::notice::Notice as _;

impl Letter {
    /// Of which kind it is, where its reader may want none of it.
    pub fn tidings(&self) -> Option<Tidings> {
        match self {
            Self::Members(notice) => notice.tidings(),
            Self::Needs(notice) => notice.tidings(),
            Self::People(notice) => notice.tidings(),
            Self::Joining(notice) => notice.tidings(),
            Self::Grants(notice) => notice.tidings(),
            Self::Invites(notice) => notice.tidings(),
            Self::Numbers(notice) => notice.tidings(),
            Self::Papers(notice) => notice.tidings(),
            Self::Residents(notice) => notice.tidings(),
            Self::Habits(notice) => notice.tidings(),
            Self::Duty(notice) => notice.tidings(),
            Self::Households(notice) => notice.tidings(),
            Self::Digest(notice) => notice.tidings(),
            Self::Callers(notice) => notice.tidings(),
            Self::Series(notice) => notice.tidings(),
            Self::Alarms(notice) => notice.tidings(),
            Self::Devices(notice) => notice.tidings(),
            Self::Keys(notice) => notice.tidings(),
            Self::Checkins(notice) => notice.tidings(),
            Self::Offers(notice) => notice.tidings(),
            Self::Answer(_) | Self::Errand(_) => None,
        }
    }

    /// For how long a message that shows it rests after an edit. What changes with each of many things
    /// would use up what a group may be sent; cards go before it.
    pub fn rests(&self) -> TimeDelta {
        if let Self::Digest(digest::Notice::LivingList { .. }) = self {
            digest::notices::LIST_RESTS
        } else {
            TimeDelta::zero()
        }
    }

    /// True if it counts against its reader's daily budget.
    pub(super) fn counts(&self) -> bool {
        self.manners().is_some_and(|manners| manners.unsolicited)
    }
}
