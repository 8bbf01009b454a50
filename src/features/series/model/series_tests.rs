//! What becomes of a series as time goes by.

use super::*;
use crate::features::needs::model::State as OfNeed;
use chrono::NaiveDateTime;

const ZONE: Tz = chrono_tz::Europe::Berlin;

fn at(text: &str) -> Moment {
    Moment::shown_at(NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap(), ZONE)
}

fn place() -> Place {
    Place { zone: ZONE, night: Night::usual(ZONE) }
}

fn written(text: &str, now: &str) -> Series {
    let member = Member { person: PersonId(1), building: BuildingId(1) };
    let origin = Origin { chat: 1, message: 1 };
    let (id, home) = (SeriesId(1), Home::default());
    let series = Series::written(id, member, text, origin, at(now), ZONE, &home).unwrap();
    Series { state: State::Running, ..series }
}

fn came(day: &str, need: Option<i64>) -> Occurrence {
    let need = need.map(NeedId);
    Occurrence { id: OccurrenceId(1), series: SeriesId(1), day: day.parse().unwrap(), need }
}

fn need(series: &Series, day: &str, state: OfNeed) -> Need {
    let when = series.hours.on(day.parse().unwrap(), ZONE, at("2026-01-01 00:00"));
    let asked = series.asked(when);
    Need {
        id: NeedId(1),
        building: series.building,
        number: 1,
        asker: series.asker,
        origin: None,
        words: Some(asked.words),
        voice: None,
        private_part: None,
        private_at: None,
        exposed: false,
        category: asked.category,
        when: asked.when,
        places: 1,
        state,
        posted_at: series.made_at,
        claims: Vec::new(),
    }
}

fn turn(series: &Series, last: &Occurrence, need: Option<&Need>, now: &str) -> String {
    let local =
        |moment: Moment| moment.utc().with_timezone(&ZONE).format("%a %-d %b %H:%M").to_string();
    match series.turn(Some(last), need, at(now), place()) {
        Turn::Wait(until) => format!("wait until {}", local(until)),
        Turn::Post(day, when) => format!("post {day} for {}", local(when.starts_at)),
        Turn::Over(over) => format!("over at {}", local(over)),
    }
}

#[test]
fn it_begins_with_the_first_time_that_lies_ahead() {
    for (text, now, first) in [
        ("every Monday 9:00 x", "2026-03-02 08:00", "2026-03-02"),
        ("every Monday 9:00 x", "2026-03-02 09:30", "2026-03-09"),
        ("every Monday x", "2026-03-02 09:30", "2026-03-02"),
        ("every Monday 8-10 x", "2026-03-02 09:30", "2026-03-02"),
        ("every 2 weeks on Monday 9:00 x", "2026-03-02 09:30", "2026-03-09"),
        ("every 31st x", "2026-02-02 09:30", "2026-03-31"),
    ] {
        assert_eq!(written(text, now).first.to_string(), first, "{text} at {now}");
    }
}

#[test]
fn the_next_one_is_posted_the_morning_before() {
    let series = written("every Monday 9:00 x", "2026-03-02 08:00");
    let last = came("2026-03-02", Some(1));
    let closed = need(&series, "2026-03-02", OfNeed::Closed { at: at("2026-03-02 10:00") });
    for (now, expected) in [
        ("2026-03-02 10:00", "wait until Sun 8 Mar 09:00"),
        ("2026-03-08 09:00", "post 2026-03-09 for Mon 9 Mar 09:00"),
        ("2026-03-08 23:00", "wait until Mon 9 Mar 07:00"),
        ("2026-03-09 07:00", "post 2026-03-09 for Mon 9 Mar 09:00"),
        ("2026-03-09 10:59", "post 2026-03-09 for Mon 9 Mar 09:00"),
        ("2026-03-09 11:00", "wait until Sun 15 Mar 09:00"),
        ("2026-04-02 12:00", "wait until Sun 5 Apr 09:00"),
        ("2026-03-01 12:00", "wait until Sun 8 Mar 09:00"),
        ("2027-03-02 12:00", "over at Mon 2 Mar 11:00"),
    ] {
        assert_eq!(turn(&series, &last, Some(&closed), now), expected, "{now}");
    }
}

#[test]
fn nine_stays_nine_over_summer() {
    let series = written("every Monday 9:00 x", "2026-03-20 08:00");
    let last = came("2026-03-23", None);
    let next = turn(&series, &last, None, "2026-03-29 09:00");
    assert_eq!(next, "post 2026-03-30 for Mon 30 Mar 09:00");
}

#[test]
fn never_two_are_open() {
    let series = written("every day 9:00 x", "2026-03-02 08:00");
    let last = came("2026-03-02", Some(1));
    let open = need(&series, "2026-03-02", OfNeed::Open);
    for (now, expected) in [
        ("2026-03-02 09:00", "wait until Mon 2 Mar 10:00"),
        ("2026-03-02 10:30", "wait until Mon 2 Mar 11:30"),
        ("2026-03-02 11:00", "post 2026-03-03 for Tue 3 Mar 09:00"),
    ] {
        assert_eq!(turn(&series, &last, Some(&open), now), expected, "{now}");
    }
    assert!(has_to_go(&open));
    let closed = need(&series, "2026-03-02", OfNeed::Withdrawn { at: at("2026-03-02 08:55") });
    let next = turn(&series, &last, Some(&closed), "2026-03-02 09:00");
    assert_eq!(next, "wait until Mon 2 Mar 10:00", "it may be taken back");
    let closed = need(&series, "2026-03-02", OfNeed::Withdrawn { at: at("2026-03-02 08:30") });
    let next = turn(&series, &last, Some(&closed), "2026-03-02 09:00");
    assert_eq!(next, "post 2026-03-03 for Tue 3 Mar 09:00");
    assert!(!has_to_go(&closed));
}

#[test]
fn what_is_wanted_today_may_be_done_until_tonight() {
    let series = written("every day x", "2026-03-02 08:00");
    let last = came("2026-03-02", Some(1));
    let open = need(&series, "2026-03-02", OfNeed::Open);
    for (now, expected) in [
        ("2026-03-02 09:00", "wait until Mon 2 Mar 10:00"),
        ("2026-03-02 21:59", "wait until Mon 2 Mar 22:59"),
        ("2026-03-03 00:00", "wait until Tue 3 Mar 07:00"),
        ("2026-03-03 07:00", "post 2026-03-03 for Tue 3 Mar 07:00"),
    ] {
        assert_eq!(turn(&series, &last, Some(&open), now), expected, "{now}");
    }
}

#[test]
fn what_is_stopped_can_go_on_for_ten_minutes() {
    let now = at("2026-03-02 08:00");
    let series = written("every day 9:00 x", "2026-03-02 08:00");
    let stopped = series.clone().stopped(false, now).unwrap();
    assert_eq!(stopped.clone().stopped(false, now), Err(Refusal::Over));
    assert_eq!(stopped.clone().gone_on(false, now.plus(UNDO)), Err(Refusal::TooLate));
    assert_eq!(stopped.clone().gone_on(true, now), Err(Refusal::TooLate));
    assert_eq!(stopped.gone_on(false, now), Ok(series));
}

#[test]
fn states_are_stored_and_read() {
    let at = at("2026-03-02 08:00");
    for state in [
        State::Draft,
        State::Running,
        State::Stopped { at, by_moderator: false },
        State::Stopped { at, by_moderator: true },
        State::Over { at },
    ] {
        assert_eq!(State::read(state.name(), state.ended_at()), Some(state));
    }
}
