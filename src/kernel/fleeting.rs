//! Messages that stand for a short while: which are to be deleted, and when.

use sqlx::SqliteConnection;

use super::clock::Moment;

/// A message that is to be deleted.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Fleeting {
    /// Its row.
    pub id: i64,
    /// The chat.
    pub chat_id: i64,
    /// Telegram's number of it.
    pub message_id: i64,
}

/// The messages whose time to be deleted has come; at most 100, none in `busy`, none for a chat
/// in `busy_chats`.
///
/// # Errors
/// If the database cannot be read.
pub async fn list_due(
    connection: &mut SqliteConnection,
    now: Moment,
    busy: &str,
    busy_chats: &str,
) -> sqlx::Result<Vec<Fleeting>> {
    sqlx::query_as(
        "select id, chat_id, message_id from message \
         where delete_at <= ?1 and coalesce(retry_at, 0) <= ?1 \
         and id not in (select value from json_each(?2)) \
         and chat_id not in (select value from json_each(?3)) order by delete_at limit 100",
    )
    .bind(now)
    .bind(busy)
    .bind(busy_chats)
    .fetch_all(connection)
    .await
}

/// When the next message is to be deleted.
///
/// # Errors
/// If the database cannot be read.
pub async fn next_due_at(connection: &mut SqliteConnection) -> sqlx::Result<Option<Moment>> {
    sqlx::query_scalar(
        "select min(max(delete_at, coalesce(retry_at, 0))) from message \
         where delete_at is not null",
    )
    .fetch_one(connection)
    .await
}
