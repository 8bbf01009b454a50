//! What whoever asked reads of a series: how often, when next, and what they can do about it.

use chrono::{Datelike as _, NaiveDate};

use super::{Scene, button, words};
use crate::features::members::views::short;
use crate::features::needs::model::Words;
use crate::features::series::intents::{Intent, Verb};
use crate::features::series::model::rule::number_of;
use crate::features::series::model::{Series, State, TOLD};
use crate::features::series::store;
use crate::kernel::id::PersonId;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Button, Drawing, Html, Press, Screen};
use crate::kernel::speech::Value::Text;
use crate::kernel::tx::Reads;

/// Before it is posted.
pub(super) fn draft(scene: &Scene, reader: &Reader) -> Drawing {
    if scene.series.state != State::Draft {
        return series(scene, reader);
    }
    let language = reader.language;
    let begun = scene.series.clone().begun(scene.now, scene.zone);
    let drawn = Scene {
        series: begun.unwrap_or_else(|_| scene.series.clone()),
        last: None,
        posted: None,
        zone: scene.zone,
        now: scene.now,
    };
    let question = language.say("series-draft-question", &[]);
    let text = Html::lines([question].into_iter().chain(body(&drawn, reader)));
    let post = scene.button(reader, "needs-button-post", Verb::Post);
    let drop = scene.button(reader, "needs-button-drop", Verb::Drop);
    Drawing::Fresh(Screen::of(text).row(post.into_iter().chain(drop)))
}

/// How it stands.
pub(super) fn series(scene: &Scene, reader: &Reader) -> Drawing {
    let language = reader.language;
    let of_words = [("words", Text(scene.series.words.as_str()))];
    match scene.series.state {
        State::Draft => draft(scene, reader),
        State::Running => {
            let text = Html::lines(body(scene, reader));
            let screen = with_buttons(Screen::of(text), scene, reader);
            Drawing::Fresh(screen.row(button(reader, "series-button-all", &Intent::Open)))
        }
        State::Stopped { by_moderator: true, .. } => moderator_stopped(scene, reader),
        State::Stopped { by_moderator: false, .. } => {
            let text = Html::lines([
                language.say("series-stopped", &of_words),
                language.say("series-stopped-change", &[]),
            ]);
            let undo = scene.series.can_go_on(false, scene.now);
            let undo = undo.then(|| scene.button(reader, "series-button-undo", Verb::GoOn));
            Drawing::Stale(Screen::of(text).row(undo.flatten()))
        }
        State::Over { .. } => over(scene, reader),
    }
}

/// Shall it be stopped?
pub(super) fn stop_question(scene: &Scene, reader: &Reader) -> Drawing {
    if scene.series.state != State::Running {
        return series(scene, reader);
    }
    let text =
        Html::lines([title(scene, reader), reader.language.say("series-stop-question", &[])]);
    let keep = scene.button(reader, "series-button-keep", Verb::Look);
    let stop = scene.button(reader, "series-button-stop-yes", Verb::Stop);
    Drawing::Fresh(Screen::of(text).row(keep.into_iter().chain(stop)))
}

/// Its time is over.
pub(super) fn over(scene: &Scene, reader: &Reader) -> Drawing {
    let words = [("words", Text(scene.series.words.as_str()))];
    let screen = Screen::of(reader.language.say("series-over", &words));
    let list = button(reader, "series-button-all", &Intent::Open);
    Drawing::Fresh(screen.row(list))
}

/// A moderator stopped it, or took that back.
pub(super) fn moderator_stopped(scene: &Scene, reader: &Reader) -> Drawing {
    let words = [("words", Text(scene.series.words.as_str()))];
    let id = match scene.series.state {
        State::Stopped { .. } => "series-moderator-stopped",
        State::Draft | State::Running => "series-moderator-went-on",
        State::Over { .. } => return over(scene, reader),
    };
    let list = button(reader, "series-button-all", &Intent::Open);
    Drawing::Fresh(Screen::of(reader.language.say(id, &words)).row(list))
}

