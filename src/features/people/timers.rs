//! What happens by itself to what people tell of themselves: nobody waits for words any more.

use serde::{Deserialize, Serialize};

use super::notices::profile_of;
use crate::kernel::id::PersonId;
use crate::kernel::timer;
use crate::kernel::tx::Tx;

/// Something that happens by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timer {
    /// Nobody waits for words any more: what shows that is drawn again.
    FormOver {
        /// Whose words.
        person: PersonId,
    },
}

impl timer::Timer for Timer {
    const KIND: &'static str = "people.timer";
}

/// Lets it happen.
pub fn fire(tx: &mut Tx, timer: Timer) {
    let Timer::FormOver { person } = timer;
    tx.redraw(profile_of(person));
}
