//! One detail: what it is for, what is told, and the buttons that change it.

use super::{Scene, as_in_telegram, said};
use crate::features::needs::category::{Category, Group};
use crate::features::needs::views::name_of_group;
use crate::features::people::intents::{DetailVerb, Intent};
use crate::features::people::model::{Choice, circles, is_before_evening, is_typed};
use crate::kernel::detail::Kind;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Button, Html, Press, Screen};
use crate::kernel::speech::Value::Text;

/// So many numbers stand in a row.
const NUMBERS_A_ROW: usize = 5;

/// A detail; while it is waited for words, what to type.
pub(super) fn page(scene: &Scene, kind: Kind, reader: &Reader) -> Screen {
    let language = reader.language;
    let label = language.label(said::title(kind));
    let title = language.say("people-detail", &[("detail", Text(&label))]);
    if scene.waits == Some(kind) {
        let text = Html::lines([title, language.say(prompt(kind), &[])]);
        let stop = scene.button(reader, "people-button-stop", DetailVerb::Stop, kind);
        return Screen::of(text).row(stop);
    }
    let told = match said::value(scene, kind, reader) {
        Some(value) => value,
        None => language.say("people-nothing-told", &[]),
    };
    let has_readers = !circles(kind).is_empty();
    let readers = language.label(said::circle(scene.profile.readers(kind)));
    let readers =
        has_readers.then(|| language.say("people-readers", &[("readers", Text(&readers))]));
    let purpose = language.say(purpose(kind), &[]);
    let text = Html::lines([title, told].into_iter().chain(readers).chain([purpose]));
    let screen = choices(scene, kind, reader).into_iter().fold(Screen::of(text), Screen::row);
    let of = |label, verb| scene.button(reader, label, verb, kind);
    let by_words = is_typed(kind).then(|| of("people-button-type", DetailVerb::Type)).flatten();
    let is_told = scene.profile.value(kind).is_some() && kind != Kind::Presence;
    let empty = is_told.then(|| of("people-button-empty", DetailVerb::Empty)).flatten();
    let ask = has_readers.then(|| of("people-button-readers", DetailVerb::AskReaders)).flatten();
    screen.row(by_words.into_iter().chain(empty)).row(ask.into_iter().chain(back(scene, reader)))
}

/// What they like to help with, of a group of kinds.
pub(super) fn offers(scene: &Scene, group: Group, reader: &Reader) -> Screen {
    let (language, kind) = (reader.language, Kind::Offers);
    let label = language.label(said::title(kind));
    let title = language.say("people-detail", &[("detail", Text(&label))]);
    let told = said::value(scene, kind, reader);
    let told = told.unwrap_or_else(|| language.say("people-nothing-told", &[]));
    let choices = group.kinds().iter().map(|category| Choice::Category(*category));
    let choices: Vec<Button> =
        choices.filter_map(|choice| toggle(scene, kind, choice, reader)).collect();
    let back = scene.button(reader, "people-button-done", DetailVerb::Look, kind);
    Screen::of(Html::lines([title, told])).in_twos(&choices).row(back)
}

/// A button for each group of kinds, marked if they like to help with one of it; and for what is in none.
fn groups(scene: &Scene, reader: &Reader) -> Vec<Button> {
    let kind = Kind::Offers;
    let group = |group: Group| {
        let code = Intent::OfDetail(DetailVerb::LookIn(group), scene.building, kind).code()?;
        let mut kinds = group.kinds().iter();
        let chosen = kinds.any(|one| scene.profile.has(kind, Choice::Category(*one)));
        let label = reader.language.label(name_of_group(group));
        Some(Button { label: marked(label, chosen), press: Press::Code(code) })
    };
    let other = toggle(scene, kind, Choice::Category(Category::Other), reader);
    Group::ALL.into_iter().filter_map(group).chain(other).collect()
}

/// A button that chooses something, or does not any more.
fn toggle(scene: &Scene, kind: Kind, choice: Choice, reader: &Reader) -> Option<Button> {
    let chosen = scene.profile.has(kind, choice);
    let verb = if chosen && choice.is_one_of_several() {
        DetailVerb::Unchoose(choice)
    } else {
        DetailVerb::Choose(choice)
    };
    let label = match choice {
        Choice::Number(number) => number.to_string(),
        Choice::AsInTelegram
        | Choice::Language(_)
        | Choice::Category(_)
        | Choice::Duty
        | Choice::DutyTomorrow
        | Choice::AwayDay
        | Choice::AwayWeek
        | Choice::Away => said::choice_of(choice, reader)?,
    };
    let code = Intent::OfDetail(verb, scene.building, kind).code()?;
    Some(Button { label: marked(label, chosen), press: Press::Code(code) })
}

