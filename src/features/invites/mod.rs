//! Invites: a link, on a screen or on paper, that lets one person into a building, once.
//!
//! Promises: whoever has the link can come in, and nobody else; it works once and not for ever; who
//! made it, and moderators, can take it back; it dies when its maker leaves. Its secret stands nowhere
//! but sealed, and only until it opens nothing any more.
//!
//! Words: the *maker* invites; an invite is *kept* for whoever opened it and is not in the group yet,
//! and *used* once they are in. How somebody is let in is joining's, on which this stands.

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
use crate::kernel::resealing::Resealing;

/// The commands of this feature.
pub const COMMANDS: &[Command] =
    &[Command { name: "invite", description: "invites-command-invite", listed: Listed::Privately }];

/// What is sealed of invites.
pub const SEALED: &[Resealing] = store::SEALED;

/// Forgets invites that opened nothing for a long time.
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
