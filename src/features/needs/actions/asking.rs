//! Asking: at once by a command, or by a draft in private.

use chrono::TimeDelta;

use super::{Outcome, behalf, carrying, climbing, deleting, hint, store, twins, zone_of};
use crate::features::needs::category::Category;
use crate::features::needs::intents::Step;
use crate::features::needs::model::attachment::Owner;
use crate::features::needs::model::discretion::Home;
use crate::features::needs::model::{
    Asked, Behalf, Change, Draft, DraftId, Need, Origin, Refusal, State, Voice, Words,
};
use crate::features::needs::notices::{Hint, Notice, Reply};
use crate::features::needs::timers;
use crate::kernel::actor::{Actor, Oneself, Resident};
use crate::kernel::consent::Purpose;
use crate::kernel::id::Member;
use crate::kernel::outbox::Audience;
use crate::kernel::tx::{Reads, Tx};
use crate::kernel::{detail, person, step};

/// At most so many needs by one person…
const MOST_ASKED: i64 = 5;
/// …in so long.
const ASKED_WITHIN: TimeDelta = TimeDelta::minutes(10);
/// Posts a need: one card in the group.
///
/// # Errors
/// Refused without words, with too many, with a time that is over, and after many others.
pub async fn post(tx: &mut Tx, actor: &Actor, words: &str, origin: Origin) -> Outcome<Reply> {
    let resident = actor.resident()?;
    if store::find_asked(tx, origin).await?.is_some() {
        return Ok(Reply::Silent);
    }
    let zone = zone_of(tx, resident.building()).await?;
    let (for_whom, words) = behalf::meant(tx, actor, resident.building(), words).await?;
    let home = home_of(tx, resident.member(), for_whom.as_ref()).await?;
    let asked = Asked::read_of(&home, words, tx.now(), zone)?;
    let doubt = asked.doubt;
    // Where they cannot be asked privately, it is posted: rather twice than not at all. What is for
    // somebody else is another thing.
    if actor.person.chat_open && for_whom.is_none() {
        let (person, building) = (resident.person(), resident.building());
        let twin = twins::twin_of(tx, person, building, (Some(&asked), None)).await?;
        if let Some(twin) = twin {
            return twins::ask(tx, &resident, words, origin, &twin).await;
        }
    }
    let need = post_need(tx, &resident, (Some(asked), None), Some(origin), for_whom).await?;
    if origin.chat > 0 {
        store::take_waiting(tx, need.asker, Owner::Need(need.id)).await?;
    }
    tx.tell(need.asker(), &Notice::Posted { need: need.id })?;
    if need.exposed && !actor.person.chat_open {
        // They cannot be told privately that something was left out of the card.
        tx.tell(Audience::Group(need.building), &Notice::KeptPrivate)?;
    }
    hint(tx, actor, Hint::Need).await?;
    Ok(doubt.map_or(Reply::Silent, Reply::TimeInDoubt))
}

/// What somebody told of where they live; and where whoever they ask for lives.
///
/// # Errors
/// If the database cannot be read or something does not open.
pub async fn home_of(
    reads: &mut impl Reads,
    member: Member,
    for_whom: Option<&Behalf>,
) -> anyhow::Result<Home> {
    let own = Home::of(&detail::list(reads, member).await?);
    let theirs = behalf::place_of(reads, member.building, for_whom).await?;
    Ok(theirs.into_iter().map(Home::behind).fold(own, Home::with))
}

pub(super) async fn post_need(
    tx: &mut Tx,
    resident: &Resident,
    (asked, voice): (Option<Asked>, Option<Voice>),
    origin: Option<Origin>,
    for_whom: Option<Behalf>,
) -> Outcome<Need> {
    let since = tx.now().minus(ASKED_WITHIN);
    if store::count_asked_since(tx, resident.person(), since).await? >= MOST_ASKED {
        return Err(Refusal::TooMany.into());
    }
    let category = asked.as_ref().map_or(Category::Other, |asked| asked.category);
    let when = asked.as_ref().and_then(|asked| asked.when);
    let unhurried = asked.as_ref().is_some_and(|asked| asked.unhurried);
    let typed = asked.as_ref().and_then(|asked| asked.private_part.clone());
    let exposed = typed.is_some() && origin.is_some_and(|origin| origin.chat < 0);
    let private_part = behalf::with_door(tx, resident.building(), for_whom.as_ref(), typed).await?;
    let need = Need {
        id: tx.next_id(),
        building: resident.building(),
        number: tx.next_number(resident.building()).await?,
        asker: resident.person(),
        origin,
        words: asked.map(|asked| asked.words),
        voice,
        private_at: private_part.as_ref().map(|_| tx.now()),
        exposed,
        private_part,
        category,
        when,
        places: category.policy().places,
        state: State::Open,
        posted_at: tx.now(),
        claims: Vec::new(),
    };
    store::save(tx, &need).await?;
    match &for_whom {
        Some(for_whom) => store::save_behalf(tx, need.id, for_whom).await?,
        None if need.private_part.is_some() => {
            tx.note_consent(need.asker, Purpose::Door).await?;
        }
        None => {}
    }
    tx.tell(Audience::Group(need.building), &Notice::Card { need: need.id })?;
    deleting::take_away(tx, &need)?;
    timers::set_for_days(tx, &need).await?;
    climbing::begin(tx, &need, unhurried).await?;
    timers::set_opened(tx, &need)?;
    Ok(need)
}

