//! What is told of households and those without Telegram, and with which manners. Ids only.

use serde::{Deserialize, Serialize};

use super::intents::Step;
use super::model::Refusal;
use crate::kernel::household::HouseholdId;
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::notice::{self, Lane, Manners, Parting, StandIn, Subject, UnknownOutcome, said};
use crate::kernel::recipient::RecipientId;

/// Something to tell of a household, or of somebody without Telegram.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// Somebody's household, or how to come into one.
    Home {
        /// Where.
        building: BuildingId,
        /// Whose.
        person: PersonId,
    },
    /// The same as news: somebody decided it.
    HomeNews {
        /// Where.
        building: BuildingId,
        /// Whose.
        person: PersonId,
    },
    /// To those who live there: somebody says this is their home, too.
    Newcomer {
        /// Where.
        building: BuildingId,
        /// Which household.
        household: HouseholdId,
        /// Who.
        person: PersonId,
    },
    /// To moderators: those who live there do not know somebody, or say nothing.
    Disputed {
        /// Where.
        building: BuildingId,
        /// Which household.
        household: HouseholdId,
        /// Who.
        person: PersonId,
    },
    /// To those who live there: a moderator says that somebody does, too.
    Placed {
        /// Where.
        building: BuildingId,
        /// Which household.
        household: HouseholdId,
        /// Who.
        person: PersonId,
    },
    /// A name, an entrance or a flat is waited for.
    Form {
        /// Where.
        building: BuildingId,
        /// Who types.
        person: PersonId,
        /// What is waited for.
        step: Step,
    },
    /// The page of somebody without Telegram.
    Recipient {
        /// Where.
        building: BuildingId,
        /// Whose.
        recipient: RecipientId,
    },
    /// Who are they?
    Kinds {
        /// Where.
        building: BuildingId,
        /// Who.
        recipient: RecipientId,
    },
    /// Did they agree?
    Consent {
        /// Where.
        building: BuildingId,
        /// Who.
        recipient: RecipientId,
    },
    /// Do they no longer agree?
    NoLonger {
        /// Where.
        building: BuildingId,
        /// Who.
        recipient: RecipientId,
    },
    /// Shall they be taken off the list?
    TakeOff {
        /// Where.
        building: BuildingId,
        /// Who.
        recipient: RecipientId,
    },
    /// Who could answer for them, too?
    Candidates {
        /// Where.
        building: BuildingId,
        /// For whom.
        recipient: RecipientId,
        /// Which page, the first being 0.
        page: usize,
    },
    /// To somebody: do you answer for them, too?
    Asked {
        /// Where.
        building: BuildingId,
        /// For whom.
        recipient: RecipientId,
        /// Who is asked.
        person: PersonId,
    },
    /// To whoever asked: what came of it.
    Answered {
        /// Where.
        building: BuildingId,
        /// For whom.
        recipient: RecipientId,
        /// Who was asked.
        person: PersonId,
    },
    /// To the other guardians: somebody does not answer for them any more.
    GuardianLeft {
        /// Where.
        building: BuildingId,
        /// For whom.
        recipient: RecipientId,
        /// Who did.
        person: PersonId,
    },
    /// To moderators: nobody answers for them now.
    Unguarded {
        /// Where.
        building: BuildingId,
        /// For whom.
        recipient: RecipientId,
    },
    /// To those who live there: a moderator added somebody without Telegram to their home.
    Added {
        /// Where.
        building: BuildingId,
        /// Whom.
        recipient: RecipientId,
        /// Which moderator.
        moderator: PersonId,
    },
    /// To a moderator: all neighbours without Telegram.
    List {
        /// Where.
        building: BuildingId,
        /// Which page, the first being 0.
        page: usize,
    },
    /// To a moderator: who would come first, home by home.
    Cover {
        /// Where.
        building: BuildingId,
        /// Which page, the first being 0.
        page: usize,
    },
}

said!(Notice, "households.notice");

impl notice::Notice for Notice {
    fn manners(&self) -> Manners {
        let (lane, stand_in, held_at_night) = match self {
            Self::Home { .. } | Self::Cover { .. } => (Lane::Reply, StandIn::GroupLine, false),
            Self::Form { .. }
            | Self::Recipient { .. }
            | Self::Kinds { .. }
            | Self::Consent { .. }
            | Self::NoLonger { .. }
            | Self::TakeOff { .. }
            | Self::Candidates { .. }
            | Self::List { .. } => (Lane::Reply, StandIn::Nothing, false),
            Self::HomeNews { .. }
            | Self::Newcomer { .. }
            | Self::Disputed { .. }
            | Self::Placed { .. }
            | Self::Asked { .. }
            | Self::Answered { .. }
            | Self::GuardianLeft { .. }
            | Self::Unguarded { .. }
            | Self::Added { .. } => (Lane::Notice, StandIn::UntilStart, true),
        };
        Manners {
            lane,
            stand_in,
            held_at_night,
            unsolicited: false,
            unknown_outcome: UnknownOutcome::OnceMore,
        }
    }

