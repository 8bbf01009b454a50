//! What somebody needs, in their own words: typed, said aloud, or for the helper alone.

use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use super::Refusal;
use crate::kernel::language::Language;

/// The most characters that a card takes.
pub const LONGEST_WORDS: usize = 200;
/// The most characters that a private part takes.
pub const LONGEST_PRIVATE_PART: usize = 300;
/// The longest voice message that is taken, in seconds.
pub const LONGEST_VOICE: u32 = 60;

/// What somebody needs, in their own words: one line, 1-200 characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words(String);

impl Words {
    /// Cleans what was typed: one line, no control characters, no turned text.
    ///
    /// # Errors
    /// [`Refusal::NoWords`] if nothing is left, [`Refusal::TooLong`] if a card would not hold it.
    pub fn new(typed: &str) -> Result<Self, Refusal> {
        let words = one_line(typed);
        if words.is_empty() {
            return Err(Refusal::NoWords);
        }
        if words.chars().count() > LONGEST_WORDS {
            return Err(Refusal::TooLong);
        }
        Ok(Self(words))
    }

    pub(in crate::features::needs) fn stored(words: String) -> Self {
        Self(words)
    }

    /// The words.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// What people say where there is no hurry, in all languages.
static UNHURRIED: LazyLock<Vec<String>> = LazyLock::new(|| {
    let lists = Language::all().map(|language| language.label("needs-keywords-unhurried"));
    let phrases = lists.flat_map(|list| {
        list.split(',').map(|phrase| phrase.trim().to_lowercase()).collect::<Vec<_>>()
    });
    phrases.filter(|phrase| !phrase.is_empty()).collect()
});

/// True if somebody says that there is no hurry.
pub(super) fn is_unhurried(text: &str) -> bool {
    let text = text.to_lowercase().replace(['\u{2018}', '\u{2019}'], "'");
    let is_whole = |at: usize, phrase: &str| {
        let belongs = |letter: char| phrase.is_ascii() && letter.is_ascii_alphanumeric();
        let before = text.get(..at).and_then(|before| before.chars().next_back());
        let behind = text.get(at + phrase.len()..).and_then(|behind| behind.chars().next());
        !before.is_some_and(belongs) && !behind.is_some_and(belongs)
    };
    UNHURRIED
        .iter()
        .any(|phrase| text.match_indices(phrase.as_str()).any(|(at, phrase)| is_whole(at, phrase)))
}

/// One line without control characters and marks that turn the direction of the text around them.
fn one_line(typed: &str) -> String {
    let clean: String = typed
        .chars()
        .map(|letter| if letter.is_whitespace() { ' ' } else { letter })
        .filter(|letter| {
            !letter.is_control()
                && !matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        })
        .collect();
    clean.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Door, phone, code: what only a helper sees. One line, 1-300 characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PrivatePart(String);

impl PrivatePart {
    /// Cleans what was typed.
    ///
    /// # Errors
    /// [`Refusal::NoWords`] if nothing is left, [`Refusal::PrivateTooLong`] if it is too long.
    pub fn new(typed: &str) -> Result<Self, Refusal> {
        let clean = one_line(typed);
        if clean.is_empty() {
            return Err(Refusal::NoWords);
        }
        if clean.chars().count() > LONGEST_PRIVATE_PART {
            return Err(Refusal::PrivateTooLong);
        }
        Ok(Self(clean))
    }

    /// Both: what was known, and what is said now, if it is not in it.
    ///
    /// # Errors
    /// [`Refusal::PrivateTooLong`] if it is too long then.
    pub fn with(&self, more: &Self) -> Result<Self, Refusal> {
        if self.0.contains(&more.0) {
            return Ok(self.clone());
        }
        Self::new(&format!("{} · {}", self.0, more.0))
    }

    pub(in crate::features::needs) fn stored(part: String) -> Self {
        Self(part)
    }

    /// What it says.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A voice message, by Telegram's name of its file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Voice {
    /// Telegram's name of the file.
    pub file: String,
    /// How long it is.
    pub seconds: u32,
}

impl Voice {
    /// A voice message that is short enough.
    ///
    /// # Errors
    /// [`Refusal::VoiceTooLong`] if it is longer than [`LONGEST_VOICE`].
    pub fn new(file: String, seconds: u32) -> Result<Self, Refusal> {
        if seconds > LONGEST_VOICE {
            return Err(Refusal::VoiceTooLong);
        }
        Ok(Self { file, seconds })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_one_clean_line() {
        assert_eq!(
            Words::new("  carry\n shopping\u{0} up ").unwrap().as_str(),
            "carry shopping up"
        );
        assert_eq!(Words::new(" \n\u{7}").unwrap_err(), Refusal::NoWords);
        assert_eq!(Words::new(&"长".repeat(201)).unwrap_err(), Refusal::TooLong);
        assert!(Words::new(&"长".repeat(200)).is_ok());
    }
}
