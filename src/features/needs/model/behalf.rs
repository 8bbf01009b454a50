//! For whom a need is, where that is not whoever asks.

use crate::kernel::language::Language;
use crate::kernel::phone::narrow;
use crate::kernel::recipient::RecipientId;

/// Nobody is called by more letters than so many.
const LONGEST_NAME: usize = 40;

/// For whom a need is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Behalf {
    /// Somebody without Telegram.
    Recipient(RecipientId),
    /// Somebody who called, by the name that they told.
    Caller(String),
    /// Somebody who is on no list any more.
    Gone,
}

/// A sentence that says first for whom it is: "for Granny Li: …".
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Addressed<'a> {
    /// What they are called, as it was typed.
    pub name: &'a str,
    /// What is needed.
    pub rest: &'a str,
}

impl<'a> Addressed<'a> {
    /// Reads a sentence; nothing if it does not begin by a name.
    pub fn read(typed: &'a str) -> Option<Self> {
        let (head, rest) = typed.split_once([':', '\u{ff1a}'])?;
        let (head, rest) = (head.trim(), rest.trim());
        let words: Vec<String> =
            Language::all().map(|language| language.label("needs-keywords-for")).collect();
        let mut words = words.iter().flat_map(|list| list.split(',')).map(str::trim);
        let name = words.find_map(|word| after(head, word))?;
        let fits = !name.is_empty() && name.chars().count() <= LONGEST_NAME && !rest.is_empty();
        fits.then_some(Self { name, rest })
    }

    /// True if somebody of this name is meant.
    pub fn names(&self, called: &str) -> bool {
        folded(self.name) == folded(called)
    }
}

/// What stands behind a word at the beginning. Where words are parted by blanks, one follows.
fn after<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let begins = text.get(..word.len()).is_some_and(|start| start.eq_ignore_ascii_case(word));
    let rest = text.get(word.len()..).filter(|_| begins && !word.is_empty())?;
    let is_parted = !word.is_ascii() || rest.starts_with(char::is_whitespace);
    is_parted.then(|| rest.trim())
}

fn folded(name: &str) -> String {
    let letters = name.chars().map(narrow).filter(|letter| !letter.is_whitespace());
    letters.collect::<String>().to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_says_first_for_whom_it_is() {
        for (typed, name, rest) in [
            ("for Granny Li: fetch a parcel", "Granny Li", "fetch a parcel"),
            ("For  granny li : milk, please", "granny li", "milk, please"),
            ("帮李奶奶：取个快递", "李奶奶", "取个快递"),
            ("替 李奶奶: 取个快递", "李奶奶", "取个快递"),
        ] {
            assert_eq!(Addressed::read(typed), Some(Addressed { name, rest }), "{typed}");
        }
    }

    #[test]
    fn other_sentences_are_words() {
        for typed in [
            "fetch a parcel for Granny Li",
            "forty eggs: please",
            "for Granny Li:",
            "for: milk",
            "帮我取个快递",
            "today at 16:00",
            "",
        ] {
            assert_eq!(Addressed::read(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_name_is_the_same_however_it_is_typed() {
        let typed = Addressed { name: "granny  LI", rest: "milk" };
        assert!(typed.names("Granny Li"));
        assert!(!typed.names("Granny Lin"));
    }
}
