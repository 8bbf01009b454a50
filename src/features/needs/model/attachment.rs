//! Photos and places that go with what somebody asks.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use super::{DraftId, NeedId, PrivatePart};
use crate::kernel::clock::Moment;
use crate::kernel::id::{PersonId, id};
use crate::kernel::place::Place;

/// At most so many photos go with a need.
pub const MOST_PHOTOS: usize = 3;
/// A photo stands in the group for so long at most: Telegram lets a bot delete nothing older than
/// two days.
pub const ON_CARD: TimeDelta = TimeDelta::hours(47);
/// A photo or a place waits so long for the words that it goes with, and belongs to a draft that is
/// not older.
pub const WAITS: TimeDelta = TimeDelta::minutes(10);

id!(
    /// A photo or a place.
    AttachmentId,
    "attachment"
);

/// What can go with a need.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Thing {
    /// A photo, by Telegram's name of the file.
    Photo(String),
    /// A point on the map.
    Place(Place),
}

/// What can not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Strange {
    /// A film, round or moving pictures.
    Video,
    /// A file, a picture that was sent as one included.
    File,
    /// Music or speech that is no voice message.
    Sound,
    /// A sticker.
    Sticker,
    /// Somebody's number.
    Contact,
    /// A poll.
    Poll,
}

impl Strange {
    /// All of them.
    pub const ALL: [Self; 6] =
        [Self::Video, Self::File, Self::Sound, Self::Sticker, Self::Contact, Self::Poll];
}

/// Something that somebody sent, with the words under it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brought {
    /// What; or what cannot be taken.
    pub what: Result<Thing, Strange>,
    /// The words under it, or the name of the place; empty if there are none.
    pub words: String,
    /// Telegram's number of the album that it belongs to.
    pub album: Option<i64>,
    /// The message to which it replies.
    pub reply_to: Option<i64>,
    /// In which message.
    pub message: i64,
}

/// To what something belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Owner {
    /// It waits for words.
    Nothing,
    /// A draft.
    Draft(DraftId),
    /// A need.
    Need(NeedId),
}

/// A photo or a place that is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// Its row.
    pub id: AttachmentId,
    /// Who sent it.
    pub person: PersonId,
    /// To what it belongs.
    pub owner: Owner,
    /// What it is.
    pub thing: Thing,
    /// The words under it, for helpers.
    pub words: Option<PrivatePart>,
    /// When it was sent.
    pub sent_at: Moment,
    /// Since when it stands on the card.
    pub shown_at: Option<Moment>,
    /// Telegram's number of the asker's own message in the group that shows it there, for all that
    /// is known.
    pub in_group: Option<i64>,
}

impl Attachment {
    /// True if it is a photo.
    pub fn is_photo(&self) -> bool {
        matches!(self.thing, Thing::Photo(_))
    }

    /// True while it stands on the card.
    pub fn is_on_card(&self, now: Moment) -> bool {
        self.is_photo() && self.shown_at.is_some_and(|at| now < at.plus(ON_CARD))
    }
}

/// All that goes with one need or one draft.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Attached(pub Vec<Attachment>);

impl Attached {
    /// True if there is nothing.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The photos.
    pub fn photos(&self) -> impl Iterator<Item = &Attachment> {
        self.0.iter().filter(|attachment| attachment.is_photo())
    }

    /// How many photos there are.
    pub fn count_photos(&self) -> i64 {
        i64::try_from(self.photos().count()).unwrap_or(i64::MAX)
    }

    /// The place, if there is one.
    pub fn place(&self) -> Option<&Attachment> {
        self.0.iter().find(|attachment| !attachment.is_photo())
    }

    /// True if there is a place.
    pub fn has_place(&self) -> bool {
        self.place().is_some()
    }

    /// The asker's own messages in the group that show a photo there.
    pub fn in_group(&self) -> Vec<i64> {
        self.photos().filter_map(|photo| photo.in_group).collect()
    }

