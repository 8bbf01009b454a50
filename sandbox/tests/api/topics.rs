//! The topics of a forum.

use sandbox::{GroupKind, Saying};
use serde_json::json;

use crate::bot::Bot;

#[tokio::test]
async fn topics_can_be_unknown_or_closed() {
    let bot = Bot::new().await;
    let ana = bot.sandbox.person("Ana", "en");
    let chat = bot.group(ana, GroupKind::Supergroup);
    bot.sandbox.set_forum(chat, true);
    let topic = bot.sandbox.create_topic(chat, ana, "Garden");
    let to = |thread: i64| json!({ "chat_id": chat, "text": "a", "message_thread_id": thread });
    let sent = bot.ok("sendMessage", to(topic)).await;
    assert_eq!(sent["message_thread_id"], topic);
    bot.sandbox.close_topic(chat, topic, true);
    let refused = bot.refused("sendMessage", to(topic)).await;
    assert_eq!(refused, "Bad Request: TOPIC_CLOSED");
    let refused = bot.refused("sendMessage", to(9999)).await;
    assert_eq!(refused, "Bad Request: message thread not found");
}

#[tokio::test]
async fn the_general_topic_is_addressed_without_an_id_and_can_be_closed() {
    let bot = Bot::new().await;
    let ana = bot.sandbox.person("Ana", "en");
    let chat = bot.group(ana, GroupKind::Supergroup);
    bot.sandbox.set_forum(chat, true);
    let topic = bot.sandbox.create_topic(chat, ana, "Garden");
    bot.updates().await;
    let general = json!({ "chat_id": chat, "text": "a" });
    let by_id = json!({ "chat_id": chat, "text": "a", "message_thread_id": 1 });
    let refused = bot.refused("sendMessage", by_id).await;
    assert_eq!(refused, "Bad Request: message thread not found");
    bot.ok("sendMessage", general.clone()).await;
    bot.sandbox.close_topic(chat, 1, true);
    let closed = &bot.updates().await[0]["message"];
    assert!(closed.get("forum_topic_closed").is_some(), "{closed}");
    assert!(closed.get("message_thread_id").is_none(), "{closed}");
    assert_eq!(bot.refused("sendMessage", general.clone()).await, "Bad Request: TOPIC_CLOSED");
    let elsewhere = json!({ "chat_id": chat, "text": "a", "message_thread_id": topic });
    bot.ok("sendMessage", elsewhere).await;
    bot.sandbox.make_bot_administrator(chat, ana, true);
    bot.ok("sendMessage", general.clone()).await;
    bot.sandbox.make_bot_administrator(chat, ana, false);
    bot.sandbox.set_forum(chat, false);
    bot.ok("sendMessage", general).await;
}

#[tokio::test]
async fn people_write_where_there_is_an_open_topic() {
    let bot = Bot::new().await;
    let ana = bot.sandbox.person("Ana", "en");
    let bo = bot.sandbox.person("Bo", "en");
    let chat = bot.group(ana, GroupKind::Supergroup);
    bot.sandbox.join(chat, bo);
    bot.sandbox.set_forum(chat, true);
    let topic = bot.sandbox.create_topic(chat, ana, "Garden");
    bot.sandbox.close_topic(chat, topic, true);
    let says = |user, thread| {
        let saying = Saying { thread: Some(thread), ..Saying::text("/need milk") };
        bot.sandbox.says_with(chat, user, saying).0
    };
    assert_ne!(says(ana, topic), 0);
    assert_eq!(says(bo, topic), 0);
    assert_eq!(says(bo, 9999), 0);
    let expected = [
        format!("says: the topic is closed to {bo} in {chat}"),
        format!("says: there is no topic 9999 in {chat}"),
    ];
    assert_eq!(bot.sandbox.mistakes(), expected);
}
