//! What a need is and what may become of it. Pure: transitions consume and return.

mod adjusting;
mod alike;
mod asked;
pub mod attachment;
mod behalf;
mod by_asker;
mod by_helper;
mod by_moderator;
mod claim;
pub mod discretion;
mod draft;
mod folded;
pub mod ladder;
mod nearest;
mod refusal;
pub mod when;
mod words;

pub use adjusting::Change;
pub use asked::{Asked, Doubt};
pub use behalf::{Addressed, Behalf};
pub use by_moderator::Neglect;
pub use claim::{Claim, ClaimState, Confirmer};
pub use draft::{Draft, DraftId};
pub use refusal::Refusal;
pub use when::When;
pub use words::{PrivatePart, Voice, Words};

use chrono::TimeDelta;

use super::category::{Category, Shown};
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, Member, PersonId, id};
use crate::kernel::notice::Subject;

id!(
    /// A need.
    NeedId,
    "need"
);
id!(
    /// A claim: one helper in one place of one need.
    ClaimId,
    "claim"
);

impl From<NeedId> for Subject {
    fn from(need: NeedId) -> Self {
        Self { kind: "need", row: need.0 }
    }
}

/// What was withdrawn can be taken back for so long.
pub const UNDO: TimeDelta = TimeDelta::minutes(10);
/// A claim that was tapped by mistake leaves no trace for so long.
pub const SLIP: TimeDelta = TimeDelta::minutes(2);
/// The private part stays in the helper's chat for so long after the need is closed.
pub const PRIVATE_AFTER_CLOSING: TimeDelta = TimeDelta::hours(24);

/// The card in the group tells who, what and when for so long after the need is over.
pub const CARD_AFTER_CLOSING: TimeDelta = TimeDelta::days(7);

/// The message with which somebody asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Its chat.
    pub chat: i64,
    /// Telegram's number of it.
    pub message: i64,
}

/// A need with its claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Need {
    /// Its row.
    pub id: NeedId,
    /// Where.
    pub building: BuildingId,
    /// Its number in the building, from 1.
    pub number: i64,
    /// Who asked.
    pub asker: PersonId,
    /// In which message; nothing once the asker was erased, for a private chat names its person.
    pub origin: Option<Origin>,
    /// What is needed; nothing if it was asked by voice alone, or the asker was erased.
    pub words: Option<Words>,
    /// What is needed, said aloud: only helpers hear it.
    pub voice: Option<Voice>,
    /// Door and phone: only helpers see it.
    pub private_part: Option<PrivatePart>,
    /// When the private part was last said or changed.
    pub private_at: Option<Moment>,
    /// True if the asker's own message in the group still shows something private.
    pub exposed: bool,
    /// Of which kind.
    pub category: Category,
    /// For when it is wanted; nothing if nobody said.
    pub when: Option<When>,
    /// How many helpers are wanted, 1-5.
    pub places: i64,
    /// How it stands.
    pub state: State,
    /// When it was posted.
    pub posted_at: Moment,
    /// Its claims, past ones included, the first first.
    pub claims: Vec<Claim>,
}

/// How a need stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Helpers are wanted or at work.
    Open,
    /// All places are confirmed.
    Closed {
        /// Since when.
        at: Moment,
    },
    /// A moderator closed it.
    Shut {
        /// Since when.
        at: Moment,
    },
    /// No longer needed.
    Withdrawn {
        /// Since when.
        at: Moment,
    },
}

impl State {
    /// Since when it is over; nothing while it is open.
    pub fn ended_at(self) -> Option<Moment> {
        match self {
            Self::Open => None,
            Self::Closed { at } | Self::Shut { at } | Self::Withdrawn { at } => Some(at),
        }
    }
}

impl Need {
    /// True once the asker was erased, and with them all that they said.
    pub fn is_forgotten(&self) -> bool {
        self.words.is_none() && self.voice.is_none()
    }

    /// True if others than those inside read a fixed sentence in place of its words: of its kind, or
    /// because they tell that a home is empty.
    pub fn is_told_by_a_sentence(&self) -> bool {
        let tells = |words: &Words| discretion::tells_absence(words.as_str());
        self.category.policy().shown != Shown::Words || self.words.as_ref().is_some_and(tells)
    }

    /// True once its card is a line without person, time and place.
    pub fn is_long_over(&self, now: Moment) -> bool {
        self.state.ended_at().is_some_and(|at| at.plus(CARD_AFTER_CLOSING) <= now)
    }

    /// The claims that fill a place.
    pub fn filling(&self) -> impl Iterator<Item = &Claim> {
        self.claims.iter().filter(|claim| claim.fills())
    }

    /// How many helpers are still wanted.
    pub fn free_places(&self) -> i64 {
        let filled = i64::try_from(self.filling().count()).unwrap_or(i64::MAX);
        match self.state {
            State::Open => self.places.saturating_sub(filled).max(0),
            State::Closed { .. } | State::Shut { .. } | State::Withdrawn { .. } => 0,
        }
    }

    /// True while helpers are wanted, and the time for which they are is not over.
    pub fn wants_helpers(&self, now: Moment) -> bool {
        let is_over = self.when.is_some_and(|when| when.is_over(now));
        self.free_places() > 0 && !is_over && !self.is_forgotten()
    }

