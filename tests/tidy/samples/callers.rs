//! Samples of what is told on behalf of those without Telegram.

use linli::features::callers::model::{CallBackId, CardId, IntakeId};
use linli::features::callers::{Notice, Refusal, Reply, Step};
use linli::features::needs::{self, ClaimId, NeedId};
use linli::kernel::recipient::RecipientId;

use super::{Rows, Sample, tag};
use crate::tidy::samples::members::denials;

/// The name of a notice: a new one does not compile without.
pub fn name(notice: &Notice) -> &'static str {
    match notice {
        Notice::Form { step: Step::For { .. }, .. } => "Form for",
        Notice::Form { step: Step::Code { .. }, .. } => "Form code",
        Notice::Form { step: Step::Name { .. }, .. } => "Form name",
        Notice::Form { step: Step::Words { .. }, .. } => "Form words",
        Notice::Form { step: Step::Note { .. }, .. } => "Form note",
        Notice::Intake { .. } => "Intake",
        Notice::Backs { .. } => "Backs",
        Notice::StillWaits { .. } => "StillWaits",
        Notice::NeverCalled { .. } => "NeverCalled",
        Notice::CardQuestion { .. } => "CardQuestion",
        Notice::Card { .. } => "Card",
        Notice::CardPicture { .. } => "CardPicture",
        Notice::Confirmed { .. } => "Confirmed",
        Notice::ConfirmedForYou { .. } => "ConfirmedForYou",
        Notice::Noted { .. } => "Noted",
        Notice::TakenOver { .. } => "TakenOver",
        Notice::Lapsed { .. } => "Lapsed",
    }
}

/// Every notice.
pub fn all(rows: &Rows) -> Vec<Notice> {
    let Rows { building, person, reader, .. } = *rows;
    let (need, claim) = (NeedId(rows.need), ClaimId(rows.claim));
    let (recipient, card) = (RecipientId(rows.recipient), CardId(rows.card));
    let (intake, at) = (IntakeId(rows.intake), rows.confirmed_at);
    let form = |step| Notice::Form { building, person: reader, step };
    vec![
        form(Step::For { building, recipient }),
        form(Step::Code { building, claim }),
        form(Step::Name { building, intake }),
        form(Step::Words { building, intake }),
        form(Step::Note { building, intake: None }),
        Notice::Intake { building, person: reader, intake, page: 0 },
        Notice::Intake { building, person: reader, intake, page: 1 },
        Notice::Intake { building, person: reader, intake, page: 2 },
        Notice::Backs { building },
        Notice::StillWaits { building, call_back: CallBackId(1) },
        Notice::NeverCalled { building, since: at, count: 1 },
        Notice::NeverCalled { building, since: at, count: 3 },
        Notice::CardQuestion { building, recipient },
        Notice::Card { building, card },
        Notice::CardPicture { building, card },
        Notice::Confirmed { need, claim, at },
        Notice::ConfirmedForYou { need, claim, at },
        Notice::Noted { need, claim, at },
        Notice::TakenOver { need, from: person },
        Notice::Lapsed { need, building },
    ]
}

pub(super) fn notices(rows: &Rows) -> Vec<Sample> {
    all(rows).iter().map(|notice| Sample::notice(name(notice), notice)).collect()
}

/// Every reply.
pub fn replies() -> Vec<Reply> {
    vec![
        Reply::Printing,
        Reply::CodeRight,
        Reply::CodeWrong,
        Reply::Noted,
        Reply::Undone,
        Reply::Stopped,
        Reply::AskFirst,
        Reply::Silent,
    ]
}

/// Every refusal of its own; what needs refuse has samples there.
pub fn refusals() -> Vec<Refusal> {
    let own = [
        Refusal::TooManyTries,
        Refusal::NoCode,
        Refusal::OwnHelp,
        Refusal::Over,
        Refusal::TooLate,
        Refusal::EarlierCall,
        Refusal::NoName,
        Refusal::PrivateName,
        Refusal::NoNote,
    ];
    own.into_iter().chain(denials().map(Refusal::Denied)).collect()
}

pub(super) fn answers() -> Vec<Sample> {
    let replies = replies();
    let replies =
        replies.iter().map(|reply| Sample::answer(&format!("says {}", tag(reply)), reply));
    let refusals = refusals();
    let of_needs = Refusal::Needs(needs::Refusal::NotAgreed);
    let refusals = refusals.iter().chain([&of_needs]);
    let refusals = refusals.map(|no| Sample::answer(&format!("refuses {}", Refusal::kind(no)), no));
    replies.chain(refusals).collect()
}
