//! Calls go out: to whom, and who else has to hear of what happened.

use std::collections::{BTreeMap, BTreeSet};

use super::{Outcome, Reply, advance, moderators_on_duty, open, room, store};
use crate::features::alarms::model::plan::{AGAIN, Reach};
use crate::features::alarms::model::summons::{Neighbour, Office, Scene, Tie, summoned};
use crate::features::alarms::model::{Alarm, Course, Effect, End, Event, Outcome as Ended, Peril};
use crate::features::alarms::notices::{News, Notice};
use crate::features::alarms::timers::Timer;
use crate::kernel::actor::Moderator;
use crate::kernel::guardian::Guard;
use crate::kernel::household::{HouseholdId, Standing};
use crate::kernel::id::PersonId;
use crate::kernel::tx::{Reads, Tx};
use crate::kernel::{
    building, circle, detail, door_note, guardian, household, membership, person, quiet, recipient,
    roll, standing,
};

/// So many of a building are called at most.
const MOST: usize = 2_000;
/// Sides of the lot by which those who are as near, and answered as well, are called.
const LOTS: u32 = 1_000_000;

/// Does what the engine says is to be done.
pub(super) async fn perform(tx: &mut Tx, alarm: &Alarm, effect: Effect) -> anyhow::Result<()> {
    let id = alarm.id;
    match effect {
        Effect::Call(call) => go_out(tx, alarm, call).await,
        Effect::AskThere(person) => tx.tell(alarm.member(person), &Notice::AskThere { alarm: id }),
        Effect::AskWell(person) => tx.tell(alarm.member(person), &Notice::AskWell { alarm: id }),
        Effect::SetOff(person) => {
            room::catch_up(tx, alarm, person).await?;
            tell_caller(tx, alarm, News::SetOff(person))
        }
        Effect::Arrived(person) => tell_caller(tx, alarm, News::Arrived(person)),
        Effect::LostTouch(person, end) => match end {
            End::Cannot | End::Unheard | End::Gone => tell_caller(tx, alarm, News::Lost(person)),
            // They said so themselves.
            End::Disputed | End::Before => Ok(()),
        },
        Effect::Closed(outcome) => end(tx, alarm, outcome).await,
        Effect::Reopened => Ok(()),
    }
}

fn tell_caller(tx: &mut Tx, alarm: &Alarm, news: News) -> anyhow::Result<()> {
    match alarm.caller() {
        Some(caller) => tx.tell(caller, &Notice::News { alarm: alarm.id, news }),
        None => Ok(()),
    }
}

/// A call of the plan goes out.
async fn go_out(tx: &mut Tx, alarm: &Alarm, call: usize) -> anyhow::Result<()> {
    let Some(mut reach) = alarm.course.plan.reach(call) else { return Ok(()) };
    let deciders = if alarm.narrow { deciders(tx, alarm).await? } else { Vec::new() };
    // Where no moderator can decide, or none did in time, the house is woken all the same.
    let waited = matches!(reach, Reach::Again | Reach::LastWord);
    let woken = alarm.narrow && (waited || deciders.is_empty());
    let alarm = &Alarm { narrow: alarm.narrow && !woken, ..alarm.clone() };
    if woken {
        store::save(tx, alarm).await?;
        reach = if waited { Reach::Everybody } else { reach };
    }
    let asked = store::list_asked(tx, alarm.id).await?;
    let mut called: BTreeSet<PersonId> = BTreeSet::new();
    // Whoever was called and has not answered is called once more by what goes to all, where it begins
    // anew, and where somebody on whom the others counted is not coming.
    let was_lost = alarm.course.responders.iter().any(|one| !one.is_on_it());
    let once_more = call == 0
        || was_lost
        || matches!(
            reach,
            Reach::Everybody | Reach::Building | Reach::Stairs | Reach::Again | Reach::LastWord
        );
    if once_more {
        called.extend(asked.keys().copied());
    }
    let wakes_all = matches!(reach, Reach::Everybody);
    if wakes_all && alarm.narrow {
        for moderator in deciders {
            tx.tell(alarm.member(moderator), &Notice::MayWake { alarm: alarm.id })?;
        }
    } else if !matches!(reach, Reach::Again | Reach::LastWord) {
        let scene = scene_of(tx, alarm).await?;
        let neighbours = neighbours_of(tx, alarm).await?;
        let known = asked.keys().copied().collect();
        let lot = |person: PersonId| tx.draw_lot("alarm", person.0 ^ (alarm.id.0 << 20), LOTS);
        called.extend(summoned(reach, &scene, &neighbours, &known, lot));
    }
    if reach == Reach::LastWord && alarm.is_wish() {
        called.extend(moderators_on_duty(tx, alarm.building).await?);
    }
    if called.is_empty() && !wakes_all {
        // Nobody is left to be called anew.
        called.extend(asked.keys().copied());
    }
    let still = still_to_call(tx, alarm, called).await?;
    store::note_asked(tx, alarm.id, &still).await?;
    for person in &still {
        let round = asked.get(person).copied().unwrap_or(0).saturating_add(1);
        tx.tell(alarm.member(*person), &Notice::Call { alarm: alarm.id, round })?;
    }
    let group = Notice::Group { alarm: alarm.id };
    let is_last = reach == Reach::LastWord && alarm.course.plan.goes_to_group();
    if (wakes_all || is_last) && !alarm.narrow {
        tx.post_again(alarm.building, &group).await?;
    }
    if reach == Reach::LastWord {
        tell_caller(tx, alarm, News::Nobody)?;
    }
    Ok(())
}

