//! Whom to call back: noted by a moderator, ticked by any, and forgotten if nobody does.

use std::collections::BTreeMap;

use super::{calling, wait_for};
use crate::features::callers::intents::{BackVerb, Step};
use crate::features::callers::model::{
    CallBackId, Caller, IntakeId, LAST_CALL, Refusal, TICKED_KEPT, UNTICK, WAITING_KEPT, note,
};
use crate::features::callers::notices::{Notice, Reply, backs_of};
use crate::features::callers::timers::Timer;
use crate::features::callers::{Outcome, store};
use crate::kernel::actor::{Actor, Moderator};
use crate::kernel::clock::Moment;
use crate::kernel::duty;
use crate::kernel::id::{BuildingId, Member};
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
    let call_back = store::add_call_back(tx, member, recipient, &words).await?;
    let last_call = tx.now().plus(WAITING_KEPT).minus(LAST_CALL);
    tx.set_timer(last_call, &Timer::StillWaits { call_back })?;
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

/// Somebody still waits for a call: whoever is on duty hears of it while they can be called.
///
/// # Errors
/// If the database fails.
pub async fn still_waits(tx: &mut Tx, call_back: CallBackId) -> anyhow::Result<()> {
    let Some(building) = store::find_waiting(tx, call_back).await? else { return Ok(()) };
    tell_on_duty(tx, building, Notice::StillWaits { building, call_back }).await
}

/// Forgets whoever waited for a call for too long; whoever is on duty hears once that nobody ticked them,
/// without who they were.
///
/// # Errors
/// If the database fails.
pub async fn forget_never_ticked(tx: &mut Tx) -> anyhow::Result<()> {
    let mut gone: BTreeMap<BuildingId, (Moment, i64)> = BTreeMap::new();
    for (id, building, asked_at) in store::list_never_ticked(tx).await? {
        store::remove_call_back(tx, id).await?;
        let (_, count) = gone.entry(building).or_insert((asked_at, 0));
        *count = count.saturating_add(1);
    }
    for (building, (since, count)) in gone {
        tx.redraw(backs_of(building));
        tell_on_duty(tx, building, Notice::NeverCalled { building, since, count }).await?;
    }
    Ok(())
}

async fn tell_on_duty(tx: &mut Tx, building: BuildingId, notice: Notice) -> anyhow::Result<()> {
    for person in duty::on_duty(tx, building).await? {
        tx.tell(Member { person, building }, &notice)?;
    }
    Ok(())
}
