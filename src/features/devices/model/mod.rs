//! A device that rings for a household, and what is decided about it. Pure.

pub mod hearing;
mod message;

pub use hearing::{Before, Verdict, is_right, judge};
pub use message::{Event, MOST_BYTES, Message};

use chrono::TimeDelta;
use serde::{Deserialize, Serialize};

use crate::kernel::actor::Denied;
use crate::kernel::clock::Moment;
use crate::kernel::device::DeviceId;
use crate::kernel::household::HouseholdId;
use crate::kernel::id::{BuildingId, id};

/// For so long a device that was switched off can be switched on again.
pub const SECOND_THOUGHTS: TimeDelta = TimeDelta::minutes(10);
/// A device that was heard and says nothing for so long is silent.
pub const SILENT_AFTER: TimeDelta = TimeDelta::hours(24);
/// Each is to be pressed once in so long, to know that it works.
pub const TRIED_EVERY: TimeDelta = TimeDelta::days(7);
/// For so long after somebody said so, the next press is a try and calls nobody.
pub const TRY_WITHIN: TimeDelta = TimeDelta::minutes(5);
/// A button that cannot sign sends its press twice within so long: both are the same try.
pub const SENT_TWICE_WITHIN: TimeDelta = TimeDelta::seconds(10);
/// Of presses that do not ring, moderators are told no more often.
pub const WARNED_EVERY: TimeDelta = TimeDelta::hours(1);
/// A press that is known is sent again within so long by a device that heard no answer; later it is
/// somebody else's, or the device has lost its counter.
pub const SENT_AGAIN_WITHIN: TimeDelta = TimeDelta::minutes(10);
/// So many presses of a device within a minute call; the others are only noted.
pub const MOST_A_MINUTE: i64 = 5;
/// So many stand on a page of a list: with those to turn it, a screen has eight buttons.
pub const ON_A_PAGE: usize = 6;
/// No list has more pages.
pub const LAST_PAGE: usize = 999;
/// So long presses are remembered.
pub const PRESSES_KEPT: TimeDelta = TimeDelta::days(60);
/// So long a device is remembered that was switched off.
pub const KEPT_AFTERWARDS: TimeDelta = TimeDelta::days(60);

id!(
    /// A press.
    PressId,
    "press"
);

/// How a device proves that it is it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// It signs what it says, and counts.
    Signed,
    /// It knows an address that nobody else knows: whoever overhears it can ring.
    Simple,
}

impl Mode {
    /// The name under which it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Signed => "signed",
            Self::Simple => "simple",
        }
    }

    /// The one with this name.
    pub fn named(name: &str) -> Option<Self> {
        [Self::Signed, Self::Simple].into_iter().find(|mode| mode.name() == name)
    }
}

/// What a press means.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rings {
    /// Somebody would like a neighbour to come.
    Wish,
    /// Somebody needs help at once.
    Alarm,
}

impl Rings {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Wish, Self::Alarm];

    /// The name under which it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Wish => "wish",
            Self::Alarm => "alarm",
        }
    }

    /// The one with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rings| rings.name() == name)
    }
}

/// A device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Device {
    /// Its row, which is its number, too.
    pub id: DeviceId,
    /// In which building.
    pub building: BuildingId,
    /// For whom it rings.
    pub household: HouseholdId,
    /// How it is called, if it is.
    pub name: Option<String>,
    /// How it proves that it is it.
    pub mode: Mode,
    /// What a press means.
    pub rings: Rings,
    /// Its highest counter.
    pub newest: i64,
    /// The highest counter of its presses that are not remembered any more.
    pub forgotten: i64,
    /// When its clock was last right.
    pub right_at: Option<Moment>,
    /// When it was last heard.
    pub heard_at: Option<Moment>,
    /// When it was last pressed.
    pub pressed_at: Option<Moment>,
    /// How full its battery was when it last said so, in percent.
    pub battery: Option<i64>,
    /// Until when the next press is a try, which calls nobody.
    pub trying_until: Option<Moment>,
    /// When it was last tried like that.
    pub tried_at: Option<Moment>,
    /// True if moderators hear when it falls silent.
    pub watched: bool,
    /// When moderators were told that it is silent; nothing if it is not, as far as is known.
    pub silent_at: Option<Moment>,
    /// When moderators were last told of presses that do not ring.
    pub warned_at: Option<Moment>,
    /// Since when it is known.
    pub added_at: Moment,
    /// Since when it is switched off.
    pub revoked_at: Option<Moment>,
}

