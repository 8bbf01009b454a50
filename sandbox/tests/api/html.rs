//! Telegram's HTML.

use sandbox::ChatId;
use serde_json::{Value, json};

use crate::bot::Bot;

async fn send(bot: &Bot, chat: ChatId, text: &str) -> Value {
    let params = json!({ "chat_id": chat, "text": text, "parse_mode": "HTML" });
    bot.call("sendMessage", params).await
}

#[tokio::test]
async fn wrong_markup_is_refused_with_telegrams_words() {
    let bot = Bot::new().await;
    let chat = ChatId::from(bot.friend("Ana"));
    let table = [
        ("<br>", r#"Unsupported start tag "br" at byte offset 0"#),
        ("你 <B2>x", r#"Unsupported start tag "b2" at byte offset 4"#),
        ("1 < 2", r#"Unsupported start tag "" at byte offset 2"#),
        ("x <b", "Unclosed start tag at byte offset 2"),
        ("<i  =x>", r#"Empty attribute name in the tag "i" at byte offset 0"#),
        ("<a href", r#"Unclosed start tag "a" at byte offset 0"#),
        ("<a href = ", r#"Unclosed start tag "a" at byte offset 0"#),
        (r#"<a href="x>y</a>"#, "Unclosed start tag at byte offset 0"),
        ("<a href=x/>y</a>", "Unexpected end of name token at byte offset 8"),
        (
            "<a href>x</a>",
            r#"Expected equal sign in declaration of an attribute of the tag "a" at byte offset 0"#,
        ),
        ("<span>x</span>", r#"Tag "span" must have class "tg-spoiler" at byte offset 0"#),
        ("x</b>", "Unexpected end tag at byte offset 1"),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<b>x</i>", r#"Unmatched end tag at byte offset 4, expected "</b>", found "</i>""#),
        ("<b>x", r#"Can't find end tag corresponding to start tag "b""#),
    ];
    for (text, wrong) in table {
        let answer = send(&bot, chat, text).await;
        let expected = format!("Bad Request: can't parse entities: {wrong}");
        assert_eq!(answer["description"], expected, "{text}");
        assert_eq!(answer["error_code"], 400);
    }
}

#[tokio::test]
async fn markup_becomes_entities() {
    let bot = Bot::new().await;
    let chat = ChatId::from(bot.friend("Ana"));
    let entity = |kind: &str, offset: u32, length: u32| json!({ "type": kind, "offset": offset, "length": length });
    let with = |mut entity: Value, name: &str, value: Value| {
        entity[name] = value;
        entity
    };
    let table = [
        ("😀 <b>a<i>b</i></b>", "😀 ab", json!([entity("bold", 3, 2), entity("italic", 4, 1)])),
        ("&lt;&amp;&gt;&quot;&#33;&nbsp;", "<&>\"!&nbsp;", json!(null)),
        ("<u></u>x", "x", json!(null)),
        (
            "<s>a</><span class=\"tg-spoiler\">b</span>",
            "ab",
            json!([entity("strikethrough", 0, 1), entity("spoiler", 1, 1)]),
        ),
        (
            "<blockquote expandable>a</blockquote>",
            "a",
            json!([entity("expandable_blockquote", 0, 1)]),
        ),
        (
            "<pre><code class=\"language-rust\">a</code></pre>",
            "a",
            json!([with(entity("pre", 0, 1), "language", json!("rust"))]),
        ),
        ("<code class=\"language-rust\">a</code>", "a", json!([entity("code", 0, 1)])),
        (
            "<a href=\"https://a.test/?x=1&amp;y\">a</a>",
            "a",
            json!([with(entity("text_link", 0, 1), "url", json!("https://a.test/?x=1&y"))]),
        ),
        ("<a href=\"nowhere\">a</a>", "a", json!(null)),
        ("<a href=\"tg://user?id=404\">a</a>", "a", json!(null)),
    ];
    for (source, text, entities) in table {
        let sent = send(&bot, chat, source).await;
        assert_eq!(sent["result"]["text"], text, "{source}");
        assert_eq!(sent["result"]["entities"], entities, "{source}");
    }
    let shown = bot.sandbox.messages(chat).pop().unwrap();
    assert_eq!(shown.text, "a");
    assert_eq!(shown.source, "<a href=\"tg://user?id=404\">a</a>");
}

#[tokio::test]
async fn a_mention_carries_the_person() {
    let bot = Bot::new().await;
    let user = bot.friend("Ana");
    let text = format!("<a href=\"tg://user?id={user}\">you</a>");
    let sent = send(&bot, ChatId::from(user), &text).await;
    let mention = &sent["result"]["entities"][0];
    assert_eq!(mention["type"], "text_mention");
    assert_eq!(mention["user"]["first_name"], "Ana");
}
