//! Lists, and one need of them.

use super::{Outcome, store};
use crate::features::needs::intents::List;
use crate::features::needs::model::{NeedId, Refusal};
use crate::features::needs::notices::{Notice, Reply};
use crate::kernel::actor::{Actor, Resident};
use crate::kernel::id::Member;
use crate::kernel::tx::Tx;

/// Shows the open needs of a building, from a page on.
///
/// # Errors
/// If the database fails.
pub fn open(tx: &mut Tx, actor: &Actor, resident: &Resident, page: i64) -> Outcome<Reply> {
    let (reader, building) = (resident.person(), resident.building());
    let notice = Notice::List { list: List::Open, reader, building, page };
    tx.show(actor.spot, resident.member(), &notice)?;
    Ok(Reply::Silent)
}

/// Shows what somebody asked and helps with, in all their buildings, from a page on.
///
/// # Errors
/// Refused to somebody who belongs to no building.
pub fn mine(tx: &mut Tx, actor: &Actor, page: i64) -> Outcome<Reply> {
    let place =
        actor.place().or_else(|| actor.memberships.first()).ok_or_else(|| actor.nowhere())?;
    let (reader, building) = (actor.person.id, place.building);
    let notice = Notice::List { list: List::Mine, reader, building, page };
    tx.show(actor.spot, Member { person: reader, building }, &notice)?;
    Ok(Reply::Silent)
}

/// Shows one need of a list.
///
/// # Errors
/// Refused where there is no such need.
pub async fn look(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    need: NeedId,
    (list, page): (List, i64),
) -> Outcome<Reply> {
    let need = store::load(tx, resident.building(), need).await?;
    if !need.is_seen_by(resident.person()) {
        return Err(Refusal::Over.into());
    }
    let notice = Notice::Item { need: need.id, reader: resident.person(), list, page };
    tx.show(actor.spot, resident.member(), &notice)?;
    Ok(Reply::Silent)
}
