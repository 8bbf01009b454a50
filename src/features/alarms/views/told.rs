//! What is told once: to who called, to who comes, to moderators.

use super::parts::{self, marked};
use super::{call, caller, phoning_button, verb};
use crate::features::alarms::intents::Verb;
use crate::features::alarms::model::typed::Form;
use crate::features::alarms::model::{Alarm, Course, End, Outcome, Responder, WordId};
use crate::features::alarms::notices::News;
use crate::features::alarms::store;
use crate::features::members::views::away as was_away;
use crate::kernel::clock::Moment;
use crate::kernel::id::PersonId;
use crate::kernel::membership;
use crate::kernel::outage::{self, OutageId};
use crate::kernel::place::Place;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Drawing, Html, Screen};
use crate::kernel::speech::Value::{Number, Text};
use crate::kernel::tx::Reads;

fn fresh(alarm: &Alarm, lines: Vec<Html>, reader: &Reader) -> Drawing {
    Drawing::Fresh(Screen::of(marked(alarm, lines, reader)))
}

/// A line under the emergency numbers, which stand first where help is needed.
async fn with_numbers(
    reads: &mut impl Reads,
    alarm: &Alarm,
    line: Html,
    reader: &Reader,
) -> anyhow::Result<Vec<Html>> {
    if alarm.drill || alarm.is_wish() {
        return Ok(vec![line]);
    }
    let numbers = super::numbers_of(reads, alarm, reader).await?;
    Ok(vec![parts::numbers(&numbers, reader), line])
}

/// What happened, for who called. What is no more so is not sent; sent, it stays as what was said.
pub(super) async fn news(
    reads: &mut impl Reads,
    alarm: &Alarm,
    news: News,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let language = reader.language;
    if alarm.course.closed.is_some_and(|closed| closed.outcome == Outcome::Gone) {
        return Ok(Some(super::past(reader, "alarms-closed-ended")));
    }
    let lost = if alarm.course.coming() > 0 { "alarms-news-lost-one" } else { "alarms-news-lost" };
    let (id, who, holds) = match news {
        News::SetOff(who) => {
            ("alarms-news-going", who, is_on_it(&alarm.course, who) && !alarm.is_over())
        }
        News::Arrived(who) => {
            ("alarms-news-there", who, is_on_it(&alarm.course, who) && !alarm.is_over())
        }
        News::Lost(who) => (lost, who, !is_on_it(&alarm.course, who) && !alarm.is_over()),
        News::Phoning(who) => {
            ("alarms-news-phoning", who, alarm.phoning == Some(who) && !alarm.is_over())
        }
        News::Well(who) => ("alarms-news-well", who, alarm.is_over()),
        News::Nobody => {
            let numbers = super::numbers_of(reads, alarm, reader).await?;
            let number = parts::number_for(&numbers, alarm.peril);
            let line = if alarm.is_wish() {
                language.say("alarms-wish-nobody", &[])
            } else {
                language.say("alarms-nobody", &[("number", Text(&number))])
            };
            let lines = with_numbers(reads, alarm, line, reader).await?;
            let drawing = fresh(alarm, lines, reader);
            let holds = alarm.course.is_spent() && alarm.course.coming() == 0 && !alarm.is_over();
            return Ok(Some(if holds { drawing } else { stale(drawing) }));
        }
    };
    let name = parts::name(reads, who, reader).await?;
    let numbers = super::numbers_of(reads, alarm, reader).await?;
    let number = parts::number_for(&numbers, alarm.peril);
    let values = [("helper", Text(name.as_str())), ("number", Text(number.as_str()))];
    let line = language.say(id, &values);
    let lines = match news {
        News::Well(_) => vec![line],
        News::SetOff(_) | News::Arrived(_) | News::Lost(_) | News::Phoning(_) | News::Nobody => {
            with_numbers(reads, alarm, line, reader).await?
        }
    };
    let drawing = fresh(alarm, lines, reader);
    Ok(Some(match news {
        _ if !holds => stale(drawing),
        News::Well(_) => {
            let screen = drawing.into_screen();
            if !alarm.may_ring_again(reads.now()) {
                return Ok(Some(Drawing::Fresh(screen)));
            }
            let ask = language.say("alarms-news-well-ask", &[]);
            let screen = Screen { text: Html::lines([screen.text.clone(), ask]), ..screen };
            let again = verb(reader, "alarms-button-again", Verb::Again, alarm);
            Drawing::Fresh(screen.row(again))
        }
        News::Arrived(_) => {
            let screen = drawing.into_screen();
            let nobody = verb(reader, "alarms-button-nobody-here", Verb::NobodyHere, alarm);
            Drawing::Fresh(screen.row(nobody))
        }
        News::SetOff(_) | News::Lost(_) | News::Phoning(_) | News::Nobody => drawing,
    }))
}

