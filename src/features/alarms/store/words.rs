//! What was said in an alarm's room. It is sealed.

use crate::features::alarms::model::typed::Form;
use crate::features::alarms::model::{AlarmId, WordId};
use crate::kernel::clock::Moment;
use crate::kernel::id::PersonId;
use crate::kernel::resealing::Resealing;
use crate::kernel::seal::{Column, Sealed};
use crate::kernel::tx::{Reads, Tx};

const CONTENT: Column = Column { table: "alarm_word", name: "content" };

/// What was said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// Which.
    pub id: WordId,
    /// In which alarm.
    pub alarm: AlarmId,
    /// By whom.
    pub person: PersonId,
    /// In which form.
    pub form: Form,
    /// What.
    pub content: String,
    /// When.
    pub said_at: Moment,
}

type WordRow = (WordId, AlarmId, PersonId, String, Sealed, Moment);

fn word_of(reads: &impl Reads, row: WordRow) -> anyhow::Result<Word> {
    let (id, alarm, person, kind, content, said_at) = row;
    let content = reads.keyring().open(CONTENT, id.0, &content)?;
    let form = Form::named(&kind).unwrap_or(Form::Words);
    Ok(Word { id, alarm, person, form, content, said_at })
}

/// Keeps what somebody says.
pub async fn add_word(
    tx: &mut Tx,
    alarm: AlarmId,
    person: PersonId,
    form: Form,
    content: &str,
) -> anyhow::Result<WordId> {
    let (id, now): (WordId, Moment) = (tx.next_id(), tx.now());
    let sealed = tx.keyring().seal(CONTENT, id.0, content)?;
    sqlx::query(
        "insert into alarm_word (id, alarm_id, person_id, kind, content, said_at) \
         values (?1, ?2, ?3, ?4, ?5, ?6)",
    )
    .bind(id)
    .bind(alarm)
    .bind(person)
    .bind(form.name())
    .bind(sealed)
    .bind(now)
    .execute(tx.write().await?)
    .await?;
    Ok(id)
}

/// What was said in an alarm goes over to the one that follows it.
pub async fn carry_words(tx: &mut Tx, from: AlarmId, to: AlarmId) -> sqlx::Result<()> {
    sqlx::query("update alarm_word set alarm_id = ?2 where alarm_id = ?1")
        .bind(from)
        .bind(to)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// What was said, by its id.
pub async fn find_word(reads: &mut impl Reads, word: WordId) -> anyhow::Result<Option<Word>> {
    let row: Option<WordRow> = sqlx::query_as(
        "select id, alarm_id, person_id, kind, content, said_at from alarm_word where id = ?1",
    )
    .bind(word)
    .fetch_optional(reads.read())
    .await?;
    row.map(|row| word_of(reads, row)).transpose()
}

/// What somebody said in an alarm, the newest first, at most `most`.
pub async fn list_words(
    reads: &mut impl Reads,
    alarm: AlarmId,
    most: i64,
) -> anyhow::Result<Vec<Word>> {
    let rows: Vec<WordRow> = sqlx::query_as(
        "select id, alarm_id, person_id, kind, content, said_at from alarm_word \
         where alarm_id = ?1 order by id desc limit ?2",
    )
    .bind(alarm)
    .bind(most)
    .fetch_all(reads.read())
    .await?;
    rows.into_iter().map(|row| word_of(reads, row)).collect()
}

/// What somebody said, in whatever alarm.
pub async fn list_said(reads: &mut impl Reads, person: PersonId) -> anyhow::Result<Vec<Word>> {
    let rows: Vec<WordRow> = sqlx::query_as(
        "select id, alarm_id, person_id, kind, content, said_at from alarm_word \
         where person_id = ?1 order by id",
    )
    .bind(person)
    .fetch_all(reads.read())
    .await?;
    rows.into_iter().map(|row| word_of(reads, row)).collect()
}

/// What is sealed of alarms.
pub const SEALED: &[Resealing] = &[Resealing {
    column: CONTENT,
    list: |on, after| {
        let rows = sqlx::query_as(
            "select id, content from alarm_word where id > ?1 order by id limit 500",
        );
        Box::pin(rows.bind(after).fetch_all(on))
    },
    save: |on, rows| {
        let saved = sqlx::query(
            "update alarm_word set content = unhex(fresh.value ->> 1) from json_each(?1) as fresh where alarm_word.id = fresh.value ->> 0",
        );
        Box::pin(async move { saved.bind(rows).execute(on).await.map(drop) })
    },
}];
