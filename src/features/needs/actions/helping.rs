//! Helping: claim a place, give it back, say that it is done.

use super::{Outcome, climbing, hint, store, trusting};
use crate::features::needs::model::{ClaimId, NeedId, Refusal, SLIP, UNDO};
use crate::features::needs::notices::{Hint, Notice, Reply, open_in};
use crate::features::needs::timers::{self, Timer};
use crate::kernel::actor::{Actor, Resident};
use crate::kernel::tx::{Reads as _, Tx};

/// Words for the door; each locale lists that many.
pub const DOOR_WORDS: u32 = 40;

/// Claims a place, or, for somebody who cannot be written to, asks them to press Start first.
///
/// # Errors
/// Refused to the asker, to one who has a place, and where none is free.
pub async fn claim_or_start(
    tx: &mut Tx,
    actor: &Actor,
    volunteer: &Resident,
    need: NeedId,
) -> Outcome<Reply> {
    if actor.person.chat_open {
        let reply = claim(tx, volunteer, need).await?;
        hint(tx, actor, Hint::Claim).await?;
        Ok(reply)
    } else {
        start_to_claim(tx, volunteer, need).await
    }
}

async fn claim(tx: &mut Tx, volunteer: &Resident, need: NeedId) -> Outcome<Reply> {
    let need = store::load_for(tx, volunteer.member(), need).await?;
    let claim: ClaimId = tx.next_id();
    let door_word = tx.draw_lot("door word", claim.0, DOOR_WORDS);
    let need = need.claimed_by(volunteer.person(), claim, door_word.into(), tx.now())?;
    trusting::check(tx, volunteer, need.category).await?;
    store::save(tx, &need).await?;
    tx.tell(volunteer.member(), &Notice::Claimed { need: need.id, claim })?;
    tx.tell(need.asker(), &Notice::HelperFound { need: need.id, claim })?;
    tx.set_timer(tx.now().plus(SLIP), &Timer::SlipOver { need: need.id })?;
    tx.redraw(need.id);
    Ok(Reply::Yours)
}

/// Whoever cannot be written to presses Start first, if a claim would go through by now.
async fn start_to_claim(tx: &mut Tx, volunteer: &Resident, need: NeedId) -> Outcome<Reply> {
    let need = store::load_for(tx, volunteer.member(), need).await?;
    let (id, building) = (need.id, need.building);
    let need = need.claimed_by(volunteer.person(), ClaimId(0), 0, tx.now())?;
    trusting::check(tx, volunteer, need.category).await?;
    Ok(Reply::StartToClaim { need: id, building })
}

/// Gives a place back.
///
/// # Errors
/// Refused to one who does not help, and once it was said to be done.
pub async fn release(tx: &mut Tx, helper: &Resident, need: NeedId) -> Outcome<Reply> {
    let need = store::load(tx, helper.building(), need).await?;
    let claim = need.claim_of(helper.person()).map(|claim| claim.id);
    let need = need.released_by(helper.person(), tx.now())?;
    store::save(tx, &need).await?;
    if let Some(claim) = claim {
        climbing::freed(tx, &need, claim).await?;
        tx.tell(need.asker(), &Notice::HelperLeft { need: need.id, claim })?;
    }
    tx.set_timer(tx.now().plus(UNDO), &Timer::UndoOver { need: need.id })?;
    timers::set_opened(tx, &need)?;
    tx.redraw(need.id);
    Ok(Reply::Released)
}

/// It was tapped by mistake: no trace of the claim is left.
///
/// # Errors
/// Refused to one who does not help, and after two minutes.
pub async fn slip(tx: &mut Tx, helper: &Resident, need: NeedId) -> Outcome<Reply> {
    let need = store::load(tx, helper.building(), need).await?;
    let (need, claim) = need.slipped_by(helper.person(), tx.now())?;
    store::remove_claim(tx, claim).await?;
    climbing::wake(tx, need.id)?;
    tx.redraw(open_in(need.building));
    tx.redraw(need.id);
    Ok(Reply::Slipped)
}

/// Says that it is done, and has the asker asked.
///
/// # Errors
/// Refused to one who does not help, and when it was said before.
pub async fn say_done(tx: &mut Tx, helper: &Resident, need: NeedId) -> Outcome<Reply> {
    let need = store::load(tx, helper.building(), need).await?;
    let (need, claim) = need.done_by(helper.person(), tx.now())?;
    store::save(tx, &need).await?;
    let done_at = tx.now();
    tx.tell(need.asker(), &Notice::Question { need: need.id, claim, done_at })?;
    timers::set_for_question(tx, &need, claim).await?;
    tx.set_timer(done_at.plus(UNDO), &Timer::UndoOver { need: need.id })?;
    tx.redraw(need.id);
    Ok(Reply::AskerAsked)
}

/// Takes back that it is done: the asker's question goes.
///
/// # Errors
/// Refused to one who does not help, once the asker answered, and after ten minutes.
pub async fn undo_done(tx: &mut Tx, helper: &Resident, need: NeedId) -> Outcome<Reply> {
    let need = store::load(tx, helper.building(), need).await?;
    trusting::check(tx, helper, need.category).await?;
    let (need, _) = need.undone_by(helper.person(), tx.now())?;
    store::save(tx, &need).await?;
    tx.redraw(need.id);
    Ok(Reply::NotDone)
}

/// Hears what was said aloud.
///
/// # Errors
/// Refused to one who does not help, and where nothing was said aloud.
pub async fn hear(tx: &mut Tx, helper: &Resident, need: NeedId) -> Outcome<Reply> {
    let need = store::load(tx, helper.building(), need).await?;
    let claim = need.claim_of(helper.person()).map(|claim| claim.id);
    let claim = claim.ok_or(Refusal::NotHelping { number: need.number })?;
    if need.voice.is_none() {
        return Err(Refusal::Past.into());
    }
    if store::is_apart(tx, &need, helper.person()).await? {
        return Err(Refusal::NotHelping { number: need.number }.into());
    }
    tx.tell(helper.member(), &Notice::Voice { need: need.id, claim })?;
    Ok(Reply::VoiceComing)
}
