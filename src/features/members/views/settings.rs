//! How a building is set: what moderators see of it, and the buttons that change it.

use super::{button, clock_time, name_of, open_private};
use crate::features::members::intents::Intent;
use crate::features::members::model::ZONES;
use crate::kernel::building::{self, Building};
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::language::Language;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Button, Drawing, Press, Screen};
use crate::kernel::speech::Value::Text;
use crate::kernel::tx::Reads;
use crate::kernel::{membership, person};

/// A building and its moderators, for one of them.
enum Seen {
    Theirs(Building, Vec<PersonId>),
    /// Whoever moderates no longer reads no more of it.
    NoLongerTheirs,
    Gone,
}

async fn seen_by(
    reads: &mut impl Reads,
    building: BuildingId,
    moderator: PersonId,
) -> anyhow::Result<Seen> {
    let Some(known) = building::find(reads, building).await? else { return Ok(Seen::Gone) };
    let moderators = membership::list_moderators(reads, building).await?;
    if moderators.contains(&moderator) {
        Ok(Seen::Theirs(known, moderators))
    } else {
        Ok(Seen::NoLongerTheirs)
    }
}

/// The one line in the group that opens them in private.
pub(super) fn group_line(building: BuildingId, reader: &Reader) -> Drawing {
    let line = Screen::of(reader.language.say("members-group-private", &[]));
    Drawing::Fresh(line.row(open_private(reader, Intent::Settings(Some(building)).code())))
}

/// What the group speaks, where its clock hangs, who moderates; and how to change it.
pub(super) async fn settings(
    reads: &mut impl Reads,
    building: BuildingId,
    moderator: PersonId,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let (known, moderators) = match seen_by(reads, building, moderator).await? {
        Seen::Theirs(known, moderators) => (known, moderators),
        Seen::NoLongerTheirs => return Ok(Some(no_longer_theirs(reader))),
        Seen::Gone => return Ok(None),
    };
    let faces = person::faces(reads, &moderators).await?;
    let names: Vec<String> = faces.iter().map(|face| name_of(Some(face), reader)).collect();
    let names = names.join(&reader.language.label("members-between-names"));
    let time = clock_time(reads.now(), known.time_zone);
    let language = known.language.label("members-language-name");
    let values = [
        ("building", Text(known.title.as_str())),
        ("language", Text(&language)),
        ("time", Text(&time)),
        ("names", Text(names.as_str())),
    ];
    let others: Vec<Button> = Language::all()
        .filter(|language| *language != known.language)
        .filter_map(|language| {
            let name = language.label("members-language-name");
            let values = [("language", Text(name.as_str()))];
            let label = reader.language.say("members-button-group-speaks", &values).plain();
            let code = Intent::SetBuildingLanguage(building, language).code()?;
            Some(Button { label, press: Press::Code(code) })
        })
        .collect();
    let clock = button(reader, "members-button-another-clock", Intent::AnotherClock(building));
    let daily = button(reader, "members-button-daily", Intent::DailyWord(building, true));
    let screen = Screen::of(reader.language.say("members-settings", &values));
    let screen = others.chunks(2).fold(screen, |screen, row| screen.row(row.to_vec()));
    Ok(Some(Drawing::Fresh(screen.row(clock.into_iter().chain(daily)))))
}

/// Where else the clock may hang.
pub(super) async fn clock_settings(
    reads: &mut impl Reads,
    building: BuildingId,
    moderator: PersonId,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    Ok(match seen_by(reads, building, moderator).await? {
        Seen::Theirs(known, _) => Some(Drawing::Fresh(clocks(&known, reads.now(), reader))),
        Seen::NoLongerTheirs => Some(no_longer_theirs(reader)),
        Seen::Gone => None,
    })
}

fn no_longer_theirs(reader: &Reader) -> Drawing {
    Drawing::Stale(Screen::of(reader.language.say("members-settings-over", &[])))
}

/// What time is it there? A button for each clock.
pub(super) fn clocks(building: &Building, now: Moment, reader: &Reader) -> Screen {
    let text = reader.language.say("members-clock-choice", &[("building", Text(&building.title))]);
    let buttons: Vec<Button> = ZONES
        .iter()
        .enumerate()
        .filter_map(|(at, choice)| {
            let city = reader.language.label(choice.city);
            let time = clock_time(now, choice.zone);
            let values = [("time", Text(&time)), ("city", Text(&city))];
            let label = reader.language.say("members-clock-city", &values).plain();
            let code = Intent::SetClock(building.id, at).code()?;
            Some(Button { label, press: Press::Code(code) })
        })
        .collect();
    buttons.chunks(2).fold(Screen::of(text), |screen, row| screen.row(row.to_vec()))
}
