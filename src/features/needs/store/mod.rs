//! Every SQL statement of the feature: rows to model and back.

mod apart;
mod attachments;
mod behalf;
mod drafts;
mod ladders;
mod openings;
mod rows;
mod saving;
mod sweeping;
mod unheard;

mod worries;

pub use apart::{
    forget_apart, is_apart, is_kept_apart, is_kept_by, keep_apart, let_together, list_apart,
};
pub use behalf::{
    SEALED as SEALED_OF_BEHALVES, find_behalf, find_draft_behalf, forget_called, list_for,
    list_open_behalves, list_recent, save_behalf, set_asker, set_draft_behalf,
};
pub use drafts::{
    SEALED as SEALED_OF_DRAFTS, find_draft, find_draft_of, list_drafts_of, remove_draft,
    remove_drafts_of, remove_drafts_there, save_draft, sweep_drafts,
};
pub use ladders::{Coming, find_ladder, find_reminders, list_coming, save_ladder, save_reminders};
pub use openings::{Opening, list_openings, list_openings_of, note_opening, remove_openings};
pub use rows::SEALED as SEALED_OF_NEEDS;
pub use saving::{remove_claim, save};
pub use sweeping::{sweep_called, sweep_openings, sweep_private_parts};

pub use attachments::{
    SEALED as SEALED_OF_ATTACHMENTS, find_album, forget_in_group, has_surplus, is_attached,
    list_attached, list_attached_by, list_attached_to_draft, list_shown, list_waiting,
    move_attached, remove_attached, remove_attached_by, remove_attached_to_draft, save_attachment,
    show_photos, show_photos_of_draft, sweep_attachments, take_from_draft, take_waiting,
};
pub use unheard::{note_unheard, take_unheard};

pub use worries::{Worry, find_worry, list_worries, save_worry};

use super::Outcome;
use super::model::{ClaimId, Need, NeedId, Origin, Refusal};
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::tx::{Reads, Tx};

use rows::{needs, one};

/// The need, which must be in this building.
pub async fn load(tx: &mut Tx, building: BuildingId, need: NeedId) -> Outcome<Need> {
    let rows = sqlx::query_as(
        "select * from need_with_claims where id = ?1 and building_id = ?2 order by claim_id",
    )
    .bind(need)
    .bind(building)
    .fetch_all(tx.read())
    .await?;
    Ok(one(tx, rows)?.ok_or(Refusal::Unknown)?)
}

/// The need, for somebody who would help with it. To whoever is kept apart from its asker there is none.
pub async fn load_for(tx: &mut Tx, volunteer: Member, need: NeedId) -> Outcome<Need> {
    let rows = sqlx::query_as(
        "select * from need_with_claims where id = ?1 and building_id = ?2 \
         and not exists (select 1 from apart where apart.helper_id = ?3 \
          and (apart.asker_id = need_with_claims.asker_id \
          or exists (select 1 from claim where claim.id = apart.id and claim.need_id = ?1) \
          or exists (select 1 from behalf as theirs \
           join behalf as other on other.recipient_id = theirs.recipient_id \
           join claim on claim.need_id = other.need_id \
           where theirs.need_id = ?1 and claim.id = apart.id))) order by claim_id",
    )
    .bind(need)
    .bind(volunteer.building)
    .bind(volunteer.person)
    .fetch_all(tx.read())
    .await?;
    Ok(one(tx, rows)?.ok_or(Refusal::Unknown)?)
}

/// The need to which this claim belongs, which must be in this building.
pub async fn load_of_claim(tx: &mut Tx, building: BuildingId, claim: ClaimId) -> Outcome<Need> {
    let rows = sqlx::query_as(
        "select * from need_with_claims \
         where id = (select need_id from claim where id = ?1) and building_id = ?2 \
         order by claim_id",
    )
    .bind(claim)
    .bind(building)
    .fetch_all(tx.read())
    .await?;
    Ok(one(tx, rows)?.ok_or(Refusal::Unknown)?)
}

/// The need with this id, wherever it is.
pub async fn find(reads: &mut impl Reads, need: NeedId) -> anyhow::Result<Option<Need>> {
    let rows = sqlx::query_as("select * from need_with_claims where id = ?1 order by claim_id")
        .bind(need)
        .fetch_all(reads.read())
        .await?;
    one(reads, rows)
}

/// The need to which this claim belongs, wherever it is.
pub async fn find_of_claim(reads: &mut impl Reads, claim: ClaimId) -> anyhow::Result<Option<Need>> {
    let rows = sqlx::query_as(
        "select * from need_with_claims where id = (select need_id from claim where id = ?1) \
         order by claim_id",
    )
    .bind(claim)
    .fetch_all(reads.read())
    .await?;
    one(reads, rows)
}

