//! The verbs. Each reads load, decide, save, tell.

use super::Outcome;
use super::intents::{DetailVerb, Intent, Step};
use super::model::{At, Choice, Profile, Refusal, circles, is_typed, typed};
use super::notices::{Notice, Reply, profile_of};
use super::views;
use crate::features::needs;
use crate::features::needs::category::Group;
use crate::kernel::actor::{Actor, Denied, Resident};
use crate::kernel::consent::Purpose;
use crate::kernel::detail::{self, Kind, Telling};
use crate::kernel::export::{Chapter, Record, Titles, Value};
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::language::Language;
use crate::kernel::notice::Subject;
use crate::kernel::outcome::Stop;
use crate::kernel::person::Once;
use crate::kernel::step::Step as _;
use crate::kernel::tx::{Reads, Tx};
use crate::kernel::{building, doors, step};

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
        Intent::Open => open(tx, actor, &actor.resident()?).await,
        Intent::Overview(building) => overview(tx, actor, &actor.resident_of(building)?),
        Intent::NameLater => name_later(tx, actor),
        Intent::OfDetail(verb, building, kind) => {
            let resident = actor.resident_of(building)?;
            match verb {
                DetailVerb::Look => look(tx, actor, &resident, kind),
                DetailVerb::LookIn(group) => look_in(tx, actor, &resident, group),
                DetailVerb::Type => ask(tx, actor, &resident, kind).await,
                DetailVerb::Stop => stop(tx, actor, &resident, kind).await,
                DetailVerb::Empty => empty(tx, actor, &resident, kind).await,
                DetailVerb::AskReaders => ask_readers(tx, actor, &resident, kind),
                DetailVerb::LetRead(circle) => {
                    if !circles(kind).contains(&circle) {
                        return Err(Refusal::OldButton.into());
                    }
                    let profile = load(tx, &resident).await?;
                    let telling = profile.told_to(kind, circle);
                    keep(tx, &resident, &profile, kind, &telling).await?;
                    ask_readers(tx, actor, &resident, kind)
                }
                DetailVerb::Choose(choice) => {
                    choose(tx, actor, &resident, (kind, choice), true).await
                }
                DetailVerb::Unchoose(choice) => {
                    choose(tx, actor, &resident, (kind, choice), false).await
                }
            }
        }
        Intent::Answer { building, kind, words } => {
            answer(tx, &actor.resident_of(building)?, kind, &words).await
        }
    }
}

/// Asks somebody, once in a life, what neighbours shall call them.
///
/// # Errors
/// If the database fails.
pub async fn ask_name(tx: &mut Tx, actor: &Actor) -> anyhow::Result<()> {
    let place = actor.place().or_else(|| actor.memberships.first());
    let Some(building) = place.map(|place| place.building) else { return Ok(()) };
    let asked = actor.person.was(Once::Name);
    if asked || actor.here.is_some() || !actor.person.chat_open {
        return Ok(());
    }
    let person = actor.person.id;
    tx.note_once(person, Once::Name).await?;
    tx.tell(Member { person, building }, &Notice::NameQuestion { person, building })
}

/// Shows all that they tell of themselves; the first time, with the question what they are called.
async fn open(tx: &mut Tx, actor: &Actor, resident: &Resident) -> Outcome<Reply> {
    overview(tx, actor, resident)?;
    if load(tx, resident).await?.value(Kind::Name).is_none() {
        ask_name(tx, actor).await?;
    }
    Ok(Reply::Silent)
}

fn overview(tx: &mut Tx, actor: &Actor, resident: &Resident) -> Outcome<Reply> {
    let Member { person, building } = resident.member();
    tx.show(actor.spot, resident.member(), &Notice::Overview { person, building })?;
    Ok(Reply::Silent)
}

fn look(tx: &mut Tx, actor: &Actor, resident: &Resident, kind: Kind) -> Outcome<Reply> {
    let Member { person, building } = resident.member();
    tx.show(actor.spot, resident.member(), &Notice::Detail { person, building, kind })?;
    Ok(Reply::Silent)
}

/// Shows what they like to help with, of a group of kinds.
fn look_in(tx: &mut Tx, actor: &Actor, resident: &Resident, group: Group) -> Outcome<Reply> {
    let Member { person, building } = resident.member();
    tx.show(actor.spot, resident.member(), &Notice::Offers { person, building, group })?;
    Ok(Reply::Silent)
}

fn ask_readers(tx: &mut Tx, actor: &Actor, resident: &Resident, kind: Kind) -> Outcome<Reply> {
    let Member { person, building } = resident.member();
    tx.show(actor.spot, resident.member(), &Notice::Readers { person, building, kind })?;
    Ok(Reply::Silent)
}

/// What neighbours call them can wait: the question goes, and is not asked again.
fn name_later(tx: &mut Tx, actor: &Actor) -> Outcome<Reply> {
    let resident = match actor.memberships.first() {
        Some(first) => actor.resident_of(actor.place().unwrap_or(first).building)?,
        None => return Err(actor.nowhere().into()),
    };
    tx.show(actor.spot, resident.member(), &Notice::NameLater)?;
    Ok(Reply::Silent)
}

/// Waits for their next words.
async fn ask(tx: &mut Tx, actor: &Actor, resident: &Resident, kind: Kind) -> Outcome<Reply> {
    if !is_typed(kind) {
        return Err(Refusal::OldButton.into());
    }
    let person = resident.person();
    let until = tx.now().plus(step::WAITS);
    tx.open_step(person, until, &Step { building: resident.building(), kind }, None).await?;
    tx.redraw(profile_of(person));
    look(tx, actor, resident, kind)
}

