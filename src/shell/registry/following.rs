//! What follows for every feature: groups move, people leave, timers fire, old things are swept.

use super::{Refusal, shows};
use crate::features::{
    alarms, callers, checkins, devices, digest, duty, grants, habits, households, invites, joining,
    members, needs, offers, people, residents, series,
};
use crate::kernel::actor::{self, Actor};
use crate::kernel::consent::Purpose;
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::outcome::Stop;
use crate::kernel::person::Account;
use crate::kernel::step::{self, OpenStep};
use crate::kernel::sweeping::is_cut_short;
use crate::kernel::timer::Timer as _;
use crate::kernel::tx::{Reads as _, Tx};
use crate::kernel::{
    audit, budget, building, circle, detail, edit, inbox, membership, message, outbox, recipient,
    timer,
};

/// The group has become another chat: what stood in the old one is posted anew. If people wrote
/// in the new one before that was known, what they did there is kept.
///
/// # Errors
/// If the database fails.
pub async fn move_chat(tx: &mut Tx, from: i64, to: i64) -> anyhow::Result<()> {
    if let Some(building) = building::find_by_chat(tx, from).await? {
        outbox::remove_cards(tx.write().await?, building.id).await?;
        needs::actions::post_anew(tx, building.id).await?;
        joining::actions::post_anew(tx, building.id).await?;
        grants::actions::post_anew(tx, building.id).await?;
        digest::actions::post_anew(tx, building.id).await?;
        alarms::actions::post_anew(tx, building.id).await?;
        if let Some(twin) = building::find_by_chat(tx, to).await? {
            needs::actions::merge(tx, twin.id, building.id).await?;
            callers::actions::merge(tx, twin.id, building.id).await?;
            series::actions::merge(tx, twin.id, building.id).await?;
            alarms::actions::merge(tx, twin.id, building.id).await?;
            devices::actions::merge(tx, twin.id, building.id).await?;
            checkins::actions::merge(tx, twin.id, building.id).await?;
            for member in tx.merge_building(twin.id, building.id).await? {
                needs::actions::depart(tx, member).await.map_err(Stop::into_fault)?;
                households::actions::depart(tx, member).await?;
                series::actions::depart(tx, member).await?;
                alarms::actions::depart(tx, member).await?;
                checkins::actions::depart(tx, member).await?;
                apply(tx, member).await?;
            }
        }
        tx.move_building(from, to).await?;
    }
    Ok(())
}

/// The bot has entered a group: its building lives from now on.
///
/// # Errors
/// If the database fails.
pub async fn enter(tx: &mut Tx, building: BuildingId) -> anyhow::Result<()> {
    needs::actions::come_back(tx, building).await?;
    digest::actions::follow(tx, building).await
}

/// People came into a group, as this update told.
///
/// # Errors
/// If the database fails.
pub async fn join(tx: &mut Tx, chat: i64, accounts: &[Account], update: i64) -> anyhow::Result<()> {
    let joined = members::actions::group::join(tx, chat, accounts, update).await;
    for member in joined.map_err(Stop::into_fault)? {
        apply(tx, member).await?;
    }
    Ok(())
}

/// Somebody is in a group and has to be let in first. They are, if an invite is kept for them.
///
/// # Errors
/// If the database fails.
pub async fn apply(tx: &mut Tx, member: Member) -> anyhow::Result<()> {
    if invites::actions::arrive(tx, member).await? {
        return Ok(());
    }
    joining::actions::apply(tx, member).await
}

/// Others may moderate a building by now.
///
/// # Errors
/// If the database fails.
pub async fn follow_moderators(tx: &mut Tx, building: BuildingId) -> anyhow::Result<()> {
    invites::actions::follow_moderators(tx, building).await?;
    joining::actions::follow_moderators(tx, building).await?;
    needs::actions::follow_moderators(tx, building).await?;
    duty::actions::follow_moderators(tx, building).await?;
    callers::actions::follow(tx, building, None).await?;
    grants::actions::follow_moderators(tx, building).await?;
    members::actions::leading::follow_moderators(tx, building).await
}

/// A topic of a group's forum is closed or gone.
///
/// # Errors
/// If the database fails.
pub async fn lose_topic(tx: &mut Tx, building: BuildingId, topic: i64) -> anyhow::Result<()> {
    habits::actions::lose_topic(tx, building, topic).await
}

/// Tells somebody who has to be let in first where they stand: each time if they wrote, else once.
/// False if nothing was told.
///
/// # Errors
/// If the database fails.
pub async fn tell_standing(tx: &mut Tx, actor: &Actor, wrote: bool) -> anyhow::Result<bool> {
    joining::actions::tell_standing(tx, actor, wrote).await
}

