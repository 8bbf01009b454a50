//! The verbs. Each reads load, decide, save, tell.

mod by_code;
mod deciding;
mod guessing;
mod invited;
mod mydata;
mod setting;
mod vouching;

pub use guessing::{no_guess, note_wrong};
pub use invited::come_by_invite;
pub use mydata::export;
pub use vouching::post_anew;

use super::Outcome;
use super::intents::{Intent, Step, Verb};
use super::model::{ANSWERED_WITHIN, Application, Refusal, State};
use super::notices::{Notice, Reply, who};
use super::store;
use super::timers::Timer;
use crate::kernel::actor::{Actor, Applicant, Denied, Oneself};
use crate::kernel::admission::{self, Policy};
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::notice::Said as _;
use crate::kernel::outcome::Stop;
use crate::kernel::step::Step as _;
use crate::kernel::tx::{Reads as _, Tx};
use crate::kernel::{audit, building, membership, outbox, step};

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
        Intent::Stand(building) => stand(tx, actor, building).await,
        Intent::HaveCode(building) => {
            by_code::have_code(tx, actor, &applicant(actor, building)?).await
        }
        Intent::HaveNone(building) => {
            by_code::have_none(tx, actor, &applicant(actor, building)?).await
        }
        Intent::Vouch(_, person) if person == actor.person.id => Err(Refusal::OneSelf.into()),
        Intent::Vouch(building, person) => {
            vouching::vouch(tx, &actor.visitor_of(building)?, person).await
        }
        Intent::Typed { building, words, message } => {
            by_code::type_code(tx, &applicant(actor, building)?, &words, message).await
        }
        Intent::AskPolicy(building) => {
            setting::ask_policy(tx, actor, &actor.moderator_of(building)?)
        }
        Intent::SetPolicy(building, policy) => {
            setting::set_policy(tx, actor, &actor.moderator_of(building)?, policy).await
        }
        Intent::NewCode(building, number) => {
            setting::new_code(tx, actor, &actor.moderator_of(building)?, number).await
        }
        Intent::OfApplicant(_, _, person) if person == actor.person.id => {
            Err(Refusal::OneOwn.into())
        }
        Intent::OfApplicant(verb, building, person) => {
            let moderator = actor.moderator_of(building)?;
            match verb {
                Verb::Look => deciding::look(tx, actor, &moderator, person).await,
                Verb::Approve => deciding::approve(tx, actor, &moderator, person).await,
                Verb::AskFirst => deciding::ask_first(tx, actor, &moderator, person).await,
                Verb::Decline => deciding::ask_reason(tx, actor, &moderator, person).await,
                Verb::DeclineAs(reason) => {
                    deciding::decline(tx, actor, &moderator, person, reason).await
                }
                Verb::Undo => deciding::undo(tx, actor, &moderator, person).await,
            }
        }
    }
}

/// Proof that somebody waits there.
fn applicant(actor: &Actor, building: BuildingId) -> Outcome<Applicant> {
    match actor.applicant_of(building) {
        Some(applicant) => Ok(applicant),
        None => {
            actor.resident_of(building)?;
            Err(Refusal::Over.into())
        }
    }
}

/// Somebody is in a group and has to be let in first: from now on they wait. A moderator is asked
/// where a moderator decides. Asked already is fine.
///
/// # Errors
/// If the database fails.
pub async fn apply(tx: &mut Tx, member: Member) -> anyhow::Result<()> {
    let Some(application) = store::add(tx, member).await? else { return Ok(()) };
    let (Member { person, building }, applied_at) = (member, application.applied_at);
    let night = building::setting(tx, building).await?.map(|setting| setting.night);
    let due_at = applied_at.plus(ANSWERED_WITHIN);
    let due_at = night.map_or(due_at, |night| night.before(due_at));
    tx.set_timer(due_at, &Timer::Waited { building, person, applied_at })?;
    match admission::policy(tx, building).await? {
        Policy::Approval => ask_moderators(tx, application).await,
        Policy::Vouches => vouching::ask_neighbours(tx, application).await,
        Policy::Open | Policy::Code => Ok(()),
    }
}

/// Shows moderators the card of somebody, once.
async fn ask_moderators(tx: &mut Tx, application: Application) -> anyhow::Result<()> {
    let Member { person, building } = application.member;
    let moderators = membership::list_moderators(tx, building).await?;
    let others: Vec<PersonId> = moderators.into_iter().filter(|other| *other != person).collect();
    if application.shown || others.is_empty() {
        return Ok(());
    }
    store::save(tx, &Application { shown: true, ..application }).await?;
    for moderator in others {
        tx.tell(Member { person: moderator, building }, &Notice::Card { building, person })?;
    }
    Ok(())
}

