//! Alarms: somebody calls for help, or asks a neighbour to come by, and it rings until somebody does.
//!
//! Promises: a call goes out within seconds, in circles that widen while nobody is coming, each once; a
//! promise to come keeps it silent for a time and no longer; it ends by a word of who called, of who is
//! there, or of a moderator; behind which door it is reads only who said that they come; nobody is told
//! that help is on its way before somebody said so; the emergency number stands first in each message.
//!
//! Words: who *calls* is the caller; a *call* of its plan goes out to a circle of neighbours (a wave);
//! who answers is a *responder*: *going*, then *there*. A *wish* asks somebody to come by; a *drill* is an
//! exercise, and says so in every line.

pub mod actions;
pub mod intents;
pub mod model;
pub mod notices;
mod store;
pub mod timers;
pub mod views;

pub use intents::Intent;
pub use model::{AlarmId, Refusal};
pub use notices::{Notice, Reply};
pub use timers::Timer;

use sqlx::SqliteConnection;

use crate::kernel::clock::Moment;
use crate::kernel::menu::{Command, Listed};
use crate::kernel::outcome::{self, Stop};
use crate::kernel::resealing::Resealing;

/// The commands of this feature.
pub const COMMANDS: &[Command] = &[
    Command { name: "sos", description: "alarms-command-sos", listed: Listed::Everywhere },
    Command { name: "drill", description: "alarms-command-drill", listed: Listed::ToModerators },
];

/// What an action of this feature comes to.
pub type Outcome<T> = outcome::Outcome<T, Refusal>;

/// What is sealed of alarms.
pub const SEALED: &[Resealing] = store::SEALED;

/// Forgets what happened long ago.
///
/// # Errors
/// If the database cannot be written.
pub async fn sweep(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<u64> {
    store::sweep(connection, now).await
}

impl From<Refusal> for Stop<Refusal> {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
