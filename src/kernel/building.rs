//! Buildings: one for each Telegram group that the bot was added to.

use chrono_tz::Tz;

use super::clock::Moment;
use super::id::{BuildingId, PersonId};
use super::language::Language;
use super::quiet::Night;
use super::resealing::Resealing;
use super::seal::{Column, Sealed};
use super::tx::{Reads, Tx};

const TITLE: Column = Column { table: "building", name: "title" };

/// A building.
#[derive(Clone, Debug)]
pub struct Building {
    /// Its row.
    pub id: BuildingId,
    /// Its group.
    pub chat_id: i64,
    /// Since when the bot is out of that group.
    pub left_at: Option<Moment>,
    /// Its name: the group's title.
    pub title: String,
    /// What its group speaks.
    pub language: Language,
    /// Where its clocks hang.
    pub time_zone: Tz,
    /// Who added the bot.
    pub entered_by: Option<PersonId>,
    /// True once somebody said where its clocks hang, or the operator did.
    pub zone_known: bool,
}

#[derive(sqlx::FromRow)]
struct Row {
    id: BuildingId,
    chat_id: i64,
    left_at: Option<Moment>,
    title: Sealed,
    language: String,
    time_zone: String,
    entered_by: Option<PersonId>,
    zone_known: bool,
}

impl Row {
    fn into_building(self, reads: &impl Reads) -> anyhow::Result<Building> {
        Ok(Building {
            id: self.id,
            chat_id: self.chat_id,
            left_at: self.left_at,
            title: reads.keyring().open(TITLE, self.id.0, &self.title)?,
            language: Language::tagged(&self.language).unwrap_or(Language::ENGLISH),
            time_zone: self.time_zone.parse().unwrap_or(Tz::UTC),
            entered_by: self.entered_by,
            zone_known: self.zone_known,
        })
    }
}

/// The building with this id.
///
/// # Errors
/// If the database cannot be read or the title does not open.
pub async fn find(
    reads: &mut impl Reads,
    building: BuildingId,
) -> anyhow::Result<Option<Building>> {
    let row: Option<Row> = sqlx::query_as(
        "select id, chat_id, left_at, title, language, time_zone, entered_by, zone_known \
         from building where id = ?1",
    )
    .bind(building)
    .fetch_optional(reads.read())
    .await?;
    row.map(|row| row.into_building(reads)).transpose()
}

/// The building whose group this is.
///
/// # Errors
/// If the database cannot be read or the title does not open.
pub async fn find_by_chat(reads: &mut impl Reads, chat: i64) -> anyhow::Result<Option<Building>> {
    let row: Option<Row> = sqlx::query_as(
        "select id, chat_id, left_at, title, language, time_zone, entered_by, zone_known \
         from building where chat_id = ?1",
    )
    .bind(chat)
    .fetch_optional(reads.read())
    .await?;
    row.map(|row| row.into_building(reads)).transpose()
}

/// A building about to be founded.
pub struct Founding<'a> {
    /// Its group.
    pub chat: i64,
    /// The group's title.
    pub title: &'a str,
    /// What the group speaks.
    pub language: Language,
    /// Where its clocks are thought to hang.
    pub time_zone: Tz,
    /// True if the operator said so.
    pub zone_known: bool,
    /// Who added the bot.
    pub by: PersonId,
}

impl Tx {
    /// Founds a building.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn found_building(&mut self, founding: &Founding<'_>) -> anyhow::Result<Building> {
        let id: BuildingId = self.next_id();
        let title = self.keyring().seal(TITLE, id.0, founding.title)?;
        let now = self.now();
        sqlx::query(
            "insert into building \
             (id, chat_id, title, language, time_zone, zone_known, entered_by, entered_at) \
             values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        )
        .bind(id)
        .bind(founding.chat)
        .bind(title)
        .bind(founding.language.tag())
        .bind(founding.time_zone.name())
        .bind(founding.zone_known)
        .bind(founding.by)
        .bind(now)
        .execute(self.write().await?)
        .await?;
        Ok(Building {
            id,
            chat_id: founding.chat,
            left_at: None,
            title: founding.title.to_owned(),
            language: founding.language,
            time_zone: founding.time_zone,
            entered_by: Some(founding.by),
            zone_known: founding.zone_known,
        })
    }

