//! Who acts, and what they hold. Authority is a value: only this file makes one, after looking
//! at memberships and grants inside the transaction that acts.

mod found;

pub use found::find;

use chrono_tz::Tz;

use super::id::{BuildingId, Member, PersonId};
use super::language::Language;
use super::message::Spot;
use super::person::Person;
use super::step::OpenStep;

/// The grant that makes a moderator.
pub(super) const MODERATOR: &str = "moderator";
/// The grant that lets somebody new see doors: a moderator gave their word.
pub(super) const DOORS: &str = "doors";

/// Somebody who does something, with the buildings they belong to.
#[derive(Clone, Debug)]
pub struct Actor {
    /// Who.
    pub person: Person,
    /// Telegram's number of their account.
    pub telegram_id: i64,
    /// Where they belong, the latest joined first.
    pub memberships: Vec<Membership>,
    /// Where they are in the group and have not been let in, the latest joined first. Nothing here
    /// makes them a resident.
    pub applies: Vec<Membership>,
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

/// Proof that somebody is in a building's group and has not been let in: enough to ask to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Applicant(Member);

/// Proof that somebody is in a building's group, let in or not: enough to call for help there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Caller {
    member: Member,
    outsider: bool,
}

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

impl Applicant {
    /// Who they are, and where.
    pub fn member(&self) -> Member {
        self.0
    }
}

impl Caller {
    /// Who they are, and where.
    pub fn member(&self) -> Member {
        self.member
    }

    /// True if nobody has let them in: they are heard, and it is said.
    pub fn is_outsider(&self) -> bool {
        self.outsider
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
    /// They are in its group, and have not been let in.
    Applicant,
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
            Self::Applicant => "applicant",
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
            applies: Vec::new(),
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
    /// [`Denied::NotResident`] if they do not, [`Denied::Applicant`] if they have to be let in first.
    pub fn resident_of(&self, building: BuildingId) -> Result<Resident, Denied> {
        let membership = self.lives_in(building)?;
        Ok(Resident(Member { person: self.person.id, building: membership.building }))
    }

    /// Proof that they live in the building that is meant where none is named.
    ///
    /// # Errors
    /// [`Denied::NoBuilding`] if there is none, [`Denied::WhichBuilding`] if they have to choose.
    pub fn resident(&self) -> Result<Resident, Denied> {
        match self.place() {
            Some(place) => self.resident_of(place.building),
            None => Err(self.nowhere()),
        }
    }

    /// Why they live nowhere that could be meant where none is named.
    pub fn nowhere(&self) -> Denied {
        match self.here {
            Some(here) => self.lives_in(here).err().unwrap_or(Denied::WhichBuilding),
            None if !self.memberships.is_empty() => Denied::WhichBuilding,
            None if !self.applies.is_empty() => Denied::Applicant,
            None => Denied::NoBuilding,
        }
    }

    /// Proof that they are in this building's group and have not been let in; nothing if they are
    /// not there, or live there.
    pub fn applicant_of(&self, building: BuildingId) -> Option<Applicant> {
        let place = self.applies.iter().find(|place| place.building == building)?;
        Some(Applicant(Member { person: self.person.id, building: place.building }))
    }

    /// Proof that they are in this building's group, let in or not.
    ///
    /// # Errors
    /// [`Denied::NotResident`] if they are not.
    pub fn caller_of(&self, building: BuildingId) -> Result<Caller, Denied> {
        let member = Member { person: self.person.id, building };
        match self.lives_in(building) {
            Ok(_) => Ok(Caller { member, outsider: false }),
            Err(Denied::Applicant) => Ok(Caller { member, outsider: true }),
            Err(denied) => Err(denied),
        }
    }

    /// Where they are in a group, let in or not: where they act, then the one they chose, then the
    /// others, the latest joined first; where they were not let in last.
    pub fn whereabouts(&self) -> Vec<BuildingId> {
        let here = self.here.filter(|here| self.caller_of(*here).is_ok());
        let known = self.memberships.iter().chain(&self.applies).map(|place| place.building);
        let others: Vec<BuildingId> = known.filter(|building| Some(*building) != here).collect();
        here.into_iter().chain(others).collect()
    }

    /// The building they would be let into where none is named.
    pub fn applicant(&self) -> Option<Applicant> {
        let here = self.here.and_then(|here| self.applicant_of(here));
        here.or_else(|| self.applicant_of(self.applies.first()?.building))
    }

    /// Proof that they may see where neighbours of this building live.
    ///
    /// # Errors
    /// [`Denied`] if they do not live there, or are new there.
    pub fn visitor_of(&self, building: BuildingId) -> Result<Visitor, Denied> {
        let membership = self.lives_in(building)?;
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
        let membership = self.lives_in(building)?;
        if !membership.moderates {
            return Err(Denied::NotModerator);
        }
        Ok(Moderator(Member { person: self.person.id, building: membership.building }))
    }

    /// Every proof that somebody lives in a building begins here.
    fn lives_in(&self, building: BuildingId) -> Result<&Membership, Denied> {
        self.membership(building).ok_or_else(|| match self.applicant_of(building) {
            Some(_) => Denied::Applicant,
            None => Denied::NotResident,
        })
    }

    fn membership(&self, building: BuildingId) -> Option<&Membership> {
        self.memberships.iter().find(|membership| membership.building == building)
    }
}
