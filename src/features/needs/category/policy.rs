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
    /// True if it is wanted the same day where nobody said when: it climbs its ladder sooner.
    pub same_day: bool,
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
    const fn of(name: &'static str, icon: &'static str) -> Self {
        let (asks, shown, same_day) = (&[], Shown::Words, false);
        Self { name, icon, same_day, places: 1, asks, trust: None, in_pairs: false, shown }
    }

    const fn the_same_day(self) -> Self {
        Self { same_day: true, ..self }
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
        let of = Policy::of;
        match self {
            Self::Shopping => of("shopping", "🛒").the_same_day().asking(AT_HOME),
            // Collected and brought by anybody; nobody is asked for a card or a prescription.
            Self::Medicine => of("medicine", "💊").the_same_day().asking(AT_HOME).shown(Sentence),
            Self::Parcels => of("parcels", "📦").the_same_day().asking(AT_HOME),
            Self::Bills => of("bills", "🧾").asking(AT_HOME),
            Self::Tickets => of("tickets", "🎫").asking(BY_PHONE),
            Self::Rides => of("rides", "🚗").the_same_day().asking(AT_HOME).shown(Sentence),
            Self::Repairs => of("repairs", "🔧").asking(AT_HOME),
            Self::Technology => of("technology", "📱").asking(AT_HOME),
            Self::Lending => of("lending", "🪜"),
            Self::Company => of("company", "☕").asking(AT_HOME).shown(Sentence),
            Self::Childcare => of("childcare", "🧒")
                .the_same_day()
                .asking(INSIDE)
                .shown(SentenceAlone)
                .trusted_with(Work::Visits)
                .in_pairs(),
            Self::Tutoring => of("tutoring", "📚").asking(BY_PHONE),
            Self::Housekeeping => of("housekeeping", "🧹").asking(INSIDE).in_pairs(),
            Self::Bathing => of("bathing", "🛁")
                .the_same_day()
                .asking(INSIDE)
                .shown(Sentence)
                .trusted_with(Work::Visits)
                .in_pairs(),
            Self::Pets => of("pets", "🪴").asking(INSIDE).shown(SentenceAlone),
            Self::Watering => of("watering", "💧"),
            Self::Stairs => of("stairs", "🪟"),
            Self::Clutter => of("clutter", "♻️").for_two(),
            Self::Snow => of("snow", "❄️").the_same_day().for_two(),
            Self::Other => of("other", "🤝"),
        }
    }
}
