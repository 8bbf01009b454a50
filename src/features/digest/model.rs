//! When evening and morning are in a house; for how long everything is paused; refusals. Pure.

use chrono::{Days, NaiveDate, NaiveTime, TimeDelta};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::kernel::actor::Denied;
use crate::kernel::clock::Moment;
use crate::kernel::habits::Habits;
use crate::kernel::quiet::Night;

/// A digest that is later than this is not told any more.
const LATE: TimeDelta = TimeDelta::hours(2);
/// When the list comes to stand in the group, unless the night is longer.
const MORNING: u32 = 8;

/// When evening and morning are in a house.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rhythm {
    zone: Tz,
    night: Night,
    /// Hour and minute.
    evening: (u32, u32),
}

impl Rhythm {
    /// By the clocks of a house, and its habits.
    pub fn new(zone: Tz, habits: &Habits) -> Self {
        let night = Night::new(zone, habits.quiet_from, habits.quiet_until);
        Self { zone, night, evening: habits.evening() }
    }

    /// The evening of the day that it is; before the night, where that begins early.
    pub fn evening(self, now: Moment) -> Moment {
        self.evening_of(self.today(now))
    }

    /// The first evening after now.
    pub fn next_evening(self, now: Moment) -> Moment {
        let today = self.evening(now);
        if today > now { today } else { self.evening_of(after(self.today(now), 1)) }
    }

    /// True if an evening's digest may still be told.
    pub fn is_on_time(self, evening: Moment, now: Moment) -> bool {
        evening <= now && now < evening.plus(LATE) && !self.night.holds(now)
    }

    /// The first morning after now.
    pub fn next_morning(self, now: Moment) -> Moment {
        let today = self.morning_of(self.today(now));
        if today > now { today } else { self.morning_of(after(self.today(now), 1)) }
    }

    /// True if the list may come to stand in the group: by day.
    pub fn is_day(self, now: Moment) -> bool {
        now >= self.morning_of(self.today(now)) && !self.night.holds(now)
    }

    /// Until when everything is paused.
    pub fn pause(self, span: Span, now: Moment) -> Moment {
        self.morning_of(after(self.today(now), span.days()))
    }

    fn today(self, now: Moment) -> NaiveDate {
        now.utc().with_timezone(&self.zone).date_naive()
    }

    fn evening_of(self, date: NaiveDate) -> Moment {
        self.at(date, self.evening)
    }

    fn morning_of(self, date: NaiveDate) -> Moment {
        self.night.after(self.at(date, (MORNING, 0)))
    }

    fn at(self, date: NaiveDate, (hour, minute): (u32, u32)) -> Moment {
        let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap_or(NaiveTime::MIN);
        Moment::shown_at(date.and_time(time), self.zone)
    }
}

fn after(date: NaiveDate, days: u64) -> NaiveDate {
    date.checked_add_days(Days::new(days)).unwrap_or(date)
}

/// For how long everything is paused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// Until the next morning.
    Tomorrow,
    /// For a week.
    Week,
}

impl Span {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Tomorrow, Self::Week];

    /// Its name in codes.
    pub fn name(self) -> &'static str {
        match self {
            Self::Tomorrow => "tomorrow",
            Self::Week => "week",
        }
    }

    /// The one with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|span| span.name() == name)
    }

    fn days(self) -> u64 {
        match self {
            Self::Tomorrow => 1,
            Self::Week => 7,
        }
    }
}

/// A friendly no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// They belong to no building.
    Denied(Denied),
}

impl Refusal {
    /// Its kind, for the audit log.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Denied(denied) => denied.kind(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::NaiveDateTime;

    const HABITS: Habits = Habits {
        quiet_from: 22,
        quiet_until: 7,
        new_days: 7,
        homes_a_day: 3,
        topic: None,
        unsolicited_a_day: 3,
        digest_hour: 20,
        living_list: true,
    };

    fn berlin(text: &str) -> Moment {
        let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
        Moment::shown_at(local, Tz::Europe__Berlin)
    }

    fn usual() -> Rhythm {
        Rhythm::new(Tz::Europe__Berlin, &HABITS)
    }

    #[test]
    fn an_evening_is_at_eight_also_when_clocks_are_changed() {
        for (now, next) in [
            ("2026-03-02 19:59", "2026-03-02 20:00"),
            ("2026-03-02 20:00", "2026-03-03 20:00"),
            ("2026-03-28 20:00", "2026-03-29 20:00"),
            ("2026-10-24 20:00", "2026-10-25 20:00"),
            ("2026-12-31 23:59", "2027-01-01 20:00"),
        ] {
            assert_eq!(usual().next_evening(berlin(now)), berlin(next), "{now}");
        }
    }

    #[test]
    fn a_digest_comes_by_evening_or_not_at_all() {
        for (now, on_time) in [
            ("2026-03-02 19:59", false),
            ("2026-03-02 20:00", true),
            ("2026-03-02 21:59", true),
            ("2026-03-02 22:00", false),
            ("2026-03-03 03:00", false),
            ("2026-03-03 09:00", false),
        ] {
            let now_at = berlin(now);
            assert_eq!(usual().is_on_time(usual().evening(now_at), now_at), on_time, "{now}");
        }
        let early = Rhythm::new(Tz::Europe__Berlin, &Habits { quiet_from: 20, ..HABITS });
        let evening = early.evening(berlin("2026-03-02 12:00"));
        assert_eq!(evening, berlin("2026-03-02 19:30"), "before the night");
        assert!(early.is_on_time(evening, berlin("2026-03-02 19:59")));
        assert!(!early.is_on_time(evening, berlin("2026-03-02 20:00")), "it is quiet");
    }

    #[test]
    fn the_list_comes_by_day() {
        for (now, day) in
            [("2026-03-02 07:59", false), ("2026-03-02 08:00", true), ("2026-03-02 22:00", false)]
        {
            assert_eq!(usual().is_day(berlin(now)), day, "{now}");
        }
        let late = Rhythm::new(Tz::Europe__Berlin, &Habits { quiet_until: 9, ..HABITS });
        assert_eq!(late.next_morning(berlin("2026-03-02 08:30")), berlin("2026-03-02 09:00"));
        assert_eq!(usual().next_morning(berlin("2026-03-28 08:00")), berlin("2026-03-29 08:00"));
    }

    #[test]
    fn a_pause_ends_in_the_morning() {
        let now = berlin("2026-03-28 15:00");
        assert_eq!(usual().pause(Span::Tomorrow, now), berlin("2026-03-29 08:00"));
        assert_eq!(usual().pause(Span::Week, now), berlin("2026-04-04 08:00"));
        for span in Span::ALL {
            assert_eq!(Span::named(span.name()), Some(span));
        }
    }
}
