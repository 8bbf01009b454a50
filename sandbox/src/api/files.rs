//! Sending pictures and documents.

use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::markup::Markup;
use super::picture::Picture;
use super::sends::{self, ReplyParameters};
use super::uploads::{self, Upload, Uploads};
use super::{ChatTarget, Refusal, parse, texts};
use crate::File;
use crate::world::{Author, Draft, FileKind, Files, Stored, World};

/// The most that a bot can upload, and the most that can be a picture.
const LARGEST: usize = 50 * 1024 * 1024;
const LARGEST_PICTURE: usize = 10 * 1024 * 1024;
/// How many pixels width and height have together at most, and the most that
/// the one can be of the other.
const LONGEST_SIDES: u32 = 10_000;
const STEEPEST: u32 = 20;

/// The parameters beside the one that names the file.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SendFile {
    chat_id: ChatTarget,
    caption: Option<String>,
    parse_mode: Option<String>,
    caption_entities: Option<Vec<Value>>,
    disable_notification: Option<bool>,
    protect_content: Option<bool>,
    message_thread_id: Option<i64>,
    reply_parameters: Option<ReplyParameters>,
    reply_markup: Option<Value>,
}

/// What is to be sent.
enum Given {
    Known(String),
    New(Upload),
}

/// Sends a file that comes along, or one that the bot knows.
///
/// # Errors
/// What Telegram refuses.
pub(super) fn send(
    world: &mut World,
    kind: FileKind,
    mut params: Value,
    uploads: Uploads,
) -> Result<Value, Refusal> {
    let field = kind.field();
    let file = params.as_object_mut().and_then(|fields| fields.remove(field));
    let params: SendFile = parse(params)?;
    let given = given(file, uploads)
        .ok_or_else(|| Refusal::bad_request(&format!("there is no {field} in the request")))?;
    let mode = params.parse_mode.as_deref();
    let entities = params.caption_entities.as_deref();
    let caption = texts::take_caption(world, params.caption, mode, entities)?;
    let markup = Markup::read(params.reply_markup)?;
    let id = params.chat_id.id()?;
    let chat = world.may_write(id, params.message_thread_id, kind.plural())?;
    let reply_to = sends::replied(chat, params.reply_parameters)?;
    let (shown, draft) = match given {
        Given::Known(file) => (known(world, kind, &file)?, None),
        Given::New(upload) => {
            let draft = drafted(&world.files, kind, upload)?;
            (draft.shown().clone(), Some(draft))
        }
    };
    let mut message = Stored {
        text: caption.shown,
        entities: caption.entities,
        source: caption.source,
        inline: markup.inline,
        keyboard: markup.keyboard,
        protected: params.protect_content.unwrap_or(false),
        silent: params.disable_notification.unwrap_or(false),
        reply_to,
        thread: params.message_thread_id,
        ..Stored::blank(Author::Bot(world.bot.id))
    };
    message.extra.insert(field.to_owned(), shown);
    let sent = sends::post(world, id, message)?;
    if let Some(draft) = draft {
        world.files.keep(draft);
    }
    Ok(sent)
}

/// What a message shows of a file that the bot was shown or has sent.
///
/// # Errors
/// When the bot does not know it, or knows it as something else. An address
/// is nothing that it knows.
pub(super) fn known(world: &World, kind: FileKind, file: &str) -> Result<Value, Refusal> {
    let known = world
        .files
        .get(file)
        .ok_or_else(|| Refusal::bad_request("wrong file identifier/HTTP URL specified"))?;
    if known.kind != kind {
        let (is, asked) = (known.kind.name(), kind.name());
        return Err(Refusal::bad_request(&format!("can't use file of type {is} as {asked}")));
    }
    Ok(known.shown.clone())
}

fn given(file: Option<Value>, mut uploads: Uploads) -> Option<Given> {
    let file = match file? {
        Value::Null => return None,
        Value::String(file) => file,
        other => other.to_string(),
    };
    match uploads::referred(&file) {
        Some(part) => uploads.take(part).map(Given::New),
        None if file.is_empty() => None,
        None => Some(Given::Known(file)),
    }
}

fn drafted(files: &Files, kind: FileKind, upload: Upload) -> Result<Draft, Refusal> {
    let size = upload.bytes.len();
    if size > LARGEST {
        return Err(Refusal::too_large());
    }
    if size == 0 {
        return Err(Refusal::bad_request("file must be non-empty"));
    }
    let (name, mime_type, fields) = match kind {
        FileKind::Photo => {
            let picture = taken(&upload.bytes)?;
            let (width, height) = picture.sides;
            let sides = json!({ "width": width, "height": height });
            let name = files.next_name(picture.kind.ending());
            (name, picture.kind.mime_type().to_owned(), sides)
        }
        FileKind::Document | FileKind::Voice => {
            let guessed = mime_guess::from_path(&upload.name).first_or_octet_stream();
            let mime_type = guessed.essence_str().to_owned();
            let fields = json!({ "file_name": upload.name, "mime_type": mime_type });
            (upload.name, mime_type, fields)
        }
    };
    let fields: Map<String, Value> = fields.as_object().cloned().unwrap_or_default();
    let bytes = upload.bytes.to_vec().into();
    Ok(files.draft(kind, File { name, mime_type, bytes }, fields))
}

/// The picture that these bytes are.
///
/// # Errors
/// When they are none that Telegram takes.
fn taken(bytes: &[u8]) -> Result<Picture, Refusal> {
    let size = bytes.len();
    if size > LARGEST_PICTURE {
        return Err(Refusal::bad_request(&format!(
            "file of size {size} bytes is too big for a photo; \
             the maximum size is {LARGEST_PICTURE} bytes"
        )));
    }
    let picture =
        Picture::read(bytes).ok_or_else(|| Refusal::bad_request("IMAGE_PROCESS_FAILED"))?;
    let (width, height) = picture.sides;
    let (short, long) = (width.min(height), width.max(height));
    if width.saturating_add(height) > LONGEST_SIDES || long > short.saturating_mul(STEEPEST) {
        return Err(Refusal::bad_request("PHOTO_INVALID_DIMENSIONS"));
    }
    Ok(picture)
}
