//! What is decided about somebody who would like to come in. Pure.

mod likeness;

pub use likeness::looks_like;

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::kernel::actor::Denied;
use crate::kernel::clock::Moment;
use crate::kernel::id::{Member, PersonId, id};

/// For so long a no can be taken back; only then its applicant hears of it.
pub const SECOND_THOUGHTS: TimeDelta = TimeDelta::minutes(10);
/// After so long, at the latest, an applicant is told again where they stand.
pub const ANSWERED_WITHIN: TimeDelta = TimeDelta::hours(24);
/// Whoever has waited for so long without an answer is told so.
pub const LONG: TimeDelta = TimeDelta::hours(12);
/// So many wrong codes somebody may type in [`TRIES_WITHIN`].
pub const MOST_TRIES: i64 = 5;
/// See [`MOST_TRIES`].
pub const TRIES_WITHIN: TimeDelta = TimeDelta::hours(1);
/// So many wrong ones may be tried in a building in [`TRIES_WITHIN`], by whomever; then none is taken
/// for as long. Who has all erased, and begins anew, tries no more often.
pub const MOST_TRIES_THERE: i64 = 30;

/// Moderators hear of many wrong ones once in so long.
pub const TOLD_EVERY: TimeDelta = TimeDelta::hours(23);

id!(
    /// An application: one row for each applicant and building.
    ApplicationId,
    "application"
);

id!(
    /// The word of a neighbour that they know an applicant.
    VouchId,
    "vouch"
);

id!(
    /// A code that was typed and was wrong.
    TryId,
    "code_try"
);

id!(
    /// Something wrong that was tried in a building, by whomever.
    WrongTryId,
    "wrong_try"
);

/// What can be guessed. Each is counted by itself: links can be made up by anybody, and must not keep
/// out those who read the notice in the hallway.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Guess {
    /// The code from the hallway.
    Code,
    /// The secret of an invite.
    Invite,
}

impl Guess {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Code, Self::Invite];

    /// The name under which it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Code => "code",
            Self::Invite => "invite",
        }
    }
}

/// Why somebody is not let in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// They do not live in the building.
    Elsewhere,
    /// Nobody there knows them.
    Unknown,
    /// They did not answer a moderator.
    Silent,
    /// They are in already, by another account.
    Twice,
}

impl Reason {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Elsewhere, Self::Unknown, Self::Silent, Self::Twice];

    /// The name under which it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Elsewhere => "elsewhere",
            Self::Unknown => "unknown",
            Self::Silent => "silent",
            Self::Twice => "twice",
        }
    }

    /// The reason with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|reason| reason.name() == name)
    }
}

/// How an application stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Nobody has decided.
    Waiting,
    /// They are in.
    Accepted {
        /// By whose word; nothing if by the code, or because everybody is let in.
        by: Option<PersonId>,
        /// Since when.
        at: Moment,
    },
    /// They are not let in.
    Declined {
        /// By whom.
        by: Option<PersonId>,
        /// Since when.
        at: Moment,
        /// Why.
        reason: Reason,
    },
}

/// Somebody's wish to come in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Application {
    /// Its row.
    pub id: ApplicationId,
    /// Who, and where.
    pub member: Member,
    /// Since when.
    pub applied_at: Moment,
    /// True once moderators were shown its card.
    pub shown: bool,
    /// True once neighbours were asked whether they know them.
    pub posted: bool,
    /// The moderator who talks to them first.
    pub asker: Option<PersonId>,
    /// True if they came by an invite: then who says yes is who made it.
    pub invited: bool,
    /// How it stands.
    pub state: State,
}

impl Application {
    /// A moderator says yes, also after a no. Nothing if they are in already.
    pub fn approved(self, by: PersonId, at: Moment) -> Option<Self> {
        self.accepted(Some(by), at)
    }

