//! What is kept of somebody, given to them.

use super::audience_of;
use crate::features::members::Outcome;
use crate::features::members::intents::MY_DATA;
use crate::features::members::model::{Format, MOST_DATA_A_DAY, Refusal, begin_of_day};
use crate::features::members::notices::{Notice, Reply};
use crate::kernel::actor::{Actor, Oneself};
use crate::kernel::export::{Chapter, Titles};
use crate::kernel::id::PersonId;
use crate::kernel::notice::Said as _;
use crate::kernel::outbox;
use crate::kernel::tx::{Reads, Tx};
use crate::kernel::{audit, holdings};

/// Gives somebody what is kept of them, a few times a day. What is in it is looked up when it is
/// sent.
pub(super) async fn give(tx: &mut Tx, actor: &Actor) -> Outcome<Reply> {
    let oneself: Oneself = actor.oneself();
    let person = oneself.person();
    let zone = actor.place().map_or(chrono_tz::UTC, |place| place.time_zone);
    let since = begin_of_day(tx.now(), zone);
    if audit::count_of(tx.read(), person, MY_DATA, since).await? >= MOST_DATA_A_DAY {
        return Err(Refusal::EnoughData.into());
    }
    for format in Format::ALL {
        let file = Notice::MyData { person, format };
        if !outbox::is_told(tx.read(), person, file.kind(), &file.body()?).await? {
            tx.tell(audience_of(actor), &file)?;
        }
    }
    Ok(Reply::Silent)
}

/// What all features share of somebody: the account, where they belong and what they may do there;
/// then what waits for them, stands in their chat and was done. Nothing if they are erased.
///
/// # Errors
/// If the database cannot be read or something does not open.
pub async fn export(
    reads: &mut impl Reads,
    person: PersonId,
) -> anyhow::Result<Option<(Vec<Chapter>, Vec<Chapter>, Titles)>> {
    let Some(account) = holdings::account(reads, person).await? else { return Ok(None) };
    let (memberships, titles) = holdings::memberships(reads, person).await?;
    let grants = holdings::grants(reads, person, &titles).await?;
    let mut bringing = Vec::new();
    for format in Format::ALL {
        bringing.push(Notice::MyData { person, format }.body()?);
    }
    let [messages, edits] = holdings::messages(reads, person, &titles).await?;
    let letters = holdings::letters(reads, person, &titles, &bringing).await?;
    let form = holdings::open_form(reads, person).await?;
    let deeds = holdings::deeds(reads, person, &titles).await?;
    let consents = holdings::consents(reads, person).await?;
    let first = vec![account, memberships, grants, consents];
    Ok(Some((first, vec![form, letters, messages, edits, deeds], titles)))
}
