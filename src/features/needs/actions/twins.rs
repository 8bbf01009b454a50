//! Twins: somebody asks for nearly the same within an hour. They are asked first, in private, whether it
//! is the same need; until they say so, nothing more is posted.

use chrono::TimeDelta;

use super::carrying::Carried;
use super::{Outcome, adjusting, asking, carrying, deleting, store};
use crate::features::needs::model::attachment::Owner;
use crate::features::needs::model::{
    Asked, Change, Draft, DraftId, Need, NeedId, Origin, State, Voice, Words,
};
use crate::features::needs::notices::{Notice, Reply};
use crate::features::needs::timers::Timer;
use crate::kernel::actor::{Actor, Resident};
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::tx::{Reads as _, Tx};

/// What was asked so long ago may be meant anew.
const AGAIN_WITHIN: TimeDelta = TimeDelta::hours(1);
/// For so long the question waits.
const WAITS: TimeDelta = TimeDelta::hours(1);

/// The open need that this person asked a short while ago in nearly these words, the newest first.
pub(super) async fn twin_of(
    tx: &mut Tx,
    person: PersonId,
    building: BuildingId,
    (asked, voice): (Option<&Asked>, Option<&Voice>),
) -> Outcome<Option<Need>> {
    let since = tx.now().minus(AGAIN_WITHIN);
    let mine = store::list_mine(tx, person).await?;
    Ok(mine.into_iter().rev().find(|need| {
        need.asker == person
            && need.building == building
            && need.posted_at > since
            && need.is_asked_again(asked, voice)
    }))
}

/// Asks privately whether what was typed is the same need as this one. What was typed waits as a draft.
pub(super) async fn ask(
    tx: &mut Tx,
    resident: &Resident,
    words: &str,
    origin: Origin,
    twin: &Need,
) -> Outcome<Reply> {
    if store::find_draft_of(tx, origin).await?.is_some() {
        return Ok(Reply::Silent);
    }
    let draft = Draft {
        id: tx.next_id(),
        person: resident.person(),
        building: resident.building(),
        words: Some(Words::new(words)?),
        voice: None,
        origin,
        made_at: tx.now(),
    };
    let known = store::list_drafts_of(tx, resident.person()).await?;
    store::save_draft(tx, &draft).await?;
    if origin.chat > 0 {
        store::take_waiting(tx, draft.person, Owner::Draft(draft.id)).await?;
    }
    // One question at a time: what waited as the same goes, and what went with it goes on.
    let zone = super::zone_of(tx, twin.building).await?;
    let home = asking::home_of(tx, resident.member(), None).await?;
    for waiting in known {
        let asked = waiting.words.as_ref();
        let asked = asked
            .and_then(|words| Asked::read_of(&home, words.as_str(), waiting.made_at, zone).ok());
        let is_there = waiting.building == twin.building;
        // What is for somebody else is another thing.
        if is_there
            && twin.is_asked_again(asked.as_ref(), waiting.voice.as_ref())
            && store::find_draft_behalf(tx, waiting.id).await?.is_none()
        {
            deleting::take_away_second(tx, twin, &waiting, asked.as_ref()).await?;
            store::move_attached(tx, waiting.id, draft.id).await?;
            store::remove_draft(tx, waiting.id).await?;
            tx.redraw(waiting.id);
        }
    }
    tx.tell(resident.member(), &Notice::Twin { draft: draft.id, of: twin.id })?;
    set_timer(tx, &draft, twin)?;
    Ok(Reply::Silent)
}

/// Turns the message of a draft into the question whether it is the same need as this one.
pub(super) fn turn(tx: &mut Tx, actor: &Actor, draft: &Draft, twin: &Need) -> Outcome<Reply> {
    let author = Member { person: draft.person, building: draft.building };
    tx.show(actor.spot, author, &Notice::Twin { draft: draft.id, of: twin.id })?;
    set_timer(tx, draft, twin)?;
    Ok(Reply::Silent)
}

