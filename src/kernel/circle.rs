//! Circles: the neighbours whom somebody chose to be told first when something may be wrong, and who
//! said yes. Either side ends it by one tap.

use sqlx::SqliteConnection;

use super::clock::Moment;
use super::id::{BuildingId, Member, PersonId, id};
use super::sweeping::MOST;
use super::tx::{Reads, Tx};

id!(
    /// Somebody's word that they are told first of another.
    CircleId,
    "circle"
);

/// So many are in somebody's circle at most, with those who are asked.
pub const MOST_FRIENDS: usize = 3;
/// For so long it is remembered that somebody said no, or left: they are not asked every day.
pub const REMEMBERED: chrono::TimeDelta = chrono::TimeDelta::days(30);

/// How the word of a friend stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Friend {
    /// In which building.
    #[sqlx(rename = "building_id")]
    pub building: BuildingId,
    /// Whose circle it is.
    #[sqlx(rename = "person_id")]
    pub person: PersonId,
    /// Who is in it.
    #[sqlx(rename = "friend_id")]
    pub friend: PersonId,
    /// When they were asked.
    pub asked_at: Moment,
    /// Since when they are in it; nothing if they have not said yes.
    pub agreed_at: Option<Moment>,
    /// When it was over, or they said no.
    pub ended_at: Option<Moment>,
}

impl Friend {
    /// True if they are in it.
    pub fn is_in(self) -> bool {
        self.agreed_at.is_some() && self.ended_at.is_none()
    }

    /// True if they were asked, and have not said anything.
    pub fn is_asked(self) -> bool {
        self.agreed_at.is_none() && self.ended_at.is_none()
    }

    /// True if they said no.
    pub fn said_no(self) -> bool {
        self.agreed_at.is_none() && self.ended_at.is_some()
    }
}

/// The word of somebody for another.
///
/// # Errors
/// If the database cannot be read.
pub async fn find(
    reads: &mut impl Reads,
    of: Member,
    friend: PersonId,
) -> sqlx::Result<Option<Friend>> {
    sqlx::query_as(
        "select building_id, person_id, friend_id, asked_at, agreed_at, ended_at from circle \
         where building_id = ?1 and person_id = ?2 and friend_id = ?3",
    )
    .bind(of.building)
    .bind(of.person)
    .bind(friend)
    .fetch_optional(reads.read())
    .await
}

/// All who are in somebody's circle, were asked, said no or left, the first first.
///
/// # Errors
/// If the database cannot be read.
pub async fn list(reads: &mut impl Reads, of: Member) -> sqlx::Result<Vec<Friend>> {
    sqlx::query_as(
        "select building_id, person_id, friend_id, asked_at, agreed_at, ended_at from circle \
         where building_id = ?1 and person_id = ?2 order by id",
    )
    .bind(of.building)
    .bind(of.person)
    .fetch_all(reads.read())
    .await
}

/// All circles, one's own and those of others, in which somebody is, was, or was asked to be.
///
/// # Errors
/// If the database cannot be read.
pub async fn list_held(reads: &mut impl Reads, person: PersonId) -> sqlx::Result<Vec<Friend>> {
    sqlx::query_as(
        "select building_id, person_id, friend_id, asked_at, agreed_at, ended_at from circle \
         where person_id = ?1 or friend_id = ?1 order by id",
    )
    .bind(person)
    .fetch_all(reads.read())
    .await
}

/// Those who are in somebody's circle.
///
/// # Errors
/// If the database cannot be read.
pub async fn list_in(reads: &mut impl Reads, of: Member) -> sqlx::Result<Vec<PersonId>> {
    let friends = list(reads, of).await?.into_iter().filter(|one| one.is_in());
    Ok(friends.map(|one| one.friend).collect())
}

impl Tx {
    /// Notes how the word of a friend stands.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn save_friend(&mut self, friend: Friend) -> sqlx::Result<()> {
        let id: CircleId = self.next_id();
        sqlx::query(
            "insert into circle (id, building_id, person_id, friend_id, asked_at, agreed_at, ended_at) \
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7) \
             on conflict (building_id, person_id, friend_id) do update \
             set asked_at = excluded.asked_at, agreed_at = excluded.agreed_at, \
             ended_at = excluded.ended_at",
        )
        .bind(id)
        .bind(friend.building)
        .bind(friend.person)
        .bind(friend.friend)
        .bind(friend.asked_at)
        .bind(friend.agreed_at)
        .bind(friend.ended_at)
        .execute(self.write().await?)
        .await?;
        Ok(())
    }

    /// Forgets the word of a friend.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn remove_friend(&mut self, of: Member, friend: PersonId) -> sqlx::Result<()> {
        sqlx::query(
            "delete from circle where building_id = ?1 and person_id = ?2 and friend_id = ?3",
        )
        .bind(of.building)
        .bind(of.person)
        .bind(friend)
        .execute(self.write().await?)
        .await?;
        Ok(())
    }

    /// Forgets whom somebody chose in a building, and for whom they are there.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn remove_friends_of(&mut self, member: Member) -> sqlx::Result<()> {
        sqlx::query(
            "delete from circle where building_id = ?1 and (person_id = ?2 or friend_id = ?2)",
        )
        .bind(member.building)
        .bind(member.person)
        .execute(self.write().await?)
        .await?;
        Ok(())
    }
}

/// All circles of a building go over into another.
///
/// # Errors
/// If the database cannot be written.
pub(super) async fn merge(
    connection: &mut SqliteConnection,
    twin: BuildingId,
    into: BuildingId,
) -> sqlx::Result<()> {
    sqlx::query("update or ignore circle set building_id = ?2 where building_id = ?1")
        .bind(twin)
        .bind(into)
        .execute(connection)
        .await?;
    Ok(())
}

/// Forgets who said no, or left, long ago.
///
/// # Errors
/// If the database cannot be written.
pub async fn sweep(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "delete from circle where id in \
         (select id from circle where ended_at is not null and ended_at < ?1 limit ?2)",
    )
    .bind(now.minus(REMEMBERED))
    .bind(MOST)
    .execute(connection)
    .await?;
    Ok(())
}
