//! The catalogue: what kinds of needs there are, and how one is guessed from words.

use serde::{Deserialize, Serialize};

use crate::kernel::language::Language;

/// A kind of need.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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
    /// Rides.
    Rides,
    /// Doors, lamps, taps.
    Repairs,
    /// Telephones and computers.
    Technology,
    /// Company.
    Company,
    /// Looking after children.
    Childcare,
    /// All else.
    Other,
}

impl Category {
    /// All of them; where two fit equally well, the first is taken.
    pub const ALL: [Self; 10] = [
        Self::Medicine,
        Self::Childcare,
        Self::Parcels,
        Self::Shopping,
        Self::Bills,
        Self::Rides,
        Self::Repairs,
        Self::Technology,
        Self::Company,
        Self::Other,
    ];

    /// The icon on its cards.
    pub fn icon(self) -> &'static str {
        match self {
            Self::Shopping => "🛒",
            Self::Medicine => "💊",
            Self::Parcels => "📦",
            Self::Bills => "🧾",
            Self::Rides => "🚗",
            Self::Repairs => "🔧",
            Self::Technology => "📱",
            Self::Company => "☕",
            Self::Childcare => "🧒",
            Self::Other => "🤝",
        }
    }

    /// The name under which it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Shopping => "shopping",
            Self::Medicine => "medicine",
            Self::Parcels => "parcels",
            Self::Bills => "bills",
            Self::Rides => "rides",
            Self::Repairs => "repairs",
            Self::Technology => "technology",
            Self::Company => "company",
            Self::Childcare => "childcare",
            Self::Other => "other",
        }
    }

    /// The category stored under this name; [`Category::Other`] if it is none.
    pub fn named(name: &str) -> Self {
        Self::ALL.into_iter().find(|category| category.name() == name).unwrap_or(Self::Other)
    }

    /// The category whose keywords, in any language, cover most of these words.
    pub fn guess(words: &str) -> Self {
        let words = words.to_lowercase();
        let mut best = (0, Self::Other);
        for category in Self::ALL {
            let weight = Language::all().map(|language| category.weight(language, &words)).sum();
            if weight > best.0 {
                best = (weight, category);
            }
        }
        best.1
    }

    fn weight(self, language: Language, words: &str) -> usize {
        let keywords = match self {
            Self::Shopping => language.label("needs-keywords-shopping"),
            Self::Medicine => language.label("needs-keywords-medicine"),
            Self::Parcels => language.label("needs-keywords-parcels"),
            Self::Bills => language.label("needs-keywords-bills"),
            Self::Rides => language.label("needs-keywords-rides"),
            Self::Repairs => language.label("needs-keywords-repairs"),
            Self::Technology => language.label("needs-keywords-technology"),
            Self::Company => language.label("needs-keywords-company"),
            Self::Childcare => language.label("needs-keywords-childcare"),
            Self::Other => return 0,
        };
        keywords
            .split(',')
            .map(str::trim)
            .filter(|keyword| stands_in(words, keyword))
            .map(str::len)
            .sum()
    }
}

/// True if the keyword stands in the words: written in letters that are parted by spaces, at the
/// beginning of a word; else anywhere.
fn stands_in(words: &str, keyword: &str) -> bool {
    if keyword.is_empty() {
        return false;
    }
    if !keyword.is_ascii() {
        return words.contains(keyword);
    }
    words.match_indices(keyword).any(|(at, _)| {
        words
            .get(..at)
            .and_then(|before| before.chars().next_back())
            .is_none_or(|letter| !letter.is_alphanumeric())
    })
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
            ("water the plants", Category::Other),
            ("a headphone stand", Category::Other),
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
}
