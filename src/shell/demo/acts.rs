//! What is done on the page: people's acts, which the stand-in plays, and those of the stage.

use std::sync::Arc;

use sandbox::Sandbox;
use serde::Deserialize;
use serde_json::{Value, json};

use super::house::{House, Trouble};
use super::stage::Stage;
use super::time;
use crate::kernel::language::Language;

/// What people do. The stand-in can do more, but time and trouble belong to the house.
const OF_PEOPLE: &[&str] = &[
    "add_bot",
    "block",
    "edits",
    "join",
    "leave",
    "make_bot_administrator",
    "person",
    "promote",
    "remove_bot",
    "says",
    "start",
    "taps",
    "unblock",
    "upgrade",
];

/// How far the clock is turned: so many minutes, or to the next morning.
#[derive(Debug, Deserialize)]
#[serde(untagged, deny_unknown_fields)]
enum Turn {
    Minutes { minutes: u32 },
    Morning { to: Morning },
}

#[derive(Debug, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Morning {
    Morning,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Suffers {
    state: Trouble,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Begin {
    language: String,
}

/// The clock is turned no further at once: a month and a day.
const FURTHEST: u32 = 32 * 24 * 60;

/// Plays an act by its name, with its fields as JSON, and to its end: also where whoever asked for
/// it does not wait for that. The answer is what came into being.
///
/// # Errors
/// What is wrong with it, in words.
pub(super) async fn play(
    stage: &Arc<Stage>,
    name: String,
    fields: Vec<u8>,
) -> Result<Value, String> {
    let playing = Arc::clone(stage);
    let played = stage.see_through(async move { play_here(&playing, &name, &fields).await });
    played.await.unwrap_or_else(|_| Err("the demo is ending".to_owned()))
}

async fn play_here(stage: &Stage, name: &str, fields: &[u8]) -> Result<Value, String> {
    if name == "begin" {
        let Begin { language } = read(fields)?;
        let language =
            Language::tagged(&language).ok_or_else(|| format!("no language: {language}"))?;
        stage.begin(language).await.map_err(|error| error.to_string())?;
        return Ok(Value::Null);
    }
    let house = stage.house().ok_or("nobody has moved in yet")?;
    play_in(house, name, fields).await
}

async fn play_in(house: Arc<House>, name: &str, fields: &[u8]) -> Result<Value, String> {
    match name {
        "turn" => {
            let now = house.sandbox.clock().now();
            let until = match read(fields)? {
                Turn::Minutes { minutes } if minutes > FURTHEST => {
                    return Err(format!("at most {FURTHEST} minutes at once"));
                }
                Turn::Minutes { minutes } => time::in_minutes(now, minutes),
                Turn::Morning { to: Morning::Morning } => time::tomorrow_morning(now, house.zone),
            };
            if !house.turn(until).await {
                return Err("time is passing already".to_owned());
            }
            Ok(json!(house.sandbox.clock().now()))
        }
        "telegram" => {
            let Suffers { state } = read(fields)?;
            house.suffers(state);
            Ok(Value::Null)
        }
        "kill" => {
            house.kill().await;
            Ok(Value::Null)
        }
        "revive" => {
            house.revive().await.map_err(|error| error.to_string())?;
            Ok(Value::Null)
        }
        person if OF_PEOPLE.contains(&person) => play_person(&house.sandbox, person, fields),
        other => Err(format!("nobody can {other}")),
    }
}

/// What makes no sense has no effect in the stand-in, and is told there; here it is a no.
fn play_person(sandbox: &Sandbox, name: &str, fields: &[u8]) -> Result<Value, String> {
    let before = sandbox.count_mistakes();
    let made = sandbox.play(name, fields)?;
    if sandbox.count_mistakes() == before {
        return Ok(made);
    }
    let of_this = format!("{name}:");
    match sandbox.mistakes().into_iter().skip(before).find(|told| told.starts_with(&of_this)) {
        Some(mistake) => Err(mistake),
        None => Ok(made),
    }
}

fn read<'a, T: Deserialize<'a>>(fields: &'a [u8]) -> Result<T, String> {
    serde_json::from_slice(fields).map_err(|wrong| wrong.to_string())
}
