//! How one gets in where nobody can open: who holds a key, as far as an alarm has to know; and what of
//! it goes by itself with those who live there. All else is the feature `keys`.

use sqlx::SqliteConnection;

use super::household::HouseholdId;
use super::id::PersonId;
use super::tx::Reads;

/// Those who agreed to hold a key of a household, the first first.
///
/// # Errors
/// If the database cannot be read.
pub async fn list_holders(
    reads: &mut impl Reads,
    household: HouseholdId,
) -> sqlx::Result<Vec<PersonId>> {
    sqlx::query_scalar(
        "select person_id from key_holder where household_id = ?1 and agreed_at is not null \
         order by id",
    )
    .bind(household)
    .fetch_all(reads.read())
    .await
}

/// A household is behind another door: what opened the old one is forgotten.
pub(super) async fn forget_door(
    connection: &mut SqliteConnection,
    household: HouseholdId,
) -> sqlx::Result<()> {
    sqlx::query("delete from door_note where household_id = ?1")
        .bind(household)
        .execute(&mut *connection)
        .await?;
    sqlx::query("delete from key_holder where household_id = ?1")
        .bind(household)
        .execute(connection)
        .await?;
    Ok(())
}

/// Somebody lives there no more: what they wrote goes with them.
pub(super) async fn forget_writer(
    connection: &mut SqliteConnection,
    household: HouseholdId,
    person: PersonId,
) -> sqlx::Result<()> {
    sqlx::query("delete from door_note where household_id = ?1 and writer_id = ?2")
        .bind(household)
        .bind(person)
        .execute(connection)
        .await?;
    Ok(())
}
