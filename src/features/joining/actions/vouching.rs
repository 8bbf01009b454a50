//! Coming in by the word of neighbours.

use super::let_in;
use crate::features::joining::Outcome;
use crate::features::joining::model::{Application, Refusal, State, vouches_needed};
use crate::features::joining::notices::{Notice, Reply, who};
use crate::features::joining::store;
use crate::kernel::actor::Visitor;
use crate::kernel::admission::{self, Policy};
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::membership;
use crate::kernel::outbox::Audience;
use crate::kernel::tx::{Reads as _, Tx};

/// Asks neighbours in the group, once, whether they know somebody.
pub(super) async fn ask_neighbours(tx: &mut Tx, application: Application) -> anyhow::Result<()> {
    if application.posted {
        return Ok(());
    }
    store::save(tx, &Application { posted: true, ..application }).await?;
    let Member { person, building } = application.member;
    tx.tell(Audience::Group(building), &Notice::Vouching { building, person })
}

/// A neighbour knows them. Whoever is new there knows nobody yet.
pub(super) async fn vouch(tx: &mut Tx, visitor: &Visitor, person: PersonId) -> Outcome<Reply> {
    let building = visitor.building();
    let member = Member { person, building };
    let application = store::find(tx, member).await?.ok_or(Refusal::Over)?;
    let by_vouches = admission::policy(tx, building).await? == Policy::Vouches;
    let now = tx.now();
    match application.state {
        State::Accepted { .. } => return Err(Refusal::Decided.into()),
        // A no that may yet be taken back is nobody's business.
        State::Waiting | State::Declined { .. } if by_vouches && application.seems_open(now) => {}
        State::Waiting | State::Declined { .. } => return Err(Refusal::Over.into()),
    }
    store::add_vouch(tx, application.id, visitor.person()).await?;
    let enough = vouches_needed(membership::count(tx, building).await?);
    let count = store::count_vouches(tx, application.id).await?;
    let lets_in = application.state == State::Waiting && count >= enough;
    if let Some(accepted) = application.came_in(now).filter(|_| lets_in) {
        let_in(tx, &accepted).await?;
    }
    tx.redraw(who(person));
    Ok(Reply::Vouched)
}

/// The group has become another chat: what stood in the old one is posted anew.
///
/// # Errors
/// If the database fails.
pub async fn post_anew(tx: &mut Tx, building: BuildingId) -> anyhow::Result<()> {
    if admission::policy(tx, building).await? == Policy::Vouches {
        for application in store::list_waiting(tx, building).await? {
            ask_neighbours(tx, Application { posted: false, ..application }).await?;
        }
    }
    Ok(())
}
