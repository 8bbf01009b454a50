//! The verbs. Each reads load, decide, save, tell.

use chrono_tz::Tz;

use super::intents::Intent;
use super::model::{Refusal, ZONES, guess_zone};
use super::notices::{Errand, Notice, Reply, clock_of};
use super::{Outcome, timers};
use crate::kernel::actor::{Actor, Denied, Moderator};
use crate::kernel::building::{self, Founding};
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::language::Language;
use crate::kernel::outbox::{self, Audience};
use crate::kernel::outcome::Stop;
use crate::kernel::person::Account;
use crate::kernel::tx::Tx;
use crate::kernel::{actor, message};

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
        Intent::Start => Ok(Reply::Hello),
        Intent::Help => Ok(Reply::Help),
        Intent::Chat => Ok(Reply::HowToAsk),
        Intent::UnknownCommand => Ok(Reply::UnknownCommand),
        Intent::ChooseLanguage => choose_language(actor),
        Intent::SetLanguage(language) => set_language(tx, actor, language).await,
        Intent::SetBuildingLanguage(building, language) => {
            set_building_language(tx, &actor.moderator_of(building)?, language).await
        }
        Intent::Privacy => Ok(Reply::Privacy),
        Intent::AskToForget => Ok(Reply::ForgetQuestion),
        Intent::Keep => Ok(Reply::Kept),
        Intent::Erase => erase(tx, actor).await,
        Intent::ClockIsRight(building) => clock_is_right(tx, &actor.moderator_of(building)?).await,
        Intent::ClockIsWrong(building) => clock_is_wrong(tx, &actor.moderator_of(building)?),
        Intent::SetClock(building, zone) => {
            set_clock(tx, &actor.moderator_of(building)?, zone).await
        }
        Intent::OldButton => Err(Refusal::OldButton.into()),
    }
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
    Ok(Reply::GroupLanguageSet)
}

async fn clock_is_right(tx: &mut Tx, moderator: &Moderator) -> Outcome<Reply> {
    let mut building = load_building(tx, moderator.building()).await?;
    building.zone_known = true;
    tx.save_building(&building).await?;
    tx.redraw(clock_of(building.id));
    Ok(Reply::ClockSet)
}

fn clock_is_wrong(tx: &mut Tx, moderator: &Moderator) -> Outcome<Reply> {
    let building = moderator.building();
    tx.tell(moderator.member(), &Notice::ClockChoice { building })?;
    Ok(Reply::Silent)
}

async fn set_clock(tx: &mut Tx, moderator: &Moderator, zone: usize) -> Outcome<Reply> {
    let mut building = load_building(tx, moderator.building()).await?;
    building.time_zone = ZONES.get(zone).ok_or(Refusal::OldButton)?.zone;
    building.zone_known = true;
    tx.save_building(&building).await?;
    tx.redraw(clock_of(building.id));
    Ok(Reply::ClockSet)
}

/// Forgets somebody: name, account, language, what is queued for them, where they belong. What
/// they asked and did is forgotten by the features that know it, in the same transaction.
async fn erase(tx: &mut Tx, actor: &Actor) -> Outcome<Reply> {
    let person = actor.person.id;
    outbox::remove_of(tx.write().await?, person).await?;
    message::forget_of(tx.write().await?, person).await?;
    tx.end_memberships(person).await?;
    tx.erase_person(person).await?;
    let language = actor.person.language.unwrap_or(Language::ENGLISH);
    let last_word = Notice::Erased { language: language.tag().to_owned() };
    tx.tell(Audience::Chat(actor.telegram_id), &last_word)?;
    Ok(Reply::Silent)
}

async fn load_building(tx: &mut Tx, building: BuildingId) -> Outcome<building::Building> {
    Ok(building::find(tx, building).await?.ok_or(Refusal::OldButton)?)
}

/// The bot was added to a group.
pub struct Entry<'a> {
    /// The group.
    pub chat: i64,
    /// Its title.
    pub title: &'a str,
    /// Who added it.
    pub by: PersonId,
    /// What they speak.
    pub language: Option<Language>,
    /// Where the operator says that clocks hang.
    pub time_zone: Option<Tz>,
}

/// Enters a group: the building works at once by defaults. Entered again, it is the same
/// building.
///
/// # Errors
/// If the database fails.
pub async fn enter(tx: &mut Tx, entry: &Entry<'_>) -> Outcome<()> {
    let known = building::find_by_chat(tx, entry.chat).await?;
    let building = match &known {
        Some(building) if !building.left => return Ok(()),
        Some(building) => {
            tx.set_building_left(building.id, false).await?;
            building.clone()
        }
        None => {
            let language = entry.language.unwrap_or(Language::ENGLISH);
            tx.found_building(&Founding {
                chat: entry.chat,
                title: entry.title,
                language,
                time_zone: entry.time_zone.unwrap_or_else(|| guess_zone(language)),
                zone_known: entry.time_zone.is_some(),
                by: entry.by,
            })
            .await?
        }
    };
    tx.add_membership(Member { person: entry.by, building: building.id }).await?;
    tx.tell(Audience::Group(building.id), &Notice::Welcome)?;
    let ask_clock = !building.zone_known;
    tx.send_errand(building.id, &Errand::ListAdministrators { building: building.id, ask_clock })?;
    timers::set_for_moderators(tx, building.id)?;
    Ok(())
}

/// Asks Telegram again who administers a group: something there has changed.
///
/// # Errors
/// If the database fails.
pub async fn refresh_moderators(tx: &mut Tx, chat: i64) -> Outcome<()> {
    if let Some(building) = building::find_by_chat(tx, chat).await?.filter(|known| !known.left) {
        let errand = Errand::ListAdministrators { building: building.id, ask_clock: false };
        tx.send_errand(building.id, &errand)?;
    }
    Ok(())
}

/// The bot was taken out of a group.
///
/// # Errors
/// If the database fails.
pub async fn leave(tx: &mut Tx, chat: i64) -> Outcome<()> {
    if let Some(building) = building::find_by_chat(tx, chat).await? {
        tx.set_building_left(building.id, true).await?;
    }
    Ok(())
}

/// Telegram said who administers a group: they moderate, and one of them is asked about the
/// clock.
///
/// # Errors
/// If the database fails.
pub async fn administrators_are(
    tx: &mut Tx,
    building: BuildingId,
    accounts: &[Account],
    ask_clock: bool,
) -> Outcome<()> {
    let Some(building) = building::find(tx, building).await? else { return Ok(()) };
    let mut people = Vec::with_capacity(accounts.len());
    for account in accounts {
        let person = match actor::find(tx, account.telegram_id).await? {
            Some(known) => known.person.id,
            None => tx.add_person(account, false).await?.id,
        };
        tx.add_membership(Member { person, building: building.id }).await?;
        people.push(person);
    }
    tx.set_moderators(building.id, &people).await?;
    if ask_clock && !building.zone_known {
        let asked = building.entered_by.filter(|person| people.contains(person));
        if let Some(person) = asked.or_else(|| people.first().copied()) {
            let member = Member { person, building: building.id };
            tx.tell(member, &Notice::ClockQuestion { building: building.id })?;
        }
    }
    Ok(())
}
