//! Windows, late hours, changes of the clock, and how the tables of phrases are checked.

use chrono::{NaiveDateTime, TimeZone as _};
use chrono_tz::Tz;

use super::*;

pub(super) const LONDON: Tz = chrono_tz::Europe::London;
pub(super) const SHANGHAI: Tz = chrono_tz::Asia::Shanghai;
const BERLIN: Tz = chrono_tz::Europe::Berlin;

fn at(text: &str, zone: Tz) -> Moment {
    let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    zone.from_local_datetime(&local).unwrap().to_utc().into()
}

fn shown(moment: Moment, zone: Tz) -> String {
    moment.utc().with_timezone(&zone).format("%a %-d %H:%M").to_string()
}

/// What was read, in short: "days" for whole days, the window, what is left.
fn told(text: &str, now: Moment, zone: Tz) -> String {
    let (word, when, rest) = match read(text, now, zone) {
        Reading::Nothing => return "-".into(),
        Reading::Several => return "several".into(),
        Reading::Said { when, rest, .. } => ("", when, rest),
        Reading::Past { when, rest } => ("past ", when, rest),
    };
    let days = if when.shape == Shape::Days { "days " } else { "" };
    let end = when.ends_at.map_or(String::new(), |end| format!(" > {}", shown(end, zone)));
    format!("{word}{days}{}{end} | {rest}", shown(when.starts_at, zone))
}

pub(super) fn check(now: &str, zone: Tz, table: &[(&str, &str)]) {
    let now = at(now, zone);
    let faults: Vec<String> = table
        .iter()
        .map(|(text, wanted)| (text, wanted, told(text, now, zone)))
        .filter(|(_, wanted, told)| *wanted != told)
        .map(|(text, wanted, told)| format!("{text}\n    wanted: {wanted}\n    told:   {told}"))
        .collect();
    assert!(faults.is_empty(), "{} wrong:\n{}", faults.len(), faults.join("\n"));
}

pub(super) fn check_nothing(zone: Tz, texts: &[&str]) {
    let table: Vec<(&str, &str)> = texts.iter().map(|text| (*text, "-")).collect();
    check("2026-03-02 09:00", zone, &table);
}

#[test]
fn late_in_the_evening() {
    check(
        "2026-03-02 21:30",
        LONDON,
        &[
            ("help me at 10", "Mon 2 22:00 | help me"),
            ("help me at 9", "Tue 3 09:00 | help me"),
            ("help me today at 8", "past Mon 2 08:00 | help me"),
            ("help me tonight", "Mon 2 21:30 > Mon 2 22:00 | help me"),
            ("help me 16-18", "Tue 3 16:00 > Tue 3 18:00 | help me"),
            ("help me today 16-18", "past Mon 2 16:00 > Mon 2 18:00 | help me"),
            ("help me 22-6", "Mon 2 22:00 > Tue 3 06:00 | help me"),
            ("help me this week", "days Mon 2 21:30 > Mon 9 00:00 | help me"),
        ],
    );
    check(
        "2026-03-02 23:50",
        SHANGHAI,
        &[
            ("今晚帮我", "Mon 2 23:50 > Tue 3 00:00 | 帮我"),
            ("十点帮我", "Tue 3 10:00 | 帮我"),
            ("半小时后帮我", "Tue 3 00:20 | 帮我"),
            ("现在帮我", "Mon 2 23:50 > Tue 3 01:50 | 帮我"),
            ("晚上帮我", "Tue 3 18:00 > Tue 3 22:00 | 帮我"),
            ("今天下午帮我", "past Mon 2 13:00 > Mon 2 18:00 | 帮我"),
        ],
    );
    check("2026-03-03 00:30", SHANGHAI, &[("半夜一点接我", "Tue 3 01:00 | 接我")]);
    check(
        "2026-03-02 14:00",
        LONDON,
        &[
            ("help me today 9:00", "past Mon 2 09:00 | help me"),
            ("help me 9:00", "Tue 3 09:00 | help me"),
            ("help me today 13-15", "Mon 2 14:00 > Mon 2 15:00 | help me"),
            ("help me this Monday morning", "past Mon 2 08:00 > Mon 2 12:00 | help me"),
        ],
    );
    check(
        "2026-03-08 10:00",
        LONDON,
        &[
            ("help me at the weekend", "days Sun 8 10:00 > Mon 9 00:00 | help me"),
            ("help me this week", "days Sun 8 10:00 > Mon 9 00:00 | help me"),
            ("help me next Monday", "days Mon 9 00:00 > Tue 10 00:00 | help me"),
            ("help me this Wednesday", "past days Wed 4 00:00 > Thu 5 00:00 | help me"),
        ],
    );
}

