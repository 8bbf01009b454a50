//! What a device says, and how it is signed.

use serde::Deserialize;

use crate::kernel::clock::Moment;
use crate::kernel::device::DeviceId;

/// What a device says is no longer than this, in bytes.
pub const MOST_BYTES: usize = 4 * 1024;
/// The longest time and counter that every device can write: scripts count in floating numbers.
const MOST: i64 = 1 << 53;
/// A clock that shows an earlier time was not set: 2020-01-01, in seconds.
const SET_SINCE: i64 = 1_577_836_800;

/// What happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Event {
    /// Somebody pressed it.
    Press,
    /// It is alive.
    Heartbeat,
    /// How full its battery is.
    Battery,
}

impl Event {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Press, Self::Heartbeat, Self::Battery];

    /// The name under which devices tell it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Press => "press",
            Self::Heartbeat => "heartbeat",
            Self::Battery => "battery",
        }
    }

    /// The one with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|event| event.name() == name)
    }
}

/// What a device says and signs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// Which device says it.
    pub device: DeviceId,
    /// Higher with each message.
    pub counter: i64,
    /// What its clock shows, in seconds since 1970; 0 if it tells no time.
    pub time: i64,
    /// What happened.
    pub event: Event,
    /// How full its battery is, in percent.
    pub battery: Option<i64>,
    /// Its signature, where it stands beside the rest.
    pub signature: Option<String>,
}

/// As it stands in the message.
#[derive(Deserialize)]
struct Told {
    device: Option<Number>,
    counter: i64,
    #[serde(default)]
    time: i64,
    event: String,
    battery: Option<i64>,
    signature: Option<String>,
}

/// Some devices write numbers as text.
#[derive(Deserialize)]
#[serde(untagged)]
enum Number {
    Plain(i64),
    Text(String),
}

impl Message {
    /// Reads what a device says, sent to the address of `device`. Nothing if it says nothing that can be
    /// understood, or names another.
    pub fn read(device: DeviceId, bytes: &[u8]) -> Option<Self> {
        if bytes.len() > MOST_BYTES {
            return None;
        }
        let told: Told = serde_json::from_slice(bytes).ok()?;
        let named = match told.device {
            None => device.0,
            Some(Number::Plain(number)) => number,
            Some(Number::Text(text)) => text.parse().ok()?,
        };
        let is_fine = named == device.0
            && (0..=MOST).contains(&told.counter)
            && (0..=MOST).contains(&told.time)
            && told.battery.is_none_or(|percent| (0..=100).contains(&percent));
        let event = Event::named(&told.event)?;
        let Told { counter, time, battery, signature, .. } = told;
        is_fine.then_some(Self { device, counter, time, event, battery, signature })
    }

    /// The text that is signed: what it says, with points between, the battery only if it is told.
    pub fn signed_text(&self) -> String {
        let Self { device, counter, time, event, .. } = self;
        let text = format!("{}.{counter}.{time}.{}", device.0, event.name());
        match self.battery {
            Some(percent) => format!("{text}.{percent}"),
            None => text,
        }
    }

    /// What its clock shows; nothing if it has none, or one that was not set.
    pub fn said_at(&self) -> Option<Moment> {
        (self.time >= SET_SINCE).then(|| Moment::from_millis(self.time.saturating_mul(1_000)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Option<Message> {
        Message::read(DeviceId(7), text.as_bytes())
    }

    #[test]
    fn what_a_device_says_is_read() {
        for text in [
            r#"{"counter": 42, "time": 1796000000, "event": "press"}"#,
            r#"{"device": 7, "counter": 42, "time": 1796000000, "event": "press", "more": [1]}"#,
            r#"{"device": "7", "counter": 42, "time": 1796000000, "event": "press"}"#,
        ] {
            let message = read(text).unwrap();
            assert_eq!(message.signed_text(), "7.42.1796000000.press", "{text}");
        }
        let told = read(r#"{"counter": 1, "event": "battery", "battery": 83}"#).unwrap();
        assert_eq!(told.signed_text(), "7.1.0.battery.83");
        assert_eq!(told.said_at(), None, "it tells no time");
        let unset = read(r#"{"counter": 1, "time": 300, "event": "heartbeat"}"#).unwrap();
        assert_eq!(unset.said_at(), None, "its clock was not set");
    }

    #[test]
    fn what_cannot_be_understood_is_nothing() {
        let long = format!(r#"{{"counter": 1, "event": "press", "more": "{}"}}"#, "x".repeat(4096));
        for text in [
            "",
            "{",
            "[]",
            "press",
            r#"{"event": "press"}"#,
            r#"{"counter": 1}"#,
            r#"{"counter": -1, "event": "press"}"#,
            r#"{"counter": 1.5, "event": "press"}"#,
            r#"{"counter": 9223372036854775807, "event": "press"}"#,
            r#"{"counter": 1, "event": "open the door"}"#,
            r#"{"device": 8, "counter": 1, "event": "press"}"#,
            r#"{"device": "seven", "counter": 1, "event": "press"}"#,
            r#"{"counter": 1, "event": "press", "battery": 101}"#,
            &long,
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
