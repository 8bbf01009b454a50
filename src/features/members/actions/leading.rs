//! Who leads: where nobody moderates a building any more its group is told, and the group's owner
//! is asked.

use crate::features::members::notices::{Notice, leading_of};
use crate::kernel::id::BuildingId;
use crate::kernel::outbox::Audience;
use crate::kernel::tx::{Reads as _, Tx};
use crate::kernel::{building, leading, membership};

/// Others may moderate a building by now, or nobody: its group is told once, and the owner is asked.
/// Once somebody does again, both messages say so.
///
/// # Errors
/// If the database fails.
pub async fn follow_moderators(tx: &mut Tx, building: BuildingId) -> anyhow::Result<()> {
    let Some(known) = leading::find(tx, building).await? else { return Ok(()) };
    let is_led = !membership::list_moderators(tx, building).await?.is_empty();
    if is_led && known.unled_at.is_some() {
        tx.set_unled(building, None).await?;
        tx.redraw(leading_of(building));
        return Ok(());
    }
    let is_left = building::find(tx, building).await?.is_none_or(|known| known.left_at.is_some());
    if is_led || is_left || known.unled_at.is_some() {
        return Ok(());
    }
    let since = tx.now();
    tx.set_unled(building, Some(since)).await?;
    tx.tell(Audience::Group(building), &Notice::NobodyModerates { building, since })?;
    if let Some(owner) = known.owner {
        tx.tell(Audience::Person(owner), &Notice::PleaseAppoint { building, owner, since })?;
    }
    Ok(())
}
