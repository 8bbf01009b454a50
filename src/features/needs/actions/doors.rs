//! Doors: a helper looks at door and phone. Telegram is asked first whether they still belong to
//! the group, and the asker hears of each look.

use chrono::{NaiveTime, TimeDelta};
use chrono_tz::Tz;

use super::store::Opening;
use super::{Outcome, behalf, store, zone_of};
use crate::features::members;
use crate::features::needs::model::{Need, NeedId, Refusal};
use crate::features::needs::notices::{Errand, Notice, Reply};
use crate::kernel::actor::{Resident, Visitor};
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::notice::Said as _;
use crate::kernel::tx::{Reads as _, Tx};
use crate::kernel::{habits, outbox};

/// A second tap within so long is the same look.
pub(super) const SAME_LOOK: TimeDelta = TimeDelta::seconds(60);

/// Wants to see door and phone.
///
/// # Errors
/// Refused to one who does not help, where there is nothing to see, and after as many homes a day as
/// the building allows, three at first.
pub async fn show(tx: &mut Tx, helper: &Visitor, need: NeedId) -> Outcome<Reply> {
    let need = store::load(tx, helper.building(), need).await?;
    let (need, _) = need.opened_by(helper.person(), tx.now())?;
    let just_now = tx.now().minus(SAME_LOOK);
    // What was changed since is another look.
    let since = need.private_at.map_or(just_now, |changed| changed.max(just_now));
    let today = may_see(tx, &need, helper.person()).await?;
    let same = |look: &Opening| !look.of_place && look.need_id == need.id && look.opened_at > since;
    if today.iter().any(same) {
        return Ok(Reply::DoorComing);
    }
    let errand =
        Errand::OpenDoor { building: need.building, need: need.id, helper: helper.person() };
    if !outbox::is_asked(tx.read(), need.building, errand.kind(), &errand.body()?).await? {
        tx.send_errand(need.building, &errand)?;
    }
    Ok(Reply::DoorComing)
}

/// The doors and places at which somebody looked today, if this one may be another.
///
/// # Errors
/// Refused to whoever is kept apart from the asker, and after as many homes a day as the building
/// allows.
pub(super) async fn may_see(tx: &mut Tx, need: &Need, helper: PersonId) -> Outcome<Vec<Opening>> {
    stop_if_apart(tx, need, helper).await?;
    let zone = zone_of(tx, need.building).await?;
    let today = store::list_openings(tx, helper, start_of_day(tx.now(), zone)).await?;
    let mut homes: Vec<(PersonId, i64)> = vec![(need.asker, behalf::home_of(tx, need.id).await?)];
    for look in &today {
        homes.push((look.asker_id, behalf::home_of(tx, look.need_id).await?));
    }
    homes.sort_unstable();
    homes.dedup();
    let habits = habits::find(tx, need.building).await?;
    let most = habits.and_then(|habits| usize::try_from(habits.homes_a_day).ok()).unwrap_or(0);
    if homes.len() > most {
        return Err(Refusal::ManyHomes.into());
    }
    Ok(today)
}

/// Somebody new wants to see door and phone: a moderator has to know them first.
///
/// # Errors
/// Refused to one who does not help, and where there is nothing to see.
pub async fn ask_for_a_word(tx: &mut Tx, helper: &Resident, need: NeedId) -> Outcome<Reply> {
    let need = store::load(tx, helper.building(), need).await?;
    let (need, _) = need.opened_by(helper.person(), tx.now())?;
    stop_if_apart(tx, &need, helper.person()).await?;
    let asked = members::actions::ask_for_a_word(tx, helper.member()).await?;
    Ok(if asked { Reply::WordAsked } else { Reply::NobodyToAsk })
}

/// Telegram said that a helper still belongs to the group: if nothing else has changed, they see
/// door and phone, and the asker hears of it.
///
/// # Errors
/// If the database fails.
pub async fn door_is_checked(
    tx: &mut Tx,
    building: BuildingId,
    need: NeedId,
    helper: PersonId,
) -> Outcome<()> {
    let need = store::find(tx, need).await?.filter(|need| need.building == building);
    let Some(Ok((need, claim))) = need.map(|need| need.opened_by(helper, tx.now())) else {
        return Ok(());
    };
    if store::is_apart(tx, &need, helper).await? {
        return Ok(());
    }
    store::save(tx, &need).await?;
    store::note_opening(tx, need.id, helper, false).await?;
    let door = Notice::Door { need: need.id, claim, private_at: need.private_at };
    tx.tell(Member { person: helper, building }, &door)?;
    tx.tell(need.asker(), &Notice::DoorSeen { need: need.id, claim })?;
    tx.redraw(need.id);
    Ok(())
}

/// Whoever is kept apart from the asker sees no door of theirs, and is not told why.
async fn stop_if_apart(tx: &mut Tx, need: &Need, helper: PersonId) -> Outcome<()> {
    if store::is_apart(tx, need, helper).await? {
        return Err(Refusal::NotHelping { number: need.number }.into());
    }
    Ok(())
}

fn start_of_day(now: Moment, zone: Tz) -> Moment {
    let today = now.utc().with_timezone(&zone).date_naive();
    Moment::shown_at(today.and_time(NaiveTime::MIN), zone)
}
