//! What is taken down while somebody calls, and whom to call back.

use sqlx::SqliteConnection;

use crate::features::callers::model::{
    CallBack, CallBackId, Caller, INTAKE_KEPT, Intake, IntakeId, TICKED_KEPT, WAITING_KEPT, Wanted,
};
use crate::features::needs::category::Category;
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::recipient::RecipientId;
use crate::kernel::resealing::Resealing;
use crate::kernel::seal::{Column, Sealed};
use crate::kernel::tx::{Reads, Tx};

const CALLED: Column = Column { table: "intake", name: "called" };
const NOTE: Column = Column { table: "call_back", name: "note" };

#[derive(sqlx::FromRow)]
struct IntakeRow {
    id: IntakeId,
    person_id: PersonId,
    building_id: BuildingId,
    recipient_id: Option<RecipientId>,
    called: Option<Sealed>,
    category: Option<String>,
    wanted: Option<String>,
}

fn intake_of(reads: &impl Reads, row: IntakeRow) -> anyhow::Result<Intake> {
    let caller = match (row.recipient_id, &row.called) {
        (Some(recipient), _) => Some(Caller::Recipient(recipient)),
        (None, Some(called)) => {
            Some(Caller::Other(reads.keyring().open(CALLED, row.id.0, called)?))
        }
        (None, None) => None,
    };
    Ok(Intake {
        id: row.id,
        person: row.person_id,
        building: row.building_id,
        caller,
        category: row.category.as_deref().map(Category::named),
        wanted: row.wanted.as_deref().and_then(Wanted::named),
    })
}

/// Begins to take something down, instead of what was begun before.
pub async fn begin_intake(tx: &mut Tx, moderator: Member) -> sqlx::Result<IntakeId> {
    let (id, now): (IntakeId, _) = (tx.next_id(), tx.now());
    sqlx::query("delete from intake where person_id = ?1")
        .bind(moderator.person)
        .execute(tx.write().await?)
        .await?;
    sqlx::query(
        "insert into intake (id, person_id, building_id, begun_at) values (?1, ?2, ?3, ?4)",
    )
    .bind(id)
    .bind(moderator.person)
    .bind(moderator.building)
    .bind(now)
    .execute(tx.write().await?)
    .await?;
    Ok(id)
}

/// What is taken down.
pub async fn find_intake(reads: &mut impl Reads, id: IntakeId) -> anyhow::Result<Option<Intake>> {
    let row: Option<IntakeRow> = sqlx::query_as(
        "select id, person_id, building_id, recipient_id, called, category, wanted from intake \
         where id = ?1",
    )
    .bind(id)
    .fetch_optional(reads.read())
    .await?;
    row.map(|row| intake_of(reads, row)).transpose()
}

/// What somebody takes down, and since when.
pub async fn intake_by(
    reads: &mut impl Reads,
    person: PersonId,
) -> anyhow::Result<Option<(Intake, Moment)>> {
    let row: Option<(IntakeId, Moment)> =
        sqlx::query_as("select id, begun_at from intake where person_id = ?1")
            .bind(person)
            .fetch_optional(reads.read())
            .await?;
    let Some((id, at)) = row else { return Ok(None) };
    Ok(find_intake(reads, id).await?.map(|intake| (intake, at)))
}

/// Saves what is taken down.
pub async fn save_intake(tx: &mut Tx, intake: &Intake) -> anyhow::Result<()> {
    let (recipient, called) = match &intake.caller {
        Some(Caller::Recipient(recipient)) => (Some(*recipient), None),
        Some(Caller::Other(called)) => {
            (None, Some(tx.keyring().seal(CALLED, intake.id.0, called)?))
        }
        None => (None, None),
    };
    sqlx::query(
        "update intake set recipient_id = ?2, called = ?3, category = ?4, wanted = ?5 where id = ?1",
    )
    .bind(intake.id)
    .bind(recipient)
    .bind(called)
    .bind(intake.category.map(Category::name))
    .bind(intake.wanted.map(Wanted::name))
    .execute(tx.write().await?)
    .await?;
    Ok(())
}

