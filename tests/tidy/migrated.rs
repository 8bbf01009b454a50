//! Migrations meet data: each leaves sample rows behind, so that the next one finds what a house
//! that is lived in would have, and must not lose it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use linli::features::{
    alarms, callers, checkins, devices, digest, duty, grants, households, invites, joining, keys,
    members, needs, series,
};
use linli::kernel::clock::Clock;
use linli::kernel::database;
use linli::kernel::seal::{Column, Keyring};
use linli::kernel::step;
use linli::kernel::timer::Timer as _;
use linli::shell::registry;
use regex::Regex;
use sqlx::migrate::Migrator;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, SqliteConnection};
use tempfile::TempDir;

use super::assert_none;
use super::reading::{at, files};

/// Where the sample rows stand: a file for each migration, named by its time.
const FOLDER: &str = "tests/tidy/migrated";

/// What a question answers after the last migration as it did before: tables that were built
/// anew, and what hangs on them.
const KEPT: &[(&str, &str)] = &[
    ("select hex(words) from need where id = 1", "000102"),
    ("select state || ' ' || ended_at from need where id = 2", "closed 1772442600000"),
    ("select asked_chat_id || ' ' || asked_message_id from need where id = 3", "-1001 13"),
    ("select places || ' ' || category from need where id = 1", "5 shopping"),
    (
        "select number || ' ' || asker_id || ' ' || posted_at from need where id = 4",
        "4 4 1772400000000",
    ),
    (
        "select group_concat(claim_id || ' ' || claim_state, ', ') from need_with_claims where id = 1",
        "1 held, 2 done, 4 confirmed, 7 released",
    ),
    ("select kind || ' ' || given_at from \"grant\" where id = 1", "moderator 1772355600000"),
    ("select line || ' ' || hex(number) from service_number where id = 7", "gas 00"),
    ("select count(*) || ' of ' || count(revoked_at) from \"grant\" where id in (2, 3)", "2 of 1"),
    (
        "select group_concat(plan || ' ' || called || ' ' || coalesce(outcome, 'open'), ', ') from alarm where building_id = 4271",
        "whistle 2 open, wish 1 false, whistle 9 well, bell 3 lapsed",
    ),
    (
        "select group_concat(distinct person_id || ' ' || given_at) from consent where purpose = 'attached' and withdrawn_at is null",
        "1 1772500000000,2 1772500000000,6 1772500000000",
    ),
];

#[test]
fn every_migration_has_sample_rows() {
    let versions: BTreeSet<String> =
        files("migrations", ".sql").iter().map(|file| version_of(file.name())).collect();
    let samples: BTreeSet<String> =
        files(FOLDER, ".sql").iter().map(|file| version_of(file.name())).collect();
    let missing = versions.difference(&samples).map(|version| {
        format!("{FOLDER}/{version}.sql is missing: insert rows into what the migration leaves")
    });
    let gone = samples
        .difference(&versions)
        .map(|version| format!("{FOLDER}/{version}.sql is of no migration: take it away"));
    let faults: Vec<String> = missing.chain(gone).collect();
    assert_none(&faults, "each migration has sample rows, so that the next one meets data");
}

#[tokio::test]
async fn every_table_and_every_state_has_a_sample_row() {
    let mut house = House::empty().await;
    let mut faults = Vec::new();
    for step in 0..house.migrator.migrations.len() {
        house.migrate(step).await;
        house.move_in(step).await;
        let version = house.version(step);
        for (table, rows) in house.rows().await {
            if rows == 0 {
                faults.push(format!("{FOLDER}/{version}.sql: insert a row into {table}"));
            }
        }
    }
    for Choice { table, column, value } in house.choices().await {
        let sql = format!("select count(*) from \"{table}\" where {column} = {value}");
        if house.asks::<i64>(&sql).await == 0 {
            faults.push(format!("no sample {table} has {column} = {value}: add one"));
        }
    }
    assert_none(&faults, "sample rows stand in every table, in every state that a row can have");
}

#[tokio::test]
async fn no_migration_loses_a_row() {
    let mut house = House::empty().await;
    let mut faults = Vec::new();
    for step in 0..house.migrator.migrations.len() {
        let before = house.rows().await;
        house.migrate(step).await;
        faults.extend(lost(&before, &house.rows().await, house.version(step)));
        house.move_in(step).await;
    }
    faults.extend(house.unsound().await);
    for (question, answer) in KEPT {
        let now: Option<String> = house.asks(question).await;
        if now.as_deref() != Some(*answer) {
            faults.push(format!("{question}: {answer} before, {now:?} now"));
        }
    }
    assert_none(
        &faults,
        "mend the migration: what was there stays, unless a table goes as a whole",
    );
}

