//! What is kept of what somebody asks for again and again, given to them.

use crate::features::needs::model::PrivatePart;
use crate::features::needs::views::when::hours;
use crate::features::series::model::rule::day_numbered;
use crate::features::series::store;
use crate::features::series::views::rule_in_words;
use crate::kernel::export::{Chapter, Record, Titles, Value};
use crate::kernel::id::PersonId;
use crate::kernel::language::Language;
use crate::kernel::tx::Reads;

/// What repeats for them, how often, and when it came.
///
/// # Errors
/// If the database cannot be read or something does not open.
pub async fn export(
    reads: &mut impl Reads,
    person: PersonId,
    titles: &Titles,
    language: Language,
) -> anyhow::Result<Chapter> {
    let clock = |minutes| Value::shown(minutes, hours(minutes, None, language));
    let mut records = Vec::new();
    for series in store::list_of(reads, person).await? {
        let (starts, ends) = series.hours.stored();
        let rule = series.rule.text();
        let words = rule_in_words(&series.rule, language);
        let mut times = Vec::new();
        for (day, need, noted_at) in store::list_occurrences(reads, series.id).await? {
            times.push(
                Record::default()
                    .give("occurrence.day", day_numbered(day).to_string())
                    .bare("occurrence.need_id", need.map(|need| need.0))
                    .give("occurrence.noted_at", noted_at),
            );
        }
        records.push(
            Record::default()
                .give("series.building_id", titles.of(series.building))
                .give("series.words", series.words.as_str())
                .give("series.private_part", series.private_part.as_ref().map(PrivatePart::as_str))
                .give("series.rule", Value::shown(rule, words))
                .give("series.starts_minute", starts.map(clock))
                .give("series.ends_minute", ends.map(clock))
                .give("series.first_day", series.first.to_string())
                .give("series.last_day", series.last.to_string())
                .give("series.made_at", series.made_at)
                .give("series.state", Value::word(series.state.name()))
                .give("series.ended_at", series.state.ended_at())
                .bare("series.asked_chat_id", series.origin.chat)
                .bare("series.asked_message_id", series.origin.message)
                .with("occurrence", times),
        );
    }
    Ok(Chapter::new("series", records))
}
