//! What doorbells say over HTTP: each press once, late, in another order, by clocks that are wrong.

use std::time::Duration;

use chrono::TimeDelta;
use reqwest::Method;
use sqlx::Connection as _;

use crate::support::bell::{
    Answered, Bell, Said, answered, commands, heartbeat, noted, old, press, presses, rang, seen,
    unknown,
};
use crate::support::{House, hours, minutes};

#[tokio::test]
async fn a_press_is_noted_once_however_often_it_is_sent() {
    let (house, [_ana]) = House::belled(["Ana/en"]).await;
    let bell = Bell::hangs(&house).await;
    assert_eq!(bell.says(&house, press(1)).await, rang());
    assert_eq!(presses(&house).await, 1);
    assert_eq!(bell.says(&house, press(1)).await, seen());
    house.dies().await;
    house.starts_again().await;
    assert_eq!(bell.says(&house, press(1)).await, seen(), "it was committed");
    assert_eq!(bell.says(&house, press(2)).await, rang());
    house.restarts().await;
    assert_eq!(bell.says(&house, press(2)).await, seen());
    assert_eq!(presses(&house).await, 2);
    house.ends().await;
}

#[tokio::test]
async fn a_press_that_was_overtaken_rings_and_a_sign_of_life_does_not_count() {
    let (house, [_ana]) = House::belled(["Ana/en"]).await;
    let bell = Bell::hangs(&house).await;
    assert_eq!(bell.says(&house, heartbeat(3)).await, noted());
    assert_eq!(bell.says(&house, heartbeat(3)).await, seen());
    assert_eq!(bell.says(&house, press(2)).await, rang(), "nobody has heard of it");
    assert_eq!(bell.says(&house, press(2)).await, seen());
    assert_eq!(bell.says(&house, heartbeat(1)).await, old());
    assert_eq!(presses(&house).await, 1);
    house.ends().await;
}

#[tokio::test]
async fn no_clock_that_goes_wrong_silences_a_bell() {
    let (house, [_ana]) = House::belled(["Ana/en"]).await;
    let bell = Bell::hangs(&house).await;
    let now = house.sandbox.clock().now();
    let days = TimeDelta::days;
    assert_eq!(bell.says(&house, press(1).at(now)).await, rang());
    for (counter, time) in [(2, now - days(1)), (3, now + days(400)), (4, now - days(20_000))] {
        assert_eq!(bell.says(&house, press(counter).at(time)).await, rang(), "{time}");
    }
    assert_eq!(presses(&house).await, 4);
    house.ends().await;
}

