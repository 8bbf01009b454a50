//! The duty phone: somebody calls a moderator, who posts for them in four taps: who, what, when, post.

use chrono::TimeDelta;

use super::{of_needs, wait_for};
use crate::features::callers::intents::{CallVerb, Step};
use crate::features::callers::model::{Caller, Intake, IntakeId, Refusal};
use crate::features::callers::notices::{Notice, Reply};
use crate::features::callers::{Outcome, store};
use crate::features::households;
use crate::features::needs;
use crate::features::needs::model::{Behalf, Origin};
use crate::kernel::actor::{Actor, Moderator};
use crate::kernel::building;
use crate::kernel::detail::Kind;
use crate::kernel::id::BuildingId;
use crate::kernel::language::Language;
use crate::kernel::outcome::Stop;
use crate::kernel::speech::Value::Text;
use crate::kernel::step;
use crate::kernel::tx::{Reads as _, Tx};

/// What was begun a moment ago goes on.
const GOES_ON: TimeDelta = TimeDelta::minutes(10);

/// Somebody calls, or the call of a moment ago goes on.
pub(super) async fn resume(tx: &mut Tx, actor: &Actor, moderator: &Moderator) -> Outcome<Reply> {
    let member = moderator.member();
    let fresh = tx.now().minus(GOES_ON);
    let known = store::intake_by(tx, member.person).await?;
    let open = known.filter(|(known, at)| known.building == member.building && *at > fresh);
    match open {
        Some((known, _)) => show(tx, actor, moderator, known.id, 0),
        None => begin(tx, actor, moderator).await,
    }
}

/// Somebody calls.
pub(super) async fn begin(tx: &mut Tx, actor: &Actor, moderator: &Moderator) -> Outcome<Reply> {
    let intake = store::begin_intake(tx, moderator.member()).await?;
    show(tx, actor, moderator, intake, 0)
}

fn show(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    intake: IntakeId,
    page: usize,
) -> Outcome<Reply> {
    let member = moderator.member();
    let (building, person) = (member.building, member.person);
    tx.show(actor.spot, member, &Notice::Intake { building, person, intake, page })?;
    Ok(Reply::Silent)
}

/// What this moderator takes down.
async fn load(tx: &mut Tx, moderator: &Moderator, id: IntakeId) -> Outcome<Intake> {
    let known = store::find_intake(tx, id).await?;
    let own = known.filter(|known| {
        known.person == moderator.member().person && known.building == moderator.building()
    });
    Ok(own.ok_or(Refusal::EarlierCall)?)
}

/// Something with what is taken down.
pub(super) async fn of_call(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    verb: CallVerb,
    id: IntakeId,
) -> Outcome<Reply> {
    let intake = load(tx, moderator, id).await?;
    let building = moderator.building();
    match verb {
        CallVerb::Page(page) => show(tx, actor, moderator, id, page),
        CallVerb::Who(recipient) => {
            let proved = needs::actions::prove(tx, actor, building, recipient).await;
            match proved.map_err(of_needs) {
                Ok(_) => called(tx, actor, moderator, intake, Caller::Recipient(recipient)).await,
                // They can be asked at once: they are on the phone.
                Err(Stop::Refused(Refusal::Needs(needs::Refusal::NotAgreed))) => {
                    let page = households::Notice::Recipient { building, recipient };
                    tx.tell(moderator.member(), &page)?;
                    Ok(Reply::AskFirst)
                }
                Err(stop) => Err(stop),
            }
        }
        CallVerb::Other => {
            let resident = actor.resident_of(building)?;
            wait_for(tx, actor, &resident, Step::Name { building, intake: id }).await
        }
        CallVerb::Kind(category) => {
            intake.caller.as_ref().ok_or(Refusal::EarlierCall)?;
            let intake = Intake { category: Some(category), ..intake };
            store::save_intake(tx, &intake).await?;
            show(tx, actor, moderator, id, 0)
        }
        CallVerb::When(wanted) => {
            intake.category.ok_or(Refusal::EarlierCall)?;
            store::save_intake(tx, &Intake { wanted: Some(wanted), ..intake }).await?;
            show(tx, actor, moderator, id, 0)
        }
        CallVerb::Post => post(tx, actor, moderator, intake).await,
        CallVerb::Later => {
            let resident = actor.resident_of(building)?;
            wait_for(tx, actor, &resident, Step::Note { building, intake: Some(id) }).await
        }
        CallVerb::Drop => {
            store::remove_intake(tx, id).await?;
            tx.close_step(moderator.member().person).await?;
            show(tx, actor, moderator, id, 0)
        }
    }
}

