//! What somebody wants with those who have no Telegram: buttons, codes on paper and steps of forms → an
//! [`Intent`]. Pure.

mod verbs;

pub use verbs::{BackVerb, CallVerb};

use serde::{Deserialize, Serialize};

use super::model::{self, CallBackId, IntakeId};
use crate::features::needs::ClaimId;
use crate::features::needs::model::Origin;
use crate::kernel::code::{self, Code};
use crate::kernel::id::BuildingId;
use crate::kernel::recipient::RecipientId;
use crate::kernel::step;

/// What somebody wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Ask for a recipient: what do they need?
    AskFor(BuildingId, RecipientId),
    /// Shall a recipient have a card with codes?
    AskCard(BuildingId, RecipientId),
    /// Make it.
    MakeCard(BuildingId, RecipientId),
    /// They gave me a code: which?
    AskCode(BuildingId, ClaimId),
    /// A code, typed.
    Code {
        /// What was typed.
        words: String,
        /// In which message.
        message: i64,
    },
    /// Whoever was helped said on the phone that it is done.
    ByPhone(BuildingId, ClaimId),
    /// They did not, after all.
    NotByPhone(BuildingId, ClaimId),
    /// To the asker it was confirmed, and is not so.
    Wrong(BuildingId, ClaimId),
    /// What an open step waited for, typed.
    Said {
        /// Which step.
        step: Step,
        /// What was typed.
        words: String,
        /// In which message.
        origin: Origin,
    },
    /// What an open step waited for, said aloud.
    Spoken {
        /// Which step.
        step: Step,
        /// The voice message.
        file: String,
        /// How long it is.
        seconds: u32,
        /// In which message.
        origin: Origin,
    },
    /// Nothing of it is typed after all.
    Stop(BuildingId),
    /// Somebody calls the duty phone.
    Call,
    /// The same in this building.
    CallAt(BuildingId),
    /// Something with what is taken down.
    OfCall(CallVerb, BuildingId, IntakeId),
    /// Show whom to call back.
    Backs(BuildingId),
    /// Somebody has to be called back.
    AddBack(BuildingId),
    /// Something with somebody to call back.
    OfBack(BackVerb, BuildingId, CallBackId),
}

/// The step of a form that somebody has open.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// Their next words are what a recipient needs.
    For {
        /// In which building.
        building: BuildingId,
        /// Who.
        recipient: RecipientId,
    },
    /// Their next words are the code that they were given.
    Code {
        /// In which building.
        building: BuildingId,
        /// For which claim.
        claim: ClaimId,
    },
    /// Their next words are the name of somebody who calls.
    Name {
        /// In which building.
        building: BuildingId,
        /// What is taken down.
        intake: IntakeId,
    },
    /// Their next words are what somebody needs who calls.
    Words {
        /// In which building.
        building: BuildingId,
        /// What is taken down.
        intake: IntakeId,
    },
    /// Their next words are whom to call back.
    Note {
        /// In which building.
        building: BuildingId,
        /// What is taken down, if somebody calls.
        intake: Option<IntakeId>,
    },
}

impl step::Step for Step {
    const KIND: &'static str = "callers.step";
}

impl Step {
    /// In which building.
    pub fn building(self) -> BuildingId {
        match self {
            Self::For { building, .. }
            | Self::Code { building, .. }
            | Self::Name { building, .. }
            | Self::Words { building, .. }
            | Self::Note { building, .. } => building,
        }
    }

    /// True if its answer has to be typed.
    pub fn is_typed(self) -> bool {
        matches!(self, Self::Code { .. } | Self::Name { .. } | Self::Note { .. })
    }

    /// What words mean at this step.
    pub fn answered_with(self, words: String, origin: Origin) -> Intent {
        Intent::Said { step: self, words, origin }
    }

    /// What a voice message means at this step.
    pub fn spoken(self, file: String, seconds: u32, origin: Origin) -> Intent {
        Intent::Spoken { step: self, file, seconds, origin }
    }
}

