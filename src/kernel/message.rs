//! Messages that stand in chats and show something that may change.

use sqlx::SqliteConnection;

use super::clock::Moment;
use super::id::{BuildingId, Member, PersonId};
use super::notice::Subject;
use super::sweeping::MOST;

/// At least this long between two edits of one message, in milliseconds.
pub const REST_MILLIS: i64 = 3_000;

/// A message that was sent, to be remembered.
#[derive(Clone, Debug)]
pub struct Sent {
    /// The chat.
    pub chat: i64,
    /// Telegram's number of the message in it.
    pub message: i64,
    /// Its reader, if it is one person.
    pub person: Option<PersonId>,
    /// The building in whose name it stands.
    pub building: Option<BuildingId>,
    /// The name of the type of what it shows.
    pub kind: String,
    /// What it shows.
    pub body: String,
    /// By what it is redrawn.
    pub subject: Option<Subject>,
    /// The fingerprint of how it looks.
    pub shown: Vec<u8>,
    /// When it is to be deleted.
    pub delete_at: Option<Moment>,
}

/// A message that has to be drawn again.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct Dirty {
    /// Its row.
    pub id: i64,
    /// The chat.
    pub chat_id: i64,
    /// Telegram's number of it.
    pub message_id: i64,
    /// Its reader, if it is one person.
    pub person_id: Option<PersonId>,
    /// The building in whose name it stands.
    pub building_id: Option<BuildingId>,
    /// The name of the type of what it shows.
    pub kind: String,
    /// What it shows.
    pub body: String,
    /// The fingerprint of how it looks; empty if that is not known.
    pub shown: Vec<u8>,
    /// How often what it shows had changed when it was listed.
    pub changed: i64,
    /// True if its reader waits for it: a tap turned it into another screen.
    pub hurried: bool,
    /// The language of its reader.
    pub person_language: Option<String>,
    /// What the building's group speaks.
    pub building_language: Option<String>,
    /// Where the building's clocks hang.
    pub time_zone: Option<String>,
}

/// Remembers a message that was sent; one that is known already is left as it is, and one whose
/// reader or building was erased while it was on its way is not remembered. What it shows may have
/// changed meanwhile, so it is looked at once more; so is what its reader may read no more, for they
/// have left meanwhile.
///
/// # Errors
/// If the database cannot be written.
pub async fn record(
    connection: &mut SqliteConnection,
    now: Moment,
    sent: &Sent,
) -> sqlx::Result<()> {
    sqlx::query(
        "insert into message (chat_id, message_id, person_id, building_id, kind, body, \
         subject_kind, subject_id, shown, shown_at, delete_at, changed) \
         select ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, \
         ?7 is not null or exists (select 1 from membership where building_id = ?4 \
         and person_id = ?3 and left_at is not null) \
         where (?3 is null or exists (select 1 from person where id = ?3)) \
         and (?4 is null or exists (select 1 from building where id = ?4)) \
         on conflict (chat_id, message_id) do nothing",
    )
    .bind(sent.chat)
    .bind(sent.message)
    .bind(sent.person)
    .bind(sent.building)
    .bind(&sent.kind)
    .bind(&sent.body)
    .bind(sent.subject.map(|subject| subject.kind))
    .bind(sent.subject.map(|subject| subject.row))
    .bind(&sent.shown)
    .bind(now)
    .bind(sent.delete_at)
    .execute(connection)
    .await?;
    Ok(())
}

/// True if this message is remembered.
///
/// # Errors
/// If the database cannot be read.
pub async fn is_known(
    connection: &mut SqliteConnection,
    chat: i64,
    message: i64,
) -> sqlx::Result<bool> {
    sqlx::query_scalar(
        "select exists (select 1 from message where chat_id = ?1 and message_id = ?2)",
    )
    .bind(chat)
    .bind(message)
    .fetch_one(connection)
    .await
}

pub(super) async fn mark_dirty(
    connection: &mut SqliteConnection,
    subjects: &[Subject],
) -> anyhow::Result<()> {
    sqlx::query(
        "update message set changed = changed + 1 where id in \
         (select message.id from json_each(?1) as due join message \
          on message.subject_kind = due.value ->> 'kind' \
          and message.subject_id = due.value ->> 'row')",
    )
    .bind(serde_json::to_string(subjects)?)
    .execute(connection)
    .await?;
    Ok(())
}