/// It is known who calls: their words would be what they need.
async fn called(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    intake: Intake,
    caller: Caller,
) -> Outcome<Reply> {
    let (id, building) = (intake.id, intake.building);
    store::save_intake(tx, &Intake { caller: Some(caller), ..intake }).await?;
    let until = tx.now().plus(step::WAITS);
    let step = Step::Words { building, intake: id };
    tx.open_step(moderator.member().person, until, &step, None).await?;
    show(tx, actor, moderator, id, 0)
}

/// The name of somebody else who calls.
pub(super) async fn name(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    id: IntakeId,
    words: &str,
) -> Outcome<Reply> {
    let intake = load(tx, moderator, id).await?;
    let name = households::model::typed(Kind::Name, words).map_err(|no| {
        if no == households::Refusal::PrivateName { Refusal::PrivateName } else { Refusal::NoName }
    })?;
    called(tx, actor, moderator, intake, Caller::Other(name)).await
}

/// For whom it is, proved anew.
async fn behalf(tx: &mut Tx, actor: &Actor, intake: &Intake) -> Outcome<Behalf> {
    match intake.caller.clone().ok_or(Refusal::EarlierCall)? {
        Caller::Recipient(id) => {
            let proved = needs::actions::prove(tx, actor, intake.building, id).await;
            let (proof, _) = proved.map_err(of_needs)?;
            Ok(Behalf::Recipient(proof.recipient()))
        }
        Caller::Other(name) => Ok(Behalf::Caller(name)),
    }
}

/// Posts what was taken down, in words made from its kind.
async fn post(tx: &mut Tx, actor: &Actor, moderator: &Moderator, intake: Intake) -> Outcome<Reply> {
    let (Some(category), Some(wanted)) = (intake.category, intake.wanted) else {
        return Err(Refusal::EarlierCall.into());
    };
    let for_whom = behalf(tx, actor, &intake).await?;
    let resident = actor.resident_of(moderator.building())?;
    let words = words_for(tx, intake.building, category).await?;
    let asked = (words.as_str(), category, wanted.choice());
    let posted = needs::actions::post_call(tx, &resident, for_whom, asked).await;
    let need = posted.map_err(of_needs)?;
    store::remove_intake(tx, intake.id).await?;
    tx.close_step(moderator.member().person).await?;
    tx.show(actor.spot, moderator.member(), &needs::Notice::Posted { need })?;
    Ok(Reply::Silent)
}

/// What the group reads, in its language.
async fn words_for(
    tx: &mut Tx,
    building: BuildingId,
    category: needs::category::Category,
) -> anyhow::Result<String> {
    let known = building::find(tx, building).await?;
    let language = known.map_or(Language::ENGLISH, |known| known.language);
    let kind = language.label(needs::views::name_of_kind(category));
    Ok(language.say("callers-words", &[("kind", Text(&kind))]).plain())
}

/// What they need, in words of their own: it becomes a draft.
pub(super) async fn said(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    id: IntakeId,
    words: &str,
    origin: Origin,
) -> Outcome<Reply> {
    let intake = load(tx, moderator, id).await?;
    let for_whom = behalf(tx, actor, &intake).await?;
    let resident = actor.resident_of(moderator.building())?;
    tx.close_step(moderator.member().person).await?;
    let drafted = needs::actions::draft_behalf(tx, &resident, for_whom, words, origin).await;
    drafted.map_err(of_needs)?;
    end(tx, &intake).await
}

/// The same, said aloud.
pub(super) async fn spoken(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    id: IntakeId,
    voice: (String, u32),
    origin: Origin,
) -> Outcome<Reply> {
    let intake = load(tx, moderator, id).await?;
    let for_whom = behalf(tx, actor, &intake).await?;
    let resident = actor.resident_of(moderator.building())?;
    let drafted = needs::actions::draft_voice_behalf(tx, &resident, for_whom, voice, origin).await;
    drafted.map_err(of_needs)?;
    end(tx, &intake).await
}

/// It goes on elsewhere.
pub(super) async fn end(tx: &mut Tx, intake: &Intake) -> Outcome<Reply> {
    store::remove_intake(tx, intake.id).await?;
    tx.redraw(crate::features::callers::notices::intake_of(intake.id));
    Ok(Reply::Silent)
}

/// What is taken down by this moderator, for who is to be called back.
pub(super) async fn find(
    tx: &mut Tx,
    moderator: &Moderator,
    id: Option<IntakeId>,
) -> Outcome<Option<Intake>> {
    match id {
        Some(id) => load(tx, moderator, id).await.map(Some),
        None => Ok(None),
    }
}
