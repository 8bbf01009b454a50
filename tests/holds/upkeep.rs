//! The real program dies while it takes a backup, brings one back, or seals all by a new key: at
//! each of their last moments. What is whole stays whole, and doing it again comes to what it
//! should.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use linli::kernel::seal::Keyring;
use linli::shell::registry;
use sqlx::{Connection as _, Row as _, SqliteConnection};
use tempfile::TempDir;

use super::proof::is_sound;
use crate::support::House;

/// It dies at least so often.
const TIMES: usize = 10;
/// What a house at rest has in its data folder, and what stands beside its backups.
const AT_REST: [&str; 4] = ["backed-up", "linli.db", "linli.erased", "linli.lock"];

/// A folder with the data and the key of a house.
struct Place(TempDir);

/// How a run of the program ended.
#[derive(Debug, PartialEq, Eq)]
enum Ended {
    Well,
    Refused(String),
    Died,
}

impl Place {
    /// A copy of this one.
    fn copied(&self) -> Self {
        let copy = TempDir::new().expect("a folder");
        copy_all(self.0.path(), copy.path());
        Self(copy)
    }

    fn data(&self) -> PathBuf {
        self.0.path().join("data")
    }

    fn key(&self) -> PathBuf {
        self.0.path().join("key")
    }

    fn backups(&self) -> PathBuf {
        self.0.path().join("backups")
    }

    /// Runs the program, which dies at this moment, if at any.
    fn runs(&self, arguments: &[&str], dies: &str) -> Ended {
        let Output { status, stdout, stderr } = Command::new(env!("CARGO_BIN_EXE_linli"))
            .args(arguments)
            .env_clear()
            .env("LINLI_DATA", self.data())
            .env("LINLI_KEY_FILE", self.key())
            .env("LINLI_BACKUP_TO", self.backups())
            .env("FAILPOINTS", dies)
            .output()
            .expect("it runs");
        let said = String::from_utf8_lossy(&[stdout, stderr].concat()).into_owned();
        match status.code() {
            Some(0) => Ended::Well,
            Some(_) => Ended::Refused(said),
            None => Ended::Died,
        }
    }

    fn restores(&self, backup: &Path, dies: &str) -> Ended {
        self.runs(&["restore", "--replace", &backup.to_string_lossy()], dies)
    }

    /// What stands in its data folder.
    fn leavings(&self) -> BTreeSet<String> {
        names(&self.data())
    }

    /// All that is in its database, read from a copy, as a start would find it.
    async fn content(&self) -> String {
        content(&self.data()).await
    }
}

/// All that is in the database of a folder, read from a copy, as a start would find it.
async fn content(data: &Path) -> String {
    assert!(fs::metadata(data.join("linli.db")).is_ok_and(|file| file.len() > 0), "no database");
    let copy = TempDir::new().expect("a folder");
    for name in ["linli.db", "linli.db-wal"] {
        if data.join(name).exists() {
            fs::copy(data.join(name), copy.path().join(name)).expect("a copy");
        }
    }
    let mut database = opened(copy.path()).await;
    is_sound(&mut database).await;
    let tables: Vec<String> = sqlx::query_scalar(
        "select name from sqlite_schema where type = 'table' and name not like 'sqlite%' order by 1",
    )
    .fetch_all(&mut database)
    .await
    .expect("tables");
    let mut rows = Vec::new();
    for table in tables {
        let all = sqlx::AssertSqlSafe(format!("select * from \"{table}\" order by 1, 2"));
        for row in sqlx::query(all).fetch_all(&mut database).await.expect("rows") {
            let values = (0..row.len()).map(|at| {
                let value = row.try_get_raw(at).expect("a value");
                let bytes = sqlx::Decode::<sqlx::Sqlite>::decode(value);
                bytes.map_or_else(|_| "null".to_owned(), |bytes: &[u8]| format!("{bytes:?}"))
            });
            rows.push(format!("{table} {}", values.collect::<Vec<_>>().join(" ")));
        }
    }
    assert!(rows.len() > 20, "somebody lives there");
    rows.join("\n")
}

