//! Duty and the queue → screens, in the reader's language.

mod queue;
mod swaps;

pub use queue::{away, queue, waiting};

use chrono::Datelike as _;

use super::intents::Intent;
use super::model::{AHEAD, ENOUGH, Refusal, UNDO};
use super::notices::{Notice, Reply};
use crate::features::members::views::{denied, name_of, open_private};
use crate::features::numbers::intents::{Intent as OfNumbers, LineVerb};
use crate::kernel::building::{self, Building};
use crate::kernel::duty::{self, Turn, Week};
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Answer, Button, Drawing, Html, Press, Screen};
use crate::kernel::service_number::{self, Line};
use crate::kernel::speech::Value::{Number, Text};
use crate::kernel::tx::Reads;
use crate::kernel::{membership, person};

/// A building, its moderators and their weeks: all that a screen of duty needs.
struct Scene {
    building: Building,
    reader: PersonId,
    moderators: Vec<PersonId>,
    turns: Vec<Turn>,
    by_turns: bool,
    /// The week that it is.
    week: Week,
}

impl Scene {
    /// Nothing if the building is gone, or its reader does not moderate it.
    async fn load(
        reads: &mut impl Reads,
        building: BuildingId,
        reader: &Reader,
    ) -> anyhow::Result<Option<Self>> {
        let Some(person) = reader.person else { return Ok(None) };
        let Some(building) = building::find(reads, building).await? else { return Ok(None) };
        let moderators = membership::list_moderators(reads, building.id).await?;
        if !moderators.contains(&person) {
            return Ok(None);
        }
        let turns = duty::list(reads, building.id).await?;
        let by_turns = duty::turns_since(reads, building.id).await?.is_some();
        let week = Week::of(reads.now(), building.time_zone);
        Ok(Some(Self { building, reader: person, moderators, turns, by_turns, week }))
    }

    /// Whose week it is, if it is somebody's who moderates.
    fn turn(&self, week: Week) -> Option<&Turn> {
        let turn = self.turns.iter().find(|turn| turn.week == week);
        turn.filter(|turn| self.moderators.contains(&turn.person))
    }

    /// The reader's next week, or this one.
    fn own(&self) -> Option<Week> {
        let coming = self.turns.iter().filter(|turn| turn.week >= self.week);
        coming.filter(|turn| turn.person == self.reader).map(|turn| turn.week).min()
    }
}

/// How a notice looks to its reader; nothing if what it tells of is gone.
///
/// # Errors
/// If the database cannot be read.
pub async fn notice(
    reads: &mut impl Reads,
    notice: Notice,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    if reader.in_group {
        return Ok(Some(Drawing::Fresh(group_line(notice, reader))));
    }
    let (Notice::Queue { building, .. }
    | Notice::Duty { building }
    | Notice::EndQuestion { building }
    | Notice::Changed { building, .. }
    | Notice::YourWeek { building, .. }
    | Notice::TookOver { building, .. }
    | Notice::SwapChoice { building, .. }
    | Notice::SwapCard { building, .. }
    | Notice::SwapUndone { building, .. }
    | Notice::Away { building, .. }
    | Notice::SwapNews { building, .. }) = notice;
    let Some(scene) = Scene::load(reads, building, reader).await? else {
        return Ok(Some(not_yours(reader)));
    };
    match notice {
        // What is in it is known to all features together.
        Notice::Queue { .. } | Notice::Away { .. } => Ok(None),
        Notice::Duty { .. } => duty(reads, &scene, reader).await.map(Some),
        Notice::EndQuestion { .. } if scene.by_turns => Ok(Some(end_question(&scene, reader))),
        Notice::EndQuestion { .. } => duty(reads, &scene, reader).await.map(Some),
        Notice::Changed { by, .. } => changed(reads, &scene, by, reader).await.map(Some),
        Notice::YourWeek { week, .. } => Ok(Some(your_week(&scene, week, reader))),
        Notice::TookOver { week, .. } => Ok(Some(took_over(&scene, week, reader))),
        Notice::SwapChoice { week, .. } => swaps::choice(reads, &scene, week, reader).await,
        Notice::SwapCard { swap, .. } => swaps::card(reads, &scene, swap, reader).await,
        Notice::SwapUndone { swap, .. } => swaps::undone(reads, &scene, swap, reader).await,
        Notice::SwapNews { swap, .. } => swaps::news(reads, &scene, swap, reader).await,
    }
}

