//! What somebody wants to tell of themselves: commands, buttons and words → an [`Intent`]. Pure.
//! Codes name no person: whoever taps tells of themselves.

use serde::{Deserialize, Serialize};

use super::model::{Choice, circles, is_typed};
use crate::features::needs::category::Group;
use crate::kernel::code::{self, Code};
use crate::kernel::detail::{Circle, Kind};
use crate::kernel::id::BuildingId;
use crate::kernel::step;

/// What somebody wants to tell of themselves.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Show what I tell of myself.
    Open,
    /// The same in this building.
    Overview(BuildingId),
    /// Something with one detail.
    OfDetail(DetailVerb, BuildingId, Kind),
    /// A detail, typed at the step that waits for it.
    Answer {
        /// Where.
        building: BuildingId,
        /// Which detail.
        kind: Kind,
        /// What was typed.
        words: String,
    },
    /// What I am called can wait.
    NameLater,
}

/// Something to do with a detail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DetailVerb {
    /// Show it.
    Look,
    /// Show the kinds of this group that they like to help with, or could.
    LookIn(Group),
    /// I want to type it.
    Type,
    /// I do not want to type it after all.
    Stop,
    /// Empty it.
    Empty,
    /// Who may read it?
    AskReaders,
    /// Let these read it.
    LetRead(Circle),
    /// It is this.
    Choose(Choice),
    /// It is not this any more.
    Unchoose(Choice),
}

/// The step of a form that somebody has open about themselves: their next words are a detail.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Where.
    pub building: BuildingId,
    /// Which detail.
    pub kind: Kind,
}

impl step::Step for Step {
    const KIND: &'static str = "people.step";
}

impl Step {
    /// What words mean at this step.
    pub fn answered_with(self, words: String) -> Intent {
        Intent::Answer { building: self.building, kind: self.kind, words }
    }
}

impl Intent {
    /// The code that a button or link carries; nothing for what is only ever typed.
    pub fn code(&self) -> Option<String> {
        Some(match self {
            Self::Answer { .. } => return None,
            Self::Open => code::write("me", &[]),
            Self::NameLater => code::write("name-later", &[]),
            Self::Overview(building) => code::write("me-all", &[&building.0]),
            Self::OfDetail(verb, building, kind) => {
                let (building, kind) = (&building.0, &kind.name());
                match verb {
                    DetailVerb::Look => code::write("me-look", &[building, kind]),
                    DetailVerb::LookIn(group) => {
                        code::write("me-kinds", &[building, kind, &group.name()])
                    }
                    DetailVerb::Type => code::write("me-type", &[building, kind]),
                    DetailVerb::Stop => code::write("me-stop", &[building, kind]),
                    DetailVerb::Empty => code::write("me-empty", &[building, kind]),
                    DetailVerb::AskReaders => code::write("me-readers", &[building, kind]),
                    DetailVerb::LetRead(circle) => {
                        code::write("me-let-read", &[building, kind, &circle.name()])
                    }
                    DetailVerb::Choose(choice) => {
                        code::write("me-is", &[building, kind, &choice.name()])
                    }
                    DetailVerb::Unchoose(choice) => {
                        code::write("me-is-not", &[building, kind, &choice.name()])
                    }
                }
            }
        })
    }

    /// The intent that a button's code or a link's payload names.
    pub fn from_code(code: &Code<'_>) -> Option<Self> {
        match code.verb {
            "me" => return code.is_bare().then_some(Self::Open),
            "name-later" => return code.is_bare().then_some(Self::NameLater),
            "me-all" => return code.one().map(|building| Self::Overview(BuildingId(building))),
            _ => {}
        }
        let (building, kind, argument) = match code.id_and_two_texts() {
            Some((building, kind, argument)) => (building, kind, Some(argument)),
            None => code.id_and_text().map(|(building, kind)| (building, kind, None))?,
        };
        let kind = Kind::named(kind)?;
        let choice = || argument.and_then(|name| Choice::named(kind, name));
        let verb = match (code.verb, argument) {
            ("me-look", None) => DetailVerb::Look,
            ("me-kinds", Some(group)) if kind == Kind::Offers => {
                DetailVerb::LookIn(Group::named(group)?)
            }
            ("me-type", None) => is_typed(kind).then_some(DetailVerb::Type)?,
            ("me-stop", None) => is_typed(kind).then_some(DetailVerb::Stop)?,
            ("me-empty", None) => DetailVerb::Empty,
            ("me-readers", None) => {
                (!circles(kind).is_empty()).then_some(DetailVerb::AskReaders)?
            }
            ("me-let-read", Some(circle)) => {
                let circle = Circle::named(circle).filter(|one| circles(kind).contains(one))?;
                DetailVerb::LetRead(circle)
            }
            ("me-is", Some(_)) => DetailVerb::Choose(choice()?),
            ("me-is-not", Some(_)) => {
                DetailVerb::Unchoose(choice().filter(|choice| choice.is_one_of_several())?)
            }
            _ => return None,
        };
        Some(Self::OfDetail(verb, BuildingId(building), kind))
    }

    /// The intent of a command.
    pub fn from_command(command: &str) -> Option<Self> {
        match command {
            "me" => Some(Self::Open),
            _ => None,
        }
    }

    /// True if a link may bring it: it changes nothing.
    pub fn may_come_by_link(&self) -> bool {
        matches!(self, Self::Open)
    }

