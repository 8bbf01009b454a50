//! Adding somebody without Telegram: a name, and where a moderator adds them, entrance and flat.

use super::doubting::doubt_unknown;
use super::{home, redraw_recipient};
use crate::features::households::Outcome;
use crate::features::households::intents::Step;
use crate::features::households::model::{MOST_IN_BUILDING, Refusal, can_be_added, typed as clean};
use crate::features::households::notices::{Notice, Reply, list_of};
use crate::kernel::actor::{Actor, Moderator, Resident};
use crate::kernel::detail::Kind;
use crate::kernel::guardian::Guard;
use crate::kernel::household::{self, HouseholdId, Place, Standing};
use crate::kernel::id::{BuildingId, Member};
use crate::kernel::recipient::{self, RecipientId};
use crate::kernel::step::Step as _;
use crate::kernel::tx::{Reads as _, Tx};
use crate::kernel::{doors, step};

/// Waits for their next words.
async fn wait_for(
    tx: &mut Tx,
    member: Member,
    step: Step,
    words: Option<&str>,
) -> anyhow::Result<Notice> {
    let Member { person, building } = member;
    let until = tx.now().plus(step::WAITS);
    tx.open_step(person, until, &step, words).await?;
    Ok(Notice::Form { building, person, step })
}

/// The household in which somebody is.
async fn own_home(tx: &mut Tx, member: Member) -> Outcome<HouseholdId> {
    let known = household::housemate(tx, member).await?;
    let known = known.filter(|known| known.standing == Standing::In);
    Ok(known.ok_or(Refusal::NoHome)?.household)
}

pub(super) async fn ask_name(tx: &mut Tx, actor: &Actor, resident: &Resident) -> Outcome<Reply> {
    let member = resident.member();
    own_home(tx, member).await?;
    let step = Step::Name { building: member.building, for_flat: false };
    let form = wait_for(tx, member, step, None).await?;
    tx.show(actor.spot, member, &form)?;
    Ok(Reply::Silent)
}

pub(super) async fn ask_name_for_flat(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
) -> Outcome<Reply> {
    let member = moderator.member();
    let step = Step::Name { building: member.building, for_flat: true };
    let form = wait_for(tx, member, step, None).await?;
    tx.show(actor.spot, member, &form)?;
    Ok(Reply::Silent)
}

/// A moderator says where somebody lives of whom that is not known.
pub(super) async fn ask_place(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    recipient: RecipientId,
) -> Outcome<Reply> {
    let member = moderator.member();
    homeless(tx, member.building, recipient).await?;
    let step = Step::Entrance { building: member.building, recipient, after: 0 };
    let form = wait_for(tx, member, step, None).await?;
    tx.show(actor.spot, member, &form)?;
    Ok(Reply::Silent)
}

/// Somebody of whom it is not known where they live.
async fn homeless(
    tx: &mut Tx,
    building: BuildingId,
    id: RecipientId,
) -> Outcome<recipient::Recipient> {
    let known = recipient::find(tx, building, id).await?.ok_or(Refusal::Gone)?;
    if known.household.is_some() {
        return Err(Refusal::Over.into());
    }
    Ok(known)
}

/// Does not wait for them after all.
pub(super) async fn stop(tx: &mut Tx, actor: &Actor, resident: &Resident) -> Outcome<Reply> {
    let open = actor.step.as_ref().and_then(Step::read);
    if open.is_some_and(|step| step.building() == resident.building()) {
        tx.close_step(resident.person()).await?;
    }
    home(tx, actor, resident)
}

/// There is one entrance only: the flat is waited for.
pub(super) async fn no_entrance(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
) -> Outcome<Reply> {
    let member = moderator.member();
    match actor.step.as_ref().and_then(Step::read) {
        Some(Step::Entrance { building, recipient, .. }) if building == member.building => {
            homeless(tx, building, recipient).await?;
            let form =
                wait_for(tx, member, Step::Flat { building, recipient, after: 0 }, None).await?;
            tx.show(actor.spot, member, &form)?;
            Ok(Reply::Silent)
        }
        Some(_) | None => Err(Refusal::Over.into()),
    }
}

