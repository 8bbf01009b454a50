//! Invites: every statement of the feature.

use sqlx::SqliteConnection;

use super::model::{Invite, InviteId, KEPT_AFTERWARDS, Kind, ON_A_PAGE, State};
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::resealing::Resealing;
use crate::kernel::seal::{Column, Sealed};
use crate::kernel::secret::Secret;
use crate::kernel::tx::{Reads, Tx};

const SECRET: Column = Column { table: "invite", name: "secret" };

#[derive(sqlx::FromRow)]
struct Row {
    id: InviteId,
    building_id: BuildingId,
    maker_id: PersonId,
    kind: String,
    made_at: Moment,
    expires_at: Moment,
    state: String,
    user_id: Option<PersonId>,
    revoker_id: Option<PersonId>,
    ended_at: Option<Moment>,
}

impl Row {
    fn into_invite(self) -> anyhow::Result<Invite> {
        let state = match (self.state.as_str(), self.user_id, self.ended_at) {
            ("open", None, None) => State::Open,
            ("kept", Some(by), None) => State::Kept { by },
            ("used", by, Some(at)) => State::Used { by, at },
            ("revoked", kept_by, Some(at)) => State::Revoked { by: self.revoker_id, at, kept_by },
            (state, _, _) => anyhow::bail!("an invite {} is {state}", self.id.0),
        };
        let Some(kind) = Kind::named(&self.kind) else {
            anyhow::bail!("an invite {} is for {}", self.id.0, self.kind)
        };
        Ok(Invite {
            id: self.id,
            building: self.building_id,
            maker: self.maker_id,
            kind,
            made_at: self.made_at,
            expires_at: self.expires_at,
            state,
        })
    }
}

/// By what the secret of an invite into this building is found again.
fn fingerprint(building: BuildingId, secret: &Secret) -> Vec<u8> {
    secret.fingerprint(&format!("invite {}", building.0))
}

/// Keeps a new invite.
pub async fn add(tx: &mut Tx, invite: &Invite, secret: &Secret) -> anyhow::Result<()> {
    let sealed = tx.keyring().seal(SECRET, invite.id.0, secret.as_str())?;
    sqlx::query(
        "insert into invite (id, building_id, maker_id, kind, fingerprint, secret, made_at, expires_at) \
         values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )
    .bind(invite.id)
    .bind(invite.building)
    .bind(invite.maker)
    .bind(invite.kind.name())
    .bind(fingerprint(invite.building, secret))
    .bind(sealed)
    .bind(invite.made_at)
    .bind(invite.expires_at)
    .execute(tx.write().await?)
    .await?;
    Ok(())
}

/// The invite with this number.
pub async fn find(reads: &mut impl Reads, invite: InviteId) -> anyhow::Result<Option<Invite>> {
    let row: Option<Row> = sqlx::query_as(
        "select id, building_id, maker_id, kind, made_at, expires_at, state, user_id, revoker_id, \
         ended_at from invite where id = ?1",
    )
    .bind(invite)
    .fetch_optional(reads.read())
    .await?;
    row.map(Row::into_invite).transpose()
}

/// The invite into this building that has this secret.
pub async fn find_by(
    reads: &mut impl Reads,
    building: BuildingId,
    secret: &Secret,
) -> anyhow::Result<Option<Invite>> {
    let row: Option<Row> = sqlx::query_as(
        "select id, building_id, maker_id, kind, made_at, expires_at, state, user_id, revoker_id, \
         ended_at from invite where fingerprint = ?1 and building_id = ?2",
    )
    .bind(fingerprint(building, secret))
    .bind(building)
    .fetch_optional(reads.read())
    .await?;
    row.map(Row::into_invite).transpose()
}

/// The invites into a building that are kept for somebody, the first first.
pub async fn list_kept(reads: &mut impl Reads, member: Member) -> anyhow::Result<Vec<Invite>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select id, building_id, maker_id, kind, made_at, expires_at, state, user_id, revoker_id, \
         ended_at from invite where user_id = ?1 and building_id = ?2 and state = 'kept' order by id",
    )
    .bind(member.person)
    .bind(member.building)
    .fetch_all(reads.read())
    .await?;
    rows.into_iter().map(Row::into_invite).collect()
}

