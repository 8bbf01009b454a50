//! People: one row for each Telegram account that was seen.

use sqlx::SqliteConnection;

use super::clock::Moment;
use super::consent;
use super::detail::{self, DetailId};
use super::edit;
use super::id::PersonId;
use super::language::Language;
use super::resealing::Resealing;
use super::seal::{Column, Sealed};
use super::tx::{Reads, Tx};

const NAME: Column = Column { table: "person", name: "name" };
/// So many characters a name has at most.
pub const LONGEST_NAME: usize = 32;

/// The name by which neighbours know somebody: what they wish to be called, else what stands in
/// Telegram as the first name; on one line, at most 32 characters. It may be empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name(String);

impl Name {
    /// Cleans a name as Telegram gives it.
    pub fn new(given: &str) -> Self {
        let clean: String = given.chars().filter(|letter| !is_unwelcome(*letter)).collect();
        let words: Vec<&str> = clean.split_whitespace().collect();
        Self(words.join(" ").chars().take(LONGEST_NAME).collect::<String>().trim_end().to_owned())
    }

    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Control characters and marks that turn the direction of the text around them.
fn is_unwelcome(letter: char) -> bool {
    (letter.is_control() && !letter.is_whitespace())
        || matches!(letter, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}')
        || is_unseen(letter)
}

/// Letters that take no room: a name of these alone would be none. The one that joins emoji is
/// welcome.
fn is_unseen(letter: char) -> bool {
    matches!(letter, '\u{ad}' | '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{3164}' | '\u{feff}')
}

/// Somebody as a Telegram account shows them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Telegram's number of the account.
    pub telegram_id: i64,
    /// Their name.
    pub name: Name,
    /// The language of their Telegram, if Linli speaks it.
    pub language: Option<Language>,
}

/// What is told to somebody, or asked, once in a life.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Once {
    /// The hint after the first need.
    Need,
    /// The hint after the first claim.
    Claim,
    /// The hint after the first confirmation.
    Confirmation,
    /// The question what neighbours shall call them.
    Name,
}

impl Once {
    /// Its bit in the database.
    fn bit(self) -> i64 {
        match self {
            Self::Need => 1,
            Self::Claim => 2,
            Self::Confirmation => 4,
            Self::Name => 8,
        }
    }
}

/// A person.
#[derive(Clone, Debug)]
pub struct Person {
    /// Their row.
    pub id: PersonId,
    /// Their name.
    pub name: Name,
    /// The language they chose or their Telegram has.
    pub language: Option<Language>,
    /// True if they chose it themselves.
    pub language_chosen: bool,
    /// True if they can be written to: they pressed Start and have not blocked the bot.
    pub chat_open: bool,
    /// What of [`Once`] has been, a bit for each.
    pub hints: i64,
}

impl Person {
    /// True if this has been.
    pub fn was(&self, once: Once) -> bool {
        self.hints & once.bit() != 0
    }
}

