//! Commands: `/need@linli_bot carry shopping up` → a name and words.

/// A command as it was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Command<'a> {
    /// Its name, without the slash; upper and lower case as typed.
    pub name: &'a str,
    /// The bot it names, if it names one.
    pub bot: Option<&'a str>,
    /// What follows.
    pub words: &'a str,
}

impl<'a> Command<'a> {
    /// Reads a command; nothing if the text is none.
    pub fn read(text: &'a str) -> Option<Self> {
        let rest = text.trim_start().strip_prefix('/')?;
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        let (head, words) = rest.split_at_checked(end)?;
        let (name, bot) = match head.split_once('@') {
            Some((name, bot)) => (name, Some(bot)),
            None => (head, None),
        };
        let plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
        if name.is_empty() || !name.chars().all(plain) {
            return None;
        }
        Some(Self { name, bot, words: words.trim() })
    }

    /// True unless it names another bot.
    pub fn is_for(&self, bot: &str) -> bool {
        self.bot.is_none_or(|named| named.eq_ignore_ascii_case(bot))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_read_as_people_type_them() {
        let read =
            |text| Command::read(text).map(|command| (command.name, command.bot, command.words));
        assert_eq!(read("/need carry  it\nup"), Some(("need", None, "carry  it\nup")));
        assert_eq!(read("/need@linli_bot 取件"), Some(("need", Some("linli_bot"), "取件")));
        assert_eq!(read(" /help"), Some(("help", None, "")));
        for text in ["need", "/", "/ need", "1/2", "/取件", ""] {
            assert_eq!(read(text), None, "{text}");
        }
    }

    #[test]
    fn another_bots_commands_are_not_ours() {
        assert!(Command::read("/need@Linli_Bot x").unwrap().is_for("linli_bot"));
        assert!(!Command::read("/need@other_bot x").unwrap().is_for("linli_bot"));
    }
}
