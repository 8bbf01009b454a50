//! The outbox: what is to be told, committed together with what it tells of.

mod due;

pub use due::{DueLetter, LeftOut, list_due, next_due_at};

use serde::Serialize;
use sqlx::SqliteConnection;

use super::clock::Moment;
use super::id::{BuildingId, Member, PersonId};
use super::notice::{Lane, StandIn};

/// To whom something is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// One person, privately, in the name of a building.
    Member(Member),
    /// One person, privately, who may belong to no building.
    Person(PersonId),
    /// A building's group.
    Group(BuildingId),
    /// A private chat whose person is no longer known: the last word to somebody erased.
    Chat(i64),
}

impl From<Member> for Audience {
    fn from(member: Member) -> Self {
        Self::Member(member)
    }
}

/// Something to be told, as the transaction collects it.
#[derive(Debug, Serialize)]
pub(super) struct Letter {
    pub lane: i64,
    pub person: Option<PersonId>,
    pub building: Option<BuildingId>,
    pub chat: Option<i64>,
    pub thread: Option<i64>,
    pub tap: Option<String>,
    pub group_line: bool,
    pub kind: &'static str,
    pub body: String,
    pub due_at: Moment,
}

impl Letter {
    pub(super) fn new(
        audience: Audience,
        lane: Lane,
        stand_in: StandIn,
        kind: &'static str,
        body: String,
        due_at: Moment,
    ) -> Self {
        let (person, building, chat) = match audience {
            Audience::Member(member) => (Some(member.person), Some(member.building), None),
            Audience::Person(person) => (Some(person), None, None),
            Audience::Group(building) => (None, Some(building), None),
            Audience::Chat(chat) => (None, None, Some(chat)),
        };
        let group_line = stand_in == StandIn::GroupLine;
        Self {
            lane: lane as i64,
            person,
            building,
            chat,
            thread: None,
            tap: None,
            group_line,
            kind,
            body,
            due_at,
        }
    }
}

pub(super) async fn insert(
    connection: &mut SqliteConnection,
    now: Moment,
    letters: &[Letter],
) -> anyhow::Result<()> {
    sqlx::query(
        "insert into outbox (lane, person_id, building_id, chat_id, thread_id, tap, group_line, \
         kind, body, told_at, due_at) \
         select value ->> 'lane', value ->> 'person', value ->> 'building', value ->> 'chat', \
         value ->> 'thread', value ->> 'tap', value ->> 'group_line', value ->> 'kind', value ->> 'body', ?2, \
         value ->> 'due_at' from json_each(?1)",
    )
    .bind(serde_json::to_string(letters)?)
    .bind(now)
    .execute(connection)
    .await?;
    Ok(())
}

/// True if something of this kind is due at `now` and not sent to somebody who can be written to: they
/// have not read it.
///
/// # Errors
/// If the database cannot be read.
pub async fn is_on_its_way(
    connection: &mut SqliteConnection,
    person: PersonId,
    kind: &str,
    now: Moment,
) -> sqlx::Result<bool> {
    sqlx::query_scalar(
        "select exists (select 1 from outbox where person_id = ?1 and kind = ?2 \
         and parked_at is null and due_at <= ?3)",
    )
    .bind(person)
    .bind(kind)
    .bind(now)
    .fetch_one(connection)
    .await
}

/// Takes letters out: they were sent, or are no longer true.
///
/// # Errors
/// If the database cannot be written.
pub async fn remove(connection: &mut SqliteConnection, letters: &[i64]) -> anyhow::Result<()> {
    sqlx::query("delete from outbox where id in (select value from json_each(?1))")
        .bind(serde_json::to_string(letters)?)
        .execute(connection)
        .await?;
    Ok(())
}

/// The wall clock was turned back: nothing waits for a time that was counted by a clock that was
/// ahead. What the night holds is looked at once more, and held again.
///
/// # Errors
/// If the database cannot be written.
pub async fn follow_clock_back(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "update outbox set told_at = min(told_at, ?1), due_at = ?1 \
         where parked_at is null and due_at > ?1",
    )
    .bind(now)
    .execute(connection)
    .await?;
    Ok(())
}

/// Puts a letter off until `until`, if there is one: else it stays as due as it was. `tried` counts a
/// try whose outcome is not known.
///
/// # Errors
/// If the database cannot be written.
pub async fn put_off(
    connection: &mut SqliteConnection,
    letter: i64,
    until: Option<Moment>,
    tried: bool,
) -> sqlx::Result<()> {
    sqlx::query(
        "update outbox set due_at = coalesce(?2, due_at), tries = tries + ?3 where id = ?1",
    )
    .bind(letter)
    .bind(until)
    .bind(tried)
    .execute(connection)
    .await?;
    Ok(())
}

