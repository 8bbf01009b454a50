//! What people send besides text.

use sandbox::{ChatId, GroupKind, Saying};
use serde_json::{Map, Value, json};

use crate::bot::Bot;

fn extra(fields: &Value) -> Map<String, Value> {
    fields.as_object().unwrap().clone()
}

#[tokio::test]
async fn raw_fields_pass_into_the_update_without_an_empty_text() {
    let bot = Bot::new().await;
    let ana = bot.friend("Ana");
    bot.updates().await;
    let sender = json!({ "id": 7, "is_bot": false, "first_name": "Zoe" });
    let file = |kind: &str| json!({ "file_id": kind, "file_unique_id": "u" });
    let table = [
        json!({ "sticker": file("sticker") }),
        json!({ "photo": [file("small"), file("large")] }),
        json!({ "document": file("document") }),
        json!({ "contact": { "phone_number": "1", "first_name": "Zoe" } }),
        json!({ "location": { "latitude": 1.5, "longitude": 2.5 } }),
        json!({
            "forward_origin": { "type": "user", "sender_user": sender, "date": 1 },
            "photo": [file("small")],
        }),
    ];
    for fields in table {
        let saying = Saying { extra: extra(&fields), ..Saying::default() };
        bot.sandbox.says_with(ChatId::from(ana), ana, saying);
        let message = &bot.updates().await[0]["message"];
        for (name, value) in fields.as_object().unwrap() {
            assert_eq!(&message[name], value);
        }
        for absent in ["text", "entities", "caption", "caption_entities"] {
            assert!(message.get(absent).is_none(), "{message}");
        }
    }
    assert!(bot.sandbox.mistakes().is_empty());
}

#[tokio::test]
async fn a_forwarded_text_says_whose_it_was() {
    let bot = Bot::new().await;
    let ana = bot.friend("Ana");
    bot.updates().await;
    let origin = json!({ "type": "hidden_user", "sender_user_name": "Zoe", "date": 1 });
    let extra = extra(&json!({ "forward_origin": origin }));
    let saying = Saying { extra, ..Saying::text("/need milk") };
    bot.sandbox.says_with(ChatId::from(ana), ana, saying);
    let message = &bot.updates().await[0]["message"];
    assert_eq!(message["forward_origin"], origin);
    assert_eq!(message["text"], "/need milk");
    assert_eq!(message["entities"][0]["type"], "bot_command");
    assert_eq!(message["from"]["id"], ana.0);
}

#[tokio::test]
async fn a_caption_is_a_caption_whichever_way_it_is_given() {
    let bot = Bot::new().await;
    let ana = bot.friend("Ana");
    let chat = ChatId::from(ana);
    bot.updates().await;
    let photo = json!([{ "file_id": "p", "file_unique_id": "u", "width": 1, "height": 1 }]);
    let voice = json!({ "file_id": "v", "file_unique_id": "u", "duration": 3 });
    let caption = "see https://a.test";
    let table = [
        Saying {
            extra: extra(&json!({ "photo": photo, "caption": caption })),
            ..Saying::default()
        },
        Saying {
            extra: extra(&json!({ "voice": voice, "caption": caption })),
            ..Saying::default()
        },
        Saying { extra: extra(&json!({ "voice": voice })), ..Saying::text(caption) },
    ];
    for saying in table {
        let said = bot.sandbox.says_with(chat, ana, saying);
        bot.sandbox.edits(chat, ana, said, "/other");
        let updates = bot.updates().await;
        let (first, second) = (&updates[0]["message"], &updates[1]["edited_message"]);
        assert_eq!(first["caption"], caption);
        assert_eq!(first["caption_entities"][0]["type"], "url");
        assert_eq!(second["caption"], "/other");
        assert_eq!(second["caption_entities"][0]["type"], "bot_command");
        assert!(first.get("text").or(second.get("text")).is_none(), "{updates:?}");
        assert_eq!(bot.sandbox.messages(chat).pop().unwrap().text, "/other");
    }
}

#[tokio::test]
async fn a_command_in_a_caption_is_meant_for_the_bot() {
    let bot = Bot::new().await;
    let ana = bot.sandbox.person("Ana", "en");
    let chat = bot.group(ana, GroupKind::Supergroup);
    bot.updates().await;
    for caption in ["look", "/need@helper_bot this"] {
        let document = json!({ "file_id": "d", "file_unique_id": "u" });
        let extra = extra(&json!({ "document": document, "caption": caption }));
        bot.sandbox.says_with(chat, ana, Saying { extra, ..Saying::default() });
    }
    let updates = bot.updates().await;
    assert_eq!(updates.len(), 1);
    assert_eq!(updates[0]["message"]["caption"], "/need@helper_bot this");
}

#[tokio::test]
async fn only_administrators_are_anonymous() {
    let bot = Bot::new().await;
    let ana = bot.sandbox.person("Ana", "en");
    let bo = bot.sandbox.person("Bo", "en");
    let chat = bot.group(ana, GroupKind::Supergroup);
    bot.sandbox.join(chat, bo);
    let saying = Saying { anonymous: true, ..Saying::text("hello") };
    assert_eq!(bot.sandbox.says_with(chat, bo, saying).0, 0);
    let expected = format!("says: {bo} is no administrator of {chat} and cannot be anonymous");
    assert_eq!(bot.sandbox.mistakes(), [expected]);
}
