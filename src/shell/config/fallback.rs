//! The way beside Telegram: a mail server or a webhook, for the day on which somebody calls for help and
//! Telegram cannot be reached.

use std::path::{Path, PathBuf};

use clap::Args;
use lettre::message::Mailbox;
use reqwest::Url;
use secrecy::{ExposeSecret as _, SecretString};

use super::ConfigError;

/// Where somebody is told if a call for help cannot be, for Telegram is away.
#[derive(Clone, Debug, Args)]
pub struct FallbackArguments {
    /// A mail server, such as `smtp://user:password@host:587`, or `smtps://` at port 465. A password in it is
    /// written as in addresses of the web: %40 for @.
    #[arg(
        long = "fallback-smtp",
        env = "LINLI_FALLBACK_SMTP",
        hide_env_values = true,
        value_name = "URL"
    )]
    smtp: Option<SecretString>,
    /// A file that holds the same.
    #[arg(long = "fallback-smtp-file", env = "LINLI_FALLBACK_SMTP_FILE", value_name = "FILE")]
    smtp_file: Option<PathBuf>,
    /// Who the mail is from.
    #[arg(
        long = "fallback-from",
        env = "LINLI_FALLBACK_FROM",
        hide_env_values = true,
        value_name = "ADDRESS"
    )]
    from: Option<String>,
    /// Whom the mail goes to, with commas between.
    #[arg(
        long = "fallback-to",
        env = "LINLI_FALLBACK_TO",
        hide_env_values = true,
        value_name = "ADDRESSES"
    )]
    to: Option<String>,
    /// An address of the web to which it is posted as JSON; https, unless it is this computer's.
    #[arg(
        long = "fallback-webhook",
        env = "LINLI_FALLBACK_WEBHOOK",
        hide_env_values = true,
        value_name = "URL"
    )]
    webhook: Option<SecretString>,
    /// A file that holds the same.
    #[arg(
        long = "fallback-webhook-file",
        env = "LINLI_FALLBACK_WEBHOOK_FILE",
        value_name = "FILE"
    )]
    webhook_file: Option<PathBuf>,
}

/// A mail server, and between whom the mail goes.
#[derive(Clone, Debug)]
pub struct Mail {
    /// Where it is, with name and password.
    pub server: SecretString,
    /// From whom.
    pub from: Mailbox,
    /// To whom.
    pub to: Vec<Mailbox>,
}

/// The ways beside Telegram; none unless they are set.
#[derive(Clone, Debug, Default)]
pub struct Fallback {
    /// By mail.
    pub mail: Option<Mail>,
    /// By a webhook.
    pub webhook: Option<SecretString>,
}

impl Fallback {
    /// True if there is none.
    pub fn is_none(&self) -> bool {
        self.mail.is_none() && self.webhook.is_none()
    }
}

impl FallbackArguments {
    /// The ways that are set.
    ///
    /// # Errors
    /// [`ConfigError`], which says what to do.
    pub fn fallback(self) -> Result<Fallback, ConfigError> {
        let server = secret(self.smtp, self.smtp_file)?;
        let webhook = secret(self.webhook, self.webhook_file)?;
        if let Some(webhook) = &webhook {
            let url = Url::parse(webhook.expose_secret()).ok();
            url.filter(|url| url.scheme() == "https" || (url.scheme() == "http" && is_here(url)))
                .ok_or(ConfigError::NotAWebhook)?;
        }
        let mail = match (server, self.from, self.to) {
            (None, None, None) => None,
            (Some(server), Some(from), Some(to)) => {
                let url = Url::parse(server.expose_secret()).ok();
                let url = url.filter(|url| matches!(url.scheme(), "smtp" | "smtps"));
                url.filter(Url::has_host).ok_or(ConfigError::NotAMailServer)?;
                let address = |text: &str| text.trim().parse::<Mailbox>();
                let to = to.split(',').map(address).collect::<Result<Vec<_>, _>>();
                let (Ok(from), Ok(to)) = (address(&from), to) else {
                    return Err(ConfigError::NotAnAddressOfMail);
                };
                Some(Mail { server, from, to })
            }
            _ => return Err(ConfigError::HalfAMail),
        };
        Ok(Fallback { mail, webhook })
    }
}

fn secret(
    given: Option<SecretString>,
    file: Option<PathBuf>,
) -> Result<Option<SecretString>, ConfigError> {
    let read = |file: &Path| std::fs::read_to_string(file).map(|text| text.trim().into());
    match (given, file) {
        (Some(given), _) => Ok(Some(given)),
        (None, None) => Ok(None),
        (None, Some(file)) => {
            read(&file).map(Some).map_err(|error| ConfigError::PasswordFile(file, error))
        }
    }
}

/// True if an address is this computer's: then nothing has to be encrypted on the way.
pub fn is_here(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default().trim_matches(['[', ']']);
    host == "localhost" || host.parse().is_ok_and(|ip: std::net::IpAddr| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(smtp: Option<&str>, to: Option<&str>, webhook: Option<&str>) -> Option<Fallback> {
        let arguments = FallbackArguments {
            smtp: smtp.map(Into::into),
            smtp_file: None,
            from: smtp.map(|_| "Linli <linli@example.org>".to_owned()),
            to: to.map(str::to_owned),
            webhook: webhook.map(Into::into),
            webhook_file: None,
        };
        arguments.fallback().ok()
    }

    #[test]
    fn a_way_beside_telegram_is_whole_and_nothing_goes_through_the_net_in_clear() {
        assert!(read(None, None, None).unwrap().is_none());
        let mail = read(Some("smtps://a:b@example.org"), Some("x@example.org, y@z.org"), None);
        assert_eq!(mail.unwrap().mail.unwrap().to.len(), 2);
        assert!(read(Some("smtp://example.org"), None, None).is_none(), "to whom?");
        assert!(read(None, Some("x@example.org"), None).is_none(), "by which server?");
        for smtp in ["example.org", "https://example.org", "smtp://", ""] {
            assert!(read(Some(smtp), Some("x@example.org"), None).is_none(), "{smtp}");
        }
        assert!(read(Some("smtp://example.org"), Some("nobody"), None).is_none());
        for webhook in ["https://example.org/a", "http://127.0.0.1:80/a", "http://[::1]/"] {
            assert!(read(None, None, Some(webhook)).is_some(), "{webhook}");
        }
        for webhook in ["http://example.org/a", "ftp://127.0.0.1/", "example.org", ""] {
            assert!(read(None, None, Some(webhook)).is_none(), "{webhook}");
        }
    }
}