#[test]
fn when_the_clocks_change() {
    check(
        "2026-03-28 23:00",
        BERLIN,
        &[
            ("help me tomorrow 02:30", "Sun 29 03:30 | help me"),
            ("help me tomorrow 2:00-03:00", "Sun 29 14:00 > Sun 29 15:00 | help me"),
            ("help me tomorrow 02:00-04:00", "Sun 29 03:00 > Sun 29 04:00 | help me"),
            ("help me in 4 hours", "Sun 29 04:00 | help me"),
            ("help me tomorrow", "days Sun 29 00:00 > Mon 30 00:00 | help me"),
        ],
    );
    check(
        "2026-10-24 23:00",
        BERLIN,
        &[
            ("help me tomorrow 02:30", "Sun 25 02:30 | help me"),
            ("help me in 4 hours", "Sun 25 02:00 | help me"),
        ],
    );
    let twice = at("2026-10-25 00:00", BERLIN);
    let Reading::Said { when, .. } = read("today 02:30", twice, BERLIN) else { panic!() };
    assert_eq!(when.starts_at, twice.plus(TimeDelta::minutes(150)));
}

#[test]
fn buttons_make_windows() {
    let now = at("2026-03-04 09:00", LONDON);
    for (when, window) in [
        (When::today(now, LONDON), "Wed 4 09:00 Thu 5 00:00"),
        (When::tomorrow(now, LONDON), "Thu 5 00:00 Fri 6 00:00"),
        (When::this_week(now, LONDON), "Wed 4 09:00 Mon 9 00:00"),
        (When::now(now), "Wed 4 09:00 Wed 4 11:00"),
    ] {
        let end = when.ends_at.unwrap();
        assert_eq!(format!("{} {}", shown(when.starts_at, LONDON), shown(end, LONDON)), window);
        assert!(!when.is_over(end.minus(TimeDelta::milliseconds(1))));
        assert!(when.is_over(end));
    }
    let when = When { starts_at: now, ends_at: None, shape: Shape::Clock };
    assert!(!when.is_over(now.plus(TimeDelta::minutes(119))));
    assert!(when.is_over(now.plus(TimeDelta::hours(2))));
}

/// Where letters, digits, numbers and ends of time go wrong, if anywhere.
const NASTY: &str = "16 - – : 点 今天 today at by 前 半 ９ ٣ 🙏 e\u{301} \u{202e} \0 00 9999999999 \
    24:00 24:59 0 十 下 31 feb 30 号 ( ' İ ß in hours 99 9999 天后 周 next pm , day";

#[test]
fn nothing_that_is_typed_is_too_much() {
    let now = at("2026-03-02 09:00", LONDON);
    let ends = [Moment::from_millis(i64::MIN), Moment::from_millis(i64::MAX)];
    for one in NASTY.split(' ') {
        for two in NASTY.split(' ') {
            for now in ends {
                let _ = read(&format!("{one} {two}"), now, LONDON);
            }
            for (index, three) in NASTY.split(' ').enumerate() {
                let between = if index % 2 == 0 { "" } else { " " };
                let _ = read(&[one, two, three].join(between), now, LONDON);
            }
        }
    }
    let _ = read("", now, LONDON);
}
