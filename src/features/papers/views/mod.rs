//! Papers → screens, in the reader's language; and what stands on the papers themselves.

mod cards;
mod poster;

use super::intents::Intent;
use super::model::{Paper, Print, Refusal, both};
use super::notices::{Notice, Reply};
use crate::features::members;
use crate::features::members::views::{denied, keyboard, open_private, short};
use crate::kernel::building::{self, Building};
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::language::Language;
use crate::kernel::membership;
use crate::kernel::paper;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Answer, Button, Drawing, Html, Press, Screen};
use crate::kernel::service_number::{self, Line, usual_emergency};
use crate::kernel::speech::Value::Text;
use crate::kernel::tx::Reads;

/// What papers tell of a building. Nothing of it is private: it hangs in the hallway.
struct Content {
    /// Its name.
    title: String,
    /// Whom to call in an emergency there; nothing while that is only guessed.
    emergency: Option<String>,
    /// Whom to call when the lift stands, and the like: everybody there may read it.
    numbers: Vec<(Line, String)>,
    /// The code of the link that they carry.
    code: String,
    /// The group's language, and another.
    languages: [Language; 2],
}

impl Content {
    async fn load(reads: &mut impl Reads, building: &Building) -> anyhow::Result<Self> {
        let told = service_number::list(reads, building.id).await?;
        let (emergency, mut numbers): (Vec<_>, Vec<_>) =
            told.into_iter().partition(|(line, _)| *line == Line::Emergency);
        let emergency = emergency.into_iter().next().map(|(_, told)| told);
        // The duty phone first, then in the order of /numbers.
        numbers.sort_by_key(|(line, _)| Line::ALL.iter().position(|known| known == line));
        let numbers = numbers.into_iter();
        let numbers = numbers.map(|(line, number)| (line, kept_together(&number))).collect();
        // By a clock that nobody has looked at, it would be the number of another country.
        let usual = building.zone_known.then(|| usual_emergency(building.time_zone).to_owned());
        Ok(Self {
            title: building.title.clone(),
            emergency: emergency.or(usual).map(|numbers| kept_together(&numbers)),
            numbers,
            code: Intent::Greet(building.id).code(),
            languages: both(building.language),
        })
    }

    /// The same words in both languages, on one line.
    fn said_twice(&self, id: &'static str) -> String {
        let [first, second] = self.languages;
        format!("{} {}", first.label(id), second.label(id))
    }
}

/// Numbers that are not torn apart; if they are short, all of them stay on one line.
fn kept_together(numbers: &str) -> String {
    const SHORT: usize = 20;
    let together = numbers.replace(' ', "\u{a0}");
    if numbers.chars().count() <= SHORT {
        return together;
    }
    together.replace("\u{a0}·\u{a0}", "\u{a0}· ")
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
        let text = reader.language.say("members-group-private", &[]);
        let open = open_private(reader, Some(Intent::Open.code()));
        return Ok(Some(Drawing::Fresh(Screen::of(text).row(open))));
    }
    Ok(match notice {
        Notice::WhichBuilding { person } => Some(which_building(reads, person, reader).await?),
        Notice::Choice { building, moderator } => {
            let known = moderated(reads, building, moderator).await?;
            Some(match known {
                Some(known) => choice(&known, &Content::load(reads, &known).await?, reader),
                None => over(reader),
            })
        }
        Notice::Print { building, moderator, print } => {
            Some(match moderated(reads, building, moderator).await? {
                Some(known) => printed(Content::load(reads, &known).await?, print, reader),
                None => over(reader),
            })
        }
    })
}

/// The building; nothing if they do not moderate it any more.
async fn moderated(
    reads: &mut impl Reads,
    building: BuildingId,
    moderator: PersonId,
) -> anyhow::Result<Option<Building>> {
    let moderators = membership::list_moderators(reads, building).await?;
    if !moderators.contains(&moderator) {
        return Ok(None);
    }
    building::find(reads, building).await
}

