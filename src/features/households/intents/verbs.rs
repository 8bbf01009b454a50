//! What somebody wants with a recipient, and what that is called in codes and in the audit log.

use crate::kernel::recipient::Kind;

/// Something to do with a recipient.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Show their page.
    Look,
    /// Who are they?
    AskKind,
    /// They are this.
    Is(Kind),
    /// Did they agree?
    AskAgreed,
    /// They agreed.
    Agreed,
    /// They have not, or do not any more.
    NotAgreed,
    /// Where do they live?
    AskPlace,
    /// I answer for them.
    Will,
    /// I cannot, now.
    NotNow,
    /// I do not answer for them any more.
    StopAnswering,
    /// I do, after all.
    AnswerAgain,
    /// Shall they be taken off the list?
    AskToTakeOff,
    /// Take them off.
    TakeOff,
    /// Put them back.
    PutBack,
}

impl Verb {
    /// Its name in codes.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Look => "recipient",
            Self::AskKind => "recipient-who",
            Self::Is(Kind::Elder) => "recipient-elder",
            Self::Is(Kind::Child) => "recipient-child",
            Self::Is(Kind::Adult) => "recipient-adult",
            Self::AskAgreed => "recipient-consent",
            Self::Agreed => "recipient-agreed",
            Self::NotAgreed => "recipient-not-agreed",
            Self::AskPlace => "recipient-where",
            Self::Will => "guardian-will",
            Self::NotNow => "guardian-not-now",
            Self::StopAnswering => "guardian-stop",
            Self::AnswerAgain => "guardian-again",
            Self::AskToTakeOff => "recipient-off",
            Self::TakeOff => "recipient-take-off",
            Self::PutBack => "recipient-back",
        }
    }

    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        let plain = [
            Self::Look,
            Self::AskKind,
            Self::AskAgreed,
            Self::Agreed,
            Self::NotAgreed,
            Self::AskPlace,
            Self::Will,
            Self::NotNow,
            Self::StopAnswering,
            Self::AnswerAgain,
            Self::AskToTakeOff,
            Self::TakeOff,
            Self::PutBack,
        ];
        plain.into_iter().chain(Kind::ALL.map(Self::Is))
    }

    /// Its name in the audit log.
    pub(super) fn audited(self) -> &'static str {
        match self {
            Self::Look => "households.look",
            Self::AskKind => "households.ask_kind",
            Self::Is(_) => "households.set_kind",
            Self::AskAgreed => "households.ask_agreed",
            Self::Agreed => "households.agreed",
            Self::NotAgreed => "households.not_agreed",
            Self::AskPlace => "households.ask_place",
            Self::Will => "households.will",
            Self::NotNow => "households.not_now",
            Self::StopAnswering => "households.stop_answering",
            Self::AnswerAgain => "households.answer_again",
            Self::AskToTakeOff => "households.ask_to_take_off",
            Self::TakeOff => "households.take_off",
            Self::PutBack => "households.put_back",
        }
    }
}
