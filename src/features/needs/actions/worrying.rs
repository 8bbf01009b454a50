//! Worries: one moderator hears of each, sees to it and says so. When they go, another one hears of it.

use super::{Outcome, store};
use crate::features::needs::model::{ClaimId, Need, Refusal, UNDO};
use crate::features::needs::notices::{Notice, Reply};
use crate::features::needs::timers::Timer;
use crate::kernel::actor::{Actor, Moderator};
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::tx::{Reads as _, Tx};
use crate::kernel::{audit, membership};

use store::Worry;

/// The worry, if it is this moderator who hears of it. To all others there is none.
async fn heard_by(tx: &mut Tx, moderator: &Moderator, claim: ClaimId) -> Outcome<(Need, Worry)> {
    let Member { person, building } = moderator.member();
    let need = store::load_of_claim(tx, building, claim).await?;
    let worry = store::find_worry(tx, claim).await?.ok_or(Refusal::Unknown)?;
    let moderators = membership::list_moderators(tx, building).await?;
    if need.who_hears(worry.told, &moderators) != Some(person) {
        return Err(Refusal::Unknown.into());
    }
    Ok((need, worry))
}

fn show(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    worry: &Worry,
    need: &Need,
) -> Outcome<Reply> {
    let notice = Notice::Worry { need: need.id, claim: worry.claim };
    tx.show(actor.spot, moderator.member(), &notice)?;
    Ok(Reply::Silent)
}

/// Shows it to them.
///
/// # Errors
/// Refused to whoever does not hear of it.
pub async fn look(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    claim: ClaimId,
) -> Outcome<Reply> {
    let (need, worry) = heard_by(tx, moderator, claim).await?;
    show(tx, actor, moderator, &worry, &need)
}

/// They have seen to it: it waits no more. It can be undone for ten minutes.
///
/// # Errors
/// Refused to whoever does not hear of it.
pub async fn see_to(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    claim: ClaimId,
) -> Outcome<Reply> {
    let (need, worry) = heard_by(tx, moderator, claim).await?;
    if worry.seen_at.is_none() {
        let (now, told) = (tx.now(), Some(moderator.member().person));
        store::save_worry(tx, need.building, &Worry { told, seen_at: Some(now), ..worry }).await?;
        tx.set_timer(now.plus(UNDO), &Timer::UndoOver { need: need.id })?;
        tx.redraw(need.id);
    }
    show(tx, actor, moderator, &worry, &need)
}

/// They have not after all.
///
/// # Errors
/// Refused to whoever does not hear of it, and after ten minutes.
pub async fn reopen(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    claim: ClaimId,
) -> Outcome<Reply> {
    let (need, worry) = heard_by(tx, moderator, claim).await?;
    if let Some(seen_at) = worry.seen_at {
        if tx.now() >= seen_at.plus(UNDO) {
            return Err(Refusal::Past.into());
        }
        store::save_worry(tx, need.building, &Worry { seen_at: None, ..worry }).await?;
        tx.redraw(need.id);
    }
    show(tx, actor, moderator, &worry, &need)
}

/// Others moderate a building: what waits for one who does not any more, another one hears of.
///
/// # Errors
/// If the database fails.
pub async fn follow_moderators(tx: &mut Tx, building: BuildingId) -> anyhow::Result<()> {
    follow(tx, building, None).await
}

/// Somebody is out of a building: what waited for them, another one hears of.
///
/// # Errors
/// If the database fails.
pub async fn depart(tx: &mut Tx, member: Member) -> anyhow::Result<()> {
    follow(tx, member.building, Some(member.person)).await
}

async fn follow(
    tx: &mut Tx,
    building: BuildingId,
    without: Option<PersonId>,
) -> anyhow::Result<()> {
    let worries = store::list_worries(tx, building).await?;
    if worries.is_empty() {
        return Ok(());
    }
    let mut moderators = membership::list_moderators(tx, building).await?;
    moderators.retain(|person| Some(*person) != without);
    for worry in worries {
        let Some(need) = store::find_of_claim(tx, worry.claim).await? else { continue };
        let told = need.who_hears(worry.told, &moderators);
        if told != worry.told && told.is_some() {
            store::save_worry(tx, building, &Worry { told, ..worry }).await?;
            if let Some(person) = told {
                let notice = Notice::Worry { need: need.id, claim: worry.claim };
                tx.tell(Member { person, building }, &notice)?;
            }
            tx.audit(audit::Entry {
                person: None,
                building: Some(building),
                verb: "needs.hand_over_worry",
                subject: Some(worry.claim.0),
                outcome: "done",
            });
            tx.redraw(need.id);
        }
    }
    Ok(())
}
