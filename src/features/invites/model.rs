//! What is decided about invites. Pure.

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::kernel::actor::Denied;
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, PersonId, id};

/// For so long one that was taken back can be given again.
pub const SECOND_THOUGHTS: TimeDelta = TimeDelta::minutes(10);
/// So many open ones a resident may have.
pub const MOST_OF_A_RESIDENT: usize = 3;
/// So many people a resident may bring in…
pub const MOST_BROUGHT_IN: i64 = 6;
/// …in so long; moderators bring in more.
pub const BROUGHT_IN_WITHIN: TimeDelta = TimeDelta::days(30);
/// So many open ones a moderator may have.
pub const MOST_OF_A_MODERATOR: usize = 20;
/// So many stand on a page of a list.
pub const ON_A_PAGE: usize = 10;
/// No list has more pages.
pub const LAST_PAGE: usize = 999;
/// For so long after its time an invite is listed.
pub const KEPT_AFTERWARDS: TimeDelta = TimeDelta::days(30);

/// The name of the file with the picture of one, without its ending.
pub const PICTURE: &str = "linli-invite";

id!(
    /// An invite.
    InviteId,
    "invite"
);

/// For how long an invite is valid.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Term {
    /// Until tomorrow.
    Day,
    /// For a week.
    Week,
    /// For a month.
    Month,
}

impl Term {
    /// All of them, the shortest first.
    pub const ALL: [Self; 3] = [Self::Day, Self::Week, Self::Month];

    /// How many days it has.
    pub fn days(self) -> i64 {
        match self {
            Self::Day => 1,
            Self::Week => 7,
            Self::Month => 30,
        }
    }

    /// The term of so many days.
    pub fn of_days(days: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|term| term.days() == days)
    }
}

/// For whom it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A moderator made it for somebody of the building.
    Building,
    /// A resident made it for somebody of their home.
    Home,
}

impl Kind {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Building, Self::Home];

    /// The name under which it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Building => "building",
            Self::Home => "home",
        }
    }

    /// The kind with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }
}

/// How an invite stands, whatever the time is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nobody has used it.
    Open,
    /// Somebody opened it who is not in the group yet.
    Kept {
        /// Who.
        by: PersonId,
    },
    /// Somebody came in by it.
    Used {
        /// Who; nothing if they are erased.
        by: Option<PersonId>,
        /// When.
        at: Moment,
    },
    /// It was taken back, or its maker is gone.
    Revoked {
        /// By whom; nothing if by itself.
        by: Option<PersonId>,
        /// When.
        at: Moment,
        /// For whom it was kept.
        kept_by: Option<PersonId>,
    },
}

/// An invite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Invite {
    /// Its row, which is its number, too.
    pub id: InviteId,
    /// Into which building.
    pub building: BuildingId,
    /// Who made it.
    pub maker: PersonId,
    /// For whom it is.
    pub kind: Kind,
    /// Since when.
    pub made_at: Moment,
    /// Until when.
    pub expires_at: Moment,
    /// How it stands.
    pub state: State,
}

impl Invite {
    /// True once its time is over.
    pub fn is_over(&self, now: Moment) -> bool {
        self.expires_at <= now
    }

    /// True while nobody has used it and it can be used, or is kept for somebody.
    pub fn is_live(&self, now: Moment) -> bool {
        !self.is_over(now) && matches!(self.state, State::Open | State::Kept { .. })
    }

    /// True while it can be given again after it was taken back by somebody.
    pub fn is_undoable(&self, now: Moment) -> bool {
        let fresh = |at: Moment| now < at.plus(SECOND_THOUGHTS);
        !self.is_over(now)
            && matches!(self.state, State::Revoked { by: Some(_), at, .. } if fresh(at))
    }

    /// True once its secret opens nothing and never will again.
    pub fn is_dead(&self, now: Moment) -> bool {
        !self.is_live(now) && !self.is_undoable(now)
    }

