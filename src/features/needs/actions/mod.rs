//! The verbs. Each reads load, decide, save, tell.

mod adjusting;
mod asking;
mod attaching;
mod behalf;
mod carrying;
mod climbing;
mod coming;
mod confirming;
mod deleting;
mod doors;
mod export;
mod following;
mod helping;
mod listing;
mod looking;
mod moderating;
mod repeating;
mod retyping;
mod trusting;
mod twins;
mod worrying;

pub use asking::home_of;
pub use attaching::{forget as forget_attached, take_waiting_to};
pub use behalf::{
    behalf_meant, draft_behalf, draft_for, draft_voice_behalf, draft_voice_for, find,
    find_of_claim, hand_over, helped_by, open_behalves, post_call, prove, recent, redraw_for,
    withdraw_kindly,
};
pub use carrying::{photos_are_over, show_in_group};
pub use climbing::{climb, come_back};
pub use confirming::{confirm_in_name, dispute_anew, take_confirmation_back};
pub use deleting::asking_is_deleted;
pub use doors::door_is_checked;
pub use export::export;
pub use following::{depart, forget, forget_private, merge, post_anew, redraw_of};
pub use looking::{photos_are_checked, place_is_checked};
pub use repeating::{find_numbered, make_room, post_again};
pub use trusting::lose_trust;
pub use twins::is_over as twin_is_over;
pub use worrying::{depart as depart_from_worries, follow_moderators};

use super::intents::{ClaimVerb, DraftVerb, Intent, List, NeedVerb, Numbered};
use super::model::{ClaimId, Need, NeedId, Refusal, State, Voice};
use super::notices::{Form, Hint, Menu, Notice, Reply};
use super::{Outcome, store};
use crate::kernel::actor::{Actor, Denied};
use crate::kernel::building;
use crate::kernel::id::{BuildingId, Member};
use crate::kernel::outcome::Stop;
use crate::kernel::tx::{Reads as _, Tx};

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
        Intent::Post { words, origin } => asking::post(tx, actor, &words, origin).await,
        Intent::Ask => asking::ask(tx, actor, &actor.resident()?),
        Intent::AskIn(building) => asking::ask_in(tx, actor, &actor.resident_of(building)?).await,
        Intent::Draft { words, origin } => {
            asking::draft(tx, actor, &actor.resident()?, &words, origin).await
        }
        Intent::DraftVoice { file, seconds, origin } => {
            let voice = Voice::new(file, seconds)?;
            asking::draft_voice(tx, &actor.resident()?, voice, origin, None).await
        }
        Intent::Describe { draft, words } => {
            asking::describe(tx, &actor.oneself(), draft, &words).await
        }
        Intent::PrivatePart { need, building, words } => {
            adjusting::keep_private_part(tx, &actor.resident_of(building)?, need, &words).await
        }
        Intent::Retype { form, need, building, words } => {
            let asker = actor.resident_of(building)?;
            match form {
                Form::Words => retyping::reword(tx, &asker, need, &words).await,
                Form::When => retyping::set_when(tx, &asker, need, &words).await,
            }
        }
        Intent::Reword { words, origin } => asking::reword(tx, actor, &words, origin).await,
        Intent::OfNeed(verb, building, need) => of_need(tx, actor, verb, building, need).await,
        Intent::OfClaim(verb, building, claim) => of_claim(tx, actor, verb, building, claim).await,
        Intent::OfDraft(DraftVerb::Post, draft) => {
            asking::post_draft(tx, actor, draft, false).await
        }
        Intent::OfDraft(DraftVerb::PostToo, draft) => {
            asking::post_draft(tx, actor, draft, true).await
        }
        Intent::OfDraft(DraftVerb::Same, draft) => twins::is_same(tx, actor, draft).await,
        Intent::OfDraft(DraftVerb::Drop, draft) => {
            asking::drop_draft(tx, &actor.oneself(), draft).await
        }
        Intent::OfDraft(DraftVerb::MoveTo(building), draft) => {
            asking::move_draft(tx, actor, &actor.resident_of(building)?, draft).await
        }
        Intent::OfDraft(DraftVerb::For(recipient), draft) => {
            behalf::choose(tx, actor, draft, Some(recipient)).await
        }
        Intent::OfDraft(DraftVerb::ForOneself, draft) => {
            behalf::choose(tx, actor, draft, None).await
        }
        // What is said by number is resolved before.
        Intent::ByNumber(_, number) => {
            Err(number.map_or(Refusal::NoNumber, |number| Refusal::UnknownNumber { number }).into())
        }
        Intent::List(List::Open, page) => listing::open(tx, actor, &actor.resident()?, page),
        Intent::List(List::Mine, page) => listing::mine(tx, actor, page),
        Intent::Attaching(attaching) => attaching::act(tx, actor, attaching).await,
        Intent::ListOf(building, page) => {
            listing::open(tx, actor, &actor.resident_of(building)?, page)
        }
    }
}

