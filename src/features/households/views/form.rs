//! What is waited for: a name, an entrance, a flat.

use super::{button, past};
use crate::features::households::intents::{Intent, Step};
use crate::features::members::views::isolated;
use crate::kernel::id::PersonId;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Drawing, Screen};
use crate::kernel::speech::Value::Text;
use crate::kernel::step::Step as _;
use crate::kernel::tx::Reads;
use crate::kernel::{recipient, step};

/// What to type; past once it is not waited for.
pub(super) async fn form(
    reads: &mut impl Reads,
    person: PersonId,
    step: Step,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    if reader.person != Some(person) {
        return Ok(None);
    }
    let building = step.building();
    let open = step::find(reads, person).await?;
    if open.as_ref().and_then(Step::read) != Some(step) {
        return Ok(Some(past(reader, "households-form-over")));
    }
    let language = reader.language;
    let stop = button(reader, "households-button-stop", &Intent::Stop(building));
    let (text, other) = match step {
        Step::Name { .. } => (language.say("households-type-name", &[]), None),
        Step::Entrance { recipient, .. } => {
            let known = recipient::find(reads, building, recipient).await?;
            let name = isolated(&known.map(|known| known.name).unwrap_or_default());
            let none =
                button(reader, "households-button-no-entrance", &Intent::NoEntrance(building));
            (language.say("households-type-entrance", &[("name", Text(&name))]), none)
        }
        Step::Flat { recipient, .. } => {
            let known = recipient::find(reads, building, recipient).await?;
            let name = isolated(&known.map(|known| known.name).unwrap_or_default());
            (language.say("households-type-flat", &[("name", Text(&name))]), None)
        }
    };
    Ok(Some(Drawing::Fresh(Screen::of(text).row(other.into_iter().chain(stop)))))
}
