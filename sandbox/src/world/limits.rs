//! How many messages Telegram lets through.

use std::collections::HashMap;
use std::time::Duration;

use crate::ChatId;

/// A group takes 20 at once and 20 a minute.
const GROUP: Rate = Rate { burst: 20.0, per_second: 20.0 / 60.0 };
/// A private chat takes 5 at once and 1 a second.
const PRIVATE: Rate = Rate { burst: 5.0, per_second: 1.0 };
/// All chats together take 30 at once and 30 a second.
const OVERALL: Rate = Rate { burst: 30.0, per_second: 30.0 };

#[derive(Clone, Copy, Debug)]
struct Rate {
    burst: f64,
    per_second: f64,
}

#[derive(Clone, Copy, Debug)]
struct Bucket {
    rate: Rate,
    left: f64,
    at: Duration,
}

impl Bucket {
    fn full(rate: Rate, at: Duration) -> Self {
        Self { rate, left: rate.burst, at }
    }

    fn refill(&mut self, now: Duration) {
        let passed = now.saturating_sub(self.at).as_secs_f64();
        self.left = (self.left + passed * self.rate.per_second).min(self.rate.burst);
        self.at = now;
    }

    /// The whole seconds until one more passes; 0 when it passes now.
    fn wait(&self) -> u32 {
        if self.left >= 1.0 {
            return 0;
        }
        let seconds = ((1.0 - self.left) / self.rate.per_second).ceil();
        (1..).find(|whole| f64::from(*whole) >= seconds).unwrap_or(1)
    }
}

/// The buckets of all chats.
#[derive(Debug)]
pub(crate) struct Limits {
    enforced: bool,
    overall: Bucket,
    chats: HashMap<ChatId, Bucket>,
}

impl Limits {
    pub(crate) fn new(enforced: bool) -> Self {
        Self { enforced, overall: Bucket::full(OVERALL, Duration::ZERO), chats: HashMap::new() }
    }

    pub(crate) fn enforce(&mut self, enforced: bool) {
        self.enforced = enforced;
    }

    /// Takes one message to this chat.
    ///
    /// # Errors
    /// The seconds to wait, when it is too many.
    pub(crate) fn spend(&mut self, chat: ChatId, now: Duration) -> Result<(), u32> {
        if !self.enforced {
            return Ok(());
        }
        let rate = if chat.0 < 0 { GROUP } else { PRIVATE };
        let bucket = self.chats.entry(chat).or_insert_with(|| Bucket::full(rate, now));
        bucket.refill(now);
        self.overall.refill(now);
        let wait = bucket.wait().max(self.overall.wait());
        if wait > 0 {
            return Err(wait);
        }
        bucket.left -= 1.0;
        self.overall.left -= 1.0;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thirty_nine_messages_pass_in_a_group_in_the_first_minute() {
        let mut limits = Limits::new(true);
        let passed = (0..600)
            .filter(|tenth| {
                let now = Duration::from_millis(tenth * 100);
                limits.spend(ChatId(-1), now).is_ok()
            })
            .count();
        assert_eq!(passed, 39);
    }

    #[test]
    fn a_private_chat_takes_five_at_once_and_tells_how_long_to_wait() {
        let mut limits = Limits::new(true);
        for _ in 0..5 {
            assert_eq!(limits.spend(ChatId(7), Duration::ZERO), Ok(()));
        }
        assert_eq!(limits.spend(ChatId(7), Duration::ZERO), Err(1));
        assert_eq!(limits.spend(ChatId(7), Duration::from_secs(1)), Ok(()));
    }
}