    /// Who opens it: whether it is theirs to use.
    ///
    /// # Errors
    /// A [`Refusal`] if somebody else has it, its time is over, or it was taken back.
    pub fn opened(&self, by: PersonId, now: Moment) -> Result<(), Refusal> {
        let maker = self.maker;
        match self.state {
            State::Revoked { by: None, .. } => Err(Refusal::MakerGone),
            State::Revoked { by: Some(_), .. } => Err(Refusal::TakenBack),
            State::Used { .. } => Err(Refusal::Used { maker }),
            State::Kept { by: other } if other != by => Err(Refusal::Used { maker }),
            State::Open | State::Kept { .. } if self.is_over(now) => {
                Err(Refusal::Expired { maker })
            }
            State::Open | State::Kept { .. } => Ok(()),
        }
    }

    /// It waits for somebody who is not in the group yet.
    #[must_use]
    pub fn kept(self, by: PersonId) -> Self {
        Self { state: State::Kept { by }, ..self }
    }

    /// Somebody is in by it.
    #[must_use]
    pub fn used(self, by: PersonId, at: Moment) -> Self {
        Self { state: State::Used { by: Some(by), at }, ..self }
    }

    /// It is taken back. Nothing if it is already.
    ///
    /// # Errors
    /// [`Refusal::UsedUp`] if somebody is in by it, [`Refusal::Past`] if its time is over.
    pub fn taken_back(self, by: PersonId, at: Moment) -> Result<Option<Self>, Refusal> {
        let kept_by = match self.state {
            State::Revoked { .. } => return Ok(None),
            State::Used { .. } => return Err(Refusal::UsedUp),
            State::Open | State::Kept { .. } if self.is_over(at) => return Err(Refusal::Past),
            State::Open => None,
            State::Kept { by } => Some(by),
        };
        Ok(Some(Self { state: State::Revoked { by: Some(by), at, kept_by }, ..self }))
    }

    /// It is given again. Nothing if it is already.
    ///
    /// # Errors
    /// [`Refusal::TooLate`] after ten minutes, [`Refusal::UsedUp`] if somebody is in by it.
    pub fn undone(self, now: Moment) -> Result<Option<Self>, Refusal> {
        match self.state {
            State::Open | State::Kept { .. } => Ok(None),
            State::Used { .. } => Err(Refusal::UsedUp),
            State::Revoked { kept_by, .. } if self.is_undoable(now) => {
                let state = kept_by.map_or(State::Open, |by| State::Kept { by });
                Ok(Some(Self { state, ..self }))
            }
            State::Revoked { .. } => Err(Refusal::TooLate),
        }
    }

    /// True if this moderator, or this maker of it, may give it again: what a moderator took back, no
    /// maker gives again.
    pub fn may_be_undone_by(&self, person: PersonId, moderates: bool) -> bool {
        let own = matches!(self.state, State::Revoked { by, .. } if by == Some(person));
        moderates || own
    }
}

/// A friendly no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// They have not told where they live.
    NoHome,
    /// They have as many open ones as they may.
    Enough,
    /// They brought in as many of their home as they may in a month.
    ManyOfHome,
    /// Somebody else has used it, or it is kept for them.
    Used {
        /// Who made it.
        maker: PersonId,
    },
    /// Its time is over.
    Expired {
        /// Who made it.
        maker: PersonId,
    },
    /// It was taken back.
    TakenBack,
    /// Who made it may not invite any more.
    MakerGone,
    /// A moderator decides about them.
    NotNow,
    /// Too many wrong ones: in an hour again.
    TooManyTries,
    /// Too many wrong ones were tried there: none is taken for an hour.
    Resting,
    /// Somebody is in by it: it cannot be taken back.
    UsedUp,
    /// Its time is over anyway.
    Past,
    /// It cannot be given again any more.
    TooLate,
    /// There is no such invite, or it is none of theirs.
    Gone,
    /// They lack the authority.
    Denied(Denied),
}

