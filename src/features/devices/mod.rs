//! Devices: doorbells that ring for a household, at its door, on a wall, or in a pocket.
//!
//! Promises: a press that is genuine and new is noted before the device hears that it arrived, and
//! calls; the same press twice is one. What nobody of ours signed is nothing. A press that does not
//! ring – of a device that is switched off, or that came before – is told to moderators at once. Whoever
//! lives behind the door sees the bell, and says whether it rings as a wish or as an alarm. Moderators
//! see which bells were heard and tried, and are told when one falls silent.
//!
//! Words: a *device* is *signed* or *simple* (`model::Mode`); it *says* a message: a press, a heartbeat,
//! its battery. It *rings* as a *wish* or an *alarm*: what comes of that is the alarms' own. It is
//! *tried* if it was pressed within a week, and *silent* if it said nothing for a day.

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
use crate::kernel::device::DeviceId;
use crate::kernel::household::HouseholdId;
use crate::kernel::id::BuildingId;
use crate::kernel::menu::{Command, Listed};
use crate::kernel::outcome::{self, Stop};
use crate::kernel::resealing::Resealing;
use crate::kernel::tx::Reads;

/// What is sealed of devices.
pub const SEALED: &[Resealing] = store::SEALED;

/// The commands of this feature.
pub const COMMANDS: &[Command] = &[Command {
    name: "bells",
    description: "devices-command-bells",
    listed: Listed::ToModerators,
}];

/// Forgets what is kept no longer.
///
/// # Errors
/// If the database cannot be written.
pub async fn sweep(connection: &mut SqliteConnection, now: Moment) -> anyhow::Result<()> {
    store::sweep(connection, now).await
}

/// The households of a building in which a bell rings that is on, each once.
///
/// # Errors
/// If the database cannot be read.
pub async fn list_homes(
    reads: &mut impl Reads,
    building: BuildingId,
) -> sqlx::Result<Vec<HouseholdId>> {
    store::list_homes(reads, building).await
}

/// All devices behind this one, by number, 500 at most, for whoever runs Linli.
///
/// # Errors
/// If the database cannot be read.
pub async fn list_all(
    connection: &mut SqliteConnection,
    after: DeviceId,
) -> sqlx::Result<Vec<model::Brief>> {
    store::list_all(connection, after).await
}

/// What an action of this feature comes to.
pub type Outcome<T> = outcome::Outcome<T, Refusal>;

impl From<Refusal> for Stop<Refusal> {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}
