//! Edits: which is the newest that was seen of a message. An older one that comes later, because it
//! was put aside and is tried again, changes nothing any more.

use sqlx::SqliteConnection;

use super::clock::Moment;
use super::id::PersonId;
use super::inbox::DEAD_KEPT_DAYS;
use super::sweeping::MOST;

/// Which message was edited, when, and by which update.
#[derive(Clone, Copy, Debug)]
pub struct Edit {
    /// The chat.
    pub chat: i64,
    /// Telegram's number of the message in it.
    pub message: i64,
    /// When it was edited, by Telegram's clock, which has whole seconds.
    pub edited_at: Moment,
    /// The update that brought it: of two within one second, the later has the higher number.
    pub update: i64,
}

/// Notes an edit. False if a newer one of that message was seen before.
///
/// # Errors
/// If the database cannot be written.
pub async fn is_newest(
    connection: &mut SqliteConnection,
    now: Moment,
    edit: Edit,
) -> sqlx::Result<bool> {
    let noted = sqlx::query(
        "insert into edit (chat_id, message_id, edited_at, update_id, noted_at) \
         values (?1, ?2, ?3, ?4, ?5) \
         on conflict (chat_id, message_id) do update set edited_at = excluded.edited_at, \
         update_id = excluded.update_id, noted_at = excluded.noted_at \
         where (excluded.edited_at, excluded.update_id) > (edit.edited_at, edit.update_id)",
    )
    .bind(edit.chat)
    .bind(edit.message)
    .bind(edit.edited_at)
    .bind(edit.update)
    .bind(now)
    .execute(connection)
    .await?;
    Ok(noted.rows_affected() == 1)
}

/// Forgets what somebody edited in their private chat.
///
/// # Errors
/// If the database cannot be written.
pub async fn forget_of(connection: &mut SqliteConnection, person: PersonId) -> sqlx::Result<()> {
    sqlx::query("delete from edit where chat_id = (select telegram_id from person where id = ?1)")
        .bind(person)
        .execute(connection)
        .await?;
    Ok(())
}

/// Forgets edits that are older than whatever may still be tried again.
///
/// # Errors
/// If the database cannot be written.
pub async fn sweep(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<u64> {
    let swept = sqlx::query(
        "delete from edit where id in (select id from edit where noted_at < ?1 limit ?2)",
    )
    .bind(now.minus(chrono::TimeDelta::days(DEAD_KEPT_DAYS)))
    .bind(MOST)
    .execute(connection)
    .await?;
    Ok(swept.rows_affected())
}
