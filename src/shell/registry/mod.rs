//! Where features meet the shell: one exhaustive match per sum type, one variant per feature.

mod answers;
mod apology;
mod away;
mod beside;
mod brought;
mod each;
mod following;
mod forgetting;
mod intents;
mod letters;
mod menu;
mod mydata;
mod parting;
mod queue;
mod refusal;
mod reply;
mod resolving;
mod sealed;
mod tidings;
mod time;

use each::each;

pub use answers::AnswerLetter;
pub use apology::{Apology, Flooded};
pub use away::{alarm_of, was_away};
pub use following::{
    answer_faceless, apply, ask_which_building, depart, depart_everywhere, disk_is_full, enter,
    follow_moderators, join, lose_topic, member_is_checked, move_chat, redraw_of, show_newest,
    tell_of_breakage, tell_standing,
};
pub use forgetting::erase;
use forgetting::forget;
pub use intents::{is_call_for_help, is_ours, kept, read, resumed, shows};
pub use letters::{Errand, Letter, read_letter};
pub use menu::{Told, commands};
pub use mydata::export;
pub use refusal::Refusal;
pub use reply::Reply;
pub use resolving::{resolve, step_of};
pub use sealed::sealed;
pub use time::{fire, sweep};

use crate::features::{
    alarms, callers, checkins, devices, digest, duty, grants, habits, households, invites, joining,
    keys, members, needs, numbers, offers, papers, people, residents, series,
};
use crate::kernel::actor::{Actor, Denied};
use crate::kernel::id::{BuildingId, Member};
use crate::kernel::outcome::Stop;
use crate::kernel::tx::Tx;

/// What somebody wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Of the house itself.
    Members(members::Intent),
    /// With a need.
    Needs(needs::Intent),
    /// With what they tell of themselves.
    People(people::Intent),
    /// At the door.
    Joining(joining::Intent),
    /// With what somebody is trusted with.
    Grants(grants::Intent),
    /// Of invites.
    Invites(invites::Intent),
    /// With the building's numbers.
    Numbers(numbers::Intent),
    /// About what was offered to them.
    Offers(offers::Intent),
    /// Of papers to print.
    Papers(papers::Intent),
    /// To know who lives in a building.
    Residents(residents::Intent),
    /// With how the house keeps things.
    Habits(habits::Intent),
    /// With duty, and with what waits.
    Duty(duty::Intent),
    /// With their household, or somebody without Telegram.
    Households(households::Intent),
    /// To get less of what nobody asked for, or more.
    Digest(digest::Intent),
    /// On behalf of somebody without Telegram.
    Callers(callers::Intent),
    /// With what repeats.
    Series(series::Intent),
    /// With a call for help.
    Alarms(alarms::Intent),
    /// With doorbells.
    Devices(devices::Intent),
    /// With who can open.
    Keys(keys::Intent),
    /// With being asked each day whether all is well.
    Checkins(checkins::Intent),
}

impl Intent {
    /// Its verb, for the audit log.
    pub fn verb(&self) -> &'static str {
        each!(self, intent => intent.verb())
    }

    /// The row it names, for the audit log.
    pub fn row(&self) -> Option<i64> {
        each!(self, intent => intent.row())
    }

    /// The building it names.
    pub fn building(&self) -> Option<BuildingId> {
        each!(self, intent => intent.building())
    }

    /// True if a link may bring it: links are made by anybody and followed unawares.
    fn may_come_by_link(&self) -> bool {
        each!(self, intent => intent.may_come_by_link())
    }

    /// True if it leaves an open step as it is; anything else that is typed or said ends it.
    pub fn keeps_a_step(&self) -> bool {
        self.answers_a_step() || *self == Self::Members(members::Intent::Thing)
    }

    /// True if it is what an open step waited for.
    pub fn answers_a_step(&self) -> bool {
        match self {
            Self::Members(_)
            | Self::Papers(_)
            | Self::Duty(_)
            | Self::Invites(_)
            | Self::Offers(_)
            | Self::Digest(_)
            | Self::Alarms(_)
            | Self::Devices(_)
            | Self::Checkins(_)
            | Self::Series(_) => false,
            Self::Habits(intent) => intent.answers_a_step(),
            Self::Needs(intent) => intent.answers_a_step(),
            Self::People(intent) => intent.answers_a_step(),
            Self::Joining(intent) => intent.answers_a_step(),
            Self::Grants(intent) => intent.answers_a_step(),
            Self::Numbers(intent) => intent.answers_a_step(),
            Self::Residents(intent) => intent.answers_a_step(),
            Self::Households(intent) => intent.answers_a_step(),
            Self::Keys(intent) => intent.answers_a_step(),
            Self::Callers(intent) => intent.answers_a_step(),
        }
    }
}

