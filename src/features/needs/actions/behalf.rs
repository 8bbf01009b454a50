//! On behalf of somebody without Telegram: who may ask for them, and who looks after it once whoever
//! asked does not any more.

use super::{Outcome, adjusting, asking, store, zone_of};
use crate::features::needs::category::Category;
use crate::features::needs::intents::WhenChoice;
use crate::features::needs::model::{
    Addressed, Asked, Behalf, ClaimId, ClaimState, DraftId, Need, NeedId, Origin, PrivatePart,
    Refusal, State, UNDO, Voice, Words,
};
use crate::features::needs::notices::{Notice, Reply};
use crate::features::needs::timers::{self, Timer};
use crate::kernel::actor::{Actor, Resident};
use crate::kernel::building;
use crate::kernel::guardian::{self, NoGuardian, OnBehalf};
use crate::kernel::household::{self, Place};
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::language::Language;
use crate::kernel::recipient::{self, Recipient, RecipientId};
use crate::kernel::speech::Value::Text;
use crate::kernel::tx::{Reads, Tx};

/// So many are looked at who could be meant by a name.
const MOST: usize = 500;

/// Proof that somebody may ask for a recipient.
///
/// # Errors
/// Refused to whoever does not answer for them, and before they agreed.
pub async fn prove(
    tx: &mut Tx,
    actor: &Actor,
    building: BuildingId,
    id: RecipientId,
) -> Outcome<(OnBehalf, Recipient)> {
    let (guardian, known) =
        guardian::prove(tx, actor, building, id).await?.map_err(|no| match no {
            NoGuardian::Denied(denied) => Refusal::Denied(denied),
            NoGuardian::Gone | NoGuardian::NotTheirs => Refusal::NotGuardian,
        })?;
    if known.removed.is_some() {
        return Err(Refusal::NotGuardian.into());
    }
    Ok((guardian.on_behalf().ok_or(Refusal::NotAgreed)?, known))
}

/// For whom a sentence asks, and what: a name counts only if whoever says it may ask for them.
///
/// # Errors
/// Refused where several are called so, and before they agreed.
pub(super) async fn meant<'a>(
    tx: &mut Tx,
    actor: &Actor,
    building: BuildingId,
    typed: &'a str,
) -> Outcome<(Option<Behalf>, &'a str)> {
    let Some(addressed) = Addressed::read(typed) else { return Ok((None, typed)) };
    let member = Member { person: actor.person.id, building };
    let mut known = recipient::list_of_guardian(tx, member).await?;
    known.retain(|one| addressed.names(&one.name));
    if known.is_empty() && actor.moderator_of(building).is_ok() {
        known = recipient::list_of_building(tx, building, MOST).await?;
        known.retain(|one| addressed.names(&one.name));
    }
    match known.as_slice() {
        [] => Ok((None, typed)),
        [one] => {
            let (proof, _) = prove(tx, actor, building, one.id).await?;
            Ok((Some(Behalf::Recipient(proof.recipient())), addressed.rest))
        }
        _ => Err(Refusal::SeveralSoCalled.into()),
    }
}

/// True if a sentence asks for somebody for whom whoever says it may ask.
///
/// # Errors
/// Refused where several are called so, and before they agreed.
pub async fn behalf_meant(
    tx: &mut Tx,
    actor: &Actor,
    building: BuildingId,
    words: &str,
) -> Outcome<bool> {
    let (for_whom, _) = meant(tx, actor, building, words).await?;
    Ok(for_whom.is_some())
}

/// Whose home a need leads to, of those that its asker asked for: nought is their own.
///
/// # Errors
/// If the database cannot be read or a name does not open.
pub(super) async fn home_of(tx: &mut Tx, need: NeedId) -> anyhow::Result<i64> {
    Ok(match store::find_behalf(tx, need).await? {
        None => 0,
        Some(Behalf::Recipient(id)) => id.0,
        Some(Behalf::Caller(_) | Behalf::Gone) => need.0.saturating_neg(),
    })
}

/// Asks whether whoever it is for may still be asked for, before a need is open again.
pub(super) async fn may_be_opened(
    tx: &mut Tx,
    actor: &Actor,
    building: BuildingId,
    need: NeedId,
) -> Outcome<()> {
    let for_whom = store::find_behalf(tx, need).await?;
    may_still(tx, actor, building, for_whom.as_ref()).await
}

/// Asks again, at the last moment, whether they may ask for whoever it is for.
pub(super) async fn may_still(
    tx: &mut Tx,
    actor: &Actor,
    building: BuildingId,
    for_whom: Option<&Behalf>,
) -> Outcome<()> {
    match for_whom {
        Some(Behalf::Recipient(id)) => prove(tx, actor, building, *id).await.map(drop),
        Some(Behalf::Gone) => Err(Refusal::NotGuardian.into()),
        Some(Behalf::Caller(_)) => {
            actor.moderator_of(building)?;
            Ok(())
        }
        None => Ok(()),
    }
}

