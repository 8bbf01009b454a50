//! Offers to rows and back.

use chrono::TimeDelta;
use sqlx::SqliteConnection;

use super::model::{Offer, OfferId};
use crate::features::needs::NeedId;
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::sweeping::MOST;
use crate::kernel::tx::{Reads, Tx};

/// Offers are kept for so many days.
const KEPT_DAYS: i64 = 60;

/// The offer of this need to this person.
pub async fn find(
    reads: &mut impl Reads,
    need: NeedId,
    person: PersonId,
) -> sqlx::Result<Option<Offer>> {
    sqlx::query_as(
        "select id, offered_at, declined_at from offer where need_id = ?1 and person_id = ?2",
    )
    .bind(need)
    .bind(person)
    .fetch_optional(reads.read())
    .await
}

/// To whom this need was offered.
pub async fn list_asked(reads: &mut impl Reads, need: NeedId) -> sqlx::Result<Vec<PersonId>> {
    sqlx::query_scalar("select person_id from offer where need_id = ?1")
        .bind(need)
        .fetch_all(reads.read())
        .await
}

/// How often those who live in a building were asked: in all that is kept, and since then.
pub async fn list_counts(
    reads: &mut impl Reads,
    building: BuildingId,
    since: Moment,
) -> sqlx::Result<Vec<(PersonId, i64, i64)>> {
    sqlx::query_as(
        "select offer.person_id, count(*), coalesce(sum(offer.offered_at > ?2), 0) from membership \
         join offer on offer.person_id = membership.person_id \
         where membership.building_id = ?1 and membership.left_at is null group by offer.person_id",
    )
    .bind(building)
    .bind(since)
    .fetch_all(reads.read())
    .await
}

/// What was offered to somebody: the need, its number, when, and when they said that they cannot.
pub async fn list_of(
    reads: &mut impl Reads,
    person: PersonId,
) -> sqlx::Result<Vec<(NeedId, i64, Moment, Option<Moment>)>> {
    sqlx::query_as(
        "select need.id, need.number, offer.offered_at, offer.declined_at from offer \
         join need on need.id = offer.need_id where offer.person_id = ?1 order by offer.id",
    )
    .bind(person)
    .fetch_all(reads.read())
    .await
}

/// Notes that this need is offered to this person.
pub async fn add(tx: &mut Tx, need: NeedId, person: PersonId) -> sqlx::Result<()> {
    let (id, now): (OfferId, Moment) = (tx.next_id(), tx.now());
    sqlx::query(
        "insert into offer (id, need_id, person_id, offered_at) values (?1, ?2, ?3, ?4) \
         on conflict (need_id, person_id) do nothing",
    )
    .bind(id)
    .bind(need)
    .bind(person)
    .bind(now)
    .execute(tx.write().await?)
    .await?;
    Ok(())
}

/// They cannot now.
pub async fn decline(tx: &mut Tx, offer: OfferId) -> sqlx::Result<()> {
    let now = tx.now();
    sqlx::query("update offer set declined_at = coalesce(declined_at, ?2) where id = ?1")
        .bind(offer)
        .bind(now)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// Forgets what was offered to somebody.
pub async fn remove_of(tx: &mut Tx, person: PersonId) -> sqlx::Result<()> {
    sqlx::query("delete from offer where person_id = ?1")
        .bind(person)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// Forgets what was offered long ago.
///
/// # Errors
/// If the database cannot be written.
pub async fn sweep(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<u64> {
    let swept = sqlx::query(
        "delete from offer where id in (select id from offer where offered_at < ?1 limit ?2)",
    )
    .bind(now.minus(TimeDelta::days(KEPT_DAYS)))
    .bind(MOST)
    .execute(connection)
    .await?;
    Ok(swept.rows_affected())
}
