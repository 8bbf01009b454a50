//! The verbs. Each reads load, decide, save, tell.

mod export;
mod following;
mod holding;
mod opening;
mod writing;

pub use export::export;
pub use following::{depart, forget, forget_abandoned, forget_notes, move_out};
pub use opening::{follow_peril, redraw_read_by};
pub(super) use opening::{is_kept_apart, may_open, reads_on};
pub use writing::gone_for_good;

use std::collections::BTreeSet;

use super::intents::{Intent, Verb};
use super::model::{Holder, Refusal, Ties};
use super::notices::{Notice, Reply, door_of, keys_in};
use super::{Outcome, store};
use crate::features::alarms::actions::kept_from;
use crate::kernel::actor::{Actor, Denied, Resident};
use crate::kernel::household::{self, HouseholdId, Standing};
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::outcome::Stop;
use crate::kernel::tx::{Reads, Tx};
use crate::kernel::{guardian, membership, recipient};

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
        Intent::Open => list(tx, actor, &actor.resident()?, 0),
        Intent::List(building, page) => list(tx, actor, &actor.resident_of(building)?, page),
        Intent::OfHome(verb, building, home) => {
            let resident = actor.resident_of(building)?;
            of_home(tx, actor, verb, &resident, home).await
        }
        Intent::Choose(building, home, page) => {
            let resident = actor.resident_of(building)?;
            holding::choose(tx, actor, &resident, (home, page)).await
        }
        Intent::Ask(building, home, person) => {
            holding::ask(tx, actor, &actor.resident_of(building)?, (home, person)).await
        }
        Intent::End(building, home, person) => {
            holding::end(tx, actor, &actor.resident_of(building)?, (home, person)).await
        }
        Intent::OpenFor(building, alarm) => {
            opening::open_for(tx, &actor.resident_of(building)?, alarm).await
        }
        Intent::Typed { step, words } => {
            let resident = actor.resident_of(step.building)?;
            writing::typed(tx, &resident, step.household, &words).await
        }
    }
}

async fn of_home(
    tx: &mut Tx,
    actor: &Actor,
    verb: Verb,
    resident: &Resident,
    home: HouseholdId,
) -> Outcome<Reply> {
    match verb {
        Verb::Look => {
            let ties = seen(tx, resident, home).await?;
            if !ties.may_look() {
                return Err(Refusal::Gone.into());
            }
            show(tx, actor, resident.member(), home)
        }
        Verb::Write => writing::ask(tx, actor, resident, home).await,
        Verb::Stop => writing::stop(tx, actor, resident, home).await,
        Verb::Delete => writing::delete(tx, actor, resident, home).await,
        Verb::Undo => writing::undo(tx, actor, resident, home).await,
        Verb::Read => opening::read(tx, actor, resident, home).await,
        Verb::Will => holding::will(tx, actor, resident, home).await,
        Verb::NotNow => holding::not_now(tx, actor, resident, home).await,
        Verb::GiveBack => holding::give_back(tx, actor, resident, home).await,
    }
}

fn list(tx: &mut Tx, actor: &Actor, resident: &Resident, page: usize) -> Outcome<Reply> {
    let building = resident.building();
    tx.show(actor.spot, resident.member(), &Notice::List { building, page })?;
    Ok(Reply::Silent)
}

fn show(tx: &mut Tx, actor: &Actor, member: Member, household: HouseholdId) -> Outcome<Reply> {
    tx.show(actor.spot, member, &Notice::Home { building: member.building, household })?;
    Ok(Reply::Silent)
}

/// What somebody has to do with a door of their building; nothing if there is no such door.
pub(super) async fn ties(
    reads: &mut impl Reads,
    member: Member,
    home: HouseholdId,
) -> anyhow::Result<Option<Ties>> {
    let Member { person, building } = member;
    if household::find(reads, building, home).await?.is_none() {
        return Ok(None);
    }
    let own = household::housemate(reads, member).await?;
    let lives = own.is_some_and(|own| own.household == home && own.standing == Standing::In);
    let circle = circle_of(reads, home).await?.contains(&person);
    let holder = store::find_holder(reads, home, person).await?;
    let moderates = membership::list_moderators(reads, building).await?.contains(&person);
    let holds = holder.is_some_and(Holder::holds);
    Ok(Some(Ties { lives, circle, holds, moderates }))
}

/// The same of who acts. Who lives with somebody in danger may be the danger: it is none of theirs then.
async fn seen(tx: &mut Tx, resident: &Resident, home: HouseholdId) -> Outcome<Ties> {
    let Member { person, building } = resident.member();
    let ties = ties(tx, resident.member(), home).await?.ok_or(Refusal::Gone)?;
    if ties.lives && kept_from(tx, building, home).await?.contains(&person) {
        return Err(Refusal::Later.into());
    }
    Ok(ties)
}

/// The same, where the note and the keys are theirs to choose.
async fn at_home(tx: &mut Tx, resident: &Resident, home: HouseholdId) -> Outcome<Ties> {
    let ties = seen(tx, resident, home).await?;
    if ties.at_home() { Ok(ties) } else { Err(Refusal::Gone.into()) }
}

/// Those who answer for somebody there who agreed to that.
async fn circle_of(
    reads: &mut impl Reads,
    home: HouseholdId,
) -> anyhow::Result<BTreeSet<PersonId>> {
    let mut people = BTreeSet::new();
    for recipient in recipient::list_of_household(reads, home).await? {
        if recipient.agreed.is_some() {
            let guards = guardian::list(reads, recipient.id).await?.into_iter();
            people.extend(guards.filter(|guard| guard.answers()).map(|guard| guard.person));
        }
    }
    Ok(people)
}

/// Those who live there.
pub(super) async fn living_in(
    reads: &mut impl Reads,
    home: HouseholdId,
) -> anyhow::Result<Vec<PersonId>> {
    let housemates = household::list_housemates(reads, home).await?.into_iter();
    let lives = housemates.filter(|one| one.standing == Standing::In);
    Ok(lives.map(|one| one.person).collect())
}

/// Tells those at home, but for this one.
async fn tell_home(
    tx: &mut Tx,
    (building, household): (BuildingId, HouseholdId),
    but_for: &BTreeSet<PersonId>,
    notice: &Notice,
) -> anyhow::Result<()> {
    let mut people = circle_of(tx, household).await?;
    people.extend(living_in(tx, household).await?);
    for person in people.difference(but_for) {
        tx.tell(Member { person: *person, building }, notice)?;
    }
    Ok(())
}

/// Whatever shows this door is drawn again; so is what was read of it in an alarm.
///
/// # Errors
/// If the database cannot be read.
pub async fn redraw(tx: &mut Tx, home: HouseholdId) -> anyhow::Result<()> {
    tx.redraw(door_of(home));
    for alarm in store::list_alarms(tx, home).await? {
        tx.redraw(alarm);
    }
    Ok(())
}

/// The same, and the lists in which it stands.
async fn redraw_all(
    tx: &mut Tx,
    building: BuildingId,
    household: HouseholdId,
) -> anyhow::Result<()> {
    tx.redraw(keys_in(building));
    redraw(tx, household).await
}
