//! Samples of what is told of grants.

use linli::features::grants::model::Term;
use linli::features::grants::{Notice, Refusal, Reply};
use linli::kernel::trust::{TrustId, Work};

use super::{Rows, Sample, tag};
use crate::tidy::samples::members::denials;

/// The name of a notice: a new one does not compile without.
pub fn name(notice: &Notice) -> &'static str {
    match notice {
        Notice::Mine { .. } => "Mine",
        Notice::Overview { .. } => "Overview",
        Notice::OfPerson { .. } => "OfPerson",
        Notice::Terms { .. } => "Terms",
        Notice::Grounds { .. } => "Grounds",
        Notice::Form { .. } => "Form",
        Notice::Card { .. } => "Card",
        Notice::Announcement { .. } => "Announcement",
        Notice::Announced { .. } => "Announced",
        Notice::Held { .. } => "Held",
        Notice::GiveBackQuestion { .. } => "GiveBackQuestion",
        Notice::Soon { .. } => "Soon",
        Notice::Over { .. } => "Over",
        Notice::News { .. } => "News",
    }
}

/// Every notice.
pub fn all(rows: &Rows) -> Vec<Notice> {
    let (building, person, moderator) = (rows.building, rows.person, rows.reader);
    let (work, term, trust) = (Work::Keys, Term::Year, TrustId(1));
    vec![
        Notice::Mine { building, person },
        Notice::Overview { building, page: 0 },
        Notice::OfPerson { building, person, more: false },
        Notice::OfPerson { building, person, more: true },
        Notice::Terms { building, person, work },
        Notice::Grounds { building, person, work, term },
        Notice::Form { building, person, work, term, moderator },
        Notice::Card { trust },
        Notice::Announcement { trust },
        Notice::Announced { trust },
        Notice::Held { trust },
        Notice::GiveBackQuestion { trust },
        Notice::Soon { trust },
        Notice::Over { trust },
        Notice::News { trust },
    ]
}

pub(super) fn notices(rows: &Rows) -> Vec<Sample> {
    all(rows).iter().map(|notice| Sample::notice(name(notice), notice)).collect()
}

/// Every reply.
pub fn replies() -> Vec<Reply> {
    vec![Reply::Silent]
}

/// Every refusal.
pub fn refusals() -> Vec<Refusal> {
    let own = [
        Refusal::OneSelf,
        Refusal::SameTwice,
        Refusal::Another,
        Refusal::TooLate,
        Refusal::Over,
        Refusal::NotTrusted,
        Refusal::NotThere,
        Refusal::NoWords,
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