fn is_on_it(course: &Course, person: PersonId) -> bool {
    course.responder(person).is_some_and(Responder::is_on_it)
}

fn stale(drawing: Drawing) -> Drawing {
    Drawing::Stale(drawing.without_buttons().into_screen())
}

/// Are you there? For who is on the way.
pub(super) async fn ask_there(
    reads: &mut impl Reads,
    alarm: &Alarm,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some(one) = reader.person.and_then(|person| alarm.course.responder(person)) else {
        return Ok(None);
    };
    let name = parts::needing(reads, alarm, reader).await?;
    let line = match name {
        Some(name) => reader.language.say("alarms-ask-there", &[("name", Text(&name))]),
        None => reader.language.say("alarms-ask-there-bell", &[]),
    };
    let drawing = fresh(alarm, with_numbers(reads, alarm, line, reader).await?, reader);
    if alarm.is_over() || one.ended.is_some() || one.there_at.is_some() {
        return Ok(Some(stale(drawing)));
    }
    let there = verb(reader, "alarms-button-there", Verb::There, alarm);
    let cannot = verb(reader, "alarms-button-cannot", Verb::Cannot, alarm);
    Ok(Some(Drawing::Fresh(drawing.into_screen().row(there.into_iter().chain(cannot)))))
}

/// Is all well? For who is there.
pub(super) async fn ask_well(
    reads: &mut impl Reads,
    alarm: &Alarm,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some(one) = reader.person.and_then(|person| alarm.course.responder(person)) else {
        return Ok(None);
    };
    let name = parts::needing(reads, alarm, reader).await?;
    let line = match name {
        Some(name) => reader.language.say("alarms-ask-well", &[("name", Text(&name))]),
        None => reader.language.say("alarms-ask-well-bell", &[]),
    };
    let drawing = fresh(alarm, with_numbers(reads, alarm, line, reader).await?, reader);
    if alarm.is_over() || !one.is_there() {
        return Ok(Some(stale(drawing)));
    }
    let well = verb(reader, "alarms-button-well", Verb::Well, alarm);
    let more = verb(reader, "alarms-button-more", Verb::More, alarm);
    let screen = drawing.into_screen().row(well.into_iter().chain(more));
    let numbers = super::numbers_of(reads, alarm, reader).await?;
    let number = parts::number_for(&numbers, alarm.peril);
    let phones = alarm.phoning.is_none() && !alarm.drill && !alarm.is_wish();
    let phoning = phones.then(|| phoning_button(alarm, &number, reader)).flatten();
    Ok(Some(Drawing::Fresh(screen.row(phoning))))
}

/// What somebody said, for the others of the room; nothing once it is over.
pub(super) async fn word(
    reads: &mut impl Reads,
    alarm: &Alarm,
    word: WordId,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some(said) = store::find_word(reads, word).await? else { return Ok(None) };
    let in_room = reader.person.is_some_and(|person| alarm.room().contains(&person));
    if alarm.is_over() || !in_room || said.alarm != alarm.id {
        return Ok(None);
    }
    let language = reader.language;
    let name = parts::name(reads, said.person, reader).await?;
    let named = [("name", Text(name.as_str()))];
    let screen = match said.form {
        Form::Voice => {
            let text = marked(alarm, vec![language.say("alarms-said-aloud", &named)], reader);
            Screen { voice: Some(said.content), ..Screen::of(text) }
        }
        Form::Place => {
            let text = marked(alarm, vec![language.say("alarms-said-where", &named)], reader);
            let place: Option<Place> = serde_json::from_str(&said.content).ok();
            Screen { place, ..Screen::of(text) }
        }
        Form::Words => {
            let values = [("name", Text(name.as_str())), ("words", Text(said.content.as_str()))];
            Screen::of(marked(alarm, vec![language.say("alarms-said", &values)], reader))
        }
    };
    Ok(Some(Drawing::Fresh(screen.protect())))
}

/// It is over, for who was on it.
pub(super) async fn over(
    reads: &mut impl Reads,
    alarm: &Alarm,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    if !alarm.is_over() {
        return Ok(Some(super::past(reader, "alarms-goes-on")));
    }
    let line = call::over(reads, alarm, reader).await?;
    Ok(Some(fresh(alarm, vec![line], reader)))
}

