//! The ways beside Telegram: mail and webhook. What goes wrong is told without addresses, names and
//! passwords, for it stands in logs.

use std::time::Duration;

use futures::future::join_all;
use lettre::message::Mailbox;
use lettre::message::header::ContentType;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::{AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor};
use reqwest::{Client, Url};
use secrecy::ExposeSecret as _;
use serde::Serialize;

use crate::shell::config::{Fallback, Mail, is_here};

/// A webhook that has not taken it by then is dead.
const TIMEOUT: Duration = Duration::from_secs(15);
/// The same for mail: some servers let everybody wait whom they do not know.
const MAIL_TIMEOUT: Duration = Duration::from_mins(1);

/// What is to be said.
#[derive(Clone, Debug, Serialize)]
pub struct Word {
    /// What it is about: `unreached`, `over` or `test`.
    pub state: &'static str,
    /// In which building, where it is about one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub building: Option<i64>,
    /// The head of a mail.
    pub subject: String,
    /// In all languages, one below the other.
    pub text: String,
}

/// Says something on all ways that are set, all at once. What came of each, by its name; of mail, for
/// each recipient in the order in which they are set: one whom their server refuses keeps it from nobody.
pub async fn say(fallback: &Fallback, word: &Word) -> Vec<(&'static str, Result<(), String>)> {
    let mail = async {
        match &fallback.mail {
            Some(mail) => {
                let each = mail.to.iter().map(|to| in_time(MAIL_TIMEOUT, send(mail, to, word)));
                join_all(each).await
            }
            None => Vec::new(),
        }
    };
    let webhook = async {
        match &fallback.webhook {
            Some(url) => Some(("webhook", in_time(TIMEOUT, post(url.expose_secret(), word)).await)),
            None => None,
        }
    };
    let (mail, webhook) = tokio::join!(mail, webhook);
    mail.into_iter().map(|came_to| ("mail", came_to)).chain(webhook).collect()
}

async fn in_time(
    most: Duration,
    said: impl Future<Output = Result<(), String>>,
) -> Result<(), String> {
    let late = |_| Err("it took too long".to_owned());
    tokio::time::timeout(most, said).await.unwrap_or_else(late)
}

async fn send(mail: &Mail, to: &Mailbox, word: &Word) -> Result<(), String> {
    let server = Url::parse(mail.server.expose_secret()).map_err(|_| "no address".to_owned())?;
    let host = server.host_str().unwrap_or_default().trim_matches(['[', ']']).to_owned();
    let tls = || {
        TlsParameters::new(host.clone()).map_err(|_| "TLS is not possible with its name".to_owned())
    };
    let (tls, usual) = match (server.scheme(), is_here(&server)) {
        ("smtps", _) => (Tls::Wrapper(tls()?), 465),
        // A password must not go through the net in clear.
        (_, false) => (Tls::Required(tls()?), 587),
        (_, true) => (Tls::None, 25),
    };
    let mut transport = AsyncSmtpTransport::<Tokio1Executor>::builder_dangerous(&host)
        .port(server.port().unwrap_or(usual))
        .tls(tls)
        .timeout(Some(MAIL_TIMEOUT));
    if !server.username().is_empty() {
        let decoded = |text: &str| {
            let text = percent_encoding::percent_decode_str(text).decode_utf8();
            text.map(String::from).map_err(|_| "its name or password is no text".to_owned())
        };
        let password = decoded(server.password().unwrap_or_default())?;
        transport = transport.credentials(Credentials::new(decoded(server.username())?, password));
    }
    let message = Message::builder().from(mail.from.clone()).to(to.clone()).subject(&word.subject);
    let message = message.header(ContentType::TEXT_PLAIN).body(word.text.clone());
    let message = message.map_err(|_| "the mail cannot be written".to_owned())?;
    // What the server says may repeat addresses: only its number is told.
    transport.build().send(message).await.map(drop).map_err(|error| match error.status() {
        Some(code) => format!("the mail server said {code}: look at name, password and addresses"),
        None if error.is_timeout() => "the mail server took too long".to_owned(),
        None if error.is_tls() => "the mail server's certificate is not to be trusted".to_owned(),
        None => "the mail server cannot be reached, or does not speak as it should".to_owned(),
    })
}

async fn post(url: &str, word: &Word) -> Result<(), String> {
    let here = Url::parse(url).is_ok_and(|url| is_here(&url));
    let client = Client::builder().timeout(TIMEOUT);
    let client = if here { client.no_proxy() } else { client };
    // Whoever is asked answers; nobody else is told.
    let client = client.redirect(reqwest::redirect::Policy::none()).build();
    let client = client.map_err(|_| "nothing that speaks HTTP can be made".to_owned())?;
    let body = serde_json::to_string(word).map_err(|_| "it cannot be written".to_owned())?;
    let request = client.post(url).header("content-type", "application/json").body(body);
    match request.send().await {
        Ok(answer) if answer.status().is_success() => Ok(()),
        Ok(answer) => Err(format!("the webhook said {}", answer.status().as_u16())),
        Err(error) if error.is_timeout() => Err("the webhook took too long".to_owned()),
        Err(_) => Err("the webhook cannot be reached".to_owned()),
    }
}
