//! The broker by which doorbells ring over MQTT.

use std::path::PathBuf;

use clap::Args;
use secrecy::SecretString;

use super::ConfigError;

/// Where the broker is, and who we are there.
#[derive(Clone, Debug, Args)]
pub struct BrokerArguments {
    /// A broker by which doorbells ring over MQTT, such as 127.0.0.1:1883; nothing is encrypted on the
    /// way, so have it on this computer or in a VPN.
    #[arg(long = "mqtt-broker", env = "LINLI_MQTT_BROKER", value_name = "HOST:PORT", value_parser = read_place)]
    place: Option<(String, u16)>,
    /// Our name at the broker.
    #[arg(long = "mqtt-user", env = "LINLI_MQTT_USER", value_name = "NAME")]
    user: Option<String>,
    /// A file that holds our password at the broker.
    #[arg(long = "mqtt-password-file", env = "LINLI_MQTT_PASSWORD_FILE", value_name = "FILE")]
    password_file: Option<PathBuf>,
}

/// A broker.
#[derive(Clone, Debug)]
pub struct Broker {
    /// On which computer.
    pub host: String,
    /// At which port.
    pub port: u16,
    /// Our name and password there.
    pub user: Option<(String, SecretString)>,
}

impl BrokerArguments {
    /// The broker, if one is named.
    pub(super) fn broker(self) -> Result<Option<Broker>, ConfigError> {
        let Some((host, port)) = self.place else { return Ok(None) };
        if !cfg!(feature = "mqtt") {
            return Err(ConfigError::NoMqtt);
        }
        let user = match (self.user, self.password_file) {
            (None, None) => None,
            (Some(user), Some(file)) => {
                let password = std::fs::read_to_string(&file)
                    .map_err(|error| ConfigError::PasswordFile(file, error))?;
                Some((user, password.trim().into()))
            }
            (Some(_), None) | (None, Some(_)) => return Err(ConfigError::HalfAUser),
        };
        Ok(Some(Broker { host, port, user }))
    }
}

fn read_place(text: &str) -> Result<(String, u16), String> {
    let wrong = || "LINLI_MQTT_BROKER takes a host and a port, such as 127.0.0.1:1883".to_owned();
    let (host, port) = text.rsplit_once(':').ok_or_else(wrong)?;
    let port: u16 = port.parse().map_err(|_| wrong())?;
    let is_host = !host.is_empty() && !host.contains('/') && port > 0;
    is_host.then(|| (host.to_owned(), port)).ok_or_else(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_broker_is_a_host_and_a_port() {
        for (text, host, port) in
            [("127.0.0.1:1883", "127.0.0.1", 1883), ("[::1]:1884", "[::1]", 1884), ("b:1", "b", 1)]
        {
            assert_eq!(read_place(text), Ok((host.to_owned(), port)), "{text}");
        }
        for text in ["", "broker", "broker:", ":1883", "broker:0", "mqtt://broker:1883", "b:99999"]
        {
            assert!(read_place(text).is_err(), "{text}");
        }
    }
}
