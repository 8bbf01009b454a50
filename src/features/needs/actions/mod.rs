//! The verbs. Each reads load, decide, save, tell.

use super::category::Category;
use super::intents::{Intent, Numbered};
use super::model::{Claim, ClaimId, Need, NeedId, Origin, Refusal, State, UNDO, Words};
use super::notices::{Notice, Reply};
use super::{Outcome, Timer, store, timers};
use crate::kernel::actor::{self, Actor, Denied, Oneself, Resident};
use crate::kernel::building;
use crate::kernel::id::BuildingId;
use crate::kernel::outbox::Audience;
use crate::kernel::outcome::Stop;
use crate::kernel::person;
use crate::kernel::tx::{Reads as _, Tx};

/// Helpers wanted where nobody said otherwise.
const PLACES: i64 = 1;

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
        Intent::Post { words, origin } => post(tx, &actor.resident()?, &words, origin).await,
        Intent::Claim(building, need) => {
            claim_or_start(tx, actor, &actor.resident_of(building)?, need).await
        }
        Intent::Release(building, need) => release(tx, &actor.resident_of(building)?, need).await,
        Intent::Done(building, need) => say_done(tx, &actor.resident_of(building)?, need).await,
        Intent::Answer(building, claim) => {
            answer(tx, &actor.resident_of(building)?, claim, actor.just_started).await
        }
        Intent::Confirm(building, claim) => confirm(tx, &actor.resident_of(building)?, claim).await,
        Intent::NotYet(building, claim) => not_yet(tx, &actor.resident_of(building)?, claim).await,
        Intent::SomethingWrong(building, claim) => {
            something_wrong(tx, &actor.resident_of(building)?, claim).await
        }
        Intent::NobodyCame(building, claim) => {
            nobody_came(tx, &actor.resident_of(building)?, claim).await
        }
        Intent::Missing(building, claim) => {
            something_missing(tx, &actor.resident_of(building)?, claim).await
        }
        Intent::Uncomfortable(building, claim) => {
            felt_uncomfortable(tx, &actor.resident_of(building)?, claim).await
        }
        Intent::Thank(building, claim) => thank(tx, &actor.resident_of(building)?, claim).await,
        Intent::Withdraw(building, need) => withdraw(tx, &actor.resident_of(building)?, need).await,
        Intent::Restore(building, need) => restore(tx, &actor.resident_of(building)?, need).await,
        Intent::ByNumber(verb, number) => by_number(tx, actor, verb, number).await,
    }
}

/// Does by number what a button does by id.
async fn by_number(
    tx: &mut Tx,
    actor: &Actor,
    verb: Numbered,
    number: Option<i64>,
) -> Outcome<Reply> {
    let resident = actor.resident()?;
    let number = number.ok_or(Refusal::NoNumber)?;
    let need = store::find_numbered(tx, resident.building(), number).await?;
    let need = need.ok_or(Refusal::UnknownNumber { number })?;
    match verb {
        Numbered::Claim => claim_or_start(tx, actor, &resident, need.id).await,
        Numbered::Release => release(tx, &resident, need.id).await,
        Numbered::Done => say_done(tx, &resident, need.id).await,
        Numbered::Confirm => {
            let claim = need.awaiting_an_answer().ok_or(Refusal::NothingToConfirm { number })?;
            confirm(tx, &resident, claim).await
        }
        Numbered::Cancel => withdraw(tx, &resident, need.id).await,
    }
}

async fn claim_or_start(
    tx: &mut Tx,
    actor: &Actor,
    volunteer: &Resident,
    need: NeedId,
) -> Outcome<Reply> {
    if actor.person.chat_open {
        claim(tx, volunteer, need).await
    } else {
        start_to_claim(tx, volunteer, need).await
    }
}

