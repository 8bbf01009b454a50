//! Using an invite: whoever is in the group comes in at once, for others it is kept until they are.

use super::may_invite;
use crate::features::invites::Outcome;
use crate::features::invites::model::{Invite, Kind, Refusal, State};
use crate::features::invites::notices::{Notice, Reply, invites_of};
use crate::features::invites::store;
use crate::features::joining;
use crate::features::joining::model::Guess;
use crate::kernel::actor::Actor;
use crate::kernel::id::{BuildingId, Member};
use crate::kernel::secret::Secret;
use crate::kernel::tx::{Reads as _, Tx};
use crate::kernel::{audit, building, duty, membership};

/// Somebody opened a link. A wrong one counts, and is no refusal: what counts must stay.
pub(super) async fn open(
    tx: &mut Tx,
    actor: &Actor,
    building: BuildingId,
    secret: &Secret,
    message: i64,
) -> Outcome<Reply> {
    let member = Member { person: actor.person.id, building };
    // What is right is taken whatever others try: nobody guesses a secret.
    let Some(invite) = store::find_by(tx, building, secret).await? else {
        if let Some(no) = joining::actions::no_guess(tx, member, Guess::Invite, message).await? {
            return Err(too_often(no).into());
        }
        joining::actions::note_wrong(tx, member, Guess::Invite, message).await?;
        return Ok(Reply::Unknown);
    };
    if actor.resident_of(building).is_ok() {
        return Ok(Reply::InAlready { building });
    }
    let now = tx.now();
    invite.opened(member.person, now)?;
    if !is_served(tx, &invite).await? {
        return Err(Refusal::MakerGone.into());
    }
    if actor.applicant_of(building).is_some() {
        let is_in = come_in(tx, &invite, member).await?;
        return if is_in { Ok(Reply::Silent) } else { Err(Refusal::NotNow.into()) };
    }
    if invite.state == State::Open {
        store::save(tx, &invite.kept(member.person)).await?;
        tx.redraw(invites_of(building));
        note(tx, &invite, member, "invites.keep");
    }
    Ok(Reply::Kept { invite: invite.id })
}

fn too_often(no: joining::Refusal) -> Refusal {
    match no {
        joining::Refusal::Resting => Refusal::Resting,
        joining::Refusal::TooManyTries
        | joining::Refusal::OneOwn
        | joining::Refusal::OneSelf
        | joining::Refusal::Decided
        | joining::Refusal::TooLate
        | joining::Refusal::Over
        | joining::Refusal::Denied(_) => Refusal::TooManyTries,
    }
}

/// True while we are in that group, and who made it may still invite there.
async fn is_served(tx: &mut Tx, invite: &Invite) -> anyhow::Result<bool> {
    let known = building::find(tx, invite.building).await?;
    let maker = Member { person: invite.maker, building: invite.building };
    let served = known.is_some_and(|known| known.left_at.is_none());
    Ok(served && may_invite(tx, maker, invite.kind).await?)
}

/// Lets somebody in who is in the group. False if that is not for this invite to say: whom moderators
/// declined no neighbour lets in.
async fn come_in(tx: &mut Tx, invite: &Invite, member: Member) -> anyhow::Result<bool> {
    let overrules = invite.kind == Kind::Building;
    if !joining::actions::come_by_invite(tx, member, invite.maker, overrules).await? {
        return Ok(false);
    }
    let used = invite.used(member.person, tx.now());
    store::save(tx, &used).await?;
    tx.redraw(invites_of(member.building));
    let maker = Member { person: invite.maker, building: member.building };
    tx.tell(maker, &Notice::Used { building: member.building, invite: invite.id })?;
    if invite.kind == Kind::Home {
        tell_moderators(tx, invite, member).await?;
    }
    note(tx, invite, member, "invites.come_in");
    Ok(true)
}

/// A neighbour let somebody in: whoever is on duty hears of it; all who moderate, where nobody is.
async fn tell_moderators(tx: &mut Tx, invite: &Invite, member: Member) -> anyhow::Result<()> {
    let building = member.building;
    if membership::list_moderators(tx, building).await?.contains(&invite.maker) {
        return Ok(());
    }
    for person in duty::on_duty(tx, building).await? {
        if person != member.person {
            let used = Notice::UsedHome { building, invite: invite.id };
            tx.tell(Member { person, building }, &used)?;
        }
    }
    Ok(())
}

/// Notes by which invite it was.
fn note(tx: &mut Tx, invite: &Invite, member: Member, verb: &'static str) {
    let (person, building) = (Some(member.person), Some(member.building));
    let subject = Some(invite.id.0);
    tx.audit(audit::Entry { person, building, verb, subject, outcome: "done" });
}

/// Somebody is in a group and has to be let in first: they are, if an invite is kept for them. False
/// if there is none.
///
/// # Errors
/// If the database fails.
pub async fn arrive(tx: &mut Tx, member: Member) -> anyhow::Result<bool> {
    let now = tx.now();
    for invite in store::list_kept(tx, member).await? {
        let serves = invite.is_live(now) && is_served(tx, &invite).await?;
        if serves && come_in(tx, &invite, member).await? {
            return Ok(true);
        }
    }
    Ok(false)
}
