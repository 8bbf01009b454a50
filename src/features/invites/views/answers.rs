//! Answers to one's own act, and every friendly no.

use super::{called, date};
use crate::features::invites::model::{InviteId, Refusal};
use crate::features::invites::notices::Reply;
use crate::features::invites::store;
use crate::features::members::views::denied;
use crate::kernel::building;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Answer, Screen};
use crate::kernel::speech::Value::Text;
use crate::kernel::tx::Reads;

/// The answer to one's own act.
///
/// # Errors
/// If the database cannot be read.
pub async fn reply(
    reads: &mut impl Reads,
    reply: Reply,
    reader: &Reader,
) -> anyhow::Result<Answer> {
    let language = reader.language;
    Ok(Answer::of(match reply {
        Reply::Kept { invite } => kept(reads, invite, reader).await?,
        Reply::InAlready { building } => {
            let known = building::find(reads, building).await?;
            let title = known.map(|known| known.title).unwrap_or_default();
            Screen::of(language.say("invites-in-already", &[("building", Text(&title))]))
        }
        Reply::Unknown => Screen::of(language.say("invites-unknown", &[])),
        Reply::Drawing => Screen::of(language.say("invites-drawing", &[])),
        Reply::Silent => Screen::default(),
    }))
}

/// To whoever opened it and is not in the group yet: what to do.
async fn kept(reads: &mut impl Reads, invite: InviteId, reader: &Reader) -> anyhow::Result<Screen> {
    let gone = || Screen::of(reader.language.say("invites-gone", &[]));
    let Some(invite) = store::find(reads, invite).await? else { return Ok(gone()) };
    let Some(known) = building::find(reads, invite.building).await? else { return Ok(gone()) };
    let name = called(reads, invite.maker, reader).await?;
    let reader = Reader { time_zone: known.time_zone, ..*reader };
    let until = date(invite.expires_at, &reader);
    let title = known.title.as_str();
    let values = [("building", Text(title)), ("name", Text(&name)), ("until", Text(&until))];
    Ok(Screen::of(reader.language.say("invites-kept", &values)))
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
    let say = |id| Answer::of(Screen::of(reader.language.say(id, &[])));
    Ok(match refusal {
        Refusal::Used { maker } => {
            let name = called(reads, maker, reader).await?;
            let text = reader.language.say("invites-refused-used", &[("name", Text(&name))]);
            Answer::of(Screen::of(text))
        }
        Refusal::Expired { maker } => {
            let name = called(reads, maker, reader).await?;
            let text = reader.language.say("invites-refused-expired", &[("name", Text(&name))]);
            Answer::of(Screen::of(text))
        }
        Refusal::NoHome => say("invites-refused-no-home"),
        Refusal::Enough => say("invites-refused-enough"),
        Refusal::ManyOfHome => say("invites-refused-many"),
        Refusal::TakenBack => say("invites-refused-taken-back"),
        Refusal::MakerGone => say("invites-refused-maker-gone"),
        Refusal::NotNow => say("invites-refused-not-now"),
        Refusal::TooManyTries => say("invites-refused-tries"),
        Refusal::Resting => say("invites-refused-resting"),
        Refusal::UsedUp => say("invites-refused-used-up"),
        Refusal::Past => say("invites-refused-past"),
        Refusal::TooLate => say("invites-refused-late"),
        Refusal::Gone => say("invites-gone"),
        Refusal::Denied(denial) => denied(denial, reader),
    })
}
