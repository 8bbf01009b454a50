//! Service numbers: whom a building's people call when it burns, when the lift stands, when it
//! smells of gas.
//!
//! Promises: everybody who lives there reads them, in private; moderators tell them, and the other
//! moderators hear of another emergency number.
//!
//! Words: a *line* is whom a number calls (`kernel/service_number.rs`).

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
pub const COMMANDS: &[Command] = &[Command {
    name: "numbers",
    description: "numbers-command-numbers",
    listed: Listed::Everywhere,
}];

/// What an action of this feature comes to.
pub type Outcome<T> = outcome::Outcome<T, Refusal>;

impl From<Refusal> for Stop<Refusal> {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
