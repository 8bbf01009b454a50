//! The verbs. Each reads load, decide, save, tell.

mod calling;
mod calling_back;
mod codes;
mod following;
mod phoned;

pub use calling_back::{forget_never_ticked, still_waits};
pub use codes::export;
pub use following::{depart, follow, forget, merge, redraw_for};

use super::Outcome;
use super::intents::{Intent, Step};
use super::model::Refusal;
use super::notices::{Notice, Reply};
use crate::features::needs;
use crate::kernel::actor::{Actor, Denied, Resident};
use crate::kernel::id::BuildingId;
use crate::kernel::outcome::Stop;
use crate::kernel::recipient::RecipientId;
use crate::kernel::step;
use crate::kernel::step::Step as _;
use crate::kernel::tx::{Reads as _, Tx};

impl From<Denied> for Stop<Refusal> {
    fn from(denied: Denied) -> Self {
        Self::Refused(Refusal::Denied(denied))
    }
}

/// What needs refuse is refused.
fn of_needs(stop: Stop<needs::Refusal>) -> Stop<Refusal> {
    stop.map(Refusal::from)
}

/// Does what somebody wants, with the authority that it takes.
///
/// # Errors
/// A [`Refusal`], or what is broken.
pub async fn act(tx: &mut Tx, actor: &Actor, intent: Intent) -> Outcome<Reply> {
    match intent {
        Intent::AskFor(building, recipient) => ask_for(tx, actor, building, recipient).await,
        Intent::AskCard(building, recipient) => {
            codes::ask_card(tx, actor, building, recipient).await
        }
        Intent::MakeCard(building, recipient) => {
            codes::make_card(tx, actor, building, recipient).await
        }
        Intent::AskCode(building, claim) => {
            codes::ask(tx, actor, &actor.resident_of(building)?, claim).await
        }
        Intent::Code { words, message } => codes::take(tx, actor, &words, message, None).await,
        Intent::ByPhone(building, claim) => {
            phoned::confirm(tx, actor, &actor.moderator_of(building)?, claim).await
        }
        Intent::NotByPhone(building, claim) => {
            phoned::take_back(tx, &actor.moderator_of(building)?, claim).await
        }
        Intent::Wrong(building, claim) => {
            phoned::dispute(tx, &actor.resident_of(building)?, claim).await
        }
        Intent::Said { step: Step::For { building, recipient }, words, origin } => {
            let (proof, _) =
                needs::actions::prove(tx, actor, building, recipient).await.map_err(of_needs)?;
            tx.close_step(actor.person.id).await?;
            let drafted = needs::actions::draft_for(tx, actor, proof, &words, origin).await;
            drafted.map_err(of_needs)?;
            Ok(Reply::Silent)
        }
        Intent::Spoken { step: Step::For { building, recipient }, file, seconds, origin } => {
            let (proof, _) =
                needs::actions::prove(tx, actor, building, recipient).await.map_err(of_needs)?;
            let voice = (file, seconds);
            let drafted = needs::actions::draft_voice_for(tx, actor, proof, voice, origin).await;
            drafted.map_err(of_needs)?;
            tx.redraw(super::notices::form_of(actor.person.id));
            Ok(Reply::Silent)
        }
        Intent::Said { step: Step::Code { building, claim }, words, origin } => {
            actor.resident_of(building)?;
            codes::take(tx, actor, &words, origin.message, Some(claim)).await
        }
        Intent::Said { step: Step::Name { building, intake }, words, .. } => {
            let moderator = actor.moderator_of(building)?;
            let spotless = Actor { spot: None, ..actor.clone() };
            calling::name(tx, &spotless, &moderator, intake, &words).await
        }
        Intent::Said { step: Step::Words { building, intake }, words, origin } => {
            let moderator = actor.moderator_of(building)?;
            calling::said(tx, actor, &moderator, intake, &words, origin).await
        }
        Intent::Spoken { step: Step::Words { building, intake }, file, seconds, origin } => {
            let (moderator, voice) = (actor.moderator_of(building)?, (file, seconds));
            calling::spoken(tx, actor, &moderator, intake, voice, origin).await
        }
        Intent::Said { step: Step::Note { building, intake }, words, .. } => {
            calling_back::add(tx, &actor.moderator_of(building)?, intake, &words).await
        }
        Intent::Spoken { step: Step::Code { .. }, .. } => Err(Refusal::NoCode.into()),
        Intent::Spoken { step: Step::Name { .. }, .. } => Err(Refusal::NoName.into()),
        Intent::Spoken { step: Step::Note { .. }, .. } => Err(Refusal::NoNote.into()),
        Intent::Call => calling::resume(tx, actor, &actor.moderator()?).await,
        Intent::CallAt(building) => calling::begin(tx, actor, &actor.moderator_of(building)?).await,
        Intent::OfCall(verb, building, intake) => {
            calling::of_call(tx, actor, &actor.moderator_of(building)?, verb, intake).await
        }
        Intent::Backs(building) => calling_back::list(tx, actor, &actor.moderator_of(building)?),
        Intent::AddBack(building) => {
            calling_back::ask(tx, actor, &actor.moderator_of(building)?).await
        }
        Intent::OfBack(verb, building, row) => {
            calling_back::tick(tx, actor, &actor.moderator_of(building)?, verb, row).await
        }
        Intent::Stop(building) => stop(tx, actor, &actor.resident_of(building)?).await,
    }
}

/// Waits for their next words.
async fn wait_for(tx: &mut Tx, actor: &Actor, resident: &Resident, step: Step) -> Outcome<Reply> {
    let (person, building) = (resident.person(), resident.building());
    let until = tx.now().plus(step::WAITS);
    tx.open_step(person, until, &step, None).await?;
    tx.show(actor.spot, resident.member(), &Notice::Form { building, person, step })?;
    Ok(Reply::Silent)
}

/// Asks what a recipient needs.
async fn ask_for(
    tx: &mut Tx,
    actor: &Actor,
    building: BuildingId,
    recipient: RecipientId,
) -> Outcome<Reply> {
    needs::actions::prove(tx, actor, building, recipient).await.map_err(of_needs)?;
    let resident = actor.resident_of(building)?;
    let step = Step::For { building, recipient };
    let until = tx.now().plus(step::WAITS);
    tx.open_step(resident.person(), until, &step, None).await?;
    let form = Notice::Form { building, person: resident.person(), step };
    tx.tell(resident.member(), &form)?;
    Ok(Reply::Silent)
}

/// Does not wait for them after all.
async fn stop(tx: &mut Tx, actor: &Actor, resident: &Resident) -> Outcome<Reply> {
    let open = actor.step.as_ref().and_then(Step::read);
    if open.is_some_and(|step| step.building() == resident.building()) {
        tx.close_step(resident.person()).await?;
    }
    tx.redraw(super::notices::form_of(resident.person()));
    Ok(Reply::Stopped)
}
