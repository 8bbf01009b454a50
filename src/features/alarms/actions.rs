//! What doorbells call.

use crate::kernel::device::DeviceId;
use crate::kernel::household::HouseholdId;
use crate::kernel::id::BuildingId;
use crate::kernel::tx::Tx;

/// A doorbell that was pressed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bell {
    /// In which building.
    pub building: BuildingId,
    /// For whom.
    pub household: HouseholdId,
    /// Which device.
    pub device: DeviceId,
    /// True if it is a wish, false if it is an alarm.
    pub wish: bool,
}

/// A doorbell rang: whoever is to come is called, as a wish or as an alarm. Pressed again while it
/// rings, it is the same.
///
/// # Errors
/// If the database fails.
#[allow(clippy::unused_async, reason = "it is a stand-in")]
pub async fn ring(_tx: &mut Tx, _bell: Bell) -> anyhow::Result<()> {
    Ok(())
}
