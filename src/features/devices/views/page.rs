//! One doorbell: how it stands, what can be done with it, and what is told of it.

use super::{Scene, button, called, date};
use crate::features::devices::actions::tie;
use crate::features::devices::intents::{Intent, Verb};
use crate::features::devices::model::{Mode, Rings};
use crate::features::devices::store;
use crate::features::members::views::short;
use crate::kernel::clock::Moment;
use crate::kernel::household::{self, HouseholdId, Standing};
use crate::kernel::id::{BuildingId, Member};
use crate::kernel::reader::Reader;
use crate::kernel::recipient::{self, RecipientId};
use crate::kernel::screen::{Button, Drawing, Html, Press, Screen};
use crate::kernel::speech::Value::{Number, Text};
use crate::kernel::tx::Reads;

/// How it stands.
pub(super) fn page(scene: &Scene, now: Moment, reader: &Reader) -> Screen {
    let (language, device) = (reader.language, &scene.device);
    let say = |id| language.say(id, &[]);
    let number = device.id.0.to_string();
    let values = [("number", Text(&number)), ("place", Text(&scene.place))];
    let title = match &device.name {
        Some(_) => {
            let [number, place] = values;
            language.say("devices-page-named", &[("bell", Text(&scene.bell)), number, place])
        }
        None => language.say("devices-page", &values),
    };
    let of =
        |label, verb| button(reader, label, Intent::OfDevice(verb, device.building, device.id));
    let all = scene
        .moderates()
        .then(|| button(reader, "devices-button-all", Intent::List(device.building, 0)));
    if !device.is_on() {
        let may_undo = scene.moderates() && device.is_undoable(now);
        let off = if may_undo { "devices-off-just-now" } else { "devices-off" };
        let undo = may_undo.then(|| of("devices-button-undo", Verb::Undo));
        return Screen::of(Html::lines([title, say(off)])).row(undo).row(all);
    }
    let (rings, other) = match device.rings {
        Rings::Wish => {
            ("devices-rings-wish", of("devices-button-alarm", Verb::Rings(Rings::Alarm)))
        }
        Rings::Alarm => {
            ("devices-rings-alarm", of("devices-button-wish", Verb::Rings(Rings::Wish)))
        }
    };
    let heard = match device.heard_at {
        Some(at) => language.say("devices-last-heard", &[("heard", Text(&date(at, reader)))]),
        None => say("devices-never-heard"),
    };
    let pressed = device
        .pressed_at
        .map(|at| language.say("devices-last-pressed", &[("pressed", Text(&date(at, reader)))]));
    let battery = device
        .battery
        .map(|percent| language.say("devices-battery", &[("percent", Number(percent))]));
    let silent = device.is_silent(now).then(|| say("devices-is-silent"));
    let unwatched = (scene.moderates() && !device.watched).then(|| say("devices-unwatched"));
    let simple = (scene.moderates() && device.mode == Mode::Simple).then(|| say("devices-simple"));
    let lines = [title, say(rings), heard].into_iter();
    let lines = lines.chain(pressed).chain(battery).chain(silent).chain(unwatched).chain(simple);
    let until = device.trying_until.map(|until| date(until, reader)).unwrap_or_default();
    let (tried, verb) = if device.is_trying(now) {
        let text = language.say("devices-trying", &[("until", Text(&until))]);
        (Some(text), of("devices-button-no-try", Verb::NoTry))
    } else {
        let went_well = device.was_just_tried(now).then(|| say("devices-tried"));
        (went_well, of("devices-button-try", Verb::Try))
    };
    let screen = Screen::of(Html::lines(lines.chain(tried))).row([verb]).row([other]);
    if !scene.moderates() {
        return screen;
    }
    let watch = if device.watched {
        of("devices-button-unwatch", Verb::Unwatch)
    } else {
        of("devices-button-watch", Verb::Watch)
    };
    screen.row([watch]).row(all).row([of("devices-button-off", Verb::Revoke)])
}

