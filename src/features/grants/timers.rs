//! What happens by itself: the notice is over, nobody answered, a grant ends, an ending stands.

use serde::{Deserialize, Serialize};

use super::actions;
use crate::kernel::clock::Moment;
use crate::kernel::timer;
use crate::kernel::trust::TrustId;
use crate::kernel::tx::Tx;

/// Something that happens by itself. The time with it tells one that is still so from one that is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timer {
    /// The group has known for long enough.
    Noticed {
        /// Of which grant.
        trust: TrustId,
        /// Since when it knows.
        noticed_at: Moment,
    },
    /// The group has known for half of that time.
    HalfNoticed {
        /// Of which grant.
        trust: TrustId,
        /// Since when it knows.
        noticed_at: Moment,
    },
    /// No second moderator answered for too long.
    Unanswered {
        /// Of which grant.
        trust: TrustId,
    },
    /// It ends soon.
    Soon {
        /// Which grant.
        trust: TrustId,
        /// When.
        until: Moment,
    },
    /// Its time is over.
    Expired {
        /// Which grant.
        trust: TrustId,
        /// Since when.
        until: Moment,
    },
    /// How it ended cannot be undone any more.
    Stands {
        /// Which grant.
        trust: TrustId,
        /// When it ended.
        ended_at: Moment,
    },
}

impl timer::Timer for Timer {
    const KIND: &'static str = "grants.timer";
}

/// Lets a timer happen, if what it waited for is still so.
///
/// # Errors
/// If the database fails.
pub async fn fire(tx: &mut Tx, timer: Timer) -> anyhow::Result<()> {
    match timer {
        Timer::Noticed { trust, noticed_at } => actions::noticed(tx, trust, noticed_at).await,
        Timer::HalfNoticed { trust, noticed_at } => {
            actions::half_noticed(tx, trust, noticed_at).await
        }
        Timer::Unanswered { trust } => actions::unanswered(tx, trust).await,
        Timer::Soon { trust, until } => actions::ends_soon(tx, trust, until).await,
        Timer::Expired { trust, until } => actions::expired(tx, trust, until).await,
        Timer::Stands { trust, ended_at } => actions::stands(tx, trust, ended_at).await,
    }
}
