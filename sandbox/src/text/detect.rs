//! The entities that Telegram finds in any text: commands, mentions, links.

use serde_json::Value;

use super::{Entity, width};

/// The found entities, as the Bot API writes them.
pub(crate) fn entities(text: &str) -> Vec<Value> {
    find(text).iter().map(Entity::json).collect()
}

/// The commands, mentions and links in a text.
pub(super) fn find(text: &str) -> Vec<Entity> {
    let mut found = Vec::new();
    let mut offset = 0;
    for piece in text.split_inclusive(char::is_whitespace) {
        let word = piece.trim_end();
        if let Some((kind, length)) = meaning(word) {
            found.push(Entity::new(kind, offset, length));
        }
        offset = width(piece).saturating_add(offset);
    }
    found
}

/// The kind of entity that a word begins with, and its length.
fn meaning(word: &str) -> Option<(&'static str, usize)> {
    if let Some(rest) = word.strip_prefix('/') {
        let (command, after) = name(rest);
        let addressee = after.strip_prefix('@').map_or("", |after| name(after).0);
        let addressed = if addressee.is_empty() { 0 } else { addressee.len().saturating_add(1) };
        let length = command.len().saturating_add(addressed).saturating_add(1);
        return (!command.is_empty() && !after.starts_with('/')).then_some(("bot_command", length));
    }
    if let Some(rest) = word.strip_prefix('@') {
        let username = name(rest).0;
        return (username.len() >= 4).then_some(("mention", username.len().saturating_add(1)));
    }
    let is_link = ["http://", "https://"]
        .iter()
        .any(|scheme| word.strip_prefix(scheme).is_some_and(|host| !host.is_empty()));
    let link = word.trim_end_matches(['.', ',', ';', ':', '!', '?', ')']);
    is_link.then(|| ("url", width(link)))
}

/// Splits a name of letters, digits and underscores off the front.
fn name(text: &str) -> (&str, &str) {
    let end = text
        .find(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_')
        .unwrap_or(text.len());
    text.split_at_checked(end).unwrap_or((text, ""))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<(String, usize, usize)> {
        find(text).into_iter().map(|entity| (entity.kind, entity.offset, entity.length)).collect()
    }

    #[test]
    fn commands_mentions_and_links_are_found() {
        let command = |offset, length| ("bot_command".to_owned(), offset, length);
        assert_eq!(found("/need milk"), [command(0, 5)]);
        assert_eq!(found("/need@helper_bot, milk"), [command(0, 16)]);
        assert_eq!(found("😀 /go"), [command(3, 3)]);
        assert_eq!(found("1/2 and / and //x"), []);
        let mention = ("mention".to_owned(), 3, 11);
        assert_eq!(found("hi @helper_bot"), [mention]);
        let link = ("url".to_owned(), 4, 15);
        assert_eq!(found("see https://a.test."), [("url".to_owned(), 4, 14)]);
        assert_eq!(found("see https://ab.test!"), [link]);
    }
}
