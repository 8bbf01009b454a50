//! Needs → screens, in the reader's language.

mod answers;
mod asker;
mod attached;
mod behalf;
mod brief;
mod card;
mod drafts;
mod helper;
mod home;
mod lists;
mod news;
mod scene;
mod told;
mod waiting;
pub mod when;
mod worries;

pub use answers::{refusal, reply};
pub use asker::{kind_in_words, name_of_group, name_of_kind};
pub use brief::{brief, nobody_yet, wanted};
pub use card::{as_others_read, card, hides_words};
pub use helper::word_at_the_door;
pub use home::home_in;
pub use scene::Scene;
pub use waiting::{count_open, waiting};

use super::intents::{Intent, Step};
use super::model::{ClaimId, State};
use super::notices::{Hint, Notice};
use super::store;
use crate::features::members::views::{keyboard, name_of};
use crate::kernel::id::Member;
use crate::kernel::membership;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Button, Drawing, Html, Press, Screen};
use crate::kernel::speech::Value::{Number, Text};
use crate::kernel::step;
use crate::kernel::step::Step as _;
use crate::kernel::tx::Reads;

/// How a notice looks to its reader, beside which come so many buttons of others; nothing if what it tells
/// of is gone.
///
/// # Errors
/// If the database cannot be read.
pub async fn notice(
    reads: &mut impl Reads,
    notice: Notice,
    beside: usize,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some(need) = notice.need() else { return of_no_need(reads, notice, reader).await };
    let Some(need) = store::find(reads, need).await? else { return Ok(None) };
    let scene = Scene::load(reads, need).await?.with_ladder(reads, notice).await?;
    let mut scene = scene.with_trust(reads, notice).await?;
    // The way back to the list is one more.
    let back = usize::from(matches!(notice, Notice::Item { .. }));
    scene.beside = beside.saturating_add(back);
    if attached::is_shown_by(notice) {
        scene.attached = store::list_attached(reads, scene.need.id).await?;
    }
    if let Notice::PrivateForm { .. } | Notice::Form { .. } = notice {
        let step = step::find(reads, scene.need.asker).await?;
        let step = step.as_ref().and_then(Step::read);
        scene.waits = step.is_some_and(|step| step.is_shown_by(&notice));
    }
    if let Notice::Posted { .. } | Notice::PrivateForm { .. } = notice {
        scene.home = home::offered(reads, &scene.need, reader.language).await?;
    }
    if scene.need.is_forgotten() && notice.holds_words() {
        return Ok(Some(Drawing::Stale(told::forgotten(&scene, reader))));
    }
    let lives_there = match reader.person {
        Some(person) => {
            membership::belongs(reads, Member { person, building: scene.need.building }).await?
        }
        None => true,
    };
    if !lives_there && notice.is_for_residents() {
        // What was said aloud cannot be written over, nor a photo: it is taken away.
        let is_a_thing = matches!(notice, Notice::Attached(attached) if attached.is_the_thing());
        if is_a_thing || matches!(notice, Notice::Voice { .. }) {
            return Ok(None);
        }
        return Ok(Some(Drawing::Stale(told::over(&scene, reader))));
    }
    let drawing = if let Notice::Worry { claim, .. } = notice {
        Some(worries::worry(reads, &scene, claim, reader).await?)
    } else if let Notice::News { news, .. } = notice {
        self::news::news(reads, &scene, news, reader).await?
    } else if let Notice::Attached(attached) = notice {
        attached::notice(reads, &scene, attached, reader).await?
    } else {
        about_need(&scene, notice, reader)
    };
    let drawing = drawing.map(|drawing| behalf::beside(&scene, notice, drawing, reader));
    Ok(if lives_there { drawing } else { drawing.map(Drawing::without_buttons) })
}

/// How a notice looks that is about no need in particular.
async fn of_no_need(
    reads: &mut impl Reads,
    notice: Notice,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    if let Notice::List { list, reader: person, building, page } = notice {
        let list = lists::list(reads, list, person, building, page, reader).await?;
        return Ok(Some(Drawing::Fresh(list)));
    }
    if let Notice::Draft { draft } = notice {
        let Some(draft) = store::find_draft(reads, draft).await? else { return Ok(None) };
        return Ok(Some(drafts::draft(reads, draft, reader).await?));
    }
    if let Notice::Twin { draft, of } = notice {
        let Some(draft) = store::find_draft(reads, draft).await? else { return Ok(None) };
        return Ok(Some(drafts::twin(reads, draft, of, reader).await?));
    }
    if let Notice::AskPrivately { building } = notice {
        return Ok(Some(Drawing::Fresh(lists::ask_privately(building, reader))));
    }
    if let Notice::KeptPrivate = notice {
        return Ok(Some(Drawing::Fresh(lists::kept_private(reader))));
    }
    if let Notice::Hint { hint } = notice {
        return Ok(Some(Drawing::Fresh(self::hint(hint, reader))));
    }
    Ok(None)
}

fn hint(hint: Hint, reader: &Reader) -> Screen {
    let id = match hint {
        Hint::Need => "needs-hint-need",
        Hint::Claim => "needs-hint-claim",
        Hint::Confirmation => "needs-hint-confirmation",
    };
    Screen::of(reader.language.say(id, &[])).with_keyboard(keyboard(reader.language))
}

