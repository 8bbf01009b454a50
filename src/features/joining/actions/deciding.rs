//! What moderators decide about somebody who would like to come in.

use super::{let_in, news_of};
use crate::features::joining::Outcome;
use crate::features::joining::model::{Application, Reason, Refusal, SECOND_THOUGHTS, State};
use crate::features::joining::notices::{Notice, Reply, who};
use crate::features::joining::store;
use crate::features::joining::timers::Timer;
use crate::kernel::actor::{Actor, Moderator};
use crate::kernel::admission::{self, Policy};
use crate::kernel::id::{Member, PersonId};
use crate::kernel::tx::{Reads as _, Tx};

/// The application of somebody in a moderator's building.
async fn load(tx: &mut Tx, moderator: &Moderator, person: PersonId) -> Outcome<Application> {
    let member = Member { person, building: moderator.building() };
    Ok(store::find(tx, member).await?.ok_or(Refusal::Over)?)
}

/// Turns the message on which a moderator tapped into the card; others are drawn again.
fn turn(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    application: &Application,
) -> Outcome<Reply> {
    let Member { person, building } = application.member;
    if actor.spot.is_some() {
        tx.show(actor.spot, moderator.member(), &Notice::Card { building, person })?;
    }
    Ok(Reply::Silent)
}

pub(super) async fn look(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    person: PersonId,
) -> Outcome<Reply> {
    let application = load(tx, moderator, person).await?;
    turn(tx, actor, moderator, &application)
}

pub(super) async fn approve(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    person: PersonId,
) -> Outcome<Reply> {
    let application = load(tx, moderator, person).await?;
    let now = tx.now();
    if let Some(accepted) = application.approved(moderator.member().person, now) {
        let_in(tx, &accepted).await?;
    }
    turn(tx, actor, moderator, &application)
}

/// A moderator talks to them first; they hear who will write to them.
pub(super) async fn ask_first(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    person: PersonId,
) -> Outcome<Reply> {
    let application = load(tx, moderator, person).await?;
    if let Some(asked) = application.asked_first(moderator.member().person)? {
        store::save(tx, &asked).await?;
        tx.tell(asked.member, &news_of(asked.member))?;
        tx.redraw(who(person));
    }
    turn(tx, actor, moderator, &application)
}

pub(super) async fn ask_reason(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    person: PersonId,
) -> Outcome<Reply> {
    let application = load(tx, moderator, person).await?;
    if application.state != State::Waiting {
        return turn(tx, actor, moderator, &application);
    }
    let building = moderator.building();
    tx.show(actor.spot, moderator.member(), &Notice::Reasons { building, person })?;
    Ok(Reply::Silent)
}

/// A moderator says no. It can be taken back for ten minutes; then they hear of it.
pub(super) async fn decline(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    person: PersonId,
    reason: Reason,
) -> Outcome<Reply> {
    let application = load(tx, moderator, person).await?;
    let decided_at = tx.now();
    let by = moderator.member().person;
    if let Some(declined) = application.declined(by, reason, decided_at)? {
        store::save(tx, &declined).await?;
        let building = moderator.building();
        let stands = Timer::Stands { building, person, decided_at };
        tx.set_timer(decided_at.plus(SECOND_THOUGHTS), &stands)?;
        tx.redraw(who(person));
    }
    turn(tx, actor, moderator, &application)
}

pub(super) async fn undo(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    person: PersonId,
) -> Outcome<Reply> {
    let application = load(tx, moderator, person).await?;
    let now = tx.now();
    if let Some(undone) = application.undone(now)? {
        // Where everybody is let in by now, nobody waits.
        let by = moderator.member().person;
        match (admission::policy(tx, moderator.building()).await?, undone.approved(by, now)) {
            (Policy::Open, Some(accepted)) => let_in(tx, &accepted).await?,
            _ => store::save(tx, &undone).await?,
        }
        tx.redraw(who(person));
    }
    turn(tx, actor, moderator, &application)
}
