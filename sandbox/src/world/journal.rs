//! What happened, in order.

use std::time::Duration;

use chrono::{DateTime, Utc};
use serde_json::Value;
use tokio::sync::watch;

use crate::{Call, ChatId, Event, FaultKind, UserId};

/// The append-only logs.
#[derive(Debug)]
pub(crate) struct Journal {
    events: Vec<Event>,
    calls: Vec<Call>,
    mistakes: Vec<String>,
    records_calls: bool,
    changes: watch::Sender<u64>,
}

/// How a call ended.
#[derive(Debug)]
pub(crate) struct Ending {
    pub(crate) fault: Option<FaultKind>,
    pub(crate) answer: Option<Value>,
    pub(crate) status: Option<u16>,
    pub(crate) readers: Vec<UserId>,
    pub(crate) at: DateTime<Utc>,
    pub(crate) took: Duration,
}

impl Journal {
    pub(crate) fn new(records_calls: bool) -> Self {
        Self {
            events: Vec::new(),
            calls: Vec::new(),
            mistakes: Vec::new(),
            records_calls,
            changes: watch::channel(0).0,
        }
    }

    /// Tells that something changed.
    pub(crate) fn stir(&self) {
        self.changes.send_modify(|count| *count = count.wrapping_add(1));
    }

    /// Tells when something changed.
    pub(crate) fn changes(&self) -> watch::Receiver<u64> {
        self.changes.subscribe()
    }

    pub(crate) fn log(&mut self, event: Event) {
        self.events.push(event);
        self.stir();
    }

    pub(crate) fn mistake(&mut self, mistake: String) {
        self.mistakes.push(mistake);
        self.stir();
    }

    /// A call came in; the answer is its place, to be given to [`Journal::ended`].
    pub(crate) fn began(
        &mut self,
        method: &str,
        params: &Value,
        chat: Option<ChatId>,
        at: DateTime<Utc>,
    ) -> Option<usize> {
        if !self.records_calls {
            return None;
        }
        let place = self.calls.len();
        self.calls.push(Call {
            sequence: u64::try_from(place).unwrap_or(u64::MAX).saturating_add(1),
            method: method.to_owned(),
            params: params.clone(),
            chat,
            fault: None,
            answer: None,
            status: None,
            readers: Vec::new(),
            started: at,
            ended: None,
            took: None,
        });
        Some(place)
    }

    pub(crate) fn ended(&mut self, place: Option<usize>, ending: Ending) {
        self.stir();
        let Some(call) = place.and_then(|place| self.calls.get_mut(place)) else {
            return;
        };
        call.fault = ending.fault;
        call.answer = ending.answer;
        call.status = ending.status;
        call.readers = ending.readers;
        call.ended = Some(ending.at);
        call.took = Some(ending.took);
    }

    pub(crate) fn events(&self) -> &[Event] {
        &self.events
    }

    pub(crate) fn events_from(&self, skip: usize) -> Vec<Event> {
        self.events.iter().skip(skip).cloned().collect()
    }

    pub(crate) fn calls_from(&self, skip: usize) -> Vec<Call> {
        self.calls.iter().skip(skip).cloned().collect()
    }

    pub(crate) fn mistakes(&self) -> &[String] {
        &self.mistakes
    }
}