/// The one line in the group, with a button that opens it in private.
fn group_line(notice: Notice, reader: &Reader) -> Screen {
    let intent = match notice {
        Notice::Queue { .. } | Notice::Away { .. } => Intent::Queue,
        Notice::Duty { .. }
        | Notice::EndQuestion { .. }
        | Notice::Changed { .. }
        | Notice::YourWeek { .. }
        | Notice::TookOver { .. }
        | Notice::SwapChoice { .. }
        | Notice::SwapCard { .. }
        | Notice::SwapUndone { .. }
        | Notice::SwapNews { .. } => Intent::Open,
    };
    Screen::of(reader.language.say("members-group-private", &[]))
        .row(open_private(reader, Some(intent.code())))
}

/// To somebody who does not moderate there, or not any more.
pub fn not_yours(reader: &Reader) -> Drawing {
    Drawing::Stale(Screen::of(reader.language.say("duty-not-yours", &[])))
}

/// Who is on duty, this week and the next ones, and the phone.
async fn duty(reads: &mut impl Reads, scene: &Scene, reader: &Reader) -> anyhow::Result<Drawing> {
    let language = reader.language;
    let building = scene.building.id;
    let title = ("building", Text(scene.building.title.as_str()));
    let mut lines = vec![language.say("duty-title", &[title])];
    let this = scene.turn(scene.week);
    match this {
        Some(turn) => {
            let name = named(reads, turn.person, reader).await?;
            lines.push(language.say("duty-now", &[("name", Text(&name))]));
        }
        None => {
            let mut names = Vec::new();
            for face in person::faces(reads, &scene.moderators).await? {
                names.push(name_of(Some(&face), reader));
            }
            let names = names.join(&language.label("duty-between-names"));
            lines.push(language.say("duty-all", &[("names", Text(&names))]));
        }
    }
    for week in (1..=AHEAD).map(|ahead| scene.week.later(ahead)) {
        let day = day(week, reader);
        if let Some(turn) = scene.turn(week) {
            let name = named(reads, turn.person, reader).await?;
            let values = [("day", Text(&day)), ("name", Text(&name))];
            lines.push(language.say("duty-week", &values));
        } else if this.is_some() && !scene.by_turns && week == scene.week.later(1) {
            lines.push(language.say("duty-week-all", &[("day", Text(&day))]));
        }
    }
    if scene.moderators.len() < ENOUGH {
        lines.push(language.say("duty-alone", &[]));
    } else if !scene.by_turns {
        lines.push(language.say("duty-no-turns", &[]));
    }
    lines.push(phone(reads, building, reader).await?);
    let own = scene.own().filter(|_| scene.moderators.len() >= ENOUGH);
    let taken_at = this.filter(|turn| turn.person == scene.reader).and_then(|turn| turn.taken_at);
    let undo = taken_at.filter(|at| reads.now() < at.plus(UNDO));
    let is_theirs = this.is_some_and(|turn| turn.person == scene.reader);
    if undo.is_some() {
        lines.push(language.say("duty-undo", &[]));
    }
    let first = if undo.is_some() {
        Some(button(reader, "duty-button-undo", Intent::GiveBack(building, scene.week)))
    } else if scene.moderators.len() < ENOUGH || is_theirs && scene.by_turns {
        None
    } else if is_theirs {
        Some(button(reader, "duty-button-give-back", Intent::GiveBack(building, scene.week)))
    } else {
        Some(button(reader, "duty-button-take-week", Intent::TakeWeek(building, scene.week)))
    };
    let swap = own.filter(|_| scene.by_turns);
    let swap =
        swap.map(|week| button(reader, "duty-button-swap", Intent::ChooseSwap(building, week)));
    let turns = match (scene.by_turns, scene.moderators.len() >= ENOUGH) {
        (true, _) => Some(button(reader, "duty-button-end", Intent::AskEnd(building))),
        (false, true) => Some(button(reader, "duty-button-begin", Intent::Begin(building))),
        (false, false) => None,
    };
    let number = OfNumbers::OfLine(LineVerb::Type, building, Line::Duty).code();
    let number = number.map(|code| language.button("duty-button-phone", Press::Code(code)));
    let queue = button(reader, "duty-button-queue", Intent::QueueOf(building, 0));
    let screen = Screen::of(Html::lines(lines))
        .row(first.into_iter().chain(swap))
        .row(number.into_iter().chain([queue]))
        .row(turns);
    Ok(Drawing::Fresh(screen))
}

/// Before all are on duty together again: that drops what was planned and agreed.
fn end_question(scene: &Scene, reader: &Reader) -> Drawing {
    let building = scene.building.id;
    let text = reader.language.say("duty-end-question", &[]);
    let keep = button(reader, "duty-button-keep-turns", Intent::At(building));
    let end = button(reader, "duty-button-drop-turns", Intent::End(building));
    Drawing::Fresh(Screen::of(text).row([keep, end]))
}