/// Where a message stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The chat.
    pub chat: i64,
    /// Telegram's number of it there.
    pub message: i64,
}

/// A message that becomes another screen, as the transaction collects it.
#[derive(Debug)]
pub(super) struct Turn {
    pub spot: Spot,
    pub person: Option<PersonId>,
    pub building: Option<BuildingId>,
    pub kind: &'static str,
    pub body: String,
    pub subject: Option<Subject>,
}

/// Turns a message into another screen; one that was not remembered is from now on.
pub(super) async fn turn(
    connection: &mut SqliteConnection,
    now: Moment,
    turn: &Turn,
) -> sqlx::Result<()> {
    sqlx::query(
        "insert into message (chat_id, message_id, person_id, building_id, kind, body, \
         subject_kind, subject_id, shown, shown_at, changed, hurried) \
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, x'', ?9, 1, 1) \
         on conflict (chat_id, message_id) do update set building_id = excluded.building_id, \
         kind = excluded.kind, body = excluded.body, subject_kind = excluded.subject_kind, \
         subject_id = excluded.subject_id, changed = changed + 1, hurried = 1",
    )
    .bind(turn.spot.chat)
    .bind(turn.spot.message)
    .bind(turn.person)
    .bind(turn.building)
    .bind(turn.kind)
    .bind(&turn.body)
    .bind(turn.subject.map(|subject| subject.kind))
    .bind(turn.subject.map(|subject| subject.row))
    .bind(now)
    .execute(connection)
    .await?;
    Ok(())
}

/// Marks what stands in a member's private chat in the name of a building to be drawn again, and
/// what stands there as it was when it was sent: lists may tell of several buildings.
///
/// # Errors
/// If the database cannot be written.
pub async fn mark_dirty_of(connection: &mut SqliteConnection, member: Member) -> sqlx::Result<()> {
    sqlx::query(
        "update message set changed = changed + 1 \
         where person_id = ?1 and (building_id = ?2 or subject_kind is null)",
    )
    .bind(member.person)
    .bind(member.building)
    .execute(connection)
    .await?;
    Ok(())
}

/// The messages to be drawn again, the longest due first; at most `most`; none in `busy`, none
/// for a chat in `busy_chats`, of those that hurry none for one in `closed_chats`, none that was
/// edited less than [`REST_MILLIS`] ago. `hurried_only` leaves out those that do not hurry.
///
/// # Errors
/// If the database cannot be read.
pub async fn list_dirty(
    connection: &mut SqliteConnection,
    now: Moment,
    busy: &str,
    (closed_chats, busy_chats): (&str, &str),
    hurried_only: bool,
    most: i64,
) -> sqlx::Result<Vec<Dirty>> {
    sqlx::query_as(
        "select message.id, message.chat_id, message.message_id, message.person_id, \
         message.building_id, message.kind, message.body, message.shown, message.changed, \
         message.hurried, person.language as person_language, building.language as building_language, \
         building.time_zone from message \
         left join person on person.id = message.person_id \
         left join building on building.id = message.building_id \
         where message.changed > message.drawn \
         and (message.hurried or message.shown_at <= ?1 - ?5 or message.shown_at > ?1) \
         and coalesce(message.retry_at, 0) <= ?1 \
         and (message.person_id is not null or building.left_at is null) \
         and message.id not in (select value from json_each(?2)) \
         and (message.hurried and message.chat_id not in (select value from json_each(?6)) \
          or not message.hurried and not ?7 \
          and message.chat_id not in (select value from json_each(?3))) \
         order by message.hurried desc, message.shown_at, message.id limit ?4",
    )
    .bind(now)
    .bind(busy)
    .bind(busy_chats)
    .bind(most)
    .bind(REST_MILLIS)
    .bind(closed_chats)
    .bind(hurried_only)
    .fetch_all(connection)
    .await
}

/// When the next message may be drawn again.
///
/// # Errors
/// If the database cannot be read.
pub async fn next_dirty_at(connection: &mut SqliteConnection) -> sqlx::Result<Option<Moment>> {
    sqlx::query_scalar(
        "select min(max(case when hurried then 0 else shown_at + ?1 end, coalesce(retry_at, 0))) \
         from message where changed > drawn",
    )
    .bind(REST_MILLIS)
    .fetch_one(connection)
    .await
}

