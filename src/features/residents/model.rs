//! What is decided about the roll: its order, its pages, who is found, what moderators may read. Pure.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::features::people::model::typed;
use crate::kernel::actor::Denied;
use crate::kernel::detail::{Circle, Kind};
use crate::kernel::id::PersonId;
use crate::kernel::person::LONGEST_NAME;
use crate::kernel::phone::narrow;
use crate::kernel::roll::{Entry, Place};

/// So many people are looked at, at most.
pub const MOST: usize = 2_000;
/// So many stand on a page.
const A_PAGE: usize = 5;
/// So many are shown of those who are found.
pub const MOST_FOUND: usize = 6;

/// A friendly no.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// Nobody can be found by that.
    NoWords,
    /// They do not live there any more.
    NotThere,
    /// They lack the authority.
    Denied(Denied),
}

impl Refusal {
    /// Its kind, for the audit log.
    pub fn kind(self) -> &'static str {
        match self {
            Self::NoWords => "no_words",
            Self::NotThere => "not_there",
            Self::Denied(denied) => denied.kind(),
        }
    }

    /// True if what a step waited for is over.
    pub fn ends_a_step(self) -> bool {
        match self {
            Self::NoWords => false,
            Self::NotThere | Self::Denied(_) => true,
        }
    }
}

/// The roll, in the order of names; those without one last. What is more than [`MOST`] is left out.
#[derive(Clone, Debug)]
pub struct Roll {
    /// Who lives there.
    pub people: Vec<Entry>,
    /// True if there are more.
    pub more: bool,
}

impl Roll {
    /// Of these people, of whom one more than [`MOST`] was looked for.
    pub fn of(mut people: Vec<Entry>) -> Self {
        let more = people.len() > MOST;
        people.truncate(MOST);
        people.sort_by_cached_key(|entry| {
            let name = folded(entry.name.as_ref().map_or("", |name| name.as_str()));
            (name.is_empty(), name, entry.person)
        });
        Self { people, more }
    }

    /// How many pages there are: one at least.
    pub fn pages(&self) -> usize {
        self.people.len().div_ceil(A_PAGE).max(1)
    }

    /// The page nearest to this one, and who stands on it.
    pub fn page(&self, page: usize) -> (usize, &[Entry]) {
        let page = page.min(self.pages().saturating_sub(1));
        (page, self.people.chunks(A_PAGE).nth(page).unwrap_or_default())
    }
}

/// Text as it is compared: small letters of usual width, parted by one blank.
fn folded(text: &str) -> String {
    let narrow: String = text.chars().map(narrow).collect();
    narrow.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// True if those who moderate may read what is told to this circle. What is for an entrance is not
/// for them, whatever they tell of their own: anybody can tell any.
pub fn may_read(readers: Circle) -> bool {
    match readers {
        Circle::Building | Circle::Moderators => true,
        Circle::Entrance | Circle::Pair | Circle::Nobody => false,
    }
}

/// What is looked for, as names, entrances and flats are compared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sought {
    name: String,
    entrance: String,
    flat: String,
}

impl Sought {
    /// What was typed; "flat 12b" means the flat 12b.
    ///
    /// # Errors
    /// [`Refusal::NoWords`] if nobody can be found by it.
    pub fn typed(words: &str) -> Result<Self, Refusal> {
        let name = folded(words);
        let finds = name.chars().any(char::is_alphanumeric);
        if !finds || name.chars().count() > LONGEST_NAME {
            return Err(Refusal::NoWords);
        }
        let place = |kind| typed(kind, words).map_or_else(|_| name.clone(), |place| folded(&place));
        Ok(Self { entrance: place(Kind::Entrance), flat: place(Kind::Flat), name })
    }

    /// Whom a moderator finds of these people, who live in these places: at most
    /// [`MOST_FOUND`], those whom it names in full first; and whether there are more.
    pub fn among(&self, roll: &Roll, places: &[Place]) -> (Vec<PersonId>, bool) {
        let mut by_place: BTreeMap<PersonId, Likeness> = BTreeMap::new();
        for place in places {
            let sought = match place.kind {
                Kind::Entrance => &self.entrance,
                Kind::Flat => &self.flat,
                Kind::Name
                | Kind::Floor
                | Kind::Phone
                | Kind::Languages
                | Kind::Offers
                | Kind::Presence => continue,
            };
            let alike = Likeness::of(&folded(&place.value), sought);
            if let (Some(alike), true) = (alike, may_read(place.readers)) {
                let known = by_place.entry(place.person).or_insert(alike);
                *known = alike.min(*known);
            }
        }
        let mut found: Vec<(Likeness, PersonId)> = roll
            .people
            .iter()
            .filter_map(|entry| {
                let name = folded(entry.name.as_ref().map_or("", |name| name.as_str()));
                let by_name = Likeness::of(&name, &self.name);
                let by_place = by_place.get(&entry.person).copied();
                let alike = by_name.into_iter().chain(by_place).min()?;
                Some((alike, entry.person))
            })
            .collect();
        // The sort keeps the order of names among those who are equally alike.
        found.sort_by_key(|(alike, _)| *alike);
        let more = found.len() > MOST_FOUND;
        (found.into_iter().take(MOST_FOUND).map(|(_, person)| person).collect(), more)
    }
}