/// All that repeats for somebody.
pub(super) async fn list(
    reads: &mut impl Reads,
    person: PersonId,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let language = reader.language;
    let mut scenes = Vec::new();
    if reader.person.is_none_or(|reader| reader == person) {
        let all: Vec<Series> = store::list_of(reads, person).await?;
        for series in all.into_iter().filter(|series| series.state == State::Running) {
            scenes.push(Scene::of(reads, series).await?);
        }
    }
    if scenes.is_empty() {
        return Ok(Drawing::Fresh(Screen::of(language.say("series-list-empty", &[]))));
    }
    let mut lines = vec![language.say("series-list", &[])];
    for scene in &scenes {
        lines.extend([title(scene, reader), comes(scene, reader)]);
        lines.extend(posted_for(scene, reader));
        lines.extend(coming(scene, reader));
    }
    let mut screen = Screen::of(Html::lines(lines));
    if let [only] = scenes.as_slice() {
        return Ok(Drawing::Fresh(with_buttons(screen, only, reader)));
    }
    for scene in &scenes {
        let intent = Intent::OfSeries(Verb::Look, scene.series.building, scene.series.id);
        if let Some(code) = intent.code() {
            let label = short(Words::as_str(&scene.series.words));
            screen = screen.row([Button { label, press: Press::Code(code) }]);
        }
    }
    Ok(Drawing::Fresh(screen))
}

fn title(scene: &Scene, reader: &Reader) -> Html {
    reader.language.say("series-title", &[("words", Text(scene.series.words.as_str()))])
}

pub(super) fn comes(scene: &Scene, reader: &Reader) -> Html {
    let comes = words::comes(&scene.series.rule, scene.series.hours, reader.language);
    reader.language.say("series-comes", &[("when", Text(&comes))])
}

/// What it is, how often, when next, and until when.
fn body(scene: &Scene, reader: &Reader) -> Vec<Html> {
    let language = reader.language;
    let mut lines = vec![title(scene, reader), comes(scene, reader)];
    lines.extend(posted_for(scene, reader));
    lines.extend(coming(scene, reader));
    lines.push(until(scene, reader));
    if let Some(part) = &scene.series.private_part {
        lines.push(language.say("needs-posted-private", &[("private", Text(part.as_str()))]));
        if scene.series.origin.chat < 0 {
            lines.push(language.say("series-exposed", &[]));
        }
    }
    lines
}

/// Until when it comes.
pub(super) fn until(scene: &Scene, reader: &Reader) -> Html {
    let last = scene.series.last;
    let (until, year) = (words::day(scene, last, reader.language), last.year().to_string());
    let id = if scene.series.has_an_end() { "series-ends" } else { "series-until" };
    reader.language.say(id, &[("day", Text(&until)), ("year", Text(&year))])
}

/// What is posted, and not over.
fn posted_for(scene: &Scene, reader: &Reader) -> Option<Html> {
    let posted = scene.posted.filter(|posted| lies_ahead(scene, posted.day))?;
    let day = words::time(scene, posted.day, reader.language);
    Some(reader.language.say("series-posted-for", &[("day", Text(&day))]))
}

pub(super) fn lies_ahead(scene: &Scene, day: NaiveDate) -> bool {
    !scene.series.hours.on(day, scene.zone, scene.now).is_over(scene.now)
}

/// What is left out, and the next times.
pub(super) fn coming(scene: &Scene, reader: &Reader) -> Vec<Html> {
    let language = reader.language;
    let mut lines = Vec::new();
    let is_posted = scene.posted.is_some_and(|posted| lies_ahead(scene, posted.day));
    let left_out = scene.last.filter(|last| last.need.is_none() && lies_ahead(scene, last.day));
    if let Some(left_out) = left_out {
        let day = words::day(scene, left_out.day, language);
        lines.push(language.say("series-left-out", &[("day", Text(&day))]));
    }
    let behind = scene.last.map(|last| last.day);
    let next = scene.series.next_days(behind, TOLD, scene.now, scene.zone);
    lines.push(if next.is_empty() {
        language.say("series-no-next", &[])
    } else {
        let days = words::days(scene, &next, language);
        let id = if is_posted { "series-then" } else { "series-next" };
        language.say(id, &[("days", Text(&days))])
    });
    lines
}

/// What can be done about it.
fn with_buttons(screen: Screen, scene: &Scene, reader: &Reader) -> Screen {
    let stop = scene.button(reader, "series-button-stop", Verb::AskStop);
    let [undo, skip] = about_next(scene, reader);
    screen.row(undo.into_iter().chain(skip)).row(stop)
}

/// What can be done about the time that is left out, and about the next one.
pub(super) fn about_next(scene: &Scene, reader: &Reader) -> [Option<Button>; 2] {
    let (building, id) = (scene.series.building, scene.series.id);
    let behind = scene.last.map(|last| last.day);
    let next = scene.series.next_days(behind, 1, scene.now, scene.zone);
    let skip = next.first().and_then(|day| {
        button(reader, "series-button-skip", &Intent::Skip(building, id, number_of(*day)))
    });
    let left_out = scene.last.filter(|last| last.need.is_none() && lies_ahead(scene, last.day));
    let undo = left_out.and_then(|last| {
        button(reader, "series-button-unskip", &Intent::Unskip(building, id, number_of(last.day)))
    });
    [undo, skip]
}
