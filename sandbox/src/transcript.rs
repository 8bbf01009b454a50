//! Everything that happened, as text.

use crate::world::World;
use crate::{ChatId, Event, Message, UserId};

/// A line for each event: when, where, who, what, and who could see it.
pub(crate) fn render(world: &World) -> String {
    let lines = world.journal.events().iter().map(|event| {
        let readers: Vec<String> =
            event.readers().into_iter().map(|user| world.name_of(user)).collect();
        format!(
            "{} [{}] {}  -> {}\n",
            event.at().format("%Y-%m-%d %H:%M:%S"),
            place(world, event.chat()),
            what(world, event),
            readers.join(", "),
        )
    });
    lines.collect()
}

fn place(world: &World, chat: ChatId) -> String {
    match world.chats.get(&chat) {
        Some(group) if !group.is_private() => group.title.clone(),
        Some(_) | None => format!("private, {}", world.name_of(UserId(chat.0))),
    }
}

fn what(world: &World, event: &Event) -> String {
    match event {
        Event::Said { user, message, .. } => {
            format!("{} {}", world.name_of(*user), body(message))
        }
        Event::Posted { message, .. } => {
            format!("{} {}", world.name_of(message.from), body(message))
        }
        Event::Edited { message, .. } => {
            format!("{} edits {}", world.name_of(message.from), body(message))
        }
        Event::Deleted { message, .. } => format!("#{message} is deleted"),
        Event::Tapped { user, message, label, .. } => {
            format!("{} taps [{label}] under #{message}", world.name_of(*user))
        }
        Event::Answered { user, text, alert, url, .. } => {
            let shown = if *alert { "dialog" } else { "toast" };
            let text = text.as_deref().unwrap_or("nothing");
            let link = url.as_ref().map(|url| format!(" and opens {url}"));
            let link = link.unwrap_or_default();
            format!("{} gets a {shown}: {text}{link}", world.name_of(*user))
        }
        Event::Other { what, .. } => what.clone(),
    }
}

fn body(message: &Message) -> String {
    let id = message.id;
    if let Some(service) = &message.service {
        return format!("#{id}: ({service})");
    }
    let rows: String =
        message.buttons.iter().flatten().map(|button| format!(" [{}]", button.label)).collect();
    let text = match (medium(message), message.text.as_str()) {
        (Some(medium), "") => format!("({medium})"),
        (Some(medium), caption) => format!("({medium}) {caption}"),
        (None, text) => text.to_owned(),
    };
    format!("#{id}: {text}{rows}")
}

/// What the text stands under, if it is a caption.
fn medium(message: &Message) -> Option<String> {
    if message.voice.is_some() {
        return Some("voice".to_owned());
    }
    if message.picture.is_some() {
        return Some("picture".to_owned());
    }
    if message.location.is_some() {
        return Some("location".to_owned());
    }
    let document = message.document.as_ref()?;
    Some(format!("document {}", document.name).trim_end().to_owned())
}
