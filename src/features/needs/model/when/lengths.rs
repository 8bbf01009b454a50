//! Lengths of time: so long from now, or within so long.

use super::days::Day;
use super::line::Line;
use super::meaning::Meaning;
use super::pieces::Said;

const UNITS: [i64; 4] = [1, 15, 60, DAY];
const DAY: i64 = 24 * 60;

/// A length of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Length {
    /// So many minutes pass first.
    Minutes(i64),
    /// So many days pass first.
    Days(u32),
    /// At most so many minutes pass.
    WithinMinutes(i64),
    /// At most so many days pass.
    WithinDays(u32),
}

impl Length {
    /// The same as a piece: days that pass are a day that is named.
    pub fn said(self) -> Said {
        match self {
            Self::Days(days) => Said::Days(Day::Offset(days), None),
            Self::Minutes(_) | Self::WithinMinutes(_) | Self::WithinDays(_) => Said::Length(self),
        }
    }
}

/// The length of time from now on that is named here, and the token behind it.
pub(super) fn length_at(line: &Line<'_>, from: usize) -> Option<(Length, usize)> {
    let led_by = line.meaning(from);
    if matches!(led_by, Some(Meaning::In | Meaning::Within)) {
        let (minutes, to) = minutes_at(line, line.skip(from + 1))?;
        return match line.meaning(to) {
            Some(Meaning::BeforeItEnds) => Some((within(minutes), to + 1)),
            Some(Meaning::FromThenOn) => Some((passing(minutes), to + 1)),
            _ if led_by == Some(Meaning::Within) => Some((within(minutes), to)),
            _ => Some((passing(minutes), to)),
        };
    }
    if !line.begins_cleanly(from) {
        return None;
    }
    let (minutes, to) = minutes_at(line, from)?;
    let behind = line.skip(to);
    match line.meaning(behind) {
        Some(Meaning::FromThenOn) => Some((passing(minutes), behind + 1)),
        Some(Meaning::BeforeItEnds) => Some((within(minutes), behind + 1)),
        _ => None,
    }
}

fn passing(minutes: i64) -> Length {
    days_of(minutes).map_or(Length::Minutes(minutes), Length::Days)
}

fn within(minutes: i64) -> Length {
    days_of(minutes).map_or(Length::WithinMinutes(minutes), Length::WithinDays)
}

fn days_of(minutes: i64) -> Option<u32> {
    (minutes > 0 && minutes % DAY == 0).then(|| u32::try_from(minutes / DAY).ok()).flatten()
}

/// So many minutes, and the token behind them.
fn minutes_at(line: &Line<'_>, from: usize) -> Option<(i64, usize)> {
    let is_half = |index| line.means(index, Meaning::Half);
    let (halves, behind) = if let Some(number) = line.number(from) {
        let half = line.skip(from + 1);
        let halves = i64::from(number.value) * 2;
        if is_half(half) { (halves + 1, half + 1) } else { (halves, from + 1) }
    } else if line.means(from, Meaning::A) {
        let half = line.skip(from + 1);
        if is_half(half) { (1, half + 1) } else { (2, from + 1) }
    } else if is_half(from) {
        (1, from + 1)
    } else {
        return None;
    };
    let unit = line.skip(behind);
    let minutes = match line.meaning(unit) {
        Some(Meaning::Unit(unit)) => *UNITS.get(usize::try_from(unit).ok()?)?,
        Some(Meaning::Week) => 7 * DAY,
        _ => return None,
    };
    let half = line.skip(unit + 1);
    let (halves, to) = if is_half(half) { (halves + 1, half + 1) } else { (halves, unit + 1) };
    // No time at all is no length: "within 0 minutes" says nothing that can be kept.
    (halves > 0).then_some((halves * minutes / 2, to))
}
