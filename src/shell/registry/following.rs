//! What follows for every feature: groups move, people come and leave.

use chrono::TimeDelta;

use super::{Intent, Refusal};
use crate::features::{
    alarms, callers, checkins, devices, digest, duty, grants, habits, households, invites, joining,
    keys, members, needs, people, residents, series,
};
use crate::kernel::actor::{self, Actor};
use crate::kernel::consent::Purpose;
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::outcome::Stop;
use crate::kernel::person::Account;
use crate::kernel::trust::TrustId;
use crate::kernel::tx::{Reads as _, Tx};
use crate::kernel::{building, household, membership, outbox};

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
                keys::actions::depart(tx, member).await?;
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
    keys::actions::depart(tx, member).await?;
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
            for (home, _) in household::list_held(tx, person).await? {
                follow_place(tx, Member { person, building: home.building }).await?;
            }
            Ok(())
        }
        Purpose::Keys => Ok(keys::actions::forget_notes(tx, person).await?),
        Purpose::CheckIn => Ok(checkins::actions::take_back(tx, person).await?),
    }
}

/// Somebody told another flat, or none any more: what opened the door of their home goes before.
///
/// # Errors
/// If the database fails.
pub(super) async fn follow_place(tx: &mut Tx, member: Member) -> anyhow::Result<()> {
    if let Some(goes_along) = households::actions::moves(tx, member).await? {
        keys::actions::move_out(tx, member, goes_along).await?;
    }
    households::actions::follow_place(tx, member).await
}

/// A grant may be over: what its holder read by it is theirs no more.
///
/// # Errors
/// If the database fails.
pub(super) async fn follow_trust(tx: &mut Tx, trust: TrustId) -> anyhow::Result<()> {
    match grants::actions::holder_of(tx, trust).await? {
        Some(holder) => keys::actions::redraw_read_by(tx, holder.person).await,
        None => Ok(()),
    }
}

/// Asks somebody which of their buildings is meant; what they did is kept for the answer.
///
/// # Errors
/// If the database fails.
pub async fn ask_which_building(
    tx: &mut Tx,
    actor: &Actor,
    step: &members::Step,
    words: &str,
) -> anyhow::Result<()> {
    const WAITS: TimeDelta = TimeDelta::minutes(10);
    let until = tx.now().plus(WAITS);
    tx.open_step(actor.person.id, until, step, Some(words)).await?;
    members::actions::ask_which_building(tx, actor.person.id)
}

/// Shows somebody who tapped an old button, in private, what is true by now; what is said to
/// them.
///
/// # Errors
/// If the database fails.
pub async fn show_newest(tx: &mut Tx, actor: &Actor, intent: &Intent) -> anyhow::Result<Refusal> {
    let shown = if let Intent::Needs(intent) = intent {
        needs::actions::show_newest(tx, actor, intent).await?
    } else {
        false
    };
    let refusal = if shown { needs::Refusal::Past } else { needs::Refusal::Over };
    Ok(Refusal::Needs(refusal))
}

/// Tells a moderator that something somebody did was put aside.
///
/// # Errors
/// If the database fails.
pub async fn tell_of_breakage(
    tx: &mut Tx,
    group: Option<i64>,
    account: i64,
    reference: i64,
) -> anyhow::Result<()> {
    let building = match group {
        Some(chat) => building::find_by_chat(tx, chat).await?.map(|building| building.id),
        None => membership::find_place(tx, account).await?,
    };
    match building {
        Some(building) => members::actions::tell_of_breakage(tx, building, reference).await,
        None => Ok(()),
    }
}

/// Answers in a group somebody whose face is hidden.
///
/// # Errors
/// If the database fails.
pub async fn answer_faceless(tx: &mut Tx, chat: i64) -> anyhow::Result<()> {
    members::actions::group::answer_faceless(tx, chat).await.map_err(Stop::into_fault)
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

/// The disk is full, or has room again.
///
/// # Errors
/// If the database fails.
pub async fn disk_is_full(tx: &mut Tx, full: bool) -> anyhow::Result<()> {
    members::actions::machine::disk_is_full(tx, full).await
}
