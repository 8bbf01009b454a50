//! What happens to needs by itself: an unanswered question is asked again after a day, and after
//! two days the claim is confirmed by itself, and marked so; buttons and private parts go when
//! their time is over; "today" becomes "yesterday" at midnight.

use chrono::{Days, NaiveTime, TimeDelta};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::model::{ClaimId, Need, NeedId, PRIVATE_AFTER_CLOSING, State};
use super::notices::Notice;
use super::{Outcome, store};
use crate::kernel::building;
use crate::kernel::clock::Moment;
use crate::kernel::timer;
use crate::kernel::tx::{Reads as _, Tx};

/// After so long without an answer the asker is asked again.
const ASK_AGAIN: TimeDelta = TimeDelta::hours(24);
/// After so long without an answer it is confirmed by itself.
const CONFIRM: TimeDelta = TimeDelta::hours(48);

/// Something that happens to a need by itself. `done_at` ties it to the one time that the helper
/// said it was done.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timer {
    /// The asker is asked again.
    AskAgain {
        /// Which need.
        need: NeedId,
        /// Whose claim.
        claim: ClaimId,
        /// When the helper said it was done.
        done_at: Moment,
    },
    /// It is confirmed by itself.
    Confirm {
        /// Which need.
        need: NeedId,
        /// Whose claim.
        claim: ClaimId,
        /// When the helper said it was done.
        done_at: Moment,
    },
    /// What was withdrawn can no longer be taken back: the button goes.
    UndoOver {
        /// Which need.
        need: NeedId,
    },
    /// A claim is no mistake any more: the button goes.
    SlipOver {
        /// Which need.
        need: NeedId,
    },
    /// A job is over for a day: door and phone leave its helper's chat.
    Redact {
        /// Which need.
        need: NeedId,
        /// Whose claim.
        claim: ClaimId,
    },
    /// A need is over for a day: what is private about it is forgotten.
    Clear {
        /// Which need.
        need: NeedId,
    },
    /// A new day has begun: "tomorrow" is "today".
    NewDay {
        /// Which need.
        need: NeedId,
    },
}

impl timer::Timer for Timer {
    const KIND: &'static str = "needs.timer";
}

/// Sets the timers that begin when the helper says it is done.
pub(super) async fn set_for_question(
    tx: &mut Tx,
    need: &Need,
    claim: ClaimId,
) -> anyhow::Result<()> {
    let night = building::setting(tx, need.building).await?.map(|setting| setting.night);
    let (need, done_at) = (need.id, tx.now());
    let again_at = done_at.plus(ASK_AGAIN);
    let again_at = night.map_or(again_at, |night| night.before(again_at));
    tx.set_timer(again_at, &Timer::AskAgain { need, claim, done_at })?;
    tx.set_timer(done_at.plus(CONFIRM), &Timer::Confirm { need, claim, done_at })
}

/// Sets the timers that begin when a claim is confirmed, which may end the need.
pub(super) fn set_for_closing(tx: &mut Tx, need: &Need, claim: ClaimId) -> anyhow::Result<()> {
    let at = tx.now().plus(PRIVATE_AFTER_CLOSING);
    tx.set_timer(at, &Timer::Redact { need: need.id, claim })?;
    set_for_end(tx, need)
}

/// Sets the timer that begins when a need is over.
pub(super) fn set_for_end(tx: &mut Tx, need: &Need) -> anyhow::Result<()> {
    if need.state == State::Open {
        return Ok(());
    }
    tx.set_timer(tx.now().plus(PRIVATE_AFTER_CLOSING), &Timer::Clear { need: need.id })
}

/// A need that is wanted for some time is drawn anew each midnight while it is open.
pub(super) async fn set_for_days(tx: &mut Tx, need: &Need) -> anyhow::Result<()> {
    const LOOKED_AFTER: TimeDelta = TimeDelta::days(7);
    let Some(when) = need.when.filter(|_| need.state == State::Open) else { return Ok(()) };
    let last = when.ends_at.unwrap_or(when.starts_at).plus(LOOKED_AFTER);
    if tx.now() > last {
        return Ok(());
    }
    let setting = building::setting(tx, need.building).await?;
    let zone = setting.map_or(Tz::UTC, |setting| setting.time_zone);
    let today = tx.now().utc().with_timezone(&zone).date_naive();
    let tomorrow = today.checked_add_days(Days::new(1)).unwrap_or(today);
    let midnight = Moment::shown_at(tomorrow.and_time(NaiveTime::MIN), zone);
    tx.set_timer(midnight, &Timer::NewDay { need: need.id })
}

/// Lets a timer happen, if what it waited for is still so.
///
/// # Errors
/// If the database fails.
pub async fn fire(tx: &mut Tx, timer: Timer) -> Outcome<()> {
    match timer {
        Timer::AskAgain { need, claim, done_at } => ask_again(tx, need, claim, done_at).await,
        Timer::Confirm { need, claim, done_at } => confirm(tx, need, claim, done_at).await,
        Timer::UndoOver { need } | Timer::SlipOver { need } | Timer::Redact { need, .. } => {
            tx.redraw(need);
            Ok(())
        }
        Timer::Clear { need } => clear(tx, need).await,
        Timer::NewDay { need } => {
            if let Some(need) = store::find(tx, need).await? {
                set_for_days(tx, &need).await?;
                tx.redraw(need.id);
            }
            Ok(())
        }
    }
}

async fn clear(tx: &mut Tx, need: NeedId) -> Outcome<()> {
    let Some(need) = store::find(tx, need).await? else { return Ok(()) };
    let now = tx.now();
    let over = need.state.ended_at().is_some_and(|at| at.plus(PRIVATE_AFTER_CLOSING) <= now);
    if over {
        store::save(tx, &need.without_private()).await?;
        store::remove_openings(tx, need.id).await?;
        tx.redraw(need.id);
    }
    Ok(())
}

async fn ask_again(tx: &mut Tx, need: NeedId, claim: ClaimId, done_at: Moment) -> Outcome<()> {
    let Some(need) = store::find(tx, need).await? else { return Ok(()) };
    let due = need.clone().confirmed_by_itself(claim, done_at, tx.now()).is_some();
    let worried = need.claim(claim).is_some_and(|claim| claim.worried_at.is_some());
    // So late that it closes by itself as well: one word is told, and it is that one.
    let too_late = tx.now() >= done_at.plus(CONFIRM);
    if due && !worried && !too_late {
        tx.tell(need.asker(), &Notice::Reminder { need: need.id, claim, done_at })?;
    }
    Ok(())
}

async fn confirm(tx: &mut Tx, need: NeedId, claim: ClaimId, done_at: Moment) -> Outcome<()> {
    let Some(need) = store::find(tx, need).await? else { return Ok(()) };
    let Some(need) = need.confirmed_by_itself(claim, done_at, tx.now()) else { return Ok(()) };
    store::save(tx, &need).await?;
    set_for_closing(tx, &need, claim)?;
    if let Some(claim) = need.claim(claim) {
        // Whoever felt uncomfortable did answer, and is not told that they did not.
        if claim.worried_at.is_none() {
            tx.tell(need.asker(), &Notice::ClosedByItself { need: need.id, claim: claim.id })?;
        }
        let helper = need.member(claim.helper);
        tx.tell(helper, &Notice::ConfirmedByItself { need: need.id, claim: claim.id })?;
    }
    tx.redraw(need.id);
    Ok(())
}
