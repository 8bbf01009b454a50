//! What is told of doorbells, and with which manners. Ids only: a secret stands in none.

use serde::{Deserialize, Serialize};

use super::model::Refusal;
use crate::kernel::clock::Moment;
use crate::kernel::device::DeviceId;
use crate::kernel::id::BuildingId;
use crate::kernel::notice::{self, Lane, Manners, Parting, StandIn, Subject, UnknownOutcome, said};

/// Something to tell of doorbells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// To a moderator: which there are, and whether they work.
    List {
        /// In which building.
        building: BuildingId,
        /// Which page, the first being 0.
        page: usize,
    },
    /// How one of them stands.
    Device {
        /// In which building.
        building: BuildingId,
        /// Which.
        device: DeviceId,
    },
    /// To those behind the door: it rings for you from now on.
    Added {
        /// In which building.
        building: BuildingId,
        /// Which.
        device: DeviceId,
    },
    /// To whoever is on duty: nothing was heard of it for a day.
    Silent {
        /// In which building.
        building: BuildingId,
        /// Which.
        device: DeviceId,
        /// When it was last heard.
        heard_at: Moment,
    },
    /// To whoever is on duty: it was pressed, and is switched off.
    PressedOff {
        /// In which building.
        building: BuildingId,
        /// Which.
        device: DeviceId,
    },
    /// To whoever is on duty: a press of it came before, and does not ring.
    PressedBefore {
        /// In which building.
        building: BuildingId,
        /// Which.
        device: DeviceId,
    },
    /// To whoever is on duty, once a week: some were not pressed for a week.
    TryThem {
        /// In which building.
        building: BuildingId,
    },
}

said!(Notice, "devices.notice");

impl notice::Notice for Notice {
    fn manners(&self) -> Manners {
        let (lane, stand_in, held_at_night) = match self {
            Self::List { .. } => (Lane::Reply, StandIn::GroupLine, false),
            Self::Device { .. } => (Lane::Reply, StandIn::Nothing, false),
            // Somebody may wait for help who pressed it.
            Self::PressedOff { .. } | Self::PressedBefore { .. } => {
                (Lane::Reply, StandIn::UntilStart, false)
            }
            Self::Added { .. } | Self::Silent { .. } | Self::TryThem { .. } => {
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
            Self::Device { .. } | Self::Added { .. } => Parting::Redrawn,
            Self::List { .. }
            | Self::Silent { .. }
            | Self::PressedOff { .. }
            | Self::PressedBefore { .. }
            | Self::TryThem { .. } => Parting::WithOffice,
        }
    }

    fn subject(&self) -> Option<Subject> {
        Some(match self {
            Self::List { building, .. } | Self::TryThem { building } => devices_of(*building),
            Self::Device { device, .. }
            | Self::Added { device, .. }
            | Self::Silent { device, .. }
            | Self::PressedOff { device, .. }
            | Self::PressedBefore { device, .. } => device_of(*device),
        })
    }
}

/// The devices of a building, as something that messages show.
pub fn devices_of(building: BuildingId) -> Subject {
    Subject { kind: "devices", row: building.0 }
}

/// A device, as something that messages show.
pub fn device_of(device: DeviceId) -> Subject {
    Subject { kind: "device", row: device.0 }
}

/// The answer to one's own act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// Nothing to say: the message that is turned, or comes, says it.
    Silent,
}

said!(Reply, "devices.reply");
said!(Refusal, "devices.refusal");
