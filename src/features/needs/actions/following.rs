//! What follows for needs from elsewhere: people leave, change their name or are forgotten; a group
//! becomes another chat.

use super::{Outcome, climbing, store};
use crate::features::needs::model::{ClaimId, Need, State};
use crate::features::needs::notices::{Notice, open_in};
use crate::features::needs::timers;
use crate::kernel::actor::Oneself;
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::outbox::Audience;
use crate::kernel::tx::{Reads as _, Tx};

/// Posts the cards of what is open anew, with the photos under them: the old ones stand in a chat that
/// is no more.
///
/// # Errors
/// If the database fails.
pub async fn post_anew(tx: &mut Tx, building: BuildingId) -> anyhow::Result<()> {
    for need in store::list_open_ids(tx, building).await? {
        tx.tell(Audience::Group(building), &Notice::Card { need })?;
    }
    super::carrying::show_anew(tx, building).await
}

/// A building turned out to be another: its needs go over, with numbers behind the others.
///
/// # Errors
/// If the database fails.
pub async fn merge(tx: &mut Tx, twin: BuildingId, into: BuildingId) -> anyhow::Result<()> {
    for need in store::move_all(tx, twin, into).await? {
        tx.redraw(need);
    }
    tx.redraw(open_in(into));
    Ok(())
}

/// Draws again whatever shows somebody's name: it has changed.
///
/// # Errors
/// If the database fails.
pub async fn redraw_of(tx: &mut Tx, person: PersonId) -> anyhow::Result<()> {
    for need in store::list_mine(tx, person).await? {
        tx.redraw(need.id);
    }
    Ok(())
}

/// Somebody does not belong to a building any more: what they asked there is withdrawn, and what
/// they were on is free again.
///
/// # Errors
/// If the database fails.
pub async fn depart(tx: &mut Tx, member: Member) -> Outcome<()> {
    let person = member.person;
    store::remove_drafts_there(tx, member).await?;
    let needs = store::list_mine(tx, person).await?;
    for need in needs.into_iter().filter(|need| need.building == member.building) {
        if need.asker == person {
            let helpers: Vec<_> = need.at_work().collect();
            let need = need.withdrawn(tx.now());
            store::save(tx, &need).await?;
            timers::set_for_end(tx, &need)?;
            tell_withdrawn(tx, &need, helpers)?;
            tx.redraw(need.id);
        } else {
            release(tx, need, person).await?;
        }
    }
    Ok(())
}

/// Frees the place of somebody who is on a need, if they have not said that it is done.
async fn release(tx: &mut Tx, need: Need, helper: PersonId) -> Outcome<()> {
    let claim = need.claim_of(helper).map(|claim| claim.id);
    tx.redraw(need.id);
    let Ok(need) = need.released_by(helper, tx.now()) else { return Ok(()) };
    store::save(tx, &need).await?;
    if let Some(claim) = claim {
        climbing::freed(tx, &need, claim).await?;
        timers::set_opened(tx, &need)?;
        tx.tell(need.asker(), &Notice::HelperLeft { need: need.id, claim })?;
    }
    Ok(())
}

pub(super) fn tell_withdrawn(
    tx: &mut Tx,
    need: &Need,
    helpers: Vec<(ClaimId, PersonId)>,
) -> anyhow::Result<()> {
    for (claim, helper) in helpers {
        tx.tell(need.member(helper), &Notice::Withdrawn { need: need.id, claim })?;
    }
    Ok(())
}

/// Forgets what somebody asked: their words are gone, what is open is withdrawn, what they were
/// on is free again, and every card that names them is drawn again.
///
/// # Errors
/// If the database fails.
pub async fn forget(tx: &mut Tx, oneself: &Oneself) -> Outcome<()> {
    let person = oneself.person();
    store::remove_drafts_of(tx, person).await?;
    store::forget_apart(tx, person).await?;
    super::attaching::forget(tx, person).await?;
    for need in store::list_of_person(tx, person).await? {
        if need.asker == person {
            forget_asked(tx, need).await?;
        } else {
            release(tx, need, person).await?;
        }
    }
    Ok(())
}

async fn forget_asked(tx: &mut Tx, need: Need) -> Outcome<()> {
    let helpers: Vec<(ClaimId, _)> = need.at_work().collect();
    let mut need = if need.state == State::Open { need.withdrawn(tx.now()) } else { need };
    need.words = None;
    need.voice = None;
    need.private_part = None;
    need.private_at = None;
    need.exposed = false;
    need.when = None;
    need.origin = None;
    store::save(tx, &need).await?;
    store::forget_called(tx, need.id).await?;
    tx.redraw(need.id);
    tell_withdrawn(tx, &need, helpers)?;
    Ok(())
}

/// Takes door and phone out of all that somebody asked: they take back that it is kept.
///
/// # Errors
/// If the database fails.
pub async fn forget_private(tx: &mut Tx, person: PersonId) -> Outcome<()> {
    for need in store::list_private_of(tx, person).await? {
        let need = Need { private_part: None, private_at: None, exposed: false, ..need };
        store::save(tx, &need).await?;
        tx.redraw(need.id);
    }
    Ok(())
}
