//! Updates → stimuli: who, where, and what they did. teloxide's types end here.

use teloxide::types::{
    CallbackQuery, ChatMemberUpdated, MaybeInaccessibleMessage, Message, MessageKind, User,
};

use super::{brought, calls};
use crate::kernel::clock::Moment;
use crate::shell::desk::{Faceless, GroupChange};
use crate::shell::stimulus::{Act, Place, Stimulus};

/// "GroupAnonymousBot": who administrators write as when they are anonymous.
const GROUP_ANONYMOUS_BOT: u64 = 1_087_968_824;
/// "Telegram": who posts of a linked channel come from.
const TELEGRAM: u64 = 777_000;

/// From which chat to which a group has moved, if a message says so: the old one and the new one
/// both do.
pub fn moved(message: &Message) -> Option<(i64, i64)> {
    let here = message.chat.id.0;
    match (message.migrate_to_chat_id(), message.migrate_from_chat_id()) {
        (Some(to), _) => Some((here, to.0)),
        (None, Some(from)) => Some((from.0, here)),
        (None, None) => None,
    }
}

/// Words of somebody whose face is hidden: an anonymous administrator, or a channel.
pub fn faceless(update: i64, message: &Message) -> Option<Faceless> {
    message.sender_chat.as_ref()?;
    let Place::Group { chat, topic, .. } = place(message)? else { return None };
    Some(Faceless { update, chat, topic, text: message.text()?.to_owned() })
}

/// What a message tells that comes of no person: an administrator who is anonymous, or another
/// bot, changed the group.
pub fn nobodys(update: i64, message: &Message) -> Option<GroupChange> {
    let by_person = message.from.as_ref().is_some_and(is_person) && message.sender_chat.is_none();
    if by_person || matches!(message.kind, MessageKind::Common(_)) {
        return None;
    }
    let Place::Group { chat, title, .. } = place(message)? else { return None };
    let act = act(message, &place(message)?);
    Some(GroupChange { update, chat, title, act })
}

/// What is told of a membership, the bot's own or another's, that no person changed.
pub fn nobodys_change(update: i64, changed: &ChatMemberUpdated, own: bool) -> Option<GroupChange> {
    if is_person(&changed.from) {
        return None;
    }
    let Place::Group { chat, title, .. } = place_of(&changed.chat, None)? else { return None };
    let was = changed.old_chat_member.is_present();
    let is = changed.new_chat_member.is_present();
    let account = calls::account(&changed.new_chat_member.user);
    let act = match (own, was, is) {
        (true, _, false) => Act::Expelled,
        (true, _, true) => Act::ChangedMembers,
        (false, _, false) => Act::Left(account?),
        (false, false, true) => Act::Joined(vec![account?]),
        (false, true, true) => Act::ChangedMembers,
    };
    Some(GroupChange { update, chat, title, act })
}

/// What a message tells.
pub fn message_stimulus(update: i64, message: &Message) -> Option<Stimulus> {
    if message.sender_chat.is_some() {
        return None;
    }
    let who = message.from.as_ref().filter(|user| is_person(user))?;
    let place = place(message)?;
    let act = act(message, &place);
    Some(Stimulus { update, who: calls::account(who)?, place, act })
}

fn act(message: &Message, place: &Place) -> Act {
    let number = message.id.0.into();
    let people = message.new_chat_members().unwrap_or_default();
    let people: Vec<_> =
        people.iter().filter(|user| is_person(user)).filter_map(calls::account).collect();
    let left = message.left_chat_member().filter(|user| is_person(user)).and_then(calls::account);
    let forwarded = message.forward_origin().is_some();
    let brought = brought::of(message).filter(|_| !forwarded);
    // In a group only a command under a photo is for us.
    let ours = |words: &str| *place == Place::Private || words.starts_with('/');
    if let Some(brought) = brought.filter(|brought| ours(&brought.words)) {
        return Act::Brought(brought);
    }
    match (&message.kind, message.text(), message.voice()) {
        (MessageKind::Common(_), text, _) if forwarded => {
            Act::Forwarded { text: text.unwrap_or_default().to_owned() }
        }
        (MessageKind::Common(_), Some(text), _) => {
            Act::Words { text: text.to_owned(), message: number }
        }
        (MessageKind::Common(_), None, Some(voice)) if *place == Place::Private => Act::Voice {
            file: voice.file.id.0.clone(),
            seconds: voice.duration.seconds(),
            message: number,
        },
        (MessageKind::Common(_), None, _) if *place == Place::Private => Act::Thing,
        _ if !people.is_empty() => Act::Joined(people),
        _ if message.new_chat_title().is_some() => Act::Retitled,
        _ => left.map_or(Act::Seen, Act::Left),
    }
}

