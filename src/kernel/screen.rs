//! How something looks: text and buttons, before any Telegram.

use super::attachment::Attachment;
use super::paper::Paper;
use super::place::Place;

/// Text in Telegram's HTML. Made only by [`crate::kernel::speech`] (which escapes what people
/// typed) or [`Html::escape`].
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Html(String);

impl Html {
    /// Takes text as it is, so that nothing in it can become markup.
    pub fn escape(text: &str) -> Self {
        Self(text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;"))
    }

    /// Takes what somebody typed: also, nothing in it can become a command to be tapped.
    pub fn typed(text: &str) -> Self {
        Self::escape(&without_commands(text))
    }

    /// Takes markup that Linli's own locales wrote, what people typed in it already escaped.
    pub(super) fn trusted(html: String) -> Self {
        Self(html)
    }

    /// The markup.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The text without markup, for toasts.
    pub fn plain(&self) -> String {
        let mut plain = String::with_capacity(self.0.len());
        let mut inside_tag = false;
        for letter in self.0.chars() {
            match letter {
                '<' => inside_tag = true,
                '>' if inside_tag => inside_tag = false,
                _ if inside_tag => {}
                _ => plain.push(letter),
            }
        }
        plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    }

    /// True if there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Lines joined into one text; empty ones are left out.
    pub fn lines(lines: impl IntoIterator<Item = Self>) -> Self {
        let lines: Vec<String> =
            lines.into_iter().filter(|line| !line.is_empty()).map(|line| line.0).collect();
        Self(lines.join("\n"))
    }
}

/// The same to the eye; but Telegram makes no command of what stands behind a slash.
fn without_commands(text: &str) -> String {
    const WORD_JOINER: char = '\u{2060}';
    let mut changed = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    let mut before = None;
    while let Some(letter) = letters.next() {
        changed.push(letter);
        let begins = before.is_none_or(|before: char| {
            !before.is_ascii_alphanumeric() && !['/', '<', '>'].contains(&before)
        });
        let names = letters.peek().is_some_and(|next| next.is_ascii_alphanumeric() || *next == '_');
        if letter == '/' && begins && names {
            changed.push(WORD_JOINER);
        }
        before = Some(letter);
    }
    changed
}

/// So many buttons a screen has at most: more are not taken in at a glance.
pub const MOST_BUTTONS: usize = 8;

/// What pressing a button does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Press {
    /// Sends this code back to us.
    Code(String),
    /// Opens the private chat with us, with this code as the start's payload.
    OpenPrivate(String),
    /// Lets a group be chosen to which the bot is added.
    AddToGroup,
}

/// A button.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Button {
    /// What stands on it; at most 30 characters.
    pub label: String,
    /// What it does.
    pub press: Press,
}

/// How something looks: text and rows of buttons.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub struct Screen {
    /// The text.
    pub text: Html,
    /// Rows of buttons, at most two a row; numbers at most five.
    pub buttons: Vec<Vec<Button>>,
    /// Labels of the keyboard under the input field, row by row; a screen with buttons has none.
    pub keyboard: Vec<Vec<String>>,
    /// The code of a link that stands under the text, to be copied: it opens the private chat with us.
    pub link: Option<String>,
    /// A voice message that is sent with it, by Telegram's name of the file.
    pub voice: Option<String>,
    /// A photo under which it is sent, by Telegram's name of the file.
    pub photo: Option<String>,
    /// A point on the map that is sent instead of the text, which nobody reads then.
    pub place: Option<Place>,
    /// The message to which it replies, if that still stands there.
    pub reply_to: Option<i64>,
    /// A file that is sent with it; the text is its caption.
    pub file: Option<Attachment>,
    /// A paper that becomes this file when it is sent.
    pub paper: Option<Paper>,
    /// True if it cannot be forwarded or saved.
    pub protected: bool,
}

