//! Quiet hours: from 22:00 to 07:00 local, nothing rings that the bot begins by itself.

use chrono::{Days, NaiveTime, Timelike as _};
use chrono_tz::Tz;

use super::clock::Moment;

const NIGHT_BEGINS: u32 = 22;
const NIGHT_ENDS: u32 = 7;
const LAST_REMINDER: (u32, u32) = (21, 30);

/// True from 22:00 to 07:00 in this zone.
pub fn is_night(at: Moment, zone: Tz) -> bool {
    let hour = at.utc().with_timezone(&zone).hour();
    !(NIGHT_ENDS..NIGHT_BEGINS).contains(&hour)
}

/// `at`, or 07:00 of that morning if `at` falls into the night.
pub fn after_the_night(at: Moment, zone: Tz) -> Moment {
    if !is_night(at, zone) {
        return at;
    }
    let local = at.utc().with_timezone(&zone).naive_local();
    let date = if local.hour() >= NIGHT_BEGINS {
        local.date().checked_add_days(Days::new(1)).unwrap_or(local.date())
    } else {
        local.date()
    };
    Moment::shown_at(date.and_time(clock_time(NIGHT_ENDS, 0)), zone)
}

/// `at`, or 21:30 of the evening before if `at` falls into the night.
pub fn before_the_night(at: Moment, zone: Tz) -> Moment {
    if !is_night(at, zone) {
        return at;
    }
    let local = at.utc().with_timezone(&zone).naive_local();
    let date = if local.hour() < NIGHT_ENDS {
        local.date().checked_sub_days(Days::new(1)).unwrap_or(local.date())
    } else {
        local.date()
    };
    Moment::shown_at(date.and_time(clock_time(LAST_REMINDER.0, LAST_REMINDER.1)), zone)
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
            assert_eq!(after_the_night(berlin(at), zone), berlin(then), "{at}");
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
            assert_eq!(before_the_night(berlin(at), zone), berlin(then), "{at}");
        }
    }
}
