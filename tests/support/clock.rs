//! One clock for sandbox and bot.

use std::time::Duration;

use chrono::{DateTime, Utc};
use futures::future::BoxFuture;
use linli::kernel::clock::{Clock, TimeSource};

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

/// The sandbox's clock, for the bot.
pub fn shared(clock: &sandbox::Clock) -> Clock {
    Clock::from_source(Turned(clock.clone()))
}
