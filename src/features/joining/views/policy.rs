//! How a building takes people in, as moderators see it.

use super::button;
use crate::features::joining::intents::Intent;
use crate::features::joining::model::vouches_needed;
use crate::features::members;
use crate::kernel::admission::{self, Policy};
use crate::kernel::id::BuildingId;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Drawing, Html, Press, Screen};
use crate::kernel::speech::Value::{Number, Text};
use crate::kernel::tx::Reads;
use crate::kernel::{building, membership};

/// To a moderator: how one comes in, and how to change it. Nobody else reads the code.
pub(super) async fn policy(
    reads: &mut impl Reads,
    building: BuildingId,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let language = reader.language;
    let Some(known) = building::find(reads, building).await? else { return Ok(None) };
    let moderators = membership::list_moderators(reads, building).await?;
    if !reader.person.is_some_and(|person| moderators.contains(&person)) {
        let text = language.say("joining-card-not-yours", &[]);
        return Ok(Some(Drawing::Stale(Screen::of(text))));
    }
    let now = admission::policy(reads, building).await?;
    let code = match now {
        Policy::Code => admission::flat_code(reads, building).await?,
        Policy::Open | Policy::Approval | Policy::Vouches => None,
    };
    let place = ("building", Text(known.title.as_str()));
    let text = match (now, &code) {
        (Policy::Vouches, _) => {
            let needed = vouches_needed(membership::count(reads, building).await?);
            language.say("joining-policy-vouches", &[place, ("needed", Number(needed))])
        }
        (Policy::Open, _) => language.say("joining-policy-open", &[place]),
        (Policy::Code, Some(code)) => {
            language.say("joining-policy-code", &[place, ("code", Text(code.digits.as_str()))])
        }
        (Policy::Approval, _) | (Policy::Code, None) => {
            language.say("joining-policy-approval", &[place])
        }
    };
    let note = language.say("joining-policy-note", &[]);
    let others = Policy::ALL.into_iter().filter(|other| *other != now);
    let screen = others.fold(Screen::of(Html::lines([text, note])), |screen, other| {
        let label = match other {
            Policy::Open => "joining-button-open",
            Policy::Approval => "joining-button-approval",
            Policy::Code => "joining-button-code",
            Policy::Vouches => "joining-button-vouches",
        };
        screen.row(button(reader, label, &Intent::SetPolicy(building, other)))
    });
    let renew = code.map(|code| Intent::NewCode(building, code.number));
    let renew = renew.and_then(|renew| button(reader, "joining-button-new-code", &renew));
    let back = members::Intent::Settings(Some(building)).code();
    let back = back.map(|code| language.button("members-button-settings", Press::Code(code)));
    Ok(Some(Drawing::Fresh(screen.row(renew.into_iter().chain(back)))))
}

/// To a moderator: much that was wrong was tried, so that nothing is taken for an hour.
pub(super) async fn resting(
    reads: &mut impl Reads,
    building: BuildingId,
    words: &'static str,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some(known) = building::find(reads, building).await? else { return Ok(None) };
    let moderators = membership::list_moderators(reads, building).await?;
    if !reader.person.is_some_and(|person| moderators.contains(&person)) {
        let text = reader.language.say("joining-card-not-yours", &[]);
        return Ok(Some(Drawing::Stale(Screen::of(text))));
    }
    let text = reader.language.say(words, &[("building", Text(known.title.as_str()))]);
    let policy = button(reader, "joining-button-policy", &Intent::AskPolicy(building));
    Ok(Some(Drawing::Fresh(Screen::of(text).row(policy))))
}

/// The settings of a building with a button for how one comes in; not where a line in the group stands
/// in for them.
pub fn beside_settings(drawing: Drawing, building: BuildingId, reader: &Reader) -> Drawing {
    match drawing {
        Drawing::Fresh(screen) if !reader.in_group => {
            let policy = button(reader, "joining-button-policy", &Intent::AskPolicy(building));
            Drawing::Fresh(screen.row(policy))
        }
        Drawing::Fresh(_) | Drawing::Stale(_) => drawing,
    }
}
