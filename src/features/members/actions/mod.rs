//! The verbs. Each reads load, decide, save, tell.

mod consents;
pub mod group;
pub mod leading;
pub mod machine;
mod mydata;

pub use mydata::export;

use super::Outcome;
use super::intents::{Intent, Step};
use super::model::{Refusal, Topic, ZONES};
use super::notices::{Notice, Reply, settings_of};
use super::timers;
use crate::kernel::actor::{Actor, Denied, Moderator, Resident};
use crate::kernel::building;
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::language::Language;
use crate::kernel::notice::{Said as _, Subject};
use crate::kernel::outbox::{self, Audience};
use crate::kernel::outcome::Stop;
use crate::kernel::step::Step as _;
use crate::kernel::tx::{Reads as _, Tx};
use crate::kernel::{membership, message, standing};

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
        Intent::Start => Ok(hello(actor)),
        Intent::Help(topic) => help(tx, actor, topic),
        Intent::Thing if waits_for_words(actor) => Ok(Reply::TypePlease),
        Intent::Thing => Ok(Reply::WordsPlease),
        Intent::Forwarded => Ok(Reply::Forwarded),
        Intent::Edited => Ok(Reply::Edited),
        Intent::UnknownCommand => Ok(Reply::UnknownCommand),
        Intent::ChooseLanguage => choose_language(actor),
        Intent::SetLanguage(language) => set_language(tx, actor, language).await,
        Intent::SetBuildingLanguage(building, language) => {
            set_building_language(tx, &actor.moderator_of(building)?, language).await
        }
        Intent::ChooseBuilding => choose_building(tx, actor),
        Intent::SetBuilding(building) => {
            set_building(tx, actor, &actor.resident_of(building)?).await
        }
        Intent::Privacy => Ok(Reply::Privacy),
        Intent::MyData => mydata::give(tx, actor).await,
        Intent::Consents => consents::show(tx, actor),
        Intent::AskToTakeBack(purpose) => consents::ask_to_take_back(tx, actor, purpose),
        Intent::TakeBack(purpose) => consents::take_back(tx, actor, purpose).await,
        Intent::AskToForget => Ok(Reply::ForgetQuestion),
        Intent::Keep => Ok(Reply::Kept),
        Intent::Erase => erase(tx, actor).await,
        Intent::ClockIsRight(building) => clock_is_right(tx, &actor.moderator_of(building)?).await,
        Intent::ClockIsWrong(building) => clock_is_wrong(tx, &actor.moderator_of(building)?),
        Intent::SetClock(building, zone) => {
            set_clock(tx, actor, &actor.moderator_of(building)?, zone).await
        }
        Intent::Vouch(building, person) => vouch(tx, &actor.moderator_of(building)?, person).await,
        Intent::NotVouch(building, person) => {
            not_vouch(tx, &actor.moderator_of(building)?, person).await
        }
        Intent::Settings(building) => settings(tx, actor, building),
        Intent::AnotherClock(building) => {
            another_clock(tx, actor, &actor.moderator_of(building)?).await
        }
        Intent::DailyWord(building, wanted) => {
            set_daily_word(tx, actor, &actor.moderator_of(building)?, wanted).await
        }
        Intent::OldButton => Err(Refusal::OldButton.into()),
    }
}

fn hello(actor: &Actor) -> Reply {
    if actor.memberships.is_empty() { Reply::HelloStranger } else { Reply::Hello }
}

/// Turns the help page on which somebody tapped, or sends one.
fn help(tx: &mut Tx, actor: &Actor, topic: Topic) -> Outcome<Reply> {
    tx.show(actor.spot, audience_of(actor), &Notice::Help { topic })?;
    Ok(Reply::Silent)
}

/// Somebody as the reader of what concerns no building in particular.
fn audience_of(actor: &Actor) -> Audience {
    let person = actor.person.id;
    match actor.here.or_else(|| actor.place().map(|place| place.building)) {
        Some(building) => Audience::Member(Member { person, building }),
        None => Audience::Person(person),
    }
}

/// Asks somebody which of their buildings is meant.
fn choose_building(tx: &mut Tx, actor: &Actor) -> Outcome<Reply> {
    match actor.memberships.as_slice() {
        [] => Err(actor.nowhere().into()),
        _ => {
            let person = actor.person.id;
            tx.show(actor.spot, Audience::Person(person), &Notice::WhichBuilding { person })?;
            Ok(Reply::Silent)
        }
    }
}

