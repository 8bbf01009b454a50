//! Letters that are due, with where they go.

use chrono_tz::Tz;
use sqlx::SqliteConnection;

use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::notice::Lane;
use crate::kernel::quiet::Night;

/// A letter that is due, with where it goes.
#[derive(Clone, Debug, sqlx::FromRow)]
pub struct DueLetter {
    /// Its row.
    pub id: i64,
    /// Its lane.
    pub lane: Lane,
    /// Whom it is for, if it is for one person.
    pub person_id: Option<PersonId>,
    /// In whose building's name.
    pub building_id: Option<BuildingId>,
    /// The forum topic it goes to: of a card, the one that its building's moderators chose; else the
    /// one in which it was caused.
    pub thread_id: Option<i64>,
    /// The tap that it answers.
    pub tap: Option<String>,
    /// True if a line in the group stands in for a closed private chat.
    pub group_line: bool,
    /// The name of its type.
    pub kind: String,
    /// Its content.
    pub body: String,
    /// When it was told.
    pub told_at: Moment,
    /// True if it counts as unsolicited, and was counted.
    pub admitted: bool,
    /// How often its sending was begun with an unknown outcome.
    pub tries: i64,
    /// The chat it goes to; nothing if that chat is gone.
    pub to_chat: Option<i64>,
    /// Where it goes to one person: whether that private chat is open.
    pub chat_open: bool,
    /// The language of that person.
    pub person_language: Option<String>,
    /// What the building's group speaks.
    pub building_language: Option<String>,
    /// Where the building's clocks hang.
    pub time_zone: Option<String>,
    /// From when on it is quiet there.
    pub quiet_from: Option<u32>,
    /// Until when.
    pub quiet_until: Option<u32>,
}

impl DueLetter {
    /// When it is quiet where it goes; nothing if it is in no building's name.
    pub fn night(&self) -> Option<Night> {
        let zone: Tz = self.time_zone.as_deref()?.parse().ok()?;
        Some(Night::new(zone, self.quiet_from?, self.quiet_until?))
    }
}

/// What a look for letters leaves out, as JSON lists of numbers; chats by how urgent a letter is.
#[derive(Clone, Debug)]
pub struct LeftOut {
    /// Letters that are under way.
    pub letters: String,
    /// Chats to which no alarm may go now.
    pub of_alarms: String,
    /// Chats to which no reply may go now.
    pub of_replies: String,
    /// Chats to which nothing else may go now.
    pub of_others: String,
    /// What is less urgent may go nowhere now.
    pub up_to: Lane,
}

/// The letters due at `now`, the most urgent first, then in the order in which they were told;
/// at most `most`; none that is left out. Answers to taps go to no chat.
///
/// # Errors
/// If the database cannot be read.
pub async fn list_due(
    connection: &mut SqliteConnection,
    now: Moment,
    left_out: &LeftOut,
    most: i64,
) -> sqlx::Result<Vec<DueLetter>> {
    sqlx::query_as(
        "select outbox.id, outbox.lane, outbox.person_id, outbox.building_id, \
         case when outbox.lane = ?5 then coalesce(building.topic, outbox.thread_id) \
              else coalesce(outbox.thread_id, building.topic) end as thread_id, \
         outbox.tap, outbox.group_line, outbox.kind, outbox.body, outbox.told_at, outbox.tries, \
         outbox.admitted_at is not null as admitted, \
         case when outbox.chat_id is not null then outbox.chat_id \
              when outbox.person_id is not null then person.telegram_id \
              when building.left_at is null then building.chat_id end as to_chat, \
         outbox.person_id is null or person.chat_opened_at is not null as chat_open, person.language as person_language, \
         building.language as building_language, building.time_zone, building.quiet_from, \
         building.quiet_until \
         from outbox \
         left join person on person.id = outbox.person_id \
         left join building on building.id = outbox.building_id \
         where outbox.parked_at is null and outbox.due_at <= ?1 and outbox.lane <= ?8 \
         and outbox.id not in (select value from json_each(?2)) \
         and (outbox.tap is not null \
          or outbox.lane <= ?9 and coalesce(to_chat, 0) not in (select value from json_each(?3)) \
          or outbox.lane = ?10 and coalesce(to_chat, 0) not in (select value from json_each(?6)) \
          or outbox.lane > ?10 and coalesce(to_chat, 0) not in (select value from json_each(?7))) \
         order by outbox.lane, outbox.id limit ?4",
    )
    .bind(now)
    .bind(&left_out.letters)
    .bind(&left_out.of_alarms)
    .bind(most)
    .bind(Lane::Card)
    .bind(&left_out.of_replies)
    .bind(&left_out.of_others)
    .bind(left_out.up_to)
    .bind(Lane::Alarm)
    .bind(Lane::Reply)
    .fetch_all(connection)
    .await
}

/// When the next letter that is not due at `now` will be.
///
/// # Errors
/// If the database cannot be read.
pub async fn next_due_at(
    connection: &mut SqliteConnection,
    now: Moment,
) -> sqlx::Result<Option<Moment>> {
    sqlx::query_scalar(
        "select due_at from outbox where parked_at is null and due_at > ?1 order by due_at limit 1",
    )
    .bind(now)
    .fetch_optional(connection)
    .await
}
