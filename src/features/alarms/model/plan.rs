//! When calls go out, and how far each of them reaches: one table for each kind of alarm.

use chrono::TimeDelta;

/// For so long a call can be taken back, and nobody has heard of it. Times count from its end.
pub const UNDO: TimeDelta = TimeDelta::seconds(5);
/// "I'm going" keeps the bell silent for so long.
pub const GOING: TimeDelta = TimeDelta::minutes(5);
/// After so long of it they are asked whether they are there.
pub const ASKS_THERE: TimeDelta = TimeDelta::minutes(4);
/// "I'm there" keeps the bell silent for so long.
pub const THERE: TimeDelta = TimeDelta::minutes(20);
/// After so long of it they are asked whether all is well.
pub const ASKS_WELL: TimeDelta = TimeDelta::minutes(10);
/// What nobody has ended by so long after its last call is over.
pub const LAPSES: TimeDelta = TimeDelta::hours(24);
/// The same where nothing is wrong.
pub const WISH_LAPSES: TimeDelta = TimeDelta::hours(1);
/// A call that comes later than this is late: it is one with those that were missed.
pub const LATE: TimeDelta = TimeDelta::seconds(30);
/// When so many are coming, the others may stay.
pub const ENOUGH: usize = 2;
/// Who is there may ask for more people again after so long.
pub const MORE_AGAIN: TimeDelta = TimeDelta::minutes(2);
/// For so long after its end an alarm can be taken up again by one tap.
pub const AGAIN: TimeDelta = TimeDelta::minutes(10);

/// Whom a call reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reach {
    /// Family, guardians, and who is on duty at the same entrance: three at least, filled with the
    /// nearest who answer best.
    Closest,
    /// Whoever is on duty in the building: ten at least in all, filled likewise.
    OnDuty,
    /// Everybody who is not away, and the group.
    Everybody,
    /// Everybody who was called and has not said that they cannot, once more.
    Again,
    /// To all, that nobody has answered.
    LastWord,
    /// Family, guardians and moderators on duty.
    Ties,
    /// The same floor.
    Floor,
    /// The same entrance.
    Entrance,
    /// Everybody in the building who is not away; not the group.
    Building,
    /// Family, guardians and the circle; moderators on duty where there is none.
    Circle,
    /// The same entrance, or the building where that is not known; and whoever moderates.
    Stairs,
}

/// A call of a plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Call {
    /// So long after the one before; the first: after the time in which it can be taken back.
    pub after: TimeDelta,
    /// Whom it reaches.
    pub reach: Reach,
}

/// Of which kind an alarm is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Plan {
    /// Somebody calls for help.
    Whistle,
    /// Somebody asks a neighbour to come by.
    Wish,
    /// A bell of the house rang that its household means as a call for help.
    Bell,
    /// Somebody has not said today that all is well, though they wanted to be asked.
    CheckIn,
}

const fn call(seconds: i64, reach: Reach) -> Call {
    Call { after: TimeDelta::seconds(seconds), reach }
}

/// Requirement 25: at once, after one minute, after three, then every two minutes, five times.
const WHISTLE: [Call; 9] = [
    call(0, Reach::Closest),
    call(60, Reach::OnDuty),
    call(120, Reach::Everybody),
    call(120, Reach::Again),
    call(120, Reach::Again),
    call(120, Reach::Again),
    call(120, Reach::Again),
    call(120, Reach::Again),
    call(120, Reach::LastWord),
];
/// Requirement 29: who is close at once; after 45 s each the floor, the entrance, the building.
const WISH: [Call; 5] = [
    call(0, Reach::Ties),
    call(45, Reach::Floor),
    call(45, Reach::Entrance),
    call(45, Reach::Building),
    call(165, Reach::LastWord),
];
/// The same, and then as the whistle.
const BELL: [Call; 11] = [
    call(0, Reach::Ties),
    call(45, Reach::Floor),
    call(45, Reach::Entrance),
    call(45, Reach::Building),
    call(45, Reach::Everybody),
    call(120, Reach::Again),
    call(120, Reach::Again),
    call(120, Reach::Again),
    call(120, Reach::Again),
    call(120, Reach::Again),
    call(120, Reach::LastWord),
];

/// Requirement 32: the circle; nobody: the nearest on duty knock; then the entrance, again and again.
const CHECK_IN: [Call; 6] = [
    call(0, Reach::Circle),
    call(900, Reach::Closest),
    call(900, Reach::Stairs),
    call(900, Reach::Again),
    call(900, Reach::Again),
    call(900, Reach::LastWord),
];

impl Plan {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Whistle, Self::Wish, Self::Bell, Self::CheckIn];

    /// The name under which it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Whistle => "whistle",
            Self::Wish => "wish",
            Self::Bell => "bell",
            Self::CheckIn => "check_in",
        }
    }

    /// The one with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|plan| plan.name() == name)
    }

    /// Its calls, in their order.
    pub fn calls(self) -> &'static [Call] {
        match self {
            Self::Whistle => &WHISTLE,
            Self::Wish => &WISH,
            Self::Bell => &BELL,
            Self::CheckIn => &CHECK_IN,
        }
    }

    /// Whom its call of this number reaches; nothing where there is none.
    pub fn reach(self, call: usize) -> Option<Reach> {
        self.calls().get(call).map(|call| call.reach)
    }

    /// How long after the one before its call of this number goes out: before the first one it can be
    /// taken back, and after the last one it lapses.
    pub fn gap(self, call: usize) -> TimeDelta {
        match self.calls().get(call) {
            Some(first) if call == 0 => UNDO + first.after,
            Some(call) => call.after,
            None if self == Self::Wish => WISH_LAPSES,
            None => LAPSES,
        }
    }

    /// True if the group hears of it in the end. What somebody asked to be kept among a few does not
    /// go there.
    pub fn goes_to_group(self) -> bool {
        matches!(self, Self::Whistle | Self::Bell)
    }

    /// The widest of its calls: what is missed is made up for by it, and by none after it.
    pub fn widest(self) -> usize {
        let wide = |call: &Call| matches!(call.reach, Reach::Again | Reach::LastWord);
        self.calls().iter().position(wide).unwrap_or(0).saturating_sub(1)
    }

    /// From which call on it rings anew where it had rung to its end, and whoever was coming did not
    /// arrive.
    pub fn anew(self) -> usize {
        self.widest()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// When the calls of a plan go out, in seconds after the time in which it can be taken back.
    fn seconds(plan: Plan) -> Vec<i64> {
        let mut at = 0;
        let later = plan.calls().iter().map(|call| {
            at += call.after.num_seconds();
            at
        });
        later.collect()
    }

    #[test]
    fn calls_go_out_as_it_was_promised() {
        assert_eq!(seconds(Plan::Whistle), [0, 60, 180, 300, 420, 540, 660, 780, 900]);
        assert_eq!(seconds(Plan::Wish), [0, 45, 90, 135, 300]);
        assert_eq!(seconds(Plan::Bell), [0, 45, 90, 135, 180, 300, 420, 540, 660, 780, 900]);
        assert_eq!(seconds(Plan::CheckIn), [0, 900, 1800, 2700, 3600, 4500]);
        for plan in Plan::ALL {
            assert_eq!(Plan::named(plan.name()), Some(plan));
            let widest = plan.reach(plan.widest());
            assert!(
                matches!(widest, Some(Reach::Everybody | Reach::Building | Reach::Stairs)),
                "{widest:?}"
            );
        }
    }
}
