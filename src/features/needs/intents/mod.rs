//! What somebody wants with a need: words and buttons → an [`Intent`]. Pure.

mod attaching;
mod others;
mod step;
mod verbs;

pub use attaching::{AttachedVerb, Attaching};
pub use others::{ClaimVerb, DraftVerb, Numbered};
pub use step::Step;
pub use verbs::{List, NeedVerb, WhenChoice};

use super::model::{ClaimId, DraftId, NeedId, Origin};
use super::notices::Form;
use crate::features::members::model::matches_label;
use crate::kernel::code::{self, Code};
use crate::kernel::id::BuildingId;
use crate::kernel::recipient::RecipientId;

/// What somebody wants with a need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Ask for something, at once.
    Post {
        /// What was typed.
        words: String,
        /// In which message.
        origin: Origin,
    },
    /// Ask for something, but for what?
    Ask,
    /// The same in this building, by the link under a line in its group.
    AskIn(BuildingId),
    /// Plain words in private: they may become a need.
    Draft {
        /// What was typed.
        words: String,
        /// In which message.
        origin: Origin,
    },
    /// The same, said aloud.
    DraftVoice {
        /// The voice message.
        file: String,
        /// How long it is.
        seconds: u32,
        /// In which message.
        origin: Origin,
    },
    /// The words to a voice message, typed at the step that waits for them.
    Describe {
        /// Which draft.
        draft: DraftId,
        /// What was typed.
        words: String,
    },
    /// Door and phone, typed at the step that waits for them.
    PrivatePart {
        /// Of which need.
        need: NeedId,
        /// In which building.
        building: BuildingId,
        /// What was typed.
        words: String,
    },
    /// Other words or another time, typed at the step that waits for them.
    Retype {
        /// Which of them.
        form: Form,
        /// Of which need.
        need: NeedId,
        /// In which building.
        building: BuildingId,
        /// What was typed.
        words: String,
    },
    /// Change what was asked, by changing the message that asked it.
    Reword {
        /// What stands there now.
        words: String,
        /// In which message.
        origin: Origin,
    },
    /// Something with a need.
    OfNeed(NeedVerb, BuildingId, NeedId),
    /// Something with a claim.
    OfClaim(ClaimVerb, BuildingId, ClaimId),
    /// Something with a draft.
    OfDraft(DraftVerb, DraftId),
    /// Something with a need by number, typed as a command; nothing if what was typed is none.
    ByNumber(Numbered, Option<i64>),
    /// A list, from this page on.
    List(List, i64),
    /// The open needs of this building, from this page on.
    ListOf(BuildingId, i64),
    /// Something with a photo or a place.
    Attaching(Attaching),
}

impl Intent {
    /// The code that a button or link carries; nothing for what is only ever typed.
    pub fn code(&self) -> Option<String> {
        Some(match self {
            Self::Post { .. }
            | Self::Ask
            | Self::Draft { .. }
            | Self::DraftVoice { .. }
            | Self::Describe { .. }
            | Self::PrivatePart { .. }
            | Self::Retype { .. }
            | Self::Reword { .. }
            | Self::ByNumber(..)
            | Self::List(List::Open, _) => return None,
            Self::Attaching(attaching) => return attaching.code(),
            Self::AskIn(building) => code::write("ask", &[&building.0]),
            Self::OfNeed(verb, building, need) => match verb.argument() {
                Some(argument) => code::write(verb.name(), &[&building.0, &need.0, &argument]),
                None => code::write(verb.name(), &[&building.0, &need.0]),
            },
            Self::OfClaim(verb, building, claim) => {
                code::write(verb.name(), &[&building.0, &claim.0])
            }
            Self::OfDraft(DraftVerb::MoveTo(building), draft) => {
                code::write("draft-to", &[&draft.0, &building.0])
            }
            Self::OfDraft(DraftVerb::For(recipient), draft) => {
                code::write("draft-for", &[&draft.0, &recipient.0])
            }
            Self::OfDraft(verb, draft) => code::write(verb.name(), &[&draft.0]),
            Self::List(List::Mine, page) => code::write("mine", &[page]),
            Self::ListOf(building, page) => code::write("needs", &[&building.0, page]),
        })
    }

