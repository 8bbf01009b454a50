//! People: what somebody tells of themselves – what they are called, where they live, how to reach
//! them, what they speak and like to help with, whether they are on duty or away – and who may read
//! each of it.
//!
//! Promises: nothing of it is needed to ask or to help; it is asked once, kindly, what neighbours
//! shall call somebody, and never again; each thing can be emptied; the group never hears that
//! somebody is away.
//!
//! Words: a *detail* is one such thing (`kernel/detail.rs`), of a *kind*; its *readers* are a
//! *circle*. The *presence* is being on duty, or away.

pub mod actions;
pub mod intents;
pub mod model;
pub mod notices;
pub mod views;

pub use intents::{Intent, Step};
pub use model::Refusal;
pub use notices::{Notice, Reply};

use crate::kernel::menu::{Command, Listed};
use crate::kernel::outcome::{self, Stop};

/// The commands of this feature.
pub const COMMANDS: &[Command] =
    &[Command { name: "me", description: "people-command-me", listed: Listed::Everywhere }];

/// What an action of this feature comes to.
pub type Outcome<T> = outcome::Outcome<T, Refusal>;

impl From<Refusal> for Stop<Refusal> {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
