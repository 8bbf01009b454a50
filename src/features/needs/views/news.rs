//! What time brings to a need, and what helpers say of how they come.

use super::told::with_thanks;
use super::{Scene, about_helper, asker, button, card, sentence, when};
use crate::features::members::views::name_of;
use crate::features::needs::intents::{ClaimVerb, Intent, NeedVerb, WhenChoice};
use crate::features::needs::model::ladder::Urgency;
use crate::features::needs::model::{Claim, ClaimId, ClaimState, Confirmer, State};
use crate::features::needs::notices::{News, Notice};
use crate::features::needs::store;
use crate::kernel::clock::Moment;
use crate::kernel::id::PersonId;
use crate::kernel::notice::Said as _;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Drawing, Html, Screen};
use crate::kernel::service_number::{self, Line};
use crate::kernel::speech::Value::{Number, Text};
use crate::kernel::tx::Reads;
use crate::kernel::{membership, outbox, person};

/// How news of a need looks to its reader; nothing if the claim that it tells of is gone.
pub(super) async fn news(
    reads: &mut impl Reads,
    scene: &Scene,
    news: News,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let claim_of = |claim| scene.need.claim(claim);
    Ok(match news {
        News::AskNearby => Some(ask_nearby(scene, reader)),
        News::Neglected => Some(neglected(scene, reader)),
        News::Unclaimed => Some(unclaimed(reads, scene, reader).await?),
        News::TimeOver { over_at } => Some(time_over(scene, over_at, reader)),
        News::Soon { claim, starts_at } => match claim_of(claim) {
            Some(claim) => Some(soon(reads, scene, claim, starts_at, reader).await?),
            None => None,
        },
        News::OnTheWay { claim } => comes(scene, claim, reader, "needs-on-the-way"),
        News::Late { claim } => comes(scene, claim, reader, "needs-late"),
        News::HelperBack { claim } => comes(scene, claim, reader, "needs-helper-back"),
        News::Unheard { claim } => claim_of(claim).map(|claim| unheard(scene, claim, reader)),
    })
}

/// True while somebody can still come forward.
fn is_free(scene: &Scene) -> bool {
    scene.need.state == State::Open && scene.need.free_places() > 0
}

/// To somebody near who is on duty: the card, and the question.
fn ask_nearby(scene: &Scene, reader: &Reader) -> Drawing {
    let number = ("number", Number(scene.need.number));
    let since = scene.ladder.map_or(scene.need.posted_at, |(ladder, _)| ladder.since);
    let is_now = scene.need.urgency(since) == Urgency::Now && !scene.need.found_nobody(scene.now);
    if !is_free(scene) || !is_now {
        return Drawing::Stale(Screen::of(reader.language.say("needs-nearby-over", &[number])));
    }
    let asked = reader.language.say("needs-nearby", &[]);
    let help = asker::verb(&scene.need, reader, "needs-button-help", NeedVerb::Claim);
    let lines = Html::lines([asked, card::lines(scene, false, reader)]);
    Drawing::Fresh(Screen::of(lines).row(help))
}

/// To a moderator: the card as the group reads it.
fn neglected(scene: &Scene, reader: &Reader) -> Drawing {
    let number = ("number", Number(scene.need.number));
    if !is_free(scene) {
        return Drawing::Stale(Screen::of(reader.language.say("needs-neglected-over", &[number])));
    }
    let said = reader.language.say("needs-neglected", &[number]);
    let help = asker::verb(&scene.need, reader, "needs-button-help", NeedVerb::Claim);
    let lines = Html::lines([said, card::lines(scene, false, reader)]);
    Drawing::Fresh(Screen::of(lines).row(help))
}

/// To the asker: an honest word. A moderator knows only if one was told.
async fn unclaimed(
    reads: &mut impl Reads,
    scene: &Scene,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let (need, language) = (&scene.need, reader.language);
    if !is_free(scene) {
        return Ok(Drawing::Stale(past(scene, reader)));
    }
    let is_helped = need.filling().next().is_some();
    let id = if is_helped { "needs-unclaimed-more" } else { "needs-unclaimed" };
    let mut lines = vec![sentence(scene, reader, id)];
    let told = told_moderators(reads, scene).await?;
    let faces = person::faces(reads, &told).await?;
    let names: Vec<String> = faces.iter().map(|face| name_of(Some(face), reader)).collect();
    let names = names.join(&language.label("needs-between-names"));
    let knows = Number(i64::try_from(told.len()).unwrap_or(0));
    if !told.is_empty() {
        let values = [("moderator", Text(&names)), ("n", knows)];
        lines.push(language.say("needs-unclaimed-known", &values));
    }
    let numbers = service_number::list(reads, need.building).await?;
    if let Some((_, phone)) = numbers.iter().find(|(line, _)| *line == Line::Duty) {
        lines.push(language.say("needs-unclaimed-phone", &[("phone", Text(phone))]));
    }
    if let Some(until) = next_word(scene, reader) {
        lines.push(language.say("needs-unclaimed-next", &[("until", Text(&until))]));
    }
    Ok(Drawing::Fresh(Screen::of(Html::lines(lines))))
}

/// What was true when it was told, and is not any more.
fn past(scene: &Scene, reader: &Reader) -> Screen {
    let number = ("number", Number(scene.need.number));
    Screen::of(reader.language.say("needs-unclaimed-past", &[number]))
}

