//! Poison: updates that cannot be read, that fail, that panic, and that take the whole process
//! down. Three tries, then they are put aside; others go on; the operator lists, retries, drops.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use sandbox::{ChatId, Fault, FaultKind, Sandbox, UserId};
use serde_json::json;
use sqlx::Connection as _;
use tempfile::TempDir;

use crate::support::House;
use crate::support::program::{Program, found, running_sandbox};

#[tokio::test]
async fn an_update_that_cannot_be_read_is_put_aside_and_others_go_on() {
    let (house, [ana]) = House::of(["Ana/en"]).await;
    house.expects_faults();
    house.sandbox.push_raw(json!({"message": {"chat": "nonsense"}}));
    house.sandbox.push_raw(json!({"tomorrow": {}}));
    ana.says("/need carry shopping up").await;
    assert!(house.transcript().contains("#1 carry shopping up"));
    assert_eq!(house.count("select count(*) from inbox where dead_at is not null").await, 2);
    house.ends_with_dead(2).await;
}

#[tokio::test]
async fn an_update_that_fails_is_put_aside_with_an_apology_and_a_moderator_hears_of_it() {
    let (house, [ana, li]) = House::of(["Ana/en", "李阿姨/zh-CN"]).await;
    house.mo().starts(None).await;
    house.expects_faults();
    // Their sealed names do not open any more: whatever they do fails.
    house.tampers("update person set name = x'00' where telegram_id in (5002, 5003)").await;
    house.transcript();
    ana.tells("/mine").await;
    li.tells("/mine").await;
    house.mo().tells("/help").await;
    let transcript = house.transcript();
    assert!(transcript.contains("Ana: Sorry, that went wrong on my side."), "{transcript}");
    assert!(transcript.contains("李阿姨: 对不住，我这边出了点问题"), "{transcript}");
    assert_eq!(transcript.matches("Mo: Something a neighbour wanted").count(), 2, "{transcript}");
    assert!(transcript.contains("Mo: What would you like to do?"), "{transcript}");
    house.ends_with_dead(2).await;
}

/// A town of one group, with the real process in it.
struct Town {
    sandbox: Sandbox,
    folder: TempDir,
    group: ChatId,
    people: Vec<UserId>,
}

impl Town {
    async fn new() -> Self {
        let sandbox = running_sandbox().await;
        let people: Vec<UserId> =
            ["Ana", "Bo", "Cem"].iter().map(|name| sandbox.person(name, "en")).collect();
        let group = found(&sandbox, "House", &people);
        Self { sandbox, folder: TempDir::new().expect("a folder"), group, people }
    }

    fn program(&self) -> Program {
        Program::new(self.folder.path(), &self.sandbox)
    }

    async fn count(&self, statement: &'static str) -> i64 {
        let file = self.folder.path().join("data/linli.db");
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(file).read_only(true);
        let Ok(mut database) = sqlx::SqliteConnection::connect_with(&options).await else {
            return -1;
        };
        sqlx::query_scalar(statement).fetch_one(&mut database).await.unwrap_or(-1)
    }

