//! What the asker sees of a need that is posted: how it stands, and what they can do about it.

use super::{Scene, attached, button, hides_words, home, news};
use crate::features::needs::category::{Asks, Category, Group};
use crate::features::needs::intents::{Intent, NeedVerb, WhenChoice};
use crate::features::needs::model::{Need, State, Words};
use crate::features::needs::notices::{Form, Menu};
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Button, Drawing, Html, MOST_BUTTONS, Press, Screen};
use crate::kernel::speech::Value::{Number, Text};

/// So many kinds are offered at once.
const LIKELY: usize = 6;

/// A posted need; how it stands; and what can be done about it.
pub(super) fn posted(scene: &Scene, reader: &Reader) -> Drawing {
    let need = &scene.need;
    let say = |id| Screen::of(reader.language.say(id, &[("number", Number(need.number))]));
    match need.state {
        State::Open => Drawing::Fresh(open(scene, reader)),
        State::Withdrawn { .. } if need.can_be_restored(scene.now) => {
            let undo = verb(need, reader, "needs-button-undo", NeedVerb::Restore);
            Drawing::Stale(say("needs-posted-withdrawn").row(undo))
        }
        State::Withdrawn { .. } => Drawing::Stale(say("needs-posted-withdrawn")),
        State::Shut { .. } => Drawing::Stale(say("needs-shut")),
        State::Closed { .. } => Drawing::Stale(say("needs-posted-closed")),
    }
}

fn open(scene: &Scene, reader: &Reader) -> Screen {
    let (need, language) = (&scene.need, reader.language);
    let when = scene.when(reader);
    let when = when.map(|when| language.say("needs-card-when", &[("when", Text(&when))]));
    let private = need
        .private_part
        .as_ref()
        .map(|part| language.say("needs-posted-private", &[("private", Text(part.as_str()))]));
    let exposed = need.exposed.then(|| language.say("needs-posted-exposed", &[]));
    let number = ("number", Number(need.number));
    let promise = match (need.free_places(), news::next_word(scene, reader)) {
        (0, _) => language.say("needs-posted-taken", &[number]),
        (_, Some(until)) => language.say("needs-posted", &[number, ("until", Text(&until))]),
        (_, None) => language.say("needs-posted-over", &[number]),
    };
    let hides_words = hides_words(need.category, need.words.as_ref());
    let text = Html::lines(
        [promise]
            .into_iter()
            .chain(when)
            .chain(of_kind(scene, reader))
            .chain(private)
            .chain(home::offer(scene, reader))
            .chain(exposed)
            .chain(attached::lines(&scene.attached, hides_words, scene.now, reader)),
    );
    let door = if need.private_part.is_some() {
        "needs-button-change-private"
    } else {
        "needs-button-add-private"
    };
    let choose = |label, choice| verb(need, reader, label, choice);
    let said = choose("needs-button-words", NeedVerb::EditWords).into_iter();
    let said = said.chain(choose("needs-button-when", NeedVerb::ChooseWhen));
    let [kind, photos] = seldom(scene, reader);
    let screen = Screen::of(text).row(said);
    let rest = |screen: Screen| {
        screen.row(choose(door, NeedVerb::AddPrivate)).row(home::button(scene, reader))
    };
    let withdraw = choose("needs-button-withdraw", NeedVerb::Withdraw);
    let whole = rest(screen.clone().row(kind)).row(photos).row(withdraw.clone());
    if whole.count_buttons().saturating_add(scene.beside) <= MOST_BUTTONS {
        return whole;
    }
    let more = choose("needs-button-more", NeedVerb::ChooseMore);
    rest(screen).row(more).row(withdraw)
}

/// What is changed more seldom: kind and how many, photos and place.
fn seldom(scene: &Scene, reader: &Reader) -> [Vec<Button>; 2] {
    let need = &scene.need;
    let kind = verb(need, reader, "needs-button-kind", NeedVerb::ChooseKind).into_iter();
    let kind = kind.chain(verb(need, reader, "needs-button-places", NeedVerb::ChoosePlaces));
    [kind.collect(), attached::of_need(scene, reader)]
}

