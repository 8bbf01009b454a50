//! `linli demo`, the real program, without a browser: that it keeps to itself, and that what is
//! played in it happens. `tests/browser` plays it on the page.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Value, json};
use tempfile::TempDir;

use super::support::demo::Demo;

const ELDER: i64 = 5001;
const PARENT: i64 = 5002;
const HELPER: i64 = 5003;
const GROUP: i64 = -4001;

#[tokio::test]
async fn an_operators_token_and_data_are_left_alone() {
    let theirs = TempDir::new().expect("a folder");
    let data = theirs.path().join("data");
    std::fs::create_dir(&data).expect("a folder");
    std::fs::write(data.join("linli.db"), "theirs").expect("a file");
    let telegram = TcpListener::bind("127.0.0.1:0").expect("a port");
    telegram.set_nonblocking(true).expect("it can be asked");
    let api = format!("http://{}", telegram.local_addr().expect("an address"));
    // Neither Telegram nor a proxy, by whatever name the environment has it.
    let demo = Demo::starts_with(
        &["--listen", "127.0.0.1:0"],
        &[
            ("TELOXIDE_TOKEN", Path::new("123456789:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")),
            ("TELOXIDE_API_URL", Path::new(&api)),
            ("http_proxy", Path::new(&api)),
            ("HTTP_PROXY", Path::new(&api)),
            ("all_proxy", Path::new(&api)),
            ("ALL_PROXY", Path::new(&api)),
            ("LINLI_DATA", &data),
            ("LINLI_KEY_FILE", &theirs.path().join("key")),
        ],
    );
    demo.waits_for("tour", |_| true).await;
    asks(&demo, ELDER, "Could someone fetch my parcel?").await;
    demo.ends();
    let nobody = telegram.accept().map(|_| ()).map_err(|error| error.kind());
    assert_eq!(nobody, Err(std::io::ErrorKind::WouldBlock), "it spoke to Telegram");
    let names: Vec<_> = files_in(theirs.path());
    assert_eq!(names, [data.join("linli.db")]);
    assert_eq!(std::fs::read(data.join("linli.db")).expect("a file"), b"theirs");
}

#[tokio::test]
async fn its_own_data_goes_when_it_ends_unless_a_folder_is_named() {
    let passing = TempDir::new().expect("a folder");
    let demo = Demo::starts_with(&["--listen", "127.0.0.1:0"], &[("TMPDIR", passing.path())]);
    demo.waits_for("tour", |_| true).await;
    assert!(!files_in(passing.path()).is_empty(), "it has a database");
    demo.acts("begin", json!({ "language": "zh-CN" })).await;
    demo.ends();
    assert_eq!(files_in(passing.path()), Vec::<PathBuf>::new());

    let kept = TempDir::new().expect("a folder");
    let folder = kept.path().join("demo");
    let named = ["--listen", "127.0.0.1:0", "--data", folder.to_str().expect("a name")];
    for house in ["house-1", "house-2"] {
        let demo = Demo::starts_with(&named, &[]);
        demo.waits_for("tour", |_| true).await;
        demo.ends();
        assert!(folder.join(house).join("data/linli.db").exists(), "{house} is kept");
    }
}

#[tokio::test]
async fn nothing_is_left_of_it_however_it_is_ended() {
    for signal in ["-INT", "-TERM", "-HUP"] {
        let passing = TempDir::new().expect("a folder");
        let demo = Demo::starts_with(&["--listen", "127.0.0.1:0"], &[("TMPDIR", passing.path())]);
        demo.waits_for("tour", |_| true).await;
        // In the middle of moving into another house.
        let begin = reqwest::Client::new()
            .post(format!("{}act/begin", demo.url))
            .json(&json!({ "language": "en" }))
            .timeout(std::time::Duration::from_millis(40));
        let _ = begin.send().await;
        demo.ends_by(signal);
        assert_eq!(files_in(passing.path()), Vec::<PathBuf>::new(), "{signal}");
    }
}

