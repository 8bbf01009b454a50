//! Texts as Telegram takes them: parsed, trimmed, measured.

pub(crate) mod detect;
mod html;
mod link;
mod reference;
mod tag;

use serde_json::{Map, Value, json};

/// The longest text and the longest caption, in UTF-16 units.
const LONGEST: usize = 4096;
const LONGEST_CAPTION: usize = 1024;

/// A stretch of a text with a meaning, in UTF-16 units.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entity {
    pub(crate) kind: String,
    pub(crate) offset: usize,
    pub(crate) length: usize,
    /// Fields beside these three, such as `url`.
    pub(crate) details: Map<String, Value>,
}

impl Entity {
    pub(crate) fn new(kind: &str, offset: usize, length: usize) -> Self {
        Self { kind: kind.to_owned(), offset, length, details: Map::new() }
    }

    pub(crate) fn with(mut self, name: &str, value: Value) -> Self {
        self.details.insert(name.to_owned(), value);
        self
    }

    fn end(&self) -> usize {
        self.offset.saturating_add(self.length)
    }

    fn overlaps(&self, other: &Self) -> bool {
        self.offset < other.end() && other.offset < self.end()
    }

    /// The entity as the Bot API writes it.
    pub(crate) fn json(&self) -> Value {
        let mut json = self.details.clone();
        json.insert("type".to_owned(), json!(self.kind));
        json.insert("offset".to_owned(), json!(self.offset));
        json.insert("length".to_owned(), json!(self.length));
        Value::Object(json)
    }

    /// Reads an entity as a bot sends it.
    fn read(value: &Value) -> Option<Self> {
        let mut details = value.as_object()?.clone();
        let kind = details.remove("type")?.as_str()?.to_owned();
        let offset = usize::try_from(details.remove("offset")?.as_u64()?).ok()?;
        let length = usize::try_from(details.remove("length")?.as_u64()?).ok()?;
        Some(Self { kind, offset, length, details })
    }
}

/// A text without markup, and the entities over it.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Formatted {
    pub(crate) text: String,
    pub(crate) entities: Vec<Entity>,
}

impl Formatted {
    /// Takes a text as a bot sends it.
    ///
    /// # Errors
    /// Telegram's description of what is wrong, without its prefix.
    pub(crate) fn take(
        source: &str,
        parse_mode: Option<&str>,
        entities: Option<&[Value]>,
    ) -> Result<Self, String> {
        if source.is_empty() {
            return Err("message text is empty".to_owned());
        }
        let formatted = Self::parse(source, parse_mode, entities)?;
        if formatted.text.is_empty() {
            return Err("text must be non-empty".to_owned());
        }
        if width(&formatted.text) > LONGEST {
            return Err("message is too long".to_owned());
        }
        Ok(formatted)
    }

    /// Takes a caption as a bot sends it; it may be empty.
    ///
    /// # Errors
    /// Telegram's description of what is wrong, without its prefix.
    pub(crate) fn take_caption(
        source: &str,
        parse_mode: Option<&str>,
        entities: Option<&[Value]>,
    ) -> Result<Self, String> {
        if source.is_empty() {
            return Ok(Self::default());
        }
        let formatted = Self::parse(source, parse_mode, entities)?;
        if width(&formatted.text) > LONGEST_CAPTION {
            return Err("message caption is too long".to_owned());
        }
        Ok(formatted)
    }

    fn parse(
        source: &str,
        parse_mode: Option<&str>,
        entities: Option<&[Value]>,
    ) -> Result<Self, String> {
        let parsed = match parse_mode {
            Some(mode) if mode.eq_ignore_ascii_case("html") => {
                html::parse(source).map_err(|wrong| format!("can't parse entities: {wrong}"))?
            }
            None | Some("") => Self {
                text: source.to_owned(),
                entities: read_entities(entities.unwrap_or_default())?,
            },
            Some(_) => return Err("unsupported parse_mode".to_owned()),
        };
        let mut formatted = parsed.trimmed();
        formatted.add_detected();
        Ok(formatted)
    }

    /// The entities as the Bot API writes them.
    pub(crate) fn entities_json(&self) -> Vec<Value> {
        self.entities.iter().map(Entity::json).collect()
    }

    fn trimmed(self) -> Self {
        let front = self.text.len().saturating_sub(self.text.trim_start().len());
        let cut = width(self.text.get(..front).unwrap_or_default());
        let text = self.text.trim().to_owned();
        let total = width(&text);
        let entities = self
            .entities
            .into_iter()
            .filter_map(|mut entity| {
                let end = entity.end().saturating_sub(cut).min(total);
                entity.offset = entity.offset.saturating_sub(cut);
                entity.length = end.saturating_sub(entity.offset);
                (entity.length > 0).then_some(entity)
            })
            .collect();
        Self { text, entities }
    }

    /// Adds the links, commands and mentions that Telegram finds by itself.
    fn add_detected(&mut self) {
        let found = detect::find(&self.text).into_iter().filter(|found| {
            let opaque = ["code", "pre", "text_link", "text_mention"];
            !self
                .entities
                .iter()
                .any(|entity| opaque.contains(&entity.kind.as_str()) && entity.overlaps(found))
        });
        let found: Vec<Entity> = found.collect();
        self.entities.extend(found);
        self.entities.sort_by_key(|entity| (entity.offset, std::cmp::Reverse(entity.length)));
    }
}

fn read_entities(entities: &[Value]) -> Result<Vec<Entity>, String> {
    entities
        .iter()
        .map(|value| Entity::read(value).ok_or_else(|| "can't parse MessageEntity".to_owned()))
        .collect()
}

/// The length in UTF-16 units, in which Telegram measures.
pub(crate) fn width(text: &str) -> usize {
    text.encode_utf16().count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whitespace_around_a_text_goes_and_entities_move_along() {
        let taken = Formatted::take("  <b> hi </b>\n", Some("HTML"), None).unwrap();
        assert_eq!(taken.text, "hi");
        assert_eq!(taken.entities, [Entity::new("bold", 0, 2)]);
    }

    #[test]
    fn lengths_are_measured_after_parsing() {
        let longest = format!("<b>{}</b>", "x".repeat(LONGEST));
        assert!(Formatted::take(&longest, Some("HTML"), None).is_ok());
        let longer = "x".repeat(LONGEST + 1);
        let refused = Formatted::take(&longer, None, None);
        assert_eq!(refused, Err("message is too long".to_owned()));
    }

    #[test]
    fn links_inside_code_are_not_links() {
        let taken = Formatted::take("<code>/a</code> /b", Some("HTML"), None).unwrap();
        let kinds: Vec<&str> = taken.entities.iter().map(|e| e.kind.as_str()).collect();
        assert_eq!(kinds, ["code", "bot_command"]);
    }
}
