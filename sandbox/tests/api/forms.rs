//! Calls whose parameters come in parts.

use reqwest::multipart::{Form, Part};
use sandbox::{ChatId, FaultKind};
use serde_json::json;

use crate::bot::Bot;
use crate::faults::once;
use crate::pictures::png;

#[tokio::test]
async fn a_file_can_come_in_a_part_of_any_name() {
    let bot = Bot::new().await;
    let chat = ChatId::from(bot.friend("Ana"));
    // As teloxide sends it, when the file has no name.
    let form = Form::new()
        .text("chat_id", chat.to_string())
        .text("document", "attach://f00d")
        .part("f00d", Part::bytes(b"text".as_slice()).file_name(""));
    let (_, answer) = bot.post("sendDocument", form).await;
    let document = &answer["result"]["document"];
    assert_eq!(document["file_name"], "file");
    assert_eq!(document["mime_type"], "application/octet-stream");
    let id = document["file_id"].as_str().unwrap();
    assert_eq!(&*bot.sandbox.file(id).unwrap().bytes, b"text");
    assert!(bot.sandbox.mistakes().is_empty());
}

#[tokio::test]
async fn parts_without_a_file_are_parameters_of_any_method() {
    let bot = Bot::new().await;
    let chat = ChatId::from(bot.friend("Ana"));
    let entities = json!([{ "type": "bold", "offset": 0, "length": 1 }]);
    let form = Form::new()
        .text("chat_id", chat.to_string())
        .text("text", "17")
        .text("entities", entities.to_string());
    let (_, answer) = bot.post("sendMessage", form).await;
    assert_eq!(answer["result"]["text"], "17");
    assert_eq!(answer["result"]["entities"], entities);
    let sent = bot.upload("photo", chat, "a.png", &png(1, 1)).await;
    let id = sent["result"]["photo"][0]["file_id"].as_str().unwrap().to_owned();
    let form =
        Form::new().text("chat_id", chat.to_string()).text("photo", id).text("caption", "18");
    let (_, answer) = bot.post("sendPhoto", form).await;
    assert_eq!(answer["result"]["caption"], "18");
}

#[tokio::test]
async fn a_form_can_be_wrong() {
    let bot = Bot::new().await;
    let chat = ChatId::from(bot.friend("Ana")).to_string();
    let form = || Form::new().text("chat_id", chat.clone());
    let file = || Part::bytes(b"a".as_slice()).file_name("a");
    let table = [
        (form().text("text", "a").part("poster", file()), r#"unknown parameter "poster""#),
        (form().part("text", Part::bytes(b"\xff".as_slice())), "strings must be encoded in UTF-8"),
    ];
    for (form, expected) in table {
        let (status, answer) = bot.post("sendMessage", form).await;
        assert_eq!(status, 400);
        assert_eq!(answer["description"], format!("Bad Request: {expected}"));
    }
    assert_eq!(bot.sandbox.mistakes(), ["sendmessage: unknown parameter poster"]);
    for (kind, expected) in [
        ("multipart/form-data", "boundary not found"),
        ("multipart/form-data; boundary=x", "can't parse multipart/form-data"),
    ] {
        let url = format!("{}/bot{}/getMe", bot.sandbox.api_url(), bot.sandbox.token());
        let request = reqwest::Client::new().post(url).header("content-type", kind).body("--x");
        let answer: serde_json::Value = request.send().await.unwrap().json().await.unwrap();
        assert_eq!(answer["description"], format!("Bad Request: {expected}"));
    }
}

#[tokio::test]
async fn a_fault_strikes_an_upload_like_any_call() {
    let bot = Bot::new().await;
    let chat = ChatId::from(bot.friend("Ana"));
    let mut fault = once(FaultKind::InternalServerError);
    fault.method = Some("sendPhoto".to_owned());
    bot.sandbox.fault(fault);
    let answer = bot.upload("photo", chat, "a.png", &png(1, 1)).await;
    assert_eq!(answer["error_code"], 500);
    assert_eq!(bot.sandbox.messages(chat).pop().unwrap().picture, None);
    let answer = bot.upload("photo", chat, "a.png", &png(1, 1)).await;
    assert_eq!(answer["ok"], true);
}
