//! What Telegram takes, and what we ask of ourselves, held against every page.

use std::collections::BTreeMap;

use linli::kernel::paper::Sheet;
use linli::kernel::screen::{Button, MOST_BUTTONS, Press};

use super::page::{By, Look, Page};

const TEXT: usize = 4_096;
const CAPTION: usize = 1_024;
const TOAST: usize = 200;
const CODE: usize = 64;
const LABEL: usize = 30;

/// Screens that have more buttons than others, and why.
const MANY_BUTTONS: &[(&str, &str)] = &[
    ("households Recipient", "all that is done for them on one page, the call for help first"),
    ("people Detail entrance", "nine numbers are one keypad, and easier to tap than to type"),
    ("people Detail floor", "nine numbers are one keypad, and easier to tap than to type"),
    ("members ClockChoice", "a moderator looks for their city, once: in one list it is found"),
    ("members ClockSettings", "a moderator looks for their city, once: in one list it is found"),
];

/// Answers that are longer than a toast, and why they never are one.
const MESSAGES_ONLY: &[(&str, &str)] = &[
    ("members says hello", "it answers Start, which is typed"),
    ("papers says hello_stranger", "it answers Start, which is typed"),
    ("invites says kept", "it answers a link, which is a Start"),
    ("members says privacy", "it answers /privacy; buttons open it by a link, which is a Start"),
];

/// What is wrong with a page.
pub fn faults(page: &Page) -> Vec<String> {
    let mut faults = Vec::new();
    if !page.is_blank() {
        of_text(page, &mut faults);
    }
    if page.screen.buttons.iter().flatten().next().is_some() && !page.screen.keyboard.is_empty() {
        faults.push("Telegram takes buttons or a keyboard, not both".to_owned());
    }
    for row in &page.screen.buttons {
        let numbers = row.iter().all(|button| button.label.chars().any(|one| one.is_ascii_digit()));
        let most = if numbers { 5 } else { 2 };
        if row.is_empty() || row.len() > most {
            faults.push(format!("a row has 1-{most} buttons, this one {}", row.len()));
        }
        row.iter().for_each(|button| of_button(button, &mut faults));
    }
    let count = page.screen.count_buttons();
    if count > MOST_BUTTONS && !MANY_BUTTONS.iter().any(|(name, _)| *name == page.name) {
        faults.push(format!("a screen has at most {MOST_BUTTONS} buttons, this one {count}"));
    }
    for label in page.screen.keyboard.iter().flatten() {
        of_label(label, &mut faults);
    }
    if let Look::Answer { opens: Some(code), .. } = &page.look {
        of_payload(code, &mut faults);
    }
    if page.by != By::One {
        of_secrets(page, &mut faults);
    }
    faults.into_iter().map(|fault| format!("{}: {fault}", page.heading())).collect()
}

fn of_text(page: &Page, faults: &mut Vec<String>) {
    let html = page.screen.text.as_str();
    let read = match read_html(html) {
        Ok(read) => read,
        Err(fault) => return faults.push(format!("{fault}: {html}")),
    };
    let length = read.encode_utf16().count();
    let is_caption =
        page.screen.is_heard_or_seen() || page.screen.file.is_some() || page.screen.paper.is_some();
    let most = if is_caption { CAPTION } else { TEXT };
    if read.trim().is_empty() || length > most {
        faults.push(format!("1-{most} characters, this text has {length}: {read}"));
    }
    let plain = page.screen.text.plain();
    if plain != read {
        faults.push(format!("as a toast it says something else: {plain}"));
    }
    let is_toast = matches!(page.look, Look::Answer { .. }) && !is_message_only(&page.name);
    if is_toast && plain.encode_utf16().count() > TOAST {
        let length = plain.encode_utf16().count();
        faults.push(format!("a toast has at most {TOAST} characters, this one {length}: {plain}"));
    }
    // A message that is missing says its id, a value that is missing its name.
    if [
        "{",
        "}",
        "members-",
        "needs-",
        "papers-",
        "people-",
        "joining-",
        "duty-",
        "grants-",
        "invites-",
        "households-",
        "callers-",
        "series-",
        "alarms-",
        "keys-",
    ]
    .iter()
    .any(|trace| read.contains(trace))
    {
        faults.push(format!("something is missing in it: {read}"));
    }
}

/// Notes how long each of those is at most, over all languages.
pub fn measure(pages: &[Page], longest: &mut BTreeMap<&'static str, usize>) {
    for (name, _) in MESSAGES_ONLY {
        let texts = pages.iter().filter(|page| page.name == *name).map(|page| &page.screen.text);
        let length = texts.map(|text| text.plain().encode_utf16().count()).max().unwrap_or(0);
        let known = longest.entry(name).or_default();
        *known = length.max(*known);
    }
}

/// Those that need not be listed any more.
pub fn too_short(longest: &BTreeMap<&'static str, usize>) -> Vec<String> {
    let short = longest.iter().filter(|(_, length)| **length <= TOAST);
    short.map(|(name, _)| format!("take {name} out of MESSAGES_ONLY")).collect()
}

