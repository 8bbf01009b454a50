//! Asking for something again and again: at once by a command, or by a draft in private.

use super::turning::set_next;
use super::{store, zone_of};
use crate::features::needs;
use crate::features::needs::model::Origin;
use crate::features::needs::model::discretion::Home;
use crate::features::series::Outcome;
use crate::features::series::model::{MOST, Occurrence, Refusal, Series, State};
use crate::features::series::notices::{Notice, Reply, list_of};
use crate::kernel::actor::{Actor, Resident};
use crate::kernel::detail;
use crate::kernel::outbox::Audience;
use crate::kernel::outcome::Stop;
use crate::kernel::tx::{Reads as _, Tx};

/// Posts a series: its first time becomes a need at once.
///
/// # Errors
/// Refused for what cannot come again and again, and after many others.
pub async fn post(tx: &mut Tx, actor: &Actor, words: &str, origin: Origin) -> Outcome<Reply> {
    let resident = actor.resident()?;
    let Some(series) = written(tx, actor, &resident, words, origin).await? else {
        return Ok(Reply::Silent);
    };
    begin(tx, actor, &resident, series).await
}

/// Makes a draft of plain words.
///
/// # Errors
/// Refused for what cannot come again and again.
pub async fn draft(tx: &mut Tx, actor: &Actor, words: &str, origin: Origin) -> Outcome<Reply> {
    let resident = actor.resident()?;
    let Some(series) = written(tx, actor, &resident, words, origin).await? else {
        return Ok(Reply::Silent);
    };
    store::save(tx, &series).await?;
    tx.tell(resident.member(), &Notice::Draft { series: series.id })?;
    Ok(Reply::Silent)
}

/// What was written; nothing if that message was read before.
async fn written(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    words: &str,
    origin: Origin,
) -> Outcome<Option<Series>> {
    if store::find_of(tx, origin).await?.is_some() {
        return Ok(None);
    }
    refuse_for_another(tx, actor, resident, words).await?;
    let zone = zone_of(tx, resident.building()).await?;
    let home = Home::of(&detail::list(tx, resident.member()).await?);
    let (id, member, now) = (tx.next_id(), resident.member(), tx.now());
    let series = Series::written(id, member, words, origin, now, zone, &home)?;
    // How often may have stood in front of, or behind, whoever it is for.
    refuse_for_another(tx, actor, resident, series.words.as_str()).await?;
    Ok(Some(series))
}

/// What is for somebody else takes a proof each time: it cannot repeat by itself.
async fn refuse_for_another(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    words: &str,
) -> Outcome<()> {
    let meant = needs::actions::behalf_meant(tx, actor, resident.building(), words).await;
    if meant.map_err(|stop| stop.map(|_| Refusal::ForAnother))? {
        return Err(Refusal::ForAnother.into());
    }
    Ok(())
}

/// Posts a draft. Its message becomes the one about the series.
///
/// # Errors
/// Refused once it is posted, and as a command would be.
pub async fn post_draft(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    series: Series,
) -> Outcome<Reply> {
    if series.state != State::Draft {
        return Err(Refusal::Over.into());
    }
    let zone = zone_of(tx, series.building).await?;
    let now = tx.now();
    begin(tx, actor, resident, series.begun(now, zone)?).await
}

/// Drops a draft: nothing is posted.
///
/// # Errors
/// Refused once it is posted.
pub async fn drop_draft(tx: &mut Tx, series: Series) -> Outcome<Reply> {
    if series.state != State::Draft {
        return Err(Refusal::Over.into());
    }
    store::remove(tx, series.id).await?;
    tx.redraw(series.id);
    Ok(Reply::Dropped)
}

async fn begin(tx: &mut Tx, actor: &Actor, resident: &Resident, series: Series) -> Outcome<Reply> {
    let known = store::list_of(tx, series.asker).await?;
    if known.iter().filter(|series| series.state == State::Running).count() >= MOST {
        return Err(Refusal::TooMany.into());
    }
    let zone = zone_of(tx, series.building).await?;
    let now = tx.now();
    let series = Series { state: State::Running, ..series };
    store::save(tx, &series).await?;
    let asked = series.asked(series.hours.on(series.first, zone, now));
    let posted = needs::actions::post_again(tx, resident, asked, Some(series.origin)).await;
    let need = posted.map_err(|stop| stop.map(|_| Refusal::TooManyNow))?;
    if series.origin.chat > 0 {
        needs::actions::take_waiting_to(tx, series.asker, need.id).await?;
    }
    let occurrence =
        Occurrence { id: tx.next_id(), series: series.id, day: series.first, need: Some(need.id) };
    store::note(tx, &occurrence).await?;
    set_next(tx, &series).await?;
    tx.redraw(series.id);
    tx.redraw(list_of(series.asker));
    if actor.person.chat_open {
        tx.show(actor.spot, series.asker(), &needs::Notice::Posted { need: need.id })?;
        return Ok(Reply::Silent);
    }
    tx.tell(series.asker(), &Notice::Begun { series: series.id })?;
    if need.exposed {
        // They cannot be told privately that something was left out of the card.
        tx.tell(Audience::Group(series.building), &needs::Notice::KeptPrivate)?;
    }
    Ok::<_, Stop<Refusal>>(Reply::Silent)
}
