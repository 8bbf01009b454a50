//! How a building takes people in: chosen by its moderators.

use super::{ask_moderators, let_in, standing_of, vouching};
use crate::features::joining::Outcome;
use crate::features::joining::notices::{Notice, Reply, policy_of, who};
use crate::features::joining::store;
use crate::kernel::actor::{Actor, Moderator};
use crate::kernel::admission::{self, Policy};
use crate::kernel::tx::{Reads as _, Tx};

pub(super) fn ask_policy(tx: &mut Tx, actor: &Actor, moderator: &Moderator) -> Outcome<Reply> {
    let building = moderator.building();
    tx.show(actor.spot, moderator.member(), &Notice::Policy { building })?;
    Ok(Reply::Silent)
}

/// Who is a member stays one. Whoever waits comes in where everybody does, and hears of the code
/// where there is one.
pub(super) async fn set_policy(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    policy: Policy,
) -> Outcome<Reply> {
    let building = moderator.building();
    if admission::policy(tx, building).await? != policy {
        tx.set_policy(moderator, policy).await?;
        if policy == Policy::Code && admission::flat_code(tx, building).await?.is_none() {
            tx.renew_flat_code(moderator, 0).await?;
        }
        for application in store::list_waiting(tx, building).await? {
            let now = tx.now();
            match (policy, application.approved(moderator.member().person, now)) {
                (Policy::Open, Some(accepted)) => let_in(tx, &accepted).await?,
                (Policy::Approval, _) => ask_moderators(tx, application).await?,
                (Policy::Code, _) => {
                    let standing = standing_of(tx, application.member).await?;
                    tx.tell(application.member, &standing)?;
                }
                (Policy::Vouches, _) => {
                    vouching::ask_neighbours(tx, application).await?;
                    let standing = standing_of(tx, application.member).await?;
                    tx.tell(application.member, &standing)?;
                }
                (Policy::Open, None) => {}
            }
            tx.redraw(who(application.member.person));
        }
        tx.redraw(policy_of(building));
    }
    ask_policy(tx, actor, moderator)
}

pub(super) async fn new_code(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    number: i64,
) -> Outcome<Reply> {
    tx.renew_flat_code(moderator, number).await?;
    tx.redraw(policy_of(moderator.building()));
    ask_policy(tx, actor, moderator)
}
