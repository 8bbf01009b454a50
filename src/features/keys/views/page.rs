//! The door of a household: whether there is a note, who holds keys, who read it lately.

use super::{Scene, button, date, date_and_time, name, names, past};
use crate::features::alarms::actions::kept_from;
use crate::features::keys::intents::{Intent, Step, Verb};
use crate::features::keys::model::{Holder, MOST_HOLDERS, STANDS, count};
use crate::features::keys::store;
use crate::features::members::views::short;
use crate::kernel::clock::Moment;
use crate::kernel::id::PersonId;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Button, Drawing, Html, Press, Screen};
use crate::kernel::speech::Value::{Number, Text};
use crate::kernel::step::{self, Step as _};
use crate::kernel::tx::Reads;

/// How it stands, for who may see it.
pub(super) async fn home(
    reads: &mut impl Reads,
    scene: &Scene,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    if !scene.ties.may_look() {
        return Ok(past(reader, "keys-over"));
    }
    let language = reader.language;
    let title = language.say("keys-title", &[("home", Text(&scene.home))]);
    let holders = store::list_holders(reads, scene.household).await?;
    let mut lines = vec![title];
    let note = if scene.ties.at_home() || scene.ties.holds {
        store::find_note(reads, scene.household).await?
    } else {
        None
    };
    let removed = store::find_removed(reads, scene.household).await?;
    let removed = removed.filter(|note| note.can_come_back(reads.now()));
    let undo = removed.filter(|_| scene.ties.at_home());
    match &note {
        Some(note) if scene.ties.at_home() => {
            let (writer, day) =
                (name(reads, note.writer, reader).await?, date(note.written_at, reader));
            let values = [("name", Text(writer.as_str())), ("day", Text(day.as_str()))];
            lines.push(language.say("keys-note-written", &values));
        }
        Some(_) => lines.push(language.say("keys-note-there", &[])),
        None if undo.is_some() => lines.push(language.say("keys-note-deleted", &[])),
        None if scene.ties.at_home() => lines.push(language.say("keys-note-none", &[])),
        None if scene.ties.holds => lines.push(language.say("keys-note-not-there", &[])),
        None => {}
    }
    if note.is_some() && undo.is_some() {
        lines.push(language.say("keys-note-changed", &[]));
    }
    // In danger, who lives there learns nothing of who can come in.
    let kept = scene.ties.lives
        && kept_from(reads, scene.building, scene.household).await?.contains(&scene.person);
    if !kept {
        lines.extend(of_holders(reads, scene, &holders, reader).await?);
    }
    if scene.ties.at_home() && !kept {
        lines.extend(openings(reads, scene, reader).await?);
    }
    let is_own = note.as_ref().is_some_and(|note| scene.ties.is_own(note, scene.person));
    let reads_it = note.is_some() && (is_own || scene.ties.holds);
    let read = reads_it.then(|| scene.of(reader, "keys-button-read", Verb::Read)).flatten();
    let mut buttons: Vec<Button> = read.into_iter().collect();
    if scene.ties.at_home() {
        let write = if note.is_some() { "keys-button-change" } else { "keys-button-write" };
        buttons.extend(scene.of(reader, write, Verb::Write));
        if undo.is_some() {
            buttons.extend(scene.of(reader, "keys-button-undo", Verb::Undo));
        }
        if count(&holders) < MOST_HOLDERS {
            let choose = Intent::Choose(scene.building, scene.household, 0);
            buttons.extend(button(reader, "keys-button-ask", &choose));
        }
    }
    if scene.ties.holds {
        buttons.extend(scene.of(reader, "keys-button-give-back", Verb::GiveBack));
    }
    if (scene.ties.at_home() || scene.ties.moderates) && !kept {
        buttons.extend(endings(reads, scene, &holders, reader).await?);
    }
    if scene.ties.at_home() && note.is_some() {
        buttons.extend(scene.of(reader, "keys-button-delete", Verb::Delete));
    }
    Ok(Drawing::Fresh(Screen::of(Html::lines(lines)).in_twos(&buttons)))
}

