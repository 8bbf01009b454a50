//! What is meant, where only what is kept tells: a need said by number, words in the room of an alarm.

use super::{Intent, Refusal};
use crate::features::alarms::intents::Said;
use crate::features::needs::intents::Attaching;
use crate::features::needs::model::attachment::Thing;
use crate::features::{alarms, checkins, needs, series};
use crate::kernel::actor::Actor;
use crate::kernel::outcome::Stop;
use crate::kernel::step::OpenStep;
use crate::kernel::tx::Tx;
use crate::shell::stimulus::{Act, Place, Stimulus};

/// The step for which somebody's words are. None in the room of an alarm: whatever is said is said
/// there.
///
/// # Errors
/// If the database cannot be read.
pub async fn step_of<'a>(
    tx: &mut Tx,
    stimulus: &Stimulus,
    actor: &'a Actor,
) -> anyhow::Result<Option<&'a OpenStep>> {
    let step = actor.step.as_ref().filter(|step| !step.is_answered());
    let is_said = if let Act::Brought(brought) = &stimulus.act {
        matches!(brought.what, Ok(Thing::Place(_)))
    } else {
        matches!(stimulus.act, Act::Words { .. } | Act::Voice { .. })
    };
    if step.is_some()
        && is_said
        && stimulus.place == Place::Private
        && alarms::actions::room_of(tx, actor.person.id).await?.is_some()
    {
        return Ok(None);
    }
    Ok(actor.step.as_ref())
}

/// What is meant, where it was said by number.
///
/// # Errors
/// A refusal if there is no such number, or what is broken.
pub async fn resolve(tx: &mut Tx, actor: &Actor, intent: Intent) -> Result<Intent, Stop<Refusal>> {
    // Whoever was not heard of, and says that they are fine, says it to us.
    let own = matches!(intent, Intent::Checkins(_));
    if let Some(said) = said(&intent)
        && let Some(alarm) = alarms::actions::room_of(tx, actor.person.id).await?
        && !(own && alarms::actions::is_own_check_in(tx, actor.person.id, alarm).await?)
    {
        return Ok(Intent::Alarms(alarms::Intent::Say(alarm, said)));
    }
    let Intent::Needs(intent) = intent else { return Ok(intent) };
    if let needs::Intent::Reword { origin, .. } = &intent
        && series::actions::is_of(tx, *origin).await?
    {
        return Err(Stop::Refused(Refusal::Series(series::Refusal::WriteAnew)));
    }
    let resolved = needs::actions::resolve(tx, actor, intent).await;
    resolved.map(Intent::Needs).map_err(|stop| stop.map(Refusal::Needs))
}

/// What somebody says in private, as it is passed on while they call for help, or come to who does.
fn said(intent: &Intent) -> Option<Said> {
    if let Intent::Series(series::Intent::Draft { words, .. })
    | Intent::Needs(needs::Intent::Draft { words, .. }) = intent
    {
        return Some(Said::Words(words.clone()));
    }
    if let Intent::Checkins(checkins::Intent::Said(words)) = intent {
        return Some(Said::Words(words.clone()));
    }
    let Intent::Needs(intent) = intent else { return None };
    if let needs::Intent::DraftVoice { file, .. } = intent {
        return Some(Said::Voice(file.clone()));
    }
    let needs::Intent::Attaching(attaching) = intent else { return None };
    let Attaching::Bring { sent, of: None, posts: false, .. } = attaching else { return None };
    match sent.what.as_ref().ok()? {
        Thing::Place(place) => Some(Said::Place(*place)),
        Thing::Photo(_) => None,
    }
}
