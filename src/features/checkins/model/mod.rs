//! Once a day: `step(state, now)` → the state after it, and what is to be done. Pure.
//!
//! A day's question is *due* at the hour. It is asked once; without an answer there are three nudges,
//! and then the circle hears of it. What somebody says counts from three hours before the hour on.

mod refusal;
mod span;

#[cfg(test)]
mod day_tests;
#[cfg(test)]
mod history_tests;

pub use refusal::Refusal;
pub use span::{Span, can_be_asked};

use chrono::{Days, NaiveDate, NaiveTime, TimeDelta};
use chrono_tz::Tz;

use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, Member, PersonId, id};
use crate::kernel::quiet::Night;

id!(
    /// That somebody is asked each day.
    CheckinId,
    "checkin"
);

/// The hours that are offered.
pub const HOURS: [u32; 7] = [7, 8, 9, 10, 12, 18, 20];
/// What is said counts from so long before the hour on.
pub const EARLY: TimeDelta = TimeDelta::hours(3);
/// So long after the question comes the first nudge.
pub const FIRST_NUDGE: TimeDelta = TimeDelta::minutes(45);
/// So long after a nudge comes the next one, and after the last one the alarm. So long after a question
/// that came late comes the first nudge.
pub const NEXT_NUDGE: TimeDelta = TimeDelta::minutes(20);
/// Nobody else hears of it before so long after the hour.
pub const ALARM: TimeDelta = TimeDelta::minutes(105);
/// So many nudges there are.
pub const NUDGES: u8 = 3;
/// What comes later than this is late: we were away, and it begins anew.
pub const LATE: TimeDelta = TimeDelta::minutes(10);
/// A question that is later than this is not asked any more: the next day's is.
pub const TOO_LATE: TimeDelta = TimeDelta::hours(12);
/// For so long what was stopped can be taken up again by one tap.
pub const SECOND_THOUGHTS: TimeDelta = TimeDelta::minutes(10);
/// What they were told and have not got is waited for: it is looked at again after so long.
pub const UNREAD: TimeDelta = TimeDelta::minutes(1);
/// It is looked at again after so long at the latest, in case a clock was wrong.
pub const LOOKED_AT: TimeDelta = TimeDelta::hours(24);

/// How it stands with somebody who is asked each day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Checkin {
    /// Who.
    pub person: PersonId,
    /// Where.
    pub building: BuildingId,
    /// At which hour.
    pub hour: u32,
    /// When the question that comes next, or goes on, is due.
    pub due: Moment,
    /// When something is to be done next.
    pub next_at: Moment,
    /// The question that was asked last, by when it was due.
    pub asked_for: Option<Moment>,
    /// How many nudges followed it.
    pub nudges: u8,
    /// True if it was late, or asked anew after an outage.
    pub anew: bool,
    /// When they checked in last.
    pub checked_at: Option<Moment>,
    /// Until when they are away.
    pub away_until: Option<Moment>,
    /// When they stopped it.
    pub stopped_at: Option<Moment>,
}

/// What is to be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Effect {
    /// They are asked.
    Ask,
    /// They are asked once more.
    Nudge,
    /// Their circle is called.
    Alarm,
}

impl Checkin {
    /// One that begins now: whoever sets it up is fine.
    pub fn begin(member: Member, hour: u32, now: Moment, zone: Tz) -> Self {
        let Member { person, building } = member;
        let (due, asked_for, away_until, stopped_at) = (now, None, None, None);
        let (nudges, anew, checked_at) = (0, false, Some(now));
        let begun = Self {
            person,
            building,
            hour,
            due,
            next_at: now,
            asked_for,
            nudges,
            anew,
            checked_at,
            away_until,
            stopped_at,
        };
        begun.follows(now.plus(EARLY), zone)
    }

    /// Who, and where.
    pub fn member(&self) -> Member {
        Member { person: self.person, building: self.building }
    }

    /// True if they are asked, unless they are away.
    pub fn is_on(&self) -> bool {
        self.stopped_at.is_none()
    }

    /// True if today's question was asked and is not answered.
    pub fn waits(&self) -> bool {
        self.is_on() && self.asked_for == Some(self.due)
    }

    /// Until when they are away, if they are.
    pub fn away(&self, now: Moment) -> Option<Moment> {
        self.away_until.filter(|until| *until > now)
    }

    /// They are fine, by their own word or by that of somebody who heard of them.
    #[must_use]
    pub fn checks_in(self, now: Moment, zone: Tz) -> Self {
        let checked = Self { checked_at: Some(now), ..self };
        // What is due after a pause stays so.
        let after = checked.away(now).map_or(now.plus(EARLY), |until| until.max(now.plus(EARLY)));
        checked.follows(after, zone)
    }

    /// They are asked at another hour; whoever says so is fine.
    #[must_use]
    pub fn at_hour(self, hour: u32, now: Moment, zone: Tz) -> Self {
        Self { hour, stopped_at: None, ..self }.checks_in(now, zone)
    }

    /// The clocks of the building were set otherwise: what is not asked yet is due by them.
    #[must_use]
    pub fn in_zone(self, now: Moment, zone: Tz) -> Self {
        if self.waits() {
            return self;
        }
        let checked = self.checked_at.map_or(now, |at| at.plus(EARLY));
        let after = self.away(now).unwrap_or(now).max(checked);
        self.follows(after, zone)
    }

