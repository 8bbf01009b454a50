//! Swaps: every statement of the feature. Weeks are the kernel's (`kernel/duty.rs`).

use sqlx::SqliteConnection;

use super::model::{State, Swap, SwapId};
use crate::kernel::clock::Moment;
use crate::kernel::duty::{Week, kept_from};
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::tx::{Reads, Tx};

#[derive(sqlx::FromRow)]
struct Row {
    id: SwapId,
    building_id: BuildingId,
    asker_id: PersonId,
    asked_id: PersonId,
    week: Week,
    other_week: Week,
    asked_at: Moment,
    state: String,
    answered_at: Option<Moment>,
}

impl Row {
    fn into_swap(self) -> anyhow::Result<Swap> {
        let state = match (self.state.as_str(), self.answered_at) {
            ("waiting", None) => State::Waiting,
            ("taken", Some(at)) => State::Taken { at },
            ("refused", Some(at)) => State::Refused { at },
            ("dropped", Some(at)) => State::Dropped { at },
            (state, _) => anyhow::bail!("a swap {} is {state}", self.id.0),
        };
        Ok(Swap {
            id: self.id,
            building: self.building_id,
            asker: self.asker_id,
            asked: self.asked_id,
            week: self.week,
            other_week: self.other_week,
            asked_at: self.asked_at,
            state,
        })
    }
}

/// The swap with this id, which must be in this building.
pub async fn find(
    reads: &mut impl Reads,
    building: BuildingId,
    swap: SwapId,
) -> anyhow::Result<Option<Swap>> {
    let row: Option<Row> = sqlx::query_as(
        "select id, building_id, asker_id, asked_id, week, other_week, asked_at, state, answered_at \
         from swap where id = ?1 and building_id = ?2",
    )
    .bind(swap)
    .bind(building)
    .fetch_optional(reads.read())
    .await?;
    row.map(Row::into_swap).transpose()
}

/// All swaps of a building, the first first.
pub async fn list(reads: &mut impl Reads, building: BuildingId) -> anyhow::Result<Vec<Swap>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select id, building_id, asker_id, asked_id, week, other_week, asked_at, state, answered_at \
         from swap where building_id = ?1 order by id",
    )
    .bind(building)
    .fetch_all(reads.read())
    .await?;
    rows.into_iter().map(Row::into_swap).collect()
}

/// All swaps that somebody asked for or was asked, the first first.
pub async fn list_of(reads: &mut impl Reads, person: PersonId) -> anyhow::Result<Vec<Swap>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select id, building_id, asker_id, asked_id, week, other_week, asked_at, state, answered_at \
         from swap where asker_id = ?1 or asked_id = ?1 order by id",
    )
    .bind(person)
    .fetch_all(reads.read())
    .await?;
    rows.into_iter().map(Row::into_swap).collect()
}

/// Saves a swap, new or not.
pub async fn save(tx: &mut Tx, swap: &Swap) -> sqlx::Result<()> {
    sqlx::query(
        "insert into swap \
         (id, building_id, asker_id, asked_id, week, other_week, asked_at, state, answered_at) \
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) \
         on conflict (id) do update set state = excluded.state, answered_at = excluded.answered_at",
    )
    .bind(swap.id)
    .bind(swap.building)
    .bind(swap.asker)
    .bind(swap.asked)
    .bind(swap.week)
    .bind(swap.other_week)
    .bind(swap.asked_at)
    .bind(swap.state.name())
    .bind(swap.state.answered_at())
    .execute(tx.write().await?)
    .await?;
    Ok(())
}

/// Forgets all swaps that somebody asked for or was asked.
pub async fn remove_of(tx: &mut Tx, person: PersonId) -> sqlx::Result<()> {
    sqlx::query("delete from swap where asker_id = ?1 or asked_id = ?1")
        .bind(person)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// Forgets swaps of weeks that were over long ago.
pub async fn sweep(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<()> {
    sqlx::query("delete from swap where week < ?1")
        .bind(kept_from(now))
        .execute(connection)
        .await?;
    Ok(())
}
