//! Swaps: one moderator asks another, your week for mine.

use super::following::redraw_swaps;
use super::{show, zone_of};
use crate::features::duty::Outcome;
use crate::features::duty::model::{Refusal, State, Swap, SwapId, UNDO};
use crate::features::duty::notices::{Notice, Reply, duty_of, swap_of};
use crate::features::duty::store;
use crate::features::duty::timers::Timer;
use crate::kernel::actor::{Actor, Moderator};
use crate::kernel::duty::{self, Turn, Week};
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::tx::{Reads as _, Tx};

/// The weeks of a building, and which one it is.
async fn weeks(tx: &mut Tx, building: BuildingId) -> anyhow::Result<(Vec<Turn>, Week)> {
    let zone = zone_of(tx, building).await?;
    Ok((duty::list(tx, building).await?, Week::of(tx.now(), zone)))
}

/// Which week would they like instead of theirs?
pub(super) async fn choose(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    week: Week,
) -> Outcome<Reply> {
    let Member { person, building } = moderator.member();
    let (turns, now) = weeks(tx, building).await?;
    if week < now || !turns.iter().any(|turn| turn.week == week && turn.person == person) {
        return Err(Refusal::NotYours.into());
    }
    tx.show(actor.spot, moderator.member(), &Notice::SwapChoice { building, week })?;
    Ok(Reply::Silent)
}

/// Asks whoever has the other week. The same asked again is one question.
pub(super) async fn ask(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    (week, other_week): (Week, Week),
) -> Outcome<Reply> {
    let Member { person: asker, building } = moderator.member();
    let (turns, now) = weeks(tx, building).await?;
    let theirs = turns.iter().find(|turn| turn.week == other_week).map(|turn| turn.person);
    let asked = theirs.filter(|asked| *asked != asker).ok_or(Refusal::Over)?;
    let is_same = |swap: &&Swap| {
        (swap.asker, swap.asked, swap.week, swap.other_week) == (asker, asked, week, other_week)
    };
    let known = store::list(tx, building).await?;
    let known = known.iter().find(is_same).copied();
    let (asked_at, state) = (tx.now(), State::Waiting);
    let id = known.map_or_else(|| tx.next_id(), |swap| swap.id);
    let swap = Swap { id, building, asker, asked, week, other_week, asked_at, state };
    if !swap.fits(&turns, now) {
        return Err(Refusal::NotYours.into());
    }
    match known {
        None => {
            store::save(tx, &swap).await?;
            let other = Member { person: asked, building };
            tx.tell(other, &Notice::SwapCard { building, swap: id })?;
        }
        Some(known) => {
            if let Some(again) = known.asked_again()? {
                store::save(tx, &again).await?;
                tx.redraw(swap_of(id));
            }
        }
    }
    tx.redraw(duty_of(building));
    tx.show(actor.spot, moderator.member(), &Notice::SwapNews { building, swap: id })?;
    Ok(Reply::Silent)
}

/// The swap, which must be a question to this moderator.
async fn asked_of(tx: &mut Tx, moderator: &Moderator, swap: SwapId) -> Outcome<Swap> {
    let Member { person, building } = moderator.member();
    let swap = store::find(tx, building, swap).await?;
    Ok(swap.filter(|swap| swap.asked == person).ok_or(Refusal::Over)?)
}

/// Turns the message on which somebody tapped into the card.
fn turn_card(tx: &mut Tx, actor: &Actor, moderator: &Moderator, swap: &Swap) -> Outcome<Reply> {
    if actor.spot.is_some() {
        let card = Notice::SwapCard { building: swap.building, swap: swap.id };
        tx.show(actor.spot, moderator.member(), &card)?;
    }
    Ok(Reply::Silent)
}

fn tell_asker(tx: &mut Tx, swap: &Swap) -> anyhow::Result<()> {
    let Swap { id, building, asker: person, .. } = *swap;
    tx.redraw(swap_of(id));
    tx.redraw(duty_of(building));
    let notice = match swap.state {
        // Given back: it waits again, and their week is theirs.
        State::Waiting => Notice::SwapUndone { building, swap: id },
        State::Taken { .. } | State::Refused { .. } | State::Dropped { .. } => {
            Notice::SwapNews { building, swap: id }
        }
    };
    tx.tell(Member { person, building }, &notice)
}

/// Gives each week to the other; both agreed to it.
async fn exchange(
    tx: &mut Tx,
    swap: &Swap,
    turns: &[Turn],
    [first, second]: [PersonId; 2],
) -> anyhow::Result<()> {
    for (week, person) in [(swap.week, first), (swap.other_week, second)] {
        if let Some(turn) = turns.iter().find(|turn| turn.week == week) {
            let (agreed, taken_at, before) = (true, None, None);
            let turn = Turn { person, agreed, taken_at, before, ..*turn };
            tx.save_turn(swap.building, &turn).await?;
        }
    }
    Ok(())
}

pub(super) async fn take(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    swap: SwapId,
) -> Outcome<Reply> {
    let swap = asked_of(tx, moderator, swap).await?;
    let now = tx.now();
    if let Some(taken) = swap.taken(now)? {
        let (turns, week) = weeks(tx, swap.building).await?;
        if !swap.fits(&turns, week) {
            return Err(Refusal::Over.into());
        }
        exchange(tx, &taken, &turns, [taken.asked, taken.asker]).await?;
        store::save(tx, &taken).await?;
        tx.set_timer(now.plus(UNDO), &Timer::SwapStands { swap: swap.id })?;
        redraw_swaps(tx, swap.building).await?;
        tell_asker(tx, &taken)?;
    }
    turn_card(tx, actor, moderator, &swap)
}

pub(super) async fn refuse(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    swap: SwapId,
) -> Outcome<Reply> {
    let swap = asked_of(tx, moderator, swap).await?;
    let now = tx.now();
    if let Some(refused) = swap.refused(now)? {
        store::save(tx, &refused).await?;
        tell_asker(tx, &refused)?;
    }
    turn_card(tx, actor, moderator, &swap)
}

/// Whoever took it gives it back within ten minutes.
pub(super) async fn undo(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    swap: SwapId,
) -> Outcome<Reply> {
    let swap = asked_of(tx, moderator, swap).await?;
    let now = tx.now();
    if let Some(undone) = swap.undone(now)? {
        let (turns, week) = weeks(tx, swap.building).await?;
        if !swap.fits_swapped(&turns, week) {
            return Err(Refusal::Over.into());
        }
        exchange(tx, &undone, &turns, [undone.asker, undone.asked]).await?;
        store::save(tx, &undone).await?;
        redraw_swaps(tx, swap.building).await?;
        tell_asker(tx, &undone)?;
    }
    turn_card(tx, actor, moderator, &swap)
}

/// Whoever asked does not need it any more.
pub(super) async fn drop_it(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    swap: SwapId,
) -> Outcome<Reply> {
    let Member { person, building } = moderator.member();
    let swap = store::find(tx, building, swap).await?;
    let swap = swap.filter(|swap| swap.asker == person).ok_or(Refusal::Over)?;
    let now = tx.now();
    if let Some(dropped) = swap.dropped(now)? {
        store::save(tx, &dropped).await?;
        tx.redraw(swap_of(swap.id));
        tx.redraw(duty_of(building));
    }
    show(tx, actor, moderator)
}
