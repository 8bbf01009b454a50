//! The table: what happens by itself, for which needs, and when.

use chrono::TimeDelta;

/// How soon a hand is wanted, seen from when a place became free.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    /// Within two hours, by the clock.
    Now,
    /// Within a day; or its helper gave it back late.
    Today,
    /// Nobody said when, and not that there is no hurry; its kind is mostly wanted the same day.
    SameDay,
    /// Later than a day.
    Later,
    /// Nobody said when.
    Undated,
}

impl Urgency {
    /// All of them, the most urgent first.
    pub const ALL: [Self; 5] = [Self::Now, Self::Today, Self::SameDay, Self::Later, Self::Undated];
    /// Those with a time.
    const DATED: &[Self] = &[Self::Now, Self::Today, Self::Later];
    /// Those without.
    const UNDATED: &[Self] = &[Self::SameDay, Self::Undated];
}

/// Something that happens by itself, once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rung {
    /// The nearest who said that they are on duty are asked privately.
    AskNearby,
    /// The card is posted again, and the old one deleted.
    PostAgain,
    /// The moderators who are on duty are told.
    TellModerators,
    /// The asker hears that nobody has come forward yet.
    Word,
    /// The asker hears that it did not work out.
    Over,
    /// The helper is reminded for the first time.
    DayBefore,
    /// The helper is reminded once more.
    HoursBefore,
    /// The asker is asked whether it was done: nobody has said so.
    Unheard,
    /// The asker is asked again whether it is done, as the helper says.
    AskAgain,
    /// It is confirmed by itself.
    ConfirmItself,
}

impl Rung {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::AskNearby,
        Self::PostAgain,
        Self::TellModerators,
        Self::Word,
        Self::Over,
        Self::DayBefore,
        Self::HoursBefore,
        Self::Unheard,
        Self::AskAgain,
        Self::ConfirmItself,
    ];
    /// Those of a need with a free place, in the order in which they are done.
    pub(super) const OF_FREE: [Self; 5] =
        [Self::AskNearby, Self::PostAgain, Self::TellModerators, Self::Word, Self::Over];

    /// Its bit in the database.
    pub(super) fn bit(self) -> i64 {
        match self {
            Self::AskNearby | Self::DayBefore => 1,
            Self::PostAgain | Self::HoursBefore => 2,
            Self::TellModerators | Self::Unheard => 4,
            Self::Word | Self::AskAgain => 8,
            Self::Over | Self::ConfirmItself => 16,
        }
    }
}

/// From what a rung's time is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Due {
    /// So long after a place became free.
    AfterFree(TimeDelta),
    /// At half of the time that was left when a place became free.
    HalfOfWhatIsLeft,
    /// So long before its time is over.
    BeforeOver(TimeDelta),
    /// When its time is over.
    WhenOver,
    /// So long before it begins.
    BeforeStart(TimeDelta),
    /// So long after its time is over.
    AfterOver(TimeDelta),
    /// So long after it was claimed.
    AfterClaim(TimeDelta),
    /// So long after the helper said that it is done.
    AfterDone(TimeDelta),
}

/// What becomes of a rung that falls into the building's night.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AtNight {
    /// It waits until the morning.
    Waits,
    /// It comes half an hour before the night.
    ComesBefore,
    /// It goes on, without sound.
    GoesOn,
}

/// A row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// What happens.
    pub rung: Rung,
    /// For which needs.
    pub urgencies: &'static [Urgency],
    /// When. Where a rung has several rows, the earliest counts.
    pub due: Due,
    /// What becomes of it at night.
    pub at_night: AtNight,
    /// The requirement that asks for it.
    pub requirement: u8,
}

const fn row(
    requirement: u8,
    rung: Rung,
    urgencies: &'static [Urgency],
    due: Due,
    at_night: AtNight,
) -> Row {
    Row { rung, urgencies, due, at_night, requirement }
}

/// All that happens by itself.
pub const TABLE: &[Row] = {
    use AtNight::{ComesBefore, GoesOn, Waits};
    use Due::{
        AfterClaim, AfterDone, AfterFree, AfterOver, BeforeOver, BeforeStart, HalfOfWhatIsLeft,
        WhenOver,
    };
    use Rung::{
        AskAgain, AskNearby, ConfirmItself, DayBefore, HoursBefore, Over, PostAgain,
        TellModerators, Unheard, Word,
    };
    use Urgency::{Later, Now, SameDay, Today, Undated};
    &[
        // Who is on duty can be there before a card is seen in the group.
        row(5, AskNearby, &[Now], AfterFree(TimeDelta::minutes(5)), GoesOn),
        row(5, TellModerators, &[Now], AfterFree(TimeDelta::minutes(15)), GoesOn),
        row(5, Word, &[Now], HalfOfWhatIsLeft, GoesOn),
        row(5, Over, &[Now], WhenOver, GoesOn),
        // What was said an hour ago has scrolled away.
        row(5, PostAgain, &[Today, SameDay], AfterFree(TimeDelta::hours(1)), Waits),
        // Asker and moderators hear at the same time, so that the word can name a moderator.
        row(5, TellModerators, &[Today, SameDay], AfterFree(TimeDelta::hours(4)), Waits),
        row(5, TellModerators, &[Today], HalfOfWhatIsLeft, Waits),
        row(5, Word, &[Today, SameDay], AfterFree(TimeDelta::hours(4)), Waits),
        row(5, Word, &[Today, Later], HalfOfWhatIsLeft, Waits),
        row(5, TellModerators, &[Later], BeforeOver(TimeDelta::hours(24)), Waits),
        row(5, Over, &[Today, Later], WhenOver, Waits),
        // The living list has it each evening; half of no time is no time.
        row(5, Word, &[Undated], AfterFree(TimeDelta::hours(24)), Waits),
        row(5, TellModerators, &[Undated], AfterFree(TimeDelta::days(3)), Waits),
        row(5, Over, Urgency::UNDATED, AfterFree(TimeDelta::days(7)), Waits),
        row(8, DayBefore, Urgency::DATED, BeforeStart(TimeDelta::hours(24)), ComesBefore),
        row(8, HoursBefore, Urgency::DATED, BeforeStart(TimeDelta::hours(3)), ComesBefore),
        row(8, Unheard, Urgency::DATED, AfterOver(TimeDelta::hours(2)), Waits),
        row(8, Unheard, Urgency::UNDATED, AfterClaim(TimeDelta::hours(48)), Waits),
        row(6, AskAgain, &Urgency::ALL, AfterDone(TimeDelta::hours(24)), ComesBefore),
        row(6, ConfirmItself, &Urgency::ALL, AfterDone(TimeDelta::hours(48)), GoesOn),
    ]
};

/// How long after the helper said that it is done this happens.
pub fn after_done(rung: Rung) -> TimeDelta {
    let of_rung = TABLE.iter().filter(|row| row.rung == rung);
    let waits = of_rung.filter_map(|row| match row.due {
        Due::AfterDone(wait) => Some(wait),
        Due::AfterFree(_)
        | Due::HalfOfWhatIsLeft
        | Due::BeforeOver(_)
        | Due::WhenOver
        | Due::BeforeStart(_)
        | Due::AfterOver(_)
        | Due::AfterClaim(_) => None,
    });
    waits.min().unwrap_or_default()
}
