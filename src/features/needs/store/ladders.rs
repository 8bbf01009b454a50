//! How far needs have climbed, and of what the helpers were reminded.

use crate::features::needs::model::ladder::{Ladder, Reminders};
use crate::features::needs::model::{Claim, ClaimId, Need, NeedId};
use crate::kernel::clock::Moment;
use crate::kernel::id::PersonId;
use crate::kernel::tx::{Reads, Tx};

/// How far a need has climbed.
pub async fn find_ladder(reads: &mut impl Reads, need: &Need) -> sqlx::Result<Ladder> {
    let row: Option<(Moment, Moment, i64, bool)> =
        sqlx::query_as("select since_at, card_at, told, unhurried from ladder where id = ?1")
            .bind(need.id)
            .fetch_optional(reads.read())
            .await?;
    Ok(row.map_or(Ladder::new(need.posted_at), |(since, card_at, told, unhurried)| Ladder {
        since,
        card_at,
        told,
        unhurried,
    }))
}

/// Saves how far a need has climbed.
pub async fn save_ladder(tx: &mut Tx, need: NeedId, ladder: Ladder) -> sqlx::Result<()> {
    sqlx::query(
        "insert into ladder (id, since_at, card_at, told, unhurried) values (?1, ?2, ?3, ?4, ?5) \
         on conflict (id) do update set since_at = excluded.since_at, \
         card_at = excluded.card_at, told = excluded.told, unhurried = excluded.unhurried",
    )
    .bind(need)
    .bind(ladder.since)
    .bind(ladder.card_at)
    .bind(ladder.told)
    .bind(ladder.unhurried)
    .execute(tx.write().await?)
    .await?;
    Ok(())
}

/// What was told of a claim.
pub async fn find_reminders(reads: &mut impl Reads, claim: &Claim) -> sqlx::Result<Reminders> {
    type Row = (Moment, i64, Option<Moment>, Option<Moment>);
    let row: Option<Row> =
        sqlx::query_as("select since_at, told, going_at, late_at from reminder where id = ?1")
            .bind(claim.id)
            .fetch_optional(reads.read())
            .await?;
    Ok(row.map_or(Reminders::new(claim), |(since, told, going_at, late_at)| Reminders {
        since,
        told,
        going_at,
        late_at,
    }))
}

/// Saves what was told of a claim.
pub async fn save_reminders(tx: &mut Tx, claim: ClaimId, reminders: Reminders) -> sqlx::Result<()> {
    sqlx::query(
        "insert into reminder (id, since_at, told, going_at, late_at) values (?1, ?2, ?3, ?4, ?5) \
         on conflict (id) do update set since_at = excluded.since_at, told = excluded.told, \
         going_at = excluded.going_at, late_at = excluded.late_at",
    )
    .bind(claim)
    .bind(reminders.since)
    .bind(reminders.told)
    .bind(reminders.going_at)
    .bind(reminders.late_at)
    .execute(tx.write().await?)
    .await?;
    Ok(())
}

/// How a helper said that they come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Coming {
    /// By which claim.
    #[sqlx(rename = "id")]
    pub claim: ClaimId,
    /// When they said that they are on their way.
    pub going_at: Option<Moment>,
    /// When they said that they come late.
    pub late_at: Option<Moment>,
}

/// What helpers said of how they come, of what somebody asked or helped with.
pub async fn list_coming(reads: &mut impl Reads, person: PersonId) -> sqlx::Result<Vec<Coming>> {
    sqlx::query_as(
        "select reminder.id, reminder.going_at, reminder.late_at from claim \
         join reminder on reminder.id = claim.id where claim.helper_id = ?1 \
         union select reminder.id, reminder.going_at, reminder.late_at from need \
         join claim on claim.need_id = need.id join reminder on reminder.id = claim.id \
         where need.asker_id = ?1 order by 1",
    )
    .bind(person)
    .fetch_all(reads.read())
    .await
}
