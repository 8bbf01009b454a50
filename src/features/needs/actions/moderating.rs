//! What moderators do with needs.

use super::{Outcome, climbing, store, trusting};
use crate::features::needs::model::{NeedId, Refusal};
use crate::features::needs::notices::{Notice, Reply};
use crate::features::needs::timers;
use crate::kernel::actor::Moderator;
use crate::kernel::membership;
use crate::kernel::tx::{Reads as _, Tx};

/// Closes a need: asker and helpers hear of it.
///
/// # Errors
/// Refused when it is over already.
pub async fn shut(tx: &mut Tx, moderator: &Moderator, need: NeedId) -> Outcome<Reply> {
    let before = store::load(tx, moderator.building(), need).await?;
    let need = before.clone().shut(tx.now())?;
    store::save(tx, &need).await?;
    let helpers = before.at_work().map(|(_, helper)| helper);
    for person in [need.asker].into_iter().chain(helpers) {
        if person != moderator.member().person {
            tx.tell(need.member(person), &Notice::Shut { need: need.id })?;
        }
    }
    timers::set_for_end(tx, &need)?;
    tx.redraw(need.id);
    Ok(Reply::Shut { need: need.id, building: need.building, number: need.number })
}

/// Opens a need again: the asker hears of it.
///
/// # Errors
/// Refused while it is open, once its asker was erased, and where all five places were filled.
pub async fn reopen(tx: &mut Tx, moderator: &Moderator, need: NeedId) -> Outcome<Reply> {
    let need = store::load(tx, moderator.building(), need).await?;
    if !membership::belongs(tx, need.asker()).await? {
        return Err(Refusal::AskerGone { number: need.number }.into());
    }
    let need = need.reopened()?;
    store::save(tx, &need).await?;
    timers::set_for_days(tx, &need).await?;
    climbing::anew(tx, &need).await?;
    timers::set_opened(tx, &need)?;
    super::carrying::show_in_group(tx, &need).await?;
    if need.asker != moderator.member().person {
        tx.tell(need.asker(), &Notice::Reopened { need: need.id })?;
    }
    tx.redraw(need.id);
    trusting::release_untrusted(tx, need).await?;
    Ok(Reply::Reopened)
}
