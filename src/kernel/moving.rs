//! Buildings that become another chat, that turn out to be one, or that are gone.

use super::id::{BuildingId, Member, PersonId};
use super::tx::{Reads as _, Tx};
use super::{budget, circle, detail, household, membership};

impl Tx {
    /// The group has become another chat: everything that names it follows. Messages of the old
    /// chat can no longer be edited and are forgotten.
    ///
    /// # Errors
    /// If the database cannot be written, or another building has that chat.
    pub async fn move_building(&mut self, from: i64, to: i64) -> anyhow::Result<()> {
        sqlx::query("update building set chat_id = ?2, left_at = null where chat_id = ?1")
            .bind(from)
            .bind(to)
            .execute(self.write().await?)
            .await?;
        sqlx::query("delete from message where chat_id = ?1")
            .bind(from)
            .execute(self.write().await?)
            .await?;
        Ok(())
    }

    /// A building turned out to be another: people wrote in the new chat before Telegram said
    /// that the old one had become it. People, letters and messages go over; the rest is deleted.
    /// Those of its people who have not been let in here: what they did there they did not do as
    /// neighbours.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn merge_building(
        &mut self,
        twin: BuildingId,
        into: BuildingId,
    ) -> anyhow::Result<Vec<Member>> {
        let people: Vec<PersonId> = sqlx::query_scalar(
            "select person_id from membership where building_id = ?1 and left_at is null",
        )
        .bind(twin)
        .fetch_all(self.read())
        .await?;
        let mut waiting = Vec::new();
        for person in people {
            let member = Member { person, building: into };
            self.add_membership(member).await?;
            if !membership::belongs(self, member).await? {
                waiting.push(member);
            }
        }
        detail::merge(self.write().await?, twin, into).await?;
        household::merge(self.write().await?, twin, into).await?;
        circle::merge(self.write().await?, twin, into).await?;
        sqlx::query("update outbox set building_id = ?2 where building_id = ?1")
            .bind(twin)
            .bind(into)
            .execute(self.write().await?)
            .await?;
        sqlx::query("update message set building_id = ?2 where building_id = ?1")
            .bind(twin)
            .bind(into)
            .execute(self.write().await?)
            .await?;
        sqlx::query("update audit set building_id = ?2 where building_id = ?1")
            .bind(twin)
            .bind(into)
            .execute(self.write().await?)
            .await?;
        sqlx::query("delete from building where id = ?1")
            .bind(twin)
            .execute(self.write().await?)
            .await?;
        Ok(waiting)
    }

    /// Erases a building with all that happened there, and people who belong nowhere else and
    /// cannot be written to.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn erase_building(&mut self, building: BuildingId) -> anyhow::Result<()> {
        let people: Vec<PersonId> = sqlx::query_scalar(
            "select person.id from membership join person on person.id = membership.person_id \
             where membership.building_id = ?1 and person.chat_opened_at is null \
             and person.erased_at is null and not exists (select 1 from membership as other \
             where other.person_id = person.id and other.building_id <> ?1)",
        )
        .bind(building)
        .fetch_all(self.read())
        .await?;
        sqlx::query("delete from building where id = ?1")
            .bind(building)
            .execute(self.write().await?)
            .await?;
        for person in people {
            budget::forget_of(self.write().await?, person).await?;
            self.erase_person(person).await?;
        }
        Ok(())
    }
}