impl Intent {
    /// The code that a button carries; nothing for what is only ever typed.
    pub fn code(&self) -> Option<String> {
        Some(match self {
            Self::AskFor(building, row) => code::write("ask-for", &[&building.0, &row.0]),
            Self::AskCard(building, row) => code::write("code-card", &[&building.0, &row.0]),
            Self::MakeCard(building, row) => code::write("code-card-new", &[&building.0, &row.0]),
            Self::AskCode(building, row) => code::write("gave-code", &[&building.0, &row.0]),
            Self::ByPhone(building, row) => code::write("by-phone", &[&building.0, &row.0]),
            Self::NotByPhone(building, row) => code::write("not-by-phone", &[&building.0, &row.0]),
            Self::Wrong(building, row) => code::write("not-so", &[&building.0, &row.0]),
            Self::Stop(building) => code::write("words-stop", &[&building.0]),
            Self::Call => code::write("call", &[]),
            Self::CallAt(building) => code::write("call", &[&building.0]),
            Self::OfCall(verb, building, row) => match verb.argument() {
                Some(argument) => code::write(verb.name(), &[&building.0, &row.0, &argument]),
                None => code::write(verb.name(), &[&building.0, &row.0]),
            },
            Self::Backs(building) => code::write("call-backs", &[&building.0]),
            Self::AddBack(building) => code::write("call-back-add", &[&building.0]),
            Self::OfBack(verb, building, row) => code::write(verb.name(), &[&building.0, &row.0]),
            Self::Code { .. } | Self::Said { .. } | Self::Spoken { .. } => return None,
        })
    }

    /// The intent that a button's code names.
    pub fn from_code(code: &Code<'_>) -> Option<Self> {
        let of_recipient = |intent: fn(BuildingId, RecipientId) -> Self| {
            code.two().map(|(building, row)| intent(BuildingId(building), RecipientId(row)))
        };
        let of_claim = |intent: fn(BuildingId, ClaimId) -> Self| {
            code.two().map(|(building, row)| intent(BuildingId(building), ClaimId(row)))
        };
        match code.verb {
            "ask-for" => of_recipient(Self::AskFor),
            "code-card" => of_recipient(Self::AskCard),
            "code-card-new" => of_recipient(Self::MakeCard),
            "gave-code" => of_claim(Self::AskCode),
            "by-phone" => of_claim(Self::ByPhone),
            "not-by-phone" => of_claim(Self::NotByPhone),
            "not-so" => of_claim(Self::Wrong),
            "words-stop" => code.one().map(|building| Self::Stop(BuildingId(building))),
            "call" if code.is_bare() => Some(Self::Call),
            "call" => code.one().map(|building| Self::CallAt(BuildingId(building))),
            "call-backs" => code.one().map(|building| Self::Backs(BuildingId(building))),
            "call-back-add" => code.one().map(|building| Self::AddBack(BuildingId(building))),
            _ => Self::of_phone(code),
        }
    }

    /// What a code names that carries a verb of the duty phone.
    fn of_phone(code: &Code<'_>) -> Option<Self> {
        if let Some(verb) = BackVerb::named(code.verb) {
            let (building, row) = code.two()?;
            return Some(Self::OfBack(verb, BuildingId(building), CallBackId(row)));
        }
        if let Some(verb) = CallVerb::named(code.verb) {
            let (building, row) = code.two()?;
            return Some(Self::OfCall(verb, BuildingId(building), IntakeId(row)));
        }
        let (building, row, argument) = code.two_and_text()?;
        let verb = CallVerb::with_argument(code.verb, argument)?;
        Some(Self::OfCall(verb, BuildingId(building), IntakeId(row)))
    }

    /// The intent of a command.
    pub fn from_command(command: &str) -> Option<Self> {
        (command == "call").then_some(Self::Call)
    }

    /// The intent of words that are a code, typed where no step waits.
    pub fn from_words(words: &str, message: i64) -> Option<Self> {
        model::Code::read(words)?;
        Some(Self::Code { words: words.to_owned(), message })
    }

    /// True if a link may bring it: it goes on with a call, or begins one.
    pub fn may_come_by_link(&self) -> bool {
        matches!(self, Self::Call)
    }

    /// True if it is what a step waited for.
    pub fn answers_a_step(&self) -> bool {
        matches!(self, Self::Said { .. } | Self::Spoken { .. })
    }

