//! What is told about the house itself, and with which manners. Ids only.

use serde::{Deserialize, Serialize};

use super::model::{Format, Refusal, Topic};
use crate::kernel::budget::Tidings;
use crate::kernel::clock::Moment;
use crate::kernel::consent::Purpose;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::notice::{self, Lane, Manners, Parting, StandIn, Subject, UnknownOutcome, said};

/// Something to tell about the house itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// To the group: here I am.
    Welcome,
    /// To a moderator: is the clock right?
    ClockQuestion {
        /// Whose clock.
        building: BuildingId,
    },
    /// To a moderator: where does the clock hang?
    ClockChoice {
        /// Whose clock.
        building: BuildingId,
    },
    /// How it works.
    Help {
        /// What exactly.
        topic: Topic,
    },
    /// To somebody with several buildings: which one is meant?
    WhichBuilding {
        /// Whose buildings.
        person: PersonId,
    },
    /// To somebody with several buildings: this one is meant from now on.
    AtBuilding {
        /// Which.
        building: BuildingId,
    },
    /// To a moderator: somebody new wants to see a door; do you know them?
    VouchQuestion {
        /// Where.
        building: BuildingId,
        /// Who is new.
        person: PersonId,
        /// Since when: whoever comes again is asked about again.
        joined_at: Option<Moment>,
    },
    /// To somebody new: no moderator knows them yet.
    NotVouched {
        /// Where.
        building: BuildingId,
        /// Who is new.
        person: PersonId,
    },
    /// To somebody new: a moderator knows them.
    Vouched {
        /// Where.
        building: BuildingId,
    },
    /// To a group: whoever writes without a face cannot be told from others.
    Faceless,
    /// To a group: nobody moderates its building any more.
    NobodyModerates {
        /// Which.
        building: BuildingId,
        /// Since when: it may happen again.
        since: Moment,
    },
    /// To the group's owner: please make somebody an administrator.
    PleaseAppoint {
        /// Of which building.
        building: BuildingId,
        /// Who: it is theirs for as long as they own the group.
        owner: PersonId,
        /// Since when nobody moderates it.
        since: Moment,
    },
    /// To a moderator: something that somebody did could not be done, and was put aside.
    Broke {
        /// The number by which the operator finds it.
        reference: i64,
    },
    /// To a moderator: how the building is set, and how to change it.
    Settings {
        /// Which.
        building: BuildingId,
        /// Who: it is theirs for as long as they moderate.
        moderator: PersonId,
    },
    /// To a moderator: where else may the clock hang?
    ClockSettings {
        /// Whose clock.
        building: BuildingId,
        /// Who: it is theirs for as long as they moderate.
        moderator: PersonId,
    },
    /// To a moderator, each morning: all is well.
    DailyWord {
        /// Where.
        building: BuildingId,
    },
    /// To a moderator: the word each morning comes.
    DailyWordOn {
        /// Where.
        building: BuildingId,
    },
    /// To a moderator: it comes no more.
    DailyWordOff {
        /// Where.
        building: BuildingId,
    },
    /// To a moderator: the disk is full, and the room that was kept for this day is in use.
    DiskFull,
    /// To a moderator: there is room again.
    DiskHasRoom,
    /// What is kept of somebody, as a file.
    MyData {
        /// Of whom.
        person: PersonId,
        /// In which form.
        format: Format,
    },
    /// To what somebody agreed.
    Consents {
        /// Who.
        person: PersonId,
    },
    /// Shall what is kept for this be erased?
    TakeBackQuestion {
        /// Whose.
        person: PersonId,
        /// For what.
        purpose: Purpose,
    },
    /// The last word to somebody who was erased, in the language they had.
    Erased {
        /// Its tag.
        language: String,
    },
}

said!(Notice, "members.notice");

impl notice::Notice for Notice {
    fn manners(&self) -> Manners {
        match self {
            Self::Welcome | Self::NobodyModerates { .. } => Manners {
                lane: Lane::Card,
                stand_in: StandIn::Nothing,
                held_at_night: false,
                unsolicited: false,
                unknown_outcome: UnknownOutcome::OnceMore,
            },
            Self::ClockQuestion { .. } | Self::ClockChoice { .. } | Self::ClockSettings { .. } => {
                Manners {
                    lane: Lane::Reply,
                    stand_in: StandIn::UntilStart,
                    held_at_night: false,
                    unsolicited: false,
                    unknown_outcome: UnknownOutcome::OnceMore,
                }
            }
            Self::Help { .. } | Self::Faceless | Self::Settings { .. } => Manners {
                lane: Lane::Reply,
                stand_in: StandIn::GroupLine,
                held_at_night: false,
                unsolicited: false,
                unknown_outcome: UnknownOutcome::OnceMore,
            },
            // In the group one line stands in for both.
            Self::MyData { format: Format::Page, .. } => Manners {
                lane: Lane::Reply,
                stand_in: StandIn::GroupLine,
                held_at_night: false,
                unsolicited: false,
                unknown_outcome: UnknownOutcome::OnceMore,
            },
            Self::MyData { format: Format::Json, .. }
            | Self::Consents { .. }
            | Self::TakeBackQuestion { .. }
            | Self::WhichBuilding { .. }
            | Self::AtBuilding { .. } => Manners {
                lane: Lane::Reply,
                stand_in: StandIn::Nothing,
                held_at_night: false,
                unsolicited: false,
                unknown_outcome: UnknownOutcome::OnceMore,
            },
            Self::VouchQuestion { .. }
            | Self::NotVouched { .. }
            | Self::Vouched { .. }
            | Self::Broke { .. } => Manners {
                lane: Lane::Reply,
                stand_in: StandIn::UntilStart,
                held_at_night: false,
                unsolicited: false,
                unknown_outcome: UnknownOutcome::OnceMore,
            },
            Self::PleaseAppoint { .. } => Manners {
                lane: Lane::Notice,
                stand_in: StandIn::UntilStart,
                held_at_night: true,
                unsolicited: false,
                unknown_outcome: UnknownOutcome::OnceMore,
            },
            Self::DailyWord { .. } => Manners {
                lane: Lane::Digest,
                stand_in: StandIn::Nothing,
                held_at_night: true,
                unsolicited: true,
                unknown_outcome: UnknownOutcome::Never,
            },
            Self::DailyWordOn { .. } | Self::DailyWordOff { .. } => Manners {
                lane: Lane::Reply,
                stand_in: StandIn::Nothing,
                held_at_night: false,
                unsolicited: false,
                unknown_outcome: UnknownOutcome::OnceMore,
            },
            Self::DiskFull | Self::DiskHasRoom => Manners {
                lane: Lane::Notice,
                stand_in: StandIn::Nothing,
                held_at_night: false,
                unsolicited: false,
                unknown_outcome: UnknownOutcome::OnceMore,
            },
            Self::Erased { .. } => Manners {
                lane: Lane::Reply,
                stand_in: StandIn::Nothing,
                held_at_night: false,
                unsolicited: false,
                unknown_outcome: UnknownOutcome::Never,
            },
        }
    }

