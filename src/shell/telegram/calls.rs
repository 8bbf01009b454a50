//! Screens → calls: teloxide's payload structs, filled and written as JSON.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use teloxide::payloads::{
    AnswerCallbackQuery, DeleteMessage, EditMessageText, GetChatAdministrators, GetChatMember,
    SendMessage,
};
use teloxide::types::{
    CallbackQueryId, ChatId, ChatMember, InlineKeyboardButton, InlineKeyboardMarkup,
    KeyboardButton, KeyboardMarkup, LinkPreviewOptions, MessageId, ParseMode, Recipient,
    ReplyMarkup, ThreadId, UserId,
};

use super::media;
use super::post::Body;
use crate::kernel::attachment::Attachment;
use crate::kernel::language::Language;
use crate::kernel::paper::Home;
use crate::kernel::person::{Account, Name};
use crate::kernel::screen::{Answer, Press, Screen};

/// A call, ready to be posted.
#[derive(Clone, Debug)]
pub struct Call {
    /// The Bot API's method.
    pub method: &'static str,
    /// Its parameters.
    pub body: Body,
}

impl Call {
    pub(super) fn new(method: &'static str, payload: &impl Serialize) -> anyhow::Result<Self> {
        Ok(Self { method, body: Body::Json(serde_json::to_string(payload)?) })
    }
}

/// What Telegram says of a message that it sent.
#[derive(Debug, Deserialize)]
pub struct SentMessage {
    /// Its number in the chat.
    pub message_id: i64,
}

/// Where and how a screen is sent.
#[derive(Clone, Copy, Debug)]
pub struct Sending<'a> {
    /// The chat.
    pub chat: i64,
    /// The topic of its forum.
    pub topic: Option<i64>,
    /// True if it arrives without a sound.
    pub silent: bool,
    /// The bot's user name.
    pub bot: &'a str,
}

/// A voice message that Telegram has already. teloxide's own payload would upload it.
#[derive(Serialize)]
struct SendVoice<'a> {
    chat_id: i64,
    voice: &'a str,
    caption: &'a str,
    parse_mode: ParseMode,
    #[serde(skip_serializing_if = "Option::is_none")]
    disable_notification: Option<bool>,
    #[serde(skip_serializing_if = "Option::is_none")]
    protect_content: Option<bool>,
}

/// Sends a screen.
///
/// # Errors
/// If it cannot be written as JSON.
pub fn send(screen: &Screen, sending: Sending<'_>) -> anyhow::Result<Call> {
    let text = text_of(screen, sending.bot);
    let protect_content = screen.protected.then_some(true);
    let disable_notification = sending.silent.then_some(true);
    if let Some(voice) = &screen.voice {
        let payload = SendVoice {
            chat_id: sending.chat,
            voice,
            caption: &text,
            parse_mode: ParseMode::Html,
            disable_notification,
            protect_content,
        };
        return Call::new("SendVoice", &payload);
    }
    if let Some(call) = media::send(screen, sending, &text)? {
        return Ok(call);
    }
    if let Some(file) = &screen.file {
        return send_file(screen, file, sending);
    }
    let mut payload = SendMessage::new(ChatId(sending.chat), text);
    payload.parse_mode = Some(ParseMode::Html);
    payload.link_preview_options = Some(no_preview());
    payload.disable_notification = disable_notification;
    payload.protect_content = protect_content;
    payload.message_thread_id = sending
        .topic
        .and_then(|topic| topic.try_into().ok())
        .map(|topic| ThreadId(MessageId(topic)));
    payload.reply_markup = markup(screen, sending.bot);
    Call::new("SendMessage", &payload)
}