impl Tx {
    /// Notes a person that was not known.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn add_person(
        &mut self,
        account: &Account,
        chat_open: bool,
    ) -> anyhow::Result<Person> {
        let id: PersonId = self.next_id();
        let name = self.keyring().seal(NAME, id.0, account.name.as_str())?;
        let now = self.now();
        sqlx::query(
            "insert into person (id, telegram_id, name, language, chat_opened_at, seen_at) \
             values (?1, ?2, ?3, ?4, case when ?5 then ?6 end, ?6)",
        )
        .bind(id)
        .bind(account.telegram_id)
        .bind(name)
        .bind(account.language.map(Language::tag))
        .bind(chat_open)
        .bind(now)
        .execute(self.write().await?)
        .await?;
        Ok(Person {
            id,
            name: account.name.clone(),
            language: account.language,
            language_chosen: false,
            chat_open,
            hints: 0,
        })
    }

    /// Saves what may have changed about a person: name, language, whether their chat is open.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn save_person(&mut self, person: &Person) -> anyhow::Result<()> {
        let name = self.keyring().seal(NAME, person.id.0, person.name.as_str())?;
        let now = self.now();
        sqlx::query(
            "update person set name = ?2, language = ?3, language_chosen = ?4, \
             chat_opened_at = case when ?5 then coalesce(chat_opened_at, ?6) end \
             where id = ?1 and erased_at is null",
        )
        .bind(person.id)
        .bind(name)
        .bind(person.language.map(Language::tag))
        .bind(person.language_chosen)
        .bind(person.chat_open)
        .bind(now)
        .execute(self.write().await?)
        .await?;
        Ok(())
    }

    /// Notes that this has been.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn note_once(&mut self, person: PersonId, once: Once) -> anyhow::Result<()> {
        sqlx::query("update person set hints = hints | ?2 where id = ?1")
            .bind(person)
            .bind(once.bit())
            .execute(self.write().await?)
            .await?;
        Ok(())
    }

    /// Forgets who a person was. Where others did something with them, only the number stays, so
    /// that it keeps its place; else nothing does.
    ///
    /// # Errors
    /// If the database cannot be written.
    pub async fn erase_person(&mut self, person: PersonId) -> anyhow::Result<()> {
        let now = self.now();
        self.note_erasure(person).await?;
        self.fold_log();
        detail::forget_of(self.write().await?, person).await?;
        consent::forget_of(self.write().await?, person).await?;
        edit::forget_of(self.write().await?, person).await?;
        let gone = sqlx::query("delete from person where id = ?1")
            .bind(person)
            .execute(self.write().await?)
            .await;
        match gone {
            Ok(_) => {
                self.hush(person);
                return Ok(());
            }
            Err(error) if is_referred_to(&error) => {}
            Err(error) => return Err(error.into()),
        }
        sqlx::query(
            "update person set telegram_id = null, name = null, language = null, \
             language_chosen = 0, chat_opened_at = null, hints = 0, seen_at = 0, erased_at = ?2 where id = ?1",
        )
        .bind(person)
        .bind(now)
        .execute(self.write().await?)
        .await?;
        Ok(())
    }
}

impl Tx {
    /// Notes beside the database that somebody is erased, so that no backup brings them back.
    async fn note_erasure(&mut self, person: PersonId) -> anyhow::Result<()> {
        let account: Option<i64> =
            sqlx::query_scalar("select telegram_id from person where id = ?1")
                .bind(person)
                .fetch_optional(self.read())
                .await?
                .flatten();
        if let Some(account) = account {
            let now = self.now();
            self.erasures().note(account, &self.keyring_handle(), now)?;
        }
        Ok(())
    }
}

/// SQLite refuses to delete a row to which others point. `on delete restrict` says so with the
/// code of a trigger (1811, `SQLITE_CONSTRAINT_TRIGGER`) instead of a foreign key (787).
fn is_referred_to(error: &sqlx::Error) -> bool {
    let code = error.as_database_error().and_then(sqlx::error::DatabaseError::code);
    matches!(code.as_deref(), Some("787" | "1811"))
}

/// A send that was begun at `tried_at` found the private chat closed: its person blocked the bot
/// or never pressed Start. If they pressed Start since, the chat is open all the same.
///
/// # Errors
/// If the database cannot be written.
pub async fn close_chat(
    connection: &mut SqliteConnection,
    person: PersonId,
    tried_at: Moment,
) -> sqlx::Result<()> {
    sqlx::query("update person set chat_opened_at = null where id = ?1 and chat_opened_at < ?2")
        .bind(person)
        .bind(tried_at)
        .execute(connection)
        .await?;
    Ok(())
}

/// Opens the sealed name of a person.
///
/// # Errors
/// If it does not open.
pub(super) fn open_name(
    reads: &impl Reads,
    person: PersonId,
    name: Option<&Sealed>,
) -> anyhow::Result<Option<Name>> {
    let Some(name) = name else { return Ok(None) };
    Ok(Some(Name(reads.keyring().open(NAME, person.0, name)?)))
}

