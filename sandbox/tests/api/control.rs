//! Playing over HTTP.

use sandbox::{Options, Sandbox};
use serde_json::{Value, json};

async fn play(sandbox: &Sandbox, act: &str, fields: Value) -> (u16, String) {
    let url = format!("{}/play/{act}", sandbox.api_url());
    let request = reqwest::Client::new().post(url).body(fields.to_string());
    let response = request.send().await.unwrap();
    (response.status().as_u16(), response.text().await.unwrap())
}

#[tokio::test]
async fn people_can_be_played_over_http() {
    let options = Options { control: true, ..Options::default() };
    let sandbox = Sandbox::start(options).await.unwrap();
    let ana = json!({ "name": "Ana", "language": "en" });
    assert_eq!(play(&sandbox, "person", ana).await, (200, "5001\n".into()));
    let group = json!({ "title": "House", "creator": 5001, "kind": "basic" });
    let made = play(&sandbox, "create_group", group).await;
    assert_eq!(made, (200, "-4001\n".into()));
    play(&sandbox, "add_bot", json!({ "chat": -4001, "by": 5001 })).await;
    let says = json!({ "chat": -4001, "user": 5001, "text": "hello" });
    play(&sandbox, "says", says).await;
    let fault = json!({ "method": "getMe", "kind": "too_many_requests", "retry_after": 3 });
    assert_eq!(play(&sandbox, "fault", fault).await.0, 200);
    assert_eq!(play(&sandbox, "clear_faults", json!({})).await.0, 200);
    assert_eq!(play(&sandbox, "fly", json!({})).await.0, 400);
    let url = format!("{}/play/transcript", sandbox.api_url());
    let transcript = reqwest::get(url).await.unwrap().text().await.unwrap();
    assert!(transcript.contains("[House] Ana #3: hello  -> Ana"), "{transcript}");
    let url = format!("{}/play/messages/-4001", sandbox.api_url());
    let messages: Value = reqwest::get(url).await.unwrap().json().await.unwrap();
    assert_eq!(messages[2]["text"], "hello");
}

#[tokio::test]
async fn without_the_option_nobody_can_play() {
    let sandbox = Sandbox::start(Options::default()).await.unwrap();
    assert_eq!(play(&sandbox, "person", json!({})).await.0, 404);
}
