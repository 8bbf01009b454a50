//! Trouble on order.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::ChatId;

/// A way for calls to fail. It also strikes a `getUpdates` that is waiting.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fault {
    /// The method it strikes, in any case; `None` for every method.
    pub method: Option<String>,
    /// The chat it strikes; `None` for calls about any chat or none.
    pub chat: Option<ChatId>,
    /// What goes wrong.
    #[serde(flatten)]
    pub kind: FaultKind,
    /// How often it strikes; `None` until cleared.
    pub times: Option<u32>,
}

/// What goes wrong with a call.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FaultKind {
    /// 429, without effect.
    TooManyRequests {
        /// The seconds to wait that are told.
        retry_after: u32,
    },
    /// 429 to every call until this steady time of the sandbox's clock, each told the seconds that
    /// are left; then it is over by itself. Without effect.
    Flood {
        /// When it is over.
        over_at: Duration,
    },
    /// 500 as JSON, without effect.
    InternalServerError,
    /// 502 as an HTML page, without effect.
    BadGateway,
    /// The connection is closed, without effect.
    DropBefore,
    /// The call has its effect, then the connection is closed without an answer.
    DropAfter,
    /// No effect, and silence until the faults are cleared or the client leaves.
    Hang,
    /// The call has its effect, then silence as with `Hang`.
    HangAfter,
    /// No effect, and the other end of this one connection is gone without a word: nothing comes
    /// on it any more, not even its end when the faults are cleared. Only the client can leave.
    HalfOpen,
    /// The call has its effect, and half of the answer arrives.
    Truncated,
    /// This answer, without effect.
    Answer {
        /// The HTTP status and error code.
        status: u16,
        /// The whole description, with its prefix.
        description: String,
    },
}

/// The faults on order, oldest first.
#[derive(Debug, Default)]
pub(crate) struct Faults {
    waiting: Vec<Fault>,
}

impl Faults {
    pub(crate) fn order(&mut self, fault: Fault) {
        self.waiting.push(fault);
    }

    pub(crate) fn clear(&mut self) {
        self.waiting.clear();
    }

    /// The first fault that strikes such a call, counted off.
    pub(crate) fn strike(
        &mut self,
        method: &str,
        chat: Option<ChatId>,
        now: Duration,
    ) -> Option<FaultKind> {
        self.waiting.retain(|fault| fault.times != Some(0) && !fault.kind.is_over(now));
        let fault = self.waiting.iter_mut().find(|fault| fault.fits(method, chat))?;
        fault.times = fault.times.map(|times| times.saturating_sub(1));
        Some(fault.kind.at(now))
    }
}

impl FaultKind {
    fn is_over(&self, now: Duration) -> bool {
        matches!(self, Self::Flood { over_at } if *over_at <= now)
    }

    /// What it is at a time: a flood is a 429 with what is left of it.
    fn at(&self, now: Duration) -> Self {
        match self {
            Self::Flood { over_at } => {
                let left = over_at.saturating_sub(now);
                let seconds = left.as_secs().saturating_add(u64::from(left.subsec_nanos() > 0));
                Self::TooManyRequests { retry_after: u32::try_from(seconds).unwrap_or(u32::MAX) }
            }
            other => other.clone(),
        }
    }
}

impl Fault {
    fn fits(&self, method: &str, chat: Option<ChatId>) -> bool {
        let method_fits =
            self.method.as_ref().is_none_or(|wanted| wanted.eq_ignore_ascii_case(method));
        method_fits && self.chat.is_none_or(|wanted| Some(wanted) == chat)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fault_strikes_its_method_as_often_as_ordered() {
        let mut faults = Faults::default();
        faults.order(Fault {
            method: Some("sendMessage".to_owned()),
            chat: Some(ChatId(7)),
            kind: FaultKind::BadGateway,
            times: Some(1),
        });
        assert_eq!(faults.strike("getme", None, Duration::ZERO), None);
        assert_eq!(faults.strike("sendmessage", Some(ChatId(8)), Duration::ZERO), None);
        let struck = faults.strike("sendmessage", Some(ChatId(7)), Duration::ZERO);
        assert_eq!(struck, Some(FaultKind::BadGateway));
        assert_eq!(faults.strike("sendmessage", Some(ChatId(7)), Duration::ZERO), None);
    }

    #[test]
    fn a_flood_tells_what_is_left_of_it_and_is_over_by_itself() {
        let mut faults = Faults::default();
        let kind = FaultKind::Flood { over_at: Duration::from_secs(30) };
        faults.order(Fault { method: None, chat: None, kind, times: None });
        let struck = faults.strike("sendmessage", None, Duration::from_millis(10_500));
        assert_eq!(struck, Some(FaultKind::TooManyRequests { retry_after: 20 }));
        assert_eq!(faults.strike("sendmessage", None, Duration::from_secs(30)), None);
    }
}
