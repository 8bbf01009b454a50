//! What comes again and again, and what may become of it. Pure.

pub mod hours;
pub mod reading;
mod refusal;
pub mod rule;

#[cfg(test)]
mod series_tests;

pub use refusal::Refusal;

use chrono::{NaiveDate, TimeDelta};
use chrono_tz::Tz;

use crate::features::needs::NeedId;
use crate::features::needs::category::Category;
use crate::features::needs::model::Words;
use crate::features::needs::model::discretion::Home;
use crate::features::needs::model::{Asked, Need, Origin, PrivatePart, State as NeedState, When};
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, Member, PersonId, id};
use crate::kernel::notice::Subject;
use crate::kernel::quiet::{Night, next_morning};
use hours::Hours;
use rule::{Rule, last_day};

id!(
    /// A series: what somebody asks for again and again.
    SeriesId,
    "series"
);
id!(
    /// One time that a series comes.
    OccurrenceId,
    "occurrence"
);

impl From<SeriesId> for Subject {
    fn from(series: SeriesId) -> Self {
        Self { kind: "series", row: series.0 }
    }
}

impl From<OccurrenceId> for Subject {
    fn from(occurrence: OccurrenceId) -> Self {
        Self { kind: "occurrence", row: occurrence.0 }
    }
}

/// What was stopped can be taken back for so long.
pub const UNDO: TimeDelta = TimeDelta::minutes(10);
/// At most so many run at once for one person.
pub const MOST: usize = 5;
/// So many of the next times are told.
pub const TOLD: usize = 3;
/// A draft is kept for so long.
pub const DRAFT_KEPT: TimeDelta = TimeDelta::hours(24);
/// What is over is kept for so long.
pub const KEPT: TimeDelta = TimeDelta::days(30);
/// The next time is posted so long before it begins at the latest, whatever became of the last.
const AT_LEAST_BEFORE: TimeDelta = TimeDelta::hours(2);
/// While the last time is not over, it is looked at again after so long.
const LOOKED_AGAIN: TimeDelta = TimeDelta::hours(1);
/// A series is looked through for so many times at most.
const LOOKED_THROUGH: u16 = 400;

/// What somebody asks for again and again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Series {
    /// Its row.
    pub id: SeriesId,
    /// Where.
    pub building: BuildingId,
    /// Who asked.
    pub asker: PersonId,
    /// In which message.
    pub origin: Origin,
    /// What is needed.
    pub words: Words,
    /// Door and phone: only helpers see it.
    pub private_part: Option<PrivatePart>,
    /// How often.
    pub rule: Rule,
    /// When on its day.
    pub hours: Hours,
    /// The first day that it may be: there the rule begins to count.
    pub first: NaiveDate,
    /// The last day that it may be.
    pub last: NaiveDate,
    /// When it was written.
    pub made_at: Moment,
    /// How it stands.
    pub state: State,
}

/// How a series stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is not posted: only its author sees it.
    Draft,
    /// It comes again and again.
    Running,
    /// Somebody stopped it.
    Stopped {
        /// Since when.
        at: Moment,
        /// True if it was a moderator.
        by_moderator: bool,
    },
    /// Its time is over, or its asker lives there no more.
    Over {
        /// Since when.
        at: Moment,
    },
}

/// One time that a series came, or did not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Occurrence {
    /// Its row.
    pub id: OccurrenceId,
    /// Of which series.
    pub series: SeriesId,
    /// On which day.
    pub day: NaiveDate,
    /// The need that it became; nothing if it was left out.
    pub need: Option<NeedId>,
}

/// Where a building's clocks hang, and when it is quiet there.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// Where its clocks hang.
    pub zone: Tz,
    /// When it is quiet.
    pub night: Night,
}

/// What is to be done about the next time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// Look again then.
    Wait(Moment),
    /// Post it.
    Post(NaiveDate, When),
    /// There is none any more: it is over then.
    Over(Moment),
}