async fn of_need(
    tx: &mut Tx,
    actor: &Actor,
    verb: NeedVerb,
    building: BuildingId,
    need: NeedId,
) -> Outcome<Reply> {
    let resident = actor.resident_of(building)?;
    match verb {
        NeedVerb::Claim => helping::claim_or_start(tx, actor, &resident, need).await,
        NeedVerb::Release => helping::release(tx, &resident, need).await,
        NeedVerb::Slip => helping::slip(tx, &resident, need).await,
        NeedVerb::Done => helping::say_done(tx, &resident, need).await,
        NeedVerb::UndoDone => helping::undo_done(tx, &resident, need).await,
        NeedVerb::Hear => helping::hear(tx, &resident, need).await,
        NeedVerb::Withdraw => adjusting::withdraw(tx, actor, &resident, need).await,
        NeedVerb::Restore => {
            behalf::may_be_opened(tx, actor, building, need).await?;
            adjusting::restore(tx, &resident, need).await
        }
        NeedVerb::Overview => adjusting::overview(tx, actor, &resident, need).await,
        NeedVerb::Look(list, page) => listing::look(tx, actor, &resident, need, (list, page)).await,
        NeedVerb::ChooseWhen => adjusting::choose(tx, actor, &resident, need, Menu::When).await,
        NeedVerb::ChooseKind => adjusting::choose(tx, actor, &resident, need, Menu::Kind).await,
        NeedVerb::ChooseGroup => adjusting::choose(tx, actor, &resident, need, Menu::Groups).await,
        NeedVerb::ChooseKindIn(group) => {
            adjusting::choose(tx, actor, &resident, need, Menu::KindsOf(group)).await
        }
        NeedVerb::ChoosePlaces => adjusting::choose(tx, actor, &resident, need, Menu::Places).await,
        NeedVerb::ChooseMore => adjusting::choose(tx, actor, &resident, need, Menu::More).await,
        NeedVerb::SetWhen(choice) => adjusting::set_when(tx, actor, &resident, need, choice).await,
        NeedVerb::SetKind(category) => {
            adjusting::set_kind(tx, actor, &resident, need, category).await
        }
        NeedVerb::SetPlaces(places) => {
            adjusting::set_places(tx, actor, &resident, need, places).await
        }
        NeedVerb::AddPrivate => adjusting::ask_private_part(tx, actor, &resident, need).await,
        NeedVerb::EditWords => retyping::ask(tx, actor, &resident, need, Form::Words).await,
        NeedVerb::TypeWhen => retyping::ask(tx, actor, &resident, need, Form::When).await,
        NeedVerb::UseHome => adjusting::use_home(tx, actor, &resident, need).await,
        NeedVerb::StopPrivate => adjusting::stop_private_part(tx, actor, &resident, need).await,
        NeedVerb::ShowPrivate => match actor.visitor_of(building) {
            Ok(visitor) => doors::show(tx, &visitor, need).await,
            Err(Denied::New) => doors::ask_for_a_word(tx, &resident, need).await,
            Err(denied) => Err(denied.into()),
        },
        NeedVerb::Shut => moderating::shut(tx, &actor.moderator_of(building)?, need).await,
        NeedVerb::Reopen => {
            let moderator = actor.moderator_of(building)?;
            behalf::may_be_opened(tx, actor, building, need).await?;
            moderating::reopen(tx, &moderator, need).await
        }
    }
}

async fn of_claim(
    tx: &mut Tx,
    actor: &Actor,
    verb: ClaimVerb,
    building: BuildingId,
    claim: ClaimId,
) -> Outcome<Reply> {
    let resident = actor.resident_of(building)?;
    match verb {
        ClaimVerb::Answer => confirming::answer(tx, &resident, claim, actor.just_started).await,
        ClaimVerb::Confirm => confirming::confirm(tx, actor, &resident, claim).await,
        ClaimVerb::NotYet => confirming::not_yet(tx, &resident, claim).await,
        ClaimVerb::SomethingWrong => confirming::something_wrong(tx, &resident, claim).await,
        ClaimVerb::NobodyCame => confirming::nobody_came(tx, &resident, claim).await,
        ClaimVerb::Missing => confirming::something_missing(tx, &resident, claim).await,
        ClaimVerb::Uncomfortable => worrying::felt_uncomfortable(tx, &resident, claim).await,
        ClaimVerb::Thank => confirming::thank(tx, &resident, claim).await,
        ClaimVerb::SetOff => coming::set_off(tx, &resident, claim).await,
        ClaimVerb::BeLate => coming::be_late(tx, &resident, claim).await,
        ClaimVerb::TakeBack => coming::take_back(tx, &resident, claim).await,
        ClaimVerb::LookAtWorry => {
            worrying::look(tx, actor, &actor.moderator_of(building)?, claim).await
        }
        ClaimVerb::SeeToWorry => {
            worrying::see_to(tx, actor, &actor.moderator_of(building)?, claim).await
        }
        ClaimVerb::ReopenWorry => {
            worrying::reopen(tx, actor, &actor.moderator_of(building)?, claim).await
        }
        ClaimVerb::LetTogether => {
            worrying::let_together(tx, actor, &actor.moderator_of(building)?, claim).await
        }
        ClaimVerb::KeepApart => {
            worrying::keep_apart(tx, actor, &actor.moderator_of(building)?, claim).await
        }
    }
}

