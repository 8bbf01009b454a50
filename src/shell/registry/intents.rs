//! What was done → what is wanted. Pure.

use super::Intent;
use crate::features::{
    alarms, callers, checkins, devices, digest, duty, grants, habits, households, invites, joining,
    keys, members, needs, numbers, offers, papers, people, residents, series,
};
use crate::kernel::code::Code;
use crate::kernel::id::PersonId;
use crate::kernel::notice::Subject;
use crate::kernel::step::{OpenStep, Step as _};
use crate::shell::command::Command;
use crate::shell::stimulus::{Act, Place, Stimulus};

impl Intent {
    /// What the card on which it is tapped shows, if it is tapped on a card in a group.
    pub fn card(&self) -> Option<needs::Notice> {
        let Self::Needs(intent) = self else { return None };
        let needs::Intent::OfNeed(needs::intents::NeedVerb::Claim, _, need) = intent else {
            return None;
        };
        Some(needs::Notice::Card { need: *need })
    }
}

/// What is wanted by what was done, at the step that somebody has open; nothing if it is not for
/// us.
pub fn read(stimulus: &Stimulus, bot: &str, step: Option<&OpenStep>) -> Option<Intent> {
    let private = stimulus.place == Place::Private;
    match &stimulus.act {
        Act::Words { text, message } => read_words(stimulus, text, *message, bot, step),
        Act::Edited { text, message, .. } => read_edited(stimulus, text, *message, bot),
        Act::Forwarded { text } => {
            let ours = private || Command::read(text).is_some_and(|command| is_ours(&command, bot));
            ours.then_some(Intent::Members(members::Intent::Forwarded))
        }
        // What is private is typed: spoken, it would be posted as a need.
        Act::Voice { .. } if step.is_some_and(is_typed) => {
            Some(Intent::Members(members::Intent::Thing))
        }
        Act::Voice { file, seconds, message } => {
            let origin = origin(stimulus, *message);
            let (file, seconds) = (file.clone(), *seconds);
            if let Some(step) = step.and_then(callers::Step::read) {
                return Some(Intent::Callers(step.spoken(file, seconds, origin)));
            }
            Some(Intent::Needs(needs::Intent::DraftVoice { file, seconds, origin }))
        }
        Act::Brought(brought) => super::brought::read(stimulus, brought, bot, step),
        Act::Thing => Some(Intent::Members(members::Intent::Thing)),
        Act::Tap { code, .. } => {
            Some(read_code(code).unwrap_or(Intent::Members(members::Intent::OldButton)))
        }
        Act::Seen
        | Act::Joined(_)
        | Act::Left(_)
        | Act::Retitled
        | Act::ChangedMembers
        | Act::Entered
        | Act::Expelled
        | Act::OpenedChat
        | Act::ClosedChat => None,
    }
}

/// True if the answer that a step waits for has to be typed.
pub(super) fn is_typed(step: &OpenStep) -> bool {
    needs::Step::read(step).is_some_and(needs::Step::is_typed)
        || people::Step::read(step).is_some()
        || joining::Step::read(step).is_some()
        || numbers::Step::read(step).is_some()
        || grants::Step::read(step).is_some()
        || residents::Step::read(step).is_some()
        || habits::Step::read(step).is_some()
        || households::Step::read(step).is_some()
        || keys::Step::read(step).is_some()
        || callers::Step::read(step).is_some_and(callers::Step::is_typed)
}

pub(super) fn origin(stimulus: &Stimulus, message: i64) -> needs::model::Origin {
    needs::model::Origin { chat: stimulus.chat(), message }
}

pub(super) fn read_words(
    stimulus: &Stimulus,
    text: &str,
    message: i64,
    bot: &str,
    step: Option<&OpenStep>,
) -> Option<Intent> {
    let private = stimulus.place == Place::Private;
    let origin = origin(stimulus, message);
    let Some(command) = Command::read(text) else {
        return if private { read_plain(text, origin, step) } else { None };
    };
    if !command.is_for(bot) {
        return None;
    }
    let name = command.name.to_ascii_lowercase();
    if name == "start" {
        // Anybody can make a link: it opens things, it never ends any. In a group the welcome
        // says all.
        return private.then(|| {
            read_code(command.words)
                .or_else(|| read_invite(command.words, message))
                .filter(Intent::may_come_by_link)
                .unwrap_or(Intent::Members(members::Intent::Start))
        });
    }
    let meant_for_us = private || command.bot.is_some();
    read_command(&name, command.words, origin)
        .or_else(|| meant_for_us.then_some(Intent::Members(members::Intent::UnknownCommand)))
}

