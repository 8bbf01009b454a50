//! Captions that the bot edits.

use sandbox::{ChatId, Event, Saying};
use serde_json::{Value, json};

use crate::bot::Bot;
use crate::pictures::png;

async fn picture(bot: &Bot, chat: ChatId) -> i64 {
    let sent = bot.upload("photo", chat, "a.png", &png(1, 1)).await;
    sent["result"]["message_id"].as_i64().unwrap()
}

fn edit(chat: ChatId, message: i64, caption: &str) -> Value {
    json!({ "chat_id": chat, "message_id": message, "caption": caption })
}

#[tokio::test]
async fn a_caption_comes_changes_and_goes() {
    let bot = Bot::new().await;
    let chat = ChatId::from(bot.friend("Ana"));
    let message = picture(&bot, chat).await;
    let mut params = edit(chat, message, "<b>Our</b> garden");
    params["parse_mode"] = json!("HTML");
    params["reply_markup"] =
        json!({ "inline_keyboard": [[{ "text": "Nice", "callback_data": "n" }]] });
    let edited = bot.ok("editMessageCaption", params).await;
    assert_eq!(edited["caption"], "Our garden");
    assert_eq!(edited["caption_entities"], json!([{ "type": "bold", "offset": 0, "length": 3 }]));
    assert!(edited["photo"].is_array() && edited["edit_date"].is_i64(), "{edited}");
    let shown = bot.sandbox.messages(chat).pop().unwrap();
    assert_eq!((shown.text.as_str(), shown.source.as_str()), ("Our garden", "<b>Our</b> garden"));
    assert_eq!(shown.buttons[0][0].label, "Nice");
    assert!(shown.edited.is_some());
    let logged = bot.sandbox.events().pop().unwrap();
    assert!(matches!(logged, Event::Edited { message, .. } if message == shown));
    let bare = json!({ "chat_id": chat, "message_id": message });
    let edited = bot.ok("editMessageCaption", bare).await;
    assert!(edited.get("caption").or(edited.get("reply_markup")).is_none(), "{edited}");
}

#[tokio::test]
async fn documents_and_voices_have_captions_too() {
    let bot = Bot::new().await;
    let ana = bot.friend("Ana");
    let chat = ChatId::from(ana);
    let sent = bot.upload("document", chat, "a.pdf", b"%PDF").await;
    let document = sent["result"]["message_id"].as_i64().unwrap();
    let mut saying = Saying::default();
    let voice = json!({ "file_id": "v", "file_unique_id": "u", "duration": 1 });
    saying.extra.insert("voice".to_owned(), voice);
    bot.sandbox.says_with(chat, ana, saying);
    let sent = bot.ok("sendVoice", json!({ "chat_id": chat, "voice": "v" })).await;
    for message in [document, sent["message_id"].as_i64().unwrap()] {
        let edited = bot.ok("editMessageCaption", edit(chat, message, "other")).await;
        assert_eq!(edited["caption"], "other");
    }
}

#[tokio::test]
async fn captions_are_refused_where_telegram_refuses_them() {
    let bot = Bot::new().await;
    let ana = bot.friend("Ana");
    let chat = ChatId::from(ana);
    let own = picture(&bot, chat).await;
    bot.ok("editMessageCaption", edit(chat, own, "same")).await;
    let text = bot.send(chat, "text").await;
    let theirs = bot.sandbox.says(chat, ana, "mine");
    let mut unclosed = edit(chat, own, "<b>x");
    unclosed["parse_mode"] = json!("HTML");
    let mut unknown = edit(chat, own, "a");
    unknown["text"] = json!("a");
    let table = [
        (
            edit(chat, own, "same"),
            "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
        ),
        (edit(chat, text.0, "a"), "there is no caption in the message to edit"),
        (edit(chat, theirs.0, "a"), "message can't be edited"),
        (edit(chat, 999, "a"), "message to edit not found"),
        (edit(ChatId(99), own, "a"), "chat not found"),
        (edit(chat, own, &"x".repeat(1025)), "message caption is too long"),
        (unclosed, r#"can't parse entities: Can't find end tag corresponding to start tag "b""#),
        (unknown, r#"unknown parameter "text""#),
    ];
    for (params, expected) in table {
        let refused = bot.refused("editMessageCaption", params).await;
        assert_eq!(refused, format!("Bad Request: {expected}"));
    }
    let retold = json!({ "chat_id": chat, "message_id": own, "text": "a" });
    let refused = bot.refused("editMessageText", retold).await;
    assert_eq!(refused, "Bad Request: there is no text in the message to edit");
    assert_eq!(bot.sandbox.messages(chat)[1].text, "same");
}
