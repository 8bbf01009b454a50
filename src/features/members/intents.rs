//! What somebody wants of the house itself: words and buttons → an [`Intent`]. Pure.

use serde::{Deserialize, Serialize};

use super::model::{Topic, ZONES};
use crate::kernel::code::{self, Code};
use crate::kernel::consent::Purpose;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::language::Language;
use crate::kernel::step;

/// How the audit log calls that somebody was given what is kept of them.
pub const MY_DATA: &str = "members.my_data";

/// What somebody wants of the house itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Begin: they pressed Start.
    Start,
    /// How does it work?
    Help(Topic),
    /// They sent something that is neither words nor a voice message.
    Thing,
    /// They forwarded what somebody wrote.
    Forwarded,
    /// They changed a message that was acted upon, or that is none of ours.
    Edited,
    /// They wrote a command that is none of ours.
    UnknownCommand,
    /// Which languages are there?
    ChooseLanguage,
    /// Speak this language with me.
    SetLanguage(Language),
    /// Speak this language in the group.
    SetBuildingLanguage(BuildingId, Language),
    /// Which of my buildings is meant?
    ChooseBuilding,
    /// This building is meant in my private chat.
    SetBuilding(BuildingId),
    /// What is kept of me?
    Privacy,
    /// Give me what is kept of me.
    MyData,
    /// To what did I agree?
    Consents,
    /// I want to take one of these back.
    AskToTakeBack(Purpose),
    /// Yes, take it back, and erase what is kept for it.
    TakeBack(Purpose),
    /// I want to be forgotten.
    AskToForget,
    /// No, keep it.
    Keep,
    /// Yes, erase everything.
    Erase,
    /// The building's clock is right.
    ClockIsRight(BuildingId),
    /// The building's clock is wrong.
    ClockIsWrong(BuildingId),
    /// The building's clock hangs here.
    SetClock(BuildingId, usize),
    /// A moderator knows somebody new: they may see doors.
    Vouch(BuildingId, PersonId),
    /// A moderator does not.
    NotVouch(BuildingId, PersonId),
    /// The settings of a building: the one that is meant, where none is named.
    Settings(Option<BuildingId>),
    /// Its clock shall hang elsewhere.
    AnotherClock(BuildingId),
    /// A moderator wants a word each day, or none.
    DailyWord(BuildingId, bool),
    /// A button that nobody knows any more.
    OldButton,
}

/// What somebody did, kept until they say which of their buildings is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// They wrote.
    Words {
        /// In which message.
        message: i64,
    },
    /// They said something aloud.
    Voice {
        /// How long it is.
        seconds: u32,
        /// In which message.
        message: i64,
    },
}

impl step::Step for Step {
    const KIND: &'static str = "members.step";
}

impl Intent {
    /// The code that a button or link carries; nothing for what is only ever typed.
    pub fn code(self) -> Option<String> {
        Some(match self {
            Self::Thing
            | Self::Forwarded
            | Self::Edited
            | Self::UnknownCommand
            | Self::Settings(None)
            | Self::OldButton => return None,
            Self::Start => code::write("hello", &[]),
            Self::Help(topic) => code::write("help", &[&topic.name()]),
            Self::ChooseLanguage => code::write("languages", &[]),
            Self::SetLanguage(language) => code::write("language", &[&language.tag()]),
            Self::SetBuildingLanguage(building, language) => {
                code::write("group-language", &[&building.0, &language.tag()])
            }
            Self::ChooseBuilding => code::write("buildings", &[]),
            Self::SetBuilding(building) => code::write("at", &[&building.0]),
            Self::Privacy => code::write("privacy", &[]),
            Self::MyData => code::write("mydata", &[]),
            Self::Consents => code::write("consents", &[]),
            Self::AskToTakeBack(purpose) => code::write("take-back-ask", &[&purpose.name()]),
            Self::TakeBack(purpose) => code::write("take-back", &[&purpose.name()]),
            Self::AskToForget => code::write("forget", &[]),
            Self::Keep => code::write("keep", &[]),
            Self::Erase => code::write("erase", &[]),
            Self::ClockIsRight(building) => code::write("clock-right", &[&building.0]),
            Self::ClockIsWrong(building) => code::write("clock-wrong", &[&building.0]),
            Self::SetClock(building, zone) => code::write("clock", &[&building.0, &zone]),
            Self::Vouch(building, person) => code::write("vouch", &[&building.0, &person.0]),
            Self::NotVouch(building, person) => code::write("not-vouch", &[&building.0, &person.0]),
            Self::Settings(Some(building)) => code::write("settings", &[&building.0]),
            Self::AnotherClock(building) => code::write("another-clock", &[&building.0]),
            Self::DailyWord(building, true) => code::write("daily-on", &[&building.0]),
            Self::DailyWord(building, false) => code::write("daily-off", &[&building.0]),
        })
    }

