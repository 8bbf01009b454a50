//! The habits of a house → screens, in the reader's language.

use super::intents::Intent;
use super::model::{Habit, Refusal, Theme};
use super::notices::{Notice, Reply};
use crate::features::members;
use crate::features::members::views::denied;
use crate::kernel::building::{self, Building};
use crate::kernel::doors::{self, Doors};
use crate::kernel::habits::{self, Habits};
use crate::kernel::id::BuildingId;
use crate::kernel::membership;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Answer, Button, Drawing, Html, Press, Screen};
use crate::kernel::speech::Value::{Number, Text};
use crate::kernel::tx::Reads;

/// How a notice looks to its reader; nothing if what it tells of is gone, or not theirs to read.
///
/// # Errors
/// If the database cannot be read.
pub async fn notice(
    reads: &mut impl Reads,
    notice: Notice,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let (Notice::Habits { building, .. }
    | Notice::Choice { building, .. }
    | Notice::Doors { building }
    | Notice::TopicLost { building }) = notice;
    if reader.in_group {
        return Ok(None);
    }
    let Some(known) = building::find(reads, building).await? else { return Ok(None) };
    let Some(habits) = habits::find(reads, building).await? else { return Ok(None) };
    let moderators = membership::list_moderators(reads, building).await?;
    if !reader.person.is_some_and(|person| moderators.contains(&person)) {
        return Ok(Some(Drawing::Stale(Screen::of(reader.language.say("habits-over", &[])))));
    }
    let doors = doors::find(reads, building).await?;
    Ok(Some(Drawing::Fresh(match notice {
        Notice::Habits { theme: Theme::Quiet, .. } => quiet(&known, &habits, reader),
        Notice::Habits { theme: Theme::Doors, .. } => {
            of_doors(&known, &habits, doors.as_ref(), reader)
        }
        Notice::Doors { .. } => doors_form(&known, doors.as_ref(), reader),
        Notice::Choice { habit, .. } => choice(&known, &habits, habit, reader),
        Notice::TopicLost { .. } => {
            let text =
                reader.language.say("habits-topic-lost", &[("building", Text(&known.title))]);
            let look = Intent::Look(building, Theme::Doors);
            Screen::of(text).row(button(reader, "habits-button-habits", look))
        }
    })))
}

/// When it is quiet, and how much is told unasked; how to change each, and the way to the others.
fn quiet(building: &Building, habits: &Habits, reader: &Reader) -> Screen {
    let language = reader.language;
    let (from, until) = (hour(habits.quiet_from.into()), hour(habits.quiet_until.into()));
    let (evening, minute) = habits.evening();
    let evening = format!("{evening:02}:{minute:02}");
    let text = Html::lines([
        language.say("habits-title", &[("building", Text(&building.title))]),
        language.say("habits-quiet", &[("from", Text(&from)), ("until", Text(&until))]),
        language.say("habits-unsolicited", &[("n", Number(habits.unsolicited_a_day))]),
        language.say("habits-digest", &[("hour", Text(&evening))]),
        language.say(if habits.living_list { "habits-list" } else { "habits-no-list" }, &[]),
    ]);
    let ask = |label, habit| button(reader, label, Intent::Ask(building.id, habit));
    let choices = [
        ask("habits-button-quiet-from", Habit::QuietFrom),
        ask("habits-button-quiet-until", Habit::QuietUntil),
        ask("habits-button-unsolicited", Habit::UnsolicitedADay),
        ask("habits-button-digest", Habit::DigestHour),
        ask("habits-button-list", Habit::LivingList),
    ];
    let choices: Vec<Button> = choices.into_iter().flatten().collect();
    let others = Intent::Look(building.id, Theme::Doors);
    let others = button(reader, "habits-button-to-doors", others);
    Screen::of(text).in_twos(&choices).row(others).row(settings(building, reader))
}

/// Who sees which doors, and where needs stand; how to change each, and the way to the others.
fn of_doors(
    building: &Building,
    habits: &Habits,
    doors: Option<&Doors>,
    reader: &Reader,
) -> Screen {
    let language = reader.language;
    let topic = match habits.topic {
        Some(_) => "habits-topic-chosen",
        None => "habits-topic-any",
    };
    let text = Html::lines([
        language.say("habits-title", &[("building", Text(&building.title))]),
        language.say("habits-new-days", &[("days", Number(habits.new_days))]),
        language.say("habits-homes", &[("homes", Number(habits.homes_a_day))]),
        language.say(topic, &[]),
        match doors {
            Some(doors) => language.say(
                "habits-doors-told",
                &[("n", Number(i64::try_from(doors.entrances()).unwrap_or(i64::MAX)))],
            ),
            None => language.say("habits-doors-none", &[]),
        },
    ]);
    let ask = |label, habit| button(reader, label, Intent::Ask(building.id, habit));
    let any = habits
        .topic
        .and_then(|_| button(reader, "habits-button-any-topic", Intent::AnyTopic(building.id)));
    let choices = [
        ask("habits-button-new-days", Habit::NewDays),
        ask("habits-button-homes", Habit::HomesADay),
        button(reader, "habits-button-doors", Intent::AskDoors(building.id)),
    ];
    let choices: Vec<Button> = choices.into_iter().flatten().collect();
    let others = Intent::Look(building.id, Theme::Quiet);
    let others = button(reader, "habits-button-to-quiet", others);
    Screen::of(text).in_twos(&choices).row(any).row(others).row(settings(building, reader))
}

