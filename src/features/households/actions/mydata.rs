//! What is kept of somebody's home and of those for whom they answer, given to them.

use crate::features::households::views;
use crate::kernel::export::{Chapter, Record, Titles, Value};
use crate::kernel::guardian::{self, Guard};
use crate::kernel::household::{self, Household, Housemate, Standing};
use crate::kernel::id::PersonId;
use crate::kernel::language::Language;
use crate::kernel::recipient;
use crate::kernel::tx::Reads;

/// Where they say that they live, and for whom they answer, or were asked to.
///
/// # Errors
/// If the database cannot be read or something does not open.
pub async fn export(
    reads: &mut impl Reads,
    person: PersonId,
    titles: &Titles,
    language: Language,
) -> anyhow::Result<[Chapter; 2]> {
    let homes = household::list_held(reads, person).await?.into_iter();
    let home = |(home, own): (Household, Housemate)| {
        Record::default()
            .give("household.building_id", titles.of(home.building))
            .give("household.entrance", home.place.entrance)
            .give("household.flat", home.place.flat)
            .give("housemate.state", Value::word(word_of(own.standing)))
            .give("housemate.said_at", own.said_at)
            .give("housemate.decided_at", own.decided_at)
    };
    let homes = homes.map(home).collect();
    let mut answered = Vec::new();
    for guard in guardian::list_held(reads, person).await? {
        let Some(known) = recipient::held(reads, guard.recipient).await? else { continue };
        let Guard { asked_at, agreed_at, ended_at, .. } = guard;
        // Whoever has not said yes is told no more than when they were asked.
        let own = agreed_at.is_some();
        let kind = known.kind.filter(|_| own);
        let kind = kind.map(|kind| Value::shown(kind.name(), views::kind_in(kind, language)));
        let record = Record::default()
            .give("recipient.building_id", titles.of(known.building))
            .give("recipient.called", known.name)
            .give("recipient.kind", kind)
            .give("guardian.asked_at", asked_at)
            .give("guardian.agreed_at", agreed_at)
            .give("guardian.ended_at", ended_at);
        answered.push(record);
    }
    Ok([Chapter::new("housemate", homes), Chapter::new("guardian", answered)])
}

/// How somebody stands in a household, as a word of its own: a swap is refused, too.
fn word_of(standing: Standing) -> &'static str {
    match standing {
        Standing::Refused => "not_known",
        Standing::In | Standing::Waiting => standing.name(),
    }
}
