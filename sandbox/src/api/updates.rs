//! What belongs to `getUpdates`, apart from its waiting.

use std::time::Duration;

use serde::Deserialize;
use serde_json::{Value, json};

use super::{Refusal, parse};
use crate::world::{Poll, World};

/// At most so many updates come at once, and so many seconds are waited.
const MOST_UPDATES: i64 = 100;
const LONGEST_WAIT: u64 = 50;

/// The answer to the poller that another one takes over from.
pub(crate) const TERMINATED: &str =
    "terminated by other getUpdates request; make sure that only one bot instance is running";

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct GetUpdates {
    offset: Option<i64>,
    limit: Option<i64>,
    timeout: Option<u64>,
    allowed_updates: Option<Vec<String>>,
}

/// A `getUpdates` that was understood.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Waiting {
    /// The poller's number.
    pub(crate) poller: u64,
    /// At most so many updates.
    pub(crate) limit: usize,
    /// How long to wait for the first, in real time.
    pub(crate) patience: Duration,
}

/// Begins a poll: confirms what its offset confirms.
///
/// # Errors
/// Parameters that make no sense.
pub(crate) fn begin(world: &mut World, params: Value) -> Result<Waiting, Refusal> {
    let params: GetUpdates = parse(params)?;
    let limit = params.limit.unwrap_or(MOST_UPDATES).clamp(1, MOST_UPDATES);
    let seconds = params.timeout.unwrap_or(0).min(LONGEST_WAIT);
    let poller = world.inbox.begin(Poll {
        offset: params.offset.filter(|offset| *offset != 0),
        allowed: params.allowed_updates,
    });
    Ok(Waiting {
        poller,
        limit: usize::try_from(limit).unwrap_or(1),
        patience: Duration::from_secs(seconds),
    })
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct DeleteWebhook {
    drop_pending_updates: Option<bool>,
}

pub(super) fn delete_webhook(world: &mut World, params: Value) -> Result<Value, Refusal> {
    let params: DeleteWebhook = parse(params)?;
    if params.drop_pending_updates == Some(true) {
        world.inbox.forget_all();
    }
    Ok(json!(true))
}

pub(super) fn get_webhook_info(world: &World, params: Value) -> Result<Value, Refusal> {
    #[derive(Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Nothing {}
    let Nothing {} = parse(params)?;
    let mut info = json!({
        "url": "", "has_custom_certificate": false,
        "pending_update_count": world.inbox.len(),
    });
    if let Some(fields) = info.as_object_mut()
        && !world.inbox.allowed().is_empty()
    {
        fields.insert("allowed_updates".to_owned(), json!(world.inbox.allowed()));
    }
    Ok(info)
}
