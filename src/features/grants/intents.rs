//! What somebody wants with grants: commands, buttons and words → an [`Intent`]. Pure.

use serde::{Deserialize, Serialize};

use super::model::{Grounds, Term};
use crate::kernel::code::{self, Code};
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::step;
use crate::kernel::trust::{TrustId, Work};

/// What somebody wants with grants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// With what am I trusted? Who holds what?
    Open,
    /// This page of who holds what.
    Turn(BuildingId, usize),
    /// With what is this person trusted?
    OfPerson(BuildingId, PersonId),
    /// The same; with what else could they be trusted?
    MoreOfPerson(BuildingId, PersonId),
    /// I would trust them with this.
    Choose(BuildingId, PersonId, Work),
    /// For so long.
    For(BuildingId, PersonId, Work, Term),
    /// For this reason; in words of their own if it is another.
    Because(BuildingId, PersonId, Work, Term, Grounds),
    /// A reason, typed at the step that waits for it.
    Typed {
        /// Where.
        building: BuildingId,
        /// Who.
        person: PersonId,
        /// With what.
        work: Work,
        /// For how long.
        term: Term,
        /// What was typed.
        words: String,
    },
    /// Something to do with a grant.
    OfTrust(Verb, BuildingId, TrustId),
}

/// Something to do with a grant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Show it.
    Look,
    /// A moderator agrees.
    Second,
    /// A moderator would rather wait, or takes it back.
    End,
    /// It is as it was.
    Undo,
    /// Its holder does not want it any more: ask.
    AskGiveBack,
    /// Its holder gives it back.
    GiveBack,
}

impl Verb {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Look, Self::Second, Self::End, Self::Undo, Self::AskGiveBack, Self::GiveBack];

    fn code(self) -> &'static str {
        match self {
            Self::Look => "trust",
            Self::Second => "trust-second",
            Self::End => "trust-end",
            Self::Undo => "trust-undo",
            Self::AskGiveBack => "trust-give",
            Self::GiveBack => "trust-give-back",
        }
    }
}

/// The step of a form that a moderator has open: their next words are why they trust somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Where.
    pub building: BuildingId,
    /// Whom.
    pub person: PersonId,
    /// With what.
    pub work: Work,
    /// For how long.
    pub term: Term,
}

impl step::Step for Step {
    const KIND: &'static str = "grants.step";
}

impl Step {
    /// What words mean at this step.
    pub fn answered_with(self, words: String) -> Intent {
        let Self { building, person, work, term } = self;
        Intent::Typed { building, person, work, term, words }
    }
}

/// The verb of a button for a reason.
fn because(grounds: Grounds) -> &'static str {
    match grounds {
        Grounds::Certificate => "trust-seen",
        Grounds::Known => "trust-known",
        Grounds::Sent => "trust-sent",
        Grounds::Other => "trust-words",
    }
}

impl Intent {
    /// The code that a button or link carries; nothing for what is only ever typed.
    pub fn code(&self) -> Option<String> {
        Some(match self {
            Self::Typed { .. } => return None,
            Self::Open => code::write("grants", &[]),
            Self::Turn(building, page) => code::write("grants", &[&building.0, page]),
            Self::OfPerson(building, person) => code::write("trust-of", &[&building.0, &person.0]),
            Self::MoreOfPerson(building, person) => {
                code::write("trust-more", &[&building.0, &person.0])
            }
            Self::Choose(building, person, work) => {
                code::write("trust-with", &[&building.0, &person.0, &work.name()])
            }
            Self::For(building, person, work, term) => {
                let choice = format!("{}-{}", work.name(), term.name());
                code::write("trust-for", &[&building.0, &person.0, &choice])
            }
            Self::Because(building, person, work, term, grounds) => {
                let choice = format!("{}-{}", work.name(), term.name());
                code::write(because(*grounds), &[&building.0, &person.0, &choice])
            }
            Self::OfTrust(verb, building, trust) => {
                code::write(verb.code(), &[&building.0, &trust.0])
            }
        })
    }

    /// The intent that a button's code or a link's payload names.
    pub fn from_code(code: &Code<'_>) -> Option<Self> {
        if let Some(verb) = Verb::ALL.into_iter().find(|verb| verb.code() == code.verb) {
            let (building, trust) = code.two()?;
            return Some(Self::OfTrust(verb, BuildingId(building), TrustId(trust)));
        }
        let choice = || {
            let (building, person, choice) = code.two_and_text()?;
            let (work, term) = choice.split_once('-')?;
            let (work, term) = (Work::named(work)?, Term::named(term)?);
            Some((BuildingId(building), PersonId(person), work, term))
        };
        if let Some(grounds) = Grounds::ALL.into_iter().find(|one| because(*one) == code.verb) {
            let (building, person, work, term) = choice()?;
            return Some(Self::Because(building, person, work, term, grounds));
        }
        match code.verb {
            "grants" if code.is_bare() => Some(Self::Open),
            "grants" => {
                let (building, page) = code.two()?;
                Some(Self::Turn(BuildingId(building), usize::try_from(page).ok()?))
            }
            "trust-of" => {
                let (building, person) = code.two()?;
                Some(Self::OfPerson(BuildingId(building), PersonId(person)))
            }
            "trust-more" => {
                let (building, person) = code.two()?;
                Some(Self::MoreOfPerson(BuildingId(building), PersonId(person)))
            }
            "trust-with" => {
                let (building, person, work) = code.two_and_text()?;
                Some(Self::Choose(BuildingId(building), PersonId(person), Work::named(work)?))
            }
            "trust-for" => {
                let (building, person, work, term) = choice()?;
                Some(Self::For(building, person, work, term))
            }
            _ => None,
        }
    }

