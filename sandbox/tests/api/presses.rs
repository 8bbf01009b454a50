//! Inline buttons.

use std::time::Duration;

use sandbox::{ChatId, Event, TapError};
use serde_json::json;

use crate::bot::Bot;

const TOO_OLD: &str =
    "Bad Request: query is too old and response timeout expired or query ID is invalid";

#[tokio::test]
async fn a_press_reaches_the_bot_and_is_answered_once() {
    let bot = Bot::new().await;
    let ana = bot.friend("Ana");
    let chat = ChatId::from(ana);
    let message = bot.send_button(chat, "go").await;
    let tap = bot.sandbox.taps(ana, chat, message, "go").unwrap();
    let updates = bot.updates().await;
    let query = &updates[1]["callback_query"];
    assert_eq!(query["id"], tap.to_string());
    assert_eq!(query["data"], "go");
    assert_eq!(query["from"]["id"], ana.0);
    assert_eq!(query["message"]["message_id"], message.0);
    assert_eq!(bot.sandbox.unanswered_taps(), [tap]);
    let params = json!({ "callback_query_id": tap.to_string(), "text": "done" });
    bot.ok("answerCallbackQuery", params.clone()).await;
    assert!(bot.sandbox.unanswered_taps().is_empty());
    assert_eq!(bot.refused("answerCallbackQuery", params).await, TOO_OLD);
    let answered = bot.sandbox.events().pop().unwrap();
    assert_eq!(answered.readers(), [ana]);
    assert!(matches!(answered, Event::Answered { text: Some(text), .. } if text == "done"));
}

#[tokio::test]
async fn a_press_must_be_answered_within_fifteen_seconds() {
    let bot = Bot::new().await;
    let ana = bot.friend("Ana");
    let message = bot.send_button(ChatId::from(ana), "go").await;
    let tap = bot.sandbox.taps(ana, ChatId::from(ana), message, "go").unwrap();
    bot.sandbox.clock().advance(Duration::from_secs(16));
    let params = json!({ "callback_query_id": tap.to_string() });
    assert_eq!(bot.refused("answerCallbackQuery", params).await, TOO_OLD);
    let params = json!({ "callback_query_id": "nonsense" });
    assert_eq!(bot.refused("answerCallbackQuery", params).await, TOO_OLD);
}

#[tokio::test]
async fn an_unfetched_press_is_forgotten_after_150_seconds() {
    let bot = Bot::new().await;
    let ana = bot.friend("Ana");
    bot.updates().await;
    let message = bot.send_button(ChatId::from(ana), "go").await;
    bot.sandbox.taps(ana, ChatId::from(ana), message, "go").unwrap();
    bot.sandbox.clock().advance(Duration::from_secs(149));
    assert!(!bot.sandbox.queue_is_empty());
    bot.sandbox.clock().advance(Duration::from_secs(1));
    assert!(bot.updates().await.is_empty());
}

#[tokio::test]
async fn an_answer_may_open_the_private_chat_and_nothing_else() {
    let bot = Bot::new().await;
    let ana = bot.friend("Ana");
    let message = bot.send_button(ChatId::from(ana), "go").await;
    let tap = bot.sandbox.taps(ana, ChatId::from(ana), message, "go").unwrap();
    let answer = |url: &str| json!({ "callback_query_id": tap.to_string(), "url": url });
    for wrong in ["https://a.test", "https://t.me/other_bot?start=x"] {
        let refused = bot.refused("answerCallbackQuery", answer(wrong)).await;
        assert_eq!(refused, "Bad Request: URL_INVALID");
    }
    let link = "https://t.me/helper_bot?start=need_7";
    bot.ok("answerCallbackQuery", answer(link)).await;
    assert_eq!(bot.sandbox.link_of(tap), Some(link.to_owned()));
}

#[tokio::test]
async fn only_buttons_that_are_seen_can_be_pressed() {
    let bot = Bot::new().await;
    let ana = bot.friend("Ana");
    let bo = bot.friend("Bo");
    let chat = ChatId::from(ana);
    let rows =
        json!([[{ "text": "a", "callback_data": "a" }, { "text": "b", "url": "https://b.test" }]]);
    let params =
        json!({ "chat_id": chat, "text": "?", "reply_markup": { "inline_keyboard": rows } });
    bot.ok("sendMessage", params).await;
    let message = bot.sandbox.messages(chat).pop().unwrap().id;
    let there = vec!["a".to_owned(), "b".to_owned()];
    let wrong = bot.sandbox.taps(ana, chat, message, "c");
    assert_eq!(wrong, Err(TapError::NoSuchButton(there)));
    let link = bot.sandbox.taps(ana, chat, message, "b");
    assert_eq!(link, Err(TapError::Link("https://b.test".to_owned())));
    let unseen = bot.sandbox.taps(bo, chat, message, "a");
    assert_eq!(unseen, Err(TapError::NoSuchMessage));
    let tap = bot.sandbox.forges_tap(bo, chat, message, "forged");
    let updates = bot.updates().await;
    let query = &updates.last().unwrap()["callback_query"];
    assert_eq!(query["data"], "forged");
    assert_eq!(query["id"], tap.to_string());
}

#[tokio::test]
async fn a_thousand_people_press_at_once() {
    let bot = Bot::new().await;
    let ana = bot.friend("Ana");
    let chat = ChatId::from(ana);
    let message = bot.send_button(chat, "go").await;
    bot.updates().await;
    for _ in 0..1000 {
        bot.sandbox.taps(ana, chat, message, "go").unwrap();
    }
    let mut seen = 0;
    let mut offset = 0;
    while seen < 1000 {
        let updates = bot.ok("getUpdates", json!({ "offset": offset })).await;
        let updates = updates.as_array().unwrap();
        assert_eq!(updates.len(), 100);
        for update in updates {
            let query = json!({ "callback_query_id": update["callback_query"]["id"] });
            bot.ok("answerCallbackQuery", query).await;
            offset = update["update_id"].as_i64().unwrap() + 1;
            seen += 1;
        }
    }
    assert!(bot.sandbox.unanswered_taps().is_empty());
}
