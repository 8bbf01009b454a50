//! Who answers for somebody without Telegram, and what they say of them.

use super::{redraw_recipient, tell_of_the_end};
use crate::features::households::Outcome;
use crate::features::households::intents::Verb;
use crate::features::households::model::{Refusal, can_be_asked, can_be_undone};
use crate::features::households::notices::{Notice, Reply};
use crate::features::households::timers::Timer;
use crate::kernel::actor::{Actor, Resident};
use crate::kernel::guardian::{self, Guard, Guardian};
use crate::kernel::household::{self, Standing};
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::membership;
use crate::kernel::recipient::{self, Kind, Recipient, RecipientId, SECOND_THOUGHTS};
use crate::kernel::tx::{Reads, Tx};

/// Proof that somebody answers for a recipient, and the recipient.
async fn load(
    tx: &mut Tx,
    actor: &Actor,
    building: BuildingId,
    id: RecipientId,
) -> Outcome<(Guardian, Recipient)> {
    guardian::prove(tx, actor, building, id).await?.map_err(|no| Refusal::from(no).into())
}

/// A recipient who is on the list.
async fn listed(tx: &mut Tx, building: BuildingId, id: RecipientId) -> Outcome<Recipient> {
    let known = recipient::find(tx, building, id).await?;
    Ok(known.filter(|known| known.removed.is_none()).ok_or(Refusal::Gone)?)
}

/// Shows the page of a recipient to those who live with them, and to those who answer for them, did so
/// a moment ago or are asked to.
pub(super) async fn look(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    id: RecipientId,
) -> Outcome<Reply> {
    let Member { person, building } = resident.member();
    let known = recipient::find(tx, building, id).await?.ok_or(Refusal::Gone)?;
    let moderates = actor.moderator_of(building).is_ok();
    if !moderates && !may_see(tx, &known, person).await? {
        return Err(Refusal::NotGuardian.into());
    }
    turn(tx, actor, resident.member(), id)
}

/// True if somebody lives with a recipient, or answers for them, or did so a moment ago.
pub(in crate::features::households) async fn may_see(
    reads: &mut impl Reads,
    recipient: &Recipient,
    person: PersonId,
) -> anyhow::Result<bool> {
    let now = reads.now();
    let guard = guardian::find(reads, recipient.id, person).await?;
    let answers = |guard: Guard| {
        let ended = guard.ended_at.is_none_or(|at| can_be_undone(at, now));
        guard.agreed_at.is_some() && ended
    };
    if guard.is_some_and(answers) {
        return Ok(true);
    }
    let member = Member { person, building: recipient.building };
    let home = household::housemate(reads, member).await?;
    let home = home.filter(|home| home.standing == Standing::In).map(|home| home.household);
    Ok(home.is_some() && home == recipient.household)
}

fn turn(tx: &mut Tx, actor: &Actor, member: Member, recipient: RecipientId) -> Outcome<Reply> {
    let page = Notice::Recipient { building: member.building, recipient };
    tx.show(actor.spot, member, &page)?;
    Ok(Reply::Silent)
}

