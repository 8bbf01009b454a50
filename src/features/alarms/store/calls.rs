//! Who was called, how often, and how they answered.

use std::collections::BTreeMap;

use crate::features::alarms::model::{AlarmId, ResponderId};
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::tx::{Reads, Tx};

/// Who was called, and in which round last.
pub async fn list_asked(
    reads: &mut impl Reads,
    alarm: AlarmId,
) -> sqlx::Result<BTreeMap<PersonId, i64>> {
    let rows: Vec<(PersonId, i64)> = sqlx::query_as(
        "select person_id, round from responder where alarm_id = ?1 and asked_at is not null",
    )
    .bind(alarm)
    .fetch_all(reads.read())
    .await?;
    Ok(rows.into_iter().collect())
}

/// In which round somebody was called last; nothing if they were not.
pub async fn round_of(
    reads: &mut impl Reads,
    alarm: AlarmId,
    person: PersonId,
) -> sqlx::Result<Option<i64>> {
    sqlx::query_scalar(
        "select round from responder where alarm_id = ?1 and person_id = ?2 and asked_at is not null",
    )
    .bind(alarm)
    .bind(person)
    .fetch_optional(reads.read())
    .await
}

/// Notes that these are called now, in a new round.
pub async fn note_asked(tx: &mut Tx, alarm: AlarmId, people: &[PersonId]) -> anyhow::Result<()> {
    let now = tx.now();
    let mut rows: Vec<(ResponderId, PersonId)> = Vec::with_capacity(people.len());
    for person in people {
        rows.push((tx.next_id(), *person));
    }
    sqlx::query(
        "insert into responder (id, alarm_id, person_id, asked_at, round) \
         select value ->> 0, ?1, value ->> 1, ?2, 1 from json_each(?3) where true \
         on conflict (alarm_id, person_id) do update set round = round + 1, \
         asked_at = coalesce(asked_at, excluded.asked_at)",
    )
    .bind(alarm)
    .bind(now)
    .bind(serde_json::to_string(&rows)?)
    .execute(tx.write().await?)
    .await?;
    Ok(())
}

/// Notes that somebody who was there would like a call. False if it was noted before.
pub async fn note_wants_call(tx: &mut Tx, alarm: AlarmId, person: PersonId) -> sqlx::Result<bool> {
    let now = tx.now();
    let noted = sqlx::query(
        "update responder set wants_call_at = ?3 \
         where alarm_id = ?1 and person_id = ?2 and wants_call_at is null",
    )
    .bind(alarm)
    .bind(person)
    .bind(now)
    .execute(tx.write().await?)
    .await?;
    Ok(noted.rows_affected() == 1)
}

/// True if somebody who was there would like a call.
pub async fn wants_call(
    reads: &mut impl Reads,
    alarm: AlarmId,
    person: PersonId,
) -> sqlx::Result<bool> {
    sqlx::query_scalar(
        "select exists (select 1 from responder where alarm_id = ?1 and person_id = ?2 \
         and wants_call_at is not null)",
    )
    .bind(alarm)
    .bind(person)
    .fetch_one(reads.read())
    .await
}

/// How often the people of a building were called in all that is kept, and how often they went.
pub async fn list_answers(
    reads: &mut impl Reads,
    building: BuildingId,
) -> sqlx::Result<Vec<(PersonId, i64, i64)>> {
    sqlx::query_as(
        "select responder.person_id, count(asked_at), count(going_at) from membership \
         join responder on responder.person_id = membership.person_id \
         where membership.building_id = ?1 and membership.left_at is null \
         group by responder.person_id",
    )
    .bind(building)
    .fetch_all(reads.read())
    .await
}

/// An alarm to which somebody was called, as they are given it.
#[derive(Clone, Copy, Debug, sqlx::FromRow)]
pub struct Call {
    /// Which.
    pub alarm_id: AlarmId,
    /// When they were called.
    pub asked_at: Option<Moment>,
    /// When they went.
    pub going_at: Option<Moment>,
    /// When they were there.
    pub there_at: Option<Moment>,
}

/// The alarms to which somebody was called.
pub async fn list_calls(reads: &mut impl Reads, person: PersonId) -> sqlx::Result<Vec<Call>> {
    sqlx::query_as(
        "select alarm_id, asked_at, going_at, there_at from responder where person_id = ?1 order by id",
    )
    .bind(person)
    .fetch_all(reads.read())
    .await
}
