//! Who lives in a household: whoever says so is taken in by those who live there.

use chrono::TimeDelta;

use super::doubting::may_come_in;
use super::{redraw_household, tell_moderators};
use crate::features::households::Outcome;
use crate::features::households::model::{Refusal, can_be_undone};
use crate::features::households::notices::{Notice, Reply, home_of, household_of};
use crate::features::households::timers::Timer;
use crate::kernel::actor::{Actor, Moderator, Resident};
use crate::kernel::clock::Moment;
use crate::kernel::household::{self, Household, HouseholdId, Housemate, Place, Standing};
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::recipient::SECOND_THOUGHTS;
use crate::kernel::tx::{Reads, Tx};
use crate::kernel::{audit, building, guardian, membership, recipient};

/// So often a day somebody may say where they live: each time others are asked.
const MOST_A_DAY: i64 = 5;
/// After so long without a word, those who moderate are told.
pub(in crate::features::households) const ANSWERED_WITHIN: TimeDelta = TimeDelta::hours(24);
/// For so long those who live there can say no to what a moderator said.
const NO_WITHIN: TimeDelta = TimeDelta::days(7);

/// Somebody says that the flat they told is their home.
pub(super) async fn claim(tx: &mut Tx, actor: &Actor, resident: &Resident) -> Outcome<Reply> {
    let member = resident.member();
    let Member { person, building } = member;
    let place = household::place_of(tx, member).await?.ok_or(Refusal::NoFlatTold)?;
    let found = tx.find_household(building, &place).await?;
    let known = household::housemate(tx, member).await?;
    let is_there = known.is_some_and(|known| Some(known.household) == found);
    if !is_there {
        let since = tx.now().minus(ANSWERED_WITHIN);
        if audit::count_of(tx.read(), person, "households.claim", since).await? >= MOST_A_DAY {
            return Err(Refusal::TooOften.into());
        }
        if known.is_some() {
            leave(tx, member).await?;
        }
        let household = match found {
            Some(household) => household,
            None => tx.add_household(building, &place).await?,
        };
        come_in(tx, member, household).await?;
    }
    tx.show(actor.spot, member, &Notice::Home { building, person })?;
    Ok(Reply::Silent)
}

/// Somebody says that they live in a household: they do if there is nobody to ask; else they wait for a
/// word.
pub(super) async fn come_in(
    tx: &mut Tx,
    member: Member,
    household: HouseholdId,
) -> anyhow::Result<()> {
    let Member { person, building } = member;
    let voices = voices(tx, building, household).await?;
    if may_come_in(tx, household, person, &voices).await? {
        tx.set_housemate(household, person, Standing::In, None).await?;
        return redraw_household(tx, household).await;
    }
    tx.set_housemate(household, person, Standing::Waiting, None).await?;
    let said_at = tx.now();
    let night = building::setting(tx, building).await?.map(|setting| setting.night);
    let due_at = said_at.plus(ANSWERED_WITHIN);
    let due_at = night.map_or(due_at, |night| night.before(due_at));
    tx.set_timer(due_at, &Timer::Waited { building, household, person, said_at })?;
    ask(tx, building, (household, person), &voices)
}

/// Asks those who live there whether they know somebody.
fn ask(
    tx: &mut Tx,
    building: BuildingId,
    (household, newcomer): (HouseholdId, PersonId),
    voices: &[PersonId],
) -> anyhow::Result<()> {
    for person in voices.iter().filter(|voice| **voice != newcomer) {
        let question = Notice::Newcomer { building, household, person: newcomer };
        tx.tell(Member { person: *person, building }, &question)?;
    }
    Ok(())
}

/// Who is asked whether somebody lives in a household: those who do; where only people without Telegram
/// live there, those who answer for them. Nobody where nobody is left.
pub(in crate::features::households) async fn voices(
    reads: &mut impl Reads,
    building: BuildingId,
    household: HouseholdId,
) -> anyhow::Result<Vec<PersonId>> {
    let housemates = household::list_housemates(reads, household).await?;
    let lives_there = |known: &&Housemate| known.standing == Standing::In;
    let mut voices: Vec<PersonId> =
        housemates.iter().filter(lives_there).map(|known| known.person).collect();
    if voices.is_empty() {
        for recipient in recipient::list_of_household(reads, household).await? {
            voices.extend(guardian::list_answering(reads, building, recipient.id).await?);
        }
        voices.sort_unstable();
        voices.dedup();
    }
    Ok(voices)
}