    /// They are in by an invite of this neighbour. Nothing if they are in already.
    pub fn came_by_invite(self, maker: PersonId, at: Moment) -> Option<Self> {
        Self { invited: true, ..self }.accepted(Some(maker), at)
    }

    /// They are in without a moderator's word. Nothing if they are in already.
    pub fn came_in(self, at: Moment) -> Option<Self> {
        self.accepted(None, at)
    }

    fn accepted(self, by: Option<PersonId>, at: Moment) -> Option<Self> {
        match self.state {
            State::Accepted { .. } => None,
            State::Waiting | State::Declined { .. } => {
                Some(Self { state: State::Accepted { by, at }, ..self })
            }
        }
    }

    /// A moderator talks to them first. Nothing if one does already.
    ///
    /// # Errors
    /// [`Refusal::Decided`] if it is decided.
    pub fn asked_first(self, by: PersonId) -> Result<Option<Self>, Refusal> {
        match (self.state, self.asker) {
            (State::Waiting, None) => Ok(Some(Self { asker: Some(by), ..self })),
            (State::Waiting, Some(_)) => Ok(None),
            (State::Accepted { .. } | State::Declined { .. }, _) => Err(Refusal::Decided),
        }
    }

    /// A moderator says no. Nothing if one did already.
    ///
    /// # Errors
    /// [`Refusal::Decided`] if they are in.
    pub fn declined(
        self,
        by: PersonId,
        reason: Reason,
        at: Moment,
    ) -> Result<Option<Self>, Refusal> {
        match self.state {
            State::Waiting => {
                let state = State::Declined { by: Some(by), at, reason };
                Ok(Some(Self { state, ..self }))
            }
            State::Declined { .. } => Ok(None),
            State::Accepted { .. } => Err(Refusal::Decided),
        }
    }

    /// A moderator takes the no back. Nothing if it waits again already.
    ///
    /// # Errors
    /// [`Refusal::TooLate`] after ten minutes, [`Refusal::Decided`] if they are in.
    pub fn undone(self, now: Moment) -> Result<Option<Self>, Refusal> {
        match self.state {
            State::Waiting => Ok(None),
            State::Declined { .. } if self.stands(now) => Err(Refusal::TooLate),
            State::Declined { .. } => Ok(Some(Self { state: State::Waiting, ..self })),
            State::Accepted { .. } => Err(Refusal::Decided),
        }
    }

    /// True if as far as its applicant knows, nobody has done anything with it yet.
    pub fn is_plain(&self, now: Moment) -> bool {
        match self.state {
            State::Waiting => self.asker.is_none(),
            State::Declined { .. } => self.asker.is_none() && !self.stands(now),
            State::Accepted { .. } => false,
        }
    }

    /// True while, as far as others than moderators know, nobody has decided.
    pub fn seems_open(&self, now: Moment) -> bool {
        match self.state {
            State::Waiting => true,
            State::Declined { .. } => !self.stands(now),
            State::Accepted { .. } => false,
        }
    }

    /// True if it was declined, and that is not taken back any more.
    pub fn stands(&self, now: Moment) -> bool {
        match self.state {
            State::Declined { at, .. } => at.plus(SECOND_THOUGHTS) <= now,
            State::Waiting | State::Accepted { .. } => false,
        }
    }
}

/// How many neighbours have to know somebody, where so many live.
pub fn vouches_needed(members: i64) -> i64 {
    members.checked_div(2).unwrap_or(1).clamp(1, 3)
}

/// The digits that somebody typed as a code: width, blanks and dashes do not count.
pub fn digits(typed: &str) -> String {
    let half = |letter: char| match letter {
        '\u{ff10}'..='\u{ff19}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        other => other,
    };
    let idle = |letter: &char| {
        !letter.is_whitespace() && !matches!(letter, '-' | '\u{2013}' | '\u{ff0d}' | '.')
    };
    typed.chars().map(half).filter(idle).take(32).collect()
}

