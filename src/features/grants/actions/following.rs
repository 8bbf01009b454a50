//! What follows: moderators change, people leave, time passes.

use super::deciding::lapse;
use super::{announce, ask, finish, redraw, take_effect, tell_moderators, wait_from};
use crate::features::grants::model::{Ending, STANDS_FOR, State, Trust};
use crate::features::grants::notices::Notice;
use crate::features::grants::store;
use crate::kernel::actor::Oneself;
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::notice::Said as _;
use crate::kernel::outbox::Audience;
use crate::kernel::trust::TrustId;
use crate::kernel::tx::{Reads as _, Tx};
use crate::kernel::{audit, membership, outbox};

/// True if exactly this waits to be told to somebody, or stands in their chat.
pub(super) async fn is_told(
    tx: &mut Tx,
    reader: PersonId,
    notice: &Notice,
) -> anyhow::Result<bool> {
    Ok(outbox::is_told(tx.read(), reader, notice.kind(), &notice.body()?).await?)
}

/// Others moderate a building: what was proposed by one who does no more lapses; who can agree now
/// sees the card; and where nobody can any more, the group hears of it.
///
/// # Errors
/// If the database fails.
pub async fn follow_moderators(tx: &mut Tx, building: BuildingId) -> anyhow::Result<()> {
    let waiting = store::list_in(tx, building).await?;
    let waiting: Vec<Trust> = waiting.into_iter().filter(Trust::is_proposed).collect();
    if waiting.is_empty() {
        return Ok(());
    }
    let moderators = membership::list_moderators(tx, building).await?;
    for trust in waiting {
        if trust.proposer.is_some_and(|proposer| moderators.contains(&proposer)) {
            ask(tx, trust, &moderators).await?;
        } else {
            lapse(tx, trust).await?;
        }
    }
    Ok(())
}

/// Somebody lives there no more: nothing is held or proposed for them. What they proposed lapses as
/// they moderate no more.
///
/// # Errors
/// If the database fails.
pub async fn depart(tx: &mut Tx, member: Member) -> anyhow::Result<()> {
    for trust in store::list_of(tx, member).await? {
        let was_held = matches!(trust.state, State::Held(_));
        if finish(tx, trust.clone(), Ending::Left, None).await? && was_held {
            // They may still have a key.
            tell_moderators(tx, &trust, None, &Notice::News { trust: trust.id }).await?;
        }
    }
    Ok(())
}

/// Somebody has all erased: their grants are forgotten, what they proposed lapses.
///
/// # Errors
/// If the database fails.
pub async fn forget(tx: &mut Tx, oneself: &Oneself) -> anyhow::Result<()> {
    let person = oneself.person();
    for trust in store::list_all_of(tx, person).await? {
        redraw(tx, &trust);
    }
    for trust in store::list_proposed_by(tx, person).await? {
        if finish(tx, trust.clone(), Ending::Lapsed, None).await? {
            tell_moderators(tx, &trust, Some(person), &Notice::News { trust: trust.id }).await?;
        }
    }
    store::remove_of(tx, person).await?;
    Ok(())
}

/// The group has become another chat: what was told there and still waits is told anew.
///
/// # Errors
/// If the database fails.
pub async fn post_anew(tx: &mut Tx, building: BuildingId) -> anyhow::Result<()> {
    for trust in store::list_in(tx, building).await? {
        if trust.due_at().is_some() {
            tx.tell(Audience::Group(building), &Notice::Announcement { trust: trust.id })?;
        }
    }
    Ok(())
}