/// Somebody is out of a group, as this update told: they live there no more.
///
/// # Errors
/// If the database fails.
pub async fn depart(tx: &mut Tx, chat: i64, account: &Account, update: i64) -> anyhow::Result<()> {
    let Some(building) = building::find_by_chat(tx, chat).await? else { return Ok(()) };
    let Some(actor) = actor::find(tx, account.telegram_id).await? else { return Ok(()) };
    depart_from(tx, Member { person: actor.person.id, building: building.id }, update).await
}

/// Somebody's account is gone: they live nowhere any more.
///
/// # Errors
/// If the database fails.
pub async fn depart_everywhere(tx: &mut Tx, person: PersonId) -> anyhow::Result<()> {
    for building in membership::list_places(tx, person).await? {
        depart_from(tx, Member { person, building }, 0).await?;
    }
    Ok(())
}

async fn depart_from(tx: &mut Tx, member: Member, update: i64) -> anyhow::Result<()> {
    if !membership::is_there(tx, member).await? {
        return Ok(());
    }
    joining::actions::depart(tx, member).await?;
    grants::actions::depart(tx, member).await?;
    callers::actions::depart(tx, member).await?;
    invites::actions::depart(tx, member).await?;
    needs::actions::depart(tx, member).await.map_err(Stop::into_fault)?;
    needs::actions::depart_from_worries(tx, member).await?;
    duty::actions::depart(tx, member).await?;
    households::actions::depart(tx, member).await?;
    series::actions::depart(tx, member).await?;
    alarms::actions::depart(tx, member).await?;
    checkins::actions::depart(tx, member).await?;
    residents::actions::depart(tx, member);
    members::actions::group::depart(tx, member, update).await.map_err(Stop::into_fault)?;
    grants::actions::follow_moderators(tx, member.building).await?;
    members::actions::leading::follow_moderators(tx, member.building).await
}

/// Somebody has another name: whatever shows it is drawn again.
///
/// # Errors
/// If the database fails.
pub async fn redraw_of(tx: &mut Tx, person: PersonId) -> anyhow::Result<()> {
    tx.redraw(joining::notices::who(person));
    needs::actions::redraw_of(tx, person).await
}

/// Somebody takes back that something is kept of them: it is erased by whoever keeps it.
///
/// # Errors
/// A refusal, or what is broken.
pub(super) async fn take_back(
    tx: &mut Tx,
    actor: &Actor,
    purpose: Purpose,
) -> Result<(), Stop<Refusal>> {
    let person = actor.oneself().person();
    match purpose {
        Purpose::Door => {
            series::actions::forget_private(tx, person).await?;
            let forgotten = needs::actions::forget_private(tx, person).await;
            forgotten.map_err(|stop| stop.map(Refusal::Needs))
        }
        Purpose::Attached => Ok(needs::actions::forget_attached(tx, person).await?),
        Purpose::Profile => {
            people::actions::forget(tx, person).await?;
            Ok(households::actions::follow_places(tx, person).await?)
        }
        Purpose::CheckIn => Ok(checkins::actions::take_back(tx, person).await?),
    }
}

/// Telegram said whether somebody belongs to a group, as an errand asked.
///
/// # Errors
/// If the database fails.
pub async fn member_is_checked(
    tx: &mut Tx,
    errand: needs::Errand,
    belongs: bool,
) -> anyhow::Result<()> {
    use needs::Errand::{DeleteAsking, OpenDoor, ShowPhotos, ShowPlace};
    let (building, helper) = match errand {
        OpenDoor { building, helper, .. }
        | ShowPhotos { building, helper, .. }
        | ShowPlace { building, helper, .. } => (building, helper),
        DeleteAsking { .. } => return Ok(()),
    };
    if !belongs {
        return depart_from(tx, Member { person: helper, building }, 0).await;
    }
    let checked = match errand {
        OpenDoor { need, .. } => needs::actions::door_is_checked(tx, building, need, helper).await,
        ShowPhotos { need, .. } => {
            needs::actions::photos_are_checked(tx, building, need, helper).await
        }
        ShowPlace { need, .. } => {
            needs::actions::place_is_checked(tx, building, need, helper).await
        }
        DeleteAsking { .. } => Ok(()),
    };
    checked.map_err(Stop::into_fault)
}