/// It is posted, or not after all.
pub async fn remove_intake(tx: &mut Tx, id: IntakeId) -> sqlx::Result<()> {
    sqlx::query("delete from intake where id = ?1").bind(id).execute(tx.write().await?).await?;
    Ok(())
}

/// Notes whom to call back.
pub async fn add_call_back(
    tx: &mut Tx,
    by: Member,
    recipient: Option<RecipientId>,
    note: &str,
) -> anyhow::Result<CallBackId> {
    let (id, now): (CallBackId, _) = (tx.next_id(), tx.now());
    let note = tx.keyring().seal(NOTE, id.0, note)?;
    sqlx::query(
        "insert into call_back (id, building_id, recipient_id, note, asked_at, asked_by) \
         values (?1, ?2, ?3, ?4, ?5, ?6)",
    )
    .bind(id)
    .bind(by.building)
    .bind(recipient)
    .bind(note)
    .bind(now)
    .bind(by.person)
    .execute(tx.write().await?)
    .await?;
    Ok(id)
}

#[derive(sqlx::FromRow)]
struct BackRow {
    id: CallBackId,
    recipient_id: Option<RecipientId>,
    note: Sealed,
    asked_at: Moment,
    ticked_at: Option<Moment>,
    ticked_by: Option<PersonId>,
}

fn back_of(reads: &impl Reads, row: BackRow) -> anyhow::Result<CallBack> {
    Ok(CallBack {
        id: row.id,
        recipient: row.recipient_id,
        note: reads.keyring().open(NOTE, row.id.0, &row.note)?,
        asked_at: row.asked_at,
        ticked: row.ticked_at.map(|at| (at, row.ticked_by)),
    })
}

/// Whom to call back in a building, and who was called of late: those who wait first, the oldest first.
pub async fn list_call_backs(
    reads: &mut impl Reads,
    building: BuildingId,
) -> anyhow::Result<Vec<CallBack>> {
    let rows: Vec<BackRow> = sqlx::query_as(
        "select id, recipient_id, note, asked_at, ticked_at, ticked_by from call_back \
         where building_id = ?1 order by ticked_at is not null, id limit 100",
    )
    .bind(building)
    .fetch_all(reads.read())
    .await?;
    rows.into_iter().map(|row| back_of(reads, row)).collect()
}

/// Somebody to call back in a building.
pub async fn find_call_back(
    reads: &mut impl Reads,
    building: BuildingId,
    id: CallBackId,
) -> anyhow::Result<Option<CallBack>> {
    let row: Option<BackRow> = sqlx::query_as(
        "select id, recipient_id, note, asked_at, ticked_at, ticked_by from call_back \
         where id = ?1 and building_id = ?2",
    )
    .bind(id)
    .bind(building)
    .fetch_optional(reads.read())
    .await?;
    row.map(|row| back_of(reads, row)).transpose()
}

/// In which building somebody waits for a call; nothing once they are ticked.
pub async fn find_waiting(
    reads: &mut impl Reads,
    id: CallBackId,
) -> sqlx::Result<Option<BuildingId>> {
    sqlx::query_scalar("select building_id from call_back where id = ?1 and ticked_at is null")
        .bind(id)
        .fetch_optional(reads.read())
        .await
}

/// Who waited for a call for too long, and was never ticked: where, and since when; some of them.
pub async fn list_never_ticked(
    reads: &mut impl Reads,
) -> sqlx::Result<Vec<(CallBackId, BuildingId, Moment)>> {
    let asked_before = reads.now().minus(WAITING_KEPT);
    sqlx::query_as(
        "select id, building_id, asked_at from call_back \
         where ticked_at is null and asked_at <= ?1 order by asked_at, id limit 500",
    )
    .bind(asked_before)
    .fetch_all(reads.read())
    .await
}

