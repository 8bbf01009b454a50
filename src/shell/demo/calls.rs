//! The calls to the Bot API as the strip shows them: what, to whom, how long.

use std::collections::BTreeSet;

use sandbox::{Call, Sandbox};
use serde_json::{Value, json};

/// So many letters of a text are shown.
const EXCERPT: usize = 200;
/// So many calls are shown to a page that has just come.
const AT_FIRST: usize = 100;

/// Gives out each call once, when it has ended.
#[derive(Debug, Default)]
pub(super) struct CallReader {
    /// All before this one have been given out.
    from: usize,
    /// Those behind it that have been given out.
    given: BTreeSet<u64>,
}

impl CallReader {
    /// What has ended since the last call, as the page reads it.
    pub(super) fn read(&mut self, sandbox: &Sandbox, run: i64) -> Vec<Value> {
        let first = self.from == 0;
        let calls = sandbox.calls_from(self.from);
        let mut lines = Vec::new();
        for call in calls.iter().filter(|call| call.ended.is_some()) {
            if self.given.insert(call.sequence)
                && let Some(line) = line(call, run)
            {
                lines.push(line);
            }
        }
        let ended = calls.iter().take_while(|call| call.ended.is_some()).count();
        self.from = self.from.saturating_add(ended);
        let from = u64::try_from(self.from).unwrap_or(u64::MAX);
        self.given.retain(|sequence| *sequence > from);
        let surplus = if first { lines.len().saturating_sub(AT_FIRST) } else { 0 };
        lines.drain(..surplus);
        lines
    }
}

/// A call as the page reads it; nothing for a poll that brought nothing.
fn line(call: &Call, run: i64) -> Option<Value> {
    let answer = call.answer.as_ref();
    let result = answer.and_then(|answer| answer.get("result"));
    let updates = result.filter(|_| call.method.eq_ignore_ascii_case("getupdates"));
    let count = updates.and_then(Value::as_array).map(Vec::len);
    if count == Some(0) && call.fault.is_none() {
        return None;
    }
    let fault = call.fault.as_ref().map(|fault| json!(fault));
    Some(json!({
        "run": run,
        "sequence": call.sequence,
        "at": call.started,
        "method": as_documented(&call.method),
        "chat": call.chat,
        "readers": call.readers,
        "took_ms": call.took.map(|took| took.as_millis()),
        "status": call.status,
        "fault": fault.as_ref().and_then(|fault| fault.get("kind")),
        "error": answer.and_then(|answer| answer.get("description")),
        "text": text(call, result),
        "count": count,
    }))
}

/// A method as Telegram's documents write it; the API takes it in any case.
fn as_documented(method: &str) -> String {
    let mut letters = method.chars();
    let first = letters.next().map(|letter| letter.to_ascii_lowercase());
    first.into_iter().chain(letters).collect()
}

/// The beginning of the words that were sent, as they were shown.
fn text(call: &Call, result: Option<&Value>) -> Option<String> {
    let shown = |holder: &Value| {
        let text = holder.get("text").or_else(|| holder.get("caption"));
        text.and_then(Value::as_str).map(str::to_owned)
    };
    let whole = result.and_then(shown).or_else(|| shown(&call.params))?;
    Some(whole.chars().take(EXCERPT).collect())
}
