//! What the asker told of where they live, offered to be told to whoever helps.

use super::Scene;
use super::asker::verb;
use crate::features::needs::intents::NeedVerb;
use crate::features::needs::model::{Need, State};
use crate::features::needs::store;
use crate::kernel::detail::{self, Detail, Kind};
use crate::kernel::language::Language;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Button, Html};
use crate::kernel::speech::Value::Text;
use crate::kernel::tx::Reads;

/// What parts one from the next.
const BETWEEN: &str = " · ";

/// Door and phone in words; nothing where neither was told.
pub fn home_in(details: &[Detail], language: Language) -> Option<String> {
    let value = |kind| {
        details.iter().find(|detail| detail.kind == kind).and_then(|detail| detail.value.as_deref())
    };
    let (flat, phone) = (value(Kind::Flat), value(Kind::Phone));
    if flat.is_none() && phone.is_none() {
        return None;
    }
    let entrance = value(Kind::Entrance).map(|entrance| {
        language.say("needs-home-entrance", &[("entrance", Text(entrance))]).plain()
    });
    let floor = value(Kind::Floor)
        .map(|floor| language.say("needs-home-floor", &[("floor", Text(floor))]).plain());
    let flat = flat.map(|flat| language.say("needs-home-flat", &[("flat", Text(flat))]).plain());
    let told = [entrance, floor, flat, phone.map(str::to_owned)];
    Some(told.into_iter().flatten().collect::<Vec<_>>().join(BETWEEN))
}

/// What can be offered of it: where a helper has to know it and nothing is said yet.
pub(super) async fn offered(
    reads: &mut impl Reads,
    need: &Need,
    language: Language,
) -> anyhow::Result<Option<String>> {
    let lacks = need.state == State::Open && need.private_part.is_none();
    if !lacks || need.category.policy().asks.is_empty() {
        return Ok(None);
    }
    // Their own home is not where somebody else waits.
    if store::find_behalf(reads, need.id).await?.is_some() {
        return Ok(None);
    }
    Ok(home_in(&detail::list(reads, need.asker()).await?, language))
}

/// The offer in words.
pub(super) fn offer(scene: &Scene, reader: &Reader) -> Option<Html> {
    let home = scene.home.as_deref()?;
    Some(reader.language.say("needs-posted-home", &[("home", Text(home))]))
}

/// The button that takes it.
pub(super) fn button(scene: &Scene, reader: &Reader) -> Option<Button> {
    scene.home.as_ref()?;
    verb(&scene.need, reader, "needs-button-use-home", NeedVerb::UseHome)
}
