//! What Telegram tells of a group is followed: the bot comes and goes, people come and go, the
//! title changes, administrators change.

use chrono_tz::Tz;

use crate::features::members::Outcome;
use crate::features::members::model::guess_zone;
use crate::features::members::notices::{Errand, Notice, settings_of};
use crate::features::members::timers::{self, KEPT_AFTER_LEAVING, Timer};
use crate::kernel::actor;
use crate::kernel::building::{self, Founding};
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::language::Language;
use crate::kernel::membership;
use crate::kernel::message;
use crate::kernel::outbox::{self, Audience};
use crate::kernel::person::Account;
use crate::kernel::standing;
use crate::kernel::tx::{Reads as _, Tx};

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
/// building. False if the bot was there already.
///
/// # Errors
/// If the database fails.
pub async fn enter(tx: &mut Tx, entry: &Entry<'_>) -> Outcome<bool> {
    let known = building::find_by_chat(tx, entry.chat).await?;
    let building = match &known {
        Some(building) if building.left_at.is_none() => return Ok(false),
        Some(building) => {
            tx.set_building_left(building.id, false).await?;
            let building = building::Building {
                title: entry.title.to_owned(),
                left_at: None,
                ..building.clone()
            };
            tx.save_building(&building).await?;
            standing::follow(tx.write().await?, building.id, true).await?;
            building
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
    timers::set_daily_word(tx, &building)?;
    Ok(true)
}

/// Asks Telegram again who administers a group: something there has changed.
///
/// # Errors
/// If the database fails.
pub async fn refresh_moderators(tx: &mut Tx, chat: i64) -> Outcome<()> {
    let known = building::find_by_chat(tx, chat).await?;
    if let Some(building) = known.filter(|known| known.left_at.is_none()) {
        let errand = Errand::ListAdministrators { building: building.id, ask_clock: false };
        tx.send_errand(building.id, &errand)?;
    }
    Ok(())
}

/// The bot was taken out of a group: what it sent in private in the building's name is written over.
///
/// # Errors
/// If the database fails.
pub async fn leave(tx: &mut Tx, chat: i64) -> Outcome<()> {
    let known = building::find_by_chat(tx, chat).await?;
    if let Some(building) = known.filter(|known| known.left_at.is_none()) {
        tx.set_building_left(building.id, true).await?;
        standing::follow(tx.write().await?, building.id, false).await?;
        let left_at = tx.now();
        let erase = Timer::Erase { building: building.id, left_at };
        tx.set_timer(left_at.plus(KEPT_AFTER_LEAVING), &erase)?;
    }
    Ok(())
}

/// The group was given another title: the building is named so.
///
/// # Errors
/// If the database fails.
pub async fn retitle(tx: &mut Tx, chat: i64, title: &str) -> Outcome<()> {
    let known = building::find_by_chat(tx, chat).await?;
    if let Some(mut building) = known.filter(|known| known.title != title) {
        title.clone_into(&mut building.title);
        tx.save_building(&building).await?;
        tx.redraw(settings_of(building.id));
    }
    Ok(())
}

/// People came into a group, as `update` told: they are there, unless they left by a later one.
/// Those who have to be let in first.
///
/// # Errors
/// If the database fails.
pub async fn join(
    tx: &mut Tx,
    chat: i64,
    accounts: &[Account],
    update: i64,
) -> Outcome<Vec<Member>> {
    let mut waiting = Vec::new();
    let Some(building) = building::find_by_chat(tx, chat).await? else { return Ok(waiting) };
    for account in accounts {
        let person = match actor::find(tx, account.telegram_id).await? {
            Some(known) => known.person.id,
            None => tx.add_person(account, false).await?.id,
        };
        let member = Member { person, building: building.id };
        if tx.add_membership_by(member, update).await? {
            waiting.push(member);
        }
    }
    Ok(waiting)
}

/// Somebody does not belong to a building any more: membership and grants end, and what is
/// queued for them is dropped; `update` told it. What they asked and did there is ended by the features that know
/// it, before, in the same transaction.
///
/// # Errors
/// If the database fails.
pub async fn depart(tx: &mut Tx, member: Member, update: i64) -> Outcome<()> {
    tx.end_membership(member, update).await?;
    outbox::remove_of_member(tx.write().await?, member).await?;
    message::mark_dirty_of(tx.write().await?, member).await?;
    Ok(())
}

/// Answers in a group somebody whose face is hidden: an administrator who writes anonymously, or
/// a channel.
///
/// # Errors
/// If the database fails.
pub async fn answer_faceless(tx: &mut Tx, chat: i64) -> Outcome<()> {
    let known = building::find_by_chat(tx, chat).await?;
    if let Some(building) = known.filter(|known| known.left_at.is_none()) {
        tx.tell(Audience::Group(building.id), &Notice::Faceless)?;
    }
    Ok(())
}

/// Telegram said who administers a group, and who of them owns it: they moderate, and one of them
/// is asked about the clock.
///
/// # Errors
/// If the database fails.
pub async fn administrators_are(
    tx: &mut Tx,
    building: BuildingId,
    accounts: &[Account],
    owner: Option<i64>,
    ask_clock: bool,
) -> Outcome<()> {
    let Some(building) = building::find(tx, building).await? else { return Ok(()) };
    let mut people = Vec::with_capacity(accounts.len());
    for account in accounts {
        let person = match actor::find(tx, account.telegram_id).await? {
            Some(known) => known.person.id,
            None => tx.add_person(account, false).await?.id,
        };
        tx.add_administrator(Member { person, building: building.id }).await?;
        if owner == Some(account.telegram_id) {
            tx.set_owner(building.id, person).await?;
        }
        people.push(person);
    }
    let before = membership::list_moderators(tx, building.id).await?;
    tx.set_moderators(building.id, &people).await?;
    let after = membership::list_moderators(tx, building.id).await?;
    if after != before {
        tx.redraw(settings_of(building.id));
    }
    // Whoever moderates no longer reads no more of what is for moderators.
    for person in before.into_iter().filter(|person| !after.contains(person)) {
        let member = Member { person, building: building.id };
        message::mark_dirty_of(tx.write().await?, member).await?;
    }
    if ask_clock && !building.zone_known {
        let asked = building.entered_by.filter(|person| people.contains(person));
        if let Some(person) = asked.or_else(|| people.first().copied()) {
            let member = Member { person, building: building.id };
            tx.tell(member, &Notice::ClockQuestion { building: building.id })?;
        }
    }
    Ok(())
}
