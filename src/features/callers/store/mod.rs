//! Cards, codes, tries and confirmations: every statement of the feature.

mod phone;

pub use phone::SEALED as SEALED_OF_CALLS;
pub use phone::{
    add_call_back, begin_intake, find_call_back, find_intake, find_waiting, forget_calls_of,
    intake_by, list_call_backs, list_call_backs_by, list_never_ticked, merge, remove_call_back,
    remove_intake, save_intake, sweep_calls, tick,
};

use sqlx::SqliteConnection;

use crate::features::callers::model::{
    CardId, Code, CodeId, Confirmation, Means, PRINTABLE, TRIES_WITHIN, TryId,
};
use crate::features::needs::ClaimId;
use crate::kernel::clock::Moment;
use crate::kernel::id::PersonId;
use crate::kernel::recipient::RecipientId;
use crate::kernel::resealing::Resealing;
use crate::kernel::seal::{Column, Sealed};
use crate::kernel::tx::{Reads, Tx};

const CODES: Column = Column { table: "code_card", name: "codes" };
/// What the fingerprints are for.
const PURPOSE: &str = "card code";

/// A code that somebody has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// Which.
    pub code: CodeId,
    /// Whose.
    pub recipient: RecipientId,
    /// Who had the card made; nothing once they are erased.
    pub maker: Option<PersonId>,
    /// What it confirmed.
    pub claim: Option<ClaimId>,
    /// True once it was used.
    pub used: bool,
}

type CodeRow = (CodeId, RecipientId, Option<PersonId>, Option<ClaimId>, bool);

/// Makes a card for a recipient; the one that they had is worth nothing from now on.
pub async fn make_card(
    tx: &mut Tx,
    recipient: RecipientId,
    by: PersonId,
    codes: &[Code],
) -> anyhow::Result<CardId> {
    let (card, now): (CardId, _) = (tx.next_id(), tx.now());
    let digits: Vec<&str> = codes.iter().map(Code::digits).collect();
    let sealed = tx.keyring().seal(CODES, card.0, &digits.join(" "))?;
    sqlx::query("delete from code_card where recipient_id = ?1")
        .bind(recipient)
        .execute(tx.write().await?)
        .await?;
    sqlx::query(
        "insert into code_card (id, recipient_id, made_by, made_at, codes) values (?1, ?2, ?3, ?4, ?5)",
    )
    .bind(card)
    .bind(recipient)
    .bind(by)
    .bind(now)
    .bind(sealed)
    .execute(tx.write().await?)
    .await?;
    let newest = tx.keyring().newest();
    for code in codes {
        let id: CodeId = tx.next_id();
        let fingerprint = tx.keyring().fingerprint_by(newest, PURPOSE, code.digits().as_bytes());
        sqlx::query("insert into card_code (id, card_id, fingerprint) values (?1, ?2, ?3)")
            .bind(id)
            .bind(card)
            .bind(fingerprint)
            .execute(tx.write().await?)
            .await?;
    }
    Ok(card)
}

/// The codes of a card, while it can be printed; and whose it is.
pub async fn codes_of(
    reads: &mut impl Reads,
    card: CardId,
) -> anyhow::Result<Option<(RecipientId, Vec<Code>)>> {
    let since = reads.now().minus(PRINTABLE);
    let row: Option<(RecipientId, Sealed)> = sqlx::query_as(
        "select recipient_id, codes from code_card \
         where id = ?1 and codes is not null and made_at > ?2",
    )
    .bind(card)
    .bind(since)
    .fetch_optional(reads.read())
    .await?;
    let Some((recipient, sealed)) = row else { return Ok(None) };
    let digits = reads.keyring().open(CODES, card.0, &sealed)?;
    Ok(Some((recipient, digits.split(' ').filter_map(Code::read).collect())))
}

/// When a recipient was given a card; nothing if they have none.
pub async fn card_made_at(
    reads: &mut impl Reads,
    recipient: RecipientId,
) -> sqlx::Result<Option<Moment>> {
    sqlx::query_scalar("select made_at from code_card where recipient_id = ?1")
        .bind(recipient)
        .fetch_optional(reads.read())
        .await
}

/// The code that somebody has, by whatever key its fingerprint was made.
pub async fn find_code(reads: &mut impl Reads, code: &Code) -> anyhow::Result<Option<Held>> {
    let digits = code.digits().as_bytes();
    for key in (1..=reads.keyring().newest()).rev() {
        let Some(fingerprint) = reads.keyring().fingerprint_by(key, PURPOSE, digits) else {
            continue;
        };
        let row: Option<CodeRow> = sqlx::query_as(
            "select card_code.id, code_card.recipient_id, code_card.made_by, card_code.claim_id, \
             card_code.used_at is not null from card_code \
             join code_card on code_card.id = card_code.card_id where card_code.fingerprint = ?1",
        )
        .bind(fingerprint)
        .fetch_optional(reads.read())
        .await?;
        if let Some((code, recipient, maker, claim, used)) = row {
            return Ok(Some(Held { code, recipient, maker, claim, used }));
        }
    }
    Ok(None)
}

