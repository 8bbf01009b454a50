//! Samples of what is told at the door.

use linli::features::joining::{Notice, Refusal, Reply};

use super::{Rows, Sample, tag};
use crate::tidy::samples::members::denials;

/// The name of a notice: a new one does not compile without.
pub fn name(notice: &Notice) -> &'static str {
    match notice {
        Notice::Standing { .. } => "Standing",
        Notice::News { .. } => "News",
        Notice::CodeQuestion { .. } => "CodeQuestion",
        Notice::Vouching { .. } => "Vouching",
        Notice::Card { .. } => "Card",
        Notice::Reasons { .. } => "Reasons",
        Notice::Policy { .. } => "Policy",
        Notice::ManyCodes { .. } => "ManyCodes",
        Notice::ManyInvites { .. } => "ManyInvites",
    }
}

/// Every notice.
pub fn all(rows: &Rows) -> Vec<Notice> {
    let (building, person) = (rows.building, rows.person);
    vec![
        Notice::Standing { building, person },
        Notice::News { building, person },
        Notice::CodeQuestion { building, person },
        Notice::Vouching { building, person },
        Notice::Card { building, person },
        Notice::Reasons { building, person },
        Notice::Policy { building },
        Notice::ManyCodes { building },
        Notice::ManyInvites { building },
    ]
}

pub(super) fn notices(rows: &Rows) -> Vec<Sample> {
    all(rows).iter().map(|notice| Sample::notice(name(notice), notice)).collect()
}

/// Every reply.
pub fn replies() -> Vec<Reply> {
    vec![Reply::WrongCode, Reply::Vouched, Reply::Silent]
}

/// Every refusal.
pub fn refusals() -> Vec<Refusal> {
    let own = [
        Refusal::OneOwn,
        Refusal::OneSelf,
        Refusal::Decided,
        Refusal::TooLate,
        Refusal::Over,
        Refusal::TooManyTries,
        Refusal::Resting,
    ];
    own.into_iter().chain(denials().map(Refusal::Denied)).collect()
}

pub(super) fn answers() -> Vec<Sample> {
    let replies = replies();
    let replies =
        replies.iter().map(|reply| Sample::answer(&format!("says {}", tag(reply)), reply));
    let refusals = refusals();
    let refusals =
        refusals.iter().map(|no| Sample::answer(&format!("refuses {}", Refusal::kind(*no)), no));
    replies.chain(refusals).collect()
}
