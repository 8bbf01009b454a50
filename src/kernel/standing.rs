//! Whether somebody may go on reading what was sent to them in a building's name.

use sqlx::SqliteConnection;

use super::actor::MODERATOR;
use super::id::{BuildingId, Member, PersonId};
use super::notice::Parting;
use super::tx::Reads;

/// How somebody stands to a building in whose name something was sent to them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The bot is in its group.
    pub there: bool,
    /// They live there, and were let in.
    pub lives: bool,
    /// They moderate it.
    pub moderates: bool,
}

impl Standing {
    /// True if they may go on reading what parts from them like this.
    pub fn reads_on(self, parting: Parting) -> bool {
        match parting {
            Parting::Stays => true,
            Parting::Redrawn => self.there,
            Parting::WithHome | Parting::Deleted => self.there && self.lives,
            Parting::WithOffice => self.there && self.moderates,
        }
    }
}

/// How somebody stands to a building by now.
///
/// # Errors
/// If the database cannot be read.
pub async fn of(reads: &mut impl Reads, member: Member) -> sqlx::Result<Standing> {
    let row: Option<(bool, bool, bool)> = sqlx::query_as(
        "select building.left_at is null, \
         exists (select 1 from membership where building_id = ?1 and person_id = ?2 \
          and left_at is null and admitted_at is not null), \
         exists (select 1 from \"grant\" where building_id = ?1 and person_id = ?2 \
          and kind = ?3 and revoked_at is null) \
         from building where building.id = ?1",
    )
    .bind(member.building)
    .bind(member.person)
    .bind(MODERATOR)
    .fetch_optional(reads.read())
    .await?;
    Ok(row
        .map(|(there, lives, moderates)| Standing { there, lives, moderates })
        .unwrap_or_default())
}

/// The bot was taken out of a building's group, or is back: what stands in private chats in its
/// name is drawn again. What was sent as it was then is written over, and stays so.
///
/// # Errors
/// If the database cannot be written.
pub async fn follow(
    connection: &mut SqliteConnection,
    building: BuildingId,
    is_back: bool,
) -> sqlx::Result<()> {
    sqlx::query(
        "update message set changed = changed + 1 where building_id = ?1 \
         and person_id is not null and (not ?2 or subject_kind is not null)",
    )
    .bind(building)
    .bind(is_back)
    .execute(connection)
    .await?;
    Ok(())
}

/// Somebody is erased: what stands in private chats as it was when it was sent, in the name of a
/// building in which they ever were, is drawn again: it may name them.
///
/// # Errors
/// If the database cannot be written.
pub async fn forget_in_lists(
    connection: &mut SqliteConnection,
    person: PersonId,
) -> sqlx::Result<()> {
    sqlx::query(
        "update message set changed = changed + 1 where building_id in \
         (select building_id from membership where person_id = ?1) \
         and person_id is not null and subject_kind is null",
    )
    .bind(person)
    .execute(connection)
    .await?;
    Ok(())
}

/// True if somebody belongs to a building and may see where neighbours live: they are not new there, they
/// moderate, or a moderator gave their word for them.
///
/// # Errors
/// If the database cannot be read.
pub async fn may_visit(reads: &mut impl Reads, member: Member) -> sqlx::Result<bool> {
    let now = reads.now();
    sqlx::query_scalar(
        "select exists (select 1 from membership \
         join building on building.id = membership.building_id \
         where membership.building_id = ?1 and membership.person_id = ?2 \
         and membership.left_at is null and membership.admitted_at is not null \
         and (membership.admitted_at <= ?3 - building.new_days * 86400000 \
          or building.entered_at > ?3 - building.new_days * 86400000 \
          or exists (select 1 from \"grant\" where \"grant\".building_id = ?1 \
           and \"grant\".person_id = ?2 and \"grant\".kind in ('moderator', 'doors') \
           and \"grant\".revoked_at is null)))",
    )
    .bind(member.building)
    .bind(member.person)
    .bind(now)
    .fetch_one(reads.read())
    .await
}

/// Those of these people who belong to a building now.
///
/// # Errors
/// If the database cannot be read.
pub async fn list_belonging(
    reads: &mut impl Reads,
    building: BuildingId,
    people: &[PersonId],
) -> anyhow::Result<Vec<PersonId>> {
    Ok(sqlx::query_scalar(
        "select person_id from membership where building_id = ?1 and left_at is null \
         and admitted_at is not null and person_id in (select value from json_each(?2))",
    )
    .bind(building)
    .bind(serde_json::to_string(people)?)
    .fetch_all(reads.read())
    .await?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_reads_on_what_is_theirs_no_more() {
        let resident = Standing { there: true, lives: true, moderates: false };
        let moderator = Standing { moderates: true, ..resident };
        let gone = Standing { there: true, ..Standing::default() };
        let taken_out = Standing { there: false, ..moderator };
        for (standing, expected) in [
            (moderator, [true, true, true, true, true]),
            (resident, [true, true, true, false, true]),
            (gone, [true, true, false, false, false]),
            (taken_out, [true, false, false, false, false]),
        ] {
            let partings = [
                Parting::Stays,
                Parting::Redrawn,
                Parting::WithHome,
                Parting::WithOffice,
                Parting::Deleted,
            ];
            assert_eq!(partings.map(|parting| standing.reads_on(parting)), expected);
        }
    }
}
