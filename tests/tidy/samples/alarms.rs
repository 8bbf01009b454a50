//! Samples of what is told of calls for help.

use linli::features::alarms::model::WordId;
use linli::features::alarms::notices::News;
use linli::features::alarms::{AlarmId, Notice, Refusal, Reply};

use linli::kernel::outage::OutageId;

use super::{Rows, Sample, tag};
use crate::tidy::samples::members::denials;

/// The name of a notice: a new one does not compile without.
pub fn name(notice: &Notice) -> String {
    match notice {
        Notice::Caller { .. } => "Caller".to_owned(),
        Notice::Call { .. } => "Call".to_owned(),
        Notice::Group { .. } => "Group".to_owned(),
        Notice::News { news, .. } => format!("News {}", of_news(*news)),
        Notice::AskThere { .. } => "AskThere".to_owned(),
        Notice::AskWell { .. } => "AskWell".to_owned(),
        Notice::Word { .. } => "Word".to_owned(),
        Notice::Over { .. } => "Over".to_owned(),
        Notice::MayWake { .. } => "MayWake".to_owned(),
        Notice::Lapsed { .. } => "Lapsed".to_owned(),
        Notice::Care { .. } => "Care".to_owned(),
        Notice::WantsCall { .. } => "WantsCall".to_owned(),
        Notice::Report { .. } => "Report".to_owned(),
        Notice::Away { .. } => "Away".to_owned(),
        Notice::DrillQuestion { .. } => "DrillQuestion".to_owned(),
    }
}

fn of_news(news: News) -> &'static str {
    match news {
        News::SetOff(_) => "set_off",
        News::Arrived(_) => "arrived",
        News::Lost(_) => "lost",
        News::Phoning(_) => "phoning",
        News::Nobody => "nobody",
        News::Well(_) => "well",
    }
}

/// Every notice.
pub fn all(rows: &Rows) -> Vec<Notice> {
    of(rows, AlarmId(1), WordId(1), 1)
}

/// Every notice, of this alarm, this word and this round of calls.
pub fn of(rows: &Rows, alarm: AlarmId, word: WordId, round: i64) -> Vec<Notice> {
    let person = rows.person;
    let news = [
        News::SetOff(person),
        News::Arrived(person),
        News::Lost(person),
        News::Phoning(person),
        News::Nobody,
        News::Well(person),
    ];
    let news = news.map(|news| Notice::News { alarm, news });
    let others = [
        Notice::Caller { alarm },
        Notice::Call { alarm, round },
        Notice::Group { alarm },
        Notice::AskThere { alarm },
        Notice::AskWell { alarm },
        Notice::Word { word, alarm },
        Notice::Over { alarm },
        Notice::MayWake { alarm },
        Notice::Lapsed { alarm },
        Notice::Care { alarm },
        Notice::WantsCall { alarm, person },
        Notice::Report { alarm },
        Notice::Away { alarm, outage: OutageId(1) },
        Notice::DrillQuestion { building: rows.building },
    ];
    others.into_iter().chain(news).collect()
}

/// A notice as it stands in the outbox.
pub fn sample(notice: &Notice) -> Sample {
    Sample::notice(&name(notice), notice)
}

pub(super) fn notices(rows: &Rows) -> Vec<Sample> {
    all(rows).iter().map(sample).collect()
}

/// Every reply.
pub fn replies(rows: &Rows) -> Vec<Reply> {
    vec![
        Reply::Numbers,
        Reply::Go,
        Reply::StartToGo { building: rows.building, alarm: AlarmId(1) },
        Reply::Heard,
        Reply::PassedOn,
        Reply::Kept,
        Reply::WillCall,
        Reply::Silent,
    ]
}

/// Every refusal.
pub fn refusals() -> Vec<Refusal> {
    let own = [
        Refusal::Over,
        Refusal::Own,
        Refusal::NotGoing,
        Refusal::NotCaller,
        Refusal::NotThere,
        Refusal::Phoned,
        Refusal::NotTheirs,
        Refusal::DrillGoesOn,
        Refusal::CallAnew,
        Refusal::TooLong,
        Refusal::StillRings,
    ];
    own.into_iter().chain(denials().map(Refusal::Denied)).collect()
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
