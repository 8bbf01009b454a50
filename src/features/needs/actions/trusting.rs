//! Trust: for some kinds somebody has to be trusted to help. Whoever is not, any more or yet, gives back
//! what they are on.

use super::{Outcome, climbing, store};
use crate::features::needs::category::Category;
use crate::features::needs::model::{ClaimId, ClaimState, Need, Refusal, State};
use crate::features::needs::notices::Notice;
use crate::features::needs::timers;
use crate::kernel::actor::Resident;
use crate::kernel::audit;
use crate::kernel::id::{Member, PersonId};
use crate::kernel::outcome::Stop;
use crate::kernel::trust::{self, Trusted, Work};
use crate::kernel::tx::{Reads as _, Tx};

/// Whoever wants to help with something for which trust is asked has it.
pub(super) async fn check(tx: &mut Tx, helper: &Resident, category: Category) -> Outcome<()> {
    let Some(work) = category.policy().trust else { return Ok(()) };
    match Trusted::find(tx, helper, work).await? {
        Some(_) => Ok(()),
        None => Err(Refusal::NotTrusted.into()),
    }
}

/// Somebody is trusted with a work no more: what they are on that takes it is free again.
///
/// # Errors
/// If the database fails.
pub async fn lose_trust(tx: &mut Tx, member: Member, work: Work) -> anyhow::Result<()> {
    for need in store::list_mine(tx, member.person).await? {
        let takes_it = need.category.policy().trust == Some(work);
        let is_there = need.building == member.building && need.state == State::Open;
        if takes_it && is_there && need.asker != member.person {
            release_untrusted(tx, need).await.map_err(Stop::into_fault)?;
        }
    }
    Ok(())
}

/// Frees the places of those who are on a need and not trusted with it: they and the asker hear of it, and
/// others are asked. Who said that it is done keeps their place until the asker has answered.
pub(super) async fn release_untrusted(tx: &mut Tx, need: Need) -> Outcome<Need> {
    let Some(work) = need.category.policy().trust else { return Ok(need) };
    let mut need = need;
    let on_it = need.claims.iter().filter(|claim| claim.state == ClaimState::Held);
    let on_it: Vec<(ClaimId, PersonId)> = on_it.map(|claim| (claim.id, claim.helper)).collect();
    for (claim, helper) in on_it {
        let holds = trust::list_held(tx, need.member(helper)).await?;
        if holds.iter().any(|(held, _)| *held == work) {
            continue;
        }
        need = need.released_by(helper, tx.now())?;
        store::save(tx, &need).await?;
        climbing::freed(tx, &need, claim).await?;
        timers::set_opened(tx, &need)?;
        tx.tell(need.member(helper), &Notice::Untrusted { need: need.id, claim })?;
        tx.tell(need.asker(), &Notice::HelperLeft { need: need.id, claim })?;
        tx.redraw(need.id);
        let (building, subject) = (Some(need.building), Some(need.id.0));
        let verb = "needs.lose_trust";
        tx.audit(audit::Entry { person: None, building, verb, subject, outcome: "done" });
    }
    Ok(need)
}
