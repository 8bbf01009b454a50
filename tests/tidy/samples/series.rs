//! Samples of what is told of what repeats.

use linli::features::needs::NeedId;
use linli::features::series::{Notice, OccurrenceId, Refusal, Reply, SeriesId};

use super::{Rows, Sample, tag};
use crate::tidy::samples::members::denials;

/// The name of a notice: a new one does not compile without.
pub fn name(notice: &Notice) -> &'static str {
    match notice {
        Notice::Draft { .. } => "Draft",
        Notice::Begun { .. } => "Begun",
        Notice::Series { .. } => "Series",
        Notice::StopQuestion { .. } => "StopQuestion",
        Notice::List { .. } => "List",
        Notice::Again { .. } => "Again",
        Notice::Over { .. } => "Over",
        Notice::ModeratorStopped { .. } => "ModeratorStopped",
        Notice::ForModerator { .. } => "ForModerator",
    }
}

/// Every notice.
pub fn all(rows: &Rows) -> Vec<Notice> {
    of(rows, SeriesId(1), OccurrenceId(1))
}

/// Every notice, of this series and this time.
pub fn of(rows: &Rows, series: SeriesId, occurrence: OccurrenceId) -> Vec<Notice> {
    let (building, need) = (rows.building, NeedId(rows.need));
    vec![
        Notice::Draft { series },
        Notice::Begun { series },
        Notice::Series { series },
        Notice::StopQuestion { series },
        Notice::List { person: rows.reader },
        Notice::Again { series, occurrence, need: Some(need) },
        Notice::Over { series },
        Notice::ModeratorStopped { series },
        Notice::ForModerator { building, series, need },
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
    vec![Reply::Silent, Reply::Dropped, Reply::LeftOut, Reply::NotLeftOut]
}

/// Every refusal.
pub fn refusals() -> Vec<Refusal> {
    let own = [
        Refusal::NotAgain,
        Refusal::TooOften,
        Refusal::TooSeldom,
        Refusal::Never,
        Refusal::WhichDays,
        Refusal::NoWords,
        Refusal::TooLong,
        Refusal::OnlyPrivate,
        Refusal::TooMany,
        Refusal::TooManyNow,
        Refusal::Gone,
        Refusal::Over,
        Refusal::TooLate,
        Refusal::NoNext,
        Refusal::NotRepeating,
        Refusal::WriteAnew,
        Refusal::ForAnother,
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