/// What the step waited for was typed.
pub(super) async fn typed(
    tx: &mut Tx,
    actor: &Actor,
    step: Step,
    (words, message): (&str, i64),
) -> Outcome<Reply> {
    match step {
        Step::Name { building, for_flat: false } => {
            add(tx, &actor.resident_of(building)?, words).await
        }
        Step::Name { building, for_flat: true } => {
            add_for_flat(tx, &actor.moderator_of(building)?, (words, message)).await
        }
        Step::Entrance { building, recipient, .. } => {
            let moderator = actor.moderator_of(building)?;
            homeless(tx, building, recipient).await?;
            let entrance = clean(Kind::Entrance, words)?;
            let doors = doors::find(tx, building).await?;
            if doors.is_some_and(|doors| !doors.have_entrance(&entrance)) {
                return Err(Refusal::NoSuchPlace.into());
            }
            let step = Step::Flat { building, recipient, after: message };
            let form = wait_for(tx, moderator.member(), step, Some(&entrance)).await?;
            tx.tell(moderator.member(), &form)?;
            Ok(Reply::Silent)
        }
        Step::Flat { building, recipient, .. } => {
            let moderator = actor.moderator_of(building)?;
            let entrance = actor.step.as_ref().and_then(|open| open.words.clone());
            let flat = clean(Kind::Flat, words)?;
            let doors = doors::find(tx, building).await?;
            if doors.is_some_and(|doors| !doors.have_flat(entrance.as_deref(), &flat)) {
                return Err(Refusal::NoSuchPlace.into());
            }
            settle(tx, &moderator, recipient, &Place { entrance, flat }).await
        }
    }
}

/// Somebody without Telegram lives with those who add them, who answer for them from now on.
async fn add(tx: &mut Tx, resident: &Resident, words: &str) -> Outcome<Reply> {
    let member = resident.member();
    let household = own_home(tx, member).await?;
    let name = clean(Kind::Name, words)?;
    can_be_added(&name, &recipient::list_of_household(tx, household).await?)?;
    let id = tx.add_recipient(member, Some(household), &name).await?;
    let now = tx.now();
    let Member { person, building } = member;
    tx.save_guard(Guard {
        recipient: id,
        person,
        asked_at: now,
        asked_by: Some(person),
        agreed_at: Some(now),
        ended_at: None,
    })
    .await?;
    tx.close_step(person).await?;
    tell_added(tx, member, id).await?;
    tx.tell(member, &Notice::Kinds { building, recipient: id })?;
    Ok(Reply::Silent)
}

async fn tell_added(tx: &mut Tx, member: Member, id: RecipientId) -> anyhow::Result<()> {
    match recipient::find(tx, member.building, id).await? {
        Some(known) => redraw_recipient(tx, &known).await,
        None => Ok(()),
    }
}

/// A moderator adds somebody, and says then where they live. Those who moderate answer for them.
async fn add_for_flat(
    tx: &mut Tx,
    moderator: &Moderator,
    (words, message): (&str, i64),
) -> Outcome<Reply> {
    let member = moderator.member();
    let building = member.building;
    let name = clean(Kind::Name, words)?;
    let known = recipient::list_of_building(tx, building, MOST_IN_BUILDING).await?;
    if known.len() >= MOST_IN_BUILDING {
        return Err(Refusal::TooMany.into());
    }
    let homeless: Vec<_> = known.into_iter().filter(|other| other.household.is_none()).collect();
    can_be_added(&name, &homeless)?;
    let id = tx.add_recipient(member, None, &name).await?;
    tx.redraw(list_of(building));
    let step = Step::Entrance { building, recipient: id, after: message };
    let form = wait_for(tx, member, step, None).await?;
    tx.tell(member, &form)?;
    Ok(Reply::Silent)
}

/// It is known where they live.
async fn settle(
    tx: &mut Tx,
    moderator: &Moderator,
    id: RecipientId,
    place: &Place,
) -> Outcome<Reply> {
    let member = moderator.member();
    let building = member.building;
    let known = homeless(tx, building, id).await?;
    let household = match tx.find_household(building, place).await? {
        Some(household) => household,
        None => tx.add_household(building, place).await?,
    };
    can_be_added(&known.name, &recipient::list_of_household(tx, household).await?)?;
    let settled = recipient::Recipient { household: Some(household), ..known };
    tx.save_recipient(&settled).await?;
    tx.close_step(member.person).await?;
    redraw_recipient(tx, &settled).await?;
    doubt_unknown(tx, member, household).await?;
    for other in household::list_housemates(tx, household).await? {
        if other.standing == Standing::In && other.person != member.person {
            let moderator = member.person;
            let added = Notice::Added { building, recipient: id, moderator };
            tx.tell(Member { person: other.person, building }, &added)?;
        }
    }
    let next = match settled.kind {
        None => Notice::Kinds { building, recipient: id },
        Some(_) => Notice::Recipient { building, recipient: id },
    };
    tx.tell(member, &next)?;
    Ok(Reply::Silent)
}
