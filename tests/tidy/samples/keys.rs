//! Samples of what is told of doors and keys.

use linli::features::alarms::AlarmId;
use linli::features::keys::{Notice, OpeningId, Refusal, Reply, Step};
use linli::kernel::household::HouseholdId;

use super::{Rows, Sample, tag};
use crate::tidy::samples::members::denials;

/// The name of a notice: a new one does not compile without.
pub fn name(notice: &Notice) -> &'static str {
    match notice {
        Notice::List { .. } => "List",
        Notice::Home { .. } => "Home",
        Notice::Form { .. } => "Form",
        Notice::Own { .. } => "Own",
        Notice::Note { .. } => "Note",
        Notice::Opened { .. } => "Opened",
        Notice::Gone { .. } => "Gone",
        Notice::Candidates { .. } => "Candidates",
        Notice::Asked { .. } => "Asked",
        Notice::Answered { .. } => "Answered",
        Notice::Ended { .. } => "Ended",
    }
}

/// Every notice.
pub fn all(rows: &Rows) -> Vec<Notice> {
    let Rows { building, person, reader, heard_at, .. } = *rows;
    let (household, opening) = (HouseholdId(rows.household), OpeningId(rows.opening));
    let alarm = rows.alarm.map(AlarmId);
    vec![
        Notice::List { building, page: 0 },
        Notice::Home { building, household },
        Notice::Form { person: reader, step: Step { building, household } },
        Notice::Own { building, household, since: heard_at },
        Notice::Note { building, opening, alarm, household },
        Notice::Opened { building, household, opening },
        Notice::Gone { building, household },
        Notice::Candidates { building, household, page: 0 },
        Notice::Asked { building, household },
        Notice::Answered { building, household, person },
        Notice::Ended { building, household, person },
    ]
}

pub(super) fn notices(rows: &Rows) -> Vec<Sample> {
    all(rows).iter().map(|notice| Sample::notice(name(notice), notice)).collect()
}

/// Every reply.
pub fn replies() -> Vec<Reply> {
    vec![Reply::Shown, Reply::Silent]
}

/// Every refusal.
pub fn refusals() -> Vec<Refusal> {
    let own = [
        Refusal::Gone,
        Refusal::NoNote,
        Refusal::NotYours,
        Refusal::Empty,
        Refusal::TooLong,
        Refusal::TooLate,
        Refusal::NotThere,
        Refusal::AtHome,
        Refusal::AskedAlready,
        Refusal::SaidNo,
        Refusal::Enough,
        Refusal::NotAsked,
        Refusal::NotComing,
        Refusal::Later,
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
