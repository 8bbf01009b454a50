//! Points on the map.

use sandbox::{ChatId, GroupKind, Saying};
use serde_json::{Value, json};

use crate::bot::Bot;

fn send(chat: ChatId) -> Value {
    json!({ "chat_id": chat, "latitude": 48.5, "longitude": 11.25 })
}

#[tokio::test]
async fn a_point_on_the_map_can_be_sent_and_taken_away() {
    let bot = Bot::new().await;
    let chat = ChatId::from(bot.friend("Ana"));
    let before = bot.send(chat, "where to go").await;
    let mut params = send(chat);
    params["protect_content"] = json!(true);
    params["reply_parameters"] = json!({ "message_id": before });
    let sent = bot.ok("sendLocation", params).await;
    assert_eq!(sent["location"], json!({ "latitude": 48.5, "longitude": 11.25 }));
    assert_eq!(sent["reply_to_message"]["message_id"], before.0);
    let shown = bot.sandbox.messages(chat).pop().unwrap();
    let location = shown.location.unwrap();
    assert!((location.latitude - 48.5).abs() < 1e-9 && (location.longitude - 11.25).abs() < 1e-9);
    assert!(shown.protect_content);
    assert!(bot.sandbox.transcript().contains("(location)"));
    bot.ok("deleteMessage", json!({ "chat_id": chat, "message_id": sent["message_id"] })).await;
    assert!(bot.sandbox.messages(chat).iter().all(|message| message.location.is_none()));
}

#[tokio::test]
async fn a_point_must_be_on_the_earth_and_where_the_bot_may_write() {
    let bot = Bot::new().await;
    let ana = bot.friend("Ana");
    let chat = ChatId::from(ana);
    let table = [
        (json!({ "latitude": null }), "latitude is empty"),
        (json!({ "longitude": null }), "longitude is empty"),
        (json!({ "latitude": 90.5 }), "invalid location specified"),
        (json!({ "longitude": -180.5 }), "invalid location specified"),
        (json!({ "chat_id": 99 }), "chat not found"),
        (json!({ "reply_parameters": { "message_id": 999 } }), "message to be replied not found"),
    ];
    for (changes, expected) in table {
        let mut params = send(chat);
        for (name, value) in changes.as_object().unwrap() {
            params[name] = value.clone();
        }
        let refused = bot.refused("sendLocation", params).await;
        assert_eq!(refused, format!("Bad Request: {expected}"));
    }
    let group = bot.group(ana, GroupKind::Supergroup);
    bot.sandbox.mute_bot(group, true);
    let refused = bot.refused("sendLocation", send(group)).await;
    assert_eq!(refused, "Bad Request: not enough rights to send locations to the chat");
}

#[tokio::test]
async fn the_bot_is_shown_where_somebody_points_and_an_album_as_several_messages() {
    let bot = Bot::new().await;
    let ana = bot.friend("Ana");
    let chat = ChatId::from(ana);
    bot.updates().await;
    let point = json!({ "latitude": 1.5, "longitude": 2.5 });
    let extra = [("location".to_owned(), point.clone())].into_iter().collect();
    bot.sandbox.says_with(chat, ana, Saying { extra, ..Saying::default() });
    for file in ["a", "b"] {
        let photo = json!([{ "file_id": file, "file_unique_id": file, "width": 9, "height": 9 }]);
        let album = json!("77");
        let extra = [("photo".to_owned(), photo), ("media_group_id".to_owned(), album)];
        let extra = extra.into_iter().collect();
        bot.sandbox.says_with(chat, ana, Saying { extra, ..Saying::default() });
    }
    let updates = bot.updates().await;
    assert_eq!(updates[0]["message"]["location"], point);
    assert_eq!(updates[1]["message"]["media_group_id"], updates[2]["message"]["media_group_id"]);
    bot.ok("sendPhoto", json!({ "chat_id": chat, "photo": "b" })).await;
}
