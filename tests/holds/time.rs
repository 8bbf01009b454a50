//! Time: the wall clock jumps, clocks are changed in spring and autumn, months and years end. One
//! reminder is one reminder, what is late is told once, nothing rings at night, and a day is the
//! day that a calendar on the wall shows.

use chrono::{DateTime, Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta, Timelike as _, Utc};
use chrono_tz::Tz;
use futures::future::join_all;
use linli::kernel::clock::Moment;
use sandbox::{ChatId, Event, Fault, FaultKind};

use crate::support::{House, Neighbour, hours, minutes};

/// The days around which something is odd, and where. A new one is a line here.
const DAYS: [(Tz, i32, u32, u32); 9] = [
    (Tz::Europe__Berlin, 2026, 3, 29),
    (Tz::Europe__Berlin, 2026, 10, 25),
    (Tz::America__Chicago, 2026, 3, 8),
    (Tz::America__Chicago, 2026, 11, 1),
    (Tz::Europe__Berlin, 2026, 4, 30),
    (Tz::Europe__Berlin, 2026, 12, 31),
    (Tz::America__Chicago, 2027, 2, 28),
    (Tz::Europe__Berlin, 2028, 2, 28),
    (Tz::America__Chicago, 2028, 2, 29),
];

/// How far the clock jumps.
const JUMPS: [TimeDelta; 4] =
    [TimeDelta::hours(1), TimeDelta::hours(-1), TimeDelta::days(1), TimeDelta::days(-1)];

/// Ana's need was claimed, and Bo says that it is done; she does not answer.
async fn done(zone: Tz, at: NaiveDateTime) -> (House, Neighbour, Neighbour) {
    let (house, [ana, bo]) = House::in_zone_at(["Ana/en", "Bo/en"], zone, at).await;
    ana.says("/need carry shopping up").await;
    bo.taps("I can help").await;
    bo.taps("Job done").await;
    (house, ana, bo)
}

/// When somebody was told something that begins or goes on like this.
fn told(house: &House, who: &Neighbour, words: &str) -> Vec<DateTime<Utc>> {
    let events = house.sandbox.events();
    let posted = events.iter().filter_map(|event| {
        let Event::Posted { at, message, .. } = event else { return None };
        let said = message.chat == ChatId(who.user.0) && message.text.contains(words);
        said.then_some(*at)
    });
    posted.collect()
}

/// All that Linli says by itself about an answer that does not come.
fn by_itself(house: &House, ana: &Neighbour, bo: &Neighbour) -> [Vec<DateTime<Utc>>; 3] {
    [
        told(house, ana, "said yesterday that"),
        told(house, ana, "No answer for two days"),
        told(house, bo, "Two days went by"),
    ]
}

fn date((_, year, month, day): (Tz, i32, u32, u32)) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).expect("a day")
}

fn hour(hour: u32) -> NaiveTime {
    NaiveTime::from_hms_opt(hour, 0, 0).expect("an hour")
}

