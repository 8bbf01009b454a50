//! Check-ins: somebody who wants it is asked once a day whether all is well; if they do not answer,
//! those whom they chose hear of it.
//!
//! Promises: nobody is asked who did not set it up; one question a day at the hour that they chose, and
//! three reminders at most; nobody else hears of it before an hour and three quarters have gone by
//! without a word; any sign of theirs ends it; who is away is asked nothing; after an outage it begins
//! anew, so that nobody is alarmed for what could not be said.
//!
//! Words: somebody *checks in*; the *circle* (`kernel/circle.rs`) are those whom they chose and who said
//! yes, each a *friend*; the *hour* is when they are asked, by the clocks of the building; a day's
//! question is *due*, then *asked*, then there are *nudges*. What comes after these is the alarms' own.

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
use crate::kernel::menu::{Command, Listed};
use crate::kernel::outcome::{self, Stop};

/// The commands of this feature.
pub const COMMANDS: &[Command] =
    &[Command { name: "fine", description: "checkins-command-fine", listed: Listed::Privately }];

/// What an action of this feature comes to.
pub type Outcome<T> = outcome::Outcome<T, Refusal>;

/// Forgets what somebody stopped a while ago.
///
/// # Errors
/// If the database cannot be written.
pub async fn sweep(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<()> {
    store::sweep(connection, now).await
}

impl From<Refusal> for Stop<Refusal> {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
