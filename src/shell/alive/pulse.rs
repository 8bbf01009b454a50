//! The pulse: when Telegram last gave us updates, or said that there are none.

use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use crate::kernel::clock::Clock;

/// Remembers the last poll that Telegram answered well.
pub struct Pulse {
    clock: Clock,
    /// In milliseconds of the steady clock.
    polled_at: AtomicU64,
}

impl Pulse {
    /// A pulse that begins now: who has just started is given the time to begin.
    pub fn new(clock: Clock) -> Self {
        let pulse = Self { clock, polled_at: AtomicU64::new(0) };
        pulse.polled();
        pulse
    }

    /// Telegram has just answered a poll.
    pub fn polled(&self) {
        self.polled_at.store(millis(self.clock.steady()), Ordering::Relaxed);
    }

    /// How long ago that was.
    pub fn since_poll(&self) -> Duration {
        let polled_at = self.polled_at.load(Ordering::Relaxed);
        Duration::from_millis(millis(self.clock.steady()).saturating_sub(polled_at))
    }
}

fn millis(time: Duration) -> u64 {
    u64::try_from(time.as_millis()).unwrap_or(u64::MAX)
}
