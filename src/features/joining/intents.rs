//! What somebody wants at the door: buttons, and the code that is typed → an [`Intent`]. Pure.

use serde::{Deserialize, Serialize};

use super::model::Reason;
use crate::kernel::admission::Policy;
use crate::kernel::code::{self, Code};
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::step;

/// What somebody wants at the door.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Where do I stand?
    Stand(BuildingId),
    /// I have the code.
    HaveCode(BuildingId),
    /// Let a moderator decide: I have no code, or nobody knows me.
    HaveNone(BuildingId),
    /// A neighbour knows somebody.
    Vouch(BuildingId, PersonId),
    /// A code, typed at the step that waits for it.
    Typed {
        /// Of which building.
        building: BuildingId,
        /// What was typed.
        words: String,
        /// In which message.
        message: i64,
    },
    /// How does one come in?
    AskPolicy(BuildingId),
    /// Like this.
    SetPolicy(BuildingId, Policy),
    /// Make a new code instead of the one with this number.
    NewCode(BuildingId, i64),
    /// Something that a moderator does with an application.
    OfApplicant(Verb, BuildingId, PersonId),
}

/// Something that a moderator does with an application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Show it.
    Look,
    /// They may come in.
    Approve,
    /// I talk to them first.
    AskFirst,
    /// They may not: ask why.
    Decline,
    /// They may not, because.
    DeclineAs(Reason),
    /// They wait again after all.
    Undo,
}

/// The step of a form at the door: their next words are the code.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Of which building.
    pub building: BuildingId,
}

impl step::Step for Step {
    const KIND: &'static str = "joining.step";
}

impl Step {
    /// What words in this message mean at this step.
    pub fn answered_with(self, words: String, message: i64) -> Intent {
        Intent::Typed { building: self.building, words, message }
    }
}

impl Intent {
    /// The code that a button carries; nothing for what is only ever typed.
    pub fn code(&self) -> Option<String> {
        Some(match self {
            Self::Typed { .. } => return None,
            Self::Stand(building) => code::write("stand", &[&building.0]),
            Self::HaveCode(building) => code::write("have-code", &[&building.0]),
            Self::HaveNone(building) => code::write("have-none", &[&building.0]),
            Self::Vouch(building, person) => code::write("i-know", &[&building.0, &person.0]),
            Self::AskPolicy(building) => code::write("policy", &[&building.0]),
            Self::SetPolicy(building, policy) => {
                code::write("policy-is", &[&building.0, &policy.name()])
            }
            Self::NewCode(building, number) => code::write("new-code", &[&building.0, number]),
            Self::OfApplicant(verb, building, person) => {
                let (building, person) = (&building.0, &person.0);
                match verb {
                    Verb::Look => code::write("applicant", &[building, person]),
                    Verb::Approve => code::write("approve", &[building, person]),
                    Verb::AskFirst => code::write("ask-first", &[building, person]),
                    Verb::Decline => code::write("decline", &[building, person]),
                    Verb::DeclineAs(reason) => {
                        code::write("decline-as", &[building, person, &reason.name()])
                    }
                    Verb::Undo => code::write("undecline", &[building, person]),
                }
            }
        })
    }

    /// The intent that a button's code names.
    pub fn from_code(code: &Code<'_>) -> Option<Self> {
        let building = || code.one().map(BuildingId);
        let of = |verb| {
            let (building, person) = code.two()?;
            Some(Self::OfApplicant(verb, BuildingId(building), PersonId(person)))
        };
        match code.verb {
            "stand" => building().map(Self::Stand),
            "have-code" => building().map(Self::HaveCode),
            "have-none" => building().map(Self::HaveNone),
            "i-know" => {
                let (building, person) = code.two()?;
                Some(Self::Vouch(BuildingId(building), PersonId(person)))
            }
            "policy" => building().map(Self::AskPolicy),
            "policy-is" => {
                let (building, name) = code.id_and_text()?;
                Some(Self::SetPolicy(BuildingId(building), Policy::named(name)?))
            }
            "new-code" => {
                let (building, number) = code.two()?;
                Some(Self::NewCode(BuildingId(building), number))
            }
            "applicant" => of(Verb::Look),
            "approve" => of(Verb::Approve),
            "ask-first" => of(Verb::AskFirst),
            "decline" => of(Verb::Decline),
            "undecline" => of(Verb::Undo),
            "decline-as" => {
                let (building, person, reason) = code.two_and_text()?;
                let verb = Verb::DeclineAs(Reason::named(reason)?);
                Some(Self::OfApplicant(verb, BuildingId(building), PersonId(person)))
            }
            _ => None,
        }
    }

