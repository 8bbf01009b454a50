//! A grant as it stands: for moderators, and for its holder.

use super::words::{date, grounds_in, label_of_term, may_in, short_in, when, work_in};
use super::{Scene, button, past};
use crate::features::duty;
use crate::features::grants::intents::{Intent, Verb};
use crate::features::grants::model::{Ending, State};
use crate::features::members::views::{name_of, profile_of};
use crate::kernel::id::Member;
use crate::kernel::person::Face;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Button, Drawing, Html, Press, Screen};
use crate::kernel::speech::Value::{Html as Markup, Text};

/// The card, as its reader may see it.
pub(super) fn card(scene: &Scene, reader: &Reader) -> Drawing {
    if scene.is_holder(reader) {
        return for_holder(scene, reader);
    }
    if !scene.moderates {
        return past("grants-not-yours", reader);
    }
    match scene.trust.state {
        State::Proposed => Drawing::Fresh(proposed(scene, reader)),
        State::Held(_) if scene.trust.held_at(scene.now).is_some() => {
            Drawing::Fresh(held(scene, reader))
        }
        State::Held(_) | State::Over { .. } => Drawing::Stale(over(scene, reader)),
    }
}

/// To its holder: what they may do, and how to give it back.
fn for_holder(scene: &Scene, reader: &Reader) -> Drawing {
    let language = reader.language;
    let trust = &scene.trust;
    let back = button(reader, "grants-button-mine", &Intent::Open);
    let Some(span) = trust.held_at(scene.now) else {
        let over = match trust.state {
            State::Proposed => {
                let not = scene.button(Verb::GiveBack, "grants-button-rather-not", reader);
                let text = language.say("grants-card-own-proposed", &[]);
                return Drawing::Fresh(Screen::of(text).row(not.into_iter().chain(back)));
            }
            State::Over { ending: Ending::GivenBack, span: Some(_), .. } => {
                "grants-card-own-given-back"
            }
            State::Over { ending: Ending::GivenBack, span: None, .. } => {
                "grants-card-own-rather-not"
            }
            State::Over { .. } if trust.may_come_back(scene.now) => "grants-card-own-wait",
            State::Held(_) | State::Over { .. } => "grants-card-own-over",
        };
        return Drawing::Stale(Screen::of(language.say(over, &[])).row(back));
    };
    let (short, until) = (short_in(trust.work, language), date(span.until, reader));
    let values = [("work", Text(&short)), ("date", Text(&until))];
    let title = language.say("grants-card-own", &values);
    let may = Html::escape(&may_in(trust.work, language));
    let give = scene.button(Verb::AskGiveBack, "grants-button-give-back", reader);
    Drawing::Fresh(Screen::of(Html::lines([title, may])).row(give.into_iter().chain(back)))
}

/// Why somebody is trusted, as moderators read it.
fn because(scene: &Scene, reader: &Reader) -> Html {
    let grounds = grounds_in(scene.trust.grounds, reader.language);
    match &scene.trust.words {
        Some(words) => reader.language.say("grants-card-words", &[("words", Text(words))]),
        None => reader.language.say("grants-card-grounds", &[("grounds", Text(&grounds))]),
    }
}

/// The name of a moderator in it.
fn moderator(face: Option<&Face>, reader: &Reader) -> String {
    name_of(face, reader)
}

/// To a moderator: do you agree?
fn proposed(scene: &Scene, reader: &Reader) -> Screen {
    let language = reader.language;
    let trust = &scene.trust;
    let name = profile_of(Some(&scene.holder), reader);
    let work = work_in(trust.work, language);
    let term = language.label(label_of_term(trust.term));
    let proposer = moderator(scene.proposer.as_ref(), reader);
    let (name, work, term) =
        (("name", Markup(&name)), ("work", Text(&work)), ("term", Text(&term)));
    let is_own = trust.proposer.is_some() && trust.proposer == reader.person;
    let asks = if is_own {
        language.say("grants-card-yours", &[name, work, term])
    } else {
        let proposer = ("moderator", Text(&proposer));
        language.say("grants-card-proposed", &[proposer, name, work, term])
    };
    let since = date(trust.proposed_at, reader);
    let due = trust.due_at().map(|at| when(at, reader));
    let waits = match &due {
        Some(due) => language.say("grants-card-notice", &[("when", Text(due))]),
        None if is_own => language.say("grants-card-waits", &[("date", Text(&since))]),
        None => Html::default(),
    };
    let question = if is_own { Html::default() } else { language.say("grants-card-question", &[]) };
    let screen = Screen::of(Html::lines([asks, because(scene, reader), waits, question]));
    let all = button(reader, "grants-button-all", &Intent::Turn(trust.member.building, 0));
    if is_own {
        let take = scene.button(Verb::End, "grants-button-take-back", reader);
        return screen.row(take.into_iter().chain(all));
    }
    let second = scene.button(Verb::Second, "grants-button-second", reader);
    let not_yet = scene.button(Verb::End, "grants-button-not-yet", reader);
    let queue = duty::Intent::QueueOf(trust.member.building, 0).code();
    let queue = language.button("duty-button-queue", Press::Code(queue));
    screen.row(second.into_iter().chain(not_yet)).row(all.into_iter().chain([queue]))
}

