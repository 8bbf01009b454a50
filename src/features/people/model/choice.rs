//! What people tell of themselves by a button.

use chrono::{Days, NaiveTime, TimeDelta};
use chrono_tz::Tz;

use crate::features::needs::category::{Category, Group};
use crate::kernel::clock::Moment;
use crate::kernel::detail::Kind;
use crate::kernel::language::Language;

/// A duty ends at this hour.
const DUTY_ENDS_AT: u32 = 22;

/// What can be told by a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Choice {
    /// To be called as in Telegram.
    AsInTelegram,
    /// An entrance, or a floor.
    Number(i64),
    /// One of the languages.
    Language(Language),
    /// One of the kinds of needs.
    Category(Category),
    /// On duty until ten in the evening.
    Duty,
    /// On duty until ten in the evening of tomorrow.
    DutyTomorrow,
    /// Away for a day.
    AwayDay,
    /// Away for a week.
    AwayWeek,
    /// Away until they say otherwise.
    Away,
}

impl Choice {
    /// Those of the presence.
    pub const OF_PRESENCE: [Self; 5] =
        [Self::Duty, Self::DutyTomorrow, Self::AwayDay, Self::AwayWeek, Self::Away];

    /// Its name in codes.
    pub fn name(self) -> String {
        match self {
            Self::AsInTelegram => "telegram".to_owned(),
            Self::Number(number) => number.to_string(),
            Self::Language(language) => language.tag().to_owned(),
            Self::Category(category) => category.name().to_owned(),
            Self::Duty => "duty".to_owned(),
            Self::DutyTomorrow => "duty-tomorrow".to_owned(),
            Self::AwayDay => "away-day".to_owned(),
            Self::AwayWeek => "away-week".to_owned(),
            Self::Away => "away".to_owned(),
        }
    }

    /// All that can be chosen of a kind.
    pub fn all(kind: Kind) -> Vec<Self> {
        match kind {
            Kind::Name => vec![Self::AsInTelegram],
            Kind::Entrance | Kind::Floor => (1..=9).map(Self::Number).collect(),
            Kind::Languages => Language::all().map(Self::Language).collect(),
            Kind::Offers => Category::ALL.map(Self::Category).into(),
            Kind::Presence => Self::OF_PRESENCE.into(),
            Kind::Flat | Kind::Phone => Vec::new(),
        }
    }

    /// The choice of this kind with this name.
    pub fn named(kind: Kind, name: &str) -> Option<Self> {
        Self::all(kind).into_iter().find(|choice| choice.name() == name)
    }

    /// The group of kinds in which it is chosen, if in one.
    pub fn group(self) -> Option<Group> {
        match self {
            Self::Category(category) => Group::of(category),
            Self::AsInTelegram
            | Self::Number(_)
            | Self::Language(_)
            | Self::Duty
            | Self::DutyTomorrow
            | Self::AwayDay
            | Self::AwayWeek
            | Self::Away => None,
        }
    }

    /// True if others may be chosen besides.
    pub fn is_one_of_several(self) -> bool {
        match self {
            Self::Language(_) | Self::Category(_) => true,
            Self::AsInTelegram
            | Self::Number(_)
            | Self::Duty
            | Self::DutyTomorrow
            | Self::AwayDay
            | Self::AwayWeek
            | Self::Away => false,
        }
    }

    /// When it ends by itself.
    pub(super) fn ends(self, now: Moment, zone: Tz) -> Option<Moment> {
        match self {
            Self::Duty => Some(evening(now, zone, 0)),
            Self::DutyTomorrow => Some(evening(now, zone, 1)),
            Self::AwayDay => Some(whole_hour(now.plus(TimeDelta::days(1)))),
            Self::AwayWeek => Some(whole_hour(now.plus(TimeDelta::days(7)))),
            Self::AsInTelegram
            | Self::Number(_)
            | Self::Language(_)
            | Self::Category(_)
            | Self::Away => None,
        }
    }
}

/// Ten in the evening, so many days from today; of today only if that is still to come.
fn evening(now: Moment, zone: Tz, days: u64) -> Moment {
    let today = now.utc().with_timezone(&zone).date_naive();
    let time = NaiveTime::from_hms_opt(DUTY_ENDS_AT, 0, 0).unwrap_or_default();
    let at = |days| {
        let day = today.checked_add_days(Days::new(days)).unwrap_or(today);
        Moment::shown_at(day.and_time(time), zone)
    };
    if at(days) > now { at(days) } else { at(days.saturating_add(1)) }
}

/// True while ten in the evening of today is still to come.
pub fn is_before_evening(now: Moment, zone: Tz) -> bool {
    evening(now, zone, 0) < evening(now, zone, 1)
}

/// The whole hour behind a moment: to tell an end by the minute would promise too much.
fn whole_hour(moment: Moment) -> Moment {
    let hour = TimeDelta::hours(1).num_milliseconds();
    let whole = moment.millis().div_euclid(hour).saturating_add(1).saturating_mul(hour);
    Moment::from_millis(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_reads_back() {
        for kind in Kind::ALL {
            for choice in Choice::all(kind) {
                assert_eq!(Choice::named(kind, &choice.name()), Some(choice));
            }
        }
        for (kind, forged) in [(Kind::Flat, "1"), (Kind::Entrance, "10"), (Kind::Offers, "theft")] {
            assert_eq!(Choice::named(kind, forged), None, "{forged}");
        }
    }

    #[test]
    fn a_duty_ends_at_ten_by_the_buildings_clock() {
        let zone = Tz::Asia__Shanghai;
        let at = |text: &str| Moment::shown_at(text.parse().unwrap(), zone);
        let noon = at("2026-03-02T12:00:00");
        assert_eq!(Choice::Duty.ends(noon, zone), Some(at("2026-03-02T22:00:00")));
        assert_eq!(Choice::DutyTomorrow.ends(noon, zone), Some(at("2026-03-03T22:00:00")));
        assert!(is_before_evening(noon, zone));
        let late = at("2026-03-02T22:00:00");
        assert_eq!(Choice::Duty.ends(late, zone), Some(at("2026-03-03T22:00:00")));
        assert!(!is_before_evening(late, zone));
        let minute = at("2026-03-02T12:01:30");
        assert_eq!(Choice::AwayDay.ends(minute, zone), Some(at("2026-03-03T13:00:00")));
        assert_eq!(Choice::Away.ends(minute, zone), None);
    }
}
