//! Needs: somebody asks, a neighbour claims it, does it, and the one who was helped confirms.
//!
//! Promises: a need with k places has at most k helpers; nothing is told twice; whoever asked
//! has the last word, and hears within two days in any case.
//!
//! Words: a *need* has *places*; a *claim* fills one and is held, done, confirmed, released, or
//! failed (nobody came).

pub mod actions;
pub mod category;
pub mod intents;
pub mod model;
pub mod notices;
mod store;
pub mod timers;
pub mod views;

pub use intents::Intent;
pub use model::{ClaimId, NeedId, Refusal};
pub use notices::{Notice, Reply};
pub use timers::Timer;

use crate::kernel::outcome::{self, Stop};

/// What an action of this feature comes to.
pub type Outcome<T> = outcome::Outcome<T, Refusal>;

impl From<Refusal> for Stop<Refusal> {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
