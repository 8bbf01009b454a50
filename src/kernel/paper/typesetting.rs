//! Words in a column: how wide they are, where a line ends, how large they may be.

use std::collections::BTreeMap;

use super::drawing::{document, text};
use super::fonts::{Fonts, missing};
use super::sheet::{Area, Style};

/// From one line to the next, in sizes of a letter.
const LEADING: f32 = 1.32;
/// A line that ends behind a clause is worth letters that are smaller, down to this part.
const WORTH_A_CLAUSE: f32 = 0.8;
/// Smaller is not read.
const SMALLEST: f32 = 2.0;
/// So often is looked what of a name cannot be shown.
const TRIES: usize = 5;
/// Nothing of Chinese begins a line with one of these.
const CLOSING: &str = "，。！？、：；）】」』”’…,.!?:;)]";
/// Nothing of Chinese ends a line with one of these.
const OPENING: &str = "（【「『“‘([";

/// Lines of words, set.
pub(super) struct Lines {
    /// How they look, with the size that they have come to.
    pub(super) style: Style,
    /// The lines.
    pub(super) lines: Vec<String>,
}

impl Lines {
    /// From one foot to the next.
    pub(super) fn leading(&self) -> f32 {
        self.style.size * LEADING
    }

    /// How high they are together.
    pub(super) fn height(&self) -> f32 {
        self.leading() * f32::from(u16::try_from(self.lines.len()).unwrap_or(u16::MAX))
    }
}

/// What is not torn apart: a word, or a Chinese sign with the marks that belong to it.
struct Piece {
    text: String,
    /// In sizes of a letter.
    width: f32,
    /// True if a space follows.
    spaced: bool,
}

/// Sets words in lines. Widths are measured once, for they grow with the size.
pub(super) struct Typesetter<'a> {
    fonts: &'a Fonts,
    widths: BTreeMap<(String, bool), f32>,
}

impl<'a> Typesetter<'a> {
    pub(super) fn new(fonts: &'a Fonts) -> Self {
        Self { fonts, widths: BTreeMap::new() }
    }

    /// What of these words can be shown: all that is ours; of what people typed, all but such
    /// things as emoji.
    pub(super) fn shown(&self, words: &str, style: Style) -> anyhow::Result<String> {
        if !style.typed {
            return Ok(words.to_owned());
        }
        let mut kept = words.to_owned();
        // Without one letter, its neighbours may need another form, which lacks too.
        for _ in 0..TRIES {
            let svg = document((1.0, 1.0), &text(self.fonts.family, (0.0, 0.0), &kept, style));
            let missing = missing(&self.fonts.lay_out(&svg)?);
            if missing.is_empty() {
                break;
            }
            kept.retain(|letter| !missing.contains(letter));
        }
        Ok(kept.split_whitespace().collect::<Vec<_>>().join(" "))
    }

    /// Words in lines that fit into a box, as large as may be.
    pub(super) fn fit(&mut self, words: &str, style: Style, area: Area) -> anyhow::Result<Lines> {
        let by_clause = self.fit_pieces(&cut(words, may_pause), style, area)?;
        let by_sign = self.fit_pieces(&cut(words, may_end), style, area)?;
        let is_large = by_clause.style.size >= by_sign.style.size * WORTH_A_CLAUSE;
        Ok(if is_large { by_clause } else { by_sign })
    }

    /// Words one below the other that fit into a box, all of them made smaller alike.
    pub(super) fn stack(
        &mut self,
        words: &[(String, Style)],
        area: Area,
    ) -> anyhow::Result<Vec<Lines>> {
        let mut scale = 1.0_f32;
        loop {
            let mut stack = Vec::with_capacity(words.len());
            for (words, style) in words {
                let style = Style { size: style.size * scale, ..*style };
                let words = self.shown(words, style)?;
                let pieces = self.pieces(&cut(&words, may_end), style.bold)?;
                stack.push(lines(&pieces, self.space(style.bold)?, style, area.width));
            }
            let height: f32 = stack.iter().map(|(set, _)| set.height()).sum();
            let widest = stack.iter().map(|(_, widest)| *widest).fold(0.0, f32::max);
            let fits = height <= area.height && widest <= area.width;
            let is_small = stack.iter().any(|(set, _)| set.style.size <= SMALLEST);
            if fits || is_small {
                return Ok(stack.into_iter().map(|(set, _)| set).collect());
            }
            scale *= 0.97;
        }
    }

    fn fit_pieces(&mut self, cut: &[String], style: Style, area: Area) -> anyhow::Result<Lines> {
        let pieces = self.pieces(cut, style.bold)?;
        let space = self.space(style.bold)?;
        let mut style = style;
        loop {
            let (set, widest) = lines(&pieces, space, style, area.width);
            let fits = set.height() <= area.height && widest <= area.width;
            if fits || style.size <= SMALLEST {
                return Ok(set);
            }
            style.size *= 0.97;
        }
    }

