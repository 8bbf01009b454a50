//! Pictures that the bot sends.

use reqwest::multipart::{Form, Part};
use sandbox::{ChatId, Event, GroupKind, Options, Saying};
use serde_json::{Value, json};

use crate::bot::Bot;

/// The head of a picture with these sides, and nothing behind it.
pub fn png(width: u32, height: u32) -> Vec<u8> {
    let head = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR".as_slice();
    [head, &width.to_be_bytes(), &height.to_be_bytes()].concat()
}

fn send(chat: ChatId, file: &str) -> Value {
    json!({ "chat_id": chat, "photo": file })
}

#[tokio::test]
async fn a_picture_stands_with_its_caption_and_all_that_goes_with_it() {
    let bot = Bot::new().await;
    let chat = ChatId::from(bot.friend("Ana"));
    let before = bot.send(chat, "look").await;
    let markup = json!({ "inline_keyboard": [[{ "text": "Nice", "callback_data": "n" }]] });
    let form = Form::new()
        .text("chat_id", chat.to_string())
        .text("caption", " <b>Our</b> garden ")
        .text("parse_mode", "HTML")
        .text("disable_notification", "true")
        .text("protect_content", "true")
        .text("reply_parameters", json!({ "message_id": before }).to_string())
        .text("reply_markup", markup.to_string())
        .part("photo", Part::bytes(png(640, 480)).file_name("garden.png"));
    let (status, answer) = bot.post("sendPhoto", form).await;
    assert_eq!(status, 200, "{answer}");
    let sent = &answer["result"];
    let sizes = sent["photo"].as_array().unwrap();
    assert_eq!(sizes.len(), 1);
    assert_eq!((&sizes[0]["width"], &sizes[0]["height"]), (&json!(640), &json!(480)));
    assert_eq!(sizes[0]["file_size"], png(640, 480).len());
    assert!(sizes[0]["file_unique_id"].is_string());
    assert_eq!(sent["caption"], "Our garden");
    assert_eq!(sent["caption_entities"], json!([{ "type": "bold", "offset": 0, "length": 3 }]));
    assert_eq!(sent["reply_to_message"]["message_id"], before.0);
    assert!(sent.get("text").is_none());
    let id = sizes[0]["file_id"].as_str().unwrap();
    let shown = bot.sandbox.messages(chat).pop().unwrap();
    assert_eq!(shown.picture.as_deref(), Some(id));
    assert_eq!((shown.voice.as_ref(), shown.document.as_ref()), (None, None));
    assert_eq!(shown.text, "Our garden");
    assert!(shown.from_bot && shown.silent && shown.protect_content);
    assert_eq!(shown.buttons[0][0].label, "Nice");
    let posted = bot.sandbox.events().pop().unwrap();
    assert!(matches!(posted, Event::Posted { message, .. } if message == shown));
    let transcript = bot.sandbox.transcript();
    assert!(transcript.contains(": (picture) Our garden [Nice]  -> Ana"), "{transcript}");
    let call = bot.sandbox.calls().pop().unwrap();
    assert_eq!((call.chat, &call.params["photo"]), (Some(chat), &json!("attach://photo")));
    let file = bot.sandbox.file(id).unwrap();
    assert_eq!((file.name.as_str(), file.mime_type.as_str()), ("file_0.png", "image/png"));
    assert_eq!(*file.bytes, png(640, 480));
    assert!(bot.sandbox.mistakes().is_empty());
}

#[tokio::test]
async fn a_picture_can_be_sent_again_by_its_id() {
    let bot = Bot::new().await;
    let ana = bot.friend("Ana");
    let chat = ChatId::from(ana);
    let sent = bot.upload("photo", chat, "", &png(3, 2)).await;
    let photo = &sent["result"]["photo"];
    let id = photo[0]["file_id"].as_str().unwrap();
    let group = bot.group(ana, GroupKind::Supergroup);
    bot.sandbox.set_forum(group, true);
    let topic = bot.sandbox.create_topic(group, ana, "Garden");
    let params = json!({ "chat_id": group, "photo": id, "message_thread_id": topic });
    let again = bot.ok("sendPhoto", params).await;
    assert_eq!(&again["photo"], photo);
    assert_eq!(again["message_thread_id"], topic);
    let shown = bot.sandbox.messages(group).pop().unwrap();
    assert_eq!((shown.picture.as_deref(), shown.text.as_str()), (Some(id), ""));
    // An answer to it shows it to the bot once more, which takes nothing from it.
    let reply = Saying { reply_to: Some(shown.id), ..Saying::text("nice") };
    bot.sandbox.says_with(group, ana, reply);
    bot.ok("getFile", json!({ "file_id": id })).await;
    let transcript = bot.sandbox.transcript();
    assert!(transcript.contains(": (picture)  -> Ana"), "{transcript}");
}

