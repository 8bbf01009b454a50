//! Needs: somebody asks, a neighbour claims it, does it, and the one who was helped confirms.
//!
//! Promises: a need with k places has at most k helpers; nothing is told twice; whoever asked
//! has the last word, and hears within two days in any case.
//!
//! Words: a *need* has *places*; it is open, closed (all places confirmed), shut (a moderator closed
//! it) or withdrawn (no longer needed). A *claim* fills a place and is held, done, confirmed,
//! released, or failed (nobody came); a *slip* is a claim that was tapped by mistake. A *draft* is a
//! need before it is posted. The *private part* is door and phone; an *opening* is a helper's look at
//! it; the *door word* is what a helper says at the door.

pub mod actions;
pub mod category;
pub mod intents;
pub mod model;
pub mod notices;
mod store;
pub mod timers;
pub mod views;

pub use intents::{Intent, Step};
pub use model::{ClaimId, DraftId, NeedId, Refusal};
pub use notices::{Errand, Notice, Reply};
pub use timers::Timer;

use sqlx::SqliteConnection;

use crate::kernel::clock::Moment;
use crate::kernel::menu::{Command, Listed};
use crate::kernel::outcome::{self, Stop};
use crate::kernel::resealing::Resealing;
use crate::kernel::tx::Reads;

/// The commands of this feature.
pub const COMMANDS: &[Command] = &[
    Command { name: "need", description: "needs-command-need", listed: Listed::Everywhere },
    Command { name: "needs", description: "needs-command-needs", listed: Listed::Everywhere },
    Command { name: "list", description: "needs-command-needs", listed: Listed::Nowhere },
    Command { name: "mine", description: "needs-command-mine", listed: Listed::Everywhere },
    Command { name: "claim", description: "needs-command-claim", listed: Listed::Nowhere },
    Command { name: "release", description: "needs-command-release", listed: Listed::Nowhere },
    Command { name: "done", description: "needs-command-done", listed: Listed::Nowhere },
    Command { name: "confirm", description: "needs-command-confirm", listed: Listed::Nowhere },
    Command { name: "cancel", description: "needs-command-cancel", listed: Listed::Nowhere },
    Command { name: "close", description: "needs-command-close", listed: Listed::ToModerators },
    Command { name: "reopen", description: "needs-command-reopen", listed: Listed::ToModerators },
];

/// What an action of this feature comes to.
pub type Outcome<T> = outcome::Outcome<T, Refusal>;

/// Forgets what is kept no longer: drafts that were not posted.
///
/// # Errors
/// If the database cannot be written.
pub async fn sweep(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<u64> {
    let drafts = store::sweep_drafts(connection, now).await?;
    let private_parts = store::sweep_private_parts(connection, now).await?;
    let openings = store::sweep_openings(connection, now).await?;
    Ok(drafts.max(private_parts).max(openings))
}

/// What is sealed of needs and drafts.
pub const SEALED: [&[Resealing]; 2] = [store::SEALED_OF_NEEDS, store::SEALED_OF_DRAFTS];

/// The last needs that were posted, in all buildings, ten at most, the newest last.
///
/// # Errors
/// If the database cannot be read.
pub async fn list_latest(reads: &mut impl Reads) -> anyhow::Result<Vec<model::Need>> {
    store::list_latest(reads).await
}

impl From<Refusal> for Stop<Refusal> {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
