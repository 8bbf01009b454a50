//! The time that the sandbox lives in.

use std::future::Future;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, Utc};
use tokio::sync::watch;

/// A clock that can be turned. Clones share the same hands.
#[derive(Clone, Debug)]
pub struct Clock {
    face: Arc<Face>,
}

#[derive(Debug)]
struct Face {
    hands: Mutex<Hands>,
    moves: watch::Sender<u64>,
}

#[derive(Debug)]
struct Hands {
    wall: Wall,
    /// The sum of all forward moves.
    forward: Duration,
}

#[derive(Debug)]
enum Wall {
    Frozen(DateTime<Utc>),
    Running { ahead: TimeDelta, started: Instant },
}

impl Clock {
    /// A clock that stands at `at` and moves only when told.
    #[must_use]
    pub fn frozen(at: DateTime<Utc>) -> Self {
        Self::new(Wall::Frozen(at))
    }

    /// A clock that runs with real time, beginning at `at`, or at the real now.
    #[must_use]
    pub fn running(at: Option<DateTime<Utc>>) -> Self {
        let ahead = at.map_or(TimeDelta::zero(), |at| at - real_now());
        Self::new(Wall::Running { ahead, started: Instant::now() })
    }

    fn new(wall: Wall) -> Self {
        let hands = Mutex::new(Hands { wall, forward: Duration::ZERO });
        let (moves, _) = watch::channel(0);
        Self { face: Arc::new(Face { hands, moves }) }
    }

    /// What the wall clock shows.
    #[must_use]
    pub fn now(&self) -> DateTime<Utc> {
        self.hands().wall.now()
    }

    /// Time since the clock was made. It never goes back: turning the wall
    /// clock back leaves it alone, turning it forward adds to it.
    #[must_use]
    pub fn steady(&self) -> Duration {
        let hands = self.hands();
        match &hands.wall {
            Wall::Frozen(_) => hands.forward,
            Wall::Running { started, .. } => started.elapsed().saturating_add(hands.forward),
        }
    }

    /// Moves the clock forward.
    pub fn advance(&self, by: Duration) {
        {
            let mut hands = self.hands();
            hands.wall.shift(TimeDelta::from_std(by).unwrap_or(TimeDelta::MAX));
            hands.forward = hands.forward.saturating_add(by);
        }
        self.moved();
    }

    /// Makes the wall clock jump to `at`, forward or back.
    pub fn set(&self, at: DateTime<Utc>) {
        {
            let mut hands = self.hands();
            let jump = at - hands.wall.now();
            hands.wall.shift(jump);
            hands.forward = hands.forward.saturating_add(jump.to_std().unwrap_or(Duration::ZERO));
        }
        self.moved();
    }

    /// Resolves at the next move by hand. A move between this call and the
    /// first poll of the future counts.
    pub fn jumped(&self) -> impl Future<Output = ()> + Send + use<> {
        let mut moves = self.face.moves.subscribe();
        async move {
            if moves.changed().await.is_err() {
                // The last clone of the clock is gone: it never moves again.
                std::future::pending::<()>().await;
            }
        }
    }

    fn moved(&self) {
        self.face.moves.send_modify(|count| *count = count.wrapping_add(1));
    }

    fn hands(&self) -> MutexGuard<'_, Hands> {
        self.face.hands.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Wall {
    fn now(&self) -> DateTime<Utc> {
        match self {
            Self::Frozen(at) => *at,
            Self::Running { ahead, .. } => later(real_now(), *ahead),
        }
    }

    fn shift(&mut self, by: TimeDelta) {
        match self {
            Self::Frozen(at) => *at = later(*at, by),
            Self::Running { ahead, .. } => *ahead = ahead.checked_add(&by).unwrap_or(*ahead),
        }
    }
}

/// `at + by`, or `at` where the calendar ends.
fn later(at: DateTime<Utc>, by: TimeDelta) -> DateTime<Utc> {
    at.checked_add_signed(by).unwrap_or(at)
}

/// The only place where the sandbox reads the real calendar.
#[allow(clippy::disallowed_methods, reason = "the clock is the one owner of real time")]
fn real_now() -> DateTime<Utc> {
    Utc::now()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn monday() -> DateTime<Utc> {
        DateTime::from_timestamp(1_772_442_000, 0).unwrap()
    }

    #[test]
    fn a_frozen_clock_moves_only_when_told() {
        let clock = Clock::frozen(monday());
        assert_eq!(clock.now(), monday());
        clock.advance(Duration::from_secs(90));
        assert_eq!(clock.now(), monday() + TimeDelta::seconds(90));
        assert_eq!(clock.steady(), Duration::from_secs(90));
    }

    #[test]
    fn turning_the_wall_clock_back_leaves_steady_time_alone() {
        let clock = Clock::frozen(monday());
        clock.set(monday() - TimeDelta::hours(1));
        assert_eq!(clock.steady(), Duration::ZERO);
        clock.set(monday());
        assert_eq!(clock.steady(), Duration::from_secs(3600));
    }

    #[tokio::test]
    async fn a_move_before_the_first_poll_is_not_missed() {
        let clock = Clock::frozen(monday());
        let jumped = clock.jumped();
        clock.advance(Duration::from_secs(1));
        jumped.await;
    }
}
