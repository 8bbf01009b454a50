//! What moderators decide about a grant, and what its holder does with it.

use super::{ask, finish, load, redraw, set_ends, show_card, take_effect, tell_moderators};
use crate::features::grants::Outcome;
use crate::features::grants::model::{Ending, Refusal, State, Trust};
use crate::features::grants::notices::{Notice, Reply};
use crate::features::grants::store;
use crate::kernel::actor::{Actor, Moderator, Resident};
use crate::kernel::id::BuildingId;
use crate::kernel::membership;
use crate::kernel::trust::{TrustId, Trusted};
use crate::kernel::tx::{Reads as _, Tx};

/// Its holder and moderators look at it.
pub(super) async fn look(
    tx: &mut Tx,
    actor: &Actor,
    building: BuildingId,
    trust: TrustId,
) -> Outcome<Reply> {
    let resident = actor.resident_of(building)?;
    let known = store::find(tx, trust).await?;
    if known.as_ref().is_none_or(|known| known.member != resident.member()) {
        actor.moderator_of(building)?;
    }
    let trust = load(tx, building, trust).await?;
    show_card(tx, actor, &trust)
}

/// Another moderator agrees. Whoever proposed it has to moderate still; else it lapses.
pub(super) async fn second(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    trust: TrustId,
) -> Outcome<Reply> {
    let trust = load(tx, moderator.building(), trust).await?;
    let now = tx.now();
    if let Some(held) = trust.clone().seconded(moderator.member().person, now)? {
        let moderators = membership::list_moderators(tx, moderator.building()).await?;
        if !trust.proposer.is_some_and(|proposer| moderators.contains(&proposer)) {
            lapse(tx, trust.clone()).await?;
        } else if membership::belongs(tx, trust.member).await? {
            take_effect(tx, held).await?;
        } else {
            finish(tx, trust.clone(), Ending::Left, None).await?;
        }
    }
    show_card(tx, actor, &trust)
}

/// It lapses, and moderators hear of it.
pub(super) async fn lapse(tx: &mut Tx, trust: Trust) -> anyhow::Result<()> {
    if finish(tx, trust.clone(), Ending::Lapsed, None).await? {
        tell_moderators(tx, &trust, None, &Notice::News { trust: trust.id }).await?;
    }
    Ok(())
}

/// A moderator would rather wait, or takes it back: at once.
pub(super) async fn end(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    trust: TrustId,
) -> Outcome<Reply> {
    let trust = load(tx, moderator.building(), trust).await?;
    let by = moderator.member().person;
    let ending = trust.ending_by(by);
    if finish(tx, trust.clone(), ending, Some(by)).await? && ending == Ending::GivenBack {
        tell_moderators(tx, &trust, Some(by), &Notice::News { trust: trust.id }).await?;
    }
    show_card(tx, actor, &trust)
}

/// A moderator undoes what they ended.
pub(super) async fn undo(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    trust: TrustId,
) -> Outcome<Reply> {
    let trust = load(tx, moderator.building(), trust).await?;
    let now = tx.now();
    if let Some(undone) = trust.clone().undone(moderator.member().person, now)? {
        let others = store::list_of(tx, trust.member).await?;
        let is_twin = |other: &Trust| {
            other.work == undone.work && other.is_proposed() == undone.is_proposed()
        };
        if others.iter().any(is_twin) || !membership::belongs(tx, trust.member).await? {
            return Err(Refusal::Over.into());
        }
        store::save(tx, &undone).await?;
        match undone.state {
            State::Proposed => {
                let moderators = membership::list_moderators(tx, moderator.building()).await?;
                ask(tx, undone, &moderators).await?;
            }
            State::Held(_) | State::Over { .. } => {
                set_ends(tx, &undone)?;
                redraw(tx, &undone);
            }
        }
    }
    show_card(tx, actor, &trust)
}

/// What is for somebody: held, by the proof that they are trusted with it, or proposed; or what they
/// gave back before.
async fn own(tx: &mut Tx, resident: &Resident, trust: TrustId) -> Outcome<Trust> {
    let trust = load(tx, resident.building(), trust).await?;
    if trust.member != resident.member() {
        return Err(Refusal::NotTrusted.into());
    }
    let is_theirs = match trust.state {
        State::Proposed => true,
        State::Held(_) => Trusted::find(tx, resident, trust.work).await?.is_some(),
        State::Over { ending, .. } => ending == Ending::GivenBack,
    };
    if is_theirs { Ok(trust) } else { Err(Refusal::NotTrusted.into()) }
}

pub(super) async fn ask_give_back(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    trust: TrustId,
) -> Outcome<Reply> {
    let trust = own(tx, resident, trust).await?;
    let question = Notice::GiveBackQuestion { trust: trust.id };
    tx.show(actor.spot, resident.member(), &question)?;
    Ok(Reply::Silent)
}

/// Its holder gives it back, and moderators hear of it.
pub(super) async fn give_back(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    trust: TrustId,
) -> Outcome<Reply> {
    let trust = own(tx, resident, trust).await?;
    if finish(tx, trust.clone(), Ending::GivenBack, Some(resident.person())).await? {
        tell_moderators(tx, &trust, None, &Notice::News { trust: trust.id }).await?;
    }
    show_card(tx, actor, &trust)
}
