//! Offers: who said that they like to help with such things is asked first, in private.
//!
//! Promises: a need is offered to three at a time at most, to nobody twice, never to its asker, and to
//! nobody who is away or from whom the asker is kept apart; who is asked reads no more of it than the
//! group does; what is taken meanwhile is not offered.
//!
//! Words: a *volunteer* told in `/me` what they like to help with (`kernel/detail.rs`); an *offer* is one
//! need that one volunteer was asked about.

pub mod actions;
pub mod intents;
pub mod model;
pub mod notices;
mod store;
pub mod views;

pub use intents::Intent;
pub use model::Refusal;
pub use notices::{Notice, Reply};

use sqlx::SqliteConnection;

use crate::kernel::clock::Moment;
use crate::kernel::outcome::{self, Stop};

/// What an action of this feature comes to.
pub type Outcome<T> = outcome::Outcome<T, Refusal>;

/// Forgets what was offered long ago.
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