/// A message was drawn as it was at its `changed`th change; if it changed since, it stays due. Where
/// it is to rest, it is not drawn again before.
///
/// # Errors
/// If the database cannot be written.
pub async fn mark_drawn(
    connection: &mut SqliteConnection,
    message: i64,
    changed: i64,
    shown: &[u8],
    edited_at: Option<Moment>,
    rests_until: Option<Moment>,
) -> sqlx::Result<()> {
    sqlx::query(
        "update message set shown = ?2, shown_at = coalesce(?3, shown_at), retry_at = ?5, \
         drawn = max(drawn, ?4), hurried = hurried and changed > ?4 where id = ?1",
    )
    .bind(message)
    .bind(shown)
    .bind(edited_at)
    .bind(changed)
    .bind(rests_until)
    .execute(connection)
    .await?;
    Ok(())
}

/// The wall clock was turned back: what waits to be drawn is drawn now, and what was to stand for a
/// short while goes.
///
/// # Errors
/// If the database cannot be written.
pub async fn follow_clock_back(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<()> {
    /// In milliseconds.
    const SHORT_WHILE: i64 = 600_000;
    sqlx::query("update message set retry_at = null where changed > drawn and retry_at > ?1")
        .bind(now)
        .execute(&mut *connection)
        .await?;
    sqlx::query("update message set retry_at = null where delete_at is not null and retry_at > ?1")
        .bind(now)
        .execute(&mut *connection)
        .await?;
    sqlx::query(
        "update message set delete_at = ?1 \
         where delete_at > ?1 and shown_at > ?1 and delete_at <= shown_at + ?2",
    )
    .bind(now)
    .bind(SHORT_WHILE)
    .execute(connection)
    .await?;
    Ok(())
}

/// Puts the next try to draw or delete a message off until `until`, if it is to wait. After an
/// edit that may have got through, how it looks by now is not known.
///
/// # Errors
/// If the database cannot be written.
pub async fn put_off(
    connection: &mut SqliteConnection,
    message: i64,
    until: Option<Moment>,
    unsure: bool,
) -> sqlx::Result<()> {
    sqlx::query(
        "update message set retry_at = ?2, shown = case when ?3 then x'' else shown end \
         where id = ?1",
    )
    .bind(message)
    .bind(until)
    .bind(unsure)
    .execute(connection)
    .await?;
    Ok(())
}

/// How the messages that are to be drawn look by now is not known: whoever drew them has ended, and
/// may have done so between an edit and its mark.
///
/// # Errors
/// If the database cannot be written.
pub async fn doubt_dirty(connection: &mut SqliteConnection) -> sqlx::Result<()> {
    sqlx::query("update message set shown = x'' where changed > drawn").execute(connection).await?;
    Ok(())
}

/// Forgets a message: it is gone, or can no longer be edited.
///
/// # Errors
/// If the database cannot be written.
pub async fn forget(connection: &mut SqliteConnection, message: i64) -> sqlx::Result<()> {
    sqlx::query("delete from message where id = ?1").bind(message).execute(connection).await?;
    Ok(())
}

/// Forgets the messages that stand in a person's private chat.
///
/// # Errors
/// If the database cannot be written.
pub async fn forget_of(connection: &mut SqliteConnection, person: PersonId) -> sqlx::Result<()> {
    sqlx::query("delete from message where person_id = ?1")
        .bind(person)
        .execute(connection)
        .await?;
    Ok(())
}

/// How long a message that no longer changes is remembered, in days.
pub const KEPT_DAYS: i64 = 60;

/// Forgets messages that have not changed for [`KEPT_DAYS`].
///
/// # Errors
/// If the database cannot be written.
pub async fn sweep(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<u64> {
    let swept = sqlx::query(
        "delete from message where id in (select id from message \
         where shown_at < ?1 and changed = drawn and delete_at is null limit ?2)",
    )
    .bind(now.minus(chrono::TimeDelta::days(KEPT_DAYS)))
    .bind(MOST)
    .execute(connection)
    .await?;
    Ok(swept.rows_affected())
}
