//! The audit log: who did what, to what, when, and whether it was allowed. Ids only.

use serde::Serialize;
use sqlx::SqliteConnection;

use super::clock::Moment;
use super::id::{BuildingId, PersonId};
use super::sweeping::MOST;

/// How long an entry is kept, in days.
pub const KEPT_DAYS: i64 = 365;

/// One entry.
#[derive(Clone, Debug, Serialize)]
pub struct Entry {
    /// Who acted; nothing if it happened by itself.
    pub person: Option<PersonId>,
    /// Where.
    pub building: Option<BuildingId>,
    /// What: the verb, such as `needs.claim`.
    pub verb: &'static str,
    /// To which row, where the verb names one.
    pub subject: Option<i64>,
    /// `done`, or the kind of refusal.
    pub outcome: &'static str,
}

/// How much was done in a building since then.
///
/// # Errors
/// If the database cannot be read.
pub async fn count_done(
    connection: &mut SqliteConnection,
    building: BuildingId,
    since: Moment,
) -> sqlx::Result<i64> {
    sqlx::query_scalar(
        "select count(*) from audit where building_id = ?1 and at >= ?2 and outcome = 'done' \
         and person_id is not null",
    )
    .bind(building)
    .bind(since)
    .fetch_one(connection)
    .await
}

/// How often somebody did this since then.
///
/// # Errors
/// If the database cannot be read.
pub async fn count_of(
    connection: &mut SqliteConnection,
    person: PersonId,
    verb: &str,
    since: Moment,
) -> sqlx::Result<i64> {
    sqlx::query_scalar(
        "select count(*) from audit where person_id = ?1 and verb = ?2 and at >= ?3 \
         and outcome = 'done'",
    )
    .bind(person)
    .bind(verb)
    .bind(since)
    .fetch_one(connection)
    .await
}

pub(super) async fn insert(
    connection: &mut SqliteConnection,
    now: Moment,
    entries: &[Entry],
) -> anyhow::Result<()> {
    sqlx::query(
        "insert into audit (at, person_id, building_id, verb, subject_id, outcome) \
         select ?2, (select id from person where id = value ->> 'person'), value ->> 'building', value ->> 'verb', \
         value ->> 'subject', value ->> 'outcome' from json_each(?1)",
    )
    .bind(serde_json::to_string(entries)?)
    .bind(now)
    .execute(connection)
    .await?;
    Ok(())
}

/// When something happened last; nothing if nothing has yet.
///
/// # Errors
/// If the database cannot be read.
pub async fn newest_at(connection: &mut SqliteConnection) -> sqlx::Result<Option<Moment>> {
    sqlx::query_scalar("select max(at) from audit").fetch_one(connection).await
}

/// Forgets entries that have been kept long enough.
///
/// # Errors
/// If the database cannot be written.
pub async fn sweep(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<u64> {
    let swept =
        sqlx::query("delete from audit where id in (select id from audit where at < ?1 limit ?2)")
            .bind(now.minus(chrono::TimeDelta::days(KEPT_DAYS)))
            .bind(MOST)
            .execute(connection)
            .await?;
    Ok(swept.rows_affected())
}