impl Series {
    /// A series as it was written by somebody whose home is known.
    ///
    /// # Errors
    /// Refused as [`reading::read`] refuses, and if its first time does not come within a year.
    pub fn written(
        id: SeriesId,
        member: Member,
        typed: &str,
        origin: Origin,
        now: Moment,
        zone: Tz,
        home: &Home,
    ) -> Result<Self, Refusal> {
        let today = local_day(now, zone);
        let again = reading::read(home, typed, today)?;
        let series = Self {
            id,
            building: member.building,
            asker: member.person,
            origin,
            words: again.asked.words,
            private_part: again.asked.private_part,
            first: again.first,
            last: again.last,
            rule: again.rule,
            hours: again.hours,
            made_at: now,
            state: State::Draft,
        };
        series.begun(now, zone)
    }

    /// The same, beginning with the first time that lies ahead.
    ///
    /// # Errors
    /// Refused if there is none.
    pub fn begun(self, now: Moment, zone: Tz) -> Result<Self, Refusal> {
        let mut day = local_day(now, zone).max(self.first);
        for _ in 0..LOOKED_THROUGH {
            let first = self.rule.first_from(day).ok_or(Refusal::Never)?;
            let when = self.hours.on(first, zone, now);
            let is_ahead =
                if when.ends_at.is_some() { !when.is_over(now) } else { when.starts_at >= now };
            if first > self.last {
                return Err(Refusal::Never);
            }
            if is_ahead {
                // Without an end that was said it goes on for a year from its first day.
                let last = if self.has_an_end() { self.last } else { last_day(first) };
                return Ok(Self { first, last, ..self });
            }
            day = first.succ_opt().ok_or(Refusal::Never)?;
        }
        Err(Refusal::Never)
    }

    /// Its asker, as somebody to tell.
    pub fn asker(&self) -> Member {
        Member { person: self.asker, building: self.building }
    }

    /// True if it was said until when it goes on.
    pub fn has_an_end(&self) -> bool {
        self.last < last_day(self.first)
    }

    /// What its need says.
    pub fn asked(&self, when: When) -> Asked {
        Asked {
            words: self.words.clone(),
            category: Category::guess(self.words.as_str()),
            when: Some(when),
            unhurried: false,
            private_part: self.private_part.clone(),
            doubt: None,
        }
    }

    /// The next times behind this day that are not over, the first first.
    pub fn next_days(
        &self,
        behind: Option<NaiveDate>,
        most: usize,
        now: Moment,
        zone: Tz,
    ) -> Vec<NaiveDate> {
        let days = self.rule.days(self.first, self.last, LOOKED_THROUGH).into_iter();
        let days = days.filter(|day| behind.is_none_or(|behind| *day > behind));
        days.filter(|day| !self.hours.on(*day, zone, now).is_over(now)).take(most).collect()
    }

    /// What is to be done about the next time, now that these were the last time and its need.
    pub fn turn(
        &self,
        last: Option<&Occurrence>,
        need: Option<&Need>,
        now: Moment,
        place: Place,
    ) -> Turn {
        let zone = place.zone;
        let behind = last.map(|last| last.day);
        let Some(day) = self.next_days(behind, 1, now, zone).first().copied() else {
            let over = behind.map(|day| self.hours.on(day, zone, now).over_at());
            return Turn::Over(over.unwrap_or(now));
        };
        let when = self.hours.on(day, zone, now);
        let lead = lead_of(day, place);
        if now < lead {
            return Turn::Wait(lead);
        }
        let latest = match self.hours {
            Hours::AllDay => place.night.after(when.starts_at),
            Hours::At(_) | Hours::Between(..) => {
                place.night.before(when.starts_at.minus(AT_LEAST_BEFORE))
            }
        };
        if need.is_some_and(|need| !makes_room(need, now)) && now < latest {
            return Turn::Wait(latest.min(now.plus(LOOKED_AGAIN)));
        }
        // By itself nothing is posted while it is quiet: what is over by the morning is left out.
        let morning = place.night.after(now);
        if morning > now { Turn::Wait(morning) } else { Turn::Post(day, when) }
    }

