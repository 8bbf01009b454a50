//! Papers to print: sheets that are drawn once, in millimetres, and become PDF and PNG.
//!
//! A view says what stands on a [`Sheet`] and where; it does not draw. The [`Printer`] sets and
//! draws it when it is sent, beside everything else, one paper at a time. Fonts are the computer's
//! own. Where none of them shows Chinese, there is no paper, and words are said instead.

mod drawing;
mod fonts;
mod printing;
mod sheet;
mod typesetting;

pub use fonts::usual_folders;
pub use printing::Printer;
pub use sheet::{Align, Area, Ink, Sheet, Style};

use std::sync::Arc;

use super::screen::Html;

/// Width and height of a sheet of A4, in millimetres.
pub const A4: (f32, f32) = (210.0, 297.0);

/// As what a paper is sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// For a printer, as large as it is.
    Pdf,
    /// For a screen: its first sheet.
    Png,
}

/// A paper to be printed, and sent as a file.
#[derive(Clone, Debug, PartialEq)]
pub struct Paper {
    /// The name of the file, without its ending.
    pub name: String,
    /// What the file says that it is.
    pub title: String,
    /// As what it is sent.
    pub form: Form,
    /// Its sheets.
    pub sheets: Vec<Sheet>,
    /// What is said instead where it cannot be printed; empty if nothing.
    pub instead: Html,
}

// Sheets hold plain lengths, never what is no number.
impl Eq for Paper {}

/// Where we are found.
#[derive(Clone)]
pub struct Home {
    /// To be read and typed.
    pub address: String,
    /// The link that opens the private chat with a code.
    pub link: Arc<dyn Fn(&str) -> String + Send + Sync>,
}
