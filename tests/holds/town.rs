//! A town of sixteen buildings with sixty-four people, and the real process, which is killed.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use sandbox::{ChatId, MessageId, Sandbox, UserId};
use sqlx::{Connection as _, SqliteConnection};
use tempfile::TempDir;

use crate::support::dice::Dice;
use crate::support::program::{Process, Program, found, running_sandbox};

pub const BUILDINGS: usize = 16;
const PEOPLE: usize = 4;
/// After the last start everything comes to rest within so long.
const DRAIN: Duration = Duration::from_mins(1);
/// A send is marked with others within a quarter of a second, and that mark is committed.
const IN_FLIGHT: chrono::TimeDelta = chrono::TimeDelta::seconds(1);

/// A building: its group, and its four people. The first founded it, the last comes and goes.
#[derive(Clone)]
pub struct Building {
    pub chat: ChatId,
    pub people: Vec<UserId>,
}

/// What somebody asked, as they worded it last.
pub struct Asked {
    pub chat: ChatId,
    pub asker: UserId,
    pub message: MessageId,
    pub words: String,
}

pub struct Town {
    pub sandbox: Sandbox,
    pub folder: TempDir,
    pub buildings: Vec<Building>,
    pub asked: Vec<Asked>,
    /// How many updates brought which verb: each has to be noted once.
    pub brought: BTreeMap<&'static str, i64>,
    /// Which verb the last update brought.
    pub last: Option<&'static str>,
    /// How many messages somebody has written; too many would not be heard.
    pub written: BTreeMap<UserId, usize>,
    pub dice: Dice,
    pub deaths: usize,
    /// How many sends may have been under way in all deaths.
    pub in_flight: usize,
}

impl Town {
    pub async fn new(seed: u64) -> Self {
        let sandbox = running_sandbox().await;
        let buildings = (0..BUILDINGS)
            .map(|number| {
                let people: Vec<UserId> = (0..PEOPLE)
                    .map(|person| sandbox.person(&format!("P{number}x{person}"), "en"))
                    .collect();
                let chat = found(&sandbox, &format!("House {number}"), &people);
                Building { chat, people }
            })
            .collect();
        Self {
            sandbox,
            folder: TempDir::new().expect("a folder"),
            buildings,
            asked: Vec::new(),
            brought: BTreeMap::new(),
            last: None,
            written: BTreeMap::new(),
            dice: Dice(seed),
            deaths: 0,
            in_flight: 0,
        }
    }

    pub fn program(&self) -> Program {
        Program::new(self.folder.path(), &self.sandbox)
    }

    /// The town lives, until then.
    pub async fn lives_until(&mut self, ended: impl Fn(&mut Process) -> bool, bot: &mut Process) {
        while !ended(bot) {
            self.act();
            tokio::time::sleep(Duration::from_millis(self.dice.roll(9) as u64)).await;
        }
    }

    /// The town lives until so many needs were asked for and each of these was done.
    pub async fn lives_until_all_was_done(
        &mut self,
        asked: usize,
        verbs: &[&str],
        patience: Duration,
    ) {
        let begun = Instant::now();
        let missing = |town: &Self| {
            let undone = verbs.iter().filter(|verb| !town.brought.contains_key(**verb));
            let undone: Vec<&str> = undone.copied().collect();
            (town.asked.len() < asked || !undone.is_empty()).then_some((town.asked.len(), undone))
        };
        while let Some((asked, undone)) = missing(self) {
            assert!(begun.elapsed() < patience, "{asked} asked for, nobody did {undone:?}");
            self.act();
            tokio::time::sleep(Duration::from_millis(self.dice.roll(9) as u64)).await;
        }
    }

    /// The process has died: what was under way is counted.
    pub async fn has_died(&mut self) {
        let now: DateTime<Utc> = self.sandbox.clock().now();
        let calls = self.sandbox.calls();
        let recent = calls.iter().rev().take_while(|call| now - call.started < IN_FLIGHT);
        let sends = recent.filter(|call| call.method == "SendMessage").count();
        self.deaths += 1;
        self.in_flight += sends.min(self.letters_on_disk().await);
    }

    /// How many letters a dead process left, by a copy of what it left.
    async fn letters_on_disk(&self) -> usize {
        let copy = TempDir::new().expect("a folder");
        for file in ["linli.db", "linli.db-wal"] {
            let from = self.folder.path().join("data").join(file);
            if from.exists() {
                std::fs::copy(from, copy.path().join(file)).expect("it copies");
            }
        }
        let options =
            sqlx::sqlite::SqliteConnectOptions::new().filename(copy.path().join("linli.db"));
        let mut database = SqliteConnection::connect_with(&options).await.expect("it opens");
        let letters: i64 =
            sqlx::query_scalar("select count(*) from outbox where parked_at is null")
                .fetch_one(&mut database)
                .await
                .unwrap_or(0);
        usize::try_from(letters).expect("few")
    }

    pub async fn open(&self) -> SqliteConnection {
        let file = self.folder.path().join("data/linli.db");
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(file).read_only(true);
        SqliteConnection::connect_with(&options).await.expect("the database opens")
    }

    /// Waits until nothing waits any more.
    pub async fn drain(&self) {
        let begun = Instant::now();
        let mut database = self.open().await;
        loop {
            let waiting: Vec<String> = sqlx::query_scalar(
                "select 'update ' || update_id from inbox \
                 where body is not null and dead_at is null union all \
                 select 'letter ' || kind || ' ' || body || ' tries ' || tries from outbox \
                 where parked_at is null union all \
                 select 'message ' || kind || ' ' || body from message where changed > drawn",
            )
            .fetch_all(&mut database)
            .await
            .expect("the database reads");
            if waiting.is_empty() && self.sandbox.queue_is_empty() {
                return;
            }
            assert!(begun.elapsed() < DRAIN, "these wait and do not move: {waiting:#?}");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }
}