/// A device without what is sealed of it, for whoever runs Linli.
#[derive(Clone, Debug, PartialEq, Eq, sqlx::FromRow)]
pub struct Brief {
    /// Its number.
    pub id: DeviceId,
    /// In which building.
    #[sqlx(rename = "building_id")]
    pub building: BuildingId,
    /// How it proves that it is it.
    pub mode: String,
    /// What a press means.
    pub rings: String,
    /// When it was last heard.
    pub heard_at: Option<Moment>,
    /// How full its battery was when it last said so, in percent.
    pub battery: Option<i64>,
    /// When moderators were told that it is silent.
    pub silent_at: Option<Moment>,
    /// Since when it is switched off.
    pub revoked_at: Option<Moment>,
}

impl Device {
    /// True while it rings.
    pub fn is_on(&self) -> bool {
        self.revoked_at.is_none()
    }

    /// True while it can be switched on again.
    pub fn is_undoable(&self, now: Moment) -> bool {
        self.revoked_at.is_some_and(|at| now < at.plus(SECOND_THOUGHTS))
    }

    /// True if it was pressed within a week.
    pub fn is_tried(&self, now: Moment) -> bool {
        self.pressed_at.is_some_and(|at| now < at.plus(TRIED_EVERY))
    }

    /// True if the next press is a try, and calls nobody.
    pub fn is_trying(&self, now: Moment) -> bool {
        self.trying_until.is_some_and(|until| now < until && until <= now.plus(TRY_WITHIN))
    }

    /// True if a press without a counter may be the one that was a try, sent twice.
    pub fn repeats_try(&self, now: Moment) -> bool {
        self.tried_at.is_some_and(|at| at <= now && now < at.plus(SENT_TWICE_WITHIN))
    }

    /// True if a try of it went well just now.
    pub fn was_just_tried(&self, now: Moment) -> bool {
        self.tried_at.is_some_and(|at| at <= now && now < at.plus(TRY_WITHIN))
    }

    /// When it is silent, unless it says something; nothing if nobody wants to know, or it never spoke.
    pub fn silent_from(&self) -> Option<Moment> {
        let heard_at = self.heard_at.filter(|_| self.watched && self.is_on());
        heard_at.map(|at| at.plus(SILENT_AFTER))
    }

    /// True if it is silent by now.
    pub fn is_silent(&self, now: Moment) -> bool {
        self.silent_from().is_some_and(|from| from <= now)
    }

    /// True if moderators are to be told again that presses of it do not ring.
    pub fn is_to_be_warned_of(&self, now: Moment) -> bool {
        self.warned_at.is_none_or(|at| at > now || at.plus(WARNED_EVERY) <= now)
    }

    /// It is switched off. Nothing if it is already.
    pub fn revoked(self, at: Moment) -> Option<Self> {
        self.is_on().then_some(Self { revoked_at: Some(at), ..self })
    }

    /// It is switched on again. Nothing if it is on.
    ///
    /// # Errors
    /// [`Refusal::TooLate`] after ten minutes.
    pub fn restored(self, now: Moment) -> Result<Option<Self>, Refusal> {
        if self.is_on() {
            return Ok(None);
        }
        if !self.is_undoable(now) {
            return Err(Refusal::TooLate);
        }
        Ok(Some(Self { revoked_at: None, ..self }))
    }

    /// It said something new, that is known to be from it.
    #[must_use]
    pub fn heard(self, now: Moment, battery: Option<i64>, event: Event) -> Self {
        Self {
            heard_at: Some(now),
            pressed_at: if event == Event::Press { Some(now) } else { self.pressed_at },
            battery: battery.or(self.battery),
            silent_at: None,
            ..self
        }
    }

    /// The same after a press that was a try: the next one calls.
    #[must_use]
    pub fn tried(self, now: Moment) -> Self {
        Self { trying_until: None, tried_at: Some(now), ..self }
    }

    /// It said this, which is new, and signed it.
    #[must_use]
    pub fn said(self, message: &Message, now: Moment) -> Self {
        let device = self.heard(now, message.battery, message.event);
        Self {
            newest: device.newest.max(message.counter),
            right_at: if is_right(message, now) { Some(now) } else { device.right_at },
            ..device
        }
    }
}

