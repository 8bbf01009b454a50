//! Steps of forms: what somebody's next words in their private chat mean. One at a time, and
//! never for long.

use chrono::TimeDelta;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use super::clock::Moment;
use super::id::PersonId;
use super::resealing::Resealing;
use super::seal::{Column, Sealed};
use super::timer::Timer;
use super::tx::{Reads, Tx};

/// For so long somebody's next words are waited for.
pub const WAITS: TimeDelta = TimeDelta::minutes(10);

const WORDS: Column = Column { table: "step", name: "words" };

/// A step of a form, holding ids and numbers only.
pub trait Step: Serialize + DeserializeOwned {
    /// The name under which the registry finds its type again, such as `needs.step`.
    const KIND: &'static str;

    /// A step that is open, read back; nothing if it is none of these.
    fn read(open: &OpenStep) -> Option<Self> {
        let ours = open.kind == Self::KIND;
        ours.then(|| serde_json::from_str(&open.body).ok()).flatten()
    }
}

/// The time of a step is over: what shows that words are waited for is drawn again.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Over {
    /// Whose step.
    pub person: PersonId,
    /// The name of its type.
    pub kind: String,
    /// Its content.
    pub body: String,
}

impl Timer for Over {
    const KIND: &'static str = "step.over";
}

/// The step that somebody has open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenStep {
    /// The name of its type.
    pub kind: String,
    /// Its content.
    pub body: String,
    /// What they typed that waits for it.
    pub words: Option<String>,
}

/// The trace of a step that was answered, for as long as it would have waited: the same words may
/// come again under another number of Telegram's, and mean nothing then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Answered {
    message: i64,
}

impl Step for Answered {
    const KIND: &'static str = "answered";
}

impl OpenStep {
    /// True if it was answered, and waits for nothing any more.
    pub fn is_answered(&self) -> bool {
        self.kind == Answered::KIND
    }

    /// True if it was answered by this message.
    pub fn is_answered_by(&self, message: i64) -> bool {
        let answered = serde_json::from_str::<Answered>(&self.body);
        self.is_answered() && answered.is_ok_and(|answered| answered.message == message)
    }
}

/// A step as it stands beside its person's row.
#[derive(sqlx::FromRow)]
pub(super) struct Row {
    pub kind: Option<String>,
    pub body: Option<String>,
    pub words: Option<Sealed>,
    pub until_at: Option<Moment>,
}

/// The step that is open now; nothing if its time is over.
pub(super) fn open(
    reads: &impl Reads,
    person: PersonId,
    row: Row,
) -> anyhow::Result<Option<OpenStep>> {
    let (Some(kind), Some(body), Some(until)) = (row.kind, row.body, row.until_at) else {
        return Ok(None);
    };
    if until <= reads.now() {
        return Ok(None);
    }
    let words = match row.words {
        Some(words) => Some(reads.keyring().open(WORDS, person.0, &words)?),
        None => None,
    };
    Ok(Some(OpenStep { kind, body, words }))
}

/// The step that somebody has open.
///
/// # Errors
/// If the database cannot be read or the words do not open.
pub async fn find(reads: &mut impl Reads, person: PersonId) -> anyhow::Result<Option<OpenStep>> {
    let row: Option<Row> =
        sqlx::query_as("select kind, body, words, until_at from step where id = ?1")
            .bind(person)
            .fetch_optional(reads.read())
            .await?;
    match row {
        Some(row) => open(reads, person, row),
        None => Ok(None),
    }
}

/// A step as it is kept, open or not.
#[derive(Clone, Debug)]
pub struct Held {
    /// The name of its type.
    pub kind: String,
    /// What they typed that waits for it.
    pub words: Option<String>,
    /// Until when it waits.
    pub until: Moment,
}

/// The step that is kept of somebody, for what they are told of it.
///
/// # Errors
/// If the database cannot be read or the words do not open.
pub async fn held(reads: &mut impl Reads, person: PersonId) -> anyhow::Result<Option<Held>> {
    let row: Option<(String, Option<Sealed>, Moment)> =
        sqlx::query_as("select kind, words, until_at from step where id = ?1")
            .bind(person)
            .fetch_optional(reads.read())
            .await?;
    let Some((kind, words, until)) = row else { return Ok(None) };
    let words = words.map(|words| reads.keyring().open(WORDS, person.0, &words)).transpose()?;
    Ok(Some(Held { kind, words, until }))
}

impl Tx {
    /// Opens a step for somebody, instead of any other: their next words in private belong to it.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn open_step<S: Step>(
        &mut self,
        person: PersonId,
        until: Moment,
        step: &S,
        words: Option<&str>,
    ) -> anyhow::Result<()> {
        let words = match words {
            Some(words) => Some(self.keyring().seal(WORDS, person.0, words)?),
            None => None,
        };
        let body = serde_json::to_string(step)?;
        sqlx::query(
            "insert into step (id, kind, body, words, until_at) values (?1, ?2, ?3, ?4, ?5) \
             on conflict (id) do update set kind = excluded.kind, body = excluded.body, \
             words = excluded.words, until_at = excluded.until_at",
        )
        .bind(person)
        .bind(S::KIND)
        .bind(&body)
        .bind(words)
        .bind(until)
        .execute(self.write().await?)
        .await?;
        self.set_timer(until, &Over { person, kind: S::KIND.to_owned(), body })?;
        Ok(())
    }

    /// Leaves the trace of a step that this message answered, unless another is open by now.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn trace_answer(&mut self, person: PersonId, message: i64) -> anyhow::Result<()> {
        let until = self.now().plus(WAITS);
        sqlx::query(
            "insert into step (id, kind, body, until_at) values (?1, ?2, ?3, ?4) \
             on conflict (id) do nothing",
        )
        .bind(person)
        .bind(Answered::KIND)
        .bind(serde_json::to_string(&Answered { message })?)
        .bind(until)
        .execute(self.write().await?)
        .await?;
        Ok(())
    }

    /// Closes the step that somebody has open, if any.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn close_step(&mut self, person: PersonId) -> sqlx::Result<()> {
        sqlx::query("delete from step where id = ?1")
            .bind(person)
            .execute(self.write().await?)
            .await?;
        Ok(())
    }
}

/// Forgets steps whose time is over, with what was typed for them.
///
/// # Errors
/// If the database cannot be written.
pub async fn sweep(connection: &mut sqlx::SqliteConnection, now: Moment) -> sqlx::Result<()> {
    sqlx::query("delete from step where until_at < ?1").bind(now).execute(connection).await?;
    Ok(())
}

/// What is sealed of the steps of forms.
pub const SEALED: &[Resealing] = &[Resealing {
    column: WORDS,
    list: |on, after| {
        let rows = sqlx::query_as(
            "select id, words from step where id > ?1 and words is not null order by id limit 500",
        );
        Box::pin(rows.bind(after).fetch_all(on))
    },
    save: |on, rows| {
        let saved = sqlx::query(
            "update step set words = unhex(fresh.value ->> 1) from json_each(?1) as fresh where step.id = fresh.value ->> 0",
        );
        Box::pin(async move { saved.bind(rows).execute(on).await.map(drop) })
    },
}];
