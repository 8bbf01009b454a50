//! What holds of whatever somebody may ask for, at any time, in any zone: it is read without a
//! panic, and what the group is shown of it holds nothing private and fits into a message.

use chrono_tz::Tz;
use linli::features::needs::model::{Asked, Need, NeedId, State, discretion};
use linli::features::needs::views::{Scene, card};
use linli::kernel::clock::Moment;
use linli::kernel::id::{BuildingId, PersonId};
use linli::kernel::language::Language;
use linli::kernel::person::{Face, Name};
use linli::kernel::reader::Reader;
use linli::kernel::screen::Html;

/// The most that Telegram takes in a message, in UTF-16 units.
const LONGEST_MESSAGE: usize = 4_096;
/// Monday, 2 March 2026, 09:00 UTC.
const MONDAY: i64 = 1_772_442_000_000;

/// Fails if it does not hold. The first two words say when and where, in milliseconds and by a
/// zone; what follows is asked for.
pub fn hold(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else { return };
    let (now, zone, typed) = taken_apart(text).unwrap_or((MONDAY, Tz::UTC, text));
    let now = Moment::from_millis(now);
    let Ok(asked) = Asked::read(typed, now, zone) else { return };

    let words = asked.words.as_str();
    assert!((1..=200).contains(&words.chars().count()), "{typed:?} is {words:?}");
    assert!(!words.contains(char::is_control), "{typed:?} is {words:?}");
    let parted = discretion::part(words);
    assert_eq!(parted.private, None, "{typed:?} leaves {words:?}, which still holds something");
    if let Some(when) = asked.when {
        assert!(when.over_at() > now, "{typed:?} is over: {when:?}");
        assert!(when.ends_at.is_none_or(|end| end >= when.starts_at), "{typed:?}: {when:?}");
    }
    let open = Asked { private_part: None, ..asked.clone() };
    for language in Language::all() {
        let card = shown(&asked, now, zone, language);
        let length = card.plain().encode_utf16().count();
        assert!((1..=LONGEST_MESSAGE).contains(&length), "{typed:?} is shown in {length} units");
        assert_eq!(card, shown(&open, now, zone, language), "{typed:?}: the private part shows");
    }
}

fn taken_apart(text: &str) -> Option<(i64, Tz, &str)> {
    let mut parts = text.splitn(3, ' ');
    let (now, zone, typed) = (parts.next()?, parts.next()?, parts.next()?);
    Some((now.parse().ok()?, zone.parse().ok()?, typed))
}

/// What the group reads of it.
fn shown(asked: &Asked, now: Moment, zone: Tz, language: Language) -> Html {
    let need = Need {
        id: NeedId(1),
        building: BuildingId(1),
        number: 1,
        asker: PersonId(1),
        origin: None,
        words: Some(asked.words.clone()),
        voice: None,
        private_part: asked.private_part.clone(),
        private_at: None,
        exposed: false,
        category: asked.category,
        when: asked.when,
        places: 1,
        state: State::Open,
        posted_at: now,
        claims: Vec::new(),
    };
    let name = Some(Name::new("Ana"));
    let ana = Face {
        account_name: name.clone(),
        name,
        telegram_id: Some(7),
        language: None,
        chat_open: true,
    };
    let scene = Scene { faces: vec![ana], ..Scene::bare(need, now) };
    let reader = Reader {
        person: None,
        language,
        building_language: language,
        time_zone: zone,
        in_group: true,
    };
    card(&scene, &reader).text
}
