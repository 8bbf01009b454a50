//! The page's files, embedded.

use include_dir::{Dir, include_dir};

static PAGE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/shell/demo/page");

/// A file of the page: what it is, and its content.
pub(super) struct PageFile {
    pub(super) kind: &'static str,
    pub(super) content: &'static [u8],
}

/// The file with this name; the page itself has none.
pub(super) fn find(name: &str) -> Option<PageFile> {
    let name = if name.is_empty() { "index.html" } else { name };
    let file = PAGE.get_file(name)?;
    let kind = match name.rsplit_once('.')?.1 {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "svg" => "image/svg+xml",
        _ => return None,
    };
    Some(PageFile { kind, content: file.contents() })
}
