//! How each notice about needs behaves.

use super::{AttachedNotice, Notice};
use crate::kernel::budget::Tidings;
use crate::kernel::notice::{self, Lane, Manners, Parting, StandIn, Subject, UnknownOutcome};

impl notice::Notice for Notice {
    fn manners(&self) -> Manners {
        match self {
            Self::Card { .. } | Self::Attached(AttachedNotice::OnCard { .. }) => Manners {
                lane: Lane::Card,
                stand_in: StandIn::Nothing,
                held_at_night: false,
                unsolicited: false,
                unknown_outcome: UnknownOutcome::OnceMore,
            },
            // In the group the card is answer enough; the others answer what was tapped or typed in
            // private.
            Self::Posted { .. }
            | Self::Menu { .. }
            | Self::PrivateForm { .. }
            | Self::Draft { .. }
            | Self::Twin { .. }
            | Self::TwinOver { .. }
            | Self::Form { .. }
            | Self::Item { .. } => Manners {
                lane: Lane::Reply,
                stand_in: StandIn::Nothing,
                held_at_night: false,
                unsolicited: false,
                unknown_outcome: UnknownOutcome::OnceMore,
            },
            Self::Claimed { .. }
            | Self::HelperFound { .. }
            | Self::HelperLeft { .. }
            | Self::WhatHappened { .. }
            | Self::NotFinished { .. }
            | Self::Missing { .. }
            | Self::NobodyCame { .. }
            | Self::Withdrawn { .. }
            | Self::Freed { .. }
            | Self::Untrusted { .. }
            | Self::Door { .. }
            | Self::DoorSeen { .. }
            | Self::Voice { .. }
            | Self::Changed { .. }
            | Self::Attached(_)
            | Self::Shut { .. }
            | Self::Reopened { .. } => Manners {
                lane: Lane::Reply,
                stand_in: StandIn::UntilStart,
                held_at_night: false,
                unsolicited: false,
                unknown_outcome: UnknownOutcome::OnceMore,
            },
            Self::Question { .. } => Manners {
                lane: Lane::Reply,
                stand_in: StandIn::CardButton,
                held_at_night: false,
                unsolicited: false,
                unknown_outcome: UnknownOutcome::OnceMore,
            },
            Self::Reminder { .. } => Manners {
                lane: Lane::Notice,
                stand_in: StandIn::CardButton,
                held_at_night: true,
                unsolicited: false,
                unknown_outcome: UnknownOutcome::OnceMore,
            },
            Self::ClosedByItself { .. } | Self::ConfirmedByItself { .. } => Manners {
                lane: Lane::Notice,
                stand_in: StandIn::UntilStart,
                held_at_night: true,
                unsolicited: false,
                unknown_outcome: UnknownOutcome::OnceMore,
            },
            Self::Confirmed { .. } | Self::Thanks { .. } => Manners {
                lane: Lane::Notice,
                stand_in: StandIn::UntilStart,
                held_at_night: false,
                unsolicited: false,
                unknown_outcome: UnknownOutcome::OnceMore,
            },
            Self::List { .. } | Self::AskPrivately { .. } | Self::KeptPrivate => Manners {
                lane: Lane::Reply,
                stand_in: StandIn::GroupLine,
                held_at_night: false,
                unsolicited: false,
                unknown_outcome: UnknownOutcome::OnceMore,
            },
            Self::Hint { .. } => Manners {
                lane: Lane::Notice,
                stand_in: StandIn::Nothing,
                held_at_night: false,
                unsolicited: false,
                unknown_outcome: UnknownOutcome::Never,
            },
            Self::News { news, .. } => news.manners(),
            // Somebody felt unsafe: rather told twice than not at all.
            Self::Worry { .. } => Manners {
                lane: Lane::Reply,
                stand_in: StandIn::UntilStart,
                held_at_night: false,
                unsolicited: false,
                unknown_outcome: UnknownOutcome::Again,
            },
        }
    }

    fn tidings(&self) -> Option<Tidings> {
        self.manners().unsolicited.then_some(Tidings::Help)
    }

    fn subject(&self) -> Option<Subject> {
        match self {
            Self::Draft { draft } | Self::Twin { draft, .. } => Some((*draft).into()),
            Self::Card { .. }
            | Self::Posted { .. }
            | Self::Claimed { .. }
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
            | Self::Door { .. }
            | Self::DoorSeen { .. }
            | Self::Voice { .. }
            | Self::Changed { .. }
            | Self::Shut { .. }
            | Self::Reopened { .. }
            | Self::News { .. }
            | Self::Attached(_)
            | Self::Item { .. }
            | Self::TwinOver { .. }
            | Self::Form { .. }
            | Self::List { .. }
            | Self::AskPrivately { .. }
            | Self::KeptPrivate
            | Self::Hint { .. } => self.need().map(Subject::from),
        }
    }

    fn parting(&self) -> Parting {
        match self {
            // For groups, or without anything of others.
            Self::Card { .. }
            | Self::Attached(AttachedNotice::OnCard { .. })
            | Self::AskPrivately { .. }
            | Self::KeptPrivate
            | Self::Hint { .. } => Parting::Stays,
            Self::List { .. } | Self::Draft { .. } | Self::Twin { .. } => Parting::WithHome,
            Self::Worry { .. } => Parting::WithOffice,
            Self::News { news, .. } => news.parting(),
            Self::Voice { .. } | Self::Attached(AttachedNotice::Shown { .. }) => Parting::Deleted,
            Self::Posted { .. }
            | Self::Claimed { .. }
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
            | Self::Menu { .. }
            | Self::PrivateForm { .. }
            | Self::Door { .. }
            | Self::DoorSeen { .. }
            | Self::Changed { .. }
            | Self::Shut { .. }
            | Self::Reopened { .. }
            | Self::TwinOver { .. }
            | Self::Form { .. }
            | Self::Attached(AttachedNotice::Added { .. } | AttachedNotice::PlaceSeen { .. })
            | Self::Item { .. } => Parting::Redrawn,
        }
    }
}