/// Where whoever it is for lives, as far as that is known.
pub(super) async fn place_of(
    reads: &mut impl Reads,
    building: BuildingId,
    for_whom: Option<&Behalf>,
) -> anyhow::Result<Option<Place>> {
    let Some(Behalf::Recipient(id)) = for_whom else { return Ok(None) };
    let known = recipient::find(reads, building, *id).await?;
    let Some(home) = known.and_then(|known| known.household) else { return Ok(None) };
    Ok(household::find(reads, building, home).await?.map(|home| home.place))
}

/// Door and phone, with the door of whoever it is for.
pub(super) async fn with_door(
    tx: &mut Tx,
    building: BuildingId,
    for_whom: Option<&Behalf>,
    typed: Option<PrivatePart>,
) -> Outcome<Option<PrivatePart>> {
    let Some(place) = place_of(tx, building, for_whom).await? else { return Ok(typed) };
    let speaks = building::find(tx, building).await?.map(|known| known.language);
    let language = speaks.unwrap_or(Language::ENGLISH);
    let flat = ("flat", Text(&place.flat));
    let door = match &place.entrance {
        Some(entrance) => language.say("needs-behalf-door", &[("entrance", Text(entrance)), flat]),
        None => language.say("needs-behalf-flat", &[flat]),
    };
    let door = PrivatePart::new(&door.plain())?;
    Ok(Some(match typed {
        Some(typed) => door.with(&typed)?,
        None => door,
    }))
}

/// A draft is for somebody else, or for whoever wrote it after all.
pub(super) async fn choose(
    tx: &mut Tx,
    actor: &Actor,
    draft: DraftId,
    recipient: Option<RecipientId>,
) -> Outcome<Reply> {
    let draft = asking::load_draft(tx, &actor.oneself(), draft).await?;
    let for_whom = match recipient {
        Some(recipient) => {
            let (proof, _) = prove(tx, actor, draft.building, recipient).await?;
            Some(Behalf::Recipient(proof.recipient()))
        }
        None => None,
    };
    store::set_draft_behalf(tx, draft.id, for_whom.as_ref()).await?;
    tx.redraw(draft.id);
    Ok(Reply::Silent)
}

/// Makes a draft for a recipient.
///
/// # Errors
/// Refused without words and with too many.
pub async fn draft_for(
    tx: &mut Tx,
    actor: &Actor,
    proof: OnBehalf,
    words: &str,
    origin: Origin,
) -> Outcome<Reply> {
    let resident = actor.resident_of(proof.member().building)?;
    let for_whom = Some(Behalf::Recipient(proof.recipient()));
    asking::draft_for(tx, &resident, words, origin, for_whom).await
}

/// Makes a draft for a recipient of a voice message.
///
/// # Errors
/// Refused if it is too long.
pub async fn draft_voice_for(
    tx: &mut Tx,
    actor: &Actor,
    proof: OnBehalf,
    (file, seconds): (String, u32),
    origin: Origin,
) -> Outcome<Reply> {
    let resident = actor.resident_of(proof.member().building)?;
    let for_whom = Some(Behalf::Recipient(proof.recipient()));
    asking::draft_voice(tx, &resident, Voice::new(file, seconds)?, origin, for_whom).await
}

/// The open needs of a building that somebody asked for another, and for whom.
///
/// # Errors
/// If the database cannot be read or a name does not open.
pub async fn open_behalves(
    reads: &mut impl Reads,
    building: BuildingId,
) -> anyhow::Result<Vec<(Need, Behalf)>> {
    let mut open = Vec::new();
    for (need, behalf) in store::list_open_behalves(reads, building).await? {
        open.extend(store::find(reads, need).await?.map(|need| (need, behalf)));
    }
    Ok(open)
}

/// Draws again whatever shows the name of a recipient.
///
/// # Errors
/// If the database cannot be read.
pub async fn redraw_for(tx: &mut Tx, recipient: RecipientId) -> anyhow::Result<()> {
    for need in store::list_for(tx, recipient).await? {
        tx.redraw(need);
    }
    Ok(())
}

/// Somebody else looks after a need from now on: they hear what whoever posted it has to know.
///
/// # Errors
/// If the database fails.
pub async fn hand_over(tx: &mut Tx, need: NeedId, to: PersonId) -> Outcome<()> {
    let Some(need) = store::find(tx, need).await? else { return Ok(()) };
    store::set_asker(tx, need.id, to).await?;
    tx.redraw(need.id);
    let to = need.member(to);
    for claim in need.filling() {
        let (need, claim, state) = (need.id, claim.id, claim.state);
        match state {
            ClaimState::Held => tx.tell(to, &Notice::HelperFound { need, claim })?,
            ClaimState::Done { at: done_at } => {
                tx.tell(to, &Notice::Question { need, claim, done_at })?;
            }
            ClaimState::Confirmed { .. }
            | ClaimState::Released { .. }
            | ClaimState::Failed { .. } => {}
        }
    }
    Ok(())
}

