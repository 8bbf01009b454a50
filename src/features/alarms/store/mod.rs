//! Alarms, who comes, and what is said on the way: every statement of the feature.

mod calls;
mod words;

pub use calls::{
    list_answers, list_asked, list_calls, note_asked, note_wants_call, round_of, wants_call,
};
pub use words::{SEALED, add_word, carry_words, find_word, list_said, list_words};

use sqlx::SqliteConnection;

use super::model::{
    Alarm, AlarmId, Closed, Course, End, Outcome, Peril, Plan, Responder, ResponderId,
};
use crate::kernel::clock::Moment;
use crate::kernel::household::HouseholdId;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::recipient::RecipientId;
use crate::kernel::sweeping::MOST;
use crate::kernel::tx::{Reads, Tx};

/// What happened in an alarm is kept for so long (requirement 34).
pub const KEPT: chrono::TimeDelta = chrono::TimeDelta::days(30);

#[derive(sqlx::FromRow)]
struct Row {
    id: AlarmId,
    building_id: BuildingId,
    caller_id: Option<PersonId>,
    recipient_id: Option<RecipientId>,
    household_id: Option<HouseholdId>,
    plan: String,
    peril: Option<String>,
    drill: bool,
    outsider: bool,
    narrow: bool,
    raised_at: Moment,
    called: i64,
    next_at: Moment,
    phoning_id: Option<PersonId>,
    closed_at: Option<Moment>,
    outcome: Option<String>,
    closer_id: Option<PersonId>,
}

#[derive(sqlx::FromRow)]
struct ResponderRow {
    person_id: PersonId,
    going_at: Moment,
    there_at: Option<Moment>,
    asked_there: bool,
    asked_well: bool,
    came_anew: bool,
    more_at: Option<Moment>,
    ended: Option<String>,
}

impl From<ResponderRow> for Responder {
    fn from(row: ResponderRow) -> Self {
        Self {
            person: row.person_id,
            going_at: row.going_at,
            there_at: row.there_at,
            asked_there: row.asked_there,
            asked_well: row.asked_well,
            ended: row.ended.as_deref().and_then(End::named),
            came_anew: row.came_anew,
            more_at: row.more_at,
        }
    }
}

async fn alarm_of(reads: &mut impl Reads, row: Row) -> anyhow::Result<Alarm> {
    let responders: Vec<ResponderRow> = sqlx::query_as(
        "select person_id, going_at, there_at, asked_there, asked_well, came_anew, more_at, ended \
         from responder where alarm_id = ?1 and going_at is not null order by id",
    )
    .bind(row.id)
    .fetch_all(reads.read())
    .await?;
    let Some(plan) = Plan::named(&row.plan) else {
        anyhow::bail!("an alarm {} goes by {}", row.id.0, row.plan)
    };
    let outcome = row.outcome.as_deref().and_then(Outcome::named);
    let closed = outcome.zip(row.closed_at);
    Ok(Alarm {
        id: row.id,
        building: row.building_id,
        caller: row.caller_id,
        recipient: row.recipient_id,
        household: row.household_id,
        peril: row.peril.as_deref().and_then(Peril::named),
        drill: row.drill,
        outsider: row.outsider,
        narrow: row.narrow,
        raised_at: row.raised_at,
        phoning: row.phoning_id,
        course: Course {
            plan,
            called: usize::try_from(row.called)?,
            next_at: row.next_at,
            responders: responders.into_iter().map(Responder::from).collect(),
            closed: closed.map(|(outcome, at)| Closed { outcome, at, by: row.closer_id }),
        },
    })
}

/// The alarm with this id.
pub async fn find(reads: &mut impl Reads, alarm: AlarmId) -> anyhow::Result<Option<Alarm>> {
    let row: Option<Row> = sqlx::query_as(
        "select id, building_id, caller_id, recipient_id, household_id, plan, peril, drill, outsider, \
         narrow, raised_at, called, next_at, phoning_id, closed_at, outcome, closer_id \
         from alarm where id = ?1",
    )
    .bind(alarm)
    .fetch_optional(reads.read())
    .await?;
    match row {
        Some(row) => alarm_of(reads, row).await.map(Some),
        None => Ok(None),
    }
}

