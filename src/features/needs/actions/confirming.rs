//! Confirming: the one who was helped has the last word.

use super::{Outcome, hint, store, tell_helper};
use crate::features::needs::model::{Claim, ClaimId, Refusal};
use crate::features::needs::notices::{Hint, Notice, Reply};
use crate::features::needs::timers;
use crate::kernel::actor::{Actor, Resident};
use crate::kernel::tx::{Reads as _, Tx};
use crate::kernel::{duty, membership, person};

/// Opens a waiting question in private. To others than the asker it says nothing of note.
///
/// # Errors
/// Refused where there is no such claim.
pub async fn answer(
    tx: &mut Tx,
    resident: &Resident,
    claim: ClaimId,
    just_started: bool,
) -> Outcome<Reply> {
    let need = store::load_of_claim(tx, resident.building(), claim).await?;
    let asked = need.claim(claim).filter(|claim| claim.waits_for_the_asker());
    let Some(done_at) = asked.and_then(Claim::done_at).filter(|_| resident.person() == need.asker)
    else {
        return Ok(Reply::NothingWaits);
    };
    // The question that waited for this start comes by itself.
    if !just_started {
        tx.tell(need.asker(), &Notice::Question { need: need.id, claim, done_at })?;
    }
    tx.redraw(need.id);
    Ok(Reply::Silent)
}

/// Confirms that it is done.
///
/// # Errors
/// Refused to others than the asker, and when nothing waits.
pub async fn confirm(
    tx: &mut Tx,
    actor: &Actor,
    asker: &Resident,
    claim: ClaimId,
) -> Outcome<Reply> {
    let need = store::load_of_claim(tx, asker.building(), claim).await?;
    let need = need.confirmed_by(asker.person(), claim, tx.now())?;
    store::save(tx, &need).await?;
    tell_helper(tx, &need, claim, &Notice::Confirmed { need: need.id, claim })?;
    timers::set_for_closing(tx, &need, claim)?;
    hint(tx, actor, Hint::Confirmation).await?;
    tx.redraw(need.id);
    Ok(Reply::Confirmed)
}

/// Says that it is not done yet.
///
/// # Errors
/// Refused to others than the asker, and when nothing waits.
pub async fn not_yet(tx: &mut Tx, asker: &Resident, claim: ClaimId) -> Outcome<Reply> {
    let need = store::load_of_claim(tx, asker.building(), claim).await?;
    let need = need.not_yet(asker.person(), claim, tx.now())?;
    store::save(tx, &need).await?;
    tell_helper(tx, &need, claim, &Notice::NotFinished { need: need.id, claim })?;
    tx.redraw(need.id);
    Ok(Reply::HelperToldNotYet)
}

/// Asks the asker, privately, what is wrong.
///
/// # Errors
/// Refused to others than the asker, and when it is past.
pub async fn something_wrong(tx: &mut Tx, asker: &Resident, claim: ClaimId) -> Outcome<Reply> {
    let need = store::load_of_claim(tx, asker.building(), claim).await?;
    let disputed = need.disputed_by(asker.person(), claim, tx.now())?;
    let done_at = disputed.done_at().unwrap_or(disputed.claimed_at);
    tx.tell(need.asker(), &Notice::WhatHappened { need: need.id, claim, done_at })?;
    Ok(Reply::Asked)
}

/// Nobody came: the neighbours are asked again.
///
/// # Errors
/// Refused to others than the asker, and when it is past.
pub async fn nobody_came(tx: &mut Tx, asker: &Resident, claim: ClaimId) -> Outcome<Reply> {
    let need = store::load_of_claim(tx, asker.building(), claim).await?;
    let need = need.nobody_came(asker.person(), claim, tx.now())?;
    store::save(tx, &need).await?;
    tell_helper(tx, &need, claim, &Notice::NobodyCame { need: need.id, claim })?;
    tx.redraw(need.id);
    Ok(Reply::AskedAgain)
}

/// Something is missing: the helper hears of it.
///
/// # Errors
/// Refused to others than the asker, and when it is past.
pub async fn something_missing(tx: &mut Tx, asker: &Resident, claim: ClaimId) -> Outcome<Reply> {
    let need = store::load_of_claim(tx, asker.building(), claim).await?;
    let need = need.something_missing(asker.person(), claim, tx.now())?;
    store::save(tx, &need).await?;
    tell_helper(tx, &need, claim, &Notice::Missing { need: need.id, claim })?;
    tx.redraw(need.id);
    Ok(Reply::HelperToldMissing)
}

/// Somebody felt uncomfortable: one moderator who is neither helper nor asker hears of it, and
/// nobody else.
///
/// # Errors
/// Refused to others than the asker, when it is past, and where there is no such moderator.
pub async fn felt_uncomfortable(tx: &mut Tx, asker: &Resident, claim: ClaimId) -> Outcome<Reply> {
    let need = store::load_of_claim(tx, asker.building(), claim).await?;
    let told_before = need.claim(claim).is_some_and(|claim| claim.worried_at.is_some());
    let need = need.worried(asker.person(), claim, tx.now())?;
    let known = store::find_worry(tx, claim).await?;
    // Whoever is on duty hears of it first, if they can be written to.
    let mut moderators = duty::on_duty(tx, need.building).await?;
    let faces = person::faces(tx, &moderators).await?;
    let mut open = faces.iter().map(|face| face.chat_open);
    moderators.retain(|_| open.next().unwrap_or(false));
    moderators.extend(membership::list_moderators(tx, need.building).await?);
    let told = known.and_then(|worry| worry.told);
    let Some(moderator) = need.who_hears(told, &moderators) else {
        return Err(Refusal::NobodyToTell.into());
    };
    store::save(tx, &need).await?;
    if !told_before {
        let worry = store::Worry { claim, told: Some(moderator), seen_at: None };
        store::save_worry(tx, need.building, &worry).await?;
        tx.tell(need.member(moderator), &Notice::Worry { need: need.id, claim })?;
    }
    tx.redraw(need.id);
    let faces = person::faces(tx, &[moderator]).await?;
    let reachable = faces.first().is_some_and(|face| face.chat_open);
    Ok(if reachable { Reply::ModeratorTold } else { Reply::ModeratorWillBeTold })
}

/// Says thanks to the helper.
///
/// # Errors
/// Refused to others than the asker, before it is confirmed, and twice.
pub async fn thank(tx: &mut Tx, asker: &Resident, claim: ClaimId) -> Outcome<Reply> {
    let need = store::load_of_claim(tx, asker.building(), claim).await?;
    let need = need.thanked(asker.person(), claim, tx.now())?;
    store::save(tx, &need).await?;
    tell_helper(tx, &need, claim, &Notice::Thanks { need: need.id, claim })?;
    tx.redraw(need.id);
    Ok(Reply::Thanked)
}
