//! What every feature answers.

use super::each::each;
use crate::features::{
    alarms, callers, checkins, devices, digest, duty, grants, habits, households, invites, joining,
    keys, members, needs, numbers, offers, papers, people, residents, series,
};
use crate::kernel::notice::{Said, StandIn};

/// The answer to what somebody did.
pub enum Reply {
    /// Of the house itself.
    Members(members::Reply),
    /// About needs.
    Needs(needs::Reply),
    /// About what they tell of themselves.
    People(people::Reply),
    /// At the door.
    Joining(joining::Reply),
    /// About what somebody is trusted with.
    Grants(grants::Reply),
    /// About invites.
    Invites(invites::Reply),
    /// About the building's numbers.
    Numbers(numbers::Reply),
    /// About what was offered to them.
    Offers(offers::Reply),
    /// About papers to print.
    Papers(papers::Reply),
    /// About who lives in a building.
    Residents(residents::Reply),
    /// About how the house keeps things.
    Habits(habits::Reply),
    /// About duty, and what waits.
    Duty(duty::Reply),
    /// About a household, or somebody without Telegram.
    Households(households::Reply),
    /// About what somebody gets.
    Digest(digest::Reply),
    /// About what is done on behalf of somebody.
    Callers(callers::Reply),
    /// About what repeats.
    Series(series::Reply),
    /// About a call for help.
    Alarms(alarms::Reply),
    /// About doorbells.
    Devices(devices::Reply),
    /// About who can open.
    Keys(keys::Reply),
    /// About being asked each day whether all is well.
    Checkins(checkins::Reply),
}

impl Reply {
    /// True if it is only a toast: after words, what comes by itself says the same.
    pub fn is_toast_only(&self) -> bool {
        match self {
            Self::Members(reply) => reply.is_toast_only(),
            Self::Needs(reply) => reply.is_toast_only(),
            Self::Papers(reply) => reply.is_toast_only(),
            Self::Habits(reply) => reply.is_toast_only(),
            Self::Invites(reply) => reply.is_toast_only(),
            Self::Digest(reply) => reply.is_toast_only(),
            Self::Series(reply) => reply.is_toast_only(),
            Self::People(_)
            | Self::Joining(_)
            | Self::Grants(_)
            | Self::Numbers(_)
            | Self::Offers(_)
            | Self::Residents(_)
            | Self::Duty(_)
            | Self::Callers(_)
            | Self::Devices(_)
            | Self::Keys(_)
            | Self::Checkins(_)
            | Self::Households(_) => self.is_silent(),
            Self::Alarms(reply) => reply.is_toast_only(),
        }
    }

    /// True if there is nothing to read: it only stops the button from spinning.
    pub fn is_silent(&self) -> bool {
        matches!(
            self,
            Self::Members(members::Reply::Silent)
                | Self::Needs(needs::Reply::Silent)
                | Self::People(people::Reply::Silent)
                | Self::Joining(joining::Reply::Silent)
                | Self::Grants(grants::Reply::Silent)
                | Self::Invites(invites::Reply::Silent)
                | Self::Numbers(numbers::Reply::Silent)
                | Self::Offers(offers::Reply::Silent)
                | Self::Papers(papers::Reply::Silent)
                | Self::Residents(residents::Reply::Silent)
                | Self::Households(households::Reply::Silent)
                | Self::Callers(callers::Reply::Silent)
                | Self::Habits(habits::Reply::Silent)
                | Self::Duty(duty::Reply::Silent)
                | Self::Digest(digest::Reply::Silent)
                | Self::Series(series::Reply::Silent)
                | Self::Alarms(alarms::Reply::Silent | alarms::Reply::Heard)
                | Self::Devices(devices::Reply::Silent)
                | Self::Keys(keys::Reply::Silent)
                | Self::Checkins(checkins::Reply::Silent)
        )
    }

    /// What stands in for it after words in a group, where the private chat is closed.
    pub fn stand_in(&self) -> StandIn {
        if self.is_toast_only() { StandIn::Nothing } else { StandIn::GroupLine }
    }
}

impl Said for Reply {
    fn kind(&self) -> &'static str {
        each!(self, reply => reply.kind())
    }

    fn body(&self) -> anyhow::Result<String> {
        each!(self, reply => reply.body())
    }
}