/// Asks what is needed, or, in the group, offers to talk about it privately.
///
/// # Errors
/// If the database fails.
pub fn ask(tx: &mut Tx, actor: &Actor, resident: &Resident) -> Outcome<Reply> {
    if actor.here.is_none() {
        return Ok(Reply::WhatDoYouNeed);
    }
    let building = resident.building();
    tx.tell(Audience::Group(building), &Notice::AskPrivately { building })?;
    Ok(Reply::Silent)
}

/// Asks what is needed in this building, which is meant in private from now on.
///
/// # Errors
/// If the database fails.
pub async fn ask_in(tx: &mut Tx, actor: &Actor, resident: &Resident) -> Outcome<Reply> {
    if actor.memberships.len() > 1 {
        tx.choose_building(resident.member()).await?;
    }
    Ok(Reply::WhatDoYouNeed)
}

/// Makes a draft of plain words.
///
/// # Errors
/// Refused without words and with too many.
pub async fn draft(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    words: &str,
    origin: Origin,
) -> Outcome<Reply> {
    let (for_whom, words) = behalf::meant(tx, actor, resident.building(), words).await?;
    draft_for(tx, resident, words, origin, for_whom).await
}

/// The same for whoever is meant.
///
/// # Errors
/// Refused without words and with too many.
pub(super) async fn draft_for(
    tx: &mut Tx,
    resident: &Resident,
    words: &str,
    origin: Origin,
    for_whom: Option<Behalf>,
) -> Outcome<Reply> {
    let known = store::find_draft_of(tx, origin).await?.is_some();
    if known || store::find_asked(tx, origin).await?.is_some() {
        return Ok(Reply::Silent);
    }
    let words = Some(Words::new(words)?);
    let draft = Draft {
        id: tx.next_id(),
        person: resident.person(),
        building: resident.building(),
        words,
        voice: None,
        origin,
        made_at: tx.now(),
    };
    store::save_draft(tx, &draft).await?;
    if for_whom.is_some() {
        store::set_draft_behalf(tx, draft.id, for_whom.as_ref()).await?;
    }
    store::take_waiting(tx, draft.person, Owner::Draft(draft.id)).await?;
    tx.tell(resident.member(), &Notice::Draft { draft: draft.id })?;
    Ok(Reply::Silent)
}

/// Makes a draft of a voice message; the next words describe it.
///
/// # Errors
/// Refused if it is too long.
pub async fn draft_voice(
    tx: &mut Tx,
    resident: &Resident,
    voice: Voice,
    origin: Origin,
    for_whom: Option<Behalf>,
) -> Outcome<Reply> {
    let known = store::find_draft_of(tx, origin).await?.is_some();
    if known || store::find_asked(tx, origin).await?.is_some() {
        return Ok(Reply::Silent);
    }
    let draft = Draft {
        id: tx.next_id(),
        person: resident.person(),
        building: resident.building(),
        words: None,
        voice: Some(voice),
        origin,
        made_at: tx.now(),
    };
    store::save_draft(tx, &draft).await?;
    if for_whom.is_some() {
        store::set_draft_behalf(tx, draft.id, for_whom.as_ref()).await?;
    }
    store::take_waiting(tx, draft.person, Owner::Draft(draft.id)).await?;
    let until = tx.now().plus(step::WAITS);
    tx.open_step(draft.person, until, &Step::Describe { draft: draft.id }, None).await?;
    tx.tell(resident.member(), &Notice::Draft { draft: draft.id })?;
    Ok(Reply::Silent)
}

/// Adds words to a voice message that is a draft.
///
/// # Errors
/// Refused without words, with too many, and once the draft is gone.
pub async fn describe(
    tx: &mut Tx,
    oneself: &Oneself,
    draft: DraftId,
    words: &str,
) -> Outcome<Reply> {
    let draft = load_draft(tx, oneself, draft).await?;
    let draft = Draft { words: Some(Words::new(words)?), made_at: tx.now(), ..draft };
    store::save_draft(tx, &draft).await?;
    tx.close_step(draft.person).await?;
    tx.redraw(draft.id);
    let author = Member { person: draft.person, building: draft.building };
    tx.tell(author, &Notice::Draft { draft: draft.id })?;
    Ok(Reply::Silent)
}

