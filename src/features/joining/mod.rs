//! Joining: how somebody comes in. A building's moderators choose who in its group is a neighbour:
//! everybody, those to whom a moderator says yes, those who know the code from the hallway, or those
//! whom neighbours know.
//!
//! Promises: whoever waits has no buttons, no directory and no needs, and is told where they stand at
//! once when they first act and after a day at the latest; moderators get one card for each; who is a
//! member stays one, whatever is chosen later.
//!
//! Words: an *applicant* is in the group and has not been let in (`kernel/actor.rs`); their
//! *application* is what moderators decide; the *policy* is how a building takes people in
//! (`kernel/admission.rs`). It is a feature of its own, and not a part of members, for it has verbs,
//! states and a table of its own; what makes a member is the kernel's.

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
use crate::kernel::outcome::{self, Stop};

/// Forgets wrong codes that count no more, and the cards of those who came in long ago.
///
/// # Errors
/// If the database cannot be written.
pub async fn sweep(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<u64> {
    store::sweep(connection, now).await
}

/// What an action of this feature comes to.
pub type Outcome<T> = outcome::Outcome<T, Refusal>;

impl From<Refusal> for Stop<Refusal> {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
