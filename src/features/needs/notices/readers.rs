//! Who may go on reading a notice about a need.

use super::{AttachedNotice, Notice};

impl Notice {
    /// True if only those who live there may go on reading it: it tells of others, or shows what
    /// is private.
    pub fn is_for_residents(self) -> bool {
        match self {
            Self::Card { .. }
            | Self::Attached(AttachedNotice::OnCard { .. })
            | Self::Posted { .. }
            | Self::Shut { .. }
            | Self::List { .. }
            | Self::Draft { .. }
            | Self::Twin { .. }
            | Self::TwinOver { .. }
            | Self::AskPrivately { .. }
            | Self::KeptPrivate
            | Self::Hint { .. } => false,
            Self::Claimed { .. }
            | Self::HelperFound { .. }
            | Self::HelperLeft { .. }
            | Self::Question { .. }
            | Self::Reminder { .. }
            | Self::WhatHappened { .. }
            | Self::ClosedByItself { .. }
            | Self::NotFinished { .. }
            | Self::Missing { .. }
            | Self::NobodyCame { .. }
            | Self::Confirmed { .. }
            | Self::ConfirmedByItself { .. }
            | Self::Thanks { .. }
            | Self::Withdrawn { .. }
            | Self::Freed { .. }
            | Self::Untrusted { .. }
            | Self::Worry { .. }
            | Self::Menu { .. }
            | Self::PrivateForm { .. }
            | Self::Form { .. }
            | Self::Door { .. }
            | Self::DoorSeen { .. }
            | Self::Voice { .. }
            | Self::Changed { .. }
            | Self::Attached(_)
            | Self::Reopened { .. }
            | Self::News { .. }
            | Self::Item { .. } => true,
        }
    }

    /// True if it repeats what the asker typed: once that is erased it says so instead.
    pub fn holds_words(self) -> bool {
        match self {
            Self::Claimed { .. }
            | Self::HelperFound { .. }
            | Self::HelperLeft { .. }
            | Self::Question { .. }
            | Self::Reminder { .. }
            | Self::WhatHappened { .. }
            | Self::ClosedByItself { .. }
            | Self::NotFinished { .. }
            | Self::Missing { .. }
            | Self::NobodyCame { .. }
            | Self::Confirmed { .. }
            | Self::ConfirmedByItself { .. }
            | Self::Thanks { .. }
            | Self::Worry { .. }
            | Self::Menu { .. }
            | Self::PrivateForm { .. }
            | Self::Form { .. }
            | Self::Door { .. }
            | Self::DoorSeen { .. }
            | Self::Changed { .. }
            | Self::Attached(AttachedNotice::Added { .. } | AttachedNotice::PlaceSeen { .. })
            | Self::Reopened { .. }
            | Self::News { .. }
            | Self::Item { .. } => true,
            // These have words of their own for this, or none of the asker's.
            Self::Card { .. }
            | Self::Posted { .. }
            | Self::Withdrawn { .. }
            | Self::Freed { .. }
            | Self::Untrusted { .. }
            | Self::Shut { .. }
            | Self::Voice { .. }
            | Self::Attached(_)
            | Self::List { .. }
            | Self::Draft { .. }
            | Self::Twin { .. }
            | Self::TwinOver { .. }
            | Self::AskPrivately { .. }
            | Self::KeptPrivate
            | Self::Hint { .. } => false,
        }
    }
}
