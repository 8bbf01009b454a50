//! Nothing is kept longer than the data map says, and nothing stays of who is erased: a house with
//! every kind of row in it, everything in it sealed, and time passing, buildings gone, people erased.
//! What the map says of a column is looked for in that column, so that a new one is held to its word.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use futures::future::BoxFuture;
use linli::kernel::clock::{Clock, Moment, TimeSource};
use linli::kernel::database::{self, Database};
use linli::kernel::id::BuildingId;
use linli::kernel::seal::Keyring;
use linli::kernel::tx::{Reads as _, Tx};
use linli::shell::registry;
use sqlx::AssertSqlSafe;
use tempfile::TempDir;

use super::assert_none;
use super::migrated::lived_in_house;
use super::reading::at;

/// A moment after all that happens in the sample rows.
const THEN: i64 = 1_772_700_000_000;
/// Longer than anything is kept that is kept for a time.
const LONG: TimeDelta = TimeDelta::days(400);

/// What may outlive its time, and why.
const IN_USE: &[(&str, &str)] = &[
    // It waits to be done.
    ("inbox", "done_at is null and dead_at is null"),
    // The courier has still to draw or delete it.
    ("message", "changed > drawn or delete_at is not null"),
    // Who helps needs door and phone.
    ("need", "ended_at is null"),
    ("opening", "need_id in (select id from need where ended_at is null)"),
    ("attachment", "need_id in (select id from need where ended_at is null)"),
];

/// What is sealed and stays when everybody is erased, and why.
const OF_NOBODY: &[(&str, &str)] = &[
    ("building.title", "it is the group's"),
    ("building.flat_code", "it hangs in the hallway"),
    ("building.doors", "which doors there are: it is the building's"),
    ("service_number.number", "it is the building's"),
    ("household.entrance", "somebody without Telegram lives there, who stays"),
    ("household.flat", "somebody without Telegram lives there, who stays"),
    ("recipient.called", "they stay when who answers for them goes"),
    ("call_back.note", "somebody waits for a call: a moderator ticks it, whoever noted it"),
    ("code_card.codes", "they are theirs for whom the card is; within an hour they are forgotten"),
    ("device.label", "a bell stays at its door until a moderator switches it off"),
    ("device.secret", "a bell stays at its door until a moderator switches it off"),
    ("key_check.sealed", "it is the program's"),
    (
        "inbox.body",
        "sealed and not told apart by person: done within a moment, or put aside for a week",
    ),
];

/// A clock that is turned by hand.
#[derive(Clone)]
struct Hand(Arc<AtomicI64>);

impl TimeSource for Hand {
    fn wall(&self) -> DateTime<Utc> {
        Moment::from_millis(self.0.load(Ordering::SeqCst)).utc()
    }

    fn steady(&self) -> Duration {
        Duration::ZERO
    }

    fn jumped(&self) -> BoxFuture<'static, ()> {
        Box::pin(futures::future::pending())
    }
}

/// A house with every kind of row in it.
struct Home {
    folder: TempDir,
    database: Database,
    keyring: Arc<Keyring>,
    clock: Hand,
}