/// Does not wait for them after all.
async fn stop(tx: &mut Tx, actor: &Actor, resident: &Resident, kind: Kind) -> Outcome<Reply> {
    let open = actor.step.as_ref().and_then(Step::read);
    if open == Some(Step { building: resident.building(), kind }) {
        tx.close_step(resident.person()).await?;
    }
    look(tx, actor, resident, kind)
}

/// Keeps what they typed.
async fn answer(tx: &mut Tx, resident: &Resident, kind: Kind, words: &str) -> Outcome<Reply> {
    let value = typed(kind, words)?;
    let profile = load(tx, resident).await?;
    if let Some(doors) = doors::find(tx, resident.building()).await? {
        profile.fits(&doors, kind, &value)?;
    }
    let telling = profile.telling(kind, Some(value));
    keep(tx, resident, &profile, kind, &telling).await?;
    let Member { person, building } = resident.member();
    tx.close_step(person).await?;
    tx.tell(resident.member(), &Notice::Detail { person, building, kind })?;
    Ok(Reply::Silent)
}

async fn choose(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    (kind, choice): (Kind, Choice),
    wanted: bool,
) -> Outcome<Reply> {
    let profile = load(tx, resident).await?;
    let setting = building::setting(tx, resident.building()).await?;
    let zone = setting.map_or(chrono_tz::UTC, |setting| setting.time_zone);
    let at = At { name: &actor.person.name, now: tx.now(), zone };
    let telling = profile.choosing(kind, choice, wanted, &at);
    if let (Some(value), Some(doors)) =
        (telling.value.as_deref(), doors::find(tx, resident.building()).await?)
    {
        profile.fits(&doors, kind, value)?;
    }
    end_form(tx, actor, resident.building(), kind).await?;
    keep(tx, resident, &profile, kind, &telling).await?;
    match choice.group() {
        Some(group) => look_in(tx, actor, resident, group),
        None => look(tx, actor, resident, kind),
    }
}

async fn empty(tx: &mut Tx, actor: &Actor, resident: &Resident, kind: Kind) -> Outcome<Reply> {
    let profile = load(tx, resident).await?;
    end_form(tx, actor, resident.building(), kind).await?;
    if profile.detail(kind).is_some() {
        let telling = profile.telling(kind, None);
        keep(tx, resident, &profile, kind, &telling).await?;
    }
    look(tx, actor, resident, kind)
}

/// Whoever tells it by a button does not type it.
async fn end_form(
    tx: &mut Tx,
    actor: &Actor,
    building: BuildingId,
    kind: Kind,
) -> anyhow::Result<()> {
    if actor.step.as_ref().and_then(Step::read) == Some(Step { building, kind }) {
        tx.close_step(actor.person.id).await?;
    }
    Ok(())
}

async fn load(tx: &mut Tx, resident: &Resident) -> anyhow::Result<Profile> {
    Ok(Profile::of(detail::list(tx, resident.member()).await?))
}

/// Saves a detail; whatever shows it is drawn again.
async fn keep(
    tx: &mut Tx,
    resident: &Resident,
    profile: &Profile,
    kind: Kind,
    telling: &Telling,
) -> anyhow::Result<()> {
    tx.save_detail(resident.member(), profile.detail(kind), kind, telling).await?;
    let person = resident.person();
    if telling.value.is_some() {
        tx.note_consent(person, Purpose::Profile).await?;
    }
    tx.redraw(profile_of(person));
    match kind {
        Kind::Name => {
            tx.redraw(Subject { kind: "person", row: person.0 });
            needs::actions::redraw_of(tx, person).await
        }
        Kind::Entrance => needs::actions::redraw_of(tx, person).await,
        Kind::Floor
        | Kind::Flat
        | Kind::Phone
        | Kind::Languages
        | Kind::Offers
        | Kind::Presence => Ok(()),
    }
}

/// Forgets all that somebody told of themselves, wherever it was: they take back that it is kept.
///
/// # Errors
/// If the database fails.
pub async fn forget(tx: &mut Tx, person: PersonId) -> anyhow::Result<()> {
    tx.forget_details(person).await?;
    tx.redraw(profile_of(person));
    tx.redraw(Subject { kind: "person", row: person.0 });
    needs::actions::redraw_of(tx, person).await
}

/// What somebody told of themselves, wherever it was, handed to them.
///
/// # Errors
/// If the database cannot be read or something does not open.
pub async fn export(
    reads: &mut impl Reads,
    person: PersonId,
    titles: &Titles,
    language: Language,
) -> anyhow::Result<Chapter> {
    let held = detail::list_held(reads, person).await?.into_iter();
    let record = |held: detail::Held| {
        let kind = Value::shown(held.kind.as_str(), views::name_of_detail(&held.kind, language));
        let value = held.value.map(|value| {
            let words = views::in_words(&held.kind, &value, language);
            Value::shown(value, words)
        });
        let readers =
            Value::shown(held.readers.as_str(), views::name_of_readers(&held.readers, language));
        Record::default()
            .give("detail.kind", kind)
            .give("detail.building_id", held.building.map(|building| titles.of(building)))
            .give("detail.value", value)
            .give("detail.until_at", held.until)
            .give("detail.readers", readers)
    };
    Ok(Chapter::new("detail", held.map(record).collect()))
}
