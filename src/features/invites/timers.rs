//! What happens by itself: an invite opens nothing any more, and its secret is forgotten.

use serde::{Deserialize, Serialize};

use super::actions;
use super::model::InviteId;
use crate::kernel::clock::Moment;
use crate::kernel::timer;
use crate::kernel::tx::Tx;

/// Something that happens by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timer {
    /// Its time is over.
    Over {
        /// Which invite.
        invite: InviteId,
    },
    /// It cannot be given again any more.
    Settled {
        /// Which invite.
        invite: InviteId,
        /// When it was taken back: taken back again is another time.
        ended_at: Moment,
    },
}

impl timer::Timer for Timer {
    const KIND: &'static str = "invites.timer";
}

/// Lets a timer happen, if what it waited for is still so.
///
/// # Errors
/// If the database fails.
pub async fn fire(tx: &mut Tx, timer: Timer) -> anyhow::Result<()> {
    match timer {
        Timer::Over { invite } | Timer::Settled { invite, .. } => {
            actions::is_over(tx, invite).await
        }
    }
}
