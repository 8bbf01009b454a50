//! The verbs. Each reads load, decide, save, tell.

mod export;
mod following;
mod swapping;
mod taking;

pub use export::export;
pub use following::{depart, follow_moderators, forget, redraw_of, was_away, week_goes_by};

use super::Outcome;
use super::intents::{Intent, SwapVerb};
use super::model::{Plan, Refusal, plan};
use super::notices::{Notice, Reply};
use crate::kernel::actor::{Actor, Denied, Moderator};
use crate::kernel::clock::Moment;
use crate::kernel::duty::{self, Turn, Week};
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::outcome::Stop;
use crate::kernel::tx::{Reads as _, Tx};
use crate::kernel::{building, membership};

impl From<Denied> for Stop<Refusal> {
    fn from(denied: Denied) -> Self {
        Self::Refused(Refusal::Denied(denied))
    }
}

/// Does what a moderator wants.
///
/// # Errors
/// A [`Refusal`], or what is broken.
pub async fn act(tx: &mut Tx, actor: &Actor, intent: Intent) -> Outcome<Reply> {
    match intent {
        Intent::Open => show(tx, actor, &actor.moderator()?),
        Intent::At(building) => show(tx, actor, &actor.moderator_of(building)?),
        Intent::Queue => queue(tx, actor, &actor.moderator()?, 0),
        Intent::QueueOf(building, page) => queue(tx, actor, &actor.moderator_of(building)?, page),
        Intent::Begin(building) => taking::begin(tx, actor, &actor.moderator_of(building)?).await,
        Intent::AskEnd(building) => taking::ask_end(tx, actor, &actor.moderator_of(building)?),
        Intent::End(building) => taking::end(tx, actor, &actor.moderator_of(building)?).await,
        Intent::TakeWeek(building, week) => {
            taking::take_week(tx, actor, &actor.moderator_of(building)?, week).await
        }
        Intent::GiveBack(building, week) => {
            taking::give_back(tx, actor, &actor.moderator_of(building)?, week).await
        }
        Intent::ChooseSwap(building, week) => {
            swapping::choose(tx, actor, &actor.moderator_of(building)?, week).await
        }
        Intent::AskSwap(building, week, other) => {
            swapping::ask(tx, actor, &actor.moderator_of(building)?, (week, other)).await
        }
        Intent::OfSwap(verb, building, swap) => {
            let moderator = actor.moderator_of(building)?;
            match verb {
                SwapVerb::Take => swapping::take(tx, actor, &moderator, swap).await,
                SwapVerb::Refuse => swapping::refuse(tx, actor, &moderator, swap).await,
                SwapVerb::Undo => swapping::undo(tx, actor, &moderator, swap).await,
                SwapVerb::Drop => swapping::drop_it(tx, actor, &moderator, swap).await,
            }
        }
    }
}

fn show(tx: &mut Tx, actor: &Actor, moderator: &Moderator) -> Outcome<Reply> {
    let duty = Notice::Duty { building: moderator.building() };
    tx.show(actor.spot, moderator.member(), &duty)?;
    Ok(Reply::Silent)
}

fn queue(tx: &mut Tx, actor: &Actor, moderator: &Moderator, page: usize) -> Outcome<Reply> {
    let queue = Notice::Queue { building: moderator.building(), page };
    tx.show(actor.spot, moderator.member(), &queue)?;
    Ok(Reply::Silent)
}

/// Where a building's clocks hang.
async fn zone_of(tx: &mut Tx, building: BuildingId) -> anyhow::Result<chrono_tz::Tz> {
    let setting = building::setting(tx, building).await?;
    Ok(setting.map_or(chrono_tz::UTC, |setting| setting.time_zone))
}

/// Plans the coming weeks by these moderators, and saves that; the weeks that are somebody's now.
async fn plan_anew(
    tx: &mut Tx,
    building: BuildingId,
    moderators: &[PersonId],
    week: Week,
    by_turns: bool,
) -> anyhow::Result<Vec<Turn>> {
    let turns = duty::list(tx, building).await?;
    let Plan { gone, fresh } = plan(&turns, moderators, week, by_turns);
    tx.remove_turns(&gone).await?;
    let mut added = Vec::with_capacity(fresh.len());
    for (week, person) in fresh {
        let (id, agreed, told_at, taken_at, before) = (tx.next_id(), false, None, None, None);
        let turn = Turn { id, week, person, agreed, told_at, taken_at, before };
        tx.save_turn(building, &turn).await?;
        added.push(turn);
    }
    Ok(added)
}

/// Notes that somebody knows that this week is theirs.
async fn note_told(tx: &mut Tx, building: BuildingId, turn: Turn) -> anyhow::Result<()> {
    let told_at: Option<Moment> = Some(tx.now());
    tx.save_turn(building, &Turn { told_at, ..turn }).await?;
    Ok(())
}

/// Tells the other moderators that somebody changed who is on duty; whose week this is now, that it is.
async fn tell_others(
    tx: &mut Tx,
    moderator: &Moderator,
    now: Option<(PersonId, Week)>,
) -> anyhow::Result<()> {
    let Member { person: by, building } = moderator.member();
    let moderators = membership::list_moderators(tx, building).await?;
    for person in moderators.into_iter().filter(|person| *person != by) {
        let week = now.filter(|(whose, _)| *whose == person).map(|(_, week)| week);
        let notice = match week {
            Some(week) => Notice::YourWeek { building, week },
            None => Notice::Changed { building, by },
        };
        tx.tell(Member { person, building }, &notice)?;
    }
    Ok(())
}
