//! What the asker does with a need that is posted: for when, of which kind, how many, door and
//! phone; no longer needed, and needed after all.

use chrono::TimeDelta;
use chrono_tz::Tz;

use super::{Outcome, climbing, store, trusting, zone_of};
use crate::features::needs::category::Category;
use crate::features::needs::intents::{Step, WhenChoice};
use crate::features::needs::model::{
    Change, Need, NeedId, PrivatePart, Refusal, State, UNDO, When,
};
use crate::features::needs::notices::{Menu, Notice, Reply};
use crate::features::needs::timers::{self, Timer};
use crate::features::needs::views;
use crate::kernel::actor::{Actor, Resident};
use crate::kernel::clock::Moment;
use crate::kernel::consent::Purpose;
use crate::kernel::detail;
use crate::kernel::id::PersonId;
use crate::kernel::language::Language;
use crate::kernel::step;
use crate::kernel::step::Step as _;
use crate::kernel::tx::{Reads as _, Tx};

/// What is changed within so long is told to the helpers at once.
const BURST: TimeDelta = TimeDelta::seconds(60);
/// For so long after a draft was posted, a tap on what took its place is a second tap on the same.
const SECOND_TAP: TimeDelta = TimeDelta::seconds(2);

/// Shows the choices for one thing about a need.
///
/// # Errors
/// Refused to others than the asker, and once it is over.
pub async fn choose(
    tx: &mut Tx,
    actor: &Actor,
    asker: &Resident,
    need: NeedId,
    menu: Menu,
) -> Outcome<Reply> {
    let need = load_own(tx, asker, need).await?;
    tx.show(actor.spot, need.asker(), &Notice::Menu { need: need.id, menu })?;
    Ok(Reply::Silent)
}

/// Shows a need as it stands.
///
/// # Errors
/// Refused to others than the asker.
pub async fn overview(
    tx: &mut Tx,
    actor: &Actor,
    asker: &Resident,
    need: NeedId,
) -> Outcome<Reply> {
    let need = store::load(tx, asker.building(), need).await?;
    if need.asker != asker.person() {
        return Err(Refusal::OnlyTheAsker.into());
    }
    tx.show(actor.spot, need.asker(), &Notice::Posted { need: need.id })?;
    Ok(Reply::Silent)
}

/// Says by a button for when it is wanted.
///
/// # Errors
/// Refused to others than the asker, and once it is over.
pub async fn set_when(
    tx: &mut Tx,
    actor: &Actor,
    asker: &Resident,
    need: NeedId,
    choice: WhenChoice,
) -> Outcome<Reply> {
    let zone = zone_of(tx, asker.building()).await?;
    let when = time_of(choice, tx.now(), zone);
    set(tx, actor, asker, need, Change::When(when)).await
}

/// The time that a button says.
pub(super) fn time_of(choice: WhenChoice, now: Moment, zone: Tz) -> Option<When> {
    match choice {
        WhenChoice::Now => Some(When::now(now)),
        WhenChoice::Today => Some(When::today(now, zone)),
        WhenChoice::Tomorrow => Some(When::tomorrow(now, zone)),
        WhenChoice::ThisWeek => Some(When::this_week(now, zone)),
        WhenChoice::NoHurry => None,
    }
}

/// Says of which kind it is.
///
/// # Errors
/// Refused to others than the asker, and once it is over.
pub async fn set_kind(
    tx: &mut Tx,
    actor: &Actor,
    asker: &Resident,
    need: NeedId,
    category: Category,
) -> Outcome<Reply> {
    set(tx, actor, asker, need, Change::Kind(category)).await
}

/// Says how many helpers are wanted.
///
/// # Errors
/// Refused to others than the asker, once it is over, and for fewer than are on it.
pub async fn set_places(
    tx: &mut Tx,
    actor: &Actor,
    asker: &Resident,
    need: NeedId,
    places: i64,
) -> Outcome<Reply> {
    set(tx, actor, asker, need, Change::Places(places)).await
}

async fn set(
    tx: &mut Tx,
    actor: &Actor,
    asker: &Resident,
    need: NeedId,
    to: Change,
) -> Outcome<Reply> {
    let need = store::load(tx, asker.building(), need).await?;
    let need = change(tx, asker.person(), need, to).await?;
    tx.show(actor.spot, need.asker(), &Notice::Posted { need: need.id })?;
    Ok(Reply::Changed)
}

/// Changes a need; those who are on it hear of what matters to them.
///
/// # Errors
/// Refused to others than the asker, and once it is over.
pub(super) async fn change(
    tx: &mut Tx,
    asker: PersonId,
    need: Need,
    change: Change,
) -> Outcome<Need> {
    let (matters, unhurried) = (change.matters_to_helpers(), change.says_unhurried());
    let before = need.clone();
    let need = need.changed_by(asker, change, tx.now())?;
    if need == before && unhurried.is_none() {
        return Ok(need);
    }
    store::save(tx, &need).await?;
    if need.private_part.is_some() && need.private_part != before.private_part {
        tx.note_consent(asker, Purpose::Door).await?;
    }
    timers::set_for_days(tx, &need).await?;
    climbing::changed(tx, (&before, &need), unhurried).await?;
    if need.category != before.category || need.free_places() > before.free_places() {
        timers::set_opened(tx, &need)?;
    }
    let has_helpers = need.at_work().next().is_some();
    if matters && has_helpers && !need.is_as_good_as(&before) {
        // Several changes at once are one piece of news.
        if store::note_unheard(tx, need.id).await? {
            tx.set_timer(tx.now().plus(BURST), &Timer::Changed { need: need.id })?;
        }
    }
    tx.redraw(need.id);
    if need.category == before.category {
        return Ok(need);
    }
    trusting::release_untrusted(tx, need).await
}

