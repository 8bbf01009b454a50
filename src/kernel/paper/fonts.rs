//! The computer's fonts: one family that shows Latin and Chinese letters alike.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use resvg::usvg::fontdb::Database;
use resvg::usvg::{Group, Node, Options, Tree};

/// Families that show Latin and Chinese letters, the best first: free ones, then those that come
/// with systems. For each, how the names of its files begin, in lower case.
const FAMILIES: [(&str, &str); 6] = [
    ("Noto Sans CJK SC", "notosanscjk"),
    ("Noto Sans SC", "notosanssc"),
    ("Source Han Sans SC", "sourcehansans"),
    ("WenQuanYi Zen Hei", "wqy-zenhei"),
    ("PingFang SC", "pingfang"),
    ("Microsoft YaHei", "msyh"),
];

/// How deep folders are looked through.
const DEPTH: usize = 5;

/// Where systems keep fonts.
pub fn usual_folders() -> Vec<PathBuf> {
    let shared = [
        "/usr/share/fonts",
        "/usr/local/share/fonts",
        "/System/Library/Fonts",
        "/Library/Fonts",
        "C:\\Windows\\Fonts",
    ];
    let own = [".local/share/fonts", ".fonts", "Library/Fonts"];
    let home = std::env::var_os("HOME").map(PathBuf::from);
    let own = home.iter().flat_map(|home| own.map(|folder| home.join(folder)));
    shared.into_iter().map(PathBuf::from).chain(own).collect()
}

/// The family that papers are set in. Its files stay on the disk, and are mapped only while they
/// are looked at.
pub(super) struct Fonts {
    known: Arc<Database>,
    /// Its name.
    pub(super) family: &'static str,
}

impl Fonts {
    /// The best family in these folders; nothing if there is none.
    pub(super) fn find(folders: &[PathBuf]) -> Option<Self> {
        let mut files = Vec::new();
        for folder in folders {
            collect_files(folder, DEPTH, &mut files);
        }
        files.sort();
        FAMILIES.into_iter().find_map(|(family, begins)| {
            let mut known = Database::new();
            for (_, file) in files.iter().filter(|(name, _)| name.starts_with(begins)) {
                if let Err(error) = known.load_font_file(file) {
                    tracing::warn!(%error, "a font cannot be read");
                }
            }
            let has = known.faces().any(|face| face.families.iter().any(|(it, _)| it == family));
            has.then(|| Self { known: Arc::new(known), family })
        })
    }

    /// SVG, with every letter in its place.
    pub(super) fn lay_out(&self, svg: &str) -> anyhow::Result<Tree> {
        let options = Options { fontdb: Arc::clone(&self.known), ..Options::default() };
        Ok(Tree::from_str(svg, &options)?)
    }
}

/// The letters that no font shows.
pub(super) fn missing(tree: &Tree) -> String {
    let mut missing = String::new();
    collect_missing(tree.root(), &mut missing);
    missing
}

fn collect_missing(group: &Group, missing: &mut String) {
    for node in group.children() {
        match node {
            Node::Group(group) => collect_missing(group, missing),
            Node::Text(text) => {
                let glyphs = text.layouted().iter().flat_map(|span| &span.positioned_glyphs);
                let none = glyphs.filter(|glyph| glyph.id.0 == 0);
                none.for_each(|glyph| missing.push_str(&glyph.text));
            }
            Node::Path(_) | Node::Image(_) => {}
        }
    }
}

/// The files in a folder and beneath it, with their names in lower case.
fn collect_files(folder: &Path, depth: usize, files: &mut Vec<(String, PathBuf)>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for path in entries.flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            if let Some(depth) = depth.checked_sub(1) {
                collect_files(&path, depth, files);
            }
        } else if let Some(name) = path.file_name().and_then(|name| name.to_str()) {
            files.push((name.to_lowercase(), path));
        }
    }
}
