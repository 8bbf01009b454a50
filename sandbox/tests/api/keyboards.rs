//! Keyboards under the input field, and links on inline buttons.

use sandbox::{ChatId, Keyboard};
use serde_json::{Value, json};

use crate::bot::Bot;

fn with(chat: ChatId, markup: Value) -> Value {
    json!({ "chat_id": chat, "text": "choose", "reply_markup": markup })
}

#[tokio::test]
async fn reply_keyboards_are_taken_and_kept() {
    let bot = Bot::new().await;
    let chat = ChatId::from(bot.friend("Ana"));
    let labels = json!({
        "keyboard": [[{ "text": "Need" }, "Offer"], [], [{ "text": "Me", "request_contact": true }]],
        "is_persistent": true, "resize_keyboard": true, "one_time_keyboard": false,
        "input_field_placeholder": "What do you need?", "selective": true,
    });
    let rows = vec![vec!["Need".to_owned(), "Offer".to_owned()], vec!["Me".to_owned()]];
    let force = json!({ "force_reply": true, "input_field_placeholder": "Name" });
    let table = [
        (labels, Some(Keyboard::Labels(rows))),
        (json!({ "remove_keyboard": true }), Some(Keyboard::Remove)),
        (json!({ "remove_keyboard": false }), None),
        (force, Some(Keyboard::ForceReply)),
    ];
    for (markup, expected) in table {
        bot.ok("sendMessage", with(chat, markup)).await;
        assert_eq!(bot.sandbox.messages(chat).pop().unwrap().keyboard, expected);
    }
    assert!(bot.sandbox.mistakes().is_empty());
}

#[tokio::test]
async fn reply_keyboards_must_be_well_formed() {
    let bot = Bot::new().await;
    let chat = ChatId::from(bot.friend("Ana"));
    let unknown = |name: &str| format!(r#"unknown parameter "{name}""#);
    let table = [
        (json!({ "keyboard": [[{ "text": " " }]] }), "text must be non-empty".to_owned()),
        (json!({ "keyboard": [[{}]] }), "text is empty".to_owned()),
        (
            json!({ "keyboard": [[{ "text": "a", "callback_data": "b" }]] }),
            unknown("callback_data"),
        ),
        (json!({ "keyboard": [["a"]], "persistent": true }), unknown("persistent")),
        (json!({ "remove_keyboard": true, "now": true }), unknown("now")),
        (json!({ "force_reply": true, "now": true }), unknown("now")),
    ];
    for (markup, expected) in table {
        let refused = bot.refused("sendMessage", with(chat, markup)).await;
        assert_eq!(refused, format!("Bad Request: {expected}"));
    }
}

#[tokio::test]
async fn links_on_buttons_are_of_the_web_or_of_telegram() {
    let bot = Bot::new().await;
    let chat = ChatId::from(bot.friend("Ana"));
    for url in ["http://a.test", "https://a.test/b", "tg://resolve?domain=helper_bot"] {
        let markup = json!({ "inline_keyboard": [[{ "text": "open", "url": url }]] });
        bot.ok("sendMessage", with(chat, markup)).await;
    }
    for url in ["mailto:a@a.test", "javascript://a", "https://"] {
        let markup = json!({ "inline_keyboard": [[{ "text": "open", "url": url }]] });
        let refused = bot.refused("sendMessage", with(chat, markup)).await;
        assert!(refused.contains(&format!("button URL '{url}' is invalid")), "{refused}");
    }
}
