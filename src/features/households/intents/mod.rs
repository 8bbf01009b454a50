//! What somebody wants with their household and those without Telegram: commands, buttons and words →
//! an [`Intent`]. Pure.

mod verbs;

pub use verbs::Verb;

use serde::{Deserialize, Serialize};

use crate::kernel::code::{self, Code};
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::recipient::RecipientId;
use crate::kernel::step;

/// What somebody wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Show my household.
    Open,
    /// The same in this building.
    Home(BuildingId),
    /// That is my home.
    Claim(BuildingId),
    /// We live together.
    LivesHere(BuildingId, PersonId),
    /// I do not know them.
    Unknown(BuildingId, PersonId),
    /// Does somebody live where they say? Show it to me, as a moderator.
    Dispute(BuildingId, PersonId),
    /// I want to add somebody without Telegram to my household.
    Add(BuildingId),
    /// The same, as a moderator, for any flat.
    AddForFlat(BuildingId),
    /// I do not want to type it after all.
    Stop(BuildingId),
    /// There is one entrance only.
    NoEntrance(BuildingId),
    /// What the step waited for.
    Typed {
        /// Which step.
        step: Step,
        /// What was typed.
        words: String,
        /// In which message.
        message: i64,
    },
    /// Something with a recipient.
    OfRecipient(Verb, BuildingId, RecipientId),
    /// A page of those who could answer, too.
    Choose(BuildingId, RecipientId, usize),
    /// Ask them whether they answer, too.
    Ask(BuildingId, RecipientId, PersonId),
    /// A page of all neighbours without Telegram.
    List(BuildingId, usize),
    /// Who would come first, home by home?
    OpenCover,
    /// A page of that.
    Cover(BuildingId, usize),
}

/// The step of a form that somebody has open: their next words are a name, an entrance, a flat.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// What neighbours call somebody without Telegram.
    Name {
        /// Where.
        building: BuildingId,
        /// True if a moderator says after that where they live.
        for_flat: bool,
    },
    /// Their entrance.
    Entrance {
        /// Where.
        building: BuildingId,
        /// Whose.
        recipient: RecipientId,
        /// The message that answered the step before; 0 if none did.
        after: i64,
    },
    /// Their flat; the entrance waits with the step.
    Flat {
        /// Where.
        building: BuildingId,
        /// Whose.
        recipient: RecipientId,
        /// The message that answered the step before; 0 if none did.
        after: i64,
    },
}

impl step::Step for Step {
    const KIND: &'static str = "households.step";
}

impl Step {
    /// In which building it is open.
    pub fn building(self) -> BuildingId {
        match self {
            Self::Name { building, .. }
            | Self::Entrance { building, .. }
            | Self::Flat { building, .. } => building,
        }
    }

    /// What words mean at this step; nothing if they answered the one before and came again.
    pub fn answered_with(self, words: String, message: i64) -> Option<Intent> {
        match self {
            Self::Entrance { after, .. } | Self::Flat { after, .. } if after == message => None,
            Self::Name { .. } | Self::Entrance { .. } | Self::Flat { .. } => {
                Some(Intent::Typed { step: self, words, message })
            }
        }
    }
}

impl Intent {
    /// Of whom it changes whether, and by whom, something may be done for them.
    pub fn of_recipient(&self) -> Option<(BuildingId, RecipientId)> {
        let Self::OfRecipient(verb, building, recipient) = self else { return None };
        let changes = matches!(
            verb,
            Verb::Is(_) | Verb::NotAgreed | Verb::StopAnswering | Verb::TakeOff | Verb::PutBack
        );
        changes.then_some((*building, *recipient))
    }

