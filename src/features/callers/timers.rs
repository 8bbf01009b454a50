//! What happens by itself: what a moderator confirmed by phone cannot be taken back any
//! more; who was called back goes from the list; who still waits for a call is told of.

use serde::{Deserialize, Serialize};

use super::actions;
use super::model::CallBackId;
use super::notices::backs_of;
use crate::features::needs::NeedId;
use crate::kernel::id::BuildingId;
use crate::kernel::timer;
use crate::kernel::tx::Tx;

/// Something that happens by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timer {
    /// What shows that it can be undone, or disputed, is drawn again.
    Stands {
        /// Which need.
        need: NeedId,
    },
    /// Who was called back stands on the list without an undo, or no more.
    Ticked {
        /// Where.
        building: BuildingId,
    },
    /// Somebody has waited for a call for almost as long as that is kept.
    StillWaits {
        /// Who.
        call_back: CallBackId,
    },
}

impl timer::Timer for Timer {
    const KIND: &'static str = "callers.timer";
}

/// Lets it happen.
///
/// # Errors
/// If the database fails.
pub async fn fire(tx: &mut Tx, timer: Timer) -> anyhow::Result<()> {
    match timer {
        Timer::Stands { need } => tx.redraw(need),
        Timer::Ticked { building } => tx.redraw(backs_of(building)),
        Timer::StillWaits { call_back } => actions::still_waits(tx, call_back).await?,
    }
    Ok(())
}