/// The moderators who can say whether the whole house is woken.
async fn deciders(tx: &mut Tx, alarm: &Alarm) -> anyhow::Result<Vec<PersonId>> {
    let moderators = membership::list_moderators(tx, alarm.building).await?;
    let moderators = without_family(tx, alarm, moderators).await?;
    let faces = person::faces(tx, &moderators).await?;
    let known = moderators.into_iter().zip(faces);
    let open = known.filter(|(person, face)| face.chat_open && !alarm.is_by(*person));
    Ok(open.map(|(person, _)| person).collect())
}

/// Of those who are to be called, who lives there still, is not on it, and has not said that they
/// cannot.
async fn still_to_call(
    tx: &mut Tx,
    alarm: &Alarm,
    called: BTreeSet<PersonId>,
) -> anyhow::Result<Vec<PersonId>> {
    let answered = |course: &Course, person: PersonId| {
        course
            .responder(person)
            .is_some_and(|one| one.is_on_it() || matches!(one.ended, Some(End::Cannot | End::Gone)))
    };
    let called = without_family(tx, alarm, called.into_iter().collect()).await?;
    let still = standing::list_belonging(tx, alarm.building, &called).await?;
    Ok(still
        .into_iter()
        .filter(|person| !answered(&alarm.course, *person) && !alarm.is_by(*person))
        .collect())
}

/// The same without those who live with whoever is in danger: they may be the danger.
async fn without_family(
    tx: &mut Tx,
    alarm: &Alarm,
    people: Vec<PersonId>,
) -> anyhow::Result<Vec<PersonId>> {
    if alarm.peril != Some(Peril::Danger) {
        return Ok(people);
    }
    let family = family_of(tx, alarm).await?;
    Ok(people.into_iter().filter(|person| !family.contains(person)).collect())
}

/// The household of whoever needs help.
pub(super) async fn home_of(
    reads: &mut impl Reads,
    alarm: &Alarm,
) -> anyhow::Result<Option<HouseholdId>> {
    let household = door_of(reads, alarm).await?;
    if let (None, None, Some(caller)) = (household, alarm.recipient, alarm.caller()) {
        let at_home = household::housemate(reads, caller).await?;
        let at_home = at_home.filter(|one| one.standing == Standing::In);
        return Ok(at_home.map(|one| one.household));
    }
    Ok(household)
}

/// Those who live with whoever needs help.
pub(in crate::features::alarms) async fn family_of(
    reads: &mut impl Reads,
    alarm: &Alarm,
) -> anyhow::Result<BTreeSet<PersonId>> {
    let household = home_of(reads, alarm).await?;
    let Some(household) = household else { return Ok(BTreeSet::new()) };
    let housemates = household::list_housemates(reads, household).await?.into_iter();
    let at_home = housemates.filter(|one| one.standing == Standing::In).map(|one| one.person);
    Ok(at_home.filter(|person| !alarm.is_by(*person)).collect())
}

/// Where it is, as far as it is known.
async fn scene_of(tx: &mut Tx, alarm: &Alarm) -> anyhow::Result<Scene> {
    let (entrance, floor) = match door_of(tx, alarm).await? {
        Some(household) => {
            let known = household::find(tx, alarm.building, household).await?;
            (known.and_then(|known| known.place.entrance), None)
        }
        None => match alarm.caller().filter(|_| alarm.recipient.is_none()) {
            Some(caller) => {
                let told = detail::list(tx, caller).await?;
                let find = |kind| {
                    told.iter().find(|one| one.kind == kind).and_then(|one| one.value.clone())
                };
                (find(detail::Kind::Entrance), find(detail::Kind::Floor))
            }
            None => (None, None),
        },
    };
    Ok(Scene { entrance, floor, peril: alarm.peril, caller: alarm.caller })
}

/// The household of whoever needs help, where it is not the caller themselves.
async fn door_of(tx: &mut impl Reads, alarm: &Alarm) -> anyhow::Result<Option<HouseholdId>> {
    match alarm.recipient {
        Some(recipient) => {
            let known = recipient::find(tx, alarm.building, recipient).await?;
            Ok(known.and_then(|known| known.household))
        }
        None => Ok(alarm.household),
    }
}

