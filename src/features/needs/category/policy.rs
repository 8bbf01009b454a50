//! The table of kinds: all that is so of each of them, in one place.

use super::Category;
use crate::kernel::trust::Work;

/// What is so of a kind of need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Policy {
    /// The name under which it is stored.
    pub name: &'static str,
    /// The icon on its cards.
    pub icon: &'static str,
    /// How soon it is wanted where nobody said when.
    pub urgency: Urgency,
    /// How many helpers are wanted where nobody said how many.
    pub places: i64,
    /// What a helper has to know, and only they.
    pub asks: &'static [Asks],
    /// With what somebody has to be trusted to help; nothing: anybody of the building may.
    pub trust: Option<Work>,
    /// True if nobody goes alone.
    pub in_pairs: bool,
    /// What everybody reads of it.
    pub shown: Shown,
}

/// How soon something is wanted where nobody said when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// Today.
    Today,
    /// In these days.
    ThisWeek,
    /// It can wait.
    Whenever,
}

/// What a helper has to know, and only they.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// Behind which door.
    Address,
    /// Where to call.
    Phone,
    /// How one gets in.
    DoorNote,
}

/// What everybody reads of a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The words and the time.
    Words,
    /// A fixed sentence in place of the words, and the time.
    Sentence,
    /// A fixed sentence alone: also the time would tell too much, of a child, or of a home in
    /// which nobody is.
    SentenceAlone,
}

const AT_HOME: &[Asks] = &[Asks::Address, Asks::Phone];
const INSIDE: &[Asks] = &[Asks::Address, Asks::Phone, Asks::DoorNote];
const BY_PHONE: &[Asks] = &[Asks::Phone];

impl Policy {
    /// What most kinds have in common.
    const fn of(name: &'static str, icon: &'static str, urgency: Urgency) -> Self {
        let (asks, shown) = (&[], Shown::Words);
        Self { name, icon, urgency, places: 1, asks, trust: None, in_pairs: false, shown }
    }

    const fn asking(self, asks: &'static [Asks]) -> Self {
        Self { asks, ..self }
    }

    const fn shown(self, shown: Shown) -> Self {
        Self { shown, ..self }
    }

    /// Two are wanted, who may come one by one.
    const fn for_two(self) -> Self {
        Self { places: 2, ..self }
    }

    /// Two go together, and nobody alone.
    const fn in_pairs(self) -> Self {
        Self { places: 2, in_pairs: true, ..self }
    }

    const fn trusted_with(self, work: Work) -> Self {
        Self { trust: Some(work), ..self }
    }
}

impl Category {
    /// What is so of this kind.
    pub fn policy(self) -> Policy {
        use Shown::{Sentence, SentenceAlone};
        use Urgency::{ThisWeek, Today, Whenever};
        let of = Policy::of;
        match self {
            Self::Shopping => of("shopping", "🛒", Today).asking(AT_HOME),
            // Collected and brought by anybody; nobody is asked for a card or a prescription.
            Self::Medicine => of("medicine", "💊", Today).asking(AT_HOME).shown(Sentence),
            Self::Parcels => of("parcels", "📦", Today).asking(AT_HOME),
            Self::Bills => of("bills", "🧾", ThisWeek).asking(AT_HOME),
            Self::Tickets => of("tickets", "🎫", ThisWeek).asking(BY_PHONE),
            Self::Rides => of("rides", "🚗", Today).asking(AT_HOME).shown(Sentence),
            Self::Repairs => of("repairs", "🔧", ThisWeek).asking(AT_HOME),
            Self::Technology => of("technology", "📱", Whenever).asking(AT_HOME),
            Self::Lending => of("lending", "🪜", Whenever),
            Self::Company => of("company", "☕", ThisWeek).asking(AT_HOME).shown(Sentence),
            Self::Childcare => of("childcare", "🧒", Today)
                .asking(INSIDE)
                .shown(SentenceAlone)
                .trusted_with(Work::Visits)
                .in_pairs(),
            Self::Tutoring => of("tutoring", "📚", ThisWeek).asking(BY_PHONE),
            Self::Housekeeping => of("housekeeping", "🧹", ThisWeek).asking(INSIDE).in_pairs(),
            Self::Bathing => of("bathing", "🛁", Today)
                .asking(INSIDE)
                .shown(Sentence)
                .trusted_with(Work::Visits)
                .in_pairs(),
            Self::Pets => of("pets", "🪴", ThisWeek).asking(INSIDE).shown(SentenceAlone),
            Self::Watering => of("watering", "💧", ThisWeek),
            Self::Stairs => of("stairs", "🪟", ThisWeek),
            Self::Clutter => of("clutter", "♻️", Whenever).for_two(),
            Self::Snow => of("snow", "❄️", Today).for_two(),
            Self::Other => of("other", "🤝", Whenever),
        }
    }
}
