//! A window in time, as people say it: from today on, by the day of the week, by the date.

use chrono::{DateTime, Datelike as _, Days, NaiveDate, TimeDelta, Timelike as _};
use chrono_tz::Tz;

use crate::features::needs::model::when::{Shape, When};
use crate::kernel::clock::Moment;
use crate::kernel::language::Language;
use crate::kernel::speech::Value::{Number, Text};

#[cfg(test)]
#[path = "when_tests.rs"]
mod when_tests;

/// How long a window may be whose end is told by its clock time alone.
const SHORT: TimeDelta = TimeDelta::hours(12);
/// For how many days from today on the day of the week tells which day is meant.
const NEAR_DAYS: i64 = 6;

/// The window in words, as plain text. One that has begun is told by its end.
pub fn show(when: &When, now: Moment, zone: Tz, language: Language) -> String {
    let view = View { today: now.utc().with_timezone(&zone).date_naive(), language };
    let local = |moment: Moment| moment.utc().with_timezone(&zone);
    let begins = local(when.starts_at);
    match (when.shape, when.ends_at) {
        (Shape::Days, ends_at) => {
            let last = ends_at.map_or(when.starts_at, |end| end.minus(TimeDelta::milliseconds(1)));
            view.days(begins.date_naive(), local(last).date_naive())
        }
        (Shape::Clock, None) => view.at(begins.date_naive(), &view.clock(Hand::of(begins))),
        (Shape::Clock, Some(end)) if when.starts_at <= now && now < end => {
            view.until(Hand::ending(local(end)))
        }
        (Shape::Clock, Some(end)) => {
            let is_short = end.since(when.starts_at) <= SHORT.to_std().unwrap_or_default();
            view.between(Hand::of(begins), Hand::ending(local(end)), is_short)
        }
    }
}

/// A moment in words, as plain text: today by the clock alone.
pub fn moment(at: Moment, now: Moment, zone: Tz, language: Language) -> String {
    let view = View { today: now.utc().with_timezone(&zone).date_naive(), language };
    let hand = Hand::of(at.utc().with_timezone(&zone));
    let clock = view.clock(hand);
    if hand.date == view.today { clock } else { view.at(hand.date, &clock) }
}

/// A clock time, or from one to another, in minutes from midnight on, as people say it.
pub fn hours(from: i64, to: Option<i64>, language: Language) -> String {
    const DAY: i64 = 24 * 60;
    let view = View { today: NaiveDate::default(), language };
    let hand = |minutes: i64| {
        let of_day = minutes.rem_euclid(DAY);
        let part = |value: i64| u32::try_from(value).unwrap_or(0);
        Hand { date: view.today, hour: part(of_day / 60), minute: part(of_day % 60) }
    };
    let begins = hand(from);
    let Some(to) = to else { return view.clock(begins) };
    let ends = hand(to);
    let ends = if (ends.hour, ends.minute) == (0, 0) { Hand { hour: 24, ..ends } } else { ends };
    view.range(&view.clock(begins), &view.clock_after(begins, ends))
}

/// What a clock shows, and on which day.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Hand {
    date: NaiveDate,
    hour: u32,
    minute: u32,
}

impl Hand {
    fn of(time: DateTime<Tz>) -> Self {
        Self { date: time.date_naive(), hour: time.hour(), minute: time.minute() }
    }

    /// The same for an end: midnight belongs to the day that it ends.
    fn ending(time: DateTime<Tz>) -> Self {
        let hand = Self::of(time);
        if (hand.hour, hand.minute) != (0, 0) {
            return hand;
        }
        let before = hand.date.checked_sub_days(Days::new(1)).unwrap_or(hand.date);
        Self { date: before, hour: 24, minute: 0 }
    }
}

struct View {
    today: NaiveDate,
    language: Language,
}

impl View {
    fn days(&self, first: NaiveDate, last: NaiveDate) -> String {
        if first >= last || last == self.today {
            return self.day(last);
        }
        if first > self.today || last < self.today {
            return self.range_of_days(first, last);
        }
        let until_sunday = 6 - self.today.weekday().num_days_from_monday();
        if self.days_ahead(last) == i64::from(until_sunday) {
            return self.language.label("needs-when-this-week");
        }
        let day = self.day(last);
        self.language.say("needs-when-until-day", &[("day", Text(&day))]).plain()
    }