/// It cannot be looked after any more: it is withdrawn, and nobody is to blame. Whose door it names is
/// forgotten.
///
/// # Errors
/// If the database fails.
pub async fn withdraw_kindly(tx: &mut Tx, need: NeedId) -> Outcome<()> {
    let Some(before) = store::find(tx, need).await? else { return Ok(()) };
    if before.state != State::Open {
        return Ok(());
    }
    let need = before.clone().withdrawn(tx.now());
    store::save(tx, &need).await?;
    for (claim, helper) in before.at_work() {
        tx.tell(need.member(helper), &Notice::Withdrawn { need: need.id, claim })?;
    }
    tx.set_timer(tx.now().plus(UNDO), &Timer::UndoOver { need: need.id })?;
    timers::set_for_end(tx, &need)?;
    tx.redraw(need.id);
    Ok(())
}

/// A need, wherever it is, and for whom it is where that is not whoever asked.
///
/// # Errors
/// If the database cannot be read or something does not open.
pub async fn find(
    reads: &mut impl Reads,
    need: NeedId,
) -> anyhow::Result<Option<(Need, Option<Behalf>)>> {
    let Some(need) = store::find(reads, need).await? else { return Ok(None) };
    let for_whom = store::find_behalf(reads, need.id).await?;
    Ok(Some((need, for_whom)))
}

/// The need of a claim, wherever it is, and for whom it is where that is not whoever asked.
///
/// # Errors
/// If the database cannot be read or something does not open.
pub async fn find_of_claim(
    reads: &mut impl Reads,
    claim: ClaimId,
) -> anyhow::Result<Option<(Need, Option<Behalf>)>> {
    let Some(need) = store::find_of_claim(reads, claim).await? else { return Ok(None) };
    let for_whom = store::find_behalf(reads, need.id).await?;
    Ok(Some((need, for_whom)))
}

/// What somebody is on for a recipient: what they say is done first, then the oldest.
///
/// # Errors
/// If the database cannot be read or something does not open.
pub async fn helped_by(
    reads: &mut impl Reads,
    helper: PersonId,
    recipient: RecipientId,
) -> anyhow::Result<Vec<(Need, ClaimId)>> {
    let mut helped = Vec::new();
    for need in store::list_mine(reads, helper).await? {
        let for_whom = store::find_behalf(reads, need.id).await?;
        let is_on_it = need.at_work().find(|(_, person)| *person == helper);
        if let (Some((claim, _)), Some(Behalf::Recipient(id))) = (is_on_it, for_whom)
            && id == recipient
        {
            helped.push((need, claim));
        }
    }
    helped.sort_by_key(|(need, claim)| {
        (need.claim(*claim).is_some_and(|claim| claim.state == ClaimState::Held), claim.0)
    });
    Ok(helped)
}

/// Posts what a moderator took down while somebody called: of this kind, for then.
///
/// # Errors
/// Refused without words and after many others.
pub async fn post_call(
    tx: &mut Tx,
    moderator: &Resident,
    for_whom: Behalf,
    (words, category, choice): (&str, Category, WhenChoice),
) -> Outcome<NeedId> {
    let zone = zone_of(tx, moderator.building()).await?;
    let when = adjusting::time_of(choice, tx.now(), zone);
    let (words, unhurried) = (Words::new(words)?, when.is_none());
    let asked = Asked { words, category, when, unhurried, private_part: None, doubt: None };
    let need = asking::post_need(tx, moderator, (Some(asked), None), None, Some(for_whom)).await?;
    Ok(need.id)
}

/// Makes a draft for somebody whom a moderator may ask for, as was proved.
///
/// # Errors
/// Refused without words and with too many.
pub async fn draft_behalf(
    tx: &mut Tx,
    resident: &Resident,
    for_whom: Behalf,
    words: &str,
    origin: Origin,
) -> Outcome<Reply> {
    asking::draft_for(tx, resident, words, origin, Some(for_whom)).await
}

/// The same of a voice message.
///
/// # Errors
/// Refused if it is too long.
pub async fn draft_voice_behalf(
    tx: &mut Tx,
    resident: &Resident,
    for_whom: Behalf,
    (file, seconds): (String, u32),
    origin: Origin,
) -> Outcome<Reply> {
    asking::draft_voice(tx, resident, Voice::new(file, seconds)?, origin, Some(for_whom)).await
}

/// For whom something was asked last in a building, the latest first.
///
/// # Errors
/// If the database cannot be read.
pub async fn recent(
    reads: &mut impl Reads,
    building: BuildingId,
) -> anyhow::Result<Vec<RecipientId>> {
    Ok(store::list_recent(reads, building).await?)
}
