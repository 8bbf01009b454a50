//! A need and all that a screen of it needs.

use super::{behalf, when};
use crate::features::needs::model::attachment::Attached;
use crate::features::needs::model::ladder::Ladder;
use crate::features::needs::model::{Claim, ClaimId, Need, State};
use crate::features::needs::notices::Notice;
use crate::features::needs::store;
use crate::kernel::clock::Moment;
use crate::kernel::id::PersonId;
use crate::kernel::person::{self, Face};
use crate::kernel::quiet::Night;
use crate::kernel::reader::Reader;
use crate::kernel::tx::Reads;
use crate::kernel::{building, detail, trust};

/// What ends a sentence, in our languages.
const SENTENCE_ENDS: [char; 7] = ['.', '!', '?', '\u{2026}', '\u{3002}', '\u{ff01}', '\u{ff1f}'];

/// A need and the faces of those in it: all that a screen of it needs.
pub struct Scene {
    /// The need.
    pub need: Need,
    /// The asker, then the helper of each claim, in the order of the claims.
    pub faces: Vec<Face>,
    /// The asker's entrance, where the building may read it and the need is open.
    pub entrance: Option<String>,
    /// For whom it is, where that is not the asker.
    pub for_whom: Option<behalf::ForWhom>,
    /// When it is looked at.
    pub now: Moment,
    /// True while the asker's next words are what the form asks for.
    pub waits: bool,
    /// How far it has climbed, and when it is quiet there, where that is told.
    pub ladder: Option<(Ladder, Night)>,
    /// Those who are kept apart from the asker.
    pub apart: Vec<PersonId>,
    /// What the asker told of where they live, where it can be offered.
    pub home: Option<String>,
    /// True unless whoever gave back the place that is shown is not trusted with it.
    pub is_trusted: bool,
    /// So many buttons of others come beside its own.
    pub beside: usize,
    /// Photos and place, for those who are shown that there are some.
    pub attached: Attached,
}

impl Scene {
    pub(super) async fn load(reads: &mut impl Reads, need: Need) -> anyhow::Result<Self> {
        let mut people = vec![need.asker];
        people.extend(need.claims.iter().map(|claim| claim.helper));
        let faces = person::faces(reads, &people).await?;
        let for_whom = store::find_behalf(reads, need.id).await?;
        let for_whom = behalf::for_whom(reads, for_whom).await?;
        let entrance = match need.state {
            State::Open if for_whom.is_none() => {
                detail::public_entrance(reads, need.asker()).await?
            }
            State::Open | State::Closed { .. } | State::Shut { .. } | State::Withdrawn { .. } => {
                None
            }
        };
        let apart = store::list_apart(reads, &need).await?;
        Ok(Self { faces, entrance, for_whom, apart, ..Self::bare(need, reads.now()) })
    }

    /// A need alone: nobody's name is looked up.
    pub fn bare(need: Need, now: Moment) -> Self {
        let (faces, apart) = (Vec::new(), Vec::new());
        let (entrance, for_whom, ladder, home) = (None, None, None, None);
        let (waits, is_trusted, beside, attached) = (false, true, 0, Attached::default());
        Self {
            need,
            faces,
            entrance,
            for_whom,
            now,
            waits,
            ladder,
            apart,
            home,
            is_trusted,
            beside,
            attached,
        }
    }

    /// The same with how far it has climbed, where this tells of it.
    pub(super) async fn with_ladder(
        self,
        reads: &mut impl Reads,
        notice: Notice,
    ) -> anyhow::Result<Self> {
        let tells = matches!(
            notice,
            Notice::Posted { .. }
                | Notice::Menu { .. }
                | Notice::PrivateForm { .. }
                | Notice::Item { .. }
                | Notice::HelperLeft { .. }
                | Notice::News { .. }
        );
        if !tells || self.need.state != State::Open {
            return Ok(self);
        }
        let Some(setting) = building::setting(reads, self.need.building).await? else {
            return Ok(self);
        };
        let ladder = store::find_ladder(reads, &self.need).await?.by(self.now);
        Ok(Self { ladder: Some((ladder, setting.night)), ..self })
    }

    /// The same; whether whoever gave this place back may take it back, where that takes trust.
    pub(super) async fn with_trust(
        self,
        reads: &mut impl Reads,
        notice: Notice,
    ) -> anyhow::Result<Self> {
        let Notice::Claimed { claim, .. } = notice else { return Ok(self) };
        let Some(work) = self.need.category.policy().trust else { return Ok(self) };
        let left = self.need.claim(claim).filter(|claim| claim.can_be_taken_back(self.now));
        let Some(helper) = left.map(|claim| self.need.member(claim.helper)) else {
            return Ok(self);
        };
        let holds = trust::list_held(reads, helper).await?;
        Ok(Self { is_trusted: holds.iter().any(|(held, _)| *held == work), ..self })
    }

    /// True if the helper of this claim is kept apart from the asker.
    pub(super) fn is_apart(&self, claim: &Claim) -> bool {
        self.apart.contains(&claim.helper)
    }

    /// True while this claim's helper may see door and phone.
    pub(super) fn shows_private_part(&self, claim: ClaimId) -> bool {
        let is_apart = self.need.claim(claim).is_some_and(|claim| self.is_apart(claim));
        !is_apart && self.need.shows_private_part(claim, self.now)
    }

    pub(super) fn asker(&self) -> Option<&Face> {
        self.faces.first()
    }

    pub(super) fn helper(&self, claim: ClaimId) -> Option<&Face> {
        let at = self.need.claims.iter().position(|known| known.id == claim)?;
        self.faces.get(at.saturating_add(1))
    }

    /// What is needed; where it was only said aloud, that.
    pub(super) fn words(&self, reader: &Reader) -> String {
        match &self.need.words {
            Some(words) => words.as_str().to_owned(),
            None => reader.language.label("needs-by-voice"),
        }
    }

    /// The same within a sentence: without the mark at its end, behind which another would stand.
    pub(super) fn phrase(&self, reader: &Reader) -> String {
        let words = self.words(reader);
        let phrase = words.trim_end_matches(SENTENCE_ENDS).trim_end();
        if phrase.is_empty() { words } else { phrase.to_owned() }
    }

    /// For when it is wanted, as this reader reads it.
    pub(super) fn when(&self, reader: &Reader) -> Option<String> {
        let when = self.need.when?;
        Some(when::show(&when, self.now, reader.time_zone, reader.language))
    }

    /// The question that waits for an asker whose private chat is closed.
    pub(super) fn question_behind_a_closed_chat(&self) -> Option<ClaimId> {
        if self.asker().is_none_or(|asker| asker.chat_open) {
            return None;
        }
        self.need.awaiting_an_answer(self.now)
    }
}
