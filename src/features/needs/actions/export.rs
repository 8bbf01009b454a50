//! What is kept of somebody here, handed to them: what they asked, what they helped with, drafts, and
//! whose door they looked at. Of others there is nothing in it but what came of it, and when.

use std::collections::BTreeMap;

use super::store;
use crate::features::needs::category::Category;
use crate::features::needs::model::attachment::{Attachment, Owner, Thing};
use crate::features::needs::model::{
    Behalf, Claim, ClaimId, ClaimState, Confirmer, Draft, Need, State, Voice, When,
};
use crate::features::needs::model::{PrivatePart, Words, when::Shape};
use crate::features::needs::views::{name_of_kind, word_at_the_door};
use crate::kernel::clock::Moment;
use crate::kernel::export::{Chapter, Record, Titles, Value};
use crate::kernel::id::PersonId;
use crate::kernel::language::Language;
use crate::kernel::tx::Reads;

/// What is kept of somebody, for a reader of this language.
///
/// # Errors
/// If the database cannot be read or something does not open.
pub async fn export(
    reads: &mut impl Reads,
    person: PersonId,
    titles: &Titles,
    language: Language,
) -> anyhow::Result<Vec<Chapter>> {
    let needs = store::list_of_person(reads, person).await?;
    let looked_at = store::list_openings_of(reads, person).await?;
    let looks = store::list_openings(reads, person, Moment::from_millis(0)).await?;
    let drafts = store::list_drafts_of(reads, person).await?;
    let coming = store::list_coming(reads, person).await?;
    let attached = store::list_attached_by(reads, person).await?;
    let (asked, helped): (Vec<&Need>, Vec<&Need>) =
        needs.iter().partition(|need| need.asker == person);
    let mut callers = BTreeMap::new();
    for need in &asked {
        if let Some(Behalf::Caller(called)) = store::find_behalf(reads, need.id).await? {
            callers.insert(need.id, called);
        }
    }
    let asked = asked.into_iter().map(|need| {
        let looks = looked_at.iter().filter(|look| look.need_id == need.id).map(of_look);
        let claims = need.claims.iter().map(|claim| {
            // What worried the asker is theirs alone.
            of_claim(claim, language)
                .give("claim.worried_at", claim.worried_at)
                .merge(of_coming(&coming, claim.id))
        });
        of_need(need, titles, language)
            .give("behalf.called", callers.get(&need.id).map(String::as_str))
            .with("claim", claims.collect())
            .with("opening", looks.collect())
    });
    let helped = helped.into_iter().flat_map(|need| {
        let own = need.claims.iter().filter(|claim| claim.helper == person);
        own.map(|claim| {
            Record::default()
                .bare("claim.need_id", need.id.0)
                .merge(named(need, titles, language))
                .merge(of_claim(claim, language))
                .merge(of_coming(&coming, claim.id))
        })
    });
    let looks = looks.iter().map(|look| {
        let need = needs.iter().find(|known| known.id == look.need_id);
        Record::default()
            .bare("opening.need_id", look.need_id.0)
            .give("need.number", need.map(|need| need.number))
            .merge(of_look(look))
    });
    let attached = attached.0.iter().map(of_attachment);
    let drafts = drafts.iter().map(|draft| of_draft(draft, titles));
    Ok(vec![
        Chapter::new("need", asked.collect()),
        Chapter::new("claim", helped.collect()),
        Chapter::brief("opening", looks.collect()),
        Chapter::new("draft", drafts.collect()),
        Chapter::new("attachment", attached.collect()),
    ])
}

/// Which need it is: what everybody in the building may know of it.
fn named(need: &Need, titles: &Titles, language: Language) -> Record {
    Record::default()
        .give("need.number", need.number)
        .give("need.building_id", titles.of(need.building))
        .give("need.category", shown_kind(need.category, language))
}

fn of_need(need: &Need, titles: &Titles, language: Language) -> Record {
    let state = match need.state {
        State::Open => "open",
        State::Closed { .. } => "closed",
        State::Shut { .. } => "shut",
        State::Withdrawn { .. } => "withdrawn",
    };
    let when: Option<When> = need.when;
    named(need, titles, language)
        .bare("need.id", need.id.0)
        .give("need.words", need.words.as_ref().map(Words::as_str))
        .give("need.voice", need.voice.as_ref().map(shown_voice))
        .give("need.private_part", need.private_part.as_ref().map(PrivatePart::as_str))
        .give("need.private_at", need.private_at)
        .give("need.exposed", need.exposed)
        .give("need.places", need.places)
        .give("need.starts_at", when.map(|when| when.starts_at))
        .give("need.ends_at", when.and_then(|when| when.ends_at))
        .give("need.whole_days", when.map(|when| when.shape == Shape::Days))
        .give("need.state", Value::word(state))
        .give("need.posted_at", need.posted_at)
        .give("need.ended_at", need.state.ended_at())
        .bare("need.asked_chat_id", need.origin.map(|origin| origin.chat))
        .bare("need.asked_message_id", need.origin.map(|origin| origin.message))
}

