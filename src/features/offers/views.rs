//! Offers → screens, in the reader's language. Whoever is asked reads what the group reads.

use super::model::Refusal;
use super::notices::{Notice, Reply};
use super::{Intent, store};
use crate::features::members::views::denied;
use crate::features::needs::intents::NeedVerb;
use crate::features::needs::model::{Need, State};
use crate::features::needs::{self, Intent as OfNeeds};
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Answer, Button, Drawing, Html, Press, Screen};
use crate::kernel::speech::Value::Number;
use crate::kernel::tx::Reads;

/// How a notice looks to its reader; nothing if what it tells of is gone.
///
/// # Errors
/// If the database cannot be read.
pub async fn notice(
    reads: &mut impl Reads,
    notice: Notice,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Notice::Offer { need, reader: volunteer } = notice;
    let Some(need) = needs::find(reads, need).await? else { return Ok(None) };
    let Some(offer) = store::find(reads, need.id, volunteer).await? else { return Ok(None) };
    let language = reader.language;
    let say = |id| Screen::of(language.say(id, &[("number", Number(need.number))]));
    if need.claim_of(volunteer).is_some() {
        return Ok(Some(Drawing::Stale(say("offers-yours"))));
    }
    match need.state {
        State::Open if !need.is_forgotten() => {}
        State::Closed { .. } => return Ok(Some(Drawing::Stale(say("offers-taken")))),
        State::Open | State::Shut { .. } | State::Withdrawn { .. } => {
            return Ok(Some(Drawing::Stale(say("offers-over"))));
        }
    }
    let apart = needs::list_apart(reads, &need).await?;
    if need.free_places() == 0 || apart.contains(&volunteer) {
        return Ok(Some(Drawing::Stale(say("offers-taken"))));
    }
    let shown = needs::views::as_others_read(reads, &need, reader).await?;
    let help = help(&need, reader);
    if offer.declined_at.is_some() {
        let text = Html::lines([language.say("offers-not-now", &[]), shown]);
        return Ok(Some(Drawing::Stale(Screen::of(text).row(help))));
    }
    let not_now = Press::Code(Intent::NotNow(need.building, need.id).code());
    let not_now = language.button("offers-button-not-now", not_now);
    let text = Html::lines([language.say("offers-question", &[]), shown]);
    let screen = Screen::of(text).row(help.into_iter().chain([not_now]));
    // Nobody is asked in the morning for what was wanted in the night.
    let is_late = need.when.is_some_and(|when| when.is_over(reads.now()));
    Ok(Some(if is_late { Drawing::Stale(screen) } else { Drawing::Fresh(screen) }))
}

fn help(need: &Need, reader: &Reader) -> Option<Button> {
    let code = OfNeeds::OfNeed(NeedVerb::Claim, need.building, need.id).code()?;
    Some(reader.language.button("needs-button-help", Press::Code(code)))
}

/// The answer to one's own act.
pub fn reply(reply: Reply) -> Answer {
    match reply {
        Reply::Silent => Answer::of(Screen::default()),
    }
}

/// A friendly no.
pub fn refusal(refusal: Refusal, reader: &Reader) -> Answer {
    match refusal {
        Refusal::NotAsked => Answer::of(Screen::of(reader.language.say("offers-refused", &[]))),
        Refusal::Denied(denial) => denied(denial, reader),
    }
}
