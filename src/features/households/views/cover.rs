//! Who would come first, home by home: for moderators as a list, and beside what each reads of
//! themselves.

use super::{button, past, place_in};
use crate::features::households::actions::{Home, count_first, list_uncovered_of, survey};
use crate::features::households::intents::{Intent, Verb};
use crate::features::households::model::cover::Gap;
use crate::features::households::model::page as page_of;
use crate::features::members::views::{isolated, short};
use crate::kernel::building;
use crate::kernel::household::HouseholdId;
use crate::kernel::id::{BuildingId, Member};
use crate::kernel::membership;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Button, Drawing, Html, Press, Screen};
use crate::kernel::speech::Value::{Number, Text};
use crate::kernel::tx::Reads;

/// So many of a home are named.
const NAMED: usize = 2;

/// A page of the homes that count on somebody; `bells` are the households with a bell. Nothing where it
/// is not drawn.
///
/// # Errors
/// If the database cannot be read.
pub async fn cover(
    reads: &mut impl Reads,
    building: BuildingId,
    wanted: usize,
    bells: &[HouseholdId],
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some(own) = reader.person else { return Ok(None) };
    let Some(known) = building::find(reads, building).await? else { return Ok(None) };
    if !membership::list_moderators(reads, building).await?.contains(&own) {
        return Ok(Some(past(reader, "households-only-moderators")));
    }
    let language = reader.language;
    let homes = survey(reads, building, bells).await?;
    let (page, shown, pages) = page_of(&homes, wanted);
    let title = language.say("households-cover", &[("building", Text(known.title.as_str()))]);
    let word = if homes.is_empty() {
        "households-cover-none"
    } else if homes.iter().all(|home| home.gap.is_none()) {
        "households-cover-all"
    } else {
        "households-cover-how"
    };
    let lines = shown.iter().map(|home| line(home, reader));
    let text = Html::lines([title].into_iter().chain(lines).chain([language.say(word, &[])]));
    let first = shown.iter().filter_map(|home| home.recipients.first());
    let buttons = first.filter_map(|known| {
        let code = Intent::OfRecipient(Verb::Look, building, known.id).code()?;
        Some(Button { label: short(&known.name), press: Press::Code(code) })
    });
    let turn = |label, page| button(reader, label, &Intent::Cover(building, page));
    let before = page.checked_sub(1).and_then(|page| turn("households-button-before", page));
    let after = page.saturating_add(1);
    let after = (after < pages).then(|| turn("households-button-after", after)).flatten();
    let screen = super::in_twos(Screen::of(text), buttons.collect());
    Ok(Some(Drawing::Fresh(screen.row(before.into_iter().chain(after)))))
}

/// A home in one line: who, or where, and why nobody would come first.
fn line(home: &Home, reader: &Reader) -> Html {
    let names: Vec<String> =
        home.recipients.iter().take(NAMED).map(|known| isolated(&known.name)).collect();
    let home_is = if names.is_empty() {
        home.place.as_ref().map(|place| place_in(place, reader)).unwrap_or_default()
    } else {
        names.join(&reader.language.label("members-between-names"))
    };
    let words = match home.gap {
        None => "households-cover-line",
        Some(Gap::Nobody) => "households-cover-nobody",
        // Who is away is told to nobody by this.
        Some(Gap::Away | Gap::Unheard) => "households-cover-away",
    };
    reader.language.say(words, &[("home", Text(&home_is))])
}

/// The word of each morning, with how many homes count on somebody who would not come.
///
/// # Errors
/// If the database cannot be read.
pub async fn beside_daily_word(
    reads: &mut impl Reads,
    drawing: Drawing,
    building: BuildingId,
    bells: &[HouseholdId],
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let Drawing::Fresh(mut screen) = drawing else { return Ok(drawing) };
    let homes = survey(reads, building, bells).await?;
    let uncovered = homes.iter().filter(|home| home.gap.is_some()).count();
    if let Some(count) = i64::try_from(uncovered).ok().filter(|count| *count > 0) {
        let word = reader.language.say("households-cover-word", &[("n", Number(count))]);
        screen.text = Html::lines([screen.text, word]);
        let show = button(reader, "households-button-cover", &Intent::Cover(building, 0));
        screen = screen.row(show);
    }
    Ok(Drawing::Fresh(screen))
}

/// What somebody tells of themselves, with who would come first if they called for help, and for whom
/// of theirs nobody would.
///
/// # Errors
/// If the database cannot be read.
pub async fn beside_profile(
    reads: &mut impl Reads,
    drawing: Drawing,
    member: Member,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let Drawing::Fresh(mut screen) = drawing else { return Ok(drawing) };
    if reader.in_group || reader.person != Some(member.person) {
        return Ok(Drawing::Fresh(screen));
    }
    let language = reader.language;
    let first = i64::try_from(count_first(reads, member).await?).unwrap_or(i64::MAX);
    let mut lines = vec![screen.text];
    lines.push(if first > 0 {
        language.say("households-first", &[("n", Number(first))])
    } else {
        language.say("households-first-nobody", &[])
    });
    for known in list_uncovered_of(reads, member).await?.iter().take(NAMED) {
        let name = isolated(&known.name);
        lines.push(language.say("households-first-theirs", &[("name", Text(&name))]));
    }
    screen.text = Html::lines(lines);
    Ok(Drawing::Fresh(screen))
}
