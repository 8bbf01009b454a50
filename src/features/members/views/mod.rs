//! The house itself → screens, in the reader's language.

mod consents;
mod help;
mod leading;
mod machine;
mod mydata;
mod refused;
mod settings;

pub use machine::away;
pub use mydata::mydata;
pub use refused::{denied, gone, moved_down, parted, refusal};

use super::intents::Intent;
use super::notices::{Notice, Reply};
use crate::kernel::actor::{self, Denied};
use crate::kernel::building::{self, Building};
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::language::Language;
use crate::kernel::person::{self, Face};
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Answer, Button, Drawing, Html, Press, Screen};
use crate::kernel::speech::Value::{Html as Markup, Text};
use crate::kernel::tx::Reads;

/// A name as this reader sees it: "a neighbour" where there is none. A name that is written from
/// right to left is kept from turning the words around it.
pub fn name_of(face: Option<&Face>, reader: &Reader) -> String {
    let name = face.and_then(|face| face.name.as_ref()).map(crate::kernel::person::Name::as_str);
    match name.filter(|name| !name.is_empty()) {
        Some(name) => isolated(name),
        None => reader.language.label("members-somebody"),
    }
}

/// What somebody typed, kept from turning the words around it if it is written from right to left.
pub fn isolated(typed: &str) -> String {
    if typed.chars().any(is_right_to_left) {
        format!("\u{2068}{typed}\u{2069}")
    } else {
        typed.to_owned()
    }
}

/// Hebrew, Arabic and their neighbours, and their presentation forms.
fn is_right_to_left(letter: char) -> bool {
    matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}')
}

/// The keyboard under the input field: what an elder needs, in their language.
pub fn keyboard(language: Language) -> Vec<Vec<String>> {
    vec![
        vec![language.label("members-keyboard-sos")],
        vec![language.label("members-keyboard-come")],
        vec![language.label("members-keyboard-ask"), language.label("members-keyboard-needs")],
    ]
}

/// A name that opens their Telegram profile, for a moderator who should talk to them.
pub fn profile_of(face: Option<&Face>, reader: &Reader) -> Html {
    let name = name_of(face, reader);
    match face.and_then(|face| face.telegram_id) {
        Some(telegram_id) => {
            let account = telegram_id.to_string();
            let values = [("name", Text(&name)), ("account", Text(&account))];
            reader.language.say("members-profile", &values)
        }
        None => Html::typed(&name),
    }
}

/// How a notice looks to its reader; nothing if what it tells of is gone.
///
/// # Errors
/// If the database cannot be read.
pub async fn notice(
    reads: &mut impl Reads,
    notice: &Notice,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    Ok(match notice {
        Notice::Welcome => Some(Drawing::Fresh(welcome(reader))),
        Notice::ClockQuestion { building } => {
            let now = reads.now();
            building::find(reads, *building)
                .await?
                .map(|building| clock_question(&building, now, reader))
        }
        Notice::ClockChoice { building } => {
            let now = reads.now();
            building::find(reads, *building)
                .await?
                .map(|building| clock_choice(&building, now, reader))
        }
        Notice::Help { topic } if !reader.in_group => {
            Some(Drawing::Fresh(help::page(*topic, reader)))
        }
        Notice::Help { .. } => Some(Drawing::Fresh(help::group_line(reader))),
        Notice::WhichBuilding { person } => which_building(reads, *person, reader).await?,
        Notice::AtBuilding { building } => {
            building::find(reads, *building).await?.map(|building| at_building(&building, reader))
        }
        Notice::VouchQuestion { building, person, .. } => {
            vouch_question(reads, Member { person: *person, building: *building }, reader).await?
        }
        Notice::NotVouched { .. } => {
            Some(Drawing::Fresh(Screen::of(reader.language.say("members-not-vouched", &[]))))
        }
        Notice::Vouched { .. } => {
            Some(Drawing::Fresh(Screen::of(reader.language.say("members-vouched", &[]))))
        }
        Notice::NobodyModerates { building, since } => {
            leading::nobody_moderates(reads, *building, *since, reader).await?
        }
        Notice::PleaseAppoint { building, owner, since } => {
            leading::please_appoint(reads, *building, *owner, *since, reader).await?
        }
        Notice::Broke { reference } => {
            let reference = reference.to_string();
            let text = reader.language.say("members-broke", &[("number", Text(&reference))]);
            Some(Drawing::Fresh(Screen::of(text)))
        }
        Notice::Settings { building, .. } if reader.in_group => {
            Some(settings::group_line(*building, reader))
        }
        Notice::Settings { building, moderator } => {
            settings::settings(reads, *building, *moderator, reader).await?
        }
        Notice::ClockSettings { building, moderator } => {
            settings::clock_settings(reads, *building, *moderator, reader).await?
        }
        Notice::DailyWord { building } => machine::daily_word(reads, *building, reader).await?,
        Notice::DailyWordOn { building } => Some(machine::daily_word_on(*building, reader)),
        Notice::DailyWordOff { building } => Some(machine::daily_word_off(*building, reader)),
        Notice::DiskFull => Some(machine::disk_full(reader)),
        Notice::DiskHasRoom => Some(machine::disk_has_room(reader)),
        Notice::Faceless => {
            Some(Drawing::Fresh(Screen::of(reader.language.say("members-faceless", &[]))))
        }
        // What is in it is known to all features together; the group reads one line.
        Notice::MyData { .. } if !reader.in_group => None,
        Notice::MyData { .. } => Some(Drawing::Fresh(
            Screen::of(reader.language.say("members-group-private", &[]))
                .row(open_private(reader, Intent::MyData.code())),
        )),
        Notice::Consents { person } => consents::consents(reads, *person, reader).await?,
        Notice::TakeBackQuestion { person, purpose } => {
            consents::question(*person, *purpose, reader)
        }
        Notice::Erased { language } => {
            let language = Language::tagged(language).unwrap_or(reader.language);
            Some(Drawing::Fresh(Screen::of(language.say("members-erased", &[]))))
        }
    })
}

