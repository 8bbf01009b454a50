//! Who speaks, where, in which language: loaded afresh inside the transaction that acts.

use chrono_tz::Tz;

use super::registry;
use super::stimulus::{Act, Place, Stimulus};
use crate::features::members::actions::group::{self, Entry};
use crate::kernel::actor::{self, Actor};
use crate::kernel::building;
use crate::kernel::id::Member;
use crate::kernel::membership;
use crate::kernel::message::Spot;
use crate::kernel::outbox;
use crate::kernel::outcome::Stop;
use crate::kernel::person::Person;
use crate::kernel::tx::{Reads as _, Tx};

/// Loads who acts, noting what is new about them: name, language, that their chat is open, that
/// they live in the building in whose group they were seen.
///
/// # Errors
/// If the database fails.
pub async fn open(tx: &mut Tx, stimulus: &Stimulus, zone: Option<Tz>) -> anyhow::Result<Actor> {
    let mut actor = match actor::find(tx, stimulus.who.telegram_id).await? {
        Some(actor) => actor,
        None => {
            let person = tx.add_person(&stimulus.who, false).await?;
            Actor::stranger(person, stimulus.who.telegram_id)
        }
    };
    notice_changes(tx, &mut actor, stimulus).await?;
    if let Place::Group { chat, title, .. } = &stimulus.place {
        actor = arrive(tx, actor, stimulus, *chat, title, zone).await?;
    }
    if let (Place::Private, Act::Tap { message: Some(message), .. }) =
        (&stimulus.place, &stimulus.act)
    {
        actor.spot = Some(Spot { chat: stimulus.chat(), message: *message });
    }
    Ok(actor)
}

async fn notice_changes(tx: &mut Tx, actor: &mut Actor, stimulus: &Stimulus) -> anyhow::Result<()> {
    let known = &actor.person;
    let chat_open = match stimulus.act {
        Act::OpenedChat => true,
        Act::ClosedChat => false,
        Act::Words { .. }
        | Act::Edited { .. }
        | Act::Forwarded { .. }
        | Act::Voice { .. }
        | Act::Brought(_)
        | Act::Thing
        | Act::Tap { .. } => known.chat_open || stimulus.place == Place::Private,
        Act::Seen
        | Act::Joined(_)
        | Act::Left(_)
        | Act::Retitled
        | Act::ChangedMembers
        | Act::Entered
        | Act::Expelled => known.chat_open,
    };
    let language = match stimulus.who.language {
        Some(language) if !known.language_chosen => Some(language),
        _ => known.language,
    };
    let now = Person { name: stimulus.who.name.clone(), language, chat_open, ..known.clone() };
    let opened = chat_open && !known.chat_open;
    if now.name != known.name || now.language != known.language || chat_open != known.chat_open {
        tx.save_person(&now).await?;
    }
    if now.name != known.name {
        registry::redraw_of(tx, now.id).await?;
    }
    if opened {
        let at = tx.now();
        for (kind, body) in outbox::unpark(tx.write().await?, now.id, at).await? {
            if let Some(subject) = registry::read_letter(&kind, &body)?.subject() {
                tx.redraw(subject);
            }
        }
    }
    actor.person = now;
    actor.just_started = opened;
    Ok(())
}

/// Follows what was told of a group, and notes where somebody is.
async fn arrive(
    tx: &mut Tx,
    mut actor: Actor,
    stimulus: &Stimulus,
    chat: i64,
    title: &str,
    zone: Option<Tz>,
) -> anyhow::Result<Actor> {
    let joins = matches!(stimulus.act, Act::Joined(_));
    if !joins {
        follow(tx, stimulus.update, &stimulus.act, chat, title).await?;
    }
    let gone = match &stimulus.act {
        Act::Expelled => true,
        // Whoever left is not seen there any more.
        Act::Left(account) => account.telegram_id == actor.telegram_id,
        Act::Words { .. }
        | Act::Edited { .. }
        | Act::Forwarded { .. }
        | Act::Voice { .. }
        | Act::Brought(_)
        | Act::Thing
        | Act::Tap { .. }
        | Act::Seen
        | Act::Joined(_)
        | Act::Retitled
        | Act::ChangedMembers
        | Act::Entered
        | Act::OpenedChat
        | Act::ClosedChat => false,
    };
    if gone {
        return Ok(actor);
    }
    actor = belong(tx, actor, stimulus, chat, title, zone).await?;
    // Where the group was not known, it is by now.
    if joins {
        follow(tx, stimulus.update, &stimulus.act, chat, title).await?;
    }
    Ok(actor)
}

/// Follows what was told of a group.
///
/// # Errors
/// If the database fails.
pub async fn follow(
    tx: &mut Tx,
    update: i64,
    act: &Act,
    chat: i64,
    title: &str,
) -> anyhow::Result<()> {
    let told = match act {
        Act::Expelled => group::leave(tx, chat).await,
        Act::Left(account) => return registry::depart(tx, chat, account, update).await,
        Act::Joined(accounts) => return registry::join(tx, chat, accounts, update).await,
        Act::ChangedMembers => group::refresh_moderators(tx, chat).await,
        Act::Retitled => group::retitle(tx, chat, title).await,
        Act::Words { .. }
        | Act::Edited { .. }
        | Act::Forwarded { .. }
        | Act::Voice { .. }
        | Act::Brought(_)
        | Act::Thing
        | Act::Tap { .. }
        | Act::Seen
        | Act::Entered
        | Act::OpenedChat
        | Act::ClosedChat => Ok(()),
    };
    told.map_err(Stop::into_fault)
}

/// Whoever is seen in a group lives there. A group that is not known yet is entered by its first
/// sign of life: the update that told of it may have been lost.
async fn belong(
    tx: &mut Tx,
    mut actor: Actor,
    stimulus: &Stimulus,
    chat: i64,
    title: &str,
    zone: Option<Tz>,
) -> anyhow::Result<Actor> {
    let mut known = actor.memberships.iter().chain(&actor.applies);
    if let Some(membership) = known.find(|membership| membership.chat == chat) {
        actor.here = Some(membership.building);
        return Ok(actor);
    }
    let entry = Entry {
        chat,
        title,
        by: actor.person.id,
        language: actor.person.language,
        time_zone: zone,
    };
    let entered = group::enter(tx, &entry).await.map_err(Stop::into_fault)?;
    let Some(building) = building::find_by_chat(tx, chat).await? else { return Ok(actor) };
    if entered {
        registry::enter(tx, building.id).await?;
    }
    let member = Member { person: actor.person.id, building: building.id };
    // A card that lies open on the phone of somebody who left can still be tapped.
    if matches!(stimulus.act, Act::Tap { .. }) && membership::has_left(tx, member).await? {
        return Ok(actor);
    }
    if tx.add_membership_by(member, stimulus.update).await? {
        registry::apply(tx, member).await?;
    }
    let just_started = actor.just_started;
    if let Some(known) = actor::find(tx, stimulus.who.telegram_id).await? {
        actor = known;
    }
    actor.just_started = just_started;
    actor.here = Some(building.id);
    Ok(actor)
}

/// Has Telegram asked again who administers a group.
///
/// # Errors
/// If the database fails.
pub async fn refresh_moderators(tx: &mut Tx, chat: i64) -> anyhow::Result<()> {
    group::refresh_moderators(tx, chat).await.map_err(Stop::into_fault)
}