    /// Saves what may have changed about a building: title, language, time zone.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn save_building(&mut self, building: &Building) -> anyhow::Result<()> {
        let title = self.keyring().seal(TITLE, building.id.0, &building.title)?;
        sqlx::query(
            "update building set title = ?2, language = ?3, time_zone = ?4, zone_known = ?5 \
             where id = ?1",
        )
        .bind(building.id)
        .bind(title)
        .bind(building.language.tag())
        .bind(building.time_zone.name())
        .bind(building.zone_known)
        .execute(self.write().await?)
        .await?;
        Ok(())
    }

    /// The bot is out of this building's group, or in it again. The rows stay.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn set_building_left(
        &mut self,
        building: BuildingId,
        left: bool,
    ) -> anyhow::Result<()> {
        let left_at = left.then(|| self.now());
        sqlx::query("update building set left_at = ?2 where id = ?1")
            .bind(building)
            .bind(left_at)
            .execute(self.write().await?)
            .await?;
        Ok(())
    }

    /// The next number for a need in this building, from 1.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn next_number(&mut self, building: BuildingId) -> anyhow::Result<i64> {
        Ok(sqlx::query_scalar(
            "update building set last_number = last_number + 1 where id = ?1 \
             returning last_number",
        )
        .bind(building)
        .fetch_one(self.write().await?)
        .await?)
    }
}

/// The names of the buildings that somebody belongs to, by name.
///
/// # Errors
/// If the database cannot be read or a title does not open.
pub async fn list_of(
    reads: &mut impl Reads,
    person: PersonId,
) -> anyhow::Result<Vec<(BuildingId, String)>> {
    let rows: Vec<(BuildingId, Sealed)> = sqlx::query_as(
        "select building.id, building.title from membership \
         join building on building.id = membership.building_id and building.left_at is null \
         where membership.person_id = ?1 and membership.left_at is null \
         and membership.admitted_at is not null",
    )
    .bind(person)
    .fetch_all(reads.read())
    .await?;
    let mut buildings = Vec::with_capacity(rows.len());
    for (building, title) in rows {
        buildings.push((building, reads.keyring().open(TITLE, building.0, &title)?));
    }
    buildings.sort_by(|one, other| one.1.cmp(&other.1));
    Ok(buildings)
}

/// What a view needs to know of its building.
#[derive(Clone, Debug)]
pub struct Setting {
    /// What its group speaks.
    pub language: Language,
    /// Where its clocks hang.
    pub time_zone: Tz,
    /// When it is quiet there.
    pub night: Night,
    /// True while the bot is out of its group.
    pub left: bool,
}

/// The setting of a building.
///
/// # Errors
/// If the database cannot be read.
pub async fn setting(
    reads: &mut impl Reads,
    building: BuildingId,
) -> sqlx::Result<Option<Setting>> {
    let row: Option<(String, String, u32, u32, bool)> = sqlx::query_as(
        "select language, time_zone, quiet_from, quiet_until, left_at is not null \
         from building where id = ?1",
    )
    .bind(building)
    .fetch_optional(reads.read())
    .await?;
    Ok(row.map(|(language, zone, from, until, left)| {
        let time_zone = zone.parse().unwrap_or(Tz::UTC);
        Setting {
            language: Language::tagged(&language).unwrap_or(Language::ENGLISH),
            time_zone,
            night: Night::new(time_zone, from, until),
            left,
        }
    }))
}

/// What is sealed of buildings.
pub const SEALED: &[Resealing] = &[Resealing {
    column: TITLE,
    list: |on, after| {
        let rows = sqlx::query_as(
            "select id, title from building where id > ?1 and title is not null order by id limit 500",
        );
        Box::pin(rows.bind(after).fetch_all(on))
    },
    save: |on, rows| {
        let saved = sqlx::query(
            "update building set title = unhex(fresh.value ->> 1) from json_each(?1) as fresh where building.id = fresh.value ->> 0",
        );
        Box::pin(async move { saved.bind(rows).execute(on).await.map(drop) })
    },
}];
