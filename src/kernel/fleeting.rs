//! Messages that stand for a short while: which are to be deleted, and when.

use sqlx::SqliteConnection;

use super::clock::Moment;
use super::id::BuildingId;
use super::notice::Notice;
use super::outbox::Audience;
use super::tx::{Reads as _, Tx};

/// A message that is to be deleted.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Fleeting {
    /// Its row.
    pub id: i64,
    /// The chat.
    pub chat_id: i64,
    /// Telegram's number of it.
    pub message_id: i64,
    /// The name of the type of what it shows.
    pub kind: String,
    /// What it shows.
    pub body: String,
    /// What its building's group speaks.
    pub building_language: Option<String>,
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
        "select message.id, message.chat_id, message.message_id, message.kind, message.body, \
         building.language as building_language from message \
         left join building on building.id = message.building_id \
         where message.delete_at <= ?1 and coalesce(message.retry_at, 0) <= ?1 \
         and message.id not in (select value from json_each(?2)) \
         and message.chat_id not in (select value from json_each(?3)) \
         order by message.delete_at limit 100",
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

impl Tx {
    /// Posts a card in a building's group again, once this is committed: the one that stands there
    /// goes, and one that waits to be posted is not posted twice.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn post_again<N: Notice>(
        &mut self,
        building: BuildingId,
        card: &N,
    ) -> anyhow::Result<()> {
        let (kind, body, now) = (card.kind(), card.body()?, self.now());
        sqlx::query("delete from outbox where building_id = ?1 and kind = ?2 and body = ?3")
            .bind(building)
            .bind(kind)
            .bind(&body)
            .execute(self.write().await?)
            .await?;
        // What goes is not drawn any more.
        sqlx::query(
            "update message set delete_at = ?4, subject_kind = null, subject_id = null \
             where building_id = ?1 and kind = ?2 and body = ?3 and person_id is null",
        )
        .bind(building)
        .bind(kind)
        .bind(&body)
        .bind(now)
        .execute(self.write().await?)
        .await?;
        self.tell(Audience::Group(building), card)
    }
}
