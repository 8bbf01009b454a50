//! The waiting of `getUpdates`.

use serde_json::{Value, json};
use tokio::time::{Instant, timeout_at};

use super::Shared;
use crate::FaultKind;
use crate::api::Refusal;
use crate::api::updates::{self, TERMINATED};

/// How a poll ended.
#[derive(Debug)]
pub(super) enum Polled {
    /// With updates, with none in time, or with a refusal.
    Answer(Result<Value, Refusal>),
    /// By a fault that was ordered while it waited.
    Struck(FaultKind),
}

/// Waits, in real time, until there are updates. A fault that is ordered
/// meanwhile strikes it too, if it `can_be_struck`.
pub(super) async fn get_updates(shared: &Shared, params: Value, can_be_struck: bool) -> Polled {
    let begun = {
        let mut world = shared.world();
        updates::begin(&mut world, params).map(|waiting| (waiting, world.inbox.stirs()))
    };
    let (waiting, mut stirs) = match begun {
        Ok(begun) => begun,
        Err(refusal) => return Polled::Answer(Err(refusal)),
    };
    let deadline = Instant::now() + waiting.patience;
    let mut waited = false;
    loop {
        stirs.mark_unchanged();
        if waited
            && can_be_struck
            && let Some(fault) = shared.strike("getupdates", None)
        {
            return Polled::Struck(fault);
        }
        {
            let mut world = shared.world();
            if !world.inbox.is_current(waiting.poller) {
                return Polled::Answer(Err(Refusal::conflict(TERMINATED)));
            }
            let updates = world.inbox.deliver(waiting.limit);
            if !updates.is_empty() {
                return Polled::Answer(Ok(json!(updates)));
            }
        }
        waited = true;
        match timeout_at(deadline, stirs.changed()).await {
            Ok(Ok(())) => {}
            // Time is up, or the world is gone.
            Ok(Err(_)) | Err(_) => return Polled::Answer(Ok(json!([]))),
        }
    }
}