    fn pieces(&mut self, cut: &[String], bold: bool) -> anyhow::Result<Vec<Piece>> {
        let measured = cut.iter().map(|piece| {
            let text = piece.trim_end_matches(' ').to_owned();
            let spaced = text.len() < piece.len();
            Ok(Piece { width: self.width(&text, bold)?, text, spaced })
        });
        measured.collect()
    }

    fn space(&mut self, bold: bool) -> anyhow::Result<f32> {
        Ok((self.width("n n", bold)? - 2.0 * self.width("n", bold)?).max(0.0))
    }

    /// How wide a piece is, in sizes of a letter.
    fn width(&mut self, piece: &str, bold: bool) -> anyhow::Result<f32> {
        const SIZE: f32 = 10.0;
        let key = (piece.to_owned(), bold);
        if let Some(width) = self.widths.get(&key) {
            return Ok(*width);
        }
        let style = Style { bold, ..Style::of(SIZE) };
        let svg = document((1.0, 1.0), &text(self.fonts.family, (0.0, 0.0), piece, style));
        let tree = self.fonts.lay_out(&svg)?;
        let width = tree.root().abs_bounding_box().width() / SIZE;
        self.widths.insert(key, width);
        Ok(width)
    }
}

/// Pieces in lines that are so wide at most, and how wide the widest is: a piece may be wider.
fn lines(pieces: &[Piece], space: f32, style: Style, most: f32) -> (Lines, f32) {
    let mut set: Vec<String> = Vec::new();
    let mut widest = 0.0_f32;
    let (mut line, mut width, mut gap) = (String::new(), 0.0_f32, 0.0_f32);
    for piece in pieces {
        let own = piece.width * style.size;
        if !line.is_empty() && width + gap + own > most {
            set.push(std::mem::take(&mut line));
            (width, gap) = (0.0, 0.0);
        }
        if gap > 0.0 {
            line.push(' ');
        }
        line.push_str(&piece.text);
        width += gap + own;
        widest = widest.max(width);
        gap = if piece.spaced { space * style.size } else { 0.0 };
    }
    set.push(line);
    set.retain(|line| !line.is_empty());
    (Lines { style, lines: set }, widest)
}

/// Words cut where a line may end.
fn cut(words: &str, ends: fn(char, char) -> bool) -> Vec<String> {
    let mut pieces: Vec<String> = Vec::new();
    let mut before = None;
    for letter in words.chars() {
        match pieces.last_mut() {
            Some(last) if !before.is_some_and(|before| ends(before, letter)) => {
                last.push(letter);
            }
            _ => pieces.push(letter.to_string()),
        }
        before = Some(letter);
    }
    pieces
}

/// True if a line may end between these two: behind spaces, and around Chinese signs.
fn may_end(before: char, after: char) -> bool {
    if after == ' ' || CLOSING.contains(after) || OPENING.contains(before) {
        return false;
    }
    before == ' ' || is_chinese(before) || is_chinese(after)
}

/// True if one who reads aloud may pause between these two: behind spaces, and behind Chinese
/// marks.
fn may_pause(before: char, after: char) -> bool {
    may_end(before, after) && (before == ' ' || CLOSING.contains(before))
}

/// True for what is written without spaces: Chinese signs and marks, and their neighbours.
fn is_chinese(letter: char) -> bool {
    matches!(
        letter,
        '\u{2e80}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ffef}'
            | '\u{20000}'..='\u{3ffff}'
    ) || "“”‘’".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_ends_behind_words_and_around_chinese_signs() {
        let cases = [
            ("Press Start.", vec!["Press ", "Start."]),
            ("点“开始”，再说", vec!["点", "“开", "始”，", "再", "说"]),
            (
                "在 Telegram 里打开（扫码）",
                vec!["在 ", "Telegram ", "里", "打", "开", "（扫", "码）"],
            ),
            ("t.me/linli_bot", vec!["t.me/linli_bot"]),
            ("120 · 110", vec!["120 ", "· ", "110"]),
            ("120\u{a0}· 110", vec!["120\u{a0}· ", "110"]),
            ("", vec![]),
        ];
        for (words, pieces) in cases {
            assert_eq!(cut(words, may_end), pieces, "{words}");
        }
    }

    #[test]
    fn one_pauses_behind_a_clause() {
        let clauses = ["取个件、", "换个灯，", "有事说一声。", "Or ", "call"];
        assert_eq!(cut(&clauses.concat(), may_pause), clauses);
    }

    #[test]
    fn lines_are_as_long_as_they_may_be() {
        let piece = |text: &str, spaced| Piece { text: text.to_owned(), width: 1.0, spaced };
        let pieces = [piece("a", true), piece("b", true), piece("c", false), piece("d", false)];
        let (set, widest) = lines(&pieces, 0.5, Style::of(2.0), 5.0);
        assert_eq!(set.lines, ["a b", "cd"]);
        assert!((widest - 5.0).abs() < 0.001, "{widest}");
    }
}
