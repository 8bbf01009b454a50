//! Samples of what is told and answered about the house itself.

use linli::features::members::model::{Format, Topic};
use linli::features::members::{Notice, Refusal, Reply};
use linli::kernel::actor::Denied;
use linli::kernel::clock::Moment;
use linli::kernel::consent::Purpose;

use super::{Rows, Sample, tag};

/// The name of a notice: a new one does not compile without.
pub fn name(notice: &Notice) -> &'static str {
    match notice {
        Notice::Welcome => "Welcome",
        Notice::ClockQuestion { .. } => "ClockQuestion",
        Notice::ClockChoice { .. } => "ClockChoice",
        Notice::Help { topic: Topic::Menu } => "Help menu",
        Notice::Help { topic: Topic::Ask } => "Help ask",
        Notice::Help { topic: Topic::Help } => "Help help",
        Notice::Help { topic: Topic::Confirm } => "Help confirm",
        Notice::Help { topic: Topic::Change } => "Help change",
        Notice::Help { topic: Topic::Alarm } => "Help alarm",
        Notice::Help { topic: Topic::Find } => "Help find",
        Notice::Help { topic: Topic::Settings } => "Help settings",
        Notice::Help { topic: Topic::Moderate } => "Help moderate",
        Notice::WhichBuilding { .. } => "WhichBuilding",
        Notice::AtBuilding { .. } => "AtBuilding",
        Notice::VouchQuestion { .. } => "VouchQuestion",
        Notice::NotVouched { .. } => "NotVouched",
        Notice::Vouched { .. } => "Vouched",
        Notice::NobodyModerates { .. } => "NobodyModerates",
        Notice::PleaseAppoint { .. } => "PleaseAppoint",
        Notice::Broke { .. } => "Broke",
        Notice::Settings { .. } => "Settings",
        Notice::ClockSettings { .. } => "ClockSettings",
        Notice::DailyWord { .. } => "DailyWord",
        Notice::DailyWordOn { .. } => "DailyWordOn",
        Notice::DailyWordOff { .. } => "DailyWordOff",
        Notice::DiskFull => "DiskFull",
        Notice::DiskHasRoom => "DiskHasRoom",
        Notice::Faceless => "Faceless",
        Notice::MyData { format: Format::Page, .. } => "MyData page",
        Notice::MyData { format: Format::Json, .. } => "MyData json",
        Notice::Consents { .. } => "Consents",
        Notice::TakeBackQuestion { purpose: Purpose::Door, .. } => "TakeBackQuestion door",
        Notice::TakeBackQuestion { purpose: Purpose::Attached, .. } => "TakeBackQuestion attached",
        Notice::TakeBackQuestion { purpose: Purpose::Profile, .. } => "TakeBackQuestion profile",
        Notice::TakeBackQuestion { purpose: Purpose::Keys, .. } => "TakeBackQuestion keys",
        Notice::TakeBackQuestion { purpose: Purpose::CheckIn, .. } => "TakeBackQuestion check_in",
        Notice::Erased { .. } => "Erased",
    }
}

/// Every notice.
pub fn all(rows: &Rows) -> Vec<Notice> {
    let (building, person) = (rows.building, rows.person);
    let since = rows.joined_at.unwrap_or(Moment::from_millis(0));
    let pages = [Topic::Menu].into_iter().chain(Topic::ALL).map(|topic| Notice::Help { topic });
    let others = [
        Notice::Welcome,
        Notice::ClockQuestion { building },
        Notice::ClockChoice { building },
        Notice::WhichBuilding { person: rows.reader },
        Notice::AtBuilding { building },
        Notice::VouchQuestion { building, person, joined_at: rows.joined_at },
        Notice::NotVouched { building, person },
        Notice::Vouched { building },
        Notice::NobodyModerates { building, since },
        Notice::PleaseAppoint { building, owner: rows.reader, since },
        Notice::Broke { reference: 99 },
        Notice::Settings { building, moderator: rows.reader },
        Notice::ClockSettings { building, moderator: rows.reader },
        Notice::DailyWord { building },
        Notice::DailyWordOn { building },
        Notice::DailyWordOff { building },
        Notice::DiskFull,
        Notice::DiskHasRoom,
        Notice::Faceless,
        Notice::MyData { person: rows.reader, format: Format::Page },
        Notice::MyData { person: rows.reader, format: Format::Json },
        Notice::Consents { person: rows.reader },
        Notice::TakeBackQuestion { person: rows.reader, purpose: Purpose::Door },
        Notice::TakeBackQuestion { person: rows.reader, purpose: Purpose::Attached },
        Notice::TakeBackQuestion { person: rows.reader, purpose: Purpose::Profile },
        Notice::TakeBackQuestion { person: rows.reader, purpose: Purpose::Keys },
        Notice::TakeBackQuestion { person: rows.reader, purpose: Purpose::CheckIn },
        // None that is spoken: then it is the reader's.
        Notice::Erased { language: String::new() },
    ];
    pages.chain(others).collect()
}

pub(super) fn notices(rows: &Rows) -> Vec<Sample> {
    all(rows).iter().map(|notice| Sample::notice(name(notice), notice)).collect()
}

/// Every reply.
pub fn replies(rows: &Rows) -> Vec<Reply> {
    vec![
        Reply::Hello,
        Reply::HelloStranger,
        Reply::WordsPlease,
        Reply::TypePlease,
        Reply::Forwarded,
        Reply::Edited,
        Reply::UnknownCommand,
        Reply::Languages,
        Reply::GroupLanguages { building: rows.building },
        Reply::LanguageSet,
        Reply::GroupLanguageSet,
        Reply::Privacy,
        Reply::ForgetQuestion,
        Reply::TakenBack,
        Reply::Kept,
        Reply::ClockSet,
        Reply::Vouched,
        Reply::NotVouched,
        Reply::Silent,
    ]
}

/// Every refusal.
pub fn refusals() -> Vec<Refusal> {
    let denied = denials().map(Refusal::Denied);
    let own = [Refusal::OldButton, Refusal::OnlyModerators, Refusal::NotThere, Refusal::EnoughData];
    own.into_iter().chain(denied).collect()
}

/// Every way to lack authority.
pub fn denials() -> [Denied; 6] {
    [
        Denied::NotResident,
        Denied::Applicant,
        Denied::NoBuilding,
        Denied::WhichBuilding,
        Denied::NotModerator,
        Denied::New,
    ]
}

pub(super) fn answers(rows: &Rows) -> Vec<Sample> {
    let replies = replies(rows);
    let replies =
        replies.iter().map(|reply| Sample::answer(&format!("says {}", tag(reply)), reply));
    let refusals = refusals();
    let refusals =
        refusals.iter().map(|no| Sample::answer(&format!("refuses {}", Refusal::kind(*no)), no));
    replies.chain(refusals).collect()
}