/// Whoever answers for a recipient says something of them.
pub(super) async fn change(
    tx: &mut Tx,
    actor: &Actor,
    verb: Verb,
    building: BuildingId,
    id: RecipientId,
) -> Outcome<Reply> {
    let (guardian, known) = load(tx, actor, building, id).await?;
    let member = guardian.member();
    let (now, recipient) = (tx.now(), id);
    if known.removed.is_some() && verb != Verb::PutBack && verb != Verb::TakeOff {
        return Err(Refusal::Gone.into());
    }
    let changed = match verb {
        Verb::AskKind => return show(tx, actor, member, Notice::Kinds { building, recipient }),
        Verb::AskToTakeOff => {
            return show(tx, actor, member, Notice::TakeOff { building, recipient });
        }
        Verb::AskAgreed if known.agreed.is_some() => {
            return show(tx, actor, member, Notice::NoLonger { building, recipient });
        }
        Verb::AskAgreed if known.kind.is_some() => {
            return show(tx, actor, member, Notice::Consent { building, recipient });
        }
        // Who they are is told first: of a child another one is asked.
        Verb::AskAgreed => {
            return show(tx, actor, member, Notice::Kinds { building, recipient });
        }
        // For a child another one agrees: that is asked anew.
        Verb::Is(kind) => {
            let is_other = (kind == Kind::Child) != (known.kind == Some(Kind::Child));
            let agreed = known.agreed.filter(|_| !is_other);
            Recipient { kind: Some(kind), agreed, ..known.clone() }
        }
        Verb::Agreed if known.kind.is_none() => {
            return show(tx, actor, member, Notice::Kinds { building, recipient });
        }
        Verb::Agreed if known.agreed.is_none() => {
            Recipient { agreed: Some((now, Some(member.person))), ..known.clone() }
        }
        Verb::NotAgreed => Recipient { agreed: None, ..known.clone() },
        Verb::TakeOff if known.removed.is_none() => {
            Recipient { removed: Some((now, Some(member.person))), ..known.clone() }
        }
        Verb::PutBack => {
            if known.removed.is_some_and(|(at, _)| !can_be_undone(at, now)) {
                return Err(Refusal::TooLate.into());
            }
            Recipient { removed: None, ..known.clone() }
        }
        Verb::Agreed
        | Verb::TakeOff
        | Verb::Look
        | Verb::AskPlace
        | Verb::Will
        | Verb::NotNow
        | Verb::StopAnswering
        | Verb::AnswerAgain => known.clone(),
    };
    if changed != known {
        tx.save_recipient(&changed).await?;
        redraw_recipient(tx, &changed).await?;
        if verb == Verb::TakeOff {
            tx.set_timer(now.plus(SECOND_THOUGHTS), &Timer::Stands { recipient })?;
            tell_others(tx, &changed, member.person).await?;
        }
    }
    if matches!(verb, Verb::Is(_)) && changed.agreed.is_none() {
        return show(tx, actor, member, Notice::Consent { building, recipient });
    }
    turn(tx, actor, member, id)
}

fn show(tx: &mut Tx, actor: &Actor, member: Member, notice: Notice) -> Outcome<Reply> {
    tx.show(actor.spot, member, &notice)?;
    Ok(Reply::Silent)
}

/// Somebody was taken off the list: the others who answer for them see it, and can undo it.
async fn tell_others(tx: &mut Tx, recipient: &Recipient, by: PersonId) -> anyhow::Result<()> {
    let building = recipient.building;
    for guard in guardian::list(tx, recipient.id).await? {
        if guard.answers() && guard.person != by {
            let page = Notice::Recipient { building, recipient: recipient.id };
            tx.tell(Member { person: guard.person, building }, &page)?;
        }
    }
    Ok(())
}

/// Shows whom else to ask.
pub(super) async fn choose(
    tx: &mut Tx,
    actor: &Actor,
    building: BuildingId,
    recipient: RecipientId,
    page: usize,
) -> Outcome<Reply> {
    let (guardian, _) = load(tx, actor, building, recipient).await?;
    guardian.on_behalf().ok_or(Refusal::NotAgreed)?;
    show(tx, actor, guardian.member(), Notice::Candidates { building, recipient, page })
}

/// Asks somebody whether they answer, too.
pub(super) async fn ask(
    tx: &mut Tx,
    actor: &Actor,
    building: BuildingId,
    id: RecipientId,
    person: PersonId,
) -> Outcome<Reply> {
    let (guardian, known) = load(tx, actor, building, id).await?;
    guardian.on_behalf().ok_or(Refusal::NotAgreed)?;
    let asker = guardian.member();
    let asked = Member { person, building };
    if !membership::belongs(tx, asked).await? {
        return Err(Refusal::NotThere.into());
    }
    let guards = guardian::list(tx, id).await?;
    can_be_asked(person, &guards)?;
    let now = tx.now();
    // A moderator who takes it on is asked by nobody: only for somebody for whom nobody answers.
    let own = (person == asker.person).then_some(now);
    if own.is_some() && guards.iter().any(|guard| guard.answers()) {
        return Err(Refusal::LookedAfter.into());
    }
    tx.save_guard(Guard {
        recipient: id,
        person,
        asked_at: now,
        asked_by: Some(asker.person),
        agreed_at: own,
        ended_at: None,
    })
    .await?;
    if own.is_none() {
        tx.tell(asked, &Notice::Asked { building, recipient: id, person })?;
    }
    redraw_recipient(tx, &known).await?;
    turn(tx, actor, asker, id)
}

