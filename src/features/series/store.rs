//! Series and the times that they came: every statement of the feature.

use chrono::NaiveDate;
use sqlx::SqliteConnection;

use super::model::hours::Hours;
use super::model::rule::{Rule, day_numbered, number_of};
use super::model::{DRAFT_KEPT, KEPT, Occurrence, OccurrenceId, Series, SeriesId, State};
use crate::features::needs::NeedId;
use crate::features::needs::model::{Origin, PRIVATE_AFTER_CLOSING, PrivatePart, Words};
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::resealing::Resealing;
use crate::kernel::seal::{Column, Sealed};
use crate::kernel::sweeping::MOST;
use crate::kernel::tx::{Reads, Tx};

const WORDS: Column = Column { table: "series", name: "words" };
const PRIVATE_PART: Column = Column { table: "series", name: "private_part" };

#[derive(sqlx::FromRow)]
struct Row {
    id: SeriesId,
    building_id: BuildingId,
    person_id: PersonId,
    asked_chat_id: i64,
    asked_message_id: i64,
    words: Sealed,
    private_part: Option<Sealed>,
    rule: String,
    starts_minute: Option<i64>,
    ends_minute: Option<i64>,
    first_day: i64,
    last_day: i64,
    made_at: Moment,
    state: String,
    ended_at: Option<Moment>,
}

#[derive(sqlx::FromRow)]
struct OccurrenceRow {
    id: OccurrenceId,
    series_id: SeriesId,
    day: i64,
    need_id: Option<NeedId>,
}

impl From<OccurrenceRow> for Occurrence {
    fn from(row: OccurrenceRow) -> Self {
        Self { id: row.id, series: row.series_id, day: day_numbered(row.day), need: row.need_id }
    }
}

fn series_of(reads: &impl Reads, row: &Row) -> anyhow::Result<Series> {
    let keyring = reads.keyring();
    let words = keyring.open(WORDS, row.id.0, &row.words)?;
    let private_part = row.private_part.as_ref();
    let private_part =
        private_part.map(|sealed| keyring.open(PRIVATE_PART, row.id.0, sealed)).transpose()?;
    let (Some(rule), Some(state)) = (Rule::parse(&row.rule), State::read(&row.state, row.ended_at))
    else {
        anyhow::bail!("a series {} is {} by {}", row.id.0, row.state, row.rule)
    };
    let words = Words::new(&words).map_err(|_| anyhow::anyhow!("a series has no words"))?;
    let private_part = private_part.and_then(|part| PrivatePart::new(&part).ok());
    Ok(Series {
        id: row.id,
        building: row.building_id,
        asker: row.person_id,
        origin: Origin { chat: row.asked_chat_id, message: row.asked_message_id },
        words,
        private_part,
        rule,
        hours: Hours::read((row.starts_minute, row.ends_minute)),
        first: day_numbered(row.first_day),
        last: day_numbered(row.last_day),
        made_at: row.made_at,
        state,
    })
}

/// The series with this id.
pub async fn find(reads: &mut impl Reads, series: SeriesId) -> anyhow::Result<Option<Series>> {
    let row: Option<Row> = sqlx::query_as(
        "select id, building_id, person_id, asked_chat_id, asked_message_id, words, private_part, \
         rule, starts_minute, ends_minute, first_day, last_day, made_at, state, ended_at from series \
         where id = ?1",
    )
    .bind(series)
    .fetch_optional(reads.read())
    .await?;
    row.map(|row| series_of(reads, &row)).transpose()
}

/// The series that was asked for with this message.
pub async fn find_of(reads: &mut impl Reads, origin: Origin) -> sqlx::Result<Option<SeriesId>> {
    sqlx::query_scalar("select id from series where asked_chat_id = ?1 and asked_message_id = ?2")
        .bind(origin.chat)
        .bind(origin.message)
        .fetch_optional(reads.read())
        .await
}

/// The series of which this need is one time.
pub async fn find_of_need(reads: &mut impl Reads, need: NeedId) -> sqlx::Result<Option<SeriesId>> {
    sqlx::query_scalar("select series_id from occurrence where need_id = ?1")
        .bind(need)
        .fetch_optional(reads.read())
        .await
}

