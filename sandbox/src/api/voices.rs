//! Sending voice messages on.

use serde::Deserialize;
use serde_json::Value;

use super::markup::Markup;
use super::sends::{self, ReplyParameters};
use super::{ChatTarget, Refusal, files, parse, texts};
use crate::world::{Author, FileKind, Stored, World};

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct SendVoice {
    chat_id: ChatTarget,
    voice: Option<String>,
    caption: Option<String>,
    parse_mode: Option<String>,
    caption_entities: Option<Vec<Value>>,
    /// The file's own duration counts.
    #[serde(rename = "duration")]
    _duration: Option<i64>,
    disable_notification: Option<bool>,
    protect_content: Option<bool>,
    message_thread_id: Option<i64>,
    reply_parameters: Option<ReplyParameters>,
    reply_markup: Option<Value>,
}

pub(super) fn send_voice(world: &mut World, params: Value) -> Result<Value, Refusal> {
    let params: SendVoice = parse(params)?;
    let file = params
        .voice
        .filter(|file| !file.is_empty())
        .ok_or_else(|| Refusal::bad_request("there is no voice in the request"))?;
    let mode = params.parse_mode.as_deref();
    let entities = params.caption_entities.as_deref();
    let caption = texts::take_caption(world, params.caption, mode, entities)?;
    let markup = Markup::read(params.reply_markup)?;
    let id = params.chat_id.id()?;
    let chat = world.may_write(id, params.message_thread_id, "voice notes")?;
    let reply_to = sends::replied(chat, params.reply_parameters)?;
    // Uploads and addresses are not taken, only what the bot was shown before.
    let voice = files::known(world, FileKind::Voice, &file)?;
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
    message.extra.insert("voice".to_owned(), voice);
    sends::post(world, id, message)
}
