//! What somebody wants with check-ins: a command, words and buttons → an [`Intent`]. Pure. A code that
//! names no person is of whoever taps.

use super::model::{HOURS, Span};
use crate::features::members::model::matches_label;
use crate::kernel::code::{self, Code};
use crate::kernel::id::{BuildingId, PersonId};

/// What somebody wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// They are fine, and want to see how it stands.
    Open,
    /// The same, said in these words.
    Said(String),
    /// They want to see how it stands.
    Look,
    /// They are fine.
    Fine,
    /// They want to choose another hour.
    AskHour,
    /// They are to be asked at this hour, in this building.
    SetHour(BuildingId, u32),
    /// They want to say that they are away.
    AskAway,
    /// They are away for so long.
    AwayFor(Span),
    /// They are back.
    Back,
    /// They do not want it any more.
    Stop,
    /// They want it after all.
    Undo,
    /// Who is told?
    Circle(BuildingId),
    /// Who else could be told? A page of them, the first being 0.
    Choose(BuildingId, usize),
    /// Something with somebody of the circle.
    OfFriend(Verb, BuildingId, PersonId),
}

/// Something with somebody of a circle.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Ask this neighbour whether they may be told.
    Ask,
    /// Do not tell this one any more.
    Drop,
    /// Who was asked by this person: yes.
    Will,
    /// The same: no.
    NotNow,
    /// Who is in the circle of this person: no longer.
    Leave,
}

impl Verb {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Ask, Self::Drop, Self::Will, Self::NotNow, Self::Leave];

    /// Its name in codes.
    fn name(self) -> &'static str {
        match self {
            Self::Ask => "fine-ask",
            Self::Drop => "fine-drop",
            Self::Will => "fine-will",
            Self::NotNow => "fine-not-now",
            Self::Leave => "fine-leave",
        }
    }
}

impl Intent {
    /// The code that a button or link carries; nothing for what is only ever typed.
    pub fn code(&self) -> Option<String> {
        Some(match self {
            Self::Open | Self::Said(_) => return None,
            Self::Look => code::write("fine-look", &[]),
            Self::Fine => code::write("fine", &[]),
            Self::AskHour => code::write("fine-hours", &[]),
            Self::SetHour(building, hour) => code::write("fine-hour", &[&building.0, hour]),
            Self::AskAway => code::write("fine-away", &[]),
            Self::AwayFor(span) => code::write("fine-away-for", &[&span.name()]),
            Self::Back => code::write("fine-back", &[]),
            Self::Stop => code::write("fine-stop", &[]),
            Self::Undo => code::write("fine-undo", &[]),
            Self::Circle(building) => code::write("fine-circle", &[&building.0]),
            Self::Choose(building, page) => code::write("fine-choose", &[&building.0, page]),
            Self::OfFriend(verb, building, person) => {
                code::write(verb.name(), &[&building.0, &person.0])
            }
        })
    }

    /// The intent that a button's code or a link's payload names.
    pub fn from_code(code: &Code<'_>) -> Option<Self> {
        let bare = |intent| code.is_bare().then_some(intent);
        match code.verb {
            "fine-look" => bare(Self::Look),
            "fine" => bare(Self::Fine),
            "fine-hours" => bare(Self::AskHour),
            "fine-away" => bare(Self::AskAway),
            "fine-back" => bare(Self::Back),
            "fine-stop" => bare(Self::Stop),
            "fine-undo" => bare(Self::Undo),
            "fine-away-for" => code.text().and_then(Span::named).map(Self::AwayFor),
            "fine-circle" => code.one().map(|building| Self::Circle(BuildingId(building))),
            "fine-hour" => {
                let (building, hour) = code.two()?;
                let hour = u32::try_from(hour).ok().filter(|hour| HOURS.contains(hour))?;
                Some(Self::SetHour(BuildingId(building), hour))
            }
            "fine-choose" => {
                let (building, page) = code.two()?;
                Some(Self::Choose(BuildingId(building), usize::try_from(page).ok()?))
            }
            name => {
                let verb = Verb::ALL.into_iter().find(|verb| verb.name() == name)?;
                let (building, person) = code.two()?;
                Some(Self::OfFriend(verb, BuildingId(building), PersonId(person)))
            }
        }
    }