/// What is so of this kind: who may come, how many come, what they have to know.
fn of_kind(scene: &Scene, reader: &Reader) -> Vec<Html> {
    let (need, policy) = (&scene.need, scene.need.category.policy());
    // Where they told where they live, that is offered instead.
    let lacks_door = need.private_part.is_none()
        && scene.home.is_none()
        && policy.asks.contains(&Asks::DoorNote);
    let said = [
        policy.trust.is_some().then_some("needs-posted-trusted"),
        policy.in_pairs.then_some("needs-posted-pair"),
        lacks_door.then_some("needs-posted-asks"),
    ];
    said.into_iter().flatten().map(|id| reader.language.say(id, &[])).collect()
}

/// Choices for one thing about a need. Past once it is over.
pub(super) fn menu(scene: &Scene, menu: Menu, reader: &Reader) -> Drawing {
    let need = &scene.need;
    if need.state != State::Open {
        return posted(scene, reader);
    }
    let (question, rows) = match menu {
        Menu::When => ("needs-menu-when", when_choices(need, reader)),
        Menu::Kind => ("needs-menu-kind", likely_kinds(need, reader)),
        Menu::Groups => ("needs-menu-kind", groups(need, reader)),
        Menu::KindsOf(group) => ("needs-menu-kind", in_twos(kinds(need, group.kinds(), reader))),
        Menu::Places => ("needs-menu-places", place_choices(need)),
        Menu::More => ("needs-menu-more", seldom(scene, reader).to_vec()),
    };
    let text = reader.language.say(question, &[("number", Number(need.number))]);
    let screen = rows.into_iter().fold(Screen::of(text), Screen::row);
    let back = match menu {
        Menu::Groups => NeedVerb::ChooseKind,
        Menu::KindsOf(_) => NeedVerb::ChooseGroup,
        Menu::When | Menu::Kind | Menu::Places | Menu::More => NeedVerb::Overview,
    };
    Drawing::Fresh(screen.row(verb(need, reader, "needs-button-back", back)))
}

fn in_twos(buttons: Vec<Button>) -> Vec<Vec<Button>> {
    buttons.chunks(2).map(<[Button]>::to_vec).collect()
}

fn when_choices(need: &Need, reader: &Reader) -> Vec<Vec<Button>> {
    let buttons: Vec<Button> = WhenChoice::ALL
        .into_iter()
        .filter_map(|choice| {
            let label = match choice {
                WhenChoice::Now => "needs-button-now",
                WhenChoice::Today => "needs-button-today",
                WhenChoice::Tomorrow => "needs-button-tomorrow",
                WhenChoice::ThisWeek => "needs-button-this-week",
                WhenChoice::NoHurry => "needs-button-no-hurry",
            };
            verb(need, reader, label, NeedVerb::SetWhen(choice))
        })
        .collect();
    let typed = verb(need, reader, "needs-button-type-when", NeedVerb::TypeWhen);
    in_twos(buttons.into_iter().chain(typed).collect())
}

/// The kinds that it may be, and the way to all others.
fn likely_kinds(need: &Need, reader: &Reader) -> Vec<Vec<Button>> {
    let words = need.words.as_ref().map(Words::as_str);
    let likely = Category::likeliest(words, need.category, LIKELY);
    let more = verb(need, reader, "needs-button-more-kinds", NeedVerb::ChooseGroup);
    let mut rows = in_twos(kinds(need, &likely, reader));
    rows.push(more.into_iter().collect());
    rows
}

/// All kinds by groups, and what is in none of them.
fn groups(need: &Need, reader: &Reader) -> Vec<Vec<Button>> {
    let group =
        |group: Group| verb(need, reader, name_of_group(group), NeedVerb::ChooseKindIn(group));
    let mut rows = in_twos(Group::ALL.into_iter().filter_map(group).collect());
    rows.push(kinds(need, &[Category::Other], reader));
    rows
}

