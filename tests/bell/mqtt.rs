//! What doorbells say by a real broker: acknowledged once it is committed, given again until then.

use std::time::{Duration, Instant};

use sqlx::Connection as _;

use crate::support::bell::{Bell, Said, commands, heartbeat, press, presses};
use crate::support::broker::Broker;
use crate::support::{House, hours};

/// In real time: what has not come by then never will.
const PATIENCE: Duration = Duration::from_secs(40);
/// What should not come is waited for so long.
const A_WHILE: Duration = Duration::from_millis(700);

/// Waits until a table counts so much by this statement.
async fn until(house: &House, statement: &'static str, count: i64) {
    let begun = Instant::now();
    loop {
        let now = house.count(statement).await;
        if now == count {
            break;
        }
        assert!(begun.elapsed() < PATIENCE, "{statement}: {now}, not {count}");
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    house.settle().await;
}

async fn until_pressed(house: &House, count: i64) {
    until(house, "select count(*) from press", count).await;
}

/// It says something by the broker.
async fn says(broker: &Broker, bell: &Bell, said: Said) {
    let (body, signature) = bell.message(said);
    let mut body = body;
    body["signature"] = signature.into();
    broker.is_sent(&topic(bell), body.to_string(), false).await;
}

fn topic(bell: &Bell) -> String {
    format!("linli/ring/{}", bell.number)
}

#[tokio::test]
async fn a_press_by_a_broker_is_noted_once_however_often_it_is_sent() {
    let broker = Broker::starts().await;
    let (house, [_ana]) = House::with_broker(["Ana/en"], broker.port).await;
    let bell = Bell::hangs(&house).await;
    says(&broker, &bell, press(1)).await;
    until_pressed(&house, 1).await;
    for _ in 0..3 {
        says(&broker, &bell, press(1)).await;
    }
    says(&broker, &bell, press(2)).await;
    until_pressed(&house, 2).await;
    house.restarts().await;
    tokio::time::sleep(A_WHILE).await;
    assert_eq!(presses(&house).await, 2, "nothing is given again that was acknowledged");
    house.ends().await;
}

#[tokio::test]
async fn what_is_sent_while_the_bot_is_down_waits_at_the_broker() {
    let broker = Broker::starts().await;
    let (house, [_ana]) = House::with_broker(["Ana/en"], broker.port).await;
    let bell = Bell::hangs(&house).await;
    says(&broker, &bell, heartbeat(1)).await;
    until(&house, "select count(heard_at) from device", 1).await;
    house.stops().await;
    says(&broker, &bell, press(2)).await;
    house.starts_again().await;
    until_pressed(&house, 1).await;
    house.dies().await;
    says(&broker, &bell, press(3)).await;
    house.starts_again().await;
    until_pressed(&house, 2).await;
    house.ends().await;
}

#[tokio::test]
async fn a_broker_that_restarts_is_found_again_and_keeps_what_waits() {
    let mut broker = Broker::starts().await;
    let (house, [_ana]) = House::with_broker(["Ana/en"], broker.port).await;
    let bell = Bell::hangs(&house).await;
    says(&broker, &bell, press(1)).await;
    until_pressed(&house, 1).await;
    house.stops().await;
    says(&broker, &bell, press(2)).await;
    broker.stops();
    broker.starts_again().await;
    house.starts_again().await;
    until_pressed(&house, 2).await;
    broker.stops();
    tokio::time::sleep(A_WHILE).await;
    broker.starts_again().await;
    says(&broker, &bell, press(3)).await;
    until_pressed(&house, 3).await;
    house.ends().await;
}

#[tokio::test]
async fn what_a_broker_keeps_for_whoever_comes_later_is_no_press() {
    let broker = Broker::starts().await;
    let (house, [_ana]) = House::with_broker(["Ana/en"], broker.port).await;
    let bell = Bell::hangs(&house).await;
    let retained = async |counter: i64| {
        let (mut body, signature) = bell.message(press(counter));
        body["signature"] = signature.into();
        broker.is_sent(&topic(&bell), body.to_string(), true).await;
    };
    // Sent while nobody listens, it is given to whoever comes, and comes again: that rang some time.
    house.stops().await;
    broker.forgets("linli-ring").await;
    retained(1).await;
    house.starts_again().await;
    says(&broker, &bell, press(2)).await;
    until_pressed(&house, 1).await;
    assert_eq!(house.count("select max(counter) from press").await, 2);
    // Sent while we listen, it is a press, however wrongly it is sent; what is kept of it is none.
    retained(3).await;
    until_pressed(&house, 2).await;
    house.waits(hours(1)).await;
    house.restarts().await;
    says(&broker, &bell, heartbeat(4)).await;
    until(&house, "select newest_counter from device", 4).await;
    assert_eq!(presses(&house).await, 2);
    assert_eq!(house.count("select count(warned_at) from device").await, 0, "nor is it a repeat");
    house.ends().await;
}

#[tokio::test]
async fn what_is_nothing_of_ours_keeps_nothing_from_coming_through() {
    let broker = Broker::starts().await;
    let (house, [_ana]) = House::with_broker(["Ana/en"], broker.port).await;
    house.expects_faults();
    let bell = Bell::hangs(&house).await;
    let stranger = Bell { secret: "0123456789abcdef0123456789abcdef".to_owned(), ..bell.clone() };
    says(&broker, &stranger, press(1)).await;
    let (unsigned, _) = bell.message(press(1));
    for (topic, message) in [
        (topic(&bell), unsigned.to_string()),
        (topic(&bell), "garbage".to_owned()),
        (topic(&bell), String::new()),
        (topic(&bell), "x".repeat(100_000)),
        ("linli/ring/seven".to_owned(), "{}".to_owned()),
        ("linli/ring/99".to_owned(), unsigned.to_string()),
        ("linli/other/1".to_owned(), "{}".to_owned()),
    ] {
        broker.is_sent(&topic, message, false).await;
    }
    says(&broker, &bell, press(2)).await;
    until_pressed(&house, 1).await;
    // What is too large to be read stops nothing for good: what waits with it is given up.
    broker.is_sent(&topic(&bell), "x".repeat(2 * 1024 * 1024), false).await;
    tokio::time::sleep(A_WHILE).await;
    let begun = Instant::now();
    let mut counter = 3;
    while presses(&house).await < 2 {
        assert!(begun.elapsed() < PATIENCE, "nothing comes through");
        says(&broker, &bell, press(counter)).await;
        counter += 1;
        tokio::time::sleep(A_WHILE).await;
    }
    house.settle().await;
    house.ends().await;
}

#[tokio::test]
async fn a_bell_that_is_switched_off_calls_nobody_by_a_broker_either() {
    let broker = Broker::starts().await;
    let (house, [_ana]) = House::with_broker(["Ana/en"], broker.port).await;
    house.mo().starts(None).await;
    let bell = Bell::hangs(&house).await;
    commands(&house, &["revoke", "1"]).await.expect("it is switched off");
    house.transcript();
    says(&broker, &bell, press(1)).await;
    until(&house, "select count(warned_at) from device", 1).await;
    assert!(house.transcript().contains("switched off"), "moderators hear of it");
    assert_eq!(presses(&house).await, 0);
    house.ends().await;
}

#[tokio::test]
async fn health_is_red_when_the_broker_says_nothing() {
    let mut broker = Broker::starts().await;
    let (house, [_ana]) = House::with_broker(["Ana/en"], broker.port).await;
    let bell = Bell::hangs(&house).await;
    let is_green = async || {
        let answer = reqwest::get(format!("{}/healthz", house.web().await)).await;
        let report: serde_json::Value = answer.expect("an answer").json().await.expect("JSON");
        let checks = report["checks"].as_array().cloned().unwrap_or_default();
        let broker = checks.iter().find(|check| check["name"] == "broker").cloned();
        broker.expect("it is looked at")["green"] == true
    };
    assert!(is_green().await);
    broker.stops();
    house.sandbox.clock().advance(Duration::from_secs(91));
    assert!(!is_green().await);
    broker.starts_again().await;
    says(&broker, &bell, press(1)).await;
    until_pressed(&house, 1).await;
    assert!(is_green().await);
    house.ends().await;
}

#[tokio::test]
async fn what_cannot_be_written_is_given_again_until_it_can() {
    let broker = Broker::starts().await;
    let (house, [_ana]) = House::with_broker(["Ana/en"], broker.port).await;
    house.expects_faults();
    let bell = Bell::hangs(&house).await;
    says(&broker, &bell, heartbeat(1)).await;
    until(&house, "select count(heard_at) from device", 1).await;
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(house.database_file());
    let mut other = sqlx::SqliteConnection::connect_with(&options).await.expect("it opens");
    sqlx::query("begin immediate").execute(&mut other).await.expect("it is locked");
    says(&broker, &bell, press(2)).await;
    // Longer than the writer waits for whoever has locked it.
    tokio::time::sleep(Duration::from_secs(7)).await;
    assert_eq!(presses(&house).await, 0);
    sqlx::query("rollback").execute(&mut other).await.expect("it is free");
    until_pressed(&house, 1).await;
    says(&broker, &bell, press(3)).await;
    until_pressed(&house, 2).await;
    house.ends().await;
}
