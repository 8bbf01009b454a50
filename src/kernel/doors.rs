//! The doors of a house, as its moderators tell them: which entrances there are, and which flats in
//! each. Where they told none, there is any.

use super::actor::Moderator;
use super::id::BuildingId;
use super::resealing::Resealing;
use super::seal::{Column, Sealed};
use super::tx::{Reads, Tx};

const DOORS: Column = Column { table: "building", name: "doors" };
/// A house has at most so many entrances, and runs of flats in one.
const MOST: usize = 50;
/// A run is written in so many digits at most.
const MOST_DIGITS: usize = 5;

/// The doors of a house.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Doors(Vec<Entrance>);

#[derive(Clone, Debug, PartialEq, Eq)]
struct Entrance {
    /// Nothing where the house has only one.
    name: Option<String>,
    flats: Vec<Run>,
}

/// Flats whose numbers follow one another; or one alone, whatever it is called.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Run {
    Numbers(u32, u32),
    One(String),
}

/// A line that cannot be read: its number, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnreadLine(pub usize);

impl Doors {
    /// Reads what was typed: a line for each entrance, such as `1: 101-104, 201-204`; without what
    /// stands before the colon where there is only one.
    ///
    /// # Errors
    /// If a line cannot be read, an entrance stands there twice, or there is none at all.
    pub fn read(text: &str) -> Result<Self, UnreadLine> {
        let lines: Vec<&str> =
            text.split(['\n', ';', '；']).map(str::trim).filter(|line| !line.is_empty()).collect();
        let mut entrances: Vec<Entrance> = Vec::new();
        for (at, line) in lines.iter().enumerate() {
            let unread = UnreadLine(at.saturating_add(1));
            let entrance = Entrance::read(line).ok_or(unread)?;
            let again = entrances.iter().any(|other| other.name == entrance.name);
            let nameless = entrance.name.is_none() && lines.len() > 1;
            if again || nameless || entrances.len() >= MOST {
                return Err(unread);
            }
            entrances.push(entrance);
        }
        if entrances.is_empty() { Err(UnreadLine(1)) } else { Ok(Self(entrances)) }
    }

    /// The same as text that reads back: a line for each entrance.
    pub fn written(&self) -> String {
        let lines: Vec<String> = self.0.iter().map(Entrance::written).collect();
        lines.join("\n")
    }

    /// How many entrances there are.
    pub fn entrances(&self) -> usize {
        self.0.len()
    }

    /// True if there is such an entrance, or if it is not told how the only one is called.
    pub fn have_entrance(&self, name: &str) -> bool {
        self.0.iter().any(|entrance| entrance.is_called(name))
    }

    /// True if there is such a flat: in this entrance, or in any where none is known.
    pub fn have_flat(&self, entrance: Option<&str>, flat: &str) -> bool {
        let there = |known: &&Entrance| entrance.is_none_or(|name| known.is_called(name));
        self.0.iter().filter(there).any(|known| known.flats.iter().any(|run| run.holds(flat)))
    }
}

impl Entrance {
    fn read(line: &str) -> Option<Self> {
        let (name, flats) = match line.split_once([':', '：']) {
            Some((name, flats)) => (Some(plain(name)), flats),
            None => (None, line),
        };
        if name.as_ref().is_some_and(|name| name.is_empty() || name.chars().count() > 10) {
            return None;
        }
        let flats: Vec<&str> =
            flats.split([',', '，', '、']).map(str::trim).filter(|run| !run.is_empty()).collect();
        if flats.is_empty() || flats.len() > MOST {
            return None;
        }
        let flats: Option<Vec<Run>> = flats.into_iter().map(Run::read).collect();
        Some(Self { name, flats: flats? })
    }

    fn written(&self) -> String {
        let flats: Vec<String> = self.flats.iter().map(Run::written).collect();
        let flats = flats.join(", ");
        match &self.name {
            Some(name) => format!("{name}: {flats}"),
            None => flats,
        }
    }

    fn is_called(&self, name: &str) -> bool {
        self.name.as_ref().is_none_or(|known| *known == plain(name))
    }
}

impl Run {
    fn read(text: &str) -> Option<Self> {
        let number = |text: &str| {
            let text = text.trim();
            let fits = (1..=MOST_DIGITS).contains(&text.len());
            let digits = fits && text.bytes().all(|byte| byte.is_ascii_digit());
            digits.then(|| text.parse::<u32>().ok()).flatten()
        };
        if let Some((first, last)) = text.split_once(['-', '–', '—', '~', '～', '至', '到'])
            && let (Some(first), Some(last)) = (number(first), number(last))
        {
            return (first <= last).then_some(Self::Numbers(first, last));
        }
        if text.contains(char::is_whitespace) {
            return None;
        }
        let name = plain(text);
        let known = name.chars().all(|letter| letter.is_alphanumeric() || letter == '-');
        let fits = (1..=10).contains(&name.chars().count());
        (fits && known).then_some(Self::One(name))
    }

