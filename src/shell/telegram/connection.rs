//! The way to Telegram: its address, its token, and whether by the system's proxy.

use secrecy::ExposeSecret as _;
use teloxide::Bot;

use crate::shell::config::Settings;
use crate::shell::start_error::StartError;

/// A bot that speaks to Telegram as the operator wishes.
///
/// # Errors
/// If the address is none, or nothing that speaks HTTP can be made.
pub fn bot(settings: &Settings) -> Result<Bot, StartError> {
    let address = || StartError::Address(settings.api_url.clone());
    let url = settings.api_url.parse().map_err(|_| address())?;
    let token = settings.token.expose_secret();
    let bot = if settings.direct {
        let client = teloxide::net::default_reqwest_settings().no_proxy().build();
        Bot::with_client(token, client.map_err(|error| StartError::Client(error.to_string()))?)
    } else {
        Bot::new(token)
    };
    Ok(bot.set_api_url(url))
}
