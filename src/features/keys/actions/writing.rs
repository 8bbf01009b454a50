//! The note is written, changed and deleted by those at home.

use super::{at_home, redraw, redraw_all, show, store};
use crate::features::keys::Outcome;
use crate::features::keys::intents::Step;
use crate::features::keys::model::{Refusal, SECOND_THOUGHTS, typed as clean};
use crate::features::keys::notices::{Notice, Reply};
use crate::features::keys::timers::Timer;
use crate::kernel::actor::{Actor, Resident};
use crate::kernel::consent::Purpose;
use crate::kernel::household::HouseholdId;
use crate::kernel::id::Member;
use crate::kernel::step::{self, Step as _};
use crate::kernel::tx::{Reads as _, Tx};

/// Waits for the note.
pub(super) async fn ask(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    household: HouseholdId,
) -> Outcome<Reply> {
    at_home(tx, resident, household).await?;
    let Member { person, building } = resident.member();
    let (step, until) = (Step { building, household }, tx.now().plus(step::WAITS));
    tx.open_step(person, until, &step, None).await?;
    tx.show(actor.spot, resident.member(), &Notice::Form { person, step })?;
    Ok(Reply::Silent)
}

/// Does not wait for it after all.
pub(super) async fn stop(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    home: HouseholdId,
) -> Outcome<Reply> {
    at_home(tx, resident, home).await?;
    let open = actor.step.as_ref().and_then(Step::read);
    if open.is_some_and(|step| step.household == home) {
        tx.close_step(resident.person()).await?;
    }
    show(tx, actor, resident.member(), home)
}

/// It was typed: from now on it stands.
pub(super) async fn typed(
    tx: &mut Tx,
    resident: &Resident,
    household: HouseholdId,
    words: &str,
) -> Outcome<Reply> {
    at_home(tx, resident, household).await?;
    let words = clean(words)?;
    let Member { person, building } = resident.member();
    remove(tx, household).await?;
    store::add_note(tx, household, person, &words).await?;
    tx.note_consent(person, Purpose::Keys).await?;
    tx.close_step(person).await?;
    redraw_all(tx, building, household).await?;
    tx.tell(resident.member(), &Notice::Home { building, household })?;
    Ok(Reply::Silent)
}

/// The note that stands goes, and can be brought back for a while.
async fn remove(tx: &mut Tx, household: HouseholdId) -> anyhow::Result<()> {
    if store::find_note(tx, household).await?.is_some() {
        store::remove_note(tx, household).await?;
        let due = tx.now().plus(SECOND_THOUGHTS);
        tx.set_timer(due, &Timer::GoneForGood { household })?;
    }
    Ok(())
}

pub(super) async fn delete(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    home: HouseholdId,
) -> Outcome<Reply> {
    at_home(tx, resident, home).await?;
    remove(tx, home).await?;
    redraw_all(tx, resident.building(), home).await?;
    show(tx, actor, resident.member(), home)
}

/// The one before it stands again.
pub(super) async fn undo(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    home: HouseholdId,
) -> Outcome<Reply> {
    at_home(tx, resident, home).await?;
    match store::find_removed(tx, home).await?.filter(|note| note.can_come_back(tx.now())) {
        Some(note) => {
            store::bring_back(tx, &note).await?;
            redraw_all(tx, resident.building(), home).await?;
        }
        None if store::find_note(tx, home).await?.is_some() => {}
        None => return Err(Refusal::TooLate.into()),
    }
    show(tx, actor, resident.member(), home)
}

/// What was deleted or changed cannot be brought back any more.
///
/// # Errors
/// If the database fails.
pub async fn gone_for_good(tx: &mut Tx, home: HouseholdId) -> anyhow::Result<()> {
    let removed = store::find_removed(tx, home).await?;
    // Another one may have been removed since.
    if removed.is_some_and(|note| !note.can_come_back(tx.now())) {
        store::forget_removed(tx, home).await?;
        redraw(tx, home).await?;
    }
    Ok(())
}