/// Everybody who can be called, and how they stand to whoever needs help.
async fn neighbours_of(tx: &mut Tx, alarm: &Alarm) -> anyhow::Result<Vec<Neighbour>> {
    let reachable = roll::list_reachable(tx, alarm.building, MOST).await?;
    let answers: BTreeMap<PersonId, (i64, i64)> = store::list_answers(tx, alarm.building)
        .await?
        .into_iter()
        .map(|(person, asked, went)| (person, (asked, went)))
        .collect();
    let on_duty = moderators_on_duty(tx, alarm.building).await?;
    let family = family_of(tx, alarm).await?;
    let mut guardians: BTreeSet<PersonId> = BTreeSet::new();
    let answering = |guards: Vec<Guard>| {
        guards.into_iter().filter(|guard| guard.answers()).map(|guard| guard.person)
    };
    if let Some(household) = alarm.household {
        for recipient in recipient::list_of_household(tx, household).await? {
            guardians.extend(answering(guardian::list(tx, recipient.id).await?));
        }
    }
    if let Some(recipient) = alarm.recipient {
        guardians.extend(answering(guardian::list(tx, recipient).await?));
    }
    // Who holds a key is called as early as who answers for them; whom somebody wants to be told that
    // nothing was heard of them, they choose themselves.
    if let Some(household) = home_of(tx, alarm).await?.filter(|_| !alarm.is_check_in()) {
        guardians.extend(door_note::list_holders(tx, household).await?);
    }
    let friends = match alarm.caller().filter(|_| alarm.recipient.is_none()) {
        Some(caller) => circle::list_in(tx, caller).await?,
        None => Vec::new(),
    };
    let neighbours = reachable.into_iter().map(|one| {
        let (asked, went) = answers.get(&one.person).copied().unwrap_or((0, 0));
        let tie = match (family.contains(&one.person), guardians.contains(&one.person)) {
            (true, _) => Tie::Family,
            (false, true) => Tie::Guardian,
            (false, false) if friends.contains(&one.person) => Tie::Circle,
            (false, false) => Tie::Neighbour,
        };
        let office = match (on_duty.contains(&one.person), one.moderates) {
            (true, _) => Office::OnDuty,
            (false, true) => Office::Moderates,
            (false, false) => Office::None,
        };
        Neighbour {
            tie,
            office,
            presence: one.presence,
            person: Some(one.person),
            entrance: one.entrance,
            floor: one.floor,
            is_new: one.is_new,
            asked,
            went,
        }
    });
    Ok(neighbours.collect())
}

/// A moderator has the whole house woken for somebody who called often.
pub(super) async fn widen(tx: &mut Tx, _: &Moderator, alarm: Alarm) -> Outcome<Reply> {
    let alarm = open(alarm)?;
    if !alarm.narrow {
        return Ok(Reply::Silent);
    }
    let alarm = Alarm { narrow: false, ..alarm };
    store::save(tx, &alarm).await?;
    tx.redraw(alarm.id);
    go_out(tx, &alarm, alarm.course.plan.widest()).await?;
    advance(tx, alarm, Event::Time).await?;
    Ok(Reply::Silent)
}

/// It is over: whoever was on it hears of it, and who called if others ended it.
async fn end(tx: &mut Tx, alarm: &Alarm, outcome: Ended) -> anyhow::Result<()> {
    let (id, now) = (alarm.id, tx.now());
    tx.set_timer(now.plus(AGAIN), &Timer::Settled { alarm: id })?;
    if outcome == Ended::Undone {
        return Ok(());
    }
    let by = alarm.course.closed.and_then(|closed| closed.by);
    for one in &alarm.course.responders {
        if Some(one.person) != by && one.ended != Some(End::Gone) {
            tx.tell(alarm.member(one.person), &Notice::Over { alarm: id })?;
        }
    }
    if let (true, Some(by)) = (outcome == Ended::Well || alarm.is_heard_of(), by) {
        tell_caller(tx, alarm, News::Well(by))?;
    }
    if alarm.drill {
        for moderator in membership::list_moderators(tx, alarm.building).await? {
            tx.tell(alarm.member(moderator), &Notice::Report { alarm: id })?;
        }
        return Ok(());
    }
    if outcome == Ended::Lapsed {
        let on_duty = moderators_on_duty(tx, alarm.building).await?;
        for moderator in without_family(tx, alarm, on_duty).await? {
            tx.tell(alarm.member(moderator), &Notice::Lapsed { alarm: id })?;
        }
    }
    let was_there = alarm.course.responders.iter().any(|one| one.there_at.is_some());
    if was_there && !alarm.is_wish() {
        let setting = building::setting(tx, alarm.building).await?;
        let zone = setting.map_or(chrono_tz::UTC, |setting| setting.time_zone);
        tx.set_timer(quiet::next_morning(now, zone), &Timer::Care { alarm: id })?;
    }
    Ok(())
}
