//! The disk: it is full, or cannot be written. What was received goes on by the room that was kept
//! for such a day, moderators are told, and it recovers without a restart.

use std::fs::File;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use sandbox::{ChatId, Sandbox, UserId};
use sqlx::Connection as _;
use tempfile::TempDir;

use super::proof::is_sound;
use crate::support::program::{Process, Program, found, running_sandbox};

/// It takes no longer to come there.
const PATIENCE: Duration = Duration::from_secs(30);
/// How large the small disk is, in bytes.
const SMALL: u64 = 80 * 1024 * 1024;

/// A small file system in memory. It goes when this is dropped.
struct SmallDisk {
    folder: TempDir,
}

impl SmallDisk {
    fn new() -> Self {
        let folder = TempDir::new().expect("a folder");
        let size = format!("size={SMALL}");
        runs(Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(folder.path()));
        Self { folder }
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Somebody else fills it to the last byte.
    fn is_filled(&self) {
        let mut file =
            File::options().create(true).append(true).open(self.filler()).expect("a file");
        for size in [65_536, 4_096, 1] {
            let zeroes = vec![0; size];
            while std::io::Write::write_all(&mut file, &zeroes).is_ok() {}
        }
    }

    /// They take away what they left.
    fn is_cleared(&self) {
        std::fs::remove_file(self.filler()).expect("it goes");
    }

    fn filler(&self) -> PathBuf {
        self.path().join("filler")
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("--lazy").arg(self.folder.path()).status();
    }
}

/// Runs a command that only root may run.
fn runs(command: &mut Command) {
    let status = command.status().expect("a command of the system");
    assert!(
        status.success(),
        "{command:?} failed: run this test as root, or leave it out by LINLI_SKIP_DISK=1"
    );
}

/// True if whoever runs the tests leaves out those that take root.
fn are_left_out() -> bool {
    let left_out = std::env::var("LINLI_SKIP_DISK").is_ok_and(|value| value == "1");
    if left_out {
        eprintln!("left out: LINLI_SKIP_DISK=1");
    }
    left_out
}

/// A building with a moderator and two neighbours, and the real process on some disk.
struct Served {
    sandbox: Sandbox,
    group: ChatId,
    people: Vec<UserId>,
    folder: PathBuf,
}

impl Served {
    async fn new(folder: &Path) -> Self {
        let sandbox = running_sandbox().await;
        let people: Vec<UserId> =
            ["Mo", "Ana", "Bo"].iter().map(|name| sandbox.person(name, "en")).collect();
        let group = found(&sandbox, "House", &people);
        Self { sandbox, group, people, folder: folder.to_owned() }
    }

    fn starts(&self) -> Process {
        Program::new(&self.folder, &self.sandbox).with("LINLI_WEB", "off").starts()
    }

    fn ballast(&self) -> PathBuf {
        self.folder.join("data/ballast")
    }

    fn asks(&self, words: &str) {
        self.sandbox.says(self.group, self.people[1], &format!("/need {words}"));
    }

    fn shown(&self, chat: ChatId, words: &str) -> usize {
        let said = self.sandbox.messages(chat);
        said.iter().filter(|said| said.from_bot && said.text.contains(words)).count()
    }

