//! What happens to the house by itself: once a day Telegram is asked who administers the group.
//! Where the bot is an ordinary member, nobody tells it of changes.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::Outcome;
use super::notices::Errand;
use crate::kernel::building;
use crate::kernel::id::BuildingId;
use crate::kernel::timer;
use crate::kernel::tx::{Reads as _, Tx};

const EVERY: TimeDelta = TimeDelta::hours(24);

/// Something that happens to the house by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timer {
    /// Telegram is asked who administers the group.
    ListAdministrators {
        /// Of which building.
        building: BuildingId,
    },
}

impl timer::Timer for Timer {
    const KIND: &'static str = "members.timer";
}

pub(super) fn set_for_moderators(tx: &mut Tx, building: BuildingId) -> anyhow::Result<()> {
    let due_at = tx.now().plus(EVERY);
    tx.set_timer(due_at, &Timer::ListAdministrators { building })
}

/// Lets a timer happen, if what it waited for is still so.
///
/// # Errors
/// If the database fails.
pub async fn fire(tx: &mut Tx, timer: Timer) -> Outcome<()> {
    match timer {
        Timer::ListAdministrators { building } => {
            let known = building::find(tx, building).await?;
            if known.is_some_and(|known| !known.left) {
                let errand = Errand::ListAdministrators { building, ask_clock: false };
                tx.send_errand(building, &errand)?;
                set_for_moderators(tx, building)?;
            }
            Ok(())
        }
    }
}
