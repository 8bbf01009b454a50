//! What follows when people leave or are erased, take back what they agreed to, groups move, clocks
//! are set, and alarms end.

use std::collections::BTreeSet;

use super::{check_in, friends, save, zone};
use crate::features::alarms::{self, AlarmId};
use crate::features::checkins::model::Checkin;
use crate::features::checkins::notices::{Notice, checkin_of};
use crate::features::checkins::store;
use crate::kernel::circle::{self, Friend};
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::tx::{Reads as _, Tx};

/// Somebody lives there no more: they are asked nothing, nobody is told of them, and they are in nobody's
/// circle there. Whoever chose them hears of it.
///
/// # Errors
/// If the database fails.
pub async fn depart(tx: &mut Tx, member: Member) -> anyhow::Result<()> {
    let known = store::find(tx, member.person).await?;
    if known.is_some_and(|known| known.building == member.building) {
        store::remove(tx, member.person).await?;
        tx.redraw(checkin_of(member.person));
    }
    for word in circle::list_held(tx, member.person).await? {
        let Friend { building, person, friend, .. } = word;
        if building != member.building {
            continue;
        }
        friends::redraw(tx, person);
        if friend == member.person && word.is_in() {
            tx.tell(Member { person, building }, &Notice::Left { building, person, friend })?;
        }
    }
    Ok(tx.remove_friends_of(member).await?)
}

/// Somebody has all erased.
///
/// # Errors
/// If the database fails.
pub async fn forget(tx: &mut Tx, person: PersonId) -> anyhow::Result<()> {
    let known = store::find(tx, person).await?;
    let mut places: BTreeSet<BuildingId> = known.map(|known| known.building).into_iter().collect();
    places.extend(circle::list_held(tx, person).await?.into_iter().map(|word| word.building));
    for building in places {
        depart(tx, Member { person, building }).await?;
    }
    Ok(())
}

/// Somebody takes back that they are asked, and others told: both end.
///
/// # Errors
/// If the database fails.
pub async fn take_back(tx: &mut Tx, person: PersonId) -> anyhow::Result<()> {
    if let Some(known) = store::find(tx, person).await? {
        alarms::actions::heard_of(tx, known.member()).await?;
    }
    store::remove(tx, person).await?;
    for word in circle::list_held(tx, person).await? {
        if word.person == person {
            tx.remove_friend(Member { person, building: word.building }, word.friend).await?;
        }
    }
    friends::redraw(tx, person);
    Ok(())
}

/// A building turned out to be another: those who are asked there go over.
///
/// # Errors
/// If the database fails.
pub async fn merge(tx: &mut Tx, twin: BuildingId, into: BuildingId) -> anyhow::Result<()> {
    Ok(store::merge(tx, twin, into).await?)
}

/// The clocks of a building were set otherwise.
///
/// # Errors
/// If the database fails.
pub async fn follow(tx: &mut Tx, building: BuildingId) -> anyhow::Result<()> {
    let (now, zone) = (tx.now(), zone(tx, building).await?);
    for checkin in store::list(tx, building).await? {
        save(tx, &checkin.in_zone(now, zone)).await?;
    }
    Ok(())
}

/// An alarm may have ended well: whoever it was about has been heard of today.
///
/// # Errors
/// If the database fails.
pub async fn follow_alarm(tx: &mut Tx, alarm: AlarmId) -> anyhow::Result<()> {
    let Some(member) = alarms::actions::who_is_fine(tx, alarm).await? else { return Ok(()) };
    let known = store::find(tx, member.person).await?.filter(Checkin::is_on);
    match known {
        Some(checkin) => check_in(tx, checkin).await,
        None => Ok(()),
    }
}
