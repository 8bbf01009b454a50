//! What somebody wants with a need: words and buttons → an [`Intent`]. Pure.

use super::model::{ClaimId, NeedId, Origin};
use crate::kernel::code::{self, Code};
use crate::kernel::id::BuildingId;

/// What somebody wants with a need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Ask for something.
    Post {
        /// What was typed.
        words: String,
        /// In which message.
        origin: Origin,
    },
    /// Help.
    Claim(BuildingId, NeedId),
    /// Not help after all.
    Release(BuildingId, NeedId),
    /// Say that it is done.
    Done(BuildingId, NeedId),
    /// Answer, in private, a question that waits there.
    Answer(BuildingId, ClaimId),
    /// Yes, it is done.
    Confirm(BuildingId, ClaimId),
    /// It is not done yet.
    NotYet(BuildingId, ClaimId),
    /// Something is wrong.
    SomethingWrong(BuildingId, ClaimId),
    /// Nobody came.
    NobodyCame(BuildingId, ClaimId),
    /// Something is missing.
    Missing(BuildingId, ClaimId),
    /// Somebody felt uncomfortable.
    Uncomfortable(BuildingId, ClaimId),
    /// Say thanks.
    Thank(BuildingId, ClaimId),
    /// No longer need it.
    Withdraw(BuildingId, NeedId),
    /// Need it after all.
    Restore(BuildingId, NeedId),
    /// The same by number, typed as a command; nothing if what was typed is no number.
    ByNumber(Numbered, Option<i64>),
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
}

impl Numbered {
    fn named(command: &str) -> Option<Self> {
        match command {
            "claim" => Some(Self::Claim),
            "release" => Some(Self::Release),
            "done" => Some(Self::Done),
            "confirm" => Some(Self::Confirm),
            "cancel" => Some(Self::Cancel),
            _ => None,
        }
    }
}

impl Intent {
    /// The code that a button or link carries; nothing for what is only ever typed.
    pub fn code(&self) -> Option<String> {
        let (verb, building, row) = match self {
            Self::Post { .. } | Self::ByNumber(..) => return None,
            Self::Claim(building, need) => ("claim", building, need.0),
            Self::Release(building, need) => ("release", building, need.0),
            Self::Done(building, need) => ("done", building, need.0),
            Self::Answer(building, claim) => ("answer", building, claim.0),
            Self::Confirm(building, claim) => ("confirm", building, claim.0),
            Self::NotYet(building, claim) => ("not-yet", building, claim.0),
            Self::SomethingWrong(building, claim) => ("wrong", building, claim.0),
            Self::NobodyCame(building, claim) => ("nobody", building, claim.0),
            Self::Missing(building, claim) => ("missing", building, claim.0),
            Self::Uncomfortable(building, claim) => ("worried", building, claim.0),
            Self::Thank(building, claim) => ("thank", building, claim.0),
            Self::Withdraw(building, need) => ("withdraw", building, need.0),
            Self::Restore(building, need) => ("restore", building, need.0),
        };
        Some(code::write(verb, &[&building.0, &row]))
    }

    /// The intent that a button's code or a link's payload names.
    pub fn from_code(code: &Code<'_>) -> Option<Self> {
        let (building, row) = code.two()?;
        let building = BuildingId(building);
        match code.verb {
            "claim" => Some(Self::Claim(building, NeedId(row))),
            "release" => Some(Self::Release(building, NeedId(row))),
            "done" => Some(Self::Done(building, NeedId(row))),
            "answer" => Some(Self::Answer(building, ClaimId(row))),
            "confirm" => Some(Self::Confirm(building, ClaimId(row))),
            "not-yet" => Some(Self::NotYet(building, ClaimId(row))),
            "wrong" => Some(Self::SomethingWrong(building, ClaimId(row))),
            "nobody" => Some(Self::NobodyCame(building, ClaimId(row))),
            "missing" => Some(Self::Missing(building, ClaimId(row))),
            "worried" => Some(Self::Uncomfortable(building, ClaimId(row))),
            "thank" => Some(Self::Thank(building, ClaimId(row))),
            "withdraw" => Some(Self::Withdraw(building, NeedId(row))),
            "restore" => Some(Self::Restore(building, NeedId(row))),
            _ => None,
        }
    }

