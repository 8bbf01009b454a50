//! What follows for duty from elsewhere: weeks go by, moderators come and go, somebody is forgotten.

use std::collections::BTreeSet;

use chrono_tz::Tz;

use super::{note_told, plan_anew, zone_of};
use crate::features::duty::model::State;
use crate::features::duty::notices::{Notice, duty_of, swap_of};
use crate::features::duty::store;
use crate::features::duty::timers::Timer;
use crate::kernel::actor::Actor;
use crate::kernel::duty::{self, Week};
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::notice::Said as _;
use crate::kernel::outage::OutageId;
use crate::kernel::tx::{Reads as _, Tx};
use crate::kernel::{audit, building, membership, outbox};

/// At most so many moderators are looked at when it was away.
const MOST_TOLD: i64 = 5_000;

/// Sets what happens on the next Sunday evening, or Monday.
pub(super) fn set_for_weeks(tx: &mut Tx, building: BuildingId, zone: Tz) -> anyhow::Result<()> {
    let now = tx.now();
    let next = Week::of(now, zone).later(1);
    let evening = next.announced_at(zone);
    let due_at = if evening > now { evening } else { next.begins_at(zone) };
    tx.set_timer(due_at, &Timer::WeekGoesBy { building })
}

/// A week is about to begin, or has begun: whose it is hears of it, once, and later weeks are planned.
/// However late it comes, it is one word, of the week that it is by then.
///
/// # Errors
/// If the database fails.
pub async fn week_goes_by(tx: &mut Tx, building: BuildingId) -> anyhow::Result<()> {
    let Some(known) = building::find(tx, building).await? else { return Ok(()) };
    let (now, zone) = (tx.now(), known.time_zone);
    let this = Week::of(now, zone);
    tx.redraw(duty_of(building));
    redraw_swaps(tx, building).await?;
    if duty::turns_since(tx, building).await?.is_none() {
        let turns = duty::list(tx, building).await?;
        if turns.iter().any(|turn| turn.week >= this) {
            set_for_weeks(tx, building, zone)?;
        }
        return Ok(());
    }
    let moderators = membership::list_moderators(tx, building).await?;
    plan_anew(tx, building, &moderators, this, true).await?;
    let next = this.later(1);
    let week = if now >= next.announced_at(zone) { next } else { this };
    let turns = duty::list(tx, building).await?;
    let turn = turns.into_iter().find(|turn| turn.week == week && turn.told_at.is_none());
    if let Some(turn) = turn.filter(|_| known.left_at.is_none()) {
        note_told(tx, building, turn).await?;
        let whose = Member { person: turn.person, building };
        tx.tell(whose, &Notice::YourWeek { building, week })?;
    }
    set_for_weeks(tx, building, zone)
}

/// Linli was away: whoever is on duty is told once, but who was told of it in an alarm.
///
/// # Errors
/// If the database fails.
pub async fn was_away(
    tx: &mut Tx,
    outage: OutageId,
    told: &BTreeSet<PersonId>,
    ringing: &BTreeSet<BuildingId>,
) -> anyhow::Result<()> {
    let mut told = told.clone();
    let reached = membership::list_all_moderators(tx, MOST_TOLD).await?;
    let buildings: BTreeSet<BuildingId> = reached.iter().map(|one| one.building).collect();
    // Where somebody calls for help comes first: of several buildings one is told.
    let (first, then): (Vec<_>, Vec<_>) =
        buildings.into_iter().partition(|building| ringing.contains(building));
    for building in first.into_iter().chain(then) {
        for person in duty::on_duty(tx, building).await? {
            if !told.insert(person) {
                continue;
            }
            let notice = |rings| Notice::Away { building, outage, rings };
            let mut known = false;
            for notice in [notice(false), notice(true)] {
                let (kind, body) = (notice.kind(), notice.body()?);
                known = known || outbox::is_told(tx.read(), person, kind, &body).await?;
            }
            if !known {
                tx.tell(Member { person, building }, &notice(ringing.contains(&building)))?;
            }
        }
    }
    Ok(())
}

/// Others moderate a building: whoever does not any more falls out, and the next one takes over.
///
/// # Errors
/// If the database fails.
pub async fn follow_moderators(tx: &mut Tx, building: BuildingId) -> anyhow::Result<()> {
    follow(tx, building, None).await
}

/// Somebody is out of the group, and so out of the turns.
///
/// # Errors
/// If the database fails.
pub async fn depart(tx: &mut Tx, member: Member) -> anyhow::Result<()> {
    follow(tx, member.building, Some(member.person)).await
}

async fn follow(
    tx: &mut Tx,
    building: BuildingId,
    without: Option<PersonId>,
) -> anyhow::Result<()> {
    let turns = duty::list(tx, building).await?;
    let by_turns = duty::turns_since(tx, building).await?.is_some();
    if turns.is_empty() && !by_turns {
        return Ok(());
    }
    let mut moderators = membership::list_moderators(tx, building).await?;
    moderators.retain(|person| Some(*person) != without);
    let zone = zone_of(tx, building).await?;
    let (now, this) = (tx.now(), Week::of(tx.now(), zone));
    for turn in plan_anew(tx, building, &moderators, this, by_turns).await? {
        let begins = turn.week == this;
        let told = turns.iter().any(|old| old.week == turn.week && old.person != turn.person);
        if begins || (now >= turn.week.announced_at(zone) && told) {
            note_told(tx, building, turn).await?;
            let next = Member { person: turn.person, building };
            tx.tell(next, &Notice::TookOver { building, week: turn.week })?;
            tx.audit(audit::Entry {
                person: None,
                building: Some(building),
                verb: "duty.take_over",
                subject: Some(turn.person.0),
                outcome: "done",
            });
        }
    }
    redraw_swaps(tx, building).await?;
    tx.redraw(duty_of(building));
    Ok(())
}

/// Draws swaps again whose weeks may be others' by now.
pub(super) async fn redraw_swaps(tx: &mut Tx, building: BuildingId) -> anyhow::Result<()> {
    for swap in store::list(tx, building).await? {
        if swap.state == State::Waiting {
            tx.redraw(swap_of(swap.id));
        }
    }
    Ok(())
}

/// Something that is shown with who is on duty has changed: the phone.
pub fn redraw_of(tx: &mut Tx, building: BuildingId) {
    tx.redraw(duty_of(building));
}

/// Somebody has all erased: they are on duty nowhere, and never were.
///
/// # Errors
/// If the database fails.
pub async fn forget(tx: &mut Tx, actor: &Actor) -> anyhow::Result<()> {
    let person = actor.person.id;
    for place in &actor.memberships {
        follow(tx, place.building, Some(person)).await?;
    }
    for swap in store::list_of(tx, person).await? {
        tx.redraw(swap_of(swap.id));
    }
    store::remove_of(tx, person).await?;
    tx.remove_turns_of(person).await?;
    Ok(())
}
