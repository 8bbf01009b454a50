//! What is kept of somebody, as a page that they can keep and read.

use crate::features::members::model::Format;
use crate::kernel::attachment::Attachment;
use crate::kernel::clock::Moment;
use crate::kernel::export::{Chapter, Export, Record, Value, key};
use crate::kernel::language::Language;
use crate::kernel::page::Page;
use crate::kernel::reader::Reader;
use crate::kernel::screen::Screen;
use crate::kernel::speech::Value::Text;

/// The file in this form, with a word what it is; nothing if it is larger than a file may be.
///
/// # Errors
/// If it cannot be written as JSON.
pub fn mydata(export: &Export, format: Format, reader: &Reader) -> anyhow::Result<Option<Screen>> {
    let (words, bytes) = match format {
        Format::Page => ("members-mydata-page", page(export, reader).into_bytes()),
        Format::Json => ("members-mydata-json", export.json()?.into_bytes()),
    };
    let file = Attachment::new(format.file_name(), format.media_type(), bytes);
    Ok(file.map(|file| Screen::of(reader.language.say(words, &[])).under(file)))
}

fn page(export: &Export, reader: &Reader) -> String {
    let language = reader.language;
    let made_at = time(export.made_at, reader);
    let mut page = Page::new(language, &language.label("members-mydata-title"));
    let intro = language.say("members-mydata-intro", &[("time", Text(&made_at))]);
    page.paragraph(&intro.plain());
    for chapter in &export.chapters {
        page.heading(&title(chapter, reader));
        if chapter.records.is_empty() {
            page.paragraph(&language.label("members-mydata-nothing"));
        }
        for record in &chapter.records {
            if chapter.brief {
                page.paragraph(&line(record, reader));
            } else {
                show(&mut page, record, reader);
            }
        }
    }
    page.finish()
}

fn show(page: &mut Page, record: &Record, reader: &Reader) {
    page.open_record();
    let mut lines = Vec::new();
    for (column, value) in &record.fields {
        let name = || named("members-mydata-column", key(column), reader);
        lines.extend(shown(value, reader).map(|value| (name(), value)));
    }
    page.list(&lines);
    for part in record.parts.iter().filter(|part| !part.records.is_empty()) {
        page.subheading(&named("members-mydata-part", part.table, reader));
        for record in &part.records {
            show(page, record, reader);
        }
    }
    page.close_record();
}

/// A record as one line.
fn line(record: &Record, reader: &Reader) -> String {
    let values = record.fields.iter().filter_map(|(_, value)| shown(value, reader));
    values.collect::<Vec<_>>().join(" · ")
}

fn title(chapter: &Chapter, reader: &Reader) -> String {
    named("members-mydata-chapter", chapter.table, reader)
}

/// What a name of ours is called in this language.
fn named(id: &'static str, name: &str, reader: &Reader) -> String {
    reader.language.say(id, &[("name", Text(name))]).plain()
}

/// How a value is shown; nothing if there is none.
fn shown(value: &Value, reader: &Reader) -> Option<String> {
    Some(match value {
        Value::Nothing | Value::Bare(_) => return None,
        Value::Text(text) => text.clone(),
        Value::Number(number) => number.to_string(),
        Value::Yes(true) => reader.language.label("members-mydata-yes"),
        Value::Yes(false) => reader.language.label("members-mydata-no"),
        Value::At(at) => time(*at, reader),
        Value::Word(word) => match Language::tagged(word) {
            Some(language) => language.label("members-language-name"),
            None => named("members-mydata-word", word, reader),
        },
        Value::Shown { words, .. } => words.clone(),
    })
}

fn time(at: Moment, reader: &Reader) -> String {
    at.utc().with_timezone(&reader.time_zone).format("%Y-%m-%d %H:%M").to_string()
}
