//! Somebody has not said today that all is well: their circle is called, until somebody has heard of them.

use super::{advance, calling, family_of, store};
use crate::features::alarms::model::{Alarm, AlarmId, Event, Outcome as End, Plan};
use crate::kernel::circle;
use crate::kernel::id::{Member, PersonId};
use crate::kernel::tx::{Reads, Tx};

/// Nothing was heard of somebody. What they called for already, or what goes on for the same reason, is
/// enough while it rings.
///
/// # Errors
/// If the database fails.
pub async fn not_heard(tx: &mut Tx, member: Member) -> anyhow::Result<()> {
    let Member { person, building } = member;
    if let Some(known) = store::find_open(tx, building, person, None, false).await?
        && let Some(alarm) = store::find(tx, known).await?
    {
        // A call that has fallen silent brings nobody, nor does a wish.
        if !alarm.is_wish() && !alarm.course.is_stale(tx.now()) {
            return Ok(());
        }
        advance(tx, alarm, Event::Close(End::Moved, None)).await?;
    }
    let now = tx.now();
    let alarm = Alarm::begin(tx.next_id(), building, Some(person), Plan::CheckIn, now);
    // The group is not to read it in their stead.
    tx.keep_private();
    calling::begin(tx, &alarm).await
}

/// Somebody is heard of by themselves: whoever was called because they were not hears it.
///
/// # Errors
/// If the database fails.
pub async fn heard_of(tx: &mut Tx, member: Member) -> anyhow::Result<()> {
    let Member { person, building } = member;
    let open = store::find_open(tx, building, person, None, false).await?;
    let Some(alarm) = open else { return Ok(()) };
    let Some(alarm) = store::find(tx, alarm).await? else { return Ok(()) };
    if alarm.is_check_in() {
        advance(tx, alarm, Event::Close(End::Fine, Some(person))).await?;
    }
    Ok(())
}

/// True if this alarm is about this person, of whom nothing was heard.
///
/// # Errors
/// If the database cannot be read.
pub async fn is_own_check_in(
    reads: &mut impl Reads,
    person: PersonId,
    alarm: AlarmId,
) -> anyhow::Result<bool> {
    let known = store::find(reads, alarm).await?;
    Ok(known.is_some_and(|alarm| alarm.is_check_in() && alarm.is_by(person)))
}

/// Who was heard of by how an alarm ended: by their own word, or by that of somebody who was there or
/// heard of them.
///
/// # Errors
/// If the database cannot be read.
pub async fn who_is_fine(reads: &mut impl Reads, alarm: AlarmId) -> anyhow::Result<Option<Member>> {
    let known = store::find(reads, alarm).await?;
    let own = known.filter(|alarm| !alarm.drill && alarm.recipient.is_none());
    let ended = own.filter(|alarm| {
        let outcome = alarm.course.closed.map(|closed| closed.outcome);
        matches!(outcome, Some(End::Undone | End::Fine | End::False | End::Well))
    });
    Ok(ended.and_then(|alarm| alarm.caller()))
}

/// True if somebody is told first of whoever was not heard of: they live with them, or are of their
/// circle.
///
/// # Errors
/// If the database cannot be read.
pub(in crate::features::alarms) async fn is_told_first(
    reads: &mut impl Reads,
    alarm: &Alarm,
    person: PersonId,
) -> anyhow::Result<bool> {
    if family_of(reads, alarm).await?.contains(&person) {
        return Ok(true);
    }
    match alarm.caller() {
        Some(caller) => Ok(circle::list_in(reads, caller).await?.contains(&person)),
        None => Ok(false),
    }
}
