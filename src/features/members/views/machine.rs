//! What moderators are told of the computer that all runs on, and that all is well.

use chrono::TimeDelta;

use super::button;
use crate::features::members::intents::Intent;
use crate::kernel::clock::Moment;
use crate::kernel::id::BuildingId;
use crate::kernel::incident::{self, Incident};
use crate::kernel::outage::Outage;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Button, Drawing, Html, Screen};
use crate::kernel::speech::Value::{Number, Text};
use crate::kernel::tx::Reads;
use crate::kernel::{audit, building};

/// All is well, or what is not. What the building did since yesterday shows that it is heard.
pub(super) async fn daily_word(
    reads: &mut impl Reads,
    building: BuildingId,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some(known) = building::find(reads, building).await? else { return Ok(None) };
    let yesterday = reads.now().minus(TimeDelta::hours(24));
    let count = audit::count_done(reads.read(), building, yesterday).await?;
    let id = if incident::is_so(reads.read(), Incident::DiskFull).await? {
        "members-daily-word-disk"
    } else {
        "members-daily-word"
    };
    let values = [("building", Text(&known.title)), ("count", Number(count))];
    let text = reader.language.say(id, &values);
    let stop = button(reader, "members-button-daily-off", Intent::DailyWord(building, false));
    Ok(Some(Drawing::Fresh(Screen::of(text).row(stop))))
}

/// It comes each morning.
pub(super) fn daily_word_on(building: BuildingId, reader: &Reader) -> Drawing {
    let stop = button(reader, "members-button-daily-off", Intent::DailyWord(building, false));
    let text = reader.language.say("members-daily-word-on", &[]);
    Drawing::Fresh(Screen::of(text).row(stop).row(settings(building, reader)))
}

/// It comes no more.
pub(super) fn daily_word_off(building: BuildingId, reader: &Reader) -> Drawing {
    let again = button(reader, "members-button-daily-on", Intent::DailyWord(building, true));
    let text = reader.language.say("members-daily-word-off", &[]);
    Drawing::Fresh(Screen::of(text).row(again).row(settings(building, reader)))
}

fn settings(building: BuildingId, reader: &Reader) -> Option<Button> {
    button(reader, "members-button-settings", Intent::Settings(Some(building)))
}

/// The disk is full.
pub(super) fn disk_full(reader: &Reader) -> Drawing {
    Drawing::Fresh(Screen::of(reader.language.say("members-disk-full", &[])))
}

/// It has room again.
pub(super) fn disk_has_room(reader: &Reader) -> Drawing {
    Drawing::Fresh(Screen::of(reader.language.say("members-disk-has-room", &[])))
}

/// From when until when I was away, by the clock there; the days stand beside the times if it was not all
/// today.
pub fn away(outage: &Outage, now: Moment, reader: &Reader) -> Html {
    let local = |at: Moment| at.utc().with_timezone(&reader.time_zone);
    let day = |at: Moment| local(at).date_naive();
    let is_today = day(outage.from) == day(now) && day(outage.until) == day(now);
    let form = if is_today { "%H:%M" } else { "%Y-%m-%d %H:%M" };
    let told = |at: Moment| local(at).format(form).to_string();
    let (from, until) = (told(outage.from), told(outage.until));
    reader.language.say("members-away", &[("from", Text(&from)), ("until", Text(&until))])
}
