//! What a group and its owner read where nobody moderates a building any more.

use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Drawing, Screen};
use crate::kernel::speech::Value::Text;
use crate::kernel::tx::Reads;
use crate::kernel::{building, leading};

/// To the group: nobody moderates here. Past once somebody does.
pub(super) async fn nobody_moderates(
    reads: &mut impl Reads,
    building: BuildingId,
    since: Moment,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some(known) = leading::find(reads, building).await? else { return Ok(None) };
    let say = |id| Screen::of(reader.language.say(id, &[]));
    Ok(Some(if known.unled_at == Some(since) {
        Drawing::Fresh(say("members-nobody-moderates"))
    } else {
        Drawing::Stale(say("members-somebody-moderates"))
    }))
}

/// To the owner: please make somebody an administrator. Past once somebody moderates, and for whoever
/// owns the group no more: they do not read its name any longer.
pub(super) async fn please_appoint(
    reads: &mut impl Reads,
    building: BuildingId,
    owner: PersonId,
    since: Moment,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some(known) = leading::find(reads, building).await? else { return Ok(None) };
    if known.unled_at != Some(since) || known.owner != Some(owner) {
        let over = reader.language.say("members-somebody-moderates", &[]);
        return Ok(Some(Drawing::Stale(Screen::of(over))));
    }
    let building = building::find(reads, building).await?;
    Ok(building.map(|building| {
        let values = [("building", Text(&building.title))];
        Drawing::Fresh(Screen::of(reader.language.say("members-please-appoint", &values)))
    }))
}
