//! Photos, places, and what cannot go with a need → what is wanted. Pure.

use super::Intent;
use super::intents::{is_typed, origin, read_words};
use crate::features::needs::intents::Attaching;
use crate::features::needs::model::attachment::Brought;
use crate::features::{alarms, members, needs};
use crate::kernel::step::{OpenStep, Step as _};
use crate::shell::command::Command;
use crate::shell::stimulus::{Place, Stimulus};

/// What is wanted by something that somebody sent; nothing if it is not for us. The words under it
/// go before it: a call for help is one under a photo, too, and a command is a command.
pub(super) fn read(
    stimulus: &Stimulus,
    brought: &Brought,
    bot: &str,
    step: Option<&OpenStep>,
) -> Option<Intent> {
    let private = stimulus.place == Place::Private;
    let call = alarms::Intent::from_words(&brought.words).filter(|_| private);
    if let Some(call) = call {
        return Some(Intent::Alarms(call));
    }
    let command = Command::read(&brought.words);
    let asks = |command: &Command<'_>| {
        command.name.eq_ignore_ascii_case("need") && !command.words.is_empty()
    };
    let posts = match command {
        Some(command) if !command.is_for(bot) => return None,
        Some(command) if asks(&command) => Some(command.words.to_owned()),
        Some(_) => return read_words(stimulus, &brought.words, brought.message, bot, step),
        None if private => None,
        None => return None,
    };
    let attaching = |attaching| Some(Intent::Needs(needs::Intent::Attaching(attaching)));
    if let Err(strange) = brought.what {
        return attaching(Attaching::Strange(strange));
    }
    let of = step.and_then(needs::Step::read).and_then(needs::Step::asks_for_door_of);
    // What else is asked for is typed.
    if posts.is_none() && of.is_none() && step.is_some_and(is_typed) {
        return Some(Intent::Members(members::Intent::Thing));
    }
    let origin = origin(stimulus, brought.message);
    let words = posts.clone().unwrap_or_else(|| brought.words.clone());
    let sent = Brought { words, ..brought.clone() };
    attaching(Attaching::Bring { sent, of, origin, posts: posts.is_some() })
}
