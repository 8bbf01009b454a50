//! The bot's list of commands.

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::{Refusal, parse};
use crate::world::{Scope, World};

const MOST_COMMANDS: usize = 100;
const LONGEST_COMMAND: usize = 32;
const LONGEST_DESCRIPTION: usize = 256;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SetMyCommands {
    commands: Vec<Command>,
    scope: Option<Scope>,
    language_code: Option<String>,
}

#[derive(Deserialize, Serialize)]
#[serde(deny_unknown_fields)]
struct Command {
    command: String,
    description: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WhichCommands {
    scope: Option<Scope>,
    language_code: Option<String>,
}

pub(super) fn set_my_commands(world: &mut World, params: Value) -> Result<Value, Refusal> {
    let params: SetMyCommands = parse(params)?;
    if params.commands.len() > MOST_COMMANDS {
        return Err(Refusal::bad_request("BOT_COMMANDS_TOO_MUCH"));
    }
    for command in &params.commands {
        command.check()?;
    }
    let scope = reachable(world, params.scope)?;
    let language = language(params.language_code)?;
    let commands = json!(params.commands);
    world.profile.set_commands(scope, language, commands);
    Ok(json!(true))
}

pub(super) fn get_my_commands(world: &World, params: Value) -> Result<Value, Refusal> {
    let params: WhichCommands = parse(params)?;
    let language = language(params.language_code)?;
    let scope = params.scope.unwrap_or_default();
    Ok(world.profile.commands_of(scope, language))
}

pub(super) fn delete_my_commands(world: &mut World, params: Value) -> Result<Value, Refusal> {
    let params: WhichCommands = parse(params)?;
    let language = language(params.language_code)?;
    let scope = reachable(world, params.scope)?;
    world.profile.forget_commands(scope, language);
    Ok(json!(true))
}

impl Command {
    fn check(&self) -> Result<(), Refusal> {
        let refuse = |words| Err(Refusal::bad_request(words));
        if self.command.is_empty() {
            return refuse("command must be non-empty");
        }
        if self.command.chars().count() > LONGEST_COMMAND {
            return refuse("command length must not exceed 32");
        }
        let fits = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_';
        if !self.command.bytes().all(fits) {
            return refuse("BOT_COMMAND_INVALID");
        }
        if self.description.trim().is_empty() {
            return refuse("command description must be non-empty");
        }
        if self.description.chars().count() > LONGEST_DESCRIPTION {
            return refuse("command description length must not exceed 256");
        }
        Ok(())
    }
}

/// The scope, if the bot reaches the chat that it names.
fn reachable(world: &World, scope: Option<Scope>) -> Result<Scope, Refusal> {
    let scope = scope.unwrap_or_default();
    if let Some(chat) = scope.chat() {
        world.reach(chat)?;
    }
    Ok(scope)
}

/// A language code: two letters, or empty for all.
///
/// # Errors
/// Any other.
pub(super) fn language(code: Option<String>) -> Result<String, Refusal> {
    let code = code.unwrap_or_default();
    let two_letters = code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_lowercase());
    if code.is_empty() || two_letters {
        Ok(code)
    } else {
        Err(Refusal::bad_request("invalid language code specified"))
    }
}
