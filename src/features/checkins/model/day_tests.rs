//! Single days: what is asked when, and what is not.

use chrono::NaiveDateTime;
use chrono_tz::Europe::Berlin;

use super::*;

fn berlin(text: &str) -> Moment {
    let local = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M").unwrap();
    Moment::shown_at(local, Berlin)
}

fn set_up(hour: u32, at: &str) -> Checkin {
    let member = Member { person: PersonId(1), building: BuildingId(1) };
    Checkin::begin(member, hour, berlin(at), Berlin)
}

/// Lets time pass as timers do, until this; what happened, and when.
fn lives(mut checkin: Checkin, until: &str) -> (Checkin, Vec<(String, Effect)>) {
    let mut happened = Vec::new();
    while checkin.is_on() && checkin.next_at <= berlin(until) {
        let now = checkin.next_at;
        let (after, effect) = checkin.step(now, Berlin, false);
        let at = now.utc().with_timezone(&Berlin).format("%d %H:%M").to_string();
        happened.extend(effect.map(|effect| (at, effect)));
        checkin = after;
    }
    (checkin, happened)
}

/// The bot was away, and is back now.
fn comes_at(checkin: Checkin, at: &str) -> (Checkin, Option<Effect>) {
    checkin.step(berlin(at), Berlin, false)
}

fn told(happened: &[(String, Effect)]) -> Vec<&str> {
    happened.iter().map(|(at, _)| at.as_str()).collect()
}

#[test]
fn one_question_three_nudges_in_an_hour_and_then_the_circle() {
    let (_, happened) = lives(set_up(8, "2026-03-02 18:00"), "2026-03-03 20:00");
    assert_eq!(told(&happened), ["03 08:00", "03 08:45", "03 09:05", "03 09:25", "03 09:45"]);
    assert_eq!(happened.last().unwrap().1, Effect::Alarm);
}

#[test]
fn the_hour_is_that_of_the_clock_in_summer_and_in_winter() {
    let (_, spring) = lives(set_up(7, "2026-03-27 12:00"), "2026-03-29 07:00");
    assert_eq!(told(&spring).last(), Some(&"29 07:00"));
    let (_, autumn) = lives(set_up(7, "2026-10-23 12:00"), "2026-10-25 07:00");
    assert_eq!(told(&autumn).last(), Some(&"25 07:00"));
}

#[test]
fn what_is_said_counts_from_three_hours_before() {
    for (said, asked) in [("04:59", "03 08:00"), ("05:00", "04 08:00"), ("07:59", "04 08:00")] {
        let checkin = set_up(8, "2026-03-02 12:00");
        let checkin = checkin.checks_in(berlin(&format!("2026-03-03 {said}")), Berlin);
        let (_, happened) = lives(checkin, "2026-03-04 08:00");
        assert_eq!(told(&happened).first(), Some(&asked), "said at {said}");
    }
}

#[test]
fn another_hour_asks_nobody_twice_on_a_day() {
    let (checkin, _) = lives(set_up(8, "2026-03-02 12:00"), "2026-03-03 08:00");
    let checkin = checkin.at_hour(18, berlin("2026-03-03 08:10"), Berlin);
    assert_eq!(checkin.due, berlin("2026-03-04 18:00"));
    let sooner = set_up(20, "2026-03-02 12:00").at_hour(9, berlin("2026-03-02 19:30"), Berlin);
    assert_eq!(sooner.due, berlin("2026-03-03 09:00"));
}

#[test]
fn who_is_away_is_asked_nothing_until_the_end_or_sooner() {
    let now = berlin("2026-03-03 08:10");
    let (checkin, _) = lives(set_up(8, "2026-03-02 12:00"), "2026-03-03 08:00");
    let away = checkin.leaves(Span::Days.ends(now, Berlin), now, Berlin);
    assert_eq!(away.due, berlin("2026-03-06 08:00"));
    // Whoever says on the way that they are fine is still away.
    assert_eq!(away.checks_in(berlin("2026-03-04 12:00"), Berlin).due, away.due);
    let back = away.comes_back(berlin("2026-03-04 12:00"), Berlin);
    assert_eq!(back.due, berlin("2026-03-05 08:00"));
    let (elsewhere, effect) = back.step(back.due, Berlin, true);
    assert_eq!((elsewhere.due, effect), (berlin("2026-03-06 08:00"), None));
}