/// Posts a draft. Its message becomes the one about the need; where nearly the same was asked a short
/// while ago, the question whether it is the same, unless they are `sure`.
///
/// # Errors
/// Refused once the draft is gone, and as a command would be.
pub async fn post_draft(tx: &mut Tx, actor: &Actor, draft: DraftId, sure: bool) -> Outcome<Reply> {
    let draft = load_draft(tx, &actor.oneself(), draft).await?;
    let resident = actor.resident_of(draft.building)?;
    let zone = zone_of(tx, draft.building).await?;
    let for_whom = store::find_draft_behalf(tx, draft.id).await?;
    let home = home_of(tx, resident.member(), for_whom.as_ref()).await?;
    let asked = match &draft.words {
        Some(words) => Some(Asked::drafted_of(&home, (words, draft.made_at), tx.now(), zone)?),
        None => None,
    };
    if !sure && for_whom.is_none() {
        let said = (asked.as_ref(), draft.voice.as_ref());
        if let Some(twin) = twins::twin_of(tx, draft.person, draft.building, said).await? {
            return twins::turn(tx, actor, &draft, &twin);
        }
    }
    behalf::may_still(tx, actor, draft.building, for_whom.as_ref()).await?;
    let said = (asked, draft.voice);
    let need = post_need(tx, &resident, said, Some(draft.origin), for_whom).await?;
    carrying::follow_posting(tx, draft.id, &need).await?;
    store::remove_draft(tx, draft.id).await?;
    tx.close_step(draft.person).await?;
    tx.redraw(draft.id);
    tx.show(actor.spot, need.asker(), &Notice::Posted { need: need.id })?;
    hint(tx, actor, Hint::Need).await?;
    Ok(Reply::Silent)
}

/// Drops a draft: nothing is posted.
///
/// # Errors
/// Refused once the draft is gone.
pub async fn drop_draft(tx: &mut Tx, oneself: &Oneself, draft: DraftId) -> Outcome<Reply> {
    let draft = load_draft(tx, oneself, draft).await?;
    store::remove_draft(tx, draft.id).await?;
    tx.close_step(draft.person).await?;
    tx.redraw(draft.id);
    Ok(Reply::DraftDropped)
}

/// A draft is meant for another building, which is meant in private from now on.
///
/// # Errors
/// Refused once the draft is gone.
pub async fn move_draft(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    draft: DraftId,
) -> Outcome<Reply> {
    let draft = load_draft(tx, &actor.oneself(), draft).await?;
    let draft = Draft { building: resident.building(), ..draft };
    store::save_draft(tx, &draft).await?;
    // Nobody who lives elsewhere is meant there.
    store::set_draft_behalf(tx, draft.id, None).await?;
    tx.choose_building(resident.member()).await?;
    tx.show(actor.spot, resident.member(), &Notice::Draft { draft: draft.id })?;
    Ok(Reply::Silent)
}

/// Changes what was asked, as its message was changed.
///
/// # Errors
/// Refused where that message asked for nothing, once it is over, and as a command would be.
pub async fn reword(tx: &mut Tx, actor: &Actor, words: &str, origin: Origin) -> Outcome<Reply> {
    let oneself = actor.oneself();
    if let Some(draft) = store::find_draft_of(tx, origin).await? {
        let (for_whom, words) = behalf::meant(tx, actor, draft.building, words).await?;
        if for_whom.is_some() {
            store::set_draft_behalf(tx, draft.id, for_whom.as_ref()).await?;
        }
        let draft = Draft { words: Some(Words::new(words)?), made_at: tx.now(), ..draft };
        store::save_draft(tx, &draft).await?;
        tx.redraw(draft.id);
        return Ok(Reply::Changed);
    }
    let need = store::find_asked(tx, origin).await?.ok_or(Refusal::NotAsked)?;
    if need.state != State::Open {
        return Err(Refusal::AlreadyOver { number: need.number }.into());
    }
    let zone = zone_of(tx, need.building).await?;
    let (for_whom, words) = behalf::meant(tx, actor, need.building, words).await?;
    let of_need = store::find_behalf(tx, need.id).await?;
    if for_whom.is_some() && for_whom != of_need {
        return Err(Refusal::ForAnother.into());
    }
    let home = home_of(tx, need.asker(), of_need.as_ref()).await?;
    let asked = Asked::read_of(&home, words, tx.now(), zone)?;
    let doubt = asked.doubt;
    let shows_private = asked.private_part.is_some() && origin.chat < 0;
    let (building, known) = (need.building, need.exposed);
    let need = super::adjusting::change(tx, oneself.person(), need, Change::Words(asked)).await?;
    deleting::take_away(tx, &need)?;
    if !shows_private {
        return Ok(doubt.map_or(Reply::Changed, Reply::TimeInDoubt));
    }
    let faces = person::faces(tx, &[oneself.person()]).await?;
    let chat_open = faces.first().is_some_and(|face| face.chat_open);
    if !chat_open && !known {
        tx.tell(Audience::Group(building), &Notice::KeptPrivate)?;
    }
    Ok(if chat_open { Reply::ChangedExposed } else { Reply::Changed })
}

pub(super) async fn load_draft(tx: &mut Tx, oneself: &Oneself, draft: DraftId) -> Outcome<Draft> {
    let draft = store::find_draft(tx, draft).await?;
    let own = draft.filter(|draft| draft.person == oneself.person());
    Ok(own.ok_or(Refusal::DraftGone)?)
}
