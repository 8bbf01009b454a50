//! Backups, taken of a house that is served, and brought back by the real program.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use linli::shell::backup::{self, RestoreError};
use linli::shell::demo::clock_of;
use sqlx::Connection as _;
use tempfile::TempDir;

use super::support::{House, Neighbour, hours};

/// Takes a backup of a house that is served; where it is.
async fn back_up(house: &House, to: &Path) -> PathBuf {
    let clock = clock_of(&house.sandbox.clock());
    let mut said = Vec::new();
    let (data, key) = (house.data(), house.key_file());
    let taken = backup::take(&data, &key, to, None, &clock, &mut |line| said.push(line)).await;
    assert!(said.iter().any(|line| line == "reading it back: 100 %"), "{said:?}");
    taken.expect("a backup").file
}

/// Runs `linli restore`; the exit code, and what it says.
fn restore(file: &Path, data: &Path, key: &Path, more: &[&str]) -> (Option<i32>, String) {
    let Output { status, stdout, stderr } = Command::new(env!("CARGO_BIN_EXE_linli"))
        .arg("restore")
        .arg(file)
        .args(more)
        .env_clear()
        .env("LINLI_DATA", data)
        .env("LINLI_KEY_FILE", key)
        .output()
        .expect("it runs");
    let said = [stdout, stderr].map(|text| String::from_utf8_lossy(&text).into_owned()).concat();
    (status.code(), said)
}

async fn count(data: &Path, statement: &'static str) -> i64 {
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(data.join("linli.db"));
    let options = options.read_only(true);
    let mut database =
        sqlx::SqliteConnection::connect_with(&options).await.expect("the database opens");
    sqlx::query_scalar(statement).fetch_one(&mut database).await.expect("it counts")
}

async fn a_house() -> (House, [Neighbour; 2], TempDir) {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.says("/need carry Wintergreen up").await;
    bo.taps("I can help").await;
    (house, [ana, bo], TempDir::new().expect("a folder"))
}

#[tokio::test]
async fn what_was_backed_up_of_a_house_that_is_served_comes_back_whole() {
    let (house, _, folder) = a_house().await;
    let file = back_up(&house, &folder.path().join("backups")).await;
    let bytes = std::fs::read(&file).expect("a file");
    assert!(bytes.starts_with(b"age-encryption.org/v1"), "others can open it by their own tools");
    // Three letters come up by chance.
    for plain in ["SQLite format", "Wintergreen"] {
        assert!(!bytes.windows(plain.len()).any(|part| part == plain.as_bytes()), "{plain}");
    }
    let data = folder.path().join("data");
    let (code, said) = restore(&file, &data, &house.key_file(), &[]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("restored; start Linli now"), "{said}");
    for (statement, expected) in [
        ("select count(*) from need where state = 'open'", 1),
        ("select count(*) from claim where state = 'held'", 1),
        ("select count(*) from person where name is not null", 3),
    ] {
        assert_eq!(count(&data, statement).await, expected, "{statement}");
    }
    let left: Vec<_> =
        std::fs::read_dir(&data).expect("a folder").map(|f| f.unwrap().file_name()).collect();
    assert!(!left.iter().any(|name| name == "restoring"), "{left:?}");
    house.ends().await;
}

#[tokio::test]
async fn whoever_had_all_erased_since_then_stays_erased() {
    let (house, [_, bo], folder) = a_house().await;
    let file = back_up(&house, &folder.path().join("backups")).await;
    house.waits(hours(1)).await;
    bo.tells("/forgetme").await;
    bo.taps("Erase everything").await;
    // The notes lie beside the database: here they come along by a later backup.
    back_up(&house, &folder.path().join("backups")).await;
    let data = folder.path().join("data");
    let (code, said) = restore(&file, &data, &house.key_file(), &[]);
    assert_eq!(code, Some(0), "{said}");
    assert!(said.contains("erased again: 1"), "{said}");
    let account = format!("select count(*) from person where telegram_id = {}", bo.user);
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(data.join("linli.db"));
    let mut database = sqlx::SqliteConnection::connect_with(&options).await.expect("it opens");
    let known: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(account))
        .fetch_one(&mut database)
        .await
        .expect("it counts");
    assert_eq!(known, 0);
    assert_eq!(count(&data, "select count(*) from claim where state = 'held'").await, 0);
    assert_eq!(count(&data, "select count(*) from person where name is not null").await, 2);
    // Nobody is told of it a second time.
    let words = "select count(*) from outbox where body like '%rased%'";
    assert_eq!(count(&data, words).await, 0);
    house.ends().await;
}

