//! Series: what somebody asks for again and again, posted as a need each time anew.
//!
//! Promises: a series comes once a day at the most and for a year at the most, and its asker reads when
//! it comes next. Of one series never two needs are open; a time is posted once, by day, while there is
//! time left, and left out if it is over. Whoever asked can leave one time out and stop it, and so ends
//! what they asked when they leave; moderators can stop it, and the asker is told.
//!
//! Words: a *series* has a rule (`model/rule.rs`) and hours of the day (`model/hours.rs`); it is a
//! *draft* until it is posted, then it runs until it is stopped or over. An *occurrence* is one time
//! that was posted or left out; a *turn* is what is to be done about the next one.

pub mod actions;
pub mod intents;
pub mod model;
pub mod notices;
mod store;
pub mod timers;
pub mod views;

pub use intents::Intent;
pub use model::{OccurrenceId, Refusal, SeriesId};
pub use notices::{Notice, Reply};
pub use timers::Timer;

use sqlx::SqliteConnection;

use crate::kernel::clock::Moment;
use crate::kernel::menu::{Command, Listed};
use crate::kernel::outcome::{self, Stop};
use crate::kernel::resealing::Resealing;

/// The commands of this feature.
pub const COMMANDS: &[Command] =
    &[Command { name: "series", description: "series-command-series", listed: Listed::Everywhere }];

/// What an action of this feature comes to.
pub type Outcome<T> = outcome::Outcome<T, Refusal>;

/// Forgets what is kept no longer: drafts that were not posted, and what was over long ago.
///
/// # Errors
/// If the database cannot be written.
pub async fn sweep(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<u64> {
    store::sweep(connection, now).await
}

/// What is sealed of series.
pub const SEALED: &[Resealing] = store::SEALED;

impl From<Refusal> for Stop<Refusal> {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
