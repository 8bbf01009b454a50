//! Whether Linli does what it should, as whoever watches over it is told: green, red for each reason
//! and green again, and figures that Prometheus can read.

use std::path::Path;

use sandbox::{Fault, FaultKind};
use serde_json::{Value, json};

use super::support::{House, hours};

const MEGABYTE: u64 = 1024 * 1024;

async fn health(house: &House) -> (u16, Value) {
    let answer = reqwest::get(format!("{}/healthz", house.web().await)).await.expect("an answer");
    let status = answer.status().as_u16();
    (status, answer.json().await.expect("JSON"))
}

/// The names of what is red.
async fn red(house: &House) -> Vec<String> {
    let (status, report) = health(house).await;
    let checks = report["checks"].as_array().cloned().unwrap_or_default();
    let red = checks.iter().filter(|check| check["green"] == false);
    let red: Vec<String> = red.map(|check| check["name"].as_str().unwrap().to_owned()).collect();
    assert_eq!((status == 503, report["green"] == false), (!red.is_empty(), !red.is_empty()));
    red
}

async fn figures(house: &House) -> String {
    let answer = reqwest::get(format!("{}/metrics", house.web().await)).await.expect("an answer");
    assert_eq!(answer.headers()["content-type"], "text/plain; version=0.0.4; charset=utf-8");
    answer.text().await.expect("text")
}

/// Telegram cannot be reached.
fn is_down() -> Fault {
    Fault { method: None, chat: None, kind: FaultKind::DropBefore, times: None }
}

#[tokio::test]
async fn all_is_green_in_a_house_that_is_served() {
    let (house, [ana]) = House::watched(["Ana/en"]).await;
    ana.says("/need carry shopping up").await;
    let (status, report) = health(&house).await;
    assert_eq!((status, &report["green"]), (200, &json!(true)));
    let names: Vec<_> = report["checks"].as_array().unwrap().iter().map(|c| &c["name"]).collect();
    assert_eq!(names, ["poll", "alarm", "log", "damage", "disk"]);
    // The clock leaps over the polls of a day; Telegram answers at its end.
    house.waits(hours(24)).await;
    ana.says("/need walk my dog").await;
    assert_eq!(red(&house).await, Vec::<String>::new());
    house.ends().await;
}

#[tokio::test]
async fn it_is_red_when_telegram_has_not_answered_for_ninety_seconds() {
    let (house, [ana]) = House::watched(["Ana/en"]).await;
    house.expects_faults();
    house.sandbox.fault(is_down());
    house.sandbox.clock().advance(std::time::Duration::from_secs(80));
    assert_eq!(red(&house).await, Vec::<String>::new(), "one poll may take so long");
    house.sandbox.clock().advance(std::time::Duration::from_secs(11));
    assert_eq!(red(&house).await, ["poll"]);
    house.sandbox.clear_faults();
    // A poll ends when something happens.
    ana.says("/need walk my dog").await;
    assert_eq!(red(&house).await, Vec::<String>::new());
    house.ends().await;
}

#[tokio::test]
async fn it_is_red_when_a_call_for_help_waits_over_ten_seconds() {
    let (house, [ana]) = House::watched(["Ana/en"]).await;
    house.expects_faults();
    for method in ["sendMessage", "editMessageText"] {
        // Surely not sent: it waits and is tried again.
        let (method, kind) = (Some(method.to_owned()), FaultKind::BadGateway);
        house.sandbox.fault(Fault { method, kind, ..is_down() });
    }
    house.sandbox.says(sandbox::ChatId(ana.user.0), ana.user, "/help");
    while house.count("select count(*) from outbox where parked_at is null").await == 0 {
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    // Nothing calls for help yet: what waits takes that lane.
    house.tampers("update outbox set lane = 1").await;
    house.sandbox.clock().advance(std::time::Duration::from_secs(9));
    assert_eq!(red(&house).await, Vec::<String>::new());
    house.sandbox.clock().advance(std::time::Duration::from_secs(12));
    assert_eq!(red(&house).await, ["alarm"]);
    house.sandbox.clear_faults();
    house.settle().await;
    assert_eq!(red(&house).await, Vec::<String>::new());
    house.ends().await;
}

#[tokio::test]
async fn it_is_red_when_the_log_of_the_database_grows_without_end() {
    let (house, [_ana]) = House::watched(["Ana/en"]).await;
    let log = house.database_file().with_extension("db-wal");
    let before = std::fs::metadata(&log).expect("a log").len();
    let file = std::fs::File::options().write(true).open(&log).expect("a log");
    // Zeroes behind its end: the file system gives them for nothing, and SQLite passes them over.
    file.set_len(257 * MEGABYTE).expect("it grows");
    assert_eq!(red(&house).await, ["log"]);
    file.set_len(before).expect("it shrinks");
    assert_eq!(red(&house).await, Vec::<String>::new());
    house.ends().await;
}

#[tokio::test]
async fn figures_count_what_happens_and_tell_no_word_of_it() {
    let (house, [ana, bo]) = House::watched(["Ana/en", "Bo/en"]).await;
    ana.says("/need carry Wintergreen up to door 417b").await;
    bo.taps("I can help").await;
    let figures = figures(&house).await;
    for told in [
        "linli_updates_total{fate=\"settled\"} ",
        "linli_update_seconds_bucket{le=\"0.05\"} ",
        "linli_calls_total{method=\"SendMessage\",outcome=\"done\"} ",
        "linli_letter_seconds_count{lane=\"tap\"} ",
        "linli_letters_waiting{lane=\"alarm\"} 0",
        "linli_updates_waiting 0",
        "linli_updates_dead 0",
        "linli_poll_age_seconds ",
        "linli_build_info{version=\"0.1.0\"} 1",
    ] {
        assert!(figures.lines().any(|line| line.starts_with(told)), "no {told} in\n{figures}");
    }
    let commits = figures.lines().find_map(|line| line.strip_prefix("linli_commits_total "));
    assert!(commits.expect("a count").parse::<u64>().expect("a number") > 3);
    for word in ["Ana", "Bo", "Wintergreen", "417b", "Sunny"] {
        assert!(!figures.contains(word), "{word} in\n{figures}");
    }
    // `.ci/run` has Prometheus' own checker read them.
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target");
    std::fs::create_dir_all(&folder).expect("a folder");
    std::fs::write(folder.join("figures.txt"), figures).expect("a file");
    house.ends().await;
}
