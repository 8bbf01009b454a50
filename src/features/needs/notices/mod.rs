//! What is told about needs, and with which manners. Ids only.

mod answers;
mod attaching;
mod errands;
mod manners;
mod news;
mod readers;

pub use answers::Reply;
pub use attaching::{AttachedNotice, AttachedReply};
pub use errands::Errand;
pub use news::News;

use serde::{Deserialize, Serialize};

use super::category::Group;
use super::intents::List;
use super::model::{ClaimId, DraftId, NeedId};
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::notice::{Subject, said};
use crate::kernel::person::Once;

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
    /// To the helper: they need not come, and it is not said why.
    Freed {
        /// Which need.
        need: NeedId,
        /// Their claim.
        claim: ClaimId,
    },
    /// To the helper: this kind takes trust that they do not have, any more or yet, so they need not come.
    Untrusted {
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
    /// To the asker: choices for one thing about the need.
    Menu {
        /// Which need.
        need: NeedId,
        /// Which thing.
        menu: Menu,
    },
    /// To the asker: door and phone, please.
    PrivateForm {
        /// Of which need.
        need: NeedId,
    },
    /// To the helper: door and phone. Cannot be forwarded.
    Door {
        /// Of which need.
        need: NeedId,
        /// Their claim.
        claim: ClaimId,
        /// Which: once it is changed, this is no longer it.
        private_at: Option<Moment>,
    },
    /// To the asker: a helper looked at it.
    DoorSeen {
        /// Of which need.
        need: NeedId,
        /// Whose claim.
        claim: ClaimId,
    },
    /// To the helper: what was said aloud.
    Voice {
        /// Of which need.
        need: NeedId,
        /// Their claim.
        claim: ClaimId,
    },
    /// To the helper: the asker changed something that matters.
    Changed {
        /// Which need.
        need: NeedId,
        /// Their claim.
        claim: ClaimId,
    },
    /// To the asker or a helper: a moderator closed it.
    Shut {
        /// Which need.
        need: NeedId,
    },
    /// To the asker: a moderator opened it again.
    Reopened {
        /// Which need.
        need: NeedId,
    },
    /// What time brings, and how helpers come.
    News {
        /// To which need.
        need: NeedId,
        /// What.
        news: News,
    },
    /// One need of a list, as its reader may see and treat it.
    Item {
        /// Which need.
        need: NeedId,
        /// Who reads.
        reader: PersonId,
        /// From which list.
        list: List,
        /// From which page of it.
        page: i64,
    },
    /// A list, from a page on.
    List {
        /// Which.
        list: List,
        /// Who reads.
        reader: PersonId,
        /// In whose building's name.
        building: BuildingId,
        /// From which page, from 0.
        page: i64,
    },
    /// To its author: shall it be posted?
    Draft {
        /// Which draft.
        draft: DraftId,
    },
    /// To its author: is it the same need as the one that they asked a short while ago?
    Twin {
        /// What they typed.
        draft: DraftId,
        /// What they had asked.
        of: NeedId,
    },
    /// To the asker: the question whether it is the same got no answer, so nothing more is posted.
    TwinOver {
        /// What they had asked.
        need: NeedId,
        /// True if what went with the question found no room there.
        #[serde(default)]
        left_out: bool,
    },
    /// To the asker: other words or another time, please.
    Form {
        /// Of which need.
        need: NeedId,
        /// Which of them.
        form: Form,
    },
    /// To a group: somebody wrote `/need` alone.
    AskPrivately {
        /// Whose group.
        building: BuildingId,
    },
    /// To a group: something private was left out of a card, and its asker cannot be told so
    /// privately.
    KeptPrivate,
    /// Photos and places.
    Attached(AttachedNotice),
    /// A hint that comes once in a life.
    Hint {
        /// Which.
        hint: Hint,
    },
}

/// What a menu is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Menu {
    /// For when it is wanted.
    When,
    /// Of which kind it is.
    Kind,
    /// The same, by groups of kinds.
    Groups,
    /// The same, by the kinds of a group.
    KindsOf(Group),
    /// How many helpers are wanted.
    Places,
    /// What is changed more seldom, where not all fits on the screen.
    More,
}

/// What is typed anew about a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Its words.
    Words,
    /// For when it is wanted.
    When,
}

/// A hint that comes once in a life.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hint {
    /// After the first need.
    Need,
    /// After the first claim.
    Claim,
    /// After the first confirmation.
    Confirmation,
}

impl Hint {
    /// That it comes once.
    pub fn once(self) -> Once {
        match self {
            Self::Need => Once::Need,
            Self::Claim => Once::Claim,
            Self::Confirmation => Once::Confirmation,
        }
    }
}

impl Notice {
    /// Which need it is about, if it is about one.
    pub fn need(self) -> Option<NeedId> {
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
            | Self::Freed { need, .. }
            | Self::Untrusted { need, .. }
            | Self::Worry { need, .. }
            | Self::Menu { need, .. }
            | Self::PrivateForm { need, .. }
            | Self::Door { need, .. }
            | Self::DoorSeen { need, .. }
            | Self::Voice { need, .. }
            | Self::Changed { need, .. }
            | Self::Shut { need }
            | Self::Reopened { need }
            | Self::News { need, .. }
            | Self::TwinOver { need, .. }
            | Self::Form { need, .. }
            | Self::Item { need, .. } => Some(need),
            Self::Attached(attached) => Some(attached.need()),
            Self::List { .. }
            | Self::Draft { .. }
            | Self::Twin { .. }
            | Self::AskPrivately { .. }
            | Self::KeptPrivate
            | Self::Hint { .. } => None,
        }
    }
}

said!(Notice, "needs.notice");

/// What is open in a building, as something that messages show.
pub fn open_in(building: BuildingId) -> Subject {
    Subject { kind: "open_needs", row: building.0 }
}
