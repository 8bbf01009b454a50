//! What is seen at the door → screens, in the reader's language.

mod card;
mod policy;
mod vouching;
mod waiting;

pub use card::reason_in;
pub use policy::beside_settings;
pub use waiting::waiting;

use super::intents::{Intent, Step};
use super::model::{LONG, Reason, Refusal, State};
use super::notices::{Notice, Reply};
use super::store;
use crate::features::members::views::{denied, keyboard, name_of};
use crate::kernel::admission::{self, Policy};
use crate::kernel::id::Member;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Answer, Button, Drawing, Press, Screen};
use crate::kernel::speech::Value::Text;
use crate::kernel::step::Step as _;
use crate::kernel::tx::Reads;
use crate::kernel::{building, membership, person, step};

/// How a notice looks to its reader; nothing if what it tells of is gone, or not theirs to read.
///
/// # Errors
/// If the database cannot be read.
pub async fn notice(
    reads: &mut impl Reads,
    notice: Notice,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    if let Notice::Vouching { building, person } = notice {
        return vouching::vouching(reads, Member { person, building }, reader).await;
    }
    if reader.in_group {
        return Ok(None);
    }
    match notice {
        Notice::Vouching { .. } => Ok(None),
        Notice::Standing { building, person } => {
            while_waiting(reads, Member { person, building }, reader).await
        }
        Notice::News { building, person } => {
            standing(reads, Member { person, building }, reader).await
        }
        Notice::CodeQuestion { building, person } => {
            code_question(reads, Member { person, building }, reader).await
        }
        Notice::Card { building, person } => {
            card::card(reads, Member { person, building }, false, reader).await
        }
        Notice::Reasons { building, person } => {
            card::card(reads, Member { person, building }, true, reader).await
        }
        Notice::Policy { building } => policy::policy(reads, building, reader).await,
        Notice::ManyCodes { building } => {
            policy::resting(reads, building, "joining-many-codes", reader).await
        }
        Notice::ManyInvites { building } => {
            policy::resting(reads, building, "joining-many-invites", reader).await
        }
    }
}

/// To an applicant: where they stand, for as long as nobody has done anything with it.
async fn while_waiting(
    reads: &mut impl Reads,
    member: Member,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let now = reads.now();
    let application = store::find(reads, member).await?;
    let waits = application.is_some_and(|known| known.is_plain(now));
    if reader.person != Some(member.person) {
        return Ok(None);
    }
    if waits && !membership::belongs(reads, member).await? {
        return standing(reads, member, reader).await;
    }
    let text = reader.language.say("joining-standing-past", &[]);
    Ok(Some(Drawing::Stale(Screen::of(text))))
}

/// To an applicant: where they stand.
async fn standing(
    reads: &mut impl Reads,
    member: Member,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some(known) = building::find(reads, member.building).await? else { return Ok(None) };
    if reader.person != Some(member.person) {
        return Ok(None);
    }
    let language = reader.language;
    if membership::belongs(reads, member).await? {
        let values = [("building", Text(known.title.as_str()))];
        let text = language.say("joining-standing-accepted", &values);
        return Ok(Some(Drawing::Fresh(Screen::of(text).with_keyboard(keyboard(language)))));
    }
    let application = store::find(reads, member).await?;
    let (Some(application), true) = (application, membership::is_there(reads, member).await?)
    else {
        let text = language.say("joining-standing-over", &[]);
        return Ok(Some(Drawing::Stale(Screen::of(text))));
    };
    if let (State::Declined { reason, .. }, true) =
        (application.state, application.stands(reads.now()))
    {
        let text = language.say(declined_because(reason), &[]);
        return Ok(Some(Drawing::Fresh(Screen::of(text))));
    }
    let policy = admission::policy(reads, member.building).await?;
    let waits = application.seems_open(reads.now());
    let by_code = waits && policy == Policy::Code;
    let by_vouches = waits && policy == Policy::Vouches;
    let asker = match application.asker {
        Some(asker) => person::faces(reads, &[asker]).await?.into_iter().next(),
        None => None,
    };
    let late = application.applied_at.plus(LONG) <= reads.now();
    let text = match asker {
        Some(asker) => {
            let name = name_of(Some(&asker), reader);
            language.say("joining-standing-asked", &[("name", Text(&name))])
        }
        None if by_vouches => vouching::so_far(reads, &application, reader).await?,
        None if by_code && application.shown => language.say("joining-standing-either", &[]),
        None if by_code => language.say("joining-standing-code", &[]),
        None if late => language.say("joining-standing-late", &[]),
        None => language.say("joining-standing-waiting", &[]),
    };
    let have = Intent::HaveCode(member.building);
    let none = Intent::HaveNone(member.building);
    let have = by_code.then(|| button(reader, "joining-button-have-code", &have)).flatten();
    let none = match application.shown {
        false if by_code => button(reader, "joining-button-have-none", &none),
        false if by_vouches => button(reader, "joining-button-ask-moderator", &none),
        false | true => None,
    };
    Ok(Some(Drawing::Fresh(Screen::of(text).row(have.into_iter().chain(none)))))
}

fn declined_because(reason: Reason) -> &'static str {
    match reason {
        Reason::Elsewhere => "joining-declined-elsewhere",
        Reason::Unknown => "joining-declined-unknown",
        Reason::Silent => "joining-declined-silent",
        Reason::Twice => "joining-declined-twice",
    }
}

/// To an applicant: type the code. Once nobody waits for it, where they stand.
async fn code_question(
    reads: &mut impl Reads,
    member: Member,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let step = step::find(reads, member.person).await?;
    let waits = step.as_ref().and_then(Step::read) == Some(Step { building: member.building });
    if !waits || reader.person != Some(member.person) {
        return while_waiting(reads, member, reader).await;
    }
    let stop = button(reader, "joining-button-stop", &Intent::Stand(member.building));
    let none = button(reader, "joining-button-have-none", &Intent::HaveNone(member.building));
    let text = reader.language.say("joining-code-question", &[]);
    Ok(Some(Drawing::Fresh(Screen::of(text).row(none.into_iter().chain(stop)))))
}

/// The answer to one's own act.
pub fn reply(reply: Reply, reader: &Reader) -> Answer {
    match reply {
        Reply::WrongCode => Answer::of(Screen::of(reader.language.say("joining-code-wrong", &[]))),
        Reply::Vouched => Answer::of(Screen::of(reader.language.say("joining-vouched", &[]))),
        Reply::Silent => Answer::of(Screen::default()),
    }
}

/// A friendly no.
pub fn refusal(refusal: Refusal, reader: &Reader) -> Answer {
    let say = |id| Answer::of(Screen::of(reader.language.say(id, &[])));
    match refusal {
        Refusal::OneOwn => say("joining-refused-own"),
        Refusal::OneSelf => say("joining-refused-self"),
        Refusal::Decided => say("joining-refused-decided"),
        Refusal::TooLate => say("joining-refused-late"),
        Refusal::Over => say("joining-refused-over"),
        Refusal::TooManyTries => say("joining-refused-tries"),
        Refusal::Resting => say("joining-refused-resting"),
        Refusal::Denied(denial) => denied(denial, reader),
    }
}

fn button(reader: &Reader, label: &'static str, intent: &Intent) -> Option<Button> {
    Some(reader.language.button(label, Press::Code(intent.code()?)))
}