    /// The intent that a button's code or a link's payload names.
    pub fn from_code(code: &Code<'_>) -> Option<Self> {
        let building = || code.one().map(BuildingId);
        let member =
            || code.two().map(|(building, person)| (BuildingId(building), PersonId(person)));
        let bare = |intent| code.is_bare().then_some(intent);
        match code.verb {
            "hello" => bare(Self::Start),
            "help" if code.is_bare() => Some(Self::Help(Topic::Menu)),
            "help" => Topic::named(code.text()?).map(Self::Help),
            "languages" => bare(Self::ChooseLanguage),
            "language" => Language::tagged(code.text()?).map(Self::SetLanguage),
            "group-language" => {
                let (building, tag) = code.id_and_text()?;
                Some(Self::SetBuildingLanguage(BuildingId(building), Language::tagged(tag)?))
            }
            "buildings" => bare(Self::ChooseBuilding),
            "at" => building().map(Self::SetBuilding),
            "privacy" => bare(Self::Privacy),
            "mydata" => bare(Self::MyData),
            "consents" => bare(Self::Consents),
            "take-back-ask" => Purpose::named(code.text()?).map(Self::AskToTakeBack),
            "take-back" => Purpose::named(code.text()?).map(Self::TakeBack),
            "forget" => bare(Self::AskToForget),
            "keep" => bare(Self::Keep),
            "erase" => bare(Self::Erase),
            "clock-right" => building().map(Self::ClockIsRight),
            "clock-wrong" => building().map(Self::ClockIsWrong),
            "clock" => {
                let (building, zone) = code.two()?;
                let zone = usize::try_from(zone).ok().filter(|zone| *zone < ZONES.len())?;
                Some(Self::SetClock(BuildingId(building), zone))
            }
            "vouch" => member().map(|(building, person)| Self::Vouch(building, person)),
            "settings" => building().map(|building| Self::Settings(Some(building))),
            "another-clock" => building().map(Self::AnotherClock),
            "daily-on" => building().map(|building| Self::DailyWord(building, true)),
            "daily-off" => building().map(|building| Self::DailyWord(building, false)),
            "not-vouch" => member().map(|(building, person)| Self::NotVouch(building, person)),
            _ => None,
        }
    }

    /// The intent of a command.
    pub fn from_command(command: &str) -> Option<Self> {
        match command {
            "start" => Some(Self::Start),
            "help" => Some(Self::Help(Topic::Menu)),
            "language" => Some(Self::ChooseLanguage),
            "settings" => Some(Self::Settings(None)),
            "building" => Some(Self::ChooseBuilding),
            "privacy" => Some(Self::Privacy),
            "mydata" => Some(Self::MyData),
            "forgetme" => Some(Self::AskToForget),
            _ => None,
        }
    }

    /// True if a link may bring it: it changes nothing.
    pub fn may_come_by_link(self) -> bool {
        matches!(
            self,
            Self::Start
                | Self::Help(_)
                | Self::ChooseLanguage
                | Self::Privacy
                | Self::MyData
                | Self::Consents
                | Self::AskToForget
                | Self::Settings(Some(_))
        )
    }