#[tokio::test]
async fn the_program_opens_a_house_of_any_age_that_is_lived_in() {
    let last = House::empty().await.migrator.migrations.len();
    for lived_in in 1..=last {
        let mut house = House::empty().await;
        for step in 0..lived_in {
            house.migrate(step).await;
            house.move_in(step).await;
        }
        let before = house.rows().await;
        let keyring = Arc::new(house.lock().await);
        let House { folder, connection, .. } = house;
        connection.close().await.unwrap();
        let file = file_in(&folder);
        let (database, run) = database::open(&file, keyring, Clock::system())
            .await
            .expect("mend the migrations: the program does not open a database with rows in it");
        futures::join!(database::run_writer(run), database.close());
        let mut house = House::at(folder).await;
        let version = house.version(last - 1);
        let mut faults = lost(&before, &house.rows().await, version);
        faults.extend(house.unsound().await);
        let ran: i64 = house.asks("select count(*) from _sqlx_migrations").await;
        assert_eq!(usize::try_from(ran), Ok(last), "the program runs every migration");
        assert_none(&faults, "the program loses these when it migrates");
    }
}

#[tokio::test]
async fn what_waited_under_an_older_version_is_still_understood() {
    let mut house = House::empty().await;
    for step in 0..house.migrator.migrations.len() {
        house.migrate(step).await;
        house.move_in(step).await;
    }
    let letters: Vec<(String, String)> =
        sqlx::query_as("select kind, body from outbox union select kind, body from message")
            .fetch_all(&mut house.connection)
            .await
            .unwrap();
    let timers: Vec<(String, String)> = sqlx::query_as("select kind, body from timer")
        .fetch_all(&mut house.connection)
        .await
        .unwrap();
    let mut faults = Vec::new();
    for (kind, body) in letters {
        if let Err(error) = registry::read_letter(&kind, &body) {
            faults.push(format!("{kind} {body}: {error}"));
        }
    }
    for (kind, body) in timers {
        let read = match kind.as_str() {
            callers::Timer::KIND => serde_json::from_str(&body).map(|_: callers::Timer| ()),
            households::Timer::KIND => serde_json::from_str(&body).map(|_: households::Timer| ()),
            members::Timer::KIND => serde_json::from_str(&body).map(|_: members::Timer| ()),
            invites::Timer::KIND => serde_json::from_str(&body).map(|_: invites::Timer| ()),
            joining::Timer::KIND => serde_json::from_str(&body).map(|_: joining::Timer| ()),
            grants::Timer::KIND => serde_json::from_str(&body).map(|_: grants::Timer| ()),
            digest::Timer::KIND => serde_json::from_str(&body).map(|_: digest::Timer| ()),
            duty::Timer::KIND => serde_json::from_str(&body).map(|_: duty::Timer| ()),
            alarms::Timer::KIND => serde_json::from_str(&body).map(|_: alarms::Timer| ()),
            checkins::Timer::KIND => serde_json::from_str(&body).map(|_: checkins::Timer| ()),
            devices::Timer::KIND => serde_json::from_str(&body).map(|_: devices::Timer| ()),
            keys::Timer::KIND => serde_json::from_str(&body).map(|_: keys::Timer| ()),
            series::Timer::KIND => serde_json::from_str(&body).map(|_: series::Timer| ()),
            step::Over::KIND => serde_json::from_str(&body).map(|_: step::Over| ()),
            needs::Timer::KIND => serde_json::from_str(&body).map(|_: needs::Timer| ()),
            _ => panic!("{kind}: read timers of this kind in this test"),
        };
        if let Err(error) = read {
            faults.push(format!("{kind} {body}: {error}"));
        }
    }
    assert_none(&faults, "read the old form too (`serde(alias, default)`), or migrate these rows");
}

/// A database that grows migration by migration, with rows in it.
struct House {
    folder: TempDir,
    connection: SqliteConnection,
    migrator: Migrator,
}

/// A house as the first program left it, lived in, in this file; its key is given.
pub async fn old_house(file: &Path, keyring: &Keyring) {
    let mut house = House::empty().await;
    house.migrate(0).await;
    house.move_in(0).await;
    house.lock_with(keyring).await;
    house.connection.close().await.unwrap();
    fs::copy(file_in(&house.folder), file).unwrap();
}

/// A house as this program has it, lived in since the first one, in this file; its key is given.
pub async fn lived_in_house(file: &Path, keyring: &Keyring) {
    let mut house = House::empty().await;
    for step in 0..house.migrator.migrations.len() {
        house.migrate(step).await;
        house.move_in(step).await;
    }
    house.lock_with(keyring).await;
    house.connection.close().await.unwrap();
    fs::copy(file_in(&house.folder), file).unwrap();
}

/// A value that a column may have, by its `check`.
struct Choice {
    table: String,
    column: String,
    value: String,
}

impl House {
    async fn empty() -> Self {
        Self::at(tempfile::tempdir().unwrap()).await
    }

    async fn at(folder: TempDir) -> Self {
        let options =
            SqliteConnectOptions::new().filename(file_in(&folder)).create_if_missing(true);
        let connection = options.connect().await.unwrap();
        let migrator = Migrator::new(at("migrations")).await.expect("mend the migrations' names");
        Self { folder, connection, migrator }
    }

