//! What was said, as a window in time.

use chrono::{NaiveDate, TimeDelta};

use super::calendar::{Calendar, Span, earlier, later};
use super::days::{Day, Week};
use super::lengths::Length;
use super::meaning::Part;
use super::phrase::{Haste, Phrase, Until};
use super::windows::Window;
use super::{Shape, When};
use crate::kernel::clock::Moment;

/// Until when "today" may still mean the coming night.
const SMALL_HOURS: i64 = 4 * 60;
const NOON: i64 = 12 * 60;
const EVENING: i64 = 17 * 60;
const MIDNIGHT: i64 = 24 * 60;

/// A window, and whether it lies ahead.
pub(super) type Resolved = (When, bool);

/// The window that a phrase means; nothing if its day does not exist.
pub(super) fn resolve(phrase: &Phrase, calendar: &Calendar) -> Option<Resolved> {
    if let Some(length) = phrase.length {
        return Some((from_now(length, calendar), true));
    }
    if phrase.time.is_some() || phrase.part.is_some() {
        return clock(phrase, calendar);
    }
    match phrase.days {
        Some(days) => whole_days(days, phrase.until, calendar),
        None => phrase.haste.map(|_| (When::now(calendar.now()), true)),
    }
}

/// True if people disagree about what was said, so that the reading is shown to be changed: "next
/// Wednesday", the end of a month, the day of the week that is today, "soon", before a day in one
/// word; and where another time stands beside it.
pub(super) fn is_disputed(phrase: &Phrase, calendar: &Calendar) -> bool {
    let Some((day, _)) = phrase.days else {
        return phrase.has_others || (phrase.haste == Some(Haste::Soon) && phrase.time.is_none());
    };
    let has_time = phrase.time.is_some() || phrase.part.is_some();
    phrase.has_others
        || match day {
            Day::Weekday(_, Some(Week::Disputed)) | Day::Weekend(Some(Week::Disputed)) => true,
            Day::Weekday(weekday, None) if weekday == calendar.weekday() => true,
            Day::EndOfWeek | Day::EndOfMonth => phrase.until.is_none(),
            Day::Offset(_)
            | Day::Weekday(..)
            | Day::Weekend(_)
            | Day::Week(_)
            | Day::Date(..)
            | Day::Numbered(_) => phrase.until == Some(Until::ShortBehind) && !has_time,
        }
}

fn from_now(length: Length, calendar: &Calendar) -> When {
    let now = calendar.now();
    match length {
        Length::Minutes(minutes) => {
            When { starts_at: now.plus(minutes_of(minutes)), ends_at: None, shape: Shape::Clock }
        }
        Length::WithinMinutes(minutes) => When {
            starts_at: now,
            ends_at: Some(now.plus(minutes_of(minutes))),
            shape: Shape::Clock,
        },
        Length::Days(days) | Length::WithinDays(days) => When {
            starts_at: now,
            ends_at: Some(calendar.moment(later(calendar.today(), days.saturating_add(1)), 0)),
            shape: Shape::Days,
        },
    }
}

fn minutes_of(minutes: i64) -> TimeDelta {
    TimeDelta::try_minutes(minutes).unwrap_or_default()
}

/// Whole days; a name that has past gives way to the next of that name.
fn whole_days(
    (day, last): (Day, Option<Day>),
    until: Option<Until>,
    calendar: &Calendar,
) -> Option<Resolved> {
    let now = calendar.now();
    let spans = calendar.spans(day);
    let midnight = |date| calendar.moment(date, 0);
    let ahead = spans.iter().find(|(_, end)| midnight(*end) > now).copied();
    let (start, mut end) = ahead.or_else(|| spans.first().copied())?;
    if let Some(last) = last {
        let ends = calendar.spans(last).into_iter().map(|(_, end)| end);
        end = ends.filter(|other| *other >= end).min().unwrap_or(end);
    }
    let (starts_at, ends_at) = match until {
        None => (midnight(start), midnight(end)),
        Some(Until::Short | Until::ShortBehind)
            if midnight(start) > now && !matches!(day, Day::EndOfMonth | Day::EndOfWeek) =>
        {
            (now, midnight(start))
        }
        Some(Until::Through | Until::Short | Until::ShortBehind) => (now, midnight(end)),
    };
    Some(begun((starts_at, Some(ends_at)), Shape::Days, calendar))
}