/// Sends a screen under its file. The file comes along, which JSON cannot bring.
fn send_file(screen: &Screen, file: &Attachment, sending: Sending<'_>) -> anyhow::Result<Call> {
    let mut fields = vec![
        ("chat_id", sending.chat.to_string()),
        ("caption", text_of(screen, sending.bot)),
        ("parse_mode", "HTML".to_owned()),
    ];
    if sending.silent {
        fields.push(("disable_notification", "true".to_owned()));
    }
    if screen.protected {
        fields.push(("protect_content", "true".to_owned()));
    }
    if let Some(topic) = sending.topic {
        fields.push(("message_thread_id", topic.to_string()));
    }
    if let Some(markup) = markup(screen, sending.bot) {
        fields.push(("reply_markup", serde_json::to_string(&markup)?));
    }
    let body = Body::Form { fields, name: "document", file: file.clone() };
    Ok(Call { method: "SendDocument", body })
}

/// The text of a screen, with its link, in which is nothing that could become markup.
fn text_of(screen: &Screen, bot: &str) -> String {
    let text = screen.text.as_str();
    match &screen.link {
        Some(code) => format!("{text}\n{}", private_link(bot, code)),
        None => text.to_owned(),
    }
}

/// The buttons under a message, or the keyboard under the input field.
fn markup(screen: &Screen, bot: &str) -> Option<ReplyMarkup> {
    inline(screen, bot)
        .map(ReplyMarkup::InlineKeyboard)
        .or_else(|| labels(screen).map(ReplyMarkup::Keyboard))
}

/// The keyboard under the input field.
fn labels(screen: &Screen) -> Option<KeyboardMarkup> {
    let rows: Vec<Vec<KeyboardButton>> =
        screen.keyboard.iter().map(|row| row.iter().map(KeyboardButton::new).collect()).collect();
    (!rows.is_empty()).then(|| KeyboardMarkup::new(rows).persistent().resize_keyboard())
}

/// Edits a message into a screen.
///
/// # Errors
/// If it cannot be written as JSON.
pub fn edit(chat: i64, message: i64, screen: &Screen, bot: &str) -> anyhow::Result<Call> {
    let text = text_of(screen, bot);
    let mut payload = EditMessageText::new(ChatId(chat), MessageId(message.try_into()?), text);
    payload.parse_mode = Some(ParseMode::Html);
    payload.link_preview_options = Some(no_preview());
    payload.reply_markup = inline(screen, bot);
    Call::new("EditMessageText", &payload)
}

/// Deletes a message.
///
/// # Errors
/// If it cannot be written as JSON.
pub fn delete(chat: i64, message: i64) -> anyhow::Result<Call> {
    let chat = Recipient::Id(ChatId(chat));
    Call::new("DeleteMessage", &DeleteMessage::new(chat, MessageId(message.try_into()?)))
}

/// Answers a tap with a toast, or by opening the private chat.
///
/// # Errors
/// If it cannot be written as JSON.
pub fn answer(tap: &str, answer: &Answer, bot: &str) -> anyhow::Result<Call> {
    const LONGEST_TOAST: usize = 200;
    let mut payload = AnswerCallbackQuery::new(CallbackQueryId(tap.to_owned()));
    if let Some(code) = &answer.open_private {
        payload.url = Some(private_link(bot, code).parse()?);
    } else if !answer.screen.text.is_empty() {
        payload.text = Some(shortened(&answer.screen.text.plain(), LONGEST_TOAST));
        payload.show_alert = answer.alert.then_some(true);
    }
    Call::new("AnswerCallbackQuery", &payload)
}

/// As much of a text as so many UTF-16 units hold, by which Telegram counts.
fn shortened(text: &str, most: usize) -> String {
    let mut length = 0;
    let fits = |letter: &char| {
        length += letter.len_utf16();
        length <= most
    };
    text.chars().take_while(fits).collect()
}

/// Asks who we are, which changes nothing.
pub fn ask_who_we_are() -> Call {
    Call { method: "GetMe", body: Body::Json("{}".to_owned()) }
}

/// Asks who administers a group.
///
/// # Errors
/// If it cannot be written as JSON.
pub fn list_administrators(chat: i64) -> anyhow::Result<Call> {
    Call::new("GetChatAdministrators", &GetChatAdministrators::new(ChatId(chat)))
}

/// Asks whether somebody is in a group.
///
/// # Errors
/// If it cannot be written as JSON.
pub fn find_member(chat: i64, account: i64) -> anyhow::Result<Call> {
    let account = UserId(account.try_into()?);
    Call::new("GetChatMember", &GetChatMember::new(Recipient::Id(ChatId(chat)), account))
}

