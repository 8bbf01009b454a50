//! What happens to a need as time goes by, as one table: what is done, for which needs, and when.
//!
//! While a place is free a need climbs a ladder, and its *rungs* are told or done once each; so are
//! the reminders of a claim. What the code does, what `docs/ladder.md` says and what the tests hold is
//! read from [`TABLE`].

mod claims;
#[cfg(test)]
mod history_tests;
#[cfg(test)]
mod ladder_tests;
mod table;

pub use claims::Reminders;
pub use table::{AtNight, Due, Row, Rung, TABLE, Urgency, after_done};

use chrono::TimeDelta;

use super::when::Shape;
use super::{ClaimState, Need, State};
use crate::kernel::clock::Moment;
use crate::kernel::quiet::Night;

/// Wanted within so long, it is wanted now.
const NOW: TimeDelta = TimeDelta::hours(2);
/// Wanted within so long, it is wanted today.
const TODAY: TimeDelta = TimeDelta::hours(24);
/// A place given back less than this before the start is given back late, if it was taken earlier.
const LATE: TimeDelta = TimeDelta::hours(24);
/// A claim that was held for less is as if it had not been: the ladder goes on where it was.
const FLEETING: TimeDelta = TimeDelta::minutes(10);
/// A card that was posted less than this ago still stands where neighbours look.
const STILL_SEEN: TimeDelta = TimeDelta::minutes(15);
/// Half of a time is told as people tell times: by five minutes.
const ROUND: i64 = 300_000;

/// How far a need has climbed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ladder {
    /// From when its rungs are counted: it was posted, a place became free again, it got another time.
    pub since: Moment,
    /// When its card was last posted.
    pub card_at: Moment,
    /// What is told already, a bit for each rung.
    pub told: i64,
    /// True if the asker said that there is no hurry.
    pub unhurried: bool,
}

impl Ladder {
    /// At its foot: somebody asks.
    pub fn new(at: Moment) -> Self {
        Self { since: at, card_at: at, told: 0, unhurried: false }
    }

