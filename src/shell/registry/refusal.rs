//! A friendly no of any feature, and what it means for what was done.

use crate::features::{joining, members, needs, numbers, papers, people, residents};
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
    /// About the building's numbers.
    Numbers(numbers::Refusal),
    /// About papers to print.
    Papers(papers::Refusal),
    /// About who lives in a building.
    Residents(residents::Refusal),
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
            Self::Numbers(refusal) => numbers::Refusal::kind(*refusal),
            Self::Papers(refusal) => papers::Refusal::kind(*refusal),
            Self::Residents(refusal) => residents::Refusal::kind(*refusal),
        }
    }
}

impl Refusal {
    /// True if it was refused because they have to say first which of their buildings is meant.
    pub fn asks_which_building(&self) -> bool {
        matches!(
            self,
            Self::Members(members::Refusal::Denied(Denied::WhichBuilding))
                | Self::Needs(needs::Refusal::Denied(Denied::WhichBuilding))
                | Self::People(people::Refusal::Denied(Denied::WhichBuilding))
                | Self::Numbers(numbers::Refusal::Denied(Denied::WhichBuilding))
                | Self::Papers(papers::Refusal::Denied(Denied::WhichBuilding))
                | Self::Residents(residents::Refusal::Denied(Denied::WhichBuilding))
        )
    }

    /// True if it was refused because they have to be let in first.
    pub fn is_of_an_applicant(&self) -> bool {
        matches!(
            self,
            Self::Members(members::Refusal::Denied(Denied::Applicant))
                | Self::Needs(needs::Refusal::Denied(Denied::Applicant))
                | Self::People(people::Refusal::Denied(Denied::Applicant))
                | Self::Joining(joining::Refusal::Denied(Denied::Applicant))
                | Self::Numbers(numbers::Refusal::Denied(Denied::Applicant))
                | Self::Papers(papers::Refusal::Denied(Denied::Applicant))
                | Self::Residents(residents::Refusal::Denied(Denied::Applicant))
        )
    }

    /// True if what a step waited for is over: the words mean something else.
    pub fn ends_a_step(&self) -> bool {
        match self {
            Self::Members(_) | Self::Papers(_) => false,
            Self::Joining(refusal) => refusal.ends_a_step(),
            Self::Needs(refusal) => refusal.ends_a_step(),
            Self::People(refusal) => refusal.ends_a_step(),
            Self::Numbers(refusal) => refusal.ends_a_step(),
            Self::Residents(refusal) => refusal.ends_a_step(),
        }
    }

    /// True if the button that was tapped is old.
    pub fn is_of_an_old_button(&self) -> bool {
        matches!(self, Self::Needs(needs::Refusal::Past))
    }

    /// True if it was refused for want of a moderator's authority: perhaps they have it by now.
    pub fn is_for_moderators(&self) -> bool {
        matches!(
            self,
            Self::Members(
                members::Refusal::OnlyModerators | members::Refusal::Denied(Denied::NotModerator)
            ) | Self::Needs(needs::Refusal::Denied(Denied::NotModerator))
                | Self::Joining(joining::Refusal::Denied(Denied::NotModerator))
                | Self::Numbers(numbers::Refusal::Denied(Denied::NotModerator))
                | Self::Papers(papers::Refusal::Denied(Denied::NotModerator))
                | Self::Residents(residents::Refusal::Denied(Denied::NotModerator))
        )
    }
}

impl Said for Refusal {
    fn kind(&self) -> &'static str {
        match self {
            Self::Members(refusal) => Said::kind(refusal),
            Self::Needs(refusal) => Said::kind(refusal),
            Self::People(refusal) => Said::kind(refusal),
            Self::Joining(refusal) => Said::kind(refusal),
            Self::Numbers(refusal) => Said::kind(refusal),
            Self::Papers(refusal) => Said::kind(refusal),
            Self::Residents(refusal) => Said::kind(refusal),
        }
    }

    fn body(&self) -> anyhow::Result<String> {
        match self {
            Self::Members(refusal) => refusal.body(),
            Self::Needs(refusal) => refusal.body(),
            Self::People(refusal) => refusal.body(),
            Self::Joining(refusal) => refusal.body(),
            Self::Numbers(refusal) => refusal.body(),
            Self::Papers(refusal) => refusal.body(),
            Self::Residents(refusal) => refusal.body(),
        }
    }
}
