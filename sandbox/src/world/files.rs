//! The files that the bot knows.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::File;

/// What a file is sent as. Its id is good for that alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FileKind {
    Photo,
    Document,
    Voice,
}

impl FileKind {
    const ALL: [Self; 3] = [Self::Photo, Self::Document, Self::Voice];

    /// The field of a message, and the parameter of a method, that it stands in.
    pub(crate) fn field(self) -> &'static str {
        match self {
            Self::Photo => "photo",
            Self::Document => "document",
            Self::Voice => "voice",
        }
    }

    /// Many of it, as Telegram names the right to send it.
    pub(crate) fn plural(self) -> &'static str {
        match self {
            Self::Photo => "photos",
            Self::Document => "documents",
            Self::Voice => "voice notes",
        }
    }

    /// Its name in Telegram's refusals.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Photo => "Photo",
            Self::Document => "Document",
            Self::Voice => "VoiceNote",
        }
    }

    /// The folder that Telegram serves it from.
    fn folder(self) -> &'static str {
        match self {
            Self::Photo => "photos",
            Self::Document => "documents",
            Self::Voice => "voice",
        }
    }
}

/// What is known under a file id.
#[derive(Clone, Debug)]
pub(crate) struct Known {
    pub(crate) kind: FileKind,
    /// What a message shows of it; for a picture all its sizes.
    pub(crate) shown: Value,
    content: Option<Content>,
}

#[derive(Clone, Debug)]
struct Content {
    path: String,
    file: File,
}

/// A file that came with a call. It is known when the message stands.
#[derive(Clone, Debug)]
pub(crate) struct Draft {
    id: String,
    known: Known,
}

impl Draft {
    /// What a message shows of it.
    pub(crate) fn shown(&self) -> &Value {
        &self.known.shown
    }
}

/// The files that the bot was shown or has sent, by their ids.
#[derive(Debug, Default)]
pub(crate) struct Files {
    known: BTreeMap<String, Known>,
    uploaded: u64,
}

impl Files {
    /// Remembers the files of a message that the bot is shown: these it can send on.
    pub(crate) fn note(&mut self, message: &Value) {
        for kind in FileKind::ALL {
            let Some(shown) = message.get(kind.field()) else {
                continue;
            };
            let sizes = shown.as_array().map_or(std::slice::from_ref(shown), Vec::as_slice);
            let ids = sizes.iter().filter_map(|size| size.get("file_id")?.as_str());
            for id in ids {
                let known = Known { kind, shown: shown.clone(), content: None };
                self.known.entry(id.to_owned()).or_insert(known);
            }
        }
    }

    /// Gives a file an id and a path, and writes down what is shown of it:
    /// these `fields`, beside what every file has.
    pub(crate) fn draft(&self, kind: FileKind, file: File, fields: Map<String, Value>) -> Draft {
        let number = self.uploaded;
        let (field, folder) = (kind.field(), kind.folder());
        let id = format!("uploaded-{field}-{number}");
        let ending = file.name.rsplit_once('.').map(|(_, ending)| ending);
        let ending = ending.filter(|ending| ending.chars().all(|c| c.is_ascii_alphanumeric()));
        let ending = ending.map(|ending| format!(".{ending}"));
        let path = format!("{folder}/file_{number}{}", ending.unwrap_or_default());
        let mut shown = fields;
        shown.insert("file_id".to_owned(), json!(id));
        shown.insert("file_unique_id".to_owned(), json!(format!("unique-{number}")));
        shown.insert("file_size".to_owned(), json!(file.bytes.len()));
        let shown = match kind {
            FileKind::Photo => json!([shown]),
            FileKind::Document | FileKind::Voice => Value::Object(shown),
        };
        Draft { id, known: Known { kind, shown, content: Some(Content { path, file }) } }
    }

    /// The file that is drafted next is called so, if it has no name of its own.
    pub(crate) fn next_name(&self, ending: &str) -> String {
        format!("file_{}.{ending}", self.uploaded)
    }

    /// Keeps a file whose message stands.
    pub(crate) fn keep(&mut self, draft: Draft) {
        self.uploaded = self.uploaded.saturating_add(1);
        self.known.insert(draft.id, draft.known);
    }

    /// What is known under an id.
    pub(crate) fn get(&self, id: &str) -> Option<&Known> {
        self.known.get(id)
    }

    /// The file under an id, if the bot sent it.
    pub(crate) fn content(&self, id: &str) -> Option<&File> {
        Some(&self.get(id)?.content.as_ref()?.file)
    }

    /// The file at a path.
    pub(crate) fn at(&self, path: &str) -> Option<&File> {
        let mut contents = self.known.values().filter_map(|known| known.content.as_ref());
        contents.find(|content| content.path == path).map(|content| &content.file)
    }
}

impl Known {
    /// The file as the Bot API writes it for a download; `None` when a person
    /// sent it, and there are no bytes.
    pub(crate) fn downloadable(&self) -> Option<Value> {
        let content = self.content.as_ref()?;
        let shown = self.shown.as_array().map_or(Some(&self.shown), |sizes| sizes.last())?;
        Some(json!({
            "file_id": shown.get("file_id"),
            "file_unique_id": shown.get("file_unique_id"),
            "file_size": content.file.bytes.len(),
            "file_path": content.path,
        }))
    }

    /// How many bytes it has.
    pub(crate) fn size(&self) -> usize {
        self.content.as_ref().map_or(0, |content| content.file.bytes.len())
    }
}
