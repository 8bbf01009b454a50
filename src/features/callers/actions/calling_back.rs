//! Whom to call back: noted by a moderator, ticked by any.

use super::{calling, wait_for};
use crate::features::callers::intents::{BackVerb, Step};
use crate::features::callers::model::{
    CallBackId, Caller, IntakeId, Refusal, TICKED_KEPT, UNTICK, note,
};
use crate::features::callers::notices::{Notice, Reply, backs_of};
use crate::features::callers::timers::Timer;
use crate::features::callers::{Outcome, store};
use crate::kernel::actor::{Actor, Moderator};
use crate::kernel::tx::{Reads as _, Tx};

/// Shows whom to call back.
pub(super) fn list(tx: &mut Tx, actor: &Actor, moderator: &Moderator) -> Outcome<Reply> {
    let member = moderator.member();
    tx.show(actor.spot, member, &Notice::Backs { building: member.building })?;
    Ok(Reply::Silent)
}

/// Asks whom to call back.
pub(super) async fn ask(tx: &mut Tx, actor: &Actor, moderator: &Moderator) -> Outcome<Reply> {
    let building = moderator.building();
    let resident = actor.resident_of(building)?;
    wait_for(tx, actor, &resident, Step::Note { building, intake: None }).await
}

/// Notes whom to call back; by name, where that was told before.
pub(super) async fn add(
    tx: &mut Tx,
    moderator: &Moderator,
    intake: Option<IntakeId>,
    words: &str,
) -> Outcome<Reply> {
    let (member, words) = (moderator.member(), note(words).ok_or(Refusal::NoNote)?);
    let intake = calling::find(tx, moderator, intake).await?;
    let (recipient, words) = match intake.as_ref().and_then(|intake| intake.caller.as_ref()) {
        Some(Caller::Recipient(id)) => (Some(*id), words),
        Some(Caller::Other(name)) => (None, format!("{name}: {words}")),
        None => (None, words),
    };
    store::add_call_back(tx, member, recipient, &words).await?;
    tx.close_step(member.person).await?;
    if let Some(intake) = &intake {
        calling::end(tx, intake).await?;
    }
    tx.redraw(backs_of(member.building));
    tx.tell(member, &Notice::Backs { building: member.building })?;
    Ok(Reply::Silent)
}

/// Somebody was called back, or was not after all.
pub(super) async fn tick(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    verb: BackVerb,
    id: CallBackId,
) -> Outcome<Reply> {
    let (member, now) = (moderator.member(), tx.now());
    let building = member.building;
    let known = store::find_call_back(tx, building, id).await?.ok_or(Refusal::Over)?;
    match verb {
        BackVerb::Tick if known.ticked.is_none() => {
            store::tick(tx, id, Some((now, member.person))).await?;
            for at in [now.plus(UNTICK), now.plus(TICKED_KEPT)] {
                tx.set_timer(at, &Timer::Ticked { building })?;
            }
        }
        BackVerb::Untick if known.ticked.is_some() => {
            if !known.can_be_unticked(now) {
                return Err(Refusal::TooLate.into());
            }
            store::tick(tx, id, None).await?;
        }
        BackVerb::Tick | BackVerb::Untick => {}
    }
    tx.redraw(backs_of(building));
    list(tx, actor, moderator)
}
