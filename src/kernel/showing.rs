//! What stands where: what a message shows, and which message shows something.

use sqlx::SqliteConnection;

use super::id::{BuildingId, PersonId};
use super::notice::Subject;
use super::tx::Reads;

/// What a message shows: the table and the row of it.
///
/// # Errors
/// If the database cannot be read.
pub async fn subject_of(
    connection: &mut SqliteConnection,
    chat: i64,
    message: i64,
) -> sqlx::Result<Option<(String, i64)>> {
    sqlx::query_as(
        "select subject_kind, subject_id from message \
         where chat_id = ?1 and message_id = ?2 and subject_kind is not null",
    )
    .bind(chat)
    .bind(message)
    .fetch_optional(connection)
    .await
}

/// The last message that shows something in this way to this person, or, without one, to the group:
/// Telegram's number of it in its chat.
///
/// # Errors
/// If the database cannot be read.
pub async fn find(
    reads: &mut impl Reads,
    subject: Subject,
    person: Option<PersonId>,
    building: BuildingId,
    body: String,
) -> sqlx::Result<Option<i64>> {
    sqlx::query_scalar(
        "select message_id from message where subject_kind = ?1 and subject_id = ?2 \
         and person_id is ?3 and building_id = ?4 and body = ?5 order by id desc limit 1",
    )
    .bind(subject.kind)
    .bind(subject.row)
    .bind(person)
    .bind(building)
    .bind(body)
    .fetch_optional(reads.read())
    .await
}
