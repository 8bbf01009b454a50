//! What who called and those who come say to one another, through the bot.

use super::{Outcome, Refusal, Reply, store};
use crate::features::alarms::intents::Said;
use crate::features::alarms::model::typed::{self, Form};
use crate::features::alarms::model::{Alarm, AlarmId};
use crate::features::alarms::notices::Notice;
use crate::kernel::actor::Caller;
use crate::kernel::id::PersonId;
use crate::kernel::tx::Tx;

/// So much of what was said before is told to who sets off.
const EARLIER: i64 = 5;

/// The alarm in whose room somebody is: they called, or are on the way, or there. The newest.
///
/// # Errors
/// If the database cannot be read.
pub async fn room_of(tx: &mut Tx, person: PersonId) -> anyhow::Result<Option<AlarmId>> {
    for alarm in store::list_rooms(tx, person).await? {
        let known = store::find(tx, alarm).await?;
        if known.is_some_and(|alarm| alarm.room().contains(&person)) {
            return Ok(Some(alarm));
        }
    }
    Ok(None)
}

/// Passes on what somebody says; where nobody is on the way yet, it is kept for who will be.
pub(super) async fn say(tx: &mut Tx, who: &Caller, alarm: Alarm, said: Said) -> Outcome<Reply> {
    let (room, who) = (alarm.room(), who.member().person);
    if alarm.is_over() || !room.contains(&who) {
        return Err(Refusal::Over.into());
    }
    let (form, content) = match said {
        Said::Words(words) => (Form::Words, typed::words(&words)?),
        Said::Voice(file) => (Form::Voice, file),
        Said::Place(place) => {
            (Form::Place, serde_json::to_string(&place).map_err(anyhow::Error::from)?)
        }
    };
    let word = store::add_word(tx, alarm.id, who, form, &content).await?;
    let others: Vec<PersonId> = room.into_iter().filter(|one| *one != who).collect();
    for person in &others {
        tx.tell(alarm.member(*person), &Notice::Word { word, alarm: alarm.id })?;
    }
    Ok(if others.is_empty() { Reply::Kept } else { Reply::PassedOn })
}

/// Tells who sets off what was said before, the oldest first.
pub(super) async fn catch_up(tx: &mut Tx, alarm: &Alarm, person: PersonId) -> anyhow::Result<()> {
    let mut words = store::list_words(tx, alarm.id, EARLIER).await?;
    words.reverse();
    for word in words.into_iter().filter(|word| word.person != person) {
        tx.tell(alarm.member(person), &Notice::Word { word: word.id, alarm: alarm.id })?;
    }
    Ok(())
}
