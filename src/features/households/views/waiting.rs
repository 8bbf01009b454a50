//! What waits for a moderator: homes about which nobody is sure, and those for whom nobody answers.

use super::name;
use crate::features::households::actions::{ANSWERED_WITHIN, is_of_a_moderator};
use crate::features::households::intents::{Intent, Verb};
use crate::features::households::model::MOST_IN_BUILDING;
use crate::features::members::views::isolated;
use crate::kernel::household::{self, Standing};
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::queue::Waiting;
use crate::kernel::reader::Reader;
use crate::kernel::recipient;
use crate::kernel::speech::Value::Text;
use crate::kernel::tx::Reads;

/// What waits, in a line each; nobody reads there about their own home.
///
/// # Errors
/// If the database cannot be read.
pub async fn waiting(
    reads: &mut impl Reads,
    building: BuildingId,
    moderator: PersonId,
    reader: &Reader,
) -> anyhow::Result<Vec<Waiting>> {
    let mut waiting = Vec::new();
    for known in household::list_doubted(reads, building).await? {
        let is_silent = known.standing == Standing::Waiting;
        let asked_long_ago = known.said_at.plus(ANSWERED_WITHIN) <= reads.now();
        let is_over = if is_silent {
            !asked_long_ago
        } else {
            is_of_a_moderator(reads, building, &known).await?
        };
        if is_over || known.person == moderator {
            continue;
        }
        let name = name(reads, Some(known.person), reader).await?;
        let line = reader.language.say("households-waits-home", &[("name", Text(&name))]);
        let since = known.decided_at.unwrap_or(known.said_at);
        let code = Intent::Dispute(building, known.person).code();
        waiting.extend(code.map(|code| Waiting { since, line, code }));
    }
    for (id, since) in recipient::list_unguarded(reads, building, MOST_IN_BUILDING).await? {
        let Some(known) = recipient::find(reads, building, id).await? else { continue };
        let name = isolated(&known.name);
        let line = reader.language.say("households-waits-recipient", &[("name", Text(&name))]);
        let code = Intent::OfRecipient(Verb::Look, building, id).code();
        waiting.extend(code.map(|code| Waiting { since, line, code }));
    }
    Ok(waiting)
}