/// Posts a need: one card in the group.
///
/// # Errors
/// Refused without words, and with too many.
pub async fn post(tx: &mut Tx, resident: &Resident, words: &str, origin: Origin) -> Outcome<Reply> {
    if store::find_asked(tx, origin).await?.is_some() {
        return Ok(Reply::Silent);
    }
    let words = Words::new(words)?;
    let need = Need {
        id: tx.next_id(),
        building: resident.building(),
        number: tx.next_number(resident.building()).await?,
        asker: resident.person(),
        origin: Some(origin),
        category: Category::guess(words.as_str()),
        words: Some(words),
        places: PLACES,
        state: State::Open,
        posted_at: tx.now(),
        claims: Vec::new(),
    };
    store::save(tx, &need).await?;
    tx.tell(Audience::Group(need.building), &Notice::Card { need: need.id })?;
    tx.tell(need.asker(), &Notice::Posted { need: need.id })?;
    Ok(Reply::Silent)
}

/// Claims a place.
///
/// # Errors
/// Refused to the asker, to one who has a place, and where none is free.
pub async fn claim(tx: &mut Tx, volunteer: &Resident, need: NeedId) -> Outcome<Reply> {
    let need = store::load(tx, volunteer.building(), need).await?;
    let claim: ClaimId = tx.next_id();
    let need = need.claimed_by(volunteer.person(), claim, tx.now())?;
    store::save(tx, &need).await?;
    tx.tell(volunteer.member(), &Notice::Claimed { need: need.id, claim })?;
    tx.tell(need.asker(), &Notice::HelperFound { need: need.id, claim })?;
    tx.redraw(need.id);
    Ok(Reply::Yours)
}

/// Whoever cannot be written to presses Start first, if a claim would go through by now.
async fn start_to_claim(tx: &mut Tx, volunteer: &Resident, need: NeedId) -> Outcome<Reply> {
    let need = store::load(tx, volunteer.building(), need).await?;
    let (id, building) = (need.id, need.building);
    need.claimed_by(volunteer.person(), ClaimId(0), tx.now())?;
    Ok(Reply::StartToClaim { need: id, building: building.0 })
}

/// Gives a place back.
///
/// # Errors
/// Refused to one who does not help, and once it was said to be done.
pub async fn release(tx: &mut Tx, helper: &Resident, need: NeedId) -> Outcome<Reply> {
    let need = store::load(tx, helper.building(), need).await?;
    let claim = need.claim_of(helper.person()).map(|claim| claim.id);
    let need = need.released_by(helper.person(), tx.now())?;
    store::save(tx, &need).await?;
    if let Some(claim) = claim {
        tx.tell(need.asker(), &Notice::HelperLeft { need: need.id, claim })?;
    }
    tx.redraw(need.id);
    Ok(Reply::Released)
}

/// Says that it is done, and has the asker asked.
///
/// # Errors
/// Refused to one who does not help, and when it was said before.
pub async fn say_done(tx: &mut Tx, helper: &Resident, need: NeedId) -> Outcome<Reply> {
    let need = store::load(tx, helper.building(), need).await?;
    let (need, claim) = need.done_by(helper.person(), tx.now())?;
    store::save(tx, &need).await?;
    let done_at = tx.now();
    tx.tell(need.asker(), &Notice::Question { need: need.id, claim, done_at })?;
    let zone = building::setting(tx, need.building).await?.map(|setting| setting.time_zone);
    timers::set_for_question(tx, need.id, claim, zone.unwrap_or(chrono_tz::UTC))?;
    tx.redraw(need.id);
    Ok(Reply::AskerAsked)
}

/// Opens a waiting question in private. To others than the asker it says nothing of note.
///
/// # Errors
/// Refused where there is no such claim.
pub async fn answer(
    tx: &mut Tx,
    resident: &Resident,
    claim: ClaimId,
    just_started: bool,
) -> Outcome<Reply> {
    let need = store::load_of_claim(tx, resident.building(), claim).await?;
    let asked = need.claim(claim).filter(|claim| claim.waits_for_the_asker());
    let Some(done_at) = asked.and_then(Claim::done_at).filter(|_| resident.person() == need.asker)
    else {
        return Ok(Reply::NothingWaits);
    };
    // The question that waited for this start comes by itself.
    if !just_started {
        tx.tell(need.asker(), &Notice::Question { need: need.id, claim, done_at })?;
    }
    tx.redraw(need.id);
    Ok(Reply::Silent)
}