/// Those who live there, or a moderator, say whether somebody does.
pub(super) async fn decide(
    tx: &mut Tx,
    actor: &Actor,
    resident: &Resident,
    person: PersonId,
    standing: Standing,
) -> Outcome<Reply> {
    let Member { person: by, building } = resident.member();
    let newcomer = Member { person, building };
    let known = household::housemate(tx, newcomer).await?;
    let moderates = actor.moderator_of(building).is_ok();
    let Some(known) = known else { return Err(Refusal::Over.into()) };
    let household = known.household;
    let voices = voices(tx, building, household).await?;
    let is_voice = voices.contains(&by);
    if !is_voice && !moderates {
        return Err(Refusal::NotYourHome.into());
    }
    // Nobody puts anybody out of their home: for ten minutes it may have been a mistake, a moderator can
    // set it right, and to what a moderator said those who live there can say no.
    let may_say_no = may_say_no(tx, building, &known, by).await?;
    let may_change = moderates || may_say_no || may_undo(&known, tx.now());
    let is_done = known.standing == Standing::In && !may_change;
    if known.standing != standing && !is_done {
        tx.set_housemate(household, person, standing, Some(by)).await?;
        tx.tell(newcomer, &Notice::HomeNews { building, person })?;
        if standing == Standing::Refused && is_voice {
            let disputed = Notice::Disputed { building, household, person };
            tell_moderators(tx, building, by, &disputed).await?;
        }
        if standing == Standing::In {
            tx.set_timer(tx.now().plus(SECOND_THOUGHTS), &Timer::Settled { household })?;
            if !is_voice {
                tell_housemates(tx, building, (household, person)).await?;
            }
        }
        redraw_household(tx, household).await?;
        if known.standing == Standing::In {
            follow(tx, building, household).await?;
        }
    } else if known.standing != standing {
        return Err(Refusal::Over.into());
    }
    Ok(Reply::Silent)
}

/// A moderator said that somebody lives there: those who do hear of it, and can say no.
async fn tell_housemates(
    tx: &mut Tx,
    building: BuildingId,
    (household, person): (HouseholdId, PersonId),
) -> anyhow::Result<()> {
    tx.set_timer(tx.now().plus(NO_WITHIN), &Timer::Settled { household })?;
    for known in household::list_housemates(tx, household).await? {
        if known.standing == Standing::In && known.person != person {
            let placed = Notice::Placed { building, household, person };
            tx.tell(Member { person: known.person, building }, &placed)?;
        }
    }
    Ok(())
}

/// Shows a moderator whether somebody lives where they say.
pub(super) async fn dispute(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    person: PersonId,
) -> Outcome<Reply> {
    let building = moderator.member().building;
    let known = household::housemate(tx, Member { person, building }).await?;
    let household = known.ok_or(Refusal::Over)?.household;
    let disputed = Notice::Disputed { building, household, person };
    tx.show(actor.spot, moderator.member(), &disputed)?;
    Ok(Reply::Silent)
}

/// True if a moderator decided it who does not live there.
pub(in crate::features::households) async fn is_of_a_moderator(
    reads: &mut impl Reads,
    building: BuildingId,
    known: &Housemate,
) -> anyhow::Result<bool> {
    let Some(decider) = known.decider else { return Ok(false) };
    let housemates = household::list_housemates(reads, known.household).await?;
    let lives_there =
        housemates.iter().any(|one| one.person == decider && one.standing == Standing::In);
    Ok(!lives_there && membership::list_moderators(reads, building).await?.contains(&decider))
}

/// True if somebody lived there before a moderator said that another one does, too: for some days they
/// can say no, and moderators hear of it.
pub(in crate::features::households) async fn may_say_no(
    reads: &mut impl Reads,
    building: BuildingId,
    known: &Housemate,
    own: PersonId,
) -> anyhow::Result<bool> {
    let Some(decided_at) = known.decided_at.filter(|_| known.standing == Standing::In) else {
        return Ok(false);
    };
    let own = household::housemate(reads, Member { person: own, building }).await?;
    let lived_there = own.is_some_and(|own| {
        own.household == known.household
            && own.person != known.person
            && own.standing == Standing::In
            && own.decided_at.is_some_and(|at| at <= decided_at)
    });
    Ok(lived_there
        && reads.now() < decided_at.plus(NO_WITHIN)
        && is_of_a_moderator(reads, building, known).await?)
}

/// True if it may still be a mistake that somebody was said to live there.
pub(in crate::features::households) fn may_undo(known: &Housemate, now: Moment) -> bool {
    known.decider.is_some() && known.decided_at.is_some_and(|at| can_be_undone(at, now))
}

/// Those who live there have said nothing for a day: those who moderate are told.
///
/// # Errors
/// If the database fails.
pub async fn waited(
    tx: &mut Tx,
    building: BuildingId,
    (household, person): (HouseholdId, PersonId),
    said_at: Moment,
) -> anyhow::Result<()> {
    let known = household::housemate(tx, Member { person, building }).await?;
    let waits = |known: Housemate| {
        known.household == household
            && known.standing == Standing::Waiting
            && known.said_at == said_at
    };
    if known.is_some_and(waits) {
        let disputed = Notice::Disputed { building, household, person };
        tell_moderators(tx, building, person, &disputed).await?;
    }
    Ok(())
}

