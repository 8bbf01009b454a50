//! To what somebody agreed: shown to them, and taken back by them. What was kept for it is erased by
//! the features that keep it, in the same transaction.

use super::audience_of;
use crate::features::members::Outcome;
use crate::features::members::notices::{Notice, Reply, consents_of};
use crate::kernel::actor::Actor;
use crate::kernel::consent::Purpose;
use crate::kernel::tx::Tx;

/// Shows somebody to what they agreed.
pub(super) fn show(tx: &mut Tx, actor: &Actor) -> Outcome<Reply> {
    let person = actor.oneself().person();
    tx.show(actor.spot, audience_of(actor), &Notice::Consents { person })?;
    Ok(Reply::Silent)
}

/// Says what comes of it, and asks once: it cannot be undone.
pub(super) fn ask_to_take_back(tx: &mut Tx, actor: &Actor, purpose: Purpose) -> Outcome<Reply> {
    let person = actor.oneself().person();
    tx.show(actor.spot, audience_of(actor), &Notice::TakeBackQuestion { person, purpose })?;
    Ok(Reply::Silent)
}

/// Takes it back. A form that may be of it waits no more.
pub(super) async fn take_back(tx: &mut Tx, actor: &Actor, purpose: Purpose) -> Outcome<Reply> {
    let person = actor.oneself().person();
    tx.withdraw_consent(person, purpose).await?;
    tx.close_step(person).await?;
    tx.redraw(consents_of(person));
    tx.show(actor.spot, audience_of(actor), &Notice::Consents { person })?;
    Ok(Reply::TakenBack)
}
