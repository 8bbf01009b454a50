//! The real process dies in the middle of things, at any moment and at named ones: nothing that
//! Telegram was told is received is lost, nothing is done twice.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use linli::shell::key_file;
use sandbox::{Options, Sandbox};
use sqlx::Connection as _;
use tempfile::TempDir;

use super::proof::is_sound;
use super::town::Town;
use crate::support::dice::Dice;
use crate::support::program::Program;
use crate::tidy::migrated::old_house;
use crate::tidy::reading::sources;

/// How often it is killed at any moment; `just crash` says 200.
const ROUNDS: &str = "LINLI_CRASH_ROUNDS";
/// How often it dies at each last moment.
const TIMES: usize = 10;
/// What somebody has to have done at least once.
const VERBS: [&str; 6] = [
    "needs.claim",
    "needs.release",
    "needs.done",
    "needs.confirm",
    "needs.withdraw",
    "needs.reword",
];
/// It takes no longer to come there.
const PATIENCE: Duration = Duration::from_secs(30);

/// The moments at which it dies while people live on, and how often each is passed at least and at
/// most before it is the last. A new one is a line here. An update that waits is tried alone before
/// anything else is done, so that nothing but itself can be the last moment of three lives in it.
const LAST_MOMENTS: [(&str, usize, usize); 5] = [
    ("after-poll", 1, 6),
    ("after-inbox", 1, 6),
    ("in-batch", 10, 60),
    ("after-commit", 10, 30),
    ("after-send", 10, 30),
];
/// The moments that have a test of their own.
const APART: [&str; 4] = ["in-migration", "in-backup", "in-restore", "in-rotation"];

/// How often the process is killed at any moment.
pub fn rounds() -> usize {
    std::env::var(ROUNDS).map_or(40, |rounds| rounds.parse().expect("a number"))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn kills_at_any_moment_lose_nothing_and_double_nothing() {
    let mut town = Town::new(20_261_124).await;
    for _ in 0..rounds() {
        let mut bot = town.program().starts();
        let life = Duration::from_millis(100 + town.dice.roll(600) as u64);
        let begun = Instant::now();
        town.lives_until(|_| begun.elapsed() > life, &mut bot).await;
        bot.is_killed();
        town.has_died().await;
    }
    ends(town, 100).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn deaths_at_every_last_moment_lose_nothing_and_double_nothing() {
    let mut town = Town::new(20_261_125).await;
    for (moment, least, most) in LAST_MOMENTS {
        for _ in 0..TIMES {
            let passed = least + town.dice.roll(most - least);
            let dies = format!("{moment}={passed}*off->return");
            let mut bot = town.program().with("FAILPOINTS", &dies).starts();
            let begun = Instant::now();
            let ended = |bot: &mut crate::support::program::Process| {
                assert!(begun.elapsed() < PATIENCE, "it does not come to {dies}");
                !bot.is_alive()
            };
            town.lives_until(ended, &mut bot).await;
            town.has_died().await;
        }
    }
    ends(town, 100).await;
}

/// Started once more, it lives until there was enough to lose, finishes everything, and the town is
/// whole.
async fn ends(mut town: Town, asked: usize) {
    let mut bot = town.program().starts();
    town.lives_until_all_was_done(asked, &VERBS, PATIENCE).await;
    town.drain().await;
    let twice = town.is_whole().await;
    bot.stops();
    println!(
        "{} deaths, {} needs, {:?}; {twice} of at most {} sent twice",
        town.deaths,
        town.asked.len(),
        town.brought,
        town.in_flight
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn deaths_in_a_migration_lose_nothing() {
    let sandbox = Sandbox::start(Options::default()).await.expect("the sandbox starts");
    let mut dice = Dice(20_261_126);
    for _ in 0..TIMES {
        let folder = TempDir::new().expect("a folder");
        let data = folder.path().join("data");
        std::fs::create_dir(&data).expect("it is made");
        let file = data.join("linli.db");
        let key = key_file::load_or_make(&folder.path().join("key"), &file).expect("a key");
        old_house(&file, &key.keyring).await;
        let people = count(&file, "select count(*) from person").await;
        let dies = format!("in-migration={}*off->return", dice.roll(40));
        let mut bot = Program::new(folder.path(), &sandbox).with("FAILPOINTS", &dies).starts();
        let begun = Instant::now();
        while bot.is_alive() {
            assert!(begun.elapsed() < PATIENCE, "it does not come to {dies}");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        let migrated = "select count(*) from _sqlx_migrations";
        let before = count(&file, migrated).await;
        assert_eq!(before, 1, "{dies}: it died before it was through");
        let mut bot = Program::new(folder.path(), &sandbox).starts();
        while count(&file, migrated).await == before {
            assert!(begun.elapsed() < PATIENCE, "{dies}: it is never through");
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
        bot.stops();
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&file);
        let mut database = sqlx::SqliteConnection::connect_with(&options).await.expect("it opens");
        is_sound(&mut database).await;
        assert_eq!(count(&file, "select count(*) from person").await, people, "{dies}");
    }
}

async fn count(file: &std::path::Path, statement: &'static str) -> i64 {
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(file);
    let mut database = sqlx::SqliteConnection::connect_with(&options).await.expect("it opens");
    sqlx::query_scalar(statement).fetch_one(&mut database).await.expect("it counts")
}

#[test]
fn every_last_moment_is_tried() {
    let name = regex::Regex::new(r#"may_(?:be\(|come_in_statements\(\w+, )"([a-z-]+)""#).unwrap();
    let there: BTreeSet<String> = sources("src")
        .iter()
        .flat_map(|source| {
            let found = name.captures_iter(&source.text).map(|found| found[1].to_owned());
            found.collect::<Vec<_>>()
        })
        .collect();
    let tried = LAST_MOMENTS.iter().map(|moment| moment.0).chain(APART);
    let tried: BTreeSet<String> = tried.map(str::to_owned).collect();
    assert_eq!(there, tried, "add a line to LAST_MOMENTS, or a test and its name to APART");
}
