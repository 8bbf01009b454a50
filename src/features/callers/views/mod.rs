//! Those without Telegram → screens, in the reader's language.

mod backs;
mod beside;
mod calls;
mod card;
mod told;

pub use backs::waiting;
pub use beside::{beside_need, beside_recipient};

use super::intents::{Intent, Step};
use super::model::Refusal;
use super::notices::{Notice, Reply};
use crate::features::members::views::{denied, isolated};
use crate::features::needs;
use crate::features::needs::model::Behalf;
use crate::kernel::id::{Member, PersonId};
use crate::kernel::membership;
use crate::kernel::reader::Reader;
use crate::kernel::recipient;
use crate::kernel::screen::{Answer, Button, Drawing, Press, Screen};
use crate::kernel::speech::Value::Text;
use crate::kernel::step;
use crate::kernel::step::Step as _;
use crate::kernel::tx::Reads;

/// How a notice looks to its reader; nothing if what it tells of is gone, or not theirs to read.
///
/// # Errors
/// If the database cannot be read.
pub async fn notice(
    reads: &mut impl Reads,
    notice: Notice,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    if reader.in_group {
        return Ok(matches!(notice, Notice::Intake { .. }).then(|| calls::in_group(reader)));
    }
    match notice {
        Notice::Form { person, step, .. } => form(reads, person, step, reader).await,
        Notice::CardQuestion { building, recipient } => {
            card::question(reads, (building, recipient), reader).await
        }
        Notice::Card { building, card } => card::card(reads, building, card, false, reader).await,
        Notice::CardPicture { building, card } => {
            card::card(reads, building, card, true, reader).await
        }
        Notice::Confirmed { need, claim, at } => {
            told::confirmed(reads, need, (claim, at), reader).await
        }
        Notice::ConfirmedForYou { need, claim, at } => {
            told::confirmed_for_you(reads, need, (claim, at), reader).await
        }
        Notice::Noted { need, claim, at } => told::noted(reads, need, (claim, at), reader).await,
        Notice::Intake { person, intake, page, .. } => {
            calls::intake(reads, person, (intake, page), reader).await
        }
        Notice::Backs { building } => backs::list(reads, building, reader).await,
        Notice::StillWaits { building, call_back } => {
            backs::still_waits(reads, building, call_back, reader).await
        }
        Notice::NeverCalled { since, count, .. } => {
            Ok(Some(backs::never_called(reads.now(), since, count, reader)))
        }
        Notice::TakenOver { need, from } => told::taken_over(reads, need, from, reader).await,
        Notice::Lapsed { need, .. } => told::lapsed(reads, need, reader).await,
    }
}

/// What is waited for; past once it is not any more.
async fn form(
    reads: &mut impl Reads,
    person: PersonId,
    shown: Step,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let language = reader.language;
    let open = step::find(reads, person).await?;
    let waits = open.as_ref().and_then(Step::read) == Some(shown);
    if !waits {
        return Ok(Some(past(reader, "callers-form-over")));
    }
    let text = match shown {
        Step::For { recipient, .. } => {
            let known = recipient::held(reads, recipient).await?;
            let name = isolated(&known.map(|known| known.name).unwrap_or_default());
            language.say("callers-what-for", &[("name", Text(&name))])
        }
        Step::Code { .. } => language.say("callers-which-code", &[]),
        Step::Name { .. } => language.say("callers-call-name", &[]),
        Step::Words { .. } => language.say("callers-call-words", &[]),
        Step::Note { .. } => language.say("callers-call-note", &[]),
    };
    let stop = button(reader, "callers-button-stop", &Intent::Stop(shown.building()));
    Ok(Some(Drawing::Fresh(Screen::of(text).row(stop))))
}

/// What a message becomes that is of an earlier time.
fn past(reader: &Reader, id: &'static str) -> Drawing {
    Drawing::Stale(Screen::of(reader.language.say(id, &[])))
}

fn button(reader: &Reader, label: &'static str, intent: &Intent) -> Option<Button> {
    Some(reader.language.button(label, Press::Code(intent.code()?)))
}

/// What whoever a need is for is called; "a neighbour" where that is not told any more.
async fn name_of_behalf(
    reads: &mut impl Reads,
    behalf: Option<Behalf>,
    reader: &Reader,
) -> anyhow::Result<String> {
    let name = match behalf {
        Some(Behalf::Recipient(id)) => {
            let known = recipient::held(reads, id).await?;
            known.filter(|known| known.removed.is_none()).map(|known| known.name)
        }
        Some(Behalf::Caller(name)) => Some(name),
        Some(Behalf::Gone) | None => None,
    };
    Ok(match name {
        Some(name) => isolated(&name),
        None => reader.language.label("members-somebody"),
    })
}

/// True if somebody may act for a recipient who agreed.
async fn may_act_for(
    reads: &mut impl Reads,
    member: Member,
    id: recipient::RecipientId,
) -> anyhow::Result<bool> {
    let known = recipient::find(reads, member.building, id).await?;
    let stands = known.is_some_and(|known| known.removed.is_none() && known.agreed.is_some());
    if !stands || !membership::belongs(reads, member).await? {
        return Ok(false);
    }
    let guard = crate::kernel::guardian::find(reads, id, member.person).await?;
    let answers = guard.is_some_and(crate::kernel::guardian::Guard::answers);
    let moderators = membership::list_moderators(reads, member.building).await?;
    Ok(answers || moderators.contains(&member.person))
}

/// The answer to one's own act.
pub fn reply(reply: Reply, reader: &Reader) -> Answer {
    let say = |id| Answer::of(Screen::of(reader.language.say(id, &[])));
    match reply {
        Reply::Printing => say("callers-printing"),
        Reply::CodeRight => say("callers-code-right"),
        Reply::CodeWrong => say("callers-code-wrong"),
        Reply::Noted => say("callers-noted-toast"),
        Reply::Undone => say("callers-undone"),
        Reply::AskFirst => say("callers-ask-first"),
        Reply::Stopped => say("callers-stopped"),
        Reply::Silent => Answer::of(Screen::default()),
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
    let say = |id| Ok(Answer::of(Screen::of(reader.language.say(id, &[]))));
    match refusal {
        Refusal::TooManyTries => say("callers-refused-tries"),
        Refusal::NoCode => say("callers-refused-no-code"),
        Refusal::OwnHelp => say("callers-refused-own-help"),
        Refusal::Over => say("callers-refused-over"),
        Refusal::TooLate => say("callers-refused-late"),
        Refusal::EarlierCall => say("callers-refused-earlier"),
        Refusal::NoName => say("callers-refused-name"),
        Refusal::PrivateName => say("callers-refused-private-name"),
        Refusal::NoNote => say("callers-refused-note"),
        Refusal::Needs(no) => needs::views::refusal(reads, no, reader).await,
        Refusal::Denied(no) => Ok(denied(no, reader)),
    }
}
