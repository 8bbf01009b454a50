//! Residents: who lives in a building, for those who moderate it.
//!
//! Promises: moderators alone read it, in private; of each person they read what that person lets
//! moderators read, and no more; whom they looked at is in the audit log.
//!
//! Words: the *roll* is who lives there (`kernel/roll.rs`); a *page* of it has ten people.

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
    name: "residents",
    description: "residents-command-residents",
    listed: Listed::ToModerators,
}];

/// What an action of this feature comes to.
pub type Outcome<T> = outcome::Outcome<T, Refusal>;

impl From<Refusal> for Stop<Refusal> {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
