//! Door notes, who holds keys, and who read what: every statement of the feature.

mod openings;

pub use openings::{
    add_opening, find_opening, keep_apart, list_alarms, list_openings, list_openings_by, show_again,
};

use sqlx::SqliteConnection;

use super::model::{Holder, HolderId, MOST_PEOPLE, Note, NoteId, OPENINGS_KEPT, SECOND_THOUGHTS};
use crate::kernel::clock::Moment;
use crate::kernel::household::HouseholdId;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::resealing::Resealing;
use crate::kernel::seal::{Column, Sealed};
use crate::kernel::tx::{Reads, Tx};

const WORDS: Column = Column { table: "door_note", name: "words" };

/// The note of a household.
pub async fn find_note(
    reads: &mut impl Reads,
    household: HouseholdId,
) -> sqlx::Result<Option<Note>> {
    sqlx::query_as(
        "select id, household_id, writer_id, written_at, removed_at from door_note \
         where household_id = ?1 and removed_at is null",
    )
    .bind(household)
    .fetch_optional(reads.read())
    .await
}

/// The one before it, while it is kept.
pub async fn find_removed(
    reads: &mut impl Reads,
    household: HouseholdId,
) -> sqlx::Result<Option<Note>> {
    sqlx::query_as(
        "select id, household_id, writer_id, written_at, removed_at from door_note \
         where household_id = ?1 and removed_at is not null order by id desc limit 1",
    )
    .bind(household)
    .fetch_optional(reads.read())
    .await
}

/// What a note says; nothing if it is gone.
pub async fn words_of(reads: &mut impl Reads, note: NoteId) -> anyhow::Result<Option<String>> {
    let sealed: Option<Sealed> = sqlx::query_scalar("select words from door_note where id = ?1")
        .bind(note)
        .fetch_optional(reads.read())
        .await?;
    Ok(sealed.map(|sealed| reads.keyring().open(WORDS, note.0, &sealed)).transpose()?)
}

/// All notes that somebody wrote, the first first.
pub async fn list_written(reads: &mut impl Reads, person: PersonId) -> sqlx::Result<Vec<Note>> {
    sqlx::query_as(
        "select id, household_id, writer_id, written_at, removed_at from door_note \
         where writer_id = ?1 order by id",
    )
    .bind(person)
    .fetch_all(reads.read())
    .await
}

/// Keeps a note.
pub async fn add_note(
    tx: &mut Tx,
    household: HouseholdId,
    writer: PersonId,
    words: &str,
) -> anyhow::Result<()> {
    let (id, now): (NoteId, _) = (tx.next_id(), tx.now());
    let sealed = tx.keyring().seal(WORDS, id.0, words)?;
    sqlx::query(
        "insert into door_note (id, household_id, words, writer_id, written_at) \
         values (?1, ?2, ?3, ?4, ?5)",
    )
    .bind(id)
    .bind(household)
    .bind(sealed)
    .bind(writer)
    .bind(now)
    .execute(tx.write().await?)
    .await?;
    Ok(())
}

/// The note of a household stands no more; it can be brought back. The one before it cannot, any more.
pub async fn remove_note(tx: &mut Tx, household: HouseholdId) -> sqlx::Result<()> {
    let now = tx.now();
    forget_removed(tx, household).await?;
    sqlx::query(
        "update door_note set removed_at = ?2 where household_id = ?1 and removed_at is null",
    )
    .bind(household)
    .bind(now)
    .execute(tx.write().await?)
    .await?;
    Ok(())
}

