//! When on its day something is wanted: by the clock of the building, whatever summer does to it.

use chrono::{Days, NaiveDate, NaiveTime};
use chrono_tz::Tz;

use crate::features::needs::model::When;
use crate::features::needs::model::when::Shape;
use crate::kernel::clock::Moment;

const MINUTES_OF_A_DAY: i64 = 24 * 60;

/// When on its day something is wanted, in minutes from midnight on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hours {
    /// Some time on that day.
    AllDay,
    /// From then on.
    At(i64),
    /// From one to the other, which may lie behind midnight.
    Between(i64, i64),
}

impl Hours {
    /// What was said of a day that began then, in a place whose clocks are never changed.
    pub fn of(when: &When, midnight: Moment) -> Self {
        let minutes = |at: Moment| (at.millis() - midnight.millis()) / 60_000;
        match (when.shape, when.ends_at) {
            (Shape::Days, _) => Self::AllDay,
            (Shape::Clock, None) => Self::At(minutes(when.starts_at)),
            (Shape::Clock, Some(end)) => Self::Between(minutes(when.starts_at), minutes(end)),
        }
    }

    /// As it is stored: where it begins and ends, if it was said.
    pub fn stored(self) -> (Option<i64>, Option<i64>) {
        match self {
            Self::AllDay => (None, None),
            Self::At(from) => (Some(from), None),
            Self::Between(from, to) => (Some(from), Some(to)),
        }
    }

    /// What was stored.
    pub fn read((from, to): (Option<i64>, Option<i64>)) -> Self {
        match (from, to) {
            (None, _) => Self::AllDay,
            (Some(from), None) => Self::At(from),
            (Some(from), Some(to)) => Self::Between(from, to),
        }
    }

    /// The window on this day, where clocks hang in this zone. What has begun begins now.
    pub fn on(self, day: NaiveDate, zone: Tz, now: Moment) -> When {
        let (from, to, shape) = match self {
            Self::AllDay => (0, Some(MINUTES_OF_A_DAY), Shape::Days),
            Self::At(from) => (from, None, Shape::Clock),
            Self::Between(from, to) => (from, Some(to), Shape::Clock),
        };
        let starts_at = moment(day, from, zone);
        let ends_at = to.map(|to| moment(day, to, zone)).filter(|end| *end > starts_at);
        let runs = ends_at.is_some_and(|end| starts_at < now && now < end);
        When { starts_at: if runs { now } else { starts_at }, ends_at, shape }
    }
}

/// The moment at which the clocks of a place show so many minutes from this day's midnight on.
fn moment(day: NaiveDate, minutes: i64, zone: Tz) -> Moment {
    let later = u64::try_from(minutes.div_euclid(MINUTES_OF_A_DAY)).unwrap_or(0);
    let day = day.checked_add_days(Days::new(later)).unwrap_or(day);
    let seconds = u32::try_from(minutes.rem_euclid(MINUTES_OF_A_DAY) * 60).unwrap_or(0);
    let time = NaiveTime::from_num_seconds_from_midnight_opt(seconds, 0).unwrap_or(NaiveTime::MIN);
    Moment::shown_at(day.and_time(time), zone)
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
    fn nine_stays_nine_in_summer_and_in_winter() {
        let zone = chrono_tz::Europe::Berlin;
        for day in ["2026-03-28", "2026-03-29", "2026-03-30", "2026-10-24", "2026-10-25"] {
            let when = Hours::At(540).on(day.parse().unwrap(), zone, berlin("2026-01-01 12:00"));
            assert_eq!(when.starts_at, berlin(&format!("{day} 09:00")));
        }
        let gone =
            Hours::At(150).on("2026-03-29".parse().unwrap(), zone, berlin("2026-01-01 12:00"));
        assert_eq!(gone.starts_at, berlin("2026-03-29 03:30"));
        let night = Hours::Between(1320, 1500);
        let night = night.on("2026-10-24".parse().unwrap(), zone, berlin("2026-01-01 12:00"));
        assert_eq!(night.ends_at, Some(berlin("2026-10-25 01:00")));
    }

    #[test]
    fn a_window_that_has_begun_begins_now() {
        let (zone, now) = (chrono_tz::Europe::Berlin, berlin("2026-03-02 10:00"));
        let day = "2026-03-02".parse().unwrap();
        assert_eq!(Hours::AllDay.on(day, zone, now).starts_at, now);
        assert_eq!(Hours::Between(540, 660).on(day, zone, now).starts_at, now);
        assert_eq!(Hours::At(540).on(day, zone, now).starts_at, berlin("2026-03-02 09:00"));
        let over = Hours::Between(480, 540).on(day, zone, now);
        assert!(over.is_over(now));
    }

    #[test]
    fn hours_are_stored_and_read() {
        for hours in [Hours::AllDay, Hours::At(0), Hours::Between(540, 1500)] {
            assert_eq!(Hours::read(hours.stored()), hours);
        }
    }
}