/// To those behind the door: it rings for you.
pub(super) fn added(scene: &Scene, reader: &Reader) -> Drawing {
    let values = [("bell", Text(&scene.bell)), ("place", Text(&scene.place))];
    if !scene.device.is_on() {
        let text = reader.language.say("devices-added-off", &values);
        return Drawing::Stale(Screen::of(text));
    }
    let words = match scene.device.rings {
        Rings::Wish => "devices-added-wish",
        Rings::Alarm => "devices-added-alarm",
    };
    let text = reader.language.say(words, &values);
    Drawing::Fresh(Screen::of(text).row([show(scene, reader)]))
}

/// To whoever is on duty: nothing was heard of it for a day. Past once it is heard again.
pub(super) fn silent(scene: &Scene, heard_at: Moment, reader: &Reader) -> Drawing {
    let (language, device) = (reader.language, &scene.device);
    let values = [("bell", Text(&scene.bell)), ("place", Text(&scene.place))];
    let show = show(scene, reader);
    let over = if device.heard_at != Some(heard_at) {
        Some("devices-heard-again")
    } else if !device.watched || !device.is_on() {
        Some("devices-may-be-silent")
    } else {
        None
    };
    if let Some(over) = over {
        return Drawing::Stale(Screen::of(language.say(over, &values)).row([show]));
    }
    let heard = date(heard_at, reader);
    let [bell, place] = values;
    let text = language.say("devices-silent", &[bell, place, ("heard", Text(&heard))]);
    let unwatch = Intent::OfDevice(Verb::Unwatch, device.building, device.id);
    let unwatch = button(reader, "devices-button-unwatch", unwatch);
    Drawing::Fresh(Screen::of(text).row([show, unwatch]))
}

/// To whoever is on duty: somebody pressed it, and nobody was called.
pub(super) fn pressed(scene: &Scene, words: &'static str, reader: &Reader) -> Drawing {
    let values = [("bell", Text(&scene.bell)), ("place", Text(&scene.place))];
    let text = reader.language.say(words, &values);
    Drawing::Fresh(Screen::of(text).row([show(scene, reader)]))
}

fn show(scene: &Scene, reader: &Reader) -> Button {
    let look = Intent::OfDevice(Verb::Look, scene.device.building, scene.device.id);
    button(reader, "devices-button-show", look)
}

/// The page of somebody's home, with a button for each bell there.
///
/// # Errors
/// If the database cannot be read.
pub async fn beside_home(
    reads: &mut impl Reads,
    drawing: Drawing,
    member: Member,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let own = household::housemate(reads, member).await?;
    let own = own.filter(|own| own.standing == Standing::In && reader.person == Some(own.person));
    match own {
        Some(own) => beside(reads, drawing, own.household, reader).await,
        None => Ok(drawing),
    }
}

/// The page of somebody without Telegram, with a button for each bell where they live.
///
/// # Errors
/// If the database cannot be read.
pub async fn beside_recipient(
    reads: &mut impl Reads,
    drawing: Drawing,
    (building, recipient): (BuildingId, RecipientId),
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let known = recipient::find(reads, building, recipient).await?;
    match known.and_then(|known| known.household) {
        Some(household) => beside(reads, drawing, household, reader).await,
        None => Ok(drawing),
    }
}

/// The same with a button for each bell of a household that its reader may see.
async fn beside(
    reads: &mut impl Reads,
    drawing: Drawing,
    household: HouseholdId,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let (Drawing::Fresh(screen), Some(person)) = (&drawing, reader.person) else {
        return Ok(drawing);
    };
    let mut screen = screen.clone();
    for device in store::list_of(reads, household).await? {
        if tie(reads, &device, person).await?.is_some() {
            let bell = called(&device, reader);
            let label = reader.language.say("devices-button-bell", &[("bell", Text(&bell))]);
            let look = Intent::OfDevice(Verb::Look, device.building, device.id);
            let press = Press::Code(look.code());
            screen = screen.row([Button { label: short(&label.plain()), press }]);
        }
    }
    Ok(Drawing::Fresh(screen))
}
