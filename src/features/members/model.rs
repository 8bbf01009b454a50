//! What is decided about buildings and people. Pure.

use chrono::NaiveTime;
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::kernel::actor::Denied;
use crate::kernel::clock::Moment;
use crate::kernel::language::Language;

/// A friendly no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// The button is of an earlier day, or nobody's.
    OldButton,
    /// The group's language is the moderators' to choose.
    OnlyModerators,
    /// That person does not belong to the building any more.
    NotThere,
    /// They were given what is kept of them often enough today.
    EnoughData,
    /// They lack the authority.
    Denied(Denied),
}

impl Refusal {
    /// Its kind, for the audit log.
    pub fn kind(self) -> &'static str {
        match self {
            Self::OldButton => "old_button",
            Self::OnlyModerators => "only_moderators",
            Self::NotThere => "not_there",
            Self::EnoughData => "enough_data",
            Self::Denied(denied) => denied.kind(),
        }
    }
}

/// A form in which somebody is given what is kept of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Format {
    /// A page to read.
    Page,
    /// The same for programs.
    Json,
}

impl Format {
    /// All of them, as they are sent.
    pub const ALL: [Self; 2] = [Self::Page, Self::Json];

    /// The name of the file.
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Page => "linli.html",
            Self::Json => "linli.json",
        }
    }

    /// Its type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Page => "text/html",
            Self::Json => "application/json",
        }
    }
}

/// So often a day somebody is given what is kept of them.
pub const MOST_DATA_A_DAY: i64 = 3;

/// When the day began that clocks show there.
pub fn begin_of_day(now: Moment, zone: Tz) -> Moment {
    let today = now.utc().with_timezone(&zone).date_naive();
    Moment::shown_at(today.and_time(NaiveTime::MIN), zone)
}

/// What somebody wants to know how to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// All topics.
    Menu,
    /// Calling for help.
    Alarm,
    /// Asking.
    Ask,
    /// Helping.
    Help,
    /// Confirming, and what to do when something is wrong.
    Confirm,
    /// Changing or withdrawing what was asked.
    Change,
    /// Finding things again, and doing them by number.
    Find,
    /// Language and privacy.
    Settings,
    /// What moderators do.
    Moderate,
}

impl Topic {
    /// All topics of the menu, in its order.
    pub const ALL: [Self; 8] = [
        Self::Alarm,
        Self::Ask,
        Self::Help,
        Self::Confirm,
        Self::Change,
        Self::Find,
        Self::Settings,
        Self::Moderate,
    ];

    /// Its name in codes.
    pub fn name(self) -> &'static str {
        match self {
            Self::Menu => "menu",
            Self::Alarm => "alarm",
            Self::Ask => "ask",
            Self::Help => "help",
            Self::Confirm => "confirm",
            Self::Change => "change",
            Self::Find => "find",
            Self::Settings => "settings",
            Self::Moderate => "moderate",
        }
    }

    /// The topic with this name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Menu].into_iter().chain(Self::ALL).find(|topic| topic.name() == name)
    }
}

/// True if these words are exactly this label, in any language.
pub fn matches_label(words: &str, label: &'static str) -> bool {
    let words = words.trim();
    Language::all().any(|language| language.label(label) == words)
}

/// True if these words are exactly one of this list, in any language; marks at the end and upper
/// case do not count.
pub fn matches_listed(words: &str, list: &'static str) -> bool {
    let ends = |letter: char| !letter.is_alphanumeric();
    let words = words.trim().trim_end_matches(ends).to_lowercase();
    !words.is_empty()
        && Language::all().any(|language| {
            language.label(list).split(',').any(|listed| listed.trim().to_lowercase() == words)
        })
}

/// A time zone that can be chosen by a button, with the message that names its city.
#[derive(Clone, Copy, Debug)]
pub struct ZoneChoice {
    /// The zone.
    pub zone: Tz,
    /// The message that names its city.
    pub city: &'static str,
}

/// The zones offered where the guess was wrong, from west to east.
pub const ZONES: [ZoneChoice; 14] = [
    ZoneChoice { zone: Tz::America__Los_Angeles, city: "members-city-los-angeles" },
    ZoneChoice { zone: Tz::America__Denver, city: "members-city-denver" },
    ZoneChoice { zone: Tz::America__Chicago, city: "members-city-chicago" },
    ZoneChoice { zone: Tz::America__New_York, city: "members-city-new-york" },
    ZoneChoice { zone: Tz::America__Sao_Paulo, city: "members-city-sao-paulo" },
    ZoneChoice { zone: Tz::Europe__London, city: "members-city-london" },
    ZoneChoice { zone: Tz::Europe__Berlin, city: "members-city-berlin" },
    ZoneChoice { zone: Tz::Europe__Istanbul, city: "members-city-istanbul" },
    ZoneChoice { zone: Tz::Asia__Dubai, city: "members-city-dubai" },
    ZoneChoice { zone: Tz::Asia__Kolkata, city: "members-city-kolkata" },
    ZoneChoice { zone: Tz::Asia__Bangkok, city: "members-city-bangkok" },
    ZoneChoice { zone: Tz::Asia__Shanghai, city: "members-city-shanghai" },
    ZoneChoice { zone: Tz::Asia__Tokyo, city: "members-city-tokyo" },
    ZoneChoice { zone: Tz::Australia__Sydney, city: "members-city-sydney" },
];

/// The zone where most who speak a language live: a guess, to be confirmed by a moderator.
pub fn guess_zone(language: Language) -> Tz {
    match language.tag() {
        "zh-CN" => Tz::Asia__Shanghai,
        _ => Tz::Europe__London,
    }
}
