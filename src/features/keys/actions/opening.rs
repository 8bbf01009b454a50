//! Reading a note: what is one's own turns up on the page; what is another's comes for an hour, is
//! noted, and told to those at home.

use super::{redraw_all, seen, store, tell_home, ties};
use crate::features::alarms::AlarmId;
use crate::features::alarms::actions::{AtDoor, at_door, kept_from, kept_in};
use crate::features::keys::Outcome;
use crate::features::keys::model::{Holder, Opening, Refusal, SAME_OPENING, SAME_TAP, STANDS};
use crate::features::keys::notices::{Notice, Reply, door_of};
use crate::features::keys::timers::Timer;
use crate::kernel::actor::{Actor, Resident};
use crate::kernel::household::HouseholdId;
use crate::kernel::id::{Member, PersonId};
use crate::kernel::trust::{self, Work};
use crate::kernel::tx::{Reads, Tx};

/// Reads it by the page of the door.
pub(super) async fn read(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    household: HouseholdId,
) -> Outcome<Reply> {
    let member = resident.member();
    let ties = seen(tx, resident, household).await?;
    if !ties.may_look() {
        return Err(Refusal::Gone.into());
    }
    let note = store::find_note(tx, household).await?.ok_or(Refusal::NoNote)?;
    if ties.is_own(&note, member.person) {
        let (building, since) = (member.building, tx.now());
        tx.set_timer(since.plus(STANDS), &Timer::Hide { household })?;
        tx.show(actor.spot, member, &Notice::Own { building, household, since })?;
        return Ok(Reply::Silent);
    }
    if !ties.holds {
        return Err(Refusal::NotYours.into());
    }
    open(tx, member, household, None).await
}

/// Reads it on the way to an alarm, or there.
pub(super) async fn open_for(tx: &mut Tx, resident: &Resident, alarm: AlarmId) -> Outcome<Reply> {
    let member = resident.member();
    let door = at_door(tx, alarm).await?;
    let door = door.filter(|door| door.building == member.building).ok_or(Refusal::NotComing)?;
    if !door.is_coming(member.person) {
        return Err(Refusal::NotComing.into());
    }
    if store::find_note(tx, door.household).await?.is_none() {
        return Err(Refusal::NoNote.into());
    }
    if !may_open(tx, member, &door).await? {
        return Err(Refusal::NotYours.into());
    }
    open(tx, member, door.household, Some(alarm)).await
}

/// True if somebody who comes to an alarm may read how to open: they hold a key, or are trusted with
/// keys by a grant while help is called for.
///
/// # Errors
/// If the database cannot be read.
pub async fn may_open(
    reads: &mut impl Reads,
    member: Member,
    door: &AtDoor,
) -> anyhow::Result<bool> {
    Ok(door.is_coming(member.person) && is_trusted(reads, member, door).await?)
}

/// True if they hold a key, or are trusted with keys where help is called for.
async fn is_trusted(reads: &mut impl Reads, member: Member, door: &AtDoor) -> anyhow::Result<bool> {
    let holder = store::find_holder(reads, door.household, member.person).await?;
    if holder.is_some_and(Holder::holds) {
        return Ok(true);
    }
    if door.wish {
        return Ok(false);
    }
    Ok(trust::list_held(reads, member).await?.into_iter().any(|(work, _)| work == Work::Keys))
}

/// True if what somebody read may stand in their chat: it is theirs to read still. Whoever said nothing
/// for a while may stand at the door.
///
/// # Errors
/// If the database cannot be read.
pub async fn reads_on(
    reads: &mut impl Reads,
    member: Member,
    opening: &Opening,
) -> anyhow::Result<bool> {
    if opening.person != member.person || !opening.stands(reads.now()) {
        return Ok(false);
    }
    match opening.alarm {
        Some(alarm) => match at_door(reads, alarm).await? {
            Some(door) => {
                let comes = door.is_coming(member.person) || door.is_unheard(member.person);
                Ok(comes && is_trusted(reads, member, &door).await?)
            }
            None => Ok(false),
        },
        None => {
            let ties = ties(reads, member, opening.household).await?;
            Ok(ties.is_some_and(|ties| ties.holds))
        }
    }
}

/// True if somebody who lives there hears nothing of it: another one there was in danger.
///
/// # Errors
/// If the database cannot be read.
pub async fn is_kept_apart(
    reads: &mut impl Reads,
    member: Member,
    opening: &Opening,
) -> anyhow::Result<bool> {
    if !opening.kept_apart {
        return Ok(false);
    }
    if let Some(alarm) = opening.alarm
        && kept_in(reads, alarm).await?.contains(&member.person)
    {
        return Ok(true);
    }
    Ok(kept_from(reads, member.building, opening.household).await?.contains(&member.person))
}

/// Somebody said what is the matter. In danger, those who live there may be the danger: what they were
/// told of who came in is taken back.
///
/// # Errors
/// If the database fails.
pub async fn follow_peril(tx: &mut Tx, alarm: AlarmId) -> anyhow::Result<()> {
    let Some(door) = at_door(tx, alarm).await? else { return Ok(()) };
    if kept_in(tx, alarm).await?.is_empty() {
        return Ok(());
    }
    store::keep_apart(tx, door.household, alarm).await?;
    redraw_all(tx, door.building, door.household).await
}

/// Somebody is not trusted with keys any more: what they read is taken from them.
///
/// # Errors
/// If the database cannot be read.
pub async fn redraw_read_by(tx: &mut Tx, person: PersonId) -> anyhow::Result<()> {
    let now = tx.now();
    let read = store::list_openings_by(tx, person).await?.into_iter();
    for opening in read.filter(|opening| opening.stands(now)) {
        match opening.alarm {
            Some(alarm) => tx.redraw(alarm),
            None => tx.redraw(door_of(opening.household)),
        }
    }
    Ok(())
}

/// It is noted, shown, and told to those at home. By the same within ten minutes it is the same.
async fn open(
    tx: &mut Tx,
    member: Member,
    household: HouseholdId,
    alarm: Option<AlarmId>,
) -> Outcome<Reply> {
    let (Member { person, building }, now) = (member, tx.now());
    let latest = store::list_openings(tx, household, true).await?.into_iter();
    let same = latest.into_iter().find(|one| {
        one.person == person && one.alarm == alarm && now < one.read_at.plus(SAME_OPENING)
    });
    if same.is_some_and(|same| now < same.shown_at.plus(SAME_TAP)) {
        return Ok(Reply::Shown);
    }
    let opening = if let Some(same) = same {
        store::show_again(tx, same.id).await?;
        same.id
    } else {
        // Who lives with whoever is in danger may be the danger, and hears nothing.
        let kept = kept_from(tx, building, household).await?;
        let (id, kept_apart) = (tx.next_id(), !kept.is_empty());
        let opening =
            Opening { id, household, person, alarm, read_at: now, shown_at: now, kept_apart };
        store::add_opening(tx, &opening).await?;
        let mut but_for = kept;
        but_for.insert(person);
        let opened = Notice::Opened { building, household, opening: id };
        tell_home(tx, (building, household), &but_for, &opened).await?;
        id
    };
    tx.tell(member, &Notice::Note { building, opening, alarm, household })?;
    tx.set_timer(now.plus(STANDS), &Timer::Hide { household })?;
    redraw_all(tx, building, household).await?;
    Ok(Reply::Shown)
}
