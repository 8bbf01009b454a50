//! Swaps, as the one who asks and the one who is asked see them.

use super::{Scene, button, day, named};
use crate::features::duty::intents::{Intent, SwapVerb};
use crate::features::duty::model::{State, Swap, SwapId, UNDO};
use crate::features::duty::store;
use crate::features::members::views::short;
use crate::kernel::duty::Week;
use crate::kernel::id::PersonId;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Button, Drawing, Press, Screen};
use crate::kernel::speech::Value::Text;
use crate::kernel::tx::Reads;

/// Which week would you like instead of yours?
pub(super) async fn choice(
    reads: &mut impl Reads,
    scene: &Scene,
    week: Week,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let language = reader.language;
    let building = scene.building.id;
    let back = button(reader, "duty-button-back", Intent::At(building));
    let is_theirs = scene.turn(week).is_some_and(|turn| turn.person == scene.reader);
    if !is_theirs || week < scene.week {
        let text = language.say("duty-week-over", &[]);
        return Ok(Some(Drawing::Stale(Screen::of(text).row([back]))));
    }
    let own = day(week, reader);
    let mut weeks = Vec::new();
    for turn in &scene.turns {
        if turn.week > scene.week && scene.turn(turn.week).is_some() && turn.person != scene.reader
        {
            let (day, name) = (day(turn.week, reader), named(reads, turn.person, reader).await?);
            let values = [("day", Text(&day)), ("name", Text(&name))];
            let label = short(&language.say("duty-swap-week", &values).plain());
            let press = Press::Code(Intent::AskSwap(building, week, turn.week).code());
            weeks.push(Button { label, press });
        }
    }
    let text = match weeks.as_slice() {
        [] => language.say("duty-swap-nobody", &[]),
        _ => language.say("duty-swap-choice", &[("day", Text(&own))]),
    };
    let screen = weeks.into_iter().fold(Screen::of(text), |screen, one| screen.row([one]));
    Ok(Some(Drawing::Fresh(screen.row([back]))))
}

/// A sentence about a swap, with the name of the other.
async fn said(
    reads: &mut impl Reads,
    swap: &Swap,
    other: PersonId,
    reader: &Reader,
    id: &'static str,
) -> anyhow::Result<Screen> {
    let name = named(reads, other, reader).await?;
    let (week, instead) = (day(swap.week, reader), day(swap.other_week, reader));
    let values = [("name", Text(&name)), ("week", Text(&week)), ("instead", Text(&instead))];
    Ok(Screen::of(reader.language.say(id, &values)))
}

/// To whoever is asked.
pub(super) async fn card(
    reads: &mut impl Reads,
    scene: &Scene,
    swap: SwapId,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let swap = store::find(reads, scene.building.id, swap).await?;
    let Some(swap) = swap.filter(|swap| swap.asked == scene.reader) else { return Ok(None) };
    let now = reads.now();
    let of = |verb, label| button(reader, label, Intent::OfSwap(verb, swap.building, swap.id));
    let take = || of(SwapVerb::Take, "duty-button-swap-take");
    let fits = swap.fits(&scene.turns, scene.week);
    let (id, buttons) = match swap.state {
        State::Waiting if fits => {
            let not = of(SwapVerb::Refuse, "duty-button-swap-not");
            ("duty-swap-card", vec![take(), not])
        }
        State::Refused { .. } if fits => ("duty-swap-card-refused", vec![take()]),
        State::Waiting | State::Refused { .. } | State::Dropped { .. } => {
            ("duty-swap-card-over", Vec::new())
        }
        State::Taken { at } => {
            let undone = now < at.plus(UNDO) && swap.fits_swapped(&scene.turns, scene.week);
            let undo = undone.then(|| of(SwapVerb::Undo, "duty-button-undo"));
            ("duty-swap-card-taken", undo.into_iter().collect())
        }
    };
    let screen = said(reads, &swap, swap.asker, reader, id).await?.row(buttons);
    Ok(Some(match swap.state {
        State::Waiting if fits => Drawing::Fresh(screen),
        State::Waiting | State::Taken { .. } | State::Refused { .. } | State::Dropped { .. } => {
            Drawing::Stale(screen)
        }
    }))
}

/// To whoever asked.
pub(super) async fn news(
    reads: &mut impl Reads,
    scene: &Scene,
    swap: SwapId,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let building = scene.building.id;
    let swap = store::find(reads, building, swap).await?;
    let Some(swap) = swap.filter(|swap| swap.asker == scene.reader) else { return Ok(None) };
    let fits = swap.fits(&scene.turns, scene.week);
    let drop = Intent::OfSwap(SwapVerb::Drop, building, swap.id);
    let drop = button(reader, "duty-button-swap-drop", drop);
    let look = button(reader, "duty-button-look", Intent::At(building));
    let (id, buttons) = match swap.state {
        State::Waiting if fits => ("duty-swap-asked", vec![drop, look]),
        State::Waiting if swap.week >= scene.week && swap.other_week >= scene.week => {
            ("duty-swap-off", vec![look])
        }
        State::Waiting | State::Dropped { .. } => ("duty-swap-over", vec![look]),
        State::Taken { .. } => ("duty-swap-taken", vec![look]),
        State::Refused { .. } => {
            let other = Intent::ChooseSwap(building, swap.week);
            let other = button(reader, "duty-button-swap-other", other);
            ("duty-swap-refused", if fits { vec![other, look] } else { vec![look] })
        }
    };
    let screen = said(reads, &swap, swap.asked, reader, id).await?.row(buttons);
    Ok(Some(Drawing::Fresh(screen)))
}

/// To whoever asked: their week is theirs again.
pub(super) async fn undone(
    reads: &mut impl Reads,
    scene: &Scene,
    swap: SwapId,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let building = scene.building.id;
    let swap = store::find(reads, building, swap).await?;
    let Some(swap) = swap.filter(|swap| swap.asker == scene.reader) else { return Ok(None) };
    let look = button(reader, "duty-button-look", Intent::At(building));
    let is_swapped = matches!(swap.state, State::Taken { .. });
    let id = if is_swapped { "duty-swap-taken" } else { "duty-swap-undone" };
    let screen = said(reads, &swap, swap.asked, reader, id).await?.row([look]);
    Ok(Some(if is_swapped { Drawing::Stale(screen) } else { Drawing::Fresh(screen) }))
}
