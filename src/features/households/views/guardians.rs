//! Who could answer for somebody without Telegram, who is asked, and what came of it.

use super::recipient::Seen;
use super::{button, in_twos, name, of_recipient, past};
use crate::features::households::intents::{Intent, Verb};
use crate::features::households::model::{MOST_PEOPLE, in_order, page as page_of};
use crate::features::members::views::{isolated, short};
use crate::kernel::detail::{Circle, Kind};
use crate::kernel::guardian::{self, Guard};
use crate::kernel::household::{self, Standing};
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::reader::Reader;
use crate::kernel::recipient::{self, RecipientId};
use crate::kernel::roll;
use crate::kernel::screen::{Button, Drawing, Press, Screen};
use crate::kernel::speech::Value::Text;
use crate::kernel::tx::Reads;
use crate::kernel::{membership, person::Name};

/// Who could answer for them, too: a button each.
pub(super) async fn candidates(
    reads: &mut impl Reads,
    building: BuildingId,
    (id, wanted): (RecipientId, usize),
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some(own) = reader.person else { return Ok(None) };
    let Some(seen) = Seen::load(reads, building, id, own).await? else {
        return Ok(Some(past(reader, "households-recipient-gone")));
    };
    if !seen.may_change() {
        return Ok(Some(past(reader, "households-not-guardian")));
    }
    let language = reader.language;
    let entries = roll::list(reads, building, MOST_PEOPLE).await?;
    let others: Vec<PersonId> = entries.iter().map(|entry| entry.person).collect();
    let household = match seen.recipient.household {
        Some(home) => household::list_housemates(reads, home).await?,
        None => Vec::new(),
    };
    let lives = household.iter().filter(|known| known.standing == Standing::In);
    let household: Vec<PersonId> = lives.map(|known| known.person).collect();
    let entrance = same_entrance(reads, building, seen.recipient.household).await?;
    let guards = guardian::list(reads, id).await?;
    let not: Vec<PersonId> = guards
        .iter()
        .filter(|guard| guard.answers() || guard.agreed_at.is_none())
        .map(|guard| guard.person)
        .chain([own])
        .collect();
    let order = in_order(&household, &entrance, &others, &not);
    let (page, people, pages) = page_of(&order, wanted);
    let own_name = isolated(&seen.recipient.name);
    let values = [("name", Text(&own_name))];
    let text = if order.is_empty() {
        language.say("households-nobody-to-ask", &values)
    } else {
        language.say("households-whom-to-ask", &values)
    };
    let ask = people.iter().filter_map(|person| {
        let entry = entries.iter().find(|entry| entry.person == *person)?;
        let name = entry.name.as_ref().map(Name::as_str).filter(|name| !name.is_empty());
        let label = name.map_or_else(|| language.label("members-somebody"), isolated);
        let code = Intent::Ask(building, id, *person).code()?;
        Some(Button { label: short(&label), press: Press::Code(code) })
    });
    let screen = in_twos(Screen::of(text), ask.collect());
    let before = page.checked_sub(1).and_then(|before| {
        button(reader, "households-button-before", &Intent::Choose(building, id, before))
    });
    let after = page.saturating_add(1);
    let after = (after < pages)
        .then(|| button(reader, "households-button-after", &Intent::Choose(building, id, after)))
        .flatten();
    let back = of_recipient(reader, "households-button-back", Verb::Look, (building, id));
    Ok(Some(Drawing::Fresh(screen.row(before.into_iter().chain(after)).row(back))))
}

/// Those who let the whole building read that they live in the entrance of this household.
async fn same_entrance(
    reads: &mut impl Reads,
    building: BuildingId,
    home: Option<household::HouseholdId>,
) -> anyhow::Result<Vec<PersonId>> {
    let Some(home) = home else { return Ok(Vec::new()) };
    let home = household::find(reads, building, home).await?;
    let Some(entrance) = home.and_then(|home| home.place.entrance) else { return Ok(Vec::new()) };
    let places = roll::list_places(reads, building, MOST_PEOPLE.saturating_mul(2)).await?;
    let same = places.into_iter().filter(|place| {
        place.kind == Kind::Entrance
            && place.readers == Circle::Building
            && place.value.to_lowercase() == entrance.to_lowercase()
    });
    Ok(same.map(|place| place.person).collect())
}

/// A recipient, and the word of somebody for them; nothing if either is gone.
async fn word(
    reads: &mut impl Reads,
    building: BuildingId,
    (id, person): (RecipientId, PersonId),
) -> anyhow::Result<Option<(recipient::Recipient, Option<Guard>)>> {
    let known = recipient::find(reads, building, id).await?;
    let Some(known) = known.filter(|known| known.removed.is_none()) else { return Ok(None) };
    let guard = guardian::find(reads, id, person).await?;
    Ok(Some((known, guard)))
}

