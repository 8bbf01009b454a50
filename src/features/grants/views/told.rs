//! What is told once: to the group, to whom it is about, to moderators.

use super::card::renew;
use super::words::{date, may_in, when, work_in};
use super::{Scene, past};
use crate::features::grants::intents::Verb;
use crate::features::grants::model::{Ending, HALF_OF_NOTICE, State};
use crate::features::members::views::{name_of, profile_of};
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Drawing, Html, Screen};
use crate::kernel::speech::Value::{Html as Markup, Text};

/// To the group: somebody will be trusted. Never why. Past as soon as it is settled.
pub(super) fn announcement(scene: Option<&Scene>, reader: &Reader) -> Drawing {
    let Some(scene) = scene.filter(|scene| scene.trust.is_proposed()) else {
        return past("grants-announcement-past", reader);
    };
    let Some(due_at) = scene.trust.due_at() else {
        return past("grants-announcement-past", reader);
    };
    let (name, due) = (scene.name(reader), when(due_at, reader));
    let work = work_in(scene.trust.work, reader.language);
    let values = [("name", Text(&name)), ("work", Text(&work)), ("when", Text(&due))];
    // It is changed once: an edit that fails tells that it was deleted.
    let half_is_over = due_at.minus(HALF_OF_NOTICE) <= scene.now;
    let id = if half_is_over { "grants-announcement-still" } else { "grants-announcement" };
    Drawing::Fresh(Screen::of(reader.language.say(id, &values)))
}

/// To whom it is about, at the same time: they can say that they would rather not.
pub(super) fn announced(scene: &Scene, reader: &Reader) -> Option<Drawing> {
    if !scene.is_holder(reader) {
        return None;
    }
    let due = scene.trust.due_at();
    let Some(due_at) = due else {
        return Some(match scene.trust.state {
            State::Held(_) if scene.trust.held_at(scene.now).is_some() => {
                past("grants-announced-held", reader)
            }
            State::Held(_) | State::Over { span: Some(_), .. } => {
                scene.gone("grants-card-own-over", reader)
            }
            State::Proposed | State::Over { span: None, .. } => {
                scene.gone("grants-announced-past", reader)
            }
        });
    };
    let (work, due) = (work_in(scene.trust.work, reader.language), when(due_at, reader));
    let proposer = name_of(scene.proposer.as_ref(), reader);
    let values = [("moderator", Text(&proposer)), ("work", Text(&work)), ("when", Text(&due))];
    let text = reader.language.say("grants-announced", &values);
    let not = scene.button(Verb::GiveBack, "grants-button-rather-not", reader);
    Some(Drawing::Fresh(Screen::of(text).row(not)))
}

/// To its holder: what they may do now, until when, and that it is a matter of trust.
pub(super) fn held(scene: &Scene, reader: &Reader) -> Option<Drawing> {
    if !scene.is_holder(reader) {
        return None;
    }
    let Some(span) = scene.trust.held_at(scene.now) else {
        return Some(scene.gone("grants-card-own-over", reader));
    };
    let language = reader.language;
    let (work, until) = (work_in(scene.trust.work, language), date(span.until, reader));
    let values = [("work", Text(&work)), ("date", Text(&until))];
    let told = language.say("grants-held", &values);
    let may = Html::escape(&may_in(scene.trust.work, language));
    let trust = language.say("grants-held-trust", &[]);
    let give = scene.button(Verb::AskGiveBack, "grants-button-give-back", reader);
    Some(Drawing::Fresh(Screen::of(Html::lines([told, may, trust])).row(give)))
}

/// To its holder: really?
pub(super) fn give_back_question(scene: &Scene, reader: &Reader) -> Option<Drawing> {
    if !scene.is_holder(reader) {
        return None;
    }
    if scene.trust.held_at(scene.now).is_none() {
        return Some(scene.gone("grants-card-own-over", reader));
    }
    let work = work_in(scene.trust.work, reader.language);
    let text = reader.language.say("grants-give-back-question", &[("work", Text(&work))]);
    let keep = scene.button(Verb::Look, "grants-button-keep", reader);
    let give = scene.button(Verb::GiveBack, "grants-button-yes-give-back", reader);
    Some(Drawing::Fresh(Screen::of(text).row(keep.into_iter().chain(give))))
}

/// To its holder and to moderators: it ends soon.
pub(super) fn soon(scene: &Scene, reader: &Reader) -> Drawing {
    let (language, is_holder) = (reader.language, scene.is_holder(reader));
    if !is_holder && !scene.moderates {
        return past("grants-not-yours", reader);
    }
    let Some(span) = scene.trust.held_at(scene.now) else {
        let id = "grants-soon-past";
        return if is_holder { scene.gone(id, reader) } else { past(id, reader) };
    };
    let (work, until) = (work_in(scene.trust.work, language), date(span.until, reader));
    let (work, until) = (("work", Text(&work)), ("date", Text(&until)));
    if is_holder {
        let text = language.say("grants-soon-own", &[work, until]);
        return Drawing::Fresh(Screen::of(text));
    }
    let name = profile_of(Some(&scene.holder), reader);
    let text = language.say("grants-soon", &[("name", Markup(&name)), work, until]);
    Drawing::Fresh(Screen::of(text).row(renew(scene, reader)))
}

/// To whom it was: kindly, that it is over.
pub(super) fn over(scene: &Scene, reader: &Reader) -> Option<Drawing> {
    if !scene.is_holder(reader) {
        return None;
    }
    let work = work_in(scene.trust.work, reader.language);
    let id = match scene.trust.state {
        State::Over { ending: Ending::TakenBack, .. } => "grants-told-taken-back",
        State::Over { .. } => "grants-told-expired",
        State::Held(_) | State::Proposed => return Some(past("grants-soon-past", reader)),
    };
    let text = reader.language.say(id, &[("work", Text(&work))]);
    Some(Drawing::Fresh(Screen::of(text)))
}

/// To moderators: what has become of it.
pub(super) fn news(scene: &Scene, reader: &Reader) -> Drawing {
    if !scene.moderates || scene.is_holder(reader) {
        return past("grants-not-yours", reader);
    }
    let language = reader.language;
    let (name, work) = (scene.name(reader), work_in(scene.trust.work, language));
    let ender = name_of(scene.ender.as_ref(), reader);
    let (name, work) = (("name", Text(&name)), ("work", Text(&work)));
    let text = match scene.trust.state {
        State::Held(span) => {
            let until = date(span.until, reader);
            language.say("grants-news-held", &[name, work, ("date", Text(&until))])
        }
        State::Over { ending: Ending::Declined, .. } => {
            language.say("grants-news-declined", &[("moderator", Text(&ender)), name, work])
        }
        State::Over { ending: Ending::Lapsed, .. } => {
            language.say("grants-news-lapsed", &[name, work])
        }
        State::Over { ending: Ending::GivenBack, span: Some(_), .. } => {
            language.say("grants-news-given-back", &[name, work])
        }
        State::Over { ending: Ending::GivenBack, span: None, .. } => {
            language.say("grants-news-rather-not", &[name, work])
        }
        State::Over { ending: Ending::Left, span: Some(_), .. } => {
            language.say("grants-news-left", &[name, work])
        }
        State::Over { ending: Ending::TakenBack, .. } => {
            language.say("grants-news-taken-back", &[name, work])
        }
        State::Over { .. } | State::Proposed => return past("grants-over", reader),
    };
    Drawing::Fresh(Screen::of(text))
}
