//! Codes on a card of paper: made by whoever answers, typed by whoever helped.

use super::{of_needs, wait_for};
use crate::features::callers::intents::Step;
use crate::features::callers::model::{
    CODES, Caller, Code, Confirmation, MOST_TRIES, Means, Refusal,
};
use crate::features::callers::notices::{Notice, Reply};
use crate::features::callers::{Outcome, store};
use crate::features::needs::{self, ClaimId, NeedId};
use crate::kernel::actor::{Actor, Resident};
use crate::kernel::export::{Chapter, Record, Titles};
use crate::kernel::guardian;
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::recipient::{self, RecipientId};
use crate::kernel::tx::{Reads, Tx};

/// Asks whether a recipient shall have a card.
pub(super) async fn ask_card(
    tx: &mut Tx,
    actor: &Actor,
    building: BuildingId,
    recipient: RecipientId,
) -> Outcome<Reply> {
    let (proof, _) =
        needs::actions::prove(tx, actor, building, recipient).await.map_err(of_needs)?;
    tx.show(actor.spot, proof.member(), &Notice::CardQuestion { building, recipient })?;
    Ok(Reply::Silent)
}

/// Makes a card with ten codes, instead of the one that there was.
pub(super) async fn make_card(
    tx: &mut Tx,
    actor: &Actor,
    building: BuildingId,
    recipient: RecipientId,
) -> Outcome<Reply> {
    let (proof, _) =
        needs::actions::prove(tx, actor, building, recipient).await.map_err(of_needs)?;
    let mut codes: Vec<Code> = Vec::with_capacity(CODES);
    while codes.len() < CODES {
        let code = Code::draw();
        if !codes.contains(&code) && store::find_code(tx, &code).await?.is_none() {
            codes.push(code);
        }
    }
    let member = proof.member();
    let card = store::make_card(tx, proof.recipient(), member.person, &codes).await?;
    // Whoever helps sees by now that there are codes.
    needs::actions::redraw_for(tx, recipient).await?;
    tx.tell(member, &Notice::Card { building, card })?;
    tx.tell(member, &Notice::CardPicture { building, card })?;
    Ok(Reply::Printing)
}

/// Asks which code a helper was given.
pub(super) async fn ask(
    tx: &mut Tx,
    actor: &Actor,
    helper: &Resident,
    claim: ClaimId,
) -> Outcome<Reply> {
    let known = needs::actions::find_of_claim(tx, claim).await?;
    let is_theirs = known.is_some_and(|(need, _)| {
        let own = |(at_work, person)| at_work == claim && person == helper.person();
        need.building == helper.building() && need.at_work().any(own)
    });
    if !is_theirs {
        return Err(Refusal::Over.into());
    }
    wait_for(tx, actor, helper, Step::Code { building: helper.building(), claim }).await
}

/// Takes a code that a helper typed: it confirms what they helped its recipient with. What is wrong
/// counts, and is no refusal: what counts must stay. No wrong code tells more than another.
pub(super) async fn take(
    tx: &mut Tx,
    actor: &Actor,
    words: &str,
    message: i64,
    meant: Option<ClaimId>,
) -> Outcome<Reply> {
    let helper = actor.person.id;
    actor.resident()?;
    let code = Code::read(words).ok_or(Refusal::NoCode)?;
    if store::count_tries(tx, helper, message).await? >= MOST_TRIES {
        return Err(Refusal::TooManyTries.into());
    }
    let Some(held) = store::find_code(tx, &code).await? else {
        return wrong(tx, helper, message).await;
    };
    if held.used {
        // The same words again: it was theirs.
        let known = match held.claim {
            Some(claim) => {
                needs::actions::find_of_claim(tx, claim).await?.map(|known| (claim, known))
            }
            None => None,
        };
        let theirs = known.is_some_and(|(claim, (need, _))| {
            need.claim(claim).is_some_and(|claim| claim.helper == helper)
        });
        return if theirs { Ok(Reply::CodeRight) } else { wrong(tx, helper, message).await };
    }
    let helped = needs::actions::helped_by(tx, helper, held.recipient).await?;
    let named = helped.iter().find(|(_, claim)| Some(*claim) == meant);
    let Some((need, claim)) = named.or_else(|| helped.first()).map(|(need, claim)| (need, *claim))
    else {
        return wrong(tx, helper, message).await;
    };
    let known = recipient::find(tx, need.building, held.recipient).await?;
    let may = known.is_some_and(|known| known.removed.is_none() && known.agreed.is_some());
    if !may || actor.resident_of(need.building).is_err() {
        return wrong(tx, helper, message).await;
    }
    // Whoever has seen all codes cannot be the one who was given this one.
    let guard = guardian::find(tx, held.recipient, helper).await?;
    if held.maker == Some(helper) || guard.is_some_and(guardian::Guard::answers) {
        return Err(Refusal::OwnHelp.into());
    }
    store::use_up(tx, held.code, claim).await?;
    confirm(tx, need.building, claim, Means::Code, None).await?;
    tx.close_step(helper).await?;
    // What tells the helper that it is confirmed is the answer, too.
    Ok(Reply::Silent)
}

