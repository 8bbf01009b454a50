//! What waits, as one list.

use std::time::Duration;

use super::{button, not_yours};
use crate::features::duty::intents::Intent;
use crate::features::duty::model::ENOUGH;
use crate::features::members::views::away as members_away;
use crate::kernel::id::BuildingId;
use crate::kernel::outage::OutageId;
use crate::kernel::queue::Waiting;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Button, Drawing, Html, Press, Screen};
use crate::kernel::speech::Value::{Html as Markup, Number, Text};
use crate::kernel::tx::Reads;
use crate::kernel::{building, duty, membership, outage};

/// So many a page.
const PAGE: usize = 5;

/// A page of what waits in a building, the oldest first; who may read each was asked by its feature.
///
/// # Errors
/// If the database cannot be read.
pub async fn queue(
    reads: &mut impl Reads,
    building: BuildingId,
    page: usize,
    mut waiting: Vec<Waiting>,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let language = reader.language;
    let Some(known) = building::find(reads, building).await? else { return Ok(not_yours(reader)) };
    let title = language.say("duty-queue-title", &[("building", Text(known.title.as_str()))]);
    let look = button(reader, "duty-button-look", Intent::At(building));
    if waiting.is_empty() {
        let nothing = language.say("duty-queue-empty", &[]);
        return Ok(Drawing::Fresh(Screen::of(Html::lines([title, nothing])).row([look])));
    }
    waiting.sort_by_key(|one| one.since);
    let last = waiting.len().saturating_sub(1) / PAGE;
    let page = page.min(last);
    let shown = (1..).zip(&waiting).skip(page.saturating_mul(PAGE)).take(PAGE);
    let mut lines = vec![title];
    let mut numbers = Vec::new();
    for (number, one) in shown {
        let age = age(reads.now().since(one.since), reader);
        let values = [("n", Number(number)), ("what", Markup(&one.line)), ("age", Text(&age))];
        lines.push(language.say("duty-queue-line", &values));
        let label = number.to_string();
        numbers.push(Button { label, press: Press::Code(one.code.clone()) });
    }
    lines.push(language.say("duty-queue-note", &[]));
    let turn = |label, page| button(reader, label, Intent::QueueOf(building, page));
    let earlier = page.checked_sub(1).map(|page| turn("duty-button-earlier", page));
    let later = (page < last).then(|| turn("duty-button-later", page.saturating_add(1)));
    let screen = Screen::of(Html::lines(lines));
    let screen = numbers.chunks(5).fold(screen, |screen, row| screen.row(row.iter().cloned()));
    let screen = screen.row(earlier.into_iter().chain(later)).row([look]);
    Ok(Drawing::Fresh(screen))
}

/// I was away: what is open, of which the other features tell.
///
/// # Errors
/// If the database cannot be read.
pub async fn away(
    reads: &mut impl Reads,
    (building, outage): (BuildingId, OutageId),
    open: i64,
    rings: bool,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let language = reader.language;
    let moderators = membership::list_moderators(reads, building).await?;
    let moderates = reader.person.is_some_and(|person| moderators.contains(&person));
    let (known, outage) =
        (building::find(reads, building).await?, outage::find(reads, outage).await?);
    let (Some(known), Some(outage), true) = (known, outage, moderates) else {
        return Ok(not_yours(reader));
    };
    let mut lines = vec![members_away(&outage, reads.now(), reader)];
    if rings {
        lines.push(language.say("duty-away-rings", &[]));
    }
    let values = [("building", Text(known.title.as_str())), ("count", Number(open))];
    lines.push(language.say("duty-away-open", &values));
    let look = button(reader, "duty-button-queue", Intent::QueueOf(building, 0));
    Ok(Drawing::Fresh(Screen::of(Html::lines(lines)).row([look])))
}

/// What waits here for a moderator: that there are more of them.
///
/// # Errors
/// If the database cannot be read.
pub async fn waiting(
    reads: &mut impl Reads,
    building: BuildingId,
    reader: &Reader,
) -> anyhow::Result<Vec<Waiting>> {
    if membership::list_moderators(reads, building).await?.len() >= ENOUGH {
        return Ok(Vec::new());
    }
    let since = duty::moderators_changed_at(reads, building).await?;
    let since = since.unwrap_or_else(|| reads.now());
    let line = reader.language.say("duty-waits-moderators", &[]);
    Ok(vec![Waiting { since, line, code: Intent::At(building).code() }])
}

/// For how long something has waited, in the largest unit that is full.
fn age(waited: Duration, reader: &Reader) -> String {
    let minutes = i64::try_from(waited.as_secs() / 60).unwrap_or(i64::MAX);
    let (hours, days) = (minutes / 60, minutes / (24 * 60));
    let (id, count) = match (days, hours) {
        (0, 0) => ("duty-age-minutes", minutes.max(1)),
        (0, hours) => ("duty-age-hours", hours),
        (days, _) => ("duty-age-days", days),
    };
    reader.language.say(id, &[("count", Number(count))]).plain()
}
