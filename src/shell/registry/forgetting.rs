//! Forgetting somebody: every feature does, before the person itself is erased.

use super::Refusal;
use crate::features::{
    alarms, callers, checkins, devices, digest, duty, grants, households, invites, joining, keys,
    members, needs, offers, residents, series,
};
use crate::kernel::actor::{self, Actor};
use crate::kernel::id::Member;
use crate::kernel::outcome::Stop;
use crate::kernel::tx::Tx;

/// Erases somebody who had all erased before, without a word to them. False if the account is not
/// known.
///
/// # Errors
/// If the database fails.
pub async fn erase(tx: &mut Tx, account: i64) -> anyhow::Result<bool> {
    let Some(actor) = actor::find(tx, account).await? else { return Ok(false) };
    match forget(tx, &actor).await {
        Ok(()) => {}
        Err(Stop::Refused(refusal)) => anyhow::bail!("an erasure was refused: {}", refusal.name()),
        Err(Stop::Broken(error)) => return Err(error),
    }
    members::actions::forget(tx, &actor).await?;
    Ok(true)
}

/// Has every feature forget somebody, before the person itself is erased.
pub(super) async fn forget(tx: &mut Tx, actor: &Actor) -> Result<(), Stop<Refusal>> {
    alarms::actions::forget(tx, actor).await?;
    checkins::actions::forget(tx, actor.person.id).await?;
    joining::actions::forget(tx, &actor.oneself()).await?;
    for place in &actor.memberships {
        let member = Member { person: actor.person.id, building: place.building };
        needs::actions::depart_from_worries(tx, member).await?;
    }
    grants::actions::forget(tx, &actor.oneself()).await?;
    callers::actions::forget(tx, actor).await?;
    invites::actions::forget(tx, actor.person.id).await?;
    offers::actions::forget(tx, actor.person.id).await?;
    devices::actions::forget(tx, actor.person.id).await?;
    keys::actions::forget(tx, actor).await?;
    households::actions::forget(tx, actor).await?;
    residents::actions::forget(tx, actor);
    digest::actions::forget(tx, &actor.oneself()).await?;
    duty::actions::forget(tx, actor).await?;
    series::actions::forget(tx, actor).await?;
    let forgotten = needs::actions::forget(tx, &actor.oneself()).await;
    forgotten.map_err(|stop| stop.map(Refusal::Needs))
}
