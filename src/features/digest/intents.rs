//! What somebody wants to get and what not: a command, buttons → an [`Intent`]. Pure.

use super::model::Span;
use crate::kernel::budget::Tidings;
use crate::kernel::code::{self, Code};
use crate::kernel::id::BuildingId;

/// What somebody wants to get and what not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Intent {
    /// What do I get?
    Quiet,
    /// I want this, or I want none of it.
    Set(Tidings, bool),
    /// No more like this: said under such a message.
    Fewer(Tidings),
    /// Nothing for so long.
    Pause(Span),
    /// All again.
    Resume,
}

impl Intent {
    /// The code that a button or link carries.
    pub fn code(self) -> String {
        match self {
            Self::Quiet => code::write("quiet", &[]),
            Self::Set(tidings, true) => code::write("quiet-on", &[&tidings.name()]),
            Self::Set(tidings, false) => code::write("quiet-off", &[&tidings.name()]),
            Self::Fewer(tidings) => code::write("fewer", &[&tidings.name()]),
            Self::Pause(span) => code::write("pause", &[&span.name()]),
            Self::Resume => code::write("resume", &[]),
        }
    }

    /// The intent that a button's code or a link's payload names.
    pub fn from_code(code: &Code<'_>) -> Option<Self> {
        let tidings = || code.text().and_then(Tidings::named);
        match code.verb {
            "quiet" if code.is_bare() => Some(Self::Quiet),
            "resume" if code.is_bare() => Some(Self::Resume),
            "quiet-on" => tidings().map(|tidings| Self::Set(tidings, true)),
            "quiet-off" => tidings().map(|tidings| Self::Set(tidings, false)),
            "fewer" => tidings().map(Self::Fewer),
            "pause" => code.text().and_then(Span::named).map(Self::Pause),
            _ => None,
        }
    }

    /// The intent of a command.
    pub fn from_command(command: &str) -> Option<Self> {
        match command {
            "quiet" => Some(Self::Quiet),
            _ => None,
        }
    }

    /// True if a link may bring it: it changes nothing.
    pub fn may_come_by_link(self) -> bool {
        self == Self::Quiet
    }

    /// Its verb, for the audit log.
    pub fn verb(self) -> &'static str {
        match self {
            Self::Quiet => "digest.quiet",
            Self::Set(_, true) => "digest.unmute",
            Self::Set(_, false) => "digest.mute",
            Self::Fewer(_) => "digest.fewer",
            Self::Pause(_) => "digest.pause",
            Self::Resume => "digest.resume",
        }
    }

    /// The row it names, for the audit log: none.
    pub fn row(self) -> Option<i64> {
        None
    }

    /// The building it names: none.
    pub fn building(self) -> Option<BuildingId> {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_reads_back_what_it_says() {
        let mut intents = vec![Intent::Quiet, Intent::Resume];
        intents.extend(Span::ALL.map(Intent::Pause));
        for tidings in Tidings::ALL {
            let set = [true, false].map(|on| Intent::Set(tidings, on));
            intents.extend(set.into_iter().chain([Intent::Fewer(tidings)]));
        }
        for intent in intents {
            let code = intent.code();
            assert!(code.len() <= code::MOST_BYTES, "{code}");
            assert_eq!(Intent::from_code(&Code::read(&code).unwrap()), Some(intent), "{code}");
        }
    }

    #[test]
    fn what_is_no_button_of_ours_is_nothing() {
        for forged in ["quiet_1", "quiet-on", "quiet-off_everything", "fewer_x", "pause_year"] {
            let read = Code::read(forged).and_then(|code| Intent::from_code(&code));
            assert_eq!(read, None, "{forged}");
        }
    }
}