    /// They are away until then; whoever says so is fine.
    #[must_use]
    pub fn leaves(self, until: Moment, now: Moment, zone: Tz) -> Self {
        Self { away_until: Some(until), ..self }.checks_in(now, zone)
    }

    /// They are back.
    #[must_use]
    pub fn comes_back(self, now: Moment, zone: Tz) -> Self {
        Self { away_until: None, ..self }.checks_in(now, zone)
    }

    /// They want it no more.
    #[must_use]
    pub fn stops(self, now: Moment) -> Self {
        Self { stopped_at: self.stopped_at.or(Some(now)), ..self }
    }

    /// They want it after all; nothing once it is too late for that.
    #[must_use]
    pub fn goes_on(self, now: Moment, zone: Tz) -> Option<Self> {
        let Some(stopped) = self.stopped_at else { return Some(self) };
        let in_time = stopped.plus(SECOND_THOUGHTS) > now;
        in_time.then(|| Self { stopped_at: None, ..self }.checks_in(now, zone))
    }

    /// What becomes of it as time goes by. `is_away` is what they say of themselves elsewhere.
    #[must_use]
    pub fn step(mut self, now: Moment, zone: Tz, is_away: bool) -> (Self, Option<Effect>) {
        if !self.is_on() {
            return (self, None);
        }
        self.follow_clock(now, zone);
        if now < self.next_at {
            return (self, None);
        }
        if is_away || self.away(now).is_some() {
            return (self.follows(self.away(now).unwrap_or(now), zone), None);
        }
        let is_late = self.next_at.plus(LATE) <= now;
        let is_of_before = last(self.hour, now, zone) > self.due;
        if !self.waits() || (is_late && (!self.anew || is_of_before)) {
            return self.ask(now, zone, is_late);
        }
        if self.nudges < NUDGES {
            self.nudges = self.nudges.saturating_add(1);
            let next = now.plus(NEXT_NUDGE);
            let is_last = self.nudges == NUDGES;
            self.next_at = if is_last { next.max(self.due.plus(ALARM)) } else { next };
            return (self, Some(Effect::Nudge));
        }
        (self.follows(now, zone), Some(Effect::Alarm))
    }

    /// The question is due. Of what was missed only the last is asked, and not at night.
    fn ask(mut self, now: Moment, zone: Tz, is_late: bool) -> (Self, Option<Effect>) {
        if is_late {
            self.due = last(self.hour, now, zone).max(self.due);
            self.anew = true;
            let at = Night::usual(zone).after(now);
            if self.due.plus(TOO_LATE) < at {
                return (self.follows(now, zone), None);
            }
            if at > now {
                self.asked_for = None;
                self.next_at = at;
                return (self, None);
            }
        }
        (self.asked(now), Some(Effect::Ask))
    }

    fn asked(mut self, now: Moment) -> Self {
        self.asked_for = Some(self.due);
        self.nudges = 0;
        self.next_at = now.plus(if self.anew { NEXT_NUDGE } else { FIRST_NUDGE });
        self
    }

    /// The next question is due at the first hour after this, and never on a day on which they were
    /// asked.
    fn follows(mut self, after: Moment, zone: Tz) -> Self {
        let asked_on = self.asked_for.map(|asked| day(asked, zone));
        let first = next(self.hour, after, zone);
        let is_again = asked_on.is_some_and(|asked| day(first, zone) <= asked);
        self.due = match asked_on {
            Some(asked) if is_again => at(self.hour, following(asked), zone),
            _ => first,
        };
        self.next_at = self.due;
        self.nudges = 0;
        self.anew = false;
        self
    }

    /// The wall clock was turned back, or the clocks of the building: nothing is farther ahead than it
    /// can be.
    fn follow_clock(&mut self, now: Moment, zone: Tz) {
        self.checked_at = self.checked_at.map(|at| at.min(now));
        let from = self.away(now).unwrap_or(now);
        let farthest = next(self.hour, next(self.hour, from.plus(EARLY), zone), zone);
        if self.due > farthest {
            self.asked_for = None;
            *self = self.follows(from, zone);
        }
        if self.waits() && now < self.due {
            self.nudges = 0;
            self.next_at = self.due.plus(FIRST_NUDGE);
        } else if self.waits() {
            self.next_at = self.next_at.min(now.plus(ALARM));
        }
    }
}

fn day(moment: Moment, zone: Tz) -> NaiveDate {
    moment.utc().with_timezone(&zone).date_naive()
}

fn following(date: NaiveDate) -> NaiveDate {
    date.checked_add_days(Days::new(1)).unwrap_or(date)
}

fn at(hour: u32, date: NaiveDate, zone: Tz) -> Moment {
    let time = NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or(NaiveTime::MIN);
    Moment::shown_at(date.and_time(time), zone)
}

/// When the clocks show this hour for the first time after this.
fn next(hour: u32, after: Moment, zone: Tz) -> Moment {
    let today = day(after, zone);
    let first = at(hour, today, zone);
    if first > after { first } else { at(hour, following(today), zone) }
}

/// When they showed it last.
fn last(hour: u32, now: Moment, zone: Tz) -> Moment {
    let today = day(now, zone);
    let known = at(hour, today, zone);
    let before = today.checked_sub_days(Days::new(1)).unwrap_or(today);
    if known <= now { known } else { at(hour, before, zone) }
}
