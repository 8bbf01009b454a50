//! A bot that calls the sandbox.

use reqwest::Client;
use reqwest::multipart::{Form, Part};
use sandbox::{ChatId, GroupKind, MessageId, Options, Sandbox, UserId};
use serde_json::{Value, json};

/// A sandbox and a client of it.
pub struct Bot {
    pub sandbox: Sandbox,
    client: Client,
}

impl Bot {
    pub async fn new() -> Self {
        Self::with(Options::default()).await
    }

    pub async fn with(options: Options) -> Self {
        Self { sandbox: Sandbox::start(options).await.unwrap(), client: Client::new() }
    }

    /// The raw answer, or the error of a lost connection.
    pub async fn raw(&self, method: &str, params: Value) -> reqwest::Result<(u16, String)> {
        let url = format!("{}/bot{}/{method}", self.sandbox.api_url(), self.sandbox.token());
        let response = self.client.post(url).json(&params).send().await?;
        let status = response.status().as_u16();
        Ok((status, response.text().await?))
    }

    pub async fn call(&self, method: &str, params: Value) -> Value {
        let (_, body) = self.raw(method, params).await.unwrap();
        serde_json::from_str(&body).unwrap()
    }

    /// The result of a call that succeeds.
    pub async fn ok(&self, method: &str, params: Value) -> Value {
        let answer = self.call(method, params).await;
        assert_eq!(answer["ok"], true, "{method}: {answer}");
        answer["result"].clone()
    }

    /// The description of a refusal.
    pub async fn refused(&self, method: &str, params: Value) -> String {
        let answer = self.call(method, params).await;
        assert_eq!(answer["ok"], false, "{method}: {answer}");
        answer["description"].as_str().unwrap().to_owned()
    }

    /// The status and the answer of a call with parts.
    pub async fn post(&self, method: &str, form: Form) -> (u16, Value) {
        let url = format!("{}/bot{}/{method}", self.sandbox.api_url(), self.sandbox.token());
        let response = self.client.post(url).multipart(form).send().await.unwrap();
        (response.status().as_u16(), response.json().await.unwrap())
    }

    /// Sends a file in the part that is named as the field.
    pub async fn upload(&self, field: &str, chat: ChatId, name: &str, bytes: &[u8]) -> Value {
        let part = Part::bytes(bytes.to_vec()).file_name(name.to_owned());
        let form = Form::new().text("chat_id", chat.to_string()).part(field.to_owned(), part);
        self.post(&format!("send{field}"), form).await.1
    }

    /// The status and the bytes at a path that `getFile` told of.
    pub async fn download(&self, path: &str) -> (u16, Vec<u8>) {
        let url = format!("{}/file/bot{}/{path}", self.sandbox.api_url(), self.sandbox.token());
        let response = self.client.get(url).send().await.unwrap();
        (response.status().as_u16(), response.bytes().await.unwrap().to_vec())
    }

    pub async fn send(&self, chat: ChatId, text: &str) -> MessageId {
        let sent = self.ok("sendMessage", json!({ "chat_id": chat, "text": text })).await;
        MessageId(sent["message_id"].as_i64().unwrap())
    }

    /// Sends a message with one button, which is labelled with its data.
    pub async fn send_button(&self, chat: ChatId, data: &str) -> MessageId {
        let markup = json!({ "inline_keyboard": [[{ "text": data, "callback_data": data }]] });
        let params = json!({ "chat_id": chat, "text": "?", "reply_markup": markup });
        let sent = self.ok("sendMessage", params).await;
        MessageId(sent["message_id"].as_i64().unwrap())
    }

    /// All updates that wait, which are confirmed by that.
    pub async fn updates(&self) -> Vec<Value> {
        let updates = self.ok("getUpdates", json!({})).await;
        let updates = updates.as_array().unwrap().clone();
        if let Some(last) = updates.last() {
            let offset = last["update_id"].as_i64().unwrap() + 1;
            self.ok("getUpdates", json!({ "offset": offset })).await;
        }
        updates
    }

    /// The kinds of the updates that wait.
    pub async fn kinds(&self) -> Vec<String> {
        let updates = self.updates().await;
        let kinds = updates.iter().map(|update| {
            let fields = update.as_object().unwrap();
            let kind = fields.keys().find(|field| *field != "update_id");
            kind.unwrap().clone()
        });
        kinds.collect()
    }

    /// A person who started the bot.
    pub fn friend(&self, name: &str) -> UserId {
        let user = self.sandbox.person(name, "en");
        self.sandbox.start_bot(user, None);
        user
    }

    /// A group of a creator with the bot in it.
    pub fn group(&self, creator: UserId, kind: GroupKind) -> ChatId {
        let chat = self.sandbox.create_group("House", creator, kind);
        self.sandbox.add_bot(chat, creator);
        chat
    }
}
