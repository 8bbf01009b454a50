//! Coming: a helper is on their way, comes late, or comes after all.

use super::{Outcome, climbing, store, trusting};
use crate::features::needs::model::{ClaimId, Refusal};
use crate::features::needs::notices::{News, Notice, Reply};
use crate::kernel::actor::Resident;
use crate::kernel::tx::{Reads as _, Tx};

/// Says that they are on their way: the asker hears it once.
///
/// # Errors
/// Refused to one who does not help by this claim, and when it was said before.
pub async fn set_off(tx: &mut Tx, helper: &Resident, claim: ClaimId) -> Outcome<Reply> {
    let need = store::load_of_claim(tx, helper.building(), claim).await?;
    let known = need.comes(helper.person(), claim)?;
    let mut reminders = store::find_reminders(tx, known).await?;
    if reminders.going_at.is_some() {
        return Err(Refusal::AlreadyTold.into());
    }
    reminders.going_at = Some(tx.now());
    store::save_reminders(tx, claim, reminders).await?;
    tx.tell(need.asker(), &Notice::News { need: need.id, news: News::OnTheWay { claim } })?;
    tx.redraw(need.id);
    Ok(Reply::AskerHears)
}

/// Says that they come ten minutes late: the asker hears it once.
///
/// # Errors
/// Refused to one who does not help by this claim, and when it was said before.
pub async fn be_late(tx: &mut Tx, helper: &Resident, claim: ClaimId) -> Outcome<Reply> {
    let need = store::load_of_claim(tx, helper.building(), claim).await?;
    let known = need.comes(helper.person(), claim)?;
    let mut reminders = store::find_reminders(tx, known).await?;
    if reminders.late_at.is_some() {
        return Err(Refusal::AlreadyTold.into());
    }
    reminders.late_at = Some(tx.now());
    store::save_reminders(tx, claim, reminders).await?;
    tx.tell(need.asker(), &Notice::News { need: need.id, news: News::Late { claim } })?;
    tx.redraw(need.id);
    Ok(Reply::AskerHears)
}

/// Takes back a place that was given back by mistake: the asker hears that they come after all.
///
/// # Errors
/// Refused to others, where no place is free any more, to whoever is not trusted with it any more, and
/// after ten minutes.
pub async fn take_back(tx: &mut Tx, helper: &Resident, claim: ClaimId) -> Outcome<Reply> {
    let need = store::load_of_claim(tx, helper.building(), claim).await?;
    if store::is_apart(tx, &need, helper.person()).await? {
        return Err(Refusal::NotHelping { number: need.number }.into());
    }
    let need = need.taken_back_by(helper.person(), claim, tx.now())?;
    trusting::check(tx, helper, need.category).await?;
    store::save(tx, &need).await?;
    tx.tell(need.asker(), &Notice::News { need: need.id, news: News::HelperBack { claim } })?;
    climbing::wake(tx, need.id)?;
    tx.redraw(need.id);
    Ok(Reply::TakenBack)
}
