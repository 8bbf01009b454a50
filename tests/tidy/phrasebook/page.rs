//! A page of the phrasebook: one screen, drawn as the courier would draw it.

use linli::kernel::id::{BuildingId, PersonId};
use linli::kernel::paper::Sheet;
use linli::kernel::reader::Reader;
use linli::kernel::screen::{Answer, Button, Drawing, Press, Screen};
use linli::shell::registry::{self, Letter};

use super::stage::Stage;
use crate::tidy::samples::Sample;

/// Who reads a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// One person, whom it concerns.
    One,
    /// One person who is neither asker nor helper.
    AnOutsider,
    /// A whole group.
    AGroup,
}

/// How a page stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Look {
    /// It may be sent.
    Fresh,
    /// It is only what a message becomes that showed it before.
    Past,
    /// The message that showed it is deleted.
    Gone,
    /// The answer to a tap, or to words.
    Answer {
        /// It has to be closed.
        alert: bool,
        /// After a tap, this code opens the private chat.
        opens: Option<String>,
    },
}

/// One screen.
#[derive(Clone, Debug)]
pub struct Page {
    /// What it tells.
    pub name: String,
    /// How things stand.
    pub state: String,
    pub by: By,
    pub look: Look,
    pub screen: Screen,
    /// What may not stand on it, if others than those in it read it.
    pub secrets: Vec<&'static str>,
}

impl Page {
    /// Draws a sample as it stands in the outbox.
    pub async fn drawn(stage: &Stage, sample: &Sample, state: &str, by: By) -> Self {
        Self::drawn_for(stage, sample, state, by, None).await
    }

    /// The same for somebody who may have left.
    pub async fn drawn_for(
        stage: &Stage,
        sample: &Sample,
        state: &str,
        by: By,
        person: Option<PersonId>,
    ) -> Self {
        let reader = Reader { person, ..stage.reader(by == By::AGroup).await };
        let mut view = stage.town.office.database.views.open().await.expect("a view");
        let _listening = stage.said.listens();
        let letter = registry::read_letter(sample.kind, &sample.body).expect("a letter");
        let (look, screen) = match letter {
            Letter::Answer(answer) => {
                let answer = answer.draw(&mut view, &reader, None).await.expect("an answer");
                let Answer { screen, alert, open_private } = answer;
                (Look::Answer { alert, opens: open_private }, screen)
            }
            letter @ (Letter::Members(_)
            | Letter::Needs(_)
            | Letter::People(_)
            | Letter::Joining(_)
            | Letter::Grants(_)
            | Letter::Invites(_)
            | Letter::Numbers(_)
            | Letter::Keys(_)
            | Letter::Offers(_)
            | Letter::Papers(_)
            | Letter::Residents(_)
            | Letter::Duty(_)
            | Letter::Habits(_)
            | Letter::Digest(_)
            | Letter::Households(_)
            | Letter::Callers(_)
            | Letter::Series(_)
            | Letter::Alarms(_)
            | Letter::Devices(_)
            | Letter::Checkins(_)
            | Letter::Errand(_)) => {
                let at = Some(BuildingId(stage.town.building));
                match letter.draw_at(&mut view, &reader, at, None).await.expect("a drawing") {
                    Some(Drawing::Fresh(screen)) => (Look::Fresh, screen),
                    Some(Drawing::Stale(screen)) => (Look::Past, screen),
                    None => (Look::Gone, Screen::default()),
                }
            }
        };
        let (name, state) = (sample.name.clone(), state.to_owned());
        Self { name, state, by, look, screen, secrets: stage.secrets.clone() }
    }

    /// True if nothing of it is ever sent.
    pub fn is_blank(&self) -> bool {
        self.screen.text.is_empty()
    }

    /// Which page it is, for a fault.
    pub fn heading(&self) -> String {
        format!("{} ({}, read by {:?})", self.name, self.state, self.by)
    }

    /// How it is printed: the text on one line, the buttons in brackets, row by row.
    pub fn printed(&self) -> String {
        let mut printed = match &self.look {
            Look::Fresh | Look::Answer { alert: false, .. } => String::new(),
            Look::Answer { alert: true, .. } => "‼ ".to_owned(),
            Look::Past => "(past) ".to_owned(),
            Look::Gone => return "(gone)".to_owned(),
        };
        if self.is_blank() {
            return printed + "(nothing)";
        }
        if self.screen.voice.is_some() {
            printed += "(voice) ";
        }
        if self.screen.photo.is_some() {
            printed += "(photo) ";
        }
        if self.screen.place.is_some() {
            printed += "(place) ";
        }
        if let Some(file) = &self.screen.file {
            printed += &format!("(file {}) ", file.name());
        }
        if let Some(paper) = &self.screen.paper {
            // What stands there four times is read once.
            let words = |sheet: &Sheet| {
                let mut words: Vec<String> = Vec::new();
                for word in sheet.words() {
                    // Codes are random: they are read as one.
                    let code = |letter: char| letter.is_ascii_digit() || letter == '\u{a0}';
                    let word = if word.chars().all(code) { "(code)" } else { word };
                    if !words.iter().any(|known| known == word) {
                        words.push(word.to_owned());
                    }
                }
                words.join(" | ")
            };
            let sheets: Vec<String> = paper.sheets.iter().map(words).collect();
            printed += &format!("({}.{:?}: {}) ", paper.name, paper.form, sheets.join(" ‖ "));
            if !paper.instead.is_empty() {
                printed += &format!("(or: {}) ", paper.instead.as_str());
            }
        }
        // What keeps a name from turning the words around it shows as brackets.
        let text = self.screen.text.as_str().replace('\u{2068}', "⟨").replace('\u{2069}', "⟩");
        printed += &shortened(&text.replace('\n', " ⏎ "));
        if self.screen.link.is_some() {
            printed += " ⏎ (link)";
        }
        for row in &self.screen.buttons {
            printed.push(' ');
            row.iter().for_each(|button| printed += &bracketed(button));
        }
        for row in &self.screen.keyboard {
            let labels = row.iter().map(|label| format!("{{{label}}}"));
            printed += &format!(" {}", labels.collect::<String>());
        }
        if let Look::Answer { opens: Some(code), .. } = &self.look {
            printed += &format!(" ⇢ {code}");
        }
        if self.screen.protected { printed + " (protected)" } else { printed }
    }
}

/// The text, with a letter that stands there many times in a row once, and how often.
fn shortened(text: &str) -> String {
    const MANY: usize = 20;
    let mut shortened = String::new();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let behind = rest.trim_start_matches(letter);
        let times = (rest.len() - behind.len()) / letter.len_utf8();
        if times < MANY {
            shortened.extend(std::iter::repeat_n(letter, times));
        } else {
            shortened += &format!("{letter}×{times}");
        }
        rest = behind;
    }
    shortened
}

fn bracketed(button: &Button) -> String {
    match button.press {
        Press::Code(_) => format!("[{}]", button.label),
        Press::OpenPrivate(_) | Press::AddToGroup => format!("[{} ↗]", button.label),
    }
}