    /// The intent of a command.
    pub fn from_command(command: &str) -> Option<Self> {
        match command {
            "fine" => Some(Self::Open),
            _ => None,
        }
    }

    /// The intent of exactly these words in private, in any language: the label of the button.
    pub fn from_words(words: &str) -> Option<Self> {
        matches_label(words, "checkins-button-fine").then(|| Self::Said(words.to_owned()))
    }

    /// True if a link may bring it: it changes nothing.
    pub fn may_come_by_link(&self) -> bool {
        matches!(self, Self::Look)
    }

    /// Its verb, for the audit log.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Open => "checkins.open",
            Self::Said(_) | Self::Fine => "checkins.fine",
            Self::Look => "checkins.look",
            Self::AskHour => "checkins.ask_hour",
            Self::SetHour(..) => "checkins.set_hour",
            Self::AskAway => "checkins.ask_away",
            Self::AwayFor(_) => "checkins.away",
            Self::Back => "checkins.back",
            Self::Stop => "checkins.stop",
            Self::Undo => "checkins.undo",
            Self::Circle(_) => "checkins.circle",
            Self::Choose(..) => "checkins.choose",
            Self::OfFriend(Verb::Ask, ..) => "checkins.ask",
            Self::OfFriend(Verb::Drop, ..) => "checkins.drop",
            Self::OfFriend(Verb::Will, ..) => "checkins.will",
            Self::OfFriend(Verb::NotNow, ..) => "checkins.not_now",
            Self::OfFriend(Verb::Leave, ..) => "checkins.leave",
        }
    }

    /// The person it names, for the audit log.
    pub fn row(&self) -> Option<i64> {
        let Self::OfFriend(_, _, person) = self else { return None };
        Some(person.0)
    }

    /// The building it names.
    pub fn building(&self) -> Option<BuildingId> {
        match self {
            Self::SetHour(building, _)
            | Self::Circle(building)
            | Self::Choose(building, _)
            | Self::OfFriend(_, building, _) => Some(*building),
            Self::Open
            | Self::Said(_)
            | Self::Look
            | Self::Fine
            | Self::AskHour
            | Self::AskAway
            | Self::AwayFor(_)
            | Self::Back
            | Self::Stop
            | Self::Undo => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_reads_back_what_it_says() {
        let (building, person) = (BuildingId(i64::MAX), PersonId(i64::MAX));
        let bare = [
            Intent::Look,
            Intent::Fine,
            Intent::AskHour,
            Intent::AskAway,
            Intent::Back,
            Intent::Stop,
            Intent::Undo,
            Intent::Circle(building),
            Intent::Choose(building, 999),
        ];
        let hours = HOURS.map(|hour| Intent::SetHour(building, hour));
        let spans = Span::ALL.map(Intent::AwayFor);
        let verbs = Verb::ALL.map(|verb| Intent::OfFriend(verb, building, person));
        for intent in bare.into_iter().chain(hours).chain(spans).chain(verbs) {
            let code = intent.code().unwrap();
            assert!(code.len() <= code::MOST_BYTES, "{code}");
            assert_eq!(Intent::from_code(&Code::read(&code).unwrap()), Some(intent), "{code}");
        }
        for forged in ["fine_1", "fine-hour_1_3", "fine-hour_1", "fine-away-for_ever", "fine-x_1_2"]
        {
            let read = Code::read(forged).and_then(|code| Intent::from_code(&code));
            assert_eq!(read, None, "{forged}");
        }
    }

    #[test]
    fn only_the_label_itself_says_it() {
        for words in ["I'm fine", "我没事"] {
            assert_eq!(Intent::from_words(words), Some(Intent::Said(words.to_owned())));
        }
        for words in ["I'm fine, thanks", "fine", "我没事了", ""] {
            assert_eq!(Intent::from_words(words), None, "{words}");
        }
    }
}