    /// The code that a button or link carries; nothing for what is only ever typed.
    pub fn code(&self) -> Option<String> {
        Some(match self {
            Self::Typed { .. } => return None,
            Self::Open => code::write("home", &[]),
            Self::Home(building) => code::write("home-of", &[&building.0]),
            Self::Claim(building) => code::write("home-mine", &[&building.0]),
            Self::LivesHere(building, person) => {
                code::write("home-together", &[&building.0, &person.0])
            }
            Self::Unknown(building, person) => {
                code::write("home-unknown", &[&building.0, &person.0])
            }
            Self::Dispute(building, person) => {
                code::write("home-dispute", &[&building.0, &person.0])
            }
            Self::Add(building) => code::write("home-add", &[&building.0]),
            Self::AddForFlat(building) => code::write("home-add-for", &[&building.0]),
            Self::Stop(building) => code::write("home-stop", &[&building.0]),
            Self::NoEntrance(building) => code::write("home-no-entrance", &[&building.0]),
            Self::OfRecipient(verb, building, recipient) => {
                code::write(verb.name(), &[&building.0, &recipient.0])
            }
            Self::Choose(building, recipient, page) => {
                code::write("guardians", &[&building.0, &recipient.0, page])
            }
            Self::Ask(building, recipient, person) => {
                code::write("guardian-ask", &[&building.0, &recipient.0, &person.0])
            }
            Self::List(building, page) => code::write("off-telegram", &[&building.0, page]),
            Self::OpenCover => code::write("cover", &[]),
            Self::Cover(building, page) => code::write("cover-of", &[&building.0, page]),
        })
    }

    /// The intent that a button's code or a link's payload names.
    pub fn from_code(code: &Code<'_>) -> Option<Self> {
        let building = || code.one().map(BuildingId);
        let two = || code.two().map(|(building, other)| (BuildingId(building), other));
        let three = || {
            let (building, recipient, last) = code.two_and_text()?;
            Some((BuildingId(building), RecipientId(recipient), code::id(last)?))
        };
        let page = |page: i64| usize::try_from(page).ok();
        match code.verb {
            "home" => code.is_bare().then_some(Self::Open),
            "home-of" => building().map(Self::Home),
            "home-mine" => building().map(Self::Claim),
            "home-add" => building().map(Self::Add),
            "home-add-for" => building().map(Self::AddForFlat),
            "home-stop" => building().map(Self::Stop),
            "home-no-entrance" => building().map(Self::NoEntrance),
            "home-together" => {
                two().map(|(building, person)| Self::LivesHere(building, PersonId(person)))
            }
            "home-unknown" => {
                two().map(|(building, person)| Self::Unknown(building, PersonId(person)))
            }
            "home-dispute" => {
                two().map(|(building, person)| Self::Dispute(building, PersonId(person)))
            }
            "cover" => code.is_bare().then_some(Self::OpenCover),
            "cover-of" => {
                let (building, number) = two()?;
                Some(Self::Cover(building, page(number)?))
            }
            "off-telegram" => {
                let (building, number) = two()?;
                Some(Self::List(building, page(number)?))
            }
            "guardians" => {
                let (building, recipient, number) = three()?;
                Some(Self::Choose(building, recipient, page(number)?))
            }
            "guardian-ask" => {
                let (building, recipient, person) = three()?;
                Some(Self::Ask(building, recipient, PersonId(person)))
            }
            name => {
                let verb = Verb::all().find(|verb| verb.name() == name)?;
                let (building, recipient) = two()?;
                Some(Self::OfRecipient(verb, building, RecipientId(recipient)))
            }
        }
    }

    /// The intent of a command.
    pub fn from_command(command: &str) -> Option<Self> {
        match command {
            "home" => Some(Self::Open),
            "cover" => Some(Self::OpenCover),
            _ => None,
        }
    }

    /// True if a link may bring it: it changes nothing.
    pub fn may_come_by_link(&self) -> bool {
        matches!(self, Self::Open | Self::OpenCover)
    }

    /// True if it is what an open step waited for.
    pub fn answers_a_step(&self) -> bool {
        matches!(self, Self::Typed { .. })
    }

