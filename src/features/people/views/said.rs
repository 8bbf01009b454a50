//! Details in words: what they are called, what is told, and to whom.

use super::Scene;
use crate::features::members::views::{isolated, name_of};
use crate::features::needs::category::Category;
use crate::features::needs::model::when::{Shape, When};
use crate::features::needs::views::{name_of_kind, when};
use crate::features::people::model::{Choice, Presence};
use crate::kernel::detail::{Circle, Kind};
use crate::kernel::language::Language;
use crate::kernel::reader::Reader;
use crate::kernel::screen::Html;
use crate::kernel::speech::Value::Text;

/// What a detail is called, in lines and on buttons.
pub(super) fn title(kind: Kind) -> &'static str {
    match kind {
        Kind::Name => "people-button-name",
        Kind::Entrance => "people-button-entrance",
        Kind::Floor => "people-button-floor",
        Kind::Flat => "people-button-flat",
        Kind::Phone => "people-button-phone",
        Kind::Languages => "people-button-languages",
        Kind::Offers => "people-button-offers",
        Kind::Presence => "people-button-presence",
    }
}

/// What a circle is called, in lines and on buttons.
pub(super) fn circle(circle: Circle) -> &'static str {
    match circle {
        Circle::Building => "people-button-for-building",
        Circle::Entrance => "people-button-for-entrance",
        Circle::Pair => "people-button-for-pair",
        Circle::Moderators => "people-button-for-moderators",
        Circle::Nobody => "people-button-for-nobody",
    }
}

/// What a detail is called, by the name under which it is stored.
pub fn name_of_detail(kind: &str, language: Language) -> String {
    Kind::named(kind).map_or_else(|| kind.to_owned(), |kind| language.label(title(kind)))
}

/// What its readers are called, by the name under which they are stored.
pub fn name_of_readers(readers: &str, language: Language) -> String {
    let circle = Circle::named(readers);
    circle.map_or_else(|| readers.to_owned(), |readers| language.label(self::circle(readers)))
}

/// What is stored of a detail, in words: what was chosen by buttons reads as they do.
pub fn in_words(kind: &str, value: &str, language: Language) -> String {
    let Some(kind) = Kind::named(kind) else { return value.to_owned() };
    let words = |name: &str| match Choice::named(kind, name) {
        Some(choice) => choice_in(choice, language).unwrap_or_else(|| name.to_owned()),
        None => name.to_owned(),
    };
    match (kind, Presence::named(value)) {
        (Kind::Name | Kind::Entrance | Kind::Floor | Kind::Flat | Kind::Phone, _) => {
            value.to_owned()
        }
        (Kind::Languages | Kind::Offers, _) => {
            let chosen: Vec<String> = value.split(',').map(words).collect();
            chosen.join(&language.label("needs-between-names"))
        }
        (Kind::Presence, Some(Presence::OnDuty)) => language.label("people-given-duty"),
        (Kind::Presence, Some(Presence::Away)) => language.label("people-given-away"),
        (Kind::Presence, None) => value.to_owned(),
    }
}

/// What a kind of need is called, with its icon.
pub(super) fn category(category: Category, language: Language) -> String {
    let name = language.label(name_of_kind(category));
    let values = [("icon", Text(category.icon())), ("name", Text(&name))];
    language.say("needs-kind-choice", &values).plain()
}

/// What is told; nothing if nothing is. Of the name that is what neighbours read in any case.
pub(super) fn value(scene: &Scene, kind: Kind, reader: &Reader) -> Option<Html> {
    let told = scene.profile.value(kind);
    match kind {
        Kind::Name => Some(Html::typed(&name_of(Some(&scene.face), reader))),
        Kind::Entrance | Kind::Floor | Kind::Flat | Kind::Phone => {
            told.map(|told| Html::typed(&isolated(told)))
        }
        Kind::Languages | Kind::Offers => {
            told?;
            let between = reader.language.label("needs-between-names");
            let chosen = Choice::all(kind).into_iter();
            let chosen = chosen.filter(|choice| scene.profile.has(kind, *choice));
            let labels: Vec<String> =
                chosen.filter_map(|choice| choice_of(choice, reader)).collect();
            Some(Html::escape(&labels.join(&between)))
        }
        Kind::Presence => presence(scene, reader),
    }
}

/// A language or a kind of need as it stands in a list.
pub(super) fn choice_of(choice: Choice, reader: &Reader) -> Option<String> {
    choice_in(choice, reader.language)
}

fn choice_in(choice: Choice, reading: Language) -> Option<String> {
    match choice {
        Choice::Language(language) => Some(language.label("members-language-name")),
        Choice::Category(kind) => Some(category(kind, reading)),
        Choice::AsInTelegram
        | Choice::Number(_)
        | Choice::Duty
        | Choice::DutyTomorrow
        | Choice::AwayDay
        | Choice::AwayWeek
        | Choice::Away => None,
    }
}

fn presence(scene: &Scene, reader: &Reader) -> Option<Html> {
    let presence = scene.profile.presence()?;
    let until = scene.profile.detail(Kind::Presence).and_then(|detail| detail.until);
    let until = until.map(|until| {
        let window = When { starts_at: scene.now, ends_at: Some(until), shape: Shape::Clock };
        when::show(&window, scene.now, reader.time_zone, reader.language)
    });
    let say = |id, until: &str| Some(reader.language.say(id, &[("until", Text(until))]));
    match (presence, until) {
        (Presence::OnDuty, Some(until)) => say("people-on-duty-until", &until),
        (Presence::Away, Some(until)) => say("people-away-until", &until),
        (Presence::Away, None) => Some(reader.language.say("people-away", &[])),
        // A duty always ends.
        (Presence::OnDuty, None) => None,
    }
}