/// Clock times and parts of the day.
fn clock(phrase: &Phrase, calendar: &Calendar) -> Option<Resolved> {
    let now = calendar.now();
    let mut found: Vec<(Moment, Option<Moment>)> = Vec::new();
    for date in dates(phrase, calendar)? {
        for (from, to) in windows(phrase) {
            let starts_at = calendar.moment(date, from);
            let ends_at = to.map(|to| calendar.moment(date, to)).filter(|end| *end > starts_at);
            found.push((starts_at, ends_at));
        }
    }
    let open = phrase.time.is_some_and(|time| time.is_open(phrase.part));
    let is_ahead = |(starts_at, ends_at): &(Moment, Option<Moment>)| match ends_at {
        Some(end) => *end > now,
        None if open => *starts_at > now,
        None => *starts_at >= now,
    };
    let ahead = found.iter().find(|window| is_ahead(window)).copied();
    let (starts_at, ends_at) = ahead.or_else(|| found.first().copied())?;
    let window = match (phrase.until, phrase.part, phrase.time) {
        (Some(_), _, Some(_)) if ends_at.is_none() => (now.min(starts_at), Some(starts_at)),
        (Some(_), Some(part), None) => {
            let lead = TimeDelta::try_minutes(deadline(part) - part.from).unwrap_or_default();
            let deadline = starts_at.plus(lead);
            let end = if deadline > now { Some(deadline) } else { ends_at };
            (now.min(starts_at), end)
        }
        _ => (starts_at, ends_at),
    };
    Some(begun(window, Shape::Clock, calendar))
}

/// When something is to be finished before a part of the day: at noon, or when it begins.
fn deadline(part: Part) -> i64 {
    if part.from < NOON && NOON < part.to { NOON } else { part.from }
}

/// The dates on which a clock time may lie, the likeliest first.
fn dates(phrase: &Phrase, calendar: &Calendar) -> Option<Vec<NaiveDate>> {
    let today = calendar.today();
    let Some((day, _)) = phrase.days else {
        return Some(vec![earlier(today, 1), today, later(today, 1), later(today, 2)]);
    };
    let dates: Vec<NaiveDate> = calendar.spans(day).into_iter().flat_map(each).collect();
    (!dates.is_empty()).then_some(dates)
}

fn each((first, end): Span) -> impl Iterator<Item = NaiveDate> {
    first.iter_days().take_while(move |date| *date < end).take(7)
}

/// What it may be on one date.
fn windows(phrase: &Phrase) -> Vec<Window> {
    let is_today = matches!(phrase.days, Some((Day::Offset(0), _)));
    match (phrase.time, phrase.part) {
        (Some(time), part) => {
            let mut windows = time.windows(part);
            let of_night = windows.iter().filter(|(from, _)| is_today && *from < SMALL_HOURS);
            let of_coming_night: Vec<Window> =
                of_night.map(|(from, to)| (from + MIDNIGHT, to.map(|to| to + MIDNIGHT))).collect();
            windows.extend(of_coming_night);
            windows
        }
        (None, Some(part)) => {
            let mut windows = vec![(part.from, Some(part.to))];
            if is_today && part.from >= EVENING {
                windows.push((part.from, Some(part.to.max(MIDNIGHT))));
            }
            windows
        }
        (None, None) => Vec::new(),
    }
}

/// The window, which begins now if it has begun; and whether it lies ahead.
fn begun(
    (starts_at, ends_at): (Moment, Option<Moment>),
    shape: Shape,
    calendar: &Calendar,
) -> Resolved {
    let now = calendar.now();
    let when = |starts_at| When { starts_at, ends_at, shape };
    match ends_at {
        Some(end) if end > now => (when(starts_at.max(now)), true),
        Some(_) => (when(starts_at), false),
        None => (when(starts_at), starts_at >= now),
    }
}
