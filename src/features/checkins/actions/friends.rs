//! Who is told first of somebody: chosen by them, and only with their own yes. Either side ends it.

use crate::features::checkins::model::{Checkin, Refusal, can_be_asked};
use crate::features::checkins::notices::{Notice, Reply, checkin_of, circle_of};
use crate::features::checkins::{Outcome, store};
use crate::kernel::actor::{Actor, Resident};
use crate::kernel::circle::{self, Friend};
use crate::kernel::id::{Member, PersonId};
use crate::kernel::membership;
use crate::kernel::tx::{Reads as _, Tx};

/// Whatever shows the circle of somebody is drawn again.
pub(super) fn redraw(tx: &mut Tx, person: PersonId) {
    tx.redraw(circle_of(person));
    tx.redraw(checkin_of(person));
}

pub(super) fn look(tx: &mut Tx, actor: &Actor, resident: &Resident) -> Outcome<Reply> {
    let Member { person, building } = resident.member();
    tx.show(actor.spot, resident.member(), &Notice::Circle { building, person })?;
    Ok(Reply::Silent)
}

/// Proof that somebody is asked each day in this building: only then others are told of them.
async fn is_set_up(tx: &mut Tx, resident: &Resident) -> Outcome<()> {
    let known = store::find(tx, resident.person()).await?.filter(Checkin::is_on);
    let known = known.filter(|known| known.building == resident.building());
    known.map(|_| ()).ok_or_else(|| Refusal::NotSetUp.into())
}

pub(super) async fn choose(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    page: usize,
) -> Outcome<Reply> {
    is_set_up(tx, resident).await?;
    let Member { person, building } = resident.member();
    tx.show(actor.spot, resident.member(), &Notice::Candidates { building, person, page })?;
    Ok(Reply::Silent)
}

/// Asks a neighbour whether they may be told.
pub(super) async fn ask(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    friend: PersonId,
) -> Outcome<Reply> {
    is_set_up(tx, resident).await?;
    let Member { person, building } = resident.member();
    let asked = Member { person: friend, building };
    if friend == person || !membership::belongs(tx, asked).await? {
        return Err(Refusal::NotThere.into());
    }
    can_be_asked(friend, &circle::list(tx, resident.member()).await?)?;
    let asked_at = tx.now();
    let word = Friend { building, person, friend, asked_at, agreed_at: None, ended_at: None };
    tx.save_friend(word).await?;
    tx.tell(asked, &Notice::Asked { building, person, friend })?;
    redraw(tx, person);
    look(tx, actor, resident)
}

/// They are not told any more, or not asked after all.
pub(super) async fn drop(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    friend: PersonId,
) -> Outcome<Reply> {
    let known = circle::find(tx, resident.member(), friend).await?;
    // That somebody said no is remembered.
    if known.is_some_and(|known| known.is_in() || known.is_asked()) {
        tx.remove_friend(resident.member(), friend).await?;
        redraw(tx, resident.person());
    }
    look(tx, actor, resident)
}

/// The word of whoever acts, for the person who asked them.
async fn own_word(tx: &mut Tx, resident: &Resident, person: PersonId) -> Outcome<Friend> {
    let Member { person: friend, building } = resident.member();
    let known = circle::find(tx, Member { person, building }, friend).await?;
    Ok(known.ok_or(Refusal::NotAsked)?)
}

/// Keeps what a friend says, and tells whoever chose them.
async fn say(tx: &mut Tx, word: Friend, notice: &Notice) -> anyhow::Result<()> {
    tx.save_friend(word).await?;
    redraw(tx, word.person);
    tx.tell(Member { person: word.person, building: word.building }, notice)
}

fn show(tx: &mut Tx, actor: &Actor, resident: &Resident, word: Friend) -> Outcome<Reply> {
    let Friend { building, person, friend, .. } = word;
    tx.show(actor.spot, resident.member(), &Notice::Asked { building, person, friend })?;
    Ok(Reply::Silent)
}

/// Somebody who was asked may be told from now on; also after having said no, or having left.
pub(super) async fn will(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    person: PersonId,
) -> Outcome<Reply> {
    let word = own_word(tx, resident, person).await?;
    if !word.is_in() {
        let Friend { building, friend, .. } = word;
        let circle = circle::list(tx, Member { person, building }).await?;
        let others: Vec<Friend> = circle.into_iter().filter(|one| one.friend != friend).collect();
        can_be_asked(friend, &others)?;
        let word = Friend { agreed_at: Some(tx.now()), ended_at: None, ..word };
        say(tx, word, &Notice::Answered { building, person, friend }).await?;
    }
    show(tx, actor, resident, word)
}

/// Somebody who was asked would rather not.
pub(super) async fn not_now(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    person: PersonId,
) -> Outcome<Reply> {
    let word = own_word(tx, resident, person).await?;
    if word.agreed_at.is_some() {
        return Err(Refusal::NotAsked.into());
    }
    if word.is_asked() {
        let Friend { building, friend, .. } = word;
        let word = Friend { ended_at: Some(tx.now()), ..word };
        say(tx, word, &Notice::Answered { building, person, friend }).await?;
    }
    show(tx, actor, resident, word)
}

/// Somebody is in a circle no longer.
pub(super) async fn leave(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    person: PersonId,
) -> Outcome<Reply> {
    let word = own_word(tx, resident, person).await?;
    if word.is_in() {
        let Friend { building, friend, .. } = word;
        let word = Friend { ended_at: Some(tx.now()), ..word };
        say(tx, word, &Notice::Left { building, person, friend }).await?;
    }
    show(tx, actor, resident, word)
}
