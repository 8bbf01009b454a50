//! Needs that come again and again: what `series` asks of needs.

use super::asking::post_need;
use super::following::tell_withdrawn;
use super::{Outcome, store};
use crate::features::needs::model::{Asked, Need, NeedId, Origin, State, UNDO};
use crate::features::needs::timers;
use crate::kernel::actor::Resident;
use crate::kernel::id::BuildingId;
use crate::kernel::tx::{Reads, Tx};

/// Posts a need that comes again: its card; what its asker can do about it is told by whoever calls this.
/// The first one was asked for with a message, later ones with none.
///
/// # Errors
/// Refused after many others.
pub async fn post_again(
    tx: &mut Tx,
    resident: &Resident,
    asked: Asked,
    origin: Option<Origin>,
) -> Outcome<Need> {
    post_need(tx, resident, (Some(asked), None), origin, None).await
}

/// Withdraws what is still open, for the next one takes its place.
///
/// # Errors
/// If the database fails.
pub async fn make_room(tx: &mut Tx, need: NeedId) -> Outcome<()> {
    let need = store::find(tx, need).await?.filter(|need| need.state == State::Open);
    let Some(need) = need else { return Ok(()) };
    let helpers: Vec<_> = need.at_work().collect();
    // It cannot be taken back any more: then two of them would be open.
    let need = need.withdrawn(tx.now().minus(UNDO));
    store::save(tx, &need).await?;
    timers::set_for_end(tx, &need)?;
    tell_withdrawn(tx, &need, helpers)?;
    tx.redraw(need.id);
    Ok(())
}

/// The need with this number in a building.
///
/// # Errors
/// If the database cannot be read.
pub async fn find_numbered(
    reads: &mut impl Reads,
    building: BuildingId,
    number: i64,
) -> anyhow::Result<Option<Need>> {
    store::find_numbered(reads, building, number).await
}
