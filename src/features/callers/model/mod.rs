//! Cards, codes and confirmations. Pure.

mod phone;

pub use phone::{
    CallBack, CallBackId, Caller, INTAKE_KEPT, Intake, IntakeId, LAST_CALL, TICKED_KEPT, UNTICK,
    WAITING_KEPT, Wanted, note,
};

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::features::needs;
use crate::kernel::actor::Denied;
use crate::kernel::clock::Moment;
use crate::kernel::id::{PersonId, id};
use crate::kernel::phone::narrow;
use crate::kernel::secret::Secret;

id!(
    /// A card with codes.
    CardId,
    "code_card"
);
id!(
    /// A code of a card.
    CodeId,
    "card_code"
);
id!(
    /// A wrong code that somebody tried.
    TryId,
    "card_try"
);

/// So many codes are on a card.
pub const CODES: usize = 10;
/// So many wrong ones are taken of somebody…
pub const MOST_TRIES: i64 = 5;
/// …in so long.
pub const TRIES_WITHIN: TimeDelta = TimeDelta::hours(1);
/// For so long the codes of a new card can be printed.
pub const PRINTABLE: TimeDelta = TimeDelta::hours(1);
/// For so long a moderator can take back what they confirmed.
pub const UNDO: TimeDelta = TimeDelta::minutes(10);
/// For so long whoever asked can say that it is not so.
pub const DISPUTABLE: TimeDelta = TimeDelta::days(7);

/// The name of the file with a card, without its ending.
pub const FILE: &str = "linli-codes";

/// Half of the digits of a code.
const HALF: usize = 4;
/// One more than the largest code.
const CODES_THERE_ARE: u64 = 100_000_000;

/// A code: eight digits, written in two halves.
#[derive(Clone, PartialEq, Eq)]
pub struct Code(String);

impl Code {
    /// A new one, at random.
    pub fn draw() -> Self {
        let random: String = Secret::draw().as_str().chars().take(15).collect();
        let number = u64::from_str_radix(&random, 16).unwrap_or(0) % CODES_THERE_ARE;
        Self(format!("{number:08}"))
    }

    /// The code that was typed, if it is one: eight digits, perhaps in two halves.
    pub fn read(typed: &str) -> Option<Self> {
        let plain: String = typed.trim().chars().map(narrow).collect();
        let halves: Vec<&str> = plain.split([' ', '-']).filter(|half| !half.is_empty()).collect();
        let is_one = match halves.as_slice() {
            [whole] => whole.len() == 2 * HALF,
            [first, second] => first.len() == HALF && second.len() == HALF,
            _ => false,
        };
        let digits = halves.concat();
        (is_one && digits.bytes().all(|digit| digit.is_ascii_digit())).then_some(Self(digits))
    }

    /// As it stands on the card.
    pub fn in_halves(&self) -> String {
        let (first, second) = self.0.split_at_checked(HALF).unwrap_or((self.0.as_str(), ""));
        format!("{first} {second}")
    }

    /// Its digits alone.
    pub fn digits(&self) -> &str {
        &self.0
    }
}

impl std::fmt::Debug for Code {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("Code")
    }
}

/// In which way somebody confirmed that they were helped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Means {
    /// By a code of theirs.
    Code,
    /// To a moderator, on the phone.
    Phone,
}

impl Means {
    /// The name under which it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Phone => "phone",
        }
    }

    /// The way with this name.
    pub fn named(name: &str) -> Self {
        match name {
            "code" => Self::Code,
            _ => Self::Phone,
        }
    }
}

/// That something was confirmed in the name of the one who was helped.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Confirmation {
    /// Of whose claim.
    pub claim: needs::ClaimId,
    /// In which way.
    pub means: Means,
    /// By which moderator; nothing for a code, and once they are erased.
    pub by: Option<PersonId>,
    /// True if the helper had not said yet that it is done.
    pub was_held: bool,
    /// When.
    pub at: Moment,
}

impl Confirmation {
    /// True while the moderator who noted it can take it back.
    pub fn can_be_undone(&self, now: Moment) -> bool {
        self.means == Means::Phone && now < self.at.plus(UNDO)
    }

    /// True while whoever asked can say that it is not so.
    pub fn can_be_disputed(&self, now: Moment) -> bool {
        now < self.at.plus(DISPUTABLE)
    }
}

/// A friendly no.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// They tried too many codes.
    TooManyTries,
    /// It is no code.
    NoCode,
    /// They help with it themselves.
    OwnHelp,
    /// There is nothing of it any more.
    Over,
    /// It cannot be undone any more.
    TooLate,
    /// What that button is about was posted, or another call has begun.
    EarlierCall,
    /// That is no name.
    NoName,
    /// That name holds a door or a phone.
    PrivateName,
    /// There is no note, or too much of it.
    NoNote,
    /// What needs say to it.
    Needs(needs::Refusal),
    /// They lack the authority.
    Denied(Denied),
}

impl Refusal {
    /// Its kind, for the audit log.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::TooManyTries => "too_many_tries",
            Self::NoCode => "no_code",
            Self::OwnHelp => "own_help",
            Self::Over => "over",
            Self::TooLate => "too_late",
            Self::EarlierCall => "earlier_call",
            Self::NoName => "no_name",
            Self::PrivateName => "private_name",
            Self::NoNote => "no_note",
            Self::Needs(refusal) => needs::Refusal::kind(refusal),
            Self::Denied(denied) => denied.kind(),
        }
    }

    /// True if what a step waited for is over.
    pub fn ends_a_step(&self) -> bool {
        match self {
            Self::TooManyTries | Self::NoCode | Self::NoName | Self::PrivateName | Self::NoNote => {
                false
            }
            Self::OwnHelp | Self::Over | Self::TooLate | Self::EarlierCall | Self::Denied(_) => {
                true
            }
            Self::Needs(
                needs::Refusal::NoWords
                | needs::Refusal::TooLong
                | needs::Refusal::OnlyPrivate
                | needs::Refusal::VoiceTooLong
                | needs::Refusal::TimeOver
                | needs::Refusal::TooMany,
            ) => false,
            Self::Needs(_) => true,
        }
    }
}

impl From<needs::Refusal> for Refusal {
    fn from(no: needs::Refusal) -> Self {
        if let needs::Refusal::Denied(denied) = no {
            return Self::Denied(denied);
        }
        Self::Needs(no)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_eight_digits_in_two_halves() {
        let code = Code::draw();
        assert_eq!(code.digits().len(), 8);
        assert_eq!(Code::read(&code.in_halves()), Some(code));
        for typed in ["4821 7730", "48217730", " 4821-7730 ", "４８２１ ７７３０"] {
            assert_eq!(Code::read(typed).unwrap().in_halves(), "4821 7730", "{typed}");
        }
        for typed in ["4821 773", "4821 77301", "482 17730", "4821 7730 please", "", "flat 4821"] {
            assert_eq!(Code::read(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_code_is_never_shown_by_accident() {
        let code = Code::draw();
        assert!(!format!("{code:?}").contains(code.digits()));
    }
}