/// Does what somebody wants.
///
/// # Errors
/// A refusal, or what is broken.
#[expect(clippy::too_many_lines, reason = "an arm for each feature")]
pub async fn act(tx: &mut Tx, actor: &Actor, intent: Intent) -> Result<Reply, Stop<Refusal>> {
    match intent {
        // Hello to somebody who has to be let in first is where they stand.
        Intent::Members(members::Intent::Start)
            if actor.memberships.is_empty() && !actor.applies.is_empty() =>
        {
            Err(Stop::Refused(Refusal::Members(members::Refusal::Denied(Denied::Applicant))))
        }
        Intent::Members(intent) => of_members(tx, actor, intent).await,
        Intent::People(intent) => {
            let place = intent.place();
            let reply = people::actions::act(tx, actor, intent).await;
            if let (Some(building), Ok(_)) = (place, &reply) {
                let member = Member { person: actor.person.id, building };
                following::follow_place(tx, member).await?;
            }
            reply.map(Reply::People).map_err(|stop| stop.map(Refusal::People))
        }
        Intent::Joining(intent) => {
            let reply = joining::actions::act(tx, actor, intent).await;
            reply.map(Reply::Joining).map_err(|stop| stop.map(Refusal::Joining))
        }
        Intent::Grants(intent) => {
            let trust = intent.may_end();
            let reply = grants::actions::act(tx, actor, intent).await;
            if let (Some(trust), Ok(_)) = (trust, &reply) {
                following::follow_trust(tx, trust).await?;
            }
            reply.map(Reply::Grants).map_err(|stop| stop.map(Refusal::Grants))
        }
        Intent::Invites(intent) => {
            let reply = invites::actions::act(tx, actor, intent).await;
            reply.map(Reply::Invites).map_err(|stop| stop.map(Refusal::Invites))
        }
        Intent::Numbers(intent) => {
            let emptied = numbers::intents::LineVerb::Empty;
            let changes = intent.answers_a_step()
                || matches!(&intent, numbers::Intent::OfLine(verb, ..) if *verb == emptied);
            if let Some(building) = intent.building().filter(|_| changes) {
                duty::actions::redraw_of(tx, building);
            }
            let reply = numbers::actions::act(tx, actor, intent).await;
            reply.map(Reply::Numbers).map_err(|stop| stop.map(Refusal::Numbers))
        }
        Intent::Offers(intent) => {
            let reply = offers::actions::act(tx, actor, intent).await;
            reply.map(Reply::Offers).map_err(|stop| stop.map(Refusal::Offers))
        }
        Intent::Papers(intent) => {
            let reply = papers::actions::act(tx, actor, intent).await;
            if matches!(reply, Ok(papers::Reply::Hello { .. })) {
                people::actions::ask_name(tx, actor).await?;
            }
            reply.map(Reply::Papers).map_err(|stop| stop.map(Refusal::Papers))
        }
        Intent::Residents(intent) => {
            let reply = residents::actions::act(tx, actor, intent).await;
            reply.map(Reply::Residents).map_err(|stop| stop.map(Refusal::Residents))
        }
        Intent::Duty(intent) => {
            let reply = duty::actions::act(tx, actor, intent).await;
            reply.map(Reply::Duty).map_err(|stop| stop.map(Refusal::Duty))
        }
        Intent::Habits(intent) => {
            let changed = intent.sets();
            let reply = habits::actions::act(tx, actor, intent).await;
            if let (Some(building), Ok(_)) = (changed, &reply) {
                digest::actions::follow(tx, building).await?;
            }
            reply.map(Reply::Habits).map_err(|stop| stop.map(Refusal::Habits))
        }
        Intent::Digest(intent) => {
            let reply = digest::actions::act(tx, actor, intent).await;
            reply.map(Reply::Digest).map_err(|stop| stop.map(Refusal::Digest))
        }
        Intent::Households(intent) => {
            let of_recipient = intent.of_recipient();
            let reply = households::actions::act(tx, actor, intent).await;
            if let (Some((building, recipient)), Ok(_)) = (of_recipient, &reply) {
                callers::actions::follow(tx, building, None).await?;
                callers::actions::redraw_for(tx, recipient).await?;
            }
            reply.map(Reply::Households).map_err(|stop| stop.map(Refusal::Households))
        }
        Intent::Callers(intent) => {
            let reply = callers::actions::act(tx, actor, intent).await;
            reply.map(Reply::Callers).map_err(|stop| stop.map(Refusal::Callers))
        }
        Intent::Series(intent) => {
            let reply = series::actions::act(tx, actor, intent).await;
            reply.map(Reply::Series).map_err(|stop| stop.map(Refusal::Series))
        }
        Intent::Alarms(intent) => {
            let (ended, peril) = (intent.may_end(), intent.says_peril());
            let reply = alarms::actions::act(tx, actor, intent).await;
            if let (Some(alarm), Ok(_)) = (ended, &reply) {
                checkins::actions::follow_alarm(tx, alarm).await?;
            }
            if let (Some(alarm), Ok(_)) = (peril, &reply) {
                keys::actions::follow_peril(tx, alarm).await?;
            }
            reply.map(Reply::Alarms).map_err(|stop| stop.map(Refusal::Alarms))
        }
        Intent::Devices(intent) => {
            let reply = devices::actions::act(tx, actor, intent).await;
            reply.map(Reply::Devices).map_err(|stop| stop.map(Refusal::Devices))
        }
        Intent::Keys(intent) => {
            let reply = keys::actions::act(tx, actor, intent).await;
            reply.map(Reply::Keys).map_err(|stop| stop.map(Refusal::Keys))
        }
        Intent::Checkins(intent) => {
            let reply = checkins::actions::act(tx, actor, intent).await;
            reply.map(Reply::Checkins).map_err(|stop| stop.map(Refusal::Checkins))
        }
        Intent::Needs(intent) => {
            let reply = needs::actions::act(tx, actor, intent).await;
            reply.map(Reply::Needs).map_err(|stop| stop.map(Refusal::Needs))
        }
    }
}

/// What somebody wants of the house itself, and what follows from it for others.
async fn of_members(
    tx: &mut Tx,
    actor: &Actor,
    intent: members::Intent,
) -> Result<Reply, Stop<Refusal>> {
    if intent == members::Intent::Erase {
        forget(tx, actor).await?;
    }
    if let members::Intent::TakeBack(purpose) = intent {
        following::take_back(tx, actor, purpose).await?;
    }
    let reply = members::actions::act(tx, actor, intent).await;
    if intent == members::Intent::Start && reply.is_ok() {
        people::actions::ask_name(tx, actor).await?;
    }
    if let (members::Intent::Vouch(_, person), Ok(_)) = (intent, &reply) {
        residents::actions::redraw_of(tx, person);
    }
    if let (members::Intent::SetClock(building, _), Ok(_)) = (intent, &reply) {
        digest::actions::follow(tx, building).await?;
        checkins::actions::follow(tx, building).await?;
    }
    reply.map(Reply::Members).map_err(|stop| stop.map(Refusal::Members))
}