/// Who holds a key, and who is asked.
async fn of_holders(
    reads: &mut impl Reads,
    scene: &Scene,
    holders: &[Holder],
    reader: &Reader,
) -> anyhow::Result<Vec<Html>> {
    let people = |which: fn(Holder) -> bool| -> Vec<PersonId> {
        holders.iter().filter(|one| which(**one)).map(|one| one.person).collect()
    };
    let language = reader.language;
    let held = people(Holder::holds);
    let mut lines = Vec::new();
    if scene.ties.holds {
        lines.push(language.say("keys-you-hold", &[]));
    }
    if !scene.ties.at_home() && !scene.ties.moderates {
        return Ok(lines);
    }
    let names_of = names(reads, &held, reader).await?;
    lines.push(if held.is_empty() {
        language.say("keys-holders-none", &[])
    } else {
        language.say("keys-holders", &[("names", Text(&names_of))])
    });
    let asked = people(Holder::is_asked);
    if !asked.is_empty() {
        let asked = names(reads, &asked, reader).await?;
        lines.push(language.say("keys-asked-are", &[("names", Text(&asked))]));
    }
    Ok(lines)
}

/// A button for each who holds a key or is asked, by which that ends.
async fn endings(
    reads: &mut impl Reads,
    scene: &Scene,
    holders: &[Holder],
    reader: &Reader,
) -> anyhow::Result<Vec<Button>> {
    let mut buttons = Vec::new();
    let others = holders.iter().filter(|one| one.declined_at.is_none());
    for holder in others.filter(|one| one.person != scene.person) {
        let name = name(reads, holder.person, reader).await?;
        let label = reader.language.say("keys-button-end", &[("name", Text(&name))]);
        let end = Intent::End(scene.building, scene.household, holder.person);
        let press = end.code().map(Press::Code);
        buttons.extend(press.map(|press| Button { label: short(&label.plain()), press }));
    }
    Ok(buttons)
}

/// Who read it lately, a line each. Those who live there read nothing of what was kept from them.
async fn openings(
    reads: &mut impl Reads,
    scene: &Scene,
    reader: &Reader,
) -> anyhow::Result<Vec<Html>> {
    let latest = store::list_openings(reads, scene.household, !scene.ties.lives).await?;
    let mut lines = Vec::new();
    for opening in latest {
        let name = name(reads, opening.person, reader).await?;
        let when = date_and_time(opening.read_at, reader);
        let values = [("when", Text(when.as_str())), ("name", Text(name.as_str()))];
        let words =
            if opening.alarm.is_some() { "keys-opening-alarm" } else { "keys-opening-line" };
        lines.push(reader.language.say(words, &values));
    }
    if !lines.is_empty() {
        lines.insert(0, reader.language.say("keys-openings", &[]));
    }
    Ok(lines)
}

/// What the note says, to those whose own it is; the page again once it stood long enough.
pub(super) async fn own(
    reads: &mut impl Reads,
    scene: &Scene,
    since: Moment,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let note = store::find_note(reads, scene.household).await?;
    let note = note
        .filter(|note| scene.ties.is_own(note, scene.person) && reads.now() < since.plus(STANDS));
    let words = match note {
        Some(note) => store::words_of(reads, note.id).await?,
        None => None,
    };
    let Some(words) = words else { return home(reads, scene, reader).await };
    let values = [("home", Text(scene.home.as_str())), ("words", Text(words.as_str()))];
    let text = reader.language.say("keys-own", &values);
    let back = scene.of(reader, "keys-button-back", Verb::Look);
    Ok(Drawing::Fresh(Screen::of(text).protect().row(back)))
}

/// What to type; past once it is not waited for.
pub(super) async fn form(
    reads: &mut impl Reads,
    person: PersonId,
    step: Step,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let open = step::find(reads, person).await?;
    if reader.person != Some(person) || open.as_ref().and_then(Step::read) != Some(step) {
        return Ok(past(reader, "keys-form-over"));
    }
    let most = i64::try_from(crate::features::keys::model::LONGEST)?;
    let text = reader.language.say("keys-type-note", &[("most", Number(most))]);
    let stop = Intent::OfHome(Verb::Stop, step.building, step.household);
    Ok(Drawing::Fresh(Screen::of(text).row(button(reader, "keys-button-stop", &stop))))
}
