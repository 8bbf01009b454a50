//! The write transaction as an action sees it.
//!
//! What is told, redrawn, set and audited is collected and goes in by one statement each when
//! the piece of work ends, in the same transaction as the data.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use sqlx::SqliteConnection;

use super::audit;
use super::clock::Moment;
use super::erasure::Erasures;
use super::folding;
use super::id::{BuildingId, PersonId, RowId};
use super::message::{self, Spot, Turn};
use super::notice::{Lane, Notice, Said, StandIn, Subject};
use super::outbox::{self, Audience, Letter};
use super::seal::Keyring;
use super::timer::{self, Timer};

/// What can be read from: the write transaction itself, or a snapshot.
pub trait Reads: Send {
    /// The connection, for statements that only read.
    fn read(&mut self) -> &mut SqliteConnection;
    /// What opens the sealed.
    fn keyring(&self) -> &Keyring;
    /// When this is read.
    fn now(&self) -> Moment;
}

/// The write transaction.
pub struct Tx {
    connection: SqliteConnection,
    keyring: Arc<Keyring>,
    erasures: Erasures,
    now: Moment,
    counters: BTreeMap<Cow<'static, str>, i64>,
    counters_saved: BTreeMap<Cow<'static, str>, i64>,
    collected: Collected,
    /// What was collected before the attempt began.
    before: Collected,
    attempt: Attempt,
    topic: Option<i64>,
    private: bool,
    /// When the log is to be emptied, while something that was erased may still stand in it.
    folds_at: Option<Moment>,
}

/// What a piece of work has collected so far.
#[derive(Default)]
struct Collected {
    letters: Vec<Letter>,
    turns: Vec<Turn>,
    subjects: BTreeSet<Subject>,
    timers: Vec<timer::Setting>,
    audit: Vec<audit::Entry>,
}

impl Collected {
    fn absorb(&mut self, later: Self) {
        self.letters.extend(later.letters);
        self.turns.extend(later.turns);
        self.subjects.extend(later.subjects);
        self.timers.extend(later.timers);
        self.audit.extend(later.audit);
    }
}

/// How far an action has come since [`Tx::begin_attempt`].
enum Attempt {
    None,
    Begun,
    Written,
}

impl Reads for Tx {
    fn read(&mut self) -> &mut SqliteConnection {
        &mut self.connection
    }

    fn keyring(&self) -> &Keyring {
        &self.keyring
    }

    fn now(&self) -> Moment {
        self.now
    }
}

impl Tx {
    pub(super) fn new(
        connection: SqliteConnection,
        keyring: Arc<Keyring>,
        erasures: Erasures,
        now: Moment,
    ) -> Self {
        Self {
            connection,
            keyring,
            erasures,
            now,
            counters: BTreeMap::new(),
            counters_saved: BTreeMap::new(),
            collected: Collected::default(),
            before: Collected::default(),
            attempt: Attempt::None,
            topic: None,
            private: false,
            folds_at: None,
        }
    }

