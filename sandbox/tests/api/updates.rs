//! The queue of updates.

use std::time::Duration;

use sandbox::ChatId;
use serde_json::json;

use crate::bot::Bot;

#[tokio::test]
async fn an_offset_confirms_everything_below_it() {
    let bot = Bot::new().await;
    let ana = bot.friend("Ana");
    bot.sandbox.says(ChatId::from(ana), ana, "one");
    bot.sandbox.says(ChatId::from(ana), ana, "two");
    let first = bot.ok("getUpdates", json!({ "limit": 1 })).await;
    assert_eq!(first[0]["update_id"], 700_000_001);
    assert_eq!(first[0]["message"]["text"], "/start");
    assert_eq!(first[0]["message"]["entities"][0]["type"], "bot_command");
    let again = bot.ok("getUpdates", json!({})).await;
    assert_eq!(again.as_array().unwrap().len(), 3);
    let rest = bot.ok("getUpdates", json!({ "offset": 700_000_003 })).await;
    assert_eq!(rest.as_array().unwrap().len(), 1);
    assert!(!bot.sandbox.queue_is_empty());
    bot.ok("getUpdates", json!({ "offset": 700_000_004 })).await;
    assert!(bot.sandbox.queue_is_empty());
    assert_eq!(bot.sandbox.last_poll_offset(), Some(700_000_004));
}

#[tokio::test]
async fn a_negative_offset_keeps_the_last_ones() {
    let bot = Bot::new().await;
    let ana = bot.friend("Ana");
    bot.sandbox.says(ChatId::from(ana), ana, "last");
    let last = bot.ok("getUpdates", json!({ "offset": -1 })).await;
    assert_eq!(last.as_array().unwrap().len(), 1);
    assert_eq!(last[0]["message"]["text"], "last");
}

#[tokio::test]
async fn a_waiting_poll_returns_as_soon_as_there_is_something() {
    let bot = Bot::new().await;
    let ana = bot.sandbox.person("Ana", "en");
    let poll = bot.ok("getUpdates", json!({ "timeout": 50 }));
    let act = async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        bot.sandbox.start_bot(ana, Some("hello"));
    };
    let (updates, ()) = tokio::join!(poll, act);
    assert_eq!(updates[0]["message"]["text"], "/start hello");
}

#[tokio::test]
async fn a_second_poller_sends_the_first_away() {
    let bot = Bot::new().await;
    let first = bot.refused("getUpdates", json!({ "timeout": 50 }));
    let second = async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        bot.ok("getUpdates", json!({})).await
    };
    let (refused, _) = tokio::join!(first, second);
    let expected = "Conflict: terminated by other getUpdates request; \
         make sure that only one bot instance is running";
    assert_eq!(refused, expected);
}

#[tokio::test]
async fn only_allowed_kinds_are_queued() {
    let bot = Bot::new().await;
    bot.ok("getUpdates", json!({ "allowed_updates": ["my_chat_member"] })).await;
    let ana = bot.friend("Ana");
    bot.sandbox.block_bot(ana);
    assert_eq!(bot.kinds().await, ["my_chat_member"]);
}

#[tokio::test]
async fn an_update_can_come_again() {
    let bot = Bot::new().await;
    assert_eq!(bot.sandbox.repeat_last_update(), None);
    bot.friend("Ana");
    let first = bot.updates().await;
    let id = first[0]["update_id"].as_i64().unwrap();
    assert!(bot.sandbox.queue_is_empty());
    assert_eq!(bot.sandbox.repeat_last_update(), Some(id));
    let again = bot.ok("getUpdates", json!({ "offset": id + 1 })).await;
    assert_eq!(again[0], first[0]);
    bot.ok("getUpdates", json!({ "offset": id + 1 })).await;
    assert!(bot.sandbox.queue_is_empty());
    assert_eq!(bot.sandbox.repeat_last_update_under_new_id(), Some(id + 1));
    let renewed = bot.updates().await;
    assert_eq!(renewed[0]["message"], first[0]["message"]);
}

#[tokio::test]
async fn raw_updates_come_as_they_are() {
    let bot = Bot::new().await;
    let id = bot.sandbox.push_raw(json!({ "message": { "text": 7 } }));
    let expected = json!({ "update_id": id, "message": { "text": 7 } });
    assert_eq!(bot.updates().await, [expected]);
}

#[tokio::test]
async fn updates_are_kept_for_a_day() {
    let bot = Bot::new().await;
    bot.friend("Ana");
    bot.sandbox.clock().advance(Duration::from_secs(24 * 3600));
    assert!(bot.sandbox.queue_is_empty());
    assert!(bot.updates().await.is_empty());
}
