//! A moderator proposes that somebody is trusted: with what, for how long, why.

use super::{ask, show_card};
use crate::features::grants::Outcome;
use crate::features::grants::intents::Step;
use crate::features::grants::model::{Grounds, Refusal, State, Trust, words};
use crate::features::grants::notices::{Notice, Reply};
use crate::features::grants::store;
use crate::kernel::actor::{Actor, Moderator};
use crate::kernel::id::{Member, PersonId};
use crate::kernel::step::Step as _;
use crate::kernel::trust::Work;
use crate::kernel::tx::{Reads as _, Tx};
use crate::kernel::{membership, step};

/// Somebody else who lives where the moderator moderates.
async fn neighbour(tx: &mut Tx, moderator: &Moderator, person: PersonId) -> Outcome<Member> {
    let member = Member { person, building: moderator.building() };
    if person == moderator.member().person {
        return Err(Refusal::OneSelf.into());
    }
    if !membership::belongs(tx, member).await? {
        return Err(Refusal::NotThere.into());
    }
    Ok(member)
}

pub(super) async fn of_person(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    person: PersonId,
    more: bool,
) -> Outcome<Reply> {
    let building = moderator.building();
    if person == moderator.member().person {
        tx.show(actor.spot, moderator.member(), &Notice::Mine { building, person })?;
        return Ok(Reply::Silent);
    }
    neighbour(tx, moderator, person).await?;
    tx.show(actor.spot, moderator.member(), &Notice::OfPerson { building, person, more })?;
    Ok(Reply::Silent)
}

/// What stands in the way of proposing this: it is proposed already, or held and does not end soon.
async fn in_the_way(tx: &mut Tx, member: Member, work: Work) -> anyhow::Result<Option<Trust>> {
    let now = tx.now();
    let known = store::list_of(tx, member).await?;
    let is_in_the_way =
        |one: &Trust| one.work == work && (one.is_proposed() || !one.is_renewable(now));
    Ok(known.into_iter().find(is_in_the_way))
}

pub(super) async fn choose(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    person: PersonId,
    work: Work,
) -> Outcome<Reply> {
    let member = neighbour(tx, moderator, person).await?;
    if let Some(known) = in_the_way(tx, member, work).await? {
        return show_card(tx, actor, &known);
    }
    let terms = Notice::Terms { building: member.building, person, work };
    tx.show(actor.spot, moderator.member(), &terms)?;
    Ok(Reply::Silent)
}

pub(super) async fn ask_grounds(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    step: Step,
) -> Outcome<Reply> {
    let Step { building, person, work, term } = step;
    let member = neighbour(tx, moderator, person).await?;
    end_form(tx, actor).await?;
    if let Some(known) = in_the_way(tx, member, work).await? {
        return show_card(tx, actor, &known);
    }
    let grounds = Notice::Grounds { building, person, work, term };
    tx.show(actor.spot, moderator.member(), &grounds)?;
    Ok(Reply::Silent)
}

/// Proposes it, or waits for their words.
pub(super) async fn because(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    step: Step,
    grounds: Grounds,
) -> Outcome<Reply> {
    if grounds != Grounds::Other {
        let trust = propose(tx, moderator, step, grounds, None).await?;
        return show_card(tx, actor, &trust);
    }
    let Step { building, person, work, term } = step;
    let member = neighbour(tx, moderator, person).await?;
    if let Some(known) = in_the_way(tx, member, work).await? {
        return show_card(tx, actor, &known);
    }
    let typing = moderator.member().person;
    let until = tx.now().plus(step::WAITS);
    tx.open_step(typing, until, &step, None).await?;
    let form = Notice::Form { building, person, work, term, moderator: typing };
    tx.show(actor.spot, moderator.member(), &form)?;
    Ok(Reply::Silent)
}

/// Proposes it in their words.
pub(super) async fn typed(
    tx: &mut Tx,
    moderator: &Moderator,
    step: Step,
    typed: &str,
) -> Outcome<Reply> {
    let words = words(typed)?;
    propose(tx, moderator, step, Grounds::Other, Some(words)).await?;
    let Member { person: typing, building } = moderator.member();
    tx.close_step(typing).await?;
    let person = step.person;
    tx.tell(moderator.member(), &Notice::OfPerson { building, person, more: false })?;
    Ok(Reply::Silent)
}

async fn end_form(tx: &mut Tx, actor: &Actor) -> anyhow::Result<()> {
    if actor.step.as_ref().and_then(Step::read).is_some() {
        tx.close_step(actor.person.id).await?;
    }
    Ok(())
}

/// It is proposed: others are asked. Proposed already, it stays as it is.
async fn propose(
    tx: &mut Tx,
    moderator: &Moderator,
    step: Step,
    grounds: Grounds,
    words: Option<String>,
) -> Outcome<Trust> {
    let member = neighbour(tx, moderator, step.person).await?;
    if let Some(known) = in_the_way(tx, member, step.work).await? {
        return Ok(known);
    }
    let trust = Trust {
        id: tx.next_id(),
        member,
        work: step.work,
        grounds,
        words,
        term: step.term,
        proposer: Some(moderator.member().person),
        proposed_at: tx.now(),
        noticed_at: None,
        seconder: None,
        state: State::Proposed,
    };
    store::add(tx, &trust).await?;
    let moderators = membership::list_moderators(tx, member.building).await?;
    ask(tx, trust.clone(), &moderators).await?;
    Ok(trust)
}
