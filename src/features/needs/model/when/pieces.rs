//! The pieces of a line that say something about time.

use super::clocks::{Time, time_at};
use super::days::{Day, days_at};
use super::lengths::{Length, length_at};
use super::line::{Behind, Line};
use super::meaning::{Meaning, Part};
use super::phrase::Haste;
use super::tokens::Kind;

/// What a piece says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    /// A day, or the first and the last of several.
    Days(Day, Option<Day>),
    /// A part of the day, of which day if that is said in the same word.
    Part(Option<Day>, Part),
    /// A clock time, or two.
    Time(Time),
    /// A length of time.
    Length(Length),
    /// Now, or soon.
    Now(Haste),
}

/// What has to stand beside a piece, so that it is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Stands {
    /// Nothing.
    Alone,
    /// Another piece.
    Beside,
    /// A day or a part of it, before it.
    Behind,
}

/// A piece of a line that says something about time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Piece {
    /// Its first token.
    pub from: usize,
    /// The token behind its last.
    pub to: usize,
    /// What it says.
    pub said: Said,
    /// What has to stand beside it.
    pub stands: Stands,
}

/// All that a line says about time, in order; those that may be something else among it.
pub(super) fn pieces(line: &Line<'_>) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut at = 0;
    while at < line.len() {
        match piece_at(line, at) {
            Some(piece) => {
                pieces.push(piece);
                at = piece.to.max(at + 1);
            }
            None => at += 1,
        }
    }
    pieces
}

fn piece_at(line: &Line<'_>, from: usize) -> Option<Piece> {
    let piece = |(said, to, stands)| Piece { from, to, said, stands };
    length_at(line, from)
        .map(|(length, to)| piece((length.said(), to, Stands::Alone)))
        .or_else(|| {
            let (first, last, to, stands) = days_at(line, from)?;
            Some(piece((Said::Days(first, last), to, stands)))
        })
        .or_else(|| {
            let (time, to, stands) = time_at(line, from)?;
            Some(piece((Said::Time(time), to, stands)))
        })
        .or_else(|| part_at(line, from).map(piece))
        .or_else(|| now_at(line, from).map(piece))
}

fn part_at(line: &Line<'_>, from: usize) -> Option<(Said, usize, Stands)> {
    let (day, at) = if line.means(from, Meaning::This) {
        (Some(Day::Offset(0)), line.skip(from + 1))
    } else {
        (None, from)
    };
    let stands = if day.is_some() || !line.is_doubtful(at) || is_led_to(line, from) {
        Stands::Alone
    } else {
        Stands::Beside
    };
    let said = match line.meaning(at) {
        Some(Meaning::Part(part)) => Said::Part(day, part),
        Some(Meaning::PartOf(days, part)) => Said::Part(Some(Day::Offset(days)), part),
        _ => return None,
    };
    Some((said, at + 1, stands))
}

fn now_at(line: &Line<'_>, from: usize) -> Option<(Said, usize, Stands)> {
    if line.means(from, Meaning::Soon) {
        return Some((Said::Now(Haste::Soon), from + 1, Stands::Alone));
    }
    let is_now = line.means(from, Meaning::Now)
        && (!line.is_doubtful(from) || line.behind(from + 1) == Behind::End);
    is_now.then_some((Said::Now(Haste::Now), from + 1, Stands::Alone))
}

/// True if what stands before leads to a part of the day.
fn is_led_to(line: &Line<'_>, index: usize) -> bool {
    let before = match line.meaning_before(index) {
        Some(Meaning::Article) => line.back(index).and_then(|article| line.meaning_before(article)),
        before => before,
    };
    before.is_some_and(Meaning::leads_to_day)
}

/// True if what stands before leads to a clock time.
pub(super) fn is_led_to_clock(line: &Line<'_>, index: usize) -> bool {
    let leads = line.meaning_before(index).is_some_and(Meaning::leads_to_clock);
    let before = line.back(index).and_then(|lead| line.back(lead));
    leads && before.is_none_or(|before| line.number(before).is_none())
}

/// True if this token leads from the beginning of a range to its end.
pub(super) fn joins(line: &Line<'_>, index: usize) -> bool {
    line.kind(index) == Some(Kind::Mark('-'))
        || matches!(line.meaning(index), Some(Meaning::Through | Meaning::Until))
}
