//! The duty phone: what a moderator takes down while somebody calls, and whom to call back. Pure.

use chrono::TimeDelta;

use crate::features::needs::category::Category;
use crate::features::needs::intents::WhenChoice;
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, PersonId, id};
use crate::kernel::recipient::RecipientId;

id!(
    /// What is taken down.
    IntakeId,
    "intake"
);
id!(
    /// Somebody to call back.
    CallBackId,
    "call_back"
);

/// What is taken down and not posted is kept for so long.
pub const INTAKE_KEPT: TimeDelta = TimeDelta::hours(24);
/// Whoever was called back stays on the list for so long.
pub const TICKED_KEPT: TimeDelta = TimeDelta::days(3);
/// Whoever waits for a call, and is never ticked, stays on the list for so long.
pub const WAITING_KEPT: TimeDelta = TimeDelta::days(7);
/// So long before that whoever is on duty hears that they still wait.
pub const LAST_CALL: TimeDelta = TimeDelta::days(1);
/// For so long a tick can be taken back.
pub const UNTICK: TimeDelta = TimeDelta::minutes(10);
/// So many letters a note has, at most.
const LONGEST_NOTE: usize = 200;

/// For when it is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// Today.
    Today,
    /// Tomorrow.
    Tomorrow,
    /// Until Monday.
    Week,
}

impl Wanted {
    /// All of them, the most urgent first.
    pub const ALL: [Self; 3] = [Self::Today, Self::Tomorrow, Self::Week];

    /// The name under which it is stored, and that its button carries.
    pub fn name(self) -> &'static str {
        match self {
            Self::Today => "today",
            Self::Tomorrow => "tomorrow",
            Self::Week => "week",
        }
    }

    /// The one with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|wanted| wanted.name() == name)
    }

    /// As the asker of a need would say it by a button.
    pub fn choice(self) -> WhenChoice {
        match self {
            Self::Today => WhenChoice::Today,
            Self::Tomorrow => WhenChoice::Tomorrow,
            Self::Week => WhenChoice::ThisWeek,
        }
    }
}

/// Who calls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Caller {
    /// Somebody on the list of those without Telegram.
    Recipient(RecipientId),
    /// Somebody else, by the name that they told.
    Other(String),
}

/// What a moderator takes down while somebody calls.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Intake {
    /// Which.
    pub id: IntakeId,
    /// Who takes it down.
    pub person: PersonId,
    /// Where.
    pub building: BuildingId,
    /// Who calls; nothing until that is told.
    pub caller: Option<Caller>,
    /// What it is about; nothing until that is told.
    pub category: Option<Category>,
    /// For when; nothing until that is told.
    pub wanted: Option<Wanted>,
}

/// Somebody to call back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CallBack {
    /// Which.
    pub id: CallBackId,
    /// Who, if they are on the list of those without Telegram.
    pub recipient: Option<RecipientId>,
    /// Who, by what number, about what: as it was typed.
    pub note: String,
    /// Since when they wait.
    pub asked_at: Moment,
    /// When they were called, and by whom.
    pub ticked: Option<(Moment, Option<PersonId>)>,
}

impl CallBack {
    /// True while the tick can be taken back.
    pub fn can_be_unticked(&self, now: Moment) -> bool {
        self.ticked.is_some_and(|(at, _)| now < at.plus(UNTICK))
    }
}

/// A note, on one line; nothing if it is empty or too long.
pub fn note(typed: &str) -> Option<String> {
    let line = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    let line: String = line.chars().filter(|letter| !letter.is_control()).collect();
    (!line.is_empty() && line.chars().count() <= LONGEST_NOTE).then_some(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_note_is_one_line_that_can_be_read() {
        assert_eq!(note(" Mrs Chen,\n 555 1234 ").as_deref(), Some("Mrs Chen, 555 1234"));
        assert_eq!(note(" \n "), None);
        assert_eq!(note(&"long ".repeat(60)), None);
    }

    #[test]
    fn every_time_reads_back() {
        for wanted in Wanted::ALL {
            assert_eq!(Wanted::named(wanted.name()), Some(wanted));
        }
        assert_eq!(Wanted::named("now"), None);
    }

    #[test]
    fn a_tick_is_taken_back_for_ten_minutes() {
        let at = Moment::from_millis(0);
        let ticked = CallBack {
            id: CallBackId(1),
            recipient: None,
            note: "Mrs Chen".to_owned(),
            asked_at: at,
            ticked: Some((at, None)),
        };
        assert!(ticked.can_be_unticked(at));
        assert!(!ticked.can_be_unticked(at.plus(UNTICK)));
    }
}
