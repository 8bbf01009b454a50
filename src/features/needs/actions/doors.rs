//! Doors: a helper looks at door and phone. Telegram is asked first whether they still belong to
//! the group, and the asker hears of each look.

use chrono::{NaiveTime, TimeDelta};
use chrono_tz::Tz;

use super::{Outcome, store, zone_of};
use crate::features::members;
use crate::features::needs::model::{Need, NeedId, Refusal};
use crate::features::needs::notices::{Errand, Notice, Reply};
use crate::kernel::actor::{Actor, Denied, Resident};
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::tx::{Reads as _, Tx};

/// A helper may look at so many homes a day.
const MOST_HOMES: usize = 3;
/// A second tap within so long is the same look.
const SAME_LOOK: TimeDelta = TimeDelta::seconds(60);

/// Wants to see door and phone. Somebody new needs a moderator's word first.
///
/// # Errors
/// Refused to one who does not help, where there is nothing to see, and after three homes a day.
pub async fn show(tx: &mut Tx, actor: &Actor, helper: &Resident, need: NeedId) -> Outcome<Reply> {
    let need = store::load(tx, helper.building(), need).await?;
    check(&need, helper.person(), tx.now())?;
    match actor.visitor_of(need.building) {
        Ok(_) => {}
        Err(Denied::New) => {
            let asked = members::actions::ask_for_a_word(tx, helper.member()).await?;
            return Ok(if asked { Reply::WordAsked } else { Reply::NobodyToAsk });
        }
        Err(denied) => return Err(denied.into()),
    }
    let zone = zone_of(tx, need.building).await?;
    let today = store::list_openings(tx, helper.person(), start_of_day(tx.now(), zone)).await?;
    let just_now = tx.now().minus(SAME_LOOK);
    if today.iter().any(|(_, opened, at)| *opened == need.id && *at > just_now) {
        return Ok(Reply::DoorComing);
    }
    let mut homes: Vec<PersonId> = today.iter().map(|(home, _, _)| *home).collect();
    homes.push(need.asker);
    homes.sort_unstable();
    homes.dedup();
    if homes.len() > MOST_HOMES {
        return Err(Refusal::ThreeHomes.into());
    }
    store::note_opening(tx, need.id, helper.person()).await?;
    let errand =
        Errand::OpenDoor { building: need.building, need: need.id, helper: helper.person() };
    tx.send_errand(need.building, &errand)?;
    Ok(Reply::DoorComing)
}

/// Telegram said whether a helper still belongs to the group. If so, and if nothing else has
/// changed, they see door and phone, and the asker hears of it.
///
/// # Errors
/// If the database fails.
pub async fn door_is_checked(
    tx: &mut Tx,
    building: BuildingId,
    need: NeedId,
    helper: PersonId,
) -> Outcome<()> {
    let Some(need) = store::find(tx, need).await?.filter(|need| need.building == building) else {
        return Ok(());
    };
    if check(&need, helper, tx.now()).is_err() {
        return Ok(());
    }
    let Some(claim) = need.claim_of(helper).map(|claim| claim.id) else { return Ok(()) };
    tx.tell(Member { person: helper, building }, &Notice::Door { need: need.id, claim })?;
    tx.tell(need.asker(), &Notice::DoorSeen { need: need.id, claim })?;
    Ok(())
}

fn check(need: &Need, helper: PersonId, now: Moment) -> Result<(), Refusal> {
    let claim = need.claim_of(helper).filter(|claim| need.shows_private_part(claim.id, now));
    if claim.is_none() {
        return Err(Refusal::NotHelping { number: need.number });
    }
    if need.private_part.is_none() { Err(Refusal::NothingPrivate) } else { Ok(()) }
}

fn start_of_day(now: Moment, zone: Tz) -> Moment {
    let today = now.utc().with_timezone(&zone).date_naive();
    Moment::shown_at(today.and_time(NaiveTime::MIN), zone)
}
