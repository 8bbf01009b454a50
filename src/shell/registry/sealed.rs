//! All that is sealed, so that a new key reaches it.

use crate::features::{alarms, callers, devices, grants, invites, keys, needs, series};
use crate::kernel::resealing::Resealing;
use crate::kernel::{
    admission, building, detail, doors, household, inbox, key_check, person, recipient,
    service_number, step,
};

/// All that is sealed. A feature that seals joins by adding a line.
pub fn sealed() -> impl Iterator<Item = Resealing> {
    let of_kernel = [
        building::SEALED,
        admission::SEALED,
        key_check::SEALED,
        inbox::SEALED,
        person::SEALED,
        detail::SEALED,
        household::SEALED,
        recipient::SEALED,
        doors::SEALED,
        step::SEALED,
        service_number::SEALED,
    ];
    let of_features = needs::SEALED.into_iter().chain(callers::SEALED);
    let of_features = of_features.chain([alarms::SEALED, invites::SEALED, series::SEALED]);
    let of_features = of_features.chain([devices::SEALED, keys::SEALED]);
    of_kernel.into_iter().chain(of_features).chain(grants::SEALED).flatten().copied()
}
