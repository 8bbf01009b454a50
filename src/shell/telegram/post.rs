//! One function posts everything and reads the whole answer: code, description, parameters.
//! teloxide's own `send` sleeps ten seconds on a 5xx and hides the code.

use std::time::{Duration, Instant};

use reqwest::multipart::{Form, Part};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;
use teloxide::Bot;

use crate::kernel::attachment::Attachment;
use crate::shell::alive::figures;

/// The parameters of a call.
#[derive(Clone, Debug)]
pub enum Body {
    /// As JSON.
    Json(String),
    /// As a form, with a file that comes along.
    Form {
        /// The parameters beside the file, each as text.
        fields: Vec<(&'static str, String)>,
        /// The parameter that is the file.
        name: &'static str,
        /// The file.
        file: Attachment,
    },
}

impl From<String> for Body {
    fn from(json: String) -> Self {
        Self::Json(json)
    }
}

/// What became of a call.
#[derive(Debug)]
pub enum Posted<T> {
    /// Telegram did it.
    Done(T),
    /// Telegram did it, but what it said about it cannot be read.
    DoneUnread,
    /// Telegram said no.
    Refused(Refused),
    /// Telegram had a fault of its own and did not do it.
    ServerFault(u16),
    /// It never left: nobody listens there.
    NotSent(String),
    /// It left, and nothing came back: it may have been done or not.
    Unknown(String),
}

impl<T> Posted<T> {
    /// Its name in figures.
    fn name(&self) -> &'static str {
        match self {
            Self::Done(_) => "done",
            Self::DoneUnread => "unread",
            Self::Refused(_) => "refused",
            Self::ServerFault(_) => "fault",
            Self::NotSent(_) => "not_sent",
            Self::Unknown(_) => "unknown",
        }
    }
}

/// Telegram's no.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct Refused {
    /// Its code, as in HTTP.
    #[serde(rename = "error_code")]
    pub code: u16,
    /// Its words.
    pub description: String,
    /// What it adds.
    #[serde(default)]
    pub parameters: Parameters,
}

impl Refused {
    /// Its words for the log, without what stands in quotes: Telegram repeats there what it was
    /// sent.
    pub fn words(&self) -> String {
        let parts = self.description.split('"').enumerate();
        parts.map(|(at, part)| if at % 2 == 0 { part } else { "…" }).collect()
    }
}

/// What Telegram adds to a no.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Parameters {
    /// Seconds to wait.
    pub retry_after: Option<u64>,
    /// The chat that the group has become.
    pub migrate_to_chat_id: Option<i64>,
}

#[derive(Deserialize)]
struct Envelope<'a> {
    ok: bool,
    #[serde(borrow)]
    result: Option<&'a RawValue>,
}

/// Posts a call and reads the answer.
pub async fn post<T: DeserializeOwned>(
    bot: &Bot,
    method: &str,
    body: impl Into<Body>,
    timeout: Duration,
) -> Posted<T> {
    let begun = Instant::now();
    let posted = post_unmeasured(bot, method, body.into(), timeout).await;
    figures::call_ended(method, posted.name(), begun.elapsed());
    posted
}

async fn post_unmeasured<T: DeserializeOwned>(
    bot: &Bot,
    method: &str,
    body: Body,
    timeout: Duration,
) -> Posted<T> {
    let mut url = bot.api_url();
    url.set_path(&format!("{}/bot{}/{method}", url.path().trim_end_matches('/'), bot.token()));
    let request = bot.client().post(url).timeout(timeout);
    let request = match body {
        Body::Json(json) => request.header("content-type", "application/json").body(json),
        Body::Form { fields, name, file } => match form(fields, name, &file) {
            Ok(form) => request.multipart(form),
            Err(error) => return Posted::NotSent(why(error)),
        },
    };
    let response = match request.send().await {
        Ok(response) => response,
        Err(error) if error.is_connect() => return Posted::NotSent(why(error)),
        Err(error) if error.is_builder() => return Posted::NotSent(why(error)),
        Err(error) => return Posted::Unknown(why(error)),
    };
    let status = response.status().as_u16();
    match response.text().await {
        Ok(text) => read(status, &text),
        Err(error) => Posted::Unknown(why(error)),
    }
}

/// A form whose names stand there as they are: Telegram's server reads no other spelling of them.
fn form(
    fields: Vec<(&'static str, String)>,
    name: &'static str,
    file: &Attachment,
) -> reqwest::Result<Form> {
    let part = Part::bytes(file.bytes().to_vec())
        .file_name(file.name().to_owned())
        .mime_str(file.media_type())?;
    let form = fields.into_iter().fold(Form::new(), |form, (name, text)| form.text(name, text));
    Ok(form.part(name, part).percent_encode_noop())
}

fn read<T: DeserializeOwned>(status: u16, text: &str) -> Posted<T> {
    if status >= 500 {
        return Posted::ServerFault(status);
    }
    match serde_json::from_str::<Envelope<'_>>(text) {
        Ok(Envelope { ok: true, result: Some(result) }) => {
            serde_json::from_str(result.get()).map_or(Posted::DoneUnread, Posted::Done)
        }
        Ok(Envelope { ok: true, result: None }) => Posted::DoneUnread,
        Ok(Envelope { ok: false, .. }) => match serde_json::from_str::<Refused>(text) {
            Ok(refused) => Posted::Refused(refused),
            Err(_) => refused(status),
        },
        // Half an answer that began well: it was done.
        Err(_) if status == 200 => Posted::DoneUnread,
        Err(_) => refused(status),
    }
}

fn refused<T>(status: u16) -> Posted<T> {
    Posted::Refused(Refused {
        code: status,
        description: "an answer that cannot be read".to_owned(),
        parameters: Parameters::default(),
    })
}

/// What the client says of a failure, without the address: the token is in it.
fn why(error: impl Into<teloxide::RequestError>) -> String {
    let teloxide::RequestError::Network(error) = error.into() else {
        return "request failed".to_owned();
    };
    let mut text = if error.is_timeout() { "timed out" } else { "connection failed" }.to_owned();
    let mut source = std::error::Error::source(error.as_ref());
    while let Some(cause) = source {
        text = format!("{text}: {cause}");
        source = cause.source();
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_no_is_logged_without_what_it_repeats() {
        let refused = Refused {
            code: 400,
            description: "Bad Request: Unsupported start tag \"flat 12\" at byte 3".to_owned(),
            parameters: Parameters::default(),
        };
        assert_eq!(refused.words(), "Bad Request: Unsupported start tag … at byte 3");
    }

    #[test]
    fn answers_are_read_as_they_are() {
        assert!(matches!(read::<bool>(200, r#"{"ok":true,"result":true}"#), Posted::Done(true)));
        assert!(matches!(read::<bool>(200, r#"{"ok":true,"resu"#), Posted::DoneUnread));
        assert!(matches!(read::<bool>(200, r#"{"ok":true,"result":{"x":1}}"#), Posted::DoneUnread));
        assert!(matches!(read::<bool>(502, "<html>"), Posted::ServerFault(502)));
        let many = r#"{"ok":false,"error_code":429,"description":"Too Many Requests: retry after 7","parameters":{"retry_after":7}}"#;
        let Posted::Refused(refused) = read::<bool>(429, many) else { panic!("a no") };
        assert_eq!((refused.code, refused.parameters.retry_after), (429, Some(7)));
        assert!(matches!(read::<bool>(404, "nothing"), Posted::Refused(Refused { code: 404, .. })));
    }
}
