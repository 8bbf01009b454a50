//! Looking: a helper sees the photos, or the place. They are two looks: a place is a door.

use super::doors::SAME_LOOK;
use super::store::Opening;
use super::{Outcome, doors, store};
use crate::features::members;
use crate::features::needs::model::attachment::Attached;
use crate::features::needs::model::{ClaimId, Need, NeedId, Refusal};
use crate::features::needs::notices::{AttachedNotice, AttachedReply, Errand, Notice, Reply};
use crate::kernel::actor::{Actor, Denied};
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::notice::Said as _;
use crate::kernel::outbox;
use crate::kernel::outcome::Stop;
use crate::kernel::tx::{Reads as _, Tx};

/// A helper wants to see the photos. Telegram is asked first whether they still belong to the group.
/// What is on them is no home: no moderator's word is needed, and they count for nothing.
///
/// # Errors
/// Refused to one who does not help or is kept apart from the asker, and where there are none.
pub(super) async fn look(
    tx: &mut Tx,
    actor: &Actor,
    building: BuildingId,
    need: NeedId,
) -> Outcome<Reply> {
    let helper = actor.resident_of(building)?.person();
    let of = store::load(tx, building, need).await?;
    let (_, attached) = seen(tx, &of, helper).await?;
    if attached.count_photos() > 0 {
        return ask(tx, building, &Errand::ShowPhotos { building, need, helper }).await;
    }
    if attached.has_place() {
        // An old button showed both.
        return look_at_place(tx, actor, building, need).await;
    }
    Err(Refusal::Past.into())
}

/// A helper wants to see the place. It is a door: who is new needs a moderator's word, and may see so
/// many homes a day; and Telegram is asked first whether they still belong to the group.
///
/// # Errors
/// Refused to one who does not help or is kept apart from the asker, where there is none, and after
/// as many homes a day as the building allows.
pub(super) async fn look_at_place(
    tx: &mut Tx,
    actor: &Actor,
    building: BuildingId,
    need: NeedId,
) -> Outcome<Reply> {
    let resident = actor.resident_of(building)?;
    let helper = resident.person();
    let of = store::load(tx, building, need).await?;
    let (_, attached) = seen(tx, &of, helper).await?;
    let sent_at = attached.place().map(|place| place.sent_at).ok_or(Refusal::Past)?;
    match actor.visitor_of(building) {
        Ok(_) => {}
        Err(Denied::New) => {
            let asked = members::actions::ask_for_a_word(tx, resident.member()).await?;
            return Ok(if asked { Reply::WordAsked } else { Reply::NobodyToAsk });
        }
        Err(denied) => return Err(denied.into()),
    }
    let today = doors::may_see(tx, &of, helper).await?;
    // Another place is another look.
    let since = tx.now().minus(SAME_LOOK).max(sent_at);
    let same = |look: &Opening| look.of_place && look.need_id == need && look.opened_at > since;
    if today.iter().any(same) {
        return Ok(Reply::Attached(AttachedReply::Coming));
    }
    ask(tx, building, &Errand::ShowPlace { building, need, helper }).await
}

async fn ask(tx: &mut Tx, building: BuildingId, errand: &Errand) -> Outcome<Reply> {
    if !outbox::is_asked(tx.read(), building, errand.kind(), &errand.body()?).await? {
        tx.send_errand(building, errand)?;
    }
    Ok(Reply::Attached(AttachedReply::Coming))
}

/// What this helper may see of what goes with a need, and their claim.
async fn seen(tx: &mut Tx, need: &Need, helper: PersonId) -> Outcome<(ClaimId, Attached)> {
    let number = need.number;
    let claim = need.claim_of(helper).map(|claim| claim.id);
    let claim = claim.ok_or(Refusal::NotHelping { number })?;
    // Whoever is kept apart from the asker is not told why.
    if !need.shows_private_part(claim, tx.now()) || store::is_apart(tx, need, helper).await? {
        return Err(Refusal::NotHelping { number }.into());
    }
    Ok((claim, store::list_attached(tx, need.id).await?))
}

/// Telegram said that a helper still belongs to the group: if nothing else has changed, they see the
/// photos.
///
/// # Errors
/// If the database fails.
pub async fn photos_are_checked(
    tx: &mut Tx,
    building: BuildingId,
    need: NeedId,
    helper: PersonId,
) -> Outcome<()> {
    let Some((need, claim, attached)) = still_seen(tx, building, need, helper).await? else {
        return Ok(());
    };
    for photo in attached.photos() {
        let shown = AttachedNotice::Shown { need: need.id, claim, attachment: photo.id };
        tx.tell(Member { person: helper, building }, &Notice::Attached(shown))?;
    }
    Ok(())
}

/// The same of the place, and the asker hears of it.
///
/// # Errors
/// If the database fails.
pub async fn place_is_checked(
    tx: &mut Tx,
    building: BuildingId,
    need: NeedId,
    helper: PersonId,
) -> Outcome<()> {
    let Some((need, claim, attached)) = still_seen(tx, building, need, helper).await? else {
        return Ok(());
    };
    let Some(place) = attached.place() else { return Ok(()) };
    let shown = AttachedNotice::Shown { need: need.id, claim, attachment: place.id };
    tx.tell(Member { person: helper, building }, &Notice::Attached(shown))?;
    store::note_opening(tx, need.id, helper, true).await?;
    let seen = AttachedNotice::PlaceSeen { need: need.id, claim };
    tx.tell(need.asker(), &Notice::Attached(seen))?;
    Ok(())
}

/// What a helper may still see of this building's need; nothing if they may not.
async fn still_seen(
    tx: &mut Tx,
    building: BuildingId,
    need: NeedId,
    helper: PersonId,
) -> Outcome<Option<(Need, ClaimId, Attached)>> {
    let need = store::find(tx, need).await?.filter(|need| need.building == building);
    let Some(need) = need else { return Ok(None) };
    match seen(tx, &need, helper).await {
        Ok((claim, attached)) => Ok(Some((need, claim, attached))),
        Err(Stop::Refused(_)) => Ok(None),
        Err(broken) => Err(broken),
    }
}