/// The word of somebody who was asked, or who answers.
async fn own_guard(tx: &mut Tx, id: RecipientId, person: PersonId) -> Outcome<Guard> {
    Ok(guardian::find(tx, id, person).await?.ok_or(Refusal::NotAsked)?)
}

/// Tells whoever asked what came of it.
fn tell_asker(tx: &mut Tx, building: BuildingId, guard: Guard) -> anyhow::Result<()> {
    let (recipient, person) = (guard.recipient, guard.person);
    match guard.asked_by.filter(|asker| *asker != person) {
        Some(asker) => {
            let answered = Notice::Answered { building, recipient, person };
            tx.tell(Member { person: asker, building }, &answered)
        }
        None => Ok(()),
    }
}

/// Somebody who was asked answers for them from now on; also after having said no.
pub(super) async fn will(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    id: RecipientId,
) -> Outcome<Reply> {
    let Member { person, building } = resident.member();
    let known = listed(tx, building, id).await?;
    let guard = own_guard(tx, id, person).await?;
    if guard.agreed_at.is_some() && guard.ended_at.is_some() {
        return Err(Refusal::NotAsked.into());
    }
    if !guard.answers() {
        let now = tx.now();
        let guard = Guard { agreed_at: Some(now), ended_at: None, ..guard };
        tx.save_guard(guard).await?;
        tell_asker(tx, building, guard)?;
        redraw_recipient(tx, &known).await?;
    }
    turn(tx, actor, resident.member(), id)
}

/// Somebody who was asked cannot, now.
pub(super) async fn not_now(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    id: RecipientId,
) -> Outcome<Reply> {
    let Member { person, building } = resident.member();
    let known = listed(tx, building, id).await?;
    let guard = own_guard(tx, id, person).await?;
    if guard.agreed_at.is_some() {
        return Err(Refusal::NotAsked.into());
    }
    if guard.is_asked() {
        let now = tx.now();
        let guard = Guard { ended_at: Some(now), ..guard };
        tx.save_guard(guard).await?;
        tell_asker(tx, building, guard)?;
        redraw_recipient(tx, &known).await?;
    }
    show(tx, actor, resident.member(), Notice::Asked { building, recipient: id, person })
}

/// Somebody does not answer for them any more.
pub(super) async fn stop(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    id: RecipientId,
) -> Outcome<Reply> {
    let Member { person, building } = resident.member();
    let known = listed(tx, building, id).await?;
    let guard = guardian::find(tx, id, person).await?;
    let guard = guard.filter(|guard| guard.agreed_at.is_some()).ok_or(Refusal::NotGuardian)?;
    if guard.answers() {
        let now = tx.now();
        tx.save_guard(Guard { ended_at: Some(now), ..guard }).await?;
        tx.set_timer(now.plus(SECOND_THOUGHTS), &Timer::Stands { recipient: id })?;
        tell_of_the_end(tx, &known, person).await?;
    }
    turn(tx, actor, resident.member(), id)
}

/// Somebody does, after all.
pub(super) async fn again(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    id: RecipientId,
) -> Outcome<Reply> {
    let Member { person, building } = resident.member();
    let known = listed(tx, building, id).await?;
    let guard = guardian::find(tx, id, person).await?;
    let guard = guard.filter(|guard| guard.agreed_at.is_some()).ok_or(Refusal::TooLate)?;
    if let Some(ended_at) = guard.ended_at {
        if !can_be_undone(ended_at, tx.now()) {
            return Err(Refusal::TooLate.into());
        }
        tx.save_guard(Guard { ended_at: None, ..guard }).await?;
        redraw_recipient(tx, &known).await?;
    }
    turn(tx, actor, resident.member(), id)
}