impl Home {
    #[allow(clippy::disallowed_methods, reason = "the writer ends with the test's runtime")]
    async fn lived_in() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let keyring = Arc::new(Keyring::generate());
        let file = folder.path().join("linli.db");
        lived_in_house(&file, &keyring).await;
        let clock = Hand(Arc::new(AtomicI64::new(THEN)));
        let given = Clock::from_source(clock.clone());
        let (database, run) = database::open(&file, Arc::clone(&keyring), given).await.unwrap();
        tokio::spawn(database::run_writer(run));
        Self { folder, database, keyring, clock }
    }

    /// Runs a piece of work.
    async fn does<T, W>(&self, work: W) -> T
    where
        T: Send + 'static,
        W: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, anyhow::Result<T>> + Send + 'static,
    {
        self.database.writer.run(work).await.expect("a piece of work")
    }

    async fn runs(&self, statement: &'static str) {
        self.does(move |tx| {
            Box::pin(async move {
                sqlx::query(statement).execute(tx.write().await?).await?;
                Ok(())
            })
        })
        .await;
    }

    /// Seals something in every sealed value; the sealed bytes, by column.
    async fn seals_everything(&self) -> Vec<(String, Vec<u8>)> {
        let mut all = Vec::new();
        for of in registry::sealed().filter(|of| of.column.table != "key_check") {
            let keyring = Arc::clone(&self.keyring);
            let name = format!("{}.{}", of.column.table, of.column.name);
            let sealed = self
                .does(move |tx| {
                    Box::pin(async move {
                        let mut written = Vec::new();
                        for (row, _) in (of.list)(tx.read(), i64::MIN).await? {
                            let text = match of.column.name {
                                "content" => "{\"thing\":{\"photo\":\"canary\"},\"words\":null}",
                                "voice" => "{\"file\":\"canary\",\"seconds\":3}",
                                _ => "canary",
                            };
                            written.push((row, keyring.seal(of.column, row, text)?.to_hex()));
                        }
                        let rows = serde_json::to_string(&written)?;
                        (of.save)(tx.write().await?, rows).await?;
                        Ok(written)
                    })
                })
                .await;
            assert!(!sealed.is_empty(), "{name}: write a sample row with something sealed in it");
            all.extend(sealed.into_iter().map(|(_, hex)| (name.clone(), bytes(&hex))));
        }
        all
    }

    /// Sweeps until nothing is left to sweep; how often.
    async fn sweeps(&self) -> usize {
        for times in 1..1_000 {
            if !self.does(|tx| Box::pin(registry::sweep(tx))).await {
                return times;
            }
        }
        panic!("a sweep says that there is more, and forgets nothing");
    }

    fn waits(&self, time: TimeDelta) {
        self.clock.0.fetch_add(time.num_milliseconds(), Ordering::SeqCst);
    }

    async fn counts(&self, question: String) -> i64 {
        self.does(move |tx| {
            Box::pin(async move {
                Ok(sqlx::query_scalar(AssertSqlSafe(question)).fetch_one(tx.read()).await?)
            })
        })
        .await
    }

    /// In how many rows something stands in a column, but for those that are in use.
    async fn holds(&self, column: &str, in_use: bool) -> i64 {
        let (table, name) = column.split_once('.').unwrap();
        let used = IN_USE.iter().find(|(known, _)| *known == table);
        let but_for = match used.filter(|_| !in_use) {
            Some((_, condition)) => format!("and not coalesce({condition}, 0)"),
            None => String::new(),
        };
        let question = format!(
            "select count(*) from \"{table}\" where coalesce(\"{name}\", 0) <> 0 {but_for}"
        );
        self.counts(question).await
    }

    /// The sealed bytes that are still found in some file of the database.
    fn finds(&self, sealed: &[(String, Vec<u8>)]) -> BTreeSet<String> {
        let mut found = BTreeSet::new();
        for entry in fs::read_dir(self.folder.path()).unwrap() {
            let path: PathBuf = entry.unwrap().path();
            let content = fs::read(&path).unwrap();
            for (column, bytes) in sealed {
                if content.windows(bytes.len()).any(|window| window == bytes) {
                    let file = path.file_name().unwrap().to_string_lossy().into_owned();
                    found.insert(format!("{column} in {file}"));
                }
            }
        }
        found
    }
}

fn bytes(hex: &str) -> Vec<u8> {
    let digits = hex.as_bytes().chunks(2);
    digits.map(|two| u8::from_str_radix(std::str::from_utf8(two).unwrap(), 16).unwrap()).collect()
}

/// The columns of the map whose retention is this.
fn columns(is_so: impl Fn(&str) -> bool) -> Vec<String> {
    let map = fs::read_to_string(at("docs/data-map.txt")).unwrap();
    let lines = map.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let columns: Vec<String> = lines
        .filter_map(|line| {
            let parts: Vec<&str> = line.split(" | ").collect();
            is_so(parts.get(2)?).then(|| parts[0].to_owned())
        })
        .collect();
    assert!(!columns.is_empty(), "the words of the data map have changed: mend this test");
    columns
}

/// True for what is kept for a time: its words begin with a number.
fn for_a_time(retention: &str) -> bool {
    retention.starts_with(|letter: char| letter.is_ascii_digit())
}

