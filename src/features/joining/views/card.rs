//! The card of somebody who would like to come in, as moderators see it.

use super::button;
use crate::features::duty;
use crate::features::joining::intents::{Intent, Verb};
use crate::features::joining::model::{Application, Reason, State, looks_like};
use crate::features::joining::store;
use crate::features::members::views::{name_of, profile_of};
use crate::kernel::id::{Member, PersonId};
use crate::kernel::language::Language;
use crate::kernel::person::{self, Face, Name};
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Button, Drawing, Html, Press, Screen};
use crate::kernel::speech::Value::{Html as Markup, Text};
use crate::kernel::tx::Reads;
use crate::kernel::{building, membership};

/// An application and the faces of those in it: all that a card needs.
struct Scene {
    application: Application,
    building: String,
    applicant: Face,
    /// Who asks, or decided.
    moderator: Option<Face>,
    /// Whose name the applicant's looks like.
    twin: Option<Face>,
}

/// To a moderator: somebody would like to come in; or, on saying no, why not.
pub(super) async fn card(
    reads: &mut impl Reads,
    member: Member,
    asks_reason: bool,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let past = |id| Some(Drawing::Stale(Screen::of(reader.language.say(id, &[]))));
    let Some(known) = building::find(reads, member.building).await? else { return Ok(None) };
    let moderators = membership::list_moderators(reads, member.building).await?;
    if !reader.person.is_some_and(|person| moderators.contains(&person)) {
        return Ok(past("joining-card-not-yours"));
    }
    let Some(application) = store::find(reads, member).await? else {
        return Ok(past("joining-card-over"));
    };
    let faces = faces(reads, &application, &moderators).await?;
    let Some(Faces { applicant, others, moderator }) = faces else { return Ok(None) };
    let twin = others.into_iter().find(|other| is_twin(&applicant, other));
    let building = known.title;
    let scene = Scene { application, building, applicant, moderator, twin };
    let came_in = membership::belongs(reads, member).await?;
    Ok(Some(match application.state {
        State::Waiting if came_in => {
            Drawing::Stale(decided(&scene, reader).row([what_waits(&scene, reader)]))
        }
        State::Waiting if asks_reason => Drawing::Fresh(reasons(&scene, reader)),
        State::Waiting => Drawing::Fresh(question(&scene, reader)),
        State::Accepted { .. } => {
            Drawing::Stale(decided(&scene, reader).row([what_waits(&scene, reader)]))
        }
        State::Declined { .. } => {
            let verb = if application.stands(reads.now()) { Verb::Approve } else { Verb::Undo };
            let undo = scene.button(reader, verb);
            let back = [what_waits(&scene, reader)];
            Drawing::Stale(decided(&scene, reader).row(undo.into_iter().chain(back)))
        }
    }))
}

/// The faces of those whom a card may name.
struct Faces {
    applicant: Face,
    /// Those who moderate.
    others: Vec<Face>,
    /// Who asks, or decided.
    moderator: Option<Face>,
}

async fn faces(
    reads: &mut impl Reads,
    application: &Application,
    moderators: &[PersonId],
) -> anyhow::Result<Option<Faces>> {
    let named = match application.state {
        State::Waiting => application.asker,
        State::Accepted { by, .. } | State::Declined { by, .. } => by,
    };
    let mut people = vec![application.member.person];
    people.extend(moderators.iter().filter(|other| **other != application.member.person));
    people.extend(named);
    let mut faces = person::faces(reads, &people).await?;
    let moderator = if named.is_some() { faces.pop() } else { None };
    let mut faces = faces.into_iter();
    let applicant = faces.next();
    Ok(applicant.map(|applicant| Faces { applicant, others: faces.collect(), moderator }))
}

/// True if an applicant could be taken for this moderator.
fn is_twin(applicant: &Face, moderator: &Face) -> bool {
    let names = |face: &Face| {
        let both = [face.name.clone(), face.account_name.clone()];
        both.into_iter().flatten().collect::<Vec<Name>>()
    };
    let theirs = names(moderator);
    let is_alike = |own: &Name| theirs.iter().any(|other| looks_like(own.as_str(), other.as_str()));
    names(applicant).iter().any(is_alike)
}

