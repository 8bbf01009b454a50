//! What is kept of somebody at the door, given to them.

use crate::features::joining::model::{Application, State};
use crate::features::joining::{store, views};
use crate::kernel::export::{Chapter, Record, Titles, Value};
use crate::kernel::id::PersonId;
use crate::kernel::language::Language;
use crate::kernel::tx::Reads;

/// Where they asked to be let in, whom they vouched for, when they typed a wrong code. A no stands in
/// it as soon as it is told.
///
/// # Errors
/// If the database cannot be read.
pub async fn export(
    reads: &mut impl Reads,
    person: PersonId,
    titles: &Titles,
    language: Language,
) -> anyhow::Result<[Chapter; 3]> {
    let now = reads.now();
    let record = |known: Application| {
        let (state, reason, at) = match known.state {
            State::Accepted { at, .. } => ("accepted", None, Some(at)),
            State::Declined { at, reason, .. } if known.stands(now) => {
                ("declined", Some(reason), Some(at))
            }
            State::Waiting | State::Declined { .. } => ("waiting", None, None),
        };
        let reason =
            reason.map(|reason| Value::shown(reason.name(), views::reason_in(reason, language)));
        Record::default()
            .give("application.building_id", titles.of(known.member.building))
            .give("application.applied_at", known.applied_at)
            .give("application.state", Value::word(state))
            .give("application.reason", reason)
            .give("application.invited", known.invited)
            .give("application.decided_at", at)
    };
    let applications = store::list_of(reads, person).await?.into_iter().map(record).collect();
    let vouches = store::list_vouches_of(reads, person).await?.into_iter();
    let vouches = vouches.map(|(building, at)| {
        Record::default()
            .give("application.building_id", titles.of(building))
            .give("vouch.vouched_at", at)
    });
    let tries = store::list_tries_of(reads, person).await?.into_iter();
    let tries = tries.map(|at| Record::default().give("code_try.tried_at", at));
    Ok([
        Chapter::new("application", applications),
        Chapter::new("vouch", vouches.collect()),
        Chapter::new("code_try", tries.collect()),
    ])
}
