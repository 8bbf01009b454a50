//! Looking: a helper sees photos and place.

use super::{Outcome, doors, store};
use crate::features::members;
use crate::features::needs::model::attachment::Attached;
use crate::features::needs::model::{Need, NeedId, Refusal};
use crate::features::needs::notices::{AttachedNotice, AttachedReply, Errand, Notice, Reply};
use crate::kernel::actor::{Actor, Denied};
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::notice::Said as _;
use crate::kernel::outbox;
use crate::kernel::tx::{Reads as _, Tx};

/// A helper wants to see photos and place. Telegram is asked first whether they still belong to the
/// group. A place is a door: who is new needs a moderator's word, and may see so many homes a day.
///
/// # Errors
/// Refused to one who does not help or is kept apart from the asker, where there is nothing, and after
/// as many homes a day as the building allows.
pub(super) async fn look(
    tx: &mut Tx,
    actor: &Actor,
    building: BuildingId,
    need: NeedId,
) -> Outcome<Reply> {
    let helper = actor.resident_of(building)?;
    let need = store::load(tx, building, need).await?;
    let attached = seen(tx, &need, helper.person()).await?;
    if attached.is_empty() {
        return Err(Refusal::Past.into());
    }
    if attached.has_place() {
        match actor.visitor_of(building) {
            Ok(_) => {}
            Err(Denied::New) => {
                let asked = members::actions::ask_for_a_word(tx, helper.member()).await?;
                return Ok(if asked { Reply::WordAsked } else { Reply::NobodyToAsk });
            }
            Err(denied) => return Err(denied.into()),
        }
        doors::may_see(tx, &need, helper.person()).await?;
    }
    let errand = Errand::ShowAttached { building, need: need.id, helper: helper.person() };
    if !outbox::is_asked(tx.read(), building, errand.kind(), &errand.body()?).await? {
        tx.send_errand(building, &errand)?;
    }
    Ok(Reply::Attached(AttachedReply::Coming))
}

/// What this helper may see of what goes with a need.
async fn seen(tx: &mut Tx, need: &Need, helper: PersonId) -> Outcome<Attached> {
    let claim = need.claim_of(helper).map(|claim| claim.id);
    let number = need.number;
    let claim = claim.ok_or(Refusal::NotHelping { number })?;
    // Whoever is kept apart from the asker is not told why.
    if !need.shows_private_part(claim, tx.now()) || store::is_apart(tx, need, helper).await? {
        return Err(Refusal::NotHelping { number }.into());
    }
    Ok(store::list_attached(tx, need.id).await?)
}

/// Telegram said that a helper still belongs to the group: if nothing else has changed, they see
/// photos and place, and the asker hears of it if there is a place.
///
/// # Errors
/// If the database fails.
pub async fn attached_is_checked(
    tx: &mut Tx,
    building: BuildingId,
    need: NeedId,
    helper: PersonId,
) -> Outcome<()> {
    let need = store::find(tx, need).await?.filter(|need| need.building == building);
    let Some(need) = need else { return Ok(()) };
    let Some(claim) = need.claim_of(helper).map(|claim| claim.id) else { return Ok(()) };
    if !need.shows_private_part(claim, tx.now()) || store::is_apart(tx, &need, helper).await? {
        return Ok(());
    }
    let attached = store::list_attached(tx, need.id).await?;
    for attachment in &attached.0 {
        let shown = AttachedNotice::Shown { need: need.id, claim, attachment: attachment.id };
        tx.tell(Member { person: helper, building }, &Notice::Attached(shown))?;
    }
    if attached.has_place() {
        store::note_opening(tx, need.id, helper).await?;
        let seen = AttachedNotice::PlaceSeen { need: need.id, claim };
        tx.tell(need.asker(), &Notice::Attached(seen))?;
    }
    Ok(())
}