    /// Its verb, for the audit log.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Open => "households.open",
            Self::Home(_) => "households.home",
            Self::Claim(_) => "households.claim",
            Self::LivesHere(..) => "households.lives_here",
            Self::Unknown(..) => "households.unknown",
            Self::Dispute(..) => "households.dispute",
            Self::Add(_) => "households.add",
            Self::AddForFlat(_) => "households.add_for_flat",
            Self::Stop(_) => "households.stop",
            Self::NoEntrance(_) => "households.no_entrance",
            Self::Typed { step: Step::Name { .. }, .. } => "households.set_name",
            Self::Typed { step: Step::Entrance { .. }, .. } => "households.set_entrance",
            Self::Typed { step: Step::Flat { .. }, .. } => "households.set_flat",
            Self::OfRecipient(verb, ..) => verb.audited(),
            Self::Choose(..) => "households.choose",
            Self::Ask(..) => "households.ask",
            Self::List(..) => "households.list",
            Self::OpenCover => "households.open_cover",
            Self::Cover(..) => "households.cover",
        }
    }

    /// The row it names, for the audit log.
    pub fn row(&self) -> Option<i64> {
        match self {
            Self::LivesHere(_, person) | Self::Unknown(_, person) | Self::Dispute(_, person) => {
                Some(person.0)
            }
            Self::OfRecipient(_, _, recipient)
            | Self::Choose(_, recipient, _)
            | Self::Ask(_, recipient, _)
            | Self::Typed {
                step: Step::Entrance { recipient, .. } | Step::Flat { recipient, .. },
                ..
            } => Some(recipient.0),
            Self::Open
            | Self::Home(_)
            | Self::Claim(_)
            | Self::Add(_)
            | Self::AddForFlat(_)
            | Self::Stop(_)
            | Self::NoEntrance(_)
            | Self::Typed { step: Step::Name { .. }, .. }
            | Self::List(..)
            | Self::OpenCover
            | Self::Cover(..) => None,
        }
    }

    /// The building it names.
    pub fn building(&self) -> Option<BuildingId> {
        match self {
            Self::Open | Self::OpenCover => None,
            Self::Home(building)
            | Self::Claim(building)
            | Self::LivesHere(building, _)
            | Self::Unknown(building, _)
            | Self::Dispute(building, _)
            | Self::Add(building)
            | Self::AddForFlat(building)
            | Self::Stop(building)
            | Self::NoEntrance(building)
            | Self::OfRecipient(_, building, _)
            | Self::Choose(building, ..)
            | Self::Ask(building, ..)
            | Self::List(building, _)
            | Self::Cover(building, _) => Some(*building),
            Self::Typed { step, .. } => Some(step.building()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_reads_back_what_it_says() {
        let most = i64::MAX;
        let (building, person, recipient) = (BuildingId(most), PersonId(most), RecipientId(most));
        let mut intents = vec![
            Intent::Open,
            Intent::OpenCover,
            Intent::Cover(building, 99),
            Intent::Home(building),
            Intent::Claim(building),
            Intent::LivesHere(building, person),
            Intent::Unknown(building, person),
            Intent::Dispute(building, person),
            Intent::Add(building),
            Intent::AddForFlat(building),
            Intent::Stop(building),
            Intent::NoEntrance(building),
            Intent::List(building, 99),
        ];
        intents.extend(Verb::all().map(|verb| Intent::OfRecipient(verb, building, recipient)));
        let (building, person) = (BuildingId(999_999_999), PersonId(999_999_999));
        let recipient = RecipientId(999_999_999);
        intents.push(Intent::Choose(building, recipient, 99));
        intents.push(Intent::Ask(building, recipient, person));
        for intent in intents {
            let code = intent.code().unwrap();
            assert!(code.len() <= code::MOST_BYTES, "{code}");
            assert_eq!(Intent::from_code(&Code::read(&code).unwrap()), Some(intent), "{code}");
        }
    }

    #[test]
    fn what_is_no_button_of_ours_is_nothing() {
        let all = ["home_1", "home-together_1", "guardians_1_2", "guardian-ask_1_2_x"];
        for forged in all {
            let read = Code::read(forged).and_then(|code| Intent::from_code(&code));
            assert_eq!(read, None, "{forged}");
        }
    }
}
