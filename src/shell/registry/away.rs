//! It was away: those who count on it are told, and what to look at again.

use super::{Letter, read_letter};
use crate::features::{alarms, duty, needs};
use crate::kernel::clock::Moment;
use crate::kernel::id::BuildingId;
use crate::kernel::outage::OutageId;
use crate::kernel::reader::Reader;
use crate::kernel::screen::Drawing;
use crate::kernel::tx::{Reads, Tx};

/// It was away from then until now: who is in an open alarm is told, and who is on duty.
///
/// # Errors
/// If the database fails.
pub async fn was_away(tx: &mut Tx, from: Moment) -> anyhow::Result<()> {
    let Some(outage) = tx.note_outage(from).await? else { return Ok(()) };
    let (told, ringing) = alarms::actions::was_away(tx, outage.id).await?;
    duty::actions::was_away(tx, outage.id, &told, &ringing).await
}

/// What whoever is on duty is told.
///
/// # Errors
/// If the database cannot be read.
pub(super) async fn draw(
    reads: &mut impl Reads,
    (building, outage): (BuildingId, OutageId),
    rings: bool,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let open = needs::views::count_open(reads, building).await?;
    duty::views::away(reads, (building, outage), open, rings, reader).await.map(Some)
}

/// The call for help of which a letter tells.
pub fn alarm_of(kind: &str, body: &str) -> Option<alarms::AlarmId> {
    let Letter::Alarms(notice) = read_letter(kind, body).ok()? else { return None };
    notice.alarm()
}