/// Shall the whole house be woken? For moderators.
pub(super) async fn may_wake(
    reads: &mut impl Reads,
    alarm: &Alarm,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some(name) = parts::needing(reads, alarm, reader).await? else { return Ok(None) };
    let line = reader.language.say("alarms-may-wake", &[("name", Text(&name))]);
    let drawing = fresh(alarm, vec![line], reader);
    if alarm.is_over() || !alarm.narrow {
        return Ok(Some(stale(drawing)));
    }
    let widen = verb(reader, "alarms-button-widen", Verb::Widen, alarm);
    let end = verb(reader, "alarms-button-end", Verb::End, alarm);
    Ok(Some(Drawing::Fresh(drawing.into_screen().row(widen).row(end))))
}

/// Nobody ended it for a day, for moderators.
pub(super) async fn lapsed(
    reads: &mut impl Reads,
    alarm: &Alarm,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let name = parts::needing(reads, alarm, reader).await?;
    let line = match name {
        Some(name) if alarm.is_check_in() => {
            reader.language.say("alarms-lapsed-unheard", &[("name", Text(&name))])
        }
        Some(name) => reader.language.say("alarms-lapsed", &[("name", Text(&name))]),
        None => reader.language.say("alarms-lapsed-bell", &[]),
    };
    Ok(Some(fresh(alarm, vec![line], reader)))
}

/// The day after, for who was there.
pub(super) async fn care(
    reads: &mut impl Reads,
    alarm: &Alarm,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some(person) = reader.person else { return Ok(None) };
    let name = parts::needing(reads, alarm, reader).await?;
    let mut lines = vec![match name {
        Some(name) => reader.language.say("alarms-care", &[("name", Text(&name))]),
        None => reader.language.say("alarms-care-bell", &[]),
    }];
    if store::wants_call(reads, alarm.id, person).await? {
        lines.push(reader.language.say("alarms-will-call", &[]));
        return Ok(Some(fresh(alarm, lines, reader)));
    }
    let screen = fresh(alarm, lines, reader).into_screen();
    let call_me = verb(reader, "alarms-button-call-me", Verb::CallMe, alarm);
    Ok(Some(Drawing::Fresh(screen.row(call_me))))
}

/// Somebody who was there would like a call, for moderators.
pub(super) async fn wants_call(
    reads: &mut impl Reads,
    alarm: &Alarm,
    person: PersonId,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    if !membership::belongs(reads, alarm.member(person)).await? {
        return Ok(None);
    }
    let name = parts::name(reads, person, reader).await?;
    let line = reader.language.say("alarms-wants-call", &[("name", Text(&name))]);
    Ok(Some(fresh(alarm, vec![line], reader)))
}

/// How fast an exercise went, for moderators.
pub(super) async fn report(
    reads: &mut impl Reads,
    alarm: &Alarm,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let language = reader.language;
    let called = i64::try_from(store::list_asked(reads, alarm.id).await?.len())?;
    let begins = alarm.raised_at.plus(crate::features::alarms::model::plan::UNDO);
    let responders = &alarm.course.responders;
    let seconds = |at: Moment| i64::try_from(at.since(begins).as_secs()).unwrap_or(i64::MAX);
    let going = responders.iter().map(|one| one.going_at).min();
    let there = responders
        .iter()
        .filter(|one| one.ended != Some(End::Disputed))
        .filter_map(|one| one.there_at)
        .min();
    let mut lines = vec![
        language.say("alarms-report", &[]),
        language.say("alarms-report-called", &[("n", Number(called))]),
    ];
    lines.push(match going {
        Some(at) => language.say("alarms-report-going", &[("n", Number(seconds(at)))]),
        None => language.say("alarms-report-nobody-going", &[]),
    });
    lines.push(match there {
        Some(at) => language.say("alarms-report-there", &[("n", Number(seconds(at)))]),
        None => language.say("alarms-report-nobody-there", &[]),
    });
    Ok(Some(fresh(alarm, lines, reader)))
}

/// I was away; below that, how it stands by now.
pub(super) async fn away(
    reads: &mut impl Reads,
    alarm: &Alarm,
    outage: OutageId,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let is_own = reader.person.is_some_and(|person| alarm.is_by(person));
    let card = if is_own {
        Some(caller::card(reads, alarm, reader).await?)
    } else {
        call::card(reads, alarm, i64::MAX, reader).await?
    };
    let known = outage::find(reads, outage).await?;
    let (Some(Drawing::Fresh(card)), Some(known), false) = (&card, known, alarm.is_over()) else {
        return Ok(card);
    };
    let line = was_away(&known, reads.now(), reader);
    let lines = with_numbers(reads, alarm, line, reader).await?;
    let text = Html::lines([marked(alarm, lines, reader), card.text.clone()]);
    Ok(Some(Drawing::Fresh(Screen { text, ..card.clone() })))
}
