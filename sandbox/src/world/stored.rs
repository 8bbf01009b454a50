//! A message as it is kept.

use std::time::Duration;

use chrono::{DateTime, Utc};
use serde_json::{Map, Value};

use super::{GROUP_ANONYMOUS_BOT, TELEGRAM};
use crate::api::markup;
use crate::text::detect;
use crate::{ChatId, Document, Keyboard, Location, Message, MessageId, UserId};

/// What a message can show whose text then stands under it, as its caption.
const CAPTIONED: [&str; 6] = ["animation", "audio", "document", "photo", "video", "voice"];

/// As whom a message stands in its chat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Author {
    Person(UserId),
    Bot(UserId),
    /// An anonymous administrator, writing as the group.
    Group,
    /// A channel whose post Telegram itself forwards into the linked group.
    Channel,
}

impl Author {
    pub(crate) fn id(self) -> UserId {
        match self {
            Self::Person(user) | Self::Bot(user) => user,
            Self::Group => GROUP_ANONYMOUS_BOT,
            Self::Channel => TELEGRAM,
        }
    }

    pub(crate) fn is_bot(self) -> bool {
        match self {
            Self::Bot(_) => true,
            Self::Person(_) | Self::Group | Self::Channel => false,
        }
    }
}

/// What a service message tells.
#[derive(Clone, Debug)]
pub(crate) struct Service {
    pub(crate) kind: &'static str,
    pub(crate) value: Value,
}

/// A message as it is kept.
#[derive(Clone, Debug)]
pub(crate) struct Stored {
    pub(crate) id: MessageId,
    pub(crate) author: Author,
    pub(crate) date: DateTime<Utc>,
    /// When it was sent, in steady time.
    pub(crate) sent: Duration,
    pub(crate) edited: Option<DateTime<Utc>>,
    /// The text, or the caption; see [`Stored::is_captioned`].
    pub(crate) text: String,
    pub(crate) entities: Vec<Value>,
    pub(crate) source: String,
    /// The inline keyboard, as the Bot API gives it back.
    pub(crate) inline: Option<Value>,
    pub(crate) keyboard: Option<Keyboard>,
    pub(crate) protected: bool,
    pub(crate) silent: bool,
    pub(crate) pinned: bool,
    pub(crate) reply_to: Option<MessageId>,
    pub(crate) thread: Option<i64>,
    pub(crate) service: Option<Service>,
    pub(crate) extra: Map<String, Value>,
}

impl Stored {
    /// A message with nothing in it. It gets its id and time when it is placed.
    pub(crate) fn blank(author: Author) -> Self {
        Self {
            id: MessageId(0),
            author,
            date: DateTime::UNIX_EPOCH,
            sent: Duration::ZERO,
            edited: None,
            text: String::new(),
            entities: Vec::new(),
            source: String::new(),
            inline: None,
            keyboard: None,
            protected: false,
            silent: false,
            pinned: false,
            reply_to: None,
            thread: None,
            service: None,
            extra: Map::new(),
        }
    }

    /// A service message.
    pub(crate) fn service(author: Author, kind: &'static str, value: Value) -> Self {
        Self { service: Some(Service { kind, value }), ..Self::blank(author) }
    }

    /// Writes the text or the caption, as a person does. What Telegram finds
    /// in it replaces what was said of an earlier one.
    pub(crate) fn write(&mut self, text: &str) {
        self.text = text.to_owned();
        self.source = text.to_owned();
        self.entities = detect::entities(text);
    }

    /// Takes the caption out of the raw fields.
    pub(crate) fn take_caption(&mut self) -> String {
        let raw = self.extra.get("caption").filter(|_| self.is_captioned());
        let caption = raw.and_then(Value::as_str).map(str::to_owned);
        if caption.is_some() {
            self.extra.remove("caption");
        }
        caption.unwrap_or_default()
    }

    /// Whether its text is a caption under something else.
    pub(crate) fn is_captioned(&self) -> bool {
        CAPTIONED.iter().any(|shown| self.extra.contains_key(*shown))
    }

    /// The file id of a voice message.
    fn voice(&self) -> Option<String> {
        let file = self.extra.get("voice")?.get("file_id")?;
        file.as_str().map(str::to_owned)
    }

    /// The file id of a picture, in its largest size.
    fn picture(&self) -> Option<String> {
        let file = self.extra.get("photo")?.as_array()?.last()?.get("file_id")?;
        file.as_str().map(str::to_owned)
    }

    /// Where a point on the map is, also one that has a name.
    fn location(&self) -> Option<Location> {
        let point = self.extra.get("location")?;
        let degrees = |name: &str| point.get(name)?.as_f64();
        Some(Location { latitude: degrees("latitude")?, longitude: degrees("longitude")? })
    }

    fn document(&self) -> Option<Document> {
        let shown = self.extra.get("document")?;
        let text = |name: &str| shown.get(name)?.as_str().map(str::to_owned);
        Some(Document {
            file: text("file_id")?,
            name: text("file_name").unwrap_or_default(),
            size: shown.get("file_size").and_then(Value::as_u64).unwrap_or_default(),
        })
    }

    /// The message as people see it.
    pub(crate) fn shown(&self, chat: ChatId) -> Message {
        Message {
            id: self.id,
            chat,
            from: self.author.id(),
            from_bot: self.author.is_bot(),
            text: self.text.clone(),
            entities: self.entities.clone(),
            source: self.source.clone(),
            buttons: self.inline.as_ref().map(markup::buttons).unwrap_or_default(),
            keyboard: self.keyboard.clone(),
            date: self.date,
            edited: self.edited,
            protect_content: self.protected,
            reply_to: self.reply_to,
            silent: self.silent,
            thread: self.thread,
            service: self.service.as_ref().map(|service| service.kind.to_owned()),
            told: self.service.as_ref().map(|service| service.value.clone()),
            pinned: self.pinned,
            voice: self.voice(),
            picture: self.picture(),
            location: self.location(),
            document: self.document(),
        }
    }
}
