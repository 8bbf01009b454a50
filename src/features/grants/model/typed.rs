//! What moderators choose or type when they propose a grant.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::Refusal;

/// So many letters a reason in one's own words has at most.
pub const MOST_LETTERS: usize = 200;

/// For how long somebody is trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Term {
    /// Three months.
    Quarter,
    /// A year.
    Year,
    /// Two years.
    TwoYears,
}

impl Term {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Quarter, Self::Year, Self::TwoYears];

    /// The name under which it travels in codes: its months.
    pub fn name(self) -> &'static str {
        match self {
            Self::Quarter => "3",
            Self::Year => "12",
            Self::TwoYears => "24",
        }
    }

    /// The term with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|term| term.name() == name)
    }

    /// How many days that are; as such it is stored.
    pub fn days(self) -> i64 {
        match self {
            Self::Quarter => 91,
            Self::Year => 365,
            Self::TwoYears => 730,
        }
    }

    /// The term of so many days.
    pub fn of_days(days: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|term| term.days() == days)
    }

    /// How long that is.
    pub fn length(self) -> TimeDelta {
        TimeDelta::days(self.days())
    }
}

/// Why somebody is trusted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grounds {
    /// A moderator saw a certificate.
    Certificate,
    /// They have been known for years.
    Known,
    /// An organisation sent them.
    Sent,
    /// Something else, in words.
    Other,
}

impl Grounds {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Certificate, Self::Known, Self::Sent, Self::Other];

    /// The name under which it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Certificate => "certificate",
            Self::Known => "known",
            Self::Sent => "sent",
            Self::Other => "other",
        }
    }

    /// The grounds with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|grounds| grounds.name() == name)
    }
}

/// A reason in one's own words, on one line.
///
/// # Errors
/// [`Refusal::NoWords`] if nothing can be read in it, or if it is too long.
pub fn words(typed: &str) -> Result<String, Refusal> {
    let words = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let says = words.chars().any(char::is_alphanumeric);
    if says && words.chars().count() <= MOST_LETTERS { Ok(words) } else { Err(Refusal::NoWords) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_has_a_name() {
        for term in Term::ALL {
            assert_eq!(Term::named(term.name()), Some(term));
            assert_eq!(Term::of_days(term.days()), Some(term));
        }
        for grounds in Grounds::ALL {
            assert_eq!(Grounds::named(grounds.name()), Some(grounds));
        }
    }

    #[test]
    fn a_reason_is_one_line_of_words() {
        assert_eq!(words(" known since\n school ").as_deref(), Ok("known since school"));
        for typed in ["", " ", "…", &"x".repeat(201)] {
            assert_eq!(words(typed), Err(Refusal::NoWords), "{typed}");
        }
    }
}
