//! What stands beside what a feature draws and is another one's: who would come first.

use crate::features::{devices, households, people};
use crate::kernel::id::{BuildingId, Member};
use crate::kernel::reader::Reader;
use crate::kernel::screen::Drawing;
use crate::kernel::tx::Reads;

/// The word of each morning.
pub(super) async fn daily_word(
    reads: &mut impl Reads,
    drawing: Option<Drawing>,
    building: BuildingId,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some(drawing) = drawing else { return Ok(None) };
    let bells = devices::list_homes(reads, building).await?;
    let beside = households::views::beside_daily_word;
    beside(reads, drawing, building, &bells, reader).await.map(Some)
}

/// What somebody tells of themselves.
pub(super) async fn profile(
    reads: &mut impl Reads,
    drawing: Option<Drawing>,
    notice: people::Notice,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    match (drawing, notice) {
        (Some(drawing), people::Notice::Overview { person, building }) => {
            let member = Member { person, building };
            households::views::beside_profile(reads, drawing, member, reader).await.map(Some)
        }
        (drawing, _) => Ok(drawing),
    }
}
