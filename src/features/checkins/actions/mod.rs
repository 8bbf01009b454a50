//! The verbs. Each reads load, decide, save, tell.

mod export;
mod following;
mod friends;

pub use export::export;
pub use following::{depart, follow, follow_alarm, forget, merge, take_back};

use super::intents::{Intent, Verb};
use super::model::{Checkin, Effect, LOOKED_AT, Refusal, SECOND_THOUGHTS, Span, UNREAD};
use super::notices::{Notice, Reply, checkin_of};
use super::timers::Timer;
use super::{Outcome, store};
use crate::features::alarms;
use crate::kernel::actor::{Actor, Denied, Resident};
use crate::kernel::consent::Purpose;
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::outcome::Stop;
use crate::kernel::tx::{Reads, Tx};
use crate::kernel::{building, detail, membership, outbox};

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
        Intent::Open | Intent::Said(_) => open(tx, actor, true).await,
        Intent::Look => open(tx, actor, false).await,
        Intent::Fine => {
            let (_, checkin) = own(tx, actor).await?;
            check_in(tx, checkin).await?;
            Ok(Reply::Noted)
        }
        Intent::AskHour => {
            let (resident, _) = own(tx, actor).await?;
            let Member { person, building } = resident.member();
            show(tx, actor, &resident, &Notice::Hours { building, person })
        }
        Intent::SetHour(building, hour) => {
            set_hour(tx, actor, &actor.resident_of(building)?, hour).await
        }
        Intent::AskAway => {
            let (resident, _) = own(tx, actor).await?;
            let Member { person, building } = resident.member();
            show(tx, actor, &resident, &Notice::Away { building, person })
        }
        Intent::AwayFor(span) => leave(tx, actor, span).await,
        Intent::Back => {
            let (resident, checkin) = own(tx, actor).await?;
            let zone = zone(tx, checkin.building).await?;
            keep(tx, &checkin.comes_back(tx.now(), zone)).await?;
            page(tx, actor, &resident)
        }
        Intent::Stop => stop(tx, actor).await,
        Intent::Undo => undo(tx, actor).await,
        Intent::Circle(building) => friends::look(tx, actor, &actor.resident_of(building)?),
        Intent::Choose(building, page) => {
            friends::choose(tx, actor, &actor.resident_of(building)?, page).await
        }
        Intent::OfFriend(verb, building, person) => {
            let resident = actor.resident_of(building)?;
            match verb {
                Verb::Ask => friends::ask(tx, actor, &resident, person).await,
                Verb::Drop => friends::drop(tx, actor, &resident, person).await,
                Verb::Will => friends::will(tx, actor, &resident, person).await,
                Verb::NotNow => friends::not_now(tx, actor, &resident, person).await,
                Verb::Leave => friends::leave(tx, actor, &resident, person).await,
            }
        }
    }
}

/// What somebody set up, and the proof that they live there.
async fn own(tx: &mut Tx, actor: &Actor) -> Outcome<(Resident, Checkin)> {
    let known = store::find(tx, actor.person.id).await?.filter(Checkin::is_on);
    let Some(checkin) = known else {
        home(tx, actor).await?;
        return Err(Refusal::NotSetUp.into());
    };
    Ok((actor.resident_of(checkin.building)?, checkin))
}

/// The building that is theirs: where a call of theirs for help would go.
async fn home(tx: &mut Tx, actor: &Actor) -> Outcome<Resident> {
    let caller = alarms::actions::home(tx, actor).await?;
    let building = caller.ok_or_else(|| actor.nowhere())?.member().building;
    Ok(actor.resident_of(building)?)
}

async fn zone(reads: &mut impl Reads, building: BuildingId) -> anyhow::Result<chrono_tz::Tz> {
    let setting = building::setting(reads, building).await?;
    Ok(setting.map_or(chrono_tz::UTC, |setting| setting.time_zone))
}

fn show(tx: &mut Tx, actor: &Actor, resident: &Resident, notice: &Notice) -> Outcome<Reply> {
    tx.show(actor.spot, resident.member(), notice)?;
    Ok(Reply::Silent)
}

fn page(tx: &mut Tx, actor: &Actor, resident: &Resident) -> Outcome<Reply> {
    let Member { person, building } = resident.member();
    show(tx, actor, resident, &Notice::Page { building, person })
}

/// Shows how it stands; whoever writes it is fine.
async fn open(tx: &mut Tx, actor: &Actor, checks_in: bool) -> Outcome<Reply> {
    let known = store::find(tx, actor.person.id).await?.filter(Checkin::is_on);
    let Some(checkin) = known else {
        let resident = home(tx, actor).await?;
        return page(tx, actor, &resident);
    };
    let resident = actor.resident_of(checkin.building)?;
    if checks_in {
        check_in(tx, checkin).await?;
    }
    page(tx, actor, &resident)
}

/// Somebody is fine: what waits for them is over, and their circle hears of it where it was called.
async fn check_in(tx: &mut Tx, checkin: Checkin) -> anyhow::Result<()> {
    let zone = zone(tx, checkin.building).await?;
    keep(tx, &checkin.checks_in(tx.now(), zone)).await
}

/// Keeps what somebody said: whoever says anything is fine.
async fn keep(tx: &mut Tx, checkin: &Checkin) -> anyhow::Result<()> {
    save(tx, checkin).await?;
    alarms::actions::heard_of(tx, checkin.member()).await
}

