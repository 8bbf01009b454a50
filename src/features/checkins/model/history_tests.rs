//! Random days, against a slow model that counts minutes.

use chrono_tz::UTC;
use proptest::prelude::*;

use super::*;

const DAY: i64 = 24 * 60;

/// What somebody does.
#[derive(Clone, Copy, Debug)]
enum Act {
    Fine,
    Hour(u32),
    Away(Span),
    Back,
}

/// The slow model: by minutes, and without an outage.
struct Slow {
    hour: i64,
    checked: i64,
    away_until: i64,
    asked_day: i64,
    asked: Option<i64>,
    told: Vec<(i64, Effect)>,
}

impl Slow {
    fn hears(&mut self, act: Act, minute: i64) {
        match act {
            Act::Fine => {}
            Act::Hour(hour) => self.hour = i64::from(hour),
            Act::Away(span) => {
                let days = match span {
                    Span::Tomorrow => 1,
                    Span::Days => 3,
                    Span::Week => 7,
                    Span::TwoWeeks => 14,
                };
                self.away_until = (minute / DAY + days) * DAY;
            }
            Act::Back => self.away_until = 0,
        }
        self.checked = minute;
        self.asked = None;
    }

    fn tick(&mut self, minute: i64) {
        if let Some(asked) = self.asked {
            match minute - asked {
                45 | 65 | 85 => self.told.push((minute, Effect::Nudge)),
                105 => {
                    self.asked = None;
                    self.told.push((minute, Effect::Alarm));
                }
                _ => {}
            }
        }
        let day = minute / DAY;
        let is_hour = minute % DAY == self.hour * 60;
        let is_said = minute <= self.checked + 180;
        if is_hour && !is_said && minute >= self.away_until && day > self.asked_day {
            self.asked = Some(minute);
            self.asked_day = day;
            self.told.push((minute, Effect::Ask));
        }
    }
}

fn at(minute: i64) -> Moment {
    Moment::from_millis(1_767_225_600_000).plus(TimeDelta::minutes(minute))
}

fn does(checkin: Checkin, act: Act, now: Moment) -> Checkin {
    match act {
        Act::Fine => checkin.checks_in(now, UTC),
        Act::Hour(hour) => checkin.at_hour(hour, now, UTC),
        Act::Away(span) => checkin.leaves(span.ends(now, UTC), now, UTC),
        Act::Back => checkin.comes_back(now, UTC),
    }
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        6 => Just(Act::Fine),
        3 => prop::sample::select(HOURS.to_vec()).prop_map(Act::Hour),
        1 => prop::sample::select(Span::ALL.to_vec()).prop_map(Act::Away),
        1 => Just(Act::Back),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    /// Without an outage, it does minute by minute what the slow model does.
    #[test]
    fn it_does_what_the_slow_model_does(
        hour in prop::sample::select(HOURS.to_vec()),
        begin in 0_i64..DAY,
        acts in prop::collection::vec((1_i64..2_000, act()), 0..10),
    ) {
        let member = Member { person: PersonId(1), building: BuildingId(1) };
        let mut checkin = Checkin::begin(member, hour, at(begin), UTC);
        let mut slow = Slow {
            hour: i64::from(hour),
            checked: begin,
            away_until: 0,
            asked_day: -1,
            asked: None,
            told: Vec::new(),
        };
        let mut told = Vec::new();
        let mut minute = begin;
        for (wait, act) in acts.into_iter().map(|(wait, act)| (wait, Some(act))).chain([(3_000, None)]) {
            for _ in 0..wait {
                minute += 1;
                slow.tick(minute);
                let (after, effect) = checkin.step(at(minute), UTC, false);
                told.extend(effect.map(|effect| (minute, effect)));
                prop_assert_eq!(after.step(at(minute), UTC, false), (after, None), "a second time");
                checkin = after;
            }
            if let Some(act) = act {
                slow.hears(act, minute);
                checkin = does(checkin, act, at(minute));
            }
            prop_assert_eq!(&told, &slow.told, "after {:?} at {}", act, minute);
        }
    }

    /// With outages: of each day one question, and one more for an outage in its course; three nudges
    /// after each; one alarm; never within 105 minutes of the hour, or of a question less than 80; never
    /// after a word of theirs; and whoever says nothing is not forgotten.
    #[test]
    fn outages_bring_no_flood_and_no_alarm_out_of_the_blue(
        hour in prop::sample::select(HOURS.to_vec()),
        steps in prop::collection::vec((0_i64..900, prop::option::of(0_i64..1_500), prop::option::of(act())), 1..8),
    ) {
        let member = Member { person: PersonId(1), building: BuildingId(1) };
        let mut checkin = Checkin::begin(member, hour, at(0), UTC);
        let mut minute = 0;
        let mut checked = 0;
        let mut told: Vec<(i64, Moment, Effect)> = Vec::new();
        for (wait, outage, act) in steps.into_iter().chain([(3 * DAY, None, None)]) {
            minute += outage.unwrap_or(0);
            for _ in 0..wait {
                minute += 1;
                let due = checkin.due;
                let (after, effect) = checkin.step(at(minute), UTC, false);
                let due = if effect == Some(Effect::Ask) { after.due } else { due };
                if effect == Some(Effect::Alarm) {
                    prop_assert!(at(minute) >= due.plus(ALARM), "too soon after the hour");
                    prop_assert!(at(checked) < due.minus(EARLY), "after a word of theirs");
                    let asked = told.iter().rfind(|(_, of, one)| *of == due && *one == Effect::Ask);
                    prop_assert!(asked.is_some_and(|(asked, ..)| minute - asked >= 80), "unasked");
                }
                told.extend(effect.map(|effect| (minute, due, effect)));
                checkin = after;
            }
            if let Some(act) = act {
                checked = minute;
                checkin = does(checkin, act, at(minute));
            }
        }
        let dues: std::collections::BTreeSet<Moment> = told.iter().map(|(_, due, _)| *due).collect();
        let days: std::collections::BTreeSet<i64> = dues.iter().map(|due| due.millis() / 86_400_000).collect();
        prop_assert_eq!(days.len(), dues.len(), "two hours of a day");
        for due in dues {
            let count = |effect| told.iter().filter(|(_, of, one)| *of == due && *one == effect).count();
            let asked = count(Effect::Ask);
            prop_assert!((1..=2).contains(&asked), "asked {asked} times");
            prop_assert!(count(Effect::Nudge) <= 3 * asked, "nudged {} times", count(Effect::Nudge));
            prop_assert!(count(Effect::Alarm) <= 1);
        }
        if checkin.away(at(minute)).is_none() {
            prop_assert!(checkin.due <= at(minute + 2 * DAY), "forgotten");
        }
        // Three days without a word: the last two of them were not let pass.
        let alarms = told.iter().filter(|(at, _, effect)| *effect == Effect::Alarm && *at > minute - 3 * DAY);
        prop_assert!(alarms.count() >= 1 || checkin.away(at(minute - 2 * DAY)).is_some());
    }
}
