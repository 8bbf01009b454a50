//! Grants in words: the work, how long, why, how they ended, when.

use chrono::Datelike as _;

use crate::features::grants::model::{Ending, Grounds, Term};
use crate::kernel::clock::Moment;
use crate::kernel::language::Language;
use crate::kernel::reader::Reader;
use crate::kernel::speech::Value::{Number, Text};
use crate::kernel::trust::Work;

/// A work, as it stands in a sentence.
pub fn work_in(work: Work, language: Language) -> String {
    language.label(match work {
        Work::Keys => "grants-work-keys",
        Work::Money => "grants-work-money",
        Work::Papers => "grants-work-papers",
        Work::Desk => "grants-work-desk",
        Work::Visits => "grants-work-visits",
        Work::Health => "grants-work-health",
        Work::Counsel => "grants-work-counsel",
        Work::Law => "grants-work-law",
    })
}

/// A work in short, with its icon, as it stands on buttons and in lists.
pub(super) fn short_in(work: Work, language: Language) -> String {
    let name = language.label(match work {
        Work::Keys => "grants-button-keys",
        Work::Money => "grants-button-money",
        Work::Papers => "grants-button-papers",
        Work::Desk => "grants-button-desk",
        Work::Visits => "grants-button-visits",
        Work::Health => "grants-button-health",
        Work::Counsel => "grants-button-counsel",
        Work::Law => "grants-button-law",
    });
    format!("{} {name}", work.icon())
}

/// What somebody may do who is trusted with it.
pub(super) fn may_in(work: Work, language: Language) -> String {
    language.label(match work {
        Work::Keys => "grants-may-keys",
        Work::Money => "grants-may-money",
        Work::Papers => "grants-may-papers",
        Work::Desk => "grants-may-desk",
        Work::Visits => "grants-may-visits",
        Work::Health => "grants-may-health",
        Work::Counsel => "grants-may-counsel",
        Work::Law => "grants-may-law",
    })
}

/// The label of a term.
pub(super) fn label_of_term(term: Term) -> &'static str {
    match term {
        Term::Quarter => "grants-button-quarter",
        Term::Year => "grants-button-year",
        Term::TwoYears => "grants-button-two-years",
    }
}

/// The label of grounds.
pub(super) fn label_of_grounds(grounds: Grounds) -> &'static str {
    match grounds {
        Grounds::Certificate => "grants-button-certificate",
        Grounds::Known => "grants-button-known",
        Grounds::Sent => "grants-button-sent",
        Grounds::Other => "grants-button-other",
    }
}

/// Why, in words.
pub fn grounds_in(grounds: Grounds, language: Language) -> String {
    language.label(label_of_grounds(grounds))
}

/// How a grant ended, in words.
pub fn ending_in(ending: Ending, language: Language) -> String {
    language.say("grants-ending", &[("name", Text(ending.name()))]).plain()
}

/// A day, as it stands in lists.
pub(super) fn date(at: Moment, reader: &Reader) -> String {
    at.utc().with_timezone(&reader.time_zone).format("%Y-%m-%d").to_string()
}

/// A time within the next days: weekday and clock.
pub(super) fn when(at: Moment, reader: &Reader) -> String {
    let local = at.utc().with_timezone(&reader.time_zone);
    let weekday = local.weekday().number_from_monday();
    let clock = local.format("%H:%M").to_string();
    let values = [("weekday", Number(weekday.into())), ("clock", Text(&clock))];
    reader.language.say("grants-when", &values).plain()
}
