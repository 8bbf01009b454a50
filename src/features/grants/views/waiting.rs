//! What waits here for a moderator: a yes to what another one proposed.

use super::words::work_in;
use super::{Intent, Verb, store};
use crate::features::members::views::name_of;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::person;
use crate::kernel::queue::Waiting;
use crate::kernel::reader::Reader;
use crate::kernel::speech::Value::Text;
use crate::kernel::tx::Reads;

/// The grants to which this moderator may still say yes.
///
/// # Errors
/// If the database cannot be read.
pub async fn waiting(
    reads: &mut impl Reads,
    building: BuildingId,
    moderator: PersonId,
    reader: &Reader,
) -> anyhow::Result<Vec<Waiting>> {
    let mut known = store::list_in(reads, building).await?;
    known.retain(|one| one.is_proposed() && !one.seconders(&[moderator]).is_empty());
    let people: Vec<PersonId> = known.iter().map(|one| one.member.person).collect();
    let faces = person::faces(reads, &people).await?;
    let waits = known.iter().zip(&faces).filter_map(|(one, face)| {
        let (name, work) = (name_of(Some(face), reader), work_in(one.work, reader.language));
        let values = [("name", Text(&name)), ("work", Text(&work))];
        let line = reader.language.say("grants-waits", &values);
        let code = Intent::OfTrust(Verb::Look, building, one.id).code()?;
        Some(Waiting { since: one.proposed_at, line, code })
    });
    Ok(waits.collect())
}
