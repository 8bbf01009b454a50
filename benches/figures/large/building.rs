//! What stands in the large house: rows as Linli itself writes them, sealed by its key.

use std::sync::Arc;

use chrono::Utc;
use linli::features::needs::model::NeedId;
use linli::features::needs::notices::Notice;
use linli::kernel::notice::Said as _;
use linli::kernel::seal::{Column, Keyring, Sealed};
use sqlx::{AssertSqlSafe, QueryBuilder, Sqlite, SqliteConnection};

use crate::say;

pub const BUILDINGS: i64 = 100_000;
pub const RESIDENTS: i64 = BUILDINGS * RESIDENTS_EACH;
pub const NEEDS: i64 = BUILDINGS * NEEDS_EACH;
pub const CLAIMS: i64 = BUILDINGS * (NEEDS_EACH - OPEN_EACH);
pub const MESSAGES: i64 = BUILDINGS * OPEN_EACH;
pub const AUDITED: i64 = NEEDS * 2;

const RESIDENTS_EACH: i64 = 10;
const NEEDS_EACH: i64 = 100;
/// The newest of them are open; each has a card. The others were confirmed.
const OPEN_EACH: i64 = 5;
/// So many buildings share a commit.
const AT_ONCE: i64 = 500;
/// So many buildings share a statement.
const IN_STATEMENT: i64 = 5;
const HOUR: i64 = 3_600_000;
/// Far from what a sandbox gives out.
const FIRST_ACCOUNT: i64 = 10_000_000_000;
const FIRST_CHAT: i64 = -1_002_000_000_000;

const NAME: Column = Column { table: "person", name: "name" };
const TITLE: Column = Column { table: "building", name: "title" };
const WORDS: Column = Column { table: "need", name: "words" };

/// A need, before it is a row.
struct Need {
    id: i64,
    building: i64,
    number: i64,
    asker: i64,
    words: Sealed,
    posted_at: i64,
}

impl Need {
    fn is_open(&self) -> bool {
        self.number > NEEDS_EACH - OPEN_EACH
    }

    fn chat(&self) -> i64 {
        FIRST_CHAT - self.building
    }

    /// The neighbour who did it.
    fn helper(&self) -> i64 {
        let first = (self.building - 1) * RESIDENTS_EACH + 1;
        first + (self.asker - first + 1 + self.number % (RESIDENTS_EACH - 1)) % RESIDENTS_EACH
    }

    /// Claims are numbered through, and the open ones have none.
    fn claim(&self) -> i64 {
        (self.building - 1) * (NEEDS_EACH - OPEN_EACH) + self.number
    }
}

/// Fills a new database.
pub async fn fills(connection: &mut SqliteConnection, keyring: Arc<Keyring>) -> anyhow::Result<()> {
    let now = Utc::now().timestamp_millis();
    for from in (0..BUILDINGS).step_by(usize::try_from(AT_ONCE)?) {
        sqlx::query("begin").execute(&mut *connection).await?;
        for first in (from..from + AT_ONCE).step_by(usize::try_from(IN_STATEMENT)?) {
            let buildings = first + 1..first + 1 + IN_STATEMENT;
            people(connection, &keyring, buildings.clone(), now).await?;
            let needs = needs(&keyring, buildings, now)?;
            asked(connection, &needs).await?;
            done(connection, &needs).await?;
            cards(connection, &keyring, &needs).await?;
            audited(connection, &needs).await?;
        }
        sqlx::query("commit").execute(&mut *connection).await?;
        if (from + AT_ONCE) % (BUILDINGS / 20) == 0 {
            say(&format!("building the large house: {} %", (from + AT_ONCE) * 100 / BUILDINGS));
        }
    }
    // A start that finds no such statistics is what a new house has, too.
    sqlx::query(AssertSqlSafe("pragma wal_checkpoint(truncate)".to_owned()))
        .execute(connection)
        .await?;
    Ok(())
}

async fn people(
    connection: &mut SqliteConnection,
    keyring: &Keyring,
    buildings: std::ops::Range<i64>,
    now: i64,
) -> anyhow::Result<()> {
    let entered_at = now - 400 * 24 * HOUR;
    let residents = buildings.clone().flat_map(|building| {
        let first = (building - 1) * RESIDENTS_EACH + 1;
        (first..first + RESIDENTS_EACH).map(move |person| (building, person))
    });
    let mut persons: QueryBuilder<Sqlite> = QueryBuilder::new(
        "insert into person (id, telegram_id, name, language, chat_opened_at, seen_at) ",
    );
    let mut sealed = Vec::new();
    for (_, person) in residents.clone() {
        sealed.push((person, keyring.seal(NAME, person, &format!("Resident {person}"))?));
    }
    persons.push_values(sealed, |mut row, (person, name)| {
        row.push_bind(person).push_bind(FIRST_ACCOUNT + person).push_bind(name);
        row.push_bind("en").push_bind(entered_at).push_bind(entered_at);
    });
    persons.build().execute(&mut *connection).await?;

    let mut titled = Vec::new();
    for building in buildings {
        titled.push((building, keyring.seal(TITLE, building, &format!("House {building}"))?));
    }
    let mut houses: QueryBuilder<Sqlite> = QueryBuilder::new(
        "insert into building (id, chat_id, title, language, time_zone, zone_known, last_number, \
         entered_by, entered_at) ",
    );
    houses.push_values(titled, |mut row, (building, title)| {
        row.push_bind(building).push_bind(FIRST_CHAT - building).push_bind(title);
        row.push_bind("en").push_bind("Europe/Berlin").push_bind(1).push_bind(NEEDS_EACH);
        row.push_bind((building - 1) * RESIDENTS_EACH + 1).push_bind(entered_at);
    });
    houses.build().execute(&mut *connection).await?;

    let mut memberships: QueryBuilder<Sqlite> =
        QueryBuilder::new("insert into membership (id, building_id, person_id, joined_at) ");
    memberships.push_values(residents, |mut row, (building, person)| {
        row.push_bind(person).push_bind(building).push_bind(person).push_bind(entered_at);
    });
    memberships.build().execute(connection).await?;
    Ok(())
}

