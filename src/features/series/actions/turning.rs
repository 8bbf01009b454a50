//! Turns: what is to be done about the next time of a series, asked again whenever something may have
//! changed. All is read anew, so that it may be asked twice, late, or by a clock that jumped.

use chrono::TimeDelta;

use super::stopping::redraw_time;
use super::{store, zone_of};
use crate::features::needs;
use crate::features::needs::model::Need;
use crate::features::series::model::{
    Occurrence, Place, Series, SeriesId, State, Turn, has_to_go, local_day,
};
use crate::features::series::notices::{Notice, list_of};
use crate::features::series::timers::Timer;
use crate::kernel::actor::{self, Resident};
use crate::kernel::clock::Moment;
use crate::kernel::id::{Member, PersonId};
use crate::kernel::outcome::Stop;
use crate::kernel::tx::{Reads as _, Tx};
use crate::kernel::{building, membership, person};

/// Where the bot was taken out of the group, it is looked again after so long.
const AWAY: TimeDelta = TimeDelta::days(1);
/// Where its asker asked for a lot at once, it is tried again after so long.
const SOON: TimeDelta = TimeDelta::minutes(10);
/// What a clock posted that was ahead is looked at again after so long.
const LATER: TimeDelta = TimeDelta::hours(1);
/// However far away the next time is, it is looked at again after so long.
const AT_LATEST: TimeDelta = TimeDelta::days(6);
/// Whoever helped the last time is asked again only if so long is left.
const LEFT: TimeDelta = TimeDelta::hours(2);

/// Does what is to be done about the next time of a series, and comes back when that may change.
///
/// # Errors
/// If the database fails.
pub async fn turn(tx: &mut Tx, series: SeriesId) -> anyhow::Result<()> {
    let Some(series) = store::find(tx, series).await? else { return Ok(()) };
    if series.state != State::Running {
        return Ok(());
    }
    let Some(known) = building::find(tx, series.building).await? else { return Ok(()) };
    if known.left_at.is_some() {
        let zone = zone_of(tx, series.building).await?;
        if local_day(tx.now(), zone) > series.last {
            return end(tx, series, false).await;
        }
        let again = tx.now().plus(AWAY);
        return tx.set_timer(again, &Timer::Turn { series: series.id });
    }
    let Some(resident) = asker_there(tx, &series).await? else {
        return end(tx, series, false).await;
    };
    let (next, last, need) = look(tx, &series).await?;
    match next {
        Turn::Wait(at) => come_back(tx, series.id, at),
        Turn::Over(at) if tx.now() < at => come_back(tx, series.id, at),
        Turn::Over(_) => end(tx, series, true).await,
        // A clock that was ahead posted it: it stands there already.
        Turn::Post(day, _) if store::is_noted(tx, series.id, day).await? => {
            let again = tx.now().plus(LATER);
            tx.set_timer(again, &Timer::Turn { series: series.id })
        }
        Turn::Post(day, when) => {
            let asked = series.asked(when);
            let posted = match needs::actions::post_again(tx, &resident, asked, None).await {
                Ok(posted) => posted,
                Err(Stop::Refused(_)) => {
                    let again = tx.now().plus(SOON);
                    return tx.set_timer(again, &Timer::Turn { series: series.id });
                }
                Err(Stop::Broken(error)) => return Err(error),
            };
            let occurrence =
                Occurrence { id: tx.next_id(), series: series.id, day, need: Some(posted.id) };
            anyhow::ensure!(store::note(tx, &occurrence).await?, "a time comes once");
            if let Some(need) = need {
                if has_to_go(&need) {
                    needs::actions::make_room(tx, need.id).await.map_err(Stop::into_fault)?;
                }
                ask_last_helper(tx, &series, &occurrence, &need, when.over_at().minus(LEFT))
                    .await?;
            }
            if let Some(last) = last {
                redraw_time(tx, &last);
            }
            tx.tell(series.asker(), &needs::Notice::Posted { need: posted.id })?;
            tx.redraw(series.id);
            tx.redraw(list_of(series.asker));
            set_next(tx, &series).await
        }
    }
}

/// Comes back when something is to be done about the next time.
pub(super) async fn set_next(tx: &mut Tx, series: &Series) -> anyhow::Result<()> {
    let (next, ..) = look(tx, series).await?;
    let at = match next {
        Turn::Wait(at) => at,
        Turn::Over(at) => at.max(tx.now()),
        Turn::Post(..) => tx.now(),
    };
    come_back(tx, series.id, at)
}

/// Comes back then, or sooner: an early look changes nothing.
fn come_back(tx: &mut Tx, series: SeriesId, at: Moment) -> anyhow::Result<()> {
    let at = at.min(tx.now().plus(AT_LATEST));
    tx.set_timer(at, &Timer::Turn { series })
}

/// What is to be done, the last time, and the need of the last one that was posted.
async fn look(
    tx: &mut Tx,
    series: &Series,
) -> anyhow::Result<(Turn, Option<Occurrence>, Option<Need>)> {
    let Some(setting) = building::setting(tx, series.building).await? else {
        return Ok((Turn::Over(tx.now()), None, None));
    };
    let place = Place { zone: setting.time_zone, night: setting.night };
    let last = store::last(tx, series.id).await?;
    let posted = store::last_posted(tx, series.id).await?;
    let need = match posted.and_then(|posted| posted.need) {
        Some(need) => needs::find(tx, need).await?,
        None => None,
    };
    Ok((series.turn(last.as_ref(), need.as_ref(), tx.now(), place), posted, need))
}

/// The proof that whoever asked lives there; nothing if they do not any more.
async fn asker_there(tx: &mut Tx, series: &Series) -> anyhow::Result<Option<Resident>> {
    let faces = person::faces(tx, &[series.asker]).await?;
    let Some(account) = faces.first().and_then(|face| face.telegram_id) else { return Ok(None) };
    let actor = actor::find(tx, account).await?;
    Ok(actor.and_then(|actor| actor.resident_of(series.building).ok()))
}

/// Whoever did it the last time is asked whether they would like to again.
async fn ask_last_helper(
    tx: &mut Tx,
    series: &Series,
    occurrence: &Occurrence,
    need: &Need,
    until: Moment,
) -> anyhow::Result<()> {
    let done = need.claims.iter().filter(|claim| claim.done_at().is_some());
    let helper: Option<PersonId> = done.max_by_key(|claim| claim.id.0).map(|claim| claim.helper);
    let Some(person) = helper.filter(|helper| *helper != series.asker && tx.now() < until) else {
        return Ok(());
    };
    let member = Member { person, building: series.building };
    let apart = needs::list_apart(tx, need).await?;
    if membership::belongs(tx, member).await? && !apart.contains(&person) {
        let Occurrence { id, need, .. } = *occurrence;
        let again = Notice::Again { series: series.id, occurrence: id, need };
        tx.tell(member, &again)?;
    }
    Ok(())
}

/// It ends by itself.
pub(super) async fn end(tx: &mut Tx, series: Series, told: bool) -> anyhow::Result<()> {
    let now = tx.now();
    let series = series.over(now);
    store::save(tx, &series).await?;
    if told {
        tx.tell(series.asker(), &Notice::Over { series: series.id })?;
    }
    tx.redraw(series.id);
    tx.redraw(list_of(series.asker));
    Ok(())
}