/// A friendly no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// It is about themselves: another moderator decides.
    OneOwn,
    /// They cannot vouch for themselves.
    OneSelf,
    /// It is decided.
    Decided,
    /// It cannot be taken back any more.
    TooLate,
    /// There is nothing like that any more.
    Over,
    /// Too many wrong codes: in an hour again.
    TooManyTries,
    /// Too many wrong codes were tried there: none is taken for an hour.
    Resting,
    /// They lack the authority.
    Denied(Denied),
}

impl Refusal {
    /// True if the form in which it was typed is over: the words mean something else.
    pub fn ends_a_step(self) -> bool {
        match self {
            Self::OneOwn | Self::OneSelf | Self::TooManyTries | Self::Resting => false,
            Self::Decided | Self::TooLate | Self::Over | Self::Denied(_) => true,
        }
    }

    /// Its kind, for the audit log.
    pub fn kind(self) -> &'static str {
        match self {
            Self::OneOwn => "one_own",
            Self::OneSelf => "one_self",
            Self::Decided => "decided",
            Self::TooLate => "too_late",
            Self::Over => "over",
            Self::TooManyTries => "too_many_tries",
            Self::Resting => "resting",
            Self::Denied(denied) => denied.kind(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::id::BuildingId;

    const MO: PersonId = PersonId(2);

    fn at(minutes: i64) -> Moment {
        Moment::from_millis(0).plus(TimeDelta::minutes(minutes))
    }

    fn waiting() -> Application {
        Application {
            id: ApplicationId(1),
            member: Member { person: PersonId(1), building: BuildingId(1) },
            applied_at: at(0),
            shown: true,
            posted: false,
            asker: None,
            invited: false,
            state: State::Waiting,
        }
    }

    #[test]
    fn a_decision_twice_changes_nothing() {
        let accepted = waiting().approved(MO, at(1)).unwrap();
        assert_eq!(accepted.approved(MO, at(2)), None);
        assert_eq!(accepted.came_in(at(2)), None);
        assert_eq!(accepted.asked_first(MO), Err(Refusal::Decided));
        assert_eq!(accepted.declined(MO, Reason::Silent, at(2)), Err(Refusal::Decided));
        let declined = waiting().declined(MO, Reason::Silent, at(1)).unwrap().unwrap();
        assert_eq!(declined.declined(MO, Reason::Twice, at(2)), Ok(None));
        let asked = waiting().asked_first(MO).unwrap().unwrap();
        assert_eq!(asked.asked_first(PersonId(3)), Ok(None), "the first one asks");
    }

    #[test]
    fn a_no_can_be_taken_back_for_ten_minutes_and_turned_into_a_yes_later() {
        let declined = waiting().declined(MO, Reason::Unknown, at(1)).unwrap().unwrap();
        assert!(!declined.stands(at(10)));
        assert_eq!(declined.undone(at(10)), Ok(Some(waiting())));
        assert_eq!(waiting().undone(at(10)), Ok(None));
        assert!(declined.stands(at(11)));
        assert_eq!(declined.undone(at(11)), Err(Refusal::TooLate));
        assert!(declined.approved(MO, at(60)).is_some());
    }

    #[test]
    fn a_code_is_its_digits() {
        assert_eq!(digits(" 123 456\n"), "123456");
        assert_eq!(digits("１２３－４５６"), "123456");
        assert_eq!(digits("123-456"), "123456");
        assert_eq!(digits("my code"), "mycode");
    }

    #[test]
    fn half_of_the_neighbours_know_them_and_at_most_three() {
        let needed = [(0, 1), (1, 1), (3, 1), (4, 2), (5, 2), (6, 3), (500, 3)];
        for (members, vouches) in needed {
            assert_eq!(vouches_needed(members), vouches, "{members}");
        }
    }

    #[test]
    fn every_reason_has_a_name() {
        for reason in Reason::ALL {
            assert_eq!(Reason::named(reason.name()), Some(reason));
        }
        assert_eq!(Reason::named("rude"), None);
    }
}