fn read_command(name: &str, words: &str, origin: needs::model::Origin) -> Option<Intent> {
    needs::Intent::from_command(name, words, origin)
        .map(asking)
        .or_else(|| members::Intent::from_command(name).map(Intent::Members))
        .or_else(|| alarms::Intent::from_command(name).map(Intent::Alarms))
        .or_else(|| people::Intent::from_command(name).map(Intent::People))
        .or_else(|| numbers::Intent::from_command(name).map(Intent::Numbers))
        .or_else(|| grants::Intent::from_command(name).map(Intent::Grants))
        .or_else(|| papers::Intent::from_command(name).map(Intent::Papers))
        .or_else(|| invites::Intent::from_command(name).map(Intent::Invites))
        .or_else(|| residents::Intent::from_command(name).map(Intent::Residents))
        .or_else(|| habits::Intent::from_command(name).map(Intent::Habits))
        .or_else(|| duty::Intent::from_command(name).map(Intent::Duty))
        .or_else(|| households::Intent::from_command(name).map(Intent::Households))
        .or_else(|| digest::Intent::from_command(name).map(Intent::Digest))
        .or_else(|| callers::Intent::from_command(name).map(Intent::Callers))
        .or_else(|| devices::Intent::from_command(name).map(Intent::Devices))
        .or_else(|| keys::Intent::from_command(name).map(Intent::Keys))
        .or_else(|| checkins::Intent::from_command(name).map(Intent::Checkins))
        .or_else(|| series::Intent::from_command(name, words).map(Intent::Series))
}

/// What asks for something: once, or again and again.
fn asking(intent: needs::Intent) -> Intent {
    series::Intent::of_need(&intent).map_or(Intent::Needs(intent), Intent::Series)
}

/// Plain words in private: a call for help and the keyboard's labels before all; then what an
/// open step waits for; else they may become a need. Those by which a step was answered already
/// are nothing.
fn read_plain(text: &str, origin: needs::model::Origin, step: Option<&OpenStep>) -> Option<Intent> {
    if step.is_some_and(|step| step.is_answered_by(origin.message)) {
        return None;
    }
    if let Some(call) = alarms::Intent::from_words(text) {
        return Some(Intent::Alarms(call));
    }
    if let Some(label) = needs::Intent::from_label(text) {
        return Some(Intent::Needs(label));
    }
    if let Some(fine) = checkins::Intent::from_words(text) {
        return Some(Intent::Checkins(fine));
    }
    let words = text.to_owned();
    if let Some(step) = step.and_then(joining::Step::read) {
        return Some(Intent::Joining(step.answered_with(words, origin.message)));
    }
    if let Some(step) = step.and_then(people::Step::read) {
        return Some(Intent::People(step.answered_with(words)));
    }
    if let Some(step) = step.and_then(grants::Step::read) {
        return Some(Intent::Grants(step.answered_with(words)));
    }
    if let Some(step) = step.and_then(numbers::Step::read) {
        return Some(Intent::Numbers(step.answered_with(words)));
    }
    if let Some(step) = step.and_then(residents::Step::read) {
        return Some(Intent::Residents(step.answered_with(words)));
    }
    if let Some(step) = step.and_then(habits::Step::read) {
        return Some(Intent::Habits(step.answered_with(words)));
    }
    if let Some(step) = step.and_then(households::Step::read) {
        return step.answered_with(words, origin.message).map(Intent::Households);
    }
    if let Some(step) = step.and_then(keys::Step::read) {
        return Some(Intent::Keys(step.answered_with(words)));
    }
    if let Some(step) = step.and_then(callers::Step::read) {
        return Some(Intent::Callers(step.answered_with(words, origin)));
    }
    let waits = step.and_then(needs::Step::read).is_some();
    if let (Some(code), false) = (callers::Intent::from_words(text, origin.message), waits) {
        return Some(Intent::Callers(code));
    }
    Some(match step.and_then(needs::Step::read) {
        Some(step) => Intent::Needs(step.answered_with(words)),
        None => asking(needs::Intent::Draft { words, origin }),
    })
}

/// A changed message: what asked for something asks for it in other words; nothing else is acted
/// upon again.
fn read_edited(stimulus: &Stimulus, text: &str, message: i64, bot: &str) -> Option<Intent> {
    let private = stimulus.place == Place::Private;
    let origin = origin(stimulus, message);
    let reworded = |words: &str| {
        Some(Intent::Needs(needs::Intent::Reword { words: words.to_owned(), origin }))
    };
    if let Some(call) = alarms::Intent::from_words(text).filter(|_| private) {
        return Some(Intent::Alarms(call));
    }
    match Command::read(text) {
        Some(command) if !command.is_for(bot) => None,
        Some(command) if command.name.eq_ignore_ascii_case("need") => reworded(command.words),
        Some(command) if private || is_ours(&command, bot) => {
            Some(Intent::Members(members::Intent::Edited))
        }
        Some(_) => None,
        None if private => reworded(text),
        None => None,
    }
}

/// True if words are a call for help: it goes before everything else.
pub fn is_call_for_help(text: &str) -> bool {
    match Command::read(text) {
        Some(command) => command.name.eq_ignore_ascii_case("sos"),
        None => alarms::Intent::from_words(text).is_some(),
    }
}

/// True if it is a command of ours, meant for us.
pub fn is_ours(command: &Command<'_>, bot: &str) -> bool {
    let nowhere = needs::model::Origin { chat: 0, message: 0 };
    let name = command.name.to_ascii_lowercase();
    command.is_for(bot) && read_command(&name, command.words, nowhere).is_some()
}

