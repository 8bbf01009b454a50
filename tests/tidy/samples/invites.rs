//! Samples of what is told of invites.

use linli::features::invites::model::InviteId;
use linli::features::invites::{Notice, Refusal, Reply};

use super::{Rows, Sample, tag};
use crate::tidy::samples::members::denials;

/// The name of a notice: a new one does not compile without.
pub fn name(notice: &Notice) -> &'static str {
    match notice {
        Notice::List { .. } => "List",
        Notice::Item { .. } => "Item",
        Notice::Link { .. } => "Link",
        Notice::Picture { .. } => "Picture",
        Notice::Used { .. } => "Used",
        Notice::UsedHome { .. } => "UsedHome",
    }
}

/// Every notice.
pub fn all(rows: &Rows) -> Vec<Notice> {
    of(rows, 1)
}

/// Every notice about the invite with this number.
fn of(rows: &Rows, invite: i64) -> Vec<Notice> {
    let (building, invite) = (rows.building, InviteId(invite));
    vec![
        Notice::List { building, person: rows.reader, page: 0 },
        Notice::Item { building, invite },
        Notice::Link { building, invite },
        Notice::Picture { building, invite },
        Notice::Used { building, invite },
        Notice::UsedHome { building, invite },
    ]
}

pub(super) fn notices(rows: &Rows) -> Vec<Sample> {
    notices_of(rows, 1)
}

/// A sample of each about the invite with this number.
pub fn notices_of(rows: &Rows, invite: i64) -> Vec<Sample> {
    of(rows, invite).iter().map(|notice| Sample::notice(name(notice), notice)).collect()
}

/// Every reply.
pub fn replies(rows: &Rows) -> Vec<Reply> {
    vec![
        Reply::Kept { invite: InviteId(1) },
        Reply::InAlready { building: rows.building },
        Reply::Unknown,
        Reply::Drawing,
        Reply::Silent,
    ]
}

/// Every refusal.
pub fn refusals(rows: &Rows) -> Vec<Refusal> {
    let maker = rows.person;
    let own = [
        Refusal::NoHome,
        Refusal::Enough,
        Refusal::ManyOfHome,
        Refusal::Used { maker },
        Refusal::Expired { maker },
        Refusal::TakenBack,
        Refusal::MakerGone,
        Refusal::NotNow,
        Refusal::TooManyTries,
        Refusal::Resting,
        Refusal::UsedUp,
        Refusal::Past,
        Refusal::TooLate,
        Refusal::Gone,
    ];
    own.into_iter().chain(denials().map(Refusal::Denied)).collect()
}

/// A sample of each answer.
pub fn answers(rows: &Rows) -> Vec<Sample> {
    let replies = replies(rows);
    let replies =
        replies.iter().map(|reply| Sample::answer(&format!("says {}", tag(reply)), reply));
    let refusals = refusals(rows);
    let refusals =
        refusals.iter().map(|no| Sample::answer(&format!("refuses {}", Refusal::kind(*no)), no));
    replies.chain(refusals).collect()
}
