//! Openings: each time that a helper looked at a private part.

use crate::features::needs::model::NeedId;
use crate::kernel::clock::Moment;
use crate::kernel::id::PersonId;
use crate::kernel::tx::{Reads, Tx};

/// Notes that a helper opened a private part.
pub async fn note_opening(tx: &mut Tx, need: NeedId, helper: PersonId) -> sqlx::Result<()> {
    let now = tx.now();
    sqlx::query("insert into opening (need_id, helper_id, opened_at) values (?1, ?2, ?3)")
        .bind(need)
        .bind(helper)
        .bind(now)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// Forgets who looked at the private part of a need.
pub async fn remove_openings(tx: &mut Tx, need: NeedId) -> sqlx::Result<()> {
    sqlx::query("delete from opening where need_id = ?1")
        .bind(need)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// The openings of private parts by a helper since then: of whose home, and when.
pub async fn list_openings(
    reads: &mut impl Reads,
    helper: PersonId,
    since: Moment,
) -> sqlx::Result<Vec<(PersonId, NeedId, Moment)>> {
    sqlx::query_as(
        "select need.asker_id, need.id, opening.opened_at from opening \
         join need on need.id = opening.need_id \
         where opening.helper_id = ?1 and opening.opened_at >= ?2",
    )
    .bind(helper)
    .bind(since)
    .fetch_all(reads.read())
    .await
}

/// When somebody looked at the private part of what this person asked: at which need.
pub async fn list_openings_of(
    reads: &mut impl Reads,
    asker: PersonId,
) -> sqlx::Result<Vec<(NeedId, Moment)>> {
    sqlx::query_as(
        "select need.id, opening.opened_at from need join opening on opening.need_id = need.id \
         where need.asker_id = ?1 order by opening.id",
    )
    .bind(asker)
    .fetch_all(reads.read())
    .await
}