async fn opened(data: &Path) -> SqliteConnection {
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(data.join("linli.db"));
    SqliteConnection::connect_with(&options).await.expect("it opens")
}

fn copy_all(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("a folder");
    for entry in fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let (path, target) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() {
            copy_all(&path, &target);
        } else {
            fs::copy(path, target).expect("a copy");
        }
    }
}

fn names(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).expect("a folder");
    entries
        .map(|entry| entry.expect("an entry").file_name().into_string().expect("UTF-8"))
        .collect()
}

/// The files in a folder that have the name of a backup.
fn backups_in(folder: &Path) -> Vec<PathBuf> {
    let is_one = |name: &String| name.starts_with("linli-") && name.ends_with(".db.age");
    names(folder).into_iter().filter(is_one).map(|name| folder.join(name)).collect()
}

/// At its moment of this number.
fn dies_at(moment: &str, number: usize) -> String {
    format!("{moment}={number}*off->return")
}

async fn a_house() -> House {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.says("/need carry Wintergreen up to flat 12").await;
    bo.taps("I can help").await;
    ana.tells("walk my dog").await;
    house
}

/// What is on the disk of a house by now.
fn place_of(house: &House) -> Place {
    let folder = TempDir::new().expect("a folder");
    house.copies_itself(folder.path());
    Place(folder)
}

#[tokio::test]
async fn deaths_in_a_backup_leave_whole_ones_and_the_next_one_is_taken() {
    let house = a_house().await;
    // What was done last stands in the log alone: it is served while backups are taken.
    let place = place_of(&house);
    house.ends().await;
    let content = place.content().await;
    assert_eq!(place.runs(&["backup"], ""), Ended::Well);
    let first = backups_in(&place.backups()).remove(0);
    let bytes = fs::read(&first).expect("a backup");
    let mut deaths = 0;
    loop {
        // Three of these are kept no longer.
        for minute in 0..4 {
            let old = format!("linli-20260101T00{minute:02}00Z.db.age");
            fs::write(place.backups().join(old), &bytes).expect("an old one");
        }
        let ended = place.runs(&["backup"], &dies_at("in-backup", deaths));
        assert_eq!(place.content().await, content, "death {deaths}");
        for backup in backups_in(&place.backups()) {
            let is_old = fs::read(&backup).expect("a file") == bytes;
            assert!(is_old || comes_to(&place, &backup, &content).await, "{deaths}: {backup:?}");
        }
        if ended == Ended::Well {
            break;
        }
        assert_eq!(ended, Ended::Died);
        deaths += 1;
        assert_eq!(place.runs(&["backup"], ""), Ended::Well, "after death {deaths}");
        let newest = backups_in(&place.backups()).pop().expect("a backup");
        assert!(comes_to(&place, &newest, &content).await, "after death {deaths}");
        let left = place.leavings();
        let strange: Vec<_> = left.iter().filter(|name| !is_at_rest(name)).collect();
        assert!(strange.is_empty(), "after death {deaths}: {strange:?}");
        let beside = names(&place.backups()).len() - backups_in(&place.backups()).len();
        assert_eq!(beside, 1, "the notes alone: {:?}", names(&place.backups()));
        assert!(backups_in(&place.backups()).len() < 4 + deaths, "old ones go");
    }
    assert!(deaths >= TIMES, "{deaths} deaths");
}

fn is_at_rest(name: &str) -> bool {
    AT_REST.contains(&name) || ["linli.db-wal", "linli.db-shm"].contains(&name)
}

/// True if a backup is restored elsewhere and has this in it.
async fn comes_to(place: &Place, backup: &Path, wanted: &str) -> bool {
    let there = TempDir::new().expect("a folder");
    fs::copy(place.key(), there.path().join("key")).expect("a key");
    let there = Place(there);
    there.restores(backup, "") == Ended::Well && there.content().await == wanted
}

