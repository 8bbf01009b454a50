//! What happened, as a moderator would read it: a line for each thing, and who could read it.
//!
//! Within one turn, what the bot did is put into a fixed order (toasts, the group, then private
//! chats by person), and a message that was edited several times shows once, as it ended: the
//! order in which sends to different chats arrive is chance.

use std::collections::BTreeMap;

use sandbox::{ChatId, Event, Message, MessageId, UserId};

/// Names for the people of a house.
pub struct Cast {
    pub names: BTreeMap<UserId, String>,
    /// The groups, with who is in them.
    pub groups: BTreeMap<ChatId, String>,
}

impl Cast {
    fn name(&self, user: UserId) -> String {
        self.names.get(&user).cloned().unwrap_or_else(|| format!("user {}", user.0))
    }

    /// Who can read it: a group by its name, or people by theirs.
    fn readers(&self, chat: ChatId, readers: &[UserId]) -> String {
        match self.groups.get(&chat) {
            Some(group) => group.clone(),
            None => readers.iter().map(|user| self.name(*user)).collect::<Vec<_>>().join(", "),
        }
    }

    /// The lines of one turn.
    pub fn turn(&self, events: &[Event]) -> Vec<String> {
        let mut lines = Vec::new();
        let mut answers = Vec::new();
        let mut chats: BTreeMap<(i64, ChatId), Chat> = BTreeMap::new();
        for event in events {
            let readers = event.readers();
            match event {
                Event::Said { user, message, .. } => {
                    let place = self.readers(message.chat, &readers);
                    lines.push(format!("{} → {place}: {}", self.name(*user), said(message)));
                }
                Event::Tapped { user, label, .. } => {
                    lines.push(format!("{} taps [{label}]", self.name(*user)));
                }
                Event::Other { what, .. } => lines.push(what.clone()),
                Event::Answered { user, text, alert, url, .. } => {
                    answers.extend(self.answer(*user, text.as_deref(), *alert, url.as_deref()));
                }
                Event::Posted { message, .. } => {
                    let chat = chats.entry(order(message.chat)).or_default();
                    chat.readers = self.readers(message.chat, &readers);
                    chat.posted.push(message.id);
                    chat.shown.insert(message.id, message.clone());
                }
                Event::Edited { message, .. } if message.from_bot => {
                    let chat = chats.entry(order(message.chat)).or_default();
                    chat.readers = self.readers(message.chat, &readers);
                    if !chat.posted.contains(&message.id) && !chat.edited.contains(&message.id) {
                        chat.edited.push(message.id);
                    }
                    chat.shown.insert(message.id, message.clone());
                }
                Event::Edited { message, .. } => {
                    lines.push(format!("{} edits: {}", self.name(message.from), said(message)));
                }
                Event::Deleted { chat, message, .. } => {
                    let entry = chats.entry(order(*chat)).or_default();
                    entry.readers = self.readers(*chat, &readers);
                    entry.deleted.push(*message);
                }
            }
        }
        answers.sort();
        lines.extend(answers);
        for chat in chats.into_values() {
            chat.write(&mut lines);
        }
        lines
    }

    fn answer(
        &self,
        user: UserId,
        text: Option<&str>,
        alert: bool,
        url: Option<&str>,
    ) -> Option<String> {
        let name = self.name(user);
        match (text, url) {
            (_, Some(url)) => Some(format!("  {name} ⇢ {url}")),
            (Some(text), None) if alert => Some(format!("  {name} ‼ {text}")),
            (Some(text), None) => Some(format!("  {name} ! {text}")),
            (None, None) => None,
        }
    }
}

/// Groups first, then people.
fn order(chat: ChatId) -> (i64, ChatId) {
    (i64::from(chat.0 >= 0), chat)
}

#[derive(Default)]
struct Chat {
    readers: String,
    posted: Vec<MessageId>,
    edited: Vec<MessageId>,
    deleted: Vec<MessageId>,
    shown: BTreeMap<MessageId, Message>,
}

impl Chat {
    fn write(&self, lines: &mut Vec<String>) {
        let mut edited = self.edited.clone();
        edited.sort();
        let changed =
            edited.iter().map(|id| (id, "~")).chain(self.posted.iter().map(|id| (id, ":")));
        for (id, mark) in changed {
            if let Some(message) = self.shown.get(id) {
                let silent = if message.silent { " (silent)" } else { "" };
                lines.push(format!("  {}{silent}{mark} {}", self.readers, said(message)));
            }
        }
        for _ in &self.deleted {
            lines.push(format!("  {}: a message is deleted", self.readers));
        }
    }
}

fn said(message: &Message) -> String {
    if let Some(service) = &message.service {
        return format!("({service})");
    }
    let voice = message.voice.as_ref().map(|_| "(voice)".to_owned());
    let voice = voice.or_else(|| message.picture.as_ref().map(|_| "(photo)".to_owned()));
    let voice = voice.or_else(|| message.location.map(|_| "(place)".to_owned()));
    let file = message.document.as_ref().map(|file| format!("(file {})", file.name));
    // What keeps a name from turning the words around it shows as brackets.
    let words = message.text.replace('\n', " ⏎ ").replace('\u{2068}', "⟨").replace('\u{2069}', "⟩");
    let mut text = voice.into_iter().chain(file).chain([words]).collect::<Vec<_>>().join(" ");
    for row in &message.buttons {
        let labels: Vec<String> = row
            .iter()
            .map(|button| match &button.url {
                Some(_) => format!("[{} ↗]", button.label),
                None => format!("[{}]", button.label),
            })
            .collect();
        text = format!("{text} {}", labels.join(""));
    }
    text
}
