//! What follows for alarms when people leave or are erased, groups move; and what somebody is given of
//! what is kept.

use std::collections::BTreeSet;

use super::{advance, store};
use crate::features::alarms::model::{Alarm, Event, Outcome as End, Peril};
use crate::features::alarms::notices::Notice;
use crate::kernel::actor::Actor;
use crate::kernel::export::{Chapter, Record, Value};
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::notice::Said as _;
use crate::kernel::outage::OutageId;
use crate::kernel::outbox;
use crate::kernel::tx::{Reads, Tx};

/// Somebody lives there no more: nobody counts on them, and what they called for is over.
///
/// # Errors
/// If the database fails.
pub async fn depart(tx: &mut Tx, member: Member) -> anyhow::Result<()> {
    for id in store::list_open(tx, member.building).await? {
        let Some(alarm) = store::find(tx, id).await? else { continue };
        if alarm.is_by(member.person) && alarm.recipient.is_some() {
            // Whoever needs help does so still.
            store::save(tx, &Alarm { caller: None, ..alarm }).await?;
            tx.redraw(id);
            continue;
        }
        let event = if alarm.is_by(member.person) {
            Event::Close(End::Gone, None)
        } else {
            Event::Gone(member.person)
        };
        advance(tx, alarm, event).await?;
    }
    Ok(())
}

/// Linli was away: who is in an open alarm is told once, with how it stands. Who that was, and where
/// somebody may be in need.
///
/// # Errors
/// If the database fails.
pub async fn was_away(
    tx: &mut Tx,
    outage: OutageId,
) -> anyhow::Result<(BTreeSet<PersonId>, BTreeSet<BuildingId>)> {
    let (mut told, mut ringing) = (BTreeSet::new(), BTreeSet::new());
    for id in store::list_all_open(tx).await? {
        let Some(alarm) = store::find(tx, id).await? else { continue };
        if alarm.is_in_earnest() {
            ringing.insert(alarm.building);
        }
        let notice = Notice::Away { alarm: id, outage };
        for person in alarm.unaware() {
            let (kind, body) = (notice.kind(), notice.body()?);
            if told.insert(person) && !outbox::is_told(tx.read(), person, kind, &body).await? {
                tx.tell(alarm.member(person), &notice)?;
            }
        }
        tx.redraw(id);
    }
    Ok((told, ringing))
}

/// Forgets what somebody called for, answered and said.
///
/// # Errors
/// If the database fails.
pub async fn forget(tx: &mut Tx, actor: &Actor) -> anyhow::Result<()> {
    for building in actor.whereabouts() {
        depart(tx, Member { person: actor.person.id, building }).await?;
    }
    for alarm in store::list_of(tx, actor.person.id).await? {
        tx.redraw(alarm.id);
    }
    Ok(store::forget(tx, actor.person.id).await?)
}

/// The group has become another chat: what it was told of open alarms is told again.
///
/// # Errors
/// If the database fails.
pub async fn post_anew(tx: &mut Tx, building: BuildingId) -> anyhow::Result<()> {
    for id in store::list_open(tx, building).await? {
        let Some(alarm) = store::find(tx, id).await? else { continue };
        let widest = alarm.course.plan.widest();
        if alarm.course.called > widest && alarm.course.plan.goes_to_group() && !alarm.narrow {
            tx.post_again(building, &Notice::Group { alarm: id }).await?;
        }
    }
    Ok(())
}

/// All of a building goes over into another.
///
/// # Errors
/// If the database fails.
pub async fn merge(tx: &mut Tx, twin: BuildingId, into: BuildingId) -> anyhow::Result<()> {
    let moved = store::list_open(tx, twin).await?;
    store::merge(tx, twin, into).await?;
    for alarm in moved {
        tx.redraw(alarm);
    }
    Ok(())
}

/// What somebody called for, answered and said, given to them.
///
/// # Errors
/// If the database cannot be read.
pub async fn export(reads: &mut impl Reads, person: PersonId) -> anyhow::Result<Vec<Chapter>> {
    let mut alarms = Vec::new();
    for alarm in store::list_of(reads, person).await? {
        let closed = alarm.course.closed;
        alarms.push(
            Record::default()
                .bare("alarm.id", alarm.id.0)
                .bare("alarm.building_id", alarm.building.0)
                .give("alarm.plan", Value::word(alarm.course.plan.name()))
                .give("alarm.peril", alarm.peril.map(Peril::name).map(Value::word))
                .give("alarm.raised_at", alarm.raised_at)
                .give("alarm.closed_at", closed.map(|closed| closed.at))
                .give("alarm.outcome", closed.map(|closed| Value::word(closed.outcome.name()))),
        );
    }
    let calls = store::list_calls(reads, person).await?.into_iter().map(|call| {
        Record::default()
            .bare("responder.alarm_id", call.alarm_id.0)
            .give("responder.asked_at", call.asked_at)
            .give("responder.going_at", call.going_at)
            .give("responder.there_at", call.there_at)
    });
    let calls = calls.collect();
    let said = store::list_said(reads, person).await?.into_iter().map(|word| {
        Record::default()
            .bare("alarm_word.alarm_id", word.alarm.0)
            .give("alarm_word.said_at", word.said_at)
            .give("alarm_word.kind", Value::word(word.form.name()))
            .give("alarm_word.content", word.content)
    });
    let said = said.collect();
    Ok(vec![
        Chapter::new("alarm", alarms),
        Chapter::new("responder", calls),
        Chapter::new("alarm_word", said),
    ])
}