    /// The connection, for statements that write.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn write(&mut self) -> sqlx::Result<&mut SqliteConnection> {
        if matches!(self.attempt, Attempt::Begun) {
            sqlx::query("savepoint attempt").execute(&mut self.connection).await?;
            self.attempt = Attempt::Written;
        }
        Ok(&mut self.connection)
    }

    /// Something is erased: once this is committed, it stands in the log no more either.
    pub fn fold_log(&mut self) {
        self.folds_at = Some(self.now);
    }

    /// Where erasures are noted, beside the database.
    pub(super) fn erasures(&self) -> &Erasures {
        &self.erasures
    }

    /// The keys, to be held while the connection is in use.
    pub fn keyring_handle(&self) -> Arc<Keyring> {
        Arc::clone(&self.keyring)
    }

    /// A new id, never given before. Ids of work that was rolled back are not given again.
    pub fn next_id<I: RowId>(&mut self) -> I {
        let counter = self.counters.entry(Cow::Borrowed(I::TABLE)).or_insert(0);
        *counter += 1;
        I::from_row(*counter)
    }

    /// A number below `sides` that nobody can guess: the same each time for the same lot.
    pub fn draw_lot(&self, purpose: &str, lot: i64, sides: u32) -> u32 {
        let drawn = self.keyring.fingerprint(purpose, &lot.to_be_bytes());
        let number = drawn.first_chunk::<4>().map_or(0, |bytes| u32::from_be_bytes(*bytes));
        number.checked_rem(sides).unwrap_or(0)
    }

    /// Tells somebody something, once this is committed.
    ///
    /// # Errors
    /// If the notice cannot be written as JSON.
    pub fn tell<N: Notice>(
        &mut self,
        audience: impl Into<Audience>,
        notice: &N,
    ) -> anyhow::Result<()> {
        let manners = notice.manners();
        self.collect(audience.into(), manners.lane, manners.stand_in, notice)
    }

    /// From here on, what goes to a group goes to this topic of its forum.
    pub fn set_topic(&mut self, topic: Option<i64>) {
        self.topic = topic;
    }

    /// The topic of a group's forum in which somebody does this.
    pub fn topic(&self) -> Option<i64> {
        self.topic
    }

    /// What is done was done in private: a line in a group must not stand in for its answer.
    pub fn keep_private(&mut self) {
        self.private = true;
    }

    /// Turns the message on which somebody tapped, in their private chat, into this; where there
    /// is none it is told.
    ///
    /// # Errors
    /// If the notice cannot be written as JSON.
    pub fn show<N: Notice>(
        &mut self,
        spot: Option<Spot>,
        audience: impl Into<Audience>,
        notice: &N,
    ) -> anyhow::Result<()> {
        let audience = audience.into();
        let Some(spot) = spot else { return self.tell(audience, notice) };
        let (person, building) = match audience {
            Audience::Member(member) => (Some(member.person), Some(member.building)),
            Audience::Person(person) => (Some(person), None),
            Audience::Group(building) => (None, Some(building)),
            Audience::Chat(_) => (None, None),
        };
        let (kind, body, subject) = (notice.kind(), notice.body()?, notice.subject());
        self.collected.turns.push(Turn { spot, person, building, kind, body, subject });
        Ok(())
    }

    /// Answers words, once this is committed.
    ///
    /// # Errors
    /// If the answer cannot be written as JSON.
    pub fn answer_words<S: Said>(
        &mut self,
        audience: Audience,
        stand_in: StandIn,
        answer: &S,
    ) -> anyhow::Result<()> {
        self.collect(audience, Lane::Reply, stand_in, answer)
    }

    /// Answers a tap, once this is committed.
    ///
    /// # Errors
    /// If the answer cannot be written as JSON.
    pub fn answer_tap<S: Said>(
        &mut self,
        audience: Audience,
        tap: &str,
        answer: &S,
    ) -> anyhow::Result<()> {
        self.collect(audience, Lane::Tap, StandIn::Nothing, answer)?;
        if let Some(letter) = self.collected.letters.last_mut() {
            letter.tap = Some(tap.to_owned());
        }
        Ok(())
    }

    /// Asks something of Telegram about a building's group, once this is committed.
    ///
    /// # Errors
    /// If the errand cannot be written as JSON.
    pub fn send_errand<S: Said>(&mut self, building: BuildingId, errand: &S) -> anyhow::Result<()> {
        self.collect(Audience::Group(building), Lane::Reply, StandIn::Nothing, errand)
    }

    /// Whoever is gone with this is told nothing any more.
    pub(super) fn hush(&mut self, person: PersonId) {
        self.collected.letters.retain(|letter| letter.person != Some(person));
    }

    fn collect<S: Said>(
        &mut self,
        audience: Audience,
        lane: Lane,
        stand_in: StandIn,
        said: &S,
    ) -> anyhow::Result<()> {
        let in_group = stand_in == StandIn::GroupLine;
        let stand_in = if in_group && self.private { StandIn::Nothing } else { stand_in };
        let letter = Letter::new(audience, lane, stand_in, said.kind(), said.body()?, self.now);
        self.collected.letters.push(Letter { thread: self.topic, ..letter });
        Ok(())
    }

    /// Marks every message that shows this to be drawn again.
    pub fn redraw(&mut self, subject: impl Into<Subject>) {
        self.collected.subjects.insert(subject.into());
    }

    /// Lets something happen by itself later.
    ///
    /// # Errors
    /// If the timer cannot be written as JSON.
    pub fn set_timer<T: Timer>(&mut self, due_at: Moment, timer: &T) -> anyhow::Result<()> {
        let body = serde_json::to_string(timer)?;
        self.collected.timers.push(timer::Setting { due_at, kind: T::KIND, body });
        Ok(())
    }

    /// Notes who did what.
    pub fn audit(&mut self, entry: audit::Entry) {
        self.collected.audit.push(entry);
    }

    /// From here on an action is tried; if it is refused, [`Tx::take_back`] undoes it.
    pub fn begin_attempt(&mut self) {
        let collected = std::mem::take(&mut self.collected);
        self.before.absorb(collected);
        self.attempt = Attempt::Begun;
    }

    /// Undoes what was done since [`Tx::begin_attempt`].
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn take_back(&mut self) -> sqlx::Result<()> {
        if matches!(self.attempt, Attempt::Written) {
            sqlx::raw_sql("rollback to attempt; release attempt")
                .execute(&mut self.connection)
                .await?;
        }
        self.attempt = Attempt::None;
        self.collected = Collected::default();
        Ok(())
    }

    /// Begins a piece of work.
    pub(super) async fn begin_piece(&mut self, now: Moment) -> sqlx::Result<()> {
        self.now = now;
        self.collected = Collected::default();
        self.before = Collected::default();
        self.attempt = Attempt::None;
        self.topic = None;
        self.private = false;
        sqlx::query("savepoint piece").execute(&mut self.connection).await?;
        Ok(())
    }

    /// Ends a piece of work well: what was collected goes in.
    pub(super) async fn keep_piece(&mut self) -> anyhow::Result<()> {
        let mut collected = std::mem::take(&mut self.before);
        collected.absorb(std::mem::take(&mut self.collected));
        self.attempt = Attempt::None;
        if !collected.letters.is_empty() {
            outbox::insert(&mut self.connection, self.now, &collected.letters).await?;
        }
        for turn in &collected.turns {
            message::turn(&mut self.connection, self.now, turn).await?;
        }
        if !collected.subjects.is_empty() {
            let subjects: Vec<Subject> = collected.subjects.into_iter().collect();
            message::mark_dirty(&mut self.connection, &subjects).await?;
        }
        if !collected.timers.is_empty() {
            timer::insert(&mut self.connection, &collected.timers).await?;
        }
        if !collected.audit.is_empty() {
            audit::insert(&mut self.connection, self.now, &collected.audit).await?;
        }
        sqlx::query("release piece").execute(&mut self.connection).await?;
        Ok(())
    }

    /// Ends a piece of work badly: nothing of it stays.
    pub(super) async fn drop_piece(&mut self) -> sqlx::Result<()> {
        self.collected = Collected::default();
        self.before = Collected::default();
        self.attempt = Attempt::None;
        sqlx::raw_sql("rollback to piece; release piece").execute(&mut self.connection).await?;
        Ok(())
    }

    pub(super) async fn begin(&mut self) -> sqlx::Result<()> {
        sqlx::query("begin immediate").execute(&mut self.connection).await?;
        Ok(())
    }

    /// Commits the batch, and with it the counters that moved.
    pub(super) async fn commit(&mut self) -> anyhow::Result<()> {
        if self.counters != self.counters_saved {
            sqlx::query(
                "insert into counter (name, last) select key, value from json_each(?1) where true \
                 on conflict (name) do update set last = excluded.last",
            )
            .bind(serde_json::to_string(&self.counters)?)
            .execute(&mut self.connection)
            .await?;
        }
        sqlx::query("commit").execute(&mut self.connection).await?;
        self.counters_saved.clone_from(&self.counters);
        if self.folds_at.is_some_and(|due| due <= self.now) {
            let emptied = folding::try_to_empty_log(&mut self.connection).await;
            self.folds_at = (!emptied).then(|| self.now.plus(folding::TRY_AGAIN));
        }
        Ok(())
    }

    pub(super) async fn roll_back(&mut self) {
        if let Err(error) = sqlx::query("rollback").execute(&mut self.connection).await {
            tracing::debug!(%error, "nothing to roll back");
        }
    }

    /// Reads where the counters stand.
    pub(super) async fn load_counters(&mut self) -> sqlx::Result<()> {
        let rows: Vec<(String, i64)> = sqlx::query_as("select name, last from counter")
            .fetch_all(&mut self.connection)
            .await?;
        self.counters = rows.into_iter().map(|(name, last)| (Cow::Owned(name), last)).collect();
        self.counters_saved.clone_from(&self.counters);
        Ok(())
    }

    pub(super) fn into_connection(self) -> SqliteConnection {
        self.connection
    }
}
