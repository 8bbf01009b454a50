//! Can you go? For who is called, and for the group.

use super::parts::{self, marked};
use super::{numbers_of, phoning_button, verb};
use crate::features::alarms::actions::{family_of, is_circle, is_told_first};
use crate::features::alarms::intents::Verb;
use crate::features::alarms::model::{Alarm, End, Outcome, Peril, Plan, Responder};
use crate::features::alarms::store;
use crate::kernel::id::PersonId;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Button, Drawing, Html, Screen};
use crate::kernel::speech::Value::Text;
use crate::kernel::tx::Reads;
use crate::kernel::{detail, membership, standing};

/// The card of who is called; nothing once they were called again.
pub(super) async fn card(
    reads: &mut impl Reads,
    alarm: &Alarm,
    round: i64,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some(person) = reader.person else { return Ok(None) };
    match store::round_of(reads, alarm.id, person).await? {
        Some(latest) if latest <= round => {}
        Some(_) | None => return Ok(None),
    }
    if alarm.peril == Some(Peril::Danger) && family_of(reads, alarm).await?.contains(&person) {
        return Ok(None);
    }
    if alarm.is_over() {
        let line = over(reads, alarm, reader).await?;
        let screen = Screen::of(marked(alarm, vec![line], reader));
        // Whoever said that they have heard of them can take it back.
        let own =
            alarm.is_heard_of() && alarm.course.closed.is_some_and(|one| one.by == Some(person));
        let may = own && alarm.may_ring_again(reads.now());
        let again =
            may.then(|| verb(reader, "alarms-button-unheard", Verb::Again, alarm)).flatten();
        return Ok(Some(Drawing::Stale(screen.row(again))));
    }
    let on_it = alarm.shows_door(person);
    if !on_it && alarm.course.is_covered() {
        // Whoever was not called yet is not called for this.
        let line = covered(reads, alarm, reader).await?;
        return Ok(Some(Drawing::Stale(Screen::of(marked(alarm, vec![line], reader)))));
    }
    let language = reader.language;
    let numbers = numbers_of(reads, alarm, reader).await?;
    let number = parts::number_for(&numbers, alarm.peril);
    let mut lines = head(reads, alarm, reader).await?;
    let door = parts::door(reads, alarm).await?;
    lines.push(parts::near(&door, reader));
    lines.extend(parts::matter(alarm, &numbers, reader));
    if alarm.outsider {
        lines.push(language.say("alarms-outsider", &[]));
    }
    lines.extend(lost(reads, alarm, reader).await?);
    lines.extend(parts::standing(reads, alarm, &number, reader).await?);
    let is_there = alarm.course.responder(person).is_some_and(Responder::is_there);
    let told_first = alarm.is_check_in() && is_told_first(reads, alarm, person).await?;
    let may_see = may_see_door(reads, alarm, person).await?;
    if may_see && (on_it || knows_door(reads, alarm, person).await?) {
        lines.extend(parts::behind(&door, reader));
    } else if on_it {
        lines.push(language.say("alarms-new-here", &[]));
    }
    lines.push(match (on_it, is_there, alarm.course.is_spent()) {
        (true, true, _) => language.say("alarms-you-are-there", &[]),
        (true, false, _) => language.say("alarms-you-are-going", &[]),
        (false, _, true) if !alarm.is_wish() => {
            language.say("alarms-nobody", &[("number", Text(&number))])
        }
        (false, ..) if told_first => language.say("alarms-can-you-look", &[]),
        (false, ..) if alarm.is_check_in() => language.say("alarms-can-you-knock", &[]),
        (false, ..) => language.say("alarms-can-you-go", &[]),
    });
    let screen = Screen::of(marked(alarm, lines, reader)).protect();
    let screen = with_buttons(screen, alarm, person, &number, reader);
    let heard =
        told_first.then(|| verb(reader, "alarms-button-heard", Verb::Fine, alarm)).flatten();
    let screen = screen.row(heard);
    let moderates = membership::list_moderators(reads, alarm.building).await?.contains(&person);
    let may_end = moderates && alarm.may_be_ended();
    let end = may_end.then(|| verb(reader, "alarms-button-end", Verb::End, alarm)).flatten();
    Ok(Some(Drawing::Fresh(screen.row(end))))
}

