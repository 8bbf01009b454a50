//! Samples of what volunteers are told of offers.

use linli::features::needs::NeedId;
use linli::features::offers::{Notice, Refusal, Reply};

use super::members::denials;
use super::{Rows, Sample, tag};

/// The name of a notice: a new one does not compile without.
pub fn name(notice: &Notice) -> &'static str {
    match notice {
        Notice::Offer { .. } => "Offer",
    }
}

/// Every notice.
pub fn all(rows: &Rows) -> Vec<Notice> {
    vec![Notice::Offer { need: NeedId(rows.need), reader: rows.reader }]
}

pub(super) fn notices(rows: &Rows) -> Vec<Sample> {
    all(rows).iter().map(|notice| Sample::notice(name(notice), notice)).collect()
}

/// Every refusal.
pub fn refusals() -> Vec<Refusal> {
    let denied = denials().into_iter().map(Refusal::Denied);
    [Refusal::NotAsked].into_iter().chain(denied).collect()
}

pub(super) fn answers() -> Vec<Sample> {
    let says = Sample::answer(&format!("says {}", tag(&Reply::Silent)), &Reply::Silent);
    let refuses = |no: &Refusal| Sample::answer(&format!("refuses {}", no.kind()), no);
    [says].into_iter().chain(refusals().iter().map(refuses)).collect()
}