    /// True while a photo stands on the card.
    pub fn is_on_card(&self, now: Moment) -> bool {
        self.0.iter().any(|attachment| attachment.is_on_card(now))
    }

    /// When the next photo is on the card for the last time; nothing if none is.
    pub fn next_off_card(&self, now: Moment) -> Option<Moment> {
        let shown = self.0.iter().filter(|attachment| attachment.is_on_card(now));
        shown.filter_map(|attachment| attachment.shown_at).min().map(|at| at.plus(ON_CARD))
    }

    /// True if there is room for one more of this kind: three photos and one place.
    pub fn has_room_for(&self, thing: &Thing) -> bool {
        match thing {
            Thing::Photo(_) => self.photos().count() < MOST_PHOTOS,
            Thing::Place(_) => !self.has_place(),
        }
    }

    /// What of others finds room besides what is here, the first first; and whether all of it does.
    pub fn room_for(&self, others: Self) -> (Self, bool) {
        let (mut all, mut fitting) = (self.clone(), Self::default());
        let count = others.0.len();
        for other in others.0 {
            if all.has_room_for(&other.thing) {
                all.0.push(other.clone());
                fitting.0.push(other);
            }
        }
        let is_all = fitting.0.len() == count;
        (fitting, is_all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn attachment(thing: Thing, shown_at: Option<Moment>) -> Attachment {
        let sent_at = Moment::from_millis(0);
        let (id, person) = (AttachmentId(1), PersonId(1));
        let (owner, words, in_group) = (Owner::Nothing, None, None);
        Attachment { id, person, owner, thing, words, sent_at, shown_at, in_group }
    }

    #[test]
    fn three_photos_and_one_place_have_room() {
        let photo = Thing::Photo("photo".to_owned());
        let place = Thing::Place(Place::new(1.0, 2.0).unwrap());
        let mut attached = Attached::default();
        for _ in 0..3 {
            assert!(attached.has_room_for(&photo) && attached.has_room_for(&place));
            attached.0.push(attachment(photo.clone(), None));
        }
        assert!(!attached.has_room_for(&photo));
        assert!(attached.has_room_for(&place));
        attached.0.push(attachment(place.clone(), None));
        assert!(!attached.has_room_for(&place));
        assert_eq!(attached.count_photos(), 3);
    }

    #[test]
    fn of_others_comes_as_much_as_finds_room() {
        let photo = || attachment(Thing::Photo("photo".to_owned()), None);
        let place = || attachment(Thing::Place(Place::new(1.0, 2.0).unwrap()), None);
        let here = Attached(vec![photo(), photo(), place()]);
        let (fitting, is_all) = here.room_for(Attached(vec![photo(), photo(), place()]));
        assert_eq!((fitting, is_all), (Attached(vec![photo()]), false));
        let (fitting, is_all) = here.room_for(Attached(vec![photo()]));
        assert_eq!((fitting.0.len(), is_all), (1, true));
        assert_eq!(here.room_for(Attached::default()), (Attached::default(), true));
    }

    #[test]
    fn a_photo_stands_on_the_card_for_less_than_two_days_and_a_place_never() {
        let at = Moment::from_millis(0);
        let photo = attachment(Thing::Photo("photo".to_owned()), Some(at));
        assert!(photo.is_on_card(at.plus(TimeDelta::hours(46))));
        assert!(!photo.is_on_card(at.plus(TimeDelta::hours(47))));
        let place = attachment(Thing::Place(Place::new(1.0, 2.0).unwrap()), Some(at));
        assert!(!place.is_on_card(at));
        let over_at = at.plus(TimeDelta::hours(47));
        let later = Attachment { shown_at: Some(at.plus(TimeDelta::hours(1))), ..photo.clone() };
        let attached = Attached(vec![later, place, photo]);
        assert_eq!(attached.next_off_card(at), Some(over_at));
        assert_eq!(attached.next_off_card(over_at), Some(over_at.plus(TimeDelta::hours(1))));
        assert_eq!(attached.next_off_card(over_at.plus(TimeDelta::hours(1))), None);
    }
}