/// A page of the invites into a building, the newest first, and one more if there is another page;
/// those of one maker, where one is named.
pub async fn list(
    reads: &mut impl Reads,
    building: BuildingId,
    maker: Option<PersonId>,
    page: usize,
) -> anyhow::Result<Vec<Invite>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select id, building_id, maker_id, kind, made_at, expires_at, state, user_id, revoker_id, \
         ended_at from invite where building_id = ?1 and (?2 is null or maker_id = ?2) \
         order by id desc limit ?3 offset ?4",
    )
    .bind(building)
    .bind(maker)
    .bind(i64::try_from(ON_A_PAGE.saturating_add(1))?)
    .bind(i64::try_from(page.saturating_mul(ON_A_PAGE))?)
    .fetch_all(reads.read())
    .await?;
    rows.into_iter().map(Row::into_invite).collect()
}

/// All invites that somebody made or used, the oldest first.
pub async fn list_of(reads: &mut impl Reads, person: PersonId) -> anyhow::Result<Vec<Invite>> {
    let rows: Vec<Row> = sqlx::query_as(
        "select id, building_id, maker_id, kind, made_at, expires_at, state, user_id, revoker_id, \
         ended_at from invite where maker_id = ?1 or user_id = ?1 order by id",
    )
    .bind(person)
    .fetch_all(reads.read())
    .await?;
    rows.into_iter().map(Row::into_invite).collect()
}

/// The number of the newest invite that somebody made there; 0 if they made none.
pub async fn newest_of(reads: &mut impl Reads, maker: Member) -> sqlx::Result<InviteId> {
    sqlx::query_scalar(
        "select coalesce(max(id), 0) from invite where maker_id = ?1 and building_id = ?2",
    )
    .bind(maker.person)
    .bind(maker.building)
    .fetch_one(reads.read())
    .await
}

/// How many open invites of this kind somebody has there.
pub async fn count_live(reads: &mut impl Reads, maker: Member, kind: Kind) -> sqlx::Result<i64> {
    let now = reads.now();
    sqlx::query_scalar(
        "select count(*) from invite where maker_id = ?1 and building_id = ?2 and kind = ?3 \
         and state in ('open', 'kept') and expires_at > ?4",
    )
    .bind(maker.person)
    .bind(maker.building)
    .bind(kind.name())
    .bind(now)
    .fetch_one(reads.read())
    .await
}

/// How many invites of this kind somebody made there since then that opened, or may open, the door
/// to somebody.
pub async fn count_made_since(
    reads: &mut impl Reads,
    maker: Member,
    kind: Kind,
    since: Moment,
) -> sqlx::Result<i64> {
    let now = reads.now();
    sqlx::query_scalar(
        "select count(*) from invite where maker_id = ?1 and building_id = ?2 and kind = ?3 \
         and made_at > ?4 and (state = 'used' or state in ('open', 'kept') and expires_at > ?5)",
    )
    .bind(maker.person)
    .bind(maker.building)
    .bind(kind.name())
    .bind(since)
    .bind(now)
    .fetch_one(reads.read())
    .await
}

/// The secret of an invite; nothing if it is forgotten.
pub async fn secret(reads: &mut impl Reads, invite: InviteId) -> anyhow::Result<Option<Secret>> {
    let row: Option<Option<Sealed>> = sqlx::query_scalar("select secret from invite where id = ?1")
        .bind(invite)
        .fetch_optional(reads.read())
        .await?;
    let Some(Some(sealed)) = row else { return Ok(None) };
    let opened = reads.keyring().open(SECRET, invite.0, &sealed)?;
    Ok(Some(Secret::told(&opened)))
}

