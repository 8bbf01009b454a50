//! Which time is read out of what people type. The phrases stand beside this file.

use chrono::{NaiveDateTime, TimeZone as _};
use chrono_tz::Tz;
use linli::features::needs::model::when::{Reading, Shape, read};
use linli::kernel::clock::Moment;

const PHRASES: [(&str, &str); 2] =
    [("en", include_str!("times-en.txt")), ("zh-CN", include_str!("times-zh.txt"))];

/// A phrase: what is read, what is typed, when and where.
struct Phrase<'a> {
    wanted: &'a str,
    words: &'a str,
    now: Moment,
    zone: Tz,
}

fn phrases(file: &str) -> Vec<Phrase<'_>> {
    let mut said: Option<(Moment, Tz)> = None;
    let mut phrases = Vec::new();
    for line in file.lines().filter(|line| !line.starts_with('#')) {
        if let Some(place) = line.strip_prefix("@ ") {
            let (local, zone) = place.rsplit_once(' ').expect("a time and a zone");
            let zone: Tz = zone.parse().expect("a zone");
            let local = NaiveDateTime::parse_from_str(local, "%Y-%m-%d %H:%M").expect("a time");
            let now = zone.from_local_datetime(&local).single().expect("one moment");
            said = Some((now.to_utc().into(), zone));
            continue;
        }
        let (wanted, words) = line.split_once('\t').expect("a reading, a tab, the words");
        let (now, zone) = said.expect("a line with @ first");
        phrases.push(Phrase { wanted, words, now, zone });
    }
    phrases
}

/// What is read, in short.
fn told(phrase: &Phrase<'_>) -> String {
    let (word, when) = match read(phrase.words, phrase.now, phrase.zone) {
        Reading::Nothing => return "-".to_owned(),
        Reading::Several => return "two".to_owned(),
        Reading::Said { when, disputed, .. } => (if disputed { "? " } else { "" }, when),
        Reading::Past { when, .. } => ("past ", when),
    };
    let shown = |moment: Moment| {
        moment.utc().with_timezone(&phrase.zone).format("%a %-d %H:%M").to_string()
    };
    let days = if when.shape == Shape::Days { "days " } else { "" };
    let end = when.ends_at.map_or(String::new(), |end| format!(" > {}", shown(end)));
    format!("{word}{days}{}{end}", shown(when.starts_at))
}

/// A time that is read wrong sends somebody to a door on the wrong day: all of them are right.
#[test]
fn every_time_is_read_as_people_mean_it() {
    for (language, file) in PHRASES {
        let wrong: Vec<String> = phrases(file)
            .iter()
            .map(|phrase| (phrase, told(phrase)))
            .filter(|(phrase, told)| phrase.wanted != told)
            .map(|(phrase, told)| format!("{}: {told}, not {}", phrase.words, phrase.wanted))
            .collect();
        assert!(wrong.is_empty(), "{language}:\n{}", wrong.join("\n"));
    }
}

#[test]
fn there_are_phrases_enough_and_a_fifth_of_them_traps() {
    let all: Vec<Phrase<'_>> = PHRASES.iter().flat_map(|(_, file)| phrases(file)).collect();
    let traps = all.iter().filter(|phrase| phrase.wanted == "-").count();
    assert!(all.len() >= 150, "{} phrases", all.len());
    assert!(traps * 5 >= all.len(), "{traps} traps of {}", all.len());
}