#[test]
fn a_folder_that_is_really_served_is_refused_and_left_as_it_is() {
    let theirs = TempDir::new().expect("a folder");
    std::fs::write(theirs.path().join("linli.db"), "theirs").expect("a file");
    let refused = Command::new(env!("CARGO_BIN_EXE_linli"))
        .args(["demo", "--no-browser", "--listen", "127.0.0.1:0", "--data"])
        .arg(theirs.path())
        .env_clear()
        .output()
        .expect("it runs");
    assert_eq!(refused.status.code(), Some(2));
    let said = String::from_utf8_lossy(&refused.stderr);
    assert!(said.contains("really served: name another folder"), "{said}");
    assert!(refused.stdout.is_empty(), "no address is said that does not answer");
    assert_eq!(files_in(theirs.path()), [theirs.path().join("linli.db")]);
}

#[tokio::test]
async fn the_address_stands_alone_and_a_taken_port_is_passed_over() {
    let (first, second) = (Demo::starts_with(&[], &[]), Demo::starts_with(&[], &[]));
    for demo in [&first, &second] {
        let port = demo.url.strip_prefix("http://127.0.0.1:").and_then(|url| url.strip_suffix('/'));
        assert!(port.is_some_and(|port| port.parse::<u16>().is_ok()), "{}", demo.url);
        assert_eq!(demo.gets("").await.status(), 200);
    }
    assert_ne!(first.url, second.url);
    let said = first.ends();
    assert!(!said.contains("everybody"), "{said}");
}

#[tokio::test]
async fn a_port_that_was_named_and_is_taken_is_refused() {
    let taken = TcpListener::bind("127.0.0.1:0").expect("a port");
    let place = taken.local_addr().expect("an address").to_string();
    let refused = Command::new(env!("CARGO_BIN_EXE_linli"))
        .args(["demo", "--no-browser", "--listen", &place])
        .env_clear()
        .output()
        .expect("it runs");
    assert_eq!(refused.status.code(), Some(2));
    let said = String::from_utf8_lossy(&refused.stderr);
    assert!(said.contains(&format!("{place} cannot be listened on")), "{said}");
    assert!(refused.stdout.is_empty(), "no address is said that does not answer");
}

#[tokio::test]
async fn who_opens_it_to_the_network_is_warned() {
    let demo = Demo::starts_with(&["--listen", "0.0.0.0:0"], &[]);
    assert!(demo.url.starts_with("http://127.0.0.1:"), "a browser can take it: {}", demo.url);
    demo.waits_for("tour", |_| true).await;
    let said = demo.ends();
    assert!(said.contains("everybody who can reach this computer can see and play"), "{said}");
}

#[tokio::test]
async fn pages_from_elsewhere_cannot_play_here() {
    let demo = Demo::starts();
    demo.waits_for("tour", |_| true).await;
    let client = reqwest::Client::new();
    let by_another_name = client.get(&demo.url).header("host", "evil.example:5465").send().await;
    assert_eq!(by_another_name.expect("an answer").status(), 403);
    // This is how a form elsewhere could send it without being asked for leave.
    let unasked = client
        .post(format!("{}act/kill", demo.url))
        .header("content-type", "text/plain")
        .body("{}")
        .send()
        .await;
    assert_eq!(unasked.expect("an answer").status(), 415);
    let page = demo.gets("").await;
    let policy = page.headers().get("content-security-policy").expect("a policy").to_str();
    assert!(policy.expect("text").starts_with("default-src 'none'; script-src 'self'"));
    for act in ["push_raw", "advance", "set_clock", "fault", "fly"] {
        let (status, answer) = demo.tries(act, json!({ "seconds": 5 })).await;
        assert_eq!((status, &answer["error"]), (400, &json!(format!("nobody can {act}"))));
    }
    demo.ends();
}