#[tokio::test]
async fn what_was_held_back_is_old_and_moderators_hear_of_it() {
    let (house, [_ana]) = House::belled(["Ana/en"]).await;
    house.mo().starts(None).await;
    house.transcript();
    let bell = Bell::hangs(&house).await;
    let now = house.sandbox.clock().now();
    assert_eq!(bell.says(&house, heartbeat(5).at(now)).await, noted());
    let late = now - TimeDelta::minutes(11);
    assert_eq!(bell.says(&house, press(4).at(late)).await, old());
    house.settle().await;
    assert_eq!(bell.says(&house, press(3).at(late)).await, old(), "they are told once a day");
    house.settle().await;
    assert_eq!(bell.says(&house, press(2).at(now - TimeDelta::minutes(9))).await, rang());
    assert_eq!(presses(&house).await, 1);
    insta::assert_snapshot!(house.transcript(), @r#"  Mo: Bell 1 (flat 12) sent a press that came before, so nobody was called. Either it has lost count, after a new battery for example, or somebody repeats what they overheard. Please look whether somebody needs help there, then set the bell up anew. [Show this bell]"#);
    house.ends().await;
}

#[tokio::test]
async fn a_device_that_lost_its_counter_rings_by_its_clock() {
    let (house, [_ana]) = House::belled(["Ana/en"]).await;
    let bell = Bell::hangs(&house).await;
    let now = || house.sandbox.clock().now();
    assert_eq!(bell.says(&house, press(1).at(now())).await, rang());
    assert_eq!(bell.says(&house, press(500).at(now())).await, rang());
    house.waits(hours(1)).await;
    assert_eq!(bell.says(&house, press(1).at(now())).await, rang(), "it began anew");
    assert_eq!(bell.says(&house, press(1).at(now())).await, seen());
    assert_eq!(presses(&house).await, 3);
    house.ends().await;
}

#[tokio::test]
async fn what_was_overheard_and_is_sent_again_later_does_not_ring_and_is_told() {
    let (house, [_ana]) = House::belled(["Ana/en"]).await;
    house.mo().starts(None).await;
    house.transcript();
    let bell = Bell::hangs(&house).await;
    assert_eq!(bell.says(&house, press(1)).await, rang());
    house.settle().await;
    house.mo().taps("End this call").await;
    house.waits(minutes(5)).await;
    house.transcript();
    assert_eq!(bell.says(&house, press(1)).await, seen(), "its answer was lost");
    house.settle().await;
    assert_eq!(house.transcript(), "");
    house.waits(minutes(6)).await;
    assert_eq!(bell.says(&house, press(1)).await, seen());
    house.settle().await;
    assert!(house.transcript().contains("nobody was called"), "moderators know");
    // What is forgotten after two months is not new by that.
    house.waits(hours(24 * 61)).await;
    assert_eq!(presses(&house).await, 0);
    assert_eq!(bell.says(&house, press(1)).await, old());
    assert_eq!(bell.says(&house, press(2)).await, rang());
    house.settle().await;
    house.ends().await;
}

#[tokio::test]
async fn of_many_presses_none_is_lost() {
    let (house, [_ana]) = House::belled(["Ana/en"]).await;
    let bell = Bell::hangs(&house).await;
    for counter in 1..=8 {
        assert_eq!(bell.says(&house, press(counter)).await, rang());
    }
    assert_eq!(presses(&house).await, 8);
    house.ends().await;
}

#[tokio::test]
async fn a_simple_button_rings_by_its_address_alone() {
    let (house, [_ana]) = House::belled(["Ana/en"]).await;
    let add = ["add", "--building", "1", "--flat", "12", "--simple"];
    let lines = commands(&house, &add).await.expect("it is added");
    let path = lines.iter().find_map(|line| line.strip_prefix("secret address: "));
    let path = path.expect("an address").to_owned();
    let ring = house.ring().await;
    let sends = async |method: Method, path: &str| -> Answered {
        answered(reqwest::Client::new().request(method, format!("{ring}{path}"))).await
    };
    assert_eq!(sends(Method::GET, &path).await, rang());
    assert_eq!(sends(Method::POST, &path).await, rang());
    assert_eq!(sends(Method::HEAD, &path).await.0, 405, "whoever only looks does not ring");
    let beats = format!("{path}?event=heartbeat&battery=82.6");
    assert_eq!(sends(Method::GET, &beats).await, noted());
    assert_eq!(sends(Method::GET, &format!("{path}?battery=full")).await, rang());
    assert_eq!(sends(Method::GET, &format!("{path}?event=open")).await.0, 400);
    assert_eq!(
        sends(Method::GET, "/ring/simple/0123456789abcdef0123456789abcdef").await,
        unknown()
    );
    assert_eq!(presses(&house).await, 3);
    assert_eq!(house.count("select battery from device").await, 83);
    house.ends().await;
}

#[tokio::test]
async fn what_cannot_be_written_is_asked_for_again_and_rings_then() {
    let (house, [_ana]) = House::belled(["Ana/en"]).await;
    house.expects_faults();
    let bell = Bell::hangs(&house).await;
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(house.database_file());
    let mut other = sqlx::SqliteConnection::connect_with(&options).await.expect("it opens");
    // Somebody keeps everybody else from writing.
    sqlx::query("begin immediate").execute(&mut other).await.expect("it is locked");
    let (body, signature) = bell.message(press(1));
    let url = format!("{}/ring/{}", house.ring().await, bell.number);
    let request = reqwest::Client::new().post(url).body(body.to_string());
    let answer = request.header("X-Linli-Signature", &signature).send().await.expect("an answer");
    assert_eq!(answer.status().as_u16(), 503);
    assert_eq!(answer.headers()["retry-after"], "5");
    assert_eq!(presses(&house).await, 0);
    sqlx::query("rollback").execute(&mut other).await.expect("it is free");
    assert_eq!(bell.says(&house, press(1)).await, rang());
    assert_eq!(presses(&house).await, 1);
    house.ends().await;
}

#[tokio::test]
async fn a_battery_is_told_with_anything() {
    let (house, [_ana]) = House::belled(["Ana/en"]).await;
    let bell = Bell::hangs(&house).await;
    let battery = |counter, event, battery| Said { counter, event, battery, ..press(counter) };
    assert_eq!(bell.says(&house, battery(1, "battery", Some(90))).await, noted());
    assert_eq!(bell.says(&house, battery(2, "press", Some(81))).await, rang());
    assert_eq!(bell.says(&house, heartbeat(3)).await, noted());
    assert_eq!(house.count("select battery from device").await, 81);
    house.ends().await;
}

#[tokio::test]
async fn it_stops_in_time_while_a_device_keeps_its_line_open() {
    let (house, [_ana]) = House::belled(["Ana/en"]).await;
    let bell = Bell::hangs(&house).await;
    let client = reqwest::Client::new();
    let (body, signature) = bell.message(press(1));
    let url = format!("{}/ring/{}", house.ring().await, bell.number);
    let request = client.post(url).body(body.to_string()).header("X-Linli-Signature", signature);
    assert_eq!(answered(request).await, rang());
    // Nothing of it is to be drawn anew.
    house.waits(Duration::from_secs(10)).await;
    let begun = std::time::Instant::now();
    house.restarts().await;
    assert!(begun.elapsed() < Duration::from_secs(2), "{:?}", begun.elapsed());
    drop(client);
    house.ends().await;
}
