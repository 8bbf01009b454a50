//! The verbs. Each reads load, decide, save, tell.

use super::intents::Intent;
use super::model::{Refusal, Rhythm, Span};
use super::notices::{Notice, Reply, quiet_of};
use super::timers::Timer;
use super::{Outcome, store};
use crate::features::needs;
use crate::features::needs::notices::open_in;
use crate::kernel::actor::{Actor, Denied, Oneself};
use crate::kernel::budget::{self, Tidings};
use crate::kernel::building::{self, Building};
use crate::kernel::clock::Moment;
use crate::kernel::export::{Chapter, Record, Value};
use crate::kernel::habits::{self, Habits};
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::outbox::Audience;
use crate::kernel::outcome::Stop;
use crate::kernel::tx::{Reads, Tx};

/// So many hear of an evening at a time: others come between.
const PAGE: usize = 50;

impl From<Denied> for Stop<Refusal> {
    fn from(denied: Denied) -> Self {
        Self::Refused(Refusal::Denied(denied))
    }
}

/// Does what somebody wants.
///
/// # Errors
/// A [`Refusal`], or what is broken.
pub async fn act(tx: &mut Tx, actor: &Actor, intent: Intent) -> Outcome<Reply> {
    let oneself = actor.oneself();
    let member = reader(actor)?;
    match intent {
        Intent::Quiet => show(tx, actor, member),
        Intent::Set(tidings, wanted) => set(tx, actor, member, tidings, wanted).await,
        Intent::Fewer(tidings) => fewer(tx, &oneself, member, tidings).await,
        Intent::Pause(span) => pause(tx, actor, member, span).await,
        Intent::Resume => resume(tx, actor, member).await,
    }
}

/// Somebody in the building in whose name they are talked to.
fn reader(actor: &Actor) -> Outcome<Member> {
    let place = actor.place().or_else(|| actor.memberships.first());
    let place = place.ok_or_else(|| actor.nowhere())?;
    Ok(Member { person: actor.person.id, building: place.building })
}

fn show(tx: &mut Tx, actor: &Actor, member: Member) -> Outcome<Reply> {
    tx.show(actor.spot, member, &menu(member))?;
    Ok(Reply::Silent)
}

fn menu(member: Member) -> Notice {
    Notice::Quiet { person: member.person, building: member.building }
}

async fn set(
    tx: &mut Tx,
    actor: &Actor,
    member: Member,
    tidings: Tidings,
    wanted: bool,
) -> Outcome<Reply> {
    let oneself = actor.oneself();
    if wanted {
        tx.unmute(&oneself, tidings).await?;
    } else {
        tx.mute(&oneself, tidings).await?;
    }
    noted(tx, actor, member)
}

/// No more like this; what they get by now comes with it, so that it is turned on again by one tap.
async fn fewer(tx: &mut Tx, oneself: &Oneself, member: Member, tidings: Tidings) -> Outcome<Reply> {
    let was = budget::find_quiet(tx, member.person).await?.mutes(tidings);
    tx.mute(oneself, tidings).await?;
    tx.redraw(quiet_of(member.person));
    if !was {
        tx.tell(member, &menu(member))?;
    }
    Ok(Reply::Fewer)
}

async fn pause(tx: &mut Tx, actor: &Actor, member: Member, span: Span) -> Outcome<Reply> {
    let house = load(tx, member.building).await?.ok_or(Denied::NotResident)?;
    let until = house.rhythm.pause(span, tx.now());
    tx.pause(&actor.oneself(), Some(until)).await?;
    tx.set_timer(until, &Timer::PauseOver { person: member.person })?;
    noted(tx, actor, member)
}

async fn resume(tx: &mut Tx, actor: &Actor, member: Member) -> Outcome<Reply> {
    tx.pause(&actor.oneself(), None).await?;
    noted(tx, actor, member)
}

fn noted(tx: &mut Tx, actor: &Actor, member: Member) -> Outcome<Reply> {
    tx.redraw(quiet_of(member.person));
    show(tx, actor, member)?;
    Ok(Reply::Noted)
}

/// A building in whose group the bot is, and how it keeps things.
struct House {
    building: Building,
    habits: Habits,
    rhythm: Rhythm,
}

/// Nothing if the building is gone, or the bot is out of its group.
async fn load(tx: &mut Tx, building: BuildingId) -> anyhow::Result<Option<House>> {
    let known = building::find(tx, building).await?.filter(|known| known.left_at.is_none());
    let Some(building) = known else { return Ok(None) };
    let Some(habits) = habits::find(tx, building.id).await? else { return Ok(None) };
    let rhythm = Rhythm::new(building.time_zone, &habits);
    Ok(Some(House { building, habits, rhythm }))
}

/// A building's evenings and mornings begin, or come at another time from now on.
///
/// # Errors
/// If the database fails.
pub async fn follow(tx: &mut Tx, building: BuildingId) -> anyhow::Result<()> {
    let Some(house) = load(tx, building).await? else { return Ok(()) };
    tx.redraw(open_in(building));
    set_evening(tx, &house)?;
    set_morning(tx, &house)
}