/// Takes somebody off the list: what was noted of them is gone.
pub async fn remove_call_back(tx: &mut Tx, id: CallBackId) -> sqlx::Result<()> {
    sqlx::query("delete from call_back where id = ?1").bind(id).execute(tx.write().await?).await?;
    Ok(())
}

/// What somebody noted for calling back.
pub async fn list_call_backs_by(
    reads: &mut impl Reads,
    person: PersonId,
) -> anyhow::Result<Vec<(BuildingId, CallBack)>> {
    let ids: Vec<(CallBackId, BuildingId)> =
        sqlx::query_as("select id, building_id from call_back where asked_by = ?1 order by id")
            .bind(person)
            .fetch_all(reads.read())
            .await?;
    let mut noted = Vec::with_capacity(ids.len());
    for (id, building) in ids {
        let known = find_call_back(reads, building, id).await?;
        noted.extend(known.map(|known| (building, known)));
    }
    Ok(noted)
}

/// Somebody was called back, or was not after all.
pub async fn tick(
    tx: &mut Tx,
    id: CallBackId,
    ticked: Option<(Moment, PersonId)>,
) -> sqlx::Result<()> {
    sqlx::query("update call_back set ticked_at = ?2, ticked_by = ?3 where id = ?1")
        .bind(id)
        .bind(ticked.map(|(at, _)| at))
        .bind(ticked.map(|(_, by)| by))
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// A building turned out to be another: whom to call back goes over.
pub async fn merge(tx: &mut Tx, twin: BuildingId, into: BuildingId) -> sqlx::Result<()> {
    sqlx::query("update call_back set building_id = ?2 where building_id = ?1")
        .bind(twin)
        .bind(into)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// Forgets what somebody takes down, and that they noted or called anybody.
pub async fn forget_calls_of(tx: &mut Tx, person: PersonId) -> sqlx::Result<()> {
    sqlx::query("delete from intake where person_id = ?1")
        .bind(person)
        .execute(tx.write().await?)
        .await?;
    sqlx::query("update call_back set asked_by = null where asked_by = ?1")
        .bind(person)
        .execute(tx.write().await?)
        .await?;
    sqlx::query("update call_back set ticked_by = null where ticked_by = ?1")
        .bind(person)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// Forgets what was never posted, and those who were called back some days ago.
pub async fn sweep_calls(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<()> {
    sqlx::query("delete from intake where begun_at <= ?1")
        .bind(now.minus(INTAKE_KEPT))
        .execute(&mut *connection)
        .await?;
    sqlx::query("delete from call_back where ticked_at <= ?1")
        .bind(now.minus(TICKED_KEPT))
        .execute(connection)
        .await?;
    Ok(())
}

/// What is sealed of calls.
pub const SEALED: &[Resealing] = &[
    Resealing {
        column: CALLED,
        list: |on, after| {
            let rows = sqlx::query_as(
                "select id, called from intake where id > ?1 and called is not null order by id limit 500",
            );
            Box::pin(rows.bind(after).fetch_all(on))
        },
        save: |on, rows| {
            let saved = sqlx::query(
                "update intake set called = unhex(fresh.value ->> 1) from json_each(?1) as fresh where intake.id = fresh.value ->> 0",
            );
            Box::pin(async move { saved.bind(rows).execute(on).await.map(drop) })
        },
    },
    Resealing {
        column: NOTE,
        list: |on, after| {
            let rows = sqlx::query_as(
                "select id, note from call_back where id > ?1 order by id limit 500",
            );
            Box::pin(rows.bind(after).fetch_all(on))
        },
        save: |on, rows| {
            let saved = sqlx::query(
                "update call_back set note = unhex(fresh.value ->> 1) from json_each(?1) as fresh where call_back.id = fresh.value ->> 0",
            );
            Box::pin(async move { saved.bind(rows).execute(on).await.map(drop) })
        },
    },
];
