//! The verbs. Each reads load, decide, save, tell.

mod making;
mod mydata;
mod using;

pub use mydata::export;
pub use using::arrive;

use super::Outcome;
use super::intents::{Intent, Verb};
use super::model::{InviteId, Kind, Refusal};
use super::notices::{Notice, Reply, invites_of};
use super::store;
use crate::kernel::actor::{Actor, Denied};
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::membership;
use crate::kernel::outcome::Stop;
use crate::kernel::tx::{Reads, Tx};

impl From<Denied> for Stop<Refusal> {
    fn from(denied: Denied) -> Self {
        Self::Refused(Refusal::Denied(denied))
    }
}

/// Does what somebody wants, with the authority that it takes.
///
/// # Errors
/// A [`Refusal`], or what is broken.
pub async fn act(tx: &mut Tx, actor: &Actor, intent: Intent) -> Outcome<Reply> {
    match intent {
        Intent::Open => list(tx, actor, actor.resident()?.member(), 0),
        Intent::List(building, page) => {
            list(tx, actor, actor.resident_of(building)?.member(), page)
        }
        Intent::Make(building, term, newest) => {
            let maker = actor.moderator_of(building)?.member();
            making::make(tx, actor, maker, Kind::Building, term, newest).await
        }
        Intent::MakeHome(building, newest) => {
            making::make_for_home(tx, actor, &actor.visitor_of(building)?, newest).await
        }
        Intent::OfInvite(verb, building, invite) => {
            let resident = actor.resident_of(building)?;
            match verb {
                Verb::Look => making::look(tx, actor, &resident, invite).await,
                Verb::Link => making::show_link(tx, actor, &resident, invite).await,
                Verb::Picture => making::picture(tx, &resident, invite).await,
                Verb::TakeBack => making::take_back(tx, actor, &resident, invite).await,
                Verb::Undo => making::undo(tx, actor, &resident, invite).await,
            }
        }
        Intent::Use { building, secret, message } => {
            using::open(tx, actor, building, &secret, message).await
        }
    }
}

/// Which there are; for moderators those of all others, too.
fn list(tx: &mut Tx, actor: &Actor, member: Member, page: usize) -> Outcome<Reply> {
    let Member { person, building } = member;
    tx.show(actor.spot, member, &Notice::List { building, person, page })?;
    Ok(Reply::Silent)
}

/// True while somebody may invite there: a neighbour for their home, a moderator for the building.
async fn may_invite(reads: &mut impl Reads, maker: Member, kind: Kind) -> anyhow::Result<bool> {
    let moderates = match kind {
        Kind::Home => true,
        Kind::Building => {
            membership::list_moderators(reads, maker.building).await?.contains(&maker.person)
        }
    };
    Ok(moderates && membership::belongs(reads, maker).await?)
}

/// An invite may open nothing any more: then its secret is forgotten.
///
/// # Errors
/// If the database fails.
pub async fn is_over(tx: &mut Tx, invite: InviteId) -> anyhow::Result<()> {
    let now = tx.now();
    let known = store::find(tx, invite).await?;
    if let Some(known) = known.filter(|known| known.is_dead(now)) {
        store::forget_secret(tx, invite).await?;
        tx.redraw(invites_of(known.building));
    }
    Ok(())
}

/// Somebody is out of a group: nobody comes in by what they made.
///
/// # Errors
/// If the database fails.
pub async fn depart(tx: &mut Tx, member: Member) -> anyhow::Result<()> {
    if store::end_of(tx, member).await? {
        tx.redraw(invites_of(member.building));
    }
    Ok(())
}

/// Others moderate a building: nobody comes in by what those made who do not any more.
///
/// # Errors
/// If the database fails.
pub async fn follow_moderators(tx: &mut Tx, building: BuildingId) -> anyhow::Result<()> {
    let moderators = membership::list_moderators(tx, building).await?;
    if store::end_of_others(tx, building, &moderators).await? {
        tx.redraw(invites_of(building));
    }
    Ok(())
}

/// Somebody has all erased.
///
/// # Errors
/// If the database fails.
pub async fn forget(tx: &mut Tx, person: PersonId) -> anyhow::Result<()> {
    for known in store::list_of(tx, person).await? {
        tx.redraw(invites_of(known.building));
    }
    store::forget_of(tx, person).await?;
    Ok(())
}
