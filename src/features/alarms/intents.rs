//! What somebody wants with an alarm: words, commands and buttons → an [`Intent`]. Pure.

use super::model::{AlarmId, Peril};
use crate::features::members::model::{matches_label, matches_listed};
use crate::kernel::code::{self, Code};
use crate::kernel::id::BuildingId;
use crate::kernel::place::Place;
use crate::kernel::recipient::RecipientId;

/// What somebody wants with an alarm.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// They call for help.
    Call,
    /// They ask a neighbour to come by.
    Come,
    /// They call for help for somebody without Telegram.
    CallFor(BuildingId, RecipientId),
    /// A moderator wants an exercise.
    Drill,
    /// Yes, begin it.
    StartDrill(BuildingId),
    /// They are in this other building of theirs.
    Elsewhere(BuildingId, AlarmId, BuildingId),
    /// Something with an alarm.
    OfAlarm(Verb, BuildingId, AlarmId),
    /// They say something to those who come, or to who called.
    Say(AlarmId, Said),
}

/// What is said in an alarm's room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Words.
    Words(String),
    /// A voice message.
    Voice(String),
    /// Where they are.
    Place(Place),
}

/// Something with an alarm.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Who called: I am fine; or it was pressed by mistake.
    Fine,
    /// Who called: this is the matter.
    Matter(Peril),
    /// Who called: nobody is here.
    NobodyHere,
    /// Who called: I still need help.
    Again,
    /// I am going.
    Going,
    /// I am there.
    There,
    /// I cannot after all.
    Cannot,
    /// I am calling the emergency number.
    Phoning,
    /// I am not calling it after all.
    NotPhoning,
    /// All is well here.
    Well,
    /// More people are needed here.
    More,
    /// A moderator ends it.
    End,
    /// A moderator has the whole house woken.
    Widen,
    /// Who was there would like a call.
    CallMe,
}

impl Verb {
    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        let others = [
            Self::Fine,
            Self::NobodyHere,
            Self::Again,
            Self::Going,
            Self::There,
            Self::Cannot,
            Self::Phoning,
            Self::NotPhoning,
            Self::Well,
            Self::More,
            Self::End,
            Self::Widen,
            Self::CallMe,
        ];
        Peril::ALL.into_iter().map(Self::Matter).chain(others)
    }

    /// Its name in codes.
    fn name(self) -> &'static str {
        match self {
            Self::Fine => "alarm-fine",
            Self::Matter(Peril::Ill) => "alarm-ill",
            Self::Matter(Peril::Danger) => "alarm-danger",
            Self::Matter(Peril::Fire) => "alarm-fire",
            Self::NobodyHere => "alarm-nobody",
            Self::Again => "alarm-again",
            Self::Going => "alarm-going",
            Self::There => "alarm-there",
            Self::Cannot => "alarm-cannot",
            Self::Phoning => "alarm-phoning",
            Self::NotPhoning => "alarm-not-phoning",
            Self::Well => "alarm-well",
            Self::More => "alarm-more",
            Self::End => "alarm-end",
            Self::Widen => "alarm-widen",
            Self::CallMe => "alarm-call-me",
        }
    }

    fn audited(self) -> &'static str {
        match self {
            Self::Fine => "alarms.fine",
            Self::Matter(_) => "alarms.matter",
            Self::NobodyHere => "alarms.nobody_here",
            Self::Again => "alarms.again",
            Self::Going => "alarms.going",
            Self::There => "alarms.there",
            Self::Cannot => "alarms.cannot",
            Self::Phoning => "alarms.phoning",
            Self::NotPhoning => "alarms.not_phoning",
            Self::Well => "alarms.well",
            Self::More => "alarms.more",
            Self::End => "alarms.end",
            Self::Widen => "alarms.widen",
            Self::CallMe => "alarms.call_me",
        }
    }
}

impl Intent {
    /// The code that a button or link carries; nothing for what is only ever typed.
    pub fn code(&self) -> Option<String> {
        Some(match self {
            Self::Call | Self::Come | Self::Drill | Self::Say(..) => return None,
            Self::CallFor(building, recipient) => {
                code::write("alarm-for", &[&building.0, &recipient.0])
            }
            Self::StartDrill(building) => code::write("drill", &[&building.0]),
            Self::Elsewhere(building, alarm, other) => {
                code::write("alarm-elsewhere", &[&building.0, &alarm.0, &other.0])
            }
            Self::OfAlarm(verb, building, alarm) => {
                code::write(verb.name(), &[&building.0, &alarm.0])
            }
        })
    }

