//! What only the one who asked may do with a need.

use super::{Claim, ClaimId, ClaimState, Confirmer, Need, Refusal, State, UNDO, confirmed};
use crate::kernel::clock::Moment;
use crate::kernel::id::PersonId;

impl Need {
    /// The asker says that it is done.
    ///
    /// # Errors
    /// Refused to others, before the helper said so or should have, and when it is confirmed already.
    pub fn confirmed_by(
        self,
        asker: PersonId,
        claim: ClaimId,
        now: Moment,
    ) -> Result<Self, Refusal> {
        let known = self.asked(asker, claim)?;
        if self.is_unheard(known, now) {
            return Ok(self.with(claim, confirmed(now, now, Confirmer::Asker), now));
        }
        match known.state {
            ClaimState::Done { at } => {
                Ok(self.with(claim, confirmed(at, now, Confirmer::Asker), now))
            }
            ClaimState::Confirmed { .. } => Err(Refusal::AlreadyConfirmed),
            ClaimState::Held | ClaimState::Released { .. } | ClaimState::Failed { .. } => {
                Err(Refusal::Past)
            }
        }
    }

    /// The asker says that it is not done yet: the helper is on it again.
    ///
    /// # Errors
    /// Refused to others, and when nothing is asked.
    pub fn not_yet(self, asker: PersonId, claim: ClaimId, now: Moment) -> Result<Self, Refusal> {
        let known = self.asked(asker, claim)?;
        if self.is_unheard(known, now) {
            return Ok(self);
        }
        match known.state {
            ClaimState::Done { .. } => Ok(self.with(claim, ClaimState::Held, now)),
            ClaimState::Confirmed { .. } => Err(Refusal::AlreadyConfirmed),
            ClaimState::Held => Err(Refusal::AlreadyTold),
            ClaimState::Released { .. } | ClaimState::Failed { .. } => Err(Refusal::Past),
        }
    }

    /// The asker says that something is wrong: checked only, nothing changes yet.
    ///
    /// # Errors
    /// Refused to others, and when it is past.
    pub fn disputed_by(
        &self,
        asker: PersonId,
        claim: ClaimId,
        now: Moment,
    ) -> Result<&Claim, Refusal> {
        let claim = self.asked(asker, claim)?;
        if claim.can_be_disputed(now) || self.is_unheard(claim, now) {
            return Ok(claim);
        }
        Err(match claim.state {
            ClaimState::Held | ClaimState::Failed { .. } => Refusal::AlreadyTold,
            ClaimState::Done { .. }
            | ClaimState::Confirmed { .. }
            | ClaimState::Released { .. } => Refusal::Past,
        })
    }

    /// Nobody came: the place is free again, with the history.
    ///
    /// # Errors
    /// Refused to others, and when it is past.
    pub fn nobody_came(
        self,
        asker: PersonId,
        claim: ClaimId,
        now: Moment,
    ) -> Result<Self, Refusal> {
        let done_at = self.disputed_by(asker, claim, now)?.done_at().unwrap_or(now);
        Ok(self.with(claim, ClaimState::Failed { done_at, at: now }, now))
    }

    /// Something is missing: the helper is on it again.
    ///
    /// # Errors
    /// Refused to others, and when it is past.
    pub fn something_missing(
        self,
        asker: PersonId,
        claim: ClaimId,
        now: Moment,
    ) -> Result<Self, Refusal> {
        let helper = self.disputed_by(asker, claim, now)?.helper;
        let on_it = |one: &Claim| one.helper == helper && one.id != claim && one.is_at_work();
        // Opened again, and they are on it already: one helper has one place at work.
        if self.claims.iter().any(on_it) {
            return Err(Refusal::Past);
        }
        Ok(self.with(claim, ClaimState::Held, now))
    }

    /// The asker felt uncomfortable. How the claim stands does not change: nobody sees it.
    ///
    /// # Errors
    /// Refused to others, and when it is past.
    pub fn worried(
        mut self,
        asker: PersonId,
        claim: ClaimId,
        now: Moment,
    ) -> Result<Self, Refusal> {
        if !self.asked(asker, claim)?.can_be_worried_about(now) {
            return Err(Refusal::Past);
        }
        for known in self.claims.iter_mut().filter(|known| known.id == claim) {
            known.worried_at = known.worried_at.or(Some(now));
        }
        Ok(self)
    }

    /// The asker says thanks.
    ///
    /// # Errors
    /// Refused to others, before it is confirmed, and twice.
    pub fn thanked(self, asker: PersonId, claim: ClaimId, now: Moment) -> Result<Self, Refusal> {
        match self.asked(asker, claim)?.state {
            ClaimState::Confirmed { done_at, at, by, thanked_at: None } => {
                let state = ClaimState::Confirmed { done_at, at, by, thanked_at: Some(now) };
                Ok(self.with(claim, state, now))
            }
            ClaimState::Confirmed { thanked_at: Some(_), .. } => Err(Refusal::AlreadyThanked),
            ClaimState::Held
            | ClaimState::Done { .. }
            | ClaimState::Released { .. }
            | ClaimState::Failed { .. } => Err(Refusal::Past),
        }
    }

    /// The asker no longer needs it: those who were on it are free.
    ///
    /// # Errors
    /// Refused to others, and when it is over already.
    pub fn withdrawn_by(self, asker: PersonId, now: Moment) -> Result<Self, Refusal> {
        if asker != self.asker {
            return Err(Refusal::OnlyTheAsker);
        }
        match self.state {
            State::Open => Ok(self.withdrawn(now)),
            State::Withdrawn { .. } => Err(Refusal::AlreadyWithdrawn),
            State::Closed { .. } | State::Shut { .. } => Err(Refusal::Past),
        }
    }

    /// The asker needs it after all: it is open again, without those who were let go.
    ///
    /// # Errors
    /// Refused to others, when it is not withdrawn, and after [`Need::can_be_restored`] ends.
    pub fn restored_by(mut self, asker: PersonId, now: Moment) -> Result<Self, Refusal> {
        if asker != self.asker {
            return Err(Refusal::OnlyTheAsker);
        }
        if self.state == State::Open {
            return Err(Refusal::AlreadyOpen { number: self.number });
        }
        if !self.can_be_restored(now) {
            return Err(Refusal::Past);
        }
        self.state = State::Open;
        Ok(self)
    }

    /// True for ten minutes after it was withdrawn.
    pub fn can_be_restored(&self, now: Moment) -> bool {
        match self.state {
            State::Withdrawn { at } => !self.is_forgotten() && now < at.plus(UNDO),
            State::Open | State::Closed { .. } | State::Shut { .. } => false,
        }
    }

    fn asked(&self, asker: PersonId, claim: ClaimId) -> Result<&Claim, Refusal> {
        if asker != self.asker {
            return Err(Refusal::OnlyTheAsker);
        }
        self.claim(claim).ok_or(Refusal::Unknown)
    }
}
