//! The door behind which an alarm is, for what is known of keys to it.

use std::collections::BTreeSet;

use super::ringing::{family_of, home_of};
use super::store;
use crate::features::alarms::model::{Alarm, AlarmId, Peril};
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
}

impl AtDoor {
    /// True if somebody is on the way, or there.
    pub fn is_coming(&self, person: PersonId) -> bool {
        self.coming.contains(&person)
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
    let coming = alarm.course.responders.iter().filter(|one| one.is_on_it());
    let coming = coming.map(|one| one.person).filter(|person| !kept.contains(person)).collect();
    let (building, wish) = (alarm.building, alarm.is_wish());
    Ok(Some(AtDoor { building, household, wish, coming }))
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

async fn in_danger(reads: &mut impl Reads, alarm: &Alarm) -> anyhow::Result<BTreeSet<PersonId>> {
    match alarm.peril {
        Some(Peril::Danger) => family_of(reads, alarm).await,
        Some(Peril::Ill | Peril::Fire) | None => Ok(BTreeSet::new()),
    }
}