/// Somebody is in no household of this building any more.
pub(super) async fn leave(tx: &mut Tx, member: Member) -> anyhow::Result<()> {
    let Some(known) = household::housemate(tx, member).await? else { return Ok(()) };
    let household = known.household;
    redraw_household(tx, household).await?;
    tx.remove_housemate(household, member.person).await?;
    tx.remove_empty_household(household).await?;
    if known.standing == Standing::In {
        follow(tx, member.building, household).await?;
    }
    Ok(())
}

/// The last one who could have been asked is gone: whoever waits is taken in, or others are asked.
async fn follow(tx: &mut Tx, building: BuildingId, household: HouseholdId) -> anyhow::Result<()> {
    let housemates = household::list_housemates(tx, household).await?;
    let of = |standing: Standing| -> Vec<PersonId> {
        let alike = housemates.iter().filter(|known| known.standing == standing);
        alike.map(|known| known.person).collect()
    };
    if !of(Standing::In).is_empty() {
        return Ok(());
    }
    let waiting = of(Standing::Waiting);
    if waiting.is_empty() && voices(tx, building, household).await?.is_empty() {
        // Nobody is left who did not know them: they may say anew that they live there.
        for person in of(Standing::Refused) {
            tx.remove_housemate(household, person).await?;
            tx.redraw(home_of(person));
        }
        return tx.remove_empty_household(household).await;
    }
    for person in waiting {
        let voices = voices(tx, building, household).await?;
        if may_come_in(tx, household, person, &voices).await? {
            tx.set_housemate(household, person, Standing::In, None).await?;
            tx.tell(Member { person, building }, &Notice::HomeNews { building, person })?;
            tx.redraw(home_of(person));
        } else {
            ask(tx, building, (household, person), &voices)?;
        }
    }
    tx.redraw(household_of(household));
    Ok(())
}

/// What becomes of somebody's home by what they told: nothing if it stays as it is; true if it goes with
/// them, false if they are about to be in it no more.
///
/// # Errors
/// If the database fails.
pub async fn moves(tx: &mut Tx, member: Member) -> anyhow::Result<Option<bool>> {
    Ok(moving(tx, member).await?.map(|(_, place)| place.is_some()))
}

/// The home in which somebody stays no longer, and the place to which it goes with them, if it does.
async fn moving(tx: &mut Tx, member: Member) -> anyhow::Result<Option<(Household, Option<Place>)>> {
    let Member { person, building } = member;
    let Some(known) = household::housemate(tx, member).await? else { return Ok(None) };
    let told = household::place_of(tx, member).await?;
    let Some(home) = household::find(tx, building, known.household).await? else {
        return Ok(None);
    };
    if told.as_ref().is_some_and(|told| told.is_same(&home.place)) {
        return Ok(None);
    }
    let goes_along = match &told {
        Some(place) => {
            is_alone(tx, &home, person).await?
                && tx.find_household(building, place).await?.is_none()
        }
        None => false,
    };
    Ok(Some((home, told.filter(|_| goes_along))))
}

/// Somebody told another entrance or flat, or none any more. A home that is theirs alone goes with
/// them to a flat behind which nobody is known; else they are in it no more, and say anew where they
/// live.
///
/// # Errors
/// If the database fails.
pub async fn follow_place(tx: &mut Tx, member: Member) -> anyhow::Result<()> {
    let Member { person, building } = member;
    tx.redraw(home_of(person));
    let Some((home, along)) = moving(tx, member).await? else { return Ok(()) };
    if let Some(place) = &along {
        tx.move_household(home.id, place).await?;
        redraw_household(tx, home.id).await?;
    } else {
        leave(tx, member).await?;
    }
    tx.audit(audit::Entry {
        person: Some(person),
        building: Some(building),
        verb: if along.is_some() { "households.moved" } else { "households.left" },
        subject: Some(home.id.0),
        outcome: "done",
    });
    tx.tell(member, &Notice::Home { building, person })
}

/// True if nobody but this person lives in a household or answers for those in it.
async fn is_alone(tx: &mut Tx, home: &Household, person: PersonId) -> anyhow::Result<bool> {
    let housemates = household::list_housemates(tx, home.id).await?;
    if housemates.iter().any(|known| known.person != person || known.standing != Standing::In) {
        return Ok(false);
    }
    for recipient in recipient::list_of_household(tx, home.id).await? {
        let guards = guardian::list(tx, recipient.id).await?;
        let own = guards.iter().any(|guard| guard.person == person && guard.answers());
        if !own || guards.iter().any(|guard| guard.person != person && guard.answers()) {
            return Ok(false);
        }
    }
    membership::belongs(tx, Member { person, building: home.building }).await.map_err(Into::into)
}