async fn save(tx: &mut Tx, checkin: &Checkin) -> anyhow::Result<()> {
    store::save(tx, checkin).await?;
    tx.redraw(checkin_of(checkin.person));
    set_timer(tx, checkin)
}

fn set_timer(tx: &mut Tx, checkin: &Checkin) -> anyhow::Result<()> {
    if !checkin.is_on() {
        return Ok(());
    }
    let due = checkin.next_at.min(tx.now().plus(LOOKED_AT));
    tx.set_timer(due, &Timer::Due { person: checkin.person })
}

/// They are asked at this hour from now on.
async fn set_hour(tx: &mut Tx, actor: &Actor, resident: &Resident, hour: u32) -> Outcome<Reply> {
    let member = resident.member();
    let (now, zone) = (tx.now(), zone(tx, member.building).await?);
    let known = store::find(tx, member.person).await?;
    if let Some(before) = known.filter(|known| known.building != member.building) {
        alarms::actions::heard_of(tx, before.member()).await?;
    }
    let checkin = match known.filter(|known| known.building == member.building) {
        Some(known) => known.at_hour(hour, now, zone),
        None => Checkin::begin(member, hour, now, zone),
    };
    tx.note_consent(member.person, Purpose::CheckIn).await?;
    keep(tx, &checkin).await?;
    page(tx, actor, resident)
}

async fn leave(tx: &mut Tx, actor: &Actor, span: Span) -> Outcome<Reply> {
    let (resident, checkin) = own(tx, actor).await?;
    let (now, zone) = (tx.now(), zone(tx, checkin.building).await?);
    let until = span.ends(now, zone);
    keep(tx, &checkin.leaves(until, now, zone)).await?;
    tx.set_timer(until, &Timer::Back { person: checkin.person })?;
    page(tx, actor, &resident)
}

async fn stop(tx: &mut Tx, actor: &Actor) -> Outcome<Reply> {
    let Some(checkin) = store::find(tx, actor.person.id).await? else {
        return Err(Refusal::NotSetUp.into());
    };
    let resident = actor.resident_of(checkin.building)?;
    if checkin.is_on() {
        keep(tx, &checkin.stops(tx.now())).await?;
        let settled = tx.now().plus(SECOND_THOUGHTS);
        tx.set_timer(settled, &Timer::Settled { person: checkin.person })?;
    }
    page(tx, actor, &resident)
}

async fn undo(tx: &mut Tx, actor: &Actor) -> Outcome<Reply> {
    let Some(checkin) = store::find(tx, actor.person.id).await? else {
        return Err(Refusal::TooLate.into());
    };
    let resident = actor.resident_of(checkin.building)?;
    if !checkin.is_on() {
        let zone = zone(tx, checkin.building).await?;
        let on = checkin.goes_on(tx.now(), zone).ok_or(Refusal::TooLate)?;
        keep(tx, &on).await?;
    }
    page(tx, actor, &resident)
}

/// Something may be due with somebody.
///
/// # Errors
/// If the database fails.
pub async fn let_time_pass(tx: &mut Tx, person: PersonId) -> anyhow::Result<()> {
    let Some(before) = store::find(tx, person).await? else { return Ok(()) };
    let (now, zone) = (tx.now(), zone(tx, before.building).await?);
    let is_away = is_away(tx, before.member()).await?;
    let (checkin, effect) = before.step(now, zone, is_away);
    if checkin == before {
        return set_timer(tx, &checkin);
    }
    let asks_more = matches!(effect, Some(Effect::Nudge | Effect::Alarm));
    if asks_more && outbox::is_on_its_way(tx.read(), person, Notice::KIND, now).await? {
        // Telegram cannot be reached: who was not asked did not stay silent.
        return tx.set_timer(now.plus(UNREAD), &Timer::Due { person });
    }
    save(tx, &checkin).await?;
    let Checkin { building, due, nudges, .. } = checkin;
    match effect {
        Some(Effect::Ask) => tx.tell(checkin.member(), &Notice::Question { building, person, due }),
        Some(Effect::Nudge) => {
            let nudge = Notice::Nudge { building, person, due, nudge: nudges };
            tx.tell(checkin.member(), &nudge)
        }
        Some(Effect::Alarm) => alarms::actions::not_heard(tx, checkin.member()).await,
        None => Ok(()),
    }
}

/// True if they said in what they tell of themselves that they are away; or if the bot is out of the
/// building's group, where nobody could be called.
async fn is_away(tx: &mut Tx, member: Member) -> anyhow::Result<bool> {
    let known = building::find(tx, member.building).await?;
    if known.is_none_or(|known| known.left_at.is_some()) || !membership::belongs(tx, member).await?
    {
        return Ok(true);
    }
    says_away(tx, member).await
}

/// True if they say in what they tell of themselves that they are away.
pub(in crate::features::checkins) async fn says_away(
    reads: &mut impl Reads,
    member: Member,
) -> anyhow::Result<bool> {
    let told = detail::list(reads, member).await?;
    let presence = told.iter().find(|one| one.kind == detail::Kind::Presence);
    Ok(presence.and_then(|one| one.value.as_deref()) == Some(detail::AWAY))
}
