//! What stands on a sheet of paper, and where, in millimetres from its upper left corner.

/// Where something is, and how large.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Area {
    /// From the left.
    pub x: f32,
    /// From above.
    pub y: f32,
    /// How wide.
    pub width: f32,
    /// How high.
    pub height: f32,
}

/// What something is drawn with. Each can be told from its ground without colours, too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Words.
    Dark,
    /// Words that matter less.
    Grey,
    /// Our colour.
    Green,
    /// A ground for our colour.
    Mint,
    /// What must not be missed.
    Red,
    /// What stands on our colour.
    White,
}

/// Where words stand on their line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    /// They begin on the left.
    Left,
    /// In the middle.
    Middle,
}

/// How words look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// How large, in millimetres.
    pub size: f32,
    /// Bold or not.
    pub bold: bool,
    /// In which colour.
    pub ink: Ink,
    /// Where they stand.
    pub align: Align,
    /// True for what somebody typed: what the fonts cannot show of it is left out.
    pub typed: bool,
}

impl Style {
    /// Dark words of this size.
    pub const fn of(size: f32) -> Self {
        Self { size, bold: false, ink: Ink::Dark, align: Align::Left, typed: false }
    }

    /// The same in bold.
    #[must_use]
    pub const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    /// The same in this colour.
    #[must_use]
    pub const fn ink(self, ink: Ink) -> Self {
        Self { ink, ..self }
    }

    /// The same in the middle.
    #[must_use]
    pub const fn middle(self) -> Self {
        Self { align: Align::Middle, ..self }
    }

    /// The same for what somebody typed.
    #[must_use]
    pub const fn typed(self) -> Self {
        Self { typed: true, ..self }
    }
}

/// Something on a sheet.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Element {
    Fill { area: Area, ink: Ink },
    Frame { area: Area, thick: f32, ink: Ink },
    Line { from: (f32, f32), to: (f32, f32), ink: Ink },
    Cut { from: (f32, f32), to: (f32, f32) },
    Dot { at: (f32, f32), radius: f32, ink: Ink },
    Fitted { area: Area, words: String, style: Style },
    Column { area: Area, words: Vec<(String, Style)> },
    Square { at: (f32, f32), side: f32, code: String },
    Address { area: Area, style: Style },
}

/// A sheet of paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheet {
    pub(super) size: (f32, f32),
    pub(super) elements: Vec<Element>,
}

impl Sheet {
    /// An empty sheet of this width and height.
    pub fn new(size: (f32, f32)) -> Self {
        Self { size, elements: Vec::new() }
    }

    /// The words that stand on it, for who looks them over.
    pub fn words(&self) -> impl Iterator<Item = &str> {
        self.elements.iter().flat_map(|element| match element {
            Element::Fitted { words, .. } => vec![words.as_str()],
            Element::Column { words, .. } => words.iter().map(|(one, _)| one.as_str()).collect(),
            Element::Fill { .. }
            | Element::Frame { .. }
            | Element::Line { .. }
            | Element::Cut { .. }
            | Element::Dot { .. }
            | Element::Square { .. }
            | Element::Address { .. } => Vec::new(),
        })
    }

    /// A filled box with round corners.
    pub fn fill(&mut self, area: Area, ink: Ink) {
        self.elements.push(Element::Fill { area, ink });
    }

    /// A box with round corners, of a line so thick.
    pub fn frame(&mut self, area: Area, thick: f32, ink: Ink) {
        self.elements.push(Element::Frame { area, thick, ink });
    }

    /// A line to write on.
    pub fn line(&mut self, from: (f32, f32), to: (f32, f32), ink: Ink) {
        self.elements.push(Element::Line { from, to, ink });
    }

    /// A line to cut along.
    pub fn cut(&mut self, from: (f32, f32), to: (f32, f32)) {
        self.elements.push(Element::Cut { from, to });
    }

    /// A filled circle around a point.
    pub fn dot(&mut self, at: (f32, f32), radius: f32, ink: Ink) {
        self.elements.push(Element::Dot { at, radius, ink });
    }

    /// Words in a box: as large as its style says, or smaller, so that they fit.
    pub fn fitted(&mut self, area: Area, words: impl Into<String>, style: Style) {
        self.elements.push(Element::Fitted { area, words: words.into(), style });
    }

    /// Words one below the other from the upper edge of a box on: as large as their styles say, or
    /// all of them smaller, so that they fit.
    pub fn column(&mut self, area: Area, words: Vec<(String, Style)>) {
        self.elements.push(Element::Column { area, words });
    }

    /// A square that a phone reads: it opens the private chat with this code.
    pub fn square(&mut self, at: (f32, f32), side: f32, code: impl Into<String>) {
        self.elements.push(Element::Square { at, side, code: code.into() });
    }

    /// Where we are found, to be read and typed.
    pub fn address(&mut self, area: Area, style: Style) {
        self.elements.push(Element::Address { area, style });
    }
}
