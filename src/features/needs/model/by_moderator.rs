//! What a moderator may do with a need.

use chrono::TimeDelta;

use super::{ClaimId, ClaimState, Confirmer, Need, Refusal, State};
use crate::kernel::clock::Moment;
use crate::kernel::id::PersonId;

/// The most helpers that a need can want.
pub const MOST_PLACES: i64 = 5;

/// A need that nobody has claimed for so long waits for a moderator.
const LONG: TimeDelta = TimeDelta::hours(4);

/// Why a need waits for a moderator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Neglect {
    /// Nobody has claimed it.
    Unclaimed,
    /// The same, and its time is over.
    Over,
    /// It should be over, and nobody has said that it is done.
    Unheard,
}

impl Need {
    /// Why it waits for a moderator, and since when: nobody has claimed it for four hours, or for half of
    /// the time that there was, or its time is over; or somebody should have said that it is done.
    pub fn neglected(&self, now: Moment) -> Option<(Neglect, Moment)> {
        if self.state != State::Open {
            return None;
        }
        let over_at = self.when.map(|when| when.over_at());
        if self.filling().next().is_none() {
            if let Some(over_at) = over_at.filter(|over_at| *over_at <= now) {
                return Some((Neglect::Over, over_at));
            }
            let half = over_at.map(|over_at| {
                let time = over_at.millis().saturating_sub(self.posted_at.millis()).max(0);
                self.posted_at.plus(TimeDelta::milliseconds(time / 2))
            });
            let long = self.posted_at.plus(LONG);
            let due = half.map_or(long, |half| half.min(long));
            return (now >= due).then_some((Neglect::Unclaimed, self.posted_at));
        }
        let unheard = self.filling().find(|claim| self.is_unheard(claim, now));
        unheard.map(|claim| (Neglect::Unheard, over_at.unwrap_or(claim.claimed_at)))
    }

    /// Which moderator hears that somebody felt uncomfortable: the one who was told, while they
    /// moderate; else the first who has nothing to do with it. Nobody else.
    pub fn who_hears(&self, told: Option<PersonId>, moderators: &[PersonId]) -> Option<PersonId> {
        let is_in_it = |person: PersonId| {
            self.asker == person || self.claims.iter().any(|claim| claim.helper == person)
        };
        let may = |person: &PersonId| moderators.contains(person) && !is_in_it(*person);
        told.filter(may).or_else(|| moderators.iter().copied().find(may))
    }

    /// What was confirmed in the asker's name is not, after all: the helper is on it again, or says still
    /// that it is done.
    ///
    /// # Errors
    /// Refused where the asker did not confirm it, and once a moderator closed the need.
    pub fn unconfirmed(self, claim: ClaimId, was_held: bool, now: Moment) -> Result<Self, Refusal> {
        if matches!(self.state, State::Shut { .. } | State::Withdrawn { .. }) {
            return Err(Refusal::AlreadyOver { number: self.number });
        }
        match self.claim(claim).ok_or(Refusal::Unknown)?.state {
            ClaimState::Confirmed { done_at, by: Confirmer::Asker, .. } => {
                let done = ClaimState::Done { at: done_at };
                Ok(self.with(claim, if was_held { ClaimState::Held } else { done }, now))
            }
            ClaimState::Held
            | ClaimState::Done { .. }
            | ClaimState::Confirmed { by: Confirmer::Itself, .. }
            | ClaimState::Released { .. }
            | ClaimState::Failed { .. } => Err(Refusal::Past),
        }
    }

    /// A moderator closes it: those who were on it are free.
    ///
    /// # Errors
    /// Refused when it is over already.
    pub fn shut(self, now: Moment) -> Result<Self, Refusal> {
        match self.state {
            State::Open => {
                Ok(Self { state: State::Shut { at: now }, ..self.without_those_at_work(now) })
            }
            State::Closed { .. } | State::Shut { .. } | State::Withdrawn { .. } => {
                Err(Refusal::AlreadyOver { number: self.number })
            }
        }
    }

    /// A moderator opens it again. Where every place was filled well, one more helper is wanted.
    ///
    /// # Errors
    /// Refused while it is open, once the asker was erased, and where [`MOST_PLACES`] are filled.
    pub fn reopened(self) -> Result<Self, Refusal> {
        if self.state == State::Open {
            return Err(Refusal::AlreadyOpen { number: self.number });
        }
        if self.is_forgotten() {
            return Err(Refusal::Unknown);
        }
        let filled = i64::try_from(self.filling().count()).unwrap_or(MOST_PLACES);
        let places = self.places.max(filled.saturating_add(1));
        if places > MOST_PLACES {
            return Err(Refusal::NoMorePlaces { number: self.number });
        }
        Ok(Self { places, state: State::Open, ..self })
    }
}
