//! Voice messages that the bot sends on.

use std::time::Duration;

use sandbox::{ChatId, Event, GroupKind, MessageId, Options, Saying, UserId};
use serde_json::{Value, json};

use crate::bot::Bot;

const WRONG_FILE: &str = "Bad Request: wrong file identifier/HTTP URL specified";

fn voice(file: &str) -> Value {
    json!({ "file_id": file, "file_unique_id": "u", "duration": 7, "mime_type": "audio/ogg" })
}

fn speaks(bot: &Bot, chat: ChatId, user: UserId, file: &str) -> MessageId {
    let mut saying = Saying::default();
    saying.extra.insert("voice".to_owned(), voice(file));
    bot.sandbox.says_with(chat, user, saying)
}

fn send(chat: ChatId, file: &str) -> Value {
    json!({ "chat_id": chat, "voice": file })
}

#[tokio::test]
async fn a_voice_that_the_bot_was_shown_can_be_sent_on() {
    let bot = Bot::new().await;
    let ana = bot.friend("Ana");
    let bo = ChatId::from(bot.friend("Bo"));
    let said = speaks(&bot, ChatId::from(ana), ana, "ana-1");
    let from_ana = bot.sandbox.messages(ChatId::from(ana)).pop().unwrap();
    assert_eq!((from_ana.id, from_ana.voice.as_deref()), (said, Some("ana-1")));
    assert_eq!(from_ana.text, "");
    let before = bot.send(bo, "from Ana").await;
    let params = json!({
        "chat_id": bo, "voice": "ana-1", "caption": " <b>Ana</b> says ", "parse_mode": "HTML",
        "duration": 1, "disable_notification": true, "protect_content": true,
        "reply_parameters": { "message_id": before },
        "reply_markup": { "inline_keyboard": [[{ "text": "Reply", "callback_data": "r" }]] },
    });
    let sent = bot.ok("sendVoice", params).await;
    assert_eq!(sent["voice"], voice("ana-1"));
    assert_eq!(sent["caption"], "Ana says");
    assert_eq!(sent["caption_entities"], json!([{ "type": "bold", "offset": 0, "length": 3 }]));
    assert_eq!(sent["reply_to_message"]["message_id"], before.0);
    assert!(sent.get("text").is_none());
    let shown = bot.sandbox.messages(bo).pop().unwrap();
    assert_eq!(shown.voice.as_deref(), Some("ana-1"));
    assert_eq!((shown.text.as_str(), shown.source.trim()), ("Ana says", "<b>Ana</b> says"));
    assert!(shown.from_bot && shown.silent && shown.protect_content);
    assert_eq!(shown.buttons[0][0].label, "Reply");
    let posted = bot.sandbox.events().pop().unwrap();
    assert!(matches!(posted, Event::Posted { message, .. } if message == shown));
    bot.ok("sendVoice", send(bo, "ana-1")).await;
    let transcript = bot.sandbox.transcript();
    assert!(transcript.contains(&format!("Ana #{said}: (voice)  -> Ana")), "{transcript}");
    assert!(transcript.contains(": (voice) Ana says [Reply]  -> Bo"), "{transcript}");
}

#[tokio::test]
async fn other_files_are_refused() {
    let bot = Bot::new().await;
    let ana = bot.friend("Ana");
    let chat = bot.group(ana, GroupKind::Supergroup);
    // In privacy mode the bot is not shown this one.
    speaks(&bot, chat, ana, "hidden");
    for file in ["hidden", "invented", "https://a.test/voice.ogg"] {
        assert_eq!(bot.refused("sendVoice", send(ana.into(), file)).await, WRONG_FILE);
    }
    bot.sandbox.make_bot_administrator(chat, ana, true);
    speaks(&bot, chat, ana, "heard");
    bot.ok("sendVoice", send(ana.into(), "heard")).await;
}

