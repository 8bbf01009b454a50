//! Reading the sources: files below a folder, their text outside tests, the literals in it.

use std::fs;
use std::path::{Path, PathBuf};

use sqlx::migrate::Migrator;
use sqlx::sqlite::SqliteConnectOptions;
use sqlx::{ConnectOptions as _, SqliteConnection};
use syn::buffer::{Cursor, TokenBuffer};
use syn::visit::{self, Visit};
use tempfile::TempDir;

/// A file of the project.
pub struct Source {
    /// Its path below the project's folder, with `/`.
    pub path: String,
    /// All of it.
    pub text: String,
}

/// A path below the project's folder.
pub fn at(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The `.rs` files below a folder, by path.
pub fn sources(folder: &str) -> Vec<Source> {
    files(folder, ".rs")
}

/// The files below a folder whose names end so, by path.
pub fn files(folder: &str, ending: &str) -> Vec<Source> {
    let mut found = Vec::new();
    gather(folder, ending, &mut found);
    found.sort_by(|one, other| one.path.cmp(&other.path));
    assert!(
        !found.is_empty(),
        "{folder} has no {ending} files: mend the folder's name in the test"
    );
    found
}

fn gather(folder: &str, ending: &str, found: &mut Vec<Source>) {
    for entry in fs::read_dir(at(folder)).unwrap_or_else(|error| panic!("{folder}: {error}")) {
        let entry = entry.unwrap();
        let path = format!("{folder}/{}", entry.file_name().into_string().unwrap());
        if entry.file_type().unwrap().is_dir() {
            gather(&path, ending, found);
        } else if path.ends_with(ending) {
            let text = fs::read_to_string(entry.path()).unwrap();
            found.push(Source { path, text });
        }
    }
}

impl Source {
    /// True if the whole file is tests.
    pub fn is_tests(&self) -> bool {
        self.path.ends_with("_tests.rs")
    }

    /// The last part of its path.
    pub fn name(&self) -> &str {
        self.path.rsplit('/').next().unwrap()
    }

    /// Its text without what stands under `#[cfg(test)]`. Lines keep their numbers.
    pub fn outside_tests(&self) -> String {
        let mut kept = String::new();
        let mut inside = self.is_tests();
        for line in self.text.lines() {
            let marks = line.trim_start().starts_with("#[cfg(test)]");
            assert!(
                !marks || line.starts_with('#'),
                "{}: put `#[cfg(test)]` only before items of the file, not inside of them",
                self.path
            );
            inside |= marks;
            if !inside {
                kept.push_str(line);
            }
            kept.push('\n');
            let ends = !line.starts_with(' ') && (line.ends_with(';') || line.ends_with('}'));
            inside &= self.is_tests() || !ends;
        }
        kept
    }

    /// Its syntax, outside tests.
    pub fn syntax(&self) -> syn::File {
        syn::parse_file(&self.outside_tests())
            .unwrap_or_else(|error| panic!("{} cannot be read as Rust: {error}", self.path))
    }

    /// Its string literals, outside tests, documentation and other attributes.
    pub fn literals(&self) -> Vec<String> {
        let mut literals = Literals(Vec::new());
        literals.visit_file(&self.syntax());
        literals.0
    }
}

struct Literals(Vec<String>);

impl<'ast> Visit<'ast> for Literals {
    fn visit_attribute(&mut self, _: &'ast syn::Attribute) {}

    fn visit_lit_str(&mut self, literal: &'ast syn::LitStr) {
        self.0.push(literal.value());
    }

    fn visit_macro(&mut self, called: &'ast syn::Macro) {
        self.gather(TokenBuffer::new2(called.tokens.clone()).begin());
        visit::visit_macro(self, called);
    }
}

impl Literals {
    fn gather(&mut self, mut cursor: Cursor<'_>) {
        while !cursor.eof() {
            if let Some((literal, rest)) = cursor.literal() {
                if let syn::Lit::Str(literal) = syn::Lit::new(literal) {
                    self.0.push(literal.value());
                }
                cursor = rest;
            } else if let Some((inside, _, _, rest)) = cursor.any_group() {
                self.gather(inside);
                cursor = rest;
            } else if let Some((_, rest)) = cursor.token_tree() {
                cursor = rest;
            }
        }
    }
}

/// A new database with the schema of today, which is gone with the folder.
pub async fn migrated() -> (TempDir, SqliteConnection) {
    let folder = tempfile::tempdir().unwrap();
    let options = SqliteConnectOptions::new()
        .filename(folder.path().join("linli.db"))
        .create_if_missing(true)
        .foreign_keys(false);
    let mut connection = options.connect().await.unwrap();
    let migrator = Migrator::new(at("migrations")).await.expect("mend the migrations' names");
    migrator.run(&mut connection).await.expect("mend the migrations");
    (folder, connection)
}
