//! The verbs. Each reads load, decide, save, tell.

mod adding;
mod export;
mod hearing;
mod watching;

pub use adding::{Added, NotAdded, Wanted, add, revoke_by_operator};
pub use export::export;
pub use hearing::{Heard, find_by, hear, hear_simple, is_signed};
pub use watching::{falls_silent, week_goes_by};

use super::Outcome;
use super::intents::{Intent, Verb};
use super::model::{Device, Refusal, Rings, SECOND_THOUGHTS, TRY_WITHIN};
use super::notices::{Notice, Reply, device_of, devices_of};
use super::store;
use super::timers::Timer;
use crate::kernel::actor::{Actor, Denied, Moderator, Resident};
use crate::kernel::device::DeviceId;
use crate::kernel::household::{self, HouseholdId, Standing};
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::outcome::Stop;
use crate::kernel::tx::{Reads, Tx};
use crate::kernel::{duty, guardian, membership, recipient};

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
        Intent::Open => list(tx, actor, &actor.moderator()?, 0),
        Intent::List(building, page) => list(tx, actor, &actor.moderator_of(building)?, page),
        Intent::OfDevice(verb, building, device) => match verb {
            Verb::Look => look(tx, actor, &actor.resident_of(building)?, device).await,
            Verb::Rings(rings) => {
                ring_as(tx, actor, &actor.resident_of(building)?, device, rings).await
            }
            Verb::Try => be_tried(tx, actor, &actor.resident_of(building)?, device, true).await,
            Verb::NoTry => be_tried(tx, actor, &actor.resident_of(building)?, device, false).await,
            Verb::Revoke => revoke(tx, actor, &actor.moderator_of(building)?, device).await,
            Verb::Undo => undo(tx, actor, &actor.moderator_of(building)?, device).await,
            Verb::Watch => watch(tx, actor, &actor.moderator_of(building)?, device, true).await,
            Verb::Unwatch => watch(tx, actor, &actor.moderator_of(building)?, device, false).await,
        },
    }
}

fn list(tx: &mut Tx, actor: &Actor, moderator: &Moderator, page: usize) -> Outcome<Reply> {
    let building = moderator.building();
    tx.show(actor.spot, moderator.member(), &Notice::List { building, page })?;
    Ok(Reply::Silent)
}

async fn look(tx: &mut Tx, actor: &Actor, resident: &Resident, id: DeviceId) -> Outcome<Reply> {
    let device = theirs(tx, resident, id).await?;
    show(tx, actor, resident.member(), &device)
}

/// A press means something else from now on.
async fn ring_as(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    id: DeviceId,
    rings: Rings,
) -> Outcome<Reply> {
    let device = theirs(tx, resident, id).await?;
    if !device.is_on() {
        return Err(Refusal::Off.into());
    }
    if device.rings != rings {
        save(tx, &Device { rings, ..device.clone() }).await?;
    }
    show(tx, actor, resident.member(), &device)
}

/// Its next press is to call nobody, or is to call after all.
async fn be_tried(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    id: DeviceId,
    on: bool,
) -> Outcome<Reply> {
    let device = theirs(tx, resident, id).await?;
    if !device.is_on() {
        return Err(Refusal::Off.into());
    }
    let now = tx.now();
    if device.is_trying(now) != on {
        let until = now.plus(TRY_WITHIN);
        let trying_until = on.then_some(until);
        save(tx, &Device { trying_until, tried_at: None, ..device.clone() }).await?;
        if on {
            tx.set_timer(until, &Timer::TryOver { device: id })?;
        }
    }
    show(tx, actor, resident.member(), &device)
}

async fn revoke(tx: &mut Tx, actor: &Actor, moderator: &Moderator, id: DeviceId) -> Outcome<Reply> {
    let device = load(tx, moderator.building(), id).await?;
    switch_off(tx, &device).await?;
    show(tx, actor, moderator.member(), &device)
}

/// It rings no more; those behind the door see that it does not.
async fn switch_off(tx: &mut Tx, device: &Device) -> anyhow::Result<()> {
    let now = tx.now();
    let Some(off) = device.clone().revoked(now) else { return Ok(()) };
    // Of the first press after this they are told in any case.
    save(tx, &Device { warned_at: None, ..off }).await?;
    tx.set_timer(now.plus(SECOND_THOUGHTS), &Timer::OffForGood { device: device.id })
}

async fn undo(tx: &mut Tx, actor: &Actor, moderator: &Moderator, id: DeviceId) -> Outcome<Reply> {
    let device = load(tx, moderator.building(), id).await?;
    if let Some(on) = device.clone().restored(tx.now())? {
        save(tx, &on).await?;
        watching::watch_on(tx, &on)?;
    }
    show(tx, actor, moderator.member(), &device)
}