/// Saves how an invite stands. The secret of one that is used opens nothing any more.
pub async fn save(tx: &mut Tx, invite: &Invite) -> anyhow::Result<()> {
    let (state, user, revoker, ended_at) = match invite.state {
        State::Open => ("open", None, None, None),
        State::Kept { by } => ("kept", Some(by), None, None),
        State::Used { by, at } => ("used", by, None, Some(at)),
        State::Revoked { by, at, kept_by } => ("revoked", kept_by, by, Some(at)),
    };
    sqlx::query(
        "update invite set state = ?2, user_id = ?3, revoker_id = ?4, ended_at = ?5, \
         secret = case when ?2 = 'used' then null else secret end where id = ?1",
    )
    .bind(invite.id)
    .bind(state)
    .bind(user)
    .bind(revoker)
    .bind(ended_at)
    .execute(tx.write().await?)
    .await?;
    Ok(())
}

/// Forgets the secret of an invite.
pub async fn forget_secret(tx: &mut Tx, invite: InviteId) -> sqlx::Result<()> {
    sqlx::query("update invite set secret = null where id = ?1")
        .bind(invite)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// Ends all open invites that somebody made there. False if there were none.
pub async fn end_of(tx: &mut Tx, maker: Member) -> sqlx::Result<bool> {
    let now = tx.now();
    let ended = sqlx::query(
        "update invite set state = 'revoked', ended_at = ?3, secret = null \
         where maker_id = ?1 and building_id = ?2 and state in ('open', 'kept')",
    )
    .bind(maker.person)
    .bind(maker.building)
    .bind(now)
    .execute(tx.write().await?)
    .await?;
    Ok(ended.rows_affected() > 0)
}

/// Ends the open invites of those who moderated a building and do not any more. False if there were
/// none.
pub async fn end_of_others(
    tx: &mut Tx,
    building: BuildingId,
    moderators: &[PersonId],
) -> anyhow::Result<bool> {
    let now = tx.now();
    let moderators = serde_json::to_string(moderators)?;
    let ended = sqlx::query(
        "update invite set state = 'revoked', ended_at = ?3, secret = null \
         where building_id = ?1 and kind = 'building' and state in ('open', 'kept') \
         and maker_id not in (select value from json_each(?2))",
    )
    .bind(building)
    .bind(moderators)
    .bind(now)
    .execute(tx.write().await?)
    .await?;
    Ok(ended.rows_affected() > 0)
}

/// Forgets the invites that somebody made, and that they used one; what was kept for them is over.
pub async fn forget_of(tx: &mut Tx, person: PersonId) -> sqlx::Result<()> {
    let now = tx.now();
    sqlx::query("delete from invite where maker_id = ?1")
        .bind(person)
        .execute(tx.write().await?)
        .await?;
    sqlx::query(
        "update invite set user_id = null, ended_at = coalesce(ended_at, ?2), \
         secret = case when state = 'kept' then null else secret end, \
         state = case when state = 'kept' then 'revoked' else state end where user_id = ?1",
    )
    .bind(person)
    .bind(now)
    .execute(tx.write().await?)
    .await?;
    sqlx::query("update invite set revoker_id = null where revoker_id = ?1")
        .bind(person)
        .execute(tx.write().await?)
        .await?;
    Ok(())
}

/// Forgets invites whose time was over long ago.
pub async fn sweep(connection: &mut SqliteConnection, now: Moment) -> sqlx::Result<()> {
    sqlx::query("delete from invite where expires_at < ?1")
        .bind(now.minus(KEPT_AFTERWARDS))
        .execute(connection)
        .await?;
    Ok(())
}

/// What is sealed of invites.
pub const SEALED: &[Resealing] = &[Resealing {
    column: SECRET,
    list: |on, after| {
        let rows = sqlx::query_as(
            "select id, secret from invite where id > ?1 and secret is not null order by id limit 500",
        );
        Box::pin(rows.bind(after).fetch_all(on))
    },
    save: |on, rows| {
        let saved = sqlx::query(
            "update invite set secret = unhex(fresh.value ->> 1) from json_each(?1) as fresh where invite.id = fresh.value ->> 0",
        );
        Box::pin(async move { saved.bind(rows).execute(on).await.map(drop) })
    },
}];