fn set_evening(tx: &mut Tx, house: &House) -> anyhow::Result<()> {
    let next = house.rhythm.next_evening(tx.now());
    tx.set_timer(next, &Timer::Evening { building: house.building.id })
}

fn set_morning(tx: &mut Tx, house: &House) -> anyhow::Result<()> {
    let next = house.rhythm.next_morning(tx.now());
    tx.set_timer(next, &Timer::Morning { building: house.building.id })
}

/// It is evening, or was: what is open is told, if it is not too late for that.
///
/// # Errors
/// If the database fails.
pub async fn evening(tx: &mut Tx, building: BuildingId) -> anyhow::Result<()> {
    let Some(house) = load(tx, building).await? else { return Ok(()) };
    set_evening(tx, &house)?;
    let evening = house.rhythm.evening(tx.now());
    let due = house.rhythm.is_on_time(evening, tx.now());
    if due && store::begin_evening(tx, building, evening).await? {
        page(tx, building, evening, PersonId(0)).await?;
    }
    Ok(())
}

/// Those behind `after` hear of an evening, if something is open; what each reads is looked up when it
/// is sent.
///
/// # Errors
/// If the database fails.
pub async fn page(
    tx: &mut Tx,
    building: BuildingId,
    evening: Moment,
    after: PersonId,
) -> anyhow::Result<()> {
    let Some(house) = load(tx, building).await? else { return Ok(()) };
    let due = house.rhythm.is_on_time(evening, tx.now());
    if !due || !needs::is_any_open(tx, building).await? {
        return Ok(());
    }
    let readers = store::list_readers(tx, building, after, i64::try_from(PAGE)?).await?;
    for person in &readers {
        let member = Member { person: *person, building };
        tx.tell(member, &Notice::Digest { building, evening })?;
    }
    match readers.last() {
        Some(last) if readers.len() == PAGE => {
            tx.set_timer(tx.now(), &Timer::Page { building, evening, after: *last })
        }
        Some(_) | None => Ok(()),
    }
}

/// It is morning: if something is open, a list of it comes to stand in the group, and the one before
/// goes.
///
/// # Errors
/// If the database fails.
pub async fn morning(tx: &mut Tx, building: BuildingId) -> anyhow::Result<()> {
    let Some(house) = load(tx, building).await? else { return Ok(()) };
    set_morning(tx, &house)?;
    if house.rhythm.is_day(tx.now()) {
        post(tx, &house, false).await?;
    }
    Ok(())
}

/// The list stands in a chat that is no more: it is posted in the new one.
///
/// # Errors
/// If the database fails.
pub async fn post_anew(tx: &mut Tx, building: BuildingId) -> anyhow::Result<()> {
    let Some(known) = building::find(tx, building).await? else { return Ok(()) };
    let Some(habits) = habits::find(tx, building).await? else { return Ok(()) };
    let rhythm = Rhythm::new(known.time_zone, &habits);
    post(tx, &House { building: known, habits, rhythm }, true).await
}

async fn post(tx: &mut Tx, house: &House, anew: bool) -> anyhow::Result<()> {
    let building = house.building.id;
    let now = tx.now();
    let open = needs::list_open(tx, building).await?;
    if !house.habits.living_list || !open.iter().any(|need| need.wants_helpers(now)) {
        return Ok(());
    }
    if store::begin_list(tx, building, anew).await? {
        tx.redraw(open_in(building));
        let list = Notice::LivingList { building, listed_at: now };
        tx.tell(Audience::Group(building), &list)?;
    }
    Ok(())
}

/// What somebody wants none of, and how much they got, given to them.
///
/// # Errors
/// If the database cannot be read.
pub async fn export(reads: &mut impl Reads, person: PersonId) -> anyhow::Result<[Chapter; 2]> {
    let quiet = budget::find_quiet(reads, person).await?;
    let mut muted: Vec<Record> = Vec::new();
    for (tidings, muted_at) in quiet.muted {
        muted.push(
            Record::default()
                .give("mute.kind", Value::word(tidings.name()))
                .give("mute.muted_at", muted_at)
                .give("mute.until_at", Value::Nothing),
        );
    }
    if let Some((since, until)) = quiet.paused {
        muted.push(
            Record::default()
                .give("mute.kind", Value::word("everything"))
                .give("mute.muted_at", since)
                .give("mute.until_at", until),
        );
    }
    let sent = budget::list_sent(reads, person).await?;
    let sent = sent.into_iter().map(|(day, sent)| {
        let day = Moment::from_millis(day.saturating_mul(86_400_000));
        Record::default().give("unsolicited.day", day).give("unsolicited.sent", sent)
    });
    Ok([Chapter::new("mute", muted), Chapter::new("unsolicited", sent.collect())])
}

/// Somebody has all erased.
///
/// # Errors
/// If the database fails.
pub async fn forget(tx: &mut Tx, oneself: &Oneself) -> anyhow::Result<()> {
    Ok(budget::forget_of(tx.write().await?, oneself.person()).await?)
}
