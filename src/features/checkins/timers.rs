//! What happens by itself: somebody is asked, nudged, or their circle is called; what was stopped stays
//! so; a pause is over.

use serde::{Deserialize, Serialize};

use super::actions;
use super::model::LOOKED_AT;
use super::notices::checkin_of;
use crate::kernel::id::PersonId;
use crate::kernel::timer::{self, Timer as _};
use crate::kernel::tx::Tx;

/// Something that happens by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timer {
    /// Something may be due.
    Due {
        /// With whom.
        person: PersonId,
    },
    /// What was stopped cannot be taken up again any more: the button goes.
    Settled {
        /// Whose.
        person: PersonId,
    },
    /// A pause is over.
    Back {
        /// Whose.
        person: PersonId,
    },
}

/// What comes again each day.
pub const CHORES: [timer::Chore; 1] =
    [timer::Chore { kind: Timer::KIND, name: "due", within: LOOKED_AT }];

impl timer::Timer for Timer {
    const KIND: &'static str = "checkins.timer";
}

/// Lets it happen.
///
/// # Errors
/// If the database fails.
pub async fn fire(tx: &mut Tx, timer: Timer) -> anyhow::Result<()> {
    match timer {
        Timer::Due { person } => actions::let_time_pass(tx, person).await,
        Timer::Settled { person } | Timer::Back { person } => {
            tx.redraw(checkin_of(person));
            Ok(())
        }
    }
}
