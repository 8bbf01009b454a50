//! Members: the building and who belongs to it; its language and clocks; what is kept of people,
//! and how they have it erased.
//!
//! Promises: added to a group, it works at once by defaults; whoever is seen in the group lives
//! there; Telegram's administrators moderate; what somebody asks to be erased is erased.

pub mod actions;
pub mod intents;
pub mod model;
pub mod notices;
pub mod timers;
pub mod views;

pub use intents::Intent;
pub use model::Refusal;
pub use notices::{Errand, Notice, Reply};
pub use timers::Timer;

use crate::kernel::outcome::{self, Stop};

/// What an action of this feature comes to.
pub type Outcome<T> = outcome::Outcome<T, Refusal>;

impl From<Refusal> for Stop<Refusal> {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
