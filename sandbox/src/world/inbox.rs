//! The updates that wait for the bot.

use std::collections::VecDeque;
use std::time::Duration;

use serde_json::{Map, Value, json};
use tokio::sync::watch;

use crate::Clock;

/// Telegram keeps messages for a day, and presses for two and a half minutes.
const KEPT: Duration = Duration::from_secs(24 * 3600);
const PRESS_KEPT: Duration = Duration::from_secs(150);
const FIRST_UPDATE_ID: i64 = 700_000_001;
/// The kinds that come only when they are asked for by name.
const ON_REQUEST: [&str; 3] = ["chat_member", "message_reaction", "message_reaction_count"];

/// What one `getUpdates` asks for.
#[derive(Clone, Debug, Default)]
pub(crate) struct Poll {
    pub(crate) offset: Option<i64>,
    pub(crate) allowed: Option<Vec<String>>,
}

#[derive(Clone, Debug)]
struct Queued {
    id: i64,
    body: Value,
    expires: Duration,
    /// Queued again after it may have been confirmed: it is delivered once
    /// more before an offset can confirm it.
    repeated: bool,
}

/// The queue of updates, and who is waiting for it.
#[derive(Debug)]
pub(crate) struct Inbox {
    clock: Clock,
    stir: watch::Sender<u64>,
    queue: VecDeque<Queued>,
    last: Option<Queued>,
    next_id: i64,
    allowed: Vec<String>,
    last_offset: Option<i64>,
    poller: u64,
    held: Option<Vec<(String, Value)>>,
}

impl Inbox {
    pub(crate) fn new(clock: Clock) -> Self {
        Self {
            clock,
            stir: watch::channel(0).0,
            queue: VecDeque::new(),
            last: None,
            next_id: FIRST_UPDATE_ID,
            allowed: Vec::new(),
            last_offset: None,
            poller: 0,
            held: None,
        }
    }

    /// Queues an update of this kind, unless the bot did not ask for the kind.
    pub(crate) fn push(&mut self, kind: &str, content: Value) {
        if let Some(held) = &mut self.held {
            held.push((kind.to_owned(), content));
        } else if self.allows(kind) {
            let mut body = Map::new();
            body.insert(kind.to_owned(), content);
            let kept = if kind == "callback_query" { PRESS_KEPT } else { KEPT };
            self.enqueue(Value::Object(body), kept);
        }
    }

    /// From here on updates are held back.
    pub(crate) fn hold(&mut self) {
        self.held.get_or_insert_default();
    }

    /// Updates go their way again; those that were held back are given out.
    pub(crate) fn let_go(&mut self) -> Vec<(String, Value)> {
        self.held.take().unwrap_or_default()
    }

    /// Queues any JSON.
    pub(crate) fn push_raw(&mut self, body: Value) -> i64 {
        self.enqueue(body, KEPT)
    }

    pub(crate) fn repeat_last(&mut self) -> Option<i64> {
        let mut again = self.last.clone()?;
        again.repeated = true;
        again.expires = self.clock.steady().saturating_add(KEPT);
        let id = again.id;
        self.queue.push_back(again);
        self.wake();
        Some(id)
    }

    pub(crate) fn repeat_last_under_new_id(&mut self) -> Option<i64> {
        let body = self.last.as_ref()?.body.clone();
        Some(self.enqueue(body, KEPT))
    }

    fn enqueue(&mut self, mut body: Value, kept: Duration) -> i64 {
        let id = self.next_id;
        self.next_id = self.next_id.saturating_add(1);
        if let Some(fields) = body.as_object_mut() {
            fields.insert("update_id".to_owned(), json!(id));
        }
        let queued =
            Queued { id, body, expires: self.clock.steady().saturating_add(kept), repeated: false };
        self.last = Some(queued.clone());
        self.queue.push_back(queued);
        self.wake();
        id
    }

    fn allows(&self, kind: &str) -> bool {
        if self.allowed.is_empty() {
            !ON_REQUEST.contains(&kind)
        } else {
            self.allowed.iter().any(|allowed| allowed == kind)
        }
    }

    /// A poll begins: forgets what its offset confirms, and sends an earlier
    /// poller away. The answer is the new poller's number.
    pub(crate) fn begin(&mut self, poll: Poll) -> u64 {
        if let Some(allowed) = poll.allowed {
            self.allowed = allowed;
        }
        if let Some(offset) = poll.offset {
            self.last_offset = Some(offset);
            self.confirm(offset);
        }
        self.poller = self.poller.wrapping_add(1);
        self.wake();
        self.poller
    }

    fn confirm(&mut self, offset: i64) {
        if offset < 0 {
            let kept = usize::try_from(offset.unsigned_abs()).unwrap_or(usize::MAX);
            let surplus = self.queue.len().saturating_sub(kept);
            self.queue.drain(..surplus);
        } else {
            self.queue.retain(|queued| queued.repeated || queued.id >= offset);
        }
    }

    /// Whether this poller is still the last one that came.
    pub(crate) fn is_current(&self, poller: u64) -> bool {
        self.poller == poller
    }

    /// The oldest updates. They stay until a later offset confirms them.
    pub(crate) fn deliver(&mut self, limit: usize) -> Vec<Value> {
        let now = self.clock.steady();
        self.queue.retain(|queued| queued.expires > now);
        self.queue
            .iter_mut()
            .take(limit)
            .map(|queued| {
                queued.repeated = false;
                queued.body.clone()
            })
            .collect()
    }

    pub(crate) fn forget_all(&mut self) {
        self.queue.clear();
    }

    /// How many updates wait.
    pub(crate) fn len(&self) -> usize {
        let now = self.clock.steady();
        let fresh = self.queue.iter().filter(|queued| queued.expires > now);
        fresh.count()
    }

    pub(crate) fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub(crate) fn last_offset(&self) -> Option<i64> {
        self.last_offset
    }

    pub(crate) fn allowed(&self) -> &[String] {
        &self.allowed
    }

    /// Tells when something changed that a poller may wait for.
    pub(crate) fn stirs(&self) -> watch::Receiver<u64> {
        self.stir.subscribe()
    }

    /// Makes every waiting poller look again.
    pub(crate) fn wake(&self) {
        self.stir.send_modify(|count| *count = count.wrapping_add(1));
    }
}
