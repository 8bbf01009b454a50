//! Whose own word is enough to come into a home, and who has to be asked about anew.

use super::living::come_in;
use crate::features::households::notices::{Notice, home_of};
use crate::kernel::household::{self, HouseholdId, Housemate, Standing};
use crate::kernel::id::{Member, PersonId};
use crate::kernel::tx::Tx;
use crate::kernel::{guardian, membership, recipient};

/// Somebody without Telegram is known to live there, so that a moderator says who lives with them:
/// whoever is in by their own word, or by that of somebody who was, waits for it.
pub(super) async fn doubt_unknown(
    tx: &mut Tx,
    moderator: Member,
    household: HouseholdId,
) -> anyhow::Result<()> {
    let building = moderator.building;
    let moderators = membership::list_moderators(tx, building).await?;
    let housemates = household::list_housemates(tx, household).await?;
    let is_unknown = |known: &&Housemate| {
        let said = known.decider.is_some_and(|decider| moderators.contains(&decider));
        known.standing == Standing::In && !said && known.person != moderator.person
    };
    let unknown: Vec<PersonId> =
        housemates.iter().filter(is_unknown).map(|known| known.person).collect();
    for person in &unknown {
        tx.set_housemate(household, *person, Standing::Waiting, None).await?;
    }
    for person in unknown {
        let member = Member { person, building };
        come_in(tx, member, household).await?;
        tx.tell(member, &Notice::HomeNews { building, person })?;
        tx.redraw(home_of(person));
    }
    Ok(())
}

/// True if somebody needs nobody's word: where nobody could give one and nobody lives without Telegram,
/// and where they answer for somebody there. That they moderate is no word for themselves.
pub(super) async fn may_come_in(
    tx: &mut Tx,
    household: HouseholdId,
    person: PersonId,
    voices: &[PersonId],
) -> anyhow::Result<bool> {
    let recipients = recipient::list_of_household(tx, household).await?;
    if recipients.is_empty() {
        return Ok(voices.is_empty() || voices.contains(&person));
    }
    for recipient in recipients {
        let guard = guardian::find(tx, recipient.id, person).await?;
        if guard.is_some_and(guardian::Guard::answers) && voices.contains(&person) {
            return Ok(true);
        }
    }
    Ok(false)
}
