//! Needs over time: what is due of a need's ladder and of its claims is done, once; and what people
//! do to a need moves its ladder.

use super::{Outcome, store};
use crate::features::needs::model::ladder::{Ladder, Rung};
use crate::features::needs::model::{Claim, ClaimId, ClaimState, Need, NeedId, State};
use crate::features::needs::notices::{News, Notice, open_in};
use crate::features::needs::timers::Timer;
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::quiet::Night;
use crate::kernel::tx::{Reads as _, Tx};
use crate::kernel::{building, duty, membership, person, roll};

/// So many who are on duty are looked at, to find the nearest.
const MOST_ON_DUTY: usize = 200;
/// Sides of the lot by which the equally near are asked.
const LOTS: u32 = 1_000_000;

/// The ladder of a need is looked at at once: something has changed about it.
pub(super) fn wake(tx: &mut Tx, need: NeedId) -> anyhow::Result<()> {
    tx.set_timer(tx.now(), &Timer::Ladder { need })
}

/// A need is posted: it stands at the foot of its ladder.
pub(super) async fn begin(tx: &mut Tx, need: &Need, unhurried: bool) -> anyhow::Result<()> {
    if unhurried {
        let ladder = Ladder::new(need.posted_at).hurried(Some(true));
        store::save_ladder(tx, need.id, ladder).await?;
    }
    wake(tx, need.id)
}

/// The bot is in a group again: what came to be due meanwhile is looked at.
///
/// # Errors
/// If the database fails.
pub async fn come_back(tx: &mut Tx, building: BuildingId) -> anyhow::Result<()> {
    for need in store::list_open_ids(tx, building).await? {
        wake(tx, need)?;
    }
    Ok(())
}

/// Does what is due of an open need by now, and looks at it again when something is due next. While the
/// bot is out of the group nobody there reads anything of it, and it waits.
///
/// # Errors
/// If the database fails.
pub async fn climb(tx: &mut Tx, need: NeedId) -> Outcome<()> {
    let Some(need) = store::find(tx, need).await? else { return Ok(()) };
    if need.state != State::Open {
        return Ok(());
    }
    let setting = building::setting(tx, need.building).await?;
    if setting.as_ref().is_some_and(|setting| setting.left) {
        return Ok(());
    }
    let night = setting.map_or_else(|| Night::usual(chrono_tz::UTC), |setting| setting.night);
    let ladder = store::find_ladder(tx, &need).await?;
    let mut next = climb_rungs(tx, &need, ladder, night).await?.next_at(&need, night, tx.now());
    let held = need.claims.iter().filter(|claim| claim.state == ClaimState::Held);
    for claim in held {
        let next_of_claim = remind(tx, &need, claim, night).await?;
        next = [next, next_of_claim].into_iter().flatten().min();
    }
    if let Some(at) = next {
        tx.set_timer(at, &Timer::Ladder { need: need.id })?;
    }
    Ok(())
}

/// Does what is due while a place is free.
async fn climb_rungs(
    tx: &mut Tx,
    need: &Need,
    ladder: Ladder,
    night: Night,
) -> anyhow::Result<Ladder> {
    let before = ladder;
    let mut ladder = ladder.by(tx.now());
    for rung in ladder.due(need, night, tx.now()) {
        ladder = ladder.with(rung);
        match rung {
            Rung::AskNearby => ask_nearby(tx, need).await?,
            Rung::PostAgain => {
                tx.post_again(need.building, &Notice::Card { need: need.id }).await?;
                ladder = ladder.posted_again(tx.now());
            }
            Rung::TellModerators => tell_moderators(tx, need).await?,
            Rung::Word => {
                tx.tell(need.asker(), &Notice::News { need: need.id, news: News::Unclaimed })?;
            }
            Rung::Over => {
                // Nobody who reads the list can help with it any more.
                tx.redraw(open_in(need.building));
                let over_at = need.when.map(|when| when.over_at());
                tx.tell(
                    need.asker(),
                    &Notice::News { need: need.id, news: News::TimeOver { over_at } },
                )?;
            }
            Rung::DayBefore
            | Rung::HoursBefore
            | Rung::Unheard
            | Rung::AskAgain
            | Rung::ConfirmItself => {}
        }
    }
    if ladder != before {
        store::save_ladder(tx, need.id, ladder).await?;
        tx.redraw(need.id);
    }
    Ok(ladder)
}

/// Asks the nearest of those who are on duty.
async fn ask_nearby(tx: &mut Tx, need: &Need) -> anyhow::Result<()> {
    let apart = store::list_apart(tx, need).await?;
    let (asker, mut on_duty) = roll::list_on_duty(tx, need.asker(), MOST_ON_DUTY).await?;
    on_duty.retain(|one| !apart.contains(&one.person));
    let lot = |person: PersonId| tx.draw_lot("nearest", person.0 ^ (need.id.0 << 20), LOTS);
    for person in need.nearest(&asker, &on_duty, lot) {
        tx.tell(need.member(person), &Notice::News { need: need.id, news: News::AskNearby })?;
    }
    Ok(())
}

/// Tells the moderators who are on duty, if they can be written to; else all others.
async fn tell_moderators(tx: &mut Tx, need: &Need) -> anyhow::Result<()> {
    let on_duty = duty::on_duty(tx, need.building).await?;
    let mut told = reachable(tx, need, on_duty).await?;
    if told.is_empty() {
        let all = membership::list_moderators(tx, need.building).await?;
        told = reachable(tx, need, all).await?;
    }
    for moderator in told {
        tx.tell(need.member(moderator), &Notice::News { need: need.id, news: News::Neglected })?;
    }
    Ok(())
}

