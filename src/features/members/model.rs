//! What is decided about buildings and people. Pure.

use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use crate::kernel::actor::Denied;
use crate::kernel::language::Language;

/// A friendly no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// The button is of an earlier day, or nobody's.
    OldButton,
    /// The group's language is the moderators' to choose.
    OnlyModerators,
    /// They lack the authority.
    Denied(Denied),
}

impl Refusal {
    /// Its kind, for the audit log.
    pub fn kind(self) -> &'static str {
        match self {
            Self::OldButton => "old_button",
            Self::OnlyModerators => "only_moderators",
            Self::Denied(Denied::NotResident) => "not_resident",
            Self::Denied(Denied::NoBuilding) => "no_building",
            Self::Denied(Denied::NotModerator) => "not_moderator",
        }
    }
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
