//! The intake: updates that are committed to the inbox, handed out one per person at a time.

use std::collections::{BTreeSet, HashMap, VecDeque};
use std::sync::{Mutex, PoisonError};

use tokio::sync::{mpsc, watch};

use crate::kernel::inbox::RawUpdate;

/// Hands out committed updates; each sender's in their order, different senders' side by side.
pub struct Intake {
    queues: Mutex<Queues>,
    ready: mpsc::UnboundedSender<RawUpdate>,
    handed: tokio::sync::Mutex<mpsc::UnboundedReceiver<RawUpdate>>,
    pending: watch::Sender<usize>,
}

#[derive(Default)]
struct Queues {
    /// What waits behind the update in hand, by sender.
    waiting: HashMap<i64, VecDeque<RawUpdate>>,
    /// The sender of each update that is not done.
    senders: HashMap<i64, i64>,
    known: BTreeSet<i64>,
}

impl Intake {
    /// An empty intake.
    pub fn new() -> Self {
        let (ready, handed) = mpsc::unbounded_channel();
        Self {
            queues: Mutex::default(),
            ready,
            handed: tokio::sync::Mutex::new(handed),
            pending: watch::channel(0).0,
        }
    }

    /// Takes in updates that are committed. One that is here already is not taken twice.
    pub fn take(&self, updates: Vec<RawUpdate>) {
        let mut queues = self.queues.lock().unwrap_or_else(PoisonError::into_inner);
        for update in updates {
            if !queues.known.insert(update.id) {
                continue;
            }
            let sender = sender_of(&update);
            queues.senders.insert(update.id, sender);
            match queues.waiting.get_mut(&sender) {
                Some(waiting) => waiting.push_back(update),
                None => {
                    queues.waiting.insert(sender, VecDeque::new());
                    self.hand_out(update);
                }
            }
        }
        self.pending.send_replace(queues.known.len());
    }

    /// The next update in hand; nothing once the intake is closed.
    pub async fn next(&self) -> Option<RawUpdate> {
        self.handed.lock().await.recv().await
    }

    /// An update is settled: the next of its sender is handed out.
    pub fn done(&self, update: i64) {
        let mut queues = self.queues.lock().unwrap_or_else(PoisonError::into_inner);
        if !queues.known.remove(&update) {
            return;
        }
        if let Some(sender) = queues.senders.remove(&update) {
            match queues.waiting.get_mut(&sender).and_then(VecDeque::pop_front) {
                Some(next) => self.hand_out(next),
                None => {
                    queues.waiting.remove(&sender);
                }
            }
        }
        self.pending.send_replace(queues.known.len());
    }

    /// How many updates are not settled yet.
    pub fn pending(&self) -> watch::Receiver<usize> {
        self.pending.subscribe()
    }

    fn hand_out(&self, update: RawUpdate) {
        if self.ready.send(update).is_err() {
            tracing::debug!("an update waits in the inbox: nobody takes it any more");
        }
    }
}

impl Default for Intake {
    fn default() -> Self {
        Self::new()
    }
}

/// Who sent an update: the person, else the chat, else nobody in particular.
fn sender_of(update: &RawUpdate) -> i64 {
    let Ok(json) = serde_json::from_str::<serde_json::Value>(&update.text) else { return 0 };
    let id = |content: &serde_json::Value, field: &str| content.get(field)?.get("id")?.as_i64();
    json.as_object()
        .into_iter()
        .flat_map(|object| object.values())
        .filter(|content| content.is_object())
        .find_map(|content| id(content, "from").or_else(|| id(content, "chat")))
        .unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn update(id: i64, sender: i64) -> RawUpdate {
        let text = format!(
            r#"{{"update_id":{id},"message":{{"from":{{"id":{sender}}},"chat":{{"id":-1}}}}}}"#
        );
        RawUpdate { id, text }
    }

    fn handed(intake: &Intake) -> Vec<i64> {
        let mut receiver = intake.handed.try_lock().unwrap();
        std::iter::from_fn(|| receiver.try_recv().ok()).map(|update| update.id).collect()
    }

    #[test]
    fn one_update_per_person_at_a_time() {
        let intake = Intake::new();
        intake.take(vec![update(1, 7), update(2, 7), update(3, 8)]);
        assert_eq!(handed(&intake), [1, 3]);
        intake.done(1);
        assert_eq!(handed(&intake), [2]);
        intake.done(3);
        intake.done(2);
        assert!(handed(&intake).is_empty());
        assert_eq!(*intake.pending().borrow(), 0);
        intake.take(vec![update(4, 7)]);
        assert_eq!(handed(&intake), [4]);
    }

    #[test]
    fn the_same_update_is_handed_out_once() {
        let intake = Intake::new();
        intake.take(vec![update(1, 7)]);
        intake.take(vec![update(1, 7)]);
        assert_eq!(handed(&intake), [1]);
        intake.done(1);
        intake.done(1);
        assert!(handed(&intake).is_empty());
    }
}