    /// The intent that a button's code or a link's payload names.
    pub fn from_code(code: &Code<'_>) -> Option<Self> {
        match code.verb {
            "ask" => return code.one().map(|building| Self::AskIn(BuildingId(building))),
            "mine" => return code.one().map(|page| Self::List(List::Mine, page)),
            "needs" => {
                let (building, page) = code.two()?;
                return Some(Self::ListOf(BuildingId(building), page));
            }
            "draft-to" => {
                let (draft, building) = code.two()?;
                let to = DraftVerb::MoveTo(BuildingId(building));
                return Some(Self::OfDraft(to, DraftId(draft)));
            }
            "draft-for" => {
                let (draft, recipient) = code.two()?;
                let recipient = DraftVerb::For(RecipientId(recipient));
                return Some(Self::OfDraft(recipient, DraftId(draft)));
            }
            _ => {}
        }
        if let Some(attaching) = Attaching::from_code(code) {
            return Some(Self::Attaching(attaching));
        }
        if let Some(verb) = DraftVerb::named(code.verb) {
            return code.one().map(|draft| Self::OfDraft(verb, DraftId(draft)));
        }
        if let Some(verb) = ClaimVerb::named(code.verb) {
            let (building, claim) = code.two()?;
            return Some(Self::OfClaim(verb, BuildingId(building), ClaimId(claim)));
        }
        if let Some(verb) = NeedVerb::named(code.verb) {
            let (building, need) = code.two()?;
            return Some(Self::OfNeed(verb, BuildingId(building), NeedId(need)));
        }
        let (building, need, argument) = code.two_and_text()?;
        let verb = NeedVerb::with_argument(code.verb, argument)?;
        Some(Self::OfNeed(verb, BuildingId(building), NeedId(need)))
    }

    /// The intent of a command.
    pub fn from_command(command: &str, words: &str, origin: Origin) -> Option<Self> {
        match command {
            "need" if words.is_empty() => return Some(Self::Ask),
            "need" => return Some(Self::Post { words: words.to_owned(), origin }),
            "needs" | "list" => return Some(Self::List(List::Open, 0)),
            "mine" => return Some(Self::List(List::Mine, 0)),
            _ => {}
        }
        let number = words.trim_start_matches('#').parse().ok();
        Numbered::named(command).map(|verb| Self::ByNumber(verb, number))
    }

    /// The intent of a label of the keyboard, in any language.
    pub fn from_label(words: &str) -> Option<Self> {
        if matches_label(words, "members-keyboard-ask") {
            Some(Self::Ask)
        } else if matches_label(words, "members-keyboard-needs") {
            Some(Self::List(List::Open, 0))
        } else {
            None
        }
    }

    /// True if a link may bring it: it can be undone, or changes nothing.
    pub fn may_come_by_link(&self) -> bool {
        matches!(
            self,
            Self::OfNeed(NeedVerb::Claim, ..)
                | Self::OfClaim(ClaimVerb::Answer, ..)
                | Self::AskIn(_)
                | Self::List(..)
                | Self::ListOf(..)
        )
    }

    /// True if it is what a step waited for.
    pub fn answers_a_step(&self) -> bool {
        matches!(self, Self::Describe { .. } | Self::PrivatePart { .. } | Self::Retype { .. })
    }

