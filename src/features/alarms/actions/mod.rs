//! The verbs of alarms: call, come, end; and what time brings about.

mod calling;
mod checking_in;
mod coming;
mod doors;
mod ending;
mod following;
mod ringing;
mod room;

pub use calling::{Bell, home, ring};
pub(in crate::features::alarms) use checking_in::is_told_first;
pub use checking_in::{heard_of, is_own_check_in, not_heard, who_is_fine};
pub use doors::{AtDoor, at_door, kept_from, kept_in};
pub use following::{depart, export, forget, merge, post_anew, was_away};
pub(in crate::features::alarms) use ringing::family_of;
pub use room::room_of;

use super::intents::{Intent, Verb};
use super::model::{Alarm, AlarmId, Course, End, Event, Peril, Refusal};
use super::notices::{Notice, Reply};
use super::timers::Timer;
use super::{Outcome, store};
use crate::kernel::actor::{Actor, Denied};
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::outcome::Stop;
use crate::kernel::tx::{Reads, Tx};
use crate::kernel::{duty, guardian, household, membership, recipient};

impl From<Denied> for Stop<Refusal> {
    fn from(denied: Denied) -> Self {
        Self::Refused(Refusal::Denied(denied))
    }
}

/// Does what somebody wants, with the authority that it takes.
///
/// # Errors
/// A [`Refusal`], or what is broken.
pub async fn act(tx: &mut Tx, actor: &Actor, intent: Intent) -> Outcome<Reply> {
    match intent {
        Intent::Call => calling::call(tx, actor).await,
        Intent::Come => calling::come(tx, actor).await,
        Intent::CallFor(building, recipient) => {
            calling::call_for(tx, actor, building, recipient).await
        }
        Intent::Elsewhere(building, alarm, other) => {
            let alarm = load(tx, building, alarm).await?;
            calling::elsewhere(tx, actor, alarm, other).await
        }
        Intent::Drill => calling::ask_drill(tx, &actor.moderator()?),
        Intent::StartDrill(building) => {
            calling::start_drill(tx, &actor.moderator_of(building)?).await
        }
        Intent::Say(alarm, said) => {
            let alarm = store::find(tx, alarm).await?.ok_or(Refusal::Over)?;
            room::say(tx, &actor.caller_of(alarm.building)?, alarm, said).await
        }
        Intent::OfAlarm(verb, building, alarm) => {
            let alarm = load(tx, building, alarm).await?;
            of_alarm(tx, actor, verb, alarm).await
        }
    }
}

async fn of_alarm(tx: &mut Tx, actor: &Actor, verb: Verb, alarm: Alarm) -> Outcome<Reply> {
    let building = alarm.building;
    let person = actor.person.id;
    if alarm.peril == Some(Peril::Danger)
        && !alarm.is_by(person)
        && family_of(tx, &alarm).await?.contains(&person)
    {
        // Who lives with whoever is in danger may be the danger.
        return Err(Refusal::Over.into());
    }
    match verb {
        Verb::Fine => ending::fine(tx, &actor.caller_of(building)?, alarm).await,
        Verb::Matter(peril) => calling::matter(tx, &actor.caller_of(building)?, alarm, peril).await,
        Verb::NobodyHere => ending::nobody_here(tx, &actor.caller_of(building)?, alarm).await,
        Verb::Again => ending::again(tx, &actor.caller_of(building)?, alarm).await,
        Verb::Going => coming::go(tx, actor, &actor.resident_of(building)?, alarm).await,
        Verb::There => coming::arrive(tx, &actor.resident_of(building)?, alarm).await,
        Verb::Cannot => coming::cannot(tx, &actor.resident_of(building)?, alarm).await,
        Verb::Phoning => coming::phone(tx, &actor.resident_of(building)?, alarm).await,
        Verb::NotPhoning => coming::put_down(tx, &actor.resident_of(building)?, alarm).await,
        Verb::More => coming::more(tx, &actor.resident_of(building)?, alarm).await,
        Verb::Well => ending::well(tx, &actor.resident_of(building)?, alarm).await,
        Verb::End => ending::end(tx, &actor.moderator_of(building)?, alarm).await,
        Verb::Widen => ringing::widen(tx, &actor.moderator_of(building)?, alarm).await,
        Verb::CallMe => ending::call_me(tx, &actor.resident_of(building)?, alarm).await,
    }
}

