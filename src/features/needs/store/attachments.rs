//! Photos and places that go with needs and drafts.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};
use sqlx::SqliteConnection;

use crate::features::needs::model::attachment::{
    Attached, Attachment, AttachmentId, Owner, Thing, WAITS,
};
use crate::features::needs::model::{DraftId, NeedId, Origin, PRIVATE_AFTER_CLOSING, PrivatePart};
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::resealing::Resealing;
use crate::kernel::seal::{Column, Sealed};
use crate::kernel::sweeping::MOST;
use crate::kernel::tx::{Reads, Tx};

const CONTENT: Column = Column { table: "attachment", name: "content" };
/// What waits for words, or for a draft to be posted, is kept for so long.
const KEPT: TimeDelta = TimeDelta::hours(24);

/// What is sealed of one.
#[derive(Serialize, Deserialize)]
struct Content {
    thing: Thing,
    words: Option<String>,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: AttachmentId,
    person_id: PersonId,
    draft_id: Option<DraftId>,
    need_id: Option<NeedId>,
    content: Sealed,
    sent_message_id: i64,
    sent_at: Moment,
    shown_at: Option<Moment>,
    in_group: bool,
}

fn opened(reads: &impl Reads, rows: Vec<Row>) -> anyhow::Result<Attached> {
    let attachments = rows.into_iter().map(|row| {
        let content = reads.keyring().open(CONTENT, row.id.0, &row.content)?;
        let Content { thing, words } = serde_json::from_str(&content)?;
        Ok(Attachment {
            id: row.id,
            person: row.person_id,
            owner: owner_of(row.draft_id, row.need_id),
            thing,
            words: words.map(PrivatePart::stored),
            sent_at: row.sent_at,
            shown_at: row.shown_at,
            in_group: row.in_group.then_some(row.sent_message_id),
        })
    });
    Ok(Attached(attachments.collect::<anyhow::Result<_>>()?))
}

fn owner_of(draft: Option<DraftId>, need: Option<NeedId>) -> Owner {
    match (draft, need) {
        (_, Some(need)) => Owner::Need(need),
        (Some(draft), None) => Owner::Draft(draft),
        (None, None) => Owner::Nothing,
    }
}

fn columns_of(owner: Owner) -> (Option<DraftId>, Option<NeedId>) {
    match owner {
        Owner::Nothing => (None, None),
        Owner::Draft(draft) => (Some(draft), None),
        Owner::Need(need) => (None, Some(need)),
    }
}

/// What goes with a need, the first first.
pub async fn list_attached(reads: &mut impl Reads, need: NeedId) -> anyhow::Result<Attached> {
    let rows = sqlx::query_as(
        "select id, person_id, draft_id, need_id, content, sent_message_id, sent_at, shown_at, \
         in_group from attachment \
         where need_id = ?1 and kind <> 'surplus' order by id",
    )
    .bind(need)
    .fetch_all(reads.read())
    .await?;
    opened(reads, rows)
}

/// What goes with a draft, the first first.
pub async fn list_attached_to_draft(
    reads: &mut impl Reads,
    draft: DraftId,
) -> anyhow::Result<Attached> {
    let rows = sqlx::query_as(
        "select id, person_id, draft_id, need_id, content, sent_message_id, sent_at, shown_at, \
         in_group from attachment \
         where draft_id = ?1 and kind <> 'surplus' order by id",
    )
    .bind(draft)
    .fetch_all(reads.read())
    .await?;
    opened(reads, rows)
}

/// What somebody sent that waits for words, the first first.
pub async fn list_waiting(reads: &mut impl Reads, person: PersonId) -> anyhow::Result<Attached> {
    let since = reads.now().minus(WAITS);
    let rows = sqlx::query_as(
        "select id, person_id, draft_id, need_id, content, sent_message_id, sent_at, shown_at, \
         in_group from attachment \
         where person_id = ?1 and draft_id is null and need_id is null and sent_at > ?2 \
         and kind <> 'surplus' order by id",
    )
    .bind(person)
    .bind(since)
    .fetch_all(reads.read())
    .await?;
    opened(reads, rows)
}

/// All that somebody sent, the first first.
pub async fn list_attached_by(
    reads: &mut impl Reads,
    person: PersonId,
) -> anyhow::Result<Attached> {
    let rows = sqlx::query_as(
        "select id, person_id, draft_id, need_id, content, sent_message_id, sent_at, shown_at, \
         in_group from attachment \
         where person_id = ?1 and kind <> 'surplus' order by id",
    )
    .bind(person)
    .fetch_all(reads.read())
    .await?;
    opened(reads, rows)
}

