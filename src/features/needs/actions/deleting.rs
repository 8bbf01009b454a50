//! Deleting: the asker's own messages in the group that show there what no card does – a door, words
//! that a card tells by a sentence, a photo.

use super::{Outcome, store};
use crate::features::needs::model::{Asked, Draft, Need, NeedId, Origin};
use crate::features::needs::notices::Errand;
use crate::kernel::tx::Tx;

/// Has the message with which somebody asked taken out of the group, if it shows words or a door there
/// that its card does not.
///
/// # Errors
/// If what is asked of Telegram cannot be written.
pub(super) fn take_away(tx: &mut Tx, need: &Need) -> anyhow::Result<()> {
    match need.origin.filter(|origin| is_taken_away(need, *origin)) {
        Some(origin) => have_deleted(tx, need, origin.message, false),
        None => Ok(()),
    }
}

fn is_taken_away(need: &Need, origin: Origin) -> bool {
    origin.chat < 0 && (need.exposed || need.is_told_by_a_sentence())
}

/// The same of messages that show a photo which goes with a need. True if there are any.
///
/// # Errors
/// If the database fails.
pub(super) async fn take_away_photos(tx: &mut Tx, need: &Need) -> anyhow::Result<bool> {
    let shown = store::list_attached(tx, need.id).await?.in_group();
    // That one is on its way already.
    let known = need.origin.filter(|origin| is_taken_away(need, *origin));
    for message in &shown {
        if known.is_none_or(|origin| origin.message != *message) {
            have_deleted(tx, need, *message, true)?;
        }
    }
    Ok(!shown.is_empty())
}

/// The same of a draft that asks for this need once more. Until its message is gone the asker is told if
/// it shows a door.
///
/// # Errors
/// If the database fails.
pub(super) async fn take_away_second(
    tx: &mut Tx,
    need: &Need,
    draft: &Draft,
    asked: Option<&Asked>,
) -> Outcome<()> {
    let mut shown = store::list_attached_to_draft(tx, draft.id).await?.in_group();
    let mut beside = true;
    if let Some(asked) = asked.filter(|_| draft.origin.chat < 0) {
        let (category, words) = (asked.category, Some(asked.words.clone()));
        let exposed = asked.private_part.is_some();
        let second = Need { words, exposed, category, ..need.clone() };
        if is_taken_away(&second, draft.origin) && !shown.contains(&draft.origin.message) {
            shown.push(draft.origin.message);
        }
        if exposed && !need.exposed {
            beside = false;
            store::save(tx, &Need { exposed, ..need.clone() }).await?;
        }
    }
    for message in shown {
        have_deleted(tx, need, message, beside || message != draft.origin.message)?;
    }
    Ok(())
}

fn have_deleted(tx: &mut Tx, need: &Need, message: i64, beside: bool) -> anyhow::Result<()> {
    let building = need.building;
    tx.send_errand(building, &Errand::DeleteAsking { building, need: need.id, message, beside })
}

/// A message of the asker's is gone from the group, and with it what it showed: the door, unless that
/// stands `beside` it.
///
/// # Errors
/// If the database fails.
pub async fn asking_is_deleted(
    tx: &mut Tx,
    need: NeedId,
    message: i64,
    beside: bool,
) -> Outcome<()> {
    let Some(need) = store::find(tx, need).await? else { return Ok(()) };
    let showed_photo = store::forget_in_group(tx, need.id, message).await?;
    let hid_door = need.exposed && !beside;
    if hid_door {
        store::save(tx, &Need { exposed: false, ..need.clone() }).await?;
    }
    if hid_door || showed_photo {
        tx.redraw(need.id);
    }
    Ok(())
}