/// The phone of who is on duty; where nobody told it, what it would be good for.
async fn phone(
    reads: &mut impl Reads,
    building: BuildingId,
    reader: &Reader,
) -> anyhow::Result<Html> {
    let told = service_number::list(reads, building).await?;
    let told = told.into_iter().find(|(line, _)| *line == Line::Duty);
    Ok(match told {
        Some((_, number)) => reader.language.say("duty-phone", &[("number", Text(&number))]),
        None => reader.language.say("duty-no-phone", &[]),
    })
}

/// Somebody changed who is on duty; who it is, is a tap away. To whoever was, that they are free.
async fn changed(
    reads: &mut impl Reads,
    scene: &Scene,
    by: PersonId,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let name = named(reads, by, reader).await?;
    let values = [("name", Text(&name)), ("building", Text(scene.building.title.as_str()))];
    let took_over = |turn: &Turn| {
        turn.person == by && turn.taken_at.is_some() && turn.before == Some(scene.reader)
    };
    let is_free = scene.turn(scene.week).is_some_and(took_over);
    let id = if is_free { "duty-taken-over" } else { "duty-changed" };
    let text = reader.language.say(id, &values);
    let look = button(reader, "duty-button-look", Intent::At(scene.building.id));
    Ok(Drawing::Fresh(Screen::of(text).row([look])))
}

/// A week of the reader begins, has begun, or is not theirs any more.
fn your_week(scene: &Scene, week: Week, reader: &Reader) -> Drawing {
    let language = reader.language;
    let place = ("building", Text(scene.building.title.as_str()));
    let is_theirs = scene.turn(week).is_some_and(|turn| turn.person == scene.reader);
    if !is_theirs || week < scene.week {
        return Drawing::Stale(Screen::of(language.say("duty-week-over", &[])));
    }
    let day = day(week, reader);
    let text = if week == scene.week {
        language.say("duty-week-is-yours", &[place])
    } else {
        language.say("duty-week-begins", &[place, ("day", Text(&day))])
    };
    Drawing::Fresh(Screen::of(text).row(of_ones_week(scene, week, reader)))
}

/// The reader takes over from one who moderates no more.
fn took_over(scene: &Scene, week: Week, reader: &Reader) -> Drawing {
    let language = reader.language;
    let is_theirs = scene.turn(week).is_some_and(|turn| turn.person == scene.reader);
    if !is_theirs || week < scene.week {
        return Drawing::Stale(Screen::of(language.say("duty-week-over", &[])));
    }
    let day = day(week, reader);
    let values = [("building", Text(scene.building.title.as_str())), ("day", Text(&day))];
    let text = language.say("duty-took-over", &values);
    Drawing::Fresh(Screen::of(text).row(of_ones_week(scene, week, reader)))
}

fn of_ones_week(scene: &Scene, week: Week, reader: &Reader) -> Vec<Button> {
    let building = scene.building.id;
    let queue = button(reader, "duty-button-queue", Intent::QueueOf(building, 0));
    let others = scene.moderators.len() >= ENOUGH && scene.by_turns;
    let swap = Intent::ChooseSwap(building, week);
    let swap = others.then(|| button(reader, "duty-button-swap", swap));
    [queue].into_iter().chain(swap).collect()
}

/// The Monday with which a week begins.
fn day(week: Week, reader: &Reader) -> String {
    let monday = week.monday();
    let values = [("day", Number(monday.day().into())), ("month", Number(monday.month().into()))];
    reader.language.say("duty-monday", &values).plain()
}

async fn named(reads: &mut impl Reads, who: PersonId, reader: &Reader) -> anyhow::Result<String> {
    let faces = person::faces(reads, &[who]).await?;
    Ok(name_of(faces.first(), reader))
}

fn button(reader: &Reader, label: &'static str, intent: Intent) -> Button {
    reader.language.button(label, Press::Code(intent.code()))
}

/// The answer to one's own act: there is nothing to say.
pub fn reply(reply: Reply) -> Answer {
    match reply {
        Reply::Silent => Answer::of(Screen::default()),
    }
}

/// A friendly no.
pub fn refusal(refusal: Refusal, reader: &Reader) -> Answer {
    let say = |id| Answer::of(Screen::of(reader.language.say(id, &[])));
    match refusal {
        Refusal::TooFew => say("duty-refused-too-few"),
        Refusal::NotYours => say("duty-refused-not-yours"),
        Refusal::Over => say("duty-refused-over"),
        Refusal::TooLate => say("duty-refused-late"),
        Refusal::SaidNo => say("duty-refused-said-no"),
        Refusal::Denied(denial) => denied(denial, reader),
    }
}
