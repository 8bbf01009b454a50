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

pub use intents::{Intent, Step};
pub use model::Refusal;
pub use notices::{Errand, Notice, Reply};
pub use timers::Timer;

use crate::kernel::menu::{Command, Listed};
use crate::kernel::outcome::{self, Stop};

/// The commands of this feature.
pub const COMMANDS: &[Command] = &[
    Command { name: "start", description: "members-command-start", listed: Listed::Nowhere },
    Command { name: "building", description: "members-command-building", listed: Listed::Nowhere },
    Command {
        name: "language",
        description: "members-command-language",
        listed: Listed::Everywhere,
    },
    Command {
        name: "settings",
        description: "members-command-settings",
        listed: Listed::ToModerators,
    },
    Command { name: "privacy", description: "members-command-privacy", listed: Listed::Privately },
    Command { name: "mydata", description: "members-command-mydata", listed: Listed::Privately },
    Command {
        name: "forgetme",
        description: "members-command-forgetme",
        listed: Listed::Privately,
    },
    Command { name: "help", description: "members-command-help", listed: Listed::Everywhere },
];

/// What an action of this feature comes to.
pub type Outcome<T> = outcome::Outcome<T, Refusal>;

impl From<Refusal> for Stop<Refusal> {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