fn set_timer(tx: &mut Tx, draft: &Draft, twin: &Need) -> anyhow::Result<()> {
    let over = Timer::TwinOver { draft: draft.id, need: twin.id, made_at: draft.made_at };
    tx.set_timer(tx.now().plus(WAITS), &over)
}

/// It is the same need: nothing more is posted, and the message shows the one that is there, with which
/// goes what went with the question.
///
/// # Errors
/// Refused once the draft is gone.
pub async fn is_same(tx: &mut Tx, actor: &Actor, draft: DraftId) -> Outcome<Reply> {
    let draft = asking::load_draft(tx, &actor.oneself(), draft).await?;
    let asked = read(tx, &draft).await?;
    let said = (asked.as_ref(), draft.voice.as_ref());
    let twin = twin_of(tx, draft.person, draft.building, said).await?;
    let mut reply = Reply::SameNeed;
    if let Some(twin) = twin {
        let (number, asker, need) = (twin.number, twin.asker(), twin.id);
        reply = match settle(tx, &draft, asked, twin).await? {
            Carried::Nothing => Reply::SameNeed,
            Carried::All => Reply::SameNeedCarried { number, left_out: false },
            Carried::Some => Reply::SameNeedCarried { number, left_out: true },
        };
        tx.show(actor.spot, asker, &Notice::Posted { need })?;
    }
    store::remove_draft(tx, draft.id).await?;
    tx.redraw(draft.id);
    Ok(reply)
}

/// What a draft asks for.
async fn read(tx: &mut Tx, draft: &Draft) -> Outcome<Option<Asked>> {
    let Some(words) = &draft.words else { return Ok(None) };
    let zone = super::zone_of(tx, draft.building).await?;
    let author = Member { person: draft.person, building: draft.building };
    let home = asking::home_of(tx, author, None).await?;
    Ok(Asked::read_of(&home, words.as_str(), draft.made_at, zone).ok())
}

/// A draft is the same as this need: what went with it goes with the need, a door that was told with it
/// as well, and its message leaves the group if it shows there what no card does.
async fn settle(
    tx: &mut Tx,
    draft: &Draft,
    asked: Option<Asked>,
    mut twin: Need,
) -> Outcome<Carried> {
    let door = asked.as_ref().and_then(|asked| asked.private_part.clone());
    let mut tells_door = false;
    if let Some(door) = door.filter(|_| twin.private_part.is_none())
        // Theirs is not the door of whom they ask for.
        && store::find_behalf(tx, twin.id).await?.is_none()
    {
        let asker = twin.asker;
        twin = adjusting::change(tx, asker, twin, Change::PrivatePart(door)).await?;
        tells_door = true;
    }
    deleting::take_away_second(tx, &twin, draft, asked.as_ref()).await?;
    let carried = carrying::follow_same(tx, draft.id, &twin).await?;
    Ok(if tells_door && carried == Carried::Nothing { Carried::All } else { carried })
}

/// They said nothing to it for an hour: nothing more is posted, and they hear so.
///
/// # Errors
/// If the database fails.
pub async fn is_over(tx: &mut Tx, draft: DraftId, need: NeedId, made_at: Moment) -> Outcome<()> {
    let draft = store::find_draft(tx, draft).await?;
    let Some(draft) = draft.filter(|draft| draft.made_at == made_at) else { return Ok(()) };
    let twin = store::find(tx, need).await?;
    let mut left_out = false;
    if let Some(twin) = twin.filter(|twin| twin.state == State::Open && twin.asker == draft.person)
    {
        let asked = read(tx, &draft).await?;
        left_out = settle(tx, &draft, asked, twin).await? == Carried::Some;
    }
    store::remove_draft(tx, draft.id).await?;
    tx.redraw(draft.id);
    let author = Member { person: draft.person, building: draft.building };
    tx.tell(author, &Notice::TwinOver { need, left_out })?;
    Ok(())
}
