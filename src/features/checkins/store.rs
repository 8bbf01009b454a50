//! Who is asked each day: every statement of the feature.

use sqlx::SqliteConnection;

use super::model::{Checkin, CheckinId, SECOND_THOUGHTS};
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::sweeping::MOST;
use crate::kernel::tx::{Reads, Tx};

#[derive(sqlx::FromRow)]
struct Row {
    building_id: BuildingId,
    person_id: PersonId,
    hour: i64,
    due_at: Moment,
    next_at: Moment,
    asked_for: Option<Moment>,
    nudges: i64,
    anew: bool,
    checked_at: Option<Moment>,
    away_until: Option<Moment>,
    stopped_at: Option<Moment>,
}

impl Row {
    fn into_checkin(self) -> anyhow::Result<Checkin> {
        Ok(Checkin {
            person: self.person_id,
            building: self.building_id,
            hour: u32::try_from(self.hour)?,
            due: self.due_at,
            next_at: self.next_at,
            asked_for: self.asked_for,
            nudges: u8::try_from(self.nudges)?,
            anew: self.anew,
            checked_at: self.checked_at,
            away_until: self.away_until,
            stopped_at: self.stopped_at,
        })
    }
}

/// How it stands with somebody; nothing if they are not asked each day.
pub async fn find(reads: &mut impl Reads, person: PersonId) -> anyhow::Result<Option<Checkin>> {
    let row: Option<Row> = sqlx::query_as(
        "select building_id, person_id, hour, due_at, next_at, asked_for, nudges, anew, checked_at, \
         away_until, stopped_at from checkin where person_id = ?1",
    )
    .bind(person)
    .fetch_optional(reads.read())
    .await?;
    row.map(Row::into_checkin).transpose()
}

/// Those of a building who are asked each day.
pub async fn list(reads: &mut impl Reads, building: BuildingId) -> anyhow::Result<Vec<Checkin>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select building_id, person_id, hour, due_at, next_at, asked_for, nudges, anew, checked_at, \
         away_until, stopped_at from checkin where building_id = ?1 and stopped_at is null",
    )
    .bind(building)
    .fetch_all(reads.read())
    .await?;
    rows.into_iter().map(Row::into_checkin).collect()
}

/// Keeps how it stands with somebody.
pub async fn save(tx: &mut Tx, checkin: &Checkin) -> sqlx::Result<()> {
    let id: CheckinId = tx.next_id();
    sqlx::query(
        "insert into checkin (id, building_id, person_id, hour, due_at, next_at, asked_for, nudges, \
         anew, checked_at, away_until, stopped_at) \
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12) \
         on conflict (person_id) do update set building_id = excluded.building_id, \
         hour = excluded.hour, due_at = excluded.due_at, next_at = excluded.next_at, \
         asked_for = excluded.asked_for, nudges = excluded.nudges, anew = excluded.anew, \
         checked_at = excluded.checked_at, away_until = excluded.away_until, \
         stopped_at = excluded.stopped_at",
    )
    .bind(id)
    .bind(checkin.building)
    .bind(checkin.person)
    .bind(checkin.hour)
    .bind(checkin.due)
    .bind(checkin.next_at)
    .bind(checkin.asked_for)
    .bind(checkin.nudges)
    .bind(checkin.anew)
    .bind(checkin.checked_at)
    .bind(checkin.away_until)
    .bind(checkin.stopped_at)
    .execute(tx.write().await?)
    .await?;
    Ok(())
}

/// Forgets that somebody is asked.
pub async fn remove(tx: &mut Tx, person: PersonId) -> sqlx::Result<()> {
    sqlx::query("delete from checkin where person_id = ?1")
        .bind(person)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// All of a building goes over into another.
pub async fn merge(tx: &mut Tx, twin: BuildingId, into: BuildingId) -> sqlx::Result<()> {
    sqlx::query("update checkin set building_id = ?2 where building_id = ?1")
        .bind(twin)
        .bind(into)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// Forgets what was stopped and cannot be taken up again.
pub async fn sweep(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "delete from checkin where id in (select id from checkin \
         where stopped_at is not null and stopped_at < ?1 limit ?2)",
    )
    .bind(now.minus(SECOND_THOUGHTS))
    .bind(MOST)
    .execute(connection)
    .await?;
    Ok(())
}
