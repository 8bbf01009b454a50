//! Drafts: needs before they are posted.

use chrono::TimeDelta;
use sqlx::SqliteConnection;

use crate::features::needs::Outcome;
use crate::features::needs::model::{Draft, DraftId, Origin, Voice, Words};
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::resealing::Resealing;
use crate::kernel::seal::{Column, Sealed};
use crate::kernel::sweeping::MOST;
use crate::kernel::tx::{Reads, Tx};

const WORDS: Column = Column { table: "draft", name: "words" };
const VOICE: Column = Column { table: "draft", name: "voice" };
/// A draft that is not posted is kept for so long.
const KEPT: TimeDelta = TimeDelta::hours(24);

#[derive(sqlx::FromRow)]
struct Row {
    id: DraftId,
    person_id: PersonId,
    building_id: BuildingId,
    words: Option<Sealed>,
    voice: Option<Sealed>,
    asked_chat_id: i64,
    asked_message_id: i64,
    made_at: Moment,
}

/// The draft with this id, whoever wrote it.
pub async fn find_draft(reads: &mut impl Reads, draft: DraftId) -> anyhow::Result<Option<Draft>> {
    let row: Option<Row> = sqlx::query_as(
        "select id, person_id, building_id, words, voice, asked_chat_id, asked_message_id, \
         made_at from draft where id = ?1",
    )
    .bind(draft)
    .fetch_optional(reads.read())
    .await?;
    row.map(|row| draft_of(reads, row)).transpose()
}

/// The draft that was written with this message.
pub async fn find_draft_of(
    reads: &mut impl Reads,
    origin: Origin,
) -> anyhow::Result<Option<Draft>> {
    let row: Option<Row> = sqlx::query_as(
        "select id, person_id, building_id, words, voice, asked_chat_id, asked_message_id, \
         made_at from draft where asked_chat_id = ?1 and asked_message_id = ?2",
    )
    .bind(origin.chat)
    .bind(origin.message)
    .fetch_optional(reads.read())
    .await?;
    row.map(|row| draft_of(reads, row)).transpose()
}

/// The drafts of somebody, the oldest first.
pub async fn list_drafts_of(
    reads: &mut impl Reads,
    person: PersonId,
) -> anyhow::Result<Vec<Draft>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select id, person_id, building_id, words, voice, asked_chat_id, asked_message_id, \
         made_at from draft where person_id = ?1 order by id",
    )
    .bind(person)
    .fetch_all(reads.read())
    .await?;
    rows.into_iter().map(|row| draft_of(reads, row)).collect()
}

fn draft_of(reads: &impl Reads, row: Row) -> anyhow::Result<Draft> {
    let open = |column, sealed: &Option<Sealed>| {
        sealed.as_ref().map(|sealed| reads.keyring().open(column, row.id.0, sealed)).transpose()
    };
    let words = open(WORDS, &row.words)?.map(Words::stored);
    let voice: Option<Voice> =
        open(VOICE, &row.voice)?.map(|voice| serde_json::from_str(&voice)).transpose()?;
    Ok(Draft {
        id: row.id,
        person: row.person_id,
        building: row.building_id,
        words,
        voice,
        origin: Origin { chat: row.asked_chat_id, message: row.asked_message_id },
        made_at: row.made_at,
    })
}

/// Saves a draft.
pub async fn save_draft(tx: &mut Tx, draft: &Draft) -> Outcome<()> {
    let keyring = tx.keyring_handle();
    let seal = |column, text: Option<&str>| {
        text.map(|text| keyring.seal(column, draft.id.0, text)).transpose()
    };
    let voice =
        draft.voice.as_ref().map(serde_json::to_string).transpose().map_err(anyhow::Error::from)?;
    let words = seal(WORDS, draft.words.as_ref().map(Words::as_str))?;
    let voice = seal(VOICE, voice.as_deref())?;
    sqlx::query(
        "insert into draft (id, person_id, building_id, words, voice, asked_chat_id, \
         asked_message_id, made_at) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) \
         on conflict (id) do update set building_id = excluded.building_id, \
         words = excluded.words, made_at = excluded.made_at",
    )
    .bind(draft.id)
    .bind(draft.person)
    .bind(draft.building)
    .bind(words)
    .bind(voice)
    .bind(draft.origin.chat)
    .bind(draft.origin.message)
    .bind(draft.made_at)
    .execute(tx.write().await?)
    .await?;
    Ok(())
}

/// Forgets the drafts of somebody for a building.
pub async fn remove_drafts_there(tx: &mut Tx, member: Member) -> sqlx::Result<()> {
    sqlx::query("delete from draft where person_id = ?1 and building_id = ?2")
        .bind(member.person)
        .bind(member.building)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// Forgets the drafts of somebody.
pub async fn remove_drafts_of(tx: &mut Tx, person: PersonId) -> sqlx::Result<()> {
    sqlx::query("delete from draft where person_id = ?1")
        .bind(person)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// Takes a draft away: it is posted, or will not be.
pub async fn remove_draft(tx: &mut Tx, draft: DraftId) -> sqlx::Result<()> {
    sqlx::query("delete from draft where id = ?1").bind(draft).execute(tx.write().await?).await?;
    Ok(())
}

/// Forgets drafts that were not posted within a day.
///
/// # Errors
/// If the database cannot be written.
pub async fn sweep_drafts(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<u64> {
    let swept = sqlx::query(
        "delete from draft where id in (select id from draft where made_at < ?1 limit ?2)",
    )
    .bind(now.minus(KEPT))
    .bind(MOST)
    .execute(connection)
    .await?;
    Ok(swept.rows_affected())
}

/// What is sealed of drafts.
pub const SEALED: &[Resealing] = &[
    Resealing {
        column: WORDS,
        list: |on, after| {
            let rows = sqlx::query_as(
                "select id, words from draft where id > ?1 and words is not null order by id limit 500",
            );
            Box::pin(rows.bind(after).fetch_all(on))
        },
        save: |on, rows| {
            let saved = sqlx::query(
                "update draft set words = unhex(fresh.value ->> 1) from json_each(?1) as fresh where draft.id = fresh.value ->> 0",
            );
            Box::pin(async move { saved.bind(rows).execute(on).await.map(drop) })
        },
    },
    Resealing {
        column: VOICE,
        list: |on, after| {
            let rows = sqlx::query_as(
                "select id, voice from draft where id > ?1 and voice is not null order by id limit 500",
            );
            Box::pin(rows.bind(after).fetch_all(on))
        },
        save: |on, rows| {
            let saved = sqlx::query(
                "update draft set voice = unhex(fresh.value ->> 1) from json_each(?1) as fresh where draft.id = fresh.value ->> 0",
            );
            Box::pin(async move { saved.bind(rows).execute(on).await.map(drop) })
        },
    },
];
