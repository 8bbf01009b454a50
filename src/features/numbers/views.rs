//! The building's numbers → screens, in the reader's language.

use super::intents::{Intent, LineVerb, Step};
use super::model::Refusal;
use super::notices::{Notice, Reply};
use crate::features::members::views::{denied, name_of, open_private};
use crate::kernel::building::{self, Building};
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Answer, Button, Drawing, Html, Press, Screen};
use crate::kernel::service_number::{self, Line, usual_emergency};
use crate::kernel::speech::Value::Text;
use crate::kernel::step::Step as _;
use crate::kernel::tx::Reads;
use crate::kernel::{membership, person, step};

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
        return Ok(Some(Drawing::Fresh(group_line(reader))));
    }
    let (Notice::Numbers { building }
    | Notice::Form { building, .. }
    | Notice::EmergencyChanged { building, .. }) = notice;
    let Some(person) = reader.person else { return Ok(None) };
    let Some(known) = building::find(reads, building).await? else { return Ok(None) };
    if !membership::belongs(reads, Member { person, building }).await? {
        let text = reader.language.say("numbers-left", &[]);
        return Ok(Some(Drawing::Stale(Screen::of(text))));
    }
    let moderates = membership::list_moderators(reads, building).await?.contains(&person);
    match notice {
        Notice::Form { line, .. } if moderates && waits(reads, person, building, line).await? => {
            form(reads, &known, line, reader).await.map(Some)
        }
        Notice::EmergencyChanged { by, .. } => changed(reads, &known, by, reader).await,
        Notice::Numbers { .. } | Notice::Form { .. } => {
            numbers(reads, &known, moderates, reader).await.map(Some)
        }
    }
}

/// The one line in the group, with a button that opens them in private.
fn group_line(reader: &Reader) -> Screen {
    Screen::of(reader.language.say("members-group-private", &[]))
        .row(open_private(reader, Intent::Open.code()))
}

/// True while this moderator's next words are the number of this line.
async fn waits(
    reads: &mut impl Reads,
    person: PersonId,
    building: BuildingId,
    line: Line,
) -> anyhow::Result<bool> {
    let open = step::find(reads, person).await?;
    Ok(open.as_ref().and_then(Step::read) == Some(Step { building, line }))
}

/// The number of a line, as people read it; nothing if nobody told it.
async fn number_of(
    reads: &mut impl Reads,
    building: &Building,
    line: Line,
) -> anyhow::Result<Option<String>> {
    let told = service_number::list(reads, building.id).await?;
    let told = told.into_iter().find(|(of, _)| *of == line).map(|(_, number)| number);
    let usual = || (line == Line::Emergency).then(|| usual_emergency(building.time_zone));
    Ok(told.or_else(|| usual().map(str::to_owned)))
}

/// All of them: emergency first, then those that were told. Who moderates sees what is missing.
async fn numbers(
    reads: &mut impl Reads,
    building: &Building,
    moderates: bool,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let language = reader.language;
    let told = service_number::list(reads, building.id).await?;
    let title = language.say("numbers-title", &[("building", Text(&building.title))]);
    let lines = Line::ALL.into_iter().filter_map(|line| {
        let known = told.iter().find(|(of, _)| *of == line).map(|(_, number)| number.as_str());
        let usual = (line == Line::Emergency).then(|| usual_emergency(building.time_zone));
        let label = language.label(label_of(line));
        let label = ("line", Text(&label));
        match known.or(usual) {
            Some(number) => Some(language.say("numbers-line", &[label, ("number", Text(number))])),
            None => moderates.then(|| language.say("numbers-line-empty", &[label])),
        }
    });
    let last = if moderates {
        Some(language.say("numbers-moderators", &[]))
    } else if told.iter().all(|(line, _)| *line == Line::Emergency) {
        Some(language.say("numbers-none", &[]))
    } else {
        None
    };
    let screen = Screen::of(Html::lines([title].into_iter().chain(lines).chain(last)));
    if !moderates {
        return Ok(Drawing::Fresh(screen));
    }
    let buttons: Vec<Button> = Line::ALL
        .into_iter()
        .filter_map(|line| button(reader, building.id, LineVerb::Type, line, label_of(line)))
        .collect();
    let rows = buttons.chunks(2);
    Ok(Drawing::Fresh(rows.fold(screen, |screen, row| screen.row(row.iter().cloned()))))
}

/// What to type.
async fn form(
    reads: &mut impl Reads,
    building: &Building,
    line: Line,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let language = reader.language;
    let label = language.label(label_of(line));
    let title = language.say("numbers-form", &[("line", Text(&label))]);
    let number = number_of(reads, building, line).await?;
    let now = number.map(|number| language.say("numbers-now", &[("number", Text(&number))]));
    let prompt = language.say("numbers-type", &[]);
    let text = Html::lines([title].into_iter().chain(now).chain([prompt]));
    let told = service_number::list(reads, building.id).await?;
    let is_told = told.iter().any(|(of, _)| *of == line);
    let empty = button(reader, building.id, LineVerb::Empty, line, "numbers-button-empty");
    let stop = button(reader, building.id, LineVerb::Stop, line, "numbers-button-stop");
    let buttons = empty.filter(|_| is_told).into_iter().chain(stop);
    Ok(Drawing::Fresh(Screen::of(text).row(buttons)))
}

/// There is another emergency number, by whom.
async fn changed(
    reads: &mut impl Reads,
    building: &Building,
    by: PersonId,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let faces = person::faces(reads, &[by]).await?;
    let name = name_of(faces.first(), reader);
    let zone = building.time_zone;
    let numbers = service_number::emergency_of(reads, Some(building.id), zone).await?.line();
    let values = [
        ("name", Text(name.as_str())),
        ("building", Text(&building.title)),
        ("numbers", Text(&numbers)),
    ];
    let screen = Screen::of(reader.language.say("numbers-emergency-changed", &values));
    let all = Intent::List(building.id).code();
    let all = all.map(|code| reader.language.button("numbers-button-all", Press::Code(code)));
    Ok(Some(Drawing::Fresh(screen.row(all))))
}

fn button(
    reader: &Reader,
    building: BuildingId,
    verb: LineVerb,
    line: Line,
    label: &'static str,
) -> Option<Button> {
    let code = Intent::OfLine(verb, building, line).code()?;
    Some(reader.language.button(label, Press::Code(code)))
}

/// What a line is called.
pub fn label_of(line: Line) -> &'static str {
    match line {
        Line::Emergency => "numbers-emergency",
        Line::Duty => "numbers-duty",
        Line::Committee => "numbers-committee",
        Line::Management => "numbers-management",
        Line::Police => "numbers-police",
        Line::Clinic => "numbers-clinic",
        Line::Lift => "numbers-lift",
        Line::Gas => "numbers-gas",
    }
}

/// The answer to one's own act: there is nothing to say.
pub fn reply(reply: Reply) -> Answer {
    match reply {
        Reply::Silent => Answer::of(Screen::default()),
    }
}

/// A friendly no.
pub fn refusal(refusal: Refusal, reader: &Reader) -> Answer {
    match refusal {
        Refusal::NoNumber => {
            Answer::of(Screen::of(reader.language.say("numbers-refused-number", &[])))
        }
        Refusal::Denied(denial) => denied(denial, reader),
    }
}
