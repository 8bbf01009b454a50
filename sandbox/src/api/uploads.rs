//! The files that come with a call.

use std::collections::BTreeMap;

use axum::body::Bytes;

/// A file as it came.
#[derive(Clone, Debug)]
pub(crate) struct Upload {
    /// Its name, without folders; never empty.
    pub(crate) name: String,
    pub(crate) bytes: Bytes,
}

impl Upload {
    pub(crate) fn new(name: &str, bytes: Bytes) -> Self {
        let name = name.rsplit(['/', '\\']).next().unwrap_or_default();
        let name = if name.is_empty() { "file" } else { name };
        Self { name: name.to_owned(), bytes }
    }
}

/// The files by the names of their parts, to which parameters refer as
/// `attach://<name>`.
#[derive(Clone, Debug, Default)]
pub(crate) struct Uploads(BTreeMap<String, Upload>);

impl Uploads {
    pub(crate) fn insert(&mut self, part: String, upload: Upload) {
        self.0.insert(part, upload);
    }

    pub(crate) fn parts(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    pub(super) fn take(&mut self, part: &str) -> Option<Upload> {
        self.0.remove(part)
    }
}

/// The value by which a parameter refers to a part.
pub(crate) fn reference(part: &str) -> String {
    format!("{ATTACHED}{part}")
}

/// The part that a parameter refers to.
pub(super) fn referred(value: &str) -> Option<&str> {
    value.strip_prefix(ATTACHED)
}

const ATTACHED: &str = "attach://";
