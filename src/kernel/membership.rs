//! Who belongs to which building, and what they were granted there: the writes. What follows from
//! it is told by [`super::actor`].

use chrono::TimeDelta;

use super::actor::{DOORS, MODERATOR, Moderator};
use super::clock::Moment;
use super::detail;
use super::id::{BuildingId, Member, PersonId};
use super::tx::{Reads, Tx};

/// What somebody did before they left may come so late: Telegram keeps updates for a day. It numbers
/// them anew at the earliest after a week without any, so an older number means less after that.
const LATE: TimeDelta = TimeDelta::days(7);

impl Tx {
    /// Notes that somebody is in a building's group; known already, or back again, is fine. True if
    /// they have to be let in first.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn add_membership(&mut self, member: Member) -> anyhow::Result<bool> {
        self.add_membership_by(member, i64::MAX).await
    }

    /// Notes that somebody administers a building's group: nobody has to let them in.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn add_administrator(&mut self, member: Member) -> anyhow::Result<()> {
        self.seat(member, i64::MAX, true).await?;
        Ok(())
    }

    /// Notes that somebody was seen in a building by this update. Whoever left by a later one, a
    /// short time ago, is not brought back: what they did before may come late. True if they have to
    /// be let in first, and are seen there for the first time since they left.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn add_membership_by(&mut self, member: Member, update: i64) -> anyhow::Result<bool> {
        self.seat(member, update, false).await
    }

    async fn seat(&mut self, member: Member, update: i64, admits: bool) -> anyhow::Result<bool> {
        let now = self.now();
        let waits: Option<bool> = sqlx::query_scalar(
            "insert into membership (building_id, person_id, joined_at, admitted_at) \
             values (?1, ?2, ?3, case when ?6 or exists (select 1 from building where id = ?1 \
             and join_policy = 'open') then ?3 end) \
             on conflict (building_id, person_id) do update set left_at = null, left_by = null, \
             joined_at = case when left_at is null then joined_at else excluded.joined_at end, \
             admitted_at = excluded.admitted_at \
             where (left_at is not null and (coalesce(left_by, 0) < ?4 or left_at < ?5)) \
             or (?6 and admitted_at is null) returning admitted_at is null",
        )
        .bind(member.building)
        .bind(member.person)
        .bind(now)
        .bind(update)
        .bind(now.minus(LATE))
        .bind(admits)
        .fetch_optional(self.write().await?)
        .await?;
        Ok(waits.unwrap_or(false))
    }

    /// Ends somebody's belonging to a building, with what they were granted and what they told of
    /// themselves there; `update` told it.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn end_membership(&mut self, member: Member, update: i64) -> anyhow::Result<()> {
        let now = self.now();
        sqlx::query(
            "update membership set left_at = ?3, left_by = ?4, chosen_at = null \
             where building_id = ?1 and person_id = ?2 and left_at is null",
        )
        .bind(member.building)
        .bind(member.person)
        .bind(now)
        .bind(update)
        .execute(self.write().await?)
        .await?;
        sqlx::query(
            "update \"grant\" set revoked_at = ?3 where building_id = ?1 and person_id = ?2 \
             and revoked_at is null",
        )
        .bind(member.building)
        .bind(member.person)
        .bind(now)
        .execute(self.write().await?)
        .await?;
        detail::forget_there(self.write().await?, member).await?;
        Ok(())
    }

    /// Chooses a building for somebody's private chat.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn choose_building(&mut self, member: Member) -> anyhow::Result<()> {
        let now = self.now();
        sqlx::query(
            "update membership set chosen_at = case when building_id = ?2 then ?3 end \
             where person_id = ?1",
        )
        .bind(member.person)
        .bind(member.building)
        .bind(now)
        .execute(self.write().await?)
        .await?;
        Ok(())
    }

    /// A moderator gives their word for somebody new: they may see doors. False if it was given
    /// already.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn let_visit(
        &mut self,
        moderator: &Moderator,
        person: PersonId,
    ) -> anyhow::Result<bool> {
        let now = self.now();
        let given = sqlx::query(
            "insert into \"grant\" (building_id, person_id, kind, given_by, given_at) \
             values (?1, ?2, ?3, ?4, ?5) \
             on conflict (building_id, person_id, kind) where revoked_at is null do nothing",
        )
        .bind(moderator.building())
        .bind(person)
        .bind(DOORS)
        .bind(moderator.member().person)
        .bind(now)
        .execute(self.write().await?)
        .await?;
        Ok(given.rows_affected() == 1)
    }

    /// Ends all that a person belonged to and was granted.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn end_memberships(&mut self, person: PersonId) -> anyhow::Result<()> {
        let now = self.now();
        sqlx::query(
            "update membership set left_at = ?2, chosen_at = null where person_id = ?1 \
             and left_at is null",
        )
        .bind(person)
        .bind(now)
        .execute(self.write().await?)
        .await?;
        sqlx::query(
            "update \"grant\" set revoked_at = ?2 where person_id = ?1 and revoked_at is null",
        )
        .bind(person)
        .bind(now)
        .execute(self.write().await?)
        .await?;
        Ok(())
    }

    /// Makes these people the moderators of a building, and nobody else.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn set_moderators(
        &mut self,
        building: BuildingId,
        people: &[PersonId],
    ) -> anyhow::Result<()> {
        let now = self.now();
        let people = serde_json::to_string(people)?;
        sqlx::query(
            "update \"grant\" set revoked_at = ?3 where building_id = ?1 and kind = ?4 \
             and revoked_at is null and person_id not in (select value from json_each(?2))",
        )
        .bind(building)
        .bind(&people)
        .bind(now)
        .bind(MODERATOR)
        .execute(self.write().await?)
        .await?;
        sqlx::query(
            "insert into \"grant\" (building_id, person_id, kind, given_at) \
             select ?1, value, ?4, ?3 from json_each(?2) where true \
             on conflict (building_id, person_id, kind) where revoked_at is null do nothing",
        )
        .bind(building)
        .bind(&people)
        .bind(now)
        .bind(MODERATOR)
        .execute(self.write().await?)
        .await?;
        Ok(())
    }
}

