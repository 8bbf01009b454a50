//! Grants → screens, in the reader's language.

mod card;
mod lists;
mod proposing;
mod told;
mod waiting;
mod words;

pub use lists::beside_person;
pub use waiting::waiting;
pub use words::{ending_in, grounds_in, work_in};

use super::intents::{Intent, Verb};
use super::model::{Refusal, State, Trust};
use super::notices::{Notice, Reply};
use super::store;
use crate::features::members::views::{denied, name_of, open_private};
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::person::{self, Face};
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Answer, Button, Drawing, Press, Screen};
use crate::kernel::trust::TrustId;
use crate::kernel::tx::Reads;
use crate::kernel::{building, membership};

/// How a notice looks to its reader; nothing if what it tells of is gone, or not theirs to read.
///
/// # Errors
/// If the database cannot be read.
pub async fn notice(
    reads: &mut impl Reads,
    notice: Notice,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    if let Notice::Announcement { trust } = notice {
        let scene = Scene::find(reads, trust, reader.person).await?;
        return Ok(Some(told::announcement(scene.as_ref(), reader)));
    }
    if reader.in_group {
        return Ok(Some(Drawing::Fresh(group_line(reader))));
    }
    match notice {
        Notice::Mine { building, person } => {
            lists::mine(reads, Member { person, building }, reader).await
        }
        Notice::Overview { building, .. }
        | Notice::OfPerson { building, .. }
        | Notice::Terms { building, .. }
        | Notice::Grounds { building, .. }
        | Notice::Form { building, .. } => for_moderators(reads, notice, building, reader).await,
        Notice::Announcement { .. } => Ok(None),
        Notice::Card { trust }
        | Notice::Announced { trust }
        | Notice::Held { trust }
        | Notice::GiveBackQuestion { trust }
        | Notice::Soon { trust }
        | Notice::Over { trust }
        | Notice::News { trust } => {
            let scene = Scene::find(reads, trust, reader.person).await?;
            let Some(scene) = scene else { return Ok(Some(past("grants-over", reader))) };
            let drawing = match notice {
                Notice::Announced { .. } => told::announced(&scene, reader),
                Notice::Held { .. } => told::held(&scene, reader),
                Notice::GiveBackQuestion { .. } => told::give_back_question(&scene, reader),
                Notice::Soon { .. } => Some(told::soon(&scene, reader)),
                Notice::Over { .. } => told::over(&scene, reader),
                Notice::News { .. } => Some(told::news(&scene, reader)),
                Notice::Card { .. }
                | Notice::Mine { .. }
                | Notice::Overview { .. }
                | Notice::OfPerson { .. }
                | Notice::Terms { .. }
                | Notice::Grounds { .. }
                | Notice::Form { .. }
                | Notice::Announcement { .. } => Some(card::card(&scene, reader)),
            };
            Ok(drawing)
        }
    }
}

async fn for_moderators(
    reads: &mut impl Reads,
    notice: Notice,
    building: BuildingId,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some(known) = building::find(reads, building).await? else { return Ok(None) };
    let moderators = membership::list_moderators(reads, building).await?;
    if !reader.person.is_some_and(|person| moderators.contains(&person)) {
        return Ok(Some(past("grants-not-yours", reader)));
    }
    let is_alone = |person: PersonId| {
        let can_agree = |one: &PersonId| *one != person && Some(*one) != reader.person;
        !moderators.iter().any(can_agree)
    };
    match notice {
        Notice::Overview { page, .. } => lists::overview(reads, &known, page, reader).await,
        Notice::Terms { person, work, .. } => {
            proposing::terms(reads, Member { person, building }, work, reader).await
        }
        Notice::Grounds { person, work, term, .. } => {
            let member = Member { person, building };
            proposing::grounds(reads, member, (work, term), is_alone(person), reader).await
        }
        Notice::Form { person, work, term, moderator, .. } => {
            let member = Member { person, building };
            if proposing::waits(reads, moderator, member, (work, term)).await? {
                let alone = is_alone(person);
                return proposing::form(reads, member, (work, term), alone, reader).await;
            }
            lists::of_person(reads, member, (is_alone(person), false), reader).await
        }
        Notice::OfPerson { person, more, .. } => {
            let member = Member { person, building };
            lists::of_person(reads, member, (is_alone(person), more), reader).await
        }
        Notice::Mine { .. }
        | Notice::Card { .. }
        | Notice::Announcement { .. }
        | Notice::Announced { .. }
        | Notice::Held { .. }
        | Notice::GiveBackQuestion { .. }
        | Notice::Soon { .. }
        | Notice::Over { .. }
        | Notice::News { .. } => Ok(None),
    }
}

