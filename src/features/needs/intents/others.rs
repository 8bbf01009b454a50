//! What can be done with a claim, with a draft, and with a need by its number.

use crate::kernel::id::BuildingId;
use crate::kernel::recipient::RecipientId;

/// Something with a claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaimVerb {
    /// Answer, in private, a question that waits there.
    Answer,
    /// Yes, it is done.
    Confirm,
    /// It is not done yet.
    NotYet,
    /// Something is wrong.
    SomethingWrong,
    /// Nobody came.
    NobodyCame,
    /// Something is missing.
    Missing,
    /// Somebody felt uncomfortable.
    Uncomfortable,
    /// Say thanks.
    Thank,
    /// The helper is on their way.
    SetOff,
    /// The helper comes ten minutes late.
    BeLate,
    /// The helper comes after all.
    TakeBack,
    /// A moderator looks at what made somebody feel uncomfortable.
    LookAtWorry,
    /// They have seen to it.
    SeeToWorry,
    /// They have not after all.
    ReopenWorry,
    /// They let the helper help the asker again.
    LetTogether,
    /// They keep the helper apart from the asker after all.
    KeepApart,
}

impl ClaimVerb {
    /// All of them.
    pub const ALL: [Self; 16] = [
        Self::Answer,
        Self::Confirm,
        Self::NotYet,
        Self::SomethingWrong,
        Self::NobodyCame,
        Self::Missing,
        Self::Uncomfortable,
        Self::Thank,
        Self::SetOff,
        Self::BeLate,
        Self::TakeBack,
        Self::LookAtWorry,
        Self::SeeToWorry,
        Self::ReopenWorry,
        Self::LetTogether,
        Self::KeepApart,
    ];

    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Confirm => "confirm",
            Self::NotYet => "not-yet",
            Self::SomethingWrong => "wrong",
            Self::NobodyCame => "nobody",
            Self::Missing => "missing",
            Self::Uncomfortable => "worried",
            Self::Thank => "thank",
            Self::SetOff => "set-off",
            Self::BeLate => "late",
            Self::TakeBack => "take-back-place",
            Self::LookAtWorry => "worry",
            Self::SeeToWorry => "worry-seen",
            Self::ReopenWorry => "worry-again",
            Self::LetTogether => "together",
            Self::KeepApart => "apart",
        }
    }

    pub(super) fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|verb| verb.name() == name)
    }

    pub(super) fn audited(self) -> &'static str {
        match self {
            Self::Answer => "needs.answer",
            Self::Confirm => "needs.confirm",
            Self::NotYet => "needs.not_yet",
            Self::SomethingWrong => "needs.something_wrong",
            Self::NobodyCame => "needs.nobody_came",
            Self::Missing => "needs.something_missing",
            Self::Uncomfortable => "needs.felt_uncomfortable",
            Self::Thank => "needs.thank",
            Self::SetOff => "needs.set_off",
            Self::BeLate => "needs.be_late",
            Self::TakeBack => "needs.take_back",
            Self::LookAtWorry => "needs.look_at_worry",
            Self::SeeToWorry => "needs.see_to_worry",
            Self::ReopenWorry => "needs.reopen_worry",
            Self::LetTogether => "needs.let_together",
            Self::KeepApart => "needs.keep_apart",
        }
    }
}

/// Something with a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftVerb {
    /// Post it.
    Post,
    /// Post it, though nearly the same was asked a short while ago.
    PostToo,
    /// It is the same as what was asked then.
    Same,
    /// Do not.
    Drop,
    /// It is meant for this building.
    MoveTo(BuildingId),
    /// It is for somebody without Telegram.
    For(RecipientId),
    /// It is for whoever wrote it.
    ForOneself,
}

impl DraftVerb {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Post => "post",
            Self::PostToo => "post-too",
            Self::Same => "same",
            Self::Drop => "drop",
            Self::MoveTo(_) => "draft-to",
            Self::For(_) => "draft-for",
            Self::ForOneself => "draft-for-me",
        }
    }

    pub(super) fn named(name: &str) -> Option<Self> {
        [Self::Post, Self::PostToo, Self::Same, Self::Drop, Self::ForOneself]
            .into_iter()
            .find(|verb| verb.name() == name)
    }

    pub(super) fn audited(self) -> &'static str {
        match self {
            Self::Post => "needs.post",
            Self::PostToo => "needs.post_too",
            Self::Same => "needs.is_same",
            Self::Drop => "needs.drop_draft",
            Self::MoveTo(_) => "needs.move_draft",
            Self::For(_) | Self::ForOneself => "needs.set_behalf",
        }
    }
}

/// What can be done with a need by naming its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbered {
    /// Help.
    Claim,
    /// Not help after all.
    Release,
    /// Say that it is done.
    Done,
    /// Yes, it is done.
    Confirm,
    /// No longer need it.
    Cancel,
    /// A moderator closes it.
    Shut,
    /// A moderator opens it again.
    Reopen,
}

impl Numbered {
    pub(super) fn named(command: &str) -> Option<Self> {
        match command {
            "claim" => Some(Self::Claim),
            "release" => Some(Self::Release),
            "done" => Some(Self::Done),
            "confirm" => Some(Self::Confirm),
            "cancel" => Some(Self::Cancel),
            "close" => Some(Self::Shut),
            "reopen" => Some(Self::Reopen),
            _ => None,
        }
    }

    pub(super) fn audited(self) -> &'static str {
        match self {
            Self::Claim => "needs.claim",
            Self::Release => "needs.release",
            Self::Done => "needs.done",
            Self::Confirm => "needs.confirm",
            Self::Cancel => "needs.withdraw",
            Self::Shut => "needs.shut",
            Self::Reopen => "needs.reopen",
        }
    }
}