    fn written(&self) -> String {
        match self {
            Self::Numbers(first, last) => format!("{first}-{last}"),
            Self::One(name) => name.clone(),
        }
    }

    fn holds(&self, flat: &str) -> bool {
        let flat = plain(flat);
        match self {
            Self::Numbers(first, last) => {
                flat.parse::<u32>().is_ok_and(|number| (*first..=*last).contains(&number))
            }
            Self::One(name) => *name == flat,
        }
    }
}

/// As it is compared: without blanks, in small letters.
fn plain(text: &str) -> String {
    text.chars().filter(|letter| !letter.is_whitespace()).flat_map(char::to_lowercase).collect()
}

/// The doors of a building, if its moderators told them.
///
/// # Errors
/// If the database cannot be read or they do not open.
pub async fn find(reads: &mut impl Reads, building: BuildingId) -> anyhow::Result<Option<Doors>> {
    let sealed: Option<Option<Sealed>> =
        sqlx::query_scalar("select doors from building where id = ?1")
            .bind(building)
            .fetch_optional(reads.read())
            .await?;
    let Some(sealed) = sealed.flatten() else { return Ok(None) };
    let text: String = reads.keyring().open(DOORS, building.0, &sealed)?;
    Ok(Doors::read(&text).ok())
}

impl Tx {
    /// Keeps the doors of a building, or that they are not told.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn set_doors(
        &mut self,
        moderator: &Moderator,
        doors: Option<&Doors>,
    ) -> anyhow::Result<()> {
        let building = moderator.building();
        let doors = doors.map(Doors::written);
        let sealed = match doors {
            Some(doors) => Some(self.keyring().seal(DOORS, building.0, &doors)?),
            None => None,
        };
        sqlx::query("update building set doors = ?2 where id = ?1")
            .bind(building)
            .bind(sealed)
            .execute(self.write().await?)
            .await?;
        Ok(())
    }
}

/// What is sealed of the doors of buildings.
pub const SEALED: &[Resealing] = &[Resealing {
    column: DOORS,
    list: |on, after| {
        let rows = sqlx::query_as(
            "select id, doors from building where id > ?1 and doors is not null order by id limit 500",
        );
        Box::pin(rows.bind(after).fetch_all(on))
    },
    save: |on, rows| {
        let saved = sqlx::query(
            "update building set doors = unhex(fresh.value ->> 1) from json_each(?1) as fresh where building.id = fresh.value ->> 0",
        );
        Box::pin(async move { saved.bind(rows).execute(on).await.map(drop) })
    },
}];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn doors_are_read_as_people_write_them_and_read_back() {
        for text in [
            "1: 101-104, 201–204\n2: 101-104",
            "1：101到104、201～204；2：101至104",
            "101-104, 201-204",
            "A: 1a, 1b, Loft\nB: 2",
        ] {
            let doors = Doors::read(text).unwrap();
            assert_eq!(Doors::read(&doors.written()), Ok(doors), "{text}");
        }
        let doors = Doors::read("1: 101-104, 201-204\n2: 101-104, Loft").unwrap();
        assert_eq!(doors.entrances(), 2);
        for (entrance, flat, there) in [
            (Some("1"), "203", true),
            (Some("1"), "205", false),
            (Some("2"), "203", false),
            (Some("2"), "LOFT", true),
            (Some("3"), "101", false),
            (None, "204", true),
            (None, "loft", true),
            (None, "1", false),
        ] {
            assert_eq!(doors.have_flat(entrance, flat), there, "{entrance:?} {flat}");
        }
        assert!(doors.have_entrance("2") && !doors.have_entrance("3"));
    }

    #[test]
    fn a_house_with_one_entrance_need_not_name_it() {
        let doors = Doors::read("101-104").unwrap();
        assert!(doors.have_entrance("1") && doors.have_entrance("left"));
        assert!(doors.have_flat(Some("1"), "104") && !doors.have_flat(Some("1"), "105"));
    }

    #[test]
    fn what_cannot_be_read_is_told_by_its_line() {
        for (text, line) in [
            ("", 1),
            ("1: 101-104\n1: 201", 2),
            ("1: 101-104\n\n2:", 2),
            ("1: 104-101", 1),
            ("1: 101-104\n201-204", 2),
            ("1: call 0171 2345678!", 1),
            ("all of them", 1),
            (&"x".repeat(11), 1),
        ] {
            assert_eq!(Doors::read(text), Err(UnreadLine(line)), "{text}");
        }
    }
}
