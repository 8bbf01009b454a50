//! What is told about needs, and with which manners. Ids only.

use serde::{Deserialize, Serialize};

use super::model::{ClaimId, NeedId, Refusal};
use crate::kernel::clock::Moment;
use crate::kernel::notice::{self, Lane, Manners, StandIn, Subject, UnknownOutcome, said};

/// Something to tell about a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// The card in the group.
    Card {
        /// Of which need.
        need: NeedId,
    },
    /// To the asker: it is posted. Kept up to date, with what the asker can do about it.
    Posted {
        /// Which need.
        need: NeedId,
    },
    /// To the helper: it is yours.
    Claimed {
        /// Which need.
        need: NeedId,
        /// Their claim.
        claim: ClaimId,
    },
    /// To the asker: somebody comes.
    HelperFound {
        /// Which need.
        need: NeedId,
        /// Whose claim.
        claim: ClaimId,
    },
    /// To the asker: somebody cannot come after all.
    HelperLeft {
        /// Which need.
        need: NeedId,
        /// Whose claim.
        claim: ClaimId,
    },
    /// To the asker: is it done?
    Question {
        /// Which need.
        need: NeedId,
        /// Whose claim.
        claim: ClaimId,
        /// When the helper said that it is done: a later time is another question.
        done_at: Moment,
    },
    /// To the asker: is it done? Asked again after a day.
    Reminder {
        /// Which need.
        need: NeedId,
        /// Whose claim.
        claim: ClaimId,
        /// When the helper said that it is done: a later time is another question.
        done_at: Moment,
    },
    /// To the asker: what happened?
    WhatHappened {
        /// Which need.
        need: NeedId,
        /// Whose claim.
        claim: ClaimId,
        /// When the helper said that it is done: a later time is another question.
        done_at: Moment,
    },
    /// To the asker: two days without an answer, closed by itself.
    ClosedByItself {
        /// Which need.
        need: NeedId,
        /// Whose claim.
        claim: ClaimId,
    },
    /// To the helper: not finished yet.
    NotFinished {
        /// Which need.
        need: NeedId,
        /// Their claim.
        claim: ClaimId,
    },
    /// To the helper: something is missing.
    Missing {
        /// Which need.
        need: NeedId,
        /// Their claim.
        claim: ClaimId,
    },
    /// To the helper: the asker says that nobody came.
    NobodyCame {
        /// Which need.
        need: NeedId,
        /// Their claim.
        claim: ClaimId,
    },
    /// To the helper: it is done.
    Confirmed {
        /// Which need.
        need: NeedId,
        /// Their claim.
        claim: ClaimId,
    },
    /// To the helper: it is closed as done, for two days went by.
    ConfirmedByItself {
        /// Which need.
        need: NeedId,
        /// Their claim.
        claim: ClaimId,
    },
    /// To the helper: the asker says thanks.
    Thanks {
        /// Which need.
        need: NeedId,
        /// Their claim.
        claim: ClaimId,
    },
    /// To the helper: no longer needed.
    Withdrawn {
        /// Which need.
        need: NeedId,
        /// Their claim.
        claim: ClaimId,
    },
    /// To one moderator who is not the helper: the asker felt uncomfortable.
    Worry {
        /// Which need.
        need: NeedId,
        /// Whose claim.
        claim: ClaimId,
    },
}

impl Notice {
    /// Which need it is about.
    pub fn need(self) -> NeedId {
        match self {
            Self::Card { need }
            | Self::Posted { need }
            | Self::Claimed { need, .. }
            | Self::HelperFound { need, .. }
            | Self::HelperLeft { need, .. }
            | Self::Question { need, .. }
            | Self::Reminder { need, .. }
            | Self::WhatHappened { need, .. }
            | Self::ClosedByItself { need, .. }
            | Self::NotFinished { need, .. }
            | Self::Missing { need, .. }
            | Self::NobodyCame { need, .. }
            | Self::Confirmed { need, .. }
            | Self::ConfirmedByItself { need, .. }
            | Self::Thanks { need, .. }
            | Self::Withdrawn { need, .. }
            | Self::Worry { need, .. } => need,
        }
    }
}

impl Notice {
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
            | Self::Worry { .. } => true,
            // These have words of their own for this.
            Self::Card { .. } | Self::Posted { .. } | Self::Withdrawn { .. } => false,
        }
    }
}

said!(Notice, "needs.notice");

impl notice::Notice for Notice {
    fn manners(&self) -> Manners {
        match self {
            Self::Card { .. } => Manners {
                lane: Lane::Card,
                stand_in: StandIn::Nothing,
                held_at_night: false,
                unsolicited: false,
                unknown_outcome: UnknownOutcome::OnceMore,
            },
            // In the group the card is answer enough.
            Self::Posted { .. } => Manners {
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
            | Self::Withdrawn { .. } => Manners {
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

    fn subject(&self) -> Option<Subject> {
        Some(self.need().into())
    }
}

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
        building: i64,
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
            Self::Yours | Self::Asked | Self::Silent => true,
            Self::StartToClaim { .. }
            | Self::Released
            | Self::AskerAsked
            | Self::Confirmed
            | Self::HelperToldNotYet
            | Self::AskedAgain
            | Self::HelperToldMissing
            | Self::ModeratorTold
            | Self::ModeratorWillBeTold
            | Self::NothingWaits
            | Self::Withdrawn
            | Self::Restored
            | Self::Thanked => false,
        }
    }
}

said!(Refusal, "needs.refusal");
