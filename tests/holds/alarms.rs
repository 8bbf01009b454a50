//! The real process dies while neighbours are called: no call is lost, and none goes out twice.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use chrono::TimeDelta;
use sandbox::{ChatId, Event};

use super::crash::rounds;
use super::proof::is_sound;
use super::town::{Building, Town};

/// When each call of a whistle is due, counted from when it was called for.
const DUE: [TimeDelta; 4] = [
    TimeDelta::seconds(5),
    TimeDelta::seconds(65),
    TimeDelta::seconds(185),
    TimeDelta::seconds(305),
];
/// What is due for no longer may be on its way.
const ON_ITS_WAY: TimeDelta = TimeDelta::seconds(5);

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn deaths_while_it_rings_lose_no_call_and_double_none() {
    let rounds = rounds();
    let mut town = Town::new(20_261_129).await;
    let mut bot = town.program().starts();
    while !town.sandbox.queue_is_empty() {
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    town.drain().await;
    bot.stops();
    let mut silent = town.buildings.clone();
    let answered = silent.split_off(town.buildings.len() / 2);
    let mut starts = Vec::new();
    for round in 0..rounds {
        let mut bot = town.program().starts();
        starts.push(town.sandbox.clock().now());
        if let Some(building) = silent.get(round) {
            calls(&town, building);
        }
        if let Some(building) = answered.get(round) {
            calls(&town, building);
        }
        let life = Duration::from_millis(200 + town.dice.roll(700) as u64);
        let begun = Instant::now();
        while begun.elapsed() < life {
            // In half of the buildings somebody goes, and who called is fine again in some of them.
            let building = &answered[town.dice.roll(answered.len())];
            answers(&town, building);
            tokio::time::sleep(Duration::from_millis(20 + town.dice.roll(80) as u64)).await;
        }
        bot.is_killed();
        town.has_died().await;
    }
    let mut bot = town.program().starts();
    starts.push(town.sandbox.clock().now());
    // Until the second call of each has gone out.
    tokio::time::sleep(Duration::from_secs(70)).await;
    town.drain().await;
    rang_as_planned(&town, &silent, &starts).await;
    bot.stops();
}

fn calls(town: &Town, building: &Building) {
    town.sandbox.says(ChatId::from(building.people[0]), building.people[0], "/sos");
}

/// Whoever sees a button by which to go, or to be fine, may tap it.
fn answers(town: &Town, building: &Building) {
    for (person, verb) in
        [(building.people[1], "alarm-going_"), (building.people[0], "alarm-fine_")]
    {
        let chat = ChatId::from(person);
        let shown = town.sandbox.messages(chat).into_iter().rev().find_map(|message| {
            let mut codes =
                message.buttons.iter().flatten().filter_map(|button| button.data.clone());
            Some((message.id, codes.find(|code| code.starts_with(verb))?))
        });
        if let Some((message, code)) = shown {
            town.sandbox.forges_tap(person, chat, message, &code);
        }
    }
}

/// Each neighbour of a building where nobody answered was called as often as was due, and was sent each
/// of these calls once, but for those that were on their way when it died.
async fn rang_as_planned(
    town: &Town,
    silent: &[Building],
    starts: &[chrono::DateTime<chrono::Utc>],
) {
    let mut database = town.open().await;
    is_sound(&mut database).await;
    let rung: Vec<(i64, i64, i64, i64, i64)> = sqlx::query_as(
        "select alarm.id, alarm.raised_at, alarm.called, person.telegram_id, responder.round \
         from alarm join building on building.id = alarm.building_id \
         join responder on responder.alarm_id = alarm.id join person on person.id = person_id \
         where alarm.closed_at is null and not exists (select 1 from responder as other \
         where other.alarm_id = alarm.id and other.going_at is not null) order by alarm.id",
    )
    .fetch_all(&mut database)
    .await
    .expect("the alarms are read");
    let now = town.sandbox.clock().now();
    let sent = calls_sent(town);
    let (mut alarms, mut twice, mut late) = (BTreeMap::new(), 0, Vec::new());
    for (alarm, raised_at, called, account, round) in rung {
        let raised_at = chrono::DateTime::from_timestamp_millis(raised_at).expect("a time");
        let due =
            |before: TimeDelta| DUE.iter().filter(|due| raised_at + **due + before <= now).count();
        let (least, most) = (due(ON_ITS_WAY), due(TimeDelta::zero()));
        let count = |count: i64| usize::try_from(count).expect("few");
        assert!((least..=most).contains(&count(called)), "alarm {alarm}: {called} calls went out");
        assert_eq!(called, round, "alarm {alarm}: each call reached {account} once");
        let got = sent.get(&(alarm, account)).map_or(&[][..], Vec::as_slice);
        assert!(
            got.len() >= count(round),
            "alarm {alarm}: {account} was sent {} of {round}",
            got.len()
        );
        twice += got.len() - count(round);
        if let Some(first) = got.first() {
            let due = raised_at + DUE[0];
            let served = starts.iter().find(|start| **start >= due).copied();
            late.push((
                (*first - due).num_milliseconds(),
                served.map(|at| (*first - at).num_milliseconds()),
            ));
        }
        *alarms.entry(alarm).or_insert(0) += 1;
    }
    assert!(alarms.len() >= silent.len().min(starts.len() - 1), "each of them rings: {alarms:?}");
    assert!(alarms.values().all(|people| *people == 3), "all of a building are called: {alarms:?}");
    assert!(twice <= town.in_flight, "{twice} were sent twice, {} were under way", town.in_flight);
    let worst = late.iter().map(|(late, _)| *late).max().unwrap_or(0);
    println!(
        "{} deaths, {} alarms that nobody answered, {twice} of at most {} sent twice; the latest \
         first call came {worst} ms after it was due",
        town.deaths,
        alarms.len(),
        town.in_flight
    );
}

/// When whom was sent that alarm's card to go, by alarm and account.
fn calls_sent(town: &Town) -> BTreeMap<(i64, i64), Vec<chrono::DateTime<chrono::Utc>>> {
    let mut sent: BTreeMap<(i64, i64), Vec<_>> = BTreeMap::new();
    for event in town.sandbox.events() {
        let Event::Posted { at, message, .. } = event else { continue };
        let mut codes = message.buttons.iter().flatten().filter_map(|button| button.data.as_ref());
        let going = codes.find_map(|code| code.strip_prefix("alarm-going_"));
        let alarm = going.and_then(|code| code.rsplit('_').next()?.parse().ok());
        if let (Some(alarm), true) = (alarm, message.chat.0 > 0) {
            sent.entry((alarm, message.chat.0)).or_default().push(at);
        }
    }
    sent
}