    /// Waits until a statement counts so many.
    async fn waits_for(&self, statement: &'static str, wanted: i64) {
        let begun = Instant::now();
        loop {
            let count = self.count(statement).await;
            if count == wanted {
                return;
            }
            assert!(begun.elapsed() < Duration::from_secs(20), "{statement}: {count}");
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
    }

    fn dead(&self, arguments: &[&str]) -> (bool, String) {
        let output = Command::new(env!("CARGO_BIN_EXE_linli"))
            .arg("dead")
            .args(arguments)
            .env_clear()
            .env("LINLI_DATA", self.folder.path().join("data"))
            .env("LINLI_KEY_FILE", self.folder.path().join("key"))
            .stdin(Stdio::null())
            .output()
            .expect("it runs");
        let said = [output.stdout, output.stderr].concat();
        (output.status.success(), String::from_utf8_lossy(&said).into_owned())
    }
}

const NEEDS: &str = "select count(*) from need";
const PENDING: &str = "select count(*) from inbox where body is not null and dead_at is null";
const DEAD: &str = "select count(*) from inbox where dead_at is not null";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_update_that_panics_is_put_aside_and_can_be_tried_again_or_dropped() {
    let town = Town::new().await;
    let mut bot = town.program().starts();
    town.waits_for("select count(*) from person where chat_opened_at is not null", 3).await;
    town.waits_for(PENDING, 0).await;
    bot.stops();
    // Two updates panic three times each, then nothing panics any more.
    town.sandbox.says(town.group, town.people[0], "/need the first thing");
    let mut bot = town.program().with("FAILPOINTS", "settle=3*panic(poison)->off").starts();
    town.waits_for(DEAD, 1).await;
    town.sandbox.says(town.group, town.people[1], "/need the second thing");
    town.waits_for(NEEDS, 1).await;
    let apology = |town: &Town| {
        let private = town.sandbox.messages(ChatId(town.people[0].0));
        private.iter().filter(|message| message.text.starts_with("Sorry")).count()
    };
    let begun = Instant::now();
    while apology(&town) == 0 && begun.elapsed() < Duration::from_secs(10) {
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!(apology(&town), 1);

    let (fine, said) = town.dead(&["list"]);
    assert!(fine && said.contains("message, received"), "beside the running bot: {said}");
    assert!(!said.contains("first thing") && !said.contains("Ana"), "{said}");
    let (fine, said) = town.dead(&["retry"]);
    assert!(!fine && said.contains("another Linli is running"), "{said}");
    bot.stops();

    let (fine, said) = town.dead(&["retry", "12345"]);
    assert!(!fine && said.contains("no dead letter 12345"), "{said}");
    let (fine, said) = town.dead(&["retry"]);
    assert!(fine && said.contains("tried again at the next start: 1"), "{said}");
    let mut bot = town.program().starts();
    town.waits_for(NEEDS, 2).await;
    bot.stops();
    assert_eq!(town.count(DEAD).await, 0);

    town.sandbox.says(town.group, town.people[2], "/need the third thing");
    let mut bot = town.program().with("FAILPOINTS", "settle=3*panic(poison)->off").starts();
    town.waits_for(DEAD, 1).await;
    bot.stops();
    let (fine, said) = town.dead(&["drop"]);
    assert!(fine && said.contains("dropped: 1"), "{said}");
    let (fine, said) = town.dead(&["list"]);
    assert!(fine && said.contains("no dead letters"), "{said}");
    assert_eq!(town.count(NEEDS).await, 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_update_that_takes_the_process_down_is_found_without_its_neighbours() {
    let town = Town::new().await;
    let mut bot = town.program().starts();
    town.waits_for("select count(*) from person where chat_opened_at is not null", 3).await;
    town.waits_for(PENDING, 0).await;
    bot.stops();
    for person in &town.people {
        town.sandbox.says(town.group, *person, "/need one thing");
    }
    // The second of the three kills the process whenever it is begun.
    let mut deaths = 0;
    loop {
        let mut bot = town.program().with("FAILPOINTS", "settle-kill=return(5002)").starts();
        let begun = Instant::now();
        while bot.is_alive() && begun.elapsed() < Duration::from_secs(20) {
            if town.count(DEAD).await == 1 && town.count(PENDING).await == 0 {
                break;
            }
            tokio::time::sleep(Duration::from_millis(30)).await;
        }
        if bot.is_alive() {
            bot.stops();
            break;
        }
        deaths += 1;
        assert!(deaths < 10, "it never gets over it");
    }
    assert!((5..=6).contains(&deaths), "{deaths} deaths");
    assert_eq!(town.count(NEEDS).await, 2, "its neighbours are innocent");
    assert_eq!(town.count(DEAD).await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_dies_for_another_reason_condemns_nobody() {
    let town = Town::new().await;
    let mut bot = town.program().starts();
    town.waits_for("select count(*) from person where chat_opened_at is not null", 3).await;
    town.waits_for(PENDING, 0).await;
    bot.stops();
    // A letter waits, and an update.
    let (method, kind) = (Some("sendMessage".to_owned()), FaultKind::InternalServerError);
    town.sandbox.fault(Fault { method, chat: None, kind, times: None });
    town.sandbox.says(town.group, town.people[0], "/need the first thing");
    let mut bot = town.program().starts();
    town.waits_for(NEEDS, 1).await;
    bot.stops();
    town.sandbox.says(town.group, town.people[1], "/need the second thing");
    let lives = |dies: &str| {
        let mut bot = town.program().with("FAILPOINTS", dies).starts();
        let begun = Instant::now();
        while bot.is_alive() && begun.elapsed() < Duration::from_secs(20) {
            std::thread::sleep(Duration::from_millis(10));
        }
        assert!(!bot.is_alive(), "it does not come to {dies}");
    };
    lives("after-inbox=return");
    town.sandbox.clear_faults();
    // While that is being settled, something else ends the process, again and again.
    for _ in 0..5 {
        lives("settle=sleep(300);after-send=return");
    }
    let _bot = town.program().starts();
    town.waits_for(NEEDS, 2).await;
    town.waits_for(PENDING, 0).await;
    assert_eq!(town.count(DEAD).await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_update_in_which_the_process_is_killed_from_without_is_not_put_aside() {
    let town = Town::new().await;
    let mut bot = town.program().starts();
    town.waits_for("select count(*) from person where chat_opened_at is not null", 3).await;
    town.waits_for(PENDING, 0).await;
    bot.stops();
    town.sandbox.says(town.group, town.people[0], "/need the first thing");
    let mut bot = town.program().with("FAILPOINTS", "settle=sleep(60000)").starts();
    town.waits_for(PENDING, 1).await;
    bot.is_killed();
    // Whoever kills it does so each time while that one update is being settled.
    let begun = town.folder.path().join("data/begun");
    for death in 1..=4 {
        let mut bot = town.program().with("FAILPOINTS", "settle=sleep(60000)").starts();
        let since = Instant::now();
        let noted = || std::fs::read_to_string(&begun).unwrap_or_default();
        while !noted().trim_end().ends_with(&format!(" {death}")) {
            assert!(since.elapsed() < Duration::from_secs(20), "death {death}: {}", noted());
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
        bot.is_killed();
    }
    let mut bot = town.program().starts();
    town.waits_for(NEEDS, 1).await;
    town.waits_for(PENDING, 0).await;
    bot.stops();
    assert_eq!(town.count(DEAD).await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_change_that_was_put_aside_does_not_undo_a_newer_one() {
    let town = Town::new().await;
    let mut bot = town.program().starts();
    let asked = town.sandbox.says(town.group, town.people[0], "/need the thing");
    town.waits_for(NEEDS, 1).await;
    town.waits_for(PENDING, 0).await;
    bot.stops();
    let changes = |words: &str| {
        town.sandbox.edits(town.group, town.people[0], asked, &format!("/need the {words} thing"));
    };
    let shows = |words: &str| {
        let said = town.sandbox.messages(town.group);
        said.iter().any(|said| said.from_bot && said.text.contains(&format!("the {words} thing")))
    };
    let begun = Instant::now();
    let waits_until_it_shows = async |words: &str| {
        while !shows(words) {
            assert!(begun.elapsed() < Duration::from_secs(30), "no card shows {words}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    changes("blue");
    let mut bot = town.program().with("FAILPOINTS", "settle=3*panic(poison)->off").starts();
    town.waits_for(DEAD, 1).await;
    changes("green");
    waits_until_it_shows("green").await;
    bot.stops();

    let (fine, said) = town.dead(&["retry"]);
    assert!(fine && said.contains("tried again at the next start: 1"), "{said}");
    let mut bot = town.program().starts();
    town.waits_for("select count(*) from audit where outcome = 'outdated'", 1).await;
    changes("red");
    waits_until_it_shows("red").await;
    bot.stops();
    assert_eq!(town.count(DEAD).await, 0);
    assert!(!shows("blue") && !shows("green"), "one card, one state");
}