    /// Its verb, for the audit log.
    pub fn verb(self) -> &'static str {
        match self {
            Self::Start => "members.start",
            Self::Help(_) => "members.help",
            Self::Thing => "members.thing",
            Self::Forwarded => "members.forwarded",
            Self::Edited => "members.edited",
            Self::UnknownCommand => "members.unknown_command",
            Self::ChooseLanguage => "members.choose_language",
            Self::SetLanguage(_) => "members.set_language",
            Self::SetBuildingLanguage(..) => "members.set_building_language",
            Self::ChooseBuilding => "members.choose_building",
            Self::SetBuilding(_) => "members.set_building",
            Self::Privacy => "members.privacy",
            Self::MyData => MY_DATA,
            Self::Consents => "members.consents",
            Self::AskToTakeBack(_) => "members.ask_to_take_back",
            Self::TakeBack(_) => "members.take_back",
            Self::AskToForget => "members.ask_to_forget",
            Self::Keep => "members.keep",
            Self::Erase => "members.erase",
            Self::ClockIsRight(_) => "members.clock_is_right",
            Self::ClockIsWrong(_) => "members.clock_is_wrong",
            Self::SetClock(..) => "members.set_clock",
            Self::Vouch(..) => "members.vouch",
            Self::NotVouch(..) => "members.not_vouch",
            Self::Settings(_) => "members.settings",
            Self::AnotherClock(_) => "members.another_clock",
            Self::DailyWord(_, true) => "members.want_daily_word",
            Self::DailyWord(_, false) => "members.stop_daily_word",
            Self::OldButton => "members.old_button",
        }
    }

    /// The person it names, for the audit log.
    pub fn row(self) -> Option<i64> {
        match self {
            Self::Vouch(_, person) | Self::NotVouch(_, person) => Some(person.0),
            Self::Start
            | Self::Help(_)
            | Self::Thing
            | Self::Forwarded
            | Self::Edited
            | Self::UnknownCommand
            | Self::ChooseLanguage
            | Self::SetLanguage(_)
            | Self::SetBuildingLanguage(..)
            | Self::ChooseBuilding
            | Self::SetBuilding(_)
            | Self::Privacy
            | Self::MyData
            | Self::Consents
            | Self::AskToTakeBack(_)
            | Self::TakeBack(_)
            | Self::AskToForget
            | Self::Keep
            | Self::Erase
            | Self::ClockIsRight(_)
            | Self::ClockIsWrong(_)
            | Self::SetClock(..)
            | Self::Settings(_)
            | Self::AnotherClock(_)
            | Self::DailyWord(..)
            | Self::OldButton => None,
        }
    }

    /// The building it names.
    pub fn building(self) -> Option<BuildingId> {
        match self {
            Self::SetBuildingLanguage(building, _)
            | Self::SetBuilding(building)
            | Self::ClockIsRight(building)
            | Self::ClockIsWrong(building)
            | Self::SetClock(building, _)
            | Self::Vouch(building, _)
            | Self::NotVouch(building, _)
            | Self::Settings(Some(building))
            | Self::AnotherClock(building)
            | Self::DailyWord(building, _) => Some(building),
            Self::Start
            | Self::Help(_)
            | Self::Thing
            | Self::Forwarded
            | Self::Edited
            | Self::UnknownCommand
            | Self::Settings(None)
            | Self::ChooseLanguage
            | Self::SetLanguage(_)
            | Self::ChooseBuilding
            | Self::Privacy
            | Self::MyData
            | Self::Consents
            | Self::AskToTakeBack(_)
            | Self::TakeBack(_)
            | Self::AskToForget
            | Self::Keep
            | Self::Erase
            | Self::OldButton => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_reads_back_what_it_says() {
        let building = BuildingId(i64::MAX);
        let person = PersonId(i64::MAX);
        let chinese = Language::tagged("zh-CN").unwrap();
        for intent in [
            Intent::Start,
            Intent::Help(Topic::Menu),
            Intent::Help(Topic::Moderate),
            Intent::ChooseLanguage,
            Intent::SetLanguage(chinese),
            Intent::SetBuildingLanguage(building, chinese),
            Intent::ChooseBuilding,
            Intent::SetBuilding(building),
            Intent::Privacy,
            Intent::MyData,
            Intent::Consents,
            Intent::AskToTakeBack(Purpose::Door),
            Intent::AskToTakeBack(Purpose::Attached),
            Intent::TakeBack(Purpose::Profile),
            Intent::AskToForget,
            Intent::Keep,
            Intent::Erase,
            Intent::ClockIsRight(building),
            Intent::ClockIsWrong(building),
            Intent::SetClock(building, 13),
            Intent::Vouch(building, person),
            Intent::NotVouch(building, person),
        ] {
            let code = intent.code().unwrap();
            assert!(code.len() <= code::MOST_BYTES, "{code}");
            assert_eq!(Intent::from_code(&Code::read(&code).unwrap()), Some(intent), "{code}");
        }
        assert_eq!(
            Intent::from_code(&Code::read("help").unwrap()),
            Some(Intent::Help(Topic::Menu))
        );
    }

    #[test]
    fn what_is_no_button_of_ours_is_nothing() {
        for forged in
            ["clock_1_14", "clock_1_-1", "language_xx", "hello_1", "erase_2", "help_x", ""]
        {
            let read = Code::read(forged).and_then(|code| Intent::from_code(&code));
            assert_eq!(read, None, "{forged}");
        }
    }
}
