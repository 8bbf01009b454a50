//! The door behind which an alarm is, for what is known of keys to it.

use std::collections::BTreeSet;

use super::ringing::{family_of, home_of};
use super::store;
use crate::features::alarms::model::{Alarm, AlarmId, End, Peril, Responder};
use crate::kernel::household::HouseholdId;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::tx::Reads;

/// The door of an alarm that goes on, and who comes there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AtDoor {
    /// In which building.
    pub building: BuildingId,
    /// Of which household.
    pub household: HouseholdId,
    /// True if nothing is wrong, as far as is known: somebody is asked to come by.
    pub wish: bool,
    /// Who is on the way, or there.
    pub coming: Vec<PersonId>,
    /// Who was, and of whom nothing was heard in time.
    pub unheard: Vec<PersonId>,
}

impl AtDoor {
    /// True if somebody is on the way, or there.
    pub fn is_coming(&self, person: PersonId) -> bool {
        self.coming.contains(&person)
    }

    /// True if somebody was coming, and nothing was heard of them in time: they may stand there.
    pub fn is_unheard(&self, person: PersonId) -> bool {
        self.unheard.contains(&person)
    }
}

/// The door of an alarm; nothing if it is over or an exercise, or if no door is known. Those who live
/// with whoever is in danger do not come.
///
/// # Errors
/// If the database cannot be read.
pub async fn at_door(reads: &mut impl Reads, alarm: AlarmId) -> anyhow::Result<Option<AtDoor>> {
    let known = store::find(reads, alarm).await?;
    let Some(alarm) = known.filter(|alarm| !alarm.is_over() && !alarm.drill) else {
        return Ok(None);
    };
    let Some(household) = home_of(reads, &alarm).await? else { return Ok(None) };
    let kept = in_danger(reads, &alarm).await?;
    let of = |which: fn(&Responder) -> bool| -> Vec<PersonId> {
        let alike = alarm.course.responders.iter().filter(|one| which(one));
        alike.map(|one| one.person).filter(|person| !kept.contains(person)).collect()
    };
    let coming = of(Responder::is_on_it);
    let unheard = of(|one| one.ended == Some(End::Unheard));
    let (building, wish) = (alarm.building, alarm.is_wish());
    Ok(Some(AtDoor { building, household, wish, coming, unheard }))
}

/// Those who live in a household in which somebody is in danger now, but for who called: one of them may
/// be the danger.
///
/// # Errors
/// If the database cannot be read.
pub async fn kept_from(
    reads: &mut impl Reads,
    building: BuildingId,
    household: HouseholdId,
) -> anyhow::Result<BTreeSet<PersonId>> {
    let mut kept = BTreeSet::new();
    for alarm in store::list_open(reads, building).await? {
        let Some(alarm) = store::find(reads, alarm).await? else { continue };
        if home_of(reads, &alarm).await? == Some(household) {
            kept.extend(in_danger(reads, &alarm).await?);
        }
    }
    Ok(kept)
}

/// Those who live with whoever is in danger in this alarm, or was, but for who called.
///
/// # Errors
/// If the database cannot be read.
pub async fn kept_in(reads: &mut impl Reads, alarm: AlarmId) -> anyhow::Result<BTreeSet<PersonId>> {
    match store::find(reads, alarm).await? {
        Some(alarm) => in_danger(reads, &alarm).await,
        None => Ok(BTreeSet::new()),
    }
}

async fn in_danger(reads: &mut impl Reads, alarm: &Alarm) -> anyhow::Result<BTreeSet<PersonId>> {
    match alarm.peril {
        Some(Peril::Danger) => family_of(reads, alarm).await,
        Some(Peril::Ill | Peril::Fire) | None => Ok(BTreeSet::new()),
    }
}