fn read_code(code: &str) -> Option<Intent> {
    let code = Code::read(code)?;
    needs::Intent::from_code(&code)
        .map(Intent::Needs)
        .or_else(|| members::Intent::from_code(&code).map(Intent::Members))
        .or_else(|| people::Intent::from_code(&code).map(Intent::People))
        .or_else(|| joining::Intent::from_code(&code).map(Intent::Joining))
        .or_else(|| invites::Intent::from_code(&code).map(Intent::Invites))
        .or_else(|| numbers::Intent::from_code(&code).map(Intent::Numbers))
        .or_else(|| grants::Intent::from_code(&code).map(Intent::Grants))
        .or_else(|| papers::Intent::from_code(&code).map(Intent::Papers))
        .or_else(|| offers::Intent::from_code(&code).map(Intent::Offers))
        .or_else(|| residents::Intent::from_code(&code).map(Intent::Residents))
        .or_else(|| habits::Intent::from_code(&code).map(Intent::Habits))
        .or_else(|| duty::Intent::from_code(&code).map(Intent::Duty))
        .or_else(|| households::Intent::from_code(&code).map(Intent::Households))
        .or_else(|| digest::Intent::from_code(&code).map(Intent::Digest))
        .or_else(|| callers::Intent::from_code(&code).map(Intent::Callers))
        .or_else(|| series::Intent::from_code(&code).map(Intent::Series))
        .or_else(|| alarms::Intent::from_code(&code).map(Intent::Alarms))
        .or_else(|| devices::Intent::from_code(&code).map(Intent::Devices))
        .or_else(|| keys::Intent::from_code(&code).map(Intent::Keys))
        .or_else(|| checkins::Intent::from_code(&code).map(Intent::Checkins))
}

/// The link of an invite. No tap says it: wrong ones are counted by the message in which they come.
fn read_invite(payload: &str, message: i64) -> Option<Intent> {
    invites::Intent::from_link(&Code::read(payload)?, message).map(Intent::Invites)
}

/// What shows that a step of this person is open, and is drawn again once it is not.
pub fn shows(step: &OpenStep, person: PersonId) -> Option<Subject> {
    let of_people = people::Step::read(step).map(|_| people::notices::profile_of(person));
    let of_joining = joining::Step::read(step).map(|_| joining::notices::who(person));
    let of_numbers =
        numbers::Step::read(step).map(|step| numbers::notices::numbers_of(step.building));
    let of_residents = residents::Step::read(step).map(|_| residents::notices::search_of(person));
    let of_habits = habits::Step::read(step).map(|step| habits::notices::habits_of(step.building));
    let of_grants = grants::Step::read(step).map(|_| grants::notices::form_of(person));
    let of_households = households::Step::read(step).map(|_| households::notices::form_of(person));
    let of_callers = callers::Step::read(step).map(|_| callers::notices::form_of(person));
    let of_keys = keys::Step::read(step).map(|_| keys::notices::form_of(person));
    let others = of_people
        .or(of_joining)
        .or(of_numbers)
        .or(of_residents)
        .or(of_habits)
        .or(of_grants)
        .or(of_households)
        .or(of_callers)
        .or(of_keys);
    needs::Step::read(step).map(needs::Step::subject).or(others)
}

/// What somebody did before they were asked which of their buildings is meant, now that they said
/// so: it is done again, with the step that kept it.
pub fn resumed(stimulus: &Stimulus, intent: &Intent, step: Option<&OpenStep>) -> Option<Stimulus> {
    let Intent::Members(members::Intent::SetBuilding(_)) = intent else { return None };
    let step = step.filter(|step| step.kind == members::Step::KIND)?;
    let act = match serde_json::from_str::<members::Step>(&step.body).ok()? {
        members::Step::Words { message } => Act::Words { text: step.words.clone()?, message },
        members::Step::Voice { seconds, message } => {
            Act::Voice { file: step.words.clone()?, seconds, message }
        }
    };
    Some(Stimulus { act, ..stimulus.clone() })
}

/// The step that keeps what somebody did until they say which of their buildings is meant, and
/// the words that it keeps.
pub fn kept(stimulus: &Stimulus) -> Option<(members::Step, String)> {
    match &stimulus.act {
        Act::Words { text, message } => {
            Some((members::Step::Words { message: *message }, text.clone()))
        }
        Act::Voice { file, seconds, message } => {
            let step = members::Step::Voice { seconds: *seconds, message: *message };
            Some((step, file.clone()))
        }
        Act::Edited { .. }
        | Act::Forwarded { .. }
        | Act::Brought(_)
        | Act::Thing
        | Act::Tap { .. }
        | Act::Seen
        | Act::Joined(_)
        | Act::Left(_)
        | Act::Retitled
        | Act::ChangedMembers
        | Act::Entered
        | Act::Expelled
        | Act::OpenedChat
        | Act::ClosedChat => None,
    }
}
