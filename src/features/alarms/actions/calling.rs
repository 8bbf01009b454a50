//! Somebody calls for help, or asks a neighbour to come by; a bell rings; an exercise begins.

use chrono::TimeDelta;

use super::ringing::home_of;
use super::{
    Outcome, Refusal, Reply, advance, family_of, is_circle, kept_from, open, set_timer, store,
};
use crate::features::alarms::model::{Alarm, Event, Outcome as End, Peril, Plan, is_often};
use crate::features::alarms::notices::Notice;
use crate::kernel::actor::{Actor, Caller, Denied, Moderator};
use crate::kernel::guardian::{self, NoGuardian};
use crate::kernel::household::{self, HouseholdId};
use crate::kernel::id::{BuildingId, Member};
use crate::kernel::recipient::RecipientId;
use crate::kernel::tx::{Reads as _, Tx};

/// How far back it is looked how often somebody called and it was nothing.
const LATELY: TimeDelta = TimeDelta::hours(24);

/// A bell of the house.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bell {
    /// In which building.
    pub building: BuildingId,
    /// Behind which door.
    pub household: HouseholdId,
    /// True if it asks somebody to come by, false if it calls for help.
    pub wish: bool,
}

/// Calls for help from where somebody is: their home first, where they belong to several buildings.
pub(super) async fn call(tx: &mut Tx, actor: &Actor) -> Outcome<Reply> {
    let Some(caller) = home(tx, actor).await? else { return Ok(Reply::Numbers) };
    raise(tx, &caller, Plan::Whistle, None).await
}

/// Asks a neighbour to come by.
pub(super) async fn come(tx: &mut Tx, actor: &Actor) -> Outcome<Reply> {
    let Some(caller) = home(tx, actor).await? else { return Ok(Reply::Numbers) };
    if caller.is_outsider() {
        return Err(Denied::Applicant.into());
    }
    raise(tx, &caller, Plan::Wish, None).await
}

/// Where somebody is who says nothing of it: the group in which they write; else the building that they
/// chose, or in which they told a flat; else any of theirs.
///
/// # Errors
/// If the database cannot be read.
pub async fn home(tx: &mut Tx, actor: &Actor) -> anyhow::Result<Option<Caller>> {
    let places = actor.whereabouts();
    let chosen = actor.here.or_else(|| actor.place().map(|place| place.building));
    let mut home = places.iter().copied().find(|place| Some(*place) == chosen);
    if home.is_none() {
        for building in &places {
            let member = Member { person: actor.person.id, building: *building };
            if household::housemate(tx, member).await?.is_some() {
                home = Some(*building);
                break;
            }
        }
    }
    let home = home.or_else(|| places.first().copied());
    Ok(home.and_then(|building| actor.caller_of(building).ok()))
}

/// Calls for help for somebody without Telegram.
pub(super) async fn call_for(
    tx: &mut Tx,
    actor: &Actor,
    building: BuildingId,
    recipient: RecipientId,
) -> Outcome<Reply> {
    let proof = guardian::prove(tx, actor, building, recipient).await?;
    proof.map_err(|no| match no {
        NoGuardian::Denied(denied) => Refusal::Denied(denied),
        NoGuardian::Gone | NoGuardian::NotTheirs => Refusal::NotTheirs,
    })?;
    raise(tx, &actor.caller_of(building)?, Plan::Whistle, Some(recipient)).await
}

/// Begins an alarm. What somebody calls for already is the same: it is shown once more, and begins anew
/// where it had fallen silent.
async fn raise(
    tx: &mut Tx,
    caller: &Caller,
    plan: Plan,
    recipient: Option<RecipientId>,
) -> Outcome<Reply> {
    let Member { person, building } = caller.member();
    let mut before = None;
    if let Some(known) = store::find_open(tx, building, person, recipient, false).await?
        && let Some(alarm) = store::find(tx, known).await?
    {
        // Whoever asked a neighbour to come by, or was not heard of, needs help by now; what has fallen
        // silent rings anew.
        let worse = (alarm.is_wish() || alarm.is_check_in()) && plan == Plan::Whistle;
        if !worse && !alarm.course.is_stale(tx.now()) {
            tx.tell(caller.member(), &Notice::Caller { alarm: alarm.id })?;
            return Ok(Reply::Heard);
        }
        advance(tx, alarm, Event::Close(End::Moved, Some(person))).await?;
        before = Some(known);
    }
    let now = tx.now();
    let nothing = store::count_nothing(tx, person, now.minus(LATELY)).await?;
    let alarm = Alarm {
        recipient,
        outsider: caller.is_outsider(),
        narrow: is_often(usize::try_from(nothing).unwrap_or(0)),
        ..Alarm::begin(tx.next_id(), building, Some(person), plan, now)
    };
    begin(tx, &alarm).await?;
    if let Some(before) = before {
        store::carry_words(tx, before, alarm.id).await?;
    }
    Ok(Reply::Heard)
}

/// Keeps an alarm that begins, and shows it to who called.
pub(super) async fn begin(tx: &mut Tx, alarm: &Alarm) -> anyhow::Result<()> {
    store::save(tx, alarm).await?;
    set_timer(tx, alarm.id, &alarm.course)?;
    match alarm.caller() {
        Some(caller) => tx.tell(caller, &Notice::Caller { alarm: alarm.id }),
        None => Ok(()),
    }
}

