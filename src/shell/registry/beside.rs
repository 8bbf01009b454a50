//! What stands beside what a feature draws and is another one's: buttons for a home and whoever lives
//! there, who would come first.

use crate::features::{alarms, callers, devices, households, keys, people};
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

/// A home, or the page of somebody without Telegram, with what other features do for those there.
pub(super) async fn household(
    reads: &mut impl Reads,
    notice: households::Notice,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let (page, home) = (notice.page(), notice.home());
    let drawing = households::views::notice(reads, notice, reader).await?;
    let Some(mut drawing) = drawing else { return Ok(None) };
    if let Some(page) = page {
        drawing = callers::views::beside_recipient(reads, drawing, page, reader).await?;
        drawing = alarms::views::beside_recipient(reads, drawing, page, reader).await?;
        drawing = devices::views::beside_recipient(reads, drawing, page, reader).await?;
        drawing = keys::views::beside_recipient(reads, drawing, page, reader).await?;
    } else if let Some(home) = home {
        drawing = devices::views::beside_home(reads, drawing, home, reader).await?;
        drawing = keys::views::beside_home(reads, drawing, home, reader).await?;
    }
    Ok(Some(drawing))
}
