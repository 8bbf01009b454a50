//! What is kept of somebody's turns, given to them.

use chrono_tz::Tz;

use crate::features::duty::store;
use crate::kernel::building;
use crate::kernel::duty;
use crate::kernel::export::{Chapter, Record, Titles, Value};
use crate::kernel::id::PersonId;
use crate::kernel::tx::Reads;

/// Their weeks, and the swaps that they asked for or were asked. Whose the other week was is another's.
///
/// # Errors
/// If the database cannot be read.
pub async fn export(
    reads: &mut impl Reads,
    person: PersonId,
    titles: &Titles,
) -> anyhow::Result<[Chapter; 2]> {
    let mut weeks = Vec::new();
    for (at, week) in duty::list_of(reads, person).await? {
        let zone = building::setting(reads, at).await?.map_or(Tz::UTC, |known| known.time_zone);
        weeks.push(
            Record::default()
                .give("duty_week.building_id", titles.of(at))
                .give("duty_week.week", week.begins_at(zone)),
        );
    }
    let mut swaps = Vec::new();
    for swap in store::list_of(reads, person).await? {
        let setting = building::setting(reads, swap.building).await?;
        let zone = setting.map_or(Tz::UTC, |known| known.time_zone);
        swaps.push(
            Record::default()
                .give("swap.building_id", titles.of(swap.building))
                .give("swap.week", swap.week.begins_at(zone))
                .give("swap.other_week", swap.other_week.begins_at(zone))
                .give("swap.asked_at", swap.asked_at)
                .give("swap.state", Value::word(swap.state.name()))
                .give("swap.answered_at", swap.state.answered_at()),
        );
    }
    Ok([Chapter::new("duty_week", weeks), Chapter::new("swap", swaps)])
}
