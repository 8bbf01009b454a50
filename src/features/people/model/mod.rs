//! What is decided about what people tell of themselves. Pure.

mod choice;
mod typed;

pub use choice::{Choice, is_before_evening};
pub use typed::{is_typed, typed};

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::kernel::actor::Denied;
use crate::kernel::clock::Moment;
use crate::kernel::detail::{self, AWAY, Circle, Detail, Kind, Telling};
use crate::kernel::doors::Doors;
use crate::kernel::person::Name;

/// How the presence is stored.
const ON_DUTY: &str = detail::ON_DUTY;

/// A friendly no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// That is no name.
    NoName,
    /// That name holds a door or a phone, and everybody reads names.
    PrivateName,
    /// That is no entrance.
    NoEntrance,
    /// The house has no such entrance.
    NoSuchEntrance,
    /// That is no floor.
    NoFloor,
    /// That is no flat.
    NoFlat,
    /// The house has no such flat, as far as its moderators told.
    NoSuchFlat,
    /// That is no phone number.
    NoPhone,
    /// The button is of an earlier day, or nobody's.
    OldButton,
    /// They lack the authority.
    Denied(Denied),
}

impl Refusal {
    /// Its kind, for the audit log.
    pub fn kind(self) -> &'static str {
        match self {
            Self::NoName => "no_name",
            Self::PrivateName => "private_name",
            Self::NoEntrance => "no_entrance",
            Self::NoSuchEntrance => "no_such_entrance",
            Self::NoFloor => "no_floor",
            Self::NoFlat => "no_flat",
            Self::NoSuchFlat => "no_such_flat",
            Self::NoPhone => "no_phone",
            Self::OldButton => "old_button",
            Self::Denied(denied) => denied.kind(),
        }
    }

    /// True if what a step waited for is over.
    pub fn ends_a_step(self) -> bool {
        match self {
            Self::OldButton | Self::Denied(_) => true,
            Self::NoName
            | Self::PrivateName
            | Self::NoEntrance
            | Self::NoSuchEntrance
            | Self::NoFloor
            | Self::NoFlat
            | Self::NoSuchFlat
            | Self::NoPhone => false,
        }
    }
}

/// Who may read a detail of this kind unless its person says otherwise.
pub fn usual_readers(kind: Kind) -> Circle {
    match kind {
        Kind::Name | Kind::Entrance | Kind::Languages | Kind::Offers => Circle::Building,
        Kind::Floor | Kind::Flat | Kind::Phone => Circle::Pair,
        Kind::Presence => Circle::Moderators,
    }
}

/// The circles of which one may be chosen. A name stands on cards, so that there is no choice; that
/// somebody is away is never for many to know.
pub fn circles(kind: Kind) -> &'static [Circle] {
    match kind {
        Kind::Name => &[],
        Kind::Entrance
        | Kind::Floor
        | Kind::Flat
        | Kind::Phone
        | Kind::Languages
        | Kind::Offers => &Circle::ALL,
        Kind::Presence => &[Circle::Pair, Circle::Moderators, Circle::Nobody],
    }
}

/// Whether somebody is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// On duty.
    OnDuty,
    /// Away.
    Away,
}

impl Presence {
    /// The presence that is stored under this name.
    pub fn named(name: &str) -> Option<Self> {
        match name {
            ON_DUTY => Some(Self::OnDuty),
            AWAY => Some(Self::Away),
            _ => None,
        }
    }
}

/// All that somebody tells of themselves in a building.
#[derive(Clone, Debug, Default)]
pub struct Profile(Vec<Detail>);

impl Profile {
    /// What is told by these details.
    pub fn of(details: Vec<Detail>) -> Self {
        Self(details)
    }

    /// Whether an entrance or a flat is one of the house's.
    ///
    /// # Errors
    /// Refused if it is none.
    pub fn fits(&self, doors: &Doors, kind: Kind, value: &str) -> Result<(), Refusal> {
        let entrance = self.detail(Kind::Entrance).and_then(|detail| detail.value.as_deref());
        match kind {
            Kind::Entrance if !doors.have_entrance(value) => Err(Refusal::NoSuchEntrance),
            Kind::Flat if !doors.have_flat(entrance, value) => Err(Refusal::NoSuchFlat),
            Kind::Name
            | Kind::Phone
            | Kind::Languages
            | Kind::Entrance
            | Kind::Floor
            | Kind::Flat
            | Kind::Offers
            | Kind::Presence => Ok(()),
        }
    }

    /// The detail of this kind, if anything was ever told of it.
    pub fn detail(&self, kind: Kind) -> Option<&Detail> {
        self.0.iter().find(|detail| detail.kind == kind)
    }

    /// What is told of this kind.
    pub fn value(&self, kind: Kind) -> Option<&str> {
        self.detail(kind)?.value.as_deref()
    }

    /// Who may read it.
    pub fn readers(&self, kind: Kind) -> Circle {
        self.detail(kind).map_or_else(|| usual_readers(kind), |detail| detail.readers)
    }

    /// Whether they are there, if they say so.
    pub fn presence(&self) -> Option<Presence> {
        Presence::named(self.value(Kind::Presence)?)
    }

    /// True if this is what they say.
    pub fn has(&self, kind: Kind, choice: Choice) -> bool {
        let name = choice.name();
        let value = self.value(kind).unwrap_or_default();
        if choice.is_one_of_several() {
            value.split(',').any(|one| one == name)
        } else {
            value == name
        }
    }

    /// The same told to these readers.
    pub fn told_to(&self, kind: Kind, readers: Circle) -> Telling {
        let detail = self.detail(kind);
        let value = detail.and_then(|detail| detail.value.clone());
        Telling { value, until: detail.and_then(|detail| detail.until), readers }
    }

    /// This told in words; nothing empties it.
    pub fn telling(&self, kind: Kind, value: Option<String>) -> Telling {
        Telling { value, until: None, readers: self.readers(kind) }
    }

    /// This told by a button, or taken back by it.
    pub fn choosing(&self, kind: Kind, choice: Choice, wanted: bool, at: &At<'_>) -> Telling {
        let value = match choice {
            Choice::AsInTelegram => {
                Some(at.name.as_str().to_owned()).filter(|name| !name.is_empty())
            }
            Choice::Number(number) => Some(number.to_string()),
            Choice::Duty | Choice::DutyTomorrow => Some(ON_DUTY.to_owned()),
            Choice::AwayDay | Choice::AwayWeek | Choice::Away => Some(AWAY.to_owned()),
            Choice::Language(_) | Choice::Category(_) => {
                let others = Choice::all(kind).into_iter();
                let chosen = others
                    .filter(|one| if *one == choice { wanted } else { self.has(kind, *one) })
                    .map(Choice::name);
                Some(chosen.collect::<Vec<_>>().join(",")).filter(|list| !list.is_empty())
            }
        };
        Telling { until: choice.ends(at.now, at.zone), ..self.telling(kind, value) }
    }
}

/// Who chooses, when and where.
#[derive(Clone, Copy, Debug)]
pub struct At<'a> {
    /// Their name in Telegram.
    pub name: &'a Name,
    /// Now.
    pub now: Moment,
    /// Where their clocks hang.
    pub zone: Tz,
}
