//! What happens by itself: on Sunday evening the one whose week begins is told; on Monday the week is
//! another; what can be given back for ten minutes cannot any more.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::actions;
use super::model::SwapId;
use super::notices::{duty_of, swap_of};
use crate::kernel::id::BuildingId;
use crate::kernel::timer::{self, Timer as _};
use crate::kernel::tx::Tx;

/// Something that happens by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timer {
    /// It is Sunday evening, or Monday: late, all that was missed is one.
    WeekGoesBy {
        /// In which building.
        building: BuildingId,
    },
    /// A week that was taken cannot be given back any more: the button goes.
    UndoOver {
        /// In which building.
        building: BuildingId,
    },
    /// A swap cannot be given back any more: the button goes.
    SwapStands {
        /// Which.
        swap: SwapId,
    },
}

/// What comes again each week.
pub const CHORES: [timer::Chore; 1] =
    [timer::Chore { kind: Timer::KIND, name: "week_goes_by", within: TimeDelta::days(8) }];

impl timer::Timer for Timer {
    const KIND: &'static str = "duty.timer";
}

/// Lets it happen.
///
/// # Errors
/// If the database fails.
pub async fn fire(tx: &mut Tx, timer: Timer) -> anyhow::Result<()> {
    match timer {
        Timer::WeekGoesBy { building } => actions::week_goes_by(tx, building).await,
        Timer::UndoOver { building } => {
            tx.redraw(duty_of(building));
            Ok(())
        }
        Timer::SwapStands { swap } => {
            tx.redraw(swap_of(swap));
            Ok(())
        }
    }
}
