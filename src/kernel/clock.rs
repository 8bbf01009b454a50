//! Time, given: one [`Clock`] for everything, so that tests and the demo can turn it.

use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{DateTime, MappedLocalTime, NaiveDateTime, TimeDelta, TimeZone as _, Utc};
use chrono_tz::Tz;
use futures::future::BoxFuture;
use serde::{Deserialize, Serialize};

/// A point in time, in UTC, to the millisecond. This is how times stand in the database
/// (an integer, milliseconds since 1970), so that they compare there as they compare here.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type, Serialize, Deserialize,
)]
#[sqlx(transparent)]
pub struct Moment(i64);

impl Moment {
    /// The moment so many milliseconds after 1970-01-01T00:00:00Z.
    pub const fn from_millis(millis: i64) -> Self {
        Self(millis)
    }

    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub fn millis(self) -> i64 {
        self.0
    }

    /// The same moment as chrono sees it.
    pub fn utc(self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.0).unwrap_or(DateTime::UNIX_EPOCH)
    }

    /// The moment at which a zone's clocks show `local`: the first of two in autumn, and in the
    /// hour that spring leaves out, the moment an hour later.
    pub fn shown_at(local: NaiveDateTime, zone: Tz) -> Self {
        match zone.from_local_datetime(&local) {
            MappedLocalTime::Single(time) | MappedLocalTime::Ambiguous(time, _) => {
                time.to_utc().into()
            }
            MappedLocalTime::None => {
                let later = local.checked_add_signed(TimeDelta::hours(1)).unwrap_or(local);
                zone.from_local_datetime(&later)
                    .earliest()
                    .map_or_else(|| later.and_utc().into(), |time| time.to_utc().into())
            }
        }
    }

    /// This moment and so much; saturates at the ends of time.
    #[must_use]
    pub fn plus(self, delta: TimeDelta) -> Self {
        Self(self.0.saturating_add(delta.num_milliseconds()))
    }

    /// This moment less so much; saturates at the ends of time.
    #[must_use]
    pub fn minus(self, delta: TimeDelta) -> Self {
        Self(self.0.saturating_sub(delta.num_milliseconds()))
    }

    /// How long after `earlier` this is; zero if it is not after.
    pub fn since(self, earlier: Self) -> Duration {
        Duration::from_millis(u64::try_from(self.0.saturating_sub(earlier.0)).unwrap_or(0))
    }
}

impl From<DateTime<Utc>> for Moment {
    fn from(time: DateTime<Utc>) -> Self {
        Self(time.timestamp_millis())
    }
}

/// Where a [`Clock`] takes its time from.
pub trait TimeSource: Send + Sync + 'static {
    /// The time on the wall; it may jump either way.
    fn wall(&self) -> DateTime<Utc>;
    /// Time since some fixed start; it never goes back. Pacing and back-off go by it.
    fn steady(&self) -> Duration;
    /// Resolves at the next jump after this call. A source that never jumps never resolves.
    fn jumped(&self) -> BoxFuture<'static, ()>;
}

/// The clock that everything reads.
#[derive(Clone)]
pub struct Clock(Arc<dyn TimeSource>);

impl Clock {
    /// The computer's own clock.
    pub fn system() -> Self {
        Self(Arc::new(SystemTime { start: Instant::now() }))
    }

    /// A clock that somebody else turns.
    pub fn from_source(source: impl TimeSource) -> Self {
        Self(Arc::new(source))
    }

    /// Now, on the wall.
    pub fn now(&self) -> Moment {
        self.0.wall().into()
    }

    /// Now, on the clock that never goes back.
    pub fn steady(&self) -> Duration {
        self.0.steady()
    }

    /// Resolves at the next jump after this call.
    pub fn jumped(&self) -> BoxFuture<'static, ()> {
        self.0.jumped()
    }
}

struct SystemTime {
    start: Instant,
}

impl TimeSource for SystemTime {
    #[allow(clippy::disallowed_methods, reason = "this is the one place that asks the computer")]
    fn wall(&self) -> DateTime<Utc> {
        Utc::now()
    }

    fn steady(&self) -> Duration {
        self.start.elapsed()
    }

    fn jumped(&self) -> BoxFuture<'static, ()> {
        Box::pin(futures::future::pending())
    }
}