    fn range_of_days(&self, first: NaiveDate, last: NaiveDate) -> String {
        if (first.year(), first.month()) != (last.year(), last.month()) {
            return self.range(&self.date(first), &self.date(last));
        }
        let values = [
            ("weekday", Text(&self.weekday(first))),
            ("day", Number(first.day().into())),
            ("lastweekday", Text(&self.weekday(last))),
            ("lastday", Number(last.day().into())),
            ("month", Text(&self.month(last))),
        ];
        self.language.say("needs-when-days", &values).plain()
    }

    fn until(&self, end: Hand) -> String {
        let clock = self.clock(end);
        if end.date == self.today {
            let clock = [("clock", Text(&clock))];
            return self.language.say("needs-when-until-today", &clock).plain();
        }
        let end = self.at(end.date, &clock);
        self.language.say("needs-when-until", &[("end", Text(&end))]).plain()
    }

    fn between(&self, from: Hand, to: Hand, is_short: bool) -> String {
        if from.date == to.date || is_short {
            return self.at(from.date, &self.range(&self.clock(from), &self.clock_after(from, to)));
        }
        self.range(&self.at(from.date, &self.clock(from)), &self.at(to.date, &self.clock(to)))
    }

    fn range(&self, from: &str, to: &str) -> String {
        self.language.say("needs-when-range", &[("from", Text(from)), ("to", Text(to))]).plain()
    }

    /// A clock time on a day.
    fn at(&self, date: NaiveDate, clock: &str) -> String {
        let clock = ("clock", Text(clock));
        let said = match self.days_ahead(date) {
            0 => self.language.say("needs-when-today-at", &[clock]),
            1 => self.language.say("needs-when-tomorrow-at", &[clock]),
            2..=NEAR_DAYS => {
                let weekday = ("weekday", Number(date.weekday().number_from_monday().into()));
                self.language.say("needs-when-weekday-at", &[weekday, clock])
            }
            _ => {
                let (weekday, month) = (self.weekday(date), self.month(date));
                let values = [
                    ("weekday", Text(&weekday)),
                    ("day", Number(date.day().into())),
                    ("month", Text(&month)),
                    clock,
                ];
                self.language.say("needs-when-date-at", &values)
            }
        };
        said.plain()
    }

    /// A day.
    fn day(&self, date: NaiveDate) -> String {
        match self.days_ahead(date) {
            0 => self.language.label("needs-when-today"),
            1 => self.language.label("needs-when-tomorrow"),
            2..=NEAR_DAYS => self.weekday(date),
            _ => self.date(date),
        }
    }

    fn date(&self, date: NaiveDate) -> String {
        let (weekday, month) = (self.weekday(date), self.month(date));
        let values = [
            ("weekday", Text(&weekday)),
            ("day", Number(date.day().into())),
            ("month", Text(&month)),
        ];
        self.language.say("needs-when-date", &values).plain()
    }

    fn weekday(&self, date: NaiveDate) -> String {
        let weekday = Number(date.weekday().number_from_monday().into());
        self.language.say("needs-when-weekday", &[("weekday", weekday)]).plain()
    }

    fn month(&self, date: NaiveDate) -> String {
        self.language.say("needs-when-month", &[("month", Number(date.month().into()))]).plain()
    }

    fn clock(&self, hand: Hand) -> String {
        let values = [("hour", Number(hand.hour.into())), ("minute", Number(hand.minute.into()))];
        self.language.say("needs-when-clock", &values).plain()
    }

    /// A clock time as it is said after another: without the part of the day, if that is the same.
    fn clock_after(&self, before: Hand, hand: Hand) -> String {
        let again = |hand: Hand| {
            let values =
                [("hour", Number(hand.hour.into())), ("minute", Number(hand.minute.into()))];
            self.language.say("needs-when-clock-again", &values).plain()
        };
        let (whole, short) = (self.clock(hand), again(hand));
        let (whole_before, short_before) = (self.clock(before), again(before));
        let part = whole.strip_suffix(short.as_str());
        if part == whole_before.strip_suffix(short_before.as_str()) { short } else { whole }
    }

    fn days_ahead(&self, date: NaiveDate) -> i64 {
        date.signed_duration_since(self.today).num_days()
    }
}
