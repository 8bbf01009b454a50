//! What Telegram's HTML tags mean.

use serde_json::json;

use super::Entity;
use super::link::{self, Link};

/// The tags that Telegram knows.
pub(super) const TAGS: [&str; 16] = [
    "a",
    "b",
    "strong",
    "i",
    "em",
    "s",
    "strike",
    "del",
    "u",
    "ins",
    "tg-spoiler",
    "tg-emoji",
    "span",
    "pre",
    "code",
    "blockquote",
];

/// What an attribute says, if it says anything in this tag.
pub(super) fn argument(tag: &str, attribute: &str, value: String) -> Option<String> {
    match (tag, attribute) {
        ("a", "href") | ("tg-emoji", "emoji-id") => Some(value),
        ("code", "class") => value.strip_prefix("language-").map(str::to_owned),
        ("span", "class") => value.strip_prefix("tg-").map(str::to_owned),
        ("blockquote", "expandable") => Some("1".to_owned()),
        _ => None,
    }
}

/// The entity that a tag makes of `content`; `None` for a link to nowhere.
pub(super) fn entity(
    tag: &str,
    argument: &str,
    content: &str,
    offset: usize,
    length: usize,
) -> Option<Entity> {
    let entity = |kind: &str| Entity::new(kind, offset, length);
    let entity = match tag {
        "b" | "strong" => entity("bold"),
        "i" | "em" => entity("italic"),
        "u" | "ins" => entity("underline"),
        "s" | "strike" | "del" => entity("strikethrough"),
        "span" | "tg-spoiler" => entity("spoiler"),
        "blockquote" if argument.is_empty() => entity("blockquote"),
        "blockquote" => entity("expandable_blockquote"),
        "tg-emoji" => entity("custom_emoji").with("custom_emoji_id", json!(argument)),
        "pre" => entity("pre"),
        "code" if argument.is_empty() => entity("code"),
        // The language counts only if a `pre` takes it; see `settle_languages`.
        "code" => entity("code").with("language", json!(argument)),
        _ => {
            let address = if argument.is_empty() { content } else { argument };
            match link::read(address)? {
                Link::Page(url) => entity("text_link").with("url", json!(url)),
                Link::Person(id) => entity("text_mention").with("user", json!({ "id": id })),
            }
        }
    };
    Some(entity)
}

/// A `code` with a language and the `pre` of the same extent become one `pre`
/// with that language; any other `code` loses its language.
pub(super) fn settle_languages(entities: Vec<Entity>) -> Vec<Entity> {
    let is_code = |entity: &Entity| entity.kind == "code";
    let same_extent =
        |one: &Entity, other: &Entity| (one.offset, one.length) == (other.offset, other.length);
    let languages: Vec<Entity> = entities
        .iter()
        .filter(|entity| is_code(entity) && entity.details.contains_key("language"))
        .cloned()
        .collect();
    let filled: Vec<Entity> =
        entities.iter().filter(|entity| entity.kind == "pre").cloned().collect();
    entities
        .into_iter()
        .filter_map(|mut entity| {
            let code = languages.iter().find(|code| same_extent(code, &entity));
            if entity.kind == "pre" {
                entity.details = code.map(|code| code.details.clone()).unwrap_or_default();
            } else if is_code(&entity)
                && entity.details.remove("language").is_some()
                && filled.iter().any(|pre| same_extent(pre, &entity))
            {
                return None;
            }
            Some(entity)
        })
        .collect()
}