    /// True if this person may look at it: those who are or were in it always, others while it is
    /// open.
    pub fn is_seen_by(&self, person: PersonId) -> bool {
        self.state == State::Open
            || self.asker == person
            || self.claims.iter().any(|claim| claim.helper == person)
    }

    /// The asker, as somebody to tell.
    pub fn asker(&self) -> Member {
        self.member(self.asker)
    }

    /// Somebody, as somebody to tell in this need's building.
    pub fn member(&self, person: PersonId) -> Member {
        Member { person, building: self.building }
    }

    /// The claim with this id.
    pub fn claim(&self, claim: ClaimId) -> Option<&Claim> {
        self.claims.iter().find(|known| known.id == claim)
    }

    /// Who claimed it last, whatever came of it.
    pub fn last_helper(&self) -> Option<PersonId> {
        self.claims.iter().max_by_key(|claim| claim.id.0).map(|claim| claim.helper)
    }

    /// The claim by which this person fills a place: the one they are on, if they helped before as well.
    pub fn claim_of(&self, helper: PersonId) -> Option<&Claim> {
        let theirs = || self.filling().filter(|claim| claim.helper == helper);
        theirs().find(|claim| claim.is_at_work()).or_else(|| theirs().last())
    }

    /// The same without door and phone, and without what was said aloud if it was typed as well.
    #[must_use]
    pub fn without_private(&self) -> Self {
        let voice = self.voice.clone().filter(|_| self.words.is_none());
        Self { private_part: None, private_at: None, exposed: false, voice, ..self.clone() }
    }

    /// True while this claim's helper may see the private part: while they are on it, and for a
    /// day after it was confirmed.
    pub fn shows_private_part(&self, claim: ClaimId, now: Moment) -> bool {
        match self.claim(claim).map(|claim| claim.state) {
            Some(ClaimState::Held | ClaimState::Done { .. }) => true,
            Some(ClaimState::Confirmed { at, .. }) => now < at.plus(PRIVATE_AFTER_CLOSING),
            Some(ClaimState::Released { .. } | ClaimState::Failed { .. }) | None => false,
        }
    }

    /// Two days went by since the helper said at `done_at` that it is done. Nothing if that is
    /// no longer so.
    pub fn confirmed_by_itself(self, claim: ClaimId, done_at: Moment, now: Moment) -> Option<Self> {
        match self.claim(claim)?.state {
            ClaimState::Done { at } if at == done_at => {
                Some(self.with(claim, confirmed(at, now, Confirmer::Itself), now))
            }
            ClaimState::Held
            | ClaimState::Done { .. }
            | ClaimState::Confirmed { .. }
            | ClaimState::Released { .. }
            | ClaimState::Failed { .. } => None,
        }
    }

    /// The claim of which the asker is asked whether it is done; the first, if there are several, and
    /// one of which its helper says so before one of which nothing was heard.
    pub fn awaiting_an_answer(&self, now: Moment) -> Option<ClaimId> {
        let said = self.claims.iter().find(|claim| claim.waits_for_the_asker());
        let unheard = || self.claims.iter().find(|claim| self.is_unheard(claim, now));
        said.or_else(unheard).map(|claim| claim.id)
    }

    /// Those who are on it now, with their claims.
    pub fn at_work(&self) -> impl Iterator<Item = (ClaimId, PersonId)> {
        self.claims.iter().filter(|claim| claim.is_at_work()).map(|claim| (claim.id, claim.helper))
    }

    /// No longer needed: those who were on it are free.
    #[must_use]
    pub fn withdrawn(self, now: Moment) -> Self {
        Self { state: State::Withdrawn { at: now }, ..self.without_those_at_work(now) }
    }

    fn without_those_at_work(mut self, now: Moment) -> Self {
        for claim in &mut self.claims {
            if matches!(claim.state, ClaimState::Held | ClaimState::Done { .. }) {
                claim.state = ClaimState::Released { at: now };
            }
        }
        self
    }

    /// The claim in another state, and the need as that makes it.
    fn with(mut self, claim: ClaimId, state: ClaimState, now: Moment) -> Self {
        for known in self.claims.iter_mut().filter(|known| known.id == claim) {
            known.state = state;
        }
        self.complete_or_not(now)
    }

    /// Closed once as many claims are confirmed as there are places, open until then.
    fn complete_or_not(mut self, now: Moment) -> Self {
        let confirmed =
            self.claims.iter().filter(|c| matches!(c.state, ClaimState::Confirmed { .. })).count();
        let complete = i64::try_from(confirmed).unwrap_or(i64::MAX) >= self.places;
        self.state = match self.state {
            State::Open if complete => State::Closed { at: now },
            State::Closed { .. } if !complete => State::Open,
            State::Open => State::Open,
            State::Closed { at } => State::Closed { at },
            State::Shut { at } => State::Shut { at },
            State::Withdrawn { at } => State::Withdrawn { at },
        };
        self
    }
}

fn confirmed(done_at: Moment, at: Moment, by: Confirmer) -> ClaimState {
    ClaimState::Confirmed { done_at, at, by, thanked_at: None }
}

#[cfg(test)]
mod need_tests;
