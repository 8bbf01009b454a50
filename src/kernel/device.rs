//! Devices: a doorbell on a wall or in a pocket, known by its number.

use super::id::id;

id!(
    /// A device that rings for a household.
    DeviceId,
    "device"
);
