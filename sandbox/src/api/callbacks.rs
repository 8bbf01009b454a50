//! Answering presses.

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Refusal, parse};
use crate::Event;
use crate::text::width;
use crate::world::{Verdict, World};

const TOO_OLD: &str = "query is too old and response timeout expired or query ID is invalid";
const LONGEST_TOAST: usize = 200;
const LONGEST_PAYLOAD: usize = 64;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct AnswerCallbackQuery {
    callback_query_id: String,
    text: Option<String>,
    show_alert: Option<bool>,
    url: Option<String>,
    #[serde(rename = "cache_time")]
    _cache_time: Option<u32>,
}

pub(super) fn answer_callback_query(world: &mut World, params: Value) -> Result<Value, Refusal> {
    let params: AnswerCallbackQuery = parse(params)?;
    let text = params.text.filter(|text| !text.is_empty());
    if text.as_deref().is_some_and(|text| width(text) > LONGEST_TOAST) {
        return Err(Refusal::bad_request("MESSAGE_TOO_LONG"));
    }
    let url = params.url.filter(|url| !url.is_empty());
    if let Some(url) = &url
        && !opens_bot(url, &world.bot.username)
    {
        return Err(Refusal::bad_request("URL_INVALID"));
    }
    let now = world.clock.steady();
    let (tap, verdict) = world.taps.verdict(&params.callback_query_id, now);
    let (user, chat) = match verdict {
        Verdict::Open(user, chat) => (user, chat),
        Verdict::Closed => return Err(Refusal::bad_request(TOO_OLD)),
    };
    world.taps.answer(tap, url.clone());
    world.journal.log(Event::Answered {
        at: world.clock.now(),
        tap,
        user,
        chat,
        text,
        alert: params.show_alert.unwrap_or(false),
        url,
    });
    Ok(json!(true))
}

/// Only a deep link to the bot itself may be opened.
fn opens_bot(url: &str, username: &str) -> bool {
    let link = ["https://t.me/", "t.me/", "https://telegram.me/"]
        .iter()
        .find_map(|prefix| url.strip_prefix(prefix));
    let Some((name, payload)) = link.and_then(|link| link.split_once("?start=")) else {
        return false;
    };
    name.eq_ignore_ascii_case(username)
        && payload.len() <= LONGEST_PAYLOAD
        && payload.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'-')
}
