//! Duty: moderators take turns by week, and find what waits for them in one list.
//!
//! Promises: moderators alone see both, in private. Where nobody set up turns, all of them are on duty,
//! and that is said. Nobody has a week twice before all had one, unless they agreed to it; whoever leaves
//! or moderates no more falls out at once, and the next one takes over and is told. What waits is told
//! by the feature that owns it, to those who may read it.
//!
//! Words: a *turn* is a week of somebody (`kernel/duty.rs`); a *swap* is a question of one moderator to
//! another: your week for mine; the *queue* is what waits (`kernel/queue.rs`).

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

use sqlx::SqliteConnection;

use crate::kernel::clock::Moment;
use crate::kernel::duty;
use crate::kernel::menu::{Command, Listed};
use crate::kernel::outcome::{self, Stop};

/// The commands of this feature.
pub const COMMANDS: &[Command] = &[
    Command { name: "queue", description: "duty-command-queue", listed: Listed::ToModerators },
    Command { name: "duty", description: "duty-command-duty", listed: Listed::ToModerators },
];

/// Forgets weeks, and swaps of weeks, that were over long ago.
///
/// # Errors
/// If the database cannot be written.
pub async fn sweep(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<()> {
    duty::sweep(connection, now).await?;
    store::sweep(connection, now).await
}

/// What an action of this feature comes to.
pub type Outcome<T> = outcome::Outcome<T, Refusal>;

impl From<Refusal> for Stop<Refusal> {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