/// What somebody is calling for in a building now, for themselves or for this recipient.
pub async fn find_open(
    reads: &mut impl Reads,
    building: BuildingId,
    caller: PersonId,
    recipient: Option<RecipientId>,
    drill: bool,
) -> sqlx::Result<Option<AlarmId>> {
    sqlx::query_scalar(
        "select id from alarm where building_id = ?1 and caller_id = ?2 \
         and coalesce(recipient_id, 0) = coalesce(?3, 0) and drill = ?4 and closed_at is null",
    )
    .bind(building)
    .bind(caller)
    .bind(recipient)
    .bind(drill)
    .fetch_optional(reads.read())
    .await
}

/// What rings for a household's door now.
pub async fn find_ringing(
    reads: &mut impl Reads,
    household: HouseholdId,
) -> sqlx::Result<Option<AlarmId>> {
    sqlx::query_scalar(
        "select id from alarm where household_id = ?1 and caller_id is null and closed_at is null",
    )
    .bind(household)
    .fetch_optional(reads.read())
    .await
}

/// What is open in a building, the oldest first.
pub async fn list_open(reads: &mut impl Reads, building: BuildingId) -> sqlx::Result<Vec<AlarmId>> {
    sqlx::query_scalar(
        "select id from alarm where building_id = ?1 and closed_at is null order by id",
    )
    .bind(building)
    .fetch_all(reads.read())
    .await
}

/// What is open anywhere, the oldest first.
pub async fn list_all_open(reads: &mut impl Reads) -> sqlx::Result<Vec<AlarmId>> {
    sqlx::query_scalar("select id from alarm where closed_at is null order by id")
        .fetch_all(reads.read())
        .await
}

/// What is open and concerns somebody: they called, or said that they go. The newest first.
pub async fn list_rooms(reads: &mut impl Reads, person: PersonId) -> sqlx::Result<Vec<AlarmId>> {
    sqlx::query_scalar(
        "select id from alarm where caller_id = ?1 and closed_at is null \
         union select alarm.id from responder join alarm on alarm.id = responder.alarm_id \
          and alarm.closed_at is null \
         where responder.person_id = ?1 and responder.going_at is not null order by 1 desc",
    )
    .bind(person)
    .fetch_all(reads.read())
    .await
}

/// How often since then somebody called, and it was nothing.
pub async fn count_nothing(
    reads: &mut impl Reads,
    caller: PersonId,
    since: Moment,
) -> sqlx::Result<i64> {
    sqlx::query_scalar(
        "select count(*) from alarm where caller_id = ?1 and raised_at > ?2 and not drill and plan <> 'check_in' \
         and called > 0 and outcome in ('fine', 'false', 'ended') and not exists \
          (select 1 from responder where alarm_id = alarm.id and there_at is not null \
           and coalesce(ended, '') <> 'disputed')",
    )
    .bind(caller)
    .bind(since)
    .fetch_one(reads.read())
    .await
}

