//! What happens by itself to households: nobody waits for words any more; those who live there have said
//! nothing for a day.

use serde::{Deserialize, Serialize};

use super::actions;
use super::notices::{household_of, recipient_of};
use crate::kernel::clock::Moment;
use crate::kernel::household::HouseholdId;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::recipient::RecipientId;
use crate::kernel::timer;
use crate::kernel::tx::Tx;

/// Something that happens by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timer {
    /// What was done to a recipient cannot be undone any more: what shows that is drawn again.
    Stands {
        /// Whom.
        recipient: RecipientId,
    },
    /// That somebody lives there cannot be undone any more: what shows that is drawn again.
    Settled {
        /// In which household.
        household: HouseholdId,
    },
    /// Somebody has waited for the word of those who live there.
    Waited {
        /// Where.
        building: BuildingId,
        /// In which household.
        household: HouseholdId,
        /// Who.
        person: PersonId,
        /// Since when they said that they live there.
        said_at: Moment,
    },
}

impl timer::Timer for Timer {
    const KIND: &'static str = "households.timer";
}

/// Lets it happen.
///
/// # Errors
/// If the database fails.
pub async fn fire(tx: &mut Tx, timer: Timer) -> anyhow::Result<()> {
    match timer {
        Timer::Stands { recipient } => tx.redraw(recipient_of(recipient)),
        Timer::Settled { household } => tx.redraw(household_of(household)),
        Timer::Waited { building, household, person, said_at } => {
            actions::waited(tx, building, (household, person), said_at).await?;
        }
    }
    Ok(())
}