/// Parks a letter until its reader presses Start. One whose reader did so meanwhile stays due.
///
/// # Errors
/// If the database cannot be written.
pub async fn park(connection: &mut SqliteConnection, letter: i64, now: Moment) -> sqlx::Result<()> {
    sqlx::query(
        "update outbox set parked_at = ?2 where id = ?1 and exists (select 1 from person \
         where person.id = outbox.person_id and person.chat_opened_at is null)",
    )
    .bind(letter)
    .bind(now)
    .execute(connection)
    .await?;
    Ok(())
}

/// Releases what was parked for this person, as they pressed Start: kind and content of each. It
/// comes a second later, after the answer to the Start itself.
///
/// # Errors
/// If the database cannot be written.
pub async fn unpark(
    connection: &mut SqliteConnection,
    person: PersonId,
    now: Moment,
) -> sqlx::Result<Vec<(String, String)>> {
    sqlx::query_as(
        "update outbox set parked_at = null, due_at = ?2 \
         where person_id = ?1 and parked_at is not null returning kind, body",
    )
    .bind(person)
    .bind(now.plus(chrono::TimeDelta::seconds(1)))
    .fetch_all(connection)
    .await
}

/// Turns a letter to a closed private chat into a line in its building's group, or lets go of it
/// where no building is known. One whose reader pressed Start meanwhile stays as it is.
///
/// # Errors
/// If the database cannot be written.
pub async fn turn_to_group(connection: &mut SqliteConnection, letter: i64) -> sqlx::Result<()> {
    sqlx::query(
        "update outbox set person_id = null where id = ?1 and building_id is not null \
         and exists (select 1 from person where person.id = outbox.person_id \
         and person.chat_opened_at is null)",
    )
    .bind(letter)
    .execute(&mut *connection)
    .await?;
    sqlx::query(
        "delete from outbox where id = ?1 and building_id is null \
         and exists (select 1 from person where person.id = outbox.person_id \
         and person.chat_opened_at is null)",
    )
    .bind(letter)
    .execute(connection)
    .await?;
    Ok(())
}

/// Turns a letter to a forum topic that is closed or gone into one to the group at large.
///
/// # Errors
/// If the database cannot be written.
pub async fn leave_topic(connection: &mut SqliteConnection, letter: i64) -> sqlx::Result<()> {
    sqlx::query("update outbox set thread_id = null where id = ?1")
        .bind(letter)
        .execute(connection)
        .await?;
    Ok(())
}

/// True if exactly this waits to be told to somebody, or stands in their private chat.
///
/// # Errors
/// If the database cannot be read.
pub async fn is_told(
    connection: &mut SqliteConnection,
    reader: PersonId,
    kind: &str,
    body: &str,
) -> sqlx::Result<bool> {
    sqlx::query_scalar(
        "select exists (select 1 from outbox where person_id = ?1 and kind = ?2 and body = ?3) \
         or exists (select 1 from message where person_id = ?1 and kind = ?2 and body = ?3)",
    )
    .bind(reader)
    .bind(kind)
    .bind(body)
    .fetch_one(connection)
    .await
}

/// True if exactly this waits to be asked about a building's group.
///
/// # Errors
/// If the database cannot be read.
pub async fn is_asked(
    connection: &mut SqliteConnection,
    building: BuildingId,
    kind: &str,
    body: &str,
) -> sqlx::Result<bool> {
    sqlx::query_scalar(
        "select exists (select 1 from outbox where building_id = ?1 and kind = ?2 and body = ?3)",
    )
    .bind(building)
    .bind(kind)
    .bind(body)
    .fetch_one(connection)
    .await
}

/// Drops the cards that are queued for a group: they are posted anew.
///
/// # Errors
/// If the database cannot be written.
pub async fn remove_cards(
    connection: &mut SqliteConnection,
    building: BuildingId,
) -> sqlx::Result<()> {
    sqlx::query("delete from outbox where building_id = ?1 and person_id is null and lane = ?2")
        .bind(building)
        .bind(Lane::Card)
        .execute(connection)
        .await?;
    Ok(())
}

/// Drops what is queued for a member of a building who left it.
///
/// # Errors
/// If the database cannot be written.
pub async fn remove_of_member(
    connection: &mut SqliteConnection,
    member: Member,
) -> sqlx::Result<()> {
    sqlx::query("delete from outbox where person_id = ?1 and building_id = ?2 and tap is null")
        .bind(member.person)
        .bind(member.building)
        .execute(connection)
        .await?;
    Ok(())
}

/// Drops what is queued for a person.
///
/// # Errors
/// If the database cannot be written.
pub async fn remove_of(connection: &mut SqliteConnection, person: PersonId) -> sqlx::Result<()> {
    sqlx::query("delete from outbox where person_id = ?1").bind(person).execute(connection).await?;
    Ok(())
}

/// Forgets parked letters older than 30 days: what they told is long past.
///
/// # Errors
/// If the database cannot be written.
pub async fn sweep(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<()> {
    sqlx::query("delete from outbox where parked_at < ?1")
        .bind(now.minus(chrono::TimeDelta::days(30)))
        .execute(connection)
        .await?;
    Ok(())
}