/// The group has known for long enough: one moderator's word counts, if they still moderate. Where it
/// never came to stand in the group, it is told again.
///
/// # Errors
/// If the database fails.
pub async fn noticed(tx: &mut Tx, trust: TrustId, noticed_at: Moment) -> anyhow::Result<()> {
    let known = store::find(tx, trust).await?;
    let waits = known.filter(|one| one.is_proposed() && one.noticed_at == Some(noticed_at));
    let Some(trust) = waits else { return Ok(()) };
    let building = trust.member.building;
    let moderators = membership::list_moderators(tx, building).await?;
    if !trust.proposer.is_some_and(|proposer| moderators.contains(&proposer)) {
        return lapse(tx, trust).await;
    }
    if !membership::belongs(tx, trust.member).await? {
        return depart(tx, trust.member).await;
    }
    let now = tx.now();
    // The group has to have been able to read it: it was changed at half of the time, which fails where
    // it was deleted, and it may have been sent late.
    match store::noticed_there_at(tx, trust.id).await? {
        Some(shown_at) if shown_at.plus(STANDS_FOR) <= now => {}
        Some(shown_at) => return wait_from(tx, trust, shown_at).await.map(drop),
        None => return announce(tx, trust).await,
    }
    let (verb, subject) = ("grants.took_effect", Some(trust.id.0));
    take_effect(tx, trust.held_from(now)).await?;
    let building = Some(building);
    tx.audit(audit::Entry { person: None, building, verb, subject, outcome: "done" });
    Ok(())
}

/// Half of the time is over: what stands in the group is changed, to see that it still does.
///
/// # Errors
/// If the database fails.
pub async fn half_noticed(tx: &mut Tx, trust: TrustId, noticed_at: Moment) -> anyhow::Result<()> {
    let known = store::find(tx, trust).await?;
    let waits = known.filter(|one| one.is_proposed() && one.noticed_at == Some(noticed_at));
    if let Some(trust) = waits {
        redraw(tx, &trust);
    }
    Ok(())
}

/// No second moderator answered for too long.
///
/// # Errors
/// If the database fails.
pub async fn unanswered(tx: &mut Tx, trust: TrustId) -> anyhow::Result<()> {
    let known = store::find(tx, trust).await?;
    match known.filter(Trust::is_proposed) {
        Some(trust) => lapse(tx, trust).await,
        None => Ok(()),
    }
}

/// It ends soon: its holder and moderators hear of it.
///
/// # Errors
/// If the database fails.
pub async fn ends_soon(tx: &mut Tx, trust: TrustId, until: Moment) -> anyhow::Result<()> {
    let now = tx.now();
    let known = store::find(tx, trust).await?;
    let held = known.filter(|one| one.held_at(now).is_some_and(|span| span.until == until));
    let Some(trust) = held else { return Ok(()) };
    let soon = Notice::Soon { trust: trust.id };
    tx.tell(trust.member, &soon)?;
    redraw(tx, &trust);
    tell_moderators(tx, &trust, None, &soon).await
}

/// Its time is over: its holder hears of it.
///
/// # Errors
/// If the database fails.
pub async fn expired(tx: &mut Tx, trust: TrustId, until: Moment) -> anyhow::Result<()> {
    let known = store::find(tx, trust).await?;
    let now = tx.now();
    let is_over =
        |one: &Trust| matches!(one.state, State::Held(span) if span.until == until && until <= now);
    let Some(trust) = known.filter(is_over) else { return Ok(()) };
    if finish(tx, trust.clone(), Ending::Expired, None).await? {
        tx.tell(trust.member, &Notice::Over { trust: trust.id })?;
    }
    Ok(())
}

/// How it ended cannot be undone any more: whom it concerns hears of it.
///
/// # Errors
/// If the database fails.
pub async fn stands(tx: &mut Tx, trust: TrustId, ended_at: Moment) -> anyhow::Result<()> {
    let Some(trust) = store::find(tx, trust).await? else { return Ok(()) };
    let State::Over { at, ending, .. } = trust.state else { return Ok(()) };
    if at != ended_at {
        return Ok(());
    }
    let building = trust.member.building;
    match (ending, trust.proposer) {
        (Ending::TakenBack, _) => {
            tx.tell(trust.member, &Notice::Over { trust: trust.id })?;
            tell_moderators(tx, &trust, None, &Notice::News { trust: trust.id }).await?;
        }
        (Ending::Declined, Some(person)) => {
            tx.tell(Member { person, building }, &Notice::News { trust: trust.id })?;
        }
        _ => {}
    }
    redraw(tx, &trust);
    Ok(())
}
