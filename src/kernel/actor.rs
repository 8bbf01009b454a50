//! Who acts, and what they hold. Authority is a value: only this file makes one, after looking
//! at memberships and grants inside the transaction that acts.

use chrono::TimeDelta;
use chrono_tz::Tz;

use super::clock::Moment;
use super::id::{BuildingId, Member, PersonId};
use super::language::Language;
use super::message::Spot;
use super::person::{self, Person};
use super::seal::Sealed;
use super::step::{self, OpenStep};
use super::tx::Reads;

/// The grant that makes a moderator.
pub(super) const MODERATOR: &str = "moderator";
/// The grant that lets somebody new see doors: a moderator gave their word.
pub(super) const DOORS: &str = "doors";
/// In a building older than this, people who came later than this ago are new.
const NEW: TimeDelta = TimeDelta::days(7);

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
    /// The step of a form that they have open in their private chat.
    pub step: Option<OpenStep>,
    /// The message in their private chat on which they tapped.
    pub spot: Option<Spot>,
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
    /// True if they chose it for their private chat.
    pub chosen: bool,
    /// True in their first days in a building that is older, until a moderator gives their word.
    pub is_new: bool,
}

/// Proof that somebody lives in a building.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Resident(Member);

/// Proof that somebody moderates a building.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moderator(Member);

/// Proof that somebody may see where neighbours of a building live.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visitor(Member);

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

impl Visitor {
    /// Who they are.
    pub fn person(&self) -> PersonId {
        self.0.person
    }

    /// Where they live.
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
    /// They belong to several, and have chosen none for their private chat.
    WhichBuilding,
    /// They do not moderate it.
    NotModerator,
    /// They are new there, and no moderator has given their word.
    New,
}

impl Denied {
    /// Its kind, for the audit log.
    pub fn kind(self) -> &'static str {
        match self {
            Self::NotResident => "not_resident",
            Self::NoBuilding => "no_building",
            Self::WhichBuilding => "which_building",
            Self::NotModerator => "not_moderator",
            Self::New => "new",
        }
    }
}

impl Actor {
    /// Authority over what is one's own.
    pub fn oneself(&self) -> Oneself {
        Oneself(self.person.id)
    }

    /// Somebody who was not known before.
    pub fn stranger(person: Person, telegram_id: i64) -> Self {
        Self {
            person,
            telegram_id,
            memberships: Vec::new(),
            here: None,
            step: None,
            spot: None,
            just_started: false,
        }
    }

    /// The building that is meant where none is named: the one whose group this is, else the one
    /// they chose last, else their only one.
    pub fn place(&self) -> Option<&Membership> {
        match (self.here, self.memberships.as_slice()) {
            (Some(here), _) => self.membership(here),
            (None, [only]) => Some(only),
            (None, several) => several.first().filter(|membership| membership.chosen),
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
    /// [`Denied::NoBuilding`] if there is none, [`Denied::WhichBuilding`] if they have to choose.
    pub fn resident(&self) -> Result<Resident, Denied> {
        match self.place() {
            Some(place) => self.resident_of(place.building),
            None if self.here.is_some() => Err(Denied::NotResident),
            None if self.memberships.is_empty() => Err(Denied::NoBuilding),
            None => Err(Denied::WhichBuilding),
        }
    }

    /// Proof that they may see where neighbours of this building live.
    ///
    /// # Errors
    /// [`Denied`] if they do not live there, or are new there.
    pub fn visitor_of(&self, building: BuildingId) -> Result<Visitor, Denied> {
        let membership = self.membership(building).ok_or(Denied::NotResident)?;
        if membership.is_new {
            return Err(Denied::New);
        }
        Ok(Visitor(Member { person: self.person.id, building: membership.building }))
    }

    /// Proof that they moderate the building that is meant where none is named.
    ///
    /// # Errors
    /// [`Denied`] if they do not.
    pub fn moderator(&self) -> Result<Moderator, Denied> {
        let resident = self.resident()?;
        self.moderator_of(resident.building())
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
#[expect(clippy::struct_excessive_bools, reason = "columns of a row, each asked for by its name")]
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
    visits: bool,
    joined_at: Option<Moment>,
    entered_at: Option<Moment>,
    chosen: bool,
    hints: i64,
    step_kind: Option<String>,
    step_body: Option<String>,
    step_words: Option<Sealed>,
    step_until: Option<Moment>,
}

/// The actor behind a Telegram account, if it is known.
///
/// # Errors
/// If the database cannot be read or the name does not open.
pub async fn find(reads: &mut impl Reads, telegram_id: i64) -> anyhow::Result<Option<Actor>> {
    let mut rows: Vec<Row> = sqlx::query_as(
        "select person.id, person.name, person.language, person.language_chosen, \
         person.chat_opened_at is not null as chat_open, building.id as building_id, building.chat_id, \
         building.language as building_language, building.time_zone, \
         exists (select 1 from \"grant\" where \"grant\".building_id = building.id \
          and \"grant\".person_id = person.id and \"grant\".kind = ?2 \
          and \"grant\".revoked_at is null) as moderates, \
         exists (select 1 from \"grant\" where \"grant\".building_id = building.id \
          and \"grant\".person_id = person.id and \"grant\".kind = ?3 \
          and \"grant\".revoked_at is null) as visits, \
         membership.joined_at, building.entered_at, membership.chosen_at is not null as chosen, \
         person.hints, step.kind as step_kind, step.body as step_body, step.words as step_words, \
         step.until_at as step_until \
         from person \
         left join step on step.id = person.id \
         left join membership on membership.person_id = person.id and membership.left_at is null \
         left join building on building.id = membership.building_id and building.left_at is null \
         where person.telegram_id = ?1 \
         order by membership.chosen_at desc nulls last, membership.id desc",
    )
    .bind(telegram_id)
    .bind(MODERATOR)
    .bind(DOORS)
    .fetch_all(reads.read())
    .await?;
    let now = reads.now();
    let memberships = rows.iter().filter_map(|row| membership(row, now)).collect();
    let Some(first) = rows.first_mut() else { return Ok(None) };
    let row = step::Row {
        kind: first.step_kind.take(),
        body: first.step_body.take(),
        words: first.step_words.take(),
        until_at: first.step_until,
    };
    let step = step::open(reads, first.id, row)?;
    let name = person::open_name(reads, first.id, first.name.as_ref())?;
    let person = Person {
        id: first.id,
        name: name.unwrap_or_else(|| person::Name::new("")),
        language: first.language.as_deref().and_then(Language::tagged),
        language_chosen: first.language_chosen,
        chat_open: first.chat_open,
        hints: first.hints,
    };
    Ok(Some(Actor {
        person,
        telegram_id,
        memberships,
        here: None,
        step,
        spot: None,
        just_started: false,
    }))
}

fn membership(row: &Row, now: Moment) -> Option<Membership> {
    let since = now.minus(NEW);
    let is_new = row.joined_at.is_some_and(|at| at > since)
        && row.entered_at.is_some_and(|at| at <= since)
        && !row.moderates
        && !row.visits;
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
        chosen: row.chosen,
        is_new,
    })
}
