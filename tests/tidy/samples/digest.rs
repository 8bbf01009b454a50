//! Samples of what is told of what is open, and of what somebody gets.

use linli::features::digest::{Notice, Refusal, Reply};
use linli::kernel::clock::Moment;

use super::{Rows, Sample, tag};
use crate::tidy::samples::members::denials;

/// The name of a notice: a new one does not compile without.
pub fn name(notice: &Notice) -> &'static str {
    match notice {
        Notice::Quiet { .. } => "Quiet",
        Notice::Digest { .. } => "Digest",
        Notice::LivingList { .. } => "LivingList",
    }
}

/// Every notice.
pub fn all(rows: &Rows) -> Vec<Notice> {
    at(rows, Moment::from_millis(0))
}

/// Every notice; evening and list being of then.
pub fn at(rows: &Rows, then: Moment) -> Vec<Notice> {
    let building = rows.building;
    vec![
        Notice::Quiet { person: rows.reader, building },
        Notice::Digest { building, evening: then },
        Notice::LivingList { building, listed_at: then },
    ]
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
    vec![Reply::Silent, Reply::Noted, Reply::Fewer]
}

/// Every refusal.
pub fn refusals() -> Vec<Refusal> {
    denials().map(Refusal::Denied).into_iter().collect()
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