/// A code has done its work.
pub async fn use_up(tx: &mut Tx, code: CodeId, claim: ClaimId) -> sqlx::Result<()> {
    let now = tx.now();
    sqlx::query("update card_code set used_at = ?2, claim_id = ?3 where id = ?1")
        .bind(code)
        .bind(now)
        .bind(claim)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// How many wrong codes somebody typed of late, but for this message.
pub async fn count_tries(
    reads: &mut impl Reads,
    person: PersonId,
    message: i64,
) -> sqlx::Result<i64> {
    let since = reads.now().minus(TRIES_WITHIN);
    sqlx::query_scalar(
        "select count(*) from card_try where person_id = ?1 and message_id <> ?2 and tried_at > ?3",
    )
    .bind(person)
    .bind(message)
    .bind(since)
    .fetch_one(reads.read())
    .await
}

/// Somebody typed a wrong code.
pub async fn note_try(tx: &mut Tx, person: PersonId, message: i64) -> sqlx::Result<()> {
    let (id, now): (TryId, _) = (tx.next_id(), tx.now());
    sqlx::query(
        "insert into card_try (id, person_id, message_id, tried_at) values (?1, ?2, ?3, ?4) \
         on conflict (person_id, message_id) do nothing",
    )
    .bind(id)
    .bind(person)
    .bind(message)
    .bind(now)
    .execute(tx.write().await?)
    .await?;
    Ok(())
}

/// When somebody typed wrong codes of late.
pub async fn list_tries(reads: &mut impl Reads, person: PersonId) -> sqlx::Result<Vec<Moment>> {
    sqlx::query_scalar("select tried_at from card_try where person_id = ?1 order by id")
        .bind(person)
        .fetch_all(reads.read())
        .await
}

/// How a claim was confirmed in the name of the one who was helped.
pub async fn find_confirmation(
    reads: &mut impl Reads,
    claim: ClaimId,
) -> sqlx::Result<Option<Confirmation>> {
    let row: Option<(String, Option<PersonId>, bool, Moment)> =
        sqlx::query_as("select way, by_id, was_held, confirmed_at from confirmation where id = ?1")
            .bind(claim)
            .fetch_optional(reads.read())
            .await?;
    Ok(row.map(|(means, by, was_held, at)| Confirmation {
        claim,
        means: Means::named(&means),
        by,
        was_held,
        at,
    }))
}

/// Notes how a claim was confirmed.
pub async fn save_confirmation(tx: &mut Tx, confirmation: &Confirmation) -> sqlx::Result<()> {
    sqlx::query(
        "insert into confirmation (id, way, by_id, was_held, confirmed_at) values (?1, ?2, ?3, ?4, ?5) \
         on conflict (id) do update set way = excluded.way, by_id = excluded.by_id, \
         was_held = excluded.was_held, confirmed_at = excluded.confirmed_at",
    )
    .bind(confirmation.claim)
    .bind(confirmation.means.name())
    .bind(confirmation.by)
    .bind(confirmation.was_held)
    .bind(confirmation.at)
    .execute(tx.write().await?)
    .await?;
    Ok(())
}

/// It was not confirmed after all.
pub async fn remove_confirmation(tx: &mut Tx, claim: ClaimId) -> sqlx::Result<()> {
    sqlx::query("delete from confirmation where id = ?1")
        .bind(claim)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// What somebody confirmed as a moderator, by phone: at which claim, and when.
pub async fn list_confirmed_by(
    reads: &mut impl Reads,
    person: PersonId,
) -> sqlx::Result<Vec<(ClaimId, Moment)>> {
    sqlx::query_as("select id, confirmed_at from confirmation where by_id = ?1 order by id")
        .bind(person)
        .fetch_all(reads.read())
        .await
}

/// The cards that somebody made: for whom, and when.
pub async fn list_cards_by(
    reads: &mut impl Reads,
    person: PersonId,
) -> sqlx::Result<Vec<(RecipientId, Moment)>> {
    sqlx::query_as("select recipient_id, made_at from code_card where made_by = ?1 order by id")
        .bind(person)
        .fetch_all(reads.read())
        .await
}

/// Forgets that somebody made cards, confirmed things and tried codes.
pub async fn forget_of(tx: &mut Tx, person: PersonId) -> sqlx::Result<()> {
    sqlx::query("update code_card set made_by = null where made_by = ?1")
        .bind(person)
        .execute(tx.write().await?)
        .await?;
    sqlx::query("update confirmation set by_id = null where by_id = ?1")
        .bind(person)
        .execute(tx.write().await?)
        .await?;
    sqlx::query("delete from card_try where person_id = ?1")
        .bind(person)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// Forgets the codes of cards that were printed by now, and tries that count no more.
pub async fn sweep(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<()> {
    sqlx::query("update code_card set codes = null where codes is not null and made_at <= ?1")
        .bind(now.minus(PRINTABLE))
        .execute(&mut *connection)
        .await?;
    sqlx::query("delete from card_try where tried_at <= ?1")
        .bind(now.minus(TRIES_WITHIN))
        .execute(connection)
        .await?;
    Ok(())
}

/// What is sealed here.
pub const SEALED: &[Resealing] = &[Resealing {
    column: CODES,
    list: |on, after| {
        let rows = sqlx::query_as(
            "select id, codes from code_card where id > ?1 and codes is not null order by id limit 500",
        );
        Box::pin(rows.bind(after).fetch_all(on))
    },
    save: |on, rows| {
        let saved = sqlx::query(
            "update code_card set codes = unhex(fresh.value ->> 1) from json_each(?1) as fresh where code_card.id = fresh.value ->> 0",
        );
        Box::pin(async move { saved.bind(rows).execute(on).await.map(drop) })
    },
}];
