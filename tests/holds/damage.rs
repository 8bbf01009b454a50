//! Damage: a file that was changed behind our back is refused with a word what to do, or it is
//! sound and serves. What is refused is left as it is, and never replaced by an empty one.

use std::os::unix::fs::FileExt as _;
use std::os::unix::process::ExitStatusExt as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use futures::{StreamExt as _, stream};
use linli::kernel::seal::{Column, Sealed};
use linli::shell::key_file;
use sandbox::{Clock, Options, Sandbox};
use sqlx::{AssertSqlSafe, Connection as _, SqliteConnection};
use tempfile::TempDir;

use super::proof::is_sound;
use crate::support::House;
use crate::support::dice::Dice;
use crate::support::program::Program;
use crate::tidy::reading::at;

const COPIES: usize = 200;
/// So many at a time.
const AT_ONCE: usize = 3;
/// The size of SQLite's pages.
const PAGE: usize = 4_096;
/// Started, it has refused or polled by then.
const PATIENCE: Duration = Duration::from_secs(30);
/// What a refusal says of the file.
const REFUSALS: [&str; 5] = [
    "is damaged",
    "is not a database of Linli",
    "newer Linli",
    "the key file does not open",
    "the database cannot be opened",
];

/// A way to damage a file. A new one is a line here and one in `of`.
#[derive(Clone, Copy, Debug)]
enum Damage {
    /// So many bytes anywhere, each with one bit changed.
    Bits(usize),
    /// The same in the header of the file, or of a page, where SQLite keeps its bearings.
    HeaderBits(usize),
    /// A page of zeros.
    Zeros,
    /// Two pages have changed places.
    Swapped,
    /// The end is gone.
    Cut,
}

impl Damage {
    fn of(number: usize) -> Self {
        match number % 10 {
            0..=3 => Self::Bits(1),
            4 | 5 => Self::Bits(8),
            6 => Self::HeaderBits(1 + number % 4),
            7 => Self::Zeros,
            8 => Self::Swapped,
            _ => Self::Cut,
        }
    }

    fn is_done_to(self, bytes: &mut Vec<u8>, dice: &mut Dice) {
        let pages = bytes.len() / PAGE;
        match self {
            Self::Bits(count) => (0..count).for_each(|_| {
                let place = dice.roll(bytes.len());
                bytes[place] ^= 1 << dice.roll(8);
            }),
            Self::HeaderBits(count) => (0..count).for_each(|_| {
                let page = if dice.roll(2) == 0 { 0 } else { dice.roll(pages) };
                let place = page * PAGE + dice.roll(if page == 0 { 100 } else { 12 });
                bytes[place] ^= 1 << dice.roll(8);
            }),
            Self::Zeros => {
                let page = dice.roll(pages) * PAGE;
                bytes[page..page + PAGE].fill(0);
            }
            Self::Swapped => {
                let (one, other) = (dice.roll(pages), dice.roll(pages));
                for byte in 0..PAGE {
                    bytes.swap(one * PAGE + byte, other * PAGE + byte);
                }
            }
            Self::Cut => {
                let left = 1 + dice.roll(bytes.len() - 1);
                bytes.truncate(left);
            }
        }
    }
}

/// A house that was lived in and closed well, on disk.
async fn lived_in() -> TempDir {
    let (house, [ana, bo, cem]) = House::of(["Ana/en", "Bo/en", "李阿姨/zh-CN"]).await;
    for number in 0..5 {
        ana.says(&format!("/need carry bottle {number} up today 17:00, flat 12")).await;
        bo.taps("I can help").await;
        cem.tells(&format!("帮我取第{number}个快递")).await;
    }
    bo.taps("Job done").await;
    ana.tells("my lamp is broken").await;
    let folder = TempDir::new().expect("a folder");
    let last = house.clone();
    house.ends().await;
    last.copies_itself(folder.path());
    folder
}