    fn version(&self, step: usize) -> i64 {
        self.migrator.migrations.get(step).unwrap().version
    }

    /// Runs one migration as the program does: with foreign keys off.
    async fn migrate(&mut self, step: usize) {
        let version = self.version(step);
        let until = self.migrator.migrations.get(..=step).unwrap().to_vec();
        self.runs("pragma foreign_keys = off").await;
        Migrator::with_migrations(until)
            .run(&mut self.connection)
            .await
            .unwrap_or_else(|error| panic!("{version} does not run over rows: mend it: {error}"));
        self.runs("pragma foreign_keys = on").await;
    }

    /// Inserts the sample rows of a migration.
    async fn move_in(&mut self, step: usize) {
        let name = format!("{FOLDER}/{}.sql", self.version(step));
        let rows = fs::read_to_string(at(&name))
            .unwrap_or_else(|error| panic!("{name}: write sample rows: {error}"));
        sqlx::raw_sql(AssertSqlSafe(rows))
            .execute(&mut self.connection)
            .await
            .unwrap_or_else(|error| panic!("{name}: mend the sample rows: {error}"));
    }

    /// Makes it a database of the program's, with a key of its own.
    async fn lock(&mut self) -> Keyring {
        let keyring = Keyring::generate();
        self.lock_with(&keyring).await;
        keyring
    }

    async fn lock_with(&mut self, keyring: &Keyring) {
        let check = Column { table: "key_check", name: "sealed" };
        let sealed = keyring.seal(check, 1, "sample").unwrap();
        sqlx::query("update key_check set sealed = ?1")
            .bind(sealed)
            .execute(&mut self.connection)
            .await
            .unwrap();
        // "Lnli", as kernel/database.rs has it.
        self.runs("pragma application_id = 1282305129").await;
    }

    /// How many rows each table has.
    async fn rows(&mut self) -> BTreeMap<String, i64> {
        let tables: Vec<String> = sqlx::query_scalar(
            "select name from sqlite_schema where type = 'table' and name not like '\\_%' escape '\\'
             and name not like 'sqlite\\_%' escape '\\'",
        )
        .fetch_all(&mut self.connection)
        .await
        .unwrap();
        let mut rows = BTreeMap::new();
        for table in tables {
            let count = self.asks(&format!("select count(*) from \"{table}\"")).await;
            rows.insert(table, count);
        }
        rows
    }

    /// The values that columns may have, by checks like `check (state in ('open', 'closed'))`.
    async fn choices(&mut self) -> Vec<Choice> {
        let tables: Vec<(String, String)> =
            sqlx::query_as("select name, sql from sqlite_schema where type = 'table'")
                .fetch_all(&mut self.connection)
                .await
                .unwrap();
        let check = Regex::new(r"check \((\w+) in \(([^)]*)\)\)").unwrap();
        let mut choices = Vec::new();
        for (table, sql) in &tables {
            for found in check.captures_iter(sql) {
                let [column, values] = found.extract().1;
                choices.extend(values.split(',').map(|value| Choice {
                    table: table.clone(),
                    column: column.to_owned(),
                    value: value.trim().to_owned(),
                }));
            }
        }
        assert!(choices.len() > 10, "checks are not found any more: mend the pattern in this test");
        choices
    }

    /// What SQLite finds wrong.
    async fn unsound(&mut self) -> Vec<String> {
        let broken =
            sqlx::query("pragma foreign_key_check").fetch_all(&mut self.connection).await.unwrap();
        let verdict: String = self.asks("pragma integrity_check").await;
        let mut faults = Vec::new();
        if !broken.is_empty() {
            faults.push(format!("{} rows point nowhere", broken.len()));
        }
        if verdict != "ok" {
            faults.push(verdict);
        }
        faults
    }

    async fn runs(&mut self, statement: &'static str) {
        sqlx::query(statement).execute(&mut self.connection).await.unwrap();
    }

    /// What the database answers to one question.
    async fn asks<T>(&mut self, question: &str) -> T
    where
        T: Send + Unpin + sqlx::Type<sqlx::Sqlite> + for<'row> sqlx::Decode<'row, sqlx::Sqlite>,
    {
        sqlx::query_scalar(AssertSqlSafe(question.to_owned()))
            .fetch_one(&mut self.connection)
            .await
            .unwrap_or_else(|error| panic!("{question}: {error}"))
    }
}

fn file_in(folder: &TempDir) -> PathBuf {
    folder.path().join("linli.db")
}

/// The time by which a migration and its sample rows are named.
fn version_of(name: &str) -> String {
    name.chars().take_while(char::is_ascii_digit).collect()
}

/// Tables that have fewer rows than before.
fn lost(
    before: &BTreeMap<String, i64>,
    after: &BTreeMap<String, i64>,
    version: i64,
) -> Vec<String> {
    let shrunk = before.iter().filter_map(|(table, had)| {
        let has = after.get(table)?;
        (has < had).then(|| format!("{version}: {table} had {had} rows and has {has}"))
    });
    shrunk.collect()
}
