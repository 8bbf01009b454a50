//! The verbs: offer a need to those who like to help with such; and "not now".

use std::collections::BTreeMap;

use super::model::{AT_A_TIME, COUNTED, IN_ALL, Refusal, Volunteer, chosen};
use super::notices::{Notice, Reply};
use super::{Intent, Outcome, store};
use crate::features::needs::{self, NeedId};
use crate::kernel::actor::{Actor, Denied};
use crate::kernel::detail::{self, AWAY, Kind};
use crate::kernel::export::{Chapter, Record};
use crate::kernel::id::PersonId;
use crate::kernel::outcome::Stop;
use crate::kernel::person;
use crate::kernel::tx::{Reads, Tx};

impl From<Denied> for Stop<Refusal> {
    fn from(denied: Denied) -> Self {
        Self::Refused(Refusal::Denied(denied))
    }
}

/// Does what somebody wants, with the authority that it takes.
///
/// # Errors
/// A [`Refusal`], or what is broken.
pub async fn act(tx: &mut Tx, actor: &Actor, intent: Intent) -> Outcome<Reply> {
    let Intent::NotNow(building, need) = intent;
    let volunteer = actor.resident_of(building)?;
    let offer = store::find(tx, need, volunteer.person()).await?;
    let offer = offer.ok_or(Refusal::NotAsked)?;
    store::decline(tx, offer.id).await?;
    let shown = Notice::Offer { need, reader: volunteer.person() };
    tx.show(actor.spot, volunteer.member(), &shown)?;
    Ok(Reply::Silent)
}

/// Offers a need, if it is still open, to those who said that they like to help with such.
///
/// # Errors
/// If the database fails.
pub async fn offer(tx: &mut Tx, need: NeedId) -> anyhow::Result<()> {
    let Some(need) = needs::find(tx, need).await? else { return Ok(()) };
    let is_late = need.when.is_some_and(|when| when.is_over(tx.now()));
    if need.free_places() == 0 || need.is_forgotten() || is_late {
        return Ok(());
    }
    let building = need.building;
    let mut told: BTreeMap<PersonId, BTreeMap<&str, String>> = BTreeMap::new();
    for (person, kind, value) in detail::list_told(tx, building).await? {
        told.entry(person).or_default().insert(kind.name(), value);
    }
    let at =
        |person: PersonId, kind: Kind| told.get(&person).and_then(|told| told.get(kind.name()));
    let likes = |person: &PersonId| {
        let offers = at(*person, Kind::Offers);
        offers.is_some_and(|offers| offers.split(',').any(|kind| kind == need.category.name()))
    };
    let is_away =
        |person: PersonId| at(person, Kind::Presence).is_some_and(|presence| presence == AWAY);
    let mut fitting: Vec<PersonId> = told.keys().copied().filter(likes).collect();
    fitting.retain(|person| *person != need.asker && !is_away(*person));
    if fitting.is_empty() {
        return Ok(());
    }
    let asked_before = store::list_asked(tx, need.id).await?;
    let apart = needs::list_apart(tx, &need).await?;
    let was_on_it = |person| need.claims.iter().any(|claim| claim.helper == person);
    fitting.retain(|person| {
        !asked_before.contains(person) && !apart.contains(person) && !was_on_it(*person)
    });
    let faces = person::faces(tx, &fitting).await?;
    let counts = store::list_counts(tx, building, tx.now().minus(COUNTED)).await?;
    let home = at(need.asker, Kind::Entrance);
    let volunteers = fitting.into_iter().zip(faces).filter(|(_, face)| face.chat_open);
    let volunteers = volunteers.map(|(person, _)| {
        let count = counts.iter().find(|(known, ..)| *known == person);
        Volunteer {
            person,
            is_near: home.is_some() && at(person, Kind::Entrance) == home,
            asked: count.map_or(0, |(_, _, lately)| *lately),
            is_new: count.is_none(),
        }
    });
    let most = AT_A_TIME.min(IN_ALL.saturating_sub(asked_before.len()));
    for reader in chosen(volunteers.collect(), most) {
        store::add(tx, need.id, reader).await?;
        tx.tell(need.member(reader), &Notice::Offer { need: need.id, reader })?;
    }
    Ok(())
}

/// Forgets what was offered to somebody: they are erased.
///
/// # Errors
/// If the database fails.
pub async fn forget(tx: &mut Tx, person: PersonId) -> anyhow::Result<()> {
    Ok(store::remove_of(tx, person).await?)
}

/// What was offered to somebody, given to them.
///
/// # Errors
/// If the database cannot be read.
pub async fn export(reads: &mut impl Reads, person: PersonId) -> anyhow::Result<Chapter> {
    let offers = store::list_of(reads, person).await?.into_iter();
    let offers = offers.map(|(need, number, offered_at, declined_at)| {
        Record::default()
            .bare("offer.need_id", need.0)
            .give("need.number", number)
            .give("offer.offered_at", offered_at)
            .give("offer.declined_at", declined_at)
    });
    Ok(Chapter::new("offer", offers.collect()))
}
