//! Coming in by the code from the hallway.

use super::guessing::{no_guess, note_wrong};
use super::{apply, ask_moderators, end_form, let_in, standing_of};
use crate::features::joining::Outcome;
use crate::features::joining::intents::Step;
use crate::features::joining::model::{Application, Guess, State, digits};
use crate::features::joining::notices::{Notice, Reply};
use crate::features::joining::store;
use crate::kernel::actor::{Actor, Applicant};
use crate::kernel::admission::{self, Policy};
use crate::kernel::id::Member;
use crate::kernel::step;
use crate::kernel::tx::{Reads as _, Tx};

/// Waits for their next words: the code.
pub(super) async fn have_code(tx: &mut Tx, actor: &Actor, applicant: &Applicant) -> Outcome<Reply> {
    let member = applicant.member();
    let Member { person, building } = member;
    let application = waiting_for_code(tx, member).await?;
    if application.is_none() {
        let standing = standing_of(tx, member).await?;
        tx.show(actor.spot, member, &standing)?;
        return Ok(Reply::Silent);
    }
    if let Some(no) = no_guess(tx, member, Guess::Code, 0).await? {
        return Err(no.into());
    }
    let until = tx.now().plus(step::WAITS);
    tx.open_step(person, until, &Step { building }, None).await?;
    tx.show(actor.spot, member, &Notice::CodeQuestion { building, person })?;
    Ok(Reply::Silent)
}

/// Their application, if a code would let them in. Nobody comes in by it after a no.
async fn waiting_for_code(tx: &mut Tx, member: Member) -> anyhow::Result<Option<Application>> {
    apply(tx, member).await?;
    let by_code = admission::policy(tx, member.building).await? == Policy::Code;
    let application = store::find(tx, member).await?;
    Ok(application.filter(|known| by_code && known.state == State::Waiting))
}

/// They have no code, or nobody knows them: a moderator decides.
pub(super) async fn have_none(tx: &mut Tx, actor: &Actor, applicant: &Applicant) -> Outcome<Reply> {
    let member = applicant.member();
    apply(tx, member).await?;
    let application = store::find(tx, member).await?;
    if let Some(application) = application.filter(|known| known.state == State::Waiting) {
        ask_moderators(tx, application).await?;
    }
    end_form(tx, actor).await?;
    let standing = standing_of(tx, member).await?;
    tx.show(actor.spot, member, &standing)?;
    Ok(Reply::Silent)
}

/// Lets them in if that is the code. A wrong one counts, and is no refusal: what counts must stay.
pub(super) async fn type_code(
    tx: &mut Tx,
    applicant: &Applicant,
    words: &str,
    message: i64,
) -> Outcome<Reply> {
    let member = applicant.member();
    let Some(application) = waiting_for_code(tx, member).await? else {
        tx.close_step(member.person).await?;
        let standing = standing_of(tx, member).await?;
        tx.tell(member, &standing)?;
        return Ok(Reply::Silent);
    };
    if let Some(no) = no_guess(tx, member, Guess::Code, message).await? {
        return Err(no.into());
    }
    let code = admission::flat_code(tx, member.building).await?;
    let is_right = code.is_some_and(|code| code.digits == digits(words));
    let now = tx.now();
    match application.came_in(now).filter(|_| is_right) {
        Some(accepted) => {
            tx.close_step(member.person).await?;
            let_in(tx, &accepted).await?;
            Ok(Reply::Silent)
        }
        None => {
            note_wrong(tx, member, Guess::Code, message).await?;
            Ok(Reply::WrongCode)
        }
    }
}
