//! Drafts: shall it be posted?

use super::{Scene, button, card};
use crate::features::members::views::short;
use crate::features::needs::intents::{DraftVerb, Intent};
use crate::features::needs::model::{Asked, Draft, Need, NeedId, Refusal, State};
use crate::kernel::building;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Button, Drawing, Html, Press, Screen};
use crate::kernel::speech::Value::Text;
use crate::kernel::tx::Reads;

/// A draft as the group would see it, and the question whether to post it.
pub(super) async fn draft(
    reads: &mut impl Reads,
    draft: Draft,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let language = reader.language;
    let buildings = building::list_of(reads, draft.person).await?;
    let others = buildings.iter().filter(|(building, _)| *building != draft.building);
    let move_to: Vec<Button> = others
        .filter_map(|(building, title)| {
            let title = short(title);
            let label = language.say("needs-draft-to", &[("building", Text(&title))]).plain();
            let code = Intent::OfDraft(DraftVerb::MoveTo(*building), draft.id).code()?;
            Some(Button { label: short(&label), press: Press::Code(code) })
        })
        .collect();
    let here = buildings.iter().find(|(building, _)| *building == draft.building);
    let place = here.filter(|_| !move_to.is_empty());
    let place =
        place.map(|(_, title)| language.say("needs-draft-at", &[("building", Text(title))]));
    let drop = button(reader, "needs-button-drop", &Intent::OfDraft(DraftVerb::Drop, draft.id));
    let post = button(reader, "needs-button-post", &Intent::OfDraft(DraftVerb::Post, draft.id));
    let (text, post) = match preview(reads, &draft, reader).await? {
        Ok(preview) => (preview, post),
        Err(Unpostable(why)) => (language.say(why, &[]), None),
    };
    let text = Html::lines([text].into_iter().chain(place));
    let screen = Screen::of(text).row(post.into_iter().chain(drop));
    Ok(Drawing::Fresh(move_to.into_iter().fold(screen, |screen, button| screen.row([button]))))
}

/// What was said cannot be posted as it is: the message that says why.
struct Unpostable(&'static str);

async fn preview(
    reads: &mut impl Reads,
    draft: &Draft,
    reader: &Reader,
) -> anyhow::Result<Result<Html, Unpostable>> {
    let language = reader.language;
    let Some(words) = &draft.words else {
        return Ok(Ok(language.say("needs-draft-voice", &[])));
    };
    let zone = building::setting(reads, draft.building).await?;
    let zone = zone.map_or(reader.time_zone, |setting| setting.time_zone);
    let asked = match Asked::drafted(words, draft.made_at, reads.now(), zone) {
        Ok(asked) => asked,
        Err(Refusal::OnlyPrivate) => return Ok(Err(Unpostable("needs-refused-only-private"))),
        Err(_) => return Ok(Err(Unpostable("needs-refused-time-over"))),
    };
    let hidden = card::hides_words(asked.category)
        .then(|| language.say("needs-draft-hidden", &[("words", Text(asked.words.as_str()))]));
    let private = asked
        .private_part
        .as_ref()
        .map(|part| language.say("needs-posted-private", &[("private", Text(part.as_str()))]));
    let scene = Scene::load(reads, need_of(draft, asked, reads.now())).await?;
    let shown = card::lines(&scene, false, reader);
    let question = language.say("needs-draft-question", &[]);
    Ok(Ok(Html::lines([question, shown].into_iter().chain(hidden).chain(private))))
}

/// The need that a draft would become.
fn need_of(draft: &Draft, asked: Asked, now: crate::kernel::clock::Moment) -> Need {
    Need {
        id: NeedId(0),
        building: draft.building,
        number: 0,
        asker: draft.person,
        origin: Some(draft.origin),
        category: asked.category,
        words: Some(asked.words),
        voice: draft.voice.clone(),
        private_at: asked.private_part.as_ref().map(|_| now),
        private_part: asked.private_part,
        exposed: false,
        when: asked.when,
        places: 1,
        state: State::Open,
        posted_at: now,
        claims: Vec::new(),
    }
}