#[test]
fn what_was_stopped_is_undone_for_ten_minutes() {
    let now = berlin("2026-03-03 12:00");
    let stopped = set_up(8, "2026-03-02 12:00").stops(now);
    assert_eq!(lives(stopped, "2026-03-09 00:00").1, []);
    assert!(stopped.goes_on(now.plus(TimeDelta::minutes(9)), Berlin).is_some_and(|on| on.is_on()));
    assert_eq!(stopped.goes_on(now.plus(SECOND_THOUGHTS), Berlin), None);
}

#[test]
fn after_an_outage_it_begins_anew_and_only_once() {
    let (checkin, _) = lives(set_up(8, "2026-03-02 12:00"), "2026-03-03 09:25");
    let (checkin, effect) = comes_at(checkin, "2026-03-03 11:00");
    assert_eq!(effect, Some(Effect::Ask));
    let (_, happened) = lives(checkin, "2026-03-03 20:00");
    assert_eq!(told(&happened), ["03 11:20", "03 11:40", "03 12:00", "03 12:20"]);
    // A second one delays it no more than it lasts.
    let (checkin, _) = lives(checkin, "2026-03-03 12:00");
    assert_eq!(comes_at(checkin, "2026-03-03 13:00").1, Some(Effect::Alarm));
}

#[test]
fn of_what_was_missed_only_the_last_is_asked_and_not_at_night() {
    let checkin = set_up(8, "2026-03-02 12:00");
    let (late, effect) = comes_at(checkin, "2026-03-06 08:15");
    assert_eq!((late.due, effect), (berlin("2026-03-06 08:00"), Some(Effect::Ask)));
    let (_, happened) = lives(late, "2026-03-06 20:00");
    assert_eq!(told(&happened), ["06 08:35", "06 08:55", "06 09:15", "06 09:45"]);
    assert_eq!(comes_at(checkin, "2026-03-03 21:00").1, None, "too late");
    let (evening, effect) = comes_at(set_up(20, "2026-03-02 12:00"), "2026-03-03 03:00");
    assert_eq!((evening.next_at, effect), (berlin("2026-03-03 07:00"), None));
    assert_eq!(lives(evening, "2026-03-03 07:00").1.len(), 1);
}

#[test]
fn a_clock_that_is_turned_back_keeps_nobody_waiting() {
    let ahead = set_up(8, "2027-03-02 12:00");
    let (checkin, effect) = comes_at(ahead, "2026-03-02 12:00");
    assert_eq!((checkin.due, effect), (berlin("2026-03-03 08:00"), None));
    let (asked, _) = lives(set_up(8, "2026-03-02 12:00"), "2026-03-03 08:45");
    let (asked, effect) = comes_at(asked, "2026-03-03 07:00");
    assert_eq!((asked.next_at, effect), (berlin("2026-03-03 08:45"), None));
    assert!(asked.waits());
}

#[test]
fn three_at_most_are_asked_and_a_no_is_a_no() {
    use crate::kernel::circle::Friend;
    let at = Moment::from_millis(0);
    let word = |friend, agreed: bool, ended: bool| Friend {
        building: BuildingId(1),
        person: PersonId(1),
        friend: PersonId(friend),
        asked_at: at,
        agreed_at: agreed.then_some(at),
        ended_at: ended.then_some(at),
    };
    let circle = [word(2, true, false), word(3, false, false), word(4, false, true)];
    assert_eq!(can_be_asked(PersonId(2), &circle), Err(Refusal::AskedAlready));
    assert_eq!(can_be_asked(PersonId(3), &circle), Err(Refusal::AskedAlready));
    assert_eq!(can_be_asked(PersonId(4), &circle), Err(Refusal::SaidNo));
    assert_eq!(can_be_asked(PersonId(5), &circle), Ok(()));
    assert_eq!(can_be_asked(PersonId(5), &[word(5, true, true)]), Ok(()), "who left may be asked");
    let full = [2, 3, 4].map(|friend| word(friend, true, false));
    assert_eq!(can_be_asked(PersonId(5), &full), Err(Refusal::Enough));
}
