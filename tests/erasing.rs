//! Whoever has all erased is found nowhere: not in the database and its log, not in what others read
//! and are given, not in a backup of before that is brought back.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use linli::kernel::seal::Keyring;
use linli::shell::backup;
use linli::shell::demo::clock_of;
use linli::shell::registry;
use sandbox::{ChatId, GroupKind};
use sqlx::Connection as _;
use tempfile::TempDir;

use super::support::{House, Neighbour, hours};

/// What somebody is called, says and types; a word for each thing that is sealed.
const CANARIES: &[&str] = &[
    "kleiber",
    "Quillermina",
    "Rotkehlchen",
    "klabauter",
    "nachtigall",
    "0160 5554433",
    "marzipan",
    "kolibri",
    "zitronenfalter",
    "voice-canary-need",
    "voice-canary-draft",
    "photo-canary-need",
    "grasmuecke",
    "goldammer",
    "rohrdommel",
    "Haselhuhn",
    "wiedehopf",
    "steinkauz",
    "buchfink",
];

/// What is sealed and tells of nobody in particular, and why.
const OF_NOBODY: &[(&str, &str)] = &[
    ("building.title", "it is the group's"),
    ("building.flat_code", "it hangs in the hallway"),
    ("building.doors", "which doors there are: it is the building's"),
    ("service_number.number", "it is the building's"),
    ("recipient.called", "it is somebody else's, who stays when who answers for them goes"),
    ("invite.secret", "nobody says it: it is random, and goes with its maker"),
    ("call_back.note", "somebody waits for a call: a moderator ticks it, whoever noted it"),
    ("code_card.codes", "they are random, and theirs for whom the card is"),
    ("device.label", "a bell stays at its door until a moderator switches it off"),
    ("device.secret", "nobody says it: it is random"),
    ("key_check.sealed", "it is the program's"),
    ("inbox.body", "it is gone as soon as it is done"),
];

/// Somebody with all that can be told of them.
async fn lives(house: &House, ana: &Neighbour, bo: &Neighbour) {
    ana.says("/need carry marzipan up").await;
    bo.taps("I can help").await;
    ana.taps("Add door & phone").await;
    ana.tells("ring at kolibri").await;
    bo.taps("Show door & phone").await;
    ana.speaks("voice-canary-need", 3).await;
    let photo = serde_json::json!([{
        "file_id": "photo-canary-need", "file_unique_id": "p", "width": 9, "height": 9,
    }]);
    ana.sends("photo", photo).await;
    ana.taps("Post").await;
    for (label, words) in [
        ("Name", "Rotkehlchen"),
        ("Entrance", "goldammer"),
        ("Floor", "klabauter"),
        ("Flat", "nachtigall"),
        ("Phone", "0160 5554433"),
    ] {
        ana.tells("/me").await;
        ana.taps(label).await;
        ana.taps("✏️ Type it").await;
        ana.tells(words).await;
    }
    ana.tells("/home").await;
    ana.taps("Yes, that's my home").await;
    ana.tells("/key").await;
    ana.taps("your home").await;
    ana.taps("Write the note").await;
    ana.tells("the key is with buchfink").await;
    let mut database = house.database().await;
    let id: i64 = sqlx::query_scalar("select id from person where telegram_id = ?1")
        .bind(ana.user.0)
        .fetch_one(&mut database)
        .await
        .expect("she is known");
    house.mo().forges(&format!("trust-words_1_{id}_keys-12")).await;
    house.mo().tells("she fed the rohrdommel for years").await;
    ana.tells("/sos").await;
    ana.tells("I fell over the kleiber").await;
    ana.taps("I'm fine").await;
    ana.tells("every Monday feed the wiedehopf, phone 0160 5554433 steinkauz").await;
    ana.taps("Post").await;
    ana.tells("walk my zitronenfalter").await;
    ana.speaks("voice-canary-draft", 3).await;
    ana.tells("/help").await;
    let other = house.add_group("Other Court", ana, GroupKind::Supergroup);
    house.sandbox.add_bot(other, ana.user);
    house.settle().await;
    for posted in [true, false] {
        ana.forges("call_2").await;
        ana.taps("Somebody else").await;
        ana.tells("Oma Haselhuhn").await;
        if posted {
            ana.taps("🛒 Shopping").await;
            ana.taps("Today").await;
            ana.taps("Post").await;
        }
    }
    ana.tells("/help").await;
    ana.tells("feed my grasmuecke").await;
    bo.tells("/needs").await;
}

