//! What follows for doors when people leave, take back what they agreed to, or are erased.

use std::collections::BTreeSet;

use super::{living_in, redraw_all, store, tell_home};
use crate::features::keys::notices::Notice;
use crate::kernel::actor::Actor;
use crate::kernel::household::{self, HouseholdId, Standing};
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::recipient;
use crate::kernel::tx::Tx;

/// Somebody lives in a building no more: they hold no key there, what they wrote goes, and those at home
/// hear of both. Where nobody is left at home, who holds a key hears that it is over. To be called while
/// they still live there.
///
/// # Errors
/// If the database fails.
pub async fn depart(tx: &mut Tx, member: Member) -> anyhow::Result<()> {
    let Member { person, building } = member;
    for (at, home) in store::list_homes_of(tx, person).await? {
        if at != building {
            continue;
        }
        forget_note(tx, building, home, person).await?;
        if let Some(word) = store::find_holder(tx, home, person).await? {
            store::remove_holder(tx, home, person).await?;
            if word.holds() {
                let ended = Notice::Ended { building, household: home, person };
                tell_home(tx, (building, home), &BTreeSet::from([person]), &ended).await?;
            }
        }
        redraw_all(tx, building, home).await?;
    }
    let own = household::housemate(tx, member).await?;
    match own.filter(|own| own.standing == Standing::In) {
        Some(own) => empty(tx, building, own.household, person).await,
        None => Ok(()),
    }
}

/// Somebody tells another flat, or none: they are about to be out of their home, or it goes along. What
/// opened the old door goes, and whoever has to do with it hears of that.
///
/// # Errors
/// If the database fails.
pub async fn move_out(tx: &mut Tx, member: Member, goes_along: bool) -> anyhow::Result<()> {
    let Member { person, building } = member;
    let Some(own) = household::housemate(tx, member).await? else { return Ok(()) };
    let home = own.household;
    forget_note(tx, building, home, person).await?;
    if goes_along {
        return end_all(tx, building, home).await;
    }
    redraw_all(tx, building, home).await?;
    if own.standing == Standing::In { empty(tx, building, home, person).await } else { Ok(()) }
}

/// The last one leaves a home: nobody needs a key to it any more.
async fn empty(
    tx: &mut Tx,
    building: BuildingId,
    home: HouseholdId,
    last: PersonId,
) -> anyhow::Result<()> {
    let is_last = living_in(tx, home).await?.iter().all(|person| *person == last);
    if !is_last || !recipient::list_of_household(tx, home).await?.is_empty() {
        return Ok(());
    }
    end_all(tx, building, home).await
}

/// Nobody holds a key of this door any more.
async fn end_all(tx: &mut Tx, building: BuildingId, home: HouseholdId) -> anyhow::Result<()> {
    for holder in store::list_holders(tx, home).await? {
        store::remove_holder(tx, home, holder.person).await?;
        if holder.holds() {
            let person = holder.person;
            let ended = Notice::Ended { building, household: home, person };
            tx.tell(Member { person, building }, &ended)?;
        }
    }
    redraw_all(tx, building, home).await
}

/// What somebody wrote of a home goes; the others at home hear of it if it stood.
async fn forget_note(
    tx: &mut Tx,
    building: BuildingId,
    household: HouseholdId,
    person: PersonId,
) -> anyhow::Result<()> {
    let written = store::list_written(tx, person).await?.into_iter();
    for note in written.filter(|note| note.household == household) {
        store::forget_note(tx, note.id).await?;
        if note.removed_at.is_none() {
            let gone = Notice::Gone { building, household };
            tell_home(tx, (building, household), &BTreeSet::from([person]), &gone).await?;
        }
    }
    Ok(())
}

/// Notes whose writer has nothing to do with that door any more go: they and those at home hear of it.
///
/// # Errors
/// If the database fails.
pub async fn forget_abandoned(tx: &mut Tx) -> anyhow::Result<()> {
    for (building, note) in store::list_abandoned(tx).await? {
        let household = note.household;
        store::forget_note(tx, note.id).await?;
        if note.removed_at.is_none() {
            let (gone, person) = (Notice::Gone { building, household }, note.writer);
            tell_home(tx, (building, household), &BTreeSet::from([person]), &gone).await?;
            tx.tell(Member { person, building }, &gone)?;
        }
        redraw_all(tx, building, household).await?;
    }
    Ok(())
}

/// Somebody takes back that notes are kept of them: what they wrote goes.
///
/// # Errors
/// If the database fails.
pub async fn forget_notes(tx: &mut Tx, person: PersonId) -> anyhow::Result<()> {
    for (building, home) in store::list_homes_of(tx, person).await? {
        forget_note(tx, building, home, person).await?;
        redraw_all(tx, building, home).await?;
    }
    Ok(())
}

/// Somebody has all erased. That they read a note stays, as a mere number.
///
/// # Errors
/// If the database fails.
pub async fn forget(tx: &mut Tx, actor: &Actor) -> anyhow::Result<()> {
    let person = actor.person.id;
    let mut places: BTreeSet<BuildingId> =
        actor.memberships.iter().map(|place| place.building).collect();
    // Also where they belong no more, and where the bot was taken out.
    places.extend(store::list_homes_of(tx, person).await?.into_iter().map(|(place, _)| place));
    for (home, _) in household::list_held(tx, person).await? {
        places.insert(home.building);
    }
    for building in places {
        depart(tx, Member { person, building }).await?;
    }
    Ok(())
}
