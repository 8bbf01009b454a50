//! The inbox: raw updates, committed before Telegram is told that they are received.

use sqlx::SqliteConnection;

use super::clock::Moment;
use super::resealing::Resealing;
use super::seal::{Column, Keyring, Sealed};
use super::sweeping::MOST;

const BODY: Column = Column { table: "inbox", name: "body" };

/// How long the ids of done updates are kept, in days: an update may come twice.
pub const DONE_KEPT_DAYS: i64 = 8;
/// How long the sealed text of a dead letter is kept, in days.
pub const DEAD_KEPT_DAYS: i64 = 7;

/// An update as Telegram sent it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RawUpdate {
    /// Telegram's id of it.
    pub id: i64,
    /// Its JSON.
    pub text: String,
}

/// Stores a batch and the next offset. Updates that are there already are left as they are; the
/// ids of the new ones are returned.
///
/// # Errors
/// If the database cannot be written.
pub async fn receive(
    connection: &mut SqliteConnection,
    keyring: &Keyring,
    now: Moment,
    updates: &[RawUpdate],
    next_offset: i64,
) -> anyhow::Result<Vec<i64>> {
    let mut rows = Vec::with_capacity(updates.len());
    for update in updates {
        let body = keyring.seal(BODY, update.id, &update.text)?.to_hex();
        rows.push(serde_json::json!({ "id": update.id, "body": body }));
    }
    let new = sqlx::query_scalar(
        "insert into inbox (update_id, received_at, body) \
         select value ->> 'id', ?2, unhex(value ->> 'body') from json_each(?1) where true \
         on conflict (update_id) do nothing returning update_id",
    )
    .bind(serde_json::to_string(&rows)?)
    .bind(now)
    .fetch_all(&mut *connection)
    .await?;
    sqlx::query(
        "insert into poll (id, next_offset) values (1, ?1) \
         on conflict (id) do update set next_offset = excluded.next_offset",
    )
    .bind(next_offset)
    .execute(connection)
    .await?;
    Ok(new)
}

/// The offset with which to ask for updates next; 0 before the first.
///
/// # Errors
/// If the database cannot be read.
pub async fn next_offset(connection: &mut SqliteConnection) -> sqlx::Result<i64> {
    let offset = sqlx::query_scalar("select next_offset from poll where id = 1")
        .fetch_optional(connection)
        .await?;
    Ok(offset.unwrap_or(0))
}

/// The updates that are neither done nor dead, in the order of their ids.
///
/// # Errors
/// If the database cannot be read or a sealed text does not open.
pub async fn list_pending(
    connection: &mut SqliteConnection,
    keyring: &Keyring,
) -> anyhow::Result<Vec<RawUpdate>> {
    let rows: Vec<(i64, Sealed)> = sqlx::query_as(
        "select update_id, body from inbox where body is not null and dead_at is null \
         order by update_id",
    )
    .fetch_all(connection)
    .await?;
    rows.into_iter()
        .map(|(id, body)| Ok(RawUpdate { id, text: keyring.open(BODY, id, &body)? }))
        .collect()
}

/// Marks an update as done: of it only the id stays. False if it was done before: then nothing
/// of it may be done again.
///
/// # Errors
/// If the database cannot be written.
pub async fn mark_done(
    connection: &mut SqliteConnection,
    update: i64,
    now: Moment,
) -> sqlx::Result<bool> {
    let done = sqlx::query(
        "update inbox set body = null, done_at = ?2 \
         where update_id = ?1 and body is not null and dead_at is null",
    )
    .bind(update)
    .bind(now)
    .execute(connection)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Puts an update aside as a dead letter; its sealed text stays for [`DEAD_KEPT_DAYS`].
///
/// # Errors
/// If the database cannot be written.
pub async fn mark_dead(
    connection: &mut SqliteConnection,
    update: i64,
    now: Moment,
) -> sqlx::Result<()> {
    sqlx::query("update inbox set dead_at = ?2 where update_id = ?1 and body is not null")
        .bind(update)
        .bind(now)
        .execute(connection)
        .await?;
    Ok(())
}

/// A dead letter, without a word of what it says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DeadLetter {
    /// Telegram's id of the update.
    pub update: i64,
    /// When it was received.
    pub received_at: Moment,
    /// When it was put aside.
    pub dead_at: Moment,
    /// Which kind of update it is, such as `message`.
    pub kind: String,
}

