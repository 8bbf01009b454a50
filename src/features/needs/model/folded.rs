//! Text as it is compared: half-width, small Latin letters, one kind of dash; and what is left of
//! the original when parts of it are taken out.

use std::ops::Range;

const DASHES: &[char] = &[
    '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2015}', '\u{2212}', '\u{301c}',
    '\u{ff5e}', '~',
];
const COMMAS: &[char] = &[',', '，', '、', ';', '；'];
const ENDS: &[char] = &['.', '!', '?', '。', '！', '？', ')', '）'];
const IDLE: &[char] = &[',', '，', '、', ';', '；', ':', '：', '-', '–', '—', '·'];
const OPENING: &[char] = &['(', '（', '['];
const CLOSING: &[char] = &[')', '）', ']'];

/// A text in the form in which it is compared, which remembers where it came from.
#[derive(Debug)]
pub(in crate::features::needs) struct Folded<'a> {
    original: &'a str,
    text: String,
    origins: Vec<usize>,
}

impl<'a> Folded<'a> {
    /// Folds a text, letter by letter.
    pub fn of(original: &'a str) -> Self {
        let mut text = String::with_capacity(original.len());
        let mut origins = Vec::with_capacity(original.len() + 1);
        for (at, letter) in original.char_indices() {
            let folded = fold(letter);
            origins.extend(std::iter::repeat_n(at, folded.len_utf8()));
            text.push(folded);
        }
        origins.push(original.len());
        Self { original, text, origins }
    }

    /// The folded text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What stood in the original where this stands in the folded text.
    pub fn original(&self, range: &Range<usize>) -> &'a str {
        self.original.get(self.origin(range.start)..self.origin(range.end)).unwrap_or_default()
    }

    /// The original without these parts of the folded text, and without the commas and blanks that
    /// only parted them from the rest. The parts stand in order.
    pub fn without(&self, parts: &[Range<usize>]) -> String {
        let mut kept = String::new();
        let mut behind = 0;
        for part in parts.iter().filter(|part| !part.is_empty()) {
            let from = behind;
            let to = part.start.max(from);
            kept = joined(&kept, self.original(&(from..to)), from > 0);
            behind = part.end.max(behind);
        }
        let end = self.text.len();
        kept = joined(&kept, self.original(&(behind.min(end)..end)), behind > 0);
        tidied(&kept)
    }

    fn origin(&self, at: usize) -> usize {
        self.origins.get(at).copied().unwrap_or(self.original.len())
    }
}

/// A letter as it is compared.
fn fold(letter: char) -> char {
    if DASHES.contains(&letter) {
        return '-';
    }
    let half = match letter {
        '\u{ff01}'..='\u{ff5d}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        '\u{3000}' | '\u{a0}' => ' ',
        '\u{2019}' | '\u{2018}' => '\'',
        other => other,
    };
    half.to_ascii_lowercase()
}

/// Two texts between which something was taken out.
fn joined(left: &str, right: &str, cut: bool) -> String {
    if !cut {
        return format!("{left}{right}");
    }
    let is_idle = |letter: char| letter.is_whitespace() || COMMAS.contains(&letter);
    let before = left.trim_end_matches(is_idle);
    let behind = right.trim_start_matches(is_idle);
    let between = || {
        let left = left.get(before.len()..).unwrap_or_default();
        let right = right.get(..right.len() - behind.len()).unwrap_or_default();
        left.chars().chain(right.chars())
    };
    if before.is_empty() {
        return behind.trim_start_matches(ENDS).trim_start().to_owned();
    }
    if let Some((before, behind)) = before.strip_suffix(OPENING).zip(behind.strip_prefix(CLOSING)) {
        return joined(before, behind, cut);
    }
    if behind.is_empty() || behind.starts_with(ENDS) || before.ends_with(OPENING) {
        return format!("{before}{behind}");
    }
    let comma = between().find(|letter| COMMAS.contains(letter));
    let is_latin =
        |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_alphanumeric());
    let blank = between().any(char::is_whitespace)
        || (is_latin(before.chars().next_back()) && is_latin(behind.chars().next()));
    match comma {
        Some(comma) if comma.is_ascii() => format!("{before}{comma} {behind}"),
        Some(comma) => format!("{before}{comma}{behind}"),
        None if blank => format!("{before} {behind}"),
        None => format!("{before}{behind}"),
    }
}

fn tidied(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    text.trim_matches(|letter: char| letter.is_whitespace() || IDLE.contains(&letter)).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str, part: &str) -> String {
        let folded = Folded::of(text);
        let from = folded.as_str().find(part).unwrap();
        let part = from..from + part.len();
        folded.without(std::slice::from_ref(&part))
    }

    #[test]
    fn width_case_and_dashes_do_not_matter() {
        assert_eq!(Folded::of("１６：００–１８ Uhr　ＡＭ").as_str(), "16:00-18 uhr am");
    }

    #[test]
    fn what_is_left_is_tidy() {
        for (text, part, rest) in [
            ("fetch it, today, and ring", "today", "fetch it, and ring"),
            ("Today: fetch it.", "today", "fetch it."),
            ("fetch it (today).", "today", "fetch it."),
            ("fetch it today!", "today", "fetch it!"),
            ("fetch TODAY it", "today", "fetch it"),
            ("明天，帮我取件", "明天", "帮我取件"),
            ("帮我明天取件", "明天", "帮我取件"),
            ("帮我取件，明天，谢谢", "明天", "帮我取件，谢谢"),
            ("取件 - 明天", "明天", "取件"),
        ] {
            assert_eq!(cut(text, part), rest, "{text}");
        }
    }
}
