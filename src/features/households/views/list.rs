//! All neighbours of a building without Telegram, for those who moderate it.

use super::home::recipient_button;
use super::{button, in_twos, past};
use crate::features::households::intents::Intent;
use crate::features::households::model::{MOST_IN_BUILDING, page as page_of};
use crate::features::members::views::isolated;
use crate::kernel::building;
use crate::kernel::guardian;
use crate::kernel::id::BuildingId;
use crate::kernel::membership;
use crate::kernel::reader::Reader;
use crate::kernel::recipient;
use crate::kernel::screen::{Drawing, Html, Screen};
use crate::kernel::speech::Value::Text;
use crate::kernel::tx::Reads;

/// A page of the list: those for whom nobody answers first.
pub(super) async fn list(
    reads: &mut impl Reads,
    building: BuildingId,
    wanted: usize,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some(own) = reader.person else { return Ok(None) };
    let Some(known) = building::find(reads, building).await? else { return Ok(None) };
    if !membership::list_moderators(reads, building).await?.contains(&own) {
        return Ok(Some(past(reader, "households-only-moderators")));
    }
    let language = reader.language;
    let mut all = Vec::new();
    for recipient in recipient::list_of_building(reads, building, MOST_IN_BUILDING).await? {
        let guarded = !guardian::is_unguarded(reads, recipient.id).await?;
        all.push((guarded, recipient));
    }
    all.sort_by_key(|(guarded, recipient)| (*guarded, recipient.id));
    let (page, shown, pages) = page_of(&all, wanted);
    let title = language.say("households-list", &[("building", Text(known.title.as_str()))]);
    let empty = all.is_empty().then(|| language.say("households-list-empty", &[]));
    let lines = shown.iter().map(|(guarded, recipient)| {
        let name = isolated(&recipient.name);
        let values = [("name", Text(&name))];
        match (guarded, recipient.agreed.is_some()) {
            (_, false) => language.say("households-line-not-agreed", &values),
            (true, true) => language.say("households-line", &values),
            (false, true) => language.say("households-line-unguarded", &values),
        }
    });
    let text = Html::lines([title].into_iter().chain(empty).chain(lines));
    let people = shown.iter().filter_map(|(_, recipient)| recipient_button(recipient)).collect();
    let before = page.checked_sub(1).and_then(|before| {
        button(reader, "households-button-before", &Intent::List(building, before))
    });
    let after = page.saturating_add(1);
    let after = (after < pages)
        .then(|| button(reader, "households-button-after", &Intent::List(building, after)))
        .flatten();
    let add = button(reader, "households-button-add-for", &Intent::AddForFlat(building));
    let home = button(reader, "households-button-home", &Intent::Home(building));
    let screen = in_twos(Screen::of(text), people).row(before.into_iter().chain(after));
    Ok(Some(Drawing::Fresh(screen.row(add).row(home))))
}
