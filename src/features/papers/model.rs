//! What papers there are. Pure.

use serde::{Deserialize, Serialize};

use crate::kernel::actor::Denied;
use crate::kernel::language::Language;
use crate::kernel::paper::Form;

/// A friendly no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// They lack the authority.
    Denied(Denied),
}

impl Refusal {
    /// Its kind, for the audit log.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Denied(denied) => denied.kind(),
        }
    }
}

/// Something to be printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// For the hallway: one sheet of A4.
    Poster,
    /// To be cut and handed out: four on a sheet of A4, with backs.
    Cards,
}

impl Paper {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Poster, Self::Cards];

    /// Its name in codes.
    pub fn name(self) -> &'static str {
        match self {
            Self::Poster => "poster",
            Self::Cards => "cards",
        }
    }

    /// The paper with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|paper| paper.name() == name)
    }

    /// As what it is sent: a poster for screens, too.
    pub fn prints(self) -> &'static [Print] {
        match self {
            Self::Poster => &[Print::Poster, Print::Picture],
            Self::Cards => &[Print::Cards],
        }
    }
}

/// A file with a paper.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Print {
    /// The poster, for a printer.
    Poster,
    /// The poster, for a screen.
    Picture,
    /// The cards, for a printer.
    Cards,
}

impl Print {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Poster, Self::Picture, Self::Cards];

    /// The name of its file, without the ending.
    pub fn file(self) -> &'static str {
        match self {
            Self::Poster | Self::Picture => "linli-poster",
            Self::Cards => "linli-cards",
        }
    }

    /// What kind of file it is.
    pub fn form(self) -> Form {
        match self {
            Self::Poster | Self::Cards => Form::Pdf,
            Self::Picture => Form::Png,
        }
    }
}

/// What stands on papers: the group's language in front, and one that others read.
pub fn both(first: Language) -> [Language; 2] {
    let others = || Language::all().filter(|language| *language != first);
    let english = others().find(|language| *language == Language::ENGLISH);
    [first, english.or_else(|| others().next()).unwrap_or(first)]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn papers_speak_two_languages_the_groups_own_first() {
        let chinese = Language::tagged("zh-CN").unwrap();
        assert_eq!(both(chinese), [chinese, Language::ENGLISH]);
        assert_eq!(both(Language::ENGLISH), [Language::ENGLISH, chinese]);
    }

    #[test]
    fn every_print_is_of_one_paper() {
        for print in Print::ALL {
            let of = Paper::ALL.into_iter().filter(|paper| paper.prints().contains(&print));
            assert_eq!(of.count(), 1, "{print:?}");
        }
        for paper in Paper::ALL {
            assert_eq!(Paper::named(paper.name()), Some(paper));
        }
    }
}
