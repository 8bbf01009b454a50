//! The verbs. Each reads load, decide, save, tell.

mod deciding;
mod following;
mod mydata;
mod proposing;

pub use following::{
    depart, ends_soon, expired, follow_moderators, forget, half_noticed, noticed, post_anew,
    stands, unanswered,
};
pub use mydata::export;

use super::Outcome;
use super::intents::{Intent, Step, Verb};
use super::model::{
    Ending, HALF_OF_NOTICE, NOTICE, Refusal, SECOND_THOUGHTS, SOON, State, Trust, WAITS,
};
use super::notices::{Notice, Reply, card_of, grants_of};
use super::store;
use super::timers::Timer;
use crate::features::needs;
use crate::features::residents;
use crate::kernel::actor::{Actor, Denied, Moderator};
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::notice::Said as _;
use crate::kernel::outbox::{self, Audience};
use crate::kernel::outcome::Stop;
use crate::kernel::quiet::Night;
use crate::kernel::trust::TrustId;
use crate::kernel::tx::{Reads as _, Tx};
use crate::kernel::{building, membership};

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
        Intent::Turn(building, page) => turn(tx, actor, &actor.moderator_of(building)?, page),
        Intent::OfPerson(building, person) => {
            let moderator = actor.moderator_of(building)?;
            proposing::of_person(tx, actor, &moderator, person, false).await
        }
        Intent::MoreOfPerson(building, person) => {
            let moderator = actor.moderator_of(building)?;
            proposing::of_person(tx, actor, &moderator, person, true).await
        }
        Intent::Choose(building, person, work) => {
            proposing::choose(tx, actor, &actor.moderator_of(building)?, person, work).await
        }
        Intent::For(building, person, work, term) => {
            let step = Step { building, person, work, term };
            proposing::ask_grounds(tx, actor, &actor.moderator_of(building)?, step).await
        }
        Intent::Because(building, person, work, term, grounds) => {
            let step = Step { building, person, work, term };
            proposing::because(tx, actor, &actor.moderator_of(building)?, step, grounds).await
        }
        Intent::Typed { building, person, work, term, words } => {
            let step = Step { building, person, work, term };
            proposing::typed(tx, &actor.moderator_of(building)?, step, &words).await
        }
        Intent::OfTrust(verb, building, trust) => of_trust(tx, actor, verb, building, trust).await,
    }
}

async fn of_trust(
    tx: &mut Tx,
    actor: &Actor,
    verb: Verb,
    building: BuildingId,
    trust: TrustId,
) -> Outcome<Reply> {
    match verb {
        Verb::Look => deciding::look(tx, actor, building, trust).await,
        Verb::Second => deciding::second(tx, actor, &actor.moderator_of(building)?, trust).await,
        Verb::End => deciding::end(tx, actor, &actor.moderator_of(building)?, trust).await,
        Verb::Undo => deciding::undo(tx, actor, &actor.moderator_of(building)?, trust).await,
        Verb::AskGiveBack => {
            deciding::ask_give_back(tx, actor, &actor.resident_of(building)?, trust).await
        }
        Verb::GiveBack => {
            deciding::give_back(tx, actor, &actor.resident_of(building)?, trust).await
        }
    }
}

/// Who holds what, for who moderates; their own, for everybody else.
fn open(tx: &mut Tx, actor: &Actor) -> Outcome<Reply> {
    let resident = actor.resident()?;
    if let Ok(moderator) = actor.moderator_of(resident.building()) {
        return turn(tx, actor, &moderator, 0);
    }
    let Member { person, building } = resident.member();
    tx.show(actor.spot, resident.member(), &Notice::Mine { building, person })?;
    Ok(Reply::Silent)
}

fn turn(tx: &mut Tx, actor: &Actor, moderator: &Moderator, page: usize) -> Outcome<Reply> {
    let overview = Notice::Overview { building: moderator.building(), page };
    tx.show(actor.spot, moderator.member(), &overview)?;
    Ok(Reply::Silent)
}

/// A grant in this building: a code only names it.
async fn load(tx: &mut Tx, building: BuildingId, trust: TrustId) -> Outcome<Trust> {
    let known = store::find(tx, trust).await?;
    Ok(known.filter(|known| known.member.building == building).ok_or(Refusal::Over)?)
}

/// Whom a grant is for.
///
/// # Errors
/// If the database cannot be read.
pub async fn holder_of(tx: &mut Tx, trust: TrustId) -> anyhow::Result<Option<Member>> {
    Ok(store::find(tx, trust).await?.map(|known| known.member))
}

/// Turns the message on which somebody tapped into the card; where there is none it is told.
fn show_card(tx: &mut Tx, actor: &Actor, trust: &Trust) -> Outcome<Reply> {
    let reader = Member { person: actor.person.id, building: trust.member.building };
    tx.show(actor.spot, reader, &Notice::Card { trust: trust.id })?;
    Ok(Reply::Silent)
}

/// Whatever shows a grant is drawn again.
fn redraw(tx: &mut Tx, trust: &Trust) {
    tx.redraw(card_of(trust.id));
    tx.redraw(grants_of(trust.member.building));
    residents::actions::redraw_of(tx, trust.member.person);
}