    /// The intent of a command.
    pub fn from_command(command: &str, words: &str, origin: Origin) -> Option<Self> {
        if command == "need" {
            return Some(Self::Post { words: words.to_owned(), origin });
        }
        let number = words.trim_start_matches('#').parse().ok();
        Numbered::named(command).map(|verb| Self::ByNumber(verb, number))
    }

    /// True if a link may bring it: it can be undone, or changes nothing.
    pub fn may_come_by_link(&self) -> bool {
        matches!(self, Self::Claim(..) | Self::Answer(..))
    }

    /// Its verb, for the audit log.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Post { .. } => "needs.post",
            Self::Claim(..) => "needs.claim",
            Self::Release(..) => "needs.release",
            Self::Done(..) => "needs.done",
            Self::Answer(..) => "needs.answer",
            Self::Confirm(..) => "needs.confirm",
            Self::NotYet(..) => "needs.not_yet",
            Self::SomethingWrong(..) => "needs.something_wrong",
            Self::NobodyCame(..) => "needs.nobody_came",
            Self::Missing(..) => "needs.something_missing",
            Self::Uncomfortable(..) => "needs.felt_uncomfortable",
            Self::Thank(..) => "needs.thank",
            Self::Withdraw(..) => "needs.withdraw",
            Self::Restore(..) => "needs.restore",
            Self::ByNumber(Numbered::Claim, _) => "needs.claim",
            Self::ByNumber(Numbered::Release, _) => "needs.release",
            Self::ByNumber(Numbered::Done, _) => "needs.done",
            Self::ByNumber(Numbered::Confirm, _) => "needs.confirm",
            Self::ByNumber(Numbered::Cancel, _) => "needs.withdraw",
        }
    }

    /// The need or claim it names, for the audit log.
    pub fn row(&self) -> Option<i64> {
        match self {
            Self::Post { .. } | Self::ByNumber(..) => None,
            Self::Claim(_, need)
            | Self::Release(_, need)
            | Self::Done(_, need)
            | Self::Withdraw(_, need)
            | Self::Restore(_, need) => Some(need.0),
            Self::Answer(_, claim)
            | Self::Confirm(_, claim)
            | Self::NotYet(_, claim)
            | Self::SomethingWrong(_, claim)
            | Self::NobodyCame(_, claim)
            | Self::Missing(_, claim)
            | Self::Uncomfortable(_, claim)
            | Self::Thank(_, claim) => Some(claim.0),
        }
    }

    /// The building it names; nothing for what is only ever typed.
    pub fn building(&self) -> Option<BuildingId> {
        match self {
            Self::Post { .. } | Self::ByNumber(..) => None,
            Self::Claim(building, _)
            | Self::Release(building, _)
            | Self::Done(building, _)
            | Self::Answer(building, _)
            | Self::Confirm(building, _)
            | Self::NotYet(building, _)
            | Self::SomethingWrong(building, _)
            | Self::NobodyCame(building, _)
            | Self::Missing(building, _)
            | Self::Uncomfortable(building, _)
            | Self::Thank(building, _)
            | Self::Withdraw(building, _)
            | Self::Restore(building, _) => Some(*building),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_reads_back_what_it_says() {
        let (building, need, claim) = (BuildingId(i64::MAX), NeedId(i64::MAX), ClaimId(i64::MAX));
        for intent in [
            Intent::Claim(building, need),
            Intent::Release(building, need),
            Intent::Done(building, need),
            Intent::Answer(building, claim),
            Intent::Confirm(building, claim),
            Intent::NotYet(building, claim),
            Intent::SomethingWrong(building, claim),
            Intent::NobodyCame(building, claim),
            Intent::Missing(building, claim),
            Intent::Uncomfortable(building, claim),
            Intent::Thank(building, claim),
            Intent::Withdraw(building, need),
            Intent::Restore(building, need),
        ] {
            let code = intent.code().unwrap();
            assert!(code.len() <= code::MOST_BYTES, "{code}");
            assert_eq!(Intent::from_code(&Code::read(&code).unwrap()), Some(intent));
        }
    }
}
