//! Who holds what: one's own, of somebody, of a building.

use super::words::{date, may_in, short_in, when};
use super::{Intent, button, labelled, past};
use crate::features::grants::intents::Verb;
use crate::features::grants::model::{State, Trust};
use crate::features::grants::store;
use crate::features::members::views::{name_of, profile_of, short};
use crate::features::residents;
use crate::kernel::building::{self, Building};
use crate::kernel::clock::Moment;
use crate::kernel::id::{Member, PersonId};
use crate::kernel::membership;
use crate::kernel::person;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Button, Drawing, Html, Press, Screen};
use crate::kernel::speech::Value::{Html as Markup, Number, Text};
use crate::kernel::trust::{self, Work};
use crate::kernel::tx::Reads;

/// So many stand on a page.
const A_PAGE: usize = 5;
/// So many works stand on the first page of somebody.
const FIRST_WORKS: usize = 5;

/// To somebody: with what they are trusted, what they may do, a button for each.
pub(super) async fn mine(
    reads: &mut impl Reads,
    member: Member,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    if reader.person != Some(member.person) {
        return Ok(None);
    }
    let Some(known) = building::find(reads, member.building).await? else { return Ok(None) };
    if !membership::belongs(reads, member).await? {
        return Ok(Some(past("grants-card-own-over", reader)));
    }
    let (language, now) = (reader.language, reads.now());
    let all = store::list_all_of(reads, member.person).await?;
    let here = || all.iter().filter(|one| one.member == member);
    let held: Vec<(&Trust, Moment)> =
        here().filter_map(|one| Some((one, one.held_at(now)?.until))).collect();
    let announced: Vec<(&Trust, Moment)> =
        here().filter_map(|one| Some((one, one.due_at()?))).collect();
    let title = language.say("grants-mine", &[("building", Text(&known.title))]);
    let lines = held.iter().flat_map(|(one, until)| {
        let (work, until) = (short_in(one.work, language), date(*until, reader));
        let values = [("work", Text(&work)), ("date", Text(&until))];
        [language.say("grants-mine-line", &values), Html::escape(&may_in(one.work, language))]
    });
    // What was held a moment ago: nobody is told before it stands.
    let was_theirs = |one: &&Trust| matches!(one.state, State::Over { span: Some(_), .. });
    let paused = here().filter(was_theirs).filter(|one| one.may_come_back(now)).map(|one| {
        let work = short_in(one.work, language);
        language.say("grants-mine-wait", &[("work", Text(&work))])
    });
    let coming = announced.iter().map(|(one, due_at)| {
        let (work, due) = (short_in(one.work, language), when(*due_at, reader));
        language.say("grants-mine-announced", &[("work", Text(&work)), ("when", Text(&due))])
    });
    let lines: Vec<Html> = lines.chain(paused).chain(coming).collect();
    let none = lines.is_empty().then(|| language.say("grants-mine-none", &[]));
    let text = Html::lines([title].into_iter().chain(lines).chain(none));
    let look = |(one, _): &(&Trust, Moment)| {
        let look = Intent::OfTrust(Verb::Look, member.building, one.id);
        labelled(short_in(one.work, language), &look)
    };
    let buttons: Vec<Button> = held.iter().chain(&announced).filter_map(look).collect();
    let rows = buttons.chunks(2);
    Ok(Some(Drawing::Fresh(
        rows.fold(Screen::of(text), |screen, row| screen.row(row.iter().cloned())),
    )))
}

/// How long something has waited, in days.
fn days(since: Moment, now: Moment) -> i64 {
    i64::try_from(now.since(since).as_secs() / 86_400).unwrap_or(0)
}

/// One grant as a line of a list; nothing if its time is over.
fn line(one: &Trust, name: Option<&str>, now: Moment, reader: &Reader) -> Option<Html> {
    let language = reader.language;
    let work = short_in(one.work, language);
    let what = match name {
        Some(name) => {
            let values = [("name", Text(name)), ("work", Text(&work))];
            language.say("grants-line-of", &values)
        }
        None => Html::escape(&work),
    };
    let what = ("what", Markup(&what));
    if let Some(due) = one.due_at().map(|at| when(at, reader)) {
        return Some(language.say("grants-line-noticed", &[what, ("when", Text(&due))]));
    }
    if one.is_proposed() {
        let days = days(one.proposed_at, now);
        return Some(language.say("grants-line-waits", &[what, ("days", Number(days))]));
    }
    let until = date(one.held_at(now)?.until, reader);
    Some(language.say("grants-line-held", &[what, ("date", Text(&until))]))
}

