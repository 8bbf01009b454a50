//! Lists of needs, pages of a screen, cut between needs; and one need of them.

use super::asker::{posted, verb};
use super::helper::claimed;
use super::{Scene, card};
use crate::features::members::views::open_private;
use crate::features::needs::intents::{Intent, List, NeedVerb};
use crate::features::needs::model::Need;
use crate::features::needs::store;
use crate::kernel::building;
use crate::kernel::id::{BuildingId, PersonId};
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
    let needs = match list {
        List::Open => store::list_open(reads, building).await?,
        List::Mine => store::list_mine(reads, person).await?,
    };
    let buildings = building::list_of(reads, person).await?;
    let title = title(list, building, &buildings, reader);
    if needs.is_empty() {
        let nothing = match list {
            List::Open => "needs-list-open-empty",
            List::Mine => "needs-list-mine-empty",
        };
        return Ok(Screen::of(Html::lines([title, reader.language.say(nothing, &[])])));
    }
    let last = needs.len().saturating_sub(1) / PAGE;
    let page = usize::try_from(page).unwrap_or(0).min(last);
    let shown: Vec<Need> = needs.into_iter().skip(page.saturating_mul(PAGE)).take(PAGE).collect();
    let mut lines = vec![title];
    let mut numbers = Vec::new();
    for need in shown {
        numbers.extend(number(&need, list, page, reader));
        let scene = Scene::load(reads, need).await?;
        lines.push(line(&scene, person, reader));
    }
    let turn = |label: &'static str, page: Option<usize>| {
        let page = i64::try_from(page?).ok()?;
        super::button(reader, label, &to_page(page))
    };
    let earlier = turn("needs-button-earlier", page.checked_sub(1));
    let later = turn("needs-button-later", (page < last).then(|| page.saturating_add(1)));
    Ok(Screen::of(Html::lines(lines)).row(numbers).row(earlier.into_iter().chain(later)))
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

/// A button with the need's number.
fn number(need: &Need, list: List, page: usize, reader: &Reader) -> Option<Button> {
    let label = reader.language.say("needs-number", &[("number", Number(need.number))]).plain();
    let look =
        Intent::OfNeed(NeedVerb::Look(list, i64::try_from(page).ok()?), need.building, need.id);
    Some(Button { label, press: Press::Code(look.code()?) })
}

/// One need in a line or two: what its reader may know of it, and how it stands.
fn line(scene: &Scene, person: PersonId, reader: &Reader) -> Html {
    let inside = scene.need.asker == person || scene.need.claim_of(person).is_some();
    card::lines(scene, inside, reader)
}

/// One need of a list, with the buttons that its reader has.
pub(super) fn item(
    scene: &Scene,
    person: PersonId,
    (list, page): (List, i64),
    reader: &Reader,
) -> Drawing {
    let need = &scene.need;
    let claim = need.claim_of(person);
    let screen = if need.asker == person {
        let whole = card::lines(scene, true, reader);
        let posted = posted(scene, reader).into_screen();
        Screen { text: Html::lines([whole, posted.text]), ..posted }
    } else if let Some(claim) = claim {
        claimed(scene, claim, reader).into_screen()
    } else {
        let free = need.free_places() > 0;
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
