//! What moderators type of numbers, cleaned, or refused. Pure.

use serde::{Deserialize, Serialize};

use crate::kernel::actor::Denied;
use crate::kernel::phone;

/// A line has so many numbers at most: in China there are three for emergencies.
const MOST: usize = 3;
/// A service number has so many digits: from 112 to 15 by <https://en.wikipedia.org/wiki/E.164>.
const DIGITS: std::ops::RangeInclusive<usize> = 3..=15;
/// What parts two numbers.
const BETWEEN: [char; 8] = [',', '，', '、', '·', ';', '；', '\n', '|'];

/// A friendly no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// That is no number.
    NoNumber,
    /// They lack the authority.
    Denied(Denied),
}

impl Refusal {
    /// Its kind, for the audit log.
    pub fn kind(self) -> &'static str {
        match self {
            Self::NoNumber => "no_number",
            Self::Denied(denied) => denied.kind(),
        }
    }

    /// True if the form in which it was typed is over: the words mean something else.
    pub fn ends_a_step(self) -> bool {
        match self {
            Self::NoNumber => false,
            Self::Denied(_) => true,
        }
    }
}

/// One number, or up to three.
///
/// # Errors
/// [`Refusal::NoNumber`] if there is none, or something else, or more.
pub fn typed(words: &str) -> Result<String, Refusal> {
    let parts = words.split(BETWEEN).map(str::trim).filter(|part| !part.is_empty());
    let numbers: Option<Vec<String>> = parts.map(|part| phone::clean(part, DIGITS)).collect();
    match numbers {
        Some(numbers) if (1..=MOST).contains(&numbers.len()) => Ok(numbers.join(" · ")),
        Some(_) | None => Err(Refusal::NoNumber),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_one_number_or_up_to_three() {
        for (words, kept) in [
            ("112", "112"),
            ("120, 110 ,119", "120 · 110 · 119"),
            ("120、110、119", "120 · 110 · 119"),
            ("１２０，１１０", "120 · 110"),
            ("120 · 110 · 119", "120 · 110 · 119"),
            (" +49 30  123-45 ", "+49 30 123-45"),
            ("010-6512 3456", "010-6512 3456"),
        ] {
            assert_eq!(typed(words).as_deref(), Ok(kept), "{words}");
        }
        for words in [
            "",
            ",",
            "12",
            "112, 113, 114, 115",
            "call Mo",
            "112 or 911",
            "1234567890123456",
            "<b>",
        ] {
            assert_eq!(typed(words), Err(Refusal::NoNumber), "{words}");
        }
    }
}
