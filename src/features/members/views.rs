//! The house itself → screens, in the reader's language.

use super::intents::Intent;
use super::model::{Refusal, ZONES};
use super::notices::{Notice, Reply};
use crate::kernel::actor::Denied;
use crate::kernel::building::{self, Building};
use crate::kernel::clock::Moment;
use crate::kernel::id::BuildingId;
use crate::kernel::language::Language;
use crate::kernel::person::Face;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Answer, Button, Drawing, Html, Press, Screen};
use crate::kernel::speech::Value::{Html as Markup, Text};
use crate::kernel::tx::Reads;

/// A name as this reader sees it: "a neighbour" where there is none.
pub fn name_of(face: Option<&Face>, reader: &Reader) -> String {
    face.and_then(|face| face.name.as_ref())
        .map(|name| name.as_str())
        .filter(|name| !name.is_empty())
        .map_or_else(|| reader.language.label("members-somebody"), str::to_owned)
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
        None => Html::escape(&name),
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
        Notice::Erased { language } => {
            let language = Language::tagged(language).unwrap_or(reader.language);
            Some(Drawing::Fresh(Screen::of(language.say("members-erased", &[]))))
        }
    })
}

fn welcome(reader: &Reader) -> Screen {
    Screen::of(reader.language.say("members-welcome", &[])).row(open_private(reader, Intent::Start))
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
    let text = reader.language.say("members-clock-choice", &[("building", Text(&building.title))]);
    let buttons: Vec<Button> = ZONES
        .iter()
        .enumerate()
        .filter_map(|(at, choice)| {
            let city = reader.language.label(choice.city);
            let time = clock_time(now, choice.zone);
            let values = [("time", Text(&time)), ("city", Text(&city))];
            let label = reader.language.say("members-clock-city", &values).plain();
            let code = Intent::SetClock(building.id, at).code()?;
            Some(Button { label, press: Press::Code(code) })
        })
        .collect();
    let screen =
        buttons.chunks(2).fold(Screen::of(text), |screen, row| screen.row(row.iter().cloned()));
    Drawing::Fresh(screen)
}

fn clock_is_set(building: &Building, now: Moment, reader: &Reader) -> Screen {
    let time = clock_time(now, building.time_zone);
    let values = [("time", Text(&time)), ("building", Text(&building.title))];
    Screen::of(reader.language.say("members-clock-is-set", &values))
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
        Reply::Hello => say("members-hello"),
        Reply::Help => say("members-help"),
        Reply::HowToAsk => say("members-how-to-ask"),
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
        Reply::ClockSet => say("members-clock-set"),
        Reply::Silent => Screen::default(),
    })
}

/// The one line that stands in for an answer whose reader's private chat is closed.
fn group_line(reply: Reply, reader: &Reader) -> Screen {
    let language = reader.language;
    let (id, intent) = match reply {
        Reply::Help | Reply::Hello | Reply::HowToAsk | Reply::UnknownCommand => {
            ("members-group-help", Intent::Help)
        }
        Reply::Languages | Reply::GroupLanguages { .. } => {
            ("members-group-private", Intent::ChooseLanguage)
        }
        Reply::Privacy => ("members-group-privacy", Intent::Privacy),
        Reply::ForgetQuestion => ("members-group-private", Intent::AskToForget),
        Reply::LanguageSet
        | Reply::GroupLanguageSet
        | Reply::Kept
        | Reply::ClockSet
        | Reply::Silent => return Screen::default(),
    };
    Screen::of(language.say(id, &[])).row(open_private(reader, intent))
}

fn languages(
    reader: &Reader,
    intent: impl Fn(Language) -> Intent,
    question: &'static str,
) -> Screen {
    let buttons = Language::all().filter_map(|language| {
        let label = language.label("members-language-name");
        Some(Button { label, press: Press::Code(intent(language).code()?) })
    });
    Screen::of(reader.language.say(question, &[])).row(buttons)
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
}

/// A friendly no.
pub fn refusal(refusal: Refusal, reader: &Reader) -> Answer {
    let say = |id| Answer::of(Screen::of(reader.language.say(id, &[])));
    match refusal {
        Refusal::OldButton => say("members-refused-old-button"),
        Refusal::OnlyModerators => say("members-refused-only-moderators"),
        Refusal::Denied(Denied::NotResident) => say("members-refused-not-resident"),
        Refusal::Denied(Denied::NoBuilding) => say("members-refused-no-building"),
        Refusal::Denied(Denied::NotModerator) => say("members-refused-not-moderator"),
    }
}

/// The apology for something that broke, with its number.
pub fn apology(reference: i64, reader: &Reader) -> Answer {
    let reference = reference.to_string();
    Answer::of(Screen::of(reader.language.say("members-apology", &[("number", Text(&reference))])))
}

fn open_private(reader: &Reader, intent: Intent) -> Option<Button> {
    let code = intent.code()?;
    Some(reader.language.button("members-button-open-private", Press::OpenPrivate(code)))
}

fn button(reader: &Reader, label: &'static str, intent: Intent) -> Option<Button> {
    Some(reader.language.button(label, Press::Code(intent.code()?)))
}