/// Those who can be written to, without the one who asks.
async fn reachable(
    tx: &mut Tx,
    need: &Need,
    moderators: Vec<PersonId>,
) -> anyhow::Result<Vec<PersonId>> {
    let apart = store::list_apart(tx, need).await?;
    let faces = person::faces(tx, &moderators).await?;
    let known = moderators.into_iter().zip(faces);
    let open = known.filter(|(person, face)| {
        face.chat_open && *person != need.asker && !apart.contains(person)
    });
    Ok(open.map(|(person, _)| person).collect())
}

/// Does what is due of a claim; when something is due next.
async fn remind(
    tx: &mut Tx,
    need: &Need,
    claim: &Claim,
    night: Night,
) -> anyhow::Result<Option<Moment>> {
    let now = tx.now();
    let before = store::find_reminders(tx, claim).await?;
    let mut reminders = before;
    let due = before.due(need, claim, night, now);
    for rung in &due {
        reminders = reminders.with(*rung);
    }
    // Late ones are one.
    let is_reminded = due.contains(&Rung::DayBefore) || due.contains(&Rung::HoursBefore);
    if let Some(when) = need.when.filter(|when| is_reminded && now < when.starts_at) {
        let starts_at = when.starts_at;
        let soon = News::Soon { claim: claim.id, starts_at };
        tx.tell(need.member(claim.helper), &Notice::News { need: need.id, news: soon })?;
    }
    if due.contains(&Rung::Unheard) {
        tx.tell(
            need.asker(),
            &Notice::News { need: need.id, news: News::Unheard { claim: claim.id } },
        )?;
    }
    if reminders != before {
        store::save_reminders(tx, claim.id, reminders).await?;
    }
    Ok(reminders.next_at(need, claim, night, now))
}

/// A place is free again: its helper gave it back, or did not come. True if the neighbours were asked
/// again, by a card at the end of the group.
pub(super) async fn freed(tx: &mut Tx, need: &Need, claim: ClaimId) -> anyhow::Result<bool> {
    let claimed_at = need.claim(claim).map_or(need.posted_at, |claim| claim.claimed_at);
    let ladder = store::find_ladder(tx, need).await?.freed(need, claimed_at, tx.now());
    post_and_keep(tx, need, ladder, false).await
}

/// It was changed: where it got another time, wants more helpers, or is wanted sooner or later for what
/// is said of it now, what is still to come is counted anew. Those who are on it are reminded of another
/// time.
pub(super) async fn changed(
    tx: &mut Tx,
    (before, need): (&Need, &Need),
    unhurried: Option<bool>,
) -> anyhow::Result<()> {
    let is_widened = need.free_places() > 0 && before.free_places() == 0;
    let is_moved = need.when != before.when;
    let is_another_kind = need.category != before.category;
    if !is_widened && !is_moved && !is_another_kind && unhurried.is_none() {
        return Ok(());
    }
    let known = store::find_ladder(tx, need).await?;
    let ladder = known.hurried(unhurried);
    if is_widened || is_moved || ladder.urgency(need) != known.urgency(before) {
        let moved = ladder.moved(tx.now());
        if known.is_told(Rung::Over) {
            post_and_keep(tx, need, moved, true).await?;
        } else {
            keep(tx, need.id, moved).await?;
        }
    } else if ladder != known {
        store::save_ladder(tx, need.id, ladder).await?;
    }
    if !is_moved {
        return Ok(());
    }
    let now = tx.now();
    for claim in need.claims.iter().filter(|claim| claim.state == ClaimState::Held) {
        let reminders = store::find_reminders(tx, claim).await?.moved(now);
        store::save_reminders(tx, claim.id, reminders).await?;
    }
    Ok(())
}

/// It is open again after it was over.
pub(super) async fn anew(tx: &mut Tx, need: &Need) -> anyhow::Result<()> {
    let ladder = store::find_ladder(tx, need).await?.anew(tx.now());
    post_and_keep(tx, need, ladder, true).await?;
    Ok(())
}

/// Keeps where a ladder stands, and posts the card again where that is due. True if it did.
async fn post_and_keep(
    tx: &mut Tx,
    need: &Need,
    ladder: Ladder,
    anew: bool,
) -> anyhow::Result<bool> {
    let now = tx.now();
    let posts = ladder.wants_card(need, anew, now);
    if posts {
        tx.post_again(need.building, &Notice::Card { need: need.id }).await?;
    }
    keep(tx, need.id, if posts { ladder.posted_again(now) } else { ladder }).await?;
    Ok(posts)
}

/// Keeps where a ladder stands, and has it looked at.
async fn keep(tx: &mut Tx, need: NeedId, ladder: Ladder) -> anyhow::Result<()> {
    store::save_ladder(tx, need, ladder).await?;
    wake(tx, need)
}

/// The asker said of a claim that it is not done: they are not asked by themselves any more. False if
/// they said so before, and nobody has said anything since.
pub(super) async fn answered(tx: &mut Tx, need: &Need, claim: ClaimId) -> anyhow::Result<bool> {
    let Some(claim) = need.claim(claim) else { return Ok(false) };
    let known = store::find_reminders(tx, claim).await?;
    store::save_reminders(tx, claim.id, known.answered()).await?;
    Ok(!known.is_answered())
}
