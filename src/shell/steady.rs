//! Our clock as governor sees it: the one that never goes back.

use governor::nanos::Nanos;

use crate::kernel::clock::Clock;

/// The clock that never goes back.
#[derive(Clone)]
pub(super) struct Steady(Clock);

impl Steady {
    pub(super) fn new(clock: Clock) -> Self {
        Self(clock)
    }
}

impl governor::clock::Clock for Steady {
    type Instant = Nanos;

    fn now(&self) -> Nanos {
        self.0.steady().into()
    }
}
