//! The catalogue: what kinds of needs there are, what is so of each, and how one is guessed from
//! words.

mod group;
mod guess;
mod policy;

use serde::{Deserialize, Serialize};

pub use group::Group;
pub use policy::{Asks, Policy, Shown};

/// A kind of need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Category {
    /// Carrying and buying.
    Shopping,
    /// Collecting and bringing medicine.
    Medicine,
    /// Parcels and papers.
    Parcels,
    /// Bills and forms.
    Bills,
    /// Tickets and appointments.
    Tickets,
    /// Rides.
    Rides,
    /// Doors, lamps, taps.
    Repairs,
    /// Telephones and computers.
    Technology,
    /// Something to borrow.
    Lending,
    /// Company.
    Company,
    /// Looking after children.
    Childcare,
    /// Teaching somebody.
    Tutoring,
    /// Cleaning, cooking, washing at somebody's home.
    Housekeeping,
    /// Bathing and care.
    Bathing,
    /// Plants and pets, and what else waits at a home for somebody who is away.
    Pets,
    /// Watering what is everybody's.
    Watering,
    /// Stairs, windows and bins: what one neighbour does for another, or in turn for all.
    Stairs,
    /// Clutter and graffiti: what one alone cannot carry or scrub away.
    Clutter,
    /// Snow and ice.
    Snow,
    /// All else.
    Other,
}

impl Category {
    /// All of them, as they are offered; where two fit equally well, the first is taken.
    pub const ALL: [Self; 20] = [
        Self::Shopping,
        Self::Medicine,
        Self::Parcels,
        Self::Bills,
        Self::Tickets,
        Self::Rides,
        Self::Repairs,
        Self::Technology,
        Self::Lending,
        Self::Company,
        Self::Childcare,
        Self::Tutoring,
        Self::Housekeeping,
        Self::Bathing,
        Self::Pets,
        Self::Watering,
        Self::Stairs,
        Self::Clutter,
        Self::Snow,
        Self::Other,
    ];

    /// The icon on its cards.
    pub fn icon(self) -> &'static str {
        self.policy().icon
    }

    /// The name under which it is stored.
    pub fn name(self) -> &'static str {
        self.policy().name
    }

    /// The category stored under this name; [`Category::Other`] if it is none.
    pub fn named(name: &str) -> Self {
        Self::ALL.into_iter().find(|category| category.name() == name).unwrap_or(Self::Other)
    }

    /// The category that these words seem to be of, whatever language they are in.
    pub fn guess(words: &str) -> Self {
        guess::guess(words)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_find_their_category() {
        for (words, category) in [
            ("carry my shopping up", Category::Shopping),
            ("could someone fetch a parcel for me", Category::Parcels),
            ("collect my prescription from the pharmacy", Category::Medicine),
            ("帮我取个快递", Category::Parcels),
            ("买菜拎不动", Category::Shopping),
            ("灯泡坏了，谁会换", Category::Repairs),
            ("my phone does not ring any more", Category::Technology),
            ("有人一起喝茶聊天吗", Category::Company),
            ("water the plants", Category::Pets),
            ("a headphone stand", Category::Other),
            ("take the bins out", Category::Stairs),
            ("帮我倒垃圾", Category::Stairs),
            ("dumped rubbish by the gate", Category::Clutter),
        ] {
            assert_eq!(Category::guess(words), category, "{words}");
        }
    }

    #[test]
    fn every_category_reads_back() {
        for category in Category::ALL {
            assert_eq!(Category::named(category.name()), category);
        }
    }

    #[test]
    fn each_has_an_icon_of_its_own() {
        for (index, one) in Category::ALL.into_iter().enumerate() {
            assert!(!Category::ALL[..index].iter().any(|other| other.icon() == one.icon()));
            assert_eq!(Category::ALL.iter().filter(|other| **other == one).count(), 1);
        }
    }

    #[test]
    fn where_two_have_to_go_there_is_room_for_two() {
        for policy in Category::ALL.map(Category::policy) {
            assert!((1..=5).contains(&policy.places), "{policy:?}");
            assert!(!policy.in_pairs || policy.places >= 2, "{policy:?}");
        }
    }
}