/// All series of somebody, the oldest first.
pub async fn list_of(reads: &mut impl Reads, person: PersonId) -> anyhow::Result<Vec<Series>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select id, building_id, person_id, asked_chat_id, asked_message_id, words, private_part, \
         rule, starts_minute, ends_minute, first_day, last_day, made_at, state, ended_at from series \
         where person_id = ?1 order by id",
    )
    .bind(person)
    .fetch_all(reads.read())
    .await?;
    rows.iter().map(|row| series_of(reads, row)).collect()
}

/// Saves a series.
pub async fn save(tx: &mut Tx, series: &Series) -> anyhow::Result<()> {
    let keyring = tx.keyring_handle();
    let words = keyring.seal(WORDS, series.id.0, series.words.as_str())?;
    let private_part = series.private_part.as_ref();
    let private_part = private_part
        .map(|part| keyring.seal(PRIVATE_PART, series.id.0, part.as_str()))
        .transpose()?;
    let (starts, ends) = series.hours.stored();
    sqlx::query(
        "insert into series (id, building_id, person_id, asked_chat_id, asked_message_id, words, \
         private_part, rule, starts_minute, ends_minute, first_day, last_day, made_at, state, ended_at) \
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15) \
         on conflict (id) do update set first_day = excluded.first_day, \
         last_day = excluded.last_day, state = excluded.state, \
         ended_at = excluded.ended_at",
    )
    .bind(series.id)
    .bind(series.building)
    .bind(series.asker)
    .bind(series.origin.chat)
    .bind(series.origin.message)
    .bind(words)
    .bind(private_part)
    .bind(series.rule.text())
    .bind(starts)
    .bind(ends)
    .bind(number_of(series.first))
    .bind(number_of(series.last))
    .bind(series.made_at)
    .bind(series.state.name())
    .bind(series.state.ended_at())
    .execute(tx.write().await?)
    .await?;
    Ok(())
}

/// Takes a series away, with the times that it came.
pub async fn remove(tx: &mut Tx, series: SeriesId) -> sqlx::Result<()> {
    sqlx::query("delete from series where id = ?1").bind(series).execute(tx.write().await?).await?;
    Ok(())
}

