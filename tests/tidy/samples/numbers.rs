//! Samples of what is told of the building's numbers.

use linli::features::numbers::{Notice, Refusal, Reply};
use linli::kernel::service_number::Line;

use super::{Rows, Sample, tag};
use crate::tidy::samples::members::denials;

/// The name of a notice: a new one does not compile without.
pub fn name(notice: &Notice) -> String {
    match notice {
        Notice::Numbers { .. } => "Numbers".to_owned(),
        Notice::Form { line, .. } => format!("Form {}", line.name()),
        Notice::EmergencyChanged { .. } => "EmergencyChanged".to_owned(),
    }
}

/// Every notice.
pub fn all(rows: &Rows) -> Vec<Notice> {
    let building = rows.building;
    let forms = Line::ALL.map(|line| Notice::Form { building, moderator: rows.reader, line });
    let others =
        [Notice::Numbers { building }, Notice::EmergencyChanged { building, by: rows.person }];
    others.into_iter().chain(forms).collect()
}

pub(super) fn notices(rows: &Rows) -> Vec<Sample> {
    all(rows).iter().map(|notice| Sample::notice(&name(notice), notice)).collect()
}

/// Every reply.
pub fn replies() -> Vec<Reply> {
    vec![Reply::Silent]
}

/// Every refusal.
pub fn refusals() -> Vec<Refusal> {
    [Refusal::NoNumber].into_iter().chain(denials().map(Refusal::Denied)).collect()
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