impl Scene {
    fn button(&self, reader: &Reader, verb: Verb) -> Option<Button> {
        let label = match verb {
            Verb::Look => "joining-button-back",
            Verb::Approve => "joining-button-approve",
            Verb::AskFirst => "joining-button-ask-first",
            Verb::Decline => "joining-button-decline",
            Verb::DeclineAs(reason) => label_of(reason),
            Verb::Undo => "joining-button-undo",
        };
        let Member { person, building } = self.application.member;
        button(reader, label, &Intent::OfApplicant(verb, building, person))
    }
}

/// Do they live here?
fn question(scene: &Scene, reader: &Reader) -> Screen {
    let language = reader.language;
    let name = profile_of(Some(&scene.applicant), reader);
    let values = [("name", Markup(&name)), ("building", Text(scene.building.as_str()))];
    let asks = language.say("joining-card", &values);
    let moderator = |face: &Face| name_of(Some(face), reader);
    let like = scene.twin.as_ref().map(moderator).map_or_else(Html::default, |twin| {
        language.say("joining-card-like", &[("moderator", Text(&twin))])
    });
    let asked = scene.moderator.as_ref().map(moderator).map_or_else(Html::default, |asker| {
        language.say("joining-card-asked", &[("moderator", Text(&asker))])
    });
    let approve = scene.button(reader, Verb::Approve);
    let first = match scene.moderator {
        None => scene.button(reader, Verb::AskFirst),
        Some(_) => None,
    };
    Screen::of(Html::lines([asks, like, asked]))
        .row(approve.into_iter().chain(first))
        .row(scene.button(reader, Verb::Decline))
        .row([what_waits(scene, reader)])
}

/// The way back to what else waits for moderators.
fn what_waits(scene: &Scene, reader: &Reader) -> Button {
    let queue = duty::Intent::QueueOf(scene.application.member.building, 0);
    reader.language.button("duty-button-queue", Press::Code(queue.code()))
}

/// Why not?
fn reasons(scene: &Scene, reader: &Reader) -> Screen {
    let name = name_of(Some(&scene.applicant), reader);
    let text = reader.language.say("joining-reasons", &[("name", Text(&name))]);
    let buttons: Vec<Button> = Reason::ALL
        .into_iter()
        .filter_map(|reason| scene.button(reader, Verb::DeclineAs(reason)))
        .collect();
    buttons
        .chunks(2)
        .fold(Screen::of(text), |screen, row| screen.row(row.iter().cloned()))
        .row(scene.button(reader, Verb::Look))
}

/// How it was decided.
fn decided(scene: &Scene, reader: &Reader) -> Screen {
    let language = reader.language;
    let name = name_of(Some(&scene.applicant), reader);
    let moderator = name_of(scene.moderator.as_ref(), reader);
    let (name, moderator) = (("name", Text(&name)), ("moderator", Text(&moderator)));
    Screen::of(match scene.application.state {
        State::Accepted { by: Some(_), .. } if scene.application.invited => {
            language.say("joining-card-invited", &[name, moderator])
        }
        State::Accepted { by: Some(_), .. } => {
            language.say("joining-card-accepted", &[name, moderator])
        }
        State::Accepted { by: None, .. } | State::Waiting => {
            language.say("joining-card-came-in", &[name])
        }
        State::Declined { reason, .. } => {
            let reason = language.label(label_of(reason));
            language.say("joining-card-declined", &[name, moderator, ("reason", Text(&reason))])
        }
    })
}

/// A reason in words.
pub fn reason_in(reason: Reason, language: Language) -> String {
    language.label(label_of(reason))
}

fn label_of(reason: Reason) -> &'static str {
    match reason {
        Reason::Elsewhere => "joining-reason-elsewhere",
        Reason::Unknown => "joining-reason-unknown",
        Reason::Silent => "joining-reason-silent",
        Reason::Twice => "joining-reason-twice",
    }
}