/// The accounts behind administrators, those who write anonymously included; bots are left out.
pub fn accounts(members: &[ChatMember]) -> Vec<Account> {
    members
        .iter()
        .filter(|member| !member.user.is_bot)
        .filter_map(|member| account(&member.user))
        .collect()
}

/// The number of whoever owns a group, as its list of administrators tells.
pub fn owner(members: &[ChatMember]) -> Option<i64> {
    let owner = members.iter().find(|member| member.is_owner() && !member.user.is_bot)?;
    owner.user.id.0.try_into().ok()
}

/// An account as Telegram shows it; nothing if its number is none.
pub fn account(user: &teloxide::types::User) -> Option<Account> {
    Some(Account {
        telegram_id: user.id.0.try_into().ok()?,
        name: Name::new(&user.first_name),
        language: user.language_code.as_deref().and_then(Language::for_code),
    })
}

/// Where we are found, for what is printed.
pub fn home(bot: &str) -> Home {
    let named = bot.to_owned();
    Home { address: format!("t.me/{bot}"), link: Arc::new(move |code| private_link(&named, code)) }
}

/// The link that opens the private chat with a start's payload.
pub fn private_link(bot: &str, code: &str) -> String {
    format!("https://t.me/{bot}?start={code}")
}

fn inline(screen: &Screen, bot: &str) -> Option<InlineKeyboardMarkup> {
    let rows: Vec<Vec<InlineKeyboardButton>> = screen
        .buttons
        .iter()
        .map(|row| {
            row.iter()
                .filter_map(|button| match &button.press {
                    Press::Code(code) => Some(InlineKeyboardButton::callback(&button.label, code)),
                    Press::OpenPrivate(code) => {
                        let link = private_link(bot, code).parse().ok()?;
                        Some(InlineKeyboardButton::url(&button.label, link))
                    }
                    Press::AddToGroup => {
                        let link = format!("https://t.me/{bot}?startgroup=new").parse().ok()?;
                        Some(InlineKeyboardButton::url(&button.label, link))
                    }
                })
                .collect()
        })
        .collect();
    (!rows.is_empty()).then(|| InlineKeyboardMarkup::new(rows))
}

fn no_preview() -> LinkPreviewOptions {
    LinkPreviewOptions {
        is_disabled: true,
        url: None,
        prefer_small_media: false,
        prefer_large_media: false,
        show_above_text: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_goes_as_a_form_with_its_caption_and_buttons() {
        let file = Attachment::new("linli.html", "text/html", b"<p>".to_vec()).unwrap();
        let button = crate::kernel::screen::Button {
            label: "Help".to_owned(),
            press: Press::Code("help".to_owned()),
        };
        let words = crate::kernel::screen::Html::escape("a < b");
        let screen = Screen::of(words).row([button]).under(file.clone()).protect();
        let sending = Sending { chat: 7, topic: Some(3), silent: true, bot: "linli_bot" };
        let call = send(&screen, sending).unwrap();
        let Body::Form { fields, name, file: sent } = call.body else { panic!("a form") };
        assert_eq!((call.method, name, sent), ("SendDocument", "document", file));
        let markup = r#"{"inline_keyboard":[[{"text":"Help","callback_data":"help"}]]}"#;
        let expected = [
            ("chat_id", "7"),
            ("caption", "a &lt; b"),
            ("parse_mode", "HTML"),
            ("disable_notification", "true"),
            ("protect_content", "true"),
            ("message_thread_id", "3"),
            ("reply_markup", markup),
        ];
        let fields: Vec<_> = fields.iter().map(|(name, text)| (*name, text.as_str())).collect();
        assert_eq!(fields, expected);
    }

    #[test]
    fn a_toast_is_counted_as_telegram_counts() {
        assert_eq!(shortened("ab", 2), "ab");
        assert_eq!(shortened("a🙏b", 3), "a🙏");
        assert_eq!(shortened("a🙏b", 2), "a");
    }
}