/// True if somebody belongs to a building now: they are in its group, and were let in.
///
/// # Errors
/// If the database cannot be read.
pub async fn belongs(reads: &mut impl Reads, member: Member) -> sqlx::Result<bool> {
    sqlx::query_scalar(
        "select exists (select 1 from membership where building_id = ?1 and person_id = ?2 \
         and left_at is null and admitted_at is not null)",
    )
    .bind(member.building)
    .bind(member.person)
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

/// How many belong to a building now.
///
/// # Errors
/// If the database cannot be read.
pub async fn count(reads: &mut impl Reads, building: BuildingId) -> sqlx::Result<i64> {
    sqlx::query_scalar(
        "select count(*) from membership where building_id = ?1 and left_at is null \
         and admitted_at is not null",
    )
    .bind(building)
    .fetch_one(reads.read())
    .await
}

/// True if somebody is in a building's group now, let in or not.
///
/// # Errors
/// If the database cannot be read.
pub async fn is_there(reads: &mut impl Reads, member: Member) -> sqlx::Result<bool> {
    sqlx::query_scalar(
        "select exists (select 1 from membership where building_id = ?1 and person_id = ?2 \
         and left_at is null)",
    )
    .bind(member.building)
    .bind(member.person)
    .fetch_one(reads.read())
    .await
}

/// The buildings in whose groups somebody is, let in or not.
///
/// # Errors
/// If the database cannot be read.
pub async fn list_places(
    reads: &mut impl Reads,
    person: PersonId,
) -> sqlx::Result<Vec<BuildingId>> {
    sqlx::query_scalar(
        "select building_id from membership where person_id = ?1 and left_at is null",
    )
    .bind(person)
    .fetch_all(reads.read())
    .await
}

/// True if somebody belonged to a building and left.
///
/// # Errors
/// If the database cannot be read.
pub async fn has_left(reads: &mut impl Reads, member: Member) -> sqlx::Result<bool> {
    sqlx::query_scalar(
        "select exists (select 1 from membership where building_id = ?1 and person_id = ?2 \
         and left_at is not null)",
    )
    .bind(member.building)
    .bind(member.person)
    .fetch_one(reads.read())
    .await
}

/// Since when somebody belongs to a building; nothing if they do not.
///
/// # Errors
/// If the database cannot be read.
pub async fn joined_at(reads: &mut impl Reads, member: Member) -> sqlx::Result<Option<Moment>> {
    sqlx::query_scalar(
        "select joined_at from membership where building_id = ?1 and person_id = ?2 \
         and left_at is null and admitted_at is not null",
    )
    .bind(member.building)
    .bind(member.person)
    .fetch_optional(reads.read())
    .await
}

/// A building to which somebody belongs, the latest first. Nothing sealed is opened for it.
///
/// # Errors
/// If the database cannot be read.
pub async fn find_place(
    reads: &mut impl Reads,
    telegram_id: i64,
) -> sqlx::Result<Option<BuildingId>> {
    sqlx::query_scalar(
        "select membership.building_id from person \
         join membership on membership.person_id = person.id and membership.left_at is null \
         where person.telegram_id = ?1 order by membership.id desc limit 1",
    )
    .bind(telegram_id)
    .fetch_optional(reads.read())
    .await
}

/// The moderators of a building who belong to it, those who can be written to first, then the
/// longest serving.
///
/// # Errors
/// If the database cannot be read.
pub async fn list_moderators(
    reads: &mut impl Reads,
    building: BuildingId,
) -> sqlx::Result<Vec<PersonId>> {
    sqlx::query_scalar(
        "select person.id from \"grant\" \
         join person on person.id = \"grant\".person_id and person.erased_at is null \
         join membership on membership.person_id = person.id \
          and membership.building_id = \"grant\".building_id and membership.left_at is null \
         where \"grant\".building_id = ?1 and \"grant\".kind = ?2 and \"grant\".revoked_at is null \
         order by person.chat_opened_at is null, \"grant\".id",
    )
    .bind(building)
    .bind(MODERATOR)
    .fetch_all(reads.read())
    .await
}

/// The moderators of all buildings whose private chat is open, building by building; at most `most`.
///
/// # Errors
/// If the database cannot be read.
pub async fn list_all_moderators(reads: &mut impl Reads, most: i64) -> sqlx::Result<Vec<Member>> {
    let rows: Vec<(PersonId, BuildingId)> = sqlx::query_as(
        "select person.id, \"grant\".building_id from \"grant\" \
         join person on person.id = \"grant\".person_id and person.chat_opened_at is not null \
         join building on building.id = \"grant\".building_id and building.left_at is null \
         where \"grant\".kind = 'moderator' and \"grant\".revoked_at is null \
         order by \"grant\".building_id, \"grant\".id limit ?1",
    )
    .bind(most)
    .fetch_all(reads.read())
    .await?;
    Ok(rows.into_iter().map(|(person, building)| Member { person, building }).collect())
}

/// The moderators of a building whose private chat is open and who want a word each day.
///
/// # Errors
/// If the database cannot be read.
pub async fn list_for_daily_word(
    reads: &mut impl Reads,
    building: BuildingId,
) -> sqlx::Result<Vec<PersonId>> {
    sqlx::query_scalar(
        "select person.id from \"grant\" \
         join person on person.id = \"grant\".person_id and person.chat_opened_at is not null \
         join membership on membership.person_id = person.id \
          and membership.building_id = \"grant\".building_id and membership.left_at is null \
         where \"grant\".building_id = ?1 and \"grant\".kind = ?2 and \"grant\".revoked_at is null \
         and membership.daily_word order by \"grant\".id",
    )
    .bind(building)
    .bind(MODERATOR)
    .fetch_all(reads.read())
    .await
}

impl Tx {
    /// Notes whether a moderator wants a word each day.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn set_daily_word(
        &mut self,
        moderator: &Moderator,
        wanted: bool,
    ) -> sqlx::Result<()> {
        let Member { person, building } = moderator.member();
        sqlx::query(
            "update membership set daily_word = ?3 where person_id = ?1 and building_id = ?2",
        )
        .bind(person)
        .bind(building)
        .bind(wanted)
        .execute(self.write().await?)
        .await?;
        Ok(())
    }
}