/// A proposal begins to wait, again perhaps: each moderator who can say yes gets its card, once;
/// where there is none, the group hears of it.
async fn ask(tx: &mut Tx, trust: Trust, moderators: &[PersonId]) -> anyhow::Result<()> {
    let due_at = trust.proposed_at.plus(WAITS);
    tx.set_timer(due_at, &Timer::Unanswered { trust: trust.id })?;
    let seconders = trust.seconders(moderators);
    let building = trust.member.building;
    if seconders.is_empty() && trust.noticed_at.is_none() {
        return announce(tx, trust).await;
    }
    if let Some(noticed_at) = trust.noticed_at {
        set_for_notice(tx, &trust, noticed_at)?;
    }
    for person in seconders {
        let card = Notice::Card { trust: trust.id };
        if !following::is_told(tx, person, &card).await? {
            tx.tell(Member { person, building }, &card)?;
        }
    }
    redraw(tx, &trust);
    Ok(())
}

/// The group is told, and whom it is about before it counts: from when on is a day and a night by
/// which it can be read.
async fn announce(tx: &mut Tx, trust: Trust) -> anyhow::Result<()> {
    let building = trust.member.building;
    let is_first = trust.noticed_at.is_none();
    let set = building::setting(tx, building).await?;
    let night = set.map_or_else(|| Night::usual(chrono_tz::UTC), |set| set.night);
    let member = trust.member;
    let trust = wait_from(tx, trust, night.after(tx.now())).await?;
    let announcement = Notice::Announcement { trust };
    let (kind, body) = (announcement.kind(), announcement.body()?);
    if !outbox::is_asked(tx.read(), building, kind, &body).await? {
        tx.tell(Audience::Group(building), &announcement)?;
    }
    if is_first {
        tx.tell(member, &Notice::Announced { trust })?;
    }
    Ok(())
}

/// The group knows since then: it takes effect once that was long enough.
async fn wait_from(tx: &mut Tx, trust: Trust, noticed_at: Moment) -> anyhow::Result<TrustId> {
    let trust = Trust { noticed_at: Some(noticed_at), ..trust };
    store::save(tx, &trust).await?;
    set_for_notice(tx, &trust, noticed_at)?;
    redraw(tx, &trust);
    Ok(trust.id)
}

fn set_for_notice(tx: &mut Tx, trust: &Trust, noticed_at: Moment) -> anyhow::Result<()> {
    let trust = trust.id;
    let half_at = noticed_at.plus(HALF_OF_NOTICE);
    tx.set_timer(half_at, &Timer::HalfNoticed { trust, noticed_at })?;
    tx.set_timer(noticed_at.plus(NOTICE), &Timer::Noticed { trust, noticed_at })
}

/// A grant is held from now on: an older one for the same work is replaced, its holder and who
/// proposed it hear of it.
async fn take_effect(tx: &mut Tx, held: Trust) -> anyhow::Result<()> {
    let now = tx.now();
    for other in store::list_of(tx, held.member).await? {
        let is_older = other.id != held.id && other.work == held.work;
        if let Some(over) = other.ended(Ending::Renewed, None, now).filter(|_| is_older) {
            store::save(tx, &over).await?;
            tx.redraw(card_of(over.id));
        }
    }
    store::save(tx, &held).await?;
    set_ends(tx, &held)?;
    tx.tell(held.member, &Notice::Held { trust: held.id })?;
    let building = held.member.building;
    if let Some(person) = held.proposer {
        tx.tell(Member { person, building }, &Notice::News { trust: held.id })?;
    }
    redraw(tx, &held);
    Ok(())
}

/// It ends by itself, and people hear of it before.
fn set_ends(tx: &mut Tx, held: &Trust) -> anyhow::Result<()> {
    let State::Held(span) = held.state else { return Ok(()) };
    let (trust, until) = (held.id, span.until);
    tx.set_timer(until.minus(SOON), &Timer::Soon { trust, until })?;
    tx.set_timer(until, &Timer::Expired { trust, until })
}

/// It is over. False if it was already.
async fn finish(
    tx: &mut Tx,
    trust: Trust,
    ending: Ending,
    by: Option<PersonId>,
) -> anyhow::Result<bool> {
    let ended_at: Moment = tx.now();
    let was_held = matches!(trust.state, State::Held(_));
    let Some(over) = trust.ended(ending, by, ended_at) else { return Ok(false) };
    store::save(tx, &over).await?;
    if matches!(ending, Ending::TakenBack | Ending::Declined) {
        let stands = Timer::Stands { trust: over.id, ended_at };
        tx.set_timer(ended_at.plus(SECOND_THOUGHTS), &stands)?;
    }
    // Whoever leaves gives back all that they are on.
    if was_held && ending != Ending::Left {
        needs::actions::lose_trust(tx, over.member, over.work).await?;
    }
    redraw(tx, &over);
    Ok(true)
}

/// The moderators of its building hear what has become of it, but for this one.
async fn tell_moderators(
    tx: &mut Tx,
    trust: &Trust,
    but: Option<PersonId>,
    notice: &Notice,
) -> anyhow::Result<()> {
    let building = trust.member.building;
    for person in membership::list_moderators(tx, building).await? {
        if Some(person) != but && person != trust.member.person {
            tx.tell(Member { person, building }, notice)?;
        }
    }
    Ok(())
}
