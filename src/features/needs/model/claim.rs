//! A claim: one helper in one place of one need.

use chrono::TimeDelta;

use super::{ClaimId, SLIP, UNDO};
use crate::kernel::clock::Moment;
use crate::kernel::id::PersonId;

/// For so long what closed by itself can still be corrected.
const CORRECTABLE_DAYS: i64 = 7;

/// One helper in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Claim {
    /// Its row.
    pub id: ClaimId,
    /// Who helps.
    pub helper: PersonId,
    /// Which place, from 1.
    pub place: i64,
    /// Since when.
    pub claimed_at: Moment,
    /// How it stands.
    pub state: ClaimState,
    /// The word that is said at the door: its place in the list of words.
    pub door_word: Option<i64>,
    /// When the helper first looked at the private part.
    pub opened_at: Option<Moment>,
    /// When the asker told a moderator that they felt uncomfortable.
    pub worried_at: Option<Moment>,
}

/// How a claim stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClaimState {
    /// The helper is on it.
    Held,
    /// The helper says it is done.
    Done {
        /// Since when.
        at: Moment,
    },
    /// It is done.
    Confirmed {
        /// When the helper said so.
        done_at: Moment,
        /// Since when.
        at: Moment,
        /// Who confirmed it.
        by: Confirmer,
        /// When the asker said thanks.
        thanked_at: Option<Moment>,
    },
    /// The helper could not make it.
    Released {
        /// Since when.
        at: Moment,
    },
    /// Nobody came.
    Failed {
        /// When the helper said it was done.
        done_at: Moment,
        /// Since when.
        at: Moment,
    },
}

/// Who confirmed that something is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Confirmer {
    /// The one who asked.
    Asker,
    /// Nobody: two days went by.
    Itself,
}

impl Claim {
    /// True while its helper is on it: they said of it no more than that it is done.
    pub fn is_at_work(&self) -> bool {
        matches!(self.state, ClaimState::Held | ClaimState::Done { .. })
    }

    /// True while its helper can take back that it is done: not once the asker was worried.
    pub fn can_be_undone(&self, now: Moment) -> bool {
        let in_time = matches!(self.state, ClaimState::Done { at } if now < at.plus(UNDO));
        in_time && self.worried_at.is_none()
    }

    /// True while the asker can say that they felt uncomfortable: while somebody is on it, and for a week
    /// after.
    pub fn can_be_worried_about(&self, now: Moment) -> bool {
        match self.state {
            ClaimState::Held | ClaimState::Done { .. } => true,
            ClaimState::Confirmed { at, .. }
            | ClaimState::Released { at }
            | ClaimState::Failed { at, .. } => now <= at.plus(TimeDelta::days(CORRECTABLE_DAYS)),
        }
    }

    /// True while it fills its place: held, done or confirmed.
    pub fn fills(&self) -> bool {
        match self.state {
            ClaimState::Held | ClaimState::Done { .. } | ClaimState::Confirmed { .. } => true,
            ClaimState::Released { .. } | ClaimState::Failed { .. } => false,
        }
    }

    /// True while it may have been tapped by mistake: not once its helper looked at the door.
    pub fn can_be_slip(&self, now: Moment) -> bool {
        matches!(self.state, ClaimState::Held)
            && self.opened_at.is_none()
            && now < self.claimed_at.plus(SLIP)
    }

    /// True while it may have been given back by mistake.
    pub fn can_be_taken_back(&self, now: Moment) -> bool {
        match self.state {
            ClaimState::Released { at } => now < at.plus(UNDO),
            ClaimState::Held
            | ClaimState::Done { .. }
            | ClaimState::Confirmed { .. }
            | ClaimState::Failed { .. } => false,
        }
    }

    /// True while the asker is asked whether it is done.
    pub fn waits_for_the_asker(&self) -> bool {
        matches!(self.state, ClaimState::Done { .. })
    }

    /// True if the asker can still say that something is wrong: they are asked, or it closed by
    /// itself less than a week ago.
    pub fn can_be_disputed(&self, now: Moment) -> bool {
        match self.state {
            ClaimState::Done { .. } => true,
            ClaimState::Confirmed { by: Confirmer::Itself, at, .. } => {
                now <= at.plus(TimeDelta::days(CORRECTABLE_DAYS))
            }
            ClaimState::Held
            | ClaimState::Confirmed { by: Confirmer::Asker, .. }
            | ClaimState::Released { .. }
            | ClaimState::Failed { .. } => false,
        }
    }

    /// When the helper last said that it is done, if that still stands.
    pub fn done_at(&self) -> Option<Moment> {
        match self.state {
            ClaimState::Done { at } => Some(at),
            ClaimState::Confirmed { done_at, .. } | ClaimState::Failed { done_at, .. } => {
                Some(done_at)
            }
            ClaimState::Held | ClaimState::Released { .. } => None,
        }
    }
}
