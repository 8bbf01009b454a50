//! What teloxide cannot read is mended before it is parsed: an entity of a type it does not know
//! would lose the text of the whole message.

use std::panic::catch_unwind;

use serde_json::Value;
use teloxide::types::{MessageEntity, Update, UpdateKind};

/// Parses an update by itself and guarded; nothing if it cannot be read.
pub fn parse(text: &str) -> Option<Update> {
    let text = text.to_owned();
    let parsed = catch_unwind(move || {
        let mut json: Value = serde_json::from_str(&text).ok()?;
        drop_unknown_entities(&mut json);
        serde_json::from_str::<Update>(&json.to_string()).ok()
    });
    parsed.ok().flatten().filter(|update| !matches!(update.kind, UpdateKind::Error(_)))
}

fn drop_unknown_entities(json: &mut Value) {
    match json {
        Value::Object(fields) => {
            for (name, value) in fields.iter_mut() {
                let holds_entities = name == "entities" || name == "caption_entities";
                if let (true, Value::Array(entities)) = (holds_entities, &mut *value) {
                    entities.retain(|entity| {
                        serde_json::from_str::<MessageEntity>(&entity.to_string()).is_ok()
                    });
                } else {
                    drop_unknown_entities(value);
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(drop_unknown_entities),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MESSAGE: &str = r#"{"update_id":1,"message":{"message_id":5,"date":1700000000,
        "chat":{"id":7,"type":"private","first_name":"Ana"},
        "from":{"id":7,"is_bot":false,"first_name":"Ana"},
        "text":"/need parcel at 16:00","entities":[
          {"type":"bot_command","offset":0,"length":5},
          {"type":"date_time","offset":16,"length":5,"unix_time":1}]}}"#;

    #[test]
    fn a_message_with_an_entity_of_tomorrow_keeps_its_text() {
        let update = parse(MESSAGE).unwrap();
        let UpdateKind::Message(message) = update.kind else { panic!("a message") };
        assert_eq!(message.text(), Some("/need parcel at 16:00"));
        assert_eq!(message.entities().map(<[MessageEntity]>::len), Some(1));
    }

    #[test]
    fn what_cannot_be_read_is_nothing() {
        for text in [
            "",
            "{}",
            "[]",
            r#"{"update_id":1,"tomorrow":{}}"#,
            r#"{"update_id":1,"message":{"x":1}}"#,
        ] {
            assert!(parse(text).is_none(), "{text}");
        }
    }
}
