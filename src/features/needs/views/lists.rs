//! Lists of needs, pages of a screen, cut between needs; and one need of them.

use super::asker::{posted, verb};
use super::helper::claimed;
use super::{Scene, card};
use crate::features::members::views::{open_private, short};
use crate::features::needs::intents::{Intent, List, NeedVerb};
use crate::features::needs::model::{Claim, Need};
use crate::features::needs::store;
use crate::kernel::building;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::membership;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Button, Drawing, Html, Press, Screen};
use crate::kernel::speech::Value::{Number, Text};
use crate::kernel::tx::Reads;

/// So many needs a page.
const PAGE: usize = 5;

/// A page of a list; in a group, one line with a button that opens it in private.
pub(super) async fn list(
    reads: &mut impl Reads,
    list: List,
    person: PersonId,
    building: BuildingId,
    page: i64,
    reader: &Reader,
) -> anyhow::Result<Screen> {
    let to_page = |page| match list {
        List::Open => Intent::ListOf(building, page),
        List::Mine => Intent::List(List::Mine, page),
    };
    if reader.in_group {
        let line = Screen::of(reader.language.say("needs-group-list", &[]));
        return Ok(line.row(open_private(reader, to_page(0).code())));
    }
    let (waiting, others, has_more) = match list {
        List::Open => open(reads, building, person).await?,
        List::Mine => (store::list_mine(reads, person).await?, Vec::new(), false),
    };
    let elsewhere = has_more.then(|| reader.language.say("needs-list-concern", &[]));
    let buildings = building::list_of(reads, person).await?;
    // Of a building where they live no more, they read nothing more.
    let theirs = |need: &Need| buildings.iter().any(|known| known.0 == need.building);
    let waiting: Vec<Need> = waiting.into_iter().filter(theirs).collect();
    let first_other = waiting.len();
    let needs: Vec<Need> = waiting.into_iter().chain(others.into_iter().filter(theirs)).collect();
    let title = title(list, building, &buildings, reader);
    let nothing = match list {
        List::Open => "needs-list-open-empty",
        List::Mine => "needs-list-mine-empty",
    };
    let nothing = reader.language.say(nothing, &[]);
    if needs.is_empty() {
        return Ok(Screen::of(Html::lines([title, nothing].into_iter().chain(elsewhere))));
    }
    let last = needs.len().saturating_sub(1) / PAGE;
    let page = usize::try_from(page).unwrap_or(0).min(last);
    let from = page.saturating_mul(PAGE);
    let shown = (from..).zip(needs.into_iter().skip(from).take(PAGE));
    let mut lines = vec![title];
    lines.extend((first_other == 0).then_some(nothing));
    let mut numbers = Vec::new();
    for (place, need) in shown {
        // Behind those who wait for a helper, and at the top of each page, it is said that these do not.
        if place >= first_other && (place == first_other || place == from) {
            lines.push(reader.language.say("needs-list-others", &[]));
        }
        // Whoever lives in several buildings reads in which one each need is.
        let name = |known: &&(BuildingId, String)| known.0 == need.building;
        let several = list == List::Mine && buildings.len() > 1;
        let at = buildings.iter().find(name).filter(|_| several).map(|known| known.1.as_str());
        let setting = building::setting(reads, need.building).await?;
        let time_zone = setting.map_or(reader.time_zone, |setting| setting.time_zone);
        numbers.extend(number(&need, list, page, at, reader));
        let scene = Scene::load(reads, need).await?;
        lines.extend(at.map(|at| reader.language.say("needs-list-at", &[("building", Text(at))])));
        lines.push(line(&scene, person, &Reader { time_zone, ..*reader }));
    }
    lines.extend(elsewhere);
    let rows: Vec<Vec<Button>> = match list {
        List::Mine if buildings.len() > 1 => numbers.chunks(2).map(<[Button]>::to_vec).collect(),
        List::Mine | List::Open => vec![numbers],
    };
    let turn = |label: &'static str, page: Option<usize>| {
        let page = i64::try_from(page?).ok()?;
        super::button(reader, label, &to_page(page))
    };
    let earlier = turn("needs-button-earlier", page.checked_sub(1));
    let later = turn("needs-button-later", (page < last).then(|| page.saturating_add(1)));
    let screen = rows.into_iter().fold(Screen::of(Html::lines(lines)), Screen::row);
    Ok(screen.row(earlier.into_iter().chain(later)))
}

