//! Drafts: shall it be posted?

use super::behalf::{self, ForWhom};
use super::{Scene, attached, button, card};
use crate::features::members::views::short;
use crate::features::needs::actions::home_of;
use crate::features::needs::intents::{DraftVerb, Intent};
use crate::features::needs::model::{Asked, Behalf, Doubt, Draft, Need, NeedId, Refusal, State};
use crate::features::needs::store;
use crate::kernel::building;
use crate::kernel::id::Member;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Button, Drawing, Html, MOST_BUTTONS, Press, Screen};
use crate::kernel::speech::Value::{Number, Text};
use crate::kernel::tx::Reads;

/// So many whom it could be for keep their place, where others do not all fit.
const CHOICES: usize = 2;

/// A draft as the group would see it, and the question whether to post it.
pub(super) async fn draft(
    reads: &mut impl Reads,
    draft: Draft,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let attached = store::list_attached_to_draft(reads, draft.id).await?;
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
    let of_draft = store::find_draft_behalf(reads, draft.id).await?;
    let for_whom = behalf::for_whom(reads, of_draft.clone()).await?;
    let choices = behalf::choices(reads, &draft, for_whom.as_ref(), reader).await?;
    let said_for = for_whom.as_ref().map(|for_whom| for_whom.line(reader));
    let place =
        place.map(|(_, title)| language.say("needs-draft-at", &[("building", Text(title))]));
    let drop = button(reader, "needs-button-drop", &Intent::OfDraft(DraftVerb::Drop, draft.id));
    let post = button(reader, "needs-button-post", &Intent::OfDraft(DraftVerb::Post, draft.id));
    let (text, post) = match preview(reads, &draft, (of_draft, for_whom), reader).await? {
        Ok(preview) => (preview, post),
        Err(Unpostable(why)) => (language.say(why, &[]), None),
    };
    let text = Html::lines(said_for.into_iter().chain([text]).chain(place));
    let hides_words = card::hides_words(draft.category(), draft.words.as_ref());
    let lines = attached::lines(&attached, hides_words, reads.now(), reader);
    let text = Html::lines([text].into_iter().chain(lines));
    let photos = attached::of_draft(&draft, &attached, reads.now(), reader);
    let screen = Screen::of(text).row(post.into_iter().chain(drop)).row(photos);
    // What does not fit can be said: "for …", or /building.
    let room = |screen: &Screen| MOST_BUTTONS.saturating_sub(screen.count_buttons());
    let moves = move_to.len().min(room(&screen).saturating_sub(choices.len().min(CHOICES)));
    let for_whom: Vec<Button> =
        choices.into_iter().take(room(&screen).saturating_sub(moves)).collect();
    let screen = screen.in_twos(&for_whom);
    let moves = move_to.into_iter().take(moves);
    Ok(Drawing::Fresh(moves.fold(screen, |screen, button| screen.row([button]))))
}

/// Is it the same need as the one that they asked a short while ago? If it is so no more, the draft.
pub(super) async fn twin(
    reads: &mut impl Reads,
    draft: Draft,
    of: NeedId,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let zone = building::setting(reads, draft.building).await?;
    let zone = zone.map_or(reader.time_zone, |setting| setting.time_zone);
    let author = Member { person: draft.person, building: draft.building };
    let home = home_of(reads, author, None).await?;
    let asked = draft.words.as_ref();
    let asked =
        asked.and_then(|words| Asked::read_of(&home, words.as_str(), draft.made_at, zone).ok());
    let twin = store::find(reads, of).await?;
    let twin = twin.filter(|need| need.is_asked_again(asked.as_ref(), draft.voice.as_ref()));
    let Some(twin) = twin else { return self::draft(reads, draft, reader).await };
    let language = reader.language;
    let number = ("number", Number(twin.number));
    let scene = Scene::load(reads, twin).await?;
    let words = scene.words(reader);
    let text = language.say("needs-twin", &[number, ("words", Text(&words))]);
    let of_draft = |label, verb| button(reader, label, &Intent::OfDraft(verb, draft.id));
    let same = of_draft("needs-button-same", DraftVerb::Same);
    let too = of_draft("needs-button-post-too", DraftVerb::PostToo);
    Ok(Drawing::Fresh(Screen::of(text).row(same).row(too)))
}

/// What was said cannot be posted as it is: the message that says why.
struct Unpostable(&'static str);

async fn preview(
    reads: &mut impl Reads,
    draft: &Draft,
    (of_draft, for_whom): (Option<Behalf>, Option<ForWhom>),
    reader: &Reader,
) -> anyhow::Result<Result<Html, Unpostable>> {
    let language = reader.language;
    let Some(words) = &draft.words else {
        return Ok(Ok(language.say("needs-draft-voice", &[])));
    };
    let zone = building::setting(reads, draft.building).await?;
    let zone = zone.map_or(reader.time_zone, |setting| setting.time_zone);
    let author = Member { person: draft.person, building: draft.building };
    let home = home_of(reads, author, of_draft.as_ref()).await?;
    let typed = (words, draft.made_at);
    let asked = match Asked::drafted_of(&home, typed, reads.now(), zone) {
        Ok(asked) => asked,
        Err(Refusal::OnlyPrivate) => return Ok(Err(Unpostable("needs-refused-only-private"))),
        Err(_) => return Ok(Err(Unpostable("needs-refused-time-over"))),
    };
    let hidden = card::hides_words(asked.category, Some(&asked.words))
        .then(|| language.say("needs-draft-hidden", &[("words", Text(asked.words.as_str()))]));
    let doubt = asked.doubt.map(|doubt| match doubt {
        Doubt::Disputed => language.say("needs-draft-disputed", &[]),
        Doubt::Several => language.say("needs-draft-several", &[]),
    });
    let private = asked
        .private_part
        .as_ref()
        .map(|part| language.say("needs-posted-private", &[("private", Text(part.as_str()))]));
    let scene = Scene::load(reads, need_of(draft, asked, reads.now())).await?;
    let entrance = scene.entrance.filter(|_| for_whom.is_none());
    let scene = Scene { entrance, for_whom, ..scene };
    let shown = card::lines(&scene, false, reader);
    let when = scene.when(reader).filter(|_| card::hides_time(&scene.need));
    let when = when.map(|when| language.say("needs-draft-hidden-when", &[("when", Text(&when))]));
    let question = language.say("needs-draft-question", &[]);
    Ok(Ok(Html::lines(
        [question, shown].into_iter().chain(hidden).chain(when).chain(private).chain(doubt),
    )))
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
        places: asked.category.policy().places,
        state: State::Open,
        posted_at: now,
        claims: Vec::new(),
    }
}
