//! When somebody wants a hand: what they said about time, as a window in time.
//!
//! A `line` is cut into `tokens` (by the `words` of all languages, each with its `meaning`), in which `pieces` are
//! found: `days`, `clocks`, `lengths`. Pieces that stand together are a `phrase`, which the
//! `calendar` and the possible `windows` of a day `resolve`.

mod calendar;
mod clocks;
mod days;
mod lengths;
mod line;
mod meaning;
mod phrase;
mod pieces;
mod resolve;
mod tokens;
mod windows;
mod words;

#[cfg(test)]
mod chinese_tests;
#[cfg(test)]
mod english_tests;
#[cfg(test)]
mod when_tests;

use chrono::TimeDelta;
use chrono_tz::Tz;

use super::folded::Folded;
use crate::kernel::clock::Moment;
use calendar::{Calendar, later};
use line::Line;
use phrase::Whole;

/// How long after its beginning a time without an end is over.
const AFTERWARDS: TimeDelta = TimeDelta::hours(2);

/// A window in time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When {
    /// When it begins; a window that had begun when it was said began then.
    pub starts_at: Moment,
    /// When it ends, if that was said; a window of days always has an end.
    pub ends_at: Option<Moment>,
    /// How it was said.
    pub shape: Shape,
}

/// How a window was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// By the clock.
    Clock,
    /// As whole local days; the end is the midnight behind the last.
    Days,
}

/// What a text says about time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reading {
    /// Nothing.
    Nothing,
    /// A window that lies ahead or runs.
    Said {
        /// The window.
        when: When,
        /// The text without it; the whole text if nothing would be left.
        rest: String,
        /// True if people disagree about what was said: the reading is shown, to be changed.
        disputed: bool,
    },
    /// Several windows that cannot all be meant: none is taken.
    Several,
    /// A window that is over.
    Past {
        /// The window.
        when: When,
        /// The text without it; the whole text if nothing would be left.
        rest: String,
    },
}

impl When {
    /// What is left of today.
    pub fn today(now: Moment, zone: Tz) -> Self {
        let calendar = Calendar::at(now, zone);
        Self::days(now, calendar.moment(later(calendar.today(), 1), 0))
    }

    /// All of tomorrow.
    pub fn tomorrow(now: Moment, zone: Tz) -> Self {
        let calendar = Calendar::at(now, zone);
        let midnight = |days| calendar.moment(later(calendar.today(), days), 0);
        Self::days(midnight(1), midnight(2))
    }

    /// What is left of the week, which ends with Sunday.
    pub fn this_week(now: Moment, zone: Tz) -> Self {
        let calendar = Calendar::at(now, zone);
        Self::days(now, calendar.moment(calendar.coming_monday(), 0))
    }

    /// From now on, within two hours.
    pub fn now(now: Moment) -> Self {
        Self { starts_at: now, ends_at: Some(now.plus(AFTERWARDS)), shape: Shape::Clock }
    }

    fn days(starts_at: Moment, ends_at: Moment) -> Self {
        Self { starts_at, ends_at: Some(ends_at), shape: Shape::Days }
    }

    /// When it is over: at its end, or two hours after its beginning.
    pub fn over_at(&self) -> Moment {
        self.ends_at.unwrap_or_else(|| self.starts_at.plus(AFTERWARDS))
    }

    /// True from the moment on at which it is over.
    pub fn is_over(&self, now: Moment) -> bool {
        self.over_at() <= now
    }
}

/// Reads what a text says about time, in any of the languages.
pub fn read(text: &str, now: Moment, zone: Tz) -> Reading {
    let folded = Folded::of(text);
    let line = Line::of(&folded);
    let (phrase, places) = match phrase::phrase(&line) {
        Whole::One(phrase, places) => (phrase, places),
        Whole::Several => return Reading::Several,
        Whole::Nothing => return Reading::Nothing,
    };
    let calendar = Calendar::at(now, zone);
    let Some((when, ahead)) = resolve::resolve(&phrase, &calendar) else {
        return Reading::Nothing;
    };
    let disputed = resolve::is_disputed(&phrase, &calendar);
    let rest = folded.without(&places);
    let rest = if rest.chars().any(char::is_alphanumeric) { rest } else { text.trim().to_owned() };
    if ahead { Reading::Said { when, rest, disputed } } else { Reading::Past { when, rest } }
}
