//! Days of the week that a line lists.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "whatever word is not named at a place says something else there"
)]

use chrono::Weekday;

use super::phrase::Line;
use super::words::Meaning;
use crate::features::series::model::rule::in_order;

const DAYS: [Weekday; 7] = [
    Weekday::Mon,
    Weekday::Tue,
    Weekday::Wed,
    Weekday::Thu,
    Weekday::Fri,
    Weekday::Sat,
    Weekday::Sun,
];

impl Line<'_> {
    /// Days of the week that are listed here; behind "every" others may be short.
    pub(super) fn weekdays(&self, at: usize, short: bool) -> Option<(Vec<Weekday>, usize)> {
        let (mut days, mut to) = self.weekday_at(at)?;
        while short && let Some((day, end)) = self.short_weekday(to, false) {
            days.push(day);
            to = end;
        }
        loop {
            let joint = self.skip(to);
            let through = matches!(self.meaning(joint), Some(Meaning::Through | Meaning::Until))
                || self.is_mark(joint, &['-']);
            let and = self.is(joint, Meaning::And) || self.is_mark(joint, &[',', '、', '&', '/']);
            if !through && !and {
                return Some((in_order(days), to));
            }
            let mut next = self.skip(joint + 1);
            while and && matches!(self.meaning(next), Some(Meaning::And | Meaning::Every)) {
                next = self.skip(next + 1);
            }
            let found = self.weekday_at(next).or_else(|| {
                let (day, end) = self.short_weekday(next, true).filter(|_| short)?;
                Some((vec![day], end))
            });
            let Some((more, end)) = found else { return Some((in_order(days), to)) };
            if through {
                let (first, last) = (days.last().copied()?, more.first().copied()?);
                days.extend(span(first, last));
            }
            days.extend(more);
            to = end;
        }
    }

    fn weekday_at(&self, at: usize) -> Option<(Vec<Weekday>, usize)> {
        let days = match self.meaning(at)? {
            Meaning::Weekday(day) | Meaning::Weekdays(day) => vec![weekday(day)],
            Meaning::Workdays => DAYS.into_iter().take(5).collect(),
            Meaning::Weekend => DAYS.into_iter().skip(5).collect(),
            _ => return None,
        };
        Some((days, at + 1))
    }

    /// A day of the week by its number alone, as Chinese lists several; not if it counts something.
    fn short_weekday(&self, at: usize, joined: bool) -> Option<(Weekday, usize)> {
        let token = self.0.get(at).filter(|token| token.is_ideograph)?;
        let Some(Meaning::Number(number @ 1..=6)) = token.meaning else { return None };
        let ends = match self.0.get(at + 1) {
            None => true,
            Some(next) if next.blank => true,
            Some(next) if next.mark.is_some() => !self.is_mark(at + 1, &[':', '-']),
            Some(next) => next.is_ideograph && self.closes(at + 1, joined),
        };
        ends.then(|| (weekday(number - 1), at + 1))
    }

    /// True if a number before this token is no quantity. Behind what joins it to another day nearly
    /// all may follow, else only a day or a part of it.
    fn closes(&self, at: usize, joined: bool) -> bool {
        match self.meaning(at) {
            Some(Meaning::Part | Meaning::And | Meaning::On) => true,
            Some(Meaning::Number(_)) => self.short_weekday(at, joined).is_some(),
            Some(_) => false,
            None => joined,
        }
    }
}

/// A day of the week by its number, Monday being 0.
pub(super) fn weekday(day: u32) -> Weekday {
    let day = usize::try_from(day).unwrap_or(0);
    DAYS.get(day).copied().unwrap_or(Weekday::Mon)
}

fn span(first: Weekday, last: Weekday) -> Vec<Weekday> {
    let mut days = vec![first];
    let mut day = first;
    while day != last {
        day = day.succ();
        days.push(day);
    }
    days
}