/// A friendly no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// There is no such device, or it is none of theirs.
    Gone,
    /// It is switched off.
    Off,
    /// It cannot be switched on again.
    TooLate,
    /// They lack the authority.
    Denied(Denied),
}

impl Refusal {
    /// Its kind, for the audit log.
    pub fn kind(self) -> &'static str {
        match self {
            Self::Gone => "gone",
            Self::Off => "off",
            Self::TooLate => "too_late",
            Self::Denied(denied) => denied.kind(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(minutes: i64) -> Moment {
        Moment::from_millis(1_796_000_000_000).plus(TimeDelta::minutes(minutes))
    }

    fn device() -> Device {
        Device {
            id: DeviceId(7),
            building: BuildingId(1),
            household: HouseholdId(1),
            name: None,
            mode: Mode::Signed,
            rings: Rings::Wish,
            newest: 10,
            forgotten: 0,
            right_at: None,
            heard_at: None,
            pressed_at: None,
            battery: Some(80),
            trying_until: None,
            tried_at: None,
            watched: true,
            silent_at: None,
            warned_at: None,
            added_at: at(0),
            revoked_at: None,
        }
    }

    fn said(counter: i64, time: i64) -> Message {
        let event = Event::Heartbeat;
        Message { device: DeviceId(7), counter, time, event, battery: None, signature: None }
    }

    #[test]
    fn it_is_silent_a_day_after_it_was_heard_and_never_before() {
        const DAY: i64 = 24 * 60;
        assert!(!device().is_silent(at(100 * DAY)), "it never spoke");
        let heard = device().heard(at(0), None, Event::Heartbeat);
        assert!(!heard.is_silent(at(DAY - 1)) && heard.is_silent(at(DAY)));
        let unwatched = Device { watched: false, ..heard.clone() };
        assert!(!unwatched.is_silent(at(DAY)));
        assert!(!heard.revoked(at(5)).unwrap().is_silent(at(DAY)));
    }

    #[test]
    fn a_press_is_a_try_for_a_week() {
        const DAY: i64 = 24 * 60;
        assert!(!device().heard(at(0), None, Event::Heartbeat).is_tried(at(1)));
        let pressed = device().heard(at(0), Some(70), Event::Press);
        assert!(pressed.is_tried(at(7 * DAY - 1)) && !pressed.is_tried(at(7 * DAY)));
        assert_eq!(pressed.battery, Some(70));
        assert_eq!(pressed.heard(at(1), None, Event::Heartbeat).battery, Some(70));
    }

    #[test]
    fn one_press_is_a_try_and_only_for_a_short_while() {
        assert!(!device().is_trying(at(0)) && !device().was_just_tried(at(0)));
        let trying = Device { trying_until: Some(at(0).plus(TRY_WITHIN)), ..device() };
        assert!(!trying.is_trying(at(-10)), "the clock was turned back: a press calls");
        assert!(trying.is_trying(at(4)) && !trying.is_trying(at(5)));
        let tried = trying.tried(at(2));
        assert!(!tried.is_trying(at(2)) && tried.was_just_tried(at(6)));
        assert!(!tried.was_just_tried(at(7)));
    }

    #[test]
    fn its_counter_never_falls_and_its_clock_is_known_once_it_was_right() {
        let now = at(0);
        let seconds = now.millis() / 1_000;
        let late = device().said(&said(9, seconds - 3_600), now);
        assert_eq!((late.newest, late.right_at), (10, None));
        let right = late.said(&said(11, seconds - 60), now);
        assert_eq!((right.newest, right.right_at), (11, Some(now)));
        let wrong = right.said(&said(12, 300), at(1));
        assert_eq!((wrong.newest, wrong.right_at), (12, Some(now)));
    }

    #[test]
    fn what_is_switched_off_can_be_switched_on_again_for_ten_minutes() {
        let off = device().revoked(at(0)).unwrap();
        assert_eq!(off.clone().revoked(at(1)), None, "it is off");
        assert_eq!(off.clone().restored(at(9)), Ok(Some(device())));
        assert_eq!(off.restored(at(10)), Err(Refusal::TooLate));
        assert_eq!(device().restored(at(0)), Ok(None));
    }
}
