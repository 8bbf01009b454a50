//! Which times of a day a clock time may be, in minutes from its midnight on.

use super::clocks::{Clock, Form, Time};
use super::meaning::Part;

const HOUR: i64 = 60;
const HALF: i64 = 12 * HOUR;
const DAY: i64 = 24 * HOUR;
const EARLIEST: i64 = 7 * HOUR;
const LATEST: i64 = 22 * HOUR;
const EVENING: i64 = 17 * HOUR;

/// A beginning, and an end if there is one.
pub(super) type Window = (i64, Option<i64>);

impl Time {
    /// All that it may be, the likeliest first; nothing if its end cannot follow its beginning.
    pub fn windows(self, part: Option<Part>) -> Vec<Window> {
        match self {
            Self::At(clock) => clock.readings(part).into_iter().map(|at| (at, None)).collect(),
            Self::Range(first, last) => first
                .readings_before(last, part)
                .into_iter()
                .filter_map(|from| Some((from, Some(last.first_after(from)?))))
                .collect(),
        }
    }

    /// True if the hour alone was said, so that it lies by day.
    pub fn is_open(self, part: Option<Part>) -> bool {
        let (Self::At(clock) | Self::Range(clock, _)) = self;
        clock.form == Form::Open && clock.part.or(part).is_none()
    }
}

impl Clock {
    /// Minutes from midnight on, taken as it stands.
    fn minutes(self) -> i64 {
        self.hour * HOUR + self.minute
    }

    fn is_of_twelve(self) -> bool {
        matches!(self.form, Form::Written | Form::Open)
    }

    /// What it may be, with the part of the day that was said with it, or else with this one.
    fn readings(self, part: Option<Part>) -> Vec<i64> {
        let minutes = self.minutes();
        match (self.form, self.part.or(part)) {
            (Form::Fixed | Form::Of24, _) | (Form::Written, None) => vec![minutes],
            (Form::Written | Form::Open, Some(part)) => vec![self.within(part)],
            (Form::Open, None) => [minutes, minutes + HALF]
                .into_iter()
                .filter(|reading| (EARLIEST..=LATEST).contains(reading))
                .collect(),
        }
    }

    /// The same as the beginning of a range: "4-6 pm" begins in the half in which it ends.
    fn readings_before(self, last: Self, part: Option<Part>) -> Vec<i64> {
        if self.form != Form::Open || self.part.or(part).is_some() {
            return self.readings(part);
        }
        let minutes = self.minutes();
        let end = match (last.form, last.part) {
            (Form::Of24, _) => return vec![minutes],
            (Form::Fixed, _) => last.minutes(),
            (Form::Written | Form::Open, Some(part)) => last.within(part),
            (Form::Written | Form::Open, None) => return self.readings(part),
        };
        let before = [minutes + HALF, minutes].into_iter().find(|from| *from < end);
        vec![before.unwrap_or(minutes + HALF)]
    }

    /// The first reading after a beginning, if that may be the end of the same range.
    fn first_after(self, from: i64) -> Option<i64> {
        let minutes = self.minutes();
        let readings = match self.part {
            Some(part) if self.is_of_twelve() => {
                let reading = self.within(part);
                [reading, reading + DAY, reading + 2 * DAY]
            }
            _ if self.is_of_twelve() => [minutes, minutes + HALF, minutes + DAY],
            _ => [minutes, minutes + DAY, minutes + 2 * DAY],
        };
        let end = readings.into_iter().find(|end| *end > from)?;
        let crosses = end > DAY && from < DAY;
        (!crosses || (from >= EVENING && end - from <= HALF)).then_some(end)
    }

    /// The reading that lies in a part of the day, or nearest to it, rather after than before it.
    fn within(self, part: Part) -> i64 {
        let minutes = self.minutes() % HALF;
        if part.to <= HALF && self.hour != 12 {
            return minutes;
        }
        let distance = |reading: &i64| {
            if *reading < part.from {
                (part.from - reading) * 2
            } else {
                (reading - part.to).max(0)
            }
        };
        let readings = [minutes, minutes + HALF, minutes + DAY];
        readings.into_iter().min_by_key(distance).unwrap_or(minutes)
    }
}
