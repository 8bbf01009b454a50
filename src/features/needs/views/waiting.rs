//! What of needs waits for a moderator, in a line each.

use super::{Scene, card};
use crate::features::members::views::short;
use crate::features::needs::intents::{ClaimVerb, Intent, List, NeedVerb};
use crate::features::needs::model::Neglect;
use crate::features::needs::store;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::membership;
use crate::kernel::queue::Waiting;
use crate::kernel::reader::Reader;
use crate::kernel::speech::Value::{Number, Text};
use crate::kernel::tx::Reads;

/// What nobody has claimed for long, or said to be done, as the group may read it; and what made somebody
/// feel uncomfortable, for the one moderator who hears of it.
///
/// # Errors
/// If the database cannot be read.
pub async fn waiting(
    reads: &mut impl Reads,
    building: BuildingId,
    moderator: PersonId,
    reader: &Reader,
) -> anyhow::Result<Vec<Waiting>> {
    let language = reader.language;
    let now = reads.now();
    let mut waiting = Vec::new();
    for need in store::list_open(reads, building).await? {
        let Some((neglect, since)) = need.neglected(now) else { continue };
        let id = match neglect {
            Neglect::Unclaimed => "needs-waits-unclaimed",
            Neglect::Over => "needs-waits-over",
            Neglect::Unheard => "needs-waits-unheard",
        };
        let look = Intent::OfNeed(NeedVerb::Look(List::Open, 0), building, need.id);
        let number = Number(need.number);
        let scene = Scene::bare(need, now);
        let words = short(&card::words(&scene, false, reader).plain());
        let line = language.say(id, &[("number", number), ("words", Text(&words))]);
        waiting.extend(look.code().map(|code| Waiting { since, line, code }));
    }
    let worries = store::list_worries(reads, building).await?;
    if worries.is_empty() {
        return Ok(waiting);
    }
    let moderators = membership::list_moderators(reads, building).await?;
    for worry in worries {
        let Some(need) = store::find_of_claim(reads, worry.claim).await? else { continue };
        let since = need.claim(worry.claim).and_then(|claim| claim.worried_at);
        let is_theirs = need.who_hears(worry.told, &moderators) == Some(moderator);
        let Some(since) = since.filter(|_| is_theirs) else { continue };
        let look = Intent::OfClaim(ClaimVerb::LookAtWorry, building, worry.claim);
        let line = language.say("needs-waits-worry", &[("number", Number(need.number))]);
        waiting.extend(look.code().map(|code| Waiting { since, line, code }));
    }
    Ok(waiting)
}

/// How many needs are open in a building.
///
/// # Errors
/// If the database cannot be read.
pub async fn count_open(reads: &mut impl Reads, building: BuildingId) -> anyhow::Result<i64> {
    Ok(i64::try_from(store::list_open_ids(reads, building).await?.len())?)
}
