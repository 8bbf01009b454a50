//! Leaving one time out, and stopping: by whoever asked, or by a moderator; and taking that back.

use super::turning::set_next;
use super::{show, store, zone_of};
use crate::features::series::Outcome;
use crate::features::series::model::rule::{day_numbered, number_of};
use crate::features::series::model::{Occurrence, Refusal, Series, SeriesId, State, UNDO};
use crate::features::series::notices::{Notice, Reply, list_of};
use crate::features::series::timers::Timer;
use crate::kernel::actor::{Actor, Moderator};
use crate::kernel::tx::{Reads as _, Tx};

/// Leaves the next time out, which is on this day: a second tap changes nothing.
///
/// # Errors
/// Refused if it does not run, and if this is not its next day any more.
pub async fn skip(tx: &mut Tx, series: Series, day: i64) -> Outcome<Reply> {
    if series.state != State::Running {
        return Err(Refusal::Over.into());
    }
    let (now, zone) = (tx.now(), zone_of(tx, series.building).await?);
    let last = store::last(tx, series.id).await?;
    if last.is_some_and(|last| number_of(last.day) == day && last.need.is_none()) {
        return Ok(Reply::LeftOut);
    }
    let next = series.next_days(last.map(|last| last.day), 1, now, zone);
    let next = next.first().copied().ok_or(Refusal::NoNext)?;
    if number_of(next) != day {
        return Err(Refusal::Over.into());
    }
    let occurrence = Occurrence { id: tx.next_id(), series: series.id, day: next, need: None };
    store::note(tx, &occurrence).await?;
    changed(tx, &series).await?;
    Ok(Reply::LeftOut)
}

/// The time on this day is not left out after all.
///
/// # Errors
/// Refused once it is over, or another one came.
pub async fn unskip(tx: &mut Tx, series: Series, day: i64) -> Outcome<Reply> {
    if series.state != State::Running {
        return Err(Refusal::Over.into());
    }
    let (now, zone) = (tx.now(), zone_of(tx, series.building).await?);
    let last = store::last(tx, series.id).await?;
    let left_out = last.filter(|last| last.need.is_none() && last.day == day_numbered(day));
    let left_out = left_out.ok_or(Refusal::TooLate)?;
    if series.hours.on(left_out.day, zone, now).is_over(now) {
        return Err(Refusal::TooLate.into());
    }
    store::unnote(tx, left_out.id).await?;
    changed(tx, &series).await?;
    Ok(Reply::NotLeftOut)
}

/// Before it is stopped: shall it?
///
/// # Errors
/// Refused if it does not run.
pub fn ask(tx: &mut Tx, actor: &Actor, series: Series) -> Outcome<Reply> {
    if series.state != State::Running {
        return Err(Refusal::Over.into());
    }
    tx.show(actor.spot, series.asker(), &Notice::StopQuestion { series: series.id })?;
    Ok(Reply::Silent)
}

/// The same, where the message on which they tapped shows one of its needs, and goes on showing it.
///
/// # Errors
/// Refused if it does not run.
pub fn ask_beside(tx: &mut Tx, series: Series) -> Outcome<Reply> {
    if series.state != State::Running {
        return Err(Refusal::Over.into());
    }
    tx.tell(series.asker(), &Notice::StopQuestion { series: series.id })?;
    Ok(Reply::Silent)
}

/// It is posted no more.
///
/// # Errors
/// Refused if it does not run.
pub async fn stop(tx: &mut Tx, actor: &Actor, series: Series) -> Outcome<Reply> {
    let now = tx.now();
    let series = series.stopped(false, now)?;
    save_stopped(tx, &series).await?;
    show(tx, actor, &series)
}

/// It goes on after all.
///
/// # Errors
/// Refused once that is too late.
pub async fn go_on(tx: &mut Tx, actor: &Actor, series: Series) -> Outcome<Reply> {
    let now = tx.now();
    let series = series.gone_on(false, now)?;
    store::save(tx, &series).await?;
    changed(tx, &series).await?;
    show(tx, actor, &series)
}

/// A moderator stops it, and its asker is told.
///
/// # Errors
/// Refused if it is not there or does not run.
pub async fn end(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    series: SeriesId,
) -> Outcome<Reply> {
    let now = tx.now();
    let series = of_building(tx, moderator, series).await?.stopped(true, now)?;
    save_stopped(tx, &series).await?;
    if series.asker != moderator.member().person {
        tx.tell(series.asker(), &Notice::ModeratorStopped { series: series.id })?;
    }
    show_moderator(tx, actor, moderator, &series).await
}

/// A moderator takes that back.
///
/// # Errors
/// Refused once that is too late.
pub async fn take_back(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    series: SeriesId,
) -> Outcome<Reply> {
    let now = tx.now();
    let series = of_building(tx, moderator, series).await?.gone_on(true, now)?;
    store::save(tx, &series).await?;
    changed(tx, &series).await?;
    show_moderator(tx, actor, moderator, &series).await
}

async fn of_building(tx: &mut Tx, moderator: &Moderator, series: SeriesId) -> Outcome<Series> {
    let series = store::find(tx, series).await?;
    let there = series.filter(|series| series.building == moderator.building());
    Ok(there.ok_or(Refusal::NotRepeating)?)
}

async fn show_moderator(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    series: &Series,
) -> Outcome<Reply> {
    let posted = store::last_posted(tx, series.id).await?.and_then(|posted| posted.need);
    if let Some(need) = posted {
        let (building, series) = (series.building, series.id);
        let notice = Notice::ForModerator { building, series, need };
        tx.show(actor.spot, moderator.member(), &notice)?;
    }
    Ok(Reply::Silent)
}

async fn save_stopped(tx: &mut Tx, series: &Series) -> anyhow::Result<()> {
    store::save(tx, series).await?;
    tx.set_timer(tx.now().plus(UNDO), &Timer::UndoOver { series: series.id })?;
    redraw(tx, series).await
}

async fn changed(tx: &mut Tx, series: &Series) -> anyhow::Result<()> {
    set_next(tx, series).await?;
    redraw(tx, series).await
}

/// Draws again whatever shows it.
pub(super) async fn redraw(tx: &mut Tx, series: &Series) -> anyhow::Result<()> {
    tx.redraw(series.id);
    tx.redraw(list_of(series.asker));
    if let Some(posted) = store::last_posted(tx, series.id).await? {
        redraw_time(tx, &posted);
    }
    Ok(())
}

/// Draws again whatever shows one time of it.
pub(super) fn redraw_time(tx: &mut Tx, occurrence: &Occurrence) {
    tx.redraw(occurrence.id);
    if let Some(need) = occurrence.need {
        tx.redraw(need);
    }
}