/// Who said so.
fn by_whom(scene: &Scene, reader: &Reader) -> Html {
    let first = moderator(scene.proposer.as_ref(), reader);
    match &scene.seconder {
        Some(seconder) => {
            let second = moderator(Some(seconder), reader);
            let values = [("first", Text(&first)), ("second", Text(&second))];
            reader.language.say("grants-card-by-two", &values)
        }
        None => reader.language.say("grants-card-by-one", &[("first", Text(&first))]),
    }
}

/// To a moderator: it is held.
fn held(scene: &Scene, reader: &Reader) -> Screen {
    let language = reader.language;
    let trust = &scene.trust;
    let name = profile_of(Some(&scene.holder), reader);
    let work = work_in(trust.work, language);
    let until = trust.held_at(scene.now).map(|span| date(span.until, reader)).unwrap_or_default();
    let values = [("name", Markup(&name)), ("work", Text(&work)), ("date", Text(&until))];
    let told = language.say("grants-card-held", &values);
    let lines = Html::lines([told, by_whom(scene, reader), because(scene, reader)]);
    let Member { person, building } = trust.member;
    let overview = button(reader, "grants-button-all", &Intent::Turn(building, 0));
    let take = scene.button(Verb::End, "grants-button-take-back", reader);
    Screen::of(lines)
        .row(renew(scene, reader))
        .row(
            button(reader, "grants-button-person", &Intent::OfPerson(building, person))
                .into_iter()
                .chain(overview),
        )
        .row(take)
}

/// Renews it, once it ends soon.
pub(super) fn renew(scene: &Scene, reader: &Reader) -> Option<Button> {
    let Member { person, building } = scene.trust.member;
    let choose = Intent::Choose(building, person, scene.trust.work);
    button(reader, "grants-button-renew", &choose)
        .filter(|_| scene.trust.is_renewable(scene.now) && !scene.is_holder(reader))
}

/// To a moderator: how it ended. Who ended it can undo that for ten minutes.
fn over(scene: &Scene, reader: &Reader) -> Screen {
    let language = reader.language;
    let trust = &scene.trust;
    let (name, work) = (scene.name(reader), short_in(trust.work, language));
    let ender = moderator(scene.ender.as_ref(), reader);
    let (ending, was_held) = match trust.state {
        State::Over { ending, span, .. } => (ending, span.is_some()),
        State::Held(_) | State::Proposed => (Ending::Expired, true),
    };
    let (name, work) = (("name", Text(&name)), ("work", Text(&work)));
    let ender = ("moderator", Text(&ender));
    let text = match ending {
        Ending::Expired => language.say("grants-card-expired", &[name, work]),
        Ending::GivenBack if was_held => language.say("grants-card-given-back", &[name, work]),
        Ending::GivenBack => language.say("grants-card-rather-not", &[name, work]),
        Ending::TakenBack => language.say("grants-card-taken-back", &[ender, name, work]),
        Ending::Withdrawn => language.say("grants-card-withdrawn", &[ender, name, work]),
        Ending::Declined => language.say("grants-card-declined", &[ender, name, work]),
        Ending::Lapsed => language.say("grants-card-lapsed", &[name, work]),
        Ending::Left => language.say("grants-card-left", &[name, work]),
        Ending::Renewed => language.say("grants-card-renewed", &[name, work]),
    };
    let can_undo = reader.person.is_some_and(|person| trust.can_be_undone(person, scene.now));
    let undo = scene.button(Verb::Undo, "grants-button-undo", reader).filter(|_| can_undo);
    let how_long = can_undo.then(|| language.say("grants-card-undo", &[]));
    let text = Html::lines([text].into_iter().chain(how_long));
    let overview = button(reader, "grants-button-all", &Intent::Turn(trust.member.building, 0));
    Screen::of(text).row(undo.into_iter().chain(overview))
}
