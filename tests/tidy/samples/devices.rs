//! Samples of what is told of doorbells.

use linli::features::devices::{Notice, Refusal, Reply};
use linli::kernel::device::DeviceId;

use super::{Rows, Sample, tag};
use crate::tidy::samples::members::denials;

/// The name of a notice: a new one does not compile without.
pub fn name(notice: &Notice) -> &'static str {
    match notice {
        Notice::List { .. } => "List",
        Notice::Device { .. } => "Device",
        Notice::Added { .. } => "Added",
        Notice::Silent { .. } => "Silent",
        Notice::PressedOff { .. } => "PressedOff",
        Notice::PressedBefore { .. } => "PressedBefore",
        Notice::TryThem { .. } => "TryThem",
    }
}

/// Every notice.
pub fn all(rows: &Rows) -> Vec<Notice> {
    let (building, device) = (rows.building, DeviceId(rows.device));
    vec![
        Notice::List { building, page: 0 },
        Notice::Device { building, device },
        Notice::Added { building, device },
        Notice::Silent { building, device, heard_at: rows.heard_at },
        Notice::PressedOff { building, device },
        Notice::PressedBefore { building, device },
        Notice::TryThem { building },
    ]
}

pub(super) fn notices(rows: &Rows) -> Vec<Sample> {
    all(rows).iter().map(|notice| Sample::notice(name(notice), notice)).collect()
}

/// Every reply.
pub fn replies() -> Vec<Reply> {
    vec![Reply::Silent]
}

/// Every refusal.
pub fn refusals() -> Vec<Refusal> {
    let own = [Refusal::Gone, Refusal::Off, Refusal::TooLate];
    own.into_iter().chain(denials().map(Refusal::Denied)).collect()
}

pub(super) fn answers() -> Vec<Sample> {
    let replies = replies();
    let replies =
        replies.iter().map(|reply| Sample::answer(&format!("says {}", tag(reply)), reply));
    let refusals = refusals();
    let refusals =
        refusals.iter().map(|no| Sample::answer(&format!("refuses {}", Refusal::kind(*no)), no));
    replies.chain(refusals).collect()
}
