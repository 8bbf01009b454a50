//! What a moderator wants of the habits of a house: a command, buttons → an [`Intent`]. Pure.

use serde::{Deserialize, Serialize};

use super::model::{Habit, Theme};
use crate::kernel::code::{self, Code};
use crate::kernel::id::BuildingId;
use crate::kernel::step;

/// What a moderator wants of the habits of a house.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Which are they, of this theme?
    Look(BuildingId, Theme),
    /// What may this one be?
    Ask(BuildingId, Habit),
    /// It is this.
    Set(BuildingId, Habit, i64),
    /// Cards go where they are caused.
    AnyTopic(BuildingId),
    /// Cards go here: said in a topic of the group.
    ThisTopic,
    /// Which doors are there? They will be typed.
    AskDoors(BuildingId),
    /// They will not be typed after all.
    StopDoors(BuildingId),
    /// Which doors there are is not told any more.
    EmptyDoors(BuildingId),
    /// The doors, typed at the step that waits for them.
    Doors {
        /// Of which building.
        building: BuildingId,
        /// What was typed.
        words: String,
    },
}

/// The step of a form: a moderator's next words tell the doors.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Of which building.
    pub building: BuildingId,
}

impl step::Step for Step {
    const KIND: &'static str = "habits.step";
}

impl Step {
    /// What words mean at this step.
    pub fn answered_with(self, words: String) -> Intent {
        Intent::Doors { building: self.building, words }
    }
}

impl Intent {
    /// The code that a button carries; nothing for what is said.
    pub fn code(&self) -> Option<String> {
        Some(match self {
            Self::Look(building, Theme::Quiet) => code::write("habits", &[&building.0]),
            Self::Look(building, Theme::Doors) => code::write("habit-doors", &[&building.0]),
            Self::Ask(building, habit) => code::write("habit", &[&building.0, &habit.name()]),
            Self::Set(building, habit, value) => {
                code::write("habit-is", &[&building.0, value, &habit.name()])
            }
            Self::AnyTopic(building) => code::write("any-topic", &[&building.0]),
            Self::AskDoors(building) => code::write("doors", &[&building.0]),
            Self::StopDoors(building) => code::write("doors-stop", &[&building.0]),
            Self::EmptyDoors(building) => code::write("doors-empty", &[&building.0]),
            Self::ThisTopic | Self::Doors { .. } => return None,
        })
    }

    /// The intent that a button's code names.
    pub fn from_code(code: &Code<'_>) -> Option<Self> {
        let building = || code.one().map(BuildingId);
        match code.verb {
            "habits" => building().map(|building| Self::Look(building, Theme::Quiet)),
            "habit-doors" => building().map(|building| Self::Look(building, Theme::Doors)),
            "habit" => {
                let (building, name) = code.id_and_text()?;
                Some(Self::Ask(BuildingId(building), Habit::named(name)?))
            }
            "habit-is" => {
                let (building, value, name) = code.two_and_text()?;
                Some(Self::Set(BuildingId(building), Habit::named(name)?, value))
            }
            "any-topic" => building().map(Self::AnyTopic),
            "doors" => building().map(Self::AskDoors),
            "doors-stop" => building().map(Self::StopDoors),
            "doors-empty" => building().map(Self::EmptyDoors),
            _ => None,
        }
    }

    /// The intent of a command.
    pub fn from_command(command: &str) -> Option<Self> {
        match command {
            "topic" => Some(Self::ThisTopic),
            _ => None,
        }
    }

    /// True if a link may bring it: none may.
    pub fn may_come_by_link(&self) -> bool {
        false
    }

    /// True if it is what an open step waited for.
    pub fn answers_a_step(&self) -> bool {
        matches!(self, Self::Doors { .. })
    }

    /// Its verb, for the audit log.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Look(..) => "habits.look",
            Self::Ask(..) => "habits.ask",
            Self::Set(_, Habit::QuietFrom, _) => "habits.set_quiet_from",
            Self::Set(_, Habit::QuietUntil, _) => "habits.set_quiet_until",
            Self::Set(_, Habit::NewDays, _) => "habits.set_new_days",
            Self::Set(_, Habit::HomesADay, _) => "habits.set_homes_a_day",
            Self::Set(_, Habit::UnsolicitedADay, _) => "habits.set_unsolicited",
            Self::Set(_, Habit::DigestHour, _) => "habits.set_digest_hour",
            Self::Set(_, Habit::LivingList, _) => "habits.set_living_list",
            Self::AnyTopic(_) => "habits.any_topic",
            Self::ThisTopic => "habits.this_topic",
            Self::AskDoors(_) => "habits.ask_doors",
            Self::StopDoors(_) => "habits.stop_doors",
            Self::EmptyDoors(_) => "habits.empty_doors",
            Self::Doors { .. } => "habits.tell_doors",
        }
    }

    /// For the audit log: what it is set to; it names no row.
    pub fn row(&self) -> Option<i64> {
        match self {
            Self::Set(_, _, value) => Some(*value),
            Self::Look(..)
            | Self::Ask(..)
            | Self::AnyTopic(_)
            | Self::ThisTopic
            | Self::AskDoors(_)
            | Self::StopDoors(_)
            | Self::EmptyDoors(_)
            | Self::Doors { .. } => None,
        }
    }

    /// The building that it lets keep something another way.
    pub fn sets(&self) -> Option<BuildingId> {
        if let Self::Set(building, ..) = self { Some(*building) } else { None }
    }

    /// The building it names.
    pub fn building(&self) -> Option<BuildingId> {
        match self {
            Self::Look(building, _)
            | Self::Ask(building, _)
            | Self::Set(building, _, _)
            | Self::AnyTopic(building)
            | Self::AskDoors(building)
            | Self::StopDoors(building)
            | Self::EmptyDoors(building)
            | Self::Doors { building, .. } => Some(*building),
            Self::ThisTopic => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_reads_back_what_it_says() {
        let building = BuildingId(i64::MAX);
        let mut intents = vec![
            Intent::Look(building, Theme::Quiet),
            Intent::Look(building, Theme::Doors),
            Intent::AnyTopic(building),
            Intent::AskDoors(building),
            Intent::StopDoors(building),
            Intent::EmptyDoors(building),
        ];
        for habit in Habit::ALL {
            intents.push(Intent::Ask(building, habit));
            let set = habit.choices().into_iter().map(|value| Intent::Set(building, habit, value));
            intents.extend(set);
        }
        for intent in intents {
            let code = intent.code().unwrap();
            assert!(code.len() <= code::MOST_BYTES, "{code}");
            assert_eq!(Intent::from_code(&Code::read(&code).unwrap()), Some(intent), "{code}");
        }
    }

    #[test]
    fn what_is_no_button_of_ours_is_nothing() {
        for forged in ["habits", "habits_x", "habit_1_money", "habit-is_1_quiet-from", "any-topic"]
        {
            let read = Code::read(forged).and_then(|code| Intent::from_code(&code));
            assert_eq!(read, None, "{forged}");
        }
    }
}