/// Moderators want to know when it falls silent, or do not.
async fn watch(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    id: DeviceId,
    watched: bool,
) -> Outcome<Reply> {
    let device = load(tx, moderator.building(), id).await?;
    if !device.is_on() {
        return Err(Refusal::Off.into());
    }
    if device.watched != watched {
        let device = Device { watched, silent_at: None, ..device.clone() };
        save(tx, &device).await?;
        watching::watch_on(tx, &device)?;
    }
    show(tx, actor, moderator.member(), &device)
}

/// Time has gone by: whatever shows it is drawn again.
///
/// # Errors
/// If the database fails.
pub async fn is_drawn_anew(tx: &mut Tx, id: DeviceId) -> anyhow::Result<()> {
    if let Some(device) = store::find(tx, id).await? {
        redraw(tx, &device);
    }
    Ok(())
}

/// It cannot be switched on again any more: the button goes.
///
/// # Errors
/// If the database fails.
pub async fn stays_off(tx: &mut Tx, id: DeviceId) -> anyhow::Result<()> {
    if let Some(device) = store::find(tx, id).await?.filter(|device| !device.is_on()) {
        redraw(tx, &device);
    }
    Ok(())
}

fn show(tx: &mut Tx, actor: &Actor, member: Member, device: &Device) -> Outcome<Reply> {
    let (building, device) = (device.building, device.id);
    tx.show(actor.spot, member, &Notice::Device { building, device })?;
    Ok(Reply::Silent)
}

async fn load(tx: &mut Tx, building: BuildingId, id: DeviceId) -> Outcome<Device> {
    let device = store::find(tx, id).await?.filter(|device| device.building == building);
    device.ok_or_else(|| Refusal::Gone.into())
}

/// A device that somebody may see.
async fn theirs(tx: &mut Tx, resident: &Resident, id: DeviceId) -> Outcome<Device> {
    let device = load(tx, resident.building(), id).await?;
    match tie(tx, &device, resident.person()).await? {
        Some(_) => Ok(device),
        None => Err(Refusal::Gone.into()),
    }
}

async fn save(tx: &mut Tx, device: &Device) -> anyhow::Result<()> {
    store::save(tx, device).await?;
    redraw(tx, device);
    Ok(())
}

/// Whatever shows it is drawn again.
fn redraw(tx: &mut Tx, device: &Device) {
    tx.redraw(device_of(device.id));
    tx.redraw(devices_of(device.building));
}

/// What somebody has to do with a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tie {
    /// They moderate the building.
    Moderates,
    /// They live behind the door, or answer for somebody who does.
    Home,
}

/// What somebody has to do with a device; nothing if they may not see it.
pub(super) async fn tie(
    reads: &mut impl Reads,
    device: &Device,
    person: PersonId,
) -> anyhow::Result<Option<Tie>> {
    if membership::list_moderators(reads, device.building).await?.contains(&person) {
        return Ok(Some(Tie::Moderates));
    }
    let member = Member { person, building: device.building };
    let home = membership::belongs(reads, member).await?
        && home_of(reads, device.household).await?.contains(&person);
    Ok(home.then_some(Tie::Home))
}

/// Those who live in a household, and those who answer for somebody who does.
async fn home_of(reads: &mut impl Reads, household: HouseholdId) -> anyhow::Result<Vec<PersonId>> {
    let housemates = household::list_housemates(reads, household).await?.into_iter();
    let mut people: Vec<PersonId> = housemates
        .filter(|known| known.standing == Standing::In)
        .map(|known| known.person)
        .collect();
    for recipient in recipient::list_of_household(reads, household).await? {
        let guards = guardian::list(reads, recipient.id).await?.into_iter();
        people.extend(guards.filter(|guard| guard.answers()).map(|guard| guard.person));
    }
    people.sort_unstable();
    people.dedup();
    Ok(people)
}

/// Tells whoever is on duty.
async fn tell_on_duty(tx: &mut Tx, building: BuildingId, notice: &Notice) -> anyhow::Result<()> {
    for person in duty::on_duty(tx, building).await? {
        tx.tell(Member { person, building }, notice)?;
    }
    Ok(())
}

/// A building turned out to be another: its devices go over.
///
/// # Errors
/// If the database fails.
pub async fn merge(tx: &mut Tx, twin: BuildingId, into: BuildingId) -> anyhow::Result<()> {
    store::merge(tx, twin, into).await?;
    let next = watching::next_week(tx, into).await?;
    tx.set_timer(next, &Timer::TryThem { building: into })
}

/// Somebody has all erased: when a bell rang that was theirs alone is forgotten. The bell stays until a
/// moderator switches it off, for it may be somebody else's by now. To be called while they still live
/// there.
///
/// # Errors
/// If the database fails.
pub async fn forget(tx: &mut Tx, person: PersonId) -> anyhow::Result<()> {
    Ok(store::forget_presses_of(tx, person).await?)
}
