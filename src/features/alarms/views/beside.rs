//! What is told beside Telegram, where it cannot be reached: to whom nobody knows, so in all languages,
//! and without a name, a door or a word of anybody.

use crate::features::alarms::model::AlarmId;
use crate::features::alarms::store;
use crate::kernel::building;
use crate::kernel::id::BuildingId;
use crate::kernel::language::Language;
use crate::kernel::speech::Value::Text;
use crate::kernel::tx::Reads;

/// A call for help that nobody may have read: where, the head of a mail, and what is told. Nothing if it
/// is over, or nobody is in need.
///
/// # Errors
/// If the database cannot be read.
pub async fn unheard(
    reads: &mut impl Reads,
    alarm: AlarmId,
) -> anyhow::Result<Option<(BuildingId, String, String)>> {
    let known = store::find(reads, alarm).await?;
    let Some(alarm) = known.filter(|alarm| alarm.is_in_earnest() && !alarm.is_over()) else {
        return Ok(None);
    };
    let setting = building::setting(reads, alarm.building).await?;
    let zone = setting.map(|setting| setting.time_zone).unwrap_or_default();
    let since = alarm.raised_at.utc().with_timezone(&zone).format("%H:%M").to_string();
    let number = alarm.building.0.to_string();
    let values = [("building", Text(&number)), ("since", Text(&since))];
    let text = in_all(|language| language.say("alarms-beside-unheard", &values).plain(), "\n\n");
    Ok(Some((alarm.building, subject(), text)))
}

/// Telegram is reached again: the head of a mail, and what is told.
pub fn reached_again() -> (String, String) {
    (subject(), in_all(|language| language.say("alarms-beside-over", &[]).plain(), "\n\n"))
}

/// To see whether it arrives: the head of a mail, and what is told.
pub fn fallback_test() -> (String, String) {
    (subject(), in_all(|language| language.say("alarms-beside-test", &[]).plain(), "\n\n"))
}

fn subject() -> String {
    in_all(|language| language.say("alarms-beside-subject", &[]).plain(), " · ")
}

fn in_all(say: impl Fn(Language) -> String, between: &str) -> String {
    Language::all().map(say).collect::<Vec<_>>().join(between)
}