/// Keeps an alarm and who is coming.
pub async fn save(tx: &mut Tx, alarm: &Alarm) -> anyhow::Result<()> {
    let closed = alarm.course.closed;
    sqlx::query(
        "insert into alarm (id, building_id, caller_id, recipient_id, household_id, plan, peril, drill, \
         outsider, narrow, raised_at, called, next_at, phoning_id, closed_at, outcome, closer_id) \
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17) \
         on conflict (id) do update set peril = excluded.peril, narrow = excluded.narrow, \
         called = excluded.called, next_at = excluded.next_at, phoning_id = excluded.phoning_id, \
         closed_at = excluded.closed_at, outcome = excluded.outcome, closer_id = excluded.closer_id, \
         caller_id = excluded.caller_id",
    )
    .bind(alarm.id)
    .bind(alarm.building)
    .bind(alarm.caller)
    .bind(alarm.recipient)
    .bind(alarm.household)
    .bind(alarm.course.plan.name())
    .bind(alarm.peril.map(Peril::name))
    .bind(alarm.drill)
    .bind(alarm.outsider)
    .bind(alarm.narrow)
    .bind(alarm.raised_at)
    .bind(i64::try_from(alarm.course.called)?)
    .bind(alarm.course.next_at)
    .bind(alarm.phoning)
    .bind(closed.map(|closed| closed.at))
    .bind(closed.map(|closed| closed.outcome.name()))
    .bind(closed.and_then(|closed| closed.by))
    .execute(tx.write().await?)
    .await?;
    for one in &alarm.course.responders {
        let id: ResponderId = tx.next_id();
        sqlx::query(
            "insert into responder (id, alarm_id, person_id, going_at, there_at, asked_there, \
             asked_well, came_anew, more_at, ended) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10) \
             on conflict (alarm_id, person_id) do update set going_at = excluded.going_at, \
             there_at = excluded.there_at, asked_there = excluded.asked_there, \
             asked_well = excluded.asked_well, came_anew = excluded.came_anew, \
             more_at = excluded.more_at, ended = excluded.ended",
        )
        .bind(id)
        .bind(alarm.id)
        .bind(one.person)
        .bind(one.going_at)
        .bind(one.there_at)
        .bind(one.asked_there)
        .bind(one.asked_well)
        .bind(one.came_anew)
        .bind(one.more_at)
        .bind(one.ended.map(End::name))
        .execute(tx.write().await?)
        .await?;
    }
    Ok(())
}

/// All alarms that somebody called, and those that they were called to, for what they are given.
pub async fn list_of(reads: &mut impl Reads, person: PersonId) -> anyhow::Result<Vec<Alarm>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select id, building_id, caller_id, recipient_id, household_id, plan, peril, drill, outsider, \
         narrow, raised_at, called, next_at, phoning_id, closed_at, outcome, closer_id \
         from alarm where caller_id = ?1 order by id",
    )
    .bind(person)
    .fetch_all(reads.read())
    .await?;
    let mut alarms = Vec::with_capacity(rows.len());
    for row in rows {
        alarms.push(alarm_of(reads, row).await?);
    }
    Ok(alarms)
}

/// Forgets what somebody said, and that they were called, and by whom alarms were.
pub async fn forget(tx: &mut Tx, person: PersonId) -> sqlx::Result<()> {
    tx.fold_log();
    sqlx::query("delete from alarm_word where person_id = ?1")
        .bind(person)
        .execute(tx.write().await?)
        .await?;
    sqlx::query("delete from responder where person_id = ?1")
        .bind(person)
        .execute(tx.write().await?)
        .await?;
    sqlx::query("update alarm set phoning_id = null where phoning_id = ?1")
        .bind(person)
        .execute(tx.write().await?)
        .await?;
    sqlx::query("update alarm set closer_id = null where closer_id = ?1")
        .bind(person)
        .execute(tx.write().await?)
        .await?;
    sqlx::query("delete from alarm where caller_id = ?1")
        .bind(person)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// All of a building goes over into another.
pub async fn merge(tx: &mut Tx, twin: BuildingId, into: BuildingId) -> sqlx::Result<()> {
    sqlx::query("update or ignore alarm set building_id = ?2 where building_id = ?1")
        .bind(twin)
        .bind(into)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// Forgets what happened long ago.
pub async fn sweep(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<u64> {
    let swept = sqlx::query(
        "delete from alarm where id in \
         (select id from alarm where raised_at < ?1 limit ?2)",
    )
    .bind(now.minus(KEPT))
    .bind(MOST)
    .execute(connection)
    .await?;
    Ok(swept.rows_affected())
}
