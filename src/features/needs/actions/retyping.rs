//! What the asker types anew about a need that is posted: other words, another time.

use super::asking::home_of;
use super::{Outcome, adjusting, store, zone_of};
use crate::features::needs::intents::Step;
use crate::features::needs::model::when::{self, Reading};
use crate::features::needs::model::{Asked, Change, NeedId, Refusal};
use crate::features::needs::notices::{Form, Notice, Reply};
use crate::kernel::actor::{Actor, Resident};
use crate::kernel::step;
use crate::kernel::tx::{Reads as _, Tx};

/// Asks for other words, or for a time: the next words within ten minutes are that.
///
/// # Errors
/// Refused to others than the asker, and once it is over.
pub async fn ask(
    tx: &mut Tx,
    actor: &Actor,
    asker: &Resident,
    need: NeedId,
    form: Form,
) -> Outcome<Reply> {
    let need = adjusting::load_own(tx, asker, need).await?;
    let (id, building) = (need.id, need.building);
    let step = match form {
        Form::Words => Step::Words { need: id, building },
        Form::When => Step::When { need: id, building },
    };
    let until = tx.now().plus(step::WAITS);
    tx.open_step(need.asker, until, &step, None).await?;
    tx.show(actor.spot, need.asker(), &Notice::Form { need: id, form })?;
    Ok(Reply::Silent)
}

/// Takes other words in place of those that stand there. What looks private goes where it belongs.
///
/// # Errors
/// Refused to others than the asker, once it is over, and as a command would be.
pub async fn reword(tx: &mut Tx, asker: &Resident, need: NeedId, words: &str) -> Outcome<Reply> {
    let need = store::load(tx, asker.building(), need).await?;
    let zone = zone_of(tx, need.building).await?;
    let for_whom = store::find_behalf(tx, need.id).await?;
    let home = home_of(tx, need.asker(), for_whom.as_ref()).await?;
    let asked = Asked::read_of(&home, words, tx.now(), zone)?;
    adjusting::change(tx, asker.person(), need, Change::Retyped(asked)).await?;
    tx.close_step(asker.person()).await?;
    Ok(Reply::Changed)
}

/// Takes the time that was typed.
///
/// # Errors
/// Refused to others than the asker, once it is over, without a time, with several, and with one that
/// is over.
pub async fn set_when(tx: &mut Tx, asker: &Resident, need: NeedId, words: &str) -> Outcome<Reply> {
    let need = store::load(tx, asker.building(), need).await?;
    let zone = zone_of(tx, need.building).await?;
    let now = tx.now();
    let when = match when::read(words, now, zone) {
        Reading::Nothing => return Err(Refusal::NoTime.into()),
        Reading::Past { .. } => return Err(Refusal::TimeOver.into()),
        Reading::Several => return Err(Refusal::SeveralTimes.into()),
        Reading::Said { when, rest, .. } => {
            // The whole text is left where there is nothing else in it.
            if rest != words.trim() && when::read(&rest, now, zone) != Reading::Nothing {
                return Err(Refusal::SeveralTimes.into());
            }
            when
        }
    };
    adjusting::change(tx, asker.person(), need, Change::When(Some(when))).await?;
    tx.close_step(asker.person()).await?;
    Ok(Reply::Changed)
}