    /// As it is by now: a clock that was ahead did not begin it later than now.
    #[must_use]
    pub fn by(self, now: Moment) -> Self {
        Self { since: self.since.min(now), card_at: self.card_at.min(now), ..self }
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

    fn without(self, rung: Rung) -> Self {
        Self { told: self.told & !rung.bit(), ..self }
    }

    /// The card is posted again.
    #[must_use]
    pub fn posted_again(self, now: Moment) -> Self {
        Self { card_at: now, ..self.with(Rung::PostAgain) }
    }

    /// Somebody gave a place back that they had for so long, or did not come. What is over does not
    /// begin anew by itself.
    #[must_use]
    pub fn freed(self, need: &Need, claimed_at: Moment, now: Moment) -> Self {
        if need.when.is_some_and(|when| when.is_over(now)) {
            return self.with(Rung::Over);
        }
        if self.is_told(Rung::Over) {
            return self.anew(now);
        }
        if now < claimed_at.plus(FLEETING) { self } else { Self { since: now, ..self } }
    }

    /// It got another time, or wants more helpers. Once it was over that is asking anew; else what
    /// others were told stays told.
    #[must_use]
    pub fn moved(self, now: Moment) -> Self {
        if self.is_told(Rung::Over) {
            return self.anew(now);
        }
        Self { since: now, ..self.without(Rung::Word) }
    }

    /// Its asker says whether there is no hurry; nothing: they say nothing of it.
    #[must_use]
    pub fn hurried(self, unhurried: Option<bool>) -> Self {
        Self { unhurried: unhurried.unwrap_or(self.unhurried), ..self }
    }

    /// How soon a hand is wanted. Where nobody said when, or that there is no hurry, its kind says it.
    pub fn urgency(self, need: &Need) -> Urgency {
        let by_time = need.urgency(self.since);
        let is_soon = need.category.policy().same_day && !self.unhurried;
        if by_time == Urgency::Undated && is_soon { Urgency::SameDay } else { by_time }
    }

    /// It is asked anew.
    #[must_use]
    pub fn anew(self, now: Moment) -> Self {
        Self { since: now, told: 0, ..self }
    }

    /// True if the card is to be posted again now that a place is free: it is due soon or asked anew,
    /// and the card has gone out of sight.
    pub fn wants_card(self, need: &Need, anew: bool, now: Moment) -> bool {
        let soon = match self.urgency(need) {
            Urgency::Now | Urgency::Today | Urgency::SameDay => true,
            Urgency::Later | Urgency::Undated => anew,
        };
        let is_over = need.when.is_some_and(|when| when.is_over(now));
        soon && !is_over && need.free_places() > 0 && now >= self.card_at.plus(STILL_SEEN)
    }

    /// When this is due, if it is still to come and nothing later says it better.
    pub fn due_at(self, need: &Need, rung: Rung, night: Night) -> Option<Moment> {
        if need.free_places() == 0 || self.is_told(rung) {
            return None;
        }
        let at = self.time_of(need, rung, night)?;
        // Who hears that it did not work out needs no other word.
        let over_at = self.time_of(need, Rung::Over, night);
        let is_last = rung == Rung::Over;
        (is_last || (!self.is_told(Rung::Over) && over_at.is_none_or(|over| at < over)))
            .then_some(at)
    }

    fn time_of(self, need: &Need, rung: Rung, night: Night) -> Option<Moment> {
        let urgency = self.urgency(need);
        let rows = TABLE.iter().filter(|row| row.rung == rung && row.urgencies.contains(&urgency));
        rows.filter_map(|row| {
            let at = self.counted(need, row.due)?;
            Some(if row.at_night == AtNight::Waits { night.after(at) } else { at })
        })
        .min()
    }

    fn counted(self, need: &Need, due: Due) -> Option<Moment> {
        let over_at = need.when.map(|when| when.over_at());
        match due {
            Due::AfterFree(wait) => Some(self.since.plus(wait)),
            Due::HalfOfWhatIsLeft => over_at.map(|over_at| half(self.since, over_at)),
            Due::BeforeOver(before) => over_at.map(|over_at| over_at.minus(before)),
            Due::WhenOver => over_at,
            Due::BeforeStart(_) | Due::AfterOver(_) | Due::AfterClaim(_) | Due::AfterDone(_) => {
                None
            }
        }
    }

    /// What is due by now. At night only what does not wait for the morning: it may be late.
    pub fn due(self, need: &Need, night: Night, now: Moment) -> Vec<Rung> {
        let waits = night.holds(now) && self.urgency(need) != Urgency::Now;
        let is_due = |rung: &Rung| self.due_at(need, *rung, night).is_some_and(|at| at <= now);
        if waits {
            return Vec::new();
        }
        let due: Vec<Rung> = Rung::OF_FREE.into_iter().filter(is_due).collect();
        // Late ones are one word, and it is the last.
        if due.contains(&Rung::Over) { vec![Rung::Over] } else { due }
    }

    /// When it is to be looked at next; nothing if nothing comes.
    pub fn next_at(self, need: &Need, night: Night, now: Moment) -> Option<Moment> {
        let next =
            Rung::OF_FREE.into_iter().filter_map(|rung| self.due_at(need, rung, night)).min();
        next.map(|at| if at <= now { night.after(now) } else { at })
    }

    /// When the asker hears at the latest.
    pub fn word_at(self, need: &Need, night: Night) -> Option<Moment> {
        let words = [Rung::Word, Rung::Over];
        words.into_iter().filter_map(|rung| self.due_at(need, rung, night)).min()
    }
}

/// Half of the way to the end, by five minutes; never before its beginning.
fn half(since: Moment, over_at: Moment) -> Moment {
    let left = over_at.millis().saturating_sub(since.millis()).max(0);
    let at = since.millis().saturating_add(left / 2);
    let whole = at.saturating_sub(at.rem_euclid(ROUND));
    Moment::from_millis(if whole > since.millis() { whole } else { at })
}

impl Need {
    /// How soon a hand is wanted by what was said about time, for a place that has been free since then.
    pub fn urgency(&self, since: Moment) -> Urgency {
        let Some(when) = self.when else { return Urgency::Undated };
        let wanted_at = when.ends_at.unwrap_or(when.starts_at);
        if when.shape == Shape::Clock && wanted_at <= since.plus(NOW) {
            Urgency::Now
        } else if wanted_at <= since.plus(TODAY) || self.was_given_back_late(since) {
            Urgency::Today
        } else {
            Urgency::Later
        }
    }

    /// True if a place was given back then, less than a day before the start, by somebody who had it
    /// for longer.
    pub fn was_given_back_late(&self, at: Moment) -> bool {
        let Some(when) = self.when else { return false };
        let late_from = when.starts_at.minus(LATE);
        let is_late = |released: Moment, claimed: Moment| {
            released == at && released > late_from && claimed < late_from
        };
        self.claims.iter().any(|claim| match claim.state {
            ClaimState::Released { at } => is_late(at, claim.claimed_at),
            ClaimState::Held
            | ClaimState::Done { .. }
            | ClaimState::Confirmed { .. }
            | ClaimState::Failed { .. } => false,
        })
    }

    /// True if its time is over, nobody has it, and it is open.
    pub fn found_nobody(&self, now: Moment) -> bool {
        self.state == State::Open
            && self.free_places() > 0
            && self.when.is_some_and(|when| when.is_over(now))
    }
}
