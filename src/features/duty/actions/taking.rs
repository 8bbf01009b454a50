//! Turns begin and end, and a week is taken in the middle of it.

use super::following::{redraw_swaps, set_for_weeks};
use super::{note_told, plan_anew, show, tell_others, zone_of};
use crate::features::duty::Outcome;
use crate::features::duty::model::{ENOUGH, Refusal, UNDO};
use crate::features::duty::notices::{Notice, Reply, duty_of};
use crate::features::duty::timers::Timer;
use crate::kernel::actor::{Actor, Moderator};
use crate::kernel::duty::{self, Turn, TurnId, Week};
use crate::kernel::id::{BuildingId, Member};
use crate::kernel::membership;
use crate::kernel::tx::{Reads as _, Tx};

/// Moderators take turns, in the order in which they are listed. Who has this week is told by what
/// all are told.
pub(super) async fn begin(tx: &mut Tx, actor: &Actor, moderator: &Moderator) -> Outcome<Reply> {
    let building = moderator.building();
    if duty::turns_since(tx, building).await?.is_some() {
        return show(tx, actor, moderator);
    }
    let moderators = membership::list_moderators(tx, building).await?;
    if moderators.len() < ENOUGH {
        return Err(Refusal::TooFew.into());
    }
    let zone = zone_of(tx, building).await?;
    let week = Week::of(tx.now(), zone);
    tx.set_turns(building, true).await?;
    let fresh = plan_anew(tx, building, &moderators, week, true).await?;
    let now = fresh.into_iter().find(|turn| turn.week == week);
    if let Some(turn) = now {
        note_told(tx, building, turn).await?;
    }
    set_for_weeks(tx, building, zone)?;
    tell_others(tx, moderator, now.map(|turn| (turn.person, week))).await?;
    tx.redraw(duty_of(building));
    show(tx, actor, moderator)
}

/// Really all of them together again?
pub(super) fn ask_end(tx: &mut Tx, actor: &Actor, moderator: &Moderator) -> Outcome<Reply> {
    let question = Notice::EndQuestion { building: moderator.building() };
    tx.show(actor.spot, moderator.member(), &question)?;
    Ok(Reply::Silent)
}

/// All of them together again: the weeks to come are nobody's.
pub(super) async fn end(tx: &mut Tx, actor: &Actor, moderator: &Moderator) -> Outcome<Reply> {
    let building = moderator.building();
    if duty::turns_since(tx, building).await?.is_some() {
        let zone = zone_of(tx, building).await?;
        let week = Week::of(tx.now(), zone);
        tx.set_turns(building, false).await?;
        let turns = duty::list(tx, building).await?.into_iter();
        let coming: Vec<TurnId> =
            turns.filter(|turn| turn.week >= week).map(|turn| turn.id).collect();
        tx.remove_turns(&coming).await?;
        redraw_swaps(tx, building).await?;
        tell_others(tx, moderator, None).await?;
        tx.redraw(duty_of(building));
    }
    show(tx, actor, moderator)
}

async fn turn_of(tx: &mut Tx, building: BuildingId, week: Week) -> anyhow::Result<Option<Turn>> {
    let turns = duty::list(tx, building).await?;
    Ok(turns.into_iter().find(|turn| turn.week == week))
}

/// Somebody is on duty for the rest of this week.
pub(super) async fn take_week(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    week: Week,
) -> Outcome<Reply> {
    let Member { person, building } = moderator.member();
    let zone = zone_of(tx, building).await?;
    let now = tx.now();
    if week != Week::of(now, zone) {
        return Err(Refusal::Over.into());
    }
    let known = turn_of(tx, building, week).await?;
    if known.is_none_or(|turn| turn.person != person) {
        let id = known.map_or_else(|| tx.next_id(), |turn| turn.id);
        let before = known.map(|turn| turn.person);
        let (agreed, told_at, taken_at) = (true, Some(now), Some(now));
        let turn = Turn { id, week, person, agreed, told_at, taken_at, before };
        tx.save_turn(building, &turn).await?;
        set_for_weeks(tx, building, zone)?;
        tx.set_timer(now.plus(UNDO), &Timer::UndoOver { building })?;
        redraw_swaps(tx, building).await?;
        tell_others(tx, moderator, None).await?;
        tx.redraw(duty_of(building));
    }
    show(tx, actor, moderator)
}

/// They are not after all: within ten minutes it is as it was before. Without turns, whoever is on
/// duty may stop later, too: then all of them are.
pub(super) async fn give_back(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    week: Week,
) -> Outcome<Reply> {
    let Member { person, building } = moderator.member();
    let now = tx.now();
    let by_turns = duty::turns_since(tx, building).await?.is_some();
    let turn = turn_of(tx, building, week).await?.filter(|turn| turn.person == person);
    // Given back already is fine.
    let Some(turn) = turn.filter(|turn| turn.taken_at.is_some() || !by_turns) else {
        return show(tx, actor, moderator);
    };
    let is_undo = turn.taken_at.is_some_and(|at| now < at.plus(UNDO));
    let zone = zone_of(tx, building).await?;
    if !is_undo && (by_turns || week != Week::of(now, zone)) {
        return Err(Refusal::TooLate.into());
    }
    let moderators = membership::list_moderators(tx, building).await?;
    let before = turn.before.filter(|before| is_undo && moderators.contains(before));
    match before {
        Some(person) => {
            let (agreed, taken_at, before) = (false, None, None);
            let turn = Turn { person, agreed, taken_at, before, ..turn };
            tx.save_turn(building, &turn).await?;
        }
        None => {
            tx.remove_turns(&[turn.id]).await?;
            plan_anew(tx, building, &moderators, week, by_turns).await?;
        }
    }
    redraw_swaps(tx, building).await?;
    tell_others(tx, moderator, before.map(|before| (before, week))).await?;
    tx.redraw(duty_of(building));
    show(tx, actor, moderator)
}
