//! Coming in by the invite of a neighbour.

use super::let_in;
use crate::features::joining::model::State;
use crate::features::joining::store;
use crate::kernel::id::{Member, PersonId};
use crate::kernel::tx::{Reads as _, Tx};

/// Lets somebody in who is in the group, by an invite of this neighbour. False if moderators declined
/// them, and the invite does not overrule that; or if they are in already.
///
/// # Errors
/// If the database fails.
pub async fn come_by_invite(
    tx: &mut Tx,
    member: Member,
    maker: PersonId,
    overrules: bool,
) -> anyhow::Result<bool> {
    store::add(tx, member).await?;
    let Some(application) = store::find(tx, member).await? else { return Ok(false) };
    if matches!(application.state, State::Declined { .. }) && !overrules {
        return Ok(false);
    }
    let now = tx.now();
    let Some(accepted) = application.came_by_invite(maker, now) else { return Ok(false) };
    let_in(tx, &accepted).await?;
    Ok(true)
}
