//! Every statement of the feature. What somebody wants none of is the kernel's (`kernel/budget.rs`).

use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::tx::{Reads, Tx};

/// Between two evenings, and between two lists, is at least so much: half a day, in milliseconds. A clock
/// that was turned back from far ahead does not hold up the next one.
const APART: i64 = 12 * 3_600_000;

/// Begins an evening in a building; false if it had one just before.
pub async fn begin_evening(
    tx: &mut Tx,
    building: BuildingId,
    evening: Moment,
) -> sqlx::Result<bool> {
    let begun = sqlx::query(
        "update building set evening_at = ?2 \
         where id = ?1 and (evening_at is null or abs(evening_at - ?2) >= ?3)",
    )
    .bind(building)
    .bind(evening)
    .bind(APART)
    .execute(tx.write().await?)
    .await?;
    Ok(begun.rows_affected() > 0)
}

/// The list of a building comes to stand in its group now; false if it did just before. `anew` where the
/// one before stands in a chat that is no more.
pub async fn begin_list(tx: &mut Tx, building: BuildingId, anew: bool) -> sqlx::Result<bool> {
    let now = tx.now();
    let begun = sqlx::query(
        "update building set listed_at = ?2 where id = ?1 and \
         case when ?4 then listed_at is not null \
              else listed_at is null or abs(listed_at - ?2) >= ?3 end",
    )
    .bind(building)
    .bind(now)
    .bind(APART)
    .bind(anew)
    .execute(tx.write().await?)
    .await?;
    Ok(begun.rows_affected() > 0)
}

/// Since when the list of a building stands in its group.
pub async fn listed_at(
    reads: &mut impl Reads,
    building: BuildingId,
) -> sqlx::Result<Option<Moment>> {
    let listed: Option<Option<Moment>> =
        sqlx::query_scalar("select listed_at from building where id = ?1")
            .bind(building)
            .fetch_optional(reads.read())
            .await?;
    Ok(listed.flatten())
}

/// Those of a building who want to hear of an evening and can be written to, behind this one.
pub async fn list_readers(
    reads: &mut impl Reads,
    building: BuildingId,
    after: PersonId,
    most: i64,
) -> sqlx::Result<Vec<PersonId>> {
    let now = reads.now();
    sqlx::query_scalar(
        "select membership.person_id from membership \
         join person on person.id = membership.person_id and person.chat_opened_at is not null \
         where membership.building_id = ?1 and membership.person_id > ?2 \
         and membership.left_at is null and membership.admitted_at is not null \
         and not exists (select 1 from mute where mute.person_id = membership.person_id \
         and (mute.kind = 'digest' or mute.until_at > ?3)) \
         order by membership.person_id limit ?4",
    )
    .bind(building)
    .bind(after)
    .bind(now)
    .bind(most)
    .fetch_all(reads.read())
    .await
}
