//! Answers to one's own act, and every friendly no.

use super::attached;
use crate::features::members::views::{denied, keyboard, name_of};
use crate::features::needs::intents::{Intent, NeedVerb};
use crate::features::needs::model::{Doubt, Refusal};
use crate::features::needs::notices::Reply;
use crate::kernel::id::PersonId;
use crate::kernel::person;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Answer, Html, Press, Screen};
use crate::kernel::speech::Value::{Number, Text};
use crate::kernel::tx::Reads;

/// The answer to one's own act.
pub fn reply(reply: Reply, reader: &Reader) -> Answer {
    let language = reader.language;
    let say = |id| Answer::of(Screen::of(language.say(id, &[])));
    match reply {
        Reply::Yours => say("needs-yours"),
        Reply::StartToClaim { need, building } => {
            let claim = Intent::OfNeed(NeedVerb::Claim, building, need);
            let code = claim.code().unwrap_or_default();
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
        Reply::DoorComing => say("needs-door-coming"),
        Reply::VoiceComing => say("needs-voice-coming"),
        Reply::AskedAgain => say("needs-asked-again"),
        Reply::OpenAgain => say("needs-open-again"),
        Reply::TimeIsOver => say("needs-time-is-over"),
        Reply::AskerHears => say("needs-asker-hears"),
        Reply::TakenBack => say("needs-taken-back"),
        Reply::HelperToldMissing => say("needs-helper-told-missing"),
        Reply::ModeratorTold => Answer { alert: true, ..say("needs-moderator-told") },
        Reply::ModeratorWillBeTold => Answer { alert: true, ..say("needs-moderator-will-be-told") },
        Reply::NobodyToTell => Answer { alert: true, ..say("needs-nobody-to-tell") },
        Reply::Thanked => say("needs-thanked"),
        Reply::Withdrawn => say("needs-now-withdrawn"),
        Reply::Restored => say("needs-restored"),
        Reply::NothingWaits => say("needs-nothing-waits"),
        Reply::WhatDoYouNeed => Answer::of(
            Screen::of(language.say("needs-what-do-you-need", &[]))
                .with_keyboard(keyboard(language)),
        ),
        Reply::SameNeed => say("needs-same-need"),
        Reply::SameNeedCarried { number, left_out } => {
            let number = [("number", Number(number))];
            let carried = reader.language.say("needs-same-need-carried", &number);
            let left_out =
                left_out.then(|| reader.language.say("needs-attached-left-out", &number));
            Answer::of(Screen::of(Html::lines([carried].into_iter().chain(left_out))))
        }
        Reply::NotDone => say("needs-not-done"),
        Reply::DraftDropped => say("needs-draft-dropped"),
        Reply::Changed => say("needs-change-noted"),
        Reply::ChangedExposed => Answer::of(Screen::of(Html::lines([
            language.say("needs-change-noted", &[]),
            language.say("needs-changed-exposed", &[]),
        ]))),
        Reply::PrivateKept => say("needs-private-kept"),
        Reply::TimeInDoubt(doubt) => say(time_in_doubt(doubt, reader)),
        Reply::PrivateStopped => say("needs-private-stopped"),
        Reply::WordAsked => Answer { alert: true, ..say("needs-word-asked") },
        Reply::NobodyToAsk => Answer { alert: true, ..say("needs-nobody-to-ask") },
        Reply::Slipped => say("needs-slipped"),
        Reply::Shut { need, building, number } => {
            let text = language.say("needs-shut-noted", &[("number", Number(number))]);
            let undo = Intent::OfNeed(NeedVerb::Reopen, building, need);
            let undo = undo.code().map(Press::Code);
            let undo = undo.map(|press| language.button("needs-button-undo", press));
            Answer::of(Screen::of(text).row(undo))
        }
        Reply::Reopened => say("needs-reopen-noted"),
        Reply::Attached(reply) => attached::reply(reply, reader),
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
        Refusal::OnlyPrivate => language.say("needs-refused-only-private", &[]),
        Refusal::PrivateTooLong => language.say("needs-refused-private-too-long", &[]),
        Refusal::VoiceTooLong => language.say("needs-refused-voice-too-long", &[]),
        Refusal::TimeOver => language.say("needs-refused-time-over", &[]),
        Refusal::NoTime => language.say("needs-refused-no-time", &[]),
        Refusal::SeveralTimes => language.say("needs-refused-several-times", &[]),
        Refusal::TooMany => language.say("needs-refused-too-many", &[]),
        Refusal::TooLateForSlip => language.say("needs-refused-too-late-for-slip", &[]),
        Refusal::NothingPrivate => language.say("needs-refused-nothing-private", &[]),
        Refusal::ManyHomes => language.say("needs-refused-many-homes", &[]),
        Refusal::TooFewPlaces { helpers } => {
            language.say("needs-refused-too-few-places", &[("n", Number(helpers))])
        }
        Refusal::DraftGone => language.say("needs-refused-draft-gone", &[]),
        Refusal::NotAsked => language.say("needs-refused-not-asked", &[]),
        Refusal::AlreadyOpen { number } => {
            language.say("needs-refused-already-open", &[("number", Number(number))])
        }
        Refusal::AlreadyOver { number } => {
            language.say("needs-refused-already-over", &[("number", Number(number))])
        }
        Refusal::AskerGone { number } => {
            language.say("needs-refused-asker-gone", &[("number", Number(number))])
        }
        Refusal::AlreadyTold => language.say("needs-refused-already-told", &[]),
        Refusal::NoMorePlaces { number } => {
            language.say("needs-refused-no-more-places", &[("number", Number(number))])
        }
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
        Refusal::Over => language.say("needs-refused-over", &[]),
        Refusal::Unknown => language.say("needs-refused-unknown", &[]),
        Refusal::UnknownNumber { number } => {
            language.say("needs-refused-unknown-number", &[("number", Number(number))])
        }
        Refusal::NoNumber => language.say("needs-refused-no-number", &[]),
        Refusal::NothingToConfirm { number } => {
            language.say("needs-refused-nothing-to-confirm", &[("number", Number(number))])
        }
        Refusal::NotAgreed => language.say("needs-refused-not-agreed", &[]),
        Refusal::NotGuardian => language.say("needs-refused-not-guardian", &[]),
        Refusal::SeveralSoCalled => language.say("needs-refused-several", &[]),
        Refusal::ForAnother => language.say("needs-refused-for-another", &[]),
        Refusal::NotTrusted => {
            let screen = Screen::of(language.say("needs-refused-not-trusted", &[]));
            return Ok(Answer { alert: true, ..Answer::of(screen) });
        }
        Refusal::TwoGo => language.say("needs-refused-two-go", &[]),
        Refusal::Denied(no) => return Ok(denied(no, reader)),
    };
    Ok(Answer::of(Screen::of(text)))
}

/// What is said of a time that was not said in a way that everybody understands.
fn time_in_doubt(doubt: Doubt, reader: &Reader) -> &'static str {
    match (doubt, reader.in_group) {
        (Doubt::Disputed, false) => "needs-time-disputed",
        (Doubt::Disputed, true) => "needs-time-disputed-group",
        (Doubt::Several, false) => "needs-time-several",
        (Doubt::Several, true) => "needs-time-several-group",
    }
}

async fn named(reads: &mut impl Reads, who: PersonId, reader: &Reader) -> anyhow::Result<String> {
    let faces = person::faces(reads, &[who]).await?;
    Ok(name_of(faces.first(), reader))
}
