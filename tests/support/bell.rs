//! A doorbell, added as whoever runs Linli adds it, and what it says: over HTTP to a house, or straight
//! to the database of an office.

use chrono::{DateTime, Utc};
use clap::Parser as _;
use futures::future::BoxFuture;
use linli::features::devices::actions::{self, Added, Heard, Wanted};
use linli::features::devices::model::{Event, Message, Mode, Rings};
use linli::kernel::database::Database;
use linli::kernel::household::Place;
use linli::kernel::id::BuildingId;
use linli::kernel::tx::Tx;
use linli::shell::config::{Command, CommandLine};
use linli::shell::device;
use serde_json::{Value, json};

use super::House;

/// A bell behind a door of a building.
pub async fn added(
    database: &Database,
    building: i64,
    (entrance, flat): (Option<&str>, &str),
    name: Option<&str>,
    mode: Mode,
) -> Added {
    let place = Place { entrance: entrance.map(str::to_owned), flat: flat.to_owned() };
    let wanted = Wanted {
        building: BuildingId(building),
        place,
        name: name.map(str::to_owned),
        mode,
        rings: Rings::Wish,
    };
    let adding = database
        .writer
        .run(|tx: &mut Tx| -> BoxFuture<'_, _> { Box::pin(actions::add(tx, wanted)) });
    adding.await.expect("it writes").expect("it is added")
}

/// A simple one says something.
pub async fn says(database: &Database, bell: &Added, event: Event, battery: Option<i64>) -> Heard {
    let secret = bell.secret.clone();
    let heard = database.writer.run(move |tx: &mut Tx| -> BoxFuture<'_, _> {
        Box::pin(async move { actions::hear_simple(tx, &secret, event, battery).await })
    });
    heard.await.expect("it writes")
}

/// One that signs says something.
pub async fn signs(
    database: &Database,
    bell: &Added,
    event: Event,
    counter: i64,
    time: i64,
) -> Heard {
    let device = bell.device;
    let message = Message { device, counter, time, event, battery: None, signature: None };
    let signature = signed(bell.secret.as_str(), &message.signed_text());
    let heard = database.writer.run(move |tx: &mut Tx| -> BoxFuture<'_, _> {
        Box::pin(async move { actions::hear(tx, &message, &signature).await })
    });
    heard.await.expect("it writes")
}

/// How a device signs a text.
pub fn signed(secret: &str, text: &str) -> String {
    use hmac::Mac as _;
    let mut mac = <hmac::Hmac<sha2::Sha256> as hmac::KeyInit>::new_from_slice(secret.as_bytes())
        .expect("any key will do");
    mac.update(text.as_bytes());
    mac.finalize().into_bytes().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The code and the word that were answered.
pub type Answered = (u16, String);

/// A bell that signs.
#[derive(Clone, Debug)]
pub struct Bell {
    pub number: i64,
    pub secret: String,
}

/// What a device says, and signs.
#[derive(Clone, Copy, Debug)]
pub struct Said {
    pub counter: i64,
    pub time: i64,
    pub event: &'static str,
    pub battery: Option<i64>,
}

/// A press with this counter, by a device that has no clock.
pub fn press(counter: i64) -> Said {
    Said { counter, time: 0, event: "press", battery: None }
}

/// A sign of life with this counter, by a device that has no clock.
pub fn heartbeat(counter: i64) -> Said {
    Said { event: "heartbeat", ..press(counter) }
}

impl Said {
    /// The same by a device whose clock shows this.
    pub fn at(self, time: DateTime<Utc>) -> Self {
        Self { time: time.timestamp(), ..self }
    }
}

impl Bell {
    /// One that signs, for the first building's flat 12.
    pub async fn hangs(house: &House) -> Self {
        Self::with(house, &[]).await
    }

    /// The same, with these arguments besides.
    pub async fn with(house: &House, more: &[&str]) -> Self {
        let basic = ["add", "--building", "1", "--flat", "12"];
        let lines = commands(house, &[&basic, more].concat()).await.expect("it is added");
        let value = |name: &str| {
            let line = lines.iter().find_map(|line| line.strip_prefix(name));
            line.expect("it is told").to_owned()
        };
        Self { number: value("address: /ring/").parse().unwrap(), secret: value("secret: ") }
    }

    /// What it sends, and how it signs that.
    pub fn message(&self, said: Said) -> (Value, String) {
        let Said { counter, time, event, battery } = said;
        let mut text = format!("{}.{counter}.{time}.{event}", self.number);
        let mut body = json!({"device": self.number, "counter": counter, "event": event});
        if time > 0 {
            body["time"] = json!(time);
        }
        if let Some(percent) = battery {
            body["battery"] = json!(percent);
            text = format!("{text}.{percent}");
        }
        (body, signed(&self.secret, &text))
    }

    /// It says something over HTTP.
    pub async fn says(&self, house: &House, said: Said) -> Answered {
        let (body, signature) = self.message(said);
        self.sends(house, body.to_string(), Some(&signature)).await
    }

    /// Somebody sends this to its address.
    pub async fn sends(&self, house: &House, body: String, signature: Option<&str>) -> Answered {
        let url = format!("{}/ring/{}", house.ring().await, self.number);
        // A client of its own: no connection outlives a restart.
        let request = reqwest::Client::new().post(url).body(body);
        let request = match signature {
            Some(signature) => request.header("X-Linli-Signature", signature),
            None => request,
        };
        answered(request).await
    }
}

pub async fn answered(request: reqwest::RequestBuilder) -> Answered {
    let answer = request.send().await.expect("an answer");
    let code = answer.status().as_u16();
    let word: Value = answer.json().await.unwrap_or_default();
    (code, word["answer"].as_str().unwrap_or_default().to_owned())
}

/// What whoever runs Linli does with doorbells: it is stopped for that, and started again.
pub async fn commands(house: &House, arguments: &[&str]) -> Result<Vec<String>, String> {
    house.settle().await;
    house.stops().await;
    let done = beside(house, arguments).await;
    house.starts_again().await;
    done
}

/// The same without stopping it.
pub async fn beside(house: &House, arguments: &[&str]) -> Result<Vec<String>, String> {
    let (data, key_file) = (house.data(), house.key_file());
    let places = ["linli", "device", "--data"].map(str::to_owned).into_iter();
    let places = places.chain([
        data.display().to_string(),
        "--key-file".to_owned(),
        key_file.display().to_string(),
    ]);
    let line = places.chain(arguments.iter().map(|argument| (*argument).to_owned()));
    let parsed = CommandLine::try_parse_from(line).map_err(|error| error.to_string())?;
    let Command::Device(arguments) = parsed.command else { panic!("it is about doorbells") };
    device::run(arguments, house.clock()).await.map_err(|error| error.to_string())
}

pub async fn presses(house: &House) -> i64 {
    house.count_of("press").await
}

pub fn rang() -> Answered {
    (200, "rang".to_owned())
}

pub fn seen() -> Answered {
    (200, "seen".to_owned())
}

pub fn noted() -> Answered {
    (200, "noted".to_owned())
}

pub fn old() -> Answered {
    (409, "old".to_owned())
}

pub fn unknown() -> Answered {
    (401, "unknown".to_owned())
}
