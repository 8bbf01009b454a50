//! What happens to the house by itself. Once a day Telegram is asked who administers the group:
//! where the bot is an ordinary member, nobody tells it of changes. A building that the bot was
//! taken out of is erased after thirty days. Each morning its moderators hear that all is well.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::Outcome;
use super::notices::{Errand, Notice};
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, Member};
use crate::kernel::timer::Timer as _;
use crate::kernel::tx::{Reads as _, Tx};
use crate::kernel::{building, membership, quiet, timer};

const EVERY: TimeDelta = TimeDelta::hours(24);
/// A building that the bot was taken out of is kept for so long, in case it is added again.
pub const KEPT_AFTER_LEAVING: TimeDelta = TimeDelta::days(30);

/// Something that happens to the house by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timer {
    /// Telegram is asked who administers the group.
    ListAdministrators {
        /// Of which building.
        building: BuildingId,
    },
    /// Its moderators hear that all is well.
    DailyWord {
        /// In which building.
        building: BuildingId,
    },
    /// A building is erased.
    Erase {
        /// Which.
        building: BuildingId,
        /// Since when the bot is out of its group: added again and taken out again is another
        /// time.
        left_at: Moment,
    },
}

/// What comes again each day; by the clock there a day has at most 25 hours.
pub const CHORES: [timer::Chore; 2] = [
    timer::Chore { kind: Timer::KIND, name: "list_administrators", within: TimeDelta::hours(25) },
    timer::Chore { kind: Timer::KIND, name: "daily_word", within: TimeDelta::hours(26) },
];

impl timer::Timer for Timer {
    const KIND: &'static str = "members.timer";
}

pub(super) fn set_for_moderators(tx: &mut Tx, building: BuildingId) -> anyhow::Result<()> {
    let due_at = tx.now().plus(EVERY);
    tx.set_timer(due_at, &Timer::ListAdministrators { building })
}

/// Sets the next word that all is well: in the morning, by the building's clock.
///
/// # Errors
/// If the database fails.
pub(super) fn set_daily_word(tx: &mut Tx, building: &building::Building) -> anyhow::Result<()> {
    let due_at = quiet::next_morning(tx.now(), building.time_zone);
    tx.set_timer(due_at, &Timer::DailyWord { building: building.id })
}

/// Lets a timer happen, if what it waited for is still so.
///
/// # Errors
/// If the database fails.
pub async fn fire(tx: &mut Tx, timer: Timer) -> Outcome<()> {
    match timer {
        Timer::ListAdministrators { building } => {
            let known = building::find(tx, building).await?;
            if known.is_some_and(|known| known.left_at.is_none()) {
                let errand = Errand::ListAdministrators { building, ask_clock: false };
                tx.send_errand(building, &errand)?;
                set_for_moderators(tx, building)?;
            }
            Ok(())
        }
        Timer::DailyWord { building } => {
            let known = building::find(tx, building).await?;
            if let Some(known) = known.filter(|known| known.left_at.is_none()) {
                for person in membership::list_for_daily_word(tx, building).await? {
                    tx.tell(Member { person, building }, &Notice::DailyWord { building })?;
                }
                set_daily_word(tx, &known)?;
            }
            Ok(())
        }
        Timer::Erase { building, left_at } => {
            let known = building::find(tx, building).await?;
            if known.is_some_and(|known| known.left_at == Some(left_at)) {
                tx.erase_building(building).await?;
            }
            Ok(())
        }
    }
}
