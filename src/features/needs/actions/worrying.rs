//! Worries: the helper is kept apart from who felt uncomfortable at once, and one moderator hears of
//! it, sees to it and says so. When they go, another one hears of it.

use super::{Outcome, climbing, store};
use crate::features::needs::model::{ClaimId, ClaimState, Need, Refusal, UNDO};
use crate::features::needs::notices::{Notice, Reply};
use crate::features::needs::timers::{self, Timer};
use crate::kernel::actor::{Actor, Moderator, Resident};
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::tx::{Reads as _, Tx};
use crate::kernel::{audit, duty, membership, person};

use store::Worry;

/// Somebody felt uncomfortable: the helper is kept apart from them, and one moderator who is neither
/// helper nor asker hears of it, and nobody else. Where there is none, the next one hears of it.
///
/// # Errors
/// Refused to others than the asker, and when it is past.
pub async fn felt_uncomfortable(tx: &mut Tx, asker: &Resident, claim: ClaimId) -> Outcome<Reply> {
    let need = store::load_of_claim(tx, asker.building(), claim).await?;
    let told_before = need.claim(claim).is_some_and(|claim| claim.worried_at.is_some());
    let need = need.worried(asker.person(), claim, tx.now())?;
    let known = store::find_worry(tx, claim).await?;
    // Whoever is on duty hears of it first, if they can be written to.
    let mut moderators = duty::on_duty(tx, need.building).await?;
    let faces = person::faces(tx, &moderators).await?;
    let mut open = faces.iter().map(|face| face.chat_open);
    moderators.retain(|_| open.next().unwrap_or(false));
    moderators.extend(membership::list_moderators(tx, need.building).await?);
    let moderator = need.who_hears(known.and_then(|worry| worry.told), &moderators);
    store::save(tx, &need).await?;
    if !told_before || !store::is_kept_by(tx, claim).await? {
        set_apart(tx, &need, claim).await?;
        let worry = Worry { claim, told: moderator, seen_at: None };
        store::save_worry(tx, need.building, &worry).await?;
        if let Some(moderator) = moderator {
            tx.tell(need.member(moderator), &Notice::Worry { need: need.id, claim })?;
        }
    }
    tx.redraw(need.id);
    let Some(moderator) = moderator else { return Ok(Reply::NobodyToTell) };
    let faces = person::faces(tx, &[moderator]).await?;
    let reachable = faces.first().is_some_and(|face| face.chat_open);
    Ok(if reachable { Reply::ModeratorTold } else { Reply::ModeratorWillBeTold })
}

/// From now on the helper sees no door of the asker and takes nothing of what they ask; what of theirs
/// they were about to do is free again, and they hear that they need not come.
async fn set_apart(tx: &mut Tx, need: &Need, claim: ClaimId) -> Outcome<()> {
    let Some(helper) = need.claim(claim).map(|claim| claim.helper) else { return Ok(()) };
    store::keep_apart(tx, need, claim, helper).await?;
    let mut theirs = store::list_mine(tx, need.asker).await?;
    theirs.retain(|other| other.asker == need.asker && other.id != need.id);
    theirs.push(need.clone());
    for mut other in theirs {
        tx.redraw(other.id);
        let before = other.clone();
        if other.private_part.is_some() && other.claims.iter().any(|claim| claim.helper == helper) {
            // What they saw does not come back, should they be let together: that would be a new look.
            other.private_at = Some(tx.now());
        }
        let held = other.claim_of(helper).filter(|held| held.state == ClaimState::Held);
        let held = held.map(|held| held.id);
        if held.is_some() {
            other = other.released_by(helper, tx.now())?;
        }
        if other != before {
            store::save(tx, &other).await?;
        }
        if let Some(claim) = held {
            climbing::freed(tx, &other, claim).await?;
            timers::set_opened(tx, &other)?;
            tx.tell(other.member(helper), &Notice::Freed { need: other.id, claim })?;
        }
    }
    Ok(())
}

/// Draws again all that this asker asked and this helper was told of.
async fn redraw_between(tx: &mut Tx, need: &Need) -> anyhow::Result<()> {
    for other in store::list_mine(tx, need.asker).await? {
        tx.redraw(other.id);
    }
    tx.redraw(need.id);
    Ok(())
}

/// The moderator lets the helper help the asker again, as far as this worry is concerned.
///
/// # Errors
/// Refused to whoever does not hear of it.
pub async fn let_together(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    claim: ClaimId,
) -> Outcome<Reply> {
    let (need, worry) = heard_by(tx, moderator, claim).await?;
    store::let_together(tx, claim).await?;
    redraw_between(tx, &need).await?;
    show(tx, actor, moderator, &worry, &need)
}

/// The moderator keeps them apart after all.
///
/// # Errors
/// Refused to whoever does not hear of it.
pub async fn keep_apart(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    claim: ClaimId,
) -> Outcome<Reply> {
    let (need, worry) = heard_by(tx, moderator, claim).await?;
    set_apart(tx, &need, claim).await?;
    redraw_between(tx, &need).await?;
    show(tx, actor, moderator, &worry, &need)
}

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