impl Refusal {
    /// Its kind, for the audit log.
    pub fn kind(self) -> &'static str {
        match self {
            Self::NoHome => "no_home",
            Self::Enough => "enough",
            Self::ManyOfHome => "many_of_home",
            Self::Used { .. } => "used",
            Self::Expired { .. } => "expired",
            Self::TakenBack => "taken_back",
            Self::MakerGone => "maker_gone",
            Self::NotNow => "not_now",
            Self::TooManyTries => "too_many_tries",
            Self::Resting => "resting",
            Self::UsedUp => "used_up",
            Self::Past => "past",
            Self::TooLate => "too_late",
            Self::Gone => "gone",
            Self::Denied(denied) => denied.kind(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MAKER: PersonId = PersonId(1);
    const BO: PersonId = PersonId(2);
    const EVE: PersonId = PersonId(3);

    fn at(minutes: i64) -> Moment {
        Moment::from_millis(0).plus(TimeDelta::minutes(minutes))
    }

    fn invite() -> Invite {
        Invite {
            id: InviteId(1),
            building: BuildingId(1),
            maker: MAKER,
            kind: Kind::Home,
            made_at: at(0),
            expires_at: at(100),
            state: State::Open,
        }
    }

    #[test]
    fn it_is_for_one_person_and_not_for_ever() {
        assert_eq!(invite().opened(BO, at(99)), Ok(()));
        assert_eq!(invite().opened(BO, at(100)), Err(Refusal::Expired { maker: MAKER }));
        let kept = invite().kept(BO);
        assert_eq!(kept.opened(BO, at(1)), Ok(()));
        assert_eq!(kept.opened(EVE, at(1)), Err(Refusal::Used { maker: MAKER }));
        let used = kept.used(BO, at(2));
        assert_eq!(used.opened(BO, at(3)), Err(Refusal::Used { maker: MAKER }));
        assert!(used.is_dead(at(3)) && !kept.is_dead(at(3)));
        assert_eq!(used.taken_back(MAKER, at(3)), Err(Refusal::UsedUp));
        assert_eq!(used.undone(at(3)), Err(Refusal::UsedUp));
    }

    #[test]
    fn what_is_taken_back_can_be_given_again_for_ten_minutes() {
        let back = invite().kept(BO).taken_back(MAKER, at(5)).unwrap().unwrap();
        assert_eq!(back.opened(BO, at(6)), Err(Refusal::TakenBack));
        assert_eq!(back.taken_back(MAKER, at(6)), Ok(None));
        assert_eq!(back.undone(at(14)), Ok(Some(invite().kept(BO))));
        assert_eq!(back.undone(at(15)), Err(Refusal::TooLate));
        assert!(!back.is_dead(at(14)) && back.is_dead(at(15)));
        assert_eq!(invite().undone(at(6)), Ok(None));
        assert_eq!(invite().taken_back(MAKER, at(100)), Err(Refusal::Past));
        let late = invite().taken_back(MAKER, at(99)).unwrap().unwrap();
        assert_eq!(late.undone(at(101)), Err(Refusal::TooLate), "its time is over by now");
    }

    #[test]
    fn what_a_moderator_took_back_its_maker_does_not_give_again() {
        let by_moderator = invite().taken_back(EVE, at(5)).unwrap().unwrap();
        assert!(!by_moderator.may_be_undone_by(MAKER, false));
        assert!(by_moderator.may_be_undone_by(BO, true));
        let by_maker = invite().taken_back(MAKER, at(5)).unwrap().unwrap();
        assert!(by_maker.may_be_undone_by(MAKER, false));
        let by_itself = State::Revoked { by: None, at: at(5), kept_by: None };
        let by_itself = Invite { state: by_itself, ..invite() };
        assert!(!by_itself.is_undoable(at(6)) && by_itself.is_dead(at(6)));
        assert_eq!(by_itself.opened(BO, at(6)), Err(Refusal::MakerGone));
    }
}
