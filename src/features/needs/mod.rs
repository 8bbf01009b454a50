//! Needs: somebody asks, a neighbour claims it, does it, and the one who was helped confirms.
//!
//! Promises: a need with k places has at most k helpers; nothing is told twice; whoever asked
//! has the last word, and hears within two days in any case.
//!
//! Words: a *need* has *places*; it is open, closed (all places confirmed), shut (a moderator closed
//! it) or withdrawn (no longer needed). A *claim* fills a place and is held, done, confirmed,
//! released, or failed (nobody came); a *slip* is a claim that was tapped by mistake. A *draft* is a
//! need before it is posted. The *private part* is door and phone; an *opening* is a helper's look at
//! it; the *door word* is what a helper says at the door. Some needs are asked on *behalf* of somebody
//! without Telegram: whoever posted it is the asker, and both names are told. A photo or a place is
//! *attached* to a need or a draft: helpers see it, and a photo stands *on the card* if the asker says
//! so.

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
use crate::kernel::id::BuildingId;
use crate::kernel::id::PersonId;
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
    let called = store::sweep_called(connection, now).await?;
    let attached = store::sweep_attachments(connection, now).await?;
    Ok(drafts.max(private_parts).max(openings).max(called).max(attached))
}

/// What is sealed of needs and drafts.
pub const SEALED: [&[Resealing]; 4] = [
    store::SEALED_OF_NEEDS,
    store::SEALED_OF_DRAFTS,
    store::SEALED_OF_BEHALVES,
    store::SEALED_OF_ATTACHMENTS,
];

/// The last needs that were posted, in all buildings, ten at most, the newest last.
///
/// # Errors
/// If the database cannot be read.
pub async fn list_latest(reads: &mut impl Reads) -> anyhow::Result<Vec<model::Need>> {
    store::list_latest(reads).await
}

/// The need with this id, wherever it is.
///
/// # Errors
/// If the database cannot be read.
pub async fn find(reads: &mut impl Reads, need: NeedId) -> anyhow::Result<Option<model::Need>> {
    store::find(reads, need).await
}

/// Those who are kept apart from whoever this need is for: they are asked for it by nobody.
///
/// # Errors
/// If the database cannot be read.
pub async fn list_apart(
    reads: &mut impl Reads,
    need: &model::Need,
) -> anyhow::Result<Vec<PersonId>> {
    Ok(store::list_apart(reads, need).await?)
}

/// True if somebody is kept apart from anybody as a helper.
///
/// # Errors
/// If the database cannot be read.
pub async fn is_kept_apart(reads: &mut impl Reads, helper: PersonId) -> anyhow::Result<bool> {
    Ok(store::is_kept_apart(reads, helper).await?)
}

/// The open needs of a building, the first first.
///
/// # Errors
/// If the database cannot be read.
pub async fn list_open(
    reads: &mut impl Reads,
    building: BuildingId,
) -> anyhow::Result<Vec<model::Need>> {
    store::list_open(reads, building).await
}

/// True if something is open in a building.
///
/// # Errors
/// If the database cannot be read.
pub async fn is_any_open(reads: &mut impl Reads, building: BuildingId) -> anyhow::Result<bool> {
    Ok(!store::list_open_ids(reads, building).await?.is_empty())
}

impl From<Refusal> for Stop<Refusal> {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
