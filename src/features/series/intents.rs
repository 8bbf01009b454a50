//! What somebody wants with a series: words, commands and buttons → an [`Intent`]. Pure.

use super::model::{SeriesId, reading};
use crate::features::needs;
use crate::features::needs::model::Origin;
use crate::kernel::code::{self, Code};
use crate::kernel::id::BuildingId;

/// What somebody wants with a series.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Ask for something again and again, at once.
    Post {
        /// What was typed.
        words: String,
        /// In which message.
        origin: Origin,
    },
    /// Plain words in private that ask for it.
    Draft {
        /// What was typed.
        words: String,
        /// In which message.
        origin: Origin,
    },
    /// Show what repeats.
    Open,
    /// What repeats, by the number of a need, typed; nothing if what was typed is none.
    OfNumber(Option<i64>),
    /// Something with a series.
    OfSeries(Verb, BuildingId, SeriesId),
    /// Leave out the time on this day, as a number.
    Skip(BuildingId, SeriesId, i64),
    /// Do not leave it out after all.
    Unskip(BuildingId, SeriesId, i64),
}

/// Something with a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Post what is a draft.
    Post,
    /// Do not post it.
    Drop,
    /// Show how it stands.
    Look,
    /// Stop it: ask.
    AskStop,
    /// The same, beside a need that stays where it stands.
    AskStopBeside,
    /// Stop it.
    Stop,
    /// It goes on after all.
    GoOn,
    /// A moderator stops it.
    End,
    /// And takes that back.
    TakeBack,
}

impl Verb {
    /// All of them.
    pub const ALL: [Self; 9] = [
        Self::Post,
        Self::Drop,
        Self::Look,
        Self::AskStop,
        Self::AskStopBeside,
        Self::Stop,
        Self::GoOn,
        Self::End,
        Self::TakeBack,
    ];

    /// Its name in codes.
    fn name(self) -> &'static str {
        match self {
            Self::Post => "repeat-post",
            Self::Drop => "repeat-drop",
            Self::Look => "repeat-look",
            Self::AskStop => "repeat-ask-stop",
            Self::AskStopBeside => "repeat-ask-stop-beside",
            Self::Stop => "repeat-stop",
            Self::GoOn => "repeat-go-on",
            Self::End => "repeat-end",
            Self::TakeBack => "repeat-take-back",
        }
    }

    fn audited(self) -> &'static str {
        match self {
            Self::Post => "series.post_draft",
            Self::Drop => "series.drop_draft",
            Self::Look => "series.look",
            Self::AskStop | Self::AskStopBeside => "series.ask_stop",
            Self::Stop => "series.stop",
            Self::GoOn => "series.go_on",
            Self::End => "series.end",
            Self::TakeBack => "series.take_back_end",
        }
    }
}

impl Intent {
    /// What is meant by what seems to ask for a need: nothing if it asks for it once.
    pub fn of_need(intent: &needs::Intent) -> Option<Self> {
        if let needs::Intent::Post { words, origin } = intent
            && reading::is_again(words)
        {
            return Some(Self::Post { words: words.clone(), origin: *origin });
        }
        if let needs::Intent::Draft { words, origin } = intent
            && reading::is_again(words)
        {
            return Some(Self::Draft { words: words.clone(), origin: *origin });
        }
        None
    }

    /// The code that a button or link carries; nothing for what is only ever typed.
    pub fn code(&self) -> Option<String> {
        Some(match self {
            Self::Post { .. } | Self::Draft { .. } | Self::OfNumber(_) => {
                return None;
            }
            Self::Open => code::write("series", &[]),
            Self::OfSeries(verb, building, series) => {
                code::write(verb.name(), &[&building.0, &series.0])
            }
            Self::Skip(building, series, day) => {
                code::write("repeat-skip", &[&building.0, &series.0, day])
            }
            Self::Unskip(building, series, day) => {
                code::write("repeat-unskip", &[&building.0, &series.0, day])
            }
        })
    }

    /// The intent that a button's code or a link's payload names.
    pub fn from_code(code: &Code<'_>) -> Option<Self> {
        let of_day = |intent: fn(BuildingId, SeriesId, i64) -> Self| {
            let (building, series, day) = code.two_and_text()?;
            let day = code::id(day).filter(|day| *day < 100_000)?;
            Some(intent(BuildingId(building), SeriesId(series), day))
        };
        match code.verb {
            "series" if code.is_bare() => Some(Self::Open),
            "repeat-skip" => of_day(Self::Skip),
            "repeat-unskip" => of_day(Self::Unskip),
            name => {
                let verb = Verb::ALL.into_iter().find(|verb| verb.name() == name)?;
                let (building, series) = code.two()?;
                Some(Self::OfSeries(verb, BuildingId(building), SeriesId(series)))
            }
        }
    }

    /// The intent of a command.
    pub fn from_command(command: &str, words: &str) -> Option<Self> {
        match command {
            "series" if words.is_empty() => Some(Self::Open),
            "series" => Some(Self::OfNumber(words.trim_start_matches('#').parse().ok())),
            _ => None,
        }
    }

    /// True if a link may bring it: it changes nothing.
    pub fn may_come_by_link(&self) -> bool {
        matches!(self, Self::Open)
    }

    /// Its verb, for the audit log.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Post { .. } => "series.post",
            Self::Draft { .. } => "series.draft",
            Self::Open => "series.open",
            Self::OfNumber(_) => "series.of_number",
            Self::OfSeries(verb, ..) => verb.audited(),
            Self::Skip(..) => "series.skip",
            Self::Unskip(..) => "series.unskip",
        }
    }

    /// The series it names, for the audit log.
    pub fn row(&self) -> Option<i64> {
        match self {
            Self::OfSeries(_, _, series)
            | Self::Skip(_, series, _)
            | Self::Unskip(_, series, _) => Some(series.0),
            Self::Post { .. } | Self::Draft { .. } | Self::Open | Self::OfNumber(_) => None,
        }
    }

    /// The building it names.
    pub fn building(&self) -> Option<BuildingId> {
        match self {
            Self::OfSeries(_, building, _)
            | Self::Skip(building, ..)
            | Self::Unskip(building, ..) => Some(*building),
            Self::Post { .. } | Self::Draft { .. } | Self::Open | Self::OfNumber(_) => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_reads_back_what_it_says() {
        let (building, series) = (BuildingId(1_000_000_000_000), SeriesId(i64::MAX));
        let others = [
            Intent::Open,
            Intent::Skip(building, SeriesId(1_000_000_000_000), 99_999),
            Intent::Unskip(building, SeriesId(1_000_000_000_000), 20_000),
        ];
        let verbs = Verb::ALL.map(|verb| Intent::OfSeries(verb, building, series));
        for intent in verbs.into_iter().chain(others) {
            let code = intent.code().unwrap();
            assert!(code.len() <= code::MOST_BYTES, "{code}");
            assert_eq!(Intent::from_code(&Code::read(&code).unwrap()), Some(intent), "{code}");
        }
    }

    #[test]
    fn what_is_no_button_of_ours_is_nothing() {
        for forged in [
            "series_1",
            "repeat-stop_1",
            "repeat-skip_1_2",
            "repeat-skip_1_2_x",
            "repeat-skip_1_2_-1",
            "repeat-skip_1_2_100000",
            "repeat-dance_1_2",
        ] {
            let read = Code::read(forged).and_then(|code| Intent::from_code(&code));
            assert_eq!(read, None, "{forged}");
        }
    }
}
