//! Samples of what is told about papers to print.

use linli::features::papers::model::Print;
use linli::features::papers::{Notice, Refusal, Reply};

use super::{Rows, Sample, tag};
use crate::tidy::samples::members::denials;

/// The name of a notice: a new one does not compile without.
pub fn name(notice: &Notice) -> String {
    match notice {
        Notice::WhichBuilding { .. } => "WhichBuilding".to_owned(),
        Notice::Choice { .. } => "Choice".to_owned(),
        Notice::Print { print: Print::Poster, .. } => "Print poster".to_owned(),
        Notice::Print { print: Print::Picture, .. } => "Print picture".to_owned(),
        Notice::Print { print: Print::Cards, .. } => "Print cards".to_owned(),
    }
}

/// Every notice.
pub fn all(rows: &Rows) -> Vec<Notice> {
    let (building, moderator) = (rows.building, rows.reader);
    let prints = Print::ALL.map(|print| Notice::Print { building, moderator, print });
    let others =
        [Notice::WhichBuilding { person: moderator }, Notice::Choice { building, moderator }];
    prints.into_iter().chain(others).collect()
}

pub(super) fn notices(rows: &Rows) -> Vec<Sample> {
    all(rows).iter().map(|notice| Sample::notice(&name(notice), notice)).collect()
}

/// Every reply.
pub fn replies(rows: &Rows) -> Vec<Reply> {
    let building = rows.building;
    vec![Reply::Printing, Reply::Hello { building }, Reply::HelloStranger, Reply::Silent]
}

/// Every refusal.
pub fn refusals() -> Vec<Refusal> {
    denials().map(Refusal::Denied).into_iter().collect()
}

pub(super) fn answers(rows: &Rows) -> Vec<Sample> {
    let replies = replies(rows);
    let replies =
        replies.iter().map(|reply| Sample::answer(&format!("says {}", tag(reply)), reply));
    let refusals = refusals();
    let refusals =
        refusals.iter().map(|no| Sample::answer(&format!("refuses {}", Refusal::kind(*no)), no));
    replies.chain(refusals).collect()
}
