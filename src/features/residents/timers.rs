//! What happens by itself: nobody waits for words any more.

use serde::{Deserialize, Serialize};

use super::notices::search_of;
use crate::kernel::id::PersonId;
use crate::kernel::timer;
use crate::kernel::tx::Tx;

/// Something that happens by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timer {
    /// Nobody waits for words any more: what shows that is drawn again.
    FormOver {
        /// Which moderator searched.
        moderator: PersonId,
    },
}

impl timer::Timer for Timer {
    const KIND: &'static str = "residents.timer";
}

/// Lets it happen.
pub fn fire(tx: &mut Tx, timer: Timer) {
    let Timer::FormOver { moderator } = timer;
    tx.redraw(search_of(moderator));
}