#[tokio::test]
async fn reminders_come_once_and_by_day_on_every_odd_day() {
    let cases = DAYS.iter().flat_map(|day| [1_u64, 0].map(|before| (*day, before)));
    let cases = cases.flat_map(|case| [12, 23].map(|at| (case, at)));
    let tried = join_all(cases.map(async |((day, before), at)| {
        let zone = day.0;
        let begins = date(day).checked_sub_days(Days::new(before)).expect("a day");
        let (house, ana, bo) = done(zone, begins.and_time(hour(at))).await;
        house.waits(hours(80)).await;
        let told = by_itself(&house, &ana, &bo);
        let mut wrong = Vec::new();
        for (number, times) in told.iter().enumerate() {
            let shown: Vec<NaiveDateTime> =
                times.iter().map(|at| at.with_timezone(&zone).naive_local()).collect();
            if times.len() != 1 || shown.iter().any(|at| !(7..22).contains(&at.hour())) {
                wrong.push(format!("{zone} {begins} {at}:00: told {number} at {shown:?}"));
            }
        }
        house.ends().await;
        wrong
    }));
    let wrong = tried.await.concat();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn tomorrow_is_the_next_day_of_the_calendar_on_every_odd_day() {
    let tried = join_all(DAYS.map(async |day| {
        let (zone, tomorrow) = (day.0, date(day).succ_opt().expect("a day"));
        let begins = date(day).and_time(hour(0));
        let (house, [ana]) = House::in_zone_at(["Ana/en"], zone, begins).await;
        ana.says("/need fetch my parcel tomorrow 10:30").await;
        let starts_at = house.count("select starts_at from need").await;
        let meant = Moment::shown_at(tomorrow.and_hms_opt(10, 30, 0).expect("a time"), zone);
        assert_eq!(starts_at, meant.millis(), "{zone} {begins}");
        let midnight = Moment::shown_at(tomorrow.and_time(NaiveTime::MIN), zone).utc();
        let card = |house: &House| {
            let card = house.group_messages().into_iter().rfind(|message| message.from_bot);
            card.expect("a card").text
        };
        let left = midnight - house.sandbox.clock().now() - TimeDelta::minutes(1);
        house.waits(left.to_std().expect("ahead")).await;
        let (eve, edits) = (card(&house), edits(&house));
        house.waits(minutes(2)).await;
        let morning = card(&house);
        let edited = self::edits(&house) - edits;
        house.ends().await;
        assert!(eve.contains("tomorrow 10:30"), "{zone} {begins}: {eve}");
        assert!(morning.contains("today 10:30"), "{zone} {begins}: {morning}");
        assert_eq!(edited, 2, "{zone} {begins}: card and list are drawn once at midnight");
    }));
    assert_eq!(tried.await.len(), DAYS.len());
}

/// How often something in the group was drawn anew.
fn edits(house: &House) -> usize {
    let events = house.sandbox.events();
    let edited = |event: &&Event| matches!(event, Event::Edited { message, .. } if message.chat == house.group);
    events.iter().filter(edited).count()
}

#[tokio::test]
async fn a_clock_that_jumps_reminds_once_all_the_same() {
    let noon = NaiveDate::from_ymd_opt(2026, 5, 5).expect("a day").and_time(hour(12));
    // Before the reminder, between it and the end, and soon after the end.
    let cases = [6, 30, 49].into_iter().flat_map(|after| JUMPS.map(|jump| (after, jump)));
    let tried = join_all(cases.map(async |(after, jump)| {
        let (house, ana, bo) = done(Tz::Europe__Berlin, noon).await;
        house.waits(hours(after)).await;
        let clock = house.sandbox.clock();
        clock.set(clock.now() + jump);
        house.settle().await;
        house.waits(hours(120)).await;
        let told = by_itself(&house, &ana, &bo).map(|times| times.len());
        house.ends().await;
        (told != [1, 1, 1]).then(|| format!("{jump} after {after} h: {told:?}"))
    }));
    let wrong: Vec<String> = tried.await.into_iter().flatten().collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[tokio::test]
async fn what_is_late_is_told_once() {
    let noon = NaiveDate::from_ymd_opt(2026, 5, 5).expect("a day").and_time(hour(12));
    let (house, ana, bo) = done(Tz::Europe__Berlin, noon).await;
    let clock = house.sandbox.clock();
    clock.set(clock.now() + TimeDelta::days(3));
    house.settle().await;
    house.waits(hours(48)).await;
    // Who hears that it is closed is not reminded of what can no longer be answered.
    assert_eq!(by_itself(&house, &ana, &bo).map(|times| times.len()), [0, 1, 1]);
    house.ends().await;
}

#[tokio::test]
async fn what_waits_goes_out_at_once_after_the_clock_was_turned_back() {
    let (house, [ana, bo, _cem]) = House::of(["Ana/en", "Bo/en", "Cem/en/closed"]).await;
    house.expects_faults();
    ana.says("/need carry shopping up").await;
    for method in ["sendMessage", "editMessageText"] {
        let method = Some(method.to_owned());
        let kind = FaultKind::InternalServerError;
        house.sandbox.fault(Fault { method, chat: None, kind, times: None });
    }
    bo.presses("I can help").expect("a button");
    while house.sandbox.calls().iter().filter(|call| call.fault.is_some()).count() < 3 {
        house.sandbox.clock().advance(std::time::Duration::from_secs(1));
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    let clock = house.sandbox.clock();
    clock.set(clock.now() - TimeDelta::days(1));
    house.sandbox.clear_faults();
    house.waits(minutes(1)).await;
    let transcript = house.transcript();
    assert!(transcript.contains("Bo: You help Ana with #1"), "{transcript}");
    assert!(transcript.contains("✅ Bo is on it"), "{transcript}");
    house.ends().await;
}

#[tokio::test]
async fn a_line_in_the_group_goes_after_the_clock_was_turned_back() {
    let (house, [cem]) = House::of(["Cem/en/closed"]).await;
    cem.says("/mine").await;
    let lines = |house: &House| house.group_messages().iter().filter(|said| said.from_bot).count();
    let with_line = lines(&house);
    let clock = house.sandbox.clock();
    clock.set(clock.now() - TimeDelta::days(1));
    house.waits(minutes(2)).await;
    assert_eq!(lines(&house), with_line - 1);
    house.ends().await;
}

#[tokio::test]
async fn what_comes_each_day_comes_after_the_clock_was_a_year_ahead() {
    let (house, [_ana]) = House::of(["Ana/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    let clock = house.sandbox.clock();
    let before = clock.now();
    clock.set(before + TimeDelta::days(365));
    house.waits(minutes(1)).await;
    clock.set(before);
    house.waits(hours(2)).await;
    let listings = |house: &House| {
        let calls = house.sandbox.calls();
        calls.into_iter().filter(|call| call.method == "GetChatAdministrators").count()
    };
    let (listed, words) = (listings(&house), told(&house, &mo, "All is well").len());
    house.waits(hours(50)).await;
    assert_eq!(listings(&house) - listed, 2, "Telegram is asked each day");
    assert_eq!(told(&house, &mo, "All is well").len() - words, 2, "there is a word each day");
    house.ends().await;
}
