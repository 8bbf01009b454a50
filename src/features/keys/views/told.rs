//! What is told of a door once: what the note says, that it was read, who holds a key.

use super::{Scene, date_and_time, home_in, name, past};
use crate::features::keys::actions::{is_kept_apart, reads_on};
use crate::features::keys::intents::Verb;
use crate::features::keys::model::{Holder, OpeningId};
use crate::features::keys::store;
use crate::kernel::household::HouseholdId;
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Drawing, Screen};
use crate::kernel::speech::Value::Text;
use crate::kernel::tx::Reads;

/// What the note says; nothing, so that the message goes, once it is not theirs to read any more.
pub(super) async fn note(
    reads: &mut impl Reads,
    scene: &Scene,
    opening: OpeningId,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some(opening) = store::find_opening(reads, opening).await? else { return Ok(None) };
    let member = Member { person: scene.person, building: scene.building };
    if opening.household != scene.household || !reads_on(reads, member, &opening).await? {
        return Ok(None);
    }
    let Some(note) = store::find_note(reads, scene.household).await? else { return Ok(None) };
    let Some(words) = store::words_of(reads, note.id).await? else { return Ok(None) };
    let values = [("home", Text(scene.home.as_str())), ("words", Text(words.as_str()))];
    let said = if opening.alarm.is_some() { "keys-note-alarm" } else { "keys-note" };
    Ok(Some(Drawing::Fresh(Screen::of(reader.language.say(said, &values)).protect())))
}

/// To those at home: somebody read it. Nothing, so that the message goes, to those from whom it is kept.
pub(super) async fn opened(
    reads: &mut impl Reads,
    scene: &Scene,
    opening: OpeningId,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some(opening) = store::find_opening(reads, opening).await? else {
        return Ok(Some(past(reader, "keys-opened-long-ago")));
    };
    if !scene.ties.at_home() || opening.household != scene.household {
        return Ok(Some(past(reader, "keys-over")));
    }
    let member = Member { person: scene.person, building: scene.building };
    if scene.ties.lives && is_kept_apart(reads, member, &opening).await? {
        return Ok(None);
    }
    let name = name(reads, opening.person, reader).await?;
    let when = date_and_time(opening.read_at, reader);
    let values = [
        ("name", Text(name.as_str())),
        ("when", Text(when.as_str())),
        ("home", Text(scene.home.as_str())),
    ];
    let said = if opening.alarm.is_some() { "keys-opened-alarm" } else { "keys-opened" };
    let text = reader.language.say(said, &values);
    let show = scene.of(reader, "keys-button-show", Verb::Look);
    Ok(Some(Drawing::Fresh(Screen::of(text).row(show))))
}

/// To those at home: it is gone with who wrote it, as who wrote it hears, too. Past once there is another.
pub(super) async fn gone(
    reads: &mut impl Reads,
    scene: &Scene,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let language = reader.language;
    if !scene.ties.at_home() {
        return Ok(Drawing::Fresh(Screen::of(language.say("keys-gone-with-writer", &[]))));
    }
    let values = [("home", Text(scene.home.as_str()))];
    if store::find_note(reads, scene.household).await?.is_some() {
        return Ok(Drawing::Stale(Screen::of(reader.language.say("keys-written-anew", &values))));
    }
    let write = scene.of(reader, "keys-button-write", Verb::Write);
    Ok(Drawing::Fresh(Screen::of(reader.language.say("keys-gone", &values)).row(write)))
}

/// To somebody: do you hold a key?
pub(super) async fn asked(
    reads: &mut impl Reads,
    scene: &Scene,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let language = reader.language;
    let word = store::find_holder(reads, scene.household, scene.person).await?;
    let Some(word) = word else { return Ok(past(reader, "keys-asked-over")) };
    let values = [("home", Text(scene.home.as_str()))];
    let will = scene.of(reader, "keys-button-will", Verb::Will);
    if word.holds() {
        let show = scene.of(reader, "keys-button-show", Verb::Look);
        let text = language.say("keys-you-hold-of", &values);
        return Ok(Drawing::Fresh(Screen::of(text).row(show)));
    }
    if word.declined_at.is_some() {
        return Ok(Drawing::Fresh(Screen::of(language.say("keys-you-said-no", &values)).row(will)));
    }
    let asker = match word.asker {
        Some(asker) => name(reads, asker, reader).await?,
        None => language.label("members-somebody"),
    };
    let values = [("home", Text(scene.home.as_str())), ("asker", Text(asker.as_str()))];
    let not_now = scene.of(reader, "keys-button-not-now", Verb::NotNow);
    let text = language.say("keys-asked", &values);
    Ok(Drawing::Fresh(Screen::of(text).row(will.into_iter().chain(not_now))))
}

/// To those at home: what somebody said who was asked.
pub(super) async fn answered(
    reads: &mut impl Reads,
    scene: &Scene,
    person: PersonId,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    if !scene.ties.at_home() {
        return Ok(past(reader, "keys-over"));
    }
    let named = name(reads, person, reader).await?;
    let values = [("name", Text(named.as_str())), ("home", Text(scene.home.as_str()))];
    let show = scene.of(reader, "keys-button-show", Verb::Look);
    let word = store::find_holder(reads, scene.household, person).await?;
    let said = match word {
        Some(word) if word.holds() => "keys-answered-yes",
        Some(word) if word.declined_at.is_some() => "keys-answered-no",
        Some(_) | None => {
            let text = reader.language.say("keys-answered-over", &values);
            return Ok(Drawing::Stale(Screen::of(text)));
        }
    };
    Ok(Drawing::Fresh(Screen::of(reader.language.say(said, &values)).row(show)))
}

/// To who held a key, and to those at home: that is over. Past once they hold one again.
pub(super) async fn ended(
    reads: &mut impl Reads,
    (building, household): (BuildingId, HouseholdId),
    person: PersonId,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let language = reader.language;
    let word = store::find_holder(reads, household, person).await?;
    if word.is_some_and(Holder::holds) {
        return Ok(Some(past(reader, "keys-ended-not")));
    }
    if reader.person == Some(person) {
        let home = home_in(reads, household, reader).await?;
        let text = language.say("keys-ended-you", &[("home", Text(&home))]);
        return Ok(Some(Drawing::Fresh(Screen::of(text))));
    }
    let scene = Scene::load(reads, (building, household), reader).await?;
    let Some(scene) = scene.filter(|scene| scene.ties.at_home()) else {
        return Ok(Some(past(reader, "keys-over")));
    };
    let name = name(reads, person, reader).await?;
    let values = [("name", Text(name.as_str())), ("home", Text(scene.home.as_str()))];
    let show = scene.of(reader, "keys-button-show", Verb::Look);
    Ok(Some(Drawing::Fresh(Screen::of(language.say("keys-ended", &values)).row(show))))
}
