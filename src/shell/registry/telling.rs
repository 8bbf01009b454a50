//! What somebody is told who cannot be understood, or at whose hands something broke.

use chrono::TimeDelta;

use super::{Intent, Refusal};
use crate::features::{members, needs};
use crate::kernel::actor::Actor;
use crate::kernel::outcome::Stop;
use crate::kernel::tx::{Reads as _, Tx};
use crate::kernel::{building, membership};

/// Asks somebody which of their buildings is meant; what they did is kept for the answer.
///
/// # Errors
/// If the database fails.
pub async fn ask_which_building(
    tx: &mut Tx,
    actor: &Actor,
    step: &members::Step,
    words: &str,
) -> anyhow::Result<()> {
    const WAITS: TimeDelta = TimeDelta::minutes(10);
    let until = tx.now().plus(WAITS);
    tx.open_step(actor.person.id, until, step, Some(words)).await?;
    members::actions::ask_which_building(tx, actor.person.id)
}

/// Shows somebody who tapped an old button, in private, what is true by now; what is said to
/// them.
///
/// # Errors
/// If the database fails.
pub async fn show_newest(tx: &mut Tx, actor: &Actor, intent: &Intent) -> anyhow::Result<Refusal> {
    let shown = if let Intent::Needs(intent) = intent {
        needs::actions::show_newest(tx, actor, intent).await?
    } else {
        false
    };
    let refusal = if shown { needs::Refusal::Past } else { needs::Refusal::Over };
    Ok(Refusal::Needs(refusal))
}

/// Tells a moderator that something somebody did was put aside.
///
/// # Errors
/// If the database fails.
pub async fn tell_of_breakage(
    tx: &mut Tx,
    group: Option<i64>,
    account: i64,
    reference: i64,
) -> anyhow::Result<()> {
    let building = match group {
        Some(chat) => building::find_by_chat(tx, chat).await?.map(|building| building.id),
        None => membership::find_place(tx, account).await?,
    };
    match building {
        Some(building) => members::actions::tell_of_breakage(tx, building, reference).await,
        None => Ok(()),
    }
}

/// Answers in a group somebody whose face is hidden.
///
/// # Errors
/// If the database fails.
pub async fn answer_faceless(tx: &mut Tx, chat: i64) -> anyhow::Result<()> {
    members::actions::group::answer_faceless(tx, chat).await.map_err(Stop::into_fault)
}

/// The disk is full, or has room again.
///
/// # Errors
/// If the database fails.
pub async fn disk_is_full(tx: &mut Tx, full: bool) -> anyhow::Result<()> {
    members::actions::machine::disk_is_full(tx, full).await
}
