//! By phone: a moderator notes that whoever was helped says so. Never of what they helped with themselves.

use super::codes;
use super::of_needs;
use crate::features::callers::model::{DISPUTABLE, Means, Refusal, UNDO};
use crate::features::callers::notices::{Notice, Reply};
use crate::features::callers::timers::Timer;
use crate::features::callers::{Outcome, store};
use crate::features::needs::{self, ClaimId};
use crate::kernel::actor::{Actor, Moderator, Resident};
use crate::kernel::tx::{Reads as _, Tx};

/// Notes that whoever was helped said on the phone that it is done.
///
/// # Errors
/// Refused to one who helps with it, once it is confirmed, and once it is over.
pub(super) async fn confirm(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    claim: ClaimId,
) -> Outcome<Reply> {
    let (building, by) = (moderator.building(), moderator.member().person);
    let known = needs::actions::find_of_claim(tx, claim).await?;
    let Some((need, _)) = known.filter(|(need, _)| need.building == building) else {
        return Err(Refusal::Over.into());
    };
    if need.claims.iter().any(|claim| claim.helper == by) {
        return Err(Refusal::OwnHelp.into());
    }
    let need = codes::confirm(tx, building, claim, Means::Phone, Some(by)).await?;
    let now = tx.now();
    tx.set_timer(now.plus(UNDO), &Timer::Stands { need })?;
    tx.set_timer(now.plus(DISPUTABLE), &Timer::Stands { need })?;
    tx.show(actor.spot, moderator.member(), &Notice::Noted { need, claim, at: now })?;
    Ok(Reply::Noted)
}

/// It was not so after all.
///
/// # Errors
/// Refused to others than who noted it, and after ten minutes.
pub(super) async fn take_back(
    tx: &mut Tx,
    moderator: &Moderator,
    claim: ClaimId,
) -> Outcome<Reply> {
    let building = moderator.building();
    let known = store::find_confirmation(tx, claim).await?.ok_or(Refusal::Over)?;
    if known.by != Some(moderator.member().person) || !known.can_be_undone(tx.now()) {
        return Err(Refusal::TooLate.into());
    }
    let undone = needs::actions::take_confirmation_back(tx, building, claim, known.was_held).await;
    undone.map_err(of_needs)?;
    store::remove_confirmation(tx, claim).await?;
    Ok(Reply::Undone)
}

/// Whoever asked says that it is not so: they are asked what happened.
///
/// # Errors
/// Refused to others than the asker, and after a week.
pub(super) async fn dispute(tx: &mut Tx, asker: &Resident, claim: ClaimId) -> Outcome<Reply> {
    let known = store::find_confirmation(tx, claim).await?.ok_or(Refusal::Over)?;
    if !known.can_be_disputed(tx.now()) {
        return Err(Refusal::TooLate.into());
    }
    needs::actions::dispute_anew(tx, asker, claim).await.map_err(of_needs)?;
    store::remove_confirmation(tx, claim).await?;
    Ok(Reply::Silent)
}
