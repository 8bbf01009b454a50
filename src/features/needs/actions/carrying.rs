//! Carrying: photos and places that went with a draft go on with a need; those that are to be seen in
//! the group stand there.

use super::{deleting, store};
use crate::features::needs::model::attachment::{Attached, WAITS};
use crate::features::needs::model::{DraftId, Need, NeedId};
use crate::features::needs::notices::{AttachedNotice, Notice};
use crate::features::needs::timers::{self, Timer};
use crate::features::needs::views;
use crate::kernel::clock::Moment;
use crate::kernel::id::BuildingId;
use crate::kernel::outbox::Audience;
use crate::kernel::tx::{Reads as _, Tx};

/// What became of the photos and the place that went with a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Carried {
    /// There were none.
    Nothing,
    /// They go with the need.
    All,
    /// Some of them do: it has room for no more.
    Some,
}

/// Shows in the group what the asker wants to be seen there: after the card, or again after the
/// need was opened again.
///
/// # Errors
/// If the database fails.
pub async fn show_in_group(tx: &mut Tx, need: &Need) -> anyhow::Result<()> {
    show_since(tx, need, None).await
}

/// The same of what is to be seen there since then alone.
async fn show_since(tx: &mut Tx, need: &Need, since: Option<Moment>) -> anyhow::Result<()> {
    if views::hides_words(need.category, need.words.as_ref()) {
        return Ok(());
    }
    let attached = store::list_attached(tx, need.id).await?;
    let now = tx.now();
    set_over(tx, need.id, &attached)?;
    for attachment in attached.photos().filter(|attachment| attachment.is_on_card(now)) {
        let Some(shown_at) = attachment.shown_at else { continue };
        if since.is_some_and(|since| shown_at < since) {
            continue;
        }
        let (need_id, attachment) = (need.id, attachment.id);
        let on_card = AttachedNotice::OnCard { need: need_id, attachment, shown_at };
        tx.tell(Audience::Group(need.building), &Notice::Attached(on_card))?;
    }
    Ok(())
}

/// Has whatever tells of a need's photos drawn again once the first of them goes from the group.
fn set_over(tx: &mut Tx, need: NeedId, attached: &Attached) -> anyhow::Result<()> {
    match attached.next_off_card(tx.now()) {
        Some(at) => tx.set_timer(at, &Timer::PhotosOver { need }),
        None => Ok(()),
    }
}

/// A photo has stood in the group for as long as it may.
///
/// # Errors
/// If the database fails.
pub async fn photos_are_over(tx: &mut Tx, need: NeedId) -> anyhow::Result<()> {
    let attached = store::list_attached(tx, need).await?;
    tx.redraw(need);
    set_over(tx, need, &attached)
}

/// Shows the photos under the open cards of a building anew: the group has become another chat. They
/// go when they would have gone.
///
/// # Errors
/// If the database fails.
pub(super) async fn show_anew(tx: &mut Tx, building: BuildingId) -> anyhow::Result<()> {
    for need in store::list_shown(tx, building).await? {
        tx.set_timer(tx.now().plus(timers::AFTER_THE_CARD), &Timer::ShowPhotos { need })?;
    }
    Ok(())
}

/// A draft was posted: what went with it goes with the need.
///
/// # Errors
/// If the database fails.
pub(super) async fn follow_posting(tx: &mut Tx, draft: DraftId, need: &Need) -> anyhow::Result<()> {
    let Some((carried, _, _)) = carry(tx, draft, need).await? else { return Ok(()) };
    if carried.is_on_card(tx.now()) {
        // The card has to stand there before it can be answered.
        tx.set_timer(tx.now().plus(timers::AFTER_THE_CARD), &Timer::ShowPhotos { need: need.id })?;
    }
    deleting::take_away_photos(tx, need).await?;
    Ok(())
}

/// A draft was the same as a need: what went with it goes with that need, as far as there is room, and
/// those who are on it hear of it.
///
/// # Errors
/// If the database fails.
pub(super) async fn follow_same(
    tx: &mut Tx,
    draft: DraftId,
    need: &Need,
) -> anyhow::Result<Carried> {
    let Some((carried, before, is_all)) = carry(tx, draft, need).await? else {
        return Ok(Carried::Nothing);
    };
    if !carried.is_empty() {
        tell_added(tx, need, &before)?;
        show_since(tx, need, Some(tx.now())).await?;
        tx.redraw(need.id);
    }
    Ok(if is_all { Carried::All } else { Carried::Some })
}

/// What of a draft's photos and place goes with a need from now on, what went with it before, and
/// whether there was room for all; nothing if the draft has none.
async fn carry(
    tx: &mut Tx,
    draft: DraftId,
    need: &Need,
) -> anyhow::Result<Option<(Attached, Attached, bool)>> {
    let brought = store::list_attached_to_draft(tx, draft).await?;
    if brought.is_empty() {
        return Ok(None);
    }
    let before = store::list_attached(tx, need.id).await?;
    let (fitting, is_all) = before.room_for(brought);
    store::take_from_draft(tx, draft, need.id, &fitting).await?;
    Ok(Some((fitting, before, is_all)))
}

/// Those who are on it hear that something more goes with it, unless they heard so just now.
///
/// # Errors
/// If what is told cannot be written.
pub(super) fn tell_added(tx: &mut Tx, need: &Need, before: &Attached) -> anyhow::Result<()> {
    let just_now = tx.now().minus(WAITS);
    if before.0.iter().any(|attachment| attachment.sent_at > just_now) {
        return Ok(());
    }
    for (claim, helper) in need.at_work() {
        let added = AttachedNotice::Added { need: need.id, claim };
        tx.tell(need.member(helper), &Notice::Attached(added))?;
    }
    Ok(())
}
