//! Posts of a channel that is linked to a group.

use sandbox::{GroupKind, Options, Sandbox, UserId};
use serde_json::{Value, json};

use crate::bot::Bot;

#[tokio::test]
async fn a_channel_post_comes_from_telegram_as_an_automatic_forward() {
    let bot = Bot::new().await;
    let ana = bot.sandbox.person("Ana", "en");
    let chat = bot.group(ana, GroupKind::Supergroup);
    bot.updates().await;
    bot.sandbox.channel_post(chat, "House news", "not for a bot in privacy mode");
    let post = bot.sandbox.channel_post(chat, "House news", "/need milk");
    let updates = bot.updates().await;
    assert_eq!(updates.len(), 1);
    let message = &updates[0]["message"];
    let telegram = json!({ "id": 777_000, "is_bot": false, "first_name": "Telegram" });
    assert_eq!(message["message_id"], post.0);
    assert_eq!(message["from"], telegram);
    assert_eq!(message["is_automatic_forward"], true);
    assert_eq!(message["sender_chat"]["type"], "channel");
    assert_eq!(message["sender_chat"]["title"], "House news");
    assert_ne!(message["sender_chat"]["id"], chat.0);
    assert_eq!(message["forward_origin"]["type"], "channel");
    assert_eq!(message["forward_origin"]["chat"], message["sender_chat"]);
    assert_eq!(message["forward_origin"]["message_id"], post.0);
    assert_eq!(message["text"], "/need milk");
    let shown = bot.sandbox.messages(chat).pop().unwrap();
    assert_eq!((shown.from, shown.from_bot), (UserId(777_000), false));
    assert_eq!(bot.sandbox.members(chat), [ana]);
    assert!(bot.sandbox.transcript().contains("[House] Telegram #4: /need milk  -> Ana"));
}

#[tokio::test]
async fn a_basic_group_has_no_channel() {
    let bot = Bot::new().await;
    let ana = bot.sandbox.person("Ana", "en");
    let chat = bot.group(ana, GroupKind::Basic);
    assert_eq!(bot.sandbox.channel_post(chat, "House news", "hello").0, 0);
    let expected = [format!("channel_post: {chat} is a basic group")];
    assert_eq!(bot.sandbox.mistakes(), expected);
}

#[tokio::test]
async fn a_channel_post_can_be_played_over_http() {
    let options = Options { control: true, ..Options::default() };
    let sandbox = Sandbox::start(options).await.unwrap();
    let ana = sandbox.person("Ana", "en");
    let chat = sandbox.create_group("House", ana, GroupKind::Supergroup);
    let url = format!("{}/play/channel_post", sandbox.api_url());
    let fields = json!({ "chat": chat, "title": "House news", "text": "hello" });
    let request = reqwest::Client::new().post(url).body(fields.to_string());
    let made: Value = request.send().await.unwrap().json().await.unwrap();
    assert_eq!(made, 2);
    assert_eq!(sandbox.messages(chat).pop().unwrap().text, "hello");
}
