//! The verbs. Each reads load, decide, save, tell.

use super::Outcome;
use super::intents::{Intent, LineVerb, Step};
use super::model::{Refusal, typed};
use super::notices::{Notice, Reply, numbers_of};
use crate::kernel::actor::{Actor, Denied, Moderator, Resident};
use crate::kernel::id::Member;
use crate::kernel::outcome::Stop;
use crate::kernel::service_number::{self, Line};
use crate::kernel::step::Step as _;
use crate::kernel::tx::{Reads as _, Tx};
use crate::kernel::{membership, step};

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
        Intent::Open => list(tx, actor, &actor.resident()?),
        Intent::List(building) => list(tx, actor, &actor.resident_of(building)?),
        Intent::OfLine(verb, building, line) => {
            let moderator = actor.moderator_of(building)?;
            match verb {
                LineVerb::Type => ask(tx, actor, &moderator, line).await,
                LineVerb::Stop => stop(tx, actor, &moderator, line).await,
                LineVerb::Empty => empty(tx, actor, &moderator, line).await,
            }
        }
        Intent::Answer { building, line, words } => {
            answer(tx, &actor.moderator_of(building)?, line, &words).await
        }
    }
}

fn list(tx: &mut Tx, actor: &Actor, resident: &Resident) -> Outcome<Reply> {
    let numbers = Notice::Numbers { building: resident.building() };
    tx.show(actor.spot, resident.member(), &numbers)?;
    Ok(Reply::Silent)
}

/// Waits for their next words.
async fn ask(tx: &mut Tx, actor: &Actor, moderator: &Moderator, line: Line) -> Outcome<Reply> {
    let Member { person, building } = moderator.member();
    let until = tx.now().plus(step::WAITS);
    tx.open_step(person, until, &Step { building, line }, None).await?;
    let form = Notice::Form { building, moderator: person, line };
    tx.show(actor.spot, moderator.member(), &form)?;
    Ok(Reply::Silent)
}

/// Does not wait for them after all.
async fn stop(tx: &mut Tx, actor: &Actor, moderator: &Moderator, line: Line) -> Outcome<Reply> {
    end_form(tx, actor, moderator, line).await?;
    let Member { building, .. } = moderator.member();
    tx.show(actor.spot, moderator.member(), &Notice::Numbers { building })?;
    Ok(Reply::Silent)
}

async fn empty(tx: &mut Tx, actor: &Actor, moderator: &Moderator, line: Line) -> Outcome<Reply> {
    end_form(tx, actor, moderator, line).await?;
    keep(tx, moderator, line, None).await?;
    let Member { building, .. } = moderator.member();
    tx.show(actor.spot, moderator.member(), &Notice::Numbers { building })?;
    Ok(Reply::Silent)
}

/// Keeps what they typed.
async fn answer(tx: &mut Tx, moderator: &Moderator, line: Line, words: &str) -> Outcome<Reply> {
    let number = typed(words)?;
    keep(tx, moderator, line, Some(number)).await?;
    let Member { person, building } = moderator.member();
    tx.close_step(person).await?;
    tx.tell(moderator.member(), &Notice::Numbers { building })?;
    Ok(Reply::Silent)
}

/// Whoever empties a line types no number for it.
async fn end_form(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    line: Line,
) -> anyhow::Result<()> {
    let building = moderator.building();
    if actor.step.as_ref().and_then(Step::read) == Some(Step { building, line }) {
        tx.close_step(actor.person.id).await?;
    }
    Ok(())
}

/// Saves a number; whatever shows it is drawn again, and the other moderators hear of another
/// emergency number.
async fn keep(
    tx: &mut Tx,
    moderator: &Moderator,
    line: Line,
    number: Option<String>,
) -> anyhow::Result<()> {
    let Member { person: by, building } = moderator.member();
    let told = service_number::list(tx, building).await?;
    let before = told.into_iter().find(|(of, _)| *of == line).map(|(_, number)| number);
    tx.redraw(numbers_of(building));
    if before == number {
        return Ok(());
    }
    tx.save_service_number(building, line, number.as_deref()).await?;
    if line == Line::Emergency {
        for person in membership::list_moderators(tx, building).await? {
            if person != by {
                tx.tell(Member { person, building }, &Notice::EmergencyChanged { building, by })?;
            }
        }
    }
    Ok(())
}
