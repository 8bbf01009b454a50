//! What happens by itself to numbers: nobody waits for words any more.

use serde::{Deserialize, Serialize};

use super::notices::numbers_of;
use crate::kernel::id::BuildingId;
use crate::kernel::timer;
use crate::kernel::tx::Tx;

/// Something that happens by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timer {
    /// Nobody waits for words any more: what shows that is drawn again.
    FormOver {
        /// Whose numbers.
        building: BuildingId,
    },
}

impl timer::Timer for Timer {
    const KIND: &'static str = "numbers.timer";
}

/// Lets it happen.
pub fn fire(tx: &mut Tx, timer: Timer) {
    let Timer::FormOver { building } = timer;
    tx.redraw(numbers_of(building));
}