/// What became of a start on a damaged file.
#[derive(Debug, PartialEq, Eq)]
enum Came {
    Refused { word: &'static str, said: String },
    Serves,
}

/// Starts the real program on a damaged copy.
async fn starts_on(folder: &Path, damage: Damage, dice: &mut Dice) -> Result<Came, String> {
    let file = folder.join("data/linli.db");
    let mut bytes = std::fs::read(&file).expect("it is there");
    damage.is_done_to(&mut bytes, dice);
    std::fs::write(&file, &bytes).expect("it is written");

    let options = Options { clock: Clock::running(None), ..Options::default() };
    let sandbox = Sandbox::start(options).await.expect("the sandbox starts");
    let log = std::fs::File::create(folder.join("log")).expect("a log");
    let mut bot = Command::new(env!("CARGO_BIN_EXE_linli"))
        .arg("run")
        .env_clear()
        .env("TELOXIDE_TOKEN", sandbox.token())
        .env("TELOXIDE_API_URL", sandbox.api_url())
        .env("LINLI_DATA", folder.join("data"))
        .env("LINLI_KEY_FILE", folder.join("key"))
        .env("LINLI_LOG", "error")
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(log)
        .spawn()
        .expect("it starts");
    let begun = Instant::now();
    let mut told_to_stop = false;
    let status = loop {
        if let Some(status) = bot.try_wait().expect("it is ours") {
            break status;
        }
        if !told_to_stop && sandbox.calls().iter().any(|call| call.method == "GetUpdates") {
            let id = bot.id().to_string();
            Command::new("kill").args(["-TERM", &id]).status().expect("it is told");
            told_to_stop = true;
        }
        if begun.elapsed() > PATIENCE {
            let _ = bot.kill();
            return Err("it neither serves nor ends".to_owned());
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    };
    let said = std::fs::read_to_string(folder.join("log")).expect("a log");
    if said.contains("panicked") || status.signal().is_some() {
        return Err(format!("{status}: {said}"));
    }
    if told_to_stop && status.code() == Some(0) {
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&file);
        let mut database = SqliteConnection::connect_with(&options).await.expect("it opens");
        is_sound(&mut database).await;
        return Ok(Came::Serves);
    }
    let word = REFUSALS.iter().find(|word| said.contains(*word));
    match word {
        Some(word) if status.code() == Some(2) && !told_to_stop => {
            let unchanged = std::fs::read(&file).expect("it is there") == bytes;
            if unchanged {
                Ok(Came::Refused { word, said })
            } else {
                Err(format!("changed: {said}"))
            }
        }
        _ => Err(format!("{status}: {said}")),
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_damaged_file_is_refused_as_it_is_or_is_sound_and_serves() {
    let house = lived_in().await;
    let tried = stream::iter(0..COPIES).map(async |number| {
        let copy = TempDir::new().expect("a folder");
        std::fs::create_dir(copy.path().join("data")).expect("a folder");
        for file in ["key", "data/linli.db"] {
            std::fs::copy(house.path().join(file), copy.path().join(file)).expect("it copies");
        }
        let damage = Damage::of(number);
        let mut dice = Dice(number as u64 + 1);
        // What is rolled first from one seed is near what is rolled first from the next.
        for _ in 0..7 {
            dice.roll(2);
        }
        (number, damage, starts_on(copy.path(), damage, &mut dice).await)
    });
    let tried: Vec<_> = tried.buffer_unordered(AT_ONCE).collect().await;
    let wrong: Vec<_> = tried.iter().filter(|(.., came)| came.is_err()).collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
    let mut counted = std::collections::BTreeMap::<String, usize>::new();
    for (.., came) in &tried {
        let came = match came {
            Ok(Came::Refused { word, said }) => {
                println!("{said}");
                word
            }
            _ => "serves",
        };
        *counted.entry(came.to_owned()).or_default() += 1;
    }
    println!("{counted:#?}");
    let serves = tried.iter().filter(|(.., came)| *came == Ok(Came::Serves)).count();
    assert!((20..COPIES - 20).contains(&serves), "both are tried: {serves} serve");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_database_that_is_gone_while_its_log_is_there_is_not_begun_anew() {
    let house = lived_in().await;
    let data = house.path().join("data");
    let (file, log) = (data.join("linli.db"), data.join("linli.db-wal"));
    std::fs::write(&log, b"a log").expect("it is written");
    for empty in [true, false] {
        if empty {
            std::fs::write(&file, b"").expect("it is written");
        } else {
            std::fs::remove_file(&file).expect("it goes");
        }
        let output = Command::new(env!("CARGO_BIN_EXE_linli"))
            .arg("run")
            .env_clear()
            .env("TELOXIDE_TOKEN", "1000000001:AAHsandbox0sandbox0sandbox0sandbox0")
            .env("TELOXIDE_API_URL", "http://127.0.0.1:9")
            .env("LINLI_DATA", &data)
            .env("LINLI_KEY_FILE", house.path().join("key"))
            .stdin(Stdio::null())
            .output()
            .expect("it runs");
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(said.contains("its log is not"), "{said}");
        assert_eq!(std::fs::metadata(&file).map_or(0, |file| file.len()), 0);
        assert_eq!(std::fs::read(&log).expect("it is there"), b"a log");
    }
}

/// More than is looked at before anything is written.
const LARGE: i64 = 70 * 1024 * 1024;

/// A house that is large by a dead letter, and damaged in the middle of that.
async fn large_and_damaged(house: &Path) {
    let file = house.join("data/linli.db");
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&file);
    let mut database = SqliteConnection::connect_with(&options).await.expect("it opens");
    let now = linli::kernel::clock::Clock::system().now().millis();
    sqlx::query(
        "insert into inbox (update_id, received_at, dead_at, body) values (1, ?1, ?1, zeroblob(?2))",
    )
    .bind(now)
    .bind(LARGE)
    .execute(&mut database)
    .await
    .expect("it is written");
    database.close().await.expect("it closes");
    let bytes = std::fs::metadata(&file).expect("it is there").len();
    let page = bytes / 2 / PAGE as u64 * PAGE as u64;
    let written = std::fs::File::options().write(true).open(&file).expect("it opens");
    // Its first four bytes say which page comes next.
    written.write_all_at(&[0xff; 4], page).expect("it is written");
}

async fn health(web: &str) -> Option<(u16, String)> {
    let answer = reqwest::get(format!("http://{web}/healthz")).await.ok()?;
    Some((answer.status().as_u16(), answer.text().await.ok()?))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_large_damaged_file_serves_and_health_turns_red() {
    let house = lived_in().await;
    large_and_damaged(house.path()).await;
    let options = Options { clock: Clock::running(None), ..Options::default() };
    let sandbox = Sandbox::start(options).await.expect("the sandbox starts");
    let port =
        std::net::TcpListener::bind("127.0.0.1:0").expect("a port").local_addr().expect("it");
    let web = port.to_string();
    let mut bot = Program::new(house.path(), &sandbox).with("LINLI_WEB", &web).starts();
    let begun = Instant::now();
    let red = loop {
        assert!(bot.is_alive() && begun.elapsed() < PATIENCE, "it serves and finds it");
        match health(&web).await {
            Some((503, report)) => break report,
            _ => tokio::time::sleep(Duration::from_millis(20)).await,
        }
    };
    assert!(red.contains(r#"{"name":"damage","green":false"#), "{red}");
    assert!(sandbox.calls().iter().any(|call| call.method == "GetUpdates"), "it serves");
    bot.stops();
    let said = std::fs::read_to_string(house.path().join("log")).expect("a log");
    assert!(said.contains("the database is damaged: stop Linli"), "{said}");
}

/// The columns that docs/data-map.txt calls sealed.
fn sealed_columns() -> Vec<(&'static str, &'static str)> {
    let map = std::fs::read_to_string(at("docs/data-map.txt")).expect("the map").leak();
    map.lines()
        .filter(|line| !line.starts_with('#') && line.contains("sealed"))
        .filter_map(|line| line.split_once(" | ")?.0.split_once('.'))
        .collect()
}

async fn sealed(database: &mut SqliteConnection, table: &str, column: &str) -> Vec<(i64, Vec<u8>)> {
    let statement =
        format!("select rowid, {column} from \"{table}\" where {column} is not null limit 3");
    sqlx::query_as(AssertSqlSafe(statement)).fetch_all(database).await.expect("it reads")
}

#[tokio::test]
async fn a_sealed_field_that_was_changed_or_moved_is_refused() {
    let house = lived_in().await;
    let file: PathBuf = house.path().join("data/linli.db");
    let keyring = key_file::load(&house.path().join("key"), &file).expect("the key");
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&file);
    let mut database = SqliteConnection::connect_with(&options).await.expect("it opens");
    let (mut columns, mut changes) = (0, 0);
    for (table, name) in sealed_columns() {
        let rows = sealed(&mut database, table, name).await;
        columns += usize::from(!rows.is_empty());
        for (row, bytes) in rows {
            let column = Column { table, name };
            let value = stored(&mut database, bytes.clone()).await;
            keyring.open(column, row, &value).expect("it opens as it is");
            assert!(keyring.open(column, row + 1, &value).is_err(), "{table}.{name} moved");
            for place in 0..bytes.len() {
                let mut changed = bytes.clone();
                changed[place] ^= 1 << (place % 8);
                let value = stored(&mut database, changed).await;
                let opened = keyring.open(column, row, &value);
                assert!(opened.is_err(), "{table}.{name}, byte {place} of row {row}");
                changes += 1;
            }
        }
    }
    assert!(columns >= 6 && changes > 500, "{columns} columns, {changes} changes");
}

/// The same bytes as the database gives them.
async fn stored(database: &mut SqliteConnection, bytes: Vec<u8>) -> Sealed {
    sqlx::query_scalar("select ?1").bind(bytes).fetch_one(database).await.expect("it reads")
}