/// The moderators in whose open chat it stands, or will in a moment, that nobody has come forward.
async fn told_moderators(reads: &mut impl Reads, scene: &Scene) -> anyhow::Result<Vec<PersonId>> {
    let notice = Notice::News { need: scene.need.id, news: News::Neglected };
    let body = notice.body()?;
    let moderators = membership::list_moderators(reads, scene.need.building).await?;
    let faces = person::faces(reads, &moderators).await?;
    let mut told = Vec::new();
    for (moderator, face) in moderators.into_iter().zip(faces) {
        if face.chat_open && outbox::is_told(reads.read(), moderator, Notice::KIND, &body).await? {
            told.push(moderator);
        }
    }
    Ok(told)
}

/// By when the asker hears in any case, as people say it.
pub(super) fn next_word(scene: &Scene, reader: &Reader) -> Option<String> {
    let (ladder, night) = scene.ladder?;
    let at = ladder.word_at(&scene.need, night)?;
    Some(when::moment(at, scene.now, reader.time_zone, reader.language))
}

/// To the asker: it did not work out.
fn time_over(scene: &Scene, over_at: Option<Moment>, reader: &Reader) -> Drawing {
    let need = &scene.need;
    if !is_free(scene) || need.when.map(|when| when.over_at()) != over_at {
        return Drawing::Stale(past(scene, reader));
    }
    let id = match (need.filling().next(), over_at) {
        (Some(_), _) => "needs-time-over-more",
        (None, Some(_)) => "needs-time-over",
        (None, None) => "needs-time-over-undated",
    };
    let screen = Screen::of(sentence(scene, reader, id));
    let verb = |label, verb| asker::verb(need, reader, label, verb);
    let tomorrow = verb("needs-button-tomorrow", NeedVerb::SetWhen(WhenChoice::Tomorrow));
    let other = verb("needs-button-when", NeedVerb::ChooseWhen);
    let withdraw = verb("needs-button-withdraw", NeedVerb::Withdraw);
    Drawing::Fresh(screen.row(tomorrow.into_iter().chain(other)).row(withdraw))
}

/// To the helper: it begins soon.
async fn soon(
    reads: &mut impl Reads,
    scene: &Scene,
    claim: &Claim,
    starts_at: Moment,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let (need, language) = (&scene.need, reader.language);
    let (name, words) = (name_of(scene.asker(), reader), scene.phrase(reader));
    let time = scene.when(reader).unwrap_or_default();
    let values = [
        ("name", Text(&name)),
        ("words", Text(&words)),
        ("number", Number(need.number)),
        ("when", Text(&time)),
    ];
    let text = language.say("needs-soon", &values);
    let is_so = claim.state == ClaimState::Held
        && need.when.is_some_and(|when| when.starts_at == starts_at && !when.is_over(scene.now));
    if !is_so {
        return Ok(Drawing::Stale(Screen::of(sentence(scene, reader, "needs-soon-over"))));
    }
    let reminders = store::find_reminders(reads, claim).await?;
    let of_claim =
        |label, verb| button(reader, label, &Intent::OfClaim(verb, need.building, claim.id));
    let of_need = |label, verb| asker::verb(need, reader, label, verb);
    if reminders.going_at.is_none() {
        let going = of_claim("needs-button-going", ClaimVerb::SetOff);
        let release = of_need("needs-button-release", NeedVerb::Release);
        return Ok(Drawing::Fresh(Screen::of(text).row(going.into_iter().chain(release))));
    }
    let going = language.say("needs-soon-going", &[("name", Text(&name))]);
    let late = || of_claim("needs-button-late", ClaimVerb::BeLate);
    let late = reminders.late_at.is_none().then(late).flatten();
    let done = of_need("needs-button-done", NeedVerb::Done);
    let screen = Screen::of(Html::lines([text, going]));
    Ok(Drawing::Fresh(screen.row(late.into_iter().chain(done))))
}

/// To the asker: how a helper comes, while they do.
fn comes(scene: &Scene, claim: ClaimId, reader: &Reader, id: &'static str) -> Option<Drawing> {
    let known = scene.need.claim(claim)?;
    let screen = Screen::of(about_helper(scene, claim, reader, id));
    let is_so = known.state == ClaimState::Held;
    Some(if is_so { Drawing::Fresh(screen) } else { Drawing::Stale(screen) })
}

/// To the asker: was it done? Once they said yes, the same message offers to say thanks.
fn unheard(scene: &Scene, claim: &Claim, reader: &Reader) -> Drawing {
    let building = scene.need.building;
    let asked = about_helper(scene, claim.id, reader, "needs-unheard");
    let of = |label, verb| button(reader, label, &Intent::OfClaim(verb, building, claim.id));
    match claim.state {
        ClaimState::Held if scene.need.is_unheard(claim, scene.now) => {
            let yes = of("needs-button-yes", ClaimVerb::Confirm);
            let not_yet = of("needs-button-not-yet", ClaimVerb::NotYet);
            let wrong = of("needs-button-wrong", ClaimVerb::SomethingWrong);
            Drawing::Fresh(Screen::of(asked).row(yes.into_iter().chain(not_yet)).row(wrong))
        }
        ClaimState::Confirmed { by: Confirmer::Asker, .. } => {
            let done = about_helper(scene, claim.id, reader, "needs-question-confirmed");
            Drawing::Stale(with_thanks(Screen::of(done), scene, claim, reader))
        }
        ClaimState::Held
        | ClaimState::Done { .. }
        | ClaimState::Confirmed { .. }
        | ClaimState::Released { .. }
        | ClaimState::Failed { .. } => Drawing::Stale(Screen::of(asked)),
    }
}