fn kinds(need: &Need, kinds: &[Category], reader: &Reader) -> Vec<Button> {
    let kind = |category: &Category| {
        let code = Intent::OfNeed(NeedVerb::SetKind(*category), need.building, need.id).code()?;
        Some(Button { label: kind_in_words(*category, reader).plain(), press: Press::Code(code) })
    };
    kinds.iter().filter_map(kind).collect()
}

/// A kind with its icon.
pub fn kind_in_words(category: Category, reader: &Reader) -> Html {
    let name = reader.language.label(name_of_kind(category));
    let values = [("icon", Text(category.icon())), ("name", Text(&name))];
    reader.language.say("needs-kind-choice", &values)
}

/// What a group of kinds is called, on a button.
pub fn name_of_group(group: Group) -> &'static str {
    match group {
        Group::Errands => "needs-button-errands",
        Group::Home => "needs-button-at-home",
        Group::People => "needs-button-people",
        Group::House => "needs-button-house",
    }
}

/// What a kind of need is called.
pub fn name_of_kind(category: Category) -> &'static str {
    match category {
        Category::Shopping => "needs-kind-shopping",
        Category::Medicine => "needs-kind-medicine",
        Category::Parcels => "needs-kind-parcels",
        Category::Bills => "needs-kind-bills",
        Category::Tickets => "needs-kind-tickets",
        Category::Rides => "needs-kind-rides",
        Category::Repairs => "needs-kind-repairs",
        Category::Technology => "needs-kind-technology",
        Category::Lending => "needs-kind-lending",
        Category::Company => "needs-kind-company",
        Category::Childcare => "needs-kind-childcare",
        Category::Tutoring => "needs-kind-tutoring",
        Category::Housekeeping => "needs-kind-housekeeping",
        Category::Bathing => "needs-kind-bathing",
        Category::Pets => "needs-kind-pets",
        Category::Watering => "needs-kind-watering",
        Category::Stairs => "needs-kind-stairs",
        Category::Clutter => "needs-kind-clutter",
        Category::Snow => "needs-kind-snow",
        Category::Other => "needs-kind-other",
    }
}

fn place_choices(need: &Need) -> Vec<Vec<Button>> {
    let row = (1..=5)
        .filter_map(|places| {
            let label = places.to_string();
            let code =
                Intent::OfNeed(NeedVerb::SetPlaces(places), need.building, need.id).code()?;
            Some(Button { label, press: Press::Code(code) })
        })
        .collect();
    vec![row]
}

/// Door and phone, please, while they are waited for.
pub(super) fn private_form(scene: &Scene, waits: bool, reader: &Reader) -> Drawing {
    let need = &scene.need;
    if !waits || need.state != State::Open {
        return Drawing::Stale(posted(scene, reader).into_screen());
    }
    let number = ("number", Number(need.number));
    let text = match &need.private_part {
        Some(part) => {
            let values = [number, ("private", Text(part.as_str()))];
            reader.language.say("needs-private-form-again", &values)
        }
        None => reader.language.say("needs-private-form", &[number]),
    };
    let stop = verb(need, reader, "needs-button-stop", NeedVerb::StopPrivate);
    Drawing::Fresh(Screen::of(text).row(home::button(scene, reader)).row(stop))
}

/// Other words or another time, please, while they are waited for.
pub(super) fn form(scene: &Scene, form: Form, reader: &Reader) -> Drawing {
    let need = &scene.need;
    if !scene.waits || need.state != State::Open {
        return Drawing::Stale(posted(scene, reader).into_screen());
    }
    let words = scene.words(reader);
    let number = ("number", Number(need.number));
    let text = match form {
        Form::Words => reader.language.say("needs-form-words", &[number, ("words", Text(&words))]),
        Form::When => reader.language.say("needs-form-when", &[number]),
    };
    let stop = verb(need, reader, "needs-button-stop", NeedVerb::StopPrivate);
    Drawing::Fresh(Screen::of(text).row(stop))
}

/// A button that does something with a need.
pub(super) fn verb(
    need: &Need,
    reader: &Reader,
    label: &'static str,
    verb: NeedVerb,
) -> Option<Button> {
    button(reader, label, &Intent::OfNeed(verb, need.building, need.id))
}