/// Forgets all series of somebody.
pub async fn remove_of(tx: &mut Tx, person: PersonId) -> sqlx::Result<()> {
    sqlx::query("delete from series where person_id = ?1")
        .bind(person)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// Forgets door and phone in all series of somebody.
pub async fn forget_private(tx: &mut Tx, person: PersonId) -> sqlx::Result<()> {
    sqlx::query("update series set private_part = null where person_id = ?1")
        .bind(person)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// A building turned out to be another: its series go over.
pub async fn move_all(tx: &mut Tx, twin: BuildingId, into: BuildingId) -> sqlx::Result<()> {
    sqlx::query("update series set building_id = ?2 where building_id = ?1")
        .bind(twin)
        .bind(into)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// The series of somebody in a building.
pub async fn list_there(reads: &mut impl Reads, member: Member) -> anyhow::Result<Vec<Series>> {
    let all = list_of(reads, member.person).await?;
    Ok(all.into_iter().filter(|series| series.building == member.building).collect())
}

/// Notes that a time of a series was posted, or left out. False if that was noted before.
pub async fn note(tx: &mut Tx, occurrence: &Occurrence) -> sqlx::Result<bool> {
    let now = tx.now();
    let noted = sqlx::query(
        "insert into occurrence (id, series_id, day, need_id, noted_at) values (?1, ?2, ?3, ?4, ?5) \
         on conflict (series_id, day) do nothing",
    )
    .bind(occurrence.id)
    .bind(occurrence.series)
    .bind(number_of(occurrence.day))
    .bind(occurrence.need)
    .bind(now)
    .execute(tx.write().await?)
    .await?;
    Ok(noted.rows_affected() > 0)
}

/// A time that was left out is not, after all.
pub async fn unnote(tx: &mut Tx, occurrence: OccurrenceId) -> sqlx::Result<()> {
    sqlx::query("delete from occurrence where id = ?1 and need_id is null")
        .bind(occurrence)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// The time with this id.
pub async fn find_occurrence(
    reads: &mut impl Reads,
    occurrence: OccurrenceId,
) -> sqlx::Result<Option<Occurrence>> {
    let row: Option<OccurrenceRow> =
        sqlx::query_as("select id, series_id, day, need_id from occurrence where id = ?1")
            .bind(occurrence)
            .fetch_optional(reads.read())
            .await?;
    Ok(row.map(Occurrence::from))
}

/// The last time of a series; what a clock noted that was ahead does not count.
pub async fn last(reads: &mut impl Reads, series: SeriesId) -> sqlx::Result<Option<Occurrence>> {
    let now = reads.now();
    let row: Option<OccurrenceRow> = sqlx::query_as(
        "select id, series_id, day, need_id from occurrence where series_id = ?1 \
         and noted_at <= ?2 order by day desc limit 1",
    )
    .bind(series)
    .bind(now)
    .fetch_optional(reads.read())
    .await?;
    Ok(row.map(Occurrence::from))
}

/// The last time of a series that was posted.
pub async fn last_posted(
    reads: &mut impl Reads,
    series: SeriesId,
) -> sqlx::Result<Option<Occurrence>> {
    let row: Option<OccurrenceRow> = sqlx::query_as(
        "select id, series_id, day, need_id from occurrence where series_id = ?1 \
         and need_id is not null order by day desc limit 1",
    )
    .bind(series)
    .fetch_optional(reads.read())
    .await?;
    Ok(row.map(Occurrence::from))
}

/// True if this day of a series was noted, by whichever clock.
pub async fn is_noted(
    reads: &mut impl Reads,
    series: SeriesId,
    day: NaiveDate,
) -> sqlx::Result<bool> {
    sqlx::query_scalar("select exists (select 1 from occurrence where series_id = ?1 and day = ?2)")
        .bind(series)
        .bind(number_of(day))
        .fetch_one(reads.read())
        .await
}

/// All times of a series, with when they were noted, the first first.
pub async fn list_occurrences(
    reads: &mut impl Reads,
    series: SeriesId,
) -> sqlx::Result<Vec<(i64, Option<NeedId>, Moment)>> {
    sqlx::query_as(
        "select day, need_id, noted_at from occurrence where series_id = ?1 order by day",
    )
    .bind(series)
    .fetch_all(reads.read())
    .await
}

/// Forgets drafts that were not posted within a day, door and phone of what is over for a day, and what
/// was over long ago.
pub async fn sweep(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<u64> {
    let drafts = sqlx::query(
        "delete from series where id in \
         (select id from series where state = 'draft' and made_at < ?1 limit ?2)",
    )
    .bind(now.minus(DRAFT_KEPT))
    .bind(MOST)
    .execute(&mut *connection)
    .await?;
    let private = sqlx::query(
        "update series set private_part = null where id in \
         (select id from series where private_part is not null and ended_at < ?1 limit ?2)",
    )
    .bind(now.minus(PRIVATE_AFTER_CLOSING))
    .bind(MOST)
    .execute(&mut *connection)
    .await?;
    let over = sqlx::query(
        "delete from series where id in (select id from series where ended_at < ?1 limit ?2)",
    )
    .bind(now.minus(KEPT))
    .bind(MOST)
    .execute(connection)
    .await?;
    Ok(drafts.rows_affected().max(private.rows_affected()).max(over.rows_affected()))
}

/// What is sealed of series.
pub const SEALED: &[Resealing] = &[
    Resealing {
        column: WORDS,
        list: |on, after| {
            let rows = sqlx::query_as(
                "select id, words from series where id > ?1 and words is not null order by id limit 500",
            );
            Box::pin(rows.bind(after).fetch_all(on))
        },
        save: |on, rows| {
            let saved = sqlx::query(
                "update series set words = unhex(fresh.value ->> 1) from json_each(?1) as fresh where series.id = fresh.value ->> 0",
            );
            Box::pin(async move { saved.bind(rows).execute(on).await.map(drop) })
        },
    },
    Resealing {
        column: PRIVATE_PART,
        list: |on, after| {
            let rows = sqlx::query_as(
                "select id, private_part from series where id > ?1 and private_part is not null order by id limit 500",
            );
            Box::pin(rows.bind(after).fetch_all(on))
        },
        save: |on, rows| {
            let saved = sqlx::query(
                "update series set private_part = unhex(fresh.value ->> 1) from json_each(?1) as fresh where series.id = fresh.value ->> 0",
            );
            Box::pin(async move { saved.bind(rows).execute(on).await.map(drop) })
        },
    },
];
