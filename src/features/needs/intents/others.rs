//! What can be done with a claim, with a draft, and with a need by its number.

use crate::kernel::id::BuildingId;

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
    /// A moderator looks at what made somebody feel uncomfortable.
    LookAtWorry,
    /// They have seen to it.
    SeeToWorry,
    /// They have not after all.
    ReopenWorry,
}

impl ClaimVerb {
    /// All of them.
    pub const ALL: [Self; 11] = [
        Self::Answer,
        Self::Confirm,
        Self::NotYet,
        Self::SomethingWrong,
        Self::NobodyCame,
        Self::Missing,
        Self::Uncomfortable,
        Self::Thank,
        Self::LookAtWorry,
        Self::SeeToWorry,
        Self::ReopenWorry,
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
            Self::LookAtWorry => "worry",
            Self::SeeToWorry => "worry-seen",
            Self::ReopenWorry => "worry-again",
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
            Self::LookAtWorry => "needs.look_at_worry",
            Self::SeeToWorry => "needs.see_to_worry",
            Self::ReopenWorry => "needs.reopen_worry",
        }
    }
}

/// Something with a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DraftVerb {
    /// Post it.
    Post,
    /// Do not.
    Drop,
    /// It is meant for this building.
    MoveTo(BuildingId),
}

impl DraftVerb {
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Post => "post",
            Self::Drop => "drop",
            Self::MoveTo(_) => "draft-to",
        }
    }

    pub(super) fn named(name: &str) -> Option<Self> {
        [Self::Post, Self::Drop].into_iter().find(|verb| verb.name() == name)
    }

    pub(super) fn audited(self) -> &'static str {
        match self {
            Self::Post => "needs.post",
            Self::Drop => "needs.drop_draft",
            Self::MoveTo(_) => "needs.move_draft",
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