    /// The intent that a button's code or a link's payload names.
    pub fn from_code(code: &Code<'_>) -> Option<Self> {
        match code.verb {
            "drill" => code.one().map(|building| Self::StartDrill(BuildingId(building))),
            "alarm-for" => {
                let (building, recipient) = code.two()?;
                Some(Self::CallFor(BuildingId(building), RecipientId(recipient)))
            }
            "alarm-elsewhere" => {
                let (building, alarm, other) = code.two_and_text()?;
                let other = code::id(other)?;
                Some(Self::Elsewhere(BuildingId(building), AlarmId(alarm), BuildingId(other)))
            }
            name => {
                let verb = Verb::all().find(|verb| verb.name() == name)?;
                let (building, alarm) = code.two()?;
                Some(Self::OfAlarm(verb, BuildingId(building), AlarmId(alarm)))
            }
        }
    }

    /// The intent of a command.
    pub fn from_command(command: &str) -> Option<Self> {
        match command {
            "sos" => Some(Self::Call),
            "drill" => Some(Self::Drill),
            _ => None,
        }
    }

    /// The intent of exactly these words in private, in any language: a call for help, or the label by
    /// which a neighbour is asked to come.
    pub fn from_words(words: &str) -> Option<Self> {
        if matches_label(words, "members-keyboard-come") {
            return Some(Self::Come);
        }
        let calls = matches_label(words, "members-keyboard-sos")
            || matches_listed(words, "alarms-keywords-call");
        calls.then_some(Self::Call)
    }

    /// True if a link may bring it: from the group, somebody says that they go; they can say that they
    /// cannot after all.
    pub fn may_come_by_link(&self) -> bool {
        matches!(self, Self::OfAlarm(Verb::Going, ..))
    }

    /// The alarm that it ends, if somebody says by it that all is well.
    pub fn may_end(&self) -> Option<AlarmId> {
        let Self::OfAlarm(Verb::Fine | Verb::Well, _, alarm) = self else { return None };
        Some(*alarm)
    }

    /// The alarm of which it says what is the matter.
    pub fn says_peril(&self) -> Option<AlarmId> {
        let Self::OfAlarm(Verb::Matter(_), _, alarm) = self else { return None };
        Some(*alarm)
    }

    /// Its verb, for the audit log.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Call => "alarms.call",
            Self::Come => "alarms.come",
            Self::CallFor(..) => "alarms.call_for",
            Self::Drill => "alarms.drill",
            Self::StartDrill(_) => "alarms.start_drill",
            Self::Elsewhere(..) => "alarms.elsewhere",
            Self::OfAlarm(verb, ..) => verb.audited(),
            Self::Say(..) => "alarms.say",
        }
    }

    /// The row it names, for the audit log.
    pub fn row(&self) -> Option<i64> {
        match self {
            Self::OfAlarm(_, _, alarm) | Self::Elsewhere(_, alarm, _) | Self::Say(alarm, _) => {
                Some(alarm.0)
            }
            Self::CallFor(_, recipient) => Some(recipient.0),
            Self::Call | Self::Come | Self::Drill | Self::StartDrill(_) => None,
        }
    }

    /// The building it names.
    pub fn building(&self) -> Option<BuildingId> {
        match self {
            Self::CallFor(building, _)
            | Self::StartDrill(building)
            | Self::Elsewhere(building, ..)
            | Self::OfAlarm(_, building, _) => Some(*building),
            Self::Call | Self::Come | Self::Drill | Self::Say(..) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_reads_back_what_it_says() {
        let (building, alarm) = (BuildingId(i64::MAX), AlarmId(i64::MAX));
        let of_alarm = Verb::all().map(|verb| Intent::OfAlarm(verb, building, alarm));
        let others = [
            Intent::CallFor(building, RecipientId(i64::MAX)),
            Intent::StartDrill(building),
            Intent::Elsewhere(BuildingId(1_000_000), AlarmId(10_000_000), BuildingId(1_000_000)),
        ];
        for intent in of_alarm.chain(others) {
            let code = intent.code().unwrap();
            assert!(code.len() <= code::MOST_BYTES, "{code}");
            assert_eq!(Intent::from_code(&Code::read(&code).unwrap()), Some(intent), "{code}");
        }
        for forged in
            ["alarm-going_1", "alarm-elsewhere_1_2", "alarm-fine_1_-2", "drill", "alarm-x_1_2"]
        {
            assert_eq!(Intent::from_code(&Code::read(forged).unwrap()), None, "{forged}");
        }
    }

    #[test]
    fn a_call_for_help_is_exact() {
        for words in ["SOS", "sos!", "Help!", "救命", "救命！", "🆘 SOS", "🆘 紧急呼救"]
        {
            assert_eq!(Intent::from_words(words), Some(Intent::Call), "{words}");
        }
        for words in ["🔔 Ask a neighbour to come", "🔔 请邻居来一趟"] {
            assert_eq!(Intent::from_words(words), Some(Intent::Come), "{words}");
        }
        for words in ["help me carry the shopping", "救命恩人来喝茶", "", "I need help"] {
            assert_eq!(Intent::from_words(words), None, "{words}");
        }
    }
}
