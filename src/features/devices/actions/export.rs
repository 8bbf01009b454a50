//! What is kept of the bells of somebody's home, given to them.

use crate::features::devices::model::Rings;
use crate::features::devices::store;
use crate::kernel::export::{Chapter, Record, Titles, Value};
use crate::kernel::household::{self, Standing};
use crate::kernel::id::PersonId;
use crate::kernel::language::Language;
use crate::kernel::tx::Reads;

/// The bells where they live, and when these were pressed.
///
/// # Errors
/// If the database cannot be read or something does not open.
pub async fn export(
    reads: &mut impl Reads,
    person: PersonId,
    titles: &Titles,
    language: Language,
) -> anyhow::Result<Chapter> {
    let mut bells = Vec::new();
    for (home, own) in household::list_held(reads, person).await? {
        if own.standing != Standing::In {
            continue;
        }
        for device in store::list_of(reads, home.id).await? {
            let presses = store::list_presses(reads, device.id).await?.into_iter();
            let presses =
                presses.map(|at| Record::default().give("press.pressed_at", at)).collect();
            let rings = match device.rings {
                Rings::Wish => language.label("devices-rings-wish"),
                Rings::Alarm => language.label("devices-rings-alarm"),
            };
            let record = Record::default()
                .give("device.building_id", titles.of(device.building))
                .give("device.label", device.name)
                .give("device.rings", Value::shown(device.rings.name(), rings))
                .give("device.battery", device.battery)
                .give("device.added_at", device.added_at)
                .give("device.heard_at", device.heard_at)
                .with("press", presses);
            bells.push(record);
        }
    }
    Ok(Chapter::new("device", bells))
}
