//! What happens by itself: a note that was read is taken away; one that was deleted is gone for good.

use serde::{Deserialize, Serialize};

use super::actions;
use crate::kernel::household::HouseholdId;
use crate::kernel::timer;
use crate::kernel::tx::Tx;

/// Something that happens by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timer {
    /// What somebody read has stood long enough.
    Hide {
        /// Of which household.
        household: HouseholdId,
    },
    /// What was deleted or changed cannot be brought back any more.
    GoneForGood {
        /// Of which household.
        household: HouseholdId,
    },
}

impl timer::Timer for Timer {
    const KIND: &'static str = "keys.timer";
}

/// Lets it happen.
///
/// # Errors
/// If the database fails.
pub async fn fire(tx: &mut Tx, timer: Timer) -> anyhow::Result<()> {
    match timer {
        Timer::Hide { household } => actions::redraw(tx, household).await,
        Timer::GoneForGood { household } => actions::gone_for_good(tx, household).await,
    }
}