/// What a changed message tells.
pub fn edit_stimulus(update: i64, message: &Message) -> Option<Stimulus> {
    let Stimulus { who, place, act, .. } = message_stimulus(update, message)?;
    let act = match act {
        Act::Words { text, message: number } => {
            let edited_at = message.edit_date().unwrap_or(&message.date).timestamp_millis();
            Act::Edited { text, message: number, edited_at: Moment::from_millis(edited_at) }
        }
        Act::Brought(brought) if !brought.words.is_empty() => {
            let edited_at = message.edit_date().unwrap_or(&message.date).timestamp_millis();
            let edited_at = Moment::from_millis(edited_at);
            Act::Edited { text: brought.words, message: brought.message, edited_at }
        }
        Act::Edited { .. }
        | Act::Forwarded { .. }
        | Act::Voice { .. }
        | Act::Brought(_)
        | Act::Thing
        | Act::Tap { .. }
        | Act::Seen
        | Act::Joined(_)
        | Act::Left(_)
        | Act::Retitled
        | Act::ChangedMembers
        | Act::Entered
        | Act::Expelled
        | Act::OpenedChat
        | Act::ClosedChat => return None,
    };
    Some(Stimulus { update, who, place, act })
}

/// What a tap tells.
pub fn tap_stimulus(update: i64, query: &CallbackQuery) -> Option<Stimulus> {
    let message = query.message.as_ref()?;
    let (chat, topic, of_words) = match message {
        MaybeInaccessibleMessage::Inaccessible(message) => (&message.chat, None, true),
        MaybeInaccessibleMessage::Regular(message) => {
            (&message.chat, topic_of(message), message.text().is_some())
        }
    };
    Some(Stimulus {
        update,
        who: calls::account(&query.from)?,
        place: place_of(chat, topic)?,
        act: Act::Tap {
            query: query.id.0.clone(),
            code: query.data.clone().unwrap_or_default(),
            message: of_words.then(|| message.id().0.into()),
        },
    })
}

/// What is told of the bot's own membership.
pub fn membership_stimulus(update: i64, changed: &ChatMemberUpdated) -> Option<Stimulus> {
    let who = Some(&changed.from).filter(|user| is_person(user))?;
    let place = place_of(&changed.chat, None)?;
    let was = changed.old_chat_member.is_present();
    let is = changed.new_chat_member.is_present();
    let act = match (&place, was, is) {
        (Place::Private, _, true) => Act::OpenedChat,
        (Place::Private, _, false) => Act::ClosedChat,
        (Place::Group { .. }, _, false) => Act::Expelled,
        (Place::Group { .. }, false, true) => Act::Entered,
        (Place::Group { .. }, true, true) => Act::ChangedMembers,
    };
    Some(Stimulus { update, who: calls::account(who)?, place, act })
}

/// What is told, to a bot that is an administrator, of others' membership.
pub fn others_stimulus(update: i64, changed: &ChatMemberUpdated) -> Option<Stimulus> {
    let whose = &changed.new_chat_member.user;
    let who = Some(&changed.from).filter(|user| is_person(user))?;
    let account = calls::account(whose).filter(|_| is_person(whose))?;
    let place = place_of(&changed.chat, None)?;
    let was = changed.old_chat_member.is_present();
    let act = match (was, changed.new_chat_member.is_present()) {
        (_, false) => Act::Left(account),
        (false, true) => Act::Joined(vec![account]),
        (true, true) => Act::ChangedMembers,
    };
    Some(Stimulus { update, who: calls::account(who)?, place, act })
}

fn is_person(user: &User) -> bool {
    !user.is_bot && user.id.0 != GROUP_ANONYMOUS_BOT && user.id.0 != TELEGRAM
}

fn topic_of(message: &Message) -> Option<i64> {
    message.thread_id.filter(|_| message.is_topic_message).map(|thread| thread.0.0.into())
}

fn place(message: &Message) -> Option<Place> {
    place_of(&message.chat, topic_of(message))
}

fn place_of(chat: &teloxide::types::Chat, topic: Option<i64>) -> Option<Place> {
    // Telegram numbers people upwards and groups downwards.
    if chat.is_private() && chat.id.0 > 0 {
        Some(Place::Private)
    } else if (chat.is_group() || chat.is_supergroup()) && chat.id.0 < 0 {
        let title = chat.title().unwrap_or_default().to_owned();
        Some(Place::Group { chat: chat.id.0, title, topic })
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use teloxide::types::Chat;

    use super::*;

    #[test]
    fn a_group_has_no_persons_number_and_nobody_a_groups() {
        let place = |kind: &str, id: i64| {
            let chat = serde_json::json!({ "id": id, "type": kind, "title": "House" });
            place_of(&serde_json::from_value::<Chat>(chat).unwrap(), None)
        };
        assert_eq!(place("private", 7), Some(Place::Private));
        assert!(matches!(place("supergroup", -1_001), Some(Place::Group { chat: -1_001, .. })));
        for (kind, id) in [("private", -7), ("group", 7), ("supergroup", 7), ("channel", -1_001)] {
            assert_eq!(place(kind, id), None, "{kind} {id}");
        }
    }
}