    /// Its verb, for the audit log.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::AskFor(..) => "callers.ask_for",
            Self::AskCard(..) => "callers.ask_card",
            Self::MakeCard(..) => "callers.make_card",
            Self::AskCode(..) => "callers.ask_code",
            Self::Code { .. } => "callers.code",
            Self::ByPhone(..) => "callers.by_phone",
            Self::NotByPhone(..) => "callers.not_by_phone",
            Self::Wrong(..) => "callers.wrong",
            Self::Said { .. } | Self::Spoken { .. } => "callers.said",
            Self::Stop(_) => "callers.stop",
            Self::Call | Self::CallAt(_) => "callers.call",
            Self::OfCall(verb, ..) => verb.audited(),
            Self::Backs(_) => "callers.call_backs",
            Self::AddBack(_) => "callers.add_call_back",
            Self::OfBack(verb, ..) => verb.audited(),
        }
    }

    /// The recipient or the claim it names, for the audit log.
    pub fn row(&self) -> Option<i64> {
        match self {
            Self::AskFor(_, recipient)
            | Self::AskCard(_, recipient)
            | Self::MakeCard(_, recipient) => Some(recipient.0),
            Self::AskCode(_, claim)
            | Self::ByPhone(_, claim)
            | Self::NotByPhone(_, claim)
            | Self::Wrong(_, claim) => Some(claim.0),
            Self::OfCall(_, _, intake) => Some(intake.0),
            Self::OfBack(_, _, call_back) => Some(call_back.0),
            Self::Code { .. }
            | Self::Said { .. }
            | Self::Spoken { .. }
            | Self::Stop(_)
            | Self::Call
            | Self::CallAt(_)
            | Self::Backs(_)
            | Self::AddBack(_) => None,
        }
    }

    /// The building it names.
    pub fn building(&self) -> Option<BuildingId> {
        match self {
            Self::AskFor(building, _)
            | Self::AskCard(building, _)
            | Self::MakeCard(building, _)
            | Self::AskCode(building, _)
            | Self::ByPhone(building, _)
            | Self::NotByPhone(building, _)
            | Self::Wrong(building, _)
            | Self::Stop(building)
            | Self::CallAt(building)
            | Self::OfCall(_, building, _)
            | Self::Backs(building)
            | Self::AddBack(building)
            | Self::OfBack(_, building, _) => Some(*building),
            Self::Said { step, .. } | Self::Spoken { step, .. } => Some(step.building()),
            Self::Code { .. } | Self::Call => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::callers::model::Wanted;
    use crate::features::needs::category::Category;

    #[test]
    fn every_button_reads_back_what_it_says() {
        let building = BuildingId(i64::MAX);
        let (recipient, claim) = (RecipientId(i64::MAX), ClaimId(i64::MAX));
        let at = (BuildingId(1_000_000_000_000), IntakeId(1_000_000_000_000));
        let of_call = |verb| Intent::OfCall(verb, at.0, at.1);
        for intent in [
            Intent::AskFor(building, recipient),
            Intent::AskCard(building, recipient),
            Intent::MakeCard(building, recipient),
            Intent::AskCode(building, claim),
            Intent::ByPhone(building, claim),
            Intent::NotByPhone(building, claim),
            Intent::Wrong(building, claim),
            Intent::Stop(building),
            Intent::Call,
            Intent::CallAt(building),
            Intent::Backs(building),
            Intent::AddBack(building),
            Intent::OfBack(BackVerb::Tick, building, CallBackId(i64::MAX)),
            Intent::OfBack(BackVerb::Untick, building, CallBackId(i64::MAX)),
            of_call(CallVerb::Page(7)),
            of_call(CallVerb::Who(RecipientId(1_000_000))),
            of_call(CallVerb::Other),
            of_call(CallVerb::Kind(Category::Medicine)),
            of_call(CallVerb::When(Wanted::Week)),
            of_call(CallVerb::Post),
            of_call(CallVerb::Later),
            of_call(CallVerb::Drop),
        ] {
            let code = intent.code().unwrap();
            assert!(code.len() <= code::MOST_BYTES, "{code}");
            assert_eq!(Intent::from_code(&Code::read(&code).unwrap()), Some(intent), "{code}");
        }
    }

    #[test]
    fn what_is_no_button_of_ours_is_nothing() {
        for forged in [
            "ask-for_1",
            "code-card_1_x",
            "by-phone",
            "not-so_1_-2",
            "words-stop",
            "call_x",
            "call-who_1_2",
            "call-when_1_2_now",
            "call-page_1_2_1000",
            "called-back_1",
        ] {
            let read = Code::read(forged).and_then(|code| Intent::from_code(&code));
            assert_eq!(read, None, "{forged}");
        }
    }

    #[test]
    fn eight_digits_are_a_code_and_other_words_are_none() {
        assert!(Intent::from_words("4821 7730", 1).is_some());
        assert_eq!(Intent::from_words("0171 2345678", 1), None);
    }
}
