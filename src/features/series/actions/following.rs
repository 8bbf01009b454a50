//! What follows for series from elsewhere: people leave or are forgotten, a building becomes another.

use super::stopping::redraw;
use super::store;
use crate::features::needs::model::Origin;
use crate::features::series::model::{Series, State};
use crate::features::series::notices::list_of;
use crate::kernel::actor::Actor;
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::tx::{Reads as _, Tx};

/// Somebody does not belong to a building any more: what they asked for again and again there is over.
///
/// # Errors
/// If the database fails.
pub async fn depart(tx: &mut Tx, member: Member) -> anyhow::Result<()> {
    let now = tx.now();
    for series in store::list_there(tx, member).await? {
        match series.state {
            State::Draft => store::remove(tx, series.id).await?,
            State::Running => store::save(tx, &series.clone().over(now)).await?,
            State::Stopped { .. } | State::Over { .. } => continue,
        }
        redraw(tx, &series).await?;
    }
    Ok(())
}

/// Forgets what somebody asked for again and again.
///
/// # Errors
/// If the database fails.
pub async fn forget(tx: &mut Tx, actor: &Actor) -> anyhow::Result<()> {
    let person = actor.person.id;
    let all: Vec<Series> = store::list_of(tx, person).await?;
    for series in &all {
        redraw(tx, series).await?;
    }
    if !all.is_empty() {
        store::remove_of(tx, person).await?;
    }
    tx.redraw(list_of(person));
    Ok(())
}

/// Takes door and phone out of all that somebody asks for again and again.
///
/// # Errors
/// If the database fails.
pub async fn forget_private(tx: &mut Tx, person: PersonId) -> anyhow::Result<()> {
    store::forget_private(tx, person).await?;
    for series in store::list_of(tx, person).await? {
        tx.redraw(series.id);
    }
    Ok(())
}

/// A building turned out to be another: what repeats there goes over.
///
/// # Errors
/// If the database fails.
pub async fn merge(tx: &mut Tx, twin: BuildingId, into: BuildingId) -> anyhow::Result<()> {
    store::move_all(tx, twin, into).await?;
    Ok(())
}

/// True if a series was asked for with this message.
///
/// # Errors
/// If the database fails.
pub async fn is_of(tx: &mut Tx, origin: Origin) -> anyhow::Result<bool> {
    Ok(store::find_of(tx, origin).await?.is_some())
}
