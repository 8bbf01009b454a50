//! What somebody needs, in their own words.

use super::Refusal;

/// The most characters that a card takes.
pub const LONGEST_WORDS: usize = 200;
/// What somebody needs, in their own words: one line, 1-200 characters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Words(String);

impl Words {
    /// Cleans what was typed: one line, no control characters, no turned text.
    ///
    /// # Errors
    /// [`Refusal::NoWords`] if nothing is left, [`Refusal::TooLong`] if a card would not hold it.
    pub fn new(typed: &str) -> Result<Self, Refusal> {
        let clean: String = typed
            .chars()
            .map(|letter| if letter.is_whitespace() { ' ' } else { letter })
            .filter(|letter| {
                !letter.is_control()
                    && !matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
            })
            .collect();
        let words = clean.split_whitespace().collect::<Vec<_>>().join(" ");
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
