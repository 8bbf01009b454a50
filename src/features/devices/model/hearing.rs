//! Whether what a device says is new. Nobody else can sign it, but whoever saw it can send it again,
//! late, or in another order.
//!
//! A press rings if it can be new at all: a bell that stays silent is worse than one that rings late.
//!
//! | counter | its clock | |
//! |---|---|---|
//! | this very press is known | any | seen: nothing changes |
//! | higher than all before | any | new: no clock that goes wrong silences a bell |
//! | not higher | right, within ten minutes | new: it was overtaken, or the device lost its counter |
//! | not higher, a press | of a device without one | new, as long as presses of that time are remembered |
//! | not higher | wrong, and it was right before | old: it was held back |
//! | not higher, and no press | else | old |

use chrono::TimeDelta;

use super::message::{Event, Message};
use crate::kernel::clock::Moment;

/// A clock that is no further off is right.
pub const RIGHT_WITHIN: TimeDelta = TimeDelta::minutes(10);

/// What is known of a device when it says something.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Before {
    /// Its highest counter.
    pub newest: i64,
    /// The highest counter of its presses that are not remembered any more.
    pub forgotten: i64,
    /// True if its clock was right at any time.
    pub was_right: bool,
    /// True if this very press is known.
    pub known: bool,
}

/// What becomes of what a device says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// It counts.
    New,
    /// It counted already.
    Seen,
    /// It does not count: somebody sends it again, or the device has lost its counter.
    Old,
}

/// What becomes of it.
pub fn judge(before: Before, message: &Message, now: Moment) -> Verdict {
    let is_press = message.event == Event::Press;
    if before.known || (!is_press && message.counter == before.newest) {
        return Verdict::Seen;
    }
    if message.counter > before.newest || is_right(message, now) {
        return Verdict::New;
    }
    let is_held_back = before.was_right && message.said_at().is_some();
    let is_remembered = message.counter > before.forgotten;
    if is_press && is_remembered && !is_held_back { Verdict::New } else { Verdict::Old }
}

/// True if its clock shows the right time.
pub fn is_right(message: &Message, now: Moment) -> bool {
    message
        .said_at()
        .is_some_and(|said| said.plus(RIGHT_WITHIN) >= now && said.minus(RIGHT_WITHIN) <= now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::device::DeviceId;

    /// In seconds.
    const NOW: i64 = 1_796_000_000;
    const BEFORE: Before = Before { newest: 10, forgotten: 3, was_right: false, known: false };

    fn said(event: Event, counter: i64, time: i64) -> Message {
        Message { device: DeviceId(1), counter, time, event, battery: None, signature: None }
    }

    fn judged(before: Before, message: &Message) -> Verdict {
        judge(before, message, Moment::from_millis(NOW * 1_000))
    }

    #[test]
    fn a_higher_counter_is_new_whatever_the_clock_shows() {
        for event in Event::ALL {
            for time in [0, 300, NOW - 86_400, NOW, NOW + 86_400] {
                for was_right in [false, true] {
                    let before = Before { was_right, ..BEFORE };
                    let message = said(event, 11, time);
                    assert_eq!(judged(before, &message), Verdict::New, "{message:?}");
                }
            }
        }
    }

    #[test]
    fn what_is_known_changes_nothing() {
        let known = Before { known: true, ..BEFORE };
        for counter in [2, 5, 10] {
            for time in [0, NOW - 86_400, NOW] {
                assert_eq!(judged(known, &said(Event::Press, counter, time)), Verdict::Seen);
            }
        }
        assert_eq!(judged(BEFORE, &said(Event::Heartbeat, 10, 0)), Verdict::Seen);
    }

    #[test]
    fn a_press_that_was_overtaken_rings() {
        for time in [0, 300, NOW, NOW - 599] {
            let message = said(Event::Press, 9, time);
            for was_right in [false, true] {
                let before = Before { was_right, ..BEFORE };
                assert_eq!(judged(before, &message), Verdict::New, "{message:?} {was_right}");
            }
        }
        for time in [NOW - 601, NOW + 601] {
            let message = said(Event::Press, 9, time);
            assert_eq!(judged(BEFORE, &message), Verdict::New, "its clock was never right");
            let before = Before { was_right: true, ..BEFORE };
            assert_eq!(judged(before, &message), Verdict::Old, "it was held back");
        }
    }

    #[test]
    fn a_device_that_lost_its_counter_is_known_by_its_clock() {
        for (time, verdict) in [(NOW, Verdict::New), (0, Verdict::Old), (NOW - 700, Verdict::Old)] {
            assert_eq!(judged(BEFORE, &said(Event::Press, 1, time)), verdict, "{time}");
        }
    }

    #[test]
    fn what_is_no_press_and_comes_late_tells_nothing() {
        assert_eq!(judged(BEFORE, &said(Event::Heartbeat, 9, 0)), Verdict::Old);
        assert_eq!(judged(BEFORE, &said(Event::Battery, 9, NOW - 700)), Verdict::Old);
        assert_eq!(judged(BEFORE, &said(Event::Heartbeat, 9, NOW)), Verdict::New);
    }
}