/// The accounts of people behind this one, by their numbers, a thousand at most.
///
/// # Errors
/// If the database cannot be read.
pub async fn list_accounts(reads: &mut impl Reads, after: i64) -> sqlx::Result<Vec<i64>> {
    sqlx::query_scalar(
        "select telegram_id from person where telegram_id > ?1 order by telegram_id limit 1000",
    )
    .bind(after)
    .fetch_all(reads.read())
    .await
}

/// What a view needs to know of a person.
#[derive(Clone, Debug)]
pub struct Face {
    /// Their name, as they wish it; nothing if they were erased.
    pub name: Option<Name>,
    /// Their name in Telegram; nothing if they were erased.
    pub account_name: Option<Name>,
    /// Telegram's number of the account; nothing if they were erased.
    pub telegram_id: Option<i64>,
    /// Their language.
    pub language: Option<Language>,
    /// True if their private chat is open.
    pub chat_open: bool,
}

/// The faces of several people, in the order asked for; unknown ones are faceless.
///
/// # Errors
/// If the database cannot be read or a name does not open.
pub async fn faces(reads: &mut impl Reads, people: &[PersonId]) -> anyhow::Result<Vec<Face>> {
    type Row = (
        PersonId,
        Option<Sealed>,
        Option<i64>,
        Option<String>,
        bool,
        Option<DetailId>,
        Option<Sealed>,
    );
    let rows: Vec<Row> = sqlx::query_as(
        "select person.id, person.name, person.telegram_id, person.language, \
         person.chat_opened_at is not null, called.id, called.value from person \
         left join detail as called on called.person_id = person.id and called.kind = 'name' \
         where person.id in (select value from json_each(?1))",
    )
    .bind(serde_json::to_string(people)?)
    .fetch_all(reads.read())
    .await?;
    people
        .iter()
        .map(|wanted| {
            let Some((id, name, telegram_id, language, chat_open, called, wish)) =
                rows.iter().find(|row| row.0 == *wanted)
            else {
                return Ok(Face {
                    name: None,
                    account_name: None,
                    telegram_id: None,
                    language: None,
                    chat_open: false,
                });
            };
            let account_name = open_name(reads, *id, name.as_ref())?;
            let name = match (called, wish) {
                (Some(called), Some(wish)) => {
                    Some(Name(reads.keyring().open(detail::VALUE, called.0, wish)?))
                }
                _ => account_name.clone(),
            };
            Ok(Face {
                name,
                account_name,
                telegram_id: *telegram_id,
                language: language.as_deref().and_then(Language::tagged),
                chat_open: *chat_open,
            })
        })
        .collect()
}

/// What is sealed of people.
pub const SEALED: &[Resealing] = &[Resealing {
    column: NAME,
    list: |on, after| {
        let rows = sqlx::query_as(
            "select id, name from person where id > ?1 and name is not null order by id limit 500",
        );
        Box::pin(rows.bind(after).fetch_all(on))
    },
    save: |on, rows| {
        let saved = sqlx::query(
            "update person set name = unhex(fresh.value ->> 1) from json_each(?1) as fresh where person.id = fresh.value ->> 0",
        );
        Box::pin(async move { saved.bind(rows).execute(on).await.map(drop) })
    },
}];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_short_line_without_tricks() {
        assert_eq!(Name::new("  Ana\nMaria ").as_str(), "Ana Maria");
        assert_eq!(Name::new("李阿姨").as_str(), "李阿姨");
        assert_eq!(Name::new("evil\u{202e}txt\u{0}").as_str(), "eviltxt");
        assert_eq!(Name::new(&"x".repeat(64)).as_str().len(), 32);
        assert_eq!(Name::new("\u{202e}").as_str(), "");
        assert_eq!(Name::new("A\u{200b}na\u{61c}").as_str(), "Ana");
        assert_eq!(Name::new("\u{200b}\u{feff}").as_str(), "");
    }
}
