//! Who may guess, and how often: codes from the hallway, and invites.

use crate::features::joining::model::{
    Guess, MOST_TRIES, MOST_TRIES_THERE, Refusal, TOLD_EVERY, TRIES_WITHIN,
};
use crate::features::joining::notices::Notice;
use crate::features::joining::store;
use crate::kernel::id::Member;
use crate::kernel::membership;
use crate::kernel::tx::{Reads, Tx};

/// Why nothing is taken of somebody there now, not even what is right; nothing if they may try. What
/// they tried in this message does not count.
///
/// # Errors
/// If the database cannot be read.
pub async fn no_guess(
    reads: &mut impl Reads,
    member: Member,
    guess: Guess,
    message: i64,
) -> anyhow::Result<Option<Refusal>> {
    if store::count_tries(reads, member.person, message).await? >= MOST_TRIES {
        return Ok(Some(Refusal::TooManyTries));
    }
    let rests = store::rested_within(reads, member.building, guess, TRIES_WITHIN).await?;
    Ok(rests.then_some(Refusal::Resting))
}

/// Somebody tried something wrong there. Where that was once too often, by whomever, nothing is taken
/// for a while, and moderators hear of it once a day.
///
/// # Errors
/// If the database fails.
pub async fn note_wrong(
    tx: &mut Tx,
    member: Member,
    guess: Guess,
    message: i64,
) -> anyhow::Result<()> {
    let Member { person, building } = member;
    if !store::note_try(tx, person, message).await? {
        return Ok(());
    }
    let count = store::count_there(tx, building, guess).await?.saturating_add(1);
    let begins_rest = count >= MOST_TRIES_THERE;
    // Whoever tries all day long must not ring at moderators each hour.
    let is_told = store::rested_within(tx, building, guess, TOLD_EVERY).await?;
    store::note_try_there(tx, building, guess, begins_rest).await?;
    if begins_rest && !is_told {
        let notice = match guess {
            Guess::Code => Notice::ManyCodes { building },
            Guess::Invite => Notice::ManyInvites { building },
        };
        for moderator in membership::list_moderators(tx, building).await? {
            tx.tell(Member { person: moderator, building }, &notice)?;
        }
    }
    Ok(())
}
