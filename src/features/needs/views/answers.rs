//! Answers to one's own act, and every friendly no.

use crate::features::members::views::name_of;
use crate::features::needs::intents::Intent;
use crate::features::needs::model::Refusal;
use crate::features::needs::notices::Reply;
use crate::kernel::actor::Denied;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::person;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Answer, Press, Screen};
use crate::kernel::speech::Value::{Number, Text};
use crate::kernel::tx::Reads;

/// The answer to one's own act.
pub fn reply(reply: Reply, reader: &Reader) -> Answer {
    let language = reader.language;
    let say = |id| Answer::of(Screen::of(language.say(id, &[])));
    match reply {
        Reply::Yours => say("needs-yours"),
        Reply::StartToClaim { need, building } => {
            let code = Intent::Claim(BuildingId(building), need).code().unwrap_or_default();
            let open = Press::OpenPrivate(code.clone());
            let button = language.button("members-button-open-private", open);
            let screen = Screen::of(language.say("needs-start-to-claim", &[])).row([button]);
            Answer { open_private: Some(code), ..Answer::of(screen) }
        }
        Reply::Released => say("needs-released"),
        Reply::AskerAsked => say("needs-asker-asked"),
        Reply::Confirmed => say("needs-confirmed-thanks"),
        Reply::HelperToldNotYet => say("needs-helper-told-not-yet"),
        Reply::Asked | Reply::Silent => Answer::of(Screen::default()),
        Reply::AskedAgain => say("needs-asked-again"),
        Reply::HelperToldMissing => say("needs-helper-told-missing"),
        Reply::ModeratorTold => Answer { alert: true, ..say("needs-moderator-told") },
        Reply::ModeratorWillBeTold => Answer { alert: true, ..say("needs-moderator-will-be-told") },
        Reply::Thanked => say("needs-thanked"),
        Reply::Withdrawn => say("needs-now-withdrawn"),
        Reply::Restored => say("needs-restored"),
        Reply::NothingWaits => say("needs-nothing-waits"),
    }
}

/// A friendly no.
///
/// # Errors
/// If the database cannot be read.
pub async fn refusal(
    reads: &mut impl Reads,
    refusal: Refusal,
    reader: &Reader,
) -> anyhow::Result<Answer> {
    let language = reader.language;
    let text = match refusal {
        Refusal::NoWords => language.say("needs-refused-no-words", &[]),
        Refusal::TooLong => language.say("needs-refused-too-long", &[]),
        Refusal::Taken { helper } => {
            let name = named(reads, helper, reader).await?;
            language.say("needs-refused-taken", &[("helper", Text(&name))])
        }
        Refusal::Own => language.say("needs-refused-own", &[]),
        Refusal::AlreadyYours => language.say("needs-refused-already-yours", &[]),
        Refusal::NotHelping { number } => {
            language.say("needs-refused-not-helping", &[("number", Number(number))])
        }
        Refusal::AlreadyDone => language.say("needs-refused-already-done", &[]),
        Refusal::AlreadyConfirmed => language.say("needs-refused-already-confirmed", &[]),
        Refusal::AlreadyWithdrawn => language.say("needs-refused-already-withdrawn", &[]),
        Refusal::AlreadyThanked => language.say("needs-refused-already-thanked", &[]),
        Refusal::OnlyTheAsker => language.say("needs-refused-only-the-asker", &[]),
        Refusal::Past => language.say("needs-refused-past", &[]),
        Refusal::Unknown => language.say("needs-refused-unknown", &[]),
        Refusal::UnknownNumber { number } => {
            language.say("needs-refused-unknown-number", &[("number", Number(number))])
        }
        Refusal::NoNumber => language.say("needs-refused-no-number", &[]),
        Refusal::NothingToConfirm { number } => {
            language.say("needs-refused-nothing-to-confirm", &[("number", Number(number))])
        }
        Refusal::NobodyToTell => {
            let screen = Screen::of(language.say("needs-refused-nobody-to-tell", &[]));
            return Ok(Answer { alert: true, ..Answer::of(screen) });
        }
        Refusal::Denied(Denied::NotResident) => language.say("members-refused-not-resident", &[]),
        Refusal::Denied(Denied::NoBuilding) => language.say("members-refused-no-building", &[]),
        Refusal::Denied(Denied::NotModerator) => language.say("members-refused-not-moderator", &[]),
    };
    Ok(Answer::of(Screen::of(text)))
}

async fn named(reads: &mut impl Reads, who: PersonId, reader: &Reader) -> anyhow::Result<String> {
    let faces = person::faces(reads, &[who]).await?;
    Ok(name_of(faces.first(), reader))
}