/// True if what this message brought is kept, or was one too many.
pub async fn is_attached(reads: &mut impl Reads, origin: Origin) -> sqlx::Result<bool> {
    sqlx::query_scalar(
        "select exists (select 1 from attachment where sent_chat_id = ?1 and sent_message_id = ?2)",
    )
    .bind(origin.chat)
    .bind(origin.message)
    .fetch_one(reads.read())
    .await
}

/// To what the first of an album belongs; nothing if none of it came before.
pub async fn find_album(
    reads: &mut impl Reads,
    person: PersonId,
    album: i64,
) -> sqlx::Result<Option<Owner>> {
    let row: Option<(Option<DraftId>, Option<NeedId>)> = sqlx::query_as(
        "select draft_id, need_id from attachment where person_id = ?1 and album = ?2 \
         order by id limit 1",
    )
    .bind(person)
    .bind(album)
    .fetch_optional(reads.read())
    .await?;
    Ok(row.map(|(draft, need)| owner_of(draft, need)))
}

/// True if somebody was told of this album that it is too much.
pub async fn has_surplus(
    reads: &mut impl Reads,
    person: PersonId,
    album: i64,
) -> sqlx::Result<bool> {
    sqlx::query_scalar(
        "select exists (select 1 from attachment \
         where person_id = ?1 and album = ?2 and kind = 'surplus')",
    )
    .bind(person)
    .bind(album)
    .fetch_one(reads.read())
    .await
}

/// Keeps a photo or a place; without a thing, only the trace that it was one too many.
pub async fn save_attachment(
    tx: &mut Tx,
    attachment: &Attachment,
    kept: bool,
    album: Option<i64>,
    origin: Origin,
) -> anyhow::Result<()> {
    let kind = match &attachment.thing {
        _ if !kept => "surplus",
        Thing::Photo(_) => "photo",
        Thing::Place(_) => "place",
    };
    let words = attachment.words.as_ref().map(|words| words.as_str().to_owned());
    let content = Content { thing: attachment.thing.clone(), words };
    let content = serde_json::to_string(&content)?;
    let content =
        kept.then(|| tx.keyring().seal(CONTENT, attachment.id.0, &content)).transpose()?;
    let (draft, need) = columns_of(attachment.owner);
    sqlx::query(
        "insert into attachment (id, person_id, draft_id, need_id, kind, content, album, \
         sent_chat_id, sent_message_id, sent_at, in_group) \
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
    )
    .bind(attachment.id)
    .bind(attachment.person)
    .bind(draft)
    .bind(need)
    .bind(kind)
    .bind(content)
    .bind(album)
    .bind(origin.chat)
    .bind(origin.message)
    .bind(attachment.sent_at)
    .bind(attachment.in_group.is_some())
    .execute(tx.write().await?)
    .await?;
    Ok(())
}

/// What waited for words goes with this draft or this need.
pub async fn take_waiting(tx: &mut Tx, person: PersonId, owner: Owner) -> sqlx::Result<()> {
    let since = tx.now().minus(WAITS);
    let (draft, need) = columns_of(owner);
    sqlx::query(
        "update attachment set draft_id = ?2, need_id = ?3 \
         where person_id = ?1 and draft_id is null and need_id is null and sent_at > ?4",
    )
    .bind(person)
    .bind(draft)
    .bind(need)
    .bind(since)
    .execute(tx.write().await?)
    .await?;
    Ok(())
}