    /// Its verb, for the audit log.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Post { .. } => "needs.post",
            Self::Ask | Self::AskIn(_) => "needs.ask",
            Self::Draft { .. } | Self::DraftVoice { .. } => "needs.draft",
            Self::Describe { .. } => "needs.describe",
            Self::PrivatePart { .. } => "needs.private_part",
            Self::Retype { .. } => "needs.retype",
            Self::Reword { .. } => "needs.reword",
            Self::OfNeed(verb, ..) => verb.audited(),
            Self::OfClaim(verb, ..) => verb.audited(),
            Self::OfDraft(verb, _) => verb.audited(),
            Self::ByNumber(verb, _) => verb.audited(),
            Self::List(..) | Self::ListOf(..) => "needs.list",
            Self::Attaching(attaching) => attaching.verb(),
        }
    }

    /// The need, claim or draft it names, for the audit log.
    pub fn row(&self) -> Option<i64> {
        match self {
            Self::PrivatePart { need, .. }
            | Self::Retype { need, .. }
            | Self::OfNeed(_, _, need) => Some(need.0),
            Self::OfClaim(_, _, claim) => Some(claim.0),
            Self::Describe { draft, .. } | Self::OfDraft(_, draft) => Some(draft.0),
            Self::Attaching(attaching) => attaching.row(),
            Self::Post { .. }
            | Self::Ask
            | Self::AskIn(_)
            | Self::Draft { .. }
            | Self::DraftVoice { .. }
            | Self::Reword { .. }
            | Self::ByNumber(..)
            | Self::List(..)
            | Self::ListOf(..) => None,
        }
    }

    /// The building it names; nothing where none is named.
    pub fn building(&self) -> Option<BuildingId> {
        match self {
            Self::AskIn(building)
            | Self::PrivatePart { building, .. }
            | Self::Retype { building, .. }
            | Self::OfNeed(_, building, _)
            | Self::OfClaim(_, building, _)
            | Self::ListOf(building, _) => Some(*building),
            Self::Attaching(attaching) => attaching.building(),
            Self::Post { .. }
            | Self::Ask
            | Self::Draft { .. }
            | Self::DraftVoice { .. }
            | Self::Describe { .. }
            | Self::Reword { .. }
            | Self::OfDraft(..)
            | Self::ByNumber(..)
            | Self::List(..) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_reads_back_what_it_says() {
        let (building, need, claim) = (BuildingId(i64::MAX), NeedId(i64::MAX), ClaimId(i64::MAX));
        let draft = DraftId(i64::MAX);
        let of_need = NeedVerb::all().map(|verb| Intent::OfNeed(verb, building, need));
        let of_claim = ClaimVerb::ALL.map(|verb| Intent::OfClaim(verb, building, claim));
        let others = [
            Intent::AskIn(building),
            Intent::OfDraft(DraftVerb::Post, draft),
            Intent::OfDraft(DraftVerb::Drop, draft),
            Intent::OfDraft(DraftVerb::PostToo, draft),
            Intent::OfDraft(DraftVerb::Same, draft),
            Intent::OfDraft(DraftVerb::MoveTo(building), draft),
            Intent::OfDraft(DraftVerb::For(RecipientId(i64::MAX)), draft),
            Intent::OfDraft(DraftVerb::ForOneself, draft),
            Intent::List(List::Mine, i64::MAX),
            Intent::ListOf(building, i64::MAX),
        ];
        for intent in of_need.chain(of_claim).chain(others) {
            let code = intent.code().unwrap();
            assert!(code.len() <= code::MOST_BYTES, "{code}");
            assert_eq!(Intent::from_code(&Code::read(&code).unwrap()), Some(intent), "{code}");
        }
    }

    #[test]
    fn what_is_no_button_of_ours_is_nothing() {
        for forged in [
            "claim_1",
            "when-is_1_2_yesterday",
            "places_1_2_6",
            "places_1_2_0",
            "kind_1_2_x",
            "post_1_2",
            "look_1_2_+3",
            "look_1_2_03",
            "dance_1_2",
        ] {
            let read = Code::read(forged).and_then(|code| Intent::from_code(&code));
            assert_eq!(read, None, "{forged}");
        }
    }
}
