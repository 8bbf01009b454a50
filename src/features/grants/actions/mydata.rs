//! What is kept of somebody's grants, given to them.

use crate::features::grants::model::{State, Trust};
use crate::features::grants::{store, views};
use crate::kernel::export::{Chapter, Record, Titles, Value};
use crate::kernel::id::PersonId;
use crate::kernel::language::Language;
use crate::kernel::tx::Reads;

/// With what they are, were or were to be trusted, and why.
///
/// # Errors
/// If the database cannot be read.
pub async fn export(
    reads: &mut impl Reads,
    person: PersonId,
    titles: &Titles,
    language: Language,
) -> anyhow::Result<Chapter> {
    let record = |known: Trust| {
        let (span, over) = match known.state {
            State::Proposed => (None, None),
            State::Held(span) => (Some(span), None),
            State::Over { span, at, ending, .. } => (span, Some((at, ending))),
        };
        let work = Value::shown(known.work.name(), views::work_in(known.work, language));
        let grounds =
            Value::shown(known.grounds.name(), views::grounds_in(known.grounds, language));
        let ending =
            over.map(|(_, ending)| Value::shown(ending.name(), views::ending_in(ending, language)));
        Record::default()
            .give("trust.building_id", titles.of(known.member.building))
            .give("trust.work", work)
            .give("trust.grounds", grounds)
            .give("trust.words", known.words)
            .give("trust.term_days", known.term.days())
            .give("trust.proposed_at", known.proposed_at)
            .give("trust.noticed_at", known.noticed_at)
            .give("trust.held_at", span.map(|span| span.since))
            .give("trust.expires_at", span.map(|span| span.until))
            .give("trust.ended_at", over.map(|(at, _)| at))
            .give("trust.ending", ending)
    };
    let records = store::list_all_of(reads, person).await?.into_iter().map(record).collect();
    Ok(Chapter::new("trust", records))
}
