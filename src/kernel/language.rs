//! Languages: those that have a folder in `locales/`, and who is taken to speak them.

use super::speech;

/// A language that Linli speaks. There is one for each folder in `locales/`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(&'static str);

impl Language {
    /// What is spoken where nothing better is known.
    pub const ENGLISH: Self = Self("en");

    /// All languages, by tag.
    pub fn all() -> impl Iterator<Item = Self> {
        speech::tags().map(Self)
    }

    /// The language with exactly this tag.
    pub fn tagged(tag: &str) -> Option<Self> {
        Self::all().find(|language| language.0 == tag)
    }

    /// The language for a code as Telegram's clients send it (`zh`, `zh-hans`, `pt-br`): the
    /// same tag, else the first whose first part is the same: all of `zh` reads `zh-CN`.
    pub fn for_code(code: &str) -> Option<Self> {
        let code = code.to_ascii_lowercase().replace('_', "-");
        let first = code.split('-').next().unwrap_or_default();
        Self::all()
            .find(|language| language.0.eq_ignore_ascii_case(&code))
            .or_else(|| Self::all().find(|language| language.primary() == first))
    }

    /// Its tag, such as `zh-CN`.
    pub fn tag(self) -> &'static str {
        self.0
    }

    /// The two letters by which Telegram knows it.
    pub fn two_letters(self) -> &'static str {
        self.primary()
    }

    fn primary(self) -> &'static str {
        self.0.split('-').next().unwrap_or(self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_as_clients_send_them_find_their_language() {
        for (code, tag) in [
            ("en", Some("en")),
            ("en-GB", Some("en")),
            ("zh", Some("zh-CN")),
            ("zh-hans", Some("zh-CN")),
            ("zh-CN", Some("zh-CN")),
            ("zh-SG", Some("zh-CN")),
            ("ZH_hans", Some("zh-CN")),
            ("de", None),
            ("", None),
        ] {
            assert_eq!(Language::for_code(code).map(Language::tag), tag, "{code}");
        }
    }
}
