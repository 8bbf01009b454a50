//! What happens by itself: a device falls silent, the week is over in which each was to be tried, what
//! was switched off stays off, a try is over.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::actions;
use crate::kernel::device::DeviceId;
use crate::kernel::id::BuildingId;
use crate::kernel::timer::{self, Timer as _};
use crate::kernel::tx::Tx;

/// Something that happens by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timer {
    /// Nothing was heard of it for a day.
    Silent {
        /// Which.
        device: DeviceId,
    },
    /// It is Monday: which were not pressed for a week?
    TryThem {
        /// In which building.
        building: BuildingId,
    },
    /// The next press is no try any more, or what came of one is old.
    TryOver {
        /// Of which.
        device: DeviceId,
    },
    /// It cannot be switched on again any more.
    OffForGood {
        /// Which.
        device: DeviceId,
    },
}

/// What comes again each week.
pub const CHORES: [timer::Chore; 1] =
    [timer::Chore { kind: Timer::KIND, name: "try_them", within: TimeDelta::days(8) }];

impl timer::Timer for Timer {
    const KIND: &'static str = "devices.timer";
}

/// Lets it happen.
///
/// # Errors
/// If the database fails.
pub async fn fire(tx: &mut Tx, timer: Timer) -> anyhow::Result<()> {
    match timer {
        Timer::Silent { device } => actions::falls_silent(tx, device).await,
        Timer::TryThem { building } => actions::week_goes_by(tx, building).await,
        Timer::TryOver { device } => actions::is_drawn_anew(tx, device).await,
        Timer::OffForGood { device } => actions::stays_off(tx, device).await,
    }
}
