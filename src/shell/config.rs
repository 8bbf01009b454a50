//! Configuration: flags and environment, read once.

mod broker;
mod devices;
mod fallback;
mod reading;

pub use broker::{Broker, BrokerArguments};
pub use devices::{DeviceAction, DeviceArguments, NewDevice};
pub use fallback::{Fallback, FallbackArguments, Mail, is_here};

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

use chrono_tz::Tz;
use clap::{Args, Parser, Subcommand};
use secrecy::SecretString;

use self::reading::{read_language, read_listen, read_time, read_web, read_zone};
use crate::kernel::language::Language;
use crate::kernel::paper::usual_folders;
use crate::shell::alive::Service;

/// Linli: a Telegram bot that runs the mutual-help group of a residential building.
#[derive(Debug, Parser)]
#[command(name = "linli", version, about)]
pub struct CommandLine {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Serve a real Telegram group.
    Run(RunArguments),
    /// Show a whole building in the browser, without a token and without Telegram.
    Demo(DemoArguments),
    /// Look whether everything is as it should be; one line each, with what to do.
    Check(RunArguments),
    /// Take a backup beside a running Linli, once or again and again.
    Backup(BackupArguments),
    /// Bring a backup back; Linli must not be running.
    Restore(RestoreArguments),
    /// Look after the key to the database.
    Key(KeyArguments),
    /// List, try again or drop updates that were put aside because they failed three times.
    Dead(DeadArguments),
    /// Add, list or switch off doorbells.
    Device(DeviceArguments),
    /// See to the way beside Telegram.
    Fallback(FallbackCommand),
}

/// How to show a building. None of it comes from the environment: that is an operator's.
#[derive(Debug, Args)]
pub struct DemoArguments {
    /// Keep the data in new folders within this one, instead of one that goes when the demo ends.
    #[arg(long, value_name = "FOLDER")]
    pub data: Option<PathBuf>,
    /// Listen at this address, `0.0.0.0` or `127.0.0.1:9000`, instead of this computer only.
    #[arg(long, value_name = "ADDRESS", value_parser = read_listen)]
    pub listen: Option<(IpAddr, Option<u16>)>,
    /// The language of the building, such as `zh-CN`; without it that of this computer.
    #[arg(long, value_parser = read_language)]
    pub language: Option<Language>,
    /// Do not open the browser.
    #[arg(long)]
    pub no_browser: bool,
    /// What is logged, such as `warn` or `linli=debug`.
    #[arg(long, default_value = "error")]
    pub log: String,
}

impl DemoArguments {
    /// The language of the building: as named, else that of this computer, else English.
    pub fn language(&self) -> Language {
        let of_computer = || {
            ["LC_ALL", "LC_MESSAGES", "LANG"]
                .into_iter()
                .filter_map(|name| std::env::var(name).ok())
                .find(|value| !value.is_empty())
                .and_then(|value| Language::for_code(value.split('.').next().unwrap_or_default()))
        };
        self.language.or_else(of_computer).unwrap_or(Language::ENGLISH)
    }
}

/// Where the database and its key are.
#[derive(Clone, Debug, Args)]
pub struct Folder {
    /// The folder that holds the database.
    #[arg(long, env = "LINLI_DATA", default_value = "./data")]
    pub data: PathBuf,
    /// The file that holds the key to the database; keep it apart from the data and its backups.
    #[arg(long, env = "LINLI_KEY_FILE")]
    key_file: Option<PathBuf>,
}

impl Folder {
    /// The key file: as named, else in the user's configuration folder.
    ///
    /// # Errors
    /// [`ConfigError::NoKeyFile`] if there is no such folder.
    pub fn key_file(&self) -> Result<PathBuf, ConfigError> {
        self.key_file.clone().or_else(default_key_file).ok_or(ConfigError::NoKeyFile)
    }
}

/// What to do with the key.
#[derive(Debug, Args)]
pub struct KeyArguments {
    /// What.
    #[command(subcommand)]
    pub action: KeyAction,
    /// Where.
    #[command(flatten)]
    pub folder: Folder,
}

/// What to do with the key.
#[derive(Clone, Copy, Debug, Subcommand)]
pub enum KeyAction {
    /// Make a new key and seal everything by it; Linli must not be running.
    Rotate,
}

/// How to take backups.
#[derive(Debug, Args)]
pub struct BackupArguments {
    /// The folder for the backups; without it `backups` in the data folder. Have copies elsewhere.
    #[arg(long, env = "LINLI_BACKUP_TO", value_name = "FOLDER")]
    to: Option<PathBuf>,
    /// Go on, and take one so often, such as `1h` or `1d`.
    #[arg(long, env = "LINLI_BACKUP_EVERY", value_name = "TIME", value_parser = read_time)]
    pub every: Option<Duration>,
    /// Of what.
    #[command(flatten)]
    pub folder: Folder,
}