#[tokio::test]
async fn deaths_in_a_restore_leave_the_old_house_or_the_new_one_and_it_can_be_repeated() {
    let house = a_house().await;
    let before = place_of(&house);
    let new = before.content().await;
    assert_eq!(before.runs(&["backup"], ""), Ended::Well);
    let backup = backups_in(&before.backups()).remove(0);
    house.known("Bo").says("/need water my plants").await;
    // Once as if it had been killed, with a log, and once stopped.
    let killed = place_of(&house);
    assert!(killed.leavings().contains("linli.db-wal"), "{:?}", killed.leavings());
    house.stops().await;
    let stopped = place_of(&house);
    house.starts_again().await;
    house.ends().await;
    let mut deaths = 0;
    for there in [killed, stopped] {
        let old = there.content().await;
        assert_ne!(old, new);
        for number in 0.. {
            let place = there.copied();
            let ended = place.restores(&backup, &dies_at("in-restore", number));
            if ended == Ended::Well {
                break;
            }
            assert_eq!(ended, Ended::Died);
            deaths += 1;
            let now = place.content().await;
            assert!(now == old || now == new, "moment {number}: neither the old nor the new");
            assert_eq!(place.restores(&backup, ""), Ended::Well, "after moment {number}");
            assert_eq!(place.content().await, new, "after moment {number}");
            is_tidy(&place, &old, number).await;
        }
    }
    assert!(deaths >= TIMES, "{deaths} deaths");
}

/// What was there is aside, once, and nothing half done is left.
async fn is_tidy(place: &Place, old: &str, number: usize) {
    let left = place.leavings();
    let strange: Vec<_> =
        left.iter().filter(|name| !is_at_rest(name) && !name.starts_with("before-")).collect();
    assert!(strange.is_empty(), "after moment {number}: {strange:?}");
    let mut aside = 0;
    for name in left.iter().filter(|name| name.starts_with("before-")) {
        aside += usize::from(content(&place.data().join(name)).await == old);
    }
    assert_eq!(aside, 1, "after moment {number}: {left:?}");
}

#[tokio::test]
async fn deaths_in_a_rotation_lose_no_key_and_the_next_one_goes_on() {
    let house = a_house().await;
    house.stops().await;
    let whole = place_of(&house);
    house.starts_again().await;
    house.ends().await;
    let mut deaths = 0;
    for number in 0.. {
        let place = whole.copied();
        let ended = place.runs(&["key", "rotate"], &dies_at("in-rotation", number));
        if ended == Ended::Well {
            break;
        }
        assert_eq!(ended, Ended::Died);
        deaths += 1;
        everything_opens(&place, &fs::read_to_string(place.key()).expect("a key file")).await;
        assert_eq!(place.runs(&["key", "rotate"], ""), Ended::Well, "after moment {number}");
        let keys = fs::read_to_string(place.key()).expect("a key file");
        let active: Vec<&str> = keys.lines().filter(|line| !line.starts_with(['r', '#'])).collect();
        assert_eq!(active.len(), 2, "a heading and one key");
        assert!(active[1].starts_with("2 "), "no third key was made");
        everything_opens(&place, &(active.join("\n") + "\n")).await;
        let left = names(place.0.path());
        assert_eq!(left, ["data", "key"].map(str::to_owned).into(), "after moment {number}");
    }
    assert!(deaths >= TIMES, "{deaths} deaths");
}

/// Every value that is sealed opens with this key file.
async fn everything_opens(place: &Place, key_file: &str) {
    let keyring = Keyring::parse(key_file).expect("keys");
    let mut database = opened(&place.data()).await;
    let mut values = 0;
    for of in registry::sealed() {
        for (row, sealed) in (of.list)(&mut database, i64::MIN).await.expect("rows") {
            keyring.open(of.column, row, &sealed).expect("it opens");
            values += 1;
        }
    }
    assert!(values > 6, "there is something to open: {values}");
}
