//! What follows for what was asked on behalf of others: whoever posted it goes or answers no more, whoever
//! it is for is on the list no more, or does not agree any more.

use super::codes::member;
use crate::features::callers::notices::Notice;
use crate::features::callers::store;
use crate::features::needs;
use crate::features::needs::model::{Behalf, Need};
use crate::kernel::actor::Actor;
use crate::kernel::guardian::{self, Guard};
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::outcome::Stop;
use crate::kernel::recipient::{self, RecipientId};
use crate::kernel::tx::Tx;
use crate::kernel::{audit, membership, person};

/// Looks after all that is open in a building on behalf of others: what nobody looks after any more goes
/// to who answers next; what cannot go on is withdrawn. `without` is whoever is about to leave.
///
/// # Errors
/// If the database fails.
pub async fn follow(
    tx: &mut Tx,
    building: BuildingId,
    without: Option<PersonId>,
) -> anyhow::Result<()> {
    let open = needs::actions::open_behalves(tx, building).await?;
    if open.is_empty() {
        return Ok(());
    }
    let mut moderators = membership::list_moderators(tx, building).await?;
    moderators.retain(|person| Some(*person) != without);
    for (need, behalf) in open {
        let answering = match behalf {
            Behalf::Recipient(id) => answering(tx, building, id, &moderators).await?,
            Behalf::Caller(_) => Some(moderators.clone()),
            Behalf::Gone => None,
        };
        let Some(mut answering) = answering else {
            lapse(tx, &need, without).await?;
            continue;
        };
        answering.retain(|person| Some(*person) != without);
        if !answering.contains(&need.asker) {
            hand_over(tx, &need, &answering).await?;
        }
    }
    Ok(())
}

/// Those who may look after what was asked for a recipient, guardians first; nothing once nobody may.
async fn answering(
    tx: &mut Tx,
    building: BuildingId,
    id: RecipientId,
    moderators: &[PersonId],
) -> anyhow::Result<Option<Vec<PersonId>>> {
    let known = recipient::find(tx, building, id).await?;
    let stands = known.is_some_and(|known| known.removed.is_none() && known.agreed.is_some());
    if !stands {
        return Ok(None);
    }
    let guards = guardian::list(tx, id).await?.into_iter().filter(|guard| Guard::answers(*guard));
    let guards = guards.map(|guard| guard.person);
    Ok(Some(guards.chain(moderators.iter().copied()).collect()))
}

/// It goes to the first who can be written to and does not help with it; where there is nobody, it is
/// withdrawn.
async fn hand_over(tx: &mut Tx, need: &Need, answering: &[PersonId]) -> anyhow::Result<()> {
    let apart = needs::list_apart(tx, need).await?;
    let may = |person: &&PersonId| need.claim_of(**person).is_none() && !apart.contains(person);
    let free: Vec<PersonId> = answering.iter().filter(may).copied().collect();
    let faces = person::faces(tx, &free).await?;
    let reached = free.iter().zip(&faces).find(|(_, face)| face.chat_open).map(|(one, _)| *one);
    let Some(next) = reached.or_else(|| free.first().copied()) else {
        return needs::actions::withdraw_kindly(tx, need.id).await.map_err(Stop::into_fault);
    };
    let taken = Notice::TakenOver { need: need.id, from: need.asker };
    tx.tell(member(next, need.building), &taken)?;
    needs::actions::hand_over(tx, need.id, next).await.map_err(Stop::into_fault)?;
    note(tx, need, "callers.hand_over");
    Ok(())
}

/// It cannot go on: it is withdrawn, and whoever posted it hears of it.
async fn lapse(tx: &mut Tx, need: &Need, without: Option<PersonId>) -> anyhow::Result<()> {
    needs::actions::withdraw_kindly(tx, need.id).await.map_err(Stop::into_fault)?;
    if Some(need.asker) != without {
        let lapsed = Notice::Lapsed { need: need.id, building: need.building };
        tx.tell(need.asker(), &lapsed)?;
    }
    note(tx, need, "callers.lapse");
    Ok(())
}

fn note(tx: &mut Tx, need: &Need, verb: &'static str) {
    tx.audit(audit::Entry {
        person: None,
        building: Some(need.building),
        verb,
        subject: Some(need.id.0),
        outcome: "done",
    });
}

/// A building turned out to be another: whom to call back there goes over.
///
/// # Errors
/// If the database fails.
pub async fn merge(tx: &mut Tx, twin: BuildingId, into: BuildingId) -> anyhow::Result<()> {
    Ok(store::merge(tx, twin, into).await?)
}

/// Somebody is out of a building: what they asked for others goes to who answers next.
///
/// # Errors
/// If the database fails.
pub async fn depart(tx: &mut Tx, gone: Member) -> anyhow::Result<()> {
    follow(tx, gone.building, Some(gone.person)).await
}

/// Draws again whatever shows the name of a recipient in what was asked for them.
///
/// # Errors
/// If the database fails.
pub async fn redraw_for(tx: &mut Tx, recipient: RecipientId) -> anyhow::Result<()> {
    needs::actions::redraw_for(tx, recipient).await
}

/// Somebody has all erased. What they asked for others was in their words: it is withdrawn with them, and
/// who answers next hears of it, so that it can be asked again.
///
/// # Errors
/// If the database fails.
pub async fn forget(tx: &mut Tx, actor: &Actor) -> anyhow::Result<()> {
    let own = actor.person.id;
    for place in &actor.memberships {
        let building = place.building;
        let mut moderators = membership::list_moderators(tx, building).await?;
        moderators.retain(|person| *person != own);
        for (need, behalf) in needs::actions::open_behalves(tx, building).await? {
            if need.asker != own {
                continue;
            }
            let next = match behalf {
                Behalf::Recipient(id) => answering(tx, building, id, &moderators).await?,
                Behalf::Caller(_) => Some(moderators.clone()),
                Behalf::Gone => None,
            };
            let next = next.unwrap_or_default().into_iter().find(|person| *person != own);
            if let Some(next) = next {
                let lapsed = Notice::Lapsed { need: need.id, building };
                tx.tell(member(next, building), &lapsed)?;
            }
        }
    }
    store::forget_of(tx, own).await?;
    store::forget_calls_of(tx, own).await?;
    Ok(())
}