/// This one stands instead of the one that does.
pub async fn bring_back(tx: &mut Tx, note: &Note) -> sqlx::Result<()> {
    tx.fold_log();
    sqlx::query("delete from door_note where household_id = ?1 and removed_at is null")
        .bind(note.household)
        .execute(tx.write().await?)
        .await?;
    sqlx::query("update door_note set removed_at = null where id = ?1")
        .bind(note.id)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// What was removed of a household cannot be brought back.
pub async fn forget_removed(tx: &mut Tx, household: HouseholdId) -> sqlx::Result<()> {
    tx.fold_log();
    sqlx::query("delete from door_note where household_id = ?1 and removed_at is not null")
        .bind(household)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// Forgets a note.
pub async fn forget_note(tx: &mut Tx, note: NoteId) -> sqlx::Result<()> {
    tx.fold_log();
    sqlx::query("delete from door_note where id = ?1")
        .bind(note)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// Who holds a key of a household, was asked or said no, the first first.
pub async fn list_holders(
    reads: &mut impl Reads,
    household: HouseholdId,
) -> sqlx::Result<Vec<Holder>> {
    sqlx::query_as(
        "select household_id, person_id, asked_at, asker_id, agreed_at, declined_at \
         from key_holder where household_id = ?1 order by id",
    )
    .bind(household)
    .fetch_all(reads.read())
    .await
}

/// The word of somebody that they hold a key of a household.
pub async fn find_holder(
    reads: &mut impl Reads,
    household: HouseholdId,
    person: PersonId,
) -> sqlx::Result<Option<Holder>> {
    sqlx::query_as(
        "select household_id, person_id, asked_at, asker_id, agreed_at, declined_at \
         from key_holder where household_id = ?1 and person_id = ?2",
    )
    .bind(household)
    .bind(person)
    .fetch_optional(reads.read())
    .await
}

/// The word of somebody for each household, and in which building that is.
pub async fn list_held(
    reads: &mut impl Reads,
    person: PersonId,
) -> sqlx::Result<Vec<(BuildingId, Holder)>> {
    let rows: Vec<HeldRow> = sqlx::query_as(
        "select building_id, household_id, person_id, asked_at, asker_id, agreed_at, declined_at \
         from key_holder join household on household.id = key_holder.household_id \
         where person_id = ?1 order by key_holder.id",
    )
    .bind(person)
    .fetch_all(reads.read())
    .await?;
    Ok(rows.into_iter().map(|row| (row.building_id, row.holder)).collect())
}

#[derive(sqlx::FromRow)]
struct HeldRow {
    building_id: BuildingId,
    #[sqlx(flatten)]
    holder: Holder,
}

/// The households of a building of which somebody holds a key.
pub async fn list_kept(
    reads: &mut impl Reads,
    building: BuildingId,
) -> anyhow::Result<Vec<HouseholdId>> {
    Ok(sqlx::query_scalar(
        "select household.id from household where building_id = ?1 \
         and exists (select 1 from key_holder where household_id = household.id \
         and agreed_at is not null) order by household.id limit ?2",
    )
    .bind(building)
    .bind(i64::try_from(MOST_PEOPLE)?)
    .fetch_all(reads.read())
    .await?)
}

/// Keeps somebody's word.
pub async fn save_holder(tx: &mut Tx, holder: Holder) -> sqlx::Result<()> {
    let id: HolderId = tx.next_id();
    sqlx::query(
        "insert into key_holder \
         (id, household_id, person_id, asked_at, asker_id, agreed_at, declined_at) \
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7) on conflict (household_id, person_id) do update \
         set agreed_at = excluded.agreed_at, declined_at = excluded.declined_at",
    )
    .bind(id)
    .bind(holder.household)
    .bind(holder.person)
    .bind(holder.asked_at)
    .bind(holder.asker)
    .bind(holder.agreed_at)
    .bind(holder.declined_at)
    .execute(tx.write().await?)
    .await?;
    Ok(())
}

/// Forgets somebody's word.
pub async fn remove_holder(
    tx: &mut Tx,
    household: HouseholdId,
    person: PersonId,
) -> sqlx::Result<()> {
    sqlx::query("delete from key_holder where household_id = ?1 and person_id = ?2")
        .bind(household)
        .bind(person)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// The households, and their buildings, with which somebody has to do by what they wrote or hold.
pub async fn list_homes_of(
    reads: &mut impl Reads,
    person: PersonId,
) -> sqlx::Result<Vec<(BuildingId, HouseholdId)>> {
    sqlx::query_as(
        "select building_id, household_id from door_note \
         join household on household.id = door_note.household_id where writer_id = ?1 union \
         select building_id, household_id from key_holder \
         join household on household.id = key_holder.household_id where person_id = ?1",
    )
    .bind(person)
    .fetch_all(reads.read())
    .await
}

/// The notes whose writer neither lives there, or waits for a word that they do, nor answers for
/// somebody there, or can do so again by a tap; and in which building that is.
pub async fn list_abandoned(reads: &mut impl Reads) -> sqlx::Result<Vec<(BuildingId, Note)>> {
    let since = reads.now().minus(SECOND_THOUGHTS);
    let rows: Vec<AbandonedRow> = sqlx::query_as(
        "select building_id, door_note.id, door_note.household_id, writer_id, written_at, \
         removed_at from door_note join household on household.id = door_note.household_id \
         where not exists (select 1 from housemate \
         where housemate.household_id = door_note.household_id \
         and housemate.person_id = door_note.writer_id and state in ('in', 'waiting')) \
         and not exists (select 1 from recipient \
         join guardian on guardian.recipient_id = recipient.id \
         where recipient.household_id = door_note.household_id \
         and (recipient.removed_at is null or recipient.removed_at > ?1) \
         and guardian.person_id = door_note.writer_id and guardian.agreed_at is not null \
         and (guardian.ended_at is null or guardian.ended_at > ?1))",
    )
    .bind(since)
    .fetch_all(reads.read())
    .await?;
    Ok(rows.into_iter().map(|row| (row.building_id, row.note)).collect())
}

#[derive(sqlx::FromRow)]
struct AbandonedRow {
    building_id: BuildingId,
    #[sqlx(flatten)]
    note: Note,
}

/// Forgets who read what long ago, and notes that cannot be brought back.
pub async fn sweep(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<()> {
    sqlx::query("delete from door_opening where read_at < ?1")
        .bind(now.minus(OPENINGS_KEPT))
        .execute(&mut *connection)
        .await?;
    sqlx::query("delete from door_note where removed_at <= ?1")
        .bind(now.minus(SECOND_THOUGHTS))
        .execute(connection)
        .await?;
    Ok(())
}

/// What is sealed of door notes.
pub const SEALED: &[Resealing] = &[Resealing {
    column: WORDS,
    list: |on, after| {
        let rows =
            sqlx::query_as("select id, words from door_note where id > ?1 order by id limit 500");
        Box::pin(rows.bind(after).fetch_all(on))
    },
    save: |on, rows| {
        let saved = sqlx::query(
            "update door_note set words = unhex(fresh.value ->> 1) from json_each(?1) as fresh where door_note.id = fresh.value ->> 0",
        );
        Box::pin(async move { saved.bind(rows).execute(on).await.map(drop) })
    },
}];
