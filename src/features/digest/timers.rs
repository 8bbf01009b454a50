//! What happens by itself: it is evening, and what is open is told, a page of people at a time; it is
//! morning, and a list of it comes to stand in the group; a pause is over.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::actions;
use super::notices::quiet_of;
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::timer::{self, Timer as _};
use crate::kernel::tx::Tx;

/// Something that happens by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timer {
    /// It is evening: late, all that were missed are one, or none.
    Evening {
        /// In which building.
        building: BuildingId,
    },
    /// The rest of a house hears of an evening.
    Page {
        /// In which building.
        building: BuildingId,
        /// Of which evening.
        evening: Moment,
        /// Behind whom.
        after: PersonId,
    },
    /// It is morning.
    Morning {
        /// In which building.
        building: BuildingId,
    },
    /// A pause is over.
    PauseOver {
        /// Whose.
        person: PersonId,
    },
}

/// What comes again each day; by the clock there a day has at most 25 hours.
pub const CHORES: [timer::Chore; 2] = [
    timer::Chore { kind: Timer::KIND, name: "evening", within: TimeDelta::hours(26) },
    timer::Chore { kind: Timer::KIND, name: "morning", within: TimeDelta::hours(26) },
];

impl timer::Timer for Timer {
    const KIND: &'static str = "digest.timer";
}

/// Lets it happen.
///
/// # Errors
/// If the database fails.
pub async fn fire(tx: &mut Tx, timer: Timer) -> anyhow::Result<()> {
    match timer {
        Timer::Evening { building } => actions::evening(tx, building).await,
        Timer::Page { building, evening, after } => {
            actions::page(tx, building, evening, after).await
        }
        Timer::Morning { building } => actions::morning(tx, building).await,
        Timer::PauseOver { person } => {
            tx.redraw(quiet_of(person));
            Ok(())
        }
    }
}