#[tokio::test]
async fn a_file_that_was_sent_can_be_had_from_the_page() {
    let demo = Demo::starts();
    demo.waits_for("tour", |_| true).await;
    demo.acts("says", json!({ "user": ELDER, "chat": ELDER, "text": "/mydata" })).await;
    let is_file = |message: &Value| message["document"]["name"] == "linli.html";
    let all = |messages: &Value| messages.as_array().cloned().unwrap_or_default();
    let chat = format!("chat:{ELDER}");
    let messages = demo.waits_for(&chat, |messages| all(messages).iter().any(is_file)).await;
    let message = all(&messages).into_iter().find(is_file).expect("it is there");
    let file = message["document"]["file"].as_str().expect("its id").to_owned();
    let answer = demo.gets(&format!("file/{file}")).await;
    let header = |name| answer.headers().get(name).and_then(|value| value.to_str().ok());
    // It is kept, never shown as a page of this place.
    assert_eq!(header("content-disposition"), Some("attachment"));
    assert_eq!(header("content-type"), Some("application/octet-stream"));
    assert!(header("content-security-policy").is_some_and(|policy| policy.contains("'none'")));
    let page = answer.text().await.expect("a file");
    assert!(page.starts_with("<!doctype html>"), "{page}");
    demo.ends();
}

#[tokio::test]
async fn a_need_goes_its_way_and_time_with_it() {
    let demo = Demo::starts();
    demo.waits_for("tour", |_| true).await;
    asks(&demo, ELDER, "Could someone fetch my parcel today 4-6 pm?").await;
    demo.waits_for("tour", |tour| tour["steps"]["post"] == true).await;
    demo.taps(HELPER, GROUP, "I can help").await;
    let tour = demo.waits_for("tour", |tour| tour["steps"]["claim"] == true).await;
    assert_eq!((&tour["asker"], &tour["helper"]), (&json!(ELDER), &json!(HELPER)));
    demo.taps(HELPER, HELPER, "Job done").await;
    demo.taps(ELDER, ELDER, "Yes, all done").await;
    demo.waits_for("tour", |tour| tour["steps"]["confirm"] == true).await;
    let before = now(&demo).await;
    demo.acts("turn", json!({ "minutes": 90 })).await;
    assert!(now(&demo).await >= before + chrono::TimeDelta::minutes(90));
    demo.acts("turn", json!({ "to": "morning" })).await;
    assert!(now(&demo).await > before + chrono::TimeDelta::hours(12));
    demo.waits_for("tour", |tour| tour["steps"]["time"] == true).await;
    demo.ends();
}

#[tokio::test]
async fn whoever_turns_the_clock_and_goes_leaves_no_clock_that_stands() {
    let demo = Demo::starts();
    demo.waits_for("tour", |_| true).await;
    asks(&demo, ELDER, "Could someone fetch my parcel?").await;
    demo.taps(HELPER, GROUP, "I can help").await;
    let before = now(&demo).await;
    let client = reqwest::Client::builder().timeout(std::time::Duration::from_millis(3)).build();
    let client = client.expect("a client");
    for _ in 0..3 {
        let turn = client.post(format!("{}act/turn", demo.url)).json(&json!({ "minutes": 1440 }));
        let _ = turn.send().await;
    }
    demo.waits_for("house", |house| house["turning"] == false).await;
    assert!(now(&demo).await >= before + chrono::TimeDelta::days(1), "it was turned to the end");
    demo.acts("turn", json!({ "minutes": 60 })).await;
    let (status, _) = demo.tries("turn", json!({ "minutes": 4_000_000_000_u32 })).await;
    assert_eq!(status, 400);
    demo.ends();
}

#[tokio::test]
async fn what_makes_no_sense_is_a_no() {
    let demo = Demo::starts();
    demo.waits_for("tour", |_| true).await;
    demo.acts("leave", json!({ "chat": GROUP, "user": PARENT })).await;
    let (status, answer) = demo.tries("leave", json!({ "chat": GROUP, "user": PARENT })).await;
    assert_eq!((status, &answer["error"]), (400, &json!("leave: 5002 is not in -4001")));
    demo.ends();
}

