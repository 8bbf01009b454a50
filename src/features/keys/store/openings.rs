//! Who read a note, and when: every statement of that.

use crate::features::alarms::AlarmId;
use crate::features::keys::model::{LATEST, Opening, OpeningId, STANDS};
use crate::kernel::household::HouseholdId;
use crate::kernel::id::PersonId;
use crate::kernel::tx::{Reads, Tx};

/// An opening.
pub async fn find_opening(
    reads: &mut impl Reads,
    opening: OpeningId,
) -> sqlx::Result<Option<Opening>> {
    sqlx::query_as(
        "select id, household_id, person_id, alarm_id, read_at, shown_at, kept_apart \
         from door_opening where id = ?1",
    )
    .bind(opening)
    .fetch_optional(reads.read())
    .await
}

/// The latest openings of a household, the newest first; those that are kept from who lives there only
/// if they are asked for.
pub async fn list_openings(
    reads: &mut impl Reads,
    household: HouseholdId,
    all: bool,
) -> sqlx::Result<Vec<Opening>> {
    sqlx::query_as(
        "select id, household_id, person_id, alarm_id, read_at, shown_at, kept_apart \
         from door_opening where household_id = ?1 and (?2 or not kept_apart) \
         order by read_at desc, id desc limit ?3",
    )
    .bind(household)
    .bind(all)
    .bind(LATEST)
    .fetch_all(reads.read())
    .await
}

/// What somebody read, the first first.
pub async fn list_openings_by(
    reads: &mut impl Reads,
    person: PersonId,
) -> sqlx::Result<Vec<Opening>> {
    sqlx::query_as(
        "select id, household_id, person_id, alarm_id, read_at, shown_at, kept_apart \
         from door_opening where person_id = ?1 order by id",
    )
    .bind(person)
    .fetch_all(reads.read())
    .await
}

/// Keeps that somebody read a note.
pub async fn add_opening(tx: &mut Tx, opening: &Opening) -> sqlx::Result<()> {
    sqlx::query(
        "insert into door_opening \
         (id, household_id, person_id, alarm_id, read_at, shown_at, kept_apart) \
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )
    .bind(opening.id)
    .bind(opening.household)
    .bind(opening.person)
    .bind(opening.alarm)
    .bind(opening.read_at)
    .bind(opening.shown_at)
    .bind(opening.kept_apart)
    .execute(tx.write().await?)
    .await?;
    Ok(())
}

/// It is shown once more.
pub async fn show_again(tx: &mut Tx, opening: OpeningId) -> sqlx::Result<()> {
    let now = tx.now();
    sqlx::query("update door_opening set shown_at = ?2 where id = ?1")
        .bind(opening)
        .bind(now)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// The alarms for which a note was read that still stands in somebody's chat.
pub async fn list_alarms(
    reads: &mut impl Reads,
    household: HouseholdId,
) -> sqlx::Result<Vec<AlarmId>> {
    let since = reads.now().minus(STANDS);
    sqlx::query_scalar(
        "select distinct alarm_id from door_opening \
         where household_id = ?1 and shown_at > ?2 and alarm_id is not null",
    )
    .bind(household)
    .bind(since)
    .fetch_all(reads.read())
    .await
}

/// What was read of a household for this alarm, or of late, is told to nobody who lives there.
pub async fn keep_apart(tx: &mut Tx, household: HouseholdId, alarm: AlarmId) -> sqlx::Result<()> {
    let since = tx.now().minus(STANDS);
    sqlx::query(
        "update door_opening set kept_apart = 1 \
         where household_id = ?1 and (alarm_id = ?2 or read_at > ?3)",
    )
    .bind(household)
    .bind(alarm)
    .bind(since)
    .execute(tx.write().await?)
    .await?;
    Ok(())
}
