//! To moderators: which doorbells there are, and whether they work.

use super::{Scene, button, date};
use crate::features::devices::actions::Tie;
use crate::features::devices::intents::{Intent, Verb};
use crate::features::devices::model::{Device, ON_A_PAGE, TRIED_EVERY};
use crate::features::devices::store;
use crate::features::members::views::short;
use crate::kernel::building::Building;
use crate::kernel::clock::Moment;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Button, Drawing, Html, Press, Screen};
use crate::kernel::speech::Value::{Number, Text};
use crate::kernel::tx::Reads;

/// A page of them.
pub(super) async fn list(
    reads: &mut impl Reads,
    building: &Building,
    page: usize,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let (language, now) = (reader.language, reads.now());
    let mut devices = store::list(reads, building.id, page).await?;
    let more = devices.len() > ON_A_PAGE;
    devices.truncate(ON_A_PAGE);
    let is_empty = devices.is_empty();
    let mut lines = vec![language.say("devices-title", &[("building", Text(&building.title))])];
    let mut buttons: Vec<Button> = Vec::new();
    for device in devices {
        let scene = Scene::of(reads, device, Tie::Moderates, reader).await?;
        lines.push(head(&scene, now, reader));
        lines.push(state(&scene.device, reader));
        let look = Intent::OfDevice(Verb::Look, building.id, scene.device.id);
        buttons.push(Button { label: short(&scene.bell), press: Press::Code(look.code()) });
    }
    let number = building.id.0.to_string();
    lines.push(if is_empty {
        language.say("devices-none", &[])
    } else {
        language.say("devices-try", &[])
    });
    lines.push(language.say("devices-how-to-add", &[("number", Text(&number))]));
    let screen = Screen::of(Html::lines(lines));
    let screen = buttons.chunks(2).fold(screen, |screen, row| screen.row(row.iter().cloned()));
    let turn = |label, page| button(reader, label, Intent::List(building.id, page));
    let before = page.checked_sub(1).map(|page| turn("devices-button-before", page));
    let after = page.saturating_add(1);
    let after = more.then(|| turn("devices-button-after", after));
    Ok(Drawing::Fresh(screen.row(before.into_iter().chain(after))))
}

/// Which it is, and whether it was tried.
fn head(scene: &Scene, now: Moment, reader: &Reader) -> Html {
    let values = [("bell", Text(&scene.bell)), ("place", Text(&scene.place))];
    let words = if scene.device.is_silent(now) {
        "devices-line-silent"
    } else if scene.device.is_tried(now) {
        "devices-line-tried"
    } else {
        "devices-line-untried"
    };
    reader.language.say(words, &values)
}

/// When it was heard and pressed, and how full its battery is.
fn state(device: &Device, reader: &Reader) -> Html {
    let language = reader.language;
    let Some(heard_at) = device.heard_at else { return language.say("devices-never-heard", &[]) };
    let heard = date(heard_at, reader);
    let pressed = device.pressed_at.map(|at| date(at, reader)).unwrap_or_default();
    let (heard, pressed) = (("heard", Text(&heard)), ("pressed", Text(&pressed)));
    match (device.pressed_at, device.battery) {
        (None, None) => language.say("devices-heard", &[heard]),
        (None, Some(percent)) => {
            language.say("devices-heard-battery", &[heard, ("percent", Number(percent))])
        }
        (Some(_), None) => language.say("devices-pressed", &[heard, pressed]),
        (Some(_), Some(percent)) => {
            language.say("devices-pressed-battery", &[heard, pressed, ("percent", Number(percent))])
        }
    }
}

/// Once a week: some were not tried. Past once all were.
pub(super) async fn try_them(
    reads: &mut impl Reads,
    building: &Building,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let since = reads.now().minus(TRIED_EVERY);
    let (all, tried) = store::count_tried(reads, building.id, since).await?;
    let untried = all.saturating_sub(tried);
    let language = reader.language;
    let title = ("building", Text(&building.title));
    let show = button(reader, "devices-button-all", Intent::List(building.id, 0));
    Ok(if untried > 0 {
        let values = [title, ("untried", Number(untried)), ("all", Number(all))];
        Drawing::Fresh(Screen::of(language.say("devices-try-them", &values)).row([show]))
    } else {
        Drawing::Stale(Screen::of(language.say("devices-all-tried", &[title])).row([show]))
    })
}
