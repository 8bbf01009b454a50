//! The verbs. Each reads load, decide, save, tell.

mod asking;
mod export;
mod following;
mod stopping;
mod turning;

pub use export::export;
pub use following::{depart, forget, forget_private, is_of, merge};
pub use turning::turn;

use super::intents::{Intent, Verb};
use super::model::{Refusal, Series, SeriesId};
use super::notices::{Notice, Reply};
use super::{Outcome, store};
use crate::features::needs;
use crate::kernel::actor::{Actor, Denied, Resident};
use crate::kernel::building;
use crate::kernel::id::{BuildingId, Member};
use crate::kernel::outcome::Stop;
use crate::kernel::tx::Tx;

impl From<Denied> for Stop<Refusal> {
    fn from(denied: Denied) -> Self {
        Self::Refused(Refusal::Denied(denied))
    }
}

/// Does what somebody wants, with the authority that it takes.
///
/// # Errors
/// A [`Refusal`], or what is broken.
pub async fn act(tx: &mut Tx, actor: &Actor, intent: Intent) -> Outcome<Reply> {
    match intent {
        Intent::Post { words, origin } => asking::post(tx, actor, &words, origin).await,
        Intent::Draft { words, origin } => asking::draft(tx, actor, &words, origin).await,
        Intent::Open => open(tx, actor),
        Intent::OfNumber(number) => of_number(tx, actor, number).await,
        Intent::OfSeries(verb, building, series) => {
            of_series(tx, actor, verb, building, series).await
        }
        Intent::Skip(building, series, day) => {
            let series = load(tx, &actor.resident_of(building)?, series).await?;
            stopping::skip(tx, series, day).await
        }
        Intent::Unskip(building, series, day) => {
            let series = load(tx, &actor.resident_of(building)?, series).await?;
            stopping::unskip(tx, series, day).await
        }
    }
}

async fn of_series(
    tx: &mut Tx,
    actor: &Actor,
    verb: Verb,
    building: BuildingId,
    series: SeriesId,
) -> Outcome<Reply> {
    if let Verb::End | Verb::TakeBack = verb {
        let moderator = actor.moderator_of(building)?;
        return if verb == Verb::End {
            stopping::end(tx, actor, &moderator, series).await
        } else {
            stopping::take_back(tx, actor, &moderator, series).await
        };
    }
    let resident = actor.resident_of(building)?;
    let series = load(tx, &resident, series).await?;
    match verb {
        Verb::Post => asking::post_draft(tx, actor, &resident, series).await,
        Verb::Drop => asking::drop_draft(tx, series).await,
        Verb::AskStop => stopping::ask(tx, actor, series),
        Verb::AskStopBeside => stopping::ask_beside(tx, series),
        Verb::Stop => stopping::stop(tx, actor, series).await,
        Verb::GoOn => stopping::go_on(tx, actor, series).await,
        Verb::Look | Verb::End | Verb::TakeBack => show(tx, actor, &series),
    }
}

/// What repeats for somebody: if it is one thing, that.
fn open(tx: &mut Tx, actor: &Actor) -> Outcome<Reply> {
    let resident = actor.resident()?;
    let list = Notice::List { person: resident.person() };
    tx.show(actor.spot, resident.member(), &list)?;
    Ok(Reply::Silent)
}

/// What repeats by the number of a need: its asker's own, or a moderator's to stop.
async fn of_number(tx: &mut Tx, actor: &Actor, number: Option<i64>) -> Outcome<Reply> {
    let resident = actor.resident()?;
    let building = resident.building();
    let number = number.ok_or(Refusal::NotRepeating)?;
    let need = needs::actions::find_numbered(tx, building, number).await?;
    let need = need.ok_or(Refusal::NotRepeating)?.id;
    let series = store::find_of_need(tx, need).await?.ok_or(Refusal::NotRepeating)?;
    let series = store::find(tx, series).await?.ok_or(Refusal::NotRepeating)?;
    if series.asker == resident.person() {
        return show(tx, actor, &series);
    }
    let moderator = actor.moderator_of(building)?;
    let notice = Notice::ForModerator { building, series: series.id, need };
    tx.show(actor.spot, moderator.member(), &notice)?;
    Ok(Reply::Silent)
}

fn show(tx: &mut Tx, actor: &Actor, series: &Series) -> Outcome<Reply> {
    tx.show(actor.spot, series.asker(), &Notice::Series { series: series.id })?;
    Ok(Reply::Silent)
}

/// A series of this resident's own, where they live.
async fn load(tx: &mut Tx, resident: &Resident, series: SeriesId) -> Outcome<Series> {
    let Member { person, building } = resident.member();
    let series = store::find(tx, series).await?;
    let own = series.filter(|series| series.asker == person && series.building == building);
    Ok(own.ok_or(Refusal::Gone)?)
}

/// Where a building's clocks hang.
async fn zone_of(tx: &mut Tx, building: BuildingId) -> anyhow::Result<chrono_tz::Tz> {
    let setting = building::setting(tx, building).await?;
    Ok(setting.map_or(chrono_tz::UTC, |setting| setting.time_zone))
}
