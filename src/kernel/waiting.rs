//! What waits, counted for whoever watches over it.

use sqlx::SqliteConnection;

use super::clock::Moment;
use super::notice::Lane;

/// How many updates are received and neither settled nor put aside.
///
/// # Errors
/// If the database cannot be read.
pub async fn count_updates(connection: &mut SqliteConnection) -> sqlx::Result<i64> {
    sqlx::query_scalar("select count(*) from inbox where body is not null and dead_at is null")
        .fetch_one(connection)
        .await
}

/// How many updates were put aside.
///
/// # Errors
/// If the database cannot be read.
pub async fn count_dead(connection: &mut SqliteConnection) -> sqlx::Result<i64> {
    sqlx::query_scalar("select count(*) from inbox where dead_at is not null")
        .fetch_one(connection)
        .await
}

/// How many letters wait, by lane.
///
/// # Errors
/// If the database cannot be read.
pub async fn count_letters(connection: &mut SqliteConnection) -> sqlx::Result<Vec<(Lane, i64)>> {
    sqlx::query_as("select lane, count(*) from outbox where parked_at is null group by lane")
        .fetch_all(connection)
        .await
}

/// A letter that waits.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct WaitingLetter {
    /// The name of its type.
    pub kind: String,
    /// Its content.
    pub body: String,
}

/// What the letters of a lane say that were told by then and wait still: each once, to however many it
/// goes.
///
/// # Errors
/// If the database cannot be read.
pub async fn list_letters(
    connection: &mut SqliteConnection,
    lane: Lane,
    told_by: Moment,
) -> sqlx::Result<Vec<WaitingLetter>> {
    sqlx::query_as(
        "select distinct kind, body from outbox \
         where lane = ?1 and parked_at is null and told_at <= ?2",
    )
    .bind(lane)
    .bind(told_by)
    .fetch_all(connection)
    .await
}

/// When the letter that waits longest in a lane was told, if any waits there. Each try puts off
/// when it is due, never when it was told.
///
/// # Errors
/// If the database cannot be read.
pub async fn oldest_told_at(
    connection: &mut SqliteConnection,
    lane: Lane,
) -> sqlx::Result<Option<Moment>> {
    sqlx::query_scalar("select min(told_at) from outbox where lane = ?1 and parked_at is null")
        .bind(lane)
        .fetch_one(connection)
        .await
}
