//! What a moderator may do with a need.

use chrono::TimeDelta;

use super::{ClaimState, Need, Refusal, State};
use crate::kernel::clock::Moment;
use crate::kernel::id::PersonId;

/// The most helpers that a need can want.
pub const MOST_PLACES: i64 = 5;

/// A need that nobody has claimed for so long waits for a moderator.
const LONG: TimeDelta = TimeDelta::hours(4);
/// So long after its end, one of which nothing was heard waits for a moderator.
const UNHEARD: TimeDelta = TimeDelta::hours(2);

/// Why a need waits for a moderator.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Neglect {
    /// Nobody has claimed it.
    Unclaimed,
    /// It should be over, and nobody has said that it is done.
    Unheard,
}

impl Need {
    /// Why it waits for a moderator, and since when: nobody has claimed it for four hours, or for half of
    /// the time that there was; or it should be over for two hours, and its helper says nothing.
    pub fn neglected(&self, now: Moment) -> Option<(Neglect, Moment)> {
        if self.state != State::Open {
            return None;
        }
        let over_at = self.when.map(|when| when.over_at());
        if self.filling().next().is_none() {
            let half = over_at.map(|over_at| {
                let time = over_at.millis().saturating_sub(self.posted_at.millis()).max(0);
                self.posted_at.plus(TimeDelta::milliseconds(time / 2))
            });
            let long = self.posted_at.plus(LONG);
            let due = half.map_or(long, |half| half.min(long));
            return (now >= due).then_some((Neglect::Unclaimed, self.posted_at));
        }
        let held = self.filling().any(|claim| claim.state == ClaimState::Held);
        let over_at = over_at.filter(|over_at| held && now >= over_at.plus(UNHEARD));
        over_at.map(|over_at| (Neglect::Unheard, over_at))
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