/// Who may read it?
pub(super) fn readers(scene: &Scene, kind: Kind, reader: &Reader) -> Screen {
    let language = reader.language;
    let label = language.label(said::title(kind));
    let text = language.say("people-readers-question", &[("detail", Text(&label))]);
    let known = scene.profile.readers(kind);
    let buttons = circles(kind).iter().filter_map(|circle| {
        let code = Intent::OfDetail(DetailVerb::LetRead(*circle), scene.building, kind).code()?;
        let label = marked(language.label(said::circle(*circle)), *circle == known);
        Some(Button { label, press: Press::Code(code) })
    });
    let buttons: Vec<Button> = buttons.collect();
    let screen =
        buttons.chunks(2).fold(Screen::of(text), |screen, row| screen.row(row.iter().cloned()));
    screen.row(scene.button(reader, "people-button-done", DetailVerb::Look, kind))
}

fn back(scene: &Scene, reader: &Reader) -> Option<Button> {
    let code = Intent::Overview(scene.building).code()?;
    Some(reader.language.button("people-button-back", Press::Code(code)))
}

/// The same label, marked if it is chosen.
fn marked(label: String, chosen: bool) -> String {
    if chosen { format!("✓ {label}") } else { label }
}

/// What can be chosen, row by row.
fn choices(scene: &Scene, kind: Kind, reader: &Reader) -> Vec<Vec<Button>> {
    let (buttons, width): (Vec<Button>, usize) = match kind {
        Kind::Name => (as_in_telegram(scene, reader).into_iter().collect(), 1),
        Kind::Flat | Kind::Phone => (Vec::new(), 1),
        Kind::Presence => (presence(scene, reader), 2),
        Kind::Offers => (groups(scene, reader), 2),
        Kind::Entrance | Kind::Floor | Kind::Languages => {
            let all = Choice::all(kind).into_iter();
            let buttons = all.filter_map(|choice| toggle(scene, kind, choice, reader)).collect();
            let numbers = matches!(kind, Kind::Entrance | Kind::Floor);
            (buttons, if numbers { NUMBERS_A_ROW } else { 2 })
        }
    };
    buttons.chunks(width).map(<[Button]>::to_vec).collect()
}

/// How to say whether they are there. That a duty ends today is offered while it still can.
fn presence(scene: &Scene, reader: &Reader) -> Vec<Button> {
    let can_be =
        |choice: &Choice| *choice != Choice::Duty || is_before_evening(scene.now, reader.time_zone);
    let here = scene.profile.presence().and_then(|_| {
        scene.button(reader, "people-button-here", DetailVerb::Empty, Kind::Presence)
    });
    let choices = Choice::OF_PRESENCE.into_iter().filter(can_be);
    let choices = choices.filter_map(|choice| {
        let label = of_presence(choice)?;
        scene.button(reader, label, DetailVerb::Choose(choice), Kind::Presence)
    });
    here.into_iter().chain(choices).collect()
}

fn of_presence(choice: Choice) -> Option<&'static str> {
    match choice {
        Choice::Duty => Some("people-button-duty"),
        Choice::DutyTomorrow => Some("people-button-duty-tomorrow"),
        Choice::AwayDay => Some("people-button-away-day"),
        Choice::AwayWeek => Some("people-button-away-week"),
        Choice::Away => Some("people-button-away"),
        Choice::AsInTelegram | Choice::Number(_) | Choice::Language(_) | Choice::Category(_) => {
            None
        }
    }
}

/// What a detail is for.
fn purpose(kind: Kind) -> &'static str {
    match kind {
        Kind::Name => "people-for-name",
        Kind::Entrance => "people-for-entrance",
        Kind::Floor => "people-for-floor",
        Kind::Flat => "people-for-flat",
        Kind::Phone => "people-for-phone",
        Kind::Languages => "people-for-languages",
        Kind::Offers => "people-for-offers",
        Kind::Presence => "people-for-presence",
    }
}

/// What to type. What is chosen is never waited for.
fn prompt(kind: Kind) -> &'static str {
    match kind {
        Kind::Name | Kind::Languages | Kind::Offers | Kind::Presence => "people-type-name",
        Kind::Entrance => "people-type-entrance",
        Kind::Floor => "people-type-floor",
        Kind::Flat => "people-type-flat",
        Kind::Phone => "people-type-phone",
    }
}
