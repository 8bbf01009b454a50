//! What is told at the door, and with which manners. Ids only.

use serde::{Deserialize, Serialize};

use super::model::Refusal;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::notice::{self, Lane, Manners, Parting, StandIn, Subject, UnknownOutcome, said};

/// Something to tell at the door.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// To an applicant: where they stand. Past once it is another thing.
    Standing {
        /// Where.
        building: BuildingId,
        /// Who.
        person: PersonId,
    },
    /// To an applicant: what has become of it.
    News {
        /// Where.
        building: BuildingId,
        /// Who.
        person: PersonId,
    },
    /// To an applicant: type the code.
    CodeQuestion {
        /// Where.
        building: BuildingId,
        /// Who.
        person: PersonId,
    },
    /// To the group: who knows them?
    Vouching {
        /// Where.
        building: BuildingId,
        /// Whom.
        person: PersonId,
    },
    /// To each moderator: somebody would like to come in.
    Card {
        /// Where.
        building: BuildingId,
        /// Who.
        person: PersonId,
    },
    /// To the moderator who says no: why?
    Reasons {
        /// Where.
        building: BuildingId,
        /// Who.
        person: PersonId,
    },
    /// To a moderator: how one comes in, and how to change it.
    Policy {
        /// Where.
        building: BuildingId,
    },
    /// To each moderator: many wrong codes were typed, so that none is taken for an hour.
    ManyCodes {
        /// Where.
        building: BuildingId,
    },
    /// To each moderator: the same of invites.
    ManyInvites {
        /// Where.
        building: BuildingId,
    },
}

said!(Notice, "joining.notice");

impl notice::Notice for Notice {
    fn manners(&self) -> Manners {
        match self {
            Self::Standing { .. } | Self::News { .. } => Manners {
                lane: Lane::Reply,
                stand_in: StandIn::UntilStart,
                held_at_night: false,
                unsolicited: false,
                unknown_outcome: UnknownOutcome::OnceMore,
            },
            Self::Vouching { .. } => Manners {
                lane: Lane::Card,
                stand_in: StandIn::Nothing,
                held_at_night: true,
                unsolicited: false,
                unknown_outcome: UnknownOutcome::OnceMore,
            },
            Self::Card { .. } | Self::ManyCodes { .. } | Self::ManyInvites { .. } => Manners {
                lane: Lane::Notice,
                stand_in: StandIn::UntilStart,
                held_at_night: true,
                unsolicited: false,
                unknown_outcome: UnknownOutcome::OnceMore,
            },
            Self::CodeQuestion { .. } | Self::Reasons { .. } | Self::Policy { .. } => Manners {
                lane: Lane::Reply,
                stand_in: StandIn::Nothing,
                held_at_night: false,
                unsolicited: false,
                unknown_outcome: UnknownOutcome::OnceMore,
            },
        }
    }

    fn parting(&self) -> Parting {
        match self {
            // For the group, or where its reader stands themselves.
            Self::Vouching { .. } | Self::News { .. } => Parting::Stays,
            Self::Standing { .. }
            | Self::CodeQuestion { .. }
            | Self::Card { .. }
            | Self::Reasons { .. }
            | Self::Policy { .. } => Parting::Redrawn,
            Self::ManyCodes { .. } | Self::ManyInvites { .. } => Parting::WithOffice,
        }
    }

    fn subject(&self) -> Option<Subject> {
        match self {
            Self::Standing { person, .. }
            | Self::CodeQuestion { person, .. }
            | Self::Vouching { person, .. }
            | Self::Card { person, .. }
            | Self::Reasons { person, .. } => Some(who(*person)),
            Self::Policy { building } => Some(policy_of(*building)),
            Self::News { .. } | Self::ManyCodes { .. } | Self::ManyInvites { .. } => None,
        }
    }
}

/// Somebody who would like to come in, as something that messages show.
pub fn who(person: PersonId) -> Subject {
    Subject { kind: "person", row: person.0 }
}

/// How a building takes people in, as something that messages show.
pub fn policy_of(building: BuildingId) -> Subject {
    Subject { kind: "policy", row: building.0 }
}

/// The answer to one's own act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// That is not the code.
    WrongCode,
    /// A neighbour knows somebody.
    Vouched,
    /// Nothing to say: the message that is turned, or comes, says it.
    Silent,
}

said!(Reply, "joining.reply");
said!(Refusal, "joining.refusal");
