//! Digest: a house is quiet. What is open is told to each in the evening, in one message; a list of it
//! stands in the group; and everybody says in `/quiet` what they want none of.
//!
//! Promises: one digest a day and building, only to those who want it and only if there is something in
//! it; one list in a group, replaced and not repeated; nothing in either that cards do not show to
//! everybody. What is late is not told in the night: the next one tells what is true by then.
//!
//! Words: the *digest* is the evening's message; the *living list* is what stands in the group; *tidings*
//! are what nobody asked for (`kernel/budget.rs`, which counts them, too).

pub mod actions;
pub mod intents;
pub mod model;
pub mod notices;
mod store;
pub mod timers;
pub mod views;

pub use intents::Intent;
pub use model::Refusal;
pub use notices::{Notice, Reply};
pub use timers::Timer;

use crate::kernel::menu::{Command, Listed};
use crate::kernel::outcome::{self, Stop};

/// The commands of this feature.
pub const COMMANDS: &[Command] =
    &[Command { name: "quiet", description: "digest-command-quiet", listed: Listed::Privately }];

/// What an action of this feature comes to.
pub type Outcome<T> = outcome::Outcome<T, Refusal>;

impl From<Refusal> for Stop<Refusal> {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
