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
        // Whoever helped once may help again, where a moderator opened it again.
        let again = self.free_places() > 0;
        if self.claim_of(helper).is_some_and(|claim| claim.is_at_work() || !again) {
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

    /// The helper comes after all: the place that they gave back by mistake is theirs again.
    ///
    /// # Errors
    /// Refused to others, where no place is free, and after [`super::UNDO`].
    pub fn taken_back_by(
        mut self,
        helper: PersonId,
        claim: ClaimId,
        now: Moment,
    ) -> Result<Self, Refusal> {
        let known = self.claim(claim).filter(|claim| claim.helper == helper);
        let known = known.ok_or(Refusal::NotHelping { number: self.number })?;
        let (mut place, in_time) = (known.place, known.can_be_taken_back(now));
        if self.claim_of(helper).is_some() {
            return Err(Refusal::AlreadyYours);
        }
        if !in_time {
            return Err(Refusal::Past);
        }
        if self.free_places() == 0 {
            return Err(match (self.state, self.filling().next()) {
                (State::Open, Some(first)) => Refusal::Taken { helper: first.helper },
                _ => Refusal::Past,
            });
        }
        let taken: Vec<i64> = self.filling().map(|claim| claim.place).collect();
        if taken.contains(&place) {
            place = (1..=self.places).find(|place| !taken.contains(place)).unwrap_or(place);
        }
        for known in self.claims.iter_mut().filter(|known| known.id == claim) {
            known.place = place;
            known.state = ClaimState::Held;
        }
        Ok(self)
    }

    /// True while a place that this claim gave back can be taken again.
    pub fn can_be_taken_back(&self, claim: &Claim, now: Moment) -> bool {
        self.free_places() > 0
            && self.claim_of(claim.helper).is_none()
            && claim.can_be_taken_back(now)
    }

    /// The claim by which this person is on it, so that they can say how they come.
    ///
    /// # Errors
    /// Refused to others, and once they said that it is done or are on it no more.
    pub fn comes(&self, helper: PersonId, claim: ClaimId) -> Result<&Claim, Refusal> {
        let known = self.claim(claim).filter(|claim| claim.helper == helper);
        let known = known.ok_or(Refusal::NotHelping { number: self.number })?;
        match known.state {
            ClaimState::Held => Ok(known),
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

    /// The helper was too quick: it is not done.
    ///
    /// # Errors
    /// Refused to one who does not help, once the asker answered, and after [`super::UNDO`].
    pub fn undone_by(self, helper: PersonId, now: Moment) -> Result<(Self, ClaimId), Refusal> {
        let (id, _) = self.held_by(helper)?;
        if !self.claim(id).is_some_and(|claim| claim.can_be_undone(now)) {
            return Err(Refusal::Past);
        }
        Ok((self.with(id, ClaimState::Held, now), id))
    }

    fn held_by(&self, helper: PersonId) -> Result<(ClaimId, ClaimState), Refusal> {
        self.claim_of(helper)
            .map(|claim| (claim.id, claim.state))
            .ok_or(Refusal::NotHelping { number: self.number })
    }
}