#[tokio::test]
async fn a_newer_database_is_moved_aside_only_when_that_is_said() {
    let (house, [ana, _], folder) = a_house().await;
    let file = back_up(&house, &folder.path().join("backups")).await;
    let (code, said) = restore(&file, &house.data(), &house.key_file(), &["--replace"]);
    assert_eq!(code, Some(2), "a Linli is running there: {said}");
    house.waits(hours(1)).await;
    ana.says("/need walk my dog").await;
    let (data, key) = (house.data(), house.key_file());
    let kept = TempDir::new().expect("a folder");
    house.stops().await;
    copy_all(&data, kept.path());
    let (code, said) = restore(&file, kept.path(), &key, &[]);
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("is newer than this backup. With --replace"), "{said}");
    assert_eq!(count(kept.path(), "select count(*) from need").await, 2, "as it was");
    let (code, said) = restore(&file, kept.path(), &key, &["--replace"]);
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(count(kept.path(), "select count(*) from need").await, 1);
    let aside = said.lines().find_map(|line| line.strip_prefix("what was there is now in "));
    let aside = PathBuf::from(aside.expect("it says where"));
    assert_eq!(count(&aside, "select count(*) from need").await, 2, "nothing is thrown away");
    for _ in 0..3 {
        assert_eq!(restore(&file, kept.path(), &key, &[]).0, Some(0), "it is not newer any more");
    }
    assert_eq!(count(&aside, "select count(*) from need").await, 2, "not by the next one either");
    house.starts_again().await;
    house.ends().await;
}

#[tokio::test]
async fn a_damaged_backup_or_another_key_is_refused_and_nothing_is_touched() {
    let (house, _, folder) = a_house().await;
    let file = back_up(&house, &folder.path().join("backups")).await;
    let whole = std::fs::read(&file).expect("a file");
    let there = TempDir::new().expect("a folder");
    let key = house.key_file();
    for at in (0..40).map(|step| step * (whole.len() - 1) / 39) {
        let mut changed = whole.clone();
        changed[at] ^= 0x40;
        let broken = folder.path().join("linli-20260302T090000Z.db.age");
        std::fs::write(&broken, &changed).expect("a file");
        let clock = clock_of(&house.sandbox.clock());
        let refused =
            backup::restore(&broken, there.path(), &key, false, &clock, &mut |_| {}).await;
        assert!(
            matches!(refused, Err(RestoreError::Damaged(..) | RestoreError::WrongKey(_))),
            "byte {at}: {refused:?}"
        );
        assert!(!there.path().join("linli.db").exists(), "byte {at}");
    }
    let cut = folder.path().join("cut.db.age");
    std::fs::write(&cut, &whole[..whole.len() / 2]).expect("a file");
    let (code, said) = restore(&cut, there.path(), &key, &[]);
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("cannot be restored"), "{said}");
    let other = folder.path().join("other-key");
    let line = "linli-key-file 1\n1 bm90IHRoZSBzYW1lIGtleSBhdCBhbGwsIG5vLCBzaXI=\n";
    std::fs::write(&other, line).expect("a key");
    let (code, said) = restore(&file, there.path(), &other, &[]);
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("does not open with this key file"), "{said}");
    assert!(!there.path().join("linli.db").exists());
    house.ends().await;
}

#[tokio::test]
async fn it_is_red_when_the_backup_is_stale() {
    let (house, [ana]) = House::watched(["Ana/en"]).await;
    let folder = TempDir::new().expect("a folder");
    back_up(&house, folder.path()).await;
    let health = format!("{}/healthz", house.web().await);
    let green = reqwest::get(&health).await.expect("an answer");
    assert_eq!(green.status(), 200);
    house.waits(hours(27)).await;
    ana.says("/need walk my dog").await;
    let red = reqwest::get(&health).await.expect("an answer");
    assert_eq!(red.status(), 503);
    let report: serde_json::Value = red.json().await.expect("JSON");
    let checks = report["checks"].as_array().expect("checks");
    let stale: Vec<_> = checks.iter().filter(|c| c["green"] == false).map(|c| &c["name"]).collect();
    assert_eq!(stale, ["backup"]);
    house.ends().await;
}

fn copy_all(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).expect("a folder") {
        let path = entry.expect("an entry").path();
        if path.is_file() {
            std::fs::copy(&path, to.join(path.file_name().expect("a name"))).expect("a copy");
        }
    }
}
