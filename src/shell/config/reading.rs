//! Values of flags and of the environment, read.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use chrono_tz::Tz;

use super::WebAddress;
use crate::kernel::language::Language;

pub(super) fn read_web(address: &str) -> Result<WebAddress, String> {
    if address == "off" {
        return Ok(WebAddress(None));
    }
    address
        .parse()
        .map(|address| WebAddress(Some(address)))
        .map_err(|_| "LINLI_WEB takes an address such as 127.0.0.1:9464, or off".to_owned())
}

/// The shortest time between two backups.
const SHORTEST: Duration = Duration::from_mins(1);

pub(super) fn read_time(text: &str) -> Result<Duration, String> {
    let wrong = || "a time is a number and a letter: 30m, 1h or 1d; a minute at least".to_owned();
    let (number, unit) = text.split_at_checked(text.len().saturating_sub(1)).ok_or_else(wrong)?;
    let number: u64 = number.parse().map_err(|_| wrong())?;
    let seconds = match unit {
        "s" => Some(number),
        "m" => number.checked_mul(60),
        "h" => number.checked_mul(60 * 60),
        "d" => number.checked_mul(24 * 60 * 60),
        _ => None,
    };
    seconds.map(Duration::from_secs).filter(|time| *time >= SHORTEST).ok_or_else(wrong)
}

pub(super) fn read_listen(place: &str) -> Result<(IpAddr, Option<u16>), String> {
    if let Ok(place) = place.parse::<SocketAddr>() {
        return Ok((place.ip(), Some(place.port())));
    }
    place
        .parse()
        .map(|address| (address, None))
        .map_err(|_| "--listen takes an address such as 0.0.0.0 or 127.0.0.1:9000".to_owned())
}

pub(super) fn read_language(code: &str) -> Result<Language, String> {
    Language::for_code(code).ok_or_else(|| {
        let known: Vec<&str> = Language::all().map(Language::tag).collect();
        format!("Linli speaks {}", known.join(", "))
    })
}

pub(super) fn read_zone(name: &str) -> Result<Tz, String> {
    name.parse().map_err(|_| {
        "LINLI_TIMEZONE takes a name such as Europe/Berlin or Asia/Shanghai".to_owned()
    })
}
