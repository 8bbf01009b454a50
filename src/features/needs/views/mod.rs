//! Needs → screens, in the reader's language.

mod answers;
mod card;
mod told;

pub use answers::{refusal, reply};

use super::intents::Intent;
use super::model::{ClaimId, Need, State};
use super::notices::Notice;
use super::store;
use crate::features::members::views::name_of;
use crate::kernel::person::{self, Face};
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Button, Drawing, Html, Press};
use crate::kernel::speech::Value::{Number, Text};
use crate::kernel::tx::Reads;

/// A need and the faces of those in it: all that a screen of it needs.
pub struct Scene {
    /// The need.
    pub need: Need,
    /// The asker, then the helper of each claim, in the order of the claims.
    pub faces: Vec<Face>,
}

impl Scene {
    async fn load(reads: &mut impl Reads, need: Need) -> anyhow::Result<Self> {
        let mut people = vec![need.asker];
        people.extend(need.claims.iter().map(|claim| claim.helper));
        let faces = person::faces(reads, &people).await?;
        Ok(Self { need, faces })
    }

    fn asker(&self) -> Option<&Face> {
        self.faces.first()
    }

    fn helper(&self, claim: ClaimId) -> Option<&Face> {
        let at = self.need.claims.iter().position(|known| known.id == claim)?;
        self.faces.get(at.saturating_add(1))
    }

    fn words(&self) -> &str {
        self.need.words.as_ref().map_or("", |words| words.as_str())
    }

    /// The question that waits for an asker whose private chat is closed.
    fn question_behind_a_closed_chat(&self) -> Option<ClaimId> {
        if self.asker().is_none_or(|asker| asker.chat_open) {
            return None;
        }
        self.need.awaiting_an_answer()
    }
}

/// How a notice looks to its reader; nothing if what it tells of is gone.
///
/// # Errors
/// If the database cannot be read.
pub async fn notice(
    reads: &mut impl Reads,
    notice: Notice,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some(need) = store::find(reads, notice.need()).await? else { return Ok(None) };
    let now = reads.now();
    let scene = Scene::load(reads, need).await?;
    if scene.need.words.is_none() && notice.holds_words() {
        return Ok(Some(Drawing::Stale(told::forgotten(&scene, reader))));
    }
    Ok(match notice {
        Notice::Card { .. } => {
            let card = card::card(&scene, reader);
            Some(match scene.need.state {
                State::Open => Drawing::Fresh(card),
                State::Closed { .. } | State::Withdrawn { .. } => Drawing::Stale(card),
            })
        }
        Notice::Posted { .. } => Some(told::posted(&scene, reader, now)),
        Notice::Claimed { claim, .. } => {
            scene.need.claim(claim).map(|claim| told::claimed(&scene, claim, reader))
        }
        Notice::HelperFound { claim, .. } => {
            scene.need.claim(claim).map(|claim| told::helper_found(&scene, claim, reader))
        }
        Notice::HelperLeft { claim, .. } => Some(told::helper_left(&scene, claim, reader)),
        Notice::Question { claim, done_at, .. } => scene
            .need
            .claim(claim)
            .map(|claim| told::question(&scene, claim, reader, done_at, false)),
        Notice::Reminder { claim, done_at, .. } => scene
            .need
            .claim(claim)
            .map(|claim| told::question(&scene, claim, reader, done_at, true)),
        Notice::WhatHappened { claim, done_at, .. } => scene.need.claim(claim).map(|claim| {
            let open = claim.done_at() == Some(done_at) && claim.can_be_disputed(now);
            told::what_happened(&scene, claim, reader, open)
        }),
        Notice::ClosedByItself { claim, .. } => scene
            .need
            .claim(claim)
            .map(|claim| told::closed_by_itself(&scene, claim, reader, claim.can_be_disputed(now))),
        Notice::NotFinished { claim, .. } => {
            scene.need.claim(claim).map(|claim| told::back_to_helper(&scene, claim, reader, false))
        }
        Notice::Missing { claim, .. } => {
            scene.need.claim(claim).map(|claim| told::back_to_helper(&scene, claim, reader, true))
        }
        Notice::NobodyCame { .. } => Some(Drawing::Fresh(told::nobody_came(&scene, reader))),
        Notice::Confirmed { claim, .. } | Notice::ConfirmedByItself { claim, .. } => {
            scene.need.claim(claim).map(|claim| told::confirmed(&scene, claim, reader))
        }
        Notice::Thanks { .. } => Some(Drawing::Fresh(told::thanks(&scene, reader))),
        Notice::Withdrawn { .. } => Some(Drawing::Fresh(told::withdrawn(&scene, reader))),
        Notice::Worry { claim, .. } => Some(Drawing::Fresh(told::worry(&scene, claim, reader))),
    })
}

/// A sentence about the need, with its asker.
fn sentence(scene: &Scene, reader: &Reader, id: &'static str) -> Html {
    let name = name_of(scene.asker(), reader);
    reader.language.say(
        id,
        &[
            ("name", Text(&name)),
            ("words", Text(scene.words())),
            ("number", Number(scene.need.number)),
        ],
    )
}

/// A sentence about the need, with one of its helpers.
fn about_helper(scene: &Scene, claim: ClaimId, reader: &Reader, id: &'static str) -> Html {
    let helper = name_of(scene.helper(claim), reader);
    reader.language.say(
        id,
        &[
            ("helper", Text(&helper)),
            ("words", Text(scene.words())),
            ("number", Number(scene.need.number)),
        ],
    )
}

fn button(reader: &Reader, label: &'static str, intent: &Intent) -> Option<Button> {
    Some(reader.language.button(label, Press::Code(intent.code()?)))
}
