//! What happens by itself at the door: after a day an applicant hears where they stand; a no stands
//! after ten minutes.

use serde::{Deserialize, Serialize};

use super::actions;
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::timer;
use crate::kernel::tx::Tx;

/// Something that happens by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timer {
    /// Somebody has waited for a day.
    Waited {
        /// Where.
        building: BuildingId,
        /// Who.
        person: PersonId,
        /// Since when: whoever left and came again has applied another time.
        applied_at: Moment,
    },
    /// A no cannot be taken back any more.
    Stands {
        /// Where.
        building: BuildingId,
        /// To whom it was said.
        person: PersonId,
        /// When: taken back and said again is another time.
        decided_at: Moment,
    },
}

impl timer::Timer for Timer {
    const KIND: &'static str = "joining.timer";
}

/// Lets a timer happen, if what it waited for is still so.
///
/// # Errors
/// If the database fails.
pub async fn fire(tx: &mut Tx, timer: Timer) -> anyhow::Result<()> {
    match timer {
        Timer::Waited { building, person, applied_at } => {
            actions::waited(tx, Member { person, building }, applied_at).await
        }
        Timer::Stands { building, person, decided_at } => {
            actions::stands(tx, Member { person, building }, decided_at).await
        }
    }
}