/// A claim, without whose it is.
fn of_claim(claim: &Claim, language: Language) -> Record {
    let (state, confirmed_by, thanked_at) = match claim.state {
        ClaimState::Held => ("held", None, None),
        ClaimState::Done { .. } => ("done", None, None),
        ClaimState::Confirmed { by: Confirmer::Asker, thanked_at, .. } => {
            ("confirmed", Some("asker"), thanked_at)
        }
        ClaimState::Confirmed { by: Confirmer::Itself, thanked_at, .. } => {
            ("confirmed", Some("itself"), thanked_at)
        }
        ClaimState::Released { .. } => ("released", None, None),
        ClaimState::Failed { .. } => ("failed", None, None),
    };
    let ended_at = match claim.state {
        ClaimState::Held | ClaimState::Done { .. } => None,
        ClaimState::Confirmed { at, .. }
        | ClaimState::Released { at }
        | ClaimState::Failed { at, .. } => Some(at),
    };
    let door_word =
        claim.door_word.map(|word| Value::shown(word, word_at_the_door(language, word)));
    Record::default()
        .give("claim.place", claim.place)
        .give("claim.state", Value::word(state))
        .give("claim.claimed_at", claim.claimed_at)
        .give("claim.opened_at", claim.opened_at)
        .give("claim.done_at", claim.done_at())
        .give("claim.ended_at", ended_at)
        .give("claim.confirmed_by", confirmed_by.map(Value::word))
        .give("claim.thanked_at", thanked_at)
        .give("claim.door_word", door_word)
}

/// A look at where somebody lives, without whose it was.
fn of_look(look: &store::Opening) -> Record {
    Record::default()
        .give("opening.opened_at", look.opened_at)
        .give("opening.of_place", look.of_place)
}

/// How its helper said that they come.
fn of_coming(coming: &[store::Coming], claim: ClaimId) -> Record {
    let known = coming.iter().find(|known| known.claim == claim);
    Record::default()
        .give("reminder.going_at", known.and_then(|known| known.going_at))
        .give("reminder.late_at", known.and_then(|known| known.late_at))
}

fn of_draft(draft: &Draft, titles: &Titles) -> Record {
    Record::default()
        .give("draft.building_id", titles.of(draft.building))
        .give("draft.words", draft.words.as_ref().map(Words::as_str))
        .give("draft.voice", draft.voice.as_ref().map(shown_voice))
        .give("draft.made_at", draft.made_at)
        .bare("draft.asked_chat_id", draft.origin.chat)
        .bare("draft.asked_message_id", draft.origin.message)
}

/// A photo or a place: Telegram has the photo, under this name.
fn of_attachment(attachment: &Attachment) -> Record {
    let (kind, content) = match &attachment.thing {
        Thing::Photo(file) => ("photo", file.clone()),
        Thing::Place(place) => ("place", format!("{}, {}", place.latitude(), place.longitude())),
    };
    let words = attachment.words.as_ref().map(PrivatePart::as_str);
    let content = [content.as_str()].into_iter().chain(words).collect::<Vec<_>>().join(" · ");
    let (draft, need) = match attachment.owner {
        Owner::Nothing => (None, None),
        Owner::Draft(draft) => (Some(draft.0), None),
        Owner::Need(need) => (None, Some(need.0)),
    };
    Record::default()
        .bare("attachment.need_id", need)
        .bare("attachment.draft_id", draft)
        .give("attachment.kind", Value::word(kind))
        .give("attachment.content", content)
        .give("attachment.sent_at", attachment.sent_at)
        .give("attachment.shown_at", attachment.shown_at)
        .give("attachment.in_group", attachment.in_group.is_some())
}

fn shown_kind(kind: Category, language: Language) -> Value {
    Value::shown(kind.name(), language.label(name_of_kind(kind)))
}

/// What was said aloud: Telegram has it, under this name.
fn shown_voice(voice: &Voice) -> Value {
    Value::Text(voice.file.clone())
}
