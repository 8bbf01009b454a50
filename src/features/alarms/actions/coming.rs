//! Neighbours go, are there, cannot after all, call the emergency number.

use super::{Outcome, Refusal, Reply, advance, open, store};
use crate::features::alarms::model::{Alarm, Event, Responder};
use crate::features::alarms::notices::{News, Notice};
use crate::kernel::actor::{Actor, Resident};
use crate::kernel::id::PersonId;
use crate::kernel::tx::Tx;

/// An alarm to which this neighbour can go: it goes on, somebody was called, and it is not their own.
fn of_another(alarm: Alarm, person: PersonId) -> Outcome<Alarm> {
    let alarm = open(alarm)?;
    if alarm.is_by(person) {
        return Err(Refusal::Own.into());
    }
    // Nobody has heard of it: a forged button.
    if alarm.course.can_be_undone() {
        return Err(Refusal::Over.into());
    }
    Ok(alarm)
}

/// They go. Where it is stands in their private chat: where that is closed, it is opened.
pub(super) async fn go(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    alarm: Alarm,
) -> Outcome<Reply> {
    let person = resident.person();
    let alarm = of_another(alarm, person)?;
    let (building, id) = (alarm.building, alarm.id);
    let knew = store::round_of(tx, id, person).await?.is_some();
    advance(tx, alarm, Event::Going(person)).await?;
    if !knew || actor.just_started {
        // From the group: where it is stands in the private chat alone.
        store::note_asked(tx, id, &[person]).await?;
        let round = store::round_of(tx, id, person).await?.unwrap_or(1);
        tx.tell(resident.member(), &Notice::Call { alarm: id, round })?;
    }
    Ok(if actor.person.chat_open { Reply::Go } else { Reply::StartToGo { building, alarm: id } })
}

/// They are there.
pub(super) async fn arrive(tx: &mut Tx, resident: &Resident, alarm: Alarm) -> Outcome<Reply> {
    let person = resident.person();
    let alarm = of_another(alarm, person)?;
    if alarm.course.responder(person).is_none() {
        return Err(Refusal::NotGoing.into());
    }
    advance(tx, alarm, Event::There(person)).await?;
    Ok(Reply::Silent)
}

/// They cannot after all.
pub(super) async fn cannot(tx: &mut Tx, resident: &Resident, alarm: Alarm) -> Outcome<Reply> {
    let person = resident.person();
    let alarm = of_another(alarm, person)?;
    if alarm.course.responder(person).is_none() {
        return Err(Refusal::NotGoing.into());
    }
    advance(tx, alarm, Event::Cannot(person)).await?;
    Ok(Reply::Silent)
}

/// More people are needed where they are.
pub(super) async fn more(tx: &mut Tx, resident: &Resident, alarm: Alarm) -> Outcome<Reply> {
    let person = resident.person();
    let alarm = of_another(alarm, person)?;
    if !alarm.course.responder(person).is_some_and(Responder::is_there) {
        return Err(Refusal::NotThere.into());
    }
    advance(tx, alarm, Event::More(person)).await?;
    Ok(Reply::Silent)
}

/// They call the emergency number: one is enough, and all see that somebody does.
pub(super) async fn phone(tx: &mut Tx, resident: &Resident, alarm: Alarm) -> Outcome<Reply> {
    let person = resident.person();
    let alarm = of_another(alarm, person)?;
    if alarm.drill {
        return Err(Refusal::Over.into());
    }
    match alarm.phoning {
        Some(other) if other != person => return Err(Refusal::Phoned.into()),
        Some(_) => return Ok(Reply::Silent),
        None => {}
    }
    store::save(tx, &Alarm { phoning: Some(person), ..alarm.clone() }).await?;
    tx.redraw(alarm.id);
    if let Some(caller) = alarm.caller() {
        tx.tell(caller, &Notice::News { alarm: alarm.id, news: News::Phoning(person) })?;
    }
    Ok(Reply::Silent)
}

/// They do not call it after all.
pub(super) async fn put_down(tx: &mut Tx, resident: &Resident, alarm: Alarm) -> Outcome<Reply> {
    let alarm = of_another(alarm, resident.person())?;
    if alarm.phoning == Some(resident.person()) {
        store::save(tx, &Alarm { phoning: None, ..alarm.clone() }).await?;
        tx.redraw(alarm.id);
    }
    Ok(Reply::Silent)
}