/// Asks for door and phone: the next words within ten minutes are them.
///
/// # Errors
/// Refused to others than the asker, and once it is over.
pub async fn ask_private_part(
    tx: &mut Tx,
    actor: &Actor,
    asker: &Resident,
    need: NeedId,
) -> Outcome<Reply> {
    let need = load_own(tx, asker, need).await?;
    let asked_at = tx.now();
    let step = Step::PrivatePart { need: need.id, building: need.building };
    tx.open_step(need.asker, asked_at.plus(step::WAITS), &step, None).await?;
    tx.show(actor.spot, need.asker(), &Notice::PrivateForm { need: need.id })?;
    Ok(Reply::Silent)
}

/// Keeps for the helpers what the asker told of where they live; asks for it if that is nothing, and
/// where it is for somebody else.
///
/// # Errors
/// Refused to others than the asker, and once it is over.
pub async fn use_home(
    tx: &mut Tx,
    actor: &Actor,
    asker: &Resident,
    need: NeedId,
) -> Outcome<Reply> {
    let own = load_own(tx, asker, need).await?;
    if store::find_behalf(tx, own.id).await?.is_some() {
        return ask_private_part(tx, actor, asker, need).await;
    }
    let details = detail::list(tx, own.asker()).await?;
    let language = actor.person.language.unwrap_or(Language::ENGLISH);
    let Some(home) = views::home_in(&details, language) else {
        return ask_private_part(tx, actor, asker, need).await;
    };
    let part = PrivatePart::new(&home)?;
    let need = change(tx, asker.person(), own, Change::PrivatePart(part)).await?;
    let open = actor.step.as_ref().and_then(Step::read);
    if open.is_some_and(|step| step.is_shown_by(&Notice::PrivateForm { need: need.id })) {
        tx.close_step(need.asker).await?;
    }
    tx.show(actor.spot, need.asker(), &Notice::Posted { need: need.id })?;
    Ok(Reply::PrivateKept)
}

/// Says nothing of door and phone after all.
///
/// # Errors
/// Refused to others than the asker.
pub async fn stop_private_part(
    tx: &mut Tx,
    actor: &Actor,
    asker: &Resident,
    need: NeedId,
) -> Outcome<Reply> {
    let need = store::load(tx, asker.building(), need).await?;
    if need.asker != asker.person() {
        return Err(Refusal::OnlyTheAsker.into());
    }
    let open = actor.step.as_ref().and_then(Step::read);
    if open.and_then(Step::need) == Some(need.id) {
        tx.close_step(need.asker).await?;
    }
    tx.show(actor.spot, need.asker(), &Notice::Posted { need: need.id })?;
    Ok(Reply::PrivateStopped)
}

/// Keeps door and phone for the helpers.
///
/// # Errors
/// Refused to others than the asker, once it is over, without words and with too many.
pub async fn keep_private_part(
    tx: &mut Tx,
    asker: &Resident,
    need: NeedId,
    words: &str,
) -> Outcome<Reply> {
    let need = store::load(tx, asker.building(), need).await?;
    let part = PrivatePart::new(words)?;
    change(tx, asker.person(), need, Change::PrivatePart(part)).await?;
    tx.close_step(asker.person()).await?;
    Ok(Reply::PrivateKept)
}

/// Withdraws what is no longer needed; it can be undone for ten minutes.
///
/// # Errors
/// Refused to others than the asker, and when it is over already.
pub async fn withdraw(
    tx: &mut Tx,
    actor: &Actor,
    asker: &Resident,
    need: NeedId,
) -> Outcome<Reply> {
    let before = store::load(tx, asker.building(), need).await?;
    let by_a_draft = before.origin.is_some_and(|origin| origin.chat > 0);
    if by_a_draft
        && actor.spot.is_some()
        && before.asker == asker.person()
        && tx.now() < before.posted_at.plus(SECOND_TAP)
    {
        return Ok(Reply::Silent);
    }
    let need = before.clone().withdrawn_by(asker.person(), tx.now())?;
    store::save(tx, &need).await?;
    for (claim, helper) in before.at_work() {
        tx.tell(need.member(helper), &Notice::Withdrawn { need: need.id, claim })?;
    }
    tx.set_timer(tx.now().plus(UNDO), &Timer::UndoOver { need: need.id })?;
    timers::set_for_end(tx, &need)?;
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
    timers::set_for_days(tx, &need).await?;
    climbing::anew(tx, &need).await?;
    timers::set_opened(tx, &need)?;
    super::carrying::show_in_group(tx, &need).await?;
    tx.redraw(need.id);
    trusting::release_untrusted(tx, need).await?;
    Ok(Reply::Restored)
}

/// An open need of their own.
pub(super) async fn load_own(tx: &mut Tx, asker: &Resident, need: NeedId) -> Outcome<Need> {
    let need = store::load(tx, asker.building(), need).await?;
    if need.asker != asker.person() {
        return Err(Refusal::OnlyTheAsker.into());
    }
    if need.state != State::Open {
        return Err(Refusal::Past.into());
    }
    Ok(need)
}
