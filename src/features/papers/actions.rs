//! The verbs. Each reads load, decide, save, tell.

use super::Outcome;
use super::intents::Intent;
use super::model::{Paper, Refusal};
use super::notices::{Notice, Reply};
use crate::features::members;
use crate::kernel::actor::{Actor, Denied, Moderator};
use crate::kernel::id::{BuildingId, Member};
use crate::kernel::notice::Said as _;
use crate::kernel::outbox::{self, Audience};
use crate::kernel::outcome::Stop;
use crate::kernel::tx::{Reads as _, Tx};

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
        Intent::Open => open(tx, actor),
        Intent::Choose(building) => choose(tx, actor, &actor.moderator_of(building)?),
        Intent::Print(building, paper) => print(tx, &actor.moderator_of(building)?, paper).await,
        Intent::Greet(building) => greet(tx, actor, building),
    }
}

/// Which paper, where one building is meant; else for which building.
fn open(tx: &mut Tx, actor: &Actor) -> Outcome<Reply> {
    if let Some(here) = actor.here {
        return choose(tx, actor, &actor.moderator_of(here)?);
    }
    let mut moderated = actor.memberships.iter().filter(|place| place.moderates);
    match (moderated.next(), moderated.next()) {
        (Some(only), None) => choose(tx, actor, &actor.moderator_of(only.building)?),
        (Some(_), Some(_)) => {
            let person = actor.person.id;
            tx.show(actor.spot, Audience::Person(person), &Notice::WhichBuilding { person })?;
            Ok(Reply::Silent)
        }
        (None, _) if actor.memberships.is_empty() => Err(actor.nowhere().into()),
        (None, _) => Err(Denied::NotModerator.into()),
    }
}

fn choose(tx: &mut Tx, actor: &Actor, moderator: &Moderator) -> Outcome<Reply> {
    let Member { person, building } = moderator.member();
    let choice = Notice::Choice { building, moderator: person };
    tx.show(actor.spot, moderator.member(), &choice)?;
    Ok(Reply::Silent)
}

/// Sends a paper. It is drawn when it is sent; what is on its way already is not sent twice.
async fn print(tx: &mut Tx, moderator: &Moderator, paper: Paper) -> Outcome<Reply> {
    let Member { person, building } = moderator.member();
    for print in paper.prints() {
        let told = Notice::Print { building, moderator: person, print: *print };
        if !outbox::is_told(tx.read(), person, told.kind(), &told.body()?).await? {
            tx.tell(moderator.member(), &told)?;
        }
    }
    Ok(Reply::Printing)
}

/// Greets whoever comes from a paper. Nothing is opened by it: who lives there is told so by the
/// group, and to others it does not even say whether there is such a building.
fn greet(tx: &mut Tx, actor: &Actor, building: BuildingId) -> Outcome<Reply> {
    match actor.resident_of(building) {
        Ok(_) => {}
        // They are in the group already, and are told where they stand.
        Err(denied @ Denied::Applicant) => return Err(denied.into()),
        Err(_) => return Ok(Reply::HelloStranger),
    }
    let meant = actor.place().map(|place| place.building);
    if meant != Some(building) {
        members::actions::ask_which_building(tx, actor.person.id)?;
    }
    Ok(Reply::Hello { building })
}
