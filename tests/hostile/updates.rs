//! What holds of whatever Telegram may send: it is read without a panic or put aside, nothing that
//! is read is another's, and what is new in it costs nothing of what is known.

use linli::shell::registry;
use linli::shell::stimulus::{Act, Stimulus};
use linli::shell::telegram::{sanitise, stimuli};
use serde_json::{Value, json};
use teloxide::types::{Update, UpdateKind};

/// Fails if it does not hold of this update.
pub fn hold(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let Some(update) = sanitise::parse(text) else { return };
    let Ok(json) = serde_json::from_str::<Value>(text) else { panic!("only JSON is read: {text}") };
    let id = i64::from(update.id.0);
    assert_eq!(json.get("update_id").and_then(Value::as_i64), Some(id), "{text}");
    let done = stimulus(&update);
    if let Some(done) = &done {
        assert_eq!(done.update, id, "{text}");
        assert!(done.who.telegram_id > 0, "nobody has this number: {text}");
        is_of_the_update(done, &json, text);
        let _ = registry::read(done, "linli_bot", None);
    }
    let Some(later) = of_tomorrow(json) else { return };
    let Some(update) = sanitise::parse(&later) else {
        panic!("what Telegram added is not read over: {later}")
    };
    let later = stimulus(&update);
    let acts = [done, later].map(|done| done.map(|done| (done.who.telegram_id, done.act)));
    assert_eq!(acts[0], acts[1], "what Telegram added changed what is understood: {text}");
}

/// What somebody did by it, as the dispatcher asks for it. That of nobody is only looked at.
fn stimulus(update: &Update) -> Option<Stimulus> {
    let id = i64::from(update.id.0);
    match &update.kind {
        UpdateKind::Message(message) => {
            let _ = stimuli::moved(message);
            let _ = stimuli::nobodys(id, message);
            let _ = stimuli::faceless(id, message);
            stimuli::message_stimulus(id, message)
        }
        UpdateKind::EditedMessage(message) => stimuli::edit_stimulus(id, message),
        UpdateKind::CallbackQuery(query) => stimuli::tap_stimulus(id, query),
        UpdateKind::MyChatMember(changed) => {
            let _ = stimuli::nobodys_change(id, changed, true);
            stimuli::membership_stimulus(id, changed)
        }
        UpdateKind::ChatMember(changed) => {
            let _ = stimuli::nobodys_change(id, changed, false);
            stimuli::others_stimulus(id, changed)
        }
        UpdateKind::ChannelPost(_)
        | UpdateKind::EditedChannelPost(_)
        | UpdateKind::BusinessConnection(_)
        | UpdateKind::BusinessMessage(_)
        | UpdateKind::EditedBusinessMessage(_)
        | UpdateKind::DeletedBusinessMessages(_)
        | UpdateKind::MessageReaction(_)
        | UpdateKind::MessageReactionCount(_)
        | UpdateKind::InlineQuery(_)
        | UpdateKind::ChosenInlineResult(_)
        | UpdateKind::ShippingQuery(_)
        | UpdateKind::PreCheckoutQuery(_)
        | UpdateKind::PurchasedPaidMedia(_)
        | UpdateKind::Poll(_)
        | UpdateKind::PollAnswer(_)
        | UpdateKind::ChatJoinRequest(_)
        | UpdateKind::ChatBoost(_)
        | UpdateKind::RemovedChatBoost(_)
        | UpdateKind::Error(_) => None,
    }
}

/// Who is taken to have done it, and what they said, stand in the update.
fn is_of_the_update(done: &Stimulus, json: &Value, text: &str) {
    let content = |field: &str| {
        let fields = json.as_object().into_iter().flat_map(|object| object.values());
        fields.filter_map(|content| content.get(field)).cloned().collect::<Vec<Value>>()
    };
    let who = json!(done.who.telegram_id);
    assert!(content("from").iter().any(|from| from.get("id") == Some(&who)), "not theirs: {text}");
    if let Act::Words { text: said, .. } | Act::Edited { text: said, .. } = &done.act {
        assert!(content("text").contains(&json!(said)), "not said: {text}");
    }
    if let Act::Tap { code, .. } = &done.act {
        let nothing = code.is_empty();
        assert!(nothing || content("data").contains(&json!(code)), "not tapped: {text}");
    }
}

/// The same as a later Telegram may send it: with an entity, a field that nobody knows yet.
fn of_tomorrow(mut json: Value) -> Option<String> {
    let content = ["message", "edited_message"].iter().find(|name| json.get(**name).is_some())?;
    let message = json.get_mut(*content)?.as_object_mut()?;
    let entity = json!({ "type": "of_tomorrow", "offset": 0, "length": 1, "depth": 3 });
    let entities = message.entry("entities").or_insert_with(|| json!([]));
    entities.as_array_mut()?.push(entity);
    message.insert("of_tomorrow".to_owned(), json!({ "id": 1 }));
    Some(json.to_string())
}