async fn wrong(tx: &mut Tx, helper: PersonId, message: i64) -> Outcome<Reply> {
    store::note_try(tx, helper, message).await?;
    Ok(Reply::CodeWrong)
}

/// Confirms in the name of the one who was helped; helper and asker hear of it.
pub(super) async fn confirm(
    tx: &mut Tx,
    building: BuildingId,
    claim: ClaimId,
    means: Means,
    by: Option<PersonId>,
) -> Outcome<NeedId> {
    let confirmed = needs::actions::confirm_in_name(tx, building, claim).await;
    let (need, was_held) = confirmed.map_err(of_needs)?;
    let at = tx.now();
    let confirmation = Confirmation { claim, means, by, was_held, at };
    store::save_confirmation(tx, &confirmation).await?;
    if let Some(helper) = need.claim(claim).map(|claim| need.member(claim.helper)) {
        tx.tell(helper, &Notice::Confirmed { need: need.id, claim, at })?;
    }
    if by != Some(need.asker) {
        tx.tell(need.asker(), &Notice::ConfirmedForYou { need: need.id, claim, at })?;
    }
    Ok(need.id)
}

/// What is kept of somebody here, handed to them.
///
/// # Errors
/// If the database cannot be read or something does not open.
pub async fn export(
    reads: &mut impl Reads,
    person: PersonId,
    titles: &Titles,
) -> anyhow::Result<Vec<Chapter>> {
    let mut cards = Vec::new();
    for (recipient, made_at) in store::list_cards_by(reads, person).await? {
        let Some(known) = recipient::held(reads, recipient).await? else { continue };
        cards.push(
            Record::default()
                .give("recipient.called", known.name.as_str())
                .give("recipient.building_id", titles.of(known.building))
                .give("code_card.made_at", made_at),
        );
    }
    let mut confirmed = Vec::new();
    for (claim, at) in store::list_confirmed_by(reads, person).await? {
        let Some((need, _)) = needs::actions::find_of_claim(reads, claim).await? else { continue };
        confirmed.push(
            Record::default()
                .give("need.number", need.number)
                .give("need.building_id", titles.of(need.building))
                .give("confirmation.confirmed_at", at),
        );
    }
    let tries = store::list_tries(reads, person).await?.into_iter();
    let tries = tries.map(|at| Record::default().give("card_try.tried_at", at)).collect();
    let mut calls = Vec::new();
    if let Some((intake, begun_at)) = store::intake_by(reads, person).await? {
        let called = match &intake.caller {
            Some(Caller::Other(called)) => Some(called.as_str()),
            Some(Caller::Recipient(_)) | None => None,
        };
        calls.push(
            Record::default()
                .give("intake.building_id", titles.of(intake.building))
                .give("intake.called", called)
                .give("intake.begun_at", begun_at),
        );
    }
    let backs = store::list_call_backs_by(reads, person).await?.into_iter();
    let backs = backs.map(|(building, one)| {
        Record::default()
            .give("call_back.building_id", titles.of(building))
            .give("call_back.note", one.note.as_str())
            .give("call_back.asked_at", one.asked_at)
    });
    let backs = backs.collect();
    Ok(vec![
        Chapter::new("intake", calls),
        Chapter::new("call_back", backs),
        Chapter::new("code_card", cards),
        Chapter::new("confirmation", confirmed),
        Chapter::new("card_try", tries),
    ])
}

/// Who a member is, for what follows.
pub(super) fn member(person: PersonId, building: BuildingId) -> Member {
    Member { person, building }
}
