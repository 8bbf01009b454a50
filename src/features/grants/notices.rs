//! What is told of grants, and with which manners. Ids only.

use serde::{Deserialize, Serialize};

use super::model::{Refusal, Term};
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::notice::{self, Lane, Manners, Parting, StandIn, Subject, UnknownOutcome, said};
use crate::kernel::trust::{TrustId, Work};

/// Something to tell of grants.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// To somebody: with what they are trusted.
    Mine {
        /// Where.
        building: BuildingId,
        /// Who.
        person: PersonId,
    },
    /// To a moderator: what waits, and who holds what.
    Overview {
        /// Where.
        building: BuildingId,
        /// Which page, the first being 0.
        page: usize,
    },
    /// To a moderator: with what somebody is trusted, and with what they could be.
    OfPerson {
        /// Where.
        building: BuildingId,
        /// Who.
        person: PersonId,
        /// True for the works on the second page; older messages do not say.
        #[serde(default)]
        more: bool,
    },
    /// To a moderator: for how long?
    Terms {
        /// Where.
        building: BuildingId,
        /// Who.
        person: PersonId,
        /// With what.
        work: Work,
    },
    /// To a moderator: why?
    Grounds {
        /// Where.
        building: BuildingId,
        /// Who.
        person: PersonId,
        /// With what.
        work: Work,
        /// For how long.
        term: Term,
    },
    /// To a moderator: please type why.
    Form {
        /// Where.
        building: BuildingId,
        /// Who.
        person: PersonId,
        /// With what.
        work: Work,
        /// For how long.
        term: Term,
        /// Which moderator types.
        moderator: PersonId,
    },
    /// To a moderator, or its holder: a grant as it stands.
    Card {
        /// Which.
        trust: TrustId,
    },
    /// To the group: somebody will be trusted.
    Announcement {
        /// With which grant.
        trust: TrustId,
    },
    /// To somebody: the group is told that they will be trusted.
    Announced {
        /// With which grant.
        trust: TrustId,
    },
    /// To its holder: they are trusted.
    Held {
        /// With which grant.
        trust: TrustId,
    },
    /// To its holder: do you give it back?
    GiveBackQuestion {
        /// Which.
        trust: TrustId,
    },
    /// To its holder and to moderators: it ends soon.
    Soon {
        /// Which.
        trust: TrustId,
    },
    /// To whom it was: it is over.
    Over {
        /// Which.
        trust: TrustId,
    },
    /// To moderators: what has become of it.
    News {
        /// Which.
        trust: TrustId,
    },
}

said!(Notice, "grants.notice");

impl notice::Notice for Notice {
    fn manners(&self) -> Manners {
        let asked = Manners {
            lane: Lane::Reply,
            stand_in: StandIn::Nothing,
            held_at_night: false,
            unsolicited: false,
            unknown_outcome: UnknownOutcome::OnceMore,
        };
        let told = Manners {
            lane: Lane::Notice,
            stand_in: StandIn::UntilStart,
            held_at_night: true,
            ..asked
        };
        match self {
            Self::Mine { .. } | Self::Overview { .. } => {
                Manners { stand_in: StandIn::GroupLine, ..asked }
            }
            Self::OfPerson { .. }
            | Self::Terms { .. }
            | Self::Grounds { .. }
            | Self::Form { .. }
            | Self::GiveBackQuestion { .. } => asked,
            Self::Announcement { .. } => {
                Manners { lane: Lane::Card, stand_in: StandIn::Nothing, ..told }
            }
            // What moderators have to know of keys and money is never counted, and never dropped.
            Self::Card { .. }
            | Self::Announced { .. }
            | Self::Held { .. }
            | Self::Soon { .. }
            | Self::News { .. }
            | Self::Over { .. } => told,
        }
    }

    fn parting(&self) -> Parting {
        match self {
            // What somebody was trusted with is their own.
            Self::Announcement { .. } | Self::Over { .. } => Parting::Stays,
            Self::Overview { .. }
            | Self::OfPerson { .. }
            | Self::Terms { .. }
            | Self::Grounds { .. }
            | Self::Form { .. }
            | Self::News { .. }
            | Self::Card { .. }
            | Self::Soon { .. } => Parting::Redrawn,
            Self::Mine { .. }
            | Self::Announced { .. }
            | Self::Held { .. }
            | Self::GiveBackQuestion { .. } => Parting::WithHome,
        }
    }

    fn subject(&self) -> Option<Subject> {
        match self {
            Self::Mine { building, .. }
            | Self::Overview { building, .. }
            | Self::OfPerson { building, .. }
            | Self::Terms { building, .. }
            | Self::Grounds { building, .. } => Some(grants_of(*building)),
            Self::Form { moderator, .. } => Some(form_of(*moderator)),
            Self::Card { trust }
            | Self::Announcement { trust }
            | Self::Announced { trust }
            | Self::Held { trust }
            | Self::GiveBackQuestion { trust }
            | Self::Soon { trust } => Some(card_of(*trust)),
            // What has happened is not said of what happens later.
            Self::Over { .. } | Self::News { .. } => None,
        }
    }
}

/// The grants of a building, as something that messages show.
pub fn grants_of(building: BuildingId) -> Subject {
    Subject { kind: "grant", row: building.0 }
}

/// A grant, as something that messages show.
pub fn card_of(trust: TrustId) -> Subject {
    Subject { kind: "trust", row: trust.0 }
}

/// What a moderator types, as something that messages show.
pub fn form_of(moderator: PersonId) -> Subject {
    Subject { kind: "step", row: moderator.0 }
}

/// The answer to one's own act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// Nothing to say: the message that is turned, or comes, says it.
    Silent,
}

said!(Reply, "grants.reply");
said!(Refusal, "grants.refusal");
