//! What happens by itself: calls go out, those who come are asked where they are, and the day after
//! whoever was there is asked how they are.

use serde::{Deserialize, Serialize};

use super::actions;
use super::model::AlarmId;
use crate::kernel::timer;
use crate::kernel::tx::Tx;

/// Something that happens by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timer {
    /// Something of an alarm is due.
    Due {
        /// Which.
        alarm: AlarmId,
    },
    /// It can be taken up again by one tap no longer: the button goes.
    Settled {
        /// Which.
        alarm: AlarmId,
    },
    /// It was yesterday.
    Care {
        /// Which.
        alarm: AlarmId,
    },
}

impl timer::Timer for Timer {
    const KIND: &'static str = "alarms.timer";
}

/// Lets it happen.
///
/// # Errors
/// If the database fails.
pub async fn fire(tx: &mut Tx, timer: Timer) -> anyhow::Result<()> {
    match timer {
        Timer::Due { alarm } => actions::let_time_pass(tx, alarm).await,
        Timer::Settled { alarm } => {
            tx.redraw(alarm);
            Ok(())
        }
        Timer::Care { alarm } => actions::care(tx, alarm).await,
    }
}