    /// True if it is what an open step waited for.
    pub fn answers_a_step(&self) -> bool {
        matches!(self, Self::Answer { .. })
    }

    /// The building in which it may change where they live.
    pub fn place(&self) -> Option<BuildingId> {
        let (building, kind) = match self {
            Self::Answer { building, kind, .. }
            | Self::OfDetail(
                DetailVerb::Empty | DetailVerb::Choose(_) | DetailVerb::Unchoose(_),
                building,
                kind,
            ) => (building, kind),
            Self::Open | Self::Overview(_) | Self::NameLater | Self::OfDetail(..) => return None,
        };
        matches!(kind, Kind::Entrance | Kind::Flat).then_some(*building)
    }

    /// Its verb, for the audit log.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Open => "people.open",
            Self::Overview(_) => "people.overview",
            Self::NameLater => "people.name_later",
            Self::Answer { kind, .. } => set(*kind),
            Self::OfDetail(verb, _, kind) => match verb {
                DetailVerb::Look | DetailVerb::LookIn(_) => "people.look",
                DetailVerb::Type => "people.type",
                DetailVerb::Stop => "people.stop",
                DetailVerb::AskReaders => "people.ask_readers",
                DetailVerb::Empty => empty(*kind),
                DetailVerb::LetRead(_) => let_read(*kind),
                DetailVerb::Choose(_) | DetailVerb::Unchoose(_) => set(*kind),
            },
        }
    }

    /// The row it names, for the audit log: none.
    pub fn row(&self) -> Option<i64> {
        None
    }

    /// The building it names.
    pub fn building(&self) -> Option<BuildingId> {
        match self {
            Self::Overview(building)
            | Self::OfDetail(_, building, _)
            | Self::Answer { building, .. } => Some(*building),
            Self::Open | Self::NameLater => None,
        }
    }
}

fn set(kind: Kind) -> &'static str {
    match kind {
        Kind::Name => "people.set_name",
        Kind::Entrance => "people.set_entrance",
        Kind::Floor => "people.set_floor",
        Kind::Flat => "people.set_flat",
        Kind::Phone => "people.set_phone",
        Kind::Languages => "people.set_languages",
        Kind::Offers => "people.set_offers",
        Kind::Presence => "people.set_presence",
    }
}

fn empty(kind: Kind) -> &'static str {
    match kind {
        Kind::Name => "people.empty_name",
        Kind::Entrance => "people.empty_entrance",
        Kind::Floor => "people.empty_floor",
        Kind::Flat => "people.empty_flat",
        Kind::Phone => "people.empty_phone",
        Kind::Languages => "people.empty_languages",
        Kind::Offers => "people.empty_offers",
        Kind::Presence => "people.empty_presence",
    }
}

fn let_read(kind: Kind) -> &'static str {
    match kind {
        // There is no choice of who reads a name.
        Kind::Name => "people.look",
        Kind::Entrance => "people.let_read_entrance",
        Kind::Floor => "people.let_read_floor",
        Kind::Flat => "people.let_read_flat",
        Kind::Phone => "people.let_read_phone",
        Kind::Languages => "people.let_read_languages",
        Kind::Offers => "people.let_read_offers",
        Kind::Presence => "people.let_read_presence",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_reads_back_what_it_says() {
        let building = BuildingId(i64::MAX);
        let mut intents = vec![Intent::Open, Intent::NameLater, Intent::Overview(building)];
        for kind in Kind::ALL {
            let of = |verb| Intent::OfDetail(verb, building, kind);
            intents.extend([DetailVerb::Look, DetailVerb::Empty].map(of));
            if is_typed(kind) {
                intents.extend([DetailVerb::Type, DetailVerb::Stop].map(of));
            }
            if !circles(kind).is_empty() {
                intents.push(of(DetailVerb::AskReaders));
            }
            intents.extend(circles(kind).iter().map(|circle| of(DetailVerb::LetRead(*circle))));
            for choice in Choice::all(kind) {
                intents.push(of(DetailVerb::Choose(choice)));
                if choice.is_one_of_several() {
                    intents.push(of(DetailVerb::Unchoose(choice)));
                }
            }
        }
        let of_group = |group| Intent::OfDetail(DetailVerb::LookIn(group), building, Kind::Offers);
        intents.extend(Group::ALL.map(of_group));
        for intent in intents {
            let code = intent.code().unwrap();
            assert!(code.len() <= code::MOST_BYTES, "{code}");
            assert_eq!(Intent::from_code(&Code::read(&code).unwrap()), Some(intent), "{code}");
        }
    }

    #[test]
    fn what_is_no_button_of_ours_is_nothing() {
        for forged in [
            "me_1",
            "me-all",
            "me-look_1",
            "me-look_1_door",
            "me-look_1_flat_2",
            "me-type_1_languages",
            "me-readers_1_name",
            "me-let-read_1_presence_building",
            "me-let-read_1_name_nobody",
            "me-let-read_1_flat_all",
            "me-kinds_1_flat_home",
            "me-kinds_1_offers_garden",
            "me-is_1_flat_12",
            "me-is_1_phone_110",
            "me-is-not_1_entrance_2",
            "me-empty_x_flat",
        ] {
            let read = Code::read(forged).and_then(|code| Intent::from_code(&code));
            assert_eq!(read, None, "{forged}");
        }
    }
}
