//! Quiet hours: from 22:00 to 07:00 local, unless moderators say otherwise, nothing rings that the bot
//! begins by itself.

use chrono::{Days, NaiveTime, Timelike as _};
use chrono_tz::Tz;

use super::clock::Moment;

/// Until moderators say otherwise, it is quiet from this hour on.
pub const FROM: u32 = 22;
/// Until moderators say otherwise, it is quiet until this hour.
pub const UNTIL: u32 = 7;
/// So many minutes before it is quiet comes what would come in the night.
const BEFORE: u32 = 30;

/// When it is quiet in a building, by its own clock: over midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Night {
    zone: Tz,
    from: u32,
    until: u32,
}

impl Night {
    /// From the hour `from`, 1 to 23, until the hour `until` of the next morning, below `from`.
    pub fn new(zone: Tz, from: u32, until: u32) -> Self {
        Self { zone, from, until }
    }

    /// As it is until moderators say otherwise: from 22:00 to 07:00.
    pub fn usual(zone: Tz) -> Self {
        Self::new(zone, FROM, UNTIL)
    }

    /// True if it is quiet then.
    pub fn holds(self, at: Moment) -> bool {
        let hour = at.utc().with_timezone(&self.zone).hour();
        !(self.until..self.from).contains(&hour)
    }

    /// `at`, or when that night ends if `at` falls into one.
    pub fn after(self, at: Moment) -> Moment {
        if !self.holds(at) {
            return at;
        }
        let local = at.utc().with_timezone(&self.zone).naive_local();
        let date = if local.hour() >= self.from {
            local.date().checked_add_days(Days::new(1)).unwrap_or(local.date())
        } else {
            local.date()
        };
        Moment::shown_at(date.and_time(clock_time(self.until, 0)), self.zone)
    }

    /// `at`, or half an hour before that night begins if `at` falls into one.
    pub fn before(self, at: Moment) -> Moment {
        if !self.holds(at) {
            return at;
        }
        let local = at.utc().with_timezone(&self.zone).naive_local();
        let date = if local.hour() < self.until {
            local.date().checked_sub_days(Days::new(1)).unwrap_or(local.date())
        } else {
            local.date()
        };
        let last = clock_time(self.from.saturating_sub(1), 60 - BEFORE);
        Moment::shown_at(date.and_time(last), self.zone)
    }
}

/// The next nine o'clock in the morning after `at`.
pub fn next_morning(at: Moment, zone: Tz) -> Moment {
    const MORNING: u32 = 9;
    let local = at.utc().with_timezone(&zone).date_naive();
    let morning =
        |date: chrono::NaiveDate| Moment::shown_at(date.and_time(clock_time(MORNING, 0)), zone);
    let today = morning(local);
    if today > at {
        return today;
    }
    morning(local.checked_add_days(Days::new(1)).unwrap_or(local))
}

fn clock_time(hour: u32, minute: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or(NaiveTime::MIN)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDateTime;

    fn berlin(text: &str) -> Moment {
        let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
        Moment::shown_at(local, chrono_tz::Europe::Berlin)
    }

    #[test]
    fn the_next_morning_is_always_ahead_and_at_nine() {
        let cases = [
            ("2026-05-05 08:59", "2026-05-05 09:00"),
            ("2026-05-05 09:00", "2026-05-06 09:00"),
            ("2026-12-31 23:59", "2027-01-01 09:00"),
            ("2026-03-28 10:00", "2026-03-29 09:00"),
            ("2026-10-24 10:00", "2026-10-25 09:00"),
        ];
        for (at, next) in cases {
            assert_eq!(next_morning(berlin(at), chrono_tz::Europe::Berlin), berlin(next), "{at}");
        }
    }

    #[test]
    fn the_night_holds_until_seven() {
        let zone = chrono_tz::Europe::Berlin;
        for (at, then) in [
            ("2026-03-02 21:59", "2026-03-02 21:59"),
            ("2026-03-02 22:00", "2026-03-03 07:00"),
            ("2026-03-03 06:59", "2026-03-03 07:00"),
            ("2026-03-03 07:00", "2026-03-03 07:00"),
            ("2026-03-28 23:00", "2026-03-29 07:00"),
        ] {
            assert_eq!(Night::usual(zone).after(berlin(at)), berlin(then), "{at}");
        }
    }

    #[test]
    fn a_reminder_comes_before_the_night() {
        let zone = chrono_tz::Europe::Berlin;
        for (at, then) in [
            ("2026-03-02 21:45", "2026-03-02 21:45"),
            ("2026-03-02 23:00", "2026-03-02 21:30"),
            ("2026-03-03 03:00", "2026-03-02 21:30"),
        ] {
            assert_eq!(Night::usual(zone).before(berlin(at)), berlin(then), "{at}");
        }
    }

    #[test]
    fn a_night_is_as_its_house_wants_it() {
        let night = Night::new(chrono_tz::Europe::Berlin, 20, 9);
        for (at, after, before) in [
            ("2026-03-02 19:59", "2026-03-02 19:59", "2026-03-02 19:59"),
            ("2026-03-02 20:00", "2026-03-03 09:00", "2026-03-02 19:30"),
            ("2026-03-03 08:59", "2026-03-03 09:00", "2026-03-02 19:30"),
            ("2026-03-03 09:00", "2026-03-03 09:00", "2026-03-03 09:00"),
        ] {
            assert_eq!(night.after(berlin(at)), berlin(after), "{at}");
            assert_eq!(night.before(berlin(at)), berlin(before), "{at}");
        }
    }
}
