//! Callers: those who have no Telegram and are heard all the same – by whoever answers for them, by the
//! codes on a card of paper, by a moderator on the phone.
//!
//! Promises: nothing is asked for a recipient who did not agree. What was asked for them is always in
//! somebody's hands: whoever goes hands it on to who answers next. A code confirms once, and only what
//! its recipient was helped with; a wrong one tells nothing. A moderator confirms nothing of their own.
//! Whoever has to be called back stays on the list until a moderator ticks it, for a week at most: before
//! that, and once they are forgotten, whoever is on duty hears of it.
//!
//! Words: a *card* has ten codes; a *try* is a wrong one. Whoever was helped *confirms* by a code or by
//! phone; a *confirmation* says which. A moderator at the duty phone takes down an *intake*: who calls,
//! what it is about, for when; whoever waits for a call is a *call-back*. A need on *behalf* of somebody is the needs' own word.

pub mod actions;
pub mod intents;
pub mod model;
pub mod notices;
mod store;
pub mod timers;
pub mod views;

pub use intents::{Intent, Step};
pub use model::Refusal;
pub use notices::{Notice, Reply};
pub use timers::Timer;

use sqlx::SqliteConnection;

use crate::kernel::clock::Moment;
use crate::kernel::menu::{Command, Listed};
use crate::kernel::outcome::{self, Stop};
use crate::kernel::resealing::Resealing;

/// What is sealed here.
pub const SEALED: [&[Resealing]; 2] = [store::SEALED, store::SEALED_OF_CALLS];

/// The commands of this feature.
pub const COMMANDS: &[Command] =
    &[Command { name: "call", description: "callers-command-call", listed: Listed::ToModerators }];

/// Forgets what is kept no longer: codes that are printed, wrong tries.
///
/// # Errors
/// If the database cannot be written.
pub async fn sweep(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<()> {
    store::sweep_calls(connection, now).await?;
    store::sweep(connection, now).await
}

/// What an action of this feature comes to.
pub type Outcome<T> = outcome::Outcome<T, Refusal>;

impl From<Refusal> for Stop<Refusal> {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
