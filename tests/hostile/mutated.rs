//! What people and Telegram really send, and the same changed by somebody who means ill.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Value, json};

/// Codes as buttons have them, a line each; so are the others.
pub const CODES: &str = include_str!("../../fuzz/seeds/codes.txt");
/// What stands behind `?start=` in links, and what people type.
pub const LINKS: &str = include_str!("../../fuzz/seeds/links.txt");
/// When, where, and what is asked for.
pub const NEEDS: &str = include_str!("../../fuzz/seeds/needs.txt");
/// Updates, as the sandbox makes them.
pub const UPDATES: &str = include_str!("../../fuzz/seeds/updates.txt");

/// What is put in: ends of numbers, marks that turn the text, digits of other scripts, and words
/// that mean something here.
const PIECES: [&str; 40] = [
    "9223372036854775807",
    "9223372036854775808",
    "-9223372036854775808",
    "4294967296",
    "0",
    "00",
    "-1",
    "1e999",
    "_",
    "__",
    " ",
    "\n",
    "\0",
    "\u{202e}",
    "\u{200b}",
    "\u{fe0f}",
    "👨‍👩‍👧",
    "１２３",
    "٤٧١١",
    "İ",
    "ß",
    "null",
    "{}",
    "[]",
    "\"",
    "\\ud800",
    "/need ",
    "/start ",
    "@linli_bot",
    "0171 5550199",
    "+49 171 5550199",
    "flat 4711",
    "2单元4711",
    "门禁密码 4711#",
    "tomorrow 16-18",
    "on 31 February",
    "明天下午4点",
    "周五之前",
    "at 99:99",
    ", ",
];

/// One change.
#[derive(Clone, Debug)]
enum Change {
    /// This is put in.
    Put(Index, String),
    /// So many letters are taken out.
    Cut(Index, usize),
    /// What stands there stands there so many times.
    Repeat(Index, usize, usize),
    /// It goes on as another one does.
    GoOn(Index, Index, Index),
}

fn changes() -> impl Strategy<Value = Change> {
    prop_oneof![
        (any::<Index>(), select(&PIECES[..])).prop_map(|(at, piece)| Change::Put(at, piece.into())),
        (any::<Index>(), ".{1,3}").prop_map(|(at, piece)| Change::Put(at, piece)),
        (any::<Index>(), 1..12_usize).prop_map(|(at, count)| Change::Cut(at, count)),
        (any::<Index>(), 1..12_usize, 2..20_usize)
            .prop_map(|(at, count, times)| Change::Repeat(at, count, times)),
        (any::<Index>(), any::<Index>(), any::<Index>())
            .prop_map(|(at, other, from)| Change::GoOn(at, other, from)),
    ]
}

fn changed(text: &str, change: Change, seeds: &[&str]) -> String {
    let letters: Vec<char> = text.chars().collect();
    let end = letters.len();
    let place = |at: Index| at.index(end + 1);
    let text = |letters: &[char]| letters.iter().collect::<String>();
    match change {
        Change::Put(at, piece) => {
            let at = place(at);
            text(&letters[..at]) + &piece + &text(&letters[at..])
        }
        Change::Cut(at, count) => {
            let at = place(at);
            text(&letters[..at]) + &text(&letters[(at + count).min(end)..])
        }
        Change::Repeat(at, count, times) => {
            let at = place(at);
            let part = text(&letters[at..(at + count).min(end)]);
            text(&letters[..at]) + &part.repeat(times) + &text(&letters[(at + count).min(end)..])
        }
        Change::GoOn(at, other, from) => {
            let other: Vec<char> = seeds[other.index(seeds.len())].chars().collect();
            text(&letters[..place(at)]) + &text(&other[from.index(other.len() + 1)..])
        }
    }
}

/// It holds of every line as it is.
pub fn holds_of_all(lines: &str, hold: fn(&[u8])) {
    lines.lines().for_each(|line| hold(line.as_bytes()));
}

/// It holds of so many lines that were changed.
pub fn holds_of_mutated(lines: &'static str, cases: u32, hold: fn(&[u8])) {
    let seeds: Vec<&str> = lines.lines().collect();
    let config = Config { cases, failure_persistence: None, ..Config::default() };
    let inputs = (any::<Index>(), vec(changes(), 0..6));
    let told = TestRunner::new(config).run(&inputs, |(seed, changes)| {
        let seed = seeds[seed.index(seeds.len())].to_owned();
        let text = changes.into_iter().fold(seed, |text, change| changed(&text, change, &seeds));
        hold(text.as_bytes());
        Ok(())
    });
    if let Err(error) = told {
        panic!("{error}");
    }
}

/// What is put into an update in place of something else.
fn values() -> impl Strategy<Value = Value> {
    let numbers = [0, 1, -1, 7, i64::from(i32::MAX) + 1, i64::MIN, i64::MAX, -1_001, 777_000];
    prop_oneof![
        select(numbers.to_vec()).prop_map(|number| json!(number)),
        select(&PIECES[..]).prop_map(|piece| json!(piece)),
        "/?.{0,40}".prop_map(|text| json!(text)),
        Just(json!("长".repeat(5_000))),
        any::<bool>().prop_map(|yes| json!(yes)),
        Just(Value::Null),
        Just(json!([])),
        Just(json!({})),
    ]
}

/// One change of an update.
#[derive(Clone, Debug)]
pub enum Turn {
    /// This takes a place in it.
    Set(Index, Value),
    /// A place in it is gone.
    Drop(Index),
    /// A place in another one stands in a place of it.
    Graft(Index, Index, Index),
}

/// Changes of updates.
pub fn turns() -> impl Strategy<Value = Turn> {
    prop_oneof![
        (any::<Index>(), values()).prop_map(|(place, value)| Turn::Set(place, value)),
        any::<Index>().prop_map(Turn::Drop),
        (any::<Index>(), any::<Index>(), any::<Index>())
            .prop_map(|(place, other, from)| Turn::Graft(place, other, from)),
    ]
}

/// An update after a change.
pub fn turned(mut update: Value, turn: &Turn, others: &[Value]) -> Value {
    let places = places_of(&update);
    if places.is_empty() {
        return update;
    }
    let pick = |places: &[String], at: Index| places[at.index(places.len())].clone();
    match turn {
        Turn::Set(place, value) => {
            if let Some(there) = update.pointer_mut(&pick(&places, *place)) {
                *there = value.clone();
            }
        }
        Turn::Drop(place) => {
            let place = pick(&places, *place);
            let (within, name) = place.rsplit_once('/').unwrap_or(("", &place));
            if let Some(Value::Object(fields)) = update.pointer_mut(within) {
                fields.remove(name);
            }
        }
        Turn::Graft(place, other, from) => {
            let other = &others[other.index(others.len())];
            let grafted = other.pointer(&pick(&places_of(other), *from)).cloned();
            if let Some(there) = update.pointer_mut(&pick(&places, *place)) {
                *there = grafted.unwrap_or(Value::Null);
            }
        }
    }
    update
}

/// Every place in an update, but the update itself.
fn places_of(value: &Value) -> Vec<String> {
    let children: Vec<(String, &Value)> = match value {
        Value::Object(fields) => fields.iter().map(|(name, value)| (name.clone(), value)).collect(),
        Value::Array(values) => {
            values.iter().enumerate().map(|(at, value)| (at.to_string(), value)).collect()
        }
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => Vec::new(),
    };
    let mut places = Vec::new();
    for (name, value) in children {
        let below = places_of(value).into_iter().map(|place| format!("/{name}{place}"));
        places.push(format!("/{name}"));
        places.extend(below);
    }
    places
}
