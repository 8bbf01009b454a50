//! Samples of what is told of being asked each day.

use linli::features::checkins::{Notice, Refusal, Reply};

use super::{Rows, Sample, tag};
use crate::tidy::samples::members::denials;

/// The name of a notice: a new one does not compile without.
pub fn name(notice: &Notice) -> &'static str {
    match notice {
        Notice::Page { .. } => "Page",
        Notice::Hours { .. } => "Hours",
        Notice::Away { .. } => "Away",
        Notice::Circle { .. } => "Circle",
        Notice::Candidates { .. } => "Candidates",
        Notice::Question { .. } => "Question",
        Notice::Nudge { .. } => "Nudge",
        Notice::Asked { .. } => "Asked",
        Notice::Answered { .. } => "Answered",
        Notice::Left { .. } => "Left",
    }
}

/// Every notice: who reads is asked each day, and the other is of their circle.
pub fn all(rows: &Rows) -> Vec<Notice> {
    of(rows, 1)
}

/// The same, with this nudge.
pub fn of(rows: &Rows, nudge: u8) -> Vec<Notice> {
    let (building, person, friend) = (rows.building, rows.reader, rows.person);
    let due = rows.asked_for;
    vec![
        Notice::Page { building, person },
        Notice::Hours { building, person },
        Notice::Away { building, person },
        Notice::Circle { building, person },
        Notice::Candidates { building, person, page: 0 },
        Notice::Question { building, person, due },
        Notice::Nudge { building, person, due, nudge },
        Notice::Asked { building, person: friend, friend: person },
        Notice::Answered { building, person, friend },
        Notice::Left { building, person, friend },
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
    vec![Reply::Noted, Reply::Silent]
}

/// Every refusal.
pub fn refusals() -> Vec<Refusal> {
    let own = [
        Refusal::NotSetUp,
        Refusal::TooLate,
        Refusal::NotThere,
        Refusal::AskedAlready,
        Refusal::SaidNo,
        Refusal::Enough,
        Refusal::NotAsked,
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
