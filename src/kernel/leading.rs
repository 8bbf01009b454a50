//! Leading: who owns a building's group, as Telegram says, and since when nobody moderates it.

use super::clock::Moment;
use super::id::{BuildingId, PersonId};
use super::tx::{Reads, Tx};

/// Who leads a building, where nobody moderates it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Leading {
    /// Who owns its group; nothing if Telegram never said.
    #[sqlx(rename = "owner_id")]
    pub owner: Option<PersonId>,
    /// Since when nobody moderates it; nothing while somebody does.
    pub unled_at: Option<Moment>,
}

/// Who leads a building; nothing if there is no such building.
///
/// # Errors
/// If the database cannot be read.
pub async fn find(reads: &mut impl Reads, building: BuildingId) -> sqlx::Result<Option<Leading>> {
    sqlx::query_as("select owner_id, unled_at from building where id = ?1")
        .bind(building)
        .fetch_optional(reads.read())
        .await
}

impl Tx {
    /// Notes who owns a building's group.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn set_owner(&mut self, building: BuildingId, owner: PersonId) -> sqlx::Result<()> {
        sqlx::query("update building set owner_id = ?2 where id = ?1 and owner_id is not ?2")
            .bind(building)
            .bind(owner)
            .execute(self.write().await?)
            .await?;
        Ok(())
    }

    /// Somebody owns no group any more.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn forget_owner(&mut self, person: PersonId) -> sqlx::Result<()> {
        sqlx::query("update building set owner_id = null where owner_id = ?1")
            .bind(person)
            .execute(self.write().await?)
            .await?;
        Ok(())
    }

    /// Notes since when nobody moderates a building, or that somebody does.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn set_unled(
        &mut self,
        building: BuildingId,
        since: Option<Moment>,
    ) -> sqlx::Result<()> {
        sqlx::query("update building set unled_at = ?2 where id = ?1")
            .bind(building)
            .bind(since)
            .execute(self.write().await?)
            .await?;
        Ok(())
    }
}
