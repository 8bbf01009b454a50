//! Clock times and ranges of them, told apart from counts, sizes and door numbers.

use super::line::{Behind, Line};
use super::meaning::{Meaning, Part};
use super::pieces::{Stands, is_led_to_clock, joins};
use super::tokens::{Kind, Number};

/// How a clock time was written, so far as it tells which half of the day is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// It tells the half of the day: by am or pm, or by its name.
    Fixed,
    /// It tells it by its number: 0, or more than 12.
    Of24,
    /// As a clock shows it: before noon, if nothing else is said.
    Written,
    /// It may be either half.
    Open,
}

/// A clock time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Clock {
    /// The hour, from 0 to 24.
    pub hour: i64,
    /// The minute.
    pub minute: i64,
    /// Which half of the day.
    pub form: Form,
    /// The part of the day that was said with it.
    pub part: Option<Part>,
}

/// A clock time, or from one to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Time {
    /// A beginning.
    At(Clock),
    /// A beginning and an end.
    Range(Clock, Clock),
}

/// How much speaks for a clock time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Strength {
    /// It is one.
    Sure,
    /// It may be the smallest quantity.
    Little,
    /// It is a number with a point, which may be a price or a length.
    Pointed,
    /// It is only a number.
    Bare,
}

type Found = (Clock, usize, Strength);

/// The clock times that are named here, the token behind them, and what has to stand beside them.
pub(super) fn time_at(line: &Line<'_>, from: usize) -> Option<(Time, usize, Stands)> {
    let number =
        line.skip(from + usize::from(matches!(line.meaning(from), Some(Meaning::Part(_)))));
    if !line.begins_cleanly(number) {
        return None;
    }
    if let Some((time, to)) = two_hours_at(line, from) {
        // "Two or three" is also said of a little of something.
        let few = matches!(time, Time::Range(Clock { hour: 2, part: None, .. }, _));
        let stands =
            if few && line.behind(to) != Behind::End { Stands::Beside } else { Stands::Alone };
        return Some((time, to, stands));
    }
    let (first, to, strength) = clock_at(line, from)?;
    let between = line.meaning_before(from) == Some(Meaning::Between);
    if let Some((last, to, other)) = end_at(line, to, between) {
        let time = Time::Range(first, last);
        let possible = !time.windows(None).is_empty();
        let is_sure = strength == Strength::Sure || other == Strength::Sure;
        let stands = match line.behind(to) {
            _ if !possible => None,
            _ if !matches!(other, Strength::Bare | Strength::Pointed) => Some(Stands::Alone),
            Behind::Stuck | Behind::Counted => None,
            Behind::End | Behind::Open if is_sure => Some(Stands::Alone),
            Behind::End => Some(Stands::Alone),
            Behind::Open if is_led_to_clock(line, from) => Some(Stands::Alone),
            Behind::Open => Some(Stands::Beside),
        };
        return stands.map(|stands| (time, to, stands));
    }
    let stands = match strength {
        Strength::Sure => Stands::Alone,
        Strength::Little => Stands::Beside,
        Strength::Pointed => match line.behind(to) {
            Behind::Stuck | Behind::Counted => return None,
            Behind::End | Behind::Open if is_led_to_clock(line, from) => Stands::Alone,
            Behind::End | Behind::Open => Stands::Beside,
        },
        Strength::Bare => match line.behind(to + usize::from(line.means(to, Meaning::Tail))) {
            Behind::Stuck | Behind::Counted => return None,
            Behind::End if is_led_to_clock(line, from) => Stands::Alone,
            Behind::Open if is_led_to_clock(line, from) => Stands::Alone,
            Behind::End => Stands::Behind,
            Behind::Open if is_before_day(line, to) => Stands::Behind,
            Behind::Open => return None,
        },
    };
    Some((Time::At(first), to, stands))
}

/// Two hours that follow on each other, with one mark: a range, as people say it who do not know
/// yet.
fn two_hours_at(line: &Line<'_>, from: usize) -> Option<(Time, usize)> {
    let (part, at) = match line.meaning(from) {
        Some(Meaning::Part(part)) => (Some(part), line.skip(from + 1)),
        _ => (None, from),
    };
    let first = line.number(at).filter(|number| number.digits == 0 && number.value <= 11)?;
    let last = line.number(at + 1).filter(|last| last.value == first.value + 1)?;
    let (last, to, _) = with_mark(line, at + 1, last)?;
    let first = Clock { hour: first.value.into(), minute: 0, form: Form::Open, part };
    Some((Time::Range(first, Clock { part, ..last }), to))
}