/// The need with this number in this building.
pub async fn find_numbered(
    reads: &mut impl Reads,
    building: BuildingId,
    number: i64,
) -> anyhow::Result<Option<Need>> {
    let rows = sqlx::query_as(
        "select * from need_with_claims where building_id = ?1 and number = ?2 order by claim_id",
    )
    .bind(building)
    .bind(number)
    .fetch_all(reads.read())
    .await?;
    one(reads, rows)
}

/// The need that was asked with this message.
pub async fn find_asked(reads: &mut impl Reads, origin: Origin) -> anyhow::Result<Option<Need>> {
    let rows = sqlx::query_as(
        "select * from need_with_claims where asked_chat_id = ?1 and asked_message_id = ?2 \
         order by claim_id",
    )
    .bind(origin.chat)
    .bind(origin.message)
    .fetch_all(reads.read())
    .await?;
    one(reads, rows)
}

/// The last ten needs of all buildings, the newest last.
pub async fn list_latest(reads: &mut impl Reads) -> anyhow::Result<Vec<Need>> {
    let rows = sqlx::query_as(
        "select * from need_with_claims where id > (select max(id) from need) - 10 \
         order by id, claim_id",
    )
    .fetch_all(reads.read())
    .await?;
    needs(reads, rows)
}

/// All needs that a person asked or ever helped with.
pub async fn list_of_person(reads: &mut impl Reads, person: PersonId) -> anyhow::Result<Vec<Need>> {
    let rows = sqlx::query_as(
        "select * from need_with_claims where id in (select id from need where asker_id = ?1 \
         union select need_id from claim where helper_id = ?1) order by id, claim_id",
    )
    .bind(person)
    .fetch_all(reads.read())
    .await?;
    needs(reads, rows)
}

/// The ids of the open needs of a building, the first first.
pub async fn list_open_ids(
    reads: &mut impl Reads,
    building: BuildingId,
) -> anyhow::Result<Vec<NeedId>> {
    Ok(sqlx::query_scalar(
        "select id from need where building_id = ?1 and state = 'open' order by number",
    )
    .bind(building)
    .fetch_all(reads.read())
    .await?)
}

/// The open needs of a building, the first first.
pub async fn list_open(reads: &mut impl Reads, building: BuildingId) -> anyhow::Result<Vec<Need>> {
    let rows = sqlx::query_as(
        "select * from need_with_claims where id in \
         (select id from need where building_id = ?1 and state = 'open') \
         order by number, id, claim_id",
    )
    .bind(building)
    .fetch_all(reads.read())
    .await?;
    needs(reads, rows)
}

/// What somebody asked that is open, and what they are on, in all their buildings.
pub async fn list_mine(reads: &mut impl Reads, person: PersonId) -> anyhow::Result<Vec<Need>> {
    let rows = sqlx::query_as(
        "select * from need_with_claims where id in \
         (select id from need where asker_id = ?1 and state = 'open' \
         union select need_id from claim where helper_id = ?1 and state in ('held', 'done')) \
         order by id, claim_id",
    )
    .bind(person)
    .fetch_all(reads.read())
    .await?;
    needs(reads, rows)
}

/// What somebody asked that still holds door and phone.
pub async fn list_private_of(
    reads: &mut impl Reads,
    person: PersonId,
) -> anyhow::Result<Vec<Need>> {
    let rows = sqlx::query_as(
        "select * from need_with_claims where id in \
         (select id from need where asker_id = ?1 and private_part is not null) \
         order by id, claim_id",
    )
    .bind(person)
    .fetch_all(reads.read())
    .await?;
    needs(reads, rows)
}

/// How many needs somebody asked since then.
pub async fn count_asked_since(
    reads: &mut impl Reads,
    person: PersonId,
    since: Moment,
) -> sqlx::Result<i64> {
    sqlx::query_scalar("select count(*) from need where asker_id = ?1 and posted_at > ?2")
        .bind(person)
        .bind(since)
        .fetch_one(reads.read())
        .await
}

/// Takes the needs of a building that turned out to be another over to that one, with numbers
/// behind its own.
pub async fn move_all(
    tx: &mut Tx,
    from: BuildingId,
    to: BuildingId,
) -> anyhow::Result<Vec<NeedId>> {
    let moved: Vec<NeedId> = sqlx::query_scalar(
        "update need set building_id = ?2, \
         number = number + (select last_number from building where id = ?2) \
         where building_id = ?1 returning id",
    )
    .bind(from)
    .bind(to)
    .fetch_all(tx.write().await?)
    .await?;
    sqlx::query(
        "update building set last_number = last_number + \
         (select last_number from building where id = ?1) where id = ?2",
    )
    .bind(from)
    .bind(to)
    .execute(tx.write().await?)
    .await?;
    sqlx::query("update worry set building_id = ?2 where building_id = ?1")
        .bind(from)
        .bind(to)
        .execute(tx.write().await?)
        .await?;
    apart::move_apart(tx, from, to).await?;
    sqlx::query("update draft set building_id = ?2 where building_id = ?1")
        .bind(from)
        .bind(to)
        .execute(tx.write().await?)
        .await?;
    Ok(moved)
}
