//! Papers: what a moderator prints for the house – a poster for the hallway, and contact cards –
//! so that whoever passes by finds the way in.
//!
//! Promises: nothing private stands on them, only what everybody in the building may read; the link that they carry only greets; where they
//! cannot be printed well, they are not printed, and what to do is said.
//!
//! Words: a *paper* is what is asked for; it is sent as one or two *prints*, which are files.

pub mod actions;
pub mod intents;
pub mod model;
pub mod notices;
pub mod views;

pub use intents::Intent;
pub use model::Refusal;
pub use notices::{Notice, Reply};

use crate::kernel::menu::{Command, Listed};
use crate::kernel::outcome::{self, Stop};

/// The commands of this feature.
pub const COMMANDS: &[Command] = &[Command {
    name: "poster",
    description: "papers-command-poster",
    listed: Listed::ToModerators,
}];

/// What an action of this feature comes to.
pub type Outcome<T> = outcome::Outcome<T, Refusal>;

impl From<Refusal> for Stop<Refusal> {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