#[tokio::test]
async fn a_voice_must_be_well_formed() {
    let bot = Bot::new().await;
    let ana = bot.friend("Ana");
    let chat = ChatId::from(ana);
    speaks(&bot, chat, ana, "ana-1");
    let table = [
        (json!({ "voice": "" }), "there is no voice in the request"),
        (json!({ "caption": "x".repeat(1025) }), "message caption is too long"),
        (
            json!({ "caption": "<b>x", "parse_mode": "HTML" }),
            r#"can't parse entities: Can't find end tag corresponding to start tag "b""#,
        ),
        (json!({ "reply_parameters": { "message_id": 999 } }), "message to be replied not found"),
        (json!({ "message_thread_id": 5 }), "message thread not found"),
        (json!({ "chat_id": 99 }), "chat not found"),
        (json!({ "text": "a" }), r#"unknown parameter "text""#),
    ];
    for (changes, expected) in table {
        let mut params = send(chat, "ana-1");
        for (name, value) in changes.as_object().unwrap() {
            params[name] = value.clone();
        }
        let refused = bot.refused("sendVoice", params).await;
        assert_eq!(refused, format!("Bad Request: {expected}"));
    }
    assert_eq!(bot.sandbox.mistakes(), ["sendvoice: unknown parameter text"]);
    let longest = json!({ "chat_id": chat, "voice": "ana-1", "caption": "x".repeat(1024) });
    bot.ok("sendVoice", longest).await;
}

#[tokio::test]
async fn a_voice_stands_in_a_topic_and_needs_the_right() {
    let bot = Bot::new().await;
    let ana = bot.friend("Ana");
    speaks(&bot, ana.into(), ana, "ana-1");
    let chat = bot.group(ana, GroupKind::Supergroup);
    bot.sandbox.set_forum(chat, true);
    let topic = bot.sandbox.create_topic(chat, ana, "Garden");
    let params = json!({ "chat_id": chat, "voice": "ana-1", "message_thread_id": topic });
    let sent = bot.ok("sendVoice", params.clone()).await;
    assert_eq!(sent["message_thread_id"], topic);
    bot.sandbox.mute_bot(chat, true);
    let refused = bot.refused("sendVoice", params.clone()).await;
    assert_eq!(refused, "Bad Request: not enough rights to send voice notes to the chat");
    bot.sandbox.close_topic(chat, topic, true);
    assert_eq!(bot.refused("sendVoice", params).await, "Bad Request: TOPIC_CLOSED");
}

#[tokio::test]
async fn a_voice_counts_against_the_limits_like_a_text() {
    let bot = Bot::with(Options { enforce_limits: true, ..Options::default() }).await;
    let ana = bot.friend("Ana");
    let chat = ChatId::from(ana);
    speaks(&bot, chat, ana, "ana-1");
    for _ in 0..4 {
        bot.ok("sendVoice", send(chat, "ana-1")).await;
    }
    // What is refused is not counted.
    assert_eq!(bot.refused("sendVoice", send(chat, "invented")).await, WRONG_FILE);
    bot.send(chat, "hello").await;
    let refused = bot.refused("sendVoice", send(chat, "ana-1")).await;
    assert_eq!(refused, "Too Many Requests: retry after 1");
    bot.sandbox.clock().advance(Duration::from_secs(1));
    bot.ok("sendVoice", send(chat, "ana-1")).await;
}

#[tokio::test]
async fn a_voice_has_no_text_to_edit_but_a_keyboard() {
    let bot = Bot::new().await;
    let ana = bot.friend("Ana");
    let chat = ChatId::from(ana);
    speaks(&bot, chat, ana, "ana-1");
    let sent = bot.ok("sendVoice", send(chat, "ana-1")).await;
    let message = &sent["message_id"];
    let edit = json!({ "chat_id": chat, "message_id": message, "text": "other" });
    let refused = bot.refused("editMessageText", edit).await;
    assert_eq!(refused, "Bad Request: there is no text in the message to edit");
    let markup = json!({ "inline_keyboard": [[{ "text": "a", "callback_data": "a" }]] });
    let edit = json!({ "chat_id": chat, "message_id": message, "reply_markup": markup });
    let edited = bot.ok("editMessageReplyMarkup", edit).await;
    assert_eq!(edited["voice"]["file_id"], "ana-1");
    bot.ok("deleteMessage", json!({ "chat_id": chat, "message_id": message })).await;
}