/// All that is sealed in a database: by column, the sealed bytes and what they say.
async fn sealed(data: &Path, key: &Path) -> Vec<(String, Vec<u8>, String)> {
    let keyring = Keyring::parse(&std::fs::read_to_string(key).expect("a key")).expect("a key");
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(data.join("linli.db"));
    let options = options.read_only(true);
    let mut database = sqlx::SqliteConnection::connect_with(&options).await.expect("it opens");
    let mut all = Vec::new();
    for of in registry::sealed() {
        for (row, sealed) in (of.list)(&mut database, i64::MIN).await.expect("rows") {
            let says = keyring.open(of.column, row, &sealed).expect("it opens");
            let name = format!("{}.{}", of.column.table, of.column.name);
            all.push((name, bytes(&sealed.to_hex()), says));
        }
    }
    all
}

fn bytes(hex: &str) -> Vec<u8> {
    let digit = |at: usize| u8::from_str_radix(&hex[at..at + 2], 16).expect("hexadecimal");
    (0..hex.len()).step_by(2).map(digit).collect()
}

fn is_canary(text: &str) -> bool {
    CANARIES.iter().any(|canary| text.contains(canary))
}

async fn back_up(house: &House, to: &Path) -> PathBuf {
    let clock = clock_of(&house.sandbox.clock());
    let (data, key) = (house.data(), house.key_file());
    let taken = backup::take(&data, &key, to, None, &clock, &mut |_| {}).await;
    taken.expect("a backup").file
}

#[tokio::test]
async fn whoever_is_erased_is_found_nowhere() {
    let (house, [ana, bo]) = House::of(["Quillermina/en", "Bo/en"]).await;
    lives(&house, &ana, &bo).await;
    let before = sealed(&house.data(), &house.key_file()).await;
    let said: BTreeSet<&str> = before
        .iter()
        .filter(|(_, _, says)| is_canary(says))
        .map(|(column, ..)| column.as_str())
        .collect();
    for of in registry::sealed() {
        let column = format!("{}.{}", of.column.table, of.column.name);
        let told = said.contains(column.as_str());
        let of_nobody = OF_NOBODY.iter().any(|(known, _)| *known == column);
        assert!(told || of_nobody, "let somebody in this test say what is sealed in {column}");
    }
    let folder = TempDir::new().expect("a folder");
    let older = back_up(&house, &folder.path().join("backups")).await;
    house.waits(hours(1)).await;
    ana.tells("/forgetme").await;
    ana.taps("Erase everything").await;
    house.waits(hours(2)).await;

    let left = sealed(&house.data(), &house.key_file()).await;
    assert_eq!(left.iter().find(|(_, _, says)| is_canary(says)), None, "in the database");
    for entry in std::fs::read_dir(house.data()).expect("a folder") {
        let path = entry.expect("an entry").path();
        if !path.is_file() {
            continue;
        }
        let content = std::fs::read(&path).expect("a file");
        for (column, bytes, _) in before.iter().filter(|(_, _, says)| is_canary(says)) {
            let found = content.windows(bytes.len()).any(|window| window == bytes);
            assert!(!found, "{column} is sealed, and still in {}", path.display());
        }
    }

    bo.tells("/mydata").await;
    assert!(!bo.files().is_empty(), "somebody else is given what is kept of them");
    for file in bo.files() {
        let text = String::from_utf8_lossy(&file.bytes).into_owned();
        assert!(!is_canary(&text), "{} of somebody else: {text}", file.name);
    }
    for chat in [house.group, ChatId(bo.user.0), ChatId(house.mo().user.0)] {
        for message in house.sandbox.messages(chat).into_iter().filter(|one| one.from_bot) {
            assert!(!is_canary(&message.text), "others still read: {}", message.text);
        }
    }

    back_up(&house, &folder.path().join("backups")).await;
    let data = folder.path().join("data");
    let restored = Command::new(env!("CARGO_BIN_EXE_linli"))
        .arg("restore")
        .arg(&older)
        .env_clear()
        .env("LINLI_DATA", &data)
        .env("LINLI_KEY_FILE", house.key_file())
        .output()
        .expect("it runs");
    assert!(restored.status.success(), "{restored:?}");
    let back = sealed(&data, &house.key_file()).await;
    assert!(!back.is_empty(), "others are back");
    assert_eq!(back.iter().find(|(_, _, says)| is_canary(says)), None, "in a backup of before");
    house.ends().await;
}
