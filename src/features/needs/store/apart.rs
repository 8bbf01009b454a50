//! Who is kept apart: after somebody felt uncomfortable, that helper sees no door of theirs and takes
//! nothing of what they ask, wherever both live.

use crate::features::needs::model::{ClaimId, Need};
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::tx::{Reads, Tx};

/// True if this helper is kept apart from anybody.
pub async fn is_kept_apart(reads: &mut impl Reads, helper: PersonId) -> sqlx::Result<bool> {
    sqlx::query_scalar("select exists (select 1 from apart where helper_id = ?1)")
        .bind(helper)
        .fetch_one(reads.read())
        .await
}

/// Those who are kept apart from whoever this need is for: from its asker; because of this need, whoever
/// asks it by now; and from the recipient for whom it is, whoever asks for them.
pub async fn list_apart(reads: &mut impl Reads, need: &Need) -> sqlx::Result<Vec<PersonId>> {
    sqlx::query_scalar(
        "select helper_id from apart where asker_id = ?1 \
         union select apart.helper_id from claim join apart on apart.id = claim.id \
         where claim.need_id = ?2 \
         union select apart.helper_id from behalf as theirs \
         join behalf as other on other.recipient_id = theirs.recipient_id \
         join claim on claim.need_id = other.need_id join apart on apart.id = claim.id \
         where theirs.need_id = ?2",
    )
    .bind(need.asker)
    .bind(need.id)
    .fetch_all(reads.read())
    .await
}

/// True if this helper is kept apart from whoever this need is for.
pub async fn is_apart(reads: &mut impl Reads, need: &Need, helper: PersonId) -> sqlx::Result<bool> {
    Ok(list_apart(reads, need).await?.contains(&helper))
}

/// True if the helper of this claim is kept apart from the asker because of it.
pub async fn is_kept_by(reads: &mut impl Reads, claim: ClaimId) -> sqlx::Result<bool> {
    sqlx::query_scalar("select exists (select 1 from apart where id = ?1)")
        .bind(claim)
        .fetch_one(reads.read())
        .await
}

/// Keeps the helper of this claim apart from the asker; kept already is fine.
pub async fn keep_apart(
    tx: &mut Tx,
    need: &Need,
    claim: ClaimId,
    helper: PersonId,
) -> sqlx::Result<()> {
    let now = tx.now();
    sqlx::query(
        "insert into apart (id, building_id, asker_id, helper_id, since_at) \
         values (?1, ?2, ?3, ?4, ?5) on conflict (id) do nothing",
    )
    .bind(claim)
    .bind(need.building)
    .bind(need.asker)
    .bind(helper)
    .bind(now)
    .execute(tx.write().await?)
    .await?;
    Ok(())
}

/// Because of this claim they are kept apart no more.
pub async fn let_together(tx: &mut Tx, claim: ClaimId) -> sqlx::Result<()> {
    sqlx::query("delete from apart where id = ?1").bind(claim).execute(tx.write().await?).await?;
    Ok(())
}

/// Forgets from whom somebody is kept apart, and who from them: they are erased.
pub async fn forget_apart(tx: &mut Tx, person: PersonId) -> sqlx::Result<()> {
    sqlx::query("delete from apart where asker_id = ?1 or helper_id = ?1")
        .bind(person)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// A building turned out to be another.
pub(super) async fn move_apart(tx: &mut Tx, from: BuildingId, to: BuildingId) -> sqlx::Result<()> {
    sqlx::query("update apart set building_id = ?2 where building_id = ?1")
        .bind(from)
        .bind(to)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}