#[tokio::test]
async fn a_picture_of_a_person_can_be_sent_on_in_any_of_its_sizes() {
    let bot = Bot::new().await;
    let ana = bot.friend("Ana");
    let chat = ChatId::from(ana);
    let size = |id: &str| json!({ "file_id": id, "file_unique_id": id, "width": 1, "height": 1 });
    let photo = json!([size("small"), size("large")]);
    let mut saying = Saying::text("mine");
    saying.extra.insert("photo".to_owned(), photo.clone());
    bot.sandbox.says_with(chat, ana, saying);
    let shown = bot.sandbox.messages(chat).pop().unwrap();
    assert_eq!((shown.picture.as_deref(), shown.text.as_str()), (Some("large"), "mine"));
    for id in ["small", "large"] {
        assert_eq!(bot.ok("sendPhoto", send(chat, id)).await["photo"], photo);
    }
    assert_eq!(bot.sandbox.file("large"), None);
    let refused = bot.refused("getFile", json!({ "file_id": "large" })).await;
    let expected = "Bad Request: wrong file_id or the file is temporarily unavailable";
    assert_eq!(refused, expected);
}

#[tokio::test]
async fn a_picture_must_be_well_formed() {
    let bot = Bot::new().await;
    let chat = ChatId::from(bot.friend("Ana"));
    let sent = bot.upload("photo", chat, "a.png", &png(1, 1)).await;
    let id = sent["result"]["photo"][0]["file_id"].as_str().unwrap();
    let sent = bot.upload("document", chat, "a.pdf", b"%PDF").await;
    let document = sent["result"]["document"]["file_id"].as_str().unwrap();
    let wrong_file = "wrong file identifier/HTTP URL specified";
    let table = [
        (json!({ "photo": "" }), "there is no photo in the request"),
        (json!({ "photo": null }), "there is no photo in the request"),
        (json!({ "photo": "attach://nothing" }), "there is no photo in the request"),
        (json!({ "photo": "invented" }), wrong_file),
        (json!({ "photo": 7 }), wrong_file),
        (json!({ "photo": "https://a.test/a.png" }), wrong_file),
        (json!({ "photo": document }), "can't use file of type Document as Photo"),
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
        let mut params = send(chat, id);
        for (name, value) in changes.as_object().unwrap() {
            params[name] = value.clone();
        }
        let refused = bot.refused("sendPhoto", params).await;
        assert_eq!(refused, format!("Bad Request: {expected}"));
    }
    assert_eq!(bot.sandbox.mistakes(), ["sendphoto: unknown parameter text"]);
    let tagged = format!("<b>{}</b>", "x".repeat(1024));
    let longest = json!({ "chat_id": chat, "photo": id, "caption": tagged, "parse_mode": "HTML" });
    bot.ok("sendPhoto", longest).await;
}

#[tokio::test]
async fn bytes_that_telegram_makes_no_picture_of_are_refused() {
    let bot = Bot::new().await;
    let chat = ChatId::from(bot.friend("Ana"));
    let mut large = png(1, 1);
    large.resize(10 * 1024 * 1024 + 1, 0);
    let table = [
        (b"%PDF-1.7".to_vec(), "IMAGE_PROCESS_FAILED"),
        (Vec::new(), "file must be non-empty"),
        (png(9_999, 2), "PHOTO_INVALID_DIMENSIONS"),
        (png(5_001, 5_000), "PHOTO_INVALID_DIMENSIONS"),
        (
            large.clone(),
            "file of size 10485761 bytes is too big for a photo; the maximum size is 10485760 bytes",
        ),
    ];
    for (bytes, expected) in table {
        let answer = bot.upload("photo", chat, "a.png", &bytes).await;
        assert_eq!(answer["error_code"], 400);
        assert_eq!(answer["description"], format!("Bad Request: {expected}"));
    }
    assert_eq!(bot.sandbox.messages(chat).pop().unwrap().picture, None);
    large.pop();
    for bytes in [large, png(5_000, 5_000), b"\xff\xd8\xff".to_vec(), b"GIF89a".to_vec()] {
        let answer = bot.upload("photo", chat, "a", &bytes).await;
        assert_eq!(answer["ok"], true, "{answer}");
    }
}

#[tokio::test]
async fn a_picture_needs_the_right_and_counts_against_the_limits() {
    let bot = Bot::with(Options { enforce_limits: true, ..Options::default() }).await;
    let ana = bot.friend("Ana");
    let group = bot.group(ana, GroupKind::Basic);
    bot.sandbox.mute_bot(group, true);
    let answer = bot.upload("photo", group, "a.png", &png(1, 1)).await;
    let expected = "Bad Request: not enough rights to send photos to the chat";
    assert_eq!(answer["description"], expected);
    let chat = ChatId::from(ana);
    for number in 0..5 {
        let answer = bot.upload("photo", chat, "a.png", &png(1, 1)).await;
        let id = answer["result"]["photo"][0]["file_id"].as_str().unwrap();
        assert_eq!(bot.sandbox.file(id).unwrap().name, format!("file_{number}.png"));
    }
    let answer = bot.upload("photo", chat, "a.png", &png(1, 1)).await;
    assert_eq!(answer["description"], "Too Many Requests: retry after 1");
}
