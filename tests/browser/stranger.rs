//! What a bot may send and ours does not yet: pictures, documents, other keyboards, markup. The
//! page shows them as Telegram would. Here the stage is in the test, so that a bot can be played.

use std::sync::Arc;

use linli::kernel::language::Language;
use linli::shell::demo::{Door, Keeping, Stage};
use serde_json::{Value, json};

use super::driver::Window;
use super::play::turn;
use super::screen::{Screen, phone};

const ELDER: i64 = 5001;
/// A red point, as PNG.
const POINT: &str =
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC";

#[tokio::test]
async fn pictures_documents_and_markup_are_shown_as_what_they_are() {
    let Some(_turn) = turn().await else { return };
    let stage = Arc::new(Stage::new(Keeping::Passing).expect("a stage"));
    let door = Door::open(None, Some(0)).await.expect("a port");
    let url = door.url();
    let serving = Arc::clone(&stage);
    let served = std::thread::spawn(move || {
        let runtime = tokio::runtime::Runtime::new().expect("a runtime");
        runtime.block_on(async move {
            serving.begin(Language::ENGLISH).await.expect("a house");
            let _ = door.serve(serving).await;
        });
    });
    let screen = Screen::opens(&url, Window::Desk, "en").await;
    let bot = Bot::of(&stage);
    bot.uploads("sendPhoto", "photo", "point.png", &decoded(POINT), "A point").await;
    screen.reads("Rose", "A point").await;
    let loaded = "return [...document.querySelectorAll('.messages img')] \
         .some((one) => one.complete && one.naturalWidth === 1 && one.alt !== '');";
    let begun = std::time::Instant::now();
    while screen.computes(loaded).await != true {
        assert!(begun.elapsed().as_secs() < 10, "the picture is not shown");
        screen.browser.rests().await;
    }
    bot.uploads("sendDocument", "document", "poster.pdf", b"%PDF-1.7", "The poster").await;
    screen.sees(&format!("{}//a[contains(., 'poster.pdf')][@download]", phone("Rose"))).await;
    let text = "<b>Bold</b> <i>leaning</i> <code>a &lt; b</code> <a href=\"https://example.org/\">link</a>";
    let keyboard = json!({ "keyboard": [["One", "Two"], ["Three"]] });
    bot.calls(
        "sendMessage",
        json!({ "chat_id": ELDER, "text": text, "parse_mode": "HTML", "reply_markup": keyboard }),
    )
    .await;
    for shown in ["strong[.='Bold']", "em[.='leaning']", "code[.='a < b']"] {
        screen.sees(&format!("{}//{shown}", phone("Rose"))).await;
    }
    screen
        .sees(&format!(
            "{}//a[@href='https://example.org/'][contains(@rel, 'noopener')]",
            phone("Rose")
        ))
        .await;
    screen.is_accessible("with pictures and documents").await;
    screen.taps("Rose", "Three").await;
    let said = || stage.sandbox().expect("a house").messages(sandbox::ChatId(ELDER));
    let begun = std::time::Instant::now();
    while !said().iter().any(|message| message.text == "Three" && !message.from_bot) {
        assert!(begun.elapsed().as_secs() < 10, "the label is not said");
        screen.browser.rests().await;
    }
    screen.was_quiet().await;
    screen.browser.closes().await;
    stage.end().await;
    drop(served);
}

/// A bot with our token.
struct Bot {
    base: String,
    client: reqwest::Client,
}

impl Bot {
    fn of(stage: &Stage) -> Self {
        let sandbox = stage.sandbox().expect("a house");
        let base = format!("{}/bot{}", sandbox.api_url(), sandbox.token());
        Self { base, client: reqwest::Client::new() }
    }

    async fn calls(&self, method: &str, fields: Value) {
        let url = format!("{}/{method}", self.base);
        let answer = self.client.post(url).json(&fields).send().await.expect("an answer");
        let answer: Value = answer.json().await.expect("JSON");
        assert_eq!(answer["ok"], true, "{answer}");
    }

    async fn uploads(&self, method: &str, field: &str, name: &str, bytes: &[u8], caption: &str) {
        let edge = "----linli";
        let part = |name: &str, value: &str| {
            format!(
                "--{edge}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            )
        };
        let mut body = part("chat_id", &ELDER.to_string()) + &part("caption", caption);
        body += &format!(
            "--{edge}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\r\n"
        );
        let mut body = body.into_bytes();
        body.extend_from_slice(bytes);
        body.extend_from_slice(format!("\r\n--{edge}--\r\n").as_bytes());
        let answer = self
            .client
            .post(format!("{}/{method}", self.base))
            .header("content-type", format!("multipart/form-data; boundary={edge}"))
            .body(body)
            .send()
            .await
            .expect("an answer");
        let answer: Value = answer.json().await.expect("JSON");
        assert_eq!(answer["ok"], true, "{answer}");
    }
}

fn decoded(text: &str) -> Vec<u8> {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.decode(text).expect("base64")
}
