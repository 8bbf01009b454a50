//! What a line says about time as a whole: pieces that stand together, and how they fit.

use std::ops::Range;

use super::clocks::Time;
use super::days::Day;
use super::lengths::Length;
use super::line::Line;
use super::meaning::{Meaning, Part};
use super::pieces::{Piece, Said, Stands, pieces};
use super::tokens::Kind;

/// How a time ends a window that begins now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Until {
    /// A day that is named is included.
    Through,
    /// A day that is named is not included.
    Short,
    /// The same, said in a word behind the day: some take the day in.
    ShortBehind,
}

/// How soon, where no time is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Haste {
    /// Now.
    Now,
    /// Soon, whatever that is.
    Soon,
}

impl Until {
    fn said_by(meaning: Meaning) -> Option<Self> {
        if matches!(meaning, Meaning::By | Meaning::Until | Meaning::BeforeItEnds) {
            Some(Self::Through)
        } else {
            (meaning == Meaning::Before).then_some(Self::Short)
        }
    }
}

/// What was said about time.
#[derive(Clone, Debug, Default)]
pub(super) struct Phrase {
    /// A day, or the first and the last.
    pub days: Option<(Day, Option<Day>)>,
    /// A part of the day.
    pub part: Option<Part>,
    /// A clock time, or two.
    pub time: Option<Time>,
    /// A length of time.
    pub length: Option<Length>,
    /// Now, or soon.
    pub haste: Option<Haste>,
    /// Other times stand elsewhere in the line.
    pub has_others: bool,
    /// The window begins now, and ends then.
    pub until: Option<Until>,
    /// Only what comes after it is meant.
    is_after: bool,
    /// The tokens that say it.
    tokens: Range<usize>,
}

/// What a line says about time, taken together.
pub(super) enum Whole {
    /// Nothing.
    Nothing,
    /// One time, and where it stands.
    One(Box<Phrase>, Vec<Range<usize>>),
    /// Several that cannot all be meant.
    Several,
}

/// What a line says about time, and the tokens that say it.
pub(super) fn phrase(line: &Line<'_>) -> Whole {
    let phrases: Vec<Phrase> = clusters(line)
        .iter()
        .filter(|cluster| {
            cluster.len() > 1 || cluster.iter().any(|one| one.stands == Stands::Alone)
        })
        .filter_map(|cluster| Phrase::of(line, cluster))
        .collect();
    let heaviest = phrases.iter().rev().max_by_key(|phrase| phrase.weight());
    let Some(mut chosen) = heaviest.cloned() else { return Whole::Nothing };
    let is_chosen = |phrase: &Phrase| phrase.tokens == chosen.tokens;
    let mut others: Vec<&Phrase> = phrases.iter().filter(|one| !is_chosen(one)).collect();
    let mut places = vec![chosen.tokens.clone()];
    if chosen.days.is_none() && (chosen.time.is_some() || chosen.part.is_some()) {
        let lends = |phrase: &&Phrase| phrase.days.is_some() && phrase.until.is_none();
        let other = phrases.iter().filter(lends).find(|phrase| phrase.time.is_none());
        if let Some(other) = other {
            chosen.days = other.days;
            chosen.part = chosen.part.or(other.part);
            places.push(other.tokens.clone());
            others.retain(|one| one.tokens != other.tokens);
        } else if line.has_date_in_figures() {
            return Whole::Nothing;
        }
    }
    if others.iter().any(|other| chosen.contradicts(other, line)) {
        return Whole::Several;
    }
    chosen.has_others = others.iter().any(|other| other.time.is_some() || other.part.is_some());
    places.sort_by_key(|place| place.start);
    let places = places.into_iter().map(|place| line.place(place.start, place.end)).collect();
    Whole::One(Box::new(chosen), places)
}

/// Pieces that stand together, with nothing between them but what joins them.
fn clusters(line: &Line<'_>) -> Vec<Vec<Piece>> {
    let mut clusters: Vec<Vec<Piece>> = Vec::new();
    for piece in pieces(line) {
        let before = clusters.last_mut().filter(|cluster| {
            cluster.last().is_some_and(|last| is_glue(line, last.to, piece.from))
        });
        let day_before = before.as_ref().and_then(|cluster| cluster.last()).is_some_and(|last| {
            match last.said {
                Said::Days(day, _) => !matches!(day, Day::Weekday(..) | Day::Week(_)),
                Said::Part(..) => true,
                Said::Time(_) | Said::Length(_) | Said::Now(_) => false,
            }
        });
        match before {
            _ if piece.stands == Stands::Behind && !day_before => {}
            Some(cluster) => cluster.push(piece),
            None => clusters.push(vec![piece]),
        }
    }
    clusters
}

