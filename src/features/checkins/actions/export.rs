//! What is kept of somebody, given to them.

use crate::features::checkins::store;
use crate::kernel::circle;
use crate::kernel::export::{Chapter, Record, Titles};
use crate::kernel::id::PersonId;
use crate::kernel::tx::Reads;

/// When they are asked and checked in, whom they chose, and who chose them.
///
/// # Errors
/// If the database cannot be read.
pub async fn export(
    reads: &mut impl Reads,
    person: PersonId,
    titles: &Titles,
) -> anyhow::Result<[Chapter; 2]> {
    let checkin = store::find(reads, person).await?.map(|known| {
        Record::default()
            .give("checkin.building_id", titles.of(known.building))
            .give("checkin.hour", i64::from(known.hour))
            .give("checkin.due_at", known.due)
            .give("checkin.asked_for", known.asked_for)
            .give("checkin.checked_at", known.checked_at)
            .give("checkin.away_until", known.away_until)
            .give("checkin.stopped_at", known.stopped_at)
    });
    let held = circle::list_held(reads, person).await?.into_iter().map(|word| {
        Record::default()
            .give("circle.building_id", titles.of(word.building))
            .give("circle.person_id", word.person == person)
            .give("circle.friend_id", word.friend == person)
            .give("circle.asked_at", word.asked_at)
            .give("circle.agreed_at", word.agreed_at)
            .give("circle.ended_at", word.ended_at)
    });
    Ok([
        Chapter::new("checkin", checkin.into_iter().collect()),
        Chapter::new("circle", held.collect()),
    ])
}
