//! The text of a message, with the people that it mentions.

use serde_json::Value;

use super::Refusal;
use crate::UserId;
use crate::text::Formatted;
use crate::world::World;

/// A text that Telegram takes.
#[derive(Clone, Debug)]
pub(super) struct Text {
    /// What is shown.
    pub(super) shown: String,
    /// The entities over it, as the Bot API writes them.
    pub(super) entities: Vec<Value>,
    /// What the bot sent.
    pub(super) source: String,
}

/// Takes a text as a bot sends it. A mention of someone unknown is dropped.
///
/// # Errors
/// What is wrong with it.
pub(super) fn take(
    world: &World,
    source: Option<String>,
    parse_mode: Option<&str>,
    entities: Option<&[Value]>,
) -> Result<Text, Refusal> {
    let source = source.unwrap_or_default();
    let taken = Formatted::take(&source, parse_mode, entities);
    let formatted = taken.map_err(|wrong| Refusal::bad_request(&wrong))?;
    Ok(finished(world, formatted, source))
}

/// Takes a caption as a bot sends it; it may be empty or missing.
///
/// # Errors
/// What is wrong with it.
pub(super) fn take_caption(
    world: &World,
    source: Option<String>,
    parse_mode: Option<&str>,
    entities: Option<&[Value]>,
) -> Result<Text, Refusal> {
    let source = source.unwrap_or_default();
    let taken = Formatted::take_caption(&source, parse_mode, entities);
    let formatted = taken.map_err(|wrong| Refusal::bad_request(&wrong))?;
    Ok(finished(world, formatted, source))
}

fn finished(world: &World, formatted: Formatted, source: String) -> Text {
    let entities = formatted
        .entities_json()
        .into_iter()
        .filter_map(|entity| with_person(world, entity))
        .collect();
    Text { shown: formatted.text, entities, source }
}

fn with_person(world: &World, mut entity: Value) -> Option<Value> {
    if let Some(user) = entity.get_mut("user") {
        let id = UserId(user.get("id")?.as_i64()?);
        world.people.get(&id)?;
        *user = world.user_json(id);
    }
    Some(entity)
}