    /// Stopped by its asker, or by a moderator.
    ///
    /// # Errors
    /// Refused once it is over.
    pub fn stopped(self, by_moderator: bool, now: Moment) -> Result<Self, Refusal> {
        match self.state {
            State::Running => Ok(Self { state: State::Stopped { at: now, by_moderator }, ..self }),
            State::Draft | State::Stopped { .. } | State::Over { .. } => Err(Refusal::Over),
        }
    }

    /// True while it can go on after all: who stopped it may say so.
    pub fn can_go_on(&self, by_moderator: bool, now: Moment) -> bool {
        match self.state {
            State::Stopped { at, by_moderator: known } => {
                known == by_moderator && now < at.plus(UNDO)
            }
            State::Draft | State::Running | State::Over { .. } => false,
        }
    }

    /// It goes on after all.
    ///
    /// # Errors
    /// Refused once that is too late.
    pub fn gone_on(self, by_moderator: bool, now: Moment) -> Result<Self, Refusal> {
        if self.can_go_on(by_moderator, now) {
            Ok(Self { state: State::Running, ..self })
        } else {
            Err(Refusal::TooLate)
        }
    }

    /// It ends by itself.
    #[must_use]
    pub fn over(self, now: Moment) -> Self {
        Self { state: State::Over { at: now }, ..self }
    }
}

impl State {
    /// Its name in the database.
    pub fn name(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Running => "running",
            Self::Stopped { by_moderator: false, .. } => "stopped",
            Self::Stopped { by_moderator: true, .. } => "ended",
            Self::Over { .. } => "over",
        }
    }

    /// Since when it is over.
    pub fn ended_at(self) -> Option<Moment> {
        match self {
            Self::Draft | Self::Running => None,
            Self::Stopped { at, .. } | Self::Over { at } => Some(at),
        }
    }

    /// What stands in the database.
    pub fn read(name: &str, ended_at: Option<Moment>) -> Option<Self> {
        Some(match (name, ended_at) {
            ("draft", None) => Self::Draft,
            ("running", None) => Self::Running,
            ("stopped", Some(at)) => Self::Stopped { at, by_moderator: false },
            ("ended", Some(at)) => Self::Stopped { at, by_moderator: true },
            ("over", Some(at)) => Self::Over { at },
            _ => return None,
        })
    }
}

/// True if the next time may be posted: this one is over and stays so, or all who were wanted say that
/// it is done, or its time went by and nobody is on it.
pub fn makes_room(need: &Need, now: Moment) -> bool {
    let held = need.filling().any(|claim| claim.done_at().is_none());
    let over = need.when.is_none_or(|when| when.is_over(now));
    match need.state {
        NeedState::Open => !held && (need.free_places() == 0 || over),
        // Its asker may take it back for so long.
        NeedState::Withdrawn { at } => now >= at.plus(UNDO),
        NeedState::Closed { .. } | NeedState::Shut { .. } => true,
    }
}

/// True if it still stands in the way of the next one and has to go: somebody could claim it.
pub fn has_to_go(need: &Need) -> bool {
    let held = need.filling().any(|claim| claim.done_at().is_none());
    need.state == NeedState::Open && (held || need.free_places() > 0)
}

/// When a time is posted by itself: the morning of the day before, when it is not quiet.
fn lead_of(day: NaiveDate, place: Place) -> Moment {
    let midnight =
        |day: NaiveDate| Moment::shown_at(day.and_time(chrono::NaiveTime::MIN), place.zone);
    let before = day.pred_opt().unwrap_or(day);
    place.night.after(next_morning(midnight(before), place.zone))
}

/// The local day.
pub fn local_day(now: Moment, zone: Tz) -> NaiveDate {
    now.utc().with_timezone(&zone).date_naive()
}
