//! What is kept of somebody about invites, given to them.

use crate::features::invites::model::{Invite, State};
use crate::features::invites::store;
use crate::kernel::export::{Chapter, Record, Titles, Value};
use crate::kernel::id::PersonId;
use crate::kernel::tx::Reads;

/// The invites that they made, and those by which they came.
///
/// # Errors
/// If the database cannot be read.
pub async fn export(
    reads: &mut impl Reads,
    person: PersonId,
    titles: &Titles,
) -> anyhow::Result<Chapter> {
    let record = |known: Invite| {
        let (state, ended_at) = match known.state {
            State::Open => ("open", None),
            State::Kept { .. } => ("kept", None),
            State::Used { at, .. } => ("used", Some(at)),
            State::Revoked { at, .. } => ("revoked", Some(at)),
        };
        Record::default()
            .give("invite.building_id", titles.of(known.building))
            .give("invite.maker_id", known.maker == person)
            .give("invite.kind", Value::word(known.kind.name()))
            .give("invite.made_at", known.made_at)
            .give("invite.expires_at", known.expires_at)
            .give("invite.state", Value::word(state))
            .give("invite.ended_at", ended_at)
    };
    let records = store::list_of(reads, person).await?.into_iter().map(record).collect();
    Ok(Chapter::new("invite", records))
}
