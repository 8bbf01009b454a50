//! How Linli speaks Chinese: politely, plainly, with Chinese punctuation and short buttons.

use super::assert_none;
use super::phrases::{Phrase, VALUE, locales};

/// What is not said, and what to say instead.
const UNSAID: &[(&str, &str)] = &[
    ("你", "您"),
    ("他", "对方, or the name"),
    ("她", "对方, or the name"),
    ("亲", "nothing: it is a shop's word"),
    ("哦", "nothing: it is a chat's word"),
    ("～", "。"),
    ("需求", "要帮忙的事, or 求助"),
];

/// Words in which one of those stands innocently.
const INNOCENT: &[&str] = &["其他"];

/// Marks that Chinese has of its own.
const MARKS: &[(char, char)] = &[(',', '，'), ('?', '？'), ('!', '！'), (':', '：'), (';', '；')];

/// How many characters a button's label may have.
const LABEL: usize = 6;

/// Labels that may be longer, and why.
const LONGER: &[(&str, &str)] = &[];

#[test]
fn chinese_is_polite_and_plain() {
    let mut faults = Vec::new();
    for (id, text) in spoken() {
        let text = INNOCENT.iter().fold(text, |text, innocent| text.replace(innocent, ""));
        for (unsaid, instead) in UNSAID.iter().filter(|(unsaid, _)| text.contains(unsaid)) {
            faults.push(format!("{id}: {unsaid}: say {instead}: {text}"));
        }
    }
    assert_none(&faults, "reword these in locales/zh-CN");
}

#[test]
fn chinese_has_chinese_punctuation() {
    let mut faults = Vec::new();
    for (id, text) in spoken() {
        let behind = text.chars().skip(1);
        for (before, mark) in text.chars().zip(behind) {
            if (is_chinese(before) || before == VALUE)
                && let Some((_, chinese)) = MARKS.iter().find(|(ascii, _)| *ascii == mark)
            {
                faults.push(format!("{id}: write {chinese} for {mark}: {text}"));
            }
        }
    }
    assert_none(&faults, "mend the punctuation of these in locales/zh-CN");
}

#[test]
fn chinese_buttons_are_short() {
    let mut faults = Vec::new();
    for (id, text) in spoken().into_iter().filter(|(id, _)| id.contains("-button-")) {
        let length = text.chars().filter(|letter| is_chinese(*letter)).count();
        let listed = LONGER.iter().any(|(longer, _)| *longer == id.as_str());
        if length > LABEL && !listed {
            faults.push(format!("{id}: shorten it to {LABEL} characters: {text}"));
        } else if length <= LABEL && listed {
            faults.push(format!("{id} is short now: take it out of LONGER"));
        }
    }
    assert_none(&faults, "two buttons side by side show six characters each on a small phone");
}

/// What is said in Chinese: ids and texts, one for each way in which it can be said.
fn spoken() -> Vec<(String, String)> {
    let chinese = locales().into_iter().filter(|locale| locale.tag == "zh-CN");
    let phrases = chinese.flat_map(|locale| locale.phrases);
    let spoken: Vec<_> = phrases
        .filter(|phrase| !phrase.is_keywords())
        .flat_map(|Phrase { id, texts, .. }| texts.into_iter().map(move |text| (id.clone(), text)))
        .collect();
    assert!(!spoken.is_empty(), "Chinese is not found any more: mend the tag in this test");
    spoken
}

fn is_chinese(letter: char) -> bool {
    matches!(letter, '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}')
}
