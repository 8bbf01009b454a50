//! Documents that the bot sends, and the way back of files.

use reqwest::multipart::{Form, Part};
use sandbox::{ChatId, Document, GroupKind, Saying};
use serde_json::json;

use crate::bot::Bot;

const POSTER: &[u8] = b"%PDF-1.7 poster";

#[tokio::test]
async fn a_document_keeps_its_name_and_its_bytes() {
    let bot = Bot::new().await;
    let ana = bot.friend("Ana");
    let group = bot.group(ana, GroupKind::Supergroup);
    let form = Form::new()
        .text("chat_id", group.to_string())
        .text("caption", "for the hall")
        .part("document", Part::bytes(POSTER).file_name("our/poster.pdf"));
    let (_, answer) = bot.post("sendDocument", form).await;
    let sent = &answer["result"];
    let id = sent["document"]["file_id"].as_str().unwrap();
    let expected = json!({
        "file_id": id, "file_unique_id": sent["document"]["file_unique_id"],
        "file_name": "poster.pdf", "mime_type": "application/pdf", "file_size": POSTER.len(),
    });
    assert_eq!(sent["document"], expected);
    assert_eq!(sent["caption"], "for the hall");
    let shown = bot.sandbox.messages(group).pop().unwrap();
    let size = u64::try_from(POSTER.len()).unwrap();
    let document = Document { file: id.to_owned(), name: "poster.pdf".to_owned(), size };
    assert_eq!((shown.document.as_ref(), shown.picture.as_ref()), (Some(&document), None));
    let transcript = bot.sandbox.transcript();
    assert!(transcript.contains(": (document poster.pdf) for the hall  -> Ana"), "{transcript}");
    let again = bot.ok("sendDocument", json!({ "chat_id": ana, "document": id })).await;
    assert_eq!(again["document"], expected);
    let file = bot.sandbox.file(id).unwrap();
    assert_eq!((file.name.as_str(), file.mime_type.as_str()), ("poster.pdf", "application/pdf"));
    assert_eq!(&*file.bytes, POSTER);
}

#[tokio::test]
async fn a_file_can_be_fetched_again() {
    let bot = Bot::new().await;
    let chat = ChatId::from(bot.friend("Ana"));
    let sent = bot.upload("document", chat, "poster.pdf", POSTER).await;
    let document = &sent["result"]["document"];
    let file = bot.ok("getFile", json!({ "file_id": document["file_id"] })).await;
    let expected = json!({
        "file_id": document["file_id"], "file_unique_id": document["file_unique_id"],
        "file_size": POSTER.len(), "file_path": "documents/file_0.pdf",
    });
    assert_eq!(file, expected);
    assert_eq!(bot.download("documents/file_0.pdf").await, (200, POSTER.to_vec()));
    let picture = b"\xff\xd8\xff picture";
    let sent = bot.upload("photo", chat, "garden.jpeg", picture).await;
    let id = &sent["result"]["photo"][0]["file_id"];
    let file = bot.ok("getFile", json!({ "file_id": id })).await;
    assert_eq!(file["file_path"], "photos/file_1.jpg");
    assert_eq!(bot.download("photos/file_1.jpg").await, (200, picture.to_vec()));
}