/// The way back to the settings.
fn settings(building: &Building, reader: &Reader) -> Option<Button> {
    let back = members::Intent::Settings(Some(building.id)).code()?;
    Some(reader.language.button("members-button-settings", Press::Code(back)))
}

/// How doors are typed, and what is told of them by now.
fn doors_form(building: &Building, doors: Option<&Doors>, reader: &Reader) -> Screen {
    let language = reader.language;
    let question = language.say("habits-ask-doors", &[("building", Text(&building.title))]);
    let now =
        doors.map(|doors| language.say("habits-doors-now", &[("doors", Text(&doors.written()))]));
    let empty = doors
        .and_then(|_| button(reader, "habits-button-doors-empty", Intent::EmptyDoors(building.id)));
    let stop = button(reader, "habits-button-keep", Intent::StopDoors(building.id));
    let text = Html::lines([question].into_iter().chain(now));
    Screen::of(text).row(empty.into_iter().chain(stop))
}

/// What one of them may be; what it is by now stands there, too.
fn choice(building: &Building, habits: &Habits, habit: Habit, reader: &Reader) -> Screen {
    let language = reader.language;
    let (question, label) = match habit {
        Habit::QuietFrom => ("habits-ask-quiet-from", None),
        Habit::QuietUntil => ("habits-ask-quiet-until", None),
        Habit::NewDays => ("habits-ask-new-days", Some("habits-button-days")),
        Habit::HomesADay => ("habits-ask-homes", Some("habits-button-most-homes")),
        Habit::UnsolicitedADay => ("habits-ask-unsolicited", Some("habits-button-most")),
        Habit::DigestHour => ("habits-ask-digest", None),
        Habit::LivingList => ("habits-ask-list", Some("habits-button-list-is")),
    };
    let now = habit.of(habits);
    let buttons: Vec<Button> = habit
        .choices()
        .into_iter()
        .filter(|value| *value != now)
        .filter_map(|value| {
            let label = match label {
                Some(label) => language.say(label, &[("n", Number(value))]).plain(),
                None => hour(value),
            };
            let code = Intent::Set(building.id, habit, value).code()?;
            Some(Button { label, press: Press::Code(code) })
        })
        .collect();
    let shown =
        label.map_or_else(|| hour(now), |label| language.say(label, &[("n", Number(now))]).plain());
    let text = language.say(question, &[("now", Text(&shown))]);
    let back = button(reader, "habits-button-keep", Intent::Look(building.id, habit.theme()));
    Screen::of(text).in_twos(&buttons).row(back)
}

/// An hour of the day, as clocks show it.
fn hour(hour: i64) -> String {
    format!("{hour:02}:00")
}

fn button(reader: &Reader, label: &'static str, intent: Intent) -> Option<Button> {
    Some(reader.language.button(label, Press::Code(intent.code()?)))
}

/// The settings of a building with a button that leads here; not where a line in the group stands in
/// for them.
pub fn beside_settings(drawing: Drawing, building: BuildingId, reader: &Reader) -> Drawing {
    match drawing {
        Drawing::Fresh(screen) if !reader.in_group => {
            let habits =
                button(reader, "habits-button-habits", Intent::Look(building, Theme::Quiet));
            Drawing::Fresh(screen.row(habits))
        }
        Drawing::Fresh(_) | Drawing::Stale(_) => drawing,
    }
}

/// The answer to one's own act.
pub fn reply(reply: Reply, reader: &Reader) -> Answer {
    let say = |id| Screen::of(reader.language.say(id, &[]));
    Answer::of(match reply {
        Reply::Noted => say("habits-noted"),
        Reply::TopicChosen => say("habits-topic-is-chosen"),
        Reply::AnyTopic => say("habits-topic-is-any"),
        Reply::Silent => Screen::default(),
    })
}

/// A friendly no.
pub fn refusal(refusal: Refusal, reader: &Reader) -> Answer {
    match refusal {
        Refusal::Denied(denial) => denied(denial, reader),
        Refusal::OldButton => {
            Answer::of(Screen::of(reader.language.say("habits-refused-old-button", &[])))
        }
        Refusal::UnreadDoors { line } => {
            let line = i64::try_from(line).unwrap_or(i64::MAX);
            let text = reader.language.say("habits-refused-doors", &[("line", Number(line))]);
            Answer::of(Screen::of(text))
        }
        Refusal::NotInTopic => {
            Answer::of(Screen::of(reader.language.say("habits-refused-not-in-topic", &[])))
        }
    }
}
