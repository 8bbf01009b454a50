//! What is kept of somebody, as it is handed to them: records by table and column, so that what they
//! read, what programs read and `docs/data-map.txt` have the same names.

use std::collections::BTreeMap;

use chrono::SecondsFormat;
use serde_json::{Map, Value as Json, json};

use super::clock::Moment;
use super::id::BuildingId;

/// The name of the form in which programs read it. Another one that they would stumble over is
/// another name.
const FORM: &str = "linli-export-1";

/// All that is kept of somebody.
#[derive(Clone, Debug)]
pub struct Export {
    /// When it was looked up.
    pub made_at: Moment,
    /// What is kept, by table.
    pub chapters: Vec<Chapter>,
}

/// What is kept in one table.
#[derive(Clone, Debug)]
pub struct Chapter {
    /// The table.
    pub table: &'static str,
    /// True if people read each of its rows as one line.
    pub brief: bool,
    /// Its rows, the oldest first.
    pub records: Vec<Record>,
}

/// A row, or as much of it as concerns its reader.
#[derive(Clone, Debug, Default)]
pub struct Record {
    /// What stands in it, by column.
    pub fields: Vec<(&'static str, Value)>,
    /// What belongs to it in other tables.
    pub parts: Vec<Chapter>,
}

/// What stands in a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Nothing,
    /// What somebody typed, or a name.
    Text(String),
    /// A number.
    Number(i64),
    /// A number that means nothing to people: only programs read it.
    Bare(i64),
    /// Yes or no.
    Yes(bool),
    /// A time.
    At(Moment),
    /// One of the words of a fixed set.
    Word(String),
    /// What stands there, and how it is shown to people.
    Shown {
        /// As it is stored.
        stored: Json,
        /// In words.
        words: String,
    },
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Value {
    fn from(number: i64) -> Self {
        Self::Number(number)
    }
}

impl From<bool> for Value {
    fn from(yes: bool) -> Self {
        Self::Yes(yes)
    }
}

impl From<Moment> for Value {
    fn from(at: Moment) -> Self {
        Self::At(at)
    }
}

impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(known: Option<T>) -> Self {
        known.map_or(Self::Nothing, Into::into)
    }
}

impl Value {
    /// One of the words of a fixed set.
    pub fn word(word: impl Into<String>) -> Self {
        Self::Word(word.into())
    }

    /// A number, and how it is shown to people.
    pub fn shown(stored: impl Into<Json>, words: impl Into<String>) -> Self {
        Self::Shown { stored: stored.into(), words: words.into() }
    }

    fn json(&self) -> Json {
        match self {
            Self::Nothing => Json::Null,
            Self::Text(text) | Self::Word(text) => json!(text),
            Self::Number(number) | Self::Bare(number) => json!(number),
            Self::Yes(yes) => json!(yes),
            Self::At(at) => json!(at.utc().to_rfc3339_opts(SecondsFormat::Millis, true)),
            Self::Shown { stored, .. } => stored.clone(),
        }
    }
}

impl Record {
    /// The same with what stands in this column, named as in `docs/data-map.txt`.
    #[must_use]
    pub fn give(mut self, column: &'static str, value: impl Into<Value>) -> Self {
        self.fields.push((column, value.into()));
        self
    }

    /// The same with a number in this column that means nothing to people.
    #[must_use]
    pub fn bare(self, column: &'static str, number: impl Into<Option<i64>>) -> Self {
        self.give(column, number.into().map(Value::Bare))
    }

    /// The same with what stands in another.
    #[must_use]
    pub fn merge(mut self, other: Self) -> Self {
        self.fields.extend(other.fields);
        self.parts.extend(other.parts);
        self
    }

    /// The same with what belongs to it in another table.
    #[must_use]
    pub fn with(mut self, table: &'static str, records: Vec<Self>) -> Self {
        self.parts.push(Chapter::new(table, records));
        self
    }

    fn json(&self) -> Json {
        let fields = self.fields.iter().map(|(column, value)| (key(column), value.json()));
        let parts = self.parts.iter().map(|part| (part.table, part.json()));
        let all = fields.chain(parts).map(|(key, value)| (key.to_owned(), value));
        Json::Object(all.collect::<Map<_, _>>())
    }
}

impl Chapter {
    /// What is kept in one table.
    pub fn new(table: &'static str, records: Vec<Record>) -> Self {
        Self { table, brief: false, records }
    }

    /// The same, each row of which is read as one line.
    pub fn brief(table: &'static str, records: Vec<Record>) -> Self {
        Self { brief: true, ..Self::new(table, records) }
    }

    fn json(&self) -> Json {
        Json::Array(self.records.iter().map(Record::json).collect())
    }
}

impl Export {
    /// All of it for programs: an array of records for each table, by the names of columns.
    ///
    /// # Errors
    /// If it cannot be written as JSON.
    pub fn json(&self) -> anyhow::Result<String> {
        let form = [
            ("form".to_owned(), json!(FORM)),
            ("made_at".to_owned(), Value::At(self.made_at).json()),
        ];
        let chapters =
            self.chapters.iter().map(|chapter| (chapter.table.to_owned(), chapter.json()));
        let all: Map<String, Json> = form.into_iter().chain(chapters).collect();
        Ok(serde_json::to_string_pretty(&Json::Object(all))?)
    }
}

/// The name of a column without its table.
pub fn key(column: &str) -> &str {
    column.split_once('.').map_or(column, |(_, name)| name)
}

/// What buildings are called, for those who belong or belonged to them.
#[derive(Clone, Debug, Default)]
pub struct Titles(BTreeMap<BuildingId, String>);

impl Titles {
    pub(super) fn new(titles: impl IntoIterator<Item = (BuildingId, String)>) -> Self {
        Self(titles.into_iter().collect())
    }

    /// A building: its number, and what it is called.
    pub fn of(&self, building: BuildingId) -> Value {
        match self.0.get(&building) {
            Some(title) => Value::shown(building.0, title.as_str()),
            None => Value::Number(building.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn programs_read_records_by_the_names_of_columns() {
        let titles = Titles::new([(BuildingId(1), "Rosenweg".to_owned())]);
        let part = Record::default().give("claim.place", 1);
        let record = Record::default()
            .give("need.building_id", titles.of(BuildingId(1)))
            .give("need.words", "a \"b\" <c>")
            .give("need.posted_at", Moment::from_millis(1_500))
            .give("need.voice", Value::Nothing)
            .give("need.state", Value::word("open"))
            .give("need.exposed", false)
            .with("claim", vec![part]);
        let chapters = vec![Chapter::new("need", vec![record])];
        let export = Export { made_at: Moment::from_millis(0), chapters };
        let read: Json = serde_json::from_str(&export.json().unwrap()).unwrap();
        let expected = json!({
            "form": "linli-export-1",
            "made_at": "1970-01-01T00:00:00.000Z",
            "need": [{
                "building_id": 1,
                "words": "a \"b\" <c>",
                "posted_at": "1970-01-01T00:00:01.500Z",
                "voice": null,
                "state": "open",
                "exposed": false,
                "claim": [{ "place": 1 }],
            }],
        });
        assert_eq!(read, expected);
    }
}
