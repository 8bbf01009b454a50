//! Local days and clock times as moments.

use chrono::{Datelike as _, Days, NaiveDate, NaiveTime};
use chrono_tz::Tz;

use super::days::{Day, Week};
use crate::kernel::clock::Moment;

const DAY: i64 = 24 * 60;

/// The days around now.
pub(super) struct Calendar {
    now: Moment,
    zone: Tz,
}

/// Days: the first, and the one behind the last.
pub(super) type Span = (NaiveDate, NaiveDate);

impl Calendar {
    /// The calendar of a place, at a moment.
    pub fn at(now: Moment, zone: Tz) -> Self {
        Self { now, zone }
    }

    /// Now.
    pub fn now(&self) -> Moment {
        self.now
    }

    /// The local date.
    pub fn today(&self) -> NaiveDate {
        self.now.utc().with_timezone(&self.zone).date_naive()
    }

    /// The day of the week, Monday being 0.
    pub fn weekday(&self) -> u32 {
        self.today().weekday().num_days_from_monday()
    }

    /// The Monday that comes, not today.
    pub fn coming_monday(&self) -> NaiveDate {
        let today = self.today();
        later(today, 7 - today.weekday().num_days_from_monday())
    }

    /// The moment so many minutes after a date's midnight, as the clocks there show it.
    pub fn moment(&self, date: NaiveDate, minutes: i64) -> Moment {
        let days = u32::try_from(minutes.div_euclid(DAY)).unwrap_or(0);
        let seconds = u32::try_from(minutes.rem_euclid(DAY) * 60).unwrap_or(0);
        let time =
            NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).unwrap_or(NaiveTime::MIN);
        Moment::shown_at(later(date, days).and_time(time), self.zone)
    }

    /// The days that a name may mean, the likeliest first; none for a date that does not exist.
    pub fn spans(&self, day: Day) -> Vec<Span> {
        let today = self.today();
        let one = |date| (date, later(date, 1));
        let monday = earlier(self.coming_monday(), 7);
        let monday_of = |week| match week {
            Week::This => monday,
            Week::Next | Week::Disputed => later(monday, 7),
            Week::AfterNext => later(monday, 14),
        };
        match day {
            Day::Offset(days) => vec![one(later(today, days))],
            Day::Weekday(weekday, Some(week)) => vec![one(later(monday_of(week), weekday))],
            Day::Weekday(weekday, None) => {
                let ahead = (7 + weekday - today.weekday().num_days_from_monday()) % 7;
                vec![one(later(today, ahead)), one(later(today, ahead + 7))]
            }
            Day::Weekend(week) => {
                let monday = monday_of(week.unwrap_or(Week::This));
                vec![(later(monday, 5), later(monday, 7))]
            }
            Day::EndOfWeek => vec![(later(monday, 4), later(monday, 7))],
            Day::EndOfMonth => {
                let first = later(today, 32 - today.day()).with_day(1);
                first.map(|first| (earlier(first, 3), first)).into_iter().collect()
            }
            Day::Week(week) => vec![(monday_of(week), later(monday_of(week), 7))],
            Day::Date(month, number) => [today.year(), today.year().saturating_add(1)]
                .into_iter()
                .filter_map(|year| NaiveDate::from_ymd_opt(year, month.saturating_add(1), number))
                .filter(|date| *date >= today)
                .map(one)
                .collect(),
            Day::Numbered(number) => (0..62)
                .map(|days| later(today, days))
                .filter(|date| date.day() == number)
                .map(one)
                .collect(),
        }
    }
}

/// The date so many days later.
pub(super) fn later(date: NaiveDate, days: u32) -> NaiveDate {
    date.checked_add_days(Days::new(days.into())).unwrap_or(date)
}

/// The date so many days earlier.
pub(super) fn earlier(date: NaiveDate, days: u32) -> NaiveDate {
    date.checked_sub_days(Days::new(days.into())).unwrap_or(date)
}
