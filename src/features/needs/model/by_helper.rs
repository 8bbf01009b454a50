//! What a volunteer may do with a need: claim a place, give it back, say that it is done.

use super::{Claim, ClaimId, ClaimState, Need, Refusal, State};
use crate::kernel::clock::Moment;
use crate::kernel::id::PersonId;

impl Need {
    /// A place goes to this helper, with the word that they say at the door.
    ///
    /// # Errors
    /// Refused to the asker, to one who has a place, where none is free, and when it is over.
    pub fn claimed_by(
        mut self,
        helper: PersonId,
        claim: ClaimId,
        door_word: i64,
        now: Moment,
    ) -> Result<Self, Refusal> {
        if helper == self.asker {
            return Err(Refusal::Own);
        }
        if self.claim_of(helper).is_some() {
            return Err(Refusal::AlreadyYours);
        }
        if self.free_places() == 0 {
            return Err(match (self.state, self.filling().next()) {
                (State::Open | State::Closed { .. }, Some(first)) => {
                    Refusal::Taken { helper: first.helper }
                }
                _ => Refusal::Past,
            });
        }
        let taken: Vec<i64> = self.filling().map(|claim| claim.place).collect();
        let place = (1..=self.places).find(|place| !taken.contains(place)).unwrap_or(self.places);
        self.claims.push(Claim {
            id: claim,
            helper,
            place,
            claimed_at: now,
            state: ClaimState::Held,
            door_word: Some(door_word),
            opened_at: None,
            worried_at: None,
        });
        Ok(self)
    }

    /// The helper cannot make it: the place is free again.
    ///
    /// # Errors
    /// Refused to one who does not help, and once it was said to be done.
    pub fn released_by(self, helper: PersonId, now: Moment) -> Result<Self, Refusal> {
        let (id, state) = self.held_by(helper)?;
        match state {
            ClaimState::Held => Ok(self.with(id, ClaimState::Released { at: now }, now)),
            ClaimState::Done { .. } => Err(Refusal::AlreadyDone),
            ClaimState::Confirmed { .. }
            | ClaimState::Released { .. }
            | ClaimState::Failed { .. } => Err(Refusal::Past),
        }
    }

    /// The helper tapped by mistake: the claim is gone, as if it had never been.
    ///
    /// # Errors
    /// Refused to one who does not help, once it was said to be done, and after [`SLIP`].
    pub fn slipped_by(mut self, helper: PersonId, now: Moment) -> Result<(Self, ClaimId), Refusal> {
        let (id, state) = self.held_by(helper)?;
        let in_time = self.claim(id).is_some_and(|claim| claim.can_be_slip(now));
        if !in_time || !matches!(state, ClaimState::Held) {
            return Err(Refusal::TooLateForSlip);
        }
        self.claims.retain(|claim| claim.id != id);
        Ok((self, id))
    }

    /// The helper looks at the private part.
    ///
    /// # Errors
    /// Refused to one who does not help, after the job, and where nothing is private.
    pub fn opened_by(mut self, helper: PersonId, now: Moment) -> Result<(Self, ClaimId), Refusal> {
        let (id, _) = self.held_by(helper)?;
        if !self.shows_private_part(id, now) {
            return Err(Refusal::NotHelping { number: self.number });
        }
        if self.private_part.is_none() {
            return Err(Refusal::NothingPrivate);
        }
        for claim in self.claims.iter_mut().filter(|claim| claim.id == id) {
            claim.opened_at = claim.opened_at.or(Some(now));
        }
        Ok((self, id))
    }

    /// The helper says it is done.
    ///
    /// # Errors
    /// Refused to one who does not help, and when it was said before.
    pub fn done_by(self, helper: PersonId, now: Moment) -> Result<(Self, ClaimId), Refusal> {
        let (id, state) = self.held_by(helper)?;
        match state {
            ClaimState::Held => Ok((self.with(id, ClaimState::Done { at: now }, now), id)),
            ClaimState::Done { .. } => Err(Refusal::AlreadyDone),
            ClaimState::Confirmed { .. }
            | ClaimState::Released { .. }
            | ClaimState::Failed { .. } => Err(Refusal::Past),
        }
    }

    fn held_by(&self, helper: PersonId) -> Result<(ClaimId, ClaimState), Refusal> {
        self.claim_of(helper)
            .map(|claim| (claim.id, claim.state))
            .ok_or(Refusal::NotHelping { number: self.number })
    }
}
