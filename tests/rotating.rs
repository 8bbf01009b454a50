//! `linli key rotate`, the real program: everything is sealed by the new key, also if it was
//! stopped in the middle, and old backups still open.

use std::collections::BTreeSet;
use std::path::Path;
use std::process::{Command, Output};

use linli::shell::registry;
use sqlx::Connection as _;

use super::support::House;

/// Runs `linli key rotate`; whether it went well, and what it says.
fn rotate(house: &House, fail_points: &str) -> (bool, String) {
    let Output { status, stdout, stderr } = Command::new(env!("CARGO_BIN_EXE_linli"))
        .args(["key", "rotate"])
        .env_clear()
        .env("LINLI_DATA", house.data())
        .env("LINLI_KEY_FILE", house.key_file())
        .env("FAILPOINTS", fail_points)
        .output()
        .expect("it runs");
    let said = [stdout, stderr].map(|text| String::from_utf8_lossy(&text).into_owned()).concat();
    (status.success(), said)
}

/// The numbers of the keys by which anything is sealed.
async fn keys_in(data: &Path) -> BTreeSet<u8> {
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(data.join("linli.db"));
    let mut database = sqlx::SqliteConnection::connect_with(&options).await.expect("it opens");
    let mut keys = BTreeSet::new();
    let mut columns = 0;
    for of in registry::sealed() {
        let rows = (of.list)(&mut database, i64::MIN).await.expect("rows");
        columns += usize::from(!rows.is_empty());
        keys.extend(rows.iter().map(|(_, sealed)| sealed.key()));
    }
    assert!(columns >= 5, "there is something in {columns} columns");
    keys
}

/// Takes all retired keys out of the key file.
fn leave_the_new_key_only(key_file: &Path) {
    let text = std::fs::read_to_string(key_file).expect("a key file");
    let kept = text.lines().filter(|line| !line.starts_with("retired"));
    std::fs::write(key_file, kept.collect::<Vec<_>>().join("\n") + "\n").expect("a key file");
}

/// What stands in the newest link of an invite that Mo sees.
fn link_seen(house: &House) -> String {
    let messages = house.sandbox.messages(house.mo().user.into());
    let payload = |text: &str| Some(text.split("?start=").nth(1)?.trim().to_owned());
    messages.iter().rev().find_map(|message| payload(&message.text)).expect("a link")
}

async fn a_house() -> House {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    let mo = house.mo();
    mo.starts(None).await;
    mo.tells("/invite").await;
    mo.taps("One person, 7 days").await;
    mo.taps("All invites").await;
    ana.says("/need carry Wintergreen up").await;
    bo.taps("I can help").await;
    ana.tells("walk my dog").await;
    ana.taps("Another name").await;
    ana.tells("Goldfinch").await;
    ana.forges("me-type_1_flat").await;
    ana.tells("12b").await;
    ana.forges("home-mine_1").await;
    house
}

#[tokio::test]
async fn with_the_new_key_alone_everything_opens() {
    let house = a_house().await;
    let (fine, said) = rotate(&house, "");
    assert!(!fine && said.contains("another Linli is running"), "a Linli is running there: {said}");
    house.stops().await;
    assert_eq!(keys_in(&house.data()).await, [1].into());
    let (fine, said) = rotate(&house, "");
    assert!(fine, "{said}");
    assert!(said.contains("everything is sealed by key 2 now"), "{said}");
    assert_eq!(keys_in(&house.data()).await, [2].into());
    leave_the_new_key_only(&house.key_file());
    house.has_another_key();
    house.starts_again().await;
    house.transcript();
    let bo = house.known("Bo");
    bo.tells("/mine").await;
    let read = house.transcript();
    assert!(read.contains("Wintergreen"), "Bo still reads what he helps with: {read}");
    house.known("Ana").tells("/me").await;
    assert!(house.transcript().contains("Goldfinch"), "Ana is still called as she wishes");
    house.mo().taps("Invite 1").await;
    house.mo().taps("Show the link").await;
    house.stranger("Sam", "en").starts(Some(&link_seen(&house))).await;
    assert!(house.transcript().contains("Mo invited you"), "the invite still opens");
    house.ends().await;
}

#[tokio::test]
async fn a_flat_that_was_told_under_the_old_key_is_still_known() {
    let house = a_house().await;
    house.stops().await;
    assert!(rotate(&house, "").0);
    leave_the_new_key_only(&house.key_file());
    house.starts_again().await;
    // What is drawn again looks as it did: by another key it has another fingerprint.
    house.expects_faults();
    let bo = house.known("Bo");
    bo.forges("me-type_1_flat").await;
    bo.tells("12B").await;
    house.transcript();
    bo.forges("home-mine_1").await;
    let read = house.transcript();
    assert!(read.contains("Somebody is known at this flat already"), "{read}");
    house.ends().await;
}

#[tokio::test]
async fn stopped_in_the_middle_it_goes_on_where_it_was() {
    let house = a_house().await;
    house.stops().await;
    for moments in [3, 3, 6] {
        let (fine, _) = rotate(&house, &format!("in-rotation={moments}*off->return"));
        assert!(!fine, "it was stopped at moment {moments}");
        // Whatever is sealed by which key, it is served in between.
        house.starts_again().await;
        house.known("Bo").tells("/mine").await;
        assert!(house.transcript().contains("Wintergreen"));
        house.stops().await;
    }
    let (fine, said) = rotate(&house, "");
    assert!(fine && said.contains("going on with a rotation that was stopped"), "{said}");
    assert!(said.contains("sealed by key 2 now"), "no third key was made: {said}");
    assert_eq!(keys_in(&house.data()).await, [2].into());
    house.starts_again().await;
    house.ends().await;
}

#[tokio::test]
async fn a_backup_from_before_opens_with_the_key_file_of_afterwards() {
    let house = a_house().await;
    let to = tempfile::tempdir().expect("a folder");
    let clock = linli::shell::demo::clock_of(&house.sandbox.clock());
    let (data, key) = (house.data(), house.key_file());
    let taken = linli::shell::backup::take(&data, &key, to.path(), None, &clock, &mut |_| {}).await;
    house.stops().await;
    let (fine, said) = rotate(&house, "");
    assert!(fine, "{said}");
    let there = tempfile::tempdir().expect("a folder");
    let file = taken.expect("a backup").file;
    let tell = &mut |_| {};
    let back = linli::shell::backup::restore(&file, there.path(), &key, false, &clock, tell).await;
    back.expect("it comes back");
    assert_eq!(keys_in(there.path()).await, [1].into());
    house.starts_again().await;
    house.ends().await;
}

#[test]
fn everything_that_is_sealed_is_sealed_anew() {
    let map = include_str!("../docs/data-map.txt");
    let said: BTreeSet<String> = map
        .lines()
        .filter(|line| !line.starts_with('#') && line.contains("sealed"))
        .filter_map(|line| Some(line.split_once(" | ")?.0.to_owned()))
        .collect();
    let resealed: BTreeSet<String> =
        registry::sealed().map(|of| format!("{}.{}", of.column.table, of.column.name)).collect();
    assert_eq!(resealed, said, "add it to SEALED of its feature, and that to `registry::sealed`");
}
