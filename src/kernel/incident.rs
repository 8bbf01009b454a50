//! Incidents: what is wrong with the computer, for as long as it is, so that people are told of it
//! once, and once when it is over.

use sqlx::SqliteConnection;

use super::clock::Moment;

/// What can be wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Incident {
    /// The disk is full, and the room that was kept for this day is in use.
    DiskFull,
}

impl Incident {
    /// Its name in the database.
    fn name(self) -> &'static str {
        match self {
            Self::DiskFull => "disk_full",
        }
    }
}

/// Notes that it is so. False if it was so before.
///
/// # Errors
/// If the database cannot be written.
pub async fn begin(
    connection: &mut SqliteConnection,
    incident: Incident,
    now: Moment,
) -> sqlx::Result<bool> {
    let begun = sqlx::query(
        "insert into incident (kind, begun_at) values (?1, ?2) on conflict (kind) do nothing",
    )
    .bind(incident.name())
    .bind(now)
    .execute(connection)
    .await?;
    Ok(begun.rows_affected() == 1)
}

/// Notes that it is over. False if it was not so.
///
/// # Errors
/// If the database cannot be written.
pub async fn end(connection: &mut SqliteConnection, incident: Incident) -> sqlx::Result<bool> {
    let ended = sqlx::query("delete from incident where kind = ?1")
        .bind(incident.name())
        .execute(connection)
        .await?;
    Ok(ended.rows_affected() == 1)
}

/// True if it is so.
///
/// # Errors
/// If the database cannot be read.
pub async fn is_so(connection: &mut SqliteConnection, incident: Incident) -> sqlx::Result<bool> {
    sqlx::query_scalar("select exists (select 1 from incident where kind = ?1)")
        .bind(incident.name())
        .fetch_one(connection)
        .await
}
