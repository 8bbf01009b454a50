//! What people type of themselves, cleaned, or refused.

use super::Refusal;
use crate::features::needs::model::discretion;
use crate::kernel::detail::Kind;
use crate::kernel::language::Language;
use crate::kernel::person::{LONGEST_NAME, Name};
use crate::kernel::phone::{self, narrow};

/// An entrance, a floor and a flat have so many characters at most.
const LONGEST_PLACE: usize = 10;
/// An entrance, which neighbours may read, has so many digits at most: more are a flat, or a phone.
const ENTRANCE_DIGITS: usize = 3;
/// A phone number has so many digits: 15 by <https://en.wikipedia.org/wiki/E.164>.
const PHONE_DIGITS: std::ops::RangeInclusive<usize> = 5..=15;

/// True if it is told in words.
pub fn is_typed(kind: Kind) -> bool {
    match kind {
        Kind::Name | Kind::Entrance | Kind::Floor | Kind::Flat | Kind::Phone => true,
        Kind::Languages | Kind::Offers | Kind::Presence => false,
    }
}

/// What was typed as a detail of this kind, cleaned.
///
/// # Errors
/// Refused if it cannot be one.
pub fn typed(kind: Kind, words: &str) -> Result<String, Refusal> {
    match kind {
        Kind::Name => name(words),
        Kind::Entrance => entrance(words).ok_or(Refusal::NoEntrance),
        Kind::Floor => place(words, "people-keywords-floor").ok_or(Refusal::NoFloor),
        Kind::Flat => place(words, "people-keywords-flat").ok_or(Refusal::NoFlat),
        Kind::Phone => phone::clean(words, PHONE_DIGITS).ok_or(Refusal::NoPhone),
        Kind::Languages | Kind::Offers | Kind::Presence => Err(Refusal::OldButton),
    }
}

/// A name with a letter in it, which is not cut, and holds no door and no phone: it stands on cards.
fn name(words: &str) -> Result<String, Refusal> {
    let name = Name::new(words);
    let typed = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let fits = typed.chars().count() <= LONGEST_NAME;
    let named = name.as_str().chars().any(char::is_alphabetic);
    if !fits || !named {
        return Err(Refusal::NoName);
    }
    match discretion::part(name.as_str()).private {
        None => Ok(name.as_str().to_owned()),
        Some(_) => Err(Refusal::PrivateName),
    }
}

/// A place with few digits.
fn entrance(words: &str) -> Option<String> {
    let place = place(words, "people-keywords-entrance")?;
    let digits = place.chars().filter(|letter| letter.is_numeric()).count();
    (digits <= ENTRANCE_DIGITS).then_some(place)
}

/// Letters, digits and dashes, without the word that says what they are.
fn place(words: &str, said: &'static str) -> Option<String> {
    let words: String = words.trim().chars().map(narrow).collect();
    let lists: Vec<String> = Language::all().map(|language| language.label(said)).collect();
    let said = lists.iter().flat_map(|list| list.split(',')).map(str::trim);
    let bare = said.filter(|word| !word.is_empty()).find_map(|word| without(&words, word));
    let bare = bare.unwrap_or(&words).chars().filter(|letter| !letter.is_whitespace());
    let bare: String = bare.collect();
    let known = |letter: char| letter.is_alphanumeric() || letter == '-';
    let fits = (1..=LONGEST_PLACE).contains(&bare.chars().count());
    let named = bare.chars().any(char::is_alphanumeric);
    (fits && named && bare.chars().all(known)).then_some(bare)
}

/// The same without this word in front or behind, if it stands there.
fn without<'a>(words: &'a str, word: &str) -> Option<&'a str> {
    // In ASCII alone, so that nothing moves: keywords of other scripts have no case.
    let lower = words.to_ascii_lowercase();
    let rest = words.len().checked_sub(word.len())?;
    if lower.ends_with(word) {
        words.get(..rest)
    } else if lower.starts_with(word) {
        words.get(word.len()..)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_a_name() {
        for (words, kept) in [
            (" Ana  Maria ", "Ana Maria"),
            ("豆豆妈", "豆豆妈"),
            ("Ana\n<b>", "Ana <b>"),
            ("evil\u{202e}txt", "eviltxt"),
        ] {
            assert_eq!(typed(Kind::Name, words).as_deref(), Ok(kept), "{words}");
        }
        for words in ["", "  ", "\u{200b}", "☕", "12", &"x".repeat(33)] {
            assert_eq!(typed(Kind::Name, words), Err(Refusal::NoName), "{words}");
        }
    }

    #[test]
    fn a_name_holds_no_door_and_no_phone() {
        for words in [
            "Ana 0171 2345678",
            "Ana flat 12b",
            "王姐 2-1-502",
            "李阿姨502室",
            "Bo +49 171 2345678",
        ] {
            assert_eq!(typed(Kind::Name, words), Err(Refusal::PrivateName), "{words}");
        }
        for words in ["Ana 2", "Bo the 3rd", "小李", "王姐", "Oma Gerda", "Ana upstairs"] {
            assert_eq!(typed(Kind::Name, words).as_deref(), Ok(words), "{words}");
        }
    }

    #[test]
    fn an_entrance_is_no_flat_and_no_phone() {
        for words in ["0171234567", "2-1-502", "٠١٧١", "1234"] {
            assert_eq!(typed(Kind::Entrance, words), Err(Refusal::NoEntrance), "{words}");
        }
        for (words, kept) in [("12", "12"), ("3-12", "3-12"), ("North", "North"), ("B2", "B2")] {
            assert_eq!(typed(Kind::Entrance, words).as_deref(), Ok(kept), "{words}");
        }
    }

    #[test]
    fn a_place_is_short_and_loses_the_word_that_says_what_it_is() {
        for (kind, words, kept) in [
            (Kind::Entrance, "2", "2"),
            (Kind::Entrance, "2单元", "2"),
            (Kind::Entrance, "Entrance B", "B"),
            (Kind::Floor, "3楼", "3"),
            (Kind::Floor, "３层", "3"),
            (Kind::Floor, "-1", "-1"),
            (Kind::Flat, "Flat 12 b", "12b"),
            (Kind::Flat, "502室", "502"),
            (Kind::Flat, "2-1-502", "2-1-502"),
        ] {
            assert_eq!(typed(kind, words).as_deref(), Ok(kept), "{words}");
        }
        for words in ["", "-", "flat", "12345678901", "12; drop", "<b>", "12/3 & 4"] {
            assert_eq!(typed(Kind::Flat, words), Err(Refusal::NoFlat), "{words}");
        }
    }

    #[test]
    fn a_phone_number_has_five_to_fifteen_digits() {
        for (words, kept) in [
            ("0171 2345678", "0171 2345678"),
            ("+49 (171) 234-56-78", "+49 (171) 234-56-78"),
            (" 138  1234\u{a0}5678 ", "138 1234 5678"),
            ("１３８１２３４５６７８", "13812345678"),
            ("12345", "12345"),
        ] {
            assert_eq!(typed(Kind::Phone, words).as_deref(), Ok(kept), "{words}");
        }
        for words in
            ["", "1234", "1234567890123456", "12+34567", "call me", "12345 evenings", "٣٤٥٦٧"]
        {
            assert_eq!(typed(Kind::Phone, words), Err(Refusal::NoPhone), "{words}");
        }
    }

    #[test]
    fn what_is_chosen_is_not_typed() {
        for kind in Kind::ALL {
            assert_eq!(
                is_typed(kind),
                typed(kind, "x12345") != Err(Refusal::OldButton),
                "{kind:?}"
            );
        }
    }
}
