//! Habits: how a house keeps things. Its moderators say when it is quiet, for how long somebody is
//! new, how many homes a helper sees a day, in which topic of the group cards stand, how much comes that
//! nobody asked for, and when; and they tell which doors there are.
//!
//! Promises: each is changed and changed back by a tap, and holds from then on; nothing else can be
//! set than what the house can live with; a topic that is gone is told of, and cards go on.
//!
//! Words: a *habit* is one of these things (`kernel/habits.rs`); a *topic* is one of Telegram's, in a
//! group that is a forum.

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
    &[Command { name: "topic", description: "habits-command-topic", listed: Listed::ToModerators }];

/// What an action of this feature comes to.
pub type Outcome<T> = outcome::Outcome<T, Refusal>;

impl From<Refusal> for Stop<Refusal> {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
