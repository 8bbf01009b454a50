//! Households: who lives together behind one door, and who of them has no Telegram – elders, children
//! – and has somebody who answers for them.
//!
//! Promises: nobody comes into a household by telling its flat; those who live there say so. Nothing is
//! done for a recipient who did not agree. A recipient does not vanish with the guardian who left: where
//! nobody is left, those who moderate answer, and are told. Where somebody lives is read by those who
//! live there, and by those who answer for them.
//!
//! Words: a *household* is a flat, a *housemate* somebody who says that they live there, a *voice* of a
//! household one who is asked about that; a *recipient* is somebody without Telegram, a *guardian* who
//! answers for them (`kernel/household.rs`, `kernel/recipient.rs`, `kernel/guardian.rs`).

pub mod actions;
pub mod intents;
pub mod model;
pub mod notices;
pub mod timers;
pub mod views;

pub use intents::{Intent, Step};
pub use model::Refusal;
pub use notices::{Notice, Reply};
pub use timers::Timer;

use crate::kernel::menu::{Command, Listed};
use crate::kernel::outcome::{self, Stop};

/// The commands of this feature.
pub const COMMANDS: &[Command] = &[
    Command { name: "home", description: "households-command-home", listed: Listed::Everywhere },
    Command {
        name: "cover",
        description: "households-command-cover",
        listed: Listed::ToModerators,
    },
];

/// What an action of this feature comes to.
pub type Outcome<T> = outcome::Outcome<T, Refusal>;

impl From<Refusal> for Stop<Refusal> {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