/// Papers are for moderators.
fn over(reader: &Reader) -> Drawing {
    Drawing::Stale(Screen::of(reader.language.say("papers-over", &[])))
}

/// For which building? A button for each that they moderate.
async fn which_building(
    reads: &mut impl Reads,
    person: PersonId,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let mut screen = Screen::of(reader.language.say("papers-which-building", &[]));
    for (building, title) in building::list_of(reads, person).await? {
        if membership::list_moderators(reads, building).await?.contains(&person) {
            let press = Press::Code(Intent::Choose(building).code());
            screen = screen.row([Button { label: short(&title), press }]);
        }
    }
    if screen.buttons.is_empty() { Ok(over(reader)) } else { Ok(Drawing::Fresh(screen)) }
}

/// Which paper?
fn choice(building: &Building, content: &Content, reader: &Reader) -> Drawing {
    let language = reader.language;
    let what = language.say("papers-choice", &[("building", Text(&building.title))]);
    let emergency = match &content.emergency {
        Some(numbers) => language.say("papers-emergency", &[("numbers", Text(numbers))]),
        None => language.say("papers-emergency-unknown", &[]),
    };
    let text = Html::lines([what, emergency, language.say("papers-which", &[])]);
    let button = |label, paper| {
        reader.language.button(label, Press::Code(Intent::Print(building.id, paper).code()))
    };
    let papers = [
        button("papers-button-poster", Paper::Poster),
        button("papers-button-cards", Paper::Cards),
    ];
    let settings = members::Intent::Settings(Some(building.id)).code();
    let settings =
        settings.map(|code| reader.language.button("members-button-settings", Press::Code(code)));
    Drawing::Fresh(Screen::of(text).row(papers).row(settings))
}

/// A paper as a file, with a word on how to print it.
fn printed(content: Content, print: Print, reader: &Reader) -> Drawing {
    let language = reader.language;
    let (text, sheets) = match print {
        Print::Poster => (language.say("papers-poster", &[]), vec![poster::poster(&content)]),
        Print::Picture => (language.say("papers-picture", &[]), vec![poster::poster(&content)]),
        Print::Cards => (language.say("papers-cards", &[]), cards::cards(&content).into()),
    };
    // It is said once, for both files with a poster.
    let instead = match print {
        Print::Poster | Print::Cards => language.say("papers-no-font", &[]),
        Print::Picture => Html::default(),
    };
    Drawing::Fresh(Screen::of(text).printed(paper::Paper {
        name: print.file().to_owned(),
        title: content.title,
        form: print.form(),
        sheets,
        instead,
    }))
}

/// The settings of a building, with a button that leads here.
pub fn beside(notice: &members::Notice, drawing: Drawing, reader: &Reader) -> Drawing {
    match (notice, drawing) {
        (members::Notice::Settings { building, .. }, Drawing::Fresh(screen))
            if !reader.in_group =>
        {
            let press = Press::Code(Intent::Choose(*building).code());
            let button = reader.language.button("papers-button-papers", press);
            Drawing::Fresh(screen.row([button]))
        }
        (_, drawing) => drawing,
    }
}

/// The answer to one's own act.
///
/// # Errors
/// If the database cannot be read.
pub async fn reply(
    reads: &mut impl Reads,
    reply: Reply,
    reader: &Reader,
) -> anyhow::Result<Answer> {
    let language = reader.language;
    Ok(Answer::of(match reply {
        Reply::Printing => Screen::of(language.say("papers-printing", &[])),
        Reply::Hello { building } => {
            let known = building::find(reads, building).await?;
            let title = known.map(|known| known.title).unwrap_or_default();
            let text = language.say("papers-hello", &[("building", Text(&title))]);
            Screen::of(text).with_keyboard(keyboard(language))
        }
        Reply::HelloStranger => Screen::of(language.say("papers-hello-stranger", &[])),
        Reply::Silent => Screen::default(),
    }))
}

/// A friendly no.
pub fn refusal(refusal: Refusal, reader: &Reader) -> Answer {
    match refusal {
        Refusal::Denied(denial) => denied(denial, reader),
    }
}