    fn parting(&self) -> Parting {
        match self {
            Self::Disputed { .. }
            | Self::Unguarded { .. }
            | Self::List { .. }
            | Self::Cover { .. }
            | Self::Home { .. }
            | Self::HomeNews { .. } => Parting::Redrawn,
            Self::Newcomer { .. }
            | Self::Placed { .. }
            | Self::Added { .. }
            | Self::Form { .. }
            | Self::Recipient { .. }
            | Self::Kinds { .. }
            | Self::Consent { .. }
            | Self::NoLonger { .. }
            | Self::TakeOff { .. }
            | Self::Candidates { .. }
            | Self::Asked { .. }
            | Self::Answered { .. }
            | Self::GuardianLeft { .. } => Parting::WithHome,
        }
    }

    fn subject(&self) -> Option<Subject> {
        Some(match self {
            Self::Home { person, .. } | Self::HomeNews { person, .. } => home_of(*person),
            Self::Newcomer { household, .. }
            | Self::Disputed { household, .. }
            | Self::Placed { household, .. } => household_of(*household),
            Self::Form { person, .. } => form_of(*person),
            Self::Recipient { recipient, .. }
            | Self::Kinds { recipient, .. }
            | Self::Consent { recipient, .. }
            | Self::NoLonger { recipient, .. }
            | Self::Added { recipient, .. }
            | Self::TakeOff { recipient, .. }
            | Self::Candidates { recipient, .. }
            | Self::Asked { recipient, .. }
            | Self::Answered { recipient, .. }
            | Self::GuardianLeft { recipient, .. }
            | Self::Unguarded { recipient, .. } => recipient_of(*recipient),
            Self::List { building, .. } | Self::Cover { building, .. } => list_of(*building),
        })
    }
}

impl Notice {
    /// Whose page it is, if it is the page of somebody without Telegram.
    pub fn page(&self) -> Option<(BuildingId, RecipientId)> {
        match self {
            Self::Recipient { building, recipient } => Some((*building, *recipient)),
            Self::Home { .. }
            | Self::HomeNews { .. }
            | Self::Newcomer { .. }
            | Self::Disputed { .. }
            | Self::Placed { .. }
            | Self::Form { .. }
            | Self::Kinds { .. }
            | Self::Consent { .. }
            | Self::NoLonger { .. }
            | Self::TakeOff { .. }
            | Self::Candidates { .. }
            | Self::Asked { .. }
            | Self::Answered { .. }
            | Self::GuardianLeft { .. }
            | Self::Added { .. }
            | Self::Unguarded { .. }
            | Self::List { .. }
            | Self::Cover { .. } => None,
        }
    }
}

impl Notice {
    /// Whose home it shows, and where, if it shows one.
    pub fn home(&self) -> Option<Member> {
        match *self {
            Self::Home { building, person } | Self::HomeNews { building, person } => {
                Some(Member { person, building })
            }
            Self::Newcomer { .. }
            | Self::Disputed { .. }
            | Self::Placed { .. }
            | Self::Form { .. }
            | Self::Recipient { .. }
            | Self::Kinds { .. }
            | Self::Consent { .. }
            | Self::NoLonger { .. }
            | Self::TakeOff { .. }
            | Self::Candidates { .. }
            | Self::Asked { .. }
            | Self::Answered { .. }
            | Self::GuardianLeft { .. }
            | Self::Added { .. }
            | Self::Unguarded { .. }
            | Self::List { .. }
            | Self::Cover { .. } => None,
        }
    }
}

/// Somebody's household, as something that messages show.
pub fn home_of(person: PersonId) -> Subject {
    Subject { kind: "housemate", row: person.0 }
}

/// A household, as something that messages show.
pub fn household_of(household: HouseholdId) -> Subject {
    Subject { kind: "household", row: household.0 }
}

/// What somebody types, as something that messages show.
pub fn form_of(person: PersonId) -> Subject {
    Subject { kind: "household_form", row: person.0 }
}

/// Somebody without Telegram, as something that messages show.
pub fn recipient_of(recipient: RecipientId) -> Subject {
    Subject { kind: "recipient", row: recipient.0 }
}

/// All without Telegram in a building, as something that messages show.
pub fn list_of(building: BuildingId) -> Subject {
    Subject { kind: "recipients", row: building.0 }
}

/// The answer to one's own act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// Nothing to say: the message that is turned, or comes, says it.
    Silent,
}

said!(Reply, "households.reply");
said!(Refusal, "households.refusal");