#[tokio::test]
async fn nothing_is_kept_longer_than_the_map_says() {
    let home = Home::lived_in().await;
    home.seals_everything().await;
    let columns = columns(for_a_time);
    let mut faults = Vec::new();
    let tables: BTreeSet<&str> =
        columns.iter().map(|column| column.split_once('.').unwrap().0).collect();
    for table in tables.iter().filter(|table| **table != "need") {
        let id = if *table == "inbox" { "update_id" } else { "id" };
        if home.holds(&format!("{table}.{id}"), false).await == 0 {
            faults.push(format!("{table}: write a sample row that is not in use"));
        }
    }
    if home.holds("need.private_part", false).await == 0 {
        faults.push("need.private_part: write a sample row that is over".to_owned());
    }
    home.waits(LONG);
    home.sweeps().await;
    for column in &columns {
        let rows = home.holds(column, false).await;
        if rows > 0 {
            faults.push(format!("{column} still stands in {rows} rows"));
        }
    }
    assert_none(
        &faults,
        "sweep it (`registry::sweep`), or let the data map say how long it is kept",
    );
}

#[tokio::test]
async fn a_sweep_takes_a_little_at_a_time_and_goes_on_until_all_is_done() {
    let home = Home::lived_in().await;
    home.runs(
        "insert into audit (at, verb, outcome) with recursive many (n) as \
         (select 1 union all select n + 1 from many where n < 5000) \
         select 0, 'members.help', 'done' from many",
    )
    .await;
    let old = "select count(*) from audit where at = 0";
    assert!(home.does(|tx| Box::pin(registry::sweep(tx))).await, "there is more");
    let left = home.counts(old.to_owned()).await;
    assert!(left > 0 && left < 5_000, "{left} are left");
    assert!(home.sweeps().await > 1);
    assert_eq!(home.counts(old.to_owned()).await, 0);
}

#[tokio::test]
async fn nothing_stays_of_a_building_that_is_erased() {
    let home = Home::lived_in().await;
    home.seals_everything().await;
    home.does(|tx| {
        Box::pin(async move {
            let buildings: Vec<BuildingId> =
                sqlx::query_scalar("select id from building").fetch_all(tx.read()).await?;
            for building in buildings {
                tx.erase_building(building).await?;
            }
            Ok(())
        })
    })
    .await;
    let mut faults = Vec::new();
    for column in columns(|retention| retention == "while the building is") {
        let rows = home.holds(&column, true).await;
        if rows > 0 {
            faults.push(format!("{column} still stands in {rows} rows"));
        }
    }
    assert_none(&faults, "let it go with its building: `on delete cascade`");
}

#[tokio::test]
async fn whoever_is_erased_is_found_nowhere_in_the_database_or_its_log() {
    let home = Home::lived_in().await;
    let mut sealed = home.seals_everything().await;
    sealed.retain(|(column, _)| !OF_NOBODY.iter().any(|(known, _)| known == column));
    assert!(!home.finds(&sealed).is_empty(), "it stands there before");
    let accounts: Vec<i64> = home
        .does(|tx| {
            Box::pin(async move {
                let known = "select telegram_id from person where telegram_id is not null";
                Ok(sqlx::query_scalar(known).fetch_all(tx.read()).await?)
            })
        })
        .await;
    for account in accounts {
        let erased = home.does(move |tx| Box::pin(registry::erase(tx, account))).await;
        assert!(erased, "{account} is known");
    }
    let mut faults = Vec::new();
    for column in columns(|retention| retention == "until erased") {
        let rows = home.holds(&column, true).await;
        if rows > 0 {
            faults.push(format!("{column} still stands in {rows} rows"));
        }
    }
    for of in registry::sealed() {
        let column = format!("{}.{}", of.column.table, of.column.name);
        let stays = OF_NOBODY.iter().any(|(known, _)| *known == column);
        if !stays && home.holds(&column, true).await > 0 {
            faults.push(format!("{column} is sealed, and still there"));
        }
    }
    faults.extend(home.finds(&sealed));
    assert_none(
        &faults,
        "erase it (`forget` in the feature's actions), or say in OF_NOBODY why it is nobody's",
    );
}
