//! What of doors stands beside the screens of others: buttons on a home, on the page of somebody without
//! Telegram, and what who comes to an alarm has to know of keys.

use super::{button, names};
use crate::features::alarms;
use crate::features::alarms::actions::{AtDoor, at_door};
use crate::features::keys::actions::{may_open, ties};
use crate::features::keys::intents::{Intent, Verb};
use crate::features::keys::store;
use crate::kernel::household::{self, HouseholdId, Standing};
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::reader::Reader;
use crate::kernel::recipient::{self, RecipientId};
use crate::kernel::screen::{Drawing, Html, Screen};
use crate::kernel::speech::Value::Text;
use crate::kernel::tx::Reads;
use crate::kernel::{door_note, membership, person, standing};

/// The page of somebody's home, with a button that tells who can open.
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
    Ok(match own {
        Some(own) => with_button(drawing, member.building, own.household, reader),
        None => drawing,
    })
}

/// The page of somebody without Telegram, with the same for those at home there and for moderators.
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
    let home = known.filter(|known| known.removed.is_none()).and_then(|known| known.household);
    let (Some(home), Some(person)) = (home, reader.person) else { return Ok(drawing) };
    let ties = ties(reads, Member { person, building }, home).await?;
    Ok(match ties {
        Some(ties) if ties.may_look() => with_button(drawing, building, home, reader),
        Some(_) | None => drawing,
    })
}

fn with_button(
    drawing: Drawing,
    building: BuildingId,
    home: HouseholdId,
    reader: &Reader,
) -> Drawing {
    let Drawing::Fresh(mut screen) = drawing else { return drawing };
    let look = Intent::OfHome(Verb::Look, building, home);
    // What leads back, and what cannot be undone, stays the last.
    let last = screen.buttons.pop();
    let mut screen = screen.row(button(reader, "keys-button-show", &look));
    screen.buttons.extend(last);
    Drawing::Fresh(screen)
}

/// The card of who comes to an alarm: how to open, to who may; else who has a key.
///
/// # Errors
/// If the database cannot be read.
pub async fn beside_call(
    reads: &mut impl Reads,
    drawing: Drawing,
    notice: alarms::Notice,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let (alarms::Notice::Call { alarm, .. }, Drawing::Fresh(screen), Some(person)) =
        (notice, &drawing, reader.person)
    else {
        return Ok(drawing);
    };
    let door = at_door(reads, alarm).await?.filter(|door| door.is_coming(person));
    let Some(door) = door else { return Ok(drawing) };
    let member = Member { person, building: door.building };
    let may_open = may_open(reads, member, &door).await?;
    let has_note = store::find_note(reads, door.household).await?.is_some();
    let open = (may_open && has_note)
        .then(|| button(reader, "keys-button-open", &Intent::OpenFor(door.building, alarm)))
        .flatten();
    let line = line(reads, &door, member, reader).await?;
    let text = Html::lines([screen.text.clone()].into_iter().chain(line));
    Ok(Drawing::Fresh(Screen { text, ..screen.clone() }.row(open)))
}

/// Who has a key: those first who come. Whoever sees no door learns nothing of its keys.
async fn line(
    reads: &mut impl Reads,
    door: &AtDoor,
    member: Member,
    reader: &Reader,
) -> anyhow::Result<Option<Html>> {
    let language = reader.language;
    let holders = door_note::list_holders(reads, door.household).await?;
    if holders.contains(&member.person) {
        return Ok(Some(language.say("keys-call-you", &[])));
    }
    if !standing::may_visit(reads, member).await? {
        return Ok(None);
    }
    let mut reached: Vec<PersonId> = Vec::new();
    let faces = person::faces(reads, &holders).await?;
    for (person, face) in holders.into_iter().zip(faces) {
        let there = membership::belongs(reads, Member { person, ..member }).await?;
        if there && face.chat_open {
            reached.push(person);
        }
    }
    reached.sort_by_key(|person| !door.is_coming(*person));
    if reached.is_empty() {
        return Ok(None);
    }
    let names = names(reads, &reached, reader).await?;
    Ok(Some(language.say("keys-call-others", &[("names", Text(&names))])))
}
