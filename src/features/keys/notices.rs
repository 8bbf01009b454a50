//! What is told of door notes and keys, and with which manners. Ids only.

use serde::{Deserialize, Serialize};

use super::intents::Step;
use super::model::{OpeningId, Refusal};
use crate::features::alarms::AlarmId;
use crate::features::alarms::notices::alarm_of;
use crate::kernel::clock::Moment;
use crate::kernel::household::HouseholdId;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::notice::{self, Lane, Manners, Parting, StandIn, Subject, UnknownOutcome, said};

/// Something to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// The doors with which somebody has to do.
    List {
        /// In which building.
        building: BuildingId,
        /// Which page, the first being 0.
        page: usize,
    },
    /// How the door of a household stands.
    Home {
        /// In which building.
        building: BuildingId,
        /// Whose.
        household: HouseholdId,
    },
    /// What is waited for: the note.
    Form {
        /// Who types it.
        person: PersonId,
        /// Which step.
        step: Step,
    },
    /// What the note says, to those whose own it is.
    Own {
        /// In which building.
        building: BuildingId,
        /// Whose.
        household: HouseholdId,
        /// Since when it stands there.
        since: Moment,
    },
    /// The same, to somebody else.
    Note {
        /// In which building.
        building: BuildingId,
        /// As this opening.
        opening: OpeningId,
        /// For which alarm.
        alarm: Option<AlarmId>,
        /// Whose.
        household: HouseholdId,
    },
    /// To those at home: somebody read it.
    Opened {
        /// In which building.
        building: BuildingId,
        /// Whose.
        household: HouseholdId,
        /// As this opening.
        opening: OpeningId,
    },
    /// To those at home: it is gone with who wrote it.
    Gone {
        /// In which building.
        building: BuildingId,
        /// Whose.
        household: HouseholdId,
    },
    /// Who could hold a key.
    Candidates {
        /// In which building.
        building: BuildingId,
        /// Whose.
        household: HouseholdId,
        /// Which page, the first being 0.
        page: usize,
    },
    /// To somebody: do you hold a key?
    Asked {
        /// In which building.
        building: BuildingId,
        /// Whose.
        household: HouseholdId,
    },
    /// To those at home: what they said.
    Answered {
        /// In which building.
        building: BuildingId,
        /// Whose.
        household: HouseholdId,
        /// Who.
        person: PersonId,
    },
    /// To them, and to those at home: somebody holds a key no more.
    Ended {
        /// In which building.
        building: BuildingId,
        /// Whose.
        household: HouseholdId,
        /// Who.
        person: PersonId,
    },
}

said!(Notice, "keys.notice");

impl notice::Notice for Notice {
    fn manners(&self) -> Manners {
        let (lane, stand_in, held_at_night) = match self {
            Self::List { .. } => (Lane::Reply, StandIn::GroupLine, false),
            Self::Home { .. }
            | Self::Form { .. }
            | Self::Own { .. }
            | Self::Note { .. }
            | Self::Candidates { .. } => (Lane::Reply, StandIn::Nothing, false),
            // Whose door it is hears of it at once: it may be somebody who should not.
            Self::Opened { .. } => (Lane::Reply, StandIn::UntilStart, false),
            Self::Gone { .. } | Self::Asked { .. } | Self::Answered { .. } | Self::Ended { .. } => {
                (Lane::Notice, StandIn::UntilStart, true)
            }
        };
        Manners {
            lane,
            stand_in,
            held_at_night,
            unsolicited: false,
            unknown_outcome: UnknownOutcome::OnceMore,
        }
    }

    fn parting(&self) -> Parting {
        match self {
            Self::Note { .. } | Self::Own { .. } => Parting::Deleted,
            Self::List { .. }
            | Self::Home { .. }
            | Self::Form { .. }
            | Self::Opened { .. }
            | Self::Gone { .. }
            | Self::Candidates { .. }
            | Self::Asked { .. }
            | Self::Answered { .. }
            | Self::Ended { .. } => Parting::WithHome,
        }
    }

    fn subject(&self) -> Option<Subject> {
        Some(match self {
            Self::List { building, .. } => keys_in(*building),
            Self::Form { person, .. } => form_of(*person),
            // It goes with the alarm.
            Self::Note { alarm: Some(alarm), .. } => alarm_of(*alarm),
            Self::Home { household, .. }
            | Self::Own { household, .. }
            | Self::Note { household, .. }
            | Self::Opened { household, .. }
            | Self::Gone { household, .. }
            | Self::Candidates { household, .. }
            | Self::Asked { household, .. }
            | Self::Answered { household, .. }
            | Self::Ended { household, .. } => door_of(*household),
        })
    }
}

/// All keys of a building, as something that messages show.
pub fn keys_in(building: BuildingId) -> Subject {
    Subject { kind: "keys", row: building.0 }
}

/// The door of a household, as something that messages show.
pub fn door_of(household: HouseholdId) -> Subject {
    Subject { kind: "door_note", row: household.0 }
}

/// What somebody types, as something that messages show.
pub fn form_of(person: PersonId) -> Subject {
    Subject { kind: "door_note_form", row: person.0 }
}

/// The answer to one's own act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// It stands in the private chat.
    Shown,
    /// Nothing to say: the message that is turned, or comes, says it.
    Silent,
}

said!(Reply, "keys.reply");
said!(Refusal, "keys.refusal");
