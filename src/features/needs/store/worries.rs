//! Worries: who hears of one, and whether they have seen to it.

use crate::features::needs::model::ClaimId;
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::tx::{Reads, Tx};

/// A worry: one row for each claim with which somebody felt uncomfortable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Worry {
    /// With whose claim.
    #[sqlx(rename = "id")]
    pub claim: ClaimId,
    /// The moderator who was told; nothing once they are erased.
    #[sqlx(rename = "told_id")]
    pub told: Option<PersonId>,
    /// When they said that they have seen to it.
    pub seen_at: Option<Moment>,
}

/// The worry about this claim.
pub async fn find_worry(reads: &mut impl Reads, claim: ClaimId) -> sqlx::Result<Option<Worry>> {
    sqlx::query_as("select id, told_id, seen_at from worry where id = ?1")
        .bind(claim)
        .fetch_optional(reads.read())
        .await
}

/// The worries in a building to which nobody has seen, the first first.
pub async fn list_worries(
    reads: &mut impl Reads,
    building: BuildingId,
) -> sqlx::Result<Vec<Worry>> {
    sqlx::query_as(
        "select id, told_id, seen_at from worry where building_id = ?1 and seen_at is null \
         order by id",
    )
    .bind(building)
    .fetch_all(reads.read())
    .await
}

/// Saves who hears of a worry, and whether they have seen to it.
pub async fn save_worry(tx: &mut Tx, building: BuildingId, worry: &Worry) -> sqlx::Result<()> {
    sqlx::query(
        "insert into worry (id, building_id, told_id, seen_at) values (?1, ?2, ?3, ?4) \
         on conflict (id) do update set told_id = excluded.told_id, seen_at = excluded.seen_at",
    )
    .bind(worry.claim)
    .bind(building)
    .bind(worry.told)
    .bind(worry.seen_at)
    .execute(tx.write().await?)
    .await?;
    Ok(())
}