    /// Waits until this is so.
    async fn until(&self, what: &str, is_so: impl Fn() -> bool) {
        let begun = Instant::now();
        while !is_so() {
            let log = std::fs::read_to_string(self.folder.join("log")).unwrap_or_default();
            assert!(begun.elapsed() < PATIENCE, "it never comes to this: {what}\n{log}");
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    }

    async fn until_group_reads(&self, words: &str) {
        self.until(words, || self.shown(self.group, words) > 0).await;
    }

    /// Someone claims this, and the card says so.
    async fn is_claimed(&self, words: &str) {
        let cards = self.sandbox.messages(self.group);
        let card = cards.iter().rfind(|card| card.from_bot && card.text.contains(words));
        let card = card.expect("a card").id;
        self.sandbox.taps(self.people[2], self.group, card, "I can help").expect("a button");
        self.until("a claim", || {
            let cards = self.sandbox.messages(self.group);
            cards.iter().any(|card| card.text.contains(words) && card.text.contains("is on it"))
        })
        .await;
    }

    async fn is_sound(&self) {
        let file = self.folder.join("data/linli.db");
        let options = sqlx::sqlite::SqliteConnectOptions::new().filename(file);
        let mut database = sqlx::SqliteConnection::connect_with(&options).await.expect("it opens");
        is_sound(&mut database).await;
    }
}

const FULL: &str = "is nearly full";
const ROOM_AGAIN: &str = "has room again";

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_full_disk_stops_nothing_and_moderators_are_told() {
    if are_left_out() {
        return;
    }
    let disk = SmallDisk::new();
    let served = Served::new(disk.path()).await;
    let moderator = ChatId(served.people[0].0);
    let mut bot = served.starts();
    served.asks("the first thing");
    served.until_group_reads("the first thing").await;
    served.until("the ballast", || served.ballast().exists()).await;

    disk.is_filled();
    served.until("the ballast is given up", || !served.ballast().exists()).await;
    served.until("moderators are told", || served.shown(moderator, FULL) == 1).await;
    for number in 0..4 {
        let words = format!("urgent thing {number}");
        served.asks(&words);
        served.until_group_reads(&words).await;
        served.is_claimed(&words).await;
    }

    // It is killed and started on a full disk: what is known is not told twice.
    bot.is_killed();
    let mut bot = served.starts();
    served.is_claimed("the first thing").await;
    // What was kept is used up as well: Telegram keeps what cannot be received.
    disk.is_filled();
    served.sandbox.says(served.group, served.people[2], "/need the last thing");
    tokio::time::sleep(Duration::from_secs(2)).await;
    assert!(bot.is_alive(), "it waits");

    disk.is_cleared();
    served.until_group_reads("the last thing").await;
    served.until("the ballast is back", || served.ballast().exists()).await;
    served.until("moderators are told", || served.shown(moderator, ROOM_AGAIN) == 1).await;
    assert_eq!(served.shown(moderator, FULL), 1, "told once");
    assert_eq!(served.shown(ChatId(served.people[1].0), FULL), 0, "others are not told");
    bot.stops();
    served.is_sound().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_house_on_a_full_disk_is_started() {
    if are_left_out() {
        return;
    }
    let disk = SmallDisk::new();
    let served = Served::new(disk.path()).await;
    let mut bot = served.starts();
    served.asks("the first thing");
    served.until_group_reads("the first thing").await;
    served.until("the ballast", || served.ballast().exists()).await;
    bot.is_killed();
    disk.is_filled();
    let mut bot = served.starts();
    served.is_claimed("the first thing").await;
    assert!(!served.ballast().exists());
    bot.stops();
    served.is_sound().await;
}

/// Makes files unchangeable also for who has them open, as a file system that the kernel has set
/// read-only; or changeable again.
fn set_unchangeable(data: &Path, unchangeable: bool) {
    let flag = if unchangeable { "+i" } else { "-i" };
    let files = ["linli.db", "linli.db-wal"].map(|file| data.join(file));
    for file in files.iter().filter(|file| file.exists()) {
        runs(Command::new("chattr").arg(flag).arg(file));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_cannot_be_written_waits_and_goes_on_without_a_restart() {
    if are_left_out() {
        return;
    }
    let folder = TempDir::new().expect("a folder");
    let served = Served::new(folder.path()).await;
    let mut bot = served.starts();
    served.asks("the first thing");
    served.until_group_reads("the first thing").await;
    let data = folder.path().join("data");
    set_unchangeable(&data, true);
    served.asks("the second thing");
    tokio::time::sleep(Duration::from_secs(2)).await;
    let (alive, shown) = (bot.is_alive(), served.shown(served.group, "the second thing"));
    set_unchangeable(&data, false);
    assert!(alive && shown == 0, "it waits");
    served.until_group_reads("the second thing").await;
    served.is_claimed("the second thing").await;
    bot.stops();
    served.is_sound().await;

    // Nor is it begun anew where it cannot be written.
    set_unchangeable(&data, true);
    let mut bot = served.starts();
    let begun = Instant::now();
    while bot.is_alive() && begun.elapsed() < PATIENCE {
        std::thread::sleep(Duration::from_millis(20));
    }
    let refused = !bot.is_alive();
    set_unchangeable(&data, false);
    assert!(refused, "it does not start on what it cannot write");
    let log = std::fs::read_to_string(folder.path().join("log")).expect("a log");
    let last = log.lines().last().unwrap_or_default();
    assert!(last.contains("cannot be written") && last.contains("Make room"), "{last}");
    let _bot = served.starts();
    served.is_claimed("the first thing").await;
}
