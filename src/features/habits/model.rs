//! What can be set, and to what; refusals. Pure.

use serde::{Deserialize, Serialize};

use crate::kernel::actor::Denied;
use crate::kernel::habits::Habits;

/// One of the things that a house keeps its own way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Habit {
    /// From when on it is quiet: an hour.
    QuietFrom,
    /// Until when: an hour.
    QuietUntil,
    /// For how many days somebody is new.
    NewDays,
    /// How many homes a helper sees a day.
    HomesADay,
    /// How much somebody gets a day that nobody asked for.
    UnsolicitedADay,
    /// When the evening's digest comes: an hour.
    DigestHour,
    /// Whether a list of what is open stands in the group: 1 or 0.
    LivingList,
}

/// What habits are about: each theme has a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// When it is quiet, and how much is told unasked.
    #[default]
    Quiet,
    /// Who sees which doors, and where needs stand.
    Doors,
}

impl Habit {
    /// On which page it stands.
    pub fn theme(self) -> Theme {
        match self {
            Self::NewDays | Self::HomesADay => Theme::Doors,
            Self::QuietFrom
            | Self::QuietUntil
            | Self::UnsolicitedADay
            | Self::DigestHour
            | Self::LivingList => Theme::Quiet,
        }
    }

    /// All of them.
    pub const ALL: [Self; 7] = [
        Self::QuietFrom,
        Self::QuietUntil,
        Self::NewDays,
        Self::HomesADay,
        Self::UnsolicitedADay,
        Self::DigestHour,
        Self::LivingList,
    ];

    /// Its name in codes.
    pub fn name(self) -> &'static str {
        match self {
            Self::QuietFrom => "quiet-from",
            Self::QuietUntil => "quiet-until",
            Self::NewDays => "new-days",
            Self::HomesADay => "homes-a-day",
            Self::UnsolicitedADay => "unsolicited",
            Self::DigestHour => "evening",
            Self::LivingList => "living-list",
        }
    }

    /// The one with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|habit| habit.name() == name)
    }

    /// What it may be set to.
    pub fn choices(self) -> Vec<i64> {
        match self {
            Self::QuietFrom => Habits::QUIET_FROM.map(i64::from).to_vec(),
            Self::QuietUntil => Habits::QUIET_UNTIL.map(i64::from).to_vec(),
            Self::NewDays => Habits::NEW_DAYS.to_vec(),
            Self::HomesADay => Habits::HOMES_A_DAY.to_vec(),
            Self::UnsolicitedADay => Habits::UNSOLICITED_A_DAY.to_vec(),
            Self::DigestHour => Habits::DIGEST_HOUR.map(i64::from).to_vec(),
            Self::LivingList => vec![0, 1],
        }
    }

    /// What it is set to.
    pub fn of(self, habits: &Habits) -> i64 {
        match self {
            Self::QuietFrom => habits.quiet_from.into(),
            Self::QuietUntil => habits.quiet_until.into(),
            Self::NewDays => habits.new_days,
            Self::HomesADay => habits.homes_a_day,
            Self::UnsolicitedADay => habits.unsolicited_a_day,
            Self::DigestHour => habits.digest_hour.into(),
            Self::LivingList => habits.living_list.into(),
        }
    }

    /// The same habits with this one set.
    ///
    /// # Errors
    /// Refused if that is none of its choices.
    pub fn set(self, habits: &Habits, value: i64) -> Result<Habits, Refusal> {
        if !self.choices().contains(&value) {
            return Err(Refusal::OldButton);
        }
        let hour = |value: i64| u32::try_from(value).map_err(|_| Refusal::OldButton);
        Ok(match self {
            Self::QuietFrom => Habits { quiet_from: hour(value)?, ..*habits },
            Self::QuietUntil => Habits { quiet_until: hour(value)?, ..*habits },
            Self::NewDays => Habits { new_days: value, ..*habits },
            Self::HomesADay => Habits { homes_a_day: value, ..*habits },
            Self::UnsolicitedADay => Habits { unsolicited_a_day: value, ..*habits },
            Self::DigestHour => Habits { digest_hour: hour(value)?, ..*habits },
            Self::LivingList => Habits { living_list: value == 1, ..*habits },
        })
    }
}

/// A friendly no about the habits of a house.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// They may not.
    Denied(Denied),
    /// There is no such choice.
    OldButton,
    /// A topic is chosen by writing in it.
    NotInTopic,
    /// This line of the doors that were typed cannot be read; from 1.
    UnreadDoors {
        /// Which.
        line: usize,
    },
}

impl Refusal {
    /// Its kind, for the audit log.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Denied(denied) => denied.kind(),
            Self::OldButton => "old_button",
            Self::NotInTopic => "not_in_topic",
            Self::UnreadDoors { .. } => "unread_doors",
        }
    }

    /// True if doors are not waited for any more.
    pub fn ends_a_step(self) -> bool {
        match self {
            Self::Denied(_) => true,
            Self::OldButton | Self::NotInTopic | Self::UnreadDoors { .. } => false,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIRST: Habits = Habits {
        quiet_from: 22,
        quiet_until: 7,
        new_days: 7,
        homes_a_day: 3,
        topic: Some(5),
        unsolicited_a_day: 3,
        digest_hour: 20,
        living_list: true,
    };

    #[test]
    fn each_habit_is_set_to_each_of_its_choices_and_to_nothing_else() {
        for habit in Habit::ALL {
            assert_eq!(Habit::named(habit.name()), Some(habit));
            assert!(habit.choices().contains(&habit.of(&FIRST)), "as it is at first: {habit:?}");
            for value in habit.choices() {
                let set = habit.set(&FIRST, value).unwrap();
                assert_eq!(habit.of(&set), value);
                for other in Habit::ALL.into_iter().filter(|other| *other != habit) {
                    assert_eq!(other.of(&set), other.of(&FIRST));
                }
                assert_eq!(set.topic, FIRST.topic);
            }
            for value in [-1, 12, 24, 99, i64::MAX] {
                assert_eq!(habit.set(&FIRST, value), Err(Refusal::OldButton), "{habit:?} {value}");
            }
        }
    }
}
