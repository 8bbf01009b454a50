//! A friendly no of any feature, and what it means for what was done.

use super::each::each;
use crate::features::{
    alarms, callers, checkins, devices, digest, duty, grants, habits, households, invites, joining,
    keys, members, needs, numbers, offers, papers, people, residents, series,
};
use crate::kernel::actor::Denied;
use crate::kernel::notice::Said;

/// A friendly no.
#[derive(Debug)]
pub enum Refusal {
    /// Of the house itself.
    Members(members::Refusal),
    /// About needs.
    Needs(needs::Refusal),
    /// About what they tell of themselves.
    People(people::Refusal),
    /// At the door.
    Joining(joining::Refusal),
    /// About what somebody is trusted with.
    Grants(grants::Refusal),
    /// About invites.
    Invites(invites::Refusal),
    /// About the building's numbers.
    Numbers(numbers::Refusal),
    /// About what was offered to them.
    Offers(offers::Refusal),
    /// About papers to print.
    Papers(papers::Refusal),
    /// About who lives in a building.
    Residents(residents::Refusal),
    /// About how the house keeps things.
    Habits(habits::Refusal),
    /// About duty, or what waits.
    Duty(duty::Refusal),
    /// About a household, or somebody without Telegram.
    Households(households::Refusal),
    /// About what somebody gets.
    Digest(digest::Refusal),
    /// About what is done on behalf of somebody.
    Callers(callers::Refusal),
    /// About what repeats.
    Series(series::Refusal),
    /// About a call for help.
    Alarms(alarms::Refusal),
    /// About doorbells.
    Devices(devices::Refusal),
    /// About who can open.
    Keys(keys::Refusal),
    /// About being asked each day whether all is well.
    Checkins(checkins::Refusal),
}

impl Refusal {
    /// Its kind, for the audit log.
    pub fn name(&self) -> &'static str {
        match self {
            // Asked of a reference, `kind` would be that of the letter: it comes first there.
            Self::Members(refusal) => members::Refusal::kind(*refusal),
            Self::Needs(refusal) => needs::Refusal::kind(refusal),
            Self::People(refusal) => people::Refusal::kind(*refusal),
            Self::Joining(refusal) => joining::Refusal::kind(*refusal),
            Self::Grants(refusal) => grants::Refusal::kind(*refusal),
            Self::Invites(refusal) => invites::Refusal::kind(*refusal),
            Self::Numbers(refusal) => numbers::Refusal::kind(*refusal),
            Self::Offers(refusal) => offers::Refusal::kind(*refusal),
            Self::Papers(refusal) => papers::Refusal::kind(*refusal),
            Self::Residents(refusal) => residents::Refusal::kind(*refusal),
            Self::Households(refusal) => households::Refusal::kind(*refusal),
            Self::Habits(refusal) => habits::Refusal::kind(*refusal),
            Self::Callers(refusal) => callers::Refusal::kind(refusal),
            Self::Duty(refusal) => duty::Refusal::kind(*refusal),
            Self::Digest(refusal) => digest::Refusal::kind(*refusal),
            Self::Series(refusal) => series::Refusal::kind(*refusal),
            Self::Alarms(refusal) => alarms::Refusal::kind(*refusal),
            Self::Devices(refusal) => devices::Refusal::kind(*refusal),
            Self::Keys(refusal) => keys::Refusal::kind(*refusal),
            Self::Checkins(refusal) => checkins::Refusal::kind(*refusal),
        }
    }
}

impl Refusal {
    /// True if it was refused because they have to say first which of their buildings is meant.
    pub fn asks_which_building(&self) -> bool {
        self.denied() == Some(Denied::WhichBuilding)
    }

    /// True if it was refused because they have to be let in first.
    pub fn is_of_an_applicant(&self) -> bool {
        self.denied() == Some(Denied::Applicant)
    }

    /// True if it was refused for want of a moderator's authority: perhaps they have it by now.
    pub fn is_for_moderators(&self) -> bool {
        matches!(self, Self::Members(members::Refusal::OnlyModerators))
            || self.denied() == Some(Denied::NotModerator)
    }

    /// The authority that was wanting, if it was one.
    fn denied(&self) -> Option<Denied> {
        match self {
            Self::Members(members::Refusal::Denied(denied))
            | Self::Needs(needs::Refusal::Denied(denied))
            | Self::People(people::Refusal::Denied(denied))
            | Self::Joining(joining::Refusal::Denied(denied))
            | Self::Grants(grants::Refusal::Denied(denied))
            | Self::Invites(invites::Refusal::Denied(denied))
            | Self::Numbers(numbers::Refusal::Denied(denied))
            | Self::Offers(offers::Refusal::Denied(denied))
            | Self::Papers(papers::Refusal::Denied(denied))
            | Self::Residents(residents::Refusal::Denied(denied))
            | Self::Households(households::Refusal::Denied(denied))
            | Self::Habits(habits::Refusal::Denied(denied))
            | Self::Digest(digest::Refusal::Denied(denied))
            | Self::Callers(callers::Refusal::Denied(denied))
            | Self::Series(series::Refusal::Denied(denied))
            | Self::Alarms(alarms::Refusal::Denied(denied))
            | Self::Devices(devices::Refusal::Denied(denied))
            | Self::Keys(keys::Refusal::Denied(denied))
            | Self::Checkins(checkins::Refusal::Denied(denied))
            | Self::Duty(duty::Refusal::Denied(denied)) => Some(*denied),
            Self::Members(_)
            | Self::Needs(_)
            | Self::People(_)
            | Self::Joining(_)
            | Self::Grants(_)
            | Self::Invites(_)
            | Self::Numbers(_)
            | Self::Offers(_)
            | Self::Residents(_)
            | Self::Households(_)
            | Self::Habits(_)
            | Self::Callers(_)
            | Self::Series(_)
            | Self::Alarms(_)
            | Self::Devices(_)
            | Self::Keys(_)
            | Self::Checkins(_)
            | Self::Duty(_) => None,
        }
    }

    /// True if what a step waited for is over: the words mean something else.
    pub fn ends_a_step(&self) -> bool {
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
            Self::Habits(refusal) => refusal.ends_a_step(),
            Self::Joining(refusal) => refusal.ends_a_step(),
            Self::Grants(refusal) => refusal.ends_a_step(),
            Self::Needs(refusal) => refusal.ends_a_step(),
            Self::People(refusal) => refusal.ends_a_step(),
            Self::Numbers(refusal) => refusal.ends_a_step(),
            Self::Residents(refusal) => refusal.ends_a_step(),
            Self::Households(refusal) => refusal.ends_a_step(),
            Self::Keys(refusal) => refusal.ends_a_step(),
            Self::Callers(refusal) => refusal.ends_a_step(),
        }
    }

    /// True if the button that was tapped is old.
    pub fn is_of_an_old_button(&self) -> bool {
        matches!(self, Self::Needs(needs::Refusal::Past))
    }
}

impl Said for Refusal {
    fn kind(&self) -> &'static str {
        each!(self, refusal => Said::kind(refusal))
    }

    fn body(&self) -> anyhow::Result<String> {
        each!(self, refusal => refusal.body())
    }
}
