//! One clock for bot and stand-in, and turning it.

use std::time::Duration;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;
use futures::future::BoxFuture;

use crate::kernel::clock::{Clock, Moment, TimeSource};

/// The hour at which the day begins in a house that is moved into.
const BEGINS: i64 = 9;
/// The hour of the morning to which the clock can be turned.
const MORNING: i64 = 8;

/// The stand-in's clock, as the bot reads it.
struct Turned(sandbox::Clock);

impl TimeSource for Turned {
    fn wall(&self) -> DateTime<Utc> {
        self.0.now()
    }

    fn steady(&self) -> Duration {
        self.0.steady()
    }

    fn jumped(&self) -> BoxFuture<'static, ()> {
        Box::pin(self.0.jumped())
    }
}

/// The stand-in's clock, for the bot.
pub fn shared(clock: &sandbox::Clock) -> Clock {
    Clock::from_source(Turned(clock.clone()))
}

/// The zone of this computer, as far as it is known.
pub(super) fn zone_here() -> Tz {
    iana_time_zone::get_timezone().ok().and_then(|name| name.parse().ok()).unwrap_or(Tz::UTC)
}

/// Nine in the morning of today: at night a house is quiet, and a demo would be, too.
pub(super) fn nine_today(zone: Tz) -> DateTime<Utc> {
    let today = Clock::system().now().utc().with_timezone(&zone).date_naive();
    at_hour(today, BEGINS, zone)
}

/// Eight in the morning of tomorrow.
pub(super) fn tomorrow_morning(now: DateTime<Utc>, zone: Tz) -> DateTime<Utc> {
    let today = now.with_timezone(&zone).date_naive();
    let tomorrow = today.checked_add_days(Days::new(1)).unwrap_or(today);
    at_hour(tomorrow, MORNING, zone)
}

fn at_hour(day: NaiveDate, hour: i64, zone: Tz) -> DateTime<Utc> {
    let time = day.and_time(NaiveTime::MIN).checked_add_signed(TimeDelta::hours(hour));
    Moment::shown_at(time.unwrap_or_default(), zone).utc()
}

/// So many minutes from now.
pub(super) fn in_minutes(now: DateTime<Utc>, minutes: u32) -> DateTime<Utc> {
    now.checked_add_signed(TimeDelta::minutes(i64::from(minutes))).unwrap_or(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tomorrow_morning_is_eight_oclock_also_when_the_clocks_change() {
        let zone: Tz = "Europe/Berlin".parse().unwrap();
        let before = "2026-03-28T21:00:00Z".parse().unwrap();
        assert_eq!(tomorrow_morning(before, zone).to_rfc3339(), "2026-03-29T06:00:00+00:00");
        let after = "2026-03-29T21:00:00Z".parse().unwrap();
        assert_eq!(tomorrow_morning(after, zone).to_rfc3339(), "2026-03-30T06:00:00+00:00");
    }
}