/// To a moderator: what waits, with its age, then who holds what; a button for each.
pub(super) async fn overview(
    reads: &mut impl Reads,
    building: &Building,
    page: usize,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let (language, now) = (reader.language, reads.now());
    let mut known = store::list_in(reads, building.id).await?;
    known.retain(|one| one.is_proposed() || one.held_at(now).is_some());
    let pages = known.len().div_ceil(A_PAGE).max(1);
    let page = page.min(pages.saturating_sub(1));
    let shown = known.chunks(A_PAGE).nth(page).unwrap_or_default();
    let people: Vec<PersonId> = shown.iter().map(|one| one.member.person).collect();
    let faces = person::faces(reads, &people).await?;
    let names: Vec<String> = faces.iter().map(|face| name_of(Some(face), reader)).collect();
    let title = language.say("grants-title", &[("building", Text(&building.title))]);
    let (number, count) = (page.saturating_add(1).to_string(), pages.to_string());
    let at = [("page", Text(&number)), ("pages", Text(&count))];
    let at = (pages > 1).then(|| language.say("grants-page", &at));
    let lines =
        shown.iter().zip(&names).filter_map(|(one, name)| line(one, Some(name), now, reader));
    let none = known.is_empty().then(|| language.say("grants-none", &[]));
    let how = language.say("grants-how", &[]);
    let text = Html::lines([title].into_iter().chain(at).chain(lines).chain(none).chain([how]));
    let look = |(one, name): (&Trust, &String)| {
        let look = Intent::OfTrust(Verb::Look, building.id, one.id);
        labelled(short(&format!("{} {name}", one.work.icon())), &look)
    };
    let buttons: Vec<Button> = shown.iter().zip(&names).filter_map(look).collect();
    let rows = buttons.chunks(2);
    let screen = rows.fold(Screen::of(text), |screen, row| screen.row(row.iter().cloned()));
    let before = page.checked_sub(1).and_then(|before| {
        button(reader, "residents-button-before", &Intent::Turn(building.id, before))
    });
    let after = page.saturating_add(1);
    let after = (after < pages)
        .then(|| button(reader, "residents-button-after", &Intent::Turn(building.id, after)))
        .flatten();
    let roll = residents::Intent::Turn(building.id, 0).code();
    let roll = roll.map(|code| language.button("grants-button-residents", Press::Code(code)));
    Ok(Some(Drawing::Fresh(screen.row(before.into_iter().chain(after)).row(roll))))
}

/// To a moderator: with what somebody is trusted, and a button for each work.
pub(super) async fn of_person(
    reads: &mut impl Reads,
    member: Member,
    (alone, more): (bool, bool),
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    if reader.person == Some(member.person) {
        return mine(reads, member, reader).await;
    }
    let (language, now) = (reader.language, reads.now());
    let Member { person, building } = member;
    let faces = person::faces(reads, &[person]).await?;
    if !membership::belongs(reads, member).await? {
        return Ok(Some(past("residents-left", reader)));
    }
    let known = store::list_of(reads, member).await?;
    let name = profile_of(faces.first(), reader);
    let title = language.say("grants-person", &[("name", Markup(&name))]);
    let lines: Vec<Html> = known.iter().filter_map(|one| line(one, None, now, reader)).collect();
    let none = lines.is_empty().then(|| language.say("grants-person-none", &[]));
    let choose = if alone { "grants-person-choose-alone" } else { "grants-person-choose" };
    let choose = language.say(choose, &[]);
    let text = Html::lines([title].into_iter().chain(lines).chain(none).chain([choose]));
    let choice = |work: Work| {
        let of_work = known.iter().filter(|one| one.work == work);
        let open = of_work.rev().find(|one| one.is_proposed() || one.held_at(now).is_some());
        let intent = match open {
            Some(open) => Intent::OfTrust(Verb::Look, building, open.id),
            None => Intent::Choose(building, person, work),
        };
        let label = short_in(work, language);
        let label = match open {
            Some(open) if open.is_proposed() => format!("⏳ {label}"),
            Some(_) => format!("✓ {label}"),
            None => label,
        };
        labelled(label, &intent)
    };
    let works = Work::ALL.into_iter();
    if more {
        let buttons: Vec<Button> = works.skip(FIRST_WORKS).filter_map(choice).collect();
        let back = button(reader, "grants-button-back", &Intent::OfPerson(building, person));
        return Ok(Some(Drawing::Fresh(Screen::of(text).in_twos(&buttons).row(back))));
    }
    let mut buttons: Vec<Button> = works.take(FIRST_WORKS).filter_map(choice).collect();
    buttons.extend(button(reader, "grants-button-more", &Intent::MoreOfPerson(building, person)));
    let all = button(reader, "grants-button-all", &Intent::Turn(building, 0));
    let back = residents::Intent::Look { building, person, page: 0 }.code();
    let back = back.map(|code| language.button("grants-button-back", Press::Code(code)));
    let screen = Screen::of(text).in_twos(&buttons);
    Ok(Some(Drawing::Fresh(screen.row(back.into_iter().chain(all)))))
}

/// Somebody's page among the residents, with what they are trusted with and a button that leads to
/// it; not on one's own, and not where a line in the group stands in for it.
///
/// # Errors
/// If the database cannot be read.
pub async fn beside_person(
    reads: &mut impl Reads,
    drawing: Drawing,
    member: Member,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let Drawing::Fresh(mut screen) = drawing else { return Ok(drawing) };
    if reader.in_group {
        return Ok(Drawing::Fresh(screen));
    }
    let language = reader.language;
    let held = trust::list_held(reads, member).await?;
    let lines = held.into_iter().map(|(work, until)| {
        let (work, until) = (short_in(work, language), date(until, reader));
        language.say("grants-trusted", &[("work", Text(&work)), ("date", Text(&until))])
    });
    screen.text = Html::lines([std::mem::take(&mut screen.text)].into_iter().chain(lines));
    let Member { person, building } = member;
    let own = reader.person == Some(person);
    let grants = button(reader, "grants-button-grants", &Intent::OfPerson(building, person));
    if let Some(grants) = grants.filter(|_| !own) {
        // The way back stays the last.
        let last = screen.buttons.len().saturating_sub(1);
        screen.buttons.insert(last, vec![grants]);
    }
    Ok(Drawing::Fresh(screen))
}
