//! Keys: somebody can open, where whoever lives there cannot.
//!
//! Promises: how one gets in is told by those who live there, or answer for somebody who does, and by
//! nobody else; it is read by the few whom they choose and who agreed, and by who holds the grant for
//! keys, and comes, while an alarm rings there; each time is noted and told at once to those at home.
//! Who comes and may not read it learns who has a key. In danger nothing is told to those who live with
//! who calls. Moderators see who holds keys, and can end that.
//!
//! Words: the *door note* says how one gets in; a *key-holder* agreed to hold a key, or to know the
//! note; an *opening* is that it was read: by the same within ten minutes it is the same one. Those *at
//! home* live there, or answer for somebody there who agreed to that: the *circle*.

pub mod actions;
pub mod intents;
pub mod model;
pub mod notices;
mod store;
pub mod timers;
pub mod views;

pub use intents::{Intent, Step};
pub use model::{OpeningId, Refusal};
pub use notices::{Notice, Reply};
pub use timers::Timer;

use sqlx::SqliteConnection;

use crate::kernel::clock::Moment;
use crate::kernel::menu::{Command, Listed};
use crate::kernel::outcome::{self, Stop};
use crate::kernel::resealing::Resealing;

/// What is sealed of door notes.
pub const SEALED: &[Resealing] = store::SEALED;

/// The commands of this feature.
pub const COMMANDS: &[Command] =
    &[Command { name: "key", description: "keys-command-key", listed: Listed::Nowhere }];

/// Forgets what is kept no longer.
///
/// # Errors
/// If the database cannot be written.
pub async fn sweep(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<()> {
    store::sweep(connection, now).await
}

/// What an action of this feature comes to.
pub type Outcome<T> = outcome::Outcome<T, Refusal>;

impl From<Refusal> for Stop<Refusal> {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