/// Confirms that it is done.
///
/// # Errors
/// Refused to others than the asker, and when nothing waits.
pub async fn confirm(tx: &mut Tx, asker: &Resident, claim: ClaimId) -> Outcome<Reply> {
    let need = store::load_of_claim(tx, asker.building(), claim).await?;
    let need = need.confirmed_by(asker.person(), claim, tx.now())?;
    store::save(tx, &need).await?;
    tell_helper(tx, &need, claim, &Notice::Confirmed { need: need.id, claim })?;
    tx.redraw(need.id);
    Ok(Reply::Confirmed)
}

/// Says that it is not done yet.
///
/// # Errors
/// Refused to others than the asker, and when nothing waits.
pub async fn not_yet(tx: &mut Tx, asker: &Resident, claim: ClaimId) -> Outcome<Reply> {
    let need = store::load_of_claim(tx, asker.building(), claim).await?;
    let need = need.not_yet(asker.person(), claim, tx.now())?;
    store::save(tx, &need).await?;
    tell_helper(tx, &need, claim, &Notice::NotFinished { need: need.id, claim })?;
    tx.redraw(need.id);
    Ok(Reply::HelperToldNotYet)
}

/// Asks the asker, privately, what is wrong.
///
/// # Errors
/// Refused to others than the asker, and when it is past.
pub async fn something_wrong(tx: &mut Tx, asker: &Resident, claim: ClaimId) -> Outcome<Reply> {
    let need = store::load_of_claim(tx, asker.building(), claim).await?;
    let disputed = need.disputed_by(asker.person(), claim, tx.now())?;
    let done_at = disputed.done_at().unwrap_or(disputed.claimed_at);
    tx.tell(need.asker(), &Notice::WhatHappened { need: need.id, claim, done_at })?;
    Ok(Reply::Asked)
}

/// Nobody came: the neighbours are asked again.
///
/// # Errors
/// Refused to others than the asker, and when it is past.
pub async fn nobody_came(tx: &mut Tx, asker: &Resident, claim: ClaimId) -> Outcome<Reply> {
    let need = store::load_of_claim(tx, asker.building(), claim).await?;
    let need = need.nobody_came(asker.person(), claim, tx.now())?;
    store::save(tx, &need).await?;
    tell_helper(tx, &need, claim, &Notice::NobodyCame { need: need.id, claim })?;
    tx.redraw(need.id);
    Ok(Reply::AskedAgain)
}

/// Something is missing: the helper hears of it.
///
/// # Errors
/// Refused to others than the asker, and when it is past.
pub async fn something_missing(tx: &mut Tx, asker: &Resident, claim: ClaimId) -> Outcome<Reply> {
    let need = store::load_of_claim(tx, asker.building(), claim).await?;
    let need = need.something_missing(asker.person(), claim, tx.now())?;
    store::save(tx, &need).await?;
    tell_helper(tx, &need, claim, &Notice::Missing { need: need.id, claim })?;
    tx.redraw(need.id);
    Ok(Reply::HelperToldMissing)
}

/// Somebody felt uncomfortable: one moderator who is neither helper nor asker hears of it, and
/// nobody else.
///
/// # Errors
/// Refused to others than the asker, when it is past, and where there is no such moderator.
pub async fn felt_uncomfortable(tx: &mut Tx, asker: &Resident, claim: ClaimId) -> Outcome<Reply> {
    let need = store::load_of_claim(tx, asker.building(), claim).await?;
    let told_before = need.claim(claim).is_some_and(|claim| claim.worried_at.is_some());
    let need = need.worried(asker.person(), claim, tx.now())?;
    let involved: Vec<_> =
        need.claims.iter().map(|claim| claim.helper).chain([need.asker]).collect();
    let moderators = actor::list_moderators(tx, need.building).await?;
    let Some(moderator) = moderators.into_iter().find(|person| !involved.contains(person)) else {
        return Err(Refusal::NobodyToTell.into());
    };
    store::save(tx, &need).await?;
    if !told_before {
        tx.tell(need.member(moderator), &Notice::Worry { need: need.id, claim })?;
    }
    tx.redraw(need.id);
    let faces = person::faces(tx, &[moderator]).await?;
    let reachable = faces.first().is_some_and(|face| face.chat_open);
    Ok(if reachable { Reply::ModeratorTold } else { Reply::ModeratorWillBeTold })
}