/// Notes how many buttons each of those has at most, over all languages.
pub fn count(pages: &[Page], most: &mut BTreeMap<&'static str, usize>) {
    for (name, _) in MANY_BUTTONS {
        let counts = pages.iter().filter(|page| page.name == *name);
        let count = counts.map(|page| page.screen.count_buttons()).max().unwrap_or(0);
        let known = most.entry(name).or_default();
        *known = count.max(*known);
    }
}

/// Those that need not be listed any more.
pub fn few_enough(most: &BTreeMap<&'static str, usize>) -> Vec<String> {
    let few = most.iter().filter(|(_, count)| **count <= MOST_BUTTONS);
    few.map(|(name, _)| format!("take {name} out of MANY_BUTTONS")).collect()
}

fn is_message_only(name: &str) -> bool {
    MESSAGES_ONLY.iter().any(|(listed, _)| *listed == name)
}

fn of_button(button: &Button, faults: &mut Vec<String>) {
    of_label(&button.label, faults);
    match &button.press {
        Press::Code(code) if code.is_empty() || code.len() > CODE => {
            faults.push(format!("a button's code has 1-{CODE} bytes: {code}"));
        }
        Press::Code(_) | Press::AddToGroup => {}
        Press::OpenPrivate(code) => of_payload(code, faults),
    }
}

fn of_label(label: &str, faults: &mut Vec<String>) {
    let length = label.chars().count();
    if label.trim().is_empty() || length > LABEL {
        faults.push(format!("a label has 1-{LABEL} characters, this one {length}: {label}"));
    }
}

fn of_payload(code: &str, faults: &mut Vec<String>) {
    let fits = |letter: char| letter.is_ascii_alphanumeric() || letter == '_' || letter == '-';
    if code.is_empty() || code.len() > CODE || !code.chars().all(fits) {
        faults.push(format!("a link carries 1-{CODE} of A-Z, a-z, 0-9, _ and -: {code}"));
    }
}

fn of_secrets(page: &Page, faults: &mut Vec<String>) {
    let screen = &page.screen;
    let labels = screen.buttons.iter().flatten().map(|button| button.label.as_str());
    let shown: Vec<&str> = [screen.text.as_str()]
        .into_iter()
        .chain(labels)
        .chain(screen.voice.as_deref())
        .chain(screen.photo.as_deref())
        .collect();
    let printed = screen.paper.iter().flat_map(|paper| &paper.sheets).flat_map(Sheet::words);
    let shown: Vec<&str> = shown.into_iter().chain(printed).collect();
    for secret in page.secrets.iter().filter(|secret| shown.iter().any(|it| it.contains(**secret)))
    {
        faults.push(format!("this is private: {secret}: {}", shown.join(" ")));
    }
}

/// The text that Telegram reads out of markup: `<b>`, `<i>` and `<a href="…">`, closed in order.
fn read_html(html: &str) -> Result<String, String> {
    let mut read = String::new();
    let mut open: Vec<&str> = Vec::new();
    let mut rest = html;
    while let Some(letter) = rest.chars().next() {
        if letter == '<' {
            let (tag, behind) =
                rest[1..].split_once('>').ok_or_else(|| "a tag without an end".to_owned())?;
            rest = behind;
            match tag.strip_prefix('/') {
                Some(name) if open.last() == Some(&name) => _ = open.pop(),
                Some(name) => return Err(format!("</{name}> closes nothing")),
                None => open.push(opened(tag).ok_or_else(|| format!("<{tag}> is no markup"))?),
            }
        } else if letter == '&' {
            let entities = [("&lt;", '<'), ("&gt;", '>'), ("&amp;", '&')];
            let entity = entities.iter().find(|(entity, _)| rest.starts_with(entity));
            let (entity, meant) = entity.ok_or_else(|| "a bare &".to_owned())?;
            read.push(*meant);
            rest = &rest[entity.len()..];
        } else if letter == '>' {
            return Err("a bare >".to_owned());
        } else {
            read.push(letter);
            rest = &rest[letter.len_utf8()..];
        }
    }
    if open.is_empty() { Ok(read) } else { Err(format!("<{}> stays open", open.join("><"))) }
}

fn opened(tag: &str) -> Option<&str> {
    let link = tag.strip_prefix("a href=\"").and_then(|link| link.strip_suffix('"'));
    match tag {
        "b" | "i" => Some(tag),
        _ if link.is_some_and(|link| !link.is_empty() && !link.contains('"')) => Some("a"),
        _ => None,
    }
}

#[test]
fn markup_is_read_as_telegram_reads_it() {
    let read = read_html("<b>a</b> &lt;i&gt; &amp; <a href=\"tg://user?id=1\"><i>b</i></a>");
    assert_eq!(read.as_deref(), Ok("a <i> & b"));
    for broken in
        ["<b>a", "a</b>", "<b><i>a</b></i>", "<u>a</u>", "a < b", "a > b", "a & b", "<a>b</a>"]
    {
        assert!(read_html(broken).is_err(), "{broken}");
    }
}