impl Screen {
    /// A screen of text alone.
    pub fn of(text: Html) -> Self {
        Self { text, ..Self::default() }
    }

    /// True if it is a voice message, a photo or a place: nothing can be written over it.
    pub fn is_heard_or_seen(&self) -> bool {
        self.voice.is_some() || self.photo.is_some() || self.place.is_some()
    }

    /// The same screen with a keyboard under the input field, which stays there.
    #[must_use]
    pub fn with_keyboard(self, keyboard: Vec<Vec<String>>) -> Self {
        Self { keyboard, ..self }
    }

    /// The same screen with a link under its text, which opens the private chat with this code.
    #[must_use]
    pub fn linked(self, code: String) -> Self {
        Self { link: Some(code), ..self }
    }

    /// The same screen, so that it cannot be forwarded or saved.
    #[must_use]
    pub fn protect(self) -> Self {
        Self { protected: true, ..self }
    }

    /// The same screen under a file.
    #[must_use]
    pub fn under(self, file: Attachment) -> Self {
        Self { file: Some(file), ..self }
    }

    /// The same screen under a paper, which is printed when it is sent.
    #[must_use]
    pub fn printed(self, paper: Paper) -> Self {
        Self { paper: Some(paper), ..self }
    }

    /// How many buttons it has.
    pub fn count_buttons(&self) -> usize {
        self.buttons.iter().map(Vec::len).sum()
    }

    /// The same screen with these buttons, two a row.
    #[must_use]
    pub fn in_twos(self, buttons: &[Button]) -> Self {
        buttons.chunks(2).fold(self, |screen, row| screen.row(row.iter().cloned()))
    }

    /// The same screen with one more row of buttons.
    #[must_use]
    pub fn row(mut self, buttons: impl IntoIterator<Item = Button>) -> Self {
        let row: Vec<Button> = buttons.into_iter().collect();
        if !row.is_empty() {
            self.buttons.push(row);
        }
        self
    }
}

/// A screen, and whether what it says is still so. Where there is none at all, a message that
/// showed one is deleted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Drawing {
    /// Still so: it may be sent, and a message that shows it is redrawn.
    Fresh(Screen),
    /// Past: it is not sent any more; a message that showed it is redrawn as this.
    Stale(Screen),
}

impl Drawing {
    /// The same without anything to press.
    #[must_use]
    pub fn without_buttons(self) -> Self {
        let strip = |screen| Screen { buttons: Vec::new(), ..screen };
        match self {
            Self::Fresh(screen) => Self::Fresh(strip(screen)),
            Self::Stale(screen) => Self::Stale(strip(screen)),
        }
    }

    /// The screen, whichever it is.
    pub fn into_screen(self) -> Screen {
        match self {
            Self::Fresh(screen) | Self::Stale(screen) => screen,
        }
    }
}

/// An answer to somebody's own act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// What it says: a toast after a tap (at most 200 characters), a message after words.
    pub screen: Screen,
    /// A toast that has to be closed, for what must not be missed.
    pub alert: bool,
    /// After a tap: open the private chat with this code instead of a toast.
    pub open_private: Option<String>,
}

impl Answer {
    /// A plain answer.
    pub fn of(screen: Screen) -> Self {
        Self { screen, alert: false, open_private: None }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_type_never_becomes_markup() {
        assert_eq!(
            Html::typed("/close 1, and/or https://a.b/c").as_str(),
            "/\u{2060}close 1, and/or https://a.b/c"
        );
        let html = Html::escape("<b>a & b</b>");
        assert_eq!(html.as_str(), "&lt;b&gt;a &amp; b&lt;/b&gt;");
        assert_eq!(html.plain(), "<b>a & b</b>");
    }

    #[test]
    fn a_toast_has_no_tags() {
        assert_eq!(
            Html::trusted("<b>Call 112</b> first &amp; wait".into()).plain(),
            "Call 112 first & wait"
        );
    }
}