#[tokio::test]
async fn what_is_no_file_cannot_be_fetched() {
    let bot = Bot::new().await;
    let chat = ChatId::from(bot.friend("Ana"));
    let table = [
        (json!({}), "file_id not specified"),
        (json!({ "file_id": "" }), "file_id not specified"),
        (json!({ "file_id": "invented" }), "invalid file_id"),
        (json!({ "file": "a" }), r#"unknown parameter "file""#),
    ];
    for (params, expected) in table {
        assert_eq!(bot.refused("getFile", params).await, format!("Bad Request: {expected}"));
    }
    let sent = bot.upload("document", chat, "a", &vec![0; 20 * 1024 * 1024 + 1]).await;
    let id = &sent["result"]["document"]["file_id"];
    let refused = bot.refused("getFile", json!({ "file_id": id })).await;
    assert_eq!(refused, "Bad Request: file is too big");
    let (status, body) = bot.download("documents/file_9.pdf").await;
    let expected = json!({ "ok": false, "error_code": 404, "description": "Not Found" });
    assert_eq!((status, serde_json::from_slice(&body).ok()), (404, Some(expected)));
    let url = format!("{}/file/bot1:nonsense/documents/file_0", bot.sandbox.api_url());
    assert_eq!(reqwest::get(url).await.unwrap().status(), 401);
}

#[tokio::test]
async fn a_document_must_be_well_formed() {
    let bot = Bot::new().await;
    let ana = bot.friend("Ana");
    let chat = ChatId::from(ana);
    let table = [
        (json!({}), "there is no document in the request"),
        (json!({ "document": "invented" }), "wrong file identifier/HTTP URL specified"),
        (
            json!({ "document": "invented", "caption": "x".repeat(1025) }),
            "message caption is too long",
        ),
        (json!({ "photo": "a" }), r#"unknown parameter "photo""#),
    ];
    for (mut params, expected) in table {
        params["chat_id"] = json!(chat);
        let refused = bot.refused("sendDocument", params).await;
        assert_eq!(refused, format!("Bad Request: {expected}"));
    }
    let answer = bot.upload("document", chat, "a.txt", b"").await;
    assert_eq!(answer["description"], "Bad Request: file must be non-empty");
    let group = bot.group(ana, GroupKind::Supergroup);
    bot.sandbox.mute_bot(group, true);
    let answer = bot.upload("document", group, "a.txt", b"a").await;
    let expected = "Bad Request: not enough rights to send documents to the chat";
    assert_eq!(answer["description"], expected);
    let picture = bot.upload("photo", chat, "a.png", b"\x89PNG\r\n\x1a\n").await;
    let photo = &picture["result"]["photo"][0]["file_id"];
    let refused = bot.refused("sendDocument", json!({ "chat_id": chat, "document": photo })).await;
    assert_eq!(refused, "Bad Request: can't use file of type Photo as Document");
}

#[tokio::test]
async fn a_document_can_be_too_large() {
    let bot = Bot::new().await;
    let chat = ChatId::from(bot.friend("Ana"));
    let mut bytes = vec![0; 50 * 1024 * 1024 + 1];
    let answer = bot.upload("document", chat, "a", &bytes).await;
    let expected =
        json!({ "ok": false, "error_code": 413, "description": "Request Entity Too Large" });
    assert_eq!(answer, expected);
    assert_eq!(bot.sandbox.calls().pop().unwrap().status, Some(413));
    bytes.pop();
    let answer = bot.upload("document", chat, "a", &bytes).await;
    assert_eq!(answer["result"]["document"]["file_size"], bytes.len());
}

#[tokio::test]
async fn a_document_of_a_person_can_be_sent_on() {
    let bot = Bot::new().await;
    let ana = bot.friend("Ana");
    let chat = ChatId::from(ana);
    let mut saying = Saying::default();
    let document = json!({ "file_id": "hers", "file_unique_id": "u" });
    saying.extra.insert("document".to_owned(), document.clone());
    let said = bot.sandbox.says_with(chat, ana, saying);
    let shown = bot.sandbox.messages(chat).pop().unwrap();
    let unnamed = Document { file: "hers".to_owned(), name: String::new(), size: 0 };
    assert_eq!(shown.document, Some(unnamed));
    let transcript = bot.sandbox.transcript();
    assert!(transcript.contains(&format!("#{said}: (document)  -> Ana")), "{transcript}");
    let sent = bot.ok("sendDocument", json!({ "chat_id": chat, "document": "hers" })).await;
    assert_eq!(sent["document"], document);
}