/// How well something fits what is looked for, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Likeness {
    Whole,
    Beginning,
    Within,
}

impl Likeness {
    fn of(text: &str, sought: &str) -> Option<Self> {
        if text == sought {
            Some(Self::Whole)
        } else if text.starts_with(sought) {
            Some(Self::Beginning)
        } else {
            text.contains(sought).then_some(Self::Within)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::person::Name;

    fn roll(names: &[&str]) -> Roll {
        let people = names.iter().zip(1..).map(|(name, row)| Entry {
            person: PersonId(row),
            name: Some(Name::new(name)).filter(|name| !name.as_str().is_empty()),
        });
        Roll::of(people.collect())
    }

    fn place(row: i64, kind: Kind, value: &str, readers: Circle) -> Place {
        Place { person: PersonId(row), kind, value: value.to_owned(), readers }
    }

    fn found(words: &str, roll: &Roll, places: &[Place]) -> Vec<i64> {
        let (found, _) = Sought::typed(words).unwrap().among(roll, places);
        found.into_iter().map(|person| person.0).collect()
    }

    #[test]
    fn the_roll_is_in_the_order_of_folded_names() {
        let roll = roll(&["bo", "", "Ana", "Ｃem", "ana", "Änne", "李阿姨"]);
        let order: Vec<i64> = roll.people.iter().map(|entry| entry.person.0).collect();
        assert_eq!(order, [3, 5, 1, 4, 6, 7, 2]);
    }

    #[test]
    fn a_page_has_five_people_and_the_last_one_the_rest() {
        let names: Vec<String> = (10..33).map(|number| format!("N{number}")).collect();
        let roll = roll(&names.iter().map(String::as_str).collect::<Vec<_>>());
        assert_eq!(roll.pages(), 5);
        assert_eq!((roll.page(0).1.len(), roll.page(4).1.len()), (5, 3));
        assert_eq!(roll.page(usize::MAX).0, 4);
        let nobody = Roll::of(Vec::new());
        assert_eq!((nobody.pages(), nobody.page(7).0, nobody.page(7).1.len()), (1, 0, 0));
    }

    #[test]
    fn so_many_are_looked_at_and_it_is_known_that_there_are_more() {
        let some = |count| {
            let people = (0..count).map(|row| Entry { person: PersonId(row), name: None });
            Roll::of(people.collect())
        };
        assert!(!some(2_000).more);
        assert!(some(2_001).more);
        assert_eq!(some(2_001).people.len(), MOST);
    }

    #[test]
    fn who_is_named_in_full_is_found_first() {
        let roll = roll(&["Mo", "Anabel", "Joana", "Ana", "Bo"]);
        assert_eq!(found(" ＡＮＡ ", &roll, &[]), [4, 2, 3]);
        assert_eq!(found("zoe", &roll, &[]), [0_i64; 0]);
    }

    #[test]
    fn a_place_finds_only_where_the_moderator_may_read_it() {
        let roll = roll(&["Mo", "Ana", "Bo", "Cem", "Di"]);
        let places = [
            place(1, Kind::Entrance, "B", Circle::Nobody),
            place(2, Kind::Entrance, "b", Circle::Pair),
            place(2, Kind::Flat, "12b", Circle::Entrance),
            place(3, Kind::Entrance, "C", Circle::Building),
            place(3, Kind::Flat, "12b", Circle::Entrance),
            place(4, Kind::Flat, "12B", Circle::Moderators),
            place(5, Kind::Flat, "12b", Circle::Nobody),
        ];
        assert_eq!(found("flat 12b", &roll, &places), [4]);
        assert_eq!(found("entrance C", &roll, &places), [3]);
        // Everybody's name is read, whatever they tell of places.
        assert_eq!(found("bo", &roll, &places), [3]);
    }

    #[test]
    fn there_is_something_to_look_for() {
        for words in ["", "  ", "?", "…", &"x".repeat(33)] {
            assert_eq!(Sought::typed(words), Err(Refusal::NoWords), "{words}");
        }
        assert!(Sought::typed("李").is_ok());
    }

    #[test]
    fn what_is_for_others_is_not_for_moderators() {
        let read = Circle::ALL.into_iter().filter(|circle| may_read(*circle)).collect::<Vec<_>>();
        assert_eq!(read, [Circle::Building, Circle::Moderators]);
    }
}