/// The end of a range whose beginning ends here.
fn end_at(line: &Line<'_>, behind: usize, between: bool) -> Option<Found> {
    let joint = line.skip(behind);
    if !joins(line, joint) && !line.means(joint, Meaning::Or) {
        return None;
    }
    let found = clock_at(line, line.skip(joint + 1))?;
    let is_range = joins(line, joint) || between || found.2 == Strength::Sure;
    is_range.then_some(found)
}

fn is_before_day(line: &Line<'_>, to: usize) -> bool {
    matches!(line.meaning(line.skip(to)), Some(Meaning::Day(_) | Meaning::On | Meaning::Weekday(_)))
}

/// A part of the day directly before a clock time belongs to it.
fn clock_at(line: &Line<'_>, from: usize) -> Option<Found> {
    let Some(Meaning::Part(part)) = line.meaning(from) else {
        return plain_clock_at(line, from);
    };
    let (clock, to, strength) = plain_clock_at(line, line.skip(from + 1))?;
    let strength = if strength == Strength::Little { Strength::Sure } else { strength };
    (strength == Strength::Sure).then_some((Clock { part: Some(part), ..clock }, to, strength))
}

fn plain_clock_at(line: &Line<'_>, from: usize) -> Option<Found> {
    let named = |hour| Clock { hour, minute: 0, form: Form::Fixed, part: None };
    match line.meaning(from) {
        Some(Meaning::Noon) => return Some((named(12), from + 1, Strength::Sure)),
        Some(Meaning::Midnight) => return Some((named(24), from + 1, Strength::Sure)),
        Some(Meaning::BesideHour(which)) => return beside_hour(line, from, which),
        _ => {}
    }
    let number = line.number(from).filter(|number| number.value <= 24)?;
    with_colon(line, from, number)
        .or_else(|| with_point(line, from, number))
        .or_else(|| with_half(line, number, 0, from + 1))
        .or_else(|| with_mark(line, from, number))
        .or_else(|| bare(line, from, number))
        .filter(|(clock, ..)| clock.hour < 24 || clock.minute == 0)
}

/// 16:00, 4:30 pm
fn with_colon(line: &Line<'_>, from: usize, hours: Number) -> Option<Found> {
    if line.kind(from + 1) != Some(Kind::Mark(':')) || hours.digits == 0 || hours.digits > 2 {
        return None;
    }
    let minutes = line.number(from + 2).filter(|one| one.digits == 2 && one.value < 60)?;
    let to = from + 3;
    if let Some(found) = with_half(line, hours, minutes.value, to) {
        return Some(found);
    }
    let is_longer = line.behind(to) == Behind::Stuck && !joins(line, to);
    let form = match hours.value {
        0 | 13.. => Form::Of24,
        1..=6 if !hours.padded => Form::Open,
        1..=12 => Form::Written,
    };
    let clock = Clock { hour: hours.value.into(), minute: minutes.value.into(), form, part: None };
    (!is_longer).then_some((clock, to, Strength::Sure))
}

/// 16.30
fn with_point(line: &Line<'_>, from: usize, hours: Number) -> Option<Found> {
    if line.kind(from + 1) != Some(Kind::Mark('.')) || hours.digits == 0 || hours.digits > 2 {
        return None;
    }
    let minutes = line.number(from + 2).filter(|one| one.digits == 2 && one.value < 60)?;
    let to = from + 3;
    if let Some(found) = with_half(line, hours, minutes.value, to) {
        return Some(found);
    }
    if is_named(line, from) {
        return None;
    }
    let form = match hours.value {
        0 | 13.. => Form::Of24,
        1..=6 if !hours.padded => Form::Open,
        1..=12 => Form::Written,
    };
    let clock = Clock { hour: hours.value.into(), minute: minutes.value.into(), form, part: None };
    Some((clock, to, Strength::Pointed))
}

