//! Grants: work that takes special trust – keys, money, papers in hand, the study desk, visits at
//! home, health, counselling, law – is given by two moderators, for a time.
//!
//! Promises: nobody gives a grant to themselves, and nobody is both moderators; where nobody else can
//! say yes, the group hears of it 48 hours before; a grant ends by the clock, with the belonging of
//! its holder, and whenever its holder or a moderator wants. The reason is read by moderators, and by
//! whom it is about; never by the group.
//!
//! Decided: the group reads the name of the work, also of health, counselling and law. It is about
//! who gives a hand, not about who gets one, and a notice that does not say for what invites nobody
//! to speak up. "Nobody else" counts moderators who are neither who proposes nor who is proposed.
//! One "not yet" is enough: then people talk to each other, and it can be proposed again.
//!
//! Words: *trust* is one grant for one *work* (`kernel/trust.rs`), proposed, held or over; its
//! *grounds* are why; `Trusted` is the proof that somebody holds one.

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

/// The commands of this feature.
pub const COMMANDS: &[Command] =
    &[Command { name: "grants", description: "grants-command-grants", listed: Listed::Privately }];

/// What is sealed of grants.
pub const SEALED: [&[Resealing]; 1] = [store::SEALED];

/// Forgets grants that are over since a year.
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