    /// True if a link may bring it: it changes nothing.
    pub fn may_come_by_link(&self) -> bool {
        matches!(self, Self::Stand(_))
    }

    /// True if it is what an open step waited for.
    pub fn answers_a_step(&self) -> bool {
        matches!(self, Self::Typed { .. })
    }

    /// Its verb, for the audit log.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Stand(_) => "joining.stand",
            Self::HaveCode(_) => "joining.have_code",
            Self::HaveNone(_) => "joining.have_none",
            Self::Typed { .. } => "joining.type_code",
            Self::Vouch(..) => "joining.vouch",
            Self::AskPolicy(_) => "joining.ask_policy",
            Self::SetPolicy(_, Policy::Open) => "joining.open_to_all",
            Self::SetPolicy(_, Policy::Approval) => "joining.ask_for_approval",
            Self::SetPolicy(_, Policy::Code) => "joining.ask_for_code",
            Self::SetPolicy(_, Policy::Vouches) => "joining.ask_for_vouches",
            Self::NewCode(..) => "joining.new_code",
            Self::OfApplicant(verb, ..) => match verb {
                Verb::Look => "joining.look",
                Verb::Approve => "joining.approve",
                Verb::AskFirst => "joining.ask_first",
                Verb::Decline => "joining.ask_reason",
                Verb::DeclineAs(_) => "joining.decline",
                Verb::Undo => "joining.undo_decline",
            },
        }
    }

    /// The person it names, for the audit log.
    pub fn row(&self) -> Option<i64> {
        match self {
            Self::OfApplicant(_, _, person) | Self::Vouch(_, person) => Some(person.0),
            Self::Stand(_)
            | Self::HaveCode(_)
            | Self::HaveNone(_)
            | Self::Typed { .. }
            | Self::AskPolicy(_)
            | Self::SetPolicy(..)
            | Self::NewCode(..) => None,
        }
    }

    /// The building it names.
    pub fn building(&self) -> Option<BuildingId> {
        Some(match self {
            Self::Stand(building)
            | Self::HaveCode(building)
            | Self::HaveNone(building)
            | Self::Typed { building, .. }
            | Self::Vouch(building, _)
            | Self::AskPolicy(building)
            | Self::SetPolicy(building, _)
            | Self::NewCode(building, _)
            | Self::OfApplicant(_, building, _) => *building,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_reads_back_what_it_says() {
        let (building, person) = (BuildingId(i64::MAX), PersonId(i64::MAX));
        let mut intents = vec![
            Intent::Stand(building),
            Intent::HaveCode(building),
            Intent::HaveNone(building),
            Intent::AskPolicy(building),
            Intent::Vouch(building, person),
            Intent::NewCode(building, i64::MAX),
        ];
        intents.extend(Policy::ALL.map(|policy| Intent::SetPolicy(building, policy)));
        let verbs = [Verb::Look, Verb::Approve, Verb::AskFirst, Verb::Decline, Verb::Undo];
        let verbs = verbs.into_iter().chain(Reason::ALL.map(Verb::DeclineAs));
        intents.extend(verbs.map(|verb| Intent::OfApplicant(verb, building, person)));
        for intent in intents {
            let code = intent.code().unwrap();
            assert!(code.len() <= code::MOST_BYTES, "{code}");
            assert_eq!(Intent::from_code(&Code::read(&code).unwrap()), Some(intent), "{code}");
        }
    }

    #[test]
    fn what_is_no_button_of_ours_is_nothing() {
        for forged in [
            "stand",
            "stand_1_2",
            "policy-is_1_closed",
            "policy-is_1",
            "new-code_1",
            "approve_1",
            "decline-as_1_2",
            "decline-as_1_2_rude",
            "have-code_x",
        ] {
            let read = Code::read(forged).and_then(|code| Intent::from_code(&code));
            assert_eq!(read, None, "{forged}");
        }
    }
}