/// What went with one draft goes with another.
pub async fn move_attached(tx: &mut Tx, from: DraftId, to: DraftId) -> sqlx::Result<()> {
    sqlx::query("update attachment set draft_id = ?2 where draft_id = ?1")
        .bind(from)
        .bind(to)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// These of a draft go with a need from now on, and what was to stand on the card does so.
pub async fn take_from_draft(
    tx: &mut Tx,
    draft: DraftId,
    need: NeedId,
    taken: &Attached,
) -> anyhow::Result<()> {
    let now = tx.now();
    let taken: Vec<AttachmentId> = taken.0.iter().map(|attachment| attachment.id).collect();
    sqlx::query(
        "update attachment set need_id = ?2, draft_id = null, \
         shown_at = case when shown_at is not null then ?3 end \
         where draft_id = ?1 and (kind = 'surplus' or id in (select value from json_each(?4)))",
    )
    .bind(draft)
    .bind(need)
    .bind(now)
    .bind(serde_json::to_string(&taken)?)
    .execute(tx.write().await?)
    .await?;
    Ok(())
}

/// The asker's own message in the group that showed a photo of this need is gone. True if there was one.
pub async fn forget_in_group(tx: &mut Tx, need: NeedId, message: i64) -> sqlx::Result<bool> {
    let gone = sqlx::query(
        "update attachment set in_group = 0 \
         where need_id = ?1 and sent_message_id = ?2 and in_group = 1",
    )
    .bind(need)
    .bind(message)
    .execute(tx.write().await?)
    .await?;
    Ok(gone.rows_affected() > 0)
}

/// The open needs of a building of which a photo is to stand on the card.
pub async fn list_shown(reads: &mut impl Reads, building: BuildingId) -> sqlx::Result<Vec<NeedId>> {
    sqlx::query_scalar(
        "select distinct need.id from need join attachment on attachment.need_id = need.id \
         where need.building_id = ?1 and need.state = 'open' and attachment.shown_at is not null",
    )
    .bind(building)
    .fetch_all(reads.read())
    .await
}

/// The photos of a need stand on its card from then on; nothing: no longer.
pub async fn show_photos(tx: &mut Tx, need: NeedId, since: Option<Moment>) -> sqlx::Result<()> {
    sqlx::query("update attachment set shown_at = ?2 where need_id = ?1 and kind = 'photo'")
        .bind(need)
        .bind(since)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// The same of a draft.
pub async fn show_photos_of_draft(
    tx: &mut Tx,
    draft: DraftId,
    since: Option<Moment>,
) -> sqlx::Result<()> {
    sqlx::query("update attachment set shown_at = ?2 where draft_id = ?1 and kind = 'photo'")
        .bind(draft)
        .bind(since)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// Forgets what went with a need.
pub async fn remove_attached(tx: &mut Tx, need: NeedId) -> sqlx::Result<()> {
    sqlx::query("delete from attachment where need_id = ?1")
        .bind(need)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// Forgets what went with a draft.
pub async fn remove_attached_to_draft(tx: &mut Tx, draft: DraftId) -> sqlx::Result<()> {
    sqlx::query("delete from attachment where draft_id = ?1")
        .bind(draft)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// Forgets all that somebody sent; the needs with which it went.
pub async fn remove_attached_by(tx: &mut Tx, person: PersonId) -> sqlx::Result<Vec<NeedId>> {
    let needs: Vec<Option<NeedId>> =
        sqlx::query_scalar("delete from attachment where person_id = ?1 returning need_id")
            .bind(person)
            .fetch_all(tx.write().await?)
            .await?;
    Ok(needs.into_iter().flatten().collect())
}

/// Forgets what went with needs that are over for a day, and what was never posted.
pub async fn sweep_attachments(
    connection: &mut SqliteConnection,
    now: Moment,
) -> sqlx::Result<u64> {
    let over = sqlx::query(
        "delete from attachment where id in (select attachment.id from attachment \
         join need on need.id = attachment.need_id and need.ended_at < ?1 \
         where attachment.sent_at < ?1 limit ?2)",
    )
    .bind(now.minus(PRIVATE_AFTER_CLOSING))
    .bind(MOST)
    .execute(&mut *connection)
    .await?;
    let waiting = sqlx::query(
        "delete from attachment where id in (select id from attachment \
         where sent_at < ?1 and need_id is null and draft_id is null limit ?2)",
    )
    .bind(now.minus(KEPT))
    .bind(MOST)
    .execute(connection)
    .await?;
    Ok(over.rows_affected().max(waiting.rows_affected()))
}

/// What is sealed of photos and places.
pub const SEALED: &[Resealing] = &[Resealing {
    column: CONTENT,
    list: |on, after| {
        let rows = sqlx::query_as(
            "select id, content from attachment where id > ?1 and content is not null order by id limit 500",
        );
        Box::pin(rows.bind(after).fetch_all(on))
    },
    save: |on, rows| {
        let saved = sqlx::query(
            "update attachment set content = unhex(fresh.value ->> 1) from json_each(?1) as fresh where attachment.id = fresh.value ->> 0",
        );
        Box::pin(async move { saved.bind(rows).execute(on).await.map(drop) })
    },
}];
