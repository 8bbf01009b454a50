//! The verbs. Each reads load, decide, save, tell.

mod adding;
mod covering;
mod doubting;
mod guarding;
mod living;
mod mydata;

pub(super) use covering::{Home, count_first, list_uncovered_of, survey};
pub(super) use guarding::may_see;
pub(super) use living::{ANSWERED_WITHIN, is_of_a_moderator, may_say_no, may_undo, voices};
pub use living::{follow_place, moves, waited};
pub use mydata::export;

use std::collections::BTreeSet;

use super::Outcome;
use super::intents::{Intent, Verb};
use super::model::Refusal;
use super::notices::{Notice, Reply, home_of, household_of, list_of, recipient_of};
use crate::kernel::actor::{Actor, Denied, Moderator, Resident};
use crate::kernel::household::{self, HouseholdId, Standing};
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::outcome::Stop;
use crate::kernel::recipient::Recipient;
use crate::kernel::tx::Tx;
use crate::kernel::{guardian, membership, recipient};

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
        Intent::Open => home(tx, actor, &actor.resident()?),
        Intent::OpenCover => cover(tx, actor, &actor.moderator()?, 0),
        Intent::Cover(building, page) => cover(tx, actor, &actor.moderator_of(building)?, page),
        Intent::Home(building) => home(tx, actor, &actor.resident_of(building)?),
        Intent::Claim(building) => living::claim(tx, actor, &actor.resident_of(building)?).await,
        Intent::LivesHere(_, person) | Intent::Unknown(_, person) | Intent::Dispute(_, person)
            if person == actor.person.id =>
        {
            Err(Refusal::OneSelf.into())
        }
        Intent::LivesHere(building, person) => {
            let resident = actor.resident_of(building)?;
            living::decide(tx, actor, &resident, person, Standing::In).await
        }
        Intent::Unknown(building, person) => {
            let resident = actor.resident_of(building)?;
            living::decide(tx, actor, &resident, person, Standing::Refused).await
        }
        Intent::Dispute(building, person) => {
            living::dispute(tx, actor, &actor.moderator_of(building)?, person).await
        }
        Intent::Add(building) => adding::ask_name(tx, actor, &actor.resident_of(building)?).await,
        Intent::AddForFlat(building) => {
            adding::ask_name_for_flat(tx, actor, &actor.moderator_of(building)?).await
        }
        Intent::Stop(building) => adding::stop(tx, actor, &actor.resident_of(building)?).await,
        Intent::NoEntrance(building) => {
            adding::no_entrance(tx, actor, &actor.moderator_of(building)?).await
        }
        Intent::Typed { step, words, message } => {
            adding::typed(tx, actor, step, (&words, message)).await
        }
        Intent::OfRecipient(verb, building, recipient) => {
            let resident = actor.resident_of(building)?;
            match verb {
                Verb::Look => guarding::look(tx, actor, &resident, recipient).await,
                Verb::Will => guarding::will(tx, actor, &resident, recipient).await,
                Verb::NotNow => guarding::not_now(tx, actor, &resident, recipient).await,
                Verb::StopAnswering => guarding::stop(tx, actor, &resident, recipient).await,
                Verb::AnswerAgain => guarding::again(tx, actor, &resident, recipient).await,
                Verb::AskPlace => {
                    adding::ask_place(tx, actor, &actor.moderator_of(building)?, recipient).await
                }
                Verb::AskKind
                | Verb::Is(_)
                | Verb::AskAgreed
                | Verb::Agreed
                | Verb::NotAgreed
                | Verb::AskToTakeOff
                | Verb::TakeOff
                | Verb::PutBack => guarding::change(tx, actor, verb, building, recipient).await,
            }
        }
        Intent::Choose(building, recipient, page) => {
            guarding::choose(tx, actor, building, recipient, page).await
        }
        Intent::Ask(building, recipient, person) => {
            guarding::ask(tx, actor, building, recipient, person).await
        }
        Intent::List(building, page) => {
            let moderator = actor.moderator_of(building)?;
            tx.show(actor.spot, moderator.member(), &Notice::List { building, page })?;
            Ok(Reply::Silent)
        }
    }
}

