//! Codes: how a verb and its ids travel in a button's callback data or a deep link.
//!
//! `verb_1_2`: Telegram allows 1-64 bytes, and in deep links only `[A-Za-z0-9_-]`. A code is
//! never trusted: clients can forge it, so the action checks building and authority as always.

/// The most bytes that Telegram lets a code have.
pub const MOST_BYTES: usize = 64;

/// Writes a code. Verbs are `[a-z-]`; parts are ids or language tags.
pub fn write(verb: &str, parts: &[&dyn std::fmt::Display]) -> String {
    let mut code = verb.to_owned();
    for part in parts {
        code.push('_');
        code.push_str(&part.to_string());
    }
    code
}

/// A code taken apart.
#[derive(Debug, PartialEq, Eq)]
pub struct Code<'a> {
    /// The verb.
    pub verb: &'a str,
    parts: Vec<&'a str>,
}

impl<'a> Code<'a> {
    /// Takes a code apart; nothing if it cannot be one.
    pub fn read(text: &'a str) -> Option<Self> {
        if text.is_empty() || text.len() > MOST_BYTES {
            return None;
        }
        let mut parts = text.split('_');
        let verb = parts.next()?;
        Some(Self { verb, parts: parts.collect() })
    }

    /// Its one part as text; nothing if there are more or fewer.
    pub fn text(&self) -> Option<&'a str> {
        match self.parts.as_slice() {
            [only] => Some(only),
            _ => None,
        }
    }

    /// Its one part as an id.
    pub fn one(&self) -> Option<i64> {
        self.text().and_then(id)
    }

    /// Its two parts as ids.
    pub fn two(&self) -> Option<(i64, i64)> {
        match self.parts.as_slice() {
            [first, second] => Some((id(first)?, id(second)?)),
            _ => None,
        }
    }

    /// Its two parts: an id, then text.
    pub fn id_and_text(&self) -> Option<(i64, &'a str)> {
        match self.parts.as_slice() {
            [first, second] => Some((id(first)?, second)),
            _ => None,
        }
    }

    /// Its three parts: two ids, then text.
    pub fn two_and_text(&self) -> Option<(i64, i64, &'a str)> {
        match self.parts.as_slice() {
            [first, second, third] => Some((id(first)?, id(second)?, third)),
            _ => None,
        }
    }

    /// Its three parts: an id, then two texts.
    pub fn id_and_two_texts(&self) -> Option<(i64, &'a str, &'a str)> {
        match self.parts.as_slice() {
            [first, second, third] => Some((id(first)?, second, third)),
            _ => None,
        }
    }

    /// True if it is the verb alone.
    pub fn is_bare(&self) -> bool {
        self.parts.is_empty()
    }
}

/// A number as we write it: digits alone, and none before it that says nothing.
pub fn id(text: &str) -> Option<i64> {
    let plain = text.bytes().all(|byte| byte.is_ascii_digit());
    let short = text == "0" || !text.starts_with('0');
    if plain && short { text.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_reads_back() {
        let written = write("claim", &[&3, &12]);
        assert_eq!(written, "claim_3_12");
        let code = Code::read(&written).unwrap();
        assert_eq!((code.verb, code.two()), ("claim", Some((3, 12))));
        assert_eq!(Code::read("language_zh-CN").unwrap().text(), Some("zh-CN"));
        assert!(Code::read("help").unwrap().is_bare());
    }

    #[test]
    fn what_no_button_of_ours_says_is_nothing() {
        for forged in [
            "claim_-3_12",
            "claim_3",
            "claim_3_12_4",
            "claim_3_x",
            "claim__",
            "claim_+3_1",
            "claim_03_1",
            "claim_3_00",
        ] {
            assert_eq!(Code::read(forged).and_then(|code| code.two()), None, "{forged}");
        }
        assert_eq!(Code::read(""), None);
        assert_eq!(Code::read(&"x".repeat(65)), None);
    }
}
