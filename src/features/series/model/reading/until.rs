//! Until when something comes again, if that is said.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "whatever word is not named at a place says something else there"
)]

use std::ops::Range;

use chrono::{Datelike as _, Days, Months, NaiveDate};

use super::phrase::Line;
use super::words::{Meaning, Unit};

/// Until when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Until {
    /// Until the next day that has this date.
    Date {
        /// January being 1.
        month: u32,
        /// From 1 on.
        day: u32,
    },
    /// For so long.
    For(u32, Unit),
}

impl Until {
    /// The last day, counted from the first one; nothing if there is none.
    pub fn last(self, first: NaiveDate) -> Option<NaiveDate> {
        match self {
            Self::Date { month, day } => [first.year(), first.year().saturating_add(1)]
                .into_iter()
                .filter_map(|year| NaiveDate::from_ymd_opt(year, month, day))
                .find(|date| *date >= first),
            Self::For(number, unit) => {
                let behind = match unit {
                    Unit::Day => first.checked_add_days(Days::new(number.into())),
                    Unit::Week => first.checked_add_days(Days::new(u64::from(number) * 7)),
                    Unit::Month => first.checked_add_months(Months::new(number)),
                    Unit::Year => first.checked_add_months(Months::new(number.saturating_mul(12))),
                    Unit::Short => None,
                };
                behind?.pred_opt().filter(|last| *last >= first)
            }
        }
    }
}

impl Line<'_> {
    /// Until when, and by which tokens, outside of these.
    pub(super) fn until(&self, phrase: &Range<usize>) -> Option<(Until, Range<usize>)> {
        (0..self.0.len()).filter(|at| !phrase.contains(at)).find_map(|at| {
            let (until, to) = match self.meaning(at)? {
                Meaning::Until | Meaning::Through => self.date(self.past_on(at + 1))?,
                Meaning::For => self.length(self.skip(at + 1))?,
                _ => return None,
            };
            let end = self.skip(to);
            let to = if self.is(end, Meaning::UntilThen) { end + 1 } else { to };
            Some((until, at..to))
        })
    }

    fn date(&self, at: usize) -> Option<(Until, usize)> {
        match self.meaning(at)? {
            Meaning::MonthName(month) => {
                let then = self.past_on(at + 1);
                let Meaning::Number(day) = self.meaning(then)? else { return None };
                let to = self.numbered(then, day).map_or(then + 1, |(_, to)| to);
                Some((Until::Date { month: month + 1, day }, to))
            }
            Meaning::Number(day) => {
                let marked = self.numbered(at, day).map_or(at + 1, |(_, to)| to);
                let mut then = self.skip(marked);
                if self.is(then, Meaning::Of) {
                    then = self.skip(then + 1);
                }
                let Meaning::MonthName(month) = self.meaning(then)? else { return None };
                Some((Until::Date { month: month + 1, day }, then + 1))
            }
            _ => None,
        }
    }

    fn length(&self, at: usize) -> Option<(Until, usize)> {
        let Meaning::Number(number @ 1..=366) = self.meaning(at)? else { return None };
        let then = self.skip(at + 1);
        let Meaning::Unit(unit) = self.meaning(then)? else { return None };
        (unit != Unit::Short).then_some((Until::For(number, unit), then + 1))
    }
}
