//! What waits for moderators in all features, as one list.

use crate::features::{callers, duty, grants, households, joining, needs};
use crate::kernel::id::BuildingId;
use crate::kernel::membership;
use crate::kernel::queue::Waiting;
use crate::kernel::reader::Reader;
use crate::kernel::screen::Drawing;
use crate::kernel::tx::Reads;

/// A page of what waits. A feature in which something waits for moderators joins by a line: it tells
/// only what this moderator may read.
///
/// # Errors
/// If the database cannot be read.
pub(super) async fn draw(
    reads: &mut impl Reads,
    building: BuildingId,
    page: usize,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let moderators = membership::list_moderators(reads, building).await?;
    let moderator = reader.person.filter(|person| moderators.contains(person));
    let Some(moderator) = moderator else { return Ok(Some(duty::views::not_yours(reader))) };
    let mut waiting: Vec<Waiting> = Vec::new();
    waiting.extend(joining::views::waiting(reads, building, reader).await?);
    waiting.extend(needs::views::waiting(reads, building, moderator, reader).await?);
    waiting.extend(grants::views::waiting(reads, building, moderator, reader).await?);
    waiting.extend(households::views::waiting(reads, building, moderator, reader).await?);
    waiting.extend(callers::views::waiting(reads, building, reader).await?);
    waiting.extend(duty::views::waiting(reads, building, reader).await?);
    duty::views::queue(reads, building, page, waiting, reader).await.map(Some)
}