/// The alarm that a button names, if it is in that building.
async fn load(tx: &mut Tx, building: BuildingId, alarm: AlarmId) -> Outcome<Alarm> {
    let known = store::find(tx, alarm).await?;
    Ok(known.filter(|alarm| alarm.building == building).ok_or(Refusal::Over)?)
}

/// The same, while it goes on.
fn open(alarm: Alarm) -> Outcome<Alarm> {
    if alarm.is_over() { Err(Refusal::Over.into()) } else { Ok(alarm) }
}

/// What happened is done: the alarm is kept as it is by now, and whoever has to hear of it is told.
async fn advance(tx: &mut Tx, alarm: Alarm, event: Event) -> anyhow::Result<Alarm> {
    let before = alarm.clone();
    let (course, effects) = alarm.course.clone().step(event, tx.now());
    let mut alarm = Alarm { course, ..alarm };
    // Who calls the emergency number is asked anew where they are not coming, and where it rings anew.
    let phoning = alarm.phoning.and_then(|phoning| alarm.course.responder(phoning));
    let gave_up = phoning.is_some_and(|one| one.ended.is_some()) || event == Event::Reopen;
    let left = alarm.phoning.is_some_and(|phoning| event == Event::Gone(phoning));
    if gave_up || left {
        alarm.phoning = None;
    }
    if alarm != before {
        store::save(tx, &alarm).await?;
        tx.redraw(alarm.id);
    }
    set_timer(tx, alarm.id, &alarm.course)?;
    for effect in effects {
        ringing::perform(tx, &alarm, effect).await?;
    }
    Ok(alarm)
}

fn set_timer(tx: &mut Tx, alarm: AlarmId, course: &Course) -> anyhow::Result<()> {
    match course.due_at() {
        Some(due) => tx.set_timer(due, &Timer::Due { alarm }),
        None => Ok(()),
    }
}

/// Something of an alarm may be due.
///
/// # Errors
/// If the database fails.
pub async fn let_time_pass(tx: &mut Tx, alarm: AlarmId) -> anyhow::Result<()> {
    let Some(alarm) = store::find(tx, alarm).await? else { return Ok(()) };
    if !alarm.is_over() {
        advance(tx, alarm, Event::Time).await?;
    }
    Ok(())
}

/// It was yesterday: whoever was there is asked how they are.
///
/// # Errors
/// If the database fails.
pub async fn care(tx: &mut Tx, alarm: AlarmId) -> anyhow::Result<()> {
    let Some(alarm) = store::find(tx, alarm).await? else { return Ok(()) };
    for one in &alarm.course.responders {
        let member = alarm.member(one.person);
        if one.ended != Some(End::Disputed) && membership::belongs(tx, member).await? {
            tx.tell(member, &Notice::Care { alarm: alarm.id })?;
        }
    }
    Ok(())
}

/// Those who moderate and whose turn it is.
async fn moderators_on_duty(tx: &mut Tx, building: BuildingId) -> anyhow::Result<Vec<PersonId>> {
    duty::on_duty(tx, building).await
}

/// True if somebody may speak for whoever needs help: they called, answer for them, or live with them; or
/// they are of the circle of somebody of whom nothing was heard.
pub(in crate::features::alarms) async fn is_circle(
    reads: &mut impl Reads,
    alarm: &Alarm,
    person: PersonId,
) -> anyhow::Result<bool> {
    if alarm.is_by(person) {
        return Ok(true);
    }
    if let Some(recipient) = alarm.recipient
        && guardian::find(reads, recipient, person).await?.is_some_and(guardian::Guard::answers)
    {
        return Ok(true);
    }
    if alarm.is_check_in() {
        return checking_in::is_told_first(reads, alarm, person).await;
    }
    let Some(household) = alarm.household else { return Ok(false) };
    let housemates = household::list_housemates(reads, household).await?;
    if housemates.iter().any(|one| one.person == person && one.standing == household::Standing::In)
    {
        return Ok(true);
    }
    for recipient in recipient::list_of_household(reads, household).await? {
        let guard = guardian::find(reads, recipient.id, person).await?;
        if guard.is_some_and(guardian::Guard::answers) {
            return Ok(true);
        }
    }
    Ok(false)
}
