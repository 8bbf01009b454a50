//! Samples of what moderators are shown of the habits of their house.

use linli::features::habits::model::{Habit, Theme};
use linli::features::habits::{Notice, Refusal, Reply};

use super::{Rows, Sample, tag};
use crate::tidy::samples::members::denials;

/// The name of a notice: a new one does not compile without.
pub fn name(notice: &Notice) -> String {
    match notice {
        Notice::Habits { .. } => "Habits".to_owned(),
        Notice::Choice { habit: Habit::QuietFrom, .. } => "Choice quiet_from".to_owned(),
        Notice::Choice { habit: Habit::QuietUntil, .. } => "Choice quiet_until".to_owned(),
        Notice::Choice { habit: Habit::NewDays, .. } => "Choice new_days".to_owned(),
        Notice::Choice { habit: Habit::HomesADay, .. } => "Choice homes_a_day".to_owned(),
        Notice::Choice { habit: Habit::UnsolicitedADay, .. } => {
            "Choice unsolicited_a_day".to_owned()
        }
        Notice::Choice { habit: Habit::DigestHour, .. } => "Choice digest_hour".to_owned(),
        Notice::Choice { habit: Habit::LivingList, .. } => "Choice living_list".to_owned(),
        Notice::TopicLost { .. } => "TopicLost".to_owned(),
        Notice::Doors { .. } => "Doors".to_owned(),
    }
}

/// Every notice.
pub fn all(rows: &Rows) -> Vec<Notice> {
    let building = rows.building;
    let choices = Habit::ALL.map(|habit| Notice::Choice { building, habit });
    let others = [
        Notice::Habits { building, theme: Theme::Quiet },
        Notice::Habits { building, theme: Theme::Doors },
        Notice::TopicLost { building },
        Notice::Doors { building },
    ];
    others.into_iter().chain(choices).collect()
}

pub(super) fn notices(rows: &Rows) -> Vec<Sample> {
    all(rows).iter().map(|notice| Sample::notice(&name(notice), notice)).collect()
}

/// Every reply.
pub fn replies() -> Vec<Reply> {
    vec![Reply::Noted, Reply::TopicChosen, Reply::AnyTopic, Reply::Silent]
}

/// Every refusal.
pub fn refusals() -> Vec<Refusal> {
    let own = [Refusal::OldButton, Refusal::NotInTopic, Refusal::UnreadDoors { line: 2 }];
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