#[tokio::test]
async fn what_falls_due_on_the_way_happens_at_its_time() {
    let demo = Demo::starts();
    demo.waits_for("tour", |_| true).await;
    asks(&demo, ELDER, "Could someone fetch my parcel?").await;
    demo.taps(HELPER, GROUP, "I can help").await;
    demo.taps(HELPER, HELPER, "Job done").await;
    demo.waits_for("tour", |tour| tour["steps"]["done"] == true).await;
    // Without an answer it is confirmed by itself after two days; a leap of three goes past it.
    let done_at = now(&demo).await;
    demo.acts("turn", json!({ "minutes": 3 * 24 * 60 })).await;
    let told = demo
        .waits_for(&format!("chat:{ELDER}"), |messages| {
            messages.to_string().contains("No answer for two days")
        })
        .await;
    let messages = told.as_array().cloned().unwrap_or_default();
    let word = messages.iter().rfind(|message| message.to_string().contains("two days"));
    let said_at: chrono::DateTime<chrono::Utc> =
        serde_json::from_value(word.expect("it is there")["date"].clone()).expect("a time");
    assert!(said_at < done_at + chrono::TimeDelta::hours(60), "at its time, or in that morning");
    demo.ends();
}

#[tokio::test]
async fn nothing_is_lost_while_the_bot_is_dead_or_telegram_is_away() {
    let demo = Demo::starts();
    demo.waits_for("tour", |_| true).await;
    demo.acts("kill", json!({})).await;
    demo.waits_for("house", |house| house["bot"]["alive"] == false).await;
    let ask = json!({ "chat": PARENT, "user": PARENT, "text": "Walk my dog tomorrow" });
    demo.acts("says", ask).await;
    demo.acts("revive", json!({})).await;
    demo.taps(PARENT, PARENT, "Post").await;
    demo.waits_for("tour", |tour| tour["steps"]["post"] == true).await;

    demo.acts("telegram", json!({ "state": "down" })).await;
    demo.waits_for("house", |house| house["telegram"] == "down").await;
    let ask = json!({ "chat": ELDER, "user": ELDER, "text": "Carry my shopping up" });
    demo.acts("says", ask).await;
    demo.acts("telegram", json!({ "state": "fine" })).await;
    demo.taps(ELDER, ELDER, "Post").await;

    demo.acts("telegram", json!({ "state": "busy" })).await;
    let house = demo.waits_for("house", |house| house["telegram"] == "busy").await;
    assert!(house["busy_seconds"].as_u64().is_some_and(|left| (1..=30).contains(&left)));
    demo.acts("turn", json!({ "minutes": 10 })).await;
    demo.waits_for("house", |house| house["telegram"] == "fine").await;
    demo.taps(HELPER, GROUP, "I can help").await;
    demo.waits_for("tour", |tour| tour["steps"]["claim"] == true).await;
    demo.ends();
}

#[tokio::test]
async fn another_house_can_be_begun_in_another_language() {
    let demo = Demo::starts();
    demo.waits_for("tour", |_| true).await;
    asks(&demo, ELDER, "Could someone fetch my parcel?").await;
    let before = demo.waits_for("house", |_| true).await;
    demo.acts("begin", json!({ "language": "zh-CN" })).await;
    let house = demo.waits_for("house", |house| house["language"] == "zh-CN").await;
    assert_ne!(house["run"], before["run"], "a page can tell them apart");
    let tour = demo.waits_for("tour", |_| true).await;
    assert_eq!(tour["steps"]["post"], false, "it is a fresh one");
    let (status, _) = demo.tries("begin", json!({ "language": "tlh" })).await;
    assert_eq!(status, 400);
    demo.ends();
}

/// Somebody asks privately, and posts it.
async fn asks(demo: &Demo, user: i64, text: &str) {
    demo.acts("says", json!({ "chat": user, "user": user, "text": text })).await;
    demo.taps(user, user, "Post").await;
    let posted = |messages: &Value| messages.to_string().contains("I can help");
    demo.waits_for(&format!("chat:{GROUP}"), posted).await;
}

async fn now(demo: &Demo) -> chrono::DateTime<chrono::Utc> {
    let house = demo.waits_for("house", |house| house["turning"] == false).await;
    serde_json::from_value(house["now"].clone()).expect("a time")
}

/// All files in a folder, those in its folders included.
fn files_in(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder") {
            let path = entry.expect("an entry").path();
            if path.is_dir() { folders.push(path) } else { files.push(path) }
        }
    }
    files
}