/// To somebody: do you answer for them, too?
pub(super) async fn asked(
    reads: &mut impl Reads,
    building: BuildingId,
    (id, person): (RecipientId, PersonId),
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    if reader.person != Some(person) {
        return Ok(None);
    }
    let there = membership::belongs(reads, Member { person, building }).await?;
    let known = word(reads, building, (id, person)).await?.filter(|_| there);
    let Some((known, Some(guard))) = known else {
        return Ok(Some(past(reader, "households-asked-over")));
    };
    let own_name = isolated(&known.name);
    let asker = name(reads, guard.asked_by, reader).await?;
    let values = [("name", Text(&own_name)), ("asker", Text(&asker))];
    let named = [("name", Text(&own_name))];
    let language = reader.language;
    let of = |label, verb| of_recipient(reader, label, verb, (building, id));
    let will = of("households-button-will", Verb::Will);
    Ok(Some(if guard.is_asked() {
        let not_now = of("households-button-not-now", Verb::NotNow);
        let text = language.say("households-asked", &values);
        Drawing::Fresh(Screen::of(text).row(will.into_iter().chain(not_now)))
    } else if guard.answers() {
        let look = of("households-button-page", Verb::Look);
        let text = language.say("households-you-answer", &named);
        Drawing::Fresh(Screen::of(text).row(look))
    } else if guard.agreed_at.is_none() {
        Drawing::Fresh(Screen::of(language.say("households-you-said-no", &named)).row(will))
    } else {
        past(reader, "households-asked-over")
    }))
}

/// To whoever asked: what came of it.
pub(super) async fn answered(
    reads: &mut impl Reads,
    building: BuildingId,
    (id, person): (RecipientId, PersonId),
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some(own) = reader.person else { return Ok(None) };
    let seen = Seen::load(reads, building, id, own).await?;
    let (Some(seen), Some((known, guard))) = (seen, word(reads, building, (id, person)).await?)
    else {
        return Ok(Some(past(reader, "households-recipient-gone")));
    };
    if !seen.may_change() {
        return Ok(Some(past(reader, "households-not-guardian")));
    }
    let own_name = isolated(&known.name);
    let person = name(reads, Some(person), reader).await?;
    let values = [("name", Text(&own_name)), ("person", Text(&person))];
    let look = of_recipient(reader, "households-button-page", Verb::Look, (building, id));
    Ok(Some(if guard.is_some_and(Guard::answers) {
        let text = reader.language.say("households-answered-yes", &values);
        Drawing::Fresh(Screen::of(text).row(look))
    } else if guard.is_none_or(|guard| guard.agreed_at.is_some()) {
        let text = reader.language.say("households-earlier", &[("name", Text(&own_name))]);
        Drawing::Stale(Screen::of(text))
    } else {
        let other = button(reader, "households-button-ask", &Intent::Choose(building, id, 0));
        let text = reader.language.say("households-answered-no", &values);
        Drawing::Fresh(Screen::of(text).row(other.into_iter().chain(look)))
    }))
}

/// To the other guardians: somebody does not answer for them any more.
pub(super) async fn left(
    reads: &mut impl Reads,
    building: BuildingId,
    (id, person): (RecipientId, PersonId),
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some(own) = reader.person else { return Ok(None) };
    let seen = Seen::load(reads, building, id, own).await?;
    let (Some(seen), Some((known, guard))) = (seen, word(reads, building, (id, person)).await?)
    else {
        return Ok(Some(past(reader, "households-recipient-gone")));
    };
    if !seen.may_change() {
        return Ok(Some(past(reader, "households-not-guardian")));
    }
    let own_name = isolated(&known.name);
    let person = name(reads, Some(person), reader).await?;
    let values = [("name", Text(&own_name)), ("person", Text(&person))];
    if guard.is_some_and(Guard::answers) {
        let text = reader.language.say("households-answered-yes", &values);
        return Ok(Some(Drawing::Stale(Screen::of(text))));
    }
    let look = of_recipient(reader, "households-button-page", Verb::Look, (building, id));
    let text = reader.language.say("households-guardian-left", &values);
    Ok(Some(Drawing::Fresh(Screen::of(text).row(look))))
}

/// To moderators: nobody answers for them now.
pub(super) async fn unguarded(
    reads: &mut impl Reads,
    building: BuildingId,
    id: RecipientId,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some(own) = reader.person else { return Ok(None) };
    if !membership::list_moderators(reads, building).await?.contains(&own) {
        return Ok(Some(past(reader, "households-only-moderators")));
    }
    let known = recipient::find(reads, building, id).await?;
    let Some(known) = known.filter(|known| known.removed.is_none()) else {
        return Ok(Some(past(reader, "households-recipient-gone")));
    };
    let own_name = isolated(&known.name);
    let values = [("name", Text(&own_name))];
    if !guardian::is_unguarded(reads, id).await? {
        let text = reader.language.say("households-guarded", &values);
        return Ok(Some(Drawing::Stale(Screen::of(text))));
    }
    let look = of_recipient(reader, "households-button-page", Verb::Look, (building, id));
    let text = reader.language.say("households-unguarded", &values);
    Ok(Some(Drawing::Fresh(Screen::of(text).row(look))))
}