/// What waits for a helper, as the list in the group has it, the first first; and, to whoever moderates
/// there, what else is open: taken, or its time is over. To others, whether some of that concerns them:
/// they find it in a list of their own.
async fn open(
    reads: &mut impl Reads,
    building: BuildingId,
    person: PersonId,
) -> anyhow::Result<(Vec<Need>, Vec<Need>, bool)> {
    let now = reads.now();
    let needs = store::list_open(reads, building).await?.into_iter();
    let (waiting, others): (Vec<Need>, Vec<Need>) = needs.partition(|need| need.wants_helpers(now));
    let moderators = membership::list_moderators(reads, building).await?;
    if moderators.contains(&person) {
        return Ok((waiting, others, false));
    }
    let is_in_it = |need: &Need| {
        let on_it = need.claim_of(person).is_some_and(Claim::is_at_work);
        need.asker == person || on_it
    };
    let has_more = others.iter().any(is_in_it);
    Ok((waiting, Vec::new(), has_more))
}

/// The title; with the building's name for somebody who has several.
fn title(
    list: List,
    building: BuildingId,
    buildings: &[(BuildingId, String)],
    reader: &Reader,
) -> Html {
    let name = buildings.iter().find(|(known, _)| *known == building && buildings.len() > 1);
    match (list, name) {
        (List::Open, Some((_, name))) => {
            reader.language.say("needs-list-open-at", &[("building", Text(name))])
        }
        (List::Open, None) => reader.language.say("needs-list-open", &[]),
        (List::Mine, _) => reader.language.say("needs-list-mine", &[]),
    }
}

/// A button with the need's number, and with its building's name for somebody who has several.
fn number(
    need: &Need,
    list: List,
    page: usize,
    at: Option<&str>,
    reader: &Reader,
) -> Option<Button> {
    let number = ("number", Number(need.number));
    let label = match at {
        Some(at) => reader.language.say("needs-number-at", &[number, ("building", Text(at))]),
        None => reader.language.say("needs-number", &[number]),
    };
    let label = short(&label.plain());
    let look =
        Intent::OfNeed(NeedVerb::Look(list, i64::try_from(page).ok()?), need.building, need.id);
    Some(Button { label, press: Press::Code(look.code()?) })
}

/// One need in a line or two: what its reader may know of it, and how it stands.
fn line(scene: &Scene, person: PersonId, reader: &Reader) -> Html {
    let inside = scene.need.asker == person || scene.need.claim_of(person).is_some();
    let lines = card::lines(scene, inside, reader);
    if scene.need.asker == person && scene.need.found_nobody(scene.now) {
        return Html::lines([lines, reader.language.say("needs-list-over", &[])]);
    }
    lines
}

/// One need of a list, with the buttons that its reader has.
pub(super) fn item(
    scene: &Scene,
    person: PersonId,
    (list, page): (List, i64),
    reader: &Reader,
) -> Drawing {
    let need = &scene.need;
    // Whoever helped once may help again.
    let again = need.free_places() > 0;
    let claim = need.claim_of(person).filter(|claim| claim.is_at_work() || !again);
    let screen = if need.asker == person {
        let whole = card::lines(scene, true, reader);
        let posted = posted(scene, reader).into_screen();
        Screen { text: Html::lines([whole, posted.text]), ..posted }
    } else if let Some(claim) = claim {
        claimed(scene, claim, reader).into_screen()
    } else {
        let free = need.free_places() > 0 && !scene.apart.contains(&person);
        let help = free.then(|| verb(need, reader, "needs-button-help", NeedVerb::Claim)).flatten();
        Screen::of(card::lines(scene, false, reader)).row(help)
    };
    let back = match list {
        List::Open => Intent::ListOf(need.building, page),
        List::Mine => Intent::List(List::Mine, page),
    };
    let back = super::button(reader, "needs-button-back-to-list", &back);
    Drawing::Fresh(screen.row(back))
}

/// The line in a group for somebody who wrote `/need` alone.
pub(super) fn ask_privately(building: BuildingId, reader: &Reader) -> Screen {
    let line = Screen::of(reader.language.say("needs-group-ask", &[]));
    line.row(open_private(reader, Intent::AskIn(building).code()))
}

/// The line in a group where something private was left out of a card, and its asker cannot be
/// told so privately.
pub(super) fn kept_private(reader: &Reader) -> Screen {
    let line = Screen::of(reader.language.say("needs-group-kept", &[]));
    line.row(open_private(reader, Intent::List(List::Mine, 0).code()))
}
