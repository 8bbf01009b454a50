//! Samples of what moderators are told of duty and of what waits.

use linli::features::duty::model::SwapId;
use linli::features::duty::{Notice, Refusal, Reply};
use linli::kernel::duty::Week;
use linli::kernel::outage::OutageId;

use super::{Rows, Sample, tag};
use crate::tidy::samples::members::denials;

/// The name of a notice: a new one does not compile without.
pub fn name(notice: &Notice) -> &'static str {
    match notice {
        Notice::Queue { .. } => "Queue",
        Notice::Duty { .. } => "Duty",
        Notice::EndQuestion { .. } => "EndQuestion",
        Notice::Changed { .. } => "Changed",
        Notice::YourWeek { .. } => "YourWeek",
        Notice::TookOver { .. } => "TookOver",
        Notice::SwapChoice { .. } => "SwapChoice",
        Notice::SwapCard { .. } => "SwapCard",
        Notice::SwapUndone { .. } => "SwapUndone",
        Notice::SwapNews { .. } => "SwapNews",
        Notice::Away { .. } => "Away",
    }
}

/// Every notice.
pub fn all(rows: &Rows) -> Vec<Notice> {
    of_week(rows, Week(0))
}

/// Every notice, those of a week being of this one.
pub fn of_week(rows: &Rows, week: Week) -> Vec<Notice> {
    let (building, swap) = (rows.building, SwapId(1));
    vec![
        Notice::Queue { building, page: 0 },
        Notice::Duty { building },
        Notice::EndQuestion { building },
        Notice::Changed { building, by: rows.person },
        Notice::YourWeek { building, week },
        Notice::TookOver { building, week },
        Notice::SwapChoice { building, week },
        Notice::SwapCard { building, swap },
        Notice::SwapUndone { building, swap },
        Notice::SwapNews { building, swap },
        Notice::Away { building, outage: OutageId(1), rings: true },
    ]
}

/// A page of what waits.
pub fn page(rows: &Rows, page: usize) -> Sample {
    sample(&Notice::Queue { building: rows.building, page })
}

/// A notice as it stands in the outbox.
pub fn sample(notice: &Notice) -> Sample {
    Sample::notice(name(notice), notice)
}

pub(super) fn notices(rows: &Rows) -> Vec<Sample> {
    all(rows).iter().map(sample).collect()
}

/// Every reply.
pub fn replies() -> Vec<Reply> {
    vec![Reply::Silent]
}

/// Every refusal.
pub fn refusals() -> Vec<Refusal> {
    let own =
        [Refusal::TooFew, Refusal::NotYours, Refusal::Over, Refusal::TooLate, Refusal::SaidNo];
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