/// Half past four
fn beside_hour(line: &Line<'_>, from: usize, which: u32) -> Option<Found> {
    /// In the order of the list.
    const MINUTES: [i64; 10] = [30, 15, -15, 5, 10, 20, 25, -5, -10, -20];
    let minutes = MINUTES.get(usize::try_from(which).ok()?)?;
    let (clock, to, _) = plain_clock_at(line, line.skip(from + 1))
        .filter(|(clock, ..)| clock.minute == 0 && (1..=24).contains(&clock.hour))?;
    let at = (clock.hour * 60 + minutes).rem_euclid(24 * 60);
    let hour = match (at / 60, clock.form) {
        (0, Form::Open) => 12,
        (hour @ 13.., Form::Open) => hour - 12,
        (hour, _) => hour,
    };
    Some((Clock { hour, minute: at % 60, ..clock }, to, Strength::Sure))
}

/// 4 pm
fn with_half(line: &Line<'_>, hours: Number, minute: u32, to: usize) -> Option<Found> {
    let half = line.skip(to);
    let past_noon = match line.meaning(half) {
        Some(Meaning::BeforeNoon) => false,
        Some(Meaning::AfterNoon) => true,
        _ => return None,
    };
    if !(1..=12).contains(&hours.value) {
        return None;
    }
    let hour = i64::from(hours.value % 12) + if past_noon { 12 } else { 0 };
    let clock = Clock { hour, minute: minute.into(), form: Form::Fixed, part: None };
    Some((clock, half + 1, Strength::Sure))
}

/// 4 o'clock, and how Chinese says it
fn with_mark(line: &Line<'_>, from: usize, hours: Number) -> Option<Found> {
    let mark = line.skip(from + 1);
    if !line.means(mark, Meaning::HourMark) || is_named(line, from) {
        return None;
    }
    let (minute, to) = minute_at(line, mark + 1);
    let to = if to == mark + 1 && line.means(to, Meaning::Tail) { to + 1 } else { to };
    let completed = to > mark + 1
        || line.means(to, Meaning::Before)
        || (joins(line, line.skip(to)) && line.number(line.skip(line.skip(to) + 1)).is_some());
    let led = matches!(
        line.meaning_before(from),
        Some(Meaning::Part(_) | Meaning::PartOf(..) | Meaning::Day(_) | Meaning::Weekday(_))
    );
    let is_one = hours.value == 1 && hours.digits == 0;
    let counts = line.means(to, Meaning::NotHours) && !completed;
    if counts && (is_one || !led) {
        return None;
    }
    let form = if (1..=12).contains(&hours.value) { Form::Open } else { Form::Of24 };
    let clock = Clock { hour: hours.value.into(), minute, form, part: None };
    let strength = if is_one && !completed { Strength::Little } else { Strength::Sure };
    Some((clock, to, strength))
}

/// The minutes behind an hour's mark.
fn minute_at(line: &Line<'_>, at: usize) -> (i64, usize) {
    if line.means(at, Meaning::Half) {
        return (30, at + 1);
    }
    let Some(number) = line.number(at).filter(|number| number.value < 60) else { return (0, at) };
    match line.meaning(at + 1) {
        Some(Meaning::Unit(0)) => return (number.value.into(), at + 2),
        Some(Meaning::Unit(1)) if number.value < 4 => {
            return (i64::from(number.value) * 15, at + 2);
        }
        _ => {}
    }
    let is_whole =
        number.digits == 2 || (number.digits == 0 && (number.value >= 10 || number.padded));
    let is_counted = matches!(line.behind(at + 1), Behind::Stuck | Behind::Counted);
    if is_whole && !is_counted { (number.value.into(), at + 1) } else { (0, at) }
}

/// A number alone.
fn bare(line: &Line<'_>, from: usize, hours: Number) -> Option<Found> {
    if hours.digits > 2 || is_named(line, from) {
        return None;
    }
    let form = if (1..=12).contains(&hours.value) { Form::Open } else { Form::Of24 };
    let clock = Clock { hour: hours.value.into(), minute: 0, form, part: None };
    Some((clock, from + 1, Strength::Bare))
}

/// True if the word before a number makes it the name of a thing.
fn is_named(line: &Line<'_>, from: usize) -> bool {
    let Some(before) = line.back(from) else { return false };
    let word = match line.kind(before) {
        Some(Kind::Mark('#' | '.')) => line.back(before).map_or(before, |word| word),
        Some(_) | None => before,
    };
    line.kind(before) == Some(Kind::Mark('#')) || line.means(word, Meaning::Naming)
}
