//! Who acts, and what they hold. Authority is a value: only this file makes one, after looking
//! at memberships and grants inside the transaction that acts.

use chrono_tz::Tz;

use super::id::{BuildingId, Member, PersonId};
use super::language::Language;
use super::person::{self, Person};
use super::seal::Sealed;
use super::tx::{Reads, Tx};

/// The grant that makes a moderator.
const MODERATOR: &str = "moderator";

/// Somebody who does something, with the buildings they belong to.
#[derive(Clone, Debug)]
pub struct Actor {
    /// Who.
    pub person: Person,
    /// Telegram's number of their account.
    pub telegram_id: i64,
    /// Where they belong, the latest joined first.
    pub memberships: Vec<Membership>,
    /// The building in whose group they act; nothing in a private chat.
    pub here: Option<BuildingId>,
    /// True if this very act opened their private chat.
    pub just_started: bool,
}

/// Somebody's belonging to a building.
#[derive(Clone, Debug)]
pub struct Membership {
    /// The building.
    pub building: BuildingId,
    /// Its group.
    pub chat: i64,
    /// What its group speaks.
    pub language: Language,
    /// Where its clocks hang.
    pub time_zone: Tz,
    /// True if they moderate it.
    pub moderates: bool,
}

/// Proof that somebody lives in a building.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resident(Member);

/// Proof that somebody moderates a building.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moderator(Member);

/// Proof that somebody is who they are: enough for what concerns only themselves.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Oneself(PersonId);

impl Resident {
    /// Who they are, and where.
    pub fn member(&self) -> Member {
        self.0
    }

    /// Who they are.
    pub fn person(&self) -> PersonId {
        self.0.person
    }

    /// Where they live.
    pub fn building(&self) -> BuildingId {
        self.0.building
    }
}

impl Moderator {
    /// Who they are, and where.
    pub fn member(&self) -> Member {
        self.0
    }

    /// What they moderate.
    pub fn building(&self) -> BuildingId {
        self.0.building
    }
}

impl Oneself {
    /// Who they are.
    pub fn person(&self) -> PersonId {
        self.0
    }
}

/// Why somebody holds no such authority.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Denied {
    /// They do not belong to that building.
    NotResident,
    /// They belong to no building.
    NoBuilding,
    /// They do not moderate it.
    NotModerator,
}

impl Actor {
    /// Authority over what is one's own.
    pub fn oneself(&self) -> Oneself {
        Oneself(self.person.id)
    }

    /// The building that is meant where none is named: the one whose group this is, else the
    /// latest joined.
    pub fn place(&self) -> Option<&Membership> {
        match self.here {
            Some(here) => self.membership(here),
            None => self.memberships.first(),
        }
    }

    /// Proof that they live in this building.
    ///
    /// # Errors
    /// [`Denied::NotResident`] if they do not.
    pub fn resident_of(&self, building: BuildingId) -> Result<Resident, Denied> {
        let membership = self.membership(building).ok_or(Denied::NotResident)?;
        Ok(Resident(Member { person: self.person.id, building: membership.building }))
    }

    /// Proof that they live in the building that is meant where none is named.
    ///
    /// # Errors
    /// [`Denied::NoBuilding`] if there is none.
    pub fn resident(&self) -> Result<Resident, Denied> {
        let place = self.place().ok_or(Denied::NoBuilding)?;
        self.resident_of(place.building)
    }

    /// Proof that they moderate this building.
    ///
    /// # Errors
    /// [`Denied`] if they do not.
    pub fn moderator_of(&self, building: BuildingId) -> Result<Moderator, Denied> {
        let membership = self.membership(building).ok_or(Denied::NotResident)?;
        if !membership.moderates {
            return Err(Denied::NotModerator);
        }
        Ok(Moderator(Member { person: self.person.id, building: membership.building }))
    }

    fn membership(&self, building: BuildingId) -> Option<&Membership> {
        self.memberships.iter().find(|membership| membership.building == building)
    }
}

#[derive(sqlx::FromRow)]
struct Row {
    id: PersonId,
    name: Option<Sealed>,
    language: Option<String>,
    language_chosen: bool,
    chat_open: bool,
    building_id: Option<BuildingId>,
    chat_id: Option<i64>,
    building_language: Option<String>,
    time_zone: Option<String>,
    moderates: bool,
}

/// The actor behind a Telegram account, if it is known.
///
/// # Errors
/// If the database cannot be read or the name does not open.
pub async fn find(reads: &mut impl Reads, telegram_id: i64) -> anyhow::Result<Option<Actor>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select person.id, person.name, person.language, person.language_chosen, \
         person.chat_opened_at is not null as chat_open, building.id as building_id, building.chat_id, \
         building.language as building_language, building.time_zone, \
         exists (select 1 from \"grant\" where \"grant\".building_id = building.id \
          and \"grant\".person_id = person.id and \"grant\".kind = ?2 \
          and \"grant\".revoked_at is null) as moderates \
         from person \
         left join membership on membership.person_id = person.id and membership.left_at is null \
         left join building on building.id = membership.building_id and building.left_at is null \
         where person.telegram_id = ?1 order by membership.id desc",
    )
    .bind(telegram_id)
    .bind(MODERATOR)
    .fetch_all(reads.read())
    .await?;
    let Some(first) = rows.first() else { return Ok(None) };
    let name = person::open_name(reads, first.id, first.name.as_ref())?;
    let person = Person {
        id: first.id,
        name: name.unwrap_or_else(|| person::Name::new("")),
        language: first.language.as_deref().and_then(Language::tagged),
        language_chosen: first.language_chosen,
        chat_open: first.chat_open,
    };
    let memberships = rows.iter().filter_map(membership).collect();
    Ok(Some(Actor { person, telegram_id, memberships, here: None, just_started: false }))
}

fn membership(row: &Row) -> Option<Membership> {
    Some(Membership {
        building: row.building_id?,
        chat: row.chat_id?,
        language: row
            .building_language
            .as_deref()
            .and_then(Language::tagged)
            .unwrap_or(Language::ENGLISH),
        time_zone: row.time_zone.as_deref().and_then(|zone| zone.parse().ok()).unwrap_or(Tz::UTC),
        moderates: row.moderates,
    })
}

impl Tx {
    /// Notes that somebody belongs to a building; known already, or back again, is fine.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn add_membership(&mut self, member: Member) -> anyhow::Result<()> {
        let now = self.now();
        sqlx::query(
            "insert into membership (building_id, person_id, joined_at) values (?1, ?2, ?3) \
             on conflict (building_id, person_id) do update set left_at = null \
             where left_at is not null",
        )
        .bind(member.building)
        .bind(member.person)
        .bind(now)
        .execute(self.write().await?)
        .await?;
        Ok(())
    }

    /// Ends all that a person belonged to and was granted.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn end_memberships(&mut self, person: PersonId) -> anyhow::Result<()> {
        let now = self.now();
        sqlx::query("update membership set left_at = ?2 where person_id = ?1 and left_at is null")
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
