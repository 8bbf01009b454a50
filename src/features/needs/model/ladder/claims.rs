//! What happens to a claim as time goes by: its helper is reminded, and its asker is asked.

use super::{Due, Rung, TABLE};
use crate::features::needs::model::{Claim, ClaimState, Need};
use crate::kernel::clock::Moment;
use crate::kernel::quiet::Night;

/// The bit of an answer to whether it was done.
const ANSWERED: i64 = 32;

/// What was told of a claim, and what its helper said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reminders {
    /// From when reminders are counted: it was claimed, or got another time.
    pub since: Moment,
    /// What is told already, a bit for each rung.
    pub told: i64,
    /// When the helper said that they are on their way.
    pub going_at: Option<Moment>,
    /// When the helper said that they come ten minutes late.
    pub late_at: Option<Moment>,
}

impl Reminders {
    const OF_CLAIM: [Rung; 3] = [Rung::DayBefore, Rung::HoursBefore, Rung::Unheard];

    /// Of a claim of which nothing was told yet.
    pub fn new(claim: &Claim) -> Self {
        Self { since: claim.claimed_at, told: 0, going_at: None, late_at: None }
    }

    /// True if this is told already.
    pub fn is_told(self, rung: Rung) -> bool {
        self.told & rung.bit() != 0
    }

    /// With this told.
    #[must_use]
    pub fn with(self, rung: Rung) -> Self {
        Self { told: self.told | rung.bit(), ..self }
    }

    /// It got another time: that is another appointment.
    #[must_use]
    pub fn moved(self, now: Moment) -> Self {
        Self { since: now, told: 0, going_at: None, late_at: None }
    }

    /// The asker said that it is not done: they are not asked any more.
    #[must_use]
    pub fn answered(self) -> Self {
        let asked = self.with(Rung::Unheard);
        Self { told: asked.told | ANSWERED, ..asked }
    }

    /// True if the asker said that it is not done.
    pub fn is_answered(self) -> bool {
        self.told & ANSWERED != 0
    }

    /// When this is due; nothing if it is told, or was over when it was claimed.
    pub fn due_at(self, need: &Need, claim: &Claim, rung: Rung, night: Night) -> Option<Moment> {
        if claim.state != ClaimState::Held || self.is_told(rung) {
            return None;
        }
        let since = self.since.max(claim.claimed_at);
        let urgency = need.urgency(since);
        let rows = TABLE.iter().filter(|row| row.rung == rung && row.urgencies.contains(&urgency));
        rows.filter_map(|row| match (row.due, need.when) {
            (Due::BeforeStart(before), Some(when)) => {
                Some(night.before(when.starts_at.minus(before))).filter(|at| *at > since)
            }
            (Due::AfterOver(_) | Due::AfterClaim(_), _) => {
                need.unheard_at(since).map(|at| night.after(at))
            }
            _ => None,
        })
        .min()
    }

    /// What is due by now. Reminders of what has begun are over: nothing is told of them.
    pub fn due(self, need: &Need, claim: &Claim, night: Night, now: Moment) -> Vec<Rung> {
        let is_due = |rung: &Rung| {
            let waits = *rung == Rung::Unheard && night.holds(now);
            !waits && self.due_at(need, claim, *rung, night).is_some_and(|at| at <= now)
        };
        Self::OF_CLAIM.into_iter().filter(is_due).collect()
    }

    /// When it is to be looked at next; nothing if nothing comes.
    pub fn next_at(self, need: &Need, claim: &Claim, night: Night, now: Moment) -> Option<Moment> {
        let due = |rung| self.due_at(need, claim, rung, night);
        let next = Self::OF_CLAIM.into_iter().filter_map(due).min();
        next.map(|at| if at <= now { night.after(now) } else { at })
    }
}

impl Need {
    /// When somebody should have said that it is done, of a place that was taken then.
    fn unheard_at(&self, since: Moment) -> Option<Moment> {
        TABLE.iter().find_map(|row| match (row.rung, row.due, self.when) {
            (Rung::Unheard, Due::AfterOver(wait), Some(when)) => {
                Some(when.over_at().max(since).plus(wait))
            }
            (Rung::Unheard, Due::AfterClaim(wait), None) => Some(since.plus(wait)),
            _ => None,
        })
    }

    /// True if its helper should have said by now that it is done, and has not: the asker may say it.
    pub fn is_unheard(&self, claim: &Claim, now: Moment) -> bool {
        let at = self.unheard_at(claim.claimed_at);
        claim.state == ClaimState::Held && at.is_some_and(|at| at <= now)
    }
}