    /// The intent of a command.
    pub fn from_command(command: &str) -> Option<Self> {
        match command {
            "grants" => Some(Self::Open),
            _ => None,
        }
    }

    /// True if a link may bring it: it changes nothing.
    pub fn may_come_by_link(&self) -> bool {
        matches!(self, Self::Open)
    }

    /// True if it is what an open step waited for.
    pub fn answers_a_step(&self) -> bool {
        matches!(self, Self::Typed { .. })
    }

    /// The grant that it may end.
    pub fn may_end(&self) -> Option<TrustId> {
        let Self::OfTrust(Verb::End | Verb::GiveBack, _, trust) = self else { return None };
        Some(*trust)
    }

    /// Its verb, for the audit log.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Open => "grants.open",
            Self::Turn(..) => "grants.turn",
            Self::OfPerson(..) | Self::MoreOfPerson(..) => "grants.of_person",
            Self::Choose(..) => "grants.choose",
            Self::For(..) => "grants.for",
            Self::Because(.., Grounds::Other) => "grants.ask_words",
            Self::Because(..) => "grants.propose",
            Self::Typed { .. } => "grants.propose_in_words",
            Self::OfTrust(verb, ..) => match verb {
                Verb::Look => "grants.look",
                Verb::Second => "grants.second",
                Verb::End => "grants.end",
                Verb::Undo => "grants.undo",
                Verb::AskGiveBack => "grants.ask_give_back",
                Verb::GiveBack => "grants.give_back",
            },
        }
    }

    /// The person or the grant it names, for the audit log.
    pub fn row(&self) -> Option<i64> {
        match self {
            Self::OfPerson(_, person)
            | Self::MoreOfPerson(_, person)
            | Self::Choose(_, person, _)
            | Self::For(_, person, ..)
            | Self::Because(_, person, ..)
            | Self::Typed { person, .. } => Some(person.0),
            Self::OfTrust(_, _, trust) => Some(trust.0),
            Self::Open | Self::Turn(..) => None,
        }
    }

    /// The building it names.
    pub fn building(&self) -> Option<BuildingId> {
        match self {
            Self::Turn(building, _)
            | Self::OfPerson(building, _)
            | Self::MoreOfPerson(building, _)
            | Self::Choose(building, ..)
            | Self::For(building, ..)
            | Self::Because(building, ..)
            | Self::Typed { building, .. }
            | Self::OfTrust(_, building, _) => Some(*building),
            Self::Open => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_reads_back_what_it_says() {
        let (building, person) = (BuildingId(i64::MAX), PersonId(i64::MAX));
        let mut intents =
            vec![Intent::Open, Intent::Turn(building, 99), Intent::OfPerson(building, person)];
        intents.push(Intent::MoreOfPerson(building, person));
        for work in Work::ALL {
            intents.push(Intent::Choose(building, person, work));
            for term in Term::ALL {
                intents.push(Intent::For(building, person, work, term));
                let because = |grounds| Intent::Because(building, person, work, term, grounds);
                intents.extend(Grounds::ALL.map(because));
            }
        }
        intents.extend(Verb::ALL.map(|verb| Intent::OfTrust(verb, building, TrustId(i64::MAX))));
        for intent in intents {
            let code = intent.code().unwrap();
            assert!(code.len() <= code::MOST_BYTES, "{code}");
            assert_eq!(Intent::from_code(&Code::read(&code).unwrap()), Some(intent), "{code}");
        }
    }

    #[test]
    fn what_is_no_button_of_ours_is_nothing() {
        for forged in [
            "grants_1",
            "grants_1_x",
            "trust-of_1",
            "trust_1",
            "trust-second_1",
            "trust-with_1_2",
            "trust-with_1_2_gossip",
            "trust-for_1_2_keys",
            "trust-for_1_2_keys-5",
            "trust-known_1_2_keys",
            "trust-give-back_x_1",
        ] {
            let read = Code::read(forged).and_then(|code| Intent::from_code(&code));
            assert_eq!(read, None, "{forged}");
        }
    }
}
