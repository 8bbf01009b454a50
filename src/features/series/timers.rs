//! What happens to series by itself: their next time is posted, in its time; what was stopped cannot be
//! taken back any more.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::actions;
use super::model::SeriesId;
use crate::kernel::timer::{self, Timer as _};
use crate::kernel::tx::Tx;

/// Something that happens to a series by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timer {
    /// Its next time may be due: late, all that was missed is one.
    Turn {
        /// Which.
        series: SeriesId,
    },
    /// What was stopped stays so: the button goes.
    UndoOver {
        /// Which.
        series: SeriesId,
    },
}

/// What comes again: a series is looked at after six days at the latest, however far away its next time
/// is.
pub const CHORES: [timer::Chore; 1] =
    [timer::Chore { kind: Timer::KIND, name: "turn", within: TimeDelta::days(7) }];

impl timer::Timer for Timer {
    const KIND: &'static str = "series.timer";
}

/// Lets it happen.
///
/// # Errors
/// If the database fails.
pub async fn fire(tx: &mut Tx, timer: Timer) -> anyhow::Result<()> {
    match timer {
        Timer::Turn { series } => actions::turn(tx, series).await,
        Timer::UndoOver { series } => {
            tx.redraw(series);
            Ok(())
        }
    }
}