/// The one line in the group, with a button that goes on in private.
fn group_line(reader: &Reader) -> Screen {
    Screen::of(reader.language.say("members-group-private", &[]))
        .row(open_private(reader, Intent::Open.code()))
}

/// What has been.
fn past(id: &'static str, reader: &Reader) -> Drawing {
    Drawing::Stale(Screen::of(reader.language.say(id, &[])))
}

/// A grant and the faces of those in it: all that is told of it.
struct Scene {
    trust: Trust,
    holder: Face,
    proposer: Option<Face>,
    seconder: Option<Face>,
    /// Who ended it.
    ender: Option<Face>,
    /// True if its reader moderates its building.
    moderates: bool,
    now: Moment,
}

impl Scene {
    async fn find(
        reads: &mut impl Reads,
        trust: TrustId,
        reader: Option<PersonId>,
    ) -> anyhow::Result<Option<Self>> {
        let Some(trust) = store::find(reads, trust).await? else { return Ok(None) };
        let moderators = membership::list_moderators(reads, trust.member.building).await?;
        let ender = match trust.state {
            State::Over { by, .. } => by,
            State::Proposed | State::Held(_) => None,
        };
        let people = [Some(trust.member.person), trust.proposer, trust.seconder, ender];
        let ids: Vec<PersonId> = people.into_iter().flatten().collect();
        let faces = person::faces(reads, &ids).await?;
        let face = |person: Option<PersonId>| {
            let at = ids.iter().position(|id| Some(*id) == person)?;
            faces.get(at).cloned()
        };
        let Some(holder) = face(Some(trust.member.person)) else { return Ok(None) };
        Ok(Some(Self {
            holder,
            proposer: face(trust.proposer),
            seconder: face(trust.seconder),
            ender: face(ender),
            moderates: reader.is_some_and(|person| moderators.contains(&person)),
            now: reads.now(),
            trust,
        }))
    }

    /// True if its reader is whom it is about.
    fn is_holder(&self, reader: &Reader) -> bool {
        reader.person == Some(self.trust.member.person)
    }

    /// What its holder reads while a moderator may still undo how it ended, and later.
    fn gone(&self, id: &'static str, reader: &Reader) -> Drawing {
        let waits = self.trust.may_come_back(self.now);
        past(if waits { "grants-card-own-wait" } else { id }, reader)
    }

    fn name(&self, reader: &Reader) -> String {
        name_of(Some(&self.holder), reader)
    }

    fn button(&self, verb: Verb, label: &'static str, reader: &Reader) -> Option<Button> {
        let intent = Intent::OfTrust(verb, self.trust.member.building, self.trust.id);
        button(reader, label, &intent)
    }
}

/// The answer to one's own act: there is nothing to say.
pub fn reply(reply: Reply) -> Answer {
    match reply {
        Reply::Silent => Answer::of(Screen::default()),
    }
}

/// A friendly no.
pub fn refusal(refusal: Refusal, reader: &Reader) -> Answer {
    let say = |id| Answer::of(Screen::of(reader.language.say(id, &[])));
    match refusal {
        Refusal::OneSelf => say("grants-refused-self"),
        Refusal::SameTwice => say("grants-refused-twice"),
        Refusal::Another => say("grants-refused-another"),
        Refusal::TooLate => say("grants-refused-late"),
        Refusal::Over => say("grants-refused-over"),
        Refusal::NotTrusted => say("grants-refused-not-trusted"),
        Refusal::NotThere => say("members-refused-not-there"),
        Refusal::NoWords => say("grants-refused-words"),
        Refusal::Denied(denial) => denied(denial, reader),
    }
}

fn button(reader: &Reader, label: &'static str, intent: &Intent) -> Option<Button> {
    Some(reader.language.button(label, Press::Code(intent.code()?)))
}

/// A button whose label is made of values.
fn labelled(label: String, intent: &Intent) -> Option<Button> {
    Some(Button { label, press: Press::Code(intent.code()?) })
}
