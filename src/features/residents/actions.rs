//! The verbs. Each reads load, decide, save, tell.

use super::Outcome;
use super::intents::{Intent, Step};
use super::model::{MOST, Refusal, Roll, Sought};
use super::notices::{Notice, Reply, roll_of};
use crate::features::people::notices::profile_of;
use crate::kernel::actor::{Actor, Denied, Moderator};
use crate::kernel::id::{Member, PersonId};
use crate::kernel::outcome::Stop;
use crate::kernel::step::Step as _;
use crate::kernel::tx::{Reads as _, Tx};
use crate::kernel::{membership, roll, step};

impl From<Denied> for Stop<Refusal> {
    fn from(denied: Denied) -> Self {
        Self::Refused(Refusal::Denied(denied))
    }
}

/// Does what a moderator wants.
///
/// # Errors
/// A [`Refusal`], or what is broken.
pub async fn act(tx: &mut Tx, actor: &Actor, intent: Intent) -> Outcome<Reply> {
    match intent {
        Intent::Open => turn(tx, actor, &actor.moderator()?, 0),
        Intent::Turn(building, page) => turn(tx, actor, &actor.moderator_of(building)?, page),
        Intent::Search(building) => ask(tx, actor, &actor.moderator_of(building)?).await,
        Intent::Stop(building) => stop(tx, actor, &actor.moderator_of(building)?).await,
        Intent::Find { building, words } => find(tx, &actor.moderator_of(building)?, &words).await,
        Intent::Look { building, person, page } => {
            look(tx, actor, &actor.moderator_of(building)?, person, page).await
        }
    }
}

fn turn(tx: &mut Tx, actor: &Actor, moderator: &Moderator, page: usize) -> Outcome<Reply> {
    let roll = Notice::Roll { building: moderator.building(), page };
    tx.show(actor.spot, moderator.member(), &roll)?;
    Ok(Reply::Silent)
}

/// Waits for their next words.
async fn ask(tx: &mut Tx, actor: &Actor, moderator: &Moderator) -> Outcome<Reply> {
    let Member { person, building } = moderator.member();
    let until = tx.now().plus(step::WAITS);
    tx.open_step(person, until, &Step { building }, None).await?;
    tx.show(actor.spot, moderator.member(), &Notice::Search { building, moderator: person })?;
    Ok(Reply::Silent)
}

/// Does not wait for them after all.
async fn stop(tx: &mut Tx, actor: &Actor, moderator: &Moderator) -> Outcome<Reply> {
    let building = moderator.building();
    if actor.step.as_ref().and_then(Step::read) == Some(Step { building }) {
        tx.close_step(actor.person.id).await?;
    }
    turn(tx, actor, moderator, 0)
}

/// Shows whom they look for. What they typed is kept nowhere.
async fn find(tx: &mut Tx, moderator: &Moderator, words: &str) -> Outcome<Reply> {
    let sought = Sought::typed(words)?;
    let Member { person, building } = moderator.member();
    let roll = Roll::of(roll::list(tx, building, MOST.saturating_add(1)).await?);
    // An entrance and a flat of each.
    let places = roll::list_places(tx, building, MOST.saturating_mul(2)).await?;
    let (people, more) = sought.among(&roll, &places);
    tx.close_step(person).await?;
    tx.tell(moderator.member(), &Notice::Found { building, people, more })?;
    Ok(Reply::Silent)
}

async fn look(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    person: PersonId,
    page: usize,
) -> Outcome<Reply> {
    let building = moderator.building();
    if !membership::belongs(tx, Member { person, building }).await? {
        return Err(Refusal::NotThere.into());
    }
    tx.show(actor.spot, moderator.member(), &Notice::Person { building, person, page })?;
    Ok(Reply::Silent)
}

/// Somebody lives there no more: whatever shows them to moderators is drawn again.
pub fn depart(tx: &mut Tx, member: Member) {
    tx.redraw(roll_of(member.building));
    tx.redraw(profile_of(member.person));
}

/// Somebody is erased: they live nowhere any more.
pub fn forget(tx: &mut Tx, actor: &Actor) {
    let person = actor.person.id;
    for place in &actor.memberships {
        depart(tx, Member { person, building: place.building });
    }
}

/// What is known of somebody has changed: whatever shows them to moderators is drawn again.
pub fn redraw_of(tx: &mut Tx, person: PersonId) {
    tx.redraw(profile_of(person));
}