async fn set_building(tx: &mut Tx, actor: &Actor, resident: &Resident) -> Outcome<Reply> {
    tx.choose_building(resident.member()).await?;
    let building = resident.building();
    tx.show(actor.spot, resident.member(), &Notice::AtBuilding { building })?;
    Ok(Reply::Silent)
}

/// A moderator gives their word for somebody new.
async fn vouch(tx: &mut Tx, moderator: &Moderator, person: PersonId) -> Outcome<Reply> {
    let building = moderator.building();
    if !membership::belongs(tx, Member { person, building }).await? {
        return Err(Refusal::NotThere.into());
    }
    if tx.let_visit(moderator, person).await? {
        tx.tell(Member { person, building }, &Notice::Vouched { building })?;
        tx.redraw(Subject { kind: "person", row: person.0 });
    }
    Ok(Reply::Vouched)
}

/// A moderator does not know somebody new, who hears that they had better talk to one.
async fn not_vouch(tx: &mut Tx, moderator: &Moderator, person: PersonId) -> Outcome<Reply> {
    let member = Member { person, building: moderator.building() };
    let word = Notice::NotVouched { building: member.building, person };
    let lives_there = membership::belongs(tx, member).await?;
    if lives_there && !outbox::is_told(tx.read(), person, word.kind(), &word.body()?).await? {
        tx.tell(member, &word)?;
    }
    Ok(Reply::NotVouched)
}

/// Offers languages: one's own in private, the group's to a moderator in the group.
fn choose_language(actor: &Actor) -> Outcome<Reply> {
    match actor.here {
        None => Ok(Reply::Languages),
        Some(building) => match actor.moderator_of(building) {
            Ok(_) => Ok(Reply::GroupLanguages { building }),
            Err(_) => Err(Refusal::OnlyModerators.into()),
        },
    }
}

async fn set_language(tx: &mut Tx, actor: &Actor, language: Language) -> Outcome<Reply> {
    let mut person = actor.person.clone();
    person.language = Some(language);
    person.language_chosen = true;
    tx.save_person(&person).await?;
    Ok(Reply::LanguageSet)
}

async fn set_building_language(
    tx: &mut Tx,
    moderator: &Moderator,
    language: Language,
) -> Outcome<Reply> {
    let mut building = load_building(tx, moderator.building()).await?;
    building.language = language;
    tx.save_building(&building).await?;
    tx.redraw(settings_of(building.id));
    Ok(Reply::GroupLanguageSet)
}

async fn clock_is_right(tx: &mut Tx, moderator: &Moderator) -> Outcome<Reply> {
    let mut building = load_building(tx, moderator.building()).await?;
    building.zone_known = true;
    tx.save_building(&building).await?;
    tx.redraw(settings_of(building.id));
    Ok(Reply::ClockSet)
}

fn clock_is_wrong(tx: &mut Tx, moderator: &Moderator) -> Outcome<Reply> {
    let building = moderator.building();
    tx.tell(moderator.member(), &Notice::ClockChoice { building })?;
    Ok(Reply::Silent)
}

async fn set_clock(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    zone: usize,
) -> Outcome<Reply> {
    let mut building = load_building(tx, moderator.building()).await?;
    let changes_it = building.zone_known;
    building.time_zone = ZONES.get(zone).ok_or(Refusal::OldButton)?.zone;
    building.zone_known = true;
    tx.save_building(&building).await?;
    timers::set_daily_word(tx, &building)?;
    tx.redraw(settings_of(building.id));
    if changes_it {
        let Member { person, building } = moderator.member();
        let settings = Notice::Settings { building, moderator: person };
        tx.show(actor.spot, moderator.member(), &settings)?;
    }
    Ok(Reply::ClockSet)
}

/// The settings of the building that is meant, privately.
fn settings(tx: &mut Tx, actor: &Actor, building: Option<BuildingId>) -> Outcome<Reply> {
    let meant = building.or_else(|| actor.place().map(|place| place.building));
    let Some(building) = meant else { return Err(actor.nowhere().into()) };
    let moderator = actor.moderator_of(building)?;
    let settings = Notice::Settings { building, moderator: actor.person.id };
    tx.show(actor.spot, moderator.member(), &settings)?;
    Ok(Reply::Silent)
}

