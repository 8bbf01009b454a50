//! Confirming: the one who was helped has the last word.

use super::{Outcome, climbing, hint, store, tell_helper, trusting};
use crate::features::needs::model::{Claim, ClaimId, ClaimState, Need, Refusal};
use crate::features::needs::notices::{Hint, News, Notice, Reply};
use crate::features::needs::timers;
use crate::kernel::actor::{Actor, Resident};
use crate::kernel::id::BuildingId;
use crate::kernel::tx::{Reads as _, Tx};

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
    let known = need.claim(claim).filter(|_| resident.person() == need.asker);
    let said = known.filter(|claim| claim.waits_for_the_asker()).and_then(Claim::done_at);
    let question = match (said, known) {
        (Some(done_at), _) => Notice::Question { need: need.id, claim, done_at },
        (None, Some(unheard)) if need.is_unheard(unheard, tx.now()) => {
            Notice::News { need: need.id, news: News::Unheard { claim } }
        }
        (None, _) => return Ok(Reply::NothingWaits),
    };
    // The question that waited for this start comes by itself.
    if !just_started {
        tx.tell(need.asker(), &question)?;
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
    let before = need.clone();
    let need = need.not_yet(asker.person(), claim, tx.now())?;
    let is_news = climbing::answered(tx, &need, claim).await?;
    if need == before && !is_news {
        return Err(Refusal::AlreadyTold.into());
    }
    store::save(tx, &need).await?;
    let need = trusting::release_untrusted(tx, need).await?;
    tell_if_at_work(tx, &need, claim, &Notice::NotFinished { need: need.id, claim })?;
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

/// Nobody came: the place is free again; where the time is over, the asker says whether to try again.
///
/// # Errors
/// Refused to others than the asker, and when it is past.
pub async fn nobody_came(tx: &mut Tx, asker: &Resident, claim: ClaimId) -> Outcome<Reply> {
    let need = store::load_of_claim(tx, asker.building(), claim).await?;
    let need = need.nobody_came(asker.person(), claim, tx.now())?;
    store::save(tx, &need).await?;
    tell_helper(tx, &need, claim, &Notice::NobodyCame { need: need.id, claim })?;
    let asked_again = climbing::freed(tx, &need, claim).await?;
    timers::set_opened(tx, &need)?;
    tx.redraw(need.id);
    if let Some(when) = need.when.filter(|when| when.is_over(tx.now())) {
        let over_at = Some(when.over_at());
        tx.tell(need.asker(), &Notice::News { need: need.id, news: News::TimeOver { over_at } })?;
        return Ok(Reply::TimeIsOver);
    }
    Ok(if asked_again { Reply::AskedAgain } else { Reply::OpenAgain })
}

/// Something is missing: the helper hears of it.
///
/// # Errors
/// Refused to others than the asker, and when it is past.
pub async fn something_missing(tx: &mut Tx, asker: &Resident, claim: ClaimId) -> Outcome<Reply> {
    let need = store::load_of_claim(tx, asker.building(), claim).await?;
    let before = need.clone();
    let need = need.something_missing(asker.person(), claim, tx.now())?;
    let is_news = climbing::answered(tx, &need, claim).await?;
    if need == before && !is_news {
        return Err(Refusal::AlreadyTold.into());
    }
    store::save(tx, &need).await?;
    let need = trusting::release_untrusted(tx, need).await?;
    tell_if_at_work(tx, &need, claim, &Notice::Missing { need: need.id, claim })?;
    tx.redraw(need.id);
    Ok(Reply::HelperToldMissing)
}

/// Tells the helper of this claim, unless they had to give it back.
fn tell_if_at_work(
    tx: &mut Tx,
    need: &Need,
    claim: ClaimId,
    notice: &Notice,
) -> anyhow::Result<()> {
    if need.claim(claim).is_some_and(Claim::is_at_work) {
        tell_helper(tx, need, claim, notice)?;
    }
    Ok(())
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

/// Confirms in the name of the one who was helped, which somebody else has proved; whether the helper
/// had not said yet that it is done.
///
/// # Errors
/// Refused when it is confirmed already, and once it is past.
pub async fn confirm_in_name(
    tx: &mut Tx,
    building: BuildingId,
    claim: ClaimId,
) -> Outcome<(Need, bool)> {
    let need = store::load_of_claim(tx, building, claim).await?;
    let (asker, now) = (need.asker, tx.now());
    let known = need.claim(claim).ok_or(Refusal::Unknown)?;
    let (helper, was_held) = (known.helper, known.state == ClaimState::Held);
    let need = if was_held { need.done_by(helper, now)?.0 } else { need };
    let need = need.confirmed_by(asker, claim, now)?;
    store::save(tx, &need).await?;
    timers::set_for_closing(tx, &need, claim)?;
    tx.redraw(need.id);
    Ok((need, was_held))
}

/// It was not confirmed after all: it stands as before.
///
/// # Errors
/// Refused where it is not confirmed, and once its place is another's.
pub async fn take_confirmation_back(
    tx: &mut Tx,
    building: BuildingId,
    claim: ClaimId,
    was_held: bool,
) -> Outcome<Need> {
    let need = store::load_of_claim(tx, building, claim).await?;
    let need = need.unconfirmed(claim, was_held, tx.now())?;
    store::save(tx, &need).await?;
    let need = trusting::release_untrusted(tx, need).await?;
    timers::set_for_days(tx, &need).await?;
    tx.redraw(need.id);
    Ok(need)
}

/// The asker says that what was confirmed in their name is not so, and is asked what happened.
///
/// # Errors
/// Refused to others than the asker, and where it is not confirmed.
pub async fn dispute_anew(tx: &mut Tx, asker: &Resident, claim: ClaimId) -> Outcome<()> {
    let need = store::load_of_claim(tx, asker.building(), claim).await?;
    if need.asker != asker.person() {
        return Err(Refusal::OnlyTheAsker.into());
    }
    let helper = need.claim(claim).ok_or(Refusal::Unknown)?.helper;
    let now = tx.now();
    let (need, _) = need.unconfirmed(claim, true, now)?.done_by(helper, now)?;
    store::save(tx, &need).await?;
    timers::set_for_question(tx, &need, claim).await?;
    tx.tell(need.asker(), &Notice::WhatHappened { need: need.id, claim, done_at: now })?;
    tx.redraw(need.id);
    Ok(())
}
