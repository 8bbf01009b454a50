//! Samples of what moderators are shown of the people of their building.

use linli::features::residents::{Notice, Refusal, Reply};

use super::{Rows, Sample, tag};
use crate::tidy::samples::members::denials;

/// The name of a notice: a new one does not compile without.
pub fn name(notice: &Notice) -> String {
    match notice {
        Notice::Roll { .. } => "Roll".to_owned(),
        Notice::Search { .. } => "Search".to_owned(),
        Notice::Found { .. } => "Found".to_owned(),
        Notice::Person { .. } => "Person".to_owned(),
    }
}

/// Every notice.
pub fn all(rows: &Rows) -> Vec<Notice> {
    let (building, person) = (rows.building, rows.person);
    vec![
        Notice::Roll { building, page: 0 },
        Notice::Search { building, moderator: rows.reader },
        Notice::Found { building, people: vec![person], more: false },
        Notice::Person { building, person, page: 0 },
    ]
}

pub(super) fn notices(rows: &Rows) -> Vec<Sample> {
    all(rows).iter().map(sample).collect()
}

/// A notice as it stands in the outbox.
pub fn sample(notice: &Notice) -> Sample {
    Sample::notice(&name(notice), notice)
}

/// Searches that found nobody, and more than are shown.
pub fn searches(rows: &Rows) -> Vec<(&'static str, Sample)> {
    let building = rows.building;
    [("nobody found", Vec::new(), false), ("more found", vec![rows.person], true)]
        .into_iter()
        .map(|(state, people, more)| {
            let notice = Notice::Found { building, people, more };
            (state, sample(&notice))
        })
        .collect()
}

/// The next page of the roll.
pub fn second_page(rows: &Rows) -> Sample {
    let notice = Notice::Roll { building: rows.building, page: 1 };
    sample(&notice)
}

/// Every reply.
pub fn replies() -> Vec<Reply> {
    vec![Reply::Silent]
}

/// Every refusal.
pub fn refusals() -> Vec<Refusal> {
    let own = [Refusal::NoWords, Refusal::NotThere];
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
