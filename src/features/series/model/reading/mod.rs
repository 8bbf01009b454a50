//! What is asked for again and again: how often, at which time of the day, and the words.
//!
//! A text is cut into `words`; a `phrase` among them says how often, perhaps on which `days` and `until` when. In its place "today" is put, so
//! that needs read the rest of it as they read everything.

mod days;
mod phrase;
mod until;
mod words;

#[cfg(test)]
mod chinese_tests;
#[cfg(test)]
mod english_tests;

use chrono::{Datelike as _, NaiveDate, TimeDelta};
use chrono_tz::Tz;

use super::Refusal;
use super::hours::Hours;
use super::rule::{On, Rule, last_day, weekday_of};
use crate::features::needs::Refusal as NeedRefusal;
use crate::features::needs::model::discretion::Home;
use crate::features::needs::model::when::{self, Reading, Shape};
use crate::features::needs::model::{Asked, When};
use crate::kernel::clock::Moment;
use phrase::{Line, Said};
use until::Until;

/// A midnight, where clocks are never changed: times of the day are read as if it were now.
const MIDNIGHT: Moment = Moment::from_millis(1_772_409_600_000);
/// No month is without this day.
const IN_EVERY_MONTH: u32 = 28;

/// What is asked for again and again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Again {
    /// How often.
    pub rule: Rule,
    /// When on its day.
    pub hours: Hours,
    /// The first day that it may be: there the rule begins to count.
    pub first: NaiveDate,
    /// The last day that it may be.
    pub last: NaiveDate,
    /// What; for when is not in it.
    pub asked: Asked,
}

/// True if a text asks for something again and again, or seems to.
pub fn is_again(text: &str) -> bool {
    find(text).is_some()
}

/// Reads a text that asks for something again and again, said on this day by somebody whose home is
/// known.
///
/// # Errors
/// Refused if it does not, if it cannot come as often as it says, and without words.
pub fn read(home: &Home, text: &str, today: NaiveDate) -> Result<Again, Refusal> {
    let found = find(text).ok_or(Refusal::NotAgain)?;
    let rule = match found.said? {
        Said::Rule(rule) => rule,
        Said::Weeks(interval) => Rule { on: On::Weekdays(vec![weekday_of(today)]), interval },
        Said::Months(interval) => {
            let day = i8::try_from(today.day().min(IN_EVERY_MONTH)).unwrap_or(1);
            Rule { on: On::MonthDay(day), interval }
        }
    };
    if rule.is_never() {
        return Err(Refusal::Never);
    }
    let first = rule.first_from(today).ok_or(Refusal::Never)?;
    let latest = last_day(first);
    let last = match found.until {
        Some(until) => until.last(first).ok_or(Refusal::Never)?.min(latest),
        None => latest,
    };
    if rule.days(first, last, 2).len() < 2 {
        return Err(Refusal::TooSeldom);
    }
    let (asked, hours) = take_apart(home, &found.with_today, &found.without)?;
    Ok(Again { rule, hours, first, last, asked })
}

/// A text that says how often.
struct FoundText {
    said: Result<Said, Refusal>,
    until: Option<Until>,
    /// With "today" in its place.
    with_today: String,
    /// With nothing in its place.
    without: String,
}

fn find(text: &str) -> Option<FoundText> {
    let tokens = words::tokens(text);
    let line = Line(&tokens);
    let found = line.phrase()?;
    let until = line.until(&found.at);
    let is_ideograph = tokens.get(found.at.clone())?.iter().any(|token| token.is_ideograph);
    let today = words::today(is_ideograph);
    let today = if is_ideograph { today } else { format!(" {today} ") };
    let (mut with_today, mut without) = (String::new(), String::new());
    for (at, token) in tokens.iter().enumerate() {
        if at == found.at.start {
            with_today.push_str(&today);
            without.push(' ');
        }
        let is_until = until.as_ref().is_some_and(|(_, range)| range.contains(&at));
        if !is_until && !found.at.contains(&at) {
            let typed = text.get(token.at.clone())?;
            with_today.push_str(typed);
            without.push_str(typed);
        }
    }
    // What names a day of its own is wanted then: how often is only said about it.
    if let Reading::Said { when, .. } = when::read(&without, MIDNIGHT, Tz::UTC)
        && (when.shape == Shape::Days || !is_on_the_day(&when))
    {
        return None;
    }
    let until = until.map(|(until, _)| until);
    Some(FoundText { said: found.said, until, with_today, without })
}

fn is_on_the_day(when: &When) -> bool {
    when.starts_at >= MIDNIGHT && when.starts_at <= MIDNIGHT.plus(TimeDelta::days(1))
}

fn take_apart(home: &Home, with_today: &str, without: &str) -> Result<(Asked, Hours), Refusal> {
    let asked = Asked::read_of(home, with_today, MIDNIGHT, Tz::UTC).map_err(of_need)?;
    let when = asked.when.filter(is_on_the_day);
    let untouched = asked.words.as_str().chars().filter(|one| !one.is_whitespace());
    if when.is_some() && untouched.eq(with_today.chars().filter(|one| !one.is_whitespace())) {
        return Err(Refusal::NoWords);
    }
    let Some(when) = when else {
        let asked = Asked::read_of(home, without, MIDNIGHT, Tz::UTC).map_err(of_need)?;
        return Ok((Asked { when: None, ..asked }, Hours::AllDay));
    };
    let hours = Hours::of(&when, MIDNIGHT);
    Ok((Asked { when: None, ..asked }, hours))
}

fn of_need(refusal: NeedRefusal) -> Refusal {
    if matches!(refusal, NeedRefusal::TooLong) {
        Refusal::TooLong
    } else if matches!(refusal, NeedRefusal::OnlyPrivate) {
        Refusal::OnlyPrivate
    } else {
        Refusal::NoWords
    }
}