/// What is meant by a number: what a button would say by id.
///
/// # Errors
/// Refused without a number, where there is no such need, and where nothing is to be confirmed.
pub async fn resolve(tx: &mut Tx, actor: &Actor, intent: Intent) -> Outcome<Intent> {
    let Intent::ByNumber(verb, number) = intent else { return Ok(intent) };
    let building = actor.resident()?.building();
    let number = number.ok_or(Refusal::NoNumber)?;
    let need = store::find_numbered(tx, building, number).await?;
    let need = need.ok_or(Refusal::UnknownNumber { number })?;
    let verb = match verb {
        Numbered::Claim => NeedVerb::Claim,
        Numbered::Release => NeedVerb::Release,
        Numbered::Done => NeedVerb::Done,
        Numbered::Cancel => NeedVerb::Withdraw,
        Numbered::Shut => NeedVerb::Shut,
        Numbered::Reopen => NeedVerb::Reopen,
        Numbered::Confirm => {
            let claim = need.awaiting_an_answer(tx.now()).ok_or(match need.state {
                State::Closed { .. } => Refusal::AlreadyConfirmed,
                State::Open | State::Shut { .. } | State::Withdrawn { .. } => {
                    Refusal::NothingToConfirm { number }
                }
            })?;
            return Ok(Intent::OfClaim(ClaimVerb::Confirm, building, claim));
        }
    };
    Ok(Intent::OfNeed(verb, building, need.id))
}

/// Shows somebody who tapped an old button, in private, how that need stands by now. False if
/// there is nothing to show: the card in the group shows it.
///
/// # Errors
/// If the database fails.
pub async fn show_newest(tx: &mut Tx, actor: &Actor, intent: &Intent) -> anyhow::Result<bool> {
    let Some(building) = intent.building() else { return Ok(false) };
    let Ok(resident) = actor.resident_of(building) else { return Ok(false) };
    let need = match intent {
        Intent::OfNeed(_, _, need) => store::find(tx, *need).await?,
        Intent::OfClaim(_, _, claim) => store::find_of_claim(tx, *claim).await?,
        Intent::Attaching(attaching) => match attaching.need() {
            Some(need) => store::find(tx, need).await?,
            None => None,
        },
        Intent::Post { .. }
        | Intent::Ask
        | Intent::AskIn(_)
        | Intent::Draft { .. }
        | Intent::DraftVoice { .. }
        | Intent::Describe { .. }
        | Intent::PrivatePart { .. }
        | Intent::Retype { .. }
        | Intent::Reword { .. }
        | Intent::OfDraft(..)
        | Intent::ByNumber(..)
        | Intent::List(..)
        | Intent::ListOf(..) => None,
    };
    let seen = |need: &Need| need.building == building && need.is_seen_by(resident.person());
    let Some(need) = need.filter(seen) else { return Ok(false) };
    tx.redraw(need.id);
    let reader = resident.person();
    if actor.spot.is_some() {
        let item = Notice::Item { need: need.id, reader, list: List::Mine, page: 0 };
        tx.tell(resident.member(), &item)?;
    }
    Ok(actor.spot.is_some())
}

fn tell_helper(tx: &mut Tx, need: &Need, claim: ClaimId, notice: &Notice) -> anyhow::Result<()> {
    match need.claim(claim) {
        Some(claim) => tx.tell(need.member(claim.helper), notice),
        None => Ok(()),
    }
}

/// Gives somebody a hint, once in a life, where they can be written to.
async fn hint(tx: &mut Tx, actor: &Actor, hint: Hint) -> anyhow::Result<()> {
    if !actor.person.was(hint.once()) && actor.person.chat_open {
        tx.note_once(actor.person.id, hint.once()).await?;
        let person = actor.person.id;
        let place = actor.place().or_else(|| actor.memberships.first());
        if let Some(building) = place.map(|place| place.building) {
            tx.tell(Member { person, building }, &Notice::Hint { hint })?;
        }
    }
    Ok(())
}

/// Where a building's clocks hang.
async fn zone_of(tx: &mut Tx, building: BuildingId) -> anyhow::Result<chrono_tz::Tz> {
    let setting = building::setting(tx, building).await?;
    Ok(setting.map_or(chrono_tz::UTC, |setting| setting.time_zone))
}
