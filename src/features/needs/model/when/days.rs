//! Days: named from today on, by the week, or by their date.

use super::line::{Behind, Line};
use super::meaning::Meaning;
use super::pieces::{Stands, joins};
use super::tokens::Kind;

/// One of the weeks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Week {
    /// The one that today is in.
    This,
    /// The one that begins on the coming Monday.
    Next,
    /// The same, said so that some mean the coming day of that name.
    Disputed,
    /// The one after that.
    AfterNext,
}

/// A day, or days that have one name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Day {
    /// So many days from today.
    Offset(u32),
    /// A day of the week, Monday being 0: of a week, or the next that comes.
    Weekday(u32, Option<Week>),
    /// Saturday and Sunday: of a week, or the next that come.
    Weekend(Option<Week>),
    /// All days of a week.
    Week(Week),
    /// A month, January being 0, and a day of it.
    Date(u32, u32),
    /// A day of this month or of the next.
    Numbered(u32),
    /// The last days of this week.
    EndOfWeek,
    /// The last days of this month.
    EndOfMonth,
}

impl Day {
    /// True if it is more than one day.
    pub fn is_wide(self) -> bool {
        matches!(self, Self::Week(_) | Self::Weekend(_) | Self::EndOfWeek | Self::EndOfMonth)
    }
}

/// The day that is named here, or the first and the last of several; the token behind them; and
/// what has to stand beside them.
pub(super) fn days_at(line: &Line<'_>, from: usize) -> Option<(Day, Option<Day>, usize, Stands)> {
    let (day, to, stands) = match line.meaning(from) {
        Some(Meaning::TwoDays) => {
            return Some((Day::Offset(0), Some(Day::Offset(1)), from + 1, Stands::Alone));
        }
        Some(Meaning::PartOf(days, _)) => (Day::Offset(days), from + 1, Stands::Alone),
        _ => day_at(line, from)?,
    };
    let joint = line.skip(to);
    let both = line.means(joint, Meaning::Or)
        || matches!(line.kind(joint), Some(Kind::Mark('&' | '/' | '、')));
    if both || joins(line, joint) {
        let mut next = line.skip(joint + 1);
        if line.means(next, Meaning::On) {
            next = line.skip(next + 1);
        }
        let found = day_at(line, next).filter(|(last, ..)| !(both && are_apart(day, *last)));
        if let Some((last, to, _)) = found {
            return Some((day, Some(last), to, Stands::Alone));
        }
    }
    let is_part = matches!(line.meaning(from), Some(Meaning::PartOf(..)));
    (!is_part).then_some((day, None, to, stands))
}

/// True for two days of the week with others between them: one of them is meant, or each by itself.
fn are_apart(first: Day, last: Day) -> bool {
    match (first, last) {
        (Day::Weekday(first, _), Day::Weekday(last, _)) => (7 + last - first) % 7 > 1,
        _ => false,
    }
}

fn day_at(line: &Line<'_>, from: usize) -> Option<(Day, usize, Stands)> {
    let alone = |(day, to)| (day, to, Stands::Alone);
    match line.meaning(from) {
        Some(Meaning::Day(days)) => Some((Day::Offset(days), from + 1, Stands::Alone)),
        Some(Meaning::Weekend) => Some((Day::Weekend(None), from + 1, Stands::Alone)),
        Some(Meaning::This) => of_week(line, line.skip(from + 1), Week::This).map(alone),
        Some(Meaning::Next) if line.means(line.skip(from + 1), Meaning::Next) => {
            let at = line.skip(line.skip(from + 1) + 1);
            of_week(line, at, Week::AfterNext).map(alone)
        }
        Some(Meaning::Next) => {
            // Where a blank parts the words, not everybody means the same by them.
            let at = line.skip(from + 1);
            let disputed = at > from + 1 && !line.means(at, Meaning::Week);
            of_week(line, at, if disputed { Week::Disputed } else { Week::Next }).map(alone)
        }
        Some(Meaning::EndOfWeek) => Some((Day::EndOfWeek, from + 1, Stands::Alone)),
        Some(Meaning::EndOfMonth) => Some((Day::EndOfMonth, from + 1, Stands::Alone)),
        Some(Meaning::Weekday(weekday)) => Some(weekday_at(line, from, weekday)),
        Some(Meaning::Month(month)) => month_at(line, from, month),
        _ => numbered(line, from),
    }
}

fn of_week(line: &Line<'_>, at: usize, week: Week) -> Option<(Day, usize)> {
    let day = match line.meaning(at) {
        Some(Meaning::Weekday(weekday)) => Day::Weekday(weekday, Some(week)),
        Some(Meaning::Weekend) => Day::Weekend(Some(week)),
        Some(Meaning::Week) => Day::Week(week),
        _ => return None,
    };
    Some((day, at + 1))
}

fn weekday_at(line: &Line<'_>, from: usize, weekday: u32) -> (Day, usize, Stands) {
    let which = line.skip(from + 1);
    let week = match line.meaning(which) {
        Some(Meaning::This) => Some(Week::This),
        Some(Meaning::Next) => Some(Week::Next),
        _ => None,
    };
    let behind = line.skip(which + 1);
    if week.is_some() && line.means(behind, Meaning::Week) {
        return (Day::Weekday(weekday, week), behind + 1, Stands::Alone);
    }
    let led = line.meaning_before(from).is_some_and(Meaning::leads_to_day);
    let doubtful = line.is_doubtful(from) && !led;
    let stands = if doubtful { Stands::Beside } else { Stands::Alone };
    (Day::Weekday(weekday, None), from + 1, stands)
}

/// A month and the number of a day behind it.
fn month_at(line: &Line<'_>, from: usize, month: u32) -> Option<(Day, usize, Stands)> {
    let at = line.skip(from + 1);
    let day = line.number(at).map(|number| number.value).filter(|day| (1..=31).contains(day))?;
    let marked = line.means(at + 1, Meaning::DayOfMonth);
    let to = at + 1 + usize::from(marked);
    let stands = match line.behind(to) {
        Behind::Stuck => return None,
        Behind::Counted if !marked => return None,
        Behind::Open if line.is_doubtful(from) && !marked => Stands::Beside,
        Behind::End | Behind::Open | Behind::Counted => Stands::Alone,
    };
    Some((Day::Date(month, day), to, stands))
}

/// The number of a day, and the month behind it if one stands there.
fn numbered(line: &Line<'_>, from: usize) -> Option<(Day, usize, Stands)> {
    let number = line.number(from).filter(|number| (1..=31).contains(&number.value))?;
    if !line.begins_cleanly(from) || line.meaning_before(from) == Some(Meaning::Naming) {
        return None;
    }
    let marked = line.means(from + 1, Meaning::DayOfMonth);
    let to = from + 1 + usize::from(marked);
    if let Some(Meaning::Month(month)) = line.meaning(line.skip(to)) {
        return Some((Day::Date(month, number.value), line.skip(to) + 1, Stands::Alone));
    }
    // "of" parts the number from its month.
    let month = line.skip(line.skip(to) + 1);
    if let Some(Meaning::Month(month)) = line.meaning(month).filter(|_| marked)
        && line.means(line.skip(to), Meaning::Countable)
    {
        return Some((
            Day::Date(month, number.value),
            line.skip(line.skip(to) + 1) + 1,
            Stands::Alone,
        ));
    }
    marked.then_some((Day::Numbered(number.value), to, Stands::Beside))
}