impl BackupArguments {
    /// The folder for the backups.
    pub fn to(&self) -> PathBuf {
        self.to.clone().unwrap_or_else(|| self.folder.data.join("backups"))
    }
}

/// What to restore.
#[derive(Debug, Args)]
pub struct RestoreArguments {
    /// The backup.
    pub file: PathBuf,
    /// Also if the database that is there is newer; it is moved aside.
    #[arg(long)]
    pub replace: bool,
    /// Where to.
    #[command(flatten)]
    pub folder: Folder,
}

/// What to do with the way beside Telegram.
#[derive(Debug, Args)]
pub struct FallbackCommand {
    /// What.
    #[command(subcommand)]
    pub action: FallbackAction,
}

/// What to do with the way beside Telegram.
#[derive(Debug, Subcommand)]
pub enum FallbackAction {
    /// Send a word by mail and webhook, and say what goes wrong.
    Test(FallbackArguments),
}

/// What to do with dead letters.
#[derive(Debug, Args)]
pub struct DeadArguments {
    /// What.
    #[command(subcommand)]
    pub action: DeadAction,
    /// Where.
    #[command(flatten)]
    pub folder: Folder,
}

/// What to do with dead letters.
#[derive(Clone, Copy, Debug, Subcommand)]
pub enum DeadAction {
    /// Show them, without a word of what they say.
    List,
    /// Have them tried again at the next start; Linli must not be running.
    Retry {
        /// Only this one.
        update: Option<i64>,
    },
    /// Forget them; Linli must not be running.
    Drop {
        /// Only this one.
        update: Option<i64>,
    },
}

/// How to run.
#[derive(Debug, Args)]
pub struct RunArguments {
    /// The bot's token, as BotFather gave it.
    #[arg(long, env = "TELOXIDE_TOKEN", hide_env_values = true)]
    token: Option<SecretString>,
    /// A file that holds the token.
    #[arg(long, env = "TELOXIDE_TOKEN_FILE")]
    token_file: Option<PathBuf>,
    /// Where Telegram's Bot API is.
    #[arg(long, env = "TELOXIDE_API_URL", default_value = "https://api.telegram.org")]
    api_url: String,
    /// Where the database and its key are.
    #[command(flatten)]
    folder: Folder,
    /// The time zone of new buildings, such as Europe/Berlin.
    #[arg(long, env = "LINLI_TIMEZONE", value_parser = read_zone)]
    time_zone: Option<Tz>,
    /// Who runs this bot, as /privacy names them: a name and a way to reach them.
    #[arg(long, env = "LINLI_OPERATOR")]
    operator: Option<String>,
    /// A folder with the fonts that papers are printed in, instead of this computer's own.
    #[arg(long, env = "LINLI_FONTS", value_name = "FOLDER")]
    fonts: Option<PathBuf>,
    /// Where health and figures are told, or `off`.
    #[arg(long, env = "LINLI_WEB", default_value = "127.0.0.1:9464", value_parser = read_web)]
    web: WebAddress,
    /// Where doorbells ring over HTTP, such as 127.0.0.1:9465; nowhere unless it is set.
    #[arg(long, env = "LINLI_RING_LISTEN", value_name = "ADDRESS")]
    ring_listen: Option<SocketAddr>,
    /// A broker by which doorbells ring over MQTT.
    #[command(flatten)]
    mqtt: BrokerArguments,
    /// Where somebody is told if a call for help cannot be, for Telegram is away.
    #[command(flatten)]
    fallback: FallbackArguments,
    /// Do not keep to Telegram's limits. Only a stand-in for Telegram can do without them.
    #[arg(long, hide = true)]
    without_pacing: bool,
    /// What is logged, such as `info` or `linli=debug`.
    #[arg(long, env = "LINLI_LOG", default_value = "info")]
    pub log: String,
}

/// Where health and figures are told; nothing if nowhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct WebAddress(Option<SocketAddr>);

/// A configuration that can be run with.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The bot's token.
    pub token: SecretString,
    /// Where Telegram's Bot API is.
    pub api_url: String,
    /// The folder that holds the database.
    pub data: PathBuf,
    /// The file that holds the key.
    pub key_file: PathBuf,
    /// The time zone of new buildings.
    pub time_zone: Option<Tz>,
    /// Who runs this bot.
    pub operator: Option<String>,
    /// Where the fonts are that papers are printed in.
    pub fonts: Vec<PathBuf>,
    /// Where health and figures are told; nothing if nowhere.
    pub web: Option<SocketAddr>,
    /// Where doorbells ring over HTTP; nothing if nowhere.
    pub ring: Option<SocketAddr>,
    /// The broker by which doorbells ring over MQTT; nothing if there is none.
    pub mqtt: Option<Broker>,
    /// The ways beside Telegram.
    pub fallback: Fallback,
    /// Whoever started us as a service, if they want to be told how we are.
    pub service: Option<Service>,
    /// True if sending keeps to Telegram's limits. Only a stand-in for Telegram can do without.
    pub paced: bool,
    /// True if room is kept on the disk for the day on which it is full.
    pub ballast: bool,
    /// True if Telegram is spoken to directly, whatever proxy the environment names: it is a
    /// stand-in on this computer.
    pub direct: bool,
}

