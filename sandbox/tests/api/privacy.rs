//! What the bot sees of a group.

use sandbox::{GroupKind, Saying};
use serde_json::{Map, json};

use crate::bot::Bot;

#[tokio::test]
async fn a_bot_in_privacy_mode_sees_what_is_meant_for_it() {
    let bot = Bot::new().await;
    let ana = bot.sandbox.person("Ana", "en");
    let chat = bot.group(ana, GroupKind::Supergroup);
    let own = bot.send(chat, "hello").await;
    bot.updates().await;
    bot.sandbox.says(chat, ana, "good morning");
    bot.sandbox.says(chat, ana, "/need@other_bot milk");
    bot.sandbox.says(chat, ana, "I like /need");
    bot.sandbox.says(chat, ana, "/need milk");
    bot.sandbox.says(chat, ana, "/need@Helper_Bot milk");
    bot.sandbox.retitle(chat, "New House", ana);
    let reply = Saying { reply_to: Some(own), ..Saying::text("thanks") };
    bot.sandbox.says_with(chat, ana, reply);
    let updates = bot.updates().await;
    let texts: Vec<&str> =
        updates.iter().map(|update| update["message"]["text"].as_str().unwrap_or("-")).collect();
    assert_eq!(texts, ["/need milk", "/need@Helper_Bot milk", "-", "thanks"]);
    assert_eq!(updates[2]["message"]["new_chat_title"], "New House");
    let replied = &updates[3]["message"]["reply_to_message"];
    assert_eq!(replied["message_id"], own.0);
}

#[tokio::test]
async fn an_administrator_bot_sees_everything() {
    let bot = Bot::new().await;
    let ana = bot.sandbox.person("Ana", "en");
    let chat = bot.group(ana, GroupKind::Basic);
    bot.sandbox.make_bot_administrator(chat, ana, true);
    bot.updates().await;
    let said = bot.sandbox.says(chat, ana, "good morning");
    bot.sandbox.edits(chat, ana, said, "good evening");
    assert_eq!(bot.kinds().await, ["message", "edited_message"]);
}

#[tokio::test]
async fn an_anonymous_administrator_is_not_named() {
    let bot = Bot::new().await;
    let ana = bot.sandbox.person("Ana", "en");
    let chat = bot.group(ana, GroupKind::Supergroup);
    bot.updates().await;
    let mut extra = Map::new();
    extra.insert("author_signature".to_owned(), json!("Board"));
    let saying = Saying { anonymous: true, extra, ..Saying::text("/need milk") };
    bot.sandbox.says_with(chat, ana, saying);
    let updates = bot.updates().await;
    let message = &updates[0]["message"];
    assert_eq!(message["from"]["id"], 1_087_968_824);
    assert_eq!(message["sender_chat"]["id"], chat.0);
    assert_eq!(message["author_signature"], "Board");
}

#[tokio::test]
async fn an_act_that_makes_no_sense_is_a_mistake() {
    let bot = Bot::new().await;
    let ana = bot.sandbox.person("Ana", "en");
    let bo = bot.sandbox.person("Bo", "en");
    let chat = bot.group(ana, GroupKind::Basic);
    bot.sandbox.says(chat, bo, "let me in");
    let mistake = format!("says: {bo} is not in {chat}");
    assert_eq!(bot.sandbox.mistakes(), [mistake]);
}