/// A bell of the house rings: who is to come is called, as by a wish or as by a call for help. Pressed
/// again while it rings, it is the same.
///
/// # Errors
/// If the database fails.
pub async fn ring(tx: &mut Tx, bell: Bell) -> anyhow::Result<()> {
    let Bell { building, household, wish } = bell;
    if let Some(known) = store::find_ringing(tx, household).await?
        && let Some(alarm) = store::find(tx, known).await?
    {
        let worse = alarm.is_wish() && !wish;
        if !worse && !alarm.course.is_stale(tx.now()) {
            return Ok(());
        }
        advance(tx, alarm, Event::Close(End::Moved, None)).await?;
    }
    let now = tx.now();
    let plan = if wish { Plan::Wish } else { Plan::Bell };
    // Nobody who presses a bell sees a button by which to take it back: it rings at once.
    // Where somebody is in danger, those at home may be the danger, whoever pressed.
    let kept = kept_from(tx, building, household).await?;
    let mut alarm = Alarm {
        household: Some(household),
        peril: (!kept.is_empty()).then_some(Peril::Danger),
        ..Alarm::begin(tx.next_id(), building, None, plan, now)
    };
    alarm.course.next_at = now;
    store::save(tx, &alarm).await?;
    advance(tx, alarm, Event::Time).await?;
    Ok(())
}

/// Who called is in another building of theirs.
pub(super) async fn elsewhere(
    tx: &mut Tx,
    actor: &Actor,
    alarm: Alarm,
    other: BuildingId,
) -> Outcome<Reply> {
    let there = actor.caller_of(other)?;
    let alarm = open(alarm)?;
    if !alarm.is_by(actor.person.id)
        || alarm.recipient.is_some()
        || alarm.drill
        || alarm.is_check_in()
        || other == alarm.building
    {
        return Err(Refusal::NotCaller.into());
    }
    let (plan, peril, before) = (alarm.course.plan, alarm.peril, alarm.id);
    let moved = Event::Close(End::Moved, Some(actor.person.id));
    advance(tx, alarm, moved).await?;
    let reply = raise(tx, &there, plan, None).await?;
    if let Some(known) = store::find_open(tx, other, actor.person.id, None, false).await?
        && let Some(alarm) = store::find(tx, known).await?
    {
        store::carry_words(tx, before, known).await?;
        store::save(tx, &Alarm { peril: peril.or(alarm.peril), ..alarm }).await?;
    }
    Ok(reply)
}

/// Who called says what is the matter; another button says something else instead.
pub(super) async fn matter(
    tx: &mut Tx,
    caller: &Caller,
    alarm: Alarm,
    peril: Peril,
) -> Outcome<Reply> {
    let alarm = open(alarm)?;
    if !is_circle(tx, &alarm, caller.member().person).await? {
        return Err(Refusal::NotCaller.into());
    }
    if alarm.peril == Some(peril) {
        return Ok(Reply::Silent);
    }
    if alarm.is_check_in() && alarm.is_by(caller.member().person) {
        if peril == Peril::Danger {
            // Those at home were asked to look in, and do not read that she calls for help now.
            store::save(tx, &Alarm { peril: Some(peril), ..alarm }).await?;
        }
        return call_after_all(tx, caller, Some(peril)).await;
    }
    let mut alarm = Alarm { peril: Some(peril), ..alarm };
    if peril == Peril::Danger {
        alarm = without_family(tx, alarm).await?;
        // A bell of the same home that rings calls them no more, either.
        if let Some(household) = home_of(tx, &alarm).await?
            && let Some(known) = store::find_ringing(tx, household).await?
            && let Some(bell) = store::find(tx, known).await?
            && known != alarm.id
        {
            let bell = Alarm { peril: Some(Peril::Danger), ..bell };
            let bell = without_family(tx, bell).await?;
            store::save(tx, &bell).await?;
            tx.redraw(known);
        }
    }
    store::save(tx, &alarm).await?;
    tx.redraw(alarm.id);
    Ok(Reply::Silent)
}

/// Those at home may be the danger: nobody counts on them any more.
async fn without_family(tx: &mut Tx, mut alarm: Alarm) -> anyhow::Result<Alarm> {
    let family = family_of(tx, &alarm).await?;
    alarm.phoning = alarm.phoning.filter(|phoning| !family.contains(phoning));
    for person in family {
        alarm = advance(tx, alarm, Event::Gone(person)).await?;
    }
    Ok(alarm)
}

/// Somebody of whom nothing was heard says that they need help: from now on it is a call for help.
pub(super) async fn call_after_all(
    tx: &mut Tx,
    caller: &Caller,
    peril: Option<Peril>,
) -> Outcome<Reply> {
    let Member { person, building } = caller.member();
    let reply = raise(tx, caller, Plan::Whistle, None).await?;
    if let Some(known) = store::find_open(tx, building, person, None, false).await?
        && let Some(alarm) = store::find(tx, known).await?
    {
        store::save(tx, &Alarm { peril: peril.or(alarm.peril), ..alarm }).await?;
        tx.redraw(known);
    }
    Ok(reply)
}

/// Asks a moderator whether an exercise shall begin.
pub(super) fn ask_drill(tx: &mut Tx, moderator: &Moderator) -> Outcome<Reply> {
    let building = moderator.building();
    tx.tell(moderator.member(), &Notice::DrillQuestion { building })?;
    Ok(Reply::Silent)
}

/// Begins an exercise, in which a moderator plays who calls. One goes on in a building at a time.
pub(super) async fn start_drill(tx: &mut Tx, moderator: &Moderator) -> Outcome<Reply> {
    let Member { person, building } = moderator.member();
    for known in store::list_open(tx, building).await? {
        if store::find(tx, known).await?.is_some_and(|alarm| alarm.drill) {
            return Err(Refusal::DrillGoesOn.into());
        }
    }
    let whistle = Alarm::begin(tx.next_id(), building, Some(person), Plan::Whistle, tx.now());
    begin(tx, &Alarm { drill: true, ..whistle }).await?;
    Ok(Reply::Silent)
}
