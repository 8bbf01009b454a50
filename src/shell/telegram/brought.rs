//! Photos, places, and what cannot go with a need, as Telegram's messages bring them.

use teloxide::types::{Location, Message, MessageKind};

use crate::features::needs::model::attachment::{Brought, Strange, Thing};
use crate::kernel::place::Place;

/// What a message brings that is no words and no voice; nothing if it brings nothing that has a
/// name.
pub(super) fn of(message: &Message) -> Option<Brought> {
    let MessageKind::Common(_) = message.kind else { return None };
    let point = |location: &Location| Place::new(location.latitude, location.longitude);
    let mut words = message.caption().unwrap_or_default().to_owned();
    let what = if let Some(largest) = message.photo().and_then(<[_]>::last) {
        Ok(Thing::Photo(largest.file.id.0.clone()))
    } else if let Some(venue) = message.venue() {
        words = format!("{} · {}", venue.title, venue.address);
        Ok(Thing::Place(point(&venue.location)?))
    } else if let Some(location) = message.location() {
        Ok(Thing::Place(point(location)?))
    } else {
        Err(strange(message)?)
    };
    let replied = message.reply_to_message();
    Some(Brought {
        what,
        words,
        album: message.media_group_id().map(|album| number(&album.0)),
        reply_to: replied.map(|replied| replied.id.0.into()),
        message: message.id.0.into(),
    })
}

fn strange(message: &Message) -> Option<Strange> {
    if message.video().is_some() || message.video_note().is_some() || message.animation().is_some()
    {
        Some(Strange::Video)
    } else if message.document().is_some() {
        Some(Strange::File)
    } else if message.audio().is_some() {
        Some(Strange::Sound)
    } else if message.sticker().is_some() {
        Some(Strange::Sticker)
    } else if message.contact().is_some() {
        Some(Strange::Contact)
    } else if message.poll().is_some() {
        Some(Strange::Poll)
    } else {
        None
    }
}

/// Telegram's number of an album, which it writes as text.
fn number(album: &str) -> i64 {
    album.parse().unwrap_or_else(|_| {
        // It was a number ever since there are albums; if it is none some day, equal ones stay equal.
        album.bytes().fold(7, |sum: i64, byte| sum.wrapping_mul(31).wrapping_add(byte.into()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(brings: serde_json::Value) -> Option<Brought> {
        let mut message = serde_json::json!({
            "message_id": 5, "date": 1_700_000_000,
            "chat": { "id": 7, "type": "private", "first_name": "Ana" },
            "from": { "id": 7, "is_bot": false, "first_name": "Ana" },
        });
        for (name, value) in brings.as_object().unwrap() {
            message[name] = value.clone();
        }
        of(&serde_json::from_value::<Message>(message).unwrap())
    }

    #[test]
    fn a_photo_is_taken_in_its_largest_size_and_an_album_by_its_number() {
        let size = |id: &str, side: u32| {
            serde_json::json!({ "file_id": id, "file_unique_id": id, "width": side,
                "height": side, "file_size": side })
        };
        let photo = serde_json::json!({
            "photo": [size("small", 90), size("large", 900)], "caption": "the slip",
            "media_group_id": "13536472348",
        });
        let brought = read(photo).unwrap();
        assert_eq!(brought.what, Ok(Thing::Photo("large".to_owned())));
        assert_eq!((brought.words.as_str(), brought.album), ("the slip", Some(13_536_472_348)));
        assert_ne!(number("a"), number("b"));
    }

    #[test]
    fn a_place_may_have_a_name() {
        let location = serde_json::json!({ "latitude": 48.5, "longitude": 11.25 });
        let place = Place::new(48.5, 11.25).unwrap();
        let bare = read(serde_json::json!({ "location": location })).unwrap();
        assert_eq!((bare.what, bare.words.as_str()), (Ok(Thing::Place(place)), ""));
        let venue = serde_json::json!({
            "venue": { "location": location, "title": "Pharmacy", "address": "High Street 1" },
            "location": location,
        });
        let named = read(venue).unwrap();
        assert_eq!(named.what, Ok(Thing::Place(place)));
        assert_eq!(named.words, "Pharmacy · High Street 1");
    }

    #[test]
    fn what_has_no_name_is_nothing() {
        assert_eq!(read(serde_json::json!({ "text": "words" })), None);
        let contact = serde_json::json!({ "phone_number": "1", "first_name": "Cem" });
        let contact = read(serde_json::json!({ "contact": contact })).unwrap();
        assert_eq!(contact.what, Err(Strange::Contact));
    }
}
