//! What happens to needs by itself: a need climbs its ladder (`model/ladder`); an unanswered question is asked again after a day, and after
//! two days the claim is confirmed by itself, and marked so; buttons and private parts go when
//! their time is over; "today" becomes "yesterday" at midnight.

use chrono::{Days, NaiveTime, TimeDelta};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::model::ladder::{self, Rung};
use super::model::{
    CARD_AFTER_CLOSING, ClaimId, DraftId, Need, NeedId, PRIVATE_AFTER_CLOSING, State,
};
use super::notices::{Notice, open_in};
use super::{Outcome, actions, store};
use crate::kernel::building;
use crate::kernel::clock::Moment;
use crate::kernel::timer;
use crate::kernel::tx::{Reads as _, Tx};

/// A ladder is looked at again after so long at the latest: the clock may have been ahead when it was
/// last looked at. What comes later is looked at now and then, which changes nothing.
pub const CHORES: [timer::Chore; 1] = [timer::Chore {
    kind: <Timer as timer::Timer>::KIND,
    name: "ladder",
    within: TimeDelta::days(7),
}];

/// Photos come so long after the card.
pub(super) const AFTER_THE_CARD: TimeDelta = TimeDelta::seconds(3);

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
    /// Something is due of its ladder, or something has changed about it.
    Ladder {
        /// Which need.
        need: NeedId,
    },
    /// Somebody said nothing to the question whether they asked for the same.
    TwinOver {
        /// What was typed.
        draft: DraftId,
        /// What they had asked.
        need: NeedId,
        /// When it was typed: changed later, it is asked anew.
        made_at: Moment,
    },
    /// A need was changed a moment ago: its helpers hear of it.
    Changed {
        /// Which need.
        need: NeedId,
    },
    /// A need waits for helpers, just posted or again: who likes to help with such is asked.
    Opened {
        /// Which need.
        need: NeedId,
    },
    /// A need is over for a week: its card shrinks to a line.
    Shrink {
        /// Which need.
        need: NeedId,
    },
    /// The card stands in the group: photos that are to be seen there come after it.
    ShowPhotos {
        /// Of which need.
        need: NeedId,
    },
    /// A photo has stood in the group for as long as it may.
    PhotosOver {
        /// Of which need.
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
    let again_at = done_at.plus(ladder::after_done(Rung::AskAgain));
    let again_at = night.map_or(again_at, |night| night.before(again_at));
    tx.set_timer(again_at, &Timer::AskAgain { need, claim, done_at })?;
    let confirm_at = done_at.plus(ladder::after_done(Rung::ConfirmItself));
    tx.set_timer(confirm_at, &Timer::Confirm { need, claim, done_at })
}

/// Sets the timers that begin when a claim is confirmed, which may end the need.
pub(super) fn set_for_closing(tx: &mut Tx, need: &Need, claim: ClaimId) -> anyhow::Result<()> {
    let at = tx.now().plus(PRIVATE_AFTER_CLOSING);
    tx.set_timer(at, &Timer::Redact { need: need.id, claim })?;
    set_for_end(tx, need)
}

/// A need waits for helpers, just posted or again.
pub(super) fn set_opened(tx: &mut Tx, need: &Need) -> anyhow::Result<()> {
    if need.free_places() == 0 {
        return Ok(());
    }
    tx.set_timer(tx.now(), &Timer::Opened { need: need.id })
}

/// Sets the timer that begins when a need is over.
pub(super) fn set_for_end(tx: &mut Tx, need: &Need) -> anyhow::Result<()> {
    if need.state == State::Open {
        return Ok(());
    }
    tx.set_timer(tx.now().plus(PRIVATE_AFTER_CLOSING), &Timer::Clear { need: need.id })?;
    tx.set_timer(tx.now().plus(CARD_AFTER_CLOSING), &Timer::Shrink { need: need.id })
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
        Timer::UndoOver { need } | Timer::Shrink { need } | Timer::Redact { need, .. } => {
            tx.redraw(need);
            Ok(())
        }
        // From here on a claim is one, and its reminders are counted.
        Timer::SlipOver { need } => {
            tx.redraw(need);
            actions::climb(tx, need).await
        }
        Timer::Ladder { need } => actions::climb(tx, need).await,
        Timer::Clear { need } => clear(tx, need).await,
        Timer::TwinOver { draft, need, made_at } => {
            actions::twin_is_over(tx, draft, need, made_at).await
        }
        Timer::Changed { need } => tell_changed(tx, need).await,
        // The registry has it offered.
        Timer::Opened { .. } => Ok(()),
        Timer::ShowPhotos { need } => {
            let need = store::find(tx, need).await?;
            if let Some(need) = need.filter(|need| need.state == State::Open) {
                super::actions::show_in_group(tx, &need).await?;
            }
            Ok(())
        }
        Timer::PhotosOver { need } => Ok(actions::photos_are_over(tx, need).await?),
        Timer::NewDay { need } => {
            if let Some(need) = store::find(tx, need).await? {
                set_for_days(tx, &need).await?;
                tx.redraw(open_in(need.building));
                tx.redraw(need.id);
            }
            Ok(())
        }
    }
}

/// Those who were on it when it was changed hear of it.
async fn tell_changed(tx: &mut Tx, need: NeedId) -> Outcome<()> {
    let Some(changed_at) = store::take_unheard(tx, need).await? else { return Ok(()) };
    let Some(need) = store::find(tx, need).await? else { return Ok(()) };
    for (claim, helper) in need.at_work() {
        if need.claim(claim).is_some_and(|claim| claim.claimed_at <= changed_at) {
            tx.tell(need.member(helper), &Notice::Changed { need: need.id, claim })?;
        }
    }
    Ok(())
}

async fn clear(tx: &mut Tx, need: NeedId) -> Outcome<()> {
    let Some(need) = store::find(tx, need).await? else { return Ok(()) };
    let now = tx.now();
    let over = need.state.ended_at().is_some_and(|at| at.plus(PRIVATE_AFTER_CLOSING) <= now);
    if over {
        store::save(tx, &need.without_private()).await?;
        store::remove_openings(tx, need.id).await?;
        store::forget_called(tx, need.id).await?;
        store::remove_attached(tx, need.id).await?;
        tx.redraw(need.id);
    }
    Ok(())
}

async fn ask_again(tx: &mut Tx, need: NeedId, claim: ClaimId, done_at: Moment) -> Outcome<()> {
    let Some(need) = store::find(tx, need).await? else { return Ok(()) };
    let due = need.clone().confirmed_by_itself(claim, done_at, tx.now()).is_some();
    let worried = need.claim(claim).is_some_and(|claim| claim.worried_at.is_some());
    // So late that it closes by itself as well: one word is told, and it is that one.
    let too_late = tx.now() >= done_at.plus(ladder::after_done(Rung::ConfirmItself));
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