fn needs(
    keyring: &Keyring,
    buildings: std::ops::Range<i64>,
    now: i64,
) -> anyhow::Result<Vec<Need>> {
    let mut needs = Vec::new();
    for building in buildings {
        for number in 1..=NEEDS_EACH {
            let id = (building - 1) * NEEDS_EACH + number;
            let text = format!("carry shopping number {number} up to the third floor, please");
            needs.push(Need {
                id,
                building,
                number,
                asker: (building - 1) * RESIDENTS_EACH + 1 + number % RESIDENTS_EACH,
                words: keyring.seal(WORDS, id, &text)?,
                // The open ones were asked today, the others in the last year, one after the other.
                posted_at: if number > NEEDS_EACH - OPEN_EACH {
                    now - (NEEDS_EACH - number + 1) * HOUR
                } else {
                    now - (NEEDS_EACH - number) * 72 * HOUR
                },
            });
        }
    }
    Ok(needs)
}

async fn asked(connection: &mut SqliteConnection, needs: &[Need]) -> anyhow::Result<()> {
    let mut rows: QueryBuilder<Sqlite> = QueryBuilder::new(
        "insert into need (id, building_id, number, asker_id, asked_chat_id, asked_message_id, \
         words, category, places, state, posted_at, ended_at) ",
    );
    rows.push_values(needs, |mut row, need| {
        let open = need.is_open();
        row.push_bind(need.id).push_bind(need.building).push_bind(need.number);
        row.push_bind(need.asker).push_bind(need.chat()).push_bind(need.number * 2);
        row.push_bind(&need.words).push_bind("shopping").push_bind(1);
        row.push_bind(if open { "open" } else { "closed" }).push_bind(need.posted_at);
        row.push_bind((!open).then_some(need.posted_at + 5 * HOUR));
    });
    rows.build().execute(connection).await?;
    Ok(())
}

async fn done(connection: &mut SqliteConnection, needs: &[Need]) -> anyhow::Result<()> {
    let mut rows: QueryBuilder<Sqlite> = QueryBuilder::new(
        "insert into claim (id, need_id, helper_id, place, state, claimed_at, done_at, ended_at, \
         confirmed_by, door_word) ",
    );
    rows.push_values(needs.iter().filter(|need| !need.is_open()), |mut row, need| {
        row.push_bind(need.claim()).push_bind(need.id).push_bind(need.helper()).push_bind(1);
        row.push_bind("confirmed").push_bind(need.posted_at + HOUR);
        row.push_bind(need.posted_at + 4 * HOUR).push_bind(need.posted_at + 5 * HOUR);
        row.push_bind("asker").push_bind(need.number % 40);
    });
    rows.build().execute(connection).await?;
    Ok(())
}

async fn cards(
    connection: &mut SqliteConnection,
    keyring: &Keyring,
    needs: &[Need],
) -> anyhow::Result<()> {
    let mut bodies = Vec::new();
    for need in needs.iter().filter(|need| need.is_open()) {
        bodies.push((need, Notice::Card { need: NeedId(need.id) }.body()?));
    }
    let mut rows: QueryBuilder<Sqlite> = QueryBuilder::new(
        "insert into message (chat_id, message_id, building_id, kind, body, subject_kind, \
         subject_id, shown, shown_at, changed, drawn) ",
    );
    rows.push_values(bodies, |mut row, (need, body)| {
        row.push_bind(need.chat()).push_bind(need.number * 2 + 1).push_bind(need.building);
        row.push_bind(Notice::KIND).push_bind(body).push_bind("need").push_bind(need.id);
        row.push_bind(keyring.fingerprint("shown", &need.id.to_be_bytes()));
        row.push_bind(need.posted_at).push_bind(1).push_bind(1);
    });
    rows.build().execute(connection).await?;
    Ok(())
}

/// Each need was asked, and something was done with it.
async fn audited(connection: &mut SqliteConnection, needs: &[Need]) -> anyhow::Result<()> {
    let entries = needs.iter().flat_map(|need| {
        let last = if need.is_open() { "needs.look" } else { "needs.confirm" };
        [("needs.post", 0), (last, 5 * HOUR)].map(|(verb, later)| (need, verb, later))
    });
    let mut rows: QueryBuilder<Sqlite> = QueryBuilder::new(
        "insert into audit (at, person_id, building_id, verb, subject_id, outcome) ",
    );
    rows.push_values(entries, |mut row, (need, verb, later)| {
        row.push_bind(need.posted_at + later).push_bind(need.asker).push_bind(need.building);
        row.push_bind(verb).push_bind(need.id).push_bind("done");
    });
    rows.build().execute(connection).await?;
    Ok(())
}
