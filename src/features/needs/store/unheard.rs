//! What was changed about a need, and its helpers have not heard yet: several changes at once are one
//! piece of news.

use crate::features::needs::model::NeedId;
use crate::kernel::clock::Moment;
use crate::kernel::tx::{Reads as _, Tx};

/// Notes that something was changed just now. False if they have yet to hear of an earlier change.
pub async fn note_unheard(tx: &mut Tx, need: NeedId) -> sqlx::Result<bool> {
    let now = tx.now();
    let known = sqlx::query("update unheard set changed_at = ?2 where id = ?1")
        .bind(need)
        .bind(now)
        .execute(tx.write().await?)
        .await?;
    if known.rows_affected() > 0 {
        return Ok(false);
    }
    sqlx::query("insert into unheard (id, changed_at) values (?1, ?2)")
        .bind(need)
        .bind(now)
        .execute(tx.write().await?)
        .await?;
    Ok(true)
}

/// Takes that note away: when something was changed last.
pub async fn take_unheard(tx: &mut Tx, need: NeedId) -> sqlx::Result<Option<Moment>> {
    sqlx::query_scalar("delete from unheard where id = ?1 returning changed_at")
        .bind(need)
        .fetch_optional(tx.write().await?)
        .await
}