/// Offers the clocks of the world: the one that hangs there is wrong.
async fn another_clock(tx: &mut Tx, actor: &Actor, moderator: &Moderator) -> Outcome<Reply> {
    let building = load_building(tx, moderator.building()).await?;
    let (known, building) = (building.zone_known, building.id);
    let choice = if known {
        Notice::ClockSettings { building, moderator: actor.person.id }
    } else {
        Notice::ClockChoice { building }
    };
    tx.show(actor.spot, moderator.member(), &choice)?;
    Ok(Reply::Silent)
}

/// A word each morning that all is well, or none; the message says which, and takes it back.
async fn set_daily_word(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    wanted: bool,
) -> Outcome<Reply> {
    tx.set_daily_word(moderator, wanted).await?;
    let building = moderator.building();
    let word =
        if wanted { Notice::DailyWordOn { building } } else { Notice::DailyWordOff { building } };
    tx.show(actor.spot, moderator.member(), &word)?;
    Ok(Reply::Silent)
}

/// Forgets somebody: name, account, language, what is queued for them, where they belong. What
/// they asked and did is forgotten by the features that know it, in the same transaction.
async fn erase(tx: &mut Tx, actor: &Actor) -> Outcome<Reply> {
    forget(tx, actor).await?;
    let language = actor.person.language.unwrap_or(Language::ENGLISH);
    let last_word = Notice::Erased { language: language.tag().to_owned() };
    tx.tell(Audience::Chat(actor.telegram_id), &last_word)?;
    Ok(Reply::Silent)
}

/// The same without a last word.
///
/// # Errors
/// If the database fails.
pub async fn forget(tx: &mut Tx, actor: &Actor) -> anyhow::Result<()> {
    let person = actor.person.id;
    outbox::remove_of(tx.write().await?, person).await?;
    message::forget_of(tx.write().await?, person).await?;
    standing::forget_in_lists(tx.write().await?, person).await?;
    tx.close_step(person).await?;
    tx.end_memberships(person).await?;
    tx.forget_owner(person).await?;
    for place in &actor.memberships {
        leading::follow_moderators(tx, place.building).await?;
    }
    tx.erase_person(person).await
}

async fn load_building(tx: &mut Tx, building: BuildingId) -> Outcome<building::Building> {
    Ok(building::find(tx, building).await?.ok_or(Refusal::OldButton)?)
}

/// Asks somebody which of their buildings is meant; what they wrote waits for the answer.
///
/// # Errors
/// If the database fails.
pub fn ask_which_building(tx: &mut Tx, person: PersonId) -> anyhow::Result<()> {
    tx.tell(Audience::Person(person), &Notice::WhichBuilding { person })
}

/// Tells a moderator that something somebody did was put aside.
///
/// # Errors
/// If the database fails.
pub async fn tell_of_breakage(
    tx: &mut Tx,
    building: BuildingId,
    reference: i64,
) -> anyhow::Result<()> {
    let moderators = membership::list_moderators(tx, building).await?;
    match moderators.first() {
        Some(person) => {
            let moderator = Member { person: *person, building };
            tx.tell(moderator, &Notice::Broke { reference })
        }
        None => Ok(()),
    }
}

/// Asks a moderator, once, whether they know somebody new. False if there is none to ask.
///
/// # Errors
/// If the database fails.
pub async fn ask_for_a_word(tx: &mut Tx, member: Member) -> anyhow::Result<bool> {
    let moderators = membership::list_moderators(tx, member.building).await?;
    let Some(moderator) = moderators.into_iter().find(|person| *person != member.person) else {
        return Ok(false);
    };
    let (building, person) = (member.building, member.person);
    let joined_at = membership::joined_at(tx, member).await?;
    let question = Notice::VouchQuestion { building, person, joined_at };
    if !outbox::is_told(tx.read(), moderator, question.kind(), &question.body()?).await? {
        tx.tell(Member { person: moderator, building: member.building }, &question)?;
    }
    Ok(true)
}

/// True while a form waits for words; a question of ours that is answered by a button does not.
fn waits_for_words(actor: &Actor) -> bool {
    actor.step.as_ref().is_some_and(|step| step.kind != Step::KIND && !step.is_answered())
}