/// How a notice about a need looks; nothing if the claim that it tells of is gone.
fn about_need(scene: &Scene, notice: Notice, reader: &Reader) -> Option<Drawing> {
    let claim_of = |claim| scene.need.claim(claim);
    match notice {
        Notice::Card { .. } => {
            let card = card::card(scene, reader);
            Some(match scene.need.state {
                State::Open => Drawing::Fresh(card),
                State::Closed { .. } | State::Shut { .. } | State::Withdrawn { .. } => {
                    Drawing::Stale(card)
                }
            })
        }
        Notice::Posted { .. } => Some(asker::posted(scene, reader)),
        Notice::Menu { menu, .. } => Some(asker::menu(scene, menu, reader)),
        Notice::PrivateForm { .. } => Some(asker::private_form(scene, scene.waits, reader)),
        Notice::Form { form, .. } => Some(asker::form(scene, form, reader)),
        Notice::TwinOver { left_out, .. } => Some(told::twin_over(scene, left_out, reader)),
        Notice::Item { reader: person, list, page, .. } => {
            Some(lists::item(scene, person, (list, page), reader))
        }
        Notice::Claimed { claim, .. } => {
            claim_of(claim).map(|claim| helper::claimed(scene, claim, reader))
        }
        Notice::Door { claim, private_at, .. } => {
            Some(helper::door(scene, claim, private_at, reader))
        }
        Notice::Voice { claim, .. } => helper::voice(scene, claim, reader),
        Notice::Changed { claim, .. } => {
            claim_of(claim).map(|claim| helper::changed(scene, claim, reader))
        }
        Notice::HelperFound { claim, .. } => {
            claim_of(claim).map(|claim| told::helper_found(scene, claim, reader))
        }
        Notice::HelperLeft { claim, .. } => Some(told::helper_left(scene, claim, reader)),
        Notice::Question { claim, done_at, .. } => {
            claim_of(claim).map(|claim| told::question(scene, claim, reader, done_at, false))
        }
        Notice::Reminder { claim, done_at, .. } => {
            claim_of(claim).map(|claim| told::question(scene, claim, reader, done_at, true))
        }
        Notice::WhatHappened { claim, done_at, .. } => claim_of(claim).map(|claim| {
            let asked_at = claim.done_at().unwrap_or(claim.claimed_at);
            let unheard = scene.need.is_unheard(claim, scene.now);
            let open = asked_at == done_at && (unheard || claim.can_be_disputed(scene.now));
            told::what_happened(scene, claim, reader, open)
        }),
        Notice::ClosedByItself { claim, .. } => claim_of(claim).map(|claim| {
            told::closed_by_itself(scene, claim, reader, claim.can_be_disputed(scene.now))
        }),
        Notice::NotFinished { claim, .. } => {
            claim_of(claim).map(|claim| told::back_to_helper(scene, claim, reader, false))
        }
        Notice::Missing { claim, .. } => {
            claim_of(claim).map(|claim| told::back_to_helper(scene, claim, reader, true))
        }
        Notice::NobodyCame { claim, .. } => {
            claim_of(claim).map(|claim| told::nobody_came(scene, claim, reader))
        }
        Notice::Confirmed { claim, .. } | Notice::ConfirmedByItself { claim, .. } => {
            claim_of(claim).map(|claim| told::confirmed(scene, claim, reader))
        }
        Notice::Thanks { .. } => Some(Drawing::Fresh(told::thanks(scene, reader))),
        Notice::Withdrawn { .. } => Some(told::withdrawn(scene, reader)),
        Notice::Freed { claim, .. } => {
            claim_of(claim).map(|claim| helper::freed(scene, claim, "needs-freed", reader))
        }
        Notice::Untrusted { claim, .. } => {
            claim_of(claim).map(|claim| helper::freed(scene, claim, "needs-untrusted", reader))
        }
        Notice::Shut { .. } => Some(told::shut(scene, reader)),
        Notice::Reopened { .. } => Some(told::reopened(scene, reader)),
        Notice::DoorSeen { claim, .. } => {
            Some(Drawing::Fresh(told::door_seen(scene, claim, reader)))
        }
        // Who may read it is asked first.
        Notice::Worry { .. }
        | Notice::News { .. }
        | Notice::Attached(_)
        | Notice::List { .. }
        | Notice::Draft { .. }
        | Notice::Twin { .. }
        | Notice::AskPrivately { .. }
        | Notice::KeptPrivate
        | Notice::Hint { .. } => None,
    }
}

/// A sentence about the need, with its asker.
fn sentence(scene: &Scene, reader: &Reader, id: &'static str) -> Html {
    let name = scene.asker_name(reader);
    let words = scene.phrase(reader);
    reader.language.say(
        id,
        &[("name", Text(&name)), ("words", Text(&words)), ("number", Number(scene.need.number))],
    )
}

/// A sentence about the need, with one of its helpers.
fn about_helper(scene: &Scene, claim: ClaimId, reader: &Reader, id: &'static str) -> Html {
    let helper = name_of(scene.helper(claim), reader);
    let words = scene.phrase(reader);
    reader.language.say(
        id,
        &[
            ("helper", Text(&helper)),
            ("words", Text(&words)),
            ("number", Number(scene.need.number)),
        ],
    )
}

fn button(reader: &Reader, label: &'static str, intent: &Intent) -> Option<Button> {
    Some(reader.language.button(label, Press::Code(intent.code()?)))
}