/// Says thanks to the helper.
///
/// # Errors
/// Refused to others than the asker, before it is confirmed, and twice.
pub async fn thank(tx: &mut Tx, asker: &Resident, claim: ClaimId) -> Outcome<Reply> {
    let need = store::load_of_claim(tx, asker.building(), claim).await?;
    let need = need.thanked(asker.person(), claim, tx.now())?;
    store::save(tx, &need).await?;
    tell_helper(tx, &need, claim, &Notice::Thanks { need: need.id, claim })?;
    tx.redraw(need.id);
    Ok(Reply::Thanked)
}

/// Withdraws what is no longer needed; it can be undone for ten minutes.
///
/// # Errors
/// Refused to others than the asker, and when it is over already.
pub async fn withdraw(tx: &mut Tx, asker: &Resident, need: NeedId) -> Outcome<Reply> {
    let before = store::load(tx, asker.building(), need).await?;
    let need = before.clone().withdrawn_by(asker.person(), tx.now())?;
    store::save(tx, &need).await?;
    for (claim, helper) in before.at_work() {
        tx.tell(need.member(helper), &Notice::Withdrawn { need: need.id, claim })?;
    }
    tx.set_timer(tx.now().plus(UNDO), &Timer::UndoOver { need: need.id })?;
    tx.redraw(need.id);
    Ok(Reply::Withdrawn)
}

/// Takes a withdrawal back: the need is open again.
///
/// # Errors
/// Refused to others than the asker, and after ten minutes.
pub async fn restore(tx: &mut Tx, asker: &Resident, need: NeedId) -> Outcome<Reply> {
    let need = store::load(tx, asker.building(), need).await?;
    let need = need.restored_by(asker.person(), tx.now())?;
    store::save(tx, &need).await?;
    tx.redraw(need.id);
    Ok(Reply::Restored)
}

/// Posts the cards of what is open anew: the old ones stand in a chat that is no more.
///
/// # Errors
/// If the database fails.
pub async fn post_anew(tx: &mut Tx, building: BuildingId) -> anyhow::Result<()> {
    for need in store::list_open(tx, building).await? {
        tx.tell(Audience::Group(building), &Notice::Card { need })?;
    }
    Ok(())
}

/// Forgets what somebody asked: their words are gone, what is open is withdrawn, what they were
/// on is free again, and every card that names them is drawn again.
///
/// # Errors
/// If the database fails.
pub async fn forget(tx: &mut Tx, oneself: &Oneself) -> Outcome<()> {
    let person = oneself.person();
    for need in store::list_of_person(tx, person).await? {
        let id = need.id;
        if need.asker == person {
            forget_asked(tx, need).await?;
        } else if let Ok(released) = need.clone().released_by(person, tx.now()) {
            let claim = need.claim_of(person).map(|claim| claim.id);
            store::save(tx, &released).await?;
            if let Some(claim) = claim {
                tx.tell(released.asker(), &Notice::HelperLeft { need: id, claim })?;
            }
        }
        tx.redraw(id);
    }
    Ok(())
}

async fn forget_asked(tx: &mut Tx, need: Need) -> Outcome<()> {
    let helpers: Vec<(ClaimId, _)> = need.at_work().collect();
    let mut need = if need.state == State::Open { need.withdrawn(tx.now()) } else { need };
    need.words = None;
    need.origin = None;
    store::save(tx, &need).await?;
    for (claim, helper) in helpers {
        tx.tell(need.member(helper), &Notice::Withdrawn { need: need.id, claim })?;
    }
    Ok(())
}

fn tell_helper(tx: &mut Tx, need: &Need, claim: ClaimId, notice: &Notice) -> anyhow::Result<()> {
    match need.claim(claim) {
        Some(claim) => tx.tell(need.member(claim.helper), notice),
        None => Ok(()),
    }
}
