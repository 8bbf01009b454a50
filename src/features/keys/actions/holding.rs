//! Who holds a key: asked by those at home, agreed by a tap, ended by either side or a moderator.

use std::collections::BTreeSet;

use super::{at_home, living_in, redraw_all, seen, show, store, tell_home};
use crate::features::keys::Outcome;
use crate::features::keys::model::{Holder, MOST_HOLDERS, Refusal, can_be_asked, count};
use crate::features::keys::notices::{Notice, Reply};
use crate::kernel::actor::{Actor, Resident};
use crate::kernel::household::HouseholdId;
use crate::kernel::id::{Member, PersonId};
use crate::kernel::membership;
use crate::kernel::tx::{Reads as _, Tx};

/// Shows whom to ask.
pub(super) async fn choose(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    (household, page): (HouseholdId, usize),
) -> Outcome<Reply> {
    at_home(tx, resident, household).await?;
    let building = resident.building();
    let candidates = Notice::Candidates { building, household, page };
    tx.show(actor.spot, resident.member(), &candidates)?;
    Ok(Reply::Silent)
}

/// Asks somebody whether they hold a key.
pub(super) async fn ask(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    (household, person): (HouseholdId, PersonId),
) -> Outcome<Reply> {
    at_home(tx, resident, household).await?;
    let building = resident.building();
    let asked = Member { person, building };
    if !membership::belongs(tx, asked).await? {
        return Err(Refusal::NotThere.into());
    }
    if living_in(tx, household).await?.contains(&person) {
        return Err(Refusal::AtHome.into());
    }
    can_be_asked(person, &store::list_holders(tx, household).await?)?;
    let (now, asker) = (tx.now(), resident.person());
    // Who answers for somebody there and takes it on is asked by nobody.
    let agreed_at = (person == asker).then_some(now);
    let holder = Holder {
        household,
        person,
        asked_at: now,
        asker: Some(asker),
        agreed_at,
        declined_at: None,
    };
    store::save_holder(tx, holder).await?;
    if agreed_at.is_none() {
        tx.tell(asked, &Notice::Asked { building, household })?;
    }
    redraw_all(tx, building, household).await?;
    show(tx, actor, resident.member(), household)
}

async fn word_of(tx: &mut Tx, resident: &Resident, home: HouseholdId) -> Outcome<Holder> {
    seen(tx, resident, home).await?;
    let word = store::find_holder(tx, home, resident.person()).await?;
    Ok(word.ok_or(Refusal::NotAsked)?)
}

/// Somebody who was asked holds a key from now on; also after having said no.
pub(super) async fn will(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    household: HouseholdId,
) -> Outcome<Reply> {
    let Member { person, building } = resident.member();
    let word = word_of(tx, resident, household).await?;
    if !word.holds() {
        let others = store::list_holders(tx, household).await?;
        if word.declined_at.is_some() && count(&others) >= MOST_HOLDERS {
            return Err(Refusal::NotAsked.into());
        }
        let agreed_at = Some(tx.now());
        store::save_holder(tx, Holder { agreed_at, declined_at: None, ..word }).await?;
        let answered = Notice::Answered { building, household, person };
        tell_home(tx, (building, household), &BTreeSet::from([person]), &answered).await?;
        redraw_all(tx, building, household).await?;
    }
    show(tx, actor, resident.member(), household)
}

/// Somebody who was asked cannot, now.
pub(super) async fn not_now(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    household: HouseholdId,
) -> Outcome<Reply> {
    let Member { person, building } = resident.member();
    let word = word_of(tx, resident, household).await?;
    if word.holds() {
        return Err(Refusal::NotAsked.into());
    }
    if word.is_asked() {
        let declined_at = Some(tx.now());
        store::save_holder(tx, Holder { declined_at, ..word }).await?;
        if let Some(asker) = word.asker {
            let answered = Notice::Answered { building, household, person };
            tx.tell(Member { person: asker, building }, &answered)?;
        }
        redraw_all(tx, building, household).await?;
    }
    tx.show(actor.spot, resident.member(), &Notice::Asked { building, household })?;
    Ok(Reply::Silent)
}

/// Somebody holds a key no more, by their own word.
pub(super) async fn give_back(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    household: HouseholdId,
) -> Outcome<Reply> {
    let Member { person, building } = resident.member();
    let word = word_of(tx, resident, household).await?;
    if !word.holds() {
        return Err(Refusal::NotAsked.into());
    }
    store::remove_holder(tx, household, person).await?;
    let ended = Notice::Ended { building, household, person };
    tell_home(tx, (building, household), &BTreeSet::from([person]), &ended).await?;
    redraw_all(tx, building, household).await?;
    tx.show(actor.spot, resident.member(), &ended)?;
    Ok(Reply::Silent)
}

/// The same by a word of those at home, or of a moderator.
pub(super) async fn end(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    (household, person): (HouseholdId, PersonId),
) -> Outcome<Reply> {
    let ties = seen(tx, resident, household).await?;
    if !ties.at_home() && !ties.moderates {
        return Err(Refusal::Gone.into());
    }
    let (own, building) = (resident.person(), resident.building());
    if let Some(word) = store::find_holder(tx, household, person).await? {
        store::remove_holder(tx, household, person).await?;
        if word.holds() {
            let ended = Notice::Ended { building, household, person };
            tell_home(tx, (building, household), &BTreeSet::from([own, person]), &ended).await?;
            if person != own {
                tx.tell(Member { person, building }, &ended)?;
            }
        }
        redraw_all(tx, building, household).await?;
    }
    show(tx, actor, resident.member(), household)
}
