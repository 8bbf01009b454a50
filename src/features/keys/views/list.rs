//! The doors with which somebody has to do; and who could hold a key.

use super::{Scene, button, home_in, names, past};
use crate::features::alarms::actions::kept_from;
use crate::features::keys::intents::{Intent, Verb};
use crate::features::keys::model::{MOST_PEOPLE, ON_A_PAGE};
use crate::features::keys::store;
use crate::features::members::views::{isolated, short};
use crate::kernel::household::{self, HouseholdId, Standing};
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::person::Name;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Button, Drawing, Html, Press, Screen};
use crate::kernel::speech::Value::Text;
use crate::kernel::tx::Reads;
use crate::kernel::{building, door_note, membership, recipient, roll};

/// One's own door first, then those of whom one answers for, then those of which one holds a key; for a
/// moderator all of which somebody does.
async fn homes_of(reads: &mut impl Reads, member: Member) -> anyhow::Result<Vec<HouseholdId>> {
    let Member { person, building } = member;
    let own = household::housemate(reads, member).await?;
    let own = own.filter(|own| own.standing == Standing::In).map(|own| own.household);
    let answered = recipient::list_of_guardian(reads, member).await?.into_iter();
    let answered = answered.filter(|one| one.agreed.is_some()).filter_map(|one| one.household);
    let held = store::list_held(reads, person).await?.into_iter();
    let held = held.filter(|(at, holder)| *at == building && holder.holds());
    let held = held.map(|(_, holder)| holder.household);
    let mut homes: Vec<HouseholdId> = own.into_iter().chain(answered).chain(held).collect();
    if membership::list_moderators(reads, building).await?.contains(&person) {
        homes.extend(store::list_kept(reads, building).await?);
    }
    let mut once = Vec::with_capacity(homes.len());
    for home in homes {
        if !once.contains(&home) {
            once.push(home);
        }
    }
    Ok(once)
}

/// A page of them, a line and a button each.
pub(super) async fn list(
    reads: &mut impl Reads,
    building: BuildingId,
    page: usize,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some(person) = reader.person else { return Ok(None) };
    let member = Member { person, building };
    let known = building::find(reads, building).await?;
    let Some(known) = known.filter(|known| known.left_at.is_none()) else {
        return Ok(Some(past(reader, "keys-over")));
    };
    if !membership::belongs(reads, member).await? {
        return Ok(Some(past(reader, "keys-over")));
    }
    let language = reader.language;
    let homes = homes_of(reads, member).await?;
    let mut lines = vec![language.say("keys-list", &[("building", Text(&known.title))])];
    let mut buttons = Vec::new();
    for home in homes.iter().skip(page.saturating_mul(ON_A_PAGE)).take(ON_A_PAGE) {
        let name = home_in(reads, *home, reader).await?;
        let look = Intent::OfHome(Verb::Look, building, *home).code();
        buttons.extend(look.map(|code| Button { label: short(&name), press: Press::Code(code) }));
        if kept_from(reads, building, *home).await?.contains(&person) {
            continue;
        }
        let holders = door_note::list_holders(reads, *home).await?;
        let held = names(reads, &holders, reader).await?;
        let values = [("home", Text(name.as_str())), ("names", Text(held.as_str()))];
        lines.push(if holders.is_empty() {
            language.say("keys-line-nobody", &[("home", Text(&name))])
        } else {
            language.say("keys-line", &values)
        });
    }
    if homes.is_empty() {
        lines.push(language.say("keys-list-none", &[]));
    }
    let screen = Screen::of(Html::lines(lines)).in_twos(&buttons);
    let turn = |label, page| button(reader, label, &Intent::List(building, page));
    Ok(Some(Drawing::Fresh(screen.row(turns(homes.len(), page, turn)))))
}

/// The buttons to the pages before and after.
fn turns(
    all: usize,
    page: usize,
    turn: impl Fn(&'static str, usize) -> Option<Button>,
) -> Vec<Button> {
    let next = page.saturating_add(1);
    let before = page.checked_sub(1).and_then(|page| turn("keys-button-before", page));
    let is_last = next.saturating_mul(ON_A_PAGE) >= all;
    let after = if is_last { None } else { turn("keys-button-after", next) };
    before.into_iter().chain(after).collect()
}

/// Who could hold a key: a button each.
pub(super) async fn candidates(
    reads: &mut impl Reads,
    scene: &Scene,
    page: usize,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    if !scene.ties.at_home() {
        return Ok(past(reader, "keys-over"));
    }
    let (language, household) = (reader.language, scene.household);
    let mut not: Vec<PersonId> = super::living_in(reads, household).await?;
    let holders = store::list_holders(reads, household).await?;
    not.extend(holders.iter().map(|holder| holder.person));
    let entries = roll::list(reads, scene.building, MOST_PEOPLE).await?;
    let entries: Vec<roll::Entry> =
        entries.into_iter().filter(|entry| !not.contains(&entry.person)).collect();
    let values = [("home", Text(scene.home.as_str()))];
    let text = if entries.is_empty() {
        language.say("keys-nobody-to-ask", &values)
    } else {
        language.say("keys-whom-to-ask", &values)
    };
    let on_page = ON_A_PAGE.saturating_sub(1);
    let shown = entries.iter().skip(page.saturating_mul(on_page)).take(on_page);
    let buttons: Vec<Button> = shown
        .filter_map(|entry| {
            let name = entry.name.as_ref().map(Name::as_str).filter(|name| !name.is_empty());
            let label = name.map_or_else(|| language.label("members-somebody"), isolated);
            let code = Intent::Ask(scene.building, household, entry.person).code()?;
            Some(Button { label: short(&label), press: Press::Code(code) })
        })
        .collect();
    let next = page.saturating_add(1);
    let to = |page| Intent::Choose(scene.building, household, page);
    let before = page.checked_sub(1);
    let before = before.and_then(|page| button(reader, "keys-button-before", &to(page)));
    let more = next.saturating_mul(on_page) < entries.len();
    let after = more.then(|| button(reader, "keys-button-after", &to(next))).flatten();
    let back = scene.of(reader, "keys-button-back", Verb::Look);
    let screen = Screen::of(text).in_twos(&buttons);
    Ok(Drawing::Fresh(screen.row(before.into_iter().chain(after)).row(back)))
}
