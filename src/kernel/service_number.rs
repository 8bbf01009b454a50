//! The numbers that a building's people call: who comes when it burns, when the lift stands.

use chrono_tz::Tz;

use super::id::{BuildingId, id};
use super::resealing::Resealing;
use super::seal::{Column, Sealed};
use super::tx::{Reads, Tx};

const NUMBER: Column = Column { table: "service_number", name: "number" };

id!(
    /// A number: one row for each building and line.
    ServiceNumberId,
    "service_number"
);

/// Whom a number calls.
#[derive(Clone, Copy, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Line {
    /// Doctor, police, fire brigade.
    Emergency,
    /// The moderator who is on duty: the phone of those who have no Telegram.
    Duty,
    /// The residents' committee.
    Committee,
    /// Who manages the house.
    Management,
    /// The police station.
    Police,
    /// The clinic, or a doctor.
    Clinic,
    /// Who comes when the lift stands.
    Lift,
    /// Who comes when it smells of gas.
    Gas,
}

impl Line {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 8] = [
        Self::Emergency,
        Self::Duty,
        Self::Committee,
        Self::Management,
        Self::Police,
        Self::Clinic,
        Self::Lift,
        Self::Gas,
    ];

    /// The name under which it is stored.
    pub fn name(self) -> &'static str {
        match self {
            Self::Emergency => "emergency",
            Self::Duty => "duty",
            Self::Committee => "committee",
            Self::Management => "management",
            Self::Police => "police",
            Self::Clinic => "clinic",
            Self::Lift => "lift",
            Self::Gas => "gas",
        }
    }

    /// The line with this name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|line| line.name() == name)
    }
}

/// The emergency numbers where clocks hang so; 112 where nothing better is known: it is answered
/// in the whole of the European Union and by mobile networks in most other countries
/// (<https://en.wikipedia.org/wiki/List_of_emergency_telephone_numbers>).
pub fn usual_emergency(zone: Tz) -> &'static str {
    let name = zone.name();
    let chinese = ["Asia/Shanghai", "Asia/Urumqi", "PRC"];
    if chinese.contains(&name) {
        "120 · 110 · 119"
    } else if name.starts_with("America/") || name.starts_with("US/") {
        "911"
    } else {
        "112"
    }
}

/// The numbers of a building that were told.
///
/// # Errors
/// If the database cannot be read or a number does not open.
pub async fn list(
    reads: &mut impl Reads,
    building: BuildingId,
) -> anyhow::Result<Vec<(Line, String)>> {
    let rows: Vec<(ServiceNumberId, String, Sealed)> =
        sqlx::query_as("select id, line, number from service_number where building_id = ?1")
            .bind(building)
            .fetch_all(reads.read())
            .await?;
    let mut numbers = Vec::with_capacity(rows.len());
    for (id, line, number) in rows {
        if let Some(line) = Line::named(&line) {
            numbers.push((line, reads.keyring().open(NUMBER, id.0, &number)?));
        }
    }
    Ok(numbers)
}

/// The emergency numbers of a building, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Emergency {
    numbers: Vec<String>,
    /// True where it is known which of them is whose.
    in_order: bool,
}

impl Emergency {
    fn read(line: &str, in_order: bool) -> Self {
        let numbers = line.split('·').map(str::trim).filter(|number| !number.is_empty());
        Self { numbers: numbers.map(str::to_owned).collect(), in_order }
    }

    /// Ambulance, police and fire brigade; nothing where one number serves for all, or where moderators
    /// told them and not which is whose.
    pub fn by_service(&self) -> Option<(&str, &str, &str)> {
        match self.numbers.as_slice() {
            [ambulance, police, fire] if self.in_order => Some((ambulance, police, fire)),
            _ => None,
        }
    }

    /// The first of them: the ambulance's, or the one for all.
    pub fn first(&self) -> &str {
        self.numbers.first().map_or("112", String::as_str)
    }

    /// All of them, in a line.
    pub fn line(&self) -> String {
        if self.numbers.is_empty() { self.first().to_owned() } else { self.numbers.join(" · ") }
    }
}

/// The emergency numbers of a building: those that its moderators told, else, and without a building, the
/// usual ones of where clocks hang so.
///
/// # Errors
/// If the database cannot be read or a number does not open.
pub async fn emergency_of(
    reads: &mut impl Reads,
    building: Option<BuildingId>,
    zone: Tz,
) -> anyhow::Result<Emergency> {
    let told = match building {
        Some(building) => list(reads, building).await?,
        None => Vec::new(),
    };
    let told = told.into_iter().find(|(line, _)| *line == Line::Emergency);
    Ok(match told {
        Some((_, numbers)) => Emergency::read(&numbers, false),
        None => Emergency::read(usual_emergency(zone), true),
    })
}

impl Tx {
    /// Keeps a number, in place of the one that was there; nothing takes it away.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn save_service_number(
        &mut self,
        building: BuildingId,
        line: Line,
        number: Option<&str>,
    ) -> anyhow::Result<()> {
        sqlx::query("delete from service_number where building_id = ?1 and line = ?2")
            .bind(building)
            .bind(line.name())
            .execute(self.write().await?)
            .await?;
        let Some(number) = number else { return Ok(()) };
        let id: ServiceNumberId = self.next_id();
        let number = self.keyring().seal(NUMBER, id.0, number)?;
        sqlx::query(
            "insert into service_number (id, building_id, line, number) values (?1, ?2, ?3, ?4)",
        )
        .bind(id)
        .bind(building)
        .bind(line.name())
        .bind(number)
        .execute(self.write().await?)
        .await?;
        Ok(())
    }
}

/// What is sealed of numbers.
pub const SEALED: &[Resealing] = &[Resealing {
    column: NUMBER,
    list: |on, after| {
        let rows = sqlx::query_as(
            "select id, number from service_number where id > ?1 order by id limit 500",
        );
        Box::pin(rows.bind(after).fetch_all(on))
    },
    save: |on, rows| {
        let saved = sqlx::query(
            "update service_number set number = unhex(fresh.value ->> 1) from json_each(?1) as fresh where service_number.id = fresh.value ->> 0",
        );
        Box::pin(async move { saved.bind(rows).execute(on).await.map(drop) })
    },
}];