    fn subject(&self) -> Option<Subject> {
        match self {
            Self::ClockQuestion { building }
            | Self::ClockChoice { building }
            | Self::Settings { building, .. }
            | Self::ClockSettings { building, .. } => Some(settings_of(*building)),
            Self::NobodyModerates { building, .. } | Self::PleaseAppoint { building, .. } => {
                Some(leading_of(*building))
            }
            Self::VouchQuestion { person, .. } | Self::NotVouched { person, .. } => {
                Some(Subject { kind: "person", row: person.0 })
            }
            Self::Consents { person } | Self::TakeBackQuestion { person, .. } => {
                Some(consents_of(*person))
            }
            Self::Welcome
            | Self::Help { .. }
            | Self::WhichBuilding { .. }
            | Self::AtBuilding { .. }
            | Self::Vouched { .. }
            | Self::Faceless
            | Self::Broke { .. }
            | Self::DailyWord { .. }
            | Self::DailyWordOn { .. }
            | Self::DailyWordOff { .. }
            | Self::DiskFull
            | Self::DiskHasRoom
            | Self::MyData { .. }
            | Self::Erased { .. } => None,
        }
    }

    /// The daily word has a button of its own that ends it.
    fn tidings(&self) -> Option<Tidings> {
        None
    }

    fn parting(&self) -> Parting {
        match self {
            Self::ClockQuestion { .. } | Self::ClockChoice { .. } | Self::VouchQuestion { .. } => {
                Parting::WithOffice
            }
            Self::Settings { .. } | Self::ClockSettings { .. } | Self::PleaseAppoint { .. } => {
                Parting::Redrawn
            }
            Self::Welcome
            | Self::NobodyModerates { .. }
            | Self::Help { .. }
            | Self::WhichBuilding { .. }
            | Self::AtBuilding { .. }
            | Self::NotVouched { .. }
            | Self::Vouched { .. }
            | Self::Faceless
            | Self::Broke { .. }
            | Self::DailyWord { .. }
            | Self::DailyWordOn { .. }
            | Self::DailyWordOff { .. }
            | Self::DiskFull
            | Self::DiskHasRoom
            | Self::MyData { .. }
            | Self::Consents { .. }
            | Self::TakeBackQuestion { .. }
            | Self::Erased { .. } => Parting::Stays,
        }
    }
}

/// To what somebody agreed, as something that messages show.
pub fn consents_of(person: PersonId) -> Subject {
    Subject { kind: "consent", row: person.0 }
}

/// That somebody moderates a building, or nobody, as something that messages show.
pub fn leading_of(building: BuildingId) -> Subject {
    Subject { kind: "leading", row: building.0 }
}

/// How a building is set, as something that messages show.
pub fn settings_of(building: BuildingId) -> Subject {
    Subject { kind: "building", row: building.0 }
}

/// The answer to one's own act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// Hello.
    Hello,
    /// Hello to somebody who belongs to no building yet.
    HelloStranger,
    /// Only words and voice messages are understood.
    WordsPlease,
    /// A form waits for words that are typed.
    TypePlease,
    /// What is forwarded is not acted upon.
    Forwarded,
    /// What is changed later is not acted upon.
    Edited,
    /// No such command.
    UnknownCommand,
    /// Choose your language.
    Languages,
    /// Choose the group's language.
    GroupLanguages {
        /// Whose.
        building: BuildingId,
    },
    /// Your language is set.
    LanguageSet,
    /// The group's language is set.
    GroupLanguageSet,
    /// What is kept.
    Privacy,
    /// Really erase?
    ForgetQuestion,
    /// A consent is taken back, and what was kept for it is gone.
    TakenBack,
    /// It is kept.
    Kept,
    /// The clock is set.
    ClockSet,
    /// A moderator gave their word.
    Vouched,
    /// A moderator did not.
    NotVouched,
    /// Nothing to say: what comes by itself says it.
    Silent,
}

said!(Reply, "members.reply");

impl Reply {
    /// True if it is only a toast: after words, what comes by itself says the same.
    pub fn is_toast_only(self) -> bool {
        self == Self::Silent
    }
}

said!(Refusal, "members.refusal");

/// Something to be asked of Telegram.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Errand {
    /// Who are the group's administrators?
    ListAdministrators {
        /// Whose group.
        building: BuildingId,
        /// True if one of them is to be asked about the clock.
        ask_clock: bool,
    },
}

said!(Errand, "members.errand");
