//! The desk alone: what people do goes in, and the database tells what came of it. No Telegram and
//! no courier, so that thousands of histories can be lived through in a minute.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use chrono::{DateTime, Utc};
use futures::future::BoxFuture;
use linli::features::members::actions::group::administrators_are;
use linli::kernel::clock::{Clock, Moment, TimeSource};
use linli::kernel::database::{self, Database};
use linli::kernel::id::{BuildingId, Member};
use linli::kernel::inbox::{self, RawUpdate};
use linli::kernel::language::Language;
use linli::kernel::person::{Account, Name};
use linli::kernel::seal::Keyring;
use linli::kernel::tx::Reads as _;
use linli::shell::desk::{Desk, Faceless};
use linli::shell::intake::Intake;
use linli::shell::registry;
use linli::shell::stimulus::{Act, Place, Stimulus};
use tempfile::TempDir;

use super::counter::Counter;

/// Monday, 2 March 2026, 09:00 UTC.
const MONDAY: i64 = 1_772_442_000_000;
/// The key of every office: what is drawn by lot is the same each time.
const KEY: &str = "linli-key-file 1\n1 bGlubGkgdGVzdHMgZHJhdyB0aGUgc2FtZSBsb3RzISE=\n";
const FILE: &str = "linli.db";
/// The bot's user name.
pub const BOT: &str = "linli_bot";

/// A desk over a database of its own.
pub struct Office {
    pub database: Database,
    pub desk: Arc<Desk>,
    statements: Counter,
    clock: Hand,
    next_update: AtomicI64,
    folder: TempDir,
}

/// A clock that is turned by hand.
#[derive(Clone)]
struct Hand(Arc<AtomicI64>);

impl TimeSource for Hand {
    fn wall(&self) -> DateTime<Utc> {
        DateTime::from_timestamp_millis(self.0.load(Ordering::SeqCst)).expect("a time")
    }

    fn steady(&self) -> Duration {
        Duration::from_millis((self.0.load(Ordering::SeqCst) - MONDAY).unsigned_abs())
    }

    fn jumped(&self) -> BoxFuture<'static, ()> {
        Box::pin(futures::future::pending())
    }
}

/// What became of something that somebody did: the verb, and `done` or why not. Nothing if it was
/// not for us, or had been done before.
pub type Came = Option<(String, String)>;

impl Office {
    /// A desk over an empty database, in memory where the machine has a folder for that.
    pub async fn open() -> Self {
        Self::over(folder(), MONDAY, 1).await
    }

    /// Another desk over a copy of this one's database, at the same time. Nothing may be under way.
    pub async fn copied(&self) -> Self {
        let folder = folder();
        for ending in ["", "-wal"] {
            let name = format!("{FILE}{ending}");
            std::fs::copy(self.folder.path().join(&name), folder.path().join(&name))
                .expect("the database is copied");
        }
        let now = self.clock.0.load(Ordering::SeqCst);
        Self::over(folder, now, self.next_update.load(Ordering::SeqCst)).await
    }

    #[allow(clippy::disallowed_methods, reason = "the writer ends with the office's runtime")]
    async fn over(folder: TempDir, now: i64, next_update: i64) -> Self {
        let clock = Hand(Arc::new(AtomicI64::new(now)));
        let given = Clock::from_source(clock.clone());
        let keyring = Arc::new(Keyring::parse(KEY).expect("a key"));
        let file = folder.path().join(FILE);
        let (database, run) =
            database::open(&file, keyring, given.clone()).await.expect("the database opens");
        let statements = Counter::default();
        tokio::spawn(statements.counting(database::run_writer(run)));
        let desk = Desk::new(database.writer.clone(), Arc::new(Intake::new()), given, None);
        let (desk, next_update) = (Arc::new(desk), AtomicI64::new(next_update));
        Self { database, desk, statements, clock, next_update, folder }
    }

    /// What time it is.
    pub fn now(&self) -> Moment {
        Moment::from_millis(self.clock.0.load(Ordering::SeqCst))
    }

    /// Time goes by. No timer fires by itself; see [`Office::fires`].
    pub fn waits(&self, time: Duration) {
        let millis = i64::try_from(time.as_millis()).expect("a short time");
        self.clock.0.fetch_add(millis, Ordering::SeqCst);
    }

    /// A new update id.
    pub fn update(&self) -> i64 {
        self.next_update.fetch_add(1, Ordering::SeqCst)
    }

    /// Somebody does something, in an update with this id; the same id again is a repetition.
    pub async fn settles(&self, update: i64, who: &Account, place: Place, act: Act) -> Came {
        self.settles_counted(update, who, place, act).await.0
    }

    /// The same, and how many statements it took, without storing the update before.
    pub async fn settles_counted(
        &self,
        update: i64,
        who: &Account,
        place: Place,
        act: Act,
    ) -> (Came, usize) {
        let before = self.last_audit().await;
        self.receives(update).await;
        let stimulus = Stimulus { update, who: who.clone(), place, act };
        let counted = self.statements();
        self.desk.settle(stimulus, BOT).await;
        let statements = self.statements() - counted;
        let after = self.last_audit().await;
        let came = if after.0 == before.0 { None } else { Some((after.1, after.2)) };
        (came, statements)
    }

