//! Reading the locales: what each language says, file by file.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey,
};
use fluent_syntax::parser;

use super::reading::files;

/// What stands in a sentence where a value comes in.
pub const VALUE: char = '\u{fffc}';

/// One language.
pub struct Locale {
    /// Its tag, the name of its folder.
    pub tag: String,
    /// The names of its files, without ending.
    pub files: BTreeSet<String>,
    /// All it says.
    pub phrases: Vec<Phrase>,
    /// What cannot be read as Fluent.
    pub faults: Vec<String>,
}

/// One message in one language.
#[derive(Default)]
pub struct Phrase {
    /// The file it stands in, without ending.
    pub file: String,
    /// Its id.
    pub id: String,
    /// The values it takes.
    pub variables: BTreeSet<String>,
    /// What it says, each way in which it can be said, with [`VALUE`] for each value.
    pub texts: Vec<String>,
    /// The keys of each choice it makes.
    pub choices: Vec<Vec<String>>,
    /// What else it asks for: other messages, terms, functions, attributes.
    pub glued: Vec<String>,
}

impl Phrase {
    /// True if it is the label of a button.
    pub fn is_button(&self) -> bool {
        self.id.contains("-button-")
    }

    /// True if it is a list of words to be recognised, not to be read by people.
    pub fn is_keywords(&self) -> bool {
        self.id.contains("-keywords-")
    }

    fn read(&mut self, pattern: &Pattern<&str>) {
        let mut text = String::new();
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => text.push_str(value),
                PatternElement::Placeable { expression } => self.read_value(expression, &mut text),
            }
        }
        if !text.chars().all(|letter| letter == VALUE) {
            self.texts.push(text);
        }
    }

    fn read_value(&mut self, expression: &Expression<&str>, text: &mut String) {
        match expression {
            Expression::Select { selector, variants } => {
                self.read_inline(selector, &mut String::new());
                text.push(VALUE);
                let keys = variants.iter().map(|variant| match &variant.key {
                    VariantKey::Identifier { name } => (*name).to_owned(),
                    VariantKey::NumberLiteral { value } => (*value).to_owned(),
                });
                self.choices.push(keys.collect());
                variants.iter().for_each(|variant| self.read(&variant.value));
            }
            Expression::Inline(inline) => self.read_inline(inline, text),
        }
    }

    fn read_inline(&mut self, inline: &InlineExpression<&str>, text: &mut String) {
        match inline {
            InlineExpression::StringLiteral { value }
            | InlineExpression::NumberLiteral { value } => text.push_str(value),
            InlineExpression::VariableReference { id } => {
                text.push(VALUE);
                self.variables.insert(id.name.to_owned());
            }
            InlineExpression::Placeable { expression } => self.read_value(expression, text),
            InlineExpression::MessageReference { id, .. }
            | InlineExpression::TermReference { id, .. }
            | InlineExpression::FunctionReference { id, .. } => self.glued.push(id.name.to_owned()),
        }
    }
}

/// All languages, by tag.
pub fn locales() -> Vec<Locale> {
    let mut locales: BTreeMap<String, Locale> = BTreeMap::new();
    for source in files("locales", "") {
        let parts: Vec<&str> = source.path.split('/').collect();
        let ["locales", tag, name] = parts[..] else {
            panic!("{}: put it at locales/<tag>/<feature>.ftl", source.path)
        };
        let locale = locales.entry(tag.to_owned()).or_insert_with(|| Locale {
            tag: tag.to_owned(),
            files: BTreeSet::new(),
            phrases: Vec::new(),
            faults: Vec::new(),
        });
        let Some(file) = name.strip_suffix(".ftl") else {
            panic!("{}: a locale holds only .ftl files", source.path)
        };
        locale.files.insert(file.to_owned());
        let resource = parser::parse(source.text.as_str()).unwrap_or_else(|(read, faults)| {
            let faults = faults.iter().map(|fault| format!("{}: {fault}", source.path));
            locale.faults.extend(faults);
            read
        });
        for entry in resource.body {
            match entry {
                Entry::Message(message) => {
                    let mut phrase = Phrase {
                        file: file.to_owned(),
                        id: message.id.name.to_owned(),
                        ..Phrase::default()
                    };
                    message.value.iter().for_each(|pattern| phrase.read(pattern));
                    let attributes = message.attributes.iter();
                    phrase.glued.extend(attributes.map(|one| format!(".{}", one.id.name)));
                    locale.phrases.push(phrase);
                }
                Entry::Term(term) => {
                    locale.faults.push(format!("{}: the term -{}", source.path, term.id.name));
                }
                Entry::Junk { content } => {
                    locale.faults.push(format!("{}: {}", source.path, content.trim()));
                }
                Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            }
        }
    }
    locales.into_values().collect()
}