/// Forgets what is kept no longer, some of it at a time; and what was erased since the last time
/// leaves the log. True if there may be more.
///
/// # Errors
/// If the database fails.
pub async fn sweep(tx: &mut Tx) -> anyhow::Result<bool> {
    let now = tx.now();
    tx.fold_log();
    callers::actions::forget_never_ticked(tx).await?;
    let connection = tx.write().await?;
    let of_features = members::timers::CHORES.into_iter().chain(duty::timers::CHORES);
    let of_features = of_features.chain(series::timers::CHORES).chain(devices::timers::CHORES);
    let of_features = of_features.chain(checkins::timers::CHORES);
    for chore in of_features.chain(needs::timers::CHORES).chain(digest::timers::CHORES) {
        timer::bring_back(connection, chore, now).await?;
    }
    outbox::sweep(connection, now).await?;
    step::sweep(connection, now).await?;
    detail::sweep(connection, now).await?;
    budget::sweep(connection, now).await?;
    duty::sweep(connection, now).await?;
    recipient::sweep(connection, now).await?;
    invites::sweep(connection, now).await?;
    grants::sweep(connection, now).await?;
    callers::sweep(connection, now).await?;
    devices::sweep(connection, now).await?;
    checkins::sweep(connection, now).await?;
    circle::sweep(connection, now).await?;
    let forgotten = [
        inbox::sweep(connection, now).await?,
        edit::sweep(connection, now).await?,
        message::sweep(connection, now).await?,
        audit::sweep(connection, now).await?,
        joining::sweep(connection, now).await?,
        needs::sweep(connection, now).await?,
        offers::sweep(connection, now).await?,
        series::sweep(connection, now).await?,
        alarms::sweep(connection, now).await?,
    ];
    Ok(forgotten.into_iter().any(is_cut_short))
}

/// Lets a timer happen.
///
/// # Errors
/// If no feature knows it, or it fails.
pub async fn fire(tx: &mut Tx, kind: &str, body: &str) -> anyhow::Result<()> {
    let outcome = match kind {
        members::Timer::KIND => {
            let fired = members::timers::fire(tx, serde_json::from_str(body)?).await;
            fired.map_err(|stop| stop.map(Refusal::Members))
        }
        needs::Timer::KIND => {
            let timer: needs::Timer = serde_json::from_str(body)?;
            if let needs::Timer::Opened { need } = timer {
                offers::actions::offer(tx, need).await?;
            }
            let fired = needs::timers::fire(tx, timer).await;
            fired.map_err(|stop| stop.map(Refusal::Needs))
        }
        joining::Timer::KIND => {
            joining::timers::fire(tx, serde_json::from_str(body)?).await?;
            Ok(())
        }
        invites::Timer::KIND => {
            invites::timers::fire(tx, serde_json::from_str(body)?).await?;
            Ok(())
        }
        grants::Timer::KIND => {
            grants::timers::fire(tx, serde_json::from_str(body)?).await?;
            Ok(())
        }
        step::Over::KIND => {
            let over: step::Over = serde_json::from_str(body)?;
            let step = OpenStep { kind: over.kind, body: over.body, words: None };
            if let Some(subject) = shows(&step, over.person) {
                tx.redraw(subject);
            }
            Ok(())
        }
        digest::Timer::KIND => {
            digest::timers::fire(tx, serde_json::from_str(body)?).await?;
            Ok(())
        }
        duty::Timer::KIND => {
            duty::timers::fire(tx, serde_json::from_str(body)?).await?;
            Ok(())
        }
        callers::Timer::KIND => {
            callers::timers::fire(tx, serde_json::from_str(body)?).await?;
            Ok(())
        }
        households::Timer::KIND => {
            households::timers::fire(tx, serde_json::from_str(body)?).await?;
            Ok(())
        }
        series::Timer::KIND => {
            series::timers::fire(tx, serde_json::from_str(body)?).await?;
            Ok(())
        }
        alarms::Timer::KIND => {
            alarms::timers::fire(tx, serde_json::from_str(body)?).await?;
            Ok(())
        }
        checkins::Timer::KIND => {
            checkins::timers::fire(tx, serde_json::from_str(body)?).await?;
            Ok(())
        }
        devices::Timer::KIND => {
            devices::timers::fire(tx, serde_json::from_str(body)?).await?;
            Ok(())
        }
        other => anyhow::bail!("no feature knows a timer of the kind {other}"),
    };
    match outcome {
        Ok(()) => Ok(()),
        Err(Stop::Refused(refusal)) => anyhow::bail!("a timer was refused: {}", refusal.name()),
        Err(Stop::Broken(error)) => Err(error),
    }
}
