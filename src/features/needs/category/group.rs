//! Kinds as they are offered: those that are likeliest first, all of them by groups.

use serde::{Deserialize, Serialize};

use super::{Category, guess};

/// A group of kinds that people look for in the same place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    /// What somebody goes out for.
    Errands,
    /// What is done, or lent, at home.
    Home,
    /// Company, children, care.
    People,
    /// What is everybody's.
    House,
}

impl Group {
    /// All of them. [`Category::Other`] is in none.
    pub const ALL: [Self; 4] = [Self::Errands, Self::Home, Self::People, Self::House];

    /// Its name in codes.
    pub fn name(self) -> &'static str {
        match self {
            Self::Errands => "errands",
            Self::Home => "home",
            Self::People => "people",
            Self::House => "house",
        }
    }

    /// The group with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.name() == name)
    }

    /// The kinds in it.
    pub fn kinds(self) -> &'static [Category] {
        use Category::{
            Bathing, Bills, Childcare, Clutter, Company, Housekeeping, Lending, Medicine, Parcels,
            Pets, Repairs, Rides, Shopping, Snow, Stairs, Technology, Tickets, Tutoring, Watering,
        };
        match self {
            Self::Errands => &[Shopping, Medicine, Parcels, Bills, Tickets, Rides],
            Self::Home => &[Repairs, Technology, Lending, Housekeeping, Pets],
            Self::People => &[Company, Childcare, Tutoring, Bathing],
            Self::House => &[Watering, Stairs, Clutter, Snow],
        }
    }

    /// The group of a kind; nothing for [`Category::Other`].
    pub fn of(category: Category) -> Option<Self> {
        Self::ALL.into_iter().find(|group| group.kinds().contains(&category))
    }
}

impl Category {
    /// Those that are asked for most, the most usual first.
    pub const USUAL: [Self; 7] = [
        Self::Shopping,
        Self::Medicine,
        Self::Parcels,
        Self::Rides,
        Self::Repairs,
        Self::Company,
        Self::Technology,
    ];

    /// Of which kinds these words may be, without this one: first what their keywords speak for, then
    /// what is usual.
    pub fn likeliest(words: Option<&str>, but: Self, most: usize) -> Vec<Self> {
        let guessed = words.map(guess::ranked).unwrap_or_default();
        let usual = Self::USUAL.into_iter().filter(|kind| !guessed.contains(kind));
        let all = guessed.iter().copied().chain(usual);
        all.filter(|kind| *kind != but).take(most).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_but_what_is_none_of_them_is_in_one_group() {
        for category in Category::ALL {
            let groups = Group::ALL.into_iter().filter(|group| group.kinds().contains(&category));
            let is_other = category == Category::Other;
            assert_eq!(groups.count(), usize::from(!is_other), "{category:?}");
            assert_eq!(Group::of(category).is_none(), is_other);
        }
        for group in Group::ALL {
            assert_eq!(Group::named(group.name()), Some(group));
            assert!(group.kinds().len() <= 6, "with the way back they fit on a screen");
        }
        assert_eq!(Group::named("garden"), None);
    }

    #[test]
    fn what_the_words_speak_for_stands_first() {
        let words = Some("bring my medicine and water the plants");
        let likeliest = Category::likeliest(words, Category::Medicine, 6);
        assert_eq!(likeliest.first(), Some(&Category::Pets));
        assert!(!likeliest.contains(&Category::Medicine), "it is of that kind");
        assert_eq!(likeliest.len(), 6);
        let usual = Category::likeliest(None, Category::Other, 6);
        assert_eq!(usual, Category::USUAL[..6]);
        let others = Category::likeliest(Some("字"), Category::Shopping, 6);
        assert_eq!(others, Category::USUAL[1..7]);
    }
}
