//! How an alarm ends, and how it is taken up again.

use super::{
    Outcome, Refusal, Reply, advance, calling, is_circle, moderators_on_duty, open, store,
};
use crate::features::alarms::model::{Alarm, Event, Outcome as End, Responder};
use crate::features::alarms::notices::Notice;
use crate::kernel::actor::{Caller, Moderator, Resident};
use crate::kernel::tx::{Reads as _, Tx};

/// Who called is fine; or their circle says that it was pressed by mistake.
pub(super) async fn fine(tx: &mut Tx, caller: &Caller, alarm: Alarm) -> Outcome<Reply> {
    let person = caller.member().person;
    let alarm = open(alarm)?;
    if !is_circle(tx, &alarm, person).await? {
        return Err(Refusal::NotCaller.into());
    }
    let outcome = if alarm.calls_for_help() { End::Fine } else { End::False };
    advance(tx, alarm, Event::Close(outcome, Some(person))).await?;
    Ok(Reply::Silent)
}

/// Who is there says that all is well.
pub(super) async fn well(tx: &mut Tx, resident: &Resident, alarm: Alarm) -> Outcome<Reply> {
    let person = resident.person();
    let alarm = open(alarm)?;
    if !alarm.course.responder(person).is_some_and(Responder::is_there) {
        return Err(Refusal::NotThere.into());
    }
    advance(tx, alarm, Event::Close(End::Well, Some(person))).await?;
    Ok(Reply::Silent)
}

/// A moderator ends it.
pub(super) async fn end(tx: &mut Tx, moderator: &Moderator, alarm: Alarm) -> Outcome<Reply> {
    let person = moderator.member().person;
    let alarm = open(alarm)?;
    if !alarm.may_be_ended() {
        return Err(Refusal::StillRings.into());
    }
    advance(tx, alarm, Event::Close(End::Ended, Some(person))).await?;
    Ok(Reply::Silent)
}

/// Who called says that nobody is there who says so.
pub(super) async fn nobody_here(tx: &mut Tx, caller: &Caller, alarm: Alarm) -> Outcome<Reply> {
    let alarm = open(alarm)?;
    if !is_circle(tx, &alarm, caller.member().person).await? {
        return Err(Refusal::NotCaller.into());
    }
    advance(tx, alarm, Event::NobodyHere).await?;
    Ok(Reply::Silent)
}

/// It ended by mistake, or too early: it rings again.
pub(super) async fn again(tx: &mut Tx, caller: &Caller, alarm: Alarm) -> Outcome<Reply> {
    let person = caller.member().person;
    if !is_circle(tx, &alarm, person).await? {
        return Err(Refusal::NotCaller.into());
    }
    if !alarm.is_over() {
        return Ok(Reply::Silent);
    }
    if alarm.is_check_in() && alarm.is_by(person) && alarm.may_ring_again(tx.now()) {
        return calling::call_after_all(tx, caller, None).await;
    }
    let busy = match alarm.caller {
        Some(caller) => {
            store::find_open(tx, alarm.building, caller, alarm.recipient, alarm.drill).await?
        }
        None => match alarm.household {
            Some(household) => store::find_ringing(tx, household).await?,
            None => None,
        },
    };
    if busy.is_some() || !alarm.may_ring_again(tx.now()) {
        return Err(Refusal::CallAnew.into());
    }
    advance(tx, alarm, Event::Reopen).await?;
    Ok(Reply::Silent)
}

/// Who was there would like a call: whoever moderates and is on duty hears of it, once.
pub(super) async fn call_me(tx: &mut Tx, resident: &Resident, alarm: Alarm) -> Outcome<Reply> {
    let person = resident.person();
    if alarm.course.responder(person).is_none() {
        return Err(Refusal::NotGoing.into());
    }
    if store::note_wants_call(tx, alarm.id, person).await? {
        for moderator in moderators_on_duty(tx, alarm.building).await? {
            if moderator != person {
                let wants = Notice::WantsCall { alarm: alarm.id, person };
                tx.tell(alarm.member(moderator), &wants)?;
            }
        }
    }
    tx.redraw(alarm.id);
    Ok(Reply::WillCall)
}