/// Why a configuration cannot be run with. Each says what to do.
#[derive(Debug, thiserror::Error)]
pub enum ConfigError {
    /// No token.
    #[error("no token: set TELOXIDE_TOKEN or TELOXIDE_TOKEN_FILE to what BotFather gave you")]
    NoToken,
    /// The token's file cannot be read.
    #[error("the token file {0} cannot be read: {1}")]
    TokenFile(PathBuf, std::io::Error),
    /// What was given as a token is none.
    #[error("that is no token: it should look like 123456789:AbC…, as BotFather gave it")]
    NotAToken,
    /// What was given as the API's address is none.
    #[error("TELOXIDE_API_URL is no address: {0}")]
    NotAnAddress(String),
    /// A name for the broker without a password, or the other way round.
    #[error("a broker takes both or neither: LINLI_MQTT_USER and LINLI_MQTT_PASSWORD_FILE")]
    HalfAUser,
    /// The password's file cannot be read.
    #[error("the password file {0} cannot be read: {1}")]
    PasswordFile(PathBuf, std::io::Error),
    /// This program was built without MQTT.
    #[error("this program was built without MQTT: build it with the feature `mqtt`")]
    NoMqtt,
    /// A mail server without addresses, or the other way round.
    #[error(
        "mail takes a server and addresses: LINLI_FALLBACK_SMTP, LINLI_FALLBACK_FROM and \
         LINLI_FALLBACK_TO"
    )]
    HalfAMail,
    /// What was given as a mail server is none.
    #[error("LINLI_FALLBACK_SMTP is no mail server: smtp://user:password@host:587")]
    NotAMailServer,
    /// What was given as addresses of mail are none.
    #[error("LINLI_FALLBACK_FROM or LINLI_FALLBACK_TO is no address of mail")]
    NotAnAddressOfMail,
    /// What was given as a webhook is none.
    #[error("LINLI_FALLBACK_WEBHOOK is no address that begins with https://")]
    NotAWebhook,
    /// There is no place for the key file.
    #[error("no configuration folder is known: set LINLI_KEY_FILE")]
    NoKeyFile,
}

impl RunArguments {
    /// The settings that these arguments make.
    ///
    /// # Errors
    /// [`ConfigError`], which says what to do.
    pub fn settings(self) -> Result<Settings, ConfigError> {
        let token = match (self.token, self.token_file) {
            (Some(token), _) => token,
            (None, Some(file)) => std::fs::read_to_string(&file)
                .map_err(|error| ConfigError::TokenFile(file, error))?
                .trim()
                .into(),
            (None, None) => return Err(ConfigError::NoToken),
        };
        check_token(&token)?;
        if !self.api_url.starts_with("http://") && !self.api_url.starts_with("https://") {
            return Err(ConfigError::NotAnAddress(self.api_url));
        }
        let key_file = self.folder.key_file()?;
        Ok(Settings {
            token,
            api_url: self.api_url,
            data: self.folder.data,
            key_file,
            time_zone: self.time_zone,
            operator: self.operator.filter(|operator| !operator.trim().is_empty()),
            fonts: self.fonts.map_or_else(usual_folders, |folder| vec![folder]),
            web: self.web.0,
            ring: self.ring_listen,
            mqtt: self.mqtt.broker()?,
            fallback: self.fallback.fallback()?,
            service: Service::of_environment(),
            paced: !self.without_pacing,
            ballast: true,
            direct: false,
        })
    }
}

/// What BotFather gives has 35 characters behind the colon.
const SHORTEST_SECRET: usize = 30;

fn check_token(token: &SecretString) -> Result<(), ConfigError> {
    use secrecy::ExposeSecret as _;
    let looks_right = token.expose_secret().split_once(':').is_some_and(|(id, secret)| {
        !id.is_empty()
            && id.bytes().all(|byte| byte.is_ascii_digit())
            && secret.len() >= SHORTEST_SECRET
            && secret.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
    });
    if looks_right { Ok(()) } else { Err(ConfigError::NotAToken) }
}

/// `linli/key` in the user's configuration folder: `$XDG_CONFIG_HOME`, else `~/.config`.
fn default_key_file() -> Option<PathBuf> {
    let folder = std::env::var_os("XDG_CONFIG_HOME")
        .map(PathBuf::from)
        .filter(|folder| folder.is_absolute())
        .or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".config")))?;
    Some(folder.join("linli").join("key"))
}
