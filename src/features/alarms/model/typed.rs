//! What is said in an alarm's room.

use super::Refusal;

/// In which form something is said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// Typed.
    Words,
    /// Said aloud: Telegram's name of the voice message.
    Voice,
    /// A place on the map, as JSON.
    Place,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Words, Self::Voice, Self::Place];

    /// The name under which it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Words => "words",
            Self::Voice => "voice",
            Self::Place => "place",
        }
    }

    /// The one with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|form| form.name() == name)
    }
}

/// So much is passed on at once, in letters.
pub const LONGEST: usize = 500;

/// What is passed on of what somebody typed.
///
/// # Errors
/// [`Refusal::TooLong`] if it is too much to be read on the way.
pub fn words(typed: &str) -> Result<String, Refusal> {
    let typed = typed.trim();
    if typed.chars().count() > LONGEST {
        return Err(Refusal::TooLong);
    }
    Ok(typed.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_too_long_is_not_cut_but_refused() {
        assert_eq!(words("  the door is open ").as_deref(), Ok("the door is open"));
        assert_eq!(words(&"好".repeat(LONGEST)).map(|said| said.chars().count()), Ok(LONGEST));
        assert_eq!(words(&"a".repeat(LONGEST + 1)), Err(Refusal::TooLong));
    }
}
