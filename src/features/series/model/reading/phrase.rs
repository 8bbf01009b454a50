//! How often something comes again, found in a line of words.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "whatever word is not named at a place says something else there"
)]

use std::ops::Range;

use chrono::Weekday;

use super::days::weekday;
use super::words::{Meaning, Token, Unit};
use crate::features::series::model::Refusal;
use crate::features::series::model::rule::{On, Rule};

/// What was said, and by which tokens.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Phrase {
    /// How often; or why that cannot be.
    pub said: Result<Said, Refusal>,
    /// By which tokens.
    pub at: Range<usize>,
}

/// How often.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// By a rule.
    Rule(Rule),
    /// So many weeks apart, on the day of the week on which it is said.
    Weeks(u16),
    /// So many months apart, on the day of the month on which it is said.
    Months(u16),
}

/// What was found, and the token behind it.
type Found = (Result<Said, Refusal>, usize);

/// A line of tokens.
pub(super) struct Line<'a>(pub &'a [Token]);

impl Line<'_> {
    /// The first phrase that says how often.
    pub fn phrase(&self) -> Option<Phrase> {
        (0..self.0.len()).filter(|at| self.meaning(*at).is_some()).find_map(|at| {
            let (said, to) = self.phrase_at(at)?;
            Some(Phrase { said, at: self.led_from(at)..to })
        })
    }

    pub(super) fn meaning(&self, at: usize) -> Option<Meaning> {
        self.0.get(at)?.meaning
    }

    /// The token here, or behind a blank.
    pub(super) fn skip(&self, at: usize) -> usize {
        at + usize::from(self.0.get(at).is_some_and(|token| token.blank))
    }

    pub(super) fn is(&self, at: usize, meaning: Meaning) -> bool {
        self.meaning(at) == Some(meaning)
    }

    pub(super) fn is_mark(&self, at: usize, marks: &[char]) -> bool {
        self.0.get(at).and_then(|token| token.mark).is_some_and(|mark| marks.contains(&mark))
    }

    /// Takes in what only led to it.
    fn led_from(&self, mut at: usize) -> usize {
        while let Some(before) = at.checked_sub(1) {
            let blank = self.0.get(before).is_some_and(|token| token.blank);
            let Some(lead) = (if blank { before.checked_sub(1) } else { Some(before) }) else {
                break;
            };
            if !self.is(lead, Meaning::On) || self.0.get(lead).is_some_and(|one| one.is_ideograph) {
                break;
            }
            at = lead;
        }
        at
    }

    fn phrase_at(&self, at: usize) -> Option<Found> {
        match self.meaning(at)? {
            Meaning::Every => self.behind_every(at + 1),
            Meaning::Skipping => self.behind_skipping(at + 1),
            Meaning::Daily => Some(self.daily(at + 1, 1)),
            Meaning::Each(unit) => self.behind_each(at + 1, unit),
            Meaning::Weekdays(_) => {
                let (days, to) = self.weekdays(at, true)?;
                Some(self.of_each_week(days, to))
            }
            Meaning::Workdays | Meaning::Weekend if self.is_led(at) => {
                let (days, to) = self.weekdays(at, true)?;
                Some((Ok(weekly(days, 1)), to))
            }
            Meaning::Weekday(_) => {
                let (days, to) = self.weekdays(at, false)?;
                let then = self.skip(to);
                let (said, end) = match self.meaning(then)? {
                    Meaning::Every | Meaning::Daily => self.phrase_at(then)?,
                    _ => return None,
                };
                match said {
                    Ok(Said::Weeks(weeks)) => Some((Ok(weekly(days, weeks)), end)),
                    Ok(Said::Rule(Rule { on: On::Days, interval: 1 })) => {
                        Some((Ok(weekly(days, 1)), end))
                    }
                    _ => None,
                }
            }
            Meaning::Ordinal(nth) => {
                let (on, to) = self.day_of_month(at, nth)?;
                self.of_every_month(on, to)
            }
            Meaning::Number(day) => {
                let (on, to) = self.numbered(at, day)?;
                self.of_every_month(on, to)
            }
            _ => None,
        }
    }

    fn is_led(&self, at: usize) -> bool {
        let before = at.checked_sub(1);
        let before = before.map(|one| {
            if self.0.get(one).is_some_and(|token| token.blank) {
                one.saturating_sub(1)
            } else {
                one
            }
        });
        before.is_some_and(|before| self.is(before, Meaning::On))
    }

    /// What stands behind "every".
    fn behind_every(&self, behind: usize) -> Option<Found> {
        let at = self.skip(behind);
        match self.meaning(at)? {
            Meaning::Unit(unit) => self.units(at + 1, unit, 1),
            Meaning::Daily => Some(self.daily(at + 1, 1)),
            Meaning::Part => Some((Ok(Said::Rule(Rule::each(On::Days))), behind)),
            Meaning::Number(number) => {
                let then = self.skip(at + 1);
                match self.meaning(then)? {
                    Meaning::Unit(unit) => self.units(then + 1, unit, number),
                    Meaning::DayMark => Some(self.of_month_or_not(month_day(number), then + 1)),
                    Meaning::MonthName(month) => Some((yearly(month, number), then + 1)),
                    _ => None,
                }
            }
            Meaning::MonthName(month) => {
                let then = self.skip(at + 1);
                match self.meaning(then) {
                    Some(Meaning::Number(day)) => {
                        let marked = usize::from(self.is(then + 1, Meaning::DayMark));
                        Some((yearly(month, day), then + 1 + marked))
                    }
                    _ => Some((Err(Refusal::TooSeldom), at + 1)),
                }
            }
            Meaning::Ordinal(nth) => self.behind_every_nth(at, nth),
            Meaning::Weekday(_) | Meaning::Weekdays(_) | Meaning::Workdays | Meaning::Weekend => {
                self.of_weekdays(at, 1)
            }
            _ => None,
        }
    }

    /// Every second day, every third week, every first Monday, every 15th.
    fn behind_every_nth(&self, at: usize, nth: i8) -> Option<Found> {
        let then = self.skip(at + 1);
        match self.meaning(then) {
            Some(Meaning::Unit(Unit::Day)) if nth == -1 => {
                Some(self.of_month_or_not(Ok(On::MonthDay(-1)), then + 1))
            }
            Some(Meaning::Unit(unit)) => {
                let number = u32::try_from(nth).ok().filter(|number| *number > 1)?;
                self.units(then + 1, unit, number)
            }
            Some(Meaning::Weekday(day)) => {
                let (said, to) = self.of_month_or_not(Ok(nth_weekday(nth, day)), then + 1);
                let of_month = to > then + 1;
                // "Every second Monday" is every other one, unless a month is named.
                if nth == 2 && !of_month {
                    return Some((Ok(weekly(vec![weekday(day)], 2)), to));
                }
                Some((said, to))
            }
            _ => {
                let day = u32::try_from(nth).ok()?;
                let (said, to) = self.of_month_or_not(month_day(day), at + 1);
                (to > at + 1).then_some((said, to))
            }
        }
    }

    /// What stands behind "every other".
    fn behind_skipping(&self, behind: usize) -> Option<Found> {
        let at = self.skip(behind);
        let (left_out, at) = match self.meaning(at)? {
            Meaning::Number(number) => (number, self.skip(at + 1)),
            _ => (1, at),
        };
        match self.meaning(at)? {
            Meaning::Unit(unit) => self.units(at + 1, unit, left_out.saturating_add(1)),
            Meaning::Weekday(_) | Meaning::Weekdays(_) => {
                self.of_weekdays(at, interval(left_out.saturating_add(1))?)
            }
            _ => None,
        }
    }

    /// So many days, weeks or months apart; and on which days, if that is said.
    #[expect(clippy::unnecessary_wraps, reason = "beside those that may find nothing")]
    fn units(&self, to: usize, unit: Unit, number: u32) -> Option<Found> {
        let counted = self.times(to);
        let to = counted.map_or(to, |(_, to)| to);
        if counted.is_some_and(|(times, _)| times != 1) {
            let refusal = if unit == Unit::Day { Refusal::TooOften } else { Refusal::WhichDays };
            return Some((Err(refusal), to));
        }
        if number == 0 {
            return Some((Err(Refusal::Never), to));
        }
        let Some(apart) = interval(number) else {
            return Some((Err(Refusal::TooSeldom), to));
        };
        match unit {
            Unit::Short => Some((Err(Refusal::TooOften), to)),
            Unit::Year => Some(self.of_year(to)),
            Unit::Day => Some(self.daily(to, apart)),
            Unit::Week => Some(self.on_weekdays(to, apart).unwrap_or((Ok(Said::Weeks(apart)), to))),
            Unit::Month => {
                Some(self.on_month_day(to, apart).unwrap_or((Ok(Said::Months(apart)), to)))
            }
        }
    }

    fn daily(&self, to: usize, apart: u16) -> Found {
        match self.times(to) {
            Some((1, to)) => (Ok(Said::Rule(Rule { on: On::Days, interval: apart })), to),
            Some((_, to)) => (Err(Refusal::TooOften), to),
            None => (Ok(Said::Rule(Rule { on: On::Days, interval: apart })), to),
        }
    }

    /// How many times, if that is said here.
    fn times(&self, at: usize) -> Option<(u32, usize)> {
        let at = self.skip(at);
        let Some(Meaning::Number(number)) = self.meaning(at) else { return None };
        let then = self.skip(at + 1);
        self.is(then, Meaning::Times).then_some((number, then + 1))
    }

    /// Weekly, monthly: only with the day on which it is.
    fn behind_each(&self, to: usize, unit: Unit) -> Option<Found> {
        match unit {
            Unit::Week => self.on_weekdays(to, 1),
            Unit::Month => self.on_month_day(to, 1),
            Unit::Day | Unit::Year | Unit::Short => None,
        }
    }

    fn of_year(&self, to: usize) -> Found {
        let at = self.past_on(to);
        let Some(Meaning::MonthName(month)) = self.meaning(at) else {
            return (Err(Refusal::TooSeldom), to);
        };
        let day = self.skip(at + 1);
        let Some(Meaning::Number(number)) = self.meaning(day) else {
            return (Err(Refusal::TooSeldom), at + 1);
        };
        let marked = self.numbered(day, number).map_or(day + 1, |(_, to)| to);
        (yearly(month, number), marked)
    }

    /// Behind what leads to a day.
    pub(super) fn past_on(&self, at: usize) -> usize {
        let mut at = self.skip(at);
        while self.is(at, Meaning::On) {
            at = self.skip(at + 1);
        }
        at
    }

    fn on_weekdays(&self, to: usize, apart: u16) -> Option<Found> {
        let at = self.past_on(to);
        match self.meaning(at)? {
            Meaning::Weekday(_) | Meaning::Weekdays(_) | Meaning::Workdays | Meaning::Weekend => {
                self.of_weekdays(at, apart)
            }
            _ => None,
        }
    }

    fn on_month_day(&self, to: usize, apart: u16) -> Option<Found> {
        let at = self.past_on(to);
        let (on, to) = match self.meaning(at)? {
            Meaning::Ordinal(nth) => self.day_of_month(at, nth)?,
            Meaning::Number(day) => self.numbered(at, day)?,
            _ => return None,
        };
        Some((on.map(|on| Said::Rule(Rule { on, interval: apart })), to))
    }

    /// The first Monday, the last day, the 1st.
    fn day_of_month(&self, at: usize, nth: i8) -> Option<(Result<On, Refusal>, usize)> {
        let then = self.skip(at + 1);
        match self.meaning(then) {
            Some(Meaning::Weekday(day)) => Some((Ok(nth_weekday(nth, day)), then + 1)),
            Some(Meaning::Unit(Unit::Day)) if nth == -1 => Some((Ok(On::MonthDay(-1)), then + 1)),
            _ => {
                let day = u32::try_from(nth).ok()?;
                Some((month_day(day), at + 1))
            }
        }
    }

    /// The day of a month by its number.
    pub(super) fn numbered(&self, at: usize, day: u32) -> Option<(Result<On, Refusal>, usize)> {
        let marked =
            matches!(self.meaning(at + 1), Some(Meaning::DayMark | Meaning::Unit(Unit::Day)));
        marked.then(|| (month_day(day), at + 2))
    }

    /// Only if it is said that it is of every month.
    fn of_every_month(&self, on: Result<On, Refusal>, to: usize) -> Option<Found> {
        let of = self.skip(to);
        let every = if self.is(of, Meaning::Of) { self.skip(of + 1) } else { of };
        let month = self.is(every, Meaning::Every).then(|| self.skip(every + 1))?;
        self.is(month, Meaning::Unit(Unit::Month))
            .then(|| (on.map(|on| Said::Rule(Rule::each(on))), month + 1))
    }

    /// The same, and of the month, if that is said.
    fn of_month_or_not(&self, on: Result<On, Refusal>, to: usize) -> Found {
        let said = on.map(|on| Said::Rule(Rule::each(on)));
        let of = self.skip(to);
        if !self.is(of, Meaning::Of) {
            return (said, to);
        }
        let mut at = self.skip(of + 1);
        while matches!(self.meaning(at), Some(Meaning::On | Meaning::Every)) {
            at = self.skip(at + 1);
        }
        let to = if self.is(at, Meaning::Unit(Unit::Month)) { at + 1 } else { to };
        (said, to)
    }

    fn of_weekdays(&self, at: usize, apart: u16) -> Option<Found> {
        // "Each Monday" and "once a week" begin alike in Chinese.
        if let Some(Meaning::Weekday(day)) = self.meaning(at)
            && self.is(at + 1, Meaning::Times)
        {
            let once = if day == 0 { Ok(Said::Weeks(apart)) } else { Err(Refusal::WhichDays) };
            return Some((once, at + 2));
        }
        let (days, to) = self.weekdays(at, true)?;
        Some((Ok(weekly(days, apart)), to))
    }

    /// Mondays; and every how many weeks, if that is said behind it.
    fn of_each_week(&self, days: Vec<Weekday>, to: usize) -> Found {
        let then = self.skip(to);
        if matches!(self.meaning(then), Some(Meaning::Every | Meaning::Skipping))
            && let Some((Ok(Said::Weeks(weeks)), end)) = self.phrase_at(then)
        {
            return (Ok(weekly(days, weeks)), end);
        }
        (Ok(weekly(days, 1)), to)
    }
}

fn interval(number: u32) -> Option<u16> {
    u16::try_from(number).ok().filter(|apart| (1..=365).contains(apart))
}

fn weekly(days: Vec<Weekday>, apart: u16) -> Said {
    Said::Rule(Rule { on: On::Weekdays(days), interval: apart })
}

fn month_day(day: u32) -> Result<On, Refusal> {
    let day = i8::try_from(day).unwrap_or(i8::MAX);
    let on = On::MonthDay(day);
    if Rule::each(on.clone()).is_never() { Err(Refusal::Never) } else { Ok(on) }
}

fn nth_weekday(nth: i8, day: u32) -> On {
    On::MonthWeekday(nth, weekday(day))
}

/// A day of the year: seldom, or never.
fn yearly(month: u32, day: u32) -> Result<Said, Refusal> {
    let leap = chrono::NaiveDate::from_ymd_opt(2028, month.saturating_add(1), day);
    Err(if leap.is_some() { Refusal::TooSeldom } else { Refusal::Never })
}