fn with_buttons(
    screen: Screen,
    alarm: &Alarm,
    person: PersonId,
    number: &str,
    reader: &Reader,
) -> Screen {
    let tap = |label, intent| verb(reader, label, intent, alarm);
    let responder = alarm.course.responder(person).filter(|one| one.is_on_it());
    let mut first: Vec<Button> = Vec::new();
    match responder {
        None => first.extend(tap("alarms-button-going", Verb::Going)),
        Some(one) if one.is_there() => {
            first.extend(tap("alarms-button-well", Verb::Well));
            first.extend(tap("alarms-button-more", Verb::More));
        }
        Some(_) => {
            first.extend(tap("alarms-button-there", Verb::There));
            first.extend(tap("alarms-button-cannot", Verb::Cannot));
        }
    }
    let phones = !alarm.drill && !alarm.is_wish();
    let second = match alarm.phoning {
        _ if !phones => None,
        None => phoning_button(alarm, number, reader),
        Some(phoning) if phoning == person => {
            verb(reader, "alarms-button-not-phoning", Verb::NotPhoning, alarm)
        }
        Some(_) => None,
    };
    screen.row(first).row(second)
}

/// The numbers first, and who calls.
async fn head(reads: &mut impl Reads, alarm: &Alarm, reader: &Reader) -> anyhow::Result<Vec<Html>> {
    let language = reader.language;
    let name = parts::needing(reads, alarm, reader).await?;
    let headline = match (&name, alarm.course.plan) {
        (Some(name), Plan::Wish) => language.say("alarms-asks", &[("name", Text(name))]),
        (Some(name), Plan::Whistle | Plan::Bell) => {
            language.say("alarms-calls", &[("name", Text(name))])
        }
        (Some(name), Plan::CheckIn) => language.say("alarms-not-heard", &[("name", Text(name))]),
        (None, Plan::Wish) => language.say("alarms-bell-asks", &[]),
        (None, Plan::Whistle | Plan::Bell | Plan::CheckIn) => {
            language.say("alarms-bell-calls", &[])
        }
    };
    if alarm.drill {
        return Ok(vec![language.say("alarms-drill-head", &[]), headline]);
    }
    if alarm.is_wish() {
        return Ok(vec![headline]);
    }
    let numbers = numbers_of(reads, alarm, reader).await?;
    let mut lines = vec![parts::numbers(&numbers, reader), headline];
    if let (Some(_), Some(caller)) = (alarm.recipient, alarm.caller) {
        let name = parts::name(reads, caller, reader).await?;
        lines.push(language.say("alarms-called-by", &[("name", Text(&name))]));
    }
    Ok(lines)
}

/// Who set off and did not arrive.
async fn lost(
    reads: &mut impl Reads,
    alarm: &Alarm,
    reader: &Reader,
) -> anyhow::Result<Option<Html>> {
    let unheard = alarm.course.responders.iter().rfind(|one| one.ended == Some(End::Unheard));
    let Some(one) = unheard.filter(|_| alarm.course.coming() == 0) else { return Ok(None) };
    let name = parts::name(reads, one.person, reader).await?;
    let values = [("helper", Text(name.as_str()))];
    Ok(Some(reader.language.say("alarms-unheard", &values)))
}

/// Enough are coming: the others may stay.
async fn covered(reads: &mut impl Reads, alarm: &Alarm, reader: &Reader) -> anyhow::Result<Html> {
    let there = alarm.course.responders.iter().find(|one| one.is_there());
    let line = match there {
        Some(one) => {
            let name = parts::name(reads, one.person, reader).await?;
            reader.language.say("alarms-covered-there", &[("helper", Text(&name))])
        }
        None => reader.language.say("alarms-covered", &[]),
    };
    if alarm.drill || alarm.is_wish() {
        return Ok(line);
    }
    let numbers = numbers_of(reads, alarm, reader).await?;
    Ok(Html::lines([parts::numbers(&numbers, reader), line]))
}

