//! What a word says about time.

/// What a word says about time, or about the numbers beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Meaning {
    /// The day so many days from today.
    Day(u32),
    /// A day of the week, Monday being 0.
    Weekday(u32),
    /// A week.
    Week,
    /// Saturday and Sunday.
    Weekend,
    /// This one, the coming one.
    This,
    /// The one in the next week.
    Next,
    /// A month, January being 0.
    Month(u32),
    /// Marks a number as a day of the month.
    DayOfMonth,
    /// A part of the day.
    Part(Part),
    /// A part of the day so many days from today.
    PartOf(u32, Part),
    /// 12:00.
    Noon,
    /// The end of the day.
    Midnight,
    /// A number in words.
    Number(u32),
    /// The number one, if a unit follows.
    A,
    /// The twelve hours before noon.
    BeforeNoon,
    /// The twelve hours after noon.
    AfterNoon,
    /// Marks a number as an hour.
    HourMark,
    /// A half of what is named beside it.
    Half,
    /// A unit of time: minute, quarter, hour, day.
    Unit(u32),
    /// Leads to a length of time that passes first.
    In,
    /// Leads to a length of time that is at most taken.
    Within,
    /// Stands behind a length of time that passes first.
    FromThenOn,
    /// Stands behind a length of time that is at most taken.
    BeforeItEnds,
    /// By then, a day that is named included.
    By,
    /// Until then; or between the beginning and the end of a range.
    Until,
    /// Until then, a day that is named not included.
    Before,
    /// Between the beginning and the end of a range.
    Through,
    /// Between two that may both be.
    Or,
    /// Leads to a clock time.
    At,
    /// Leads to two clock times.
    Between,
    /// Leads to a time that is only to have passed.
    After,
    /// Leads to a day, or to a part of it.
    On,
    /// Stands before a day, and leads to nothing.
    Article,
    /// Stands behind a time, and adds nothing.
    Tail,
    /// Now.
    Now,
    /// Soon, whatever that is.
    Soon,
    /// So many minutes before or after the hour behind it.
    BesideHour(u32),
    /// Today and tomorrow.
    TwoDays,
    /// The last days of this month.
    EndOfMonth,
    /// The last days of this week.
    EndOfWeek,
    /// What is past, or not meant: a time behind it is not read.
    Past,
    /// What comes again and again: a time beside it is not read.
    Again,
    /// A number behind it names a thing.
    Naming,
    /// A number before it counts it.
    Countable,
    /// A number with an hour's mark before it counts it all the same.
    NotHours,
    /// Holds a word about time, and says nothing about it.
    Plain,
}

/// A part of the day, in minutes from its midnight on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Part {
    /// When it begins.
    pub from: i64,
    /// When it ends; behind midnight beyond a day's minutes.
    pub to: i64,
}

impl Meaning {
    /// True if it leads to a clock time.
    pub fn leads_to_clock(self) -> bool {
        self.leads() && !matches!(self, Self::On | Self::Article)
    }

    /// True if it leads to a day, or to a part of it.
    pub fn leads_to_day(self) -> bool {
        matches!(self, Self::On | Self::By | Self::Until | Self::Before)
    }

    /// True if it leads to a time and says nothing without it.
    pub fn leads(self) -> bool {
        matches!(
            self,
            Self::At
                | Self::Between
                | Self::On
                | Self::Article
                | Self::After
                | Self::By
                | Self::Until
                | Self::Before
        )
    }

    /// True if a number before it counts it.
    pub fn is_counted(self) -> bool {
        matches!(
            self,
            Self::Countable
                | Self::Unit(_)
                | Self::Week
                | Self::DayOfMonth
                | Self::Month(_)
                | Self::A
        )
    }
}

impl Part {
    /// Reads two clock times with a dash between them.
    pub fn read(text: &str) -> Option<Self> {
        let minutes = |clock: &str| {
            let (hours, minutes) = clock.split_once(':')?;
            Some(hours.parse::<i64>().ok()? * 60 + minutes.parse::<i64>().ok()?)
        };
        let (from, to) = text.split_once('-')?;
        Some(Self { from: minutes(from)?, to: minutes(to)? })
    }
}