fn is_glue(line: &Line<'_>, from: usize, to: usize) -> bool {
    (from..to).all(|index| match line.kind(index) {
        Some(Kind::Blank | Kind::Mark(',' | '、' | '(')) => true,
        Some(Kind::Word(meaning, _)) => meaning.leads() || meaning == Meaning::Tail,
        Some(Kind::Number(_) | Kind::Letters | Kind::Mark(_)) | None => false,
    })
}

impl Phrase {
    /// Pieces that stand together as one phrase; nothing if they are about the past.
    fn of(line: &Line<'_>, cluster: &[Piece]) -> Option<Self> {
        let (first, last) = (cluster.first()?, cluster.last()?);
        let mut phrase = Self { tokens: first.from..last.to, ..Self::default() };
        for piece in cluster {
            phrase.add(piece.said);
        }
        for (before, behind) in cluster.iter().zip(cluster.iter().skip(1)) {
            (before.to..behind.from).for_each(|index| phrase.lead(line.meaning(index)));
        }
        phrase.reach_back(line);
        phrase.reach_on(line);
        let before = line.meaning_before(phrase.tokens.start);
        let behind = line.skip(phrase.tokens.end);
        let past = matches!(before, Some(Meaning::Past | Meaning::Again))
            || line.means(behind, Meaning::Again)
            || (behind > phrase.tokens.end && line.means(behind, Meaning::Past));
        let is_whole = !phrase.is_after || phrase.time.is_some() || phrase.length.is_some();
        (!past && is_whole).then_some(phrase)
    }

    fn add(&mut self, said: Said) {
        match said {
            Said::Days(day, last) => match self.days {
                Some((Day::Weekday(..), None)) if matches!(day, Day::Date(..)) => {
                    self.days = Some((day, last));
                }
                Some(_) => {}
                None => self.days = Some((day, last)),
            },
            Said::Part(day, part) => {
                self.days = self.days.or(day.map(|day| (day, None)));
                self.part = self.part.or(Some(part));
            }
            Said::Time(time) => self.time = self.time.or(Some(time)),
            Said::Length(length) => self.length = self.length.or(Some(length)),
            Said::Now(haste) => self.haste = Some(haste),
        }
    }

    fn lead(&mut self, meaning: Option<Meaning>) {
        self.until = self.until.or(meaning.and_then(Until::said_by));
        self.is_after |= meaning == Some(Meaning::After);
    }

    /// Takes in what only led to it.
    fn reach_back(&mut self, line: &Line<'_>) {
        while let Some(before) = line.back(self.tokens.start)
            && let Some(meaning) = line.meaning(before).filter(|meaning| meaning.leads())
        {
            self.lead(Some(meaning));
            self.tokens.start = before;
        }
        // Without a blank between, "to" alone says until when.
        if let Some(before) = self.tokens.start.checked_sub(1)
            && line.means(before, Meaning::Through)
        {
            self.until = self.until.or(Some(Until::Through));
            self.tokens.start = before;
        }
    }

    /// Takes in what only closed it; an end is only told by what touches it.
    fn reach_on(&mut self, line: &Line<'_>) {
        loop {
            let end = self.tokens.end;
            let next = line.skip(end);
            let touching = line.meaning(end);
            if line.means(next, Meaning::Tail) {
                self.tokens.end = next + 1;
            } else if touching.and_then(Until::said_by).is_some() {
                self.lead(touching);
                if touching == Some(Meaning::Before) && self.until == Some(Until::Short) {
                    self.until = Some(Until::ShortBehind);
                }
                self.tokens.end = end + 1;
            } else if touching == Some(Meaning::FromThenOn) {
                self.is_after = true;
                self.tokens.end = end + 1;
            } else {
                return;
            }
        }
    }

    /// True if both cannot be meant: another day, or another time of which it is said that it may
    /// be instead.
    fn contradicts(&self, other: &Self, line: &Line<'_>) -> bool {
        let is_same_day = other.days.is_none() || other.days == self.days;
        let instead = line.meaning_before(other.tokens.start) == Some(Meaning::Or);
        let has_time = other.time.is_some() || other.part.is_some();
        !is_same_day || (instead && has_time)
    }

    /// The more it tells, the more it weighs.
    fn weight(&self) -> u8 {
        match self.days {
            _ if self.time.is_some() => 5,
            _ if self.length.is_some() => 4,
            _ if self.part.is_some() => 3,
            Some((day, _)) => 2 - u8::from(day.is_wide()),
            None => 0,
        }
    }
}
