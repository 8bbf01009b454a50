//! What is kept of needs no longer than it may be, whatever became of its timer.

use sqlx::SqliteConnection;

use crate::features::needs::model::PRIVATE_AFTER_CLOSING;
use crate::kernel::clock::Moment;
use crate::kernel::sweeping::MOST;

/// Forgets door and phone of what is over for a day, and what was said aloud there if it was typed
/// as well.
pub async fn sweep_private_parts(
    connection: &mut SqliteConnection,
    now: Moment,
) -> sqlx::Result<u64> {
    let swept = sqlx::query(
        "update need set private_part = null, private_at = null, exposed = 0, \
         voice = case when words is null then voice end where id in (select id from need \
         where private_part is not null and ended_at < ?1 limit ?2)",
    )
    .bind(now.minus(PRIVATE_AFTER_CLOSING))
    .bind(MOST)
    .execute(connection)
    .await?;
    Ok(swept.rows_affected())
}

/// Forgets who looked at the door of what is over for a day.
pub async fn sweep_openings(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<u64> {
    let swept = sqlx::query(
        "delete from opening where id in (select opening.id from opening \
         join need on need.id = opening.need_id and need.ended_at < ?1 \
         where opening.opened_at < ?1 limit ?2)",
    )
    .bind(now.minus(PRIVATE_AFTER_CLOSING))
    .bind(MOST)
    .execute(connection)
    .await?;
    Ok(swept.rows_affected())
}

/// Forgets what those were called who were helped by what is over for a day.
pub async fn sweep_called(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<u64> {
    let swept = sqlx::query(
        "update behalf set called = null where called is not null and need_id in \
         (select need_id from behalf join need on need.id = behalf.need_id \
         where behalf.called is not null and need.ended_at < ?1 limit ?2)",
    )
    .bind(now.minus(PRIVATE_AFTER_CLOSING))
    .bind(MOST)
    .execute(connection)
    .await?;
    Ok(swept.rows_affected())
}
