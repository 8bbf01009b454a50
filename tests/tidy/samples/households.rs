//! Samples of what is told of households and those without Telegram.

use linli::features::households::{Notice, Refusal, Reply, Step};
use linli::kernel::household::HouseholdId;
use linli::kernel::recipient::RecipientId;

use super::{Rows, Sample, tag};
use crate::tidy::samples::members::denials;

/// The name of a notice: a new one does not compile without.
pub fn name(notice: &Notice) -> &'static str {
    match notice {
        Notice::Home { .. } => "Home",
        Notice::HomeNews { .. } => "HomeNews",
        Notice::Newcomer { .. } => "Newcomer",
        Notice::Disputed { .. } => "Disputed",
        Notice::Placed { .. } => "Placed",
        Notice::NoLonger { .. } => "NoLonger",
        Notice::Added { .. } => "Added",
        Notice::Form { step: Step::Name { .. }, .. } => "Form name",
        Notice::Form { step: Step::Entrance { .. }, .. } => "Form entrance",
        Notice::Form { step: Step::Flat { .. }, .. } => "Form flat",
        Notice::Recipient { .. } => "Recipient",
        Notice::Kinds { .. } => "Kinds",
        Notice::Consent { .. } => "Consent",
        Notice::TakeOff { .. } => "TakeOff",
        Notice::Candidates { .. } => "Candidates",
        Notice::Asked { .. } => "Asked",
        Notice::Answered { .. } => "Answered",
        Notice::GuardianLeft { .. } => "GuardianLeft",
        Notice::Unguarded { .. } => "Unguarded",
        Notice::List { .. } => "List",
        Notice::Cover { .. } => "Cover",
    }
}

/// Every notice.
pub fn all(rows: &Rows) -> Vec<Notice> {
    let Rows { building, person, reader, .. } = *rows;
    let name = Step::Name { building, for_flat: false };
    let (household, recipient) = (HouseholdId(rows.household), RecipientId(rows.recipient));
    vec![
        Notice::Home { building, person: reader },
        Notice::HomeNews { building, person: reader },
        Notice::Newcomer { building, household, person },
        Notice::Disputed { building, household, person },
        Notice::Placed { building, household, person },
        Notice::NoLonger { building, recipient },
        Notice::Added { building, recipient, moderator: person },
        Notice::Form { building, person: reader, step: name },
        Notice::Form {
            building,
            person: reader,
            step: Step::Entrance { building, recipient, after: 0 },
        },
        Notice::Form {
            building,
            person: reader,
            step: Step::Flat { building, recipient, after: 0 },
        },
        Notice::Recipient { building, recipient },
        Notice::Kinds { building, recipient },
        Notice::Consent { building, recipient },
        Notice::TakeOff { building, recipient },
        Notice::Candidates { building, recipient, page: 0 },
        Notice::Asked { building, recipient, person },
        Notice::Answered { building, recipient, person },
        Notice::GuardianLeft { building, recipient, person },
        Notice::Unguarded { building, recipient },
        Notice::List { building, page: 0 },
        Notice::Cover { building, page: 0 },
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
    let own = [
        Refusal::NoName,
        Refusal::PrivateName,
        Refusal::NoEntrance,
        Refusal::NoFlat,
        Refusal::NoSuchPlace,
        Refusal::NoFlatTold,
        Refusal::TooOften,
        Refusal::NoHome,
        Refusal::OneSelf,
        Refusal::NotYourHome,
        Refusal::Over,
        Refusal::KnownAlready,
        Refusal::TooMany,
        Refusal::NotGuardian,
        Refusal::NotAgreed,
        Refusal::Gone,
        Refusal::TooLate,
        Refusal::AskedAlready,
        Refusal::LookedAfter,
        Refusal::SaidNo,
        Refusal::EnoughAsked,
        Refusal::NotThere,
        Refusal::NotAsked,
    ];
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
