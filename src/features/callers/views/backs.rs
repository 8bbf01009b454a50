//! Whom to call back: to moderators alone.

use super::{button, past};
use crate::features::callers::intents::{BackVerb, Intent};
use crate::features::callers::model::{CallBack, CallBackId};
use crate::features::callers::store;
use crate::features::members::views::{isolated, short};
use crate::features::needs::model::when::{Shape, When};
use crate::features::needs::views::when;
use crate::kernel::clock::Moment;
use crate::kernel::id::BuildingId;
use crate::kernel::queue::Waiting;
use crate::kernel::reader::Reader;
use crate::kernel::recipient;
use crate::kernel::screen::{Button, Drawing, Html, Press, Screen};
use crate::kernel::speech::Value::{Number, Text};
use crate::kernel::tx::Reads;

/// So many stand on the list, at most.
const SHOWN: usize = 6;

/// Who it is, and what was noted.
async fn line(reads: &mut impl Reads, one: &CallBack, reader: &Reader) -> anyhow::Result<String> {
    let known = match one.recipient {
        Some(id) => recipient::held(reads, id).await?,
        None => None,
    };
    let note = isolated(&one.note);
    Ok(match known.filter(|known| known.removed.is_none()) {
        Some(known) => {
            let name = isolated(&known.name);
            let values = [("name", Text(&name)), ("note", Text(&note))];
            reader.language.say("callers-back-named", &values).plain()
        }
        None => note,
    })
}

/// For how long somebody has waited, in the largest unit that is full.
fn age(reads: &impl Reads, one: &CallBack, reader: &Reader) -> Html {
    let minutes = i64::try_from(reads.now().since(one.asked_at).as_secs() / 60).unwrap_or(0);
    let (hours, days) = (minutes / 60, minutes / (24 * 60));
    let (id, count) = match (days, hours) {
        (0, 0) => ("duty-age-minutes", minutes.max(1)),
        (0, hours) => ("duty-age-hours", hours),
        (days, _) => ("duty-age-days", days),
    };
    reader.language.say(id, &[("count", Number(count))])
}

/// The list: who waits, with age and a tick each; who was called of late, with an undo for ten minutes.
pub(super) async fn list(
    reads: &mut impl Reads,
    building: BuildingId,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let language = reader.language;
    let all = store::list_call_backs(reads, building).await?;
    let mut lines = vec![language.say("callers-backs", &[])];
    let mut ticks: Vec<Button> = Vec::new();
    let mut undos: Vec<Button> = Vec::new();
    for (number, one) in (1..).zip(all.iter().take(SHOWN)) {
        let what = line(reads, one, reader).await?;
        let of = |verb| Intent::OfBack(verb, building, one.id).code();
        let n = ("n", Number(number));
        if one.ticked.is_none() {
            let age = age(&*reads, one, reader).plain();
            let values = [n, ("what", Text(&what)), ("age", Text(&age))];
            lines.push(language.say("callers-back-waits", &values));
            let label = language.say("callers-back-tick", &[n]).plain();
            ticks.extend(of(BackVerb::Tick).map(|code| Button { label, press: Press::Code(code) }));
        } else {
            lines.push(language.say("callers-back-ticked", &[n, ("what", Text(&what))]));
            if one.can_be_unticked(reads.now()) {
                let label = language.say("callers-back-untick", &[n]).plain();
                let code = of(BackVerb::Untick);
                undos.extend(code.map(|code| Button { label, press: Press::Code(code) }));
            }
        }
    }
    if all.is_empty() {
        lines.push(language.say("callers-backs-empty", &[]));
    }
    if all.len() > SHOWN {
        lines.push(language.say("callers-backs-more", &[]));
    }
    let screen = Screen::of(Html::lines(lines)).in_twos(&ticks).in_twos(&undos);
    let add = button(reader, "callers-button-add", &Intent::AddBack(building));
    let call = button(reader, "callers-button-call", &Intent::CallAt(building));
    Ok(Some(Drawing::Fresh(screen.row(add.into_iter().chain(call)))))
}

/// Somebody still waits, and is forgotten soon; past once they were called, or are forgotten.
pub(super) async fn still_waits(
    reads: &mut impl Reads,
    building: BuildingId,
    call_back: CallBackId,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let known = store::find_call_back(reads, building, call_back).await?;
    let Some(one) = known.filter(|one| one.ticked.is_none()) else {
        return Ok(Some(past(reader, "callers-still-waits-past")));
    };
    let what = line(reads, &one, reader).await?;
    let age = age(&*reads, &one, reader).plain();
    let values = [("what", Text(&what)), ("age", Text(&age))];
    let text = reader.language.say("callers-still-waits", &values);
    let tick = Intent::OfBack(BackVerb::Tick, building, call_back);
    let tick = button(reader, "callers-button-called", &tick);
    let all = button(reader, "callers-button-backs", &Intent::Backs(building));
    Ok(Some(Drawing::Fresh(Screen::of(text).row(tick.into_iter().chain(all)))))
}

/// Some were never ticked, and are forgotten.
pub(super) fn never_called(now: Moment, since: Moment, count: i64, reader: &Reader) -> Drawing {
    let day = When { starts_at: since, ends_at: None, shape: Shape::Days };
    let day = when::show(&day, now, reader.time_zone, reader.language);
    let values = [("count", Number(count)), ("day", Text(&day))];
    Drawing::Fresh(Screen::of(reader.language.say("callers-never-called", &values)))
}

/// Who waits for a call of a moderator, in a line each.
///
/// # Errors
/// If the database cannot be read.
pub async fn waiting(
    reads: &mut impl Reads,
    building: BuildingId,
    reader: &Reader,
) -> anyhow::Result<Vec<Waiting>> {
    let mut waiting = Vec::new();
    for one in store::list_call_backs(reads, building).await? {
        if one.ticked.is_some() {
            continue;
        }
        let what = short(&line(reads, &one, reader).await?);
        let line = reader.language.say("callers-waits-back", &[("what", Text(&what))]);
        let code = Intent::Backs(building).code();
        waiting.extend(code.map(|code| Waiting { since: one.asked_at, line, code }));
    }
    Ok(waiting)
}