fn welcome(reader: &Reader) -> Screen {
    Screen::of(reader.language.say("members-welcome", &[]))
        .row(open_private(reader, Intent::Start.code()))
}

/// Which building is meant? Once one of them is chosen, the buttons stay: to change it is fine.
async fn which_building(
    reads: &mut impl Reads,
    person: PersonId,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let buildings = building::list_of(reads, person).await?;
    let question = Screen::of(reader.language.say("members-which-building", &[]));
    let screen = buildings.into_iter().fold(question, |screen, (building, title)| {
        let code = Intent::SetBuilding(building).code();
        screen.row(code.map(|code| Button { label: short(&title), press: Press::Code(code) }))
    });
    Ok(Some(Drawing::Fresh(screen)))
}

/// As much of a title as a button takes.
pub fn short(title: &str) -> String {
    const LONGEST: usize = 30;
    if title.chars().count() <= LONGEST {
        return title.to_owned();
    }
    title.chars().take(LONGEST.saturating_sub(1)).chain(['…']).collect()
}

fn at_building(building: &Building, reader: &Reader) -> Drawing {
    let values = [("building", Text(building.title.as_str()))];
    let screen = Screen::of(reader.language.say("members-at-building", &values));
    let other = button(reader, "members-button-other-building", Intent::ChooseBuilding);
    Drawing::Fresh(screen.row(other))
}

/// To a moderator: do you know them? Past once a moderator gave their word.
async fn vouch_question(
    reads: &mut impl Reads,
    member: Member,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let faces = person::faces(reads, &[member.person]).await?;
    let Some(telegram_id) = faces.first().and_then(|face| face.telegram_id) else {
        return Ok(None);
    };
    let known = actor::find(reads, telegram_id).await?;
    let name = profile_of(faces.first(), reader);
    let values = [("name", Markup(&name))];
    let is_new = known.is_some_and(|known| known.visitor_of(member.building) == Err(Denied::New));
    if !is_new {
        let text = reader.language.say("members-vouch-over", &values);
        return Ok(Some(Drawing::Stale(Screen::of(text))));
    }
    let (building, person) = (member.building, member.person);
    let yes = button(reader, "members-button-vouch", Intent::Vouch(building, person));
    let no = button(reader, "members-button-not-vouch", Intent::NotVouch(building, person));
    let text = reader.language.say("members-vouch-question", &values);
    Ok(Some(Drawing::Fresh(Screen::of(text).row(yes.into_iter().chain(no)))))
}

fn clock_question(building: &Building, now: Moment, reader: &Reader) -> Drawing {
    if building.zone_known {
        return Drawing::Stale(clock_is_set(building, now, reader));
    }
    let time = clock_time(now, building.time_zone);
    let text = reader.language.say(
        "members-clock-question",
        &[("time", Text(&time)), ("building", Text(&building.title))],
    );
    let right = button(reader, "members-button-clock-right", Intent::ClockIsRight(building.id));
    let wrong = button(reader, "members-button-clock-wrong", Intent::ClockIsWrong(building.id));
    Drawing::Fresh(Screen::of(text).row(right.into_iter().chain(wrong)))
}

fn clock_choice(building: &Building, now: Moment, reader: &Reader) -> Drawing {
    if building.zone_known {
        return Drawing::Stale(clock_is_set(building, now, reader));
    }
    Drawing::Fresh(settings::clocks(building, now, reader))
}

fn clock_is_set(building: &Building, now: Moment, reader: &Reader) -> Screen {
    let time = clock_time(now, building.time_zone);
    let values = [("time", Text(&time)), ("building", Text(&building.title))];
    let other = button(reader, "members-button-settings", Intent::Settings(Some(building.id)));
    Screen::of(reader.language.say("members-clock-is-set", &values)).row(other)
}

fn clock_time(now: Moment, zone: chrono_tz::Tz) -> String {
    now.utc().with_timezone(&zone).format("%H:%M").to_string()
}

