//! Doorbells → screens, in the reader's language.

mod list;
mod page;

pub use page::{beside_home, beside_recipient};

use super::actions::{Tie, tie};
use super::intents::Intent;
use super::model::{Device, Refusal};
use super::notices::{Notice, Reply};
use super::store;
use crate::features::households::views::place_in;
use crate::features::members::views::{denied, isolated, open_private};
use crate::kernel::building;
use crate::kernel::clock::Moment;
use crate::kernel::household;
use crate::kernel::membership;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Answer, Button, Drawing, Press, Screen};
use crate::kernel::speech::Value::Text;
use crate::kernel::tx::Reads;

/// How a notice looks to its reader; nothing if what it tells of is gone, or not theirs to read.
///
/// # Errors
/// If the database cannot be read.
pub async fn notice(
    reads: &mut impl Reads,
    notice: Notice,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    if reader.in_group {
        let text = reader.language.say("members-group-private", &[]);
        let open = open_private(reader, Some(Intent::Open.code()));
        let is_list = matches!(notice, Notice::List { .. });
        return Ok(is_list.then(|| Drawing::Fresh(Screen::of(text).row(open))));
    }
    let Some(person) = reader.person else { return Ok(None) };
    let (building, device) = match notice {
        Notice::List { building, .. } | Notice::TryThem { building } => (building, None),
        Notice::Device { building, device }
        | Notice::Added { building, device }
        | Notice::Silent { building, device, .. }
        | Notice::PressedOff { building, device }
        | Notice::PressedBefore { building, device } => (building, Some(device)),
    };
    let Some(known) = building::find(reads, building).await? else { return Ok(None) };
    let Some(device) = device else {
        if !membership::list_moderators(reads, building).await?.contains(&person) {
            return Ok(Some(past("devices-over", reader)));
        }
        return Ok(match notice {
            Notice::List { page, .. } => Some(list::list(reads, &known, page, reader).await?),
            Notice::TryThem { .. }
            | Notice::Device { .. }
            | Notice::Added { .. }
            | Notice::Silent { .. }
            | Notice::PressedOff { .. }
            | Notice::PressedBefore { .. } => Some(list::try_them(reads, &known, reader).await?),
        });
    };
    let found = store::find(reads, device).await?.filter(|device| device.building == building);
    let Some(device) = found else { return Ok(Some(past("devices-gone", reader))) };
    let Some(tie) = tie(reads, &device, person).await? else {
        return Ok(Some(past("devices-over", reader)));
    };
    let scene = Scene::of(reads, device, tie, reader).await?;
    Ok(Some(match notice {
        Notice::Added { .. } => page::added(&scene, reader),
        Notice::Silent { heard_at, .. } => page::silent(&scene, heard_at, reader),
        Notice::PressedOff { .. } => page::pressed(&scene, "devices-pressed-off", reader),
        Notice::PressedBefore { .. } => page::pressed(&scene, "devices-pressed-before", reader),
        Notice::Device { .. } | Notice::List { .. } | Notice::TryThem { .. } => {
            Drawing::Fresh(page::page(&scene, reads.now(), reader))
        }
    }))
}

/// A device, and what its reader has to do with it.
struct Scene {
    device: Device,
    tie: Tie,
    /// How it is called.
    bell: String,
    /// Behind which door it rings.
    place: String,
}

impl Scene {
    async fn of(
        reads: &mut impl Reads,
        device: Device,
        tie: Tie,
        reader: &Reader,
    ) -> anyhow::Result<Self> {
        let home = household::find(reads, device.building, device.household).await?;
        let place = home.map(|home| place_in(&home.place, reader)).unwrap_or_default();
        let bell = called(&device, reader);
        Ok(Self { device, tie, bell, place })
    }

    fn moderates(&self) -> bool {
        self.tie == Tie::Moderates
    }
}

/// How a device is called: its name, else its number.
fn called(device: &Device, reader: &Reader) -> String {
    let number = device.id.0.to_string();
    match &device.name {
        Some(name) => isolated(name),
        None => reader.language.say("devices-bell", &[("number", Text(&number))]).plain(),
    }
}

fn past(words: &'static str, reader: &Reader) -> Drawing {
    Drawing::Stale(Screen::of(reader.language.say(words, &[])))
}

/// The answer to one's own act.
pub fn reply(reply: Reply) -> Answer {
    match reply {
        Reply::Silent => Answer::of(Screen::default()),
    }
}

/// A friendly no.
pub fn refusal(refusal: Refusal, reader: &Reader) -> Answer {
    let words = match refusal {
        Refusal::Denied(denial) => return denied(denial, reader),
        Refusal::Gone => "devices-refused-gone",
        Refusal::Off => "devices-refused-off",
        Refusal::TooLate => "devices-refused-late",
    };
    Answer::of(Screen::of(reader.language.say(words, &[])))
}

fn date(at: Moment, reader: &Reader) -> String {
    at.utc().with_timezone(&reader.time_zone).format("%Y-%m-%d %H:%M").to_string()
}

fn button(reader: &Reader, label: &'static str, intent: Intent) -> Button {
    reader.language.button(label, Press::Code(intent.code()))
}
