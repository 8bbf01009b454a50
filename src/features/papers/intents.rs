//! What somebody wants of papers: commands, buttons and the link on them → an [`Intent`]. Pure.

use super::model::Paper;
use crate::kernel::code::{self, Code};
use crate::kernel::id::BuildingId;

/// What somebody wants of papers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Which papers are there?
    Open,
    /// Which are there for this building?
    Choose(BuildingId),
    /// Print this one.
    Print(BuildingId, Paper),
    /// They come from a paper that hangs in this building.
    Greet(BuildingId),
}

impl Intent {
    /// The code that a button or link carries.
    pub fn code(self) -> String {
        match self {
            Self::Open => code::write("poster", &[]),
            Self::Choose(building) => code::write("papers", &[&building.0]),
            Self::Print(building, paper) => code::write("print", &[&building.0, &paper.name()]),
            Self::Greet(building) => code::write("house", &[&building.0]),
        }
    }

    /// The intent that a button's code or a link's payload names.
    pub fn from_code(code: &Code<'_>) -> Option<Self> {
        let building = || code.one().map(BuildingId);
        match code.verb {
            "poster" => code.is_bare().then_some(Self::Open),
            "papers" => building().map(Self::Choose),
            "print" => {
                let (building, paper) = code.id_and_text()?;
                Some(Self::Print(BuildingId(building), Paper::named(paper)?))
            }
            "house" => building().map(Self::Greet),
            _ => None,
        }
    }

    /// The intent of a command.
    pub fn from_command(command: &str) -> Option<Self> {
        match command {
            "poster" => Some(Self::Open),
            _ => None,
        }
    }

    /// True if a link may bring it: it changes nothing.
    pub fn may_come_by_link(self) -> bool {
        matches!(self, Self::Open | Self::Greet(_))
    }

    /// Its verb, for the audit log.
    pub fn verb(self) -> &'static str {
        match self {
            Self::Open => "papers.open",
            Self::Choose(_) => "papers.choose",
            Self::Print(_, Paper::Poster) => "papers.print_poster",
            Self::Print(_, Paper::Cards) => "papers.print_cards",
            Self::Greet(_) => "papers.greet",
        }
    }

    /// The row it names, for the audit log: none.
    pub fn row(self) -> Option<i64> {
        None
    }

    /// The building it names.
    pub fn building(self) -> Option<BuildingId> {
        match self {
            Self::Choose(building) | Self::Print(building, _) | Self::Greet(building) => {
                Some(building)
            }
            Self::Open => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_reads_back_what_it_says() {
        let building = BuildingId(i64::MAX);
        let prints = Paper::ALL.map(|paper| Intent::Print(building, paper));
        let others = [Intent::Open, Intent::Choose(building), Intent::Greet(building)];
        for intent in prints.into_iter().chain(others) {
            let code = intent.code();
            assert!(code.len() <= code::MOST_BYTES, "{code}");
            assert_eq!(Intent::from_code(&Code::read(&code).unwrap()), Some(intent), "{code}");
        }
    }

    #[test]
    fn what_is_no_button_of_ours_is_nothing() {
        for forged in
            ["poster_1", "papers", "print_1", "print_1_money", "print_x_cards", "house", "house_-1"]
        {
            let read = Code::read(forged).and_then(|code| Intent::from_code(&code));
            assert_eq!(read, None, "{forged}");
        }
    }
}
