//! Samples of what is told to somebody of what they tell of themselves.

use linli::features::needs::category::Group;
use linli::features::people::{Notice, Refusal, Reply};
use linli::kernel::detail::Kind;

use super::{Rows, Sample, tag};
use crate::tidy::samples::members::denials;

/// The name of a notice: a new one does not compile without.
pub fn name(notice: &Notice) -> String {
    match notice {
        Notice::NameQuestion { .. } => "NameQuestion".to_owned(),
        Notice::NameLater => "NameLater".to_owned(),
        Notice::Overview { .. } => "Overview".to_owned(),
        Notice::Detail { kind, .. } => format!("Detail {}", kind.name()),
        Notice::Offers { .. } => "Offers".to_owned(),
        Notice::Readers { kind, .. } => format!("Readers {}", kind.name()),
    }
}

/// Every notice.
pub fn all(rows: &Rows) -> Vec<Notice> {
    let (building, person) = (rows.building, rows.reader);
    let details = Kind::ALL.map(|kind| Notice::Detail { person, building, kind });
    let readers = Kind::ALL.map(|kind| Notice::Readers { person, building, kind });
    let offers = Group::ALL.map(|group| Notice::Offers { person, building, group });
    let others = [
        Notice::NameQuestion { person, building },
        Notice::NameLater,
        Notice::Overview { person, building },
    ];
    details.into_iter().chain(readers).chain(offers).chain(others).collect()
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
    let own = [
        Refusal::NoName,
        Refusal::PrivateName,
        Refusal::NoEntrance,
        Refusal::NoSuchEntrance,
        Refusal::NoFloor,
        Refusal::NoFlat,
        Refusal::NoSuchFlat,
        Refusal::NoPhone,
        Refusal::OldButton,
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
