//! Speech: every word a person reads, from `locales/<tag>/<feature>.ftl`, embedded.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};
use unic_langid::LanguageIdentifier;

use super::language::Language;
use super::screen::{Button, Html, Press};

static LOCALES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/locales");
static BUNDLES: LazyLock<BTreeMap<&'static str, FluentBundle<FluentResource>>> =
    LazyLock::new(bundles);

/// A value in a sentence.
#[derive(Clone, Copy, Debug)]
pub enum Value<'a> {
    /// What somebody typed, or a name: escaped, and no command.
    Text(&'a str),
    /// A number: chooses the plural.
    Number(i64),
    /// Text that already is markup.
    Html(&'a Html),
}

/// The tags of the embedded languages.
pub(super) fn tags() -> impl Iterator<Item = &'static str> {
    BUNDLES.keys().copied()
}

/// The ids of the messages of an area, as the English file has them.
pub fn ids(area: &str) -> impl Iterator<Item = &'static str> {
    let path = format!("{}/{area}.ftl", Language::ENGLISH.tag());
    let text = LOCALES.get_file(path).and_then(|file| file.contents_utf8()).unwrap_or_default();
    text.lines().filter_map(|line| {
        let (id, _) = line.split_once(" =")?;
        let letter = |letter: u8| letter.is_ascii_alphanumeric() || letter == b'-';
        id.bytes().all(letter).then_some(id)
    })
}

impl Language {
    /// The message `id` in this language, in English if it is missing here.
    pub fn say(self, id: &'static str, values: &[(&'static str, Value<'_>)]) -> Html {
        tracing::trace!(id, "said");
        let mut arguments = FluentArgs::new();
        for (name, value) in values {
            let value = match value {
                Value::Text(text) => FluentValue::from(Html::typed(text).as_str().to_owned()),
                Value::Number(number) => FluentValue::from(*number),
                Value::Html(html) => FluentValue::from(html.as_str().to_owned()),
            };
            arguments.set(*name, value);
        }
        Html::trusted(
            format(self.tag(), id, &arguments)
                .or_else(|| format(Self::ENGLISH.tag(), id, &arguments))
                .unwrap_or_else(|| {
                    tracing::error!(id, "a message is missing from the locales");
                    id.to_owned()
                }),
        )
    }

    /// The message `id` as plain text, for labels and for lists of keywords.
    pub fn label(self, id: &'static str) -> String {
        self.say(id, &[]).plain()
    }

    /// A button with the label `id`.
    pub fn button(self, id: &'static str, press: Press) -> Button {
        Button { label: self.label(id), press }
    }
}

fn format(tag: &str, id: &str, arguments: &FluentArgs<'_>) -> Option<String> {
    let bundle = BUNDLES.get(tag)?;
    let pattern = bundle.get_message(id)?.value()?;
    let mut faults = Vec::new();
    let text = bundle.format_pattern(pattern, Some(arguments), &mut faults);
    for fault in faults {
        tracing::error!(id, tag, %fault, "a message lacks a value");
    }
    Some(text.into_owned())
}

fn bundles() -> BTreeMap<&'static str, FluentBundle<FluentResource>> {
    LOCALES
        .dirs()
        .filter_map(|folder| {
            let tag = folder.path().to_str()?;
            let language: LanguageIdentifier = tag.parse().ok()?;
            let mut bundle = FluentBundle::new_concurrent(vec![language]);
            bundle.set_use_isolating(false);
            for file in folder.files() {
                let text = file.contents_utf8()?.to_owned();
                let resource = match FluentResource::try_new(text) {
                    Ok(resource) => resource,
                    Err((resource, faults)) => {
                        tracing::error!(tag, faults = faults.len(), "a locale file has faults");
                        resource
                    }
                };
                if let Err(faults) = bundle.add_resource(resource) {
                    tracing::error!(tag, faults = faults.len(), "a message is there twice");
                }
            }
            Some((tag, bundle))
        })
        .collect()
}