/// How it ended, for who was called and for the group.
pub(super) async fn over(
    reads: &mut impl Reads,
    alarm: &Alarm,
    reader: &Reader,
) -> anyhow::Result<Html> {
    let language = reader.language;
    let outcome = alarm.course.closed.map_or(Outcome::Ended, |closed| closed.outcome);
    let name = parts::needing(reads, alarm, reader).await?;
    Ok(match (outcome, name) {
        (Outcome::Fine | Outcome::Well, Some(name)) => {
            language.say("alarms-closed", &[("name", Text(&name))])
        }
        (Outcome::Fine | Outcome::Well, None) => language.say("alarms-closed-bell", &[]),
        (Outcome::False | Outcome::Undone, _) => language.say("alarms-closed-false", &[]),
        (Outcome::Moved, Some(name)) if alarm.is_unheard_of() => {
            language.say("alarms-closed-unheard", &[("name", Text(&name))])
        }
        (Outcome::Moved, _) => language.say("alarms-closed-moved", &[]),
        (Outcome::Lapsed, _) => language.say("alarms-closed-lapsed", &[]),
        (Outcome::Ended | Outcome::Gone, _) => language.say("alarms-closed-ended", &[]),
    })
}

/// What the group reads: who calls and at which entrance, nothing more; nothing of a flat or a floor.
pub(super) async fn in_group(
    reads: &mut impl Reads,
    alarm: &Alarm,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    if alarm.is_over() {
        let line = over(reads, alarm, reader).await?;
        return Ok(Drawing::Stale(Screen::of(marked(alarm, vec![line], reader))));
    }
    if alarm.course.is_covered() {
        let line = covered(reads, alarm, reader).await?;
        return Ok(Drawing::Stale(Screen::of(marked(alarm, vec![line], reader))));
    }
    let language = reader.language;
    let numbers = numbers_of(reads, alarm, reader).await?;
    // What is the matter is nothing that the group reads: those at home may be in it.
    let number = parts::number_for(&numbers, None);
    let mut lines = head(reads, alarm, reader).await?;
    let public = match alarm.caller().filter(|_| alarm.recipient.is_none()) {
        Some(caller) => detail::public_entrance(reads, caller).await?,
        None => None,
    };
    let door = parts::Door { entrance: public, ..parts::Door::default() };
    lines.push(parts::near(&door, reader));
    lines.extend(parts::standing(reads, alarm, &number, reader).await?);
    lines.push(if alarm.course.is_spent() {
        language.say("alarms-nobody", &[("number", Text(&number))])
    } else {
        language.say("alarms-who-can-go", &[])
    });
    let screen = Screen::of(marked(alarm, lines, reader));
    Ok(Drawing::Fresh(screen.row(verb(reader, "alarms-button-going", Verb::Going, alarm))))
}

/// True if somebody may see where neighbours live: whoever is new meets the others at the entrance.
async fn may_see_door(
    reads: &mut impl Reads,
    alarm: &Alarm,
    person: PersonId,
) -> anyhow::Result<bool> {
    standing::may_visit(reads, alarm.member(person)).await.map_err(Into::into)
}

/// True if somebody reads the door before they say that they go: a bell rang, and they moderate, or it
/// is their own, or of somebody for whom they answer.
async fn knows_door(
    reads: &mut impl Reads,
    alarm: &Alarm,
    person: PersonId,
) -> anyhow::Result<bool> {
    if alarm.household.is_none() {
        return Ok(false);
    }
    let moderates = membership::list_moderators(reads, alarm.building).await?.contains(&person);
    Ok(moderates || is_circle(reads, alarm, person).await?)
}
