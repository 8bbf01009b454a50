//! For whom needs and drafts are, where that is not whoever asks. The names of those who called are
//! sealed.

use crate::features::needs::model::{Behalf, DraftId, NeedId};
use crate::kernel::id::{BuildingId, PersonId, id};
use crate::kernel::recipient::RecipientId;
use crate::kernel::resealing::Resealing;
use crate::kernel::seal::{Column, Sealed};
use crate::kernel::tx::{Reads, Tx};

const CALLED: Column = Column { table: "behalf", name: "called" };

id!(
    /// For whom a need or a draft is.
    BehalfId,
    "behalf"
);

type Row = (BehalfId, Option<RecipientId>, Option<Sealed>);

fn open(reads: &impl Reads, (id, recipient, called): Row) -> anyhow::Result<Behalf> {
    Ok(match (recipient, called) {
        (Some(recipient), _) => Behalf::Recipient(recipient),
        (None, Some(called)) => Behalf::Caller(reads.keyring().open(CALLED, id.0, &called)?),
        (None, None) => Behalf::Gone,
    })
}

/// For whom a need is; nothing if it is for whoever asked.
pub async fn find_behalf(reads: &mut impl Reads, need: NeedId) -> anyhow::Result<Option<Behalf>> {
    let row: Option<Row> =
        sqlx::query_as("select id, recipient_id, called from behalf where need_id = ?1")
            .bind(need)
            .fetch_optional(reads.read())
            .await?;
    row.map(|row| open(reads, row)).transpose()
}

/// For whom a draft is; nothing if it is for whoever wrote it.
pub async fn find_draft_behalf(
    reads: &mut impl Reads,
    draft: DraftId,
) -> anyhow::Result<Option<Behalf>> {
    let row: Option<Row> =
        sqlx::query_as("select id, recipient_id, called from behalf where draft_id = ?1")
            .bind(draft)
            .fetch_optional(reads.read())
            .await?;
    row.map(|row| open(reads, row)).transpose()
}

/// The open needs of a building that somebody asked for another, and for whom.
pub async fn list_open_behalves(
    reads: &mut impl Reads,
    building: BuildingId,
) -> anyhow::Result<Vec<(NeedId, Behalf)>> {
    let rows: Vec<(NeedId, BehalfId, Option<RecipientId>, Option<Sealed>)> = sqlx::query_as(
        "select need.id, behalf.id, behalf.recipient_id, behalf.called from need \
         join behalf on behalf.need_id = need.id \
         where need.building_id = ?1 and need.state = 'open' order by need.number",
    )
    .bind(building)
    .fetch_all(reads.read())
    .await?;
    let of = |(need, id, recipient, called)| Ok((need, open(reads, (id, recipient, called))?));
    rows.into_iter().map(of).collect()
}

/// Those without Telegram for whom something was asked in a building, the latest first.
pub async fn list_recent(
    reads: &mut impl Reads,
    building: BuildingId,
) -> sqlx::Result<Vec<RecipientId>> {
    sqlx::query_scalar(
        "select recipient.id from recipient join behalf on behalf.recipient_id = recipient.id \
         where recipient.building_id = ?1 and behalf.need_id is not null \
         group by recipient.id order by max(behalf.need_id) desc limit 50",
    )
    .bind(building)
    .fetch_all(reads.read())
    .await
}

/// All needs that were asked for somebody without Telegram.
pub async fn list_for(reads: &mut impl Reads, recipient: RecipientId) -> sqlx::Result<Vec<NeedId>> {
    sqlx::query_scalar(
        "select need_id from behalf where recipient_id = ?1 and need_id is not null order by need_id",
    )
    .bind(recipient)
    .fetch_all(reads.read())
    .await
}

/// Notes for whom a need is.
pub async fn save_behalf(tx: &mut Tx, need: NeedId, behalf: &Behalf) -> anyhow::Result<()> {
    let id: BehalfId = tx.next_id();
    let (recipient, called) = parts(tx, id, behalf)?;
    sqlx::query("insert into behalf (id, need_id, recipient_id, called) values (?1, ?2, ?3, ?4)")
        .bind(id)
        .bind(need)
        .bind(recipient)
        .bind(called)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// Notes for whom a draft is: nothing for whoever wrote it.
pub async fn set_draft_behalf(
    tx: &mut Tx,
    draft: DraftId,
    behalf: Option<&Behalf>,
) -> anyhow::Result<()> {
    sqlx::query("delete from behalf where draft_id = ?1")
        .bind(draft)
        .execute(tx.write().await?)
        .await?;
    let Some(behalf) = behalf else { return Ok(()) };
    let id: BehalfId = tx.next_id();
    let (recipient, called) = parts(tx, id, behalf)?;
    sqlx::query("insert into behalf (id, draft_id, recipient_id, called) values (?1, ?2, ?3, ?4)")
        .bind(id)
        .bind(draft)
        .bind(recipient)
        .bind(called)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

fn parts(
    tx: &Tx,
    id: BehalfId,
    behalf: &Behalf,
) -> anyhow::Result<(Option<RecipientId>, Option<Sealed>)> {
    Ok(match behalf {
        Behalf::Recipient(recipient) => (Some(*recipient), None),
        Behalf::Caller(called) => (None, Some(tx.keyring().seal(CALLED, id.0, called)?)),
        Behalf::Gone => (None, None),
    })
}

/// Forgets what somebody is called for whom a need was.
pub async fn forget_called(tx: &mut Tx, need: NeedId) -> sqlx::Result<()> {
    sqlx::query("update behalf set called = null where need_id = ?1 and called is not null")
        .bind(need)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// Somebody else looks after a need from now on.
pub async fn set_asker(tx: &mut Tx, need: NeedId, asker: PersonId) -> sqlx::Result<()> {
    sqlx::query(
        "update need set asker_id = ?2, asked_chat_id = null, asked_message_id = null, exposed = 0 \
         where id = ?1",
    )
    .bind(need)
    .bind(asker)
    .execute(tx.write().await?)
    .await?;
    Ok(())
}

/// What is sealed here.
pub const SEALED: &[Resealing] = &[Resealing {
    column: CALLED,
    list: |on, after| {
        let rows = sqlx::query_as(
            "select id, called from behalf where id > ?1 and called is not null order by id limit 500",
        );
        Box::pin(rows.bind(after).fetch_all(on))
    },
    save: |on, rows| {
        let saved = sqlx::query(
            "update behalf set called = unhex(fresh.value ->> 1) from json_each(?1) as fresh where behalf.id = fresh.value ->> 0",
        );
        Box::pin(async move { saved.bind(rows).execute(on).await.map(drop) })
    },
}];