/// The dead letters, the first put aside first.
///
/// # Errors
/// If the database cannot be read.
pub async fn list_dead(
    connection: &mut SqliteConnection,
    keyring: &Keyring,
) -> anyhow::Result<Vec<DeadLetter>> {
    let rows: Vec<(i64, Moment, Moment, Sealed)> = sqlx::query_as(
        "select update_id, received_at, dead_at, body from inbox \
         where dead_at is not null and body is not null order by dead_at, update_id",
    )
    .fetch_all(connection)
    .await?;
    Ok(rows
        .into_iter()
        .map(|(update, received_at, dead_at, body)| {
            let kind = keyring.open(BODY, update, &body).ok().and_then(|text| kind_of(&text));
            let kind = kind.unwrap_or_else(|| "unreadable".to_owned());
            DeadLetter { update, received_at, dead_at, kind }
        })
        .collect())
}

/// Which kind of update this is: the one field beside its id.
fn kind_of(text: &str) -> Option<String> {
    let json: serde_json::Value = serde_json::from_str(text).ok()?;
    let plain = |field: &str| field.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    let fields = json.as_object()?;
    fields.keys().find(|field| *field != "update_id" && plain(field)).cloned()
}

/// Has dead letters tried again: this one, or all. How many there were.
///
/// # Errors
/// If the database cannot be written.
pub async fn revive(connection: &mut SqliteConnection, update: Option<i64>) -> sqlx::Result<u64> {
    let revived = sqlx::query(
        "update inbox set dead_at = null where dead_at is not null and body is not null \
         and update_id = coalesce(?1, update_id)",
    )
    .bind(update)
    .execute(connection)
    .await?;
    Ok(revived.rows_affected())
}

/// Drops dead letters: this one, or all. Of each only the id stays, as of what is done. How many
/// there were.
///
/// # Errors
/// If the database cannot be written.
pub async fn drop_dead(
    connection: &mut SqliteConnection,
    update: Option<i64>,
    now: Moment,
) -> sqlx::Result<u64> {
    let dropped = sqlx::query(
        "update inbox set dead_at = null, body = null, done_at = ?2 \
         where dead_at is not null and body is not null \
         and update_id = coalesce(?1, update_id)",
    )
    .bind(update)
    .bind(now)
    .execute(connection)
    .await?;
    Ok(dropped.rows_affected())
}

/// Forgets done ids and dead letters that have been kept long enough.
///
/// # Errors
/// If the database cannot be written.
pub async fn sweep(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<u64> {
    let swept = sqlx::query(
        "delete from inbox where update_id in \
         (select update_id from inbox where done_at < ?1 or dead_at < ?2 limit ?3)",
    )
    .bind(now.minus(chrono::TimeDelta::days(DONE_KEPT_DAYS)))
    .bind(now.minus(chrono::TimeDelta::days(DEAD_KEPT_DAYS)))
    .bind(MOST)
    .execute(connection)
    .await?;
    Ok(swept.rows_affected())
}

/// What is sealed of updates.
pub const SEALED: &[Resealing] = &[Resealing {
    column: BODY,
    list: |on, after| {
        let rows = sqlx::query_as(
            "select update_id, body from inbox where update_id > ?1 and body is not null order by update_id limit 500",
        );
        Box::pin(rows.bind(after).fetch_all(on))
    },
    save: |on, rows| {
        let saved = sqlx::query(
            "update inbox set body = unhex(fresh.value ->> 1) from json_each(?1) as fresh where inbox.update_id = fresh.value ->> 0",
        );
        Box::pin(async move { saved.bind(rows).execute(on).await.map(drop) })
    },
}];
