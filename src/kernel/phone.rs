//! Phone numbers as people type them.

use std::ops::RangeInclusive;

/// What stands between the digits of a phone number.
const MARKS: [char; 6] = [' ', '-', '(', ')', '.', '/'];

/// The number in these words, if they are one with so many digits: digits as people part them; a
/// plus may stand in front.
pub fn clean(words: &str, digits: RangeInclusive<usize>) -> Option<String> {
    let plain: String = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let plain: String = plain.chars().map(narrow).collect();
    let number = plain.strip_prefix('+').unwrap_or(&plain);
    let count = number.chars().filter(char::is_ascii_digit).count();
    let known = |letter: char| letter.is_ascii_digit() || MARKS.contains(&letter);
    (number.chars().all(known) && digits.contains(&count)).then_some(plain)
}

/// A character of twice the width, as Chinese keyboards have them, in its usual one.
pub fn narrow(letter: char) -> char {
    match letter {
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(u32::from(letter).saturating_sub(0xfee0)).unwrap_or(letter)
        }
        _ => letter,
    }
}
