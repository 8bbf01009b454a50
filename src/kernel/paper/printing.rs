//! Sheets → files: PDF for a printer, PNG for a screen.

use std::path::PathBuf;
use std::sync::Arc;

use anyhow::Context as _;
use krilla::Document;
use krilla::geom::Size;
use krilla::metadata::Metadata;
use krilla::page::PageSettings;
use krilla_svg::{SurfaceExt as _, SvgSettings};
use resvg::tiny_skia::{Color, Pixmap, Transform};
use resvg::usvg::Tree;
use tokio::sync::Mutex;
use tokio::task::spawn_blocking;

use super::drawing::draw;
use super::fonts::{Fonts, missing};
use super::{Form, Home, Paper};
use crate::kernel::attachment::Attachment;

const MILLIMETRES_PER_INCH: f32 = 25.4;
const POINTS_PER_INCH: f32 = 72.0;
/// What a screen can enlarge and a printer still can print.
const PIXELS_PER_INCH: f32 = 150.0;

/// What prints papers, one at a time, so that memory is bounded.
pub struct Printer {
    folders: Arc<[PathBuf]>,
    busy: Mutex<()>,
}

impl Printer {
    /// A printer that looks for fonts in these folders, each time anew.
    pub fn new(folders: Vec<PathBuf>) -> Self {
        Self { folders: folders.into(), busy: Mutex::new(()) }
    }

    /// True if this computer has a font that papers can be set in. Looks at the disk.
    pub fn has_fonts(&self) -> bool {
        Fonts::find(&self.folders).is_some()
    }

    /// The paper as a file; nothing if the computer has no font for it. It takes about a second,
    /// beside everything else.
    ///
    /// # Errors
    /// If it cannot be drawn.
    pub async fn print(&self, paper: Paper, home: Home) -> anyhow::Result<Option<Attachment>> {
        let _alone = self.busy.lock().await;
        let folders = Arc::clone(&self.folders);
        spawn_blocking(move || print(&folders, &paper, &home)).await?
    }
}

fn print(folders: &[PathBuf], paper: &Paper, home: &Home) -> anyhow::Result<Option<Attachment>> {
    let Some(fonts) = Fonts::find(folders) else { return Ok(None) };
    let mut laid_out = Vec::with_capacity(paper.sheets.len());
    for sheet in &paper.sheets {
        let tree = fonts.lay_out(&draw(sheet, &fonts, home)?)?;
        let lacking = missing(&tree).chars().count();
        if lacking > 0 {
            tracing::warn!(lacking, family = fonts.family, "a font lacks letters of a paper");
            return Ok(None);
        }
        laid_out.push((tree, sheet.size));
    }
    let (ending, media_type, bytes) = match paper.form {
        Form::Pdf => ("pdf", "application/pdf", pdf(&paper.title, &laid_out)?),
        Form::Png => {
            let (tree, size) = laid_out.first().context("a paper has a sheet")?;
            ("png", "image/png", png(tree, *size)?)
        }
    };
    Ok(Attachment::new(&format!("{}.{ending}", paper.name), media_type, bytes))
}

/// The sheets as the pages of a PDF.
fn pdf(title: &str, sheets: &[(Tree, (f32, f32))]) -> anyhow::Result<Vec<u8>> {
    let mut document = Document::new();
    document.set_metadata(Metadata::new().title(title.to_owned()));
    for (tree, size) in sheets {
        let (width, height) = scaled(*size, POINTS_PER_INCH);
        let settings = PageSettings::from_wh(width, height).context("a sheet has a size")?;
        let size = Size::from_wh(width, height).context("a sheet has a size")?;
        let mut page = document.start_page_with(settings);
        let mut surface = page.surface();
        surface.draw_svg(tree, size, SvgSettings::default()).context("a sheet is not drawn")?;
        surface.finish();
        page.finish();
    }
    document.finish().map_err(|error| anyhow::anyhow!("no PDF: {error:?}"))
}

/// A sheet as a picture.
fn png(tree: &Tree, size: (f32, f32)) -> anyhow::Result<Vec<u8>> {
    let (width, height) = scaled(size, PIXELS_PER_INCH);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "some thousands")]
    let (across, down) = (width.round() as u32, height.round() as u32);
    let mut picture = Pixmap::new(across, down).context("a sheet has a size")?;
    picture.fill(Color::WHITE);
    let scale = PIXELS_PER_INCH / MILLIMETRES_PER_INCH;
    resvg::render(tree, Transform::from_scale(scale, scale), &mut picture.as_mut());
    Ok(picture.encode_png()?)
}

fn scaled((width, height): (f32, f32), per_inch: f32) -> (f32, f32) {
    let scale = per_inch / MILLIMETRES_PER_INCH;
    (width * scale, height * scale)
}
