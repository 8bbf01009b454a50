//! Openings: each time that a helper looked at a private part, or at a place.

use crate::features::needs::model::NeedId;
use crate::kernel::clock::Moment;
use crate::kernel::id::PersonId;
use crate::kernel::tx::{Reads, Tx};

/// A look of a helper at where somebody lives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Opening {
    /// Whose home it is.
    pub asker_id: PersonId,
    /// Of which need.
    pub need_id: NeedId,
    /// When.
    pub opened_at: Moment,
    /// True if it was the place on the map, false if it was door and phone.
    pub of_place: bool,
}

/// Notes that a helper opened a private part, or looked at a place.
pub async fn note_opening(
    tx: &mut Tx,
    need: NeedId,
    helper: PersonId,
    of_place: bool,
) -> sqlx::Result<()> {
    let now = tx.now();
    sqlx::query(
        "insert into opening (need_id, helper_id, opened_at, of_place) values (?1, ?2, ?3, ?4)",
    )
    .bind(need)
    .bind(helper)
    .bind(now)
    .bind(of_place)
    .execute(tx.write().await?)
    .await?;
    Ok(())
}

/// Forgets who looked at the private part and the place of a need.
pub async fn remove_openings(tx: &mut Tx, need: NeedId) -> sqlx::Result<()> {
    sqlx::query("delete from opening where need_id = ?1")
        .bind(need)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// The looks of a helper since then.
pub async fn list_openings(
    reads: &mut impl Reads,
    helper: PersonId,
    since: Moment,
) -> sqlx::Result<Vec<Opening>> {
    sqlx::query_as(
        "select need.asker_id, opening.need_id, opening.opened_at, opening.of_place from opening \
         join need on need.id = opening.need_id \
         where opening.helper_id = ?1 and opening.opened_at >= ?2",
    )
    .bind(helper)
    .bind(since)
    .fetch_all(reads.read())
    .await
}

/// The looks at what this person asked, the first first.
pub async fn list_openings_of(
    reads: &mut impl Reads,
    asker: PersonId,
) -> sqlx::Result<Vec<Opening>> {
    sqlx::query_as(
        "select need.asker_id, opening.need_id, opening.opened_at, opening.of_place from need \
         join opening on opening.need_id = need.id where need.asker_id = ?1 order by opening.id",
    )
    .bind(asker)
    .fetch_all(reads.read())
    .await
}