fn home(tx: &mut Tx, actor: &Actor, resident: &Resident) -> Outcome<Reply> {
    let Member { person, building } = resident.member();
    tx.show(actor.spot, resident.member(), &Notice::Home { building, person })?;
    Ok(Reply::Silent)
}

/// Who would come first, home by home.
fn cover(tx: &mut Tx, actor: &Actor, moderator: &Moderator, page: usize) -> Outcome<Reply> {
    let building = moderator.building();
    tx.show(actor.spot, moderator.member(), &Notice::Cover { building, page })?;
    Ok(Reply::Silent)
}

/// Whatever shows this household is drawn again.
async fn redraw_household(tx: &mut Tx, household: HouseholdId) -> anyhow::Result<()> {
    tx.redraw(household_of(household));
    for housemate in household::list_housemates(tx, household).await? {
        tx.redraw(home_of(housemate.person));
    }
    Ok(())
}

/// Whatever shows this recipient is drawn again.
async fn redraw_recipient(tx: &mut Tx, recipient: &Recipient) -> anyhow::Result<()> {
    tx.redraw(recipient_of(recipient.id));
    tx.redraw(list_of(recipient.building));
    for guard in guardian::list(tx, recipient.id).await? {
        tx.redraw(home_of(guard.person));
    }
    match recipient.household {
        Some(household) => redraw_household(tx, household).await,
        None => Ok(()),
    }
}

/// Tells those who moderate a building, but for this one.
async fn tell_moderators(
    tx: &mut Tx,
    building: BuildingId,
    but_for: PersonId,
    notice: &Notice,
) -> anyhow::Result<()> {
    for person in membership::list_moderators(tx, building).await? {
        if person != but_for {
            tx.tell(Member { person, building }, notice)?;
        }
    }
    Ok(())
}

/// Somebody does not answer for a recipient any more: those who still do hear of it; where there is
/// nobody, those who moderate.
async fn tell_of_the_end(tx: &mut Tx, recipient: &Recipient, gone: PersonId) -> anyhow::Result<()> {
    let (building, id) = (recipient.building, recipient.id);
    redraw_recipient(tx, recipient).await?;
    if recipient.removed.is_some() {
        return Ok(());
    }
    let guards = guardian::list(tx, id).await?.into_iter().filter(|guard| guard.answers());
    let others: Vec<PersonId> =
        guards.map(|guard| guard.person).filter(|person| *person != gone).collect();
    if others.is_empty() {
        let unguarded = Notice::Unguarded { building, recipient: id };
        return tell_moderators(tx, building, gone, &unguarded).await;
    }
    for person in others {
        let left = Notice::GuardianLeft { building, recipient: id, person: gone };
        tx.tell(Member { person, building }, &left)?;
    }
    Ok(())
}

/// Somebody lives there no more: they are in no household there, and answer for nobody. Those for whom
/// they answered stay.
///
/// # Errors
/// If the database fails.
pub async fn depart(tx: &mut Tx, member: Member) -> anyhow::Result<()> {
    for guard in guardian::list_held(tx, member.person).await? {
        let known = recipient::find(tx, member.building, guard.recipient).await?;
        let Some(known) = known else { continue };
        tx.remove_guard(guard.recipient, member.person).await?;
        if guard.answers() {
            tell_of_the_end(tx, &known, member.person).await?;
        } else {
            redraw_recipient(tx, &known).await?;
        }
    }
    living::leave(tx, member).await
}

/// Somebody has all erased.
///
/// # Errors
/// If the database fails.
pub async fn forget(tx: &mut Tx, actor: &Actor) -> anyhow::Result<()> {
    let person = actor.person.id;
    let mut places: BTreeSet<BuildingId> =
        actor.memberships.iter().map(|place| place.building).collect();
    // Also where they belong no more, and where the bot was taken out.
    for (home, _) in household::list_held(tx, person).await? {
        places.insert(home.building);
    }
    for guard in guardian::list_held(tx, person).await? {
        let known = recipient::held(tx, guard.recipient).await?;
        places.extend(known.map(|known| known.building));
    }
    for building in places {
        depart(tx, Member { person, building }).await?;
    }
    Ok(())
}
