//! What somebody wants of the house itself: words and buttons → an [`Intent`]. Pure.

use super::model::ZONES;
use crate::kernel::code::{self, Code};
use crate::kernel::id::BuildingId;
use crate::kernel::language::Language;

/// What somebody wants of the house itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Begin: they pressed Start.
    Start,
    /// How does it work?
    Help,
    /// They wrote something that is no command.
    Chat,
    /// They wrote a command that is none of ours.
    UnknownCommand,
    /// Which languages are there?
    ChooseLanguage,
    /// Speak this language with me.
    SetLanguage(Language),
    /// Speak this language in the group.
    SetBuildingLanguage(BuildingId, Language),
    /// What is kept of me?
    Privacy,
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
    /// A button that nobody knows any more.
    OldButton,
}

impl Intent {
    /// The code that a button or link carries; nothing for what is only ever typed.
    pub fn code(self) -> Option<String> {
        Some(match self {
            Self::Chat | Self::UnknownCommand | Self::OldButton => return None,
            Self::Start => code::write("hello", &[]),
            Self::Help => code::write("help", &[]),
            Self::ChooseLanguage => code::write("languages", &[]),
            Self::SetLanguage(language) => code::write("language", &[&language.tag()]),
            Self::SetBuildingLanguage(building, language) => {
                code::write("group-language", &[&building.0, &language.tag()])
            }
            Self::Privacy => code::write("privacy", &[]),
            Self::AskToForget => code::write("forget", &[]),
            Self::Keep => code::write("keep", &[]),
            Self::Erase => code::write("erase", &[]),
            Self::ClockIsRight(building) => code::write("clock-right", &[&building.0]),
            Self::ClockIsWrong(building) => code::write("clock-wrong", &[&building.0]),
            Self::SetClock(building, zone) => code::write("clock", &[&building.0, &zone]),
        })
    }

    /// The intent that a button's code or a link's payload names.
    pub fn from_code(code: &Code<'_>) -> Option<Self> {
        let building = || code.one().map(BuildingId);
        let bare = |intent| code.is_bare().then_some(intent);
        match code.verb {
            "hello" => bare(Self::Start),
            "help" => bare(Self::Help),
            "languages" => bare(Self::ChooseLanguage),
            "language" => Language::tagged(code.text()?).map(Self::SetLanguage),
            "group-language" => {
                let (building, tag) = code.id_and_text()?;
                Some(Self::SetBuildingLanguage(BuildingId(building), Language::tagged(tag)?))
            }
            "privacy" => bare(Self::Privacy),
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
            _ => None,
        }
    }

    /// The intent of a command.
    pub fn from_command(command: &str) -> Option<Self> {
        match command {
            "start" => Some(Self::Start),
            "help" => Some(Self::Help),
            "language" => Some(Self::ChooseLanguage),
            "privacy" => Some(Self::Privacy),
            "forgetme" => Some(Self::AskToForget),
            _ => None,
        }
    }

    /// True if a link may bring it: it changes nothing.
    pub fn may_come_by_link(self) -> bool {
        matches!(
            self,
            Self::Start | Self::Help | Self::ChooseLanguage | Self::Privacy | Self::AskToForget
        )
    }

    /// Its verb, for the audit log.
    pub fn verb(self) -> &'static str {
        match self {
            Self::Start => "members.start",
            Self::Help => "members.help",
            Self::Chat => "members.chat",
            Self::UnknownCommand => "members.unknown_command",
            Self::ChooseLanguage => "members.choose_language",
            Self::SetLanguage(_) => "members.set_language",
            Self::SetBuildingLanguage(..) => "members.set_building_language",
            Self::Privacy => "members.privacy",
            Self::AskToForget => "members.ask_to_forget",
            Self::Keep => "members.keep",
            Self::Erase => "members.erase",
            Self::ClockIsRight(_) => "members.clock_is_right",
            Self::ClockIsWrong(_) => "members.clock_is_wrong",
            Self::SetClock(..) => "members.set_clock",
            Self::OldButton => "members.old_button",
        }
    }

    /// The building it names.
    pub fn building(self) -> Option<BuildingId> {
        match self {
            Self::SetBuildingLanguage(building, _)
            | Self::ClockIsRight(building)
            | Self::ClockIsWrong(building)
            | Self::SetClock(building, _) => Some(building),
            Self::Start
            | Self::Help
            | Self::Chat
            | Self::UnknownCommand
            | Self::ChooseLanguage
            | Self::SetLanguage(_)
            | Self::Privacy
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
        let chinese = Language::tagged("zh-CN").unwrap();
        for intent in [
            Intent::Start,
            Intent::Help,
            Intent::ChooseLanguage,
            Intent::SetLanguage(chinese),
            Intent::SetBuildingLanguage(building, chinese),
            Intent::Privacy,
            Intent::AskToForget,
            Intent::Keep,
            Intent::Erase,
            Intent::ClockIsRight(building),
            Intent::ClockIsWrong(building),
            Intent::SetClock(building, 13),
        ] {
            let code = intent.code().unwrap();
            assert!(code.len() <= code::MOST_BYTES, "{code}");
            assert_eq!(Intent::from_code(&Code::read(&code).unwrap()), Some(intent), "{code}");
        }
        assert_eq!(Intent::from_code(&Code::read("clock_1_14").unwrap()), None);
    }
}