/// The answer to one's own act. In a group it is one line with a button to the private chat.
pub fn reply(reply: Reply, reader: &Reader, operator: Option<&str>) -> Answer {
    if reader.in_group {
        return Answer::of(group_line(reply, reader));
    }
    let language = reader.language;
    let say = |id| Screen::of(language.say(id, &[]));
    Answer::of(match reply {
        Reply::Hello => say("members-hello").with_keyboard(keyboard(language)),
        Reply::HelloStranger => say("members-hello-stranger").row([add_to_group(reader)]),
        Reply::WordsPlease => say("members-words-please"),
        Reply::TypePlease => say("members-type-please"),
        Reply::Forwarded => say("members-forwarded"),
        Reply::Edited => say("members-edited"),
        Reply::UnknownCommand => say("members-unknown-command"),
        Reply::Languages => languages(reader, Intent::SetLanguage, "members-languages"),
        Reply::GroupLanguages { building } => group_languages(reader, building),
        Reply::LanguageSet => say("members-language-set"),
        Reply::GroupLanguageSet => say("members-group-language-set"),
        Reply::Privacy => privacy(reader, operator),
        Reply::ForgetQuestion => {
            let keep = button(reader, "members-button-keep", Intent::Keep);
            let erase = button(reader, "members-button-erase", Intent::Erase);
            say("members-forget-question").row(keep.into_iter().chain(erase))
        }
        Reply::Kept => say("members-kept"),
        Reply::TakenBack => say("members-taken-back"),
        Reply::ClockSet => say("members-clock-set"),
        Reply::Vouched => say("members-vouch-given"),
        Reply::NotVouched => say("members-vouch-not-given"),
        Reply::Silent => Screen::default(),
    })
}

/// The one line that stands in for an answer whose reader's private chat is closed.
fn group_line(reply: Reply, reader: &Reader) -> Screen {
    let language = reader.language;
    let (id, intent) = match reply {
        Reply::Languages | Reply::GroupLanguages { .. } => {
            ("members-group-private", Intent::ChooseLanguage)
        }
        Reply::Privacy => ("members-group-privacy", Intent::Privacy),
        Reply::ForgetQuestion => ("members-group-private", Intent::AskToForget),
        Reply::Forwarded => return Screen::of(language.say("members-forwarded", &[])),
        Reply::Edited => return Screen::of(language.say("members-edited", &[])),
        Reply::UnknownCommand => return Screen::of(language.say("members-unknown-command", &[])),
        Reply::Hello
        | Reply::HelloStranger
        | Reply::WordsPlease
        | Reply::TypePlease
        | Reply::LanguageSet
        | Reply::GroupLanguageSet
        | Reply::Kept
        | Reply::TakenBack
        | Reply::ClockSet
        | Reply::Vouched
        | Reply::NotVouched
        | Reply::Silent => return Screen::default(),
    };
    Screen::of(language.say(id, &[])).row(open_private(reader, intent.code()))
}

fn languages(
    reader: &Reader,
    intent: impl Fn(Language) -> Intent,
    question: &'static str,
) -> Screen {
    let buttons: Vec<Button> = Language::all()
        .filter_map(|language| {
            let label = language.label("members-language-name");
            Some(Button { label, press: Press::Code(intent(language).code()?) })
        })
        .collect();
    let screen = Screen::of(reader.language.say(question, &[]));
    buttons.chunks(2).fold(screen, |screen, row| screen.row(row.to_vec()))
}

fn group_languages(reader: &Reader, building: BuildingId) -> Screen {
    languages(
        reader,
        |language| Intent::SetBuildingLanguage(building, language),
        "members-group-languages",
    )
}

fn privacy(reader: &Reader, operator: Option<&str>) -> Screen {
    let operator = match operator {
        Some(operator) => Html::escape(operator),
        None => reader.language.say("members-operator-unnamed", &[]),
    };
    Screen::of(reader.language.say("members-privacy", &[("operator", Markup(&operator))]))
        .row(button(reader, "members-button-consents", Intent::Consents))
}

/// That was a lot at once.
pub fn flooded(reader: &Reader) -> Answer {
    Answer::of(Screen::of(reader.language.say("members-flood", &[])))
}

/// The apology for something that broke, with its number.
pub fn apology(reference: i64, reader: &Reader) -> Answer {
    let reference = reference.to_string();
    Answer::of(Screen::of(reader.language.say("members-apology", &[("number", Text(&reference))])))
}

/// A button that opens the private chat with this code.
pub fn open_private(reader: &Reader, code: Option<String>) -> Option<Button> {
    let code = code?;
    Some(reader.language.button("members-button-open-private", Press::OpenPrivate(code)))
}

fn add_to_group(reader: &Reader) -> Button {
    reader.language.button("members-button-add-to-group", Press::AddToGroup)
}

fn button(reader: &Reader, label: &'static str, intent: Intent) -> Option<Button> {
    Some(reader.language.button(label, Press::Code(intent.code()?)))
}
