//! What is kept of somebody's door note, of keys they hold and notes they read, given to them.

use crate::features::keys::store;
use crate::kernel::export::{Chapter, Record, Titles};
use crate::kernel::household::{self, Standing};
use crate::kernel::id::PersonId;
use crate::kernel::tx::Reads;

/// Their notes, and when the notes of their homes were read; which keys they hold; what they read.
///
/// # Errors
/// If the database cannot be read or something does not open.
pub async fn export(
    reads: &mut impl Reads,
    person: PersonId,
    titles: &Titles,
) -> anyhow::Result<[Chapter; 4]> {
    let mut notes = Vec::new();
    for note in store::list_written(reads, person).await? {
        let words = store::words_of(reads, note.id).await?;
        notes.push(
            Record::default()
                .give("door_note.words", words)
                .give("door_note.written_at", note.written_at)
                .give("door_note.removed_at", note.removed_at),
        );
    }
    let mut read = Vec::new();
    for (home, own) in household::list_held(reads, person).await? {
        if own.standing != Standing::In {
            continue;
        }
        for opening in store::list_openings(reads, home.id, false).await? {
            read.push(Record::default().give("door_opening.read_at", opening.read_at));
        }
    }
    let held = store::list_held(reads, person).await?.into_iter().map(|(building, holder)| {
        Record::default()
            .give("household.building_id", titles.of(building))
            .give("key_holder.asked_at", holder.asked_at)
            .give("key_holder.agreed_at", holder.agreed_at)
            .give("key_holder.declined_at", holder.declined_at)
    });
    let held = held.collect();
    let own = store::list_openings_by(reads, person).await?.into_iter();
    let own = own.map(|opening| {
        Record::default()
            .give("door_opening.read_at", opening.read_at)
            .give("door_opening.shown_at", opening.shown_at)
    });
    let own = own.collect();
    Ok([
        Chapter::new("door_note", notes),
        Chapter::new("door_read", read),
        Chapter::new("key_holder", held),
        Chapter::new("door_opening", own),
    ])
}
