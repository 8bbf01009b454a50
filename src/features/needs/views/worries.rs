//! To one moderator: somebody felt uncomfortable. They read no more of the need than the group.

use super::{Scene, button, card};
use crate::features::members::views::{name_of, profile_of};
use crate::features::needs::intents::{ClaimVerb, Intent};
use crate::features::needs::model::{ClaimId, UNDO};
use crate::features::needs::store;
use crate::kernel::membership;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Drawing, Html, Screen};
use crate::kernel::speech::Value::{Html as Markup, Number, Text};
use crate::kernel::tx::Reads;

/// What worries somebody, and whether it was seen to. Whoever does not hear of it any more reads
/// nothing of it.
pub(super) async fn worry(
    reads: &mut impl Reads,
    scene: &Scene,
    claim: ClaimId,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let (need, language) = (&scene.need, reader.language);
    let known = store::find_worry(reads, claim).await?;
    let moderators = membership::list_moderators(reads, need.building).await?;
    let hears = need.who_hears(known.and_then(|worry| worry.told), &moderators);
    // One that was told by an older version names nobody.
    let is_known = known.is_some();
    if reader.person.is_some_and(|person| is_known && Some(person) != hears) {
        return Ok(Drawing::Stale(Screen::of(language.say("needs-worry-over", &[]))));
    }
    let asker = profile_of(scene.asker(), reader);
    let helper = name_of(scene.helper(claim), reader);
    let text = language.say(
        "needs-worry",
        &[
            ("name", Markup(&asker)),
            ("helper", Text(&helper)),
            ("number", Number(need.number)),
            ("words", Markup(&card::words(scene, false, reader))),
        ],
    );
    let apart = store::is_kept_by(reads, claim).await?;
    let standing = if apart { "needs-worry-apart" } else { "needs-worry-together" };
    let standing = language.say(standing, &[("name", Markup(&asker)), ("helper", Text(&helper))]);
    let of = |verb, label| button(reader, label, &Intent::OfClaim(verb, need.building, claim));
    let Some(known) = known else { return Ok(Drawing::Fresh(Screen::of(text))) };
    let between = if apart {
        of(ClaimVerb::LetTogether, "needs-button-let-together")
    } else {
        of(ClaimVerb::KeepApart, "needs-button-keep-apart")
    };
    Ok(Drawing::Fresh(match known.seen_at {
        None => {
            let seen = of(ClaimVerb::SeeToWorry, "needs-button-worry-seen");
            Screen::of(Html::lines([text, standing])).row(seen).row(between)
        }
        Some(at) => {
            let seen = language.say("needs-worry-seen", &[]);
            let undo = || of(ClaimVerb::ReopenWorry, "needs-button-undo");
            let undo = (scene.now < at.plus(UNDO)).then(undo).flatten();
            Screen::of(Html::lines([text, standing, seen])).row(undo).row(between)
        }
    }))
}