/// Others moderate a building: they see the card of each about whom a moderator decides, and nobody
/// waits for the word of one who moderates no more.
///
/// # Errors
/// If the database fails.
pub async fn follow_moderators(tx: &mut Tx, building: BuildingId) -> anyhow::Result<()> {
    let moderators = membership::list_moderators(tx, building).await?;
    for application in store::list_waiting(tx, building).await? {
        let person = application.member.person;
        let asker = application.asker.filter(|asker| moderators.contains(asker));
        if asker != application.asker {
            store::save(tx, &Application { asker, ..application }).await?;
        }
        tx.redraw(who(person));
        let card = Notice::Card { building, person };
        let (kind, body) = (card.kind(), card.body()?);
        for moderator in moderators.iter().filter(|other| **other != person) {
            if application.shown && !outbox::is_told(tx.read(), *moderator, kind, &body).await? {
                tx.tell(Member { person: *moderator, building }, &card)?;
            }
        }
    }
    Ok(())
}

/// Tells somebody who has not been let in where they stand: each time if they wrote, else unless it
/// stands in their chat already. False if nothing was told.
///
/// # Errors
/// If the database fails.
pub async fn tell_standing(tx: &mut Tx, actor: &Actor, wrote: bool) -> anyhow::Result<bool> {
    let Some(applicant) = actor.applicant() else { return Ok(false) };
    let member = applicant.member();
    apply(tx, member).await?;
    let standing = standing_of(tx, member).await?;
    let (kind, body) = (standing.kind(), standing.body()?);
    let again = wrote && !actor.just_started;
    if !again && outbox::is_told(tx.read(), member.person, kind, &body).await? {
        return Ok(false);
    }
    tx.tell(member, &standing)?;
    Ok(true)
}

/// Where somebody stands, as it is told when they ask; what has become of it is news.
async fn standing_of(tx: &mut Tx, member: Member) -> anyhow::Result<Notice> {
    let Member { person, building } = member;
    let now = tx.now();
    let application = store::find(tx, member).await?;
    Ok(match application.filter(|known| known.is_plain(now)) {
        Some(_) => Notice::Standing { building, person },
        None => Notice::News { building, person },
    })
}

fn news_of(member: Member) -> Notice {
    Notice::News { building: member.building, person: member.person }
}

async fn stand(tx: &mut Tx, actor: &Actor, building: BuildingId) -> Outcome<Reply> {
    if actor.applicant_of(building).is_none() {
        actor.resident_of(building)?;
    }
    end_form(tx, actor).await?;
    let member = Member { person: actor.person.id, building };
    let standing = standing_of(tx, member).await?;
    tx.show(actor.spot, member, &standing)?;
    Ok(Reply::Silent)
}

async fn end_form(tx: &mut Tx, actor: &Actor) -> anyhow::Result<()> {
    if actor.step.as_ref().and_then(Step::read).is_some() {
        tx.close_step(actor.person.id).await?;
    }
    Ok(())
}

/// Somebody is in: they hear of it, it is noted, by whatever way they came, and their card is past.
async fn let_in(tx: &mut Tx, accepted: &Application) -> anyhow::Result<()> {
    store::save(tx, accepted).await?;
    // Their next words are no code any more.
    let Member { person, building } = accepted.member;
    let open = step::find(tx, person).await?;
    if open.as_ref().and_then(Step::read).is_some_and(|step| step.building == building) {
        tx.close_step(person).await?;
    }
    if tx.admit(accepted.member).await? {
        tx.tell(accepted.member, &news_of(accepted.member))?;
        tx.audit(audit::Entry {
            person: None,
            building: Some(accepted.member.building),
            verb: "joining.let_in",
            subject: Some(accepted.member.person.0),
            outcome: "done",
        });
    }
    tx.redraw(who(accepted.member.person));
    Ok(())
}

/// Somebody has waited for a day: they hear where they stand, and moderators see the card if they
/// have not yet.
///
/// # Errors
/// If the database fails.
pub async fn waited(tx: &mut Tx, member: Member, applied_at: Moment) -> anyhow::Result<()> {
    let application = store::find(tx, member).await?;
    let waits =
        application.filter(|known| known.state == State::Waiting && known.applied_at == applied_at);
    let Some(application) = waits else { return Ok(()) };
    if membership::belongs(tx, member).await? {
        return Ok(());
    }
    ask_moderators(tx, application).await?;
    let standing = standing_of(tx, member).await?;
    tx.tell(member, &standing)
}

/// A no cannot be taken back any more: they hear of it.
///
/// # Errors
/// If the database fails.
pub async fn stands(tx: &mut Tx, member: Member, decided_at: Moment) -> anyhow::Result<()> {
    let application = store::find(tx, member).await?;
    let is_it = |state| matches!(state, State::Declined { at, .. } if at == decided_at);
    if application.is_some_and(|known| is_it(known.state)) {
        tx.tell(member, &news_of(member))?;
        tx.redraw(who(member.person));
    }
    Ok(())
}

/// Somebody is out of the group: what they asked for there is over.
///
/// # Errors
/// If the database fails.
pub async fn depart(tx: &mut Tx, member: Member) -> anyhow::Result<()> {
    store::remove(tx, member).await?;
    tx.redraw(who(member.person));
    Ok(())
}

/// Somebody has all erased.
///
/// # Errors
/// If the database fails.
pub async fn forget(tx: &mut Tx, oneself: &Oneself) -> anyhow::Result<()> {
    store::remove_of(tx, oneself.person()).await?;
    tx.redraw(who(oneself.person()));
    Ok(())
}