    /// How many statements the writer has run, savepoints included, `begin` and `commit` not.
    pub fn statements(&self) -> usize {
        let commits = usize::try_from(*self.database.writer.commits().borrow()).expect("few");
        self.statements.count().saturating_sub(commits * 2)
    }

    /// Somebody whose face is hidden writes in a group.
    pub async fn settles_faceless(&self, chat: i64, text: &str) {
        let update = self.update();
        self.receives(update).await;
        let faceless = Faceless { update, chat, topic: None, text: text.to_owned() };
        self.desk.answer_faceless(faceless, BOT).await;
    }

    /// Telegram says who administers a group.
    pub async fn is_administered_by(&self, building: i64, accounts: &[Account]) {
        let accounts = accounts.to_vec();
        let owner = accounts.first().map(|account| account.telegram_id);
        self.database
            .writer
            .run(move |tx| -> BoxFuture<'_, anyhow::Result<()>> {
                Box::pin(async move {
                    let known =
                        administrators_are(tx, BuildingId(building), &accounts, owner, false).await;
                    known.map_err(|stop| anyhow::anyhow!("{stop:?}"))
                })
            })
            .await
            .expect("the moderators are known");
    }

    /// So many people live in a building, beside those who are known.
    pub async fn is_peopled(&self, building: i64, count: i64) {
        self.database
            .writer
            .run(move |tx| -> BoxFuture<'_, anyhow::Result<()>> {
                Box::pin(async move {
                    for number in 1..=count {
                        let who = account(1_000_000 + number, &format!("N{number}"));
                        let person = tx.add_person(&who, false).await?.id;
                        let building = BuildingId(building);
                        tx.add_membership(Member { person, building }).await?;
                    }
                    Ok(())
                })
            })
            .await
            .expect("they live there");
    }

    /// The disk is full: moderators are told.
    pub async fn fills_the_disk(&self) {
        self.database
            .writer
            .run(|tx| -> BoxFuture<'_, anyhow::Result<()>> {
                Box::pin(registry::disk_is_full(tx, true))
            })
            .await
            .expect("the moderators are told");
    }

    /// An update is stored, and waits.
    pub async fn receives(&self, update: i64) {
        let raw = RawUpdate { id: update, text: "{}".to_owned() };
        self.database
            .writer
            .run(move |tx| -> BoxFuture<'_, anyhow::Result<()>> {
                Box::pin(async move {
                    let (keyring, now) = (tx.keyring_handle(), tx.now());
                    let on = tx.write().await?;
                    inbox::receive(on, &keyring, now, &[raw], update + 1).await?;
                    Ok(())
                })
            })
            .await
            .expect("the update is stored");
    }

    async fn last_audit(&self) -> (i64, String, String) {
        let mut view = self.database.views.open().await.expect("a view");
        sqlx::query_as("select id, verb, outcome from audit order by id desc limit 1")
            .fetch_optional(view.read())
            .await
            .expect("the audit log reads")
            .unwrap_or((0, String::new(), String::new()))
    }

    /// Every timer that is due by now happens: what each is, and how many statements it took.
    pub async fn fires(&self) -> Vec<(String, usize)> {
        let mut fired = Vec::new();
        loop {
            let mut view = self.database.views.open().await.expect("a view");
            let now = view.now();
            let due = linli::kernel::timer::list_due(view.read(), now).await.expect("timers");
            drop(view);
            if due.is_empty() {
                return fired;
            }
            for timer in due {
                let (what, counted) = (format!("{} {}", timer.kind, timer.body), self.statements());
                self.database
                    .writer
                    .run(move |tx| -> BoxFuture<'_, anyhow::Result<()>> {
                        Box::pin(async move {
                            let now = tx.now();
                            let on = tx.write().await?;
                            if linli::kernel::timer::take(on, timer.id, now).await? {
                                registry::fire(tx, &timer.kind, &timer.body).await?;
                            }
                            Ok(())
                        })
                    })
                    .await
                    .expect("the timer happens");
                fired.push((what, self.statements() - counted));
            }
        }
    }

    /// One value that the database tells.
    pub async fn asks<T>(&self, statement: &'static str, number: i64) -> T
    where
        T: Send + Unpin + sqlx::Type<sqlx::Sqlite> + for<'row> sqlx::Decode<'row, sqlx::Sqlite>,
    {
        let mut view = self.database.views.open().await.expect("a view");
        sqlx::query_scalar(statement)
            .bind(number)
            .fetch_one(view.read())
            .await
            .expect("the database tells")
    }
}

fn folder() -> TempDir {
    let memory = Path::new("/dev/shm");
    let folder = if memory.is_dir() { TempDir::new_in(memory) } else { TempDir::new() };
    folder.expect("a folder")
}

/// Somebody with an account.
pub fn account(telegram_id: i64, name: &str) -> Account {
    Account { telegram_id, name: Name::new(name), language: Some(Language::ENGLISH) }
}

/// In this group.
pub fn group(chat: i64) -> Place {
    Place::Group { chat, title: format!("House {chat}"), topic: None }
}

/// Words, in a message with this number.
pub fn words(text: &str, message: i64) -> Act {
    Act::Words { text: text.to_owned(), message }
}

/// A tap on a button that says this.
pub fn tap(code: &str, update: i64) -> Act {
    Act::Tap { query: format!("q{update}"), code: code.to_owned(), message: None }
}
