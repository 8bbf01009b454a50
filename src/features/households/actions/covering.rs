//! Who would come first, home by home: looked at before anything happens.

use std::collections::{BTreeMap, BTreeSet};

use crate::features::households::model::cover::{Gap, Keeper, gap};
use crate::features::households::model::{MOST_IN_BUILDING, MOST_PEOPLE};
use crate::kernel::household::{self, HouseholdId, Place, Standing};
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::recipient::{self, Recipient};
use crate::kernel::roll::{self, Presence, Reachable};
use crate::kernel::tx::Reads;
use crate::kernel::{circle, detail, door_note, guardian};

/// A home that counts on somebody: one with people without Telegram, or with a bell.
#[derive(Clone, Debug)]
pub(in crate::features::households) struct Home {
    /// Where it is, as far as that is known.
    pub place: Option<Place>,
    /// Who of it has no Telegram.
    pub recipients: Vec<Recipient>,
    /// Why nobody would come first; nothing if somebody would.
    pub gap: Option<Gap>,
}

/// Every home of a building that counts on somebody, those to which nobody would come first before the
/// others. `bells` are the households with a bell.
pub(in crate::features::households) async fn survey(
    reads: &mut impl Reads,
    building: BuildingId,
    bells: &[HouseholdId],
) -> anyhow::Result<Vec<Home>> {
    let mut homes: BTreeMap<HouseholdId, Vec<Recipient>> =
        bells.iter().map(|household| (*household, Vec::new())).collect();
    let mut without_flat = Vec::new();
    for known in recipient::list_of_building(reads, building, MOST_IN_BUILDING).await? {
        match known.household {
            _ if known.agreed.is_none() => {}
            Some(household) => homes.entry(household).or_default().push(known),
            None => without_flat.push(known),
        }
    }
    if homes.is_empty() && without_flat.is_empty() {
        return Ok(Vec::new());
    }
    let neighbours = roll::list_reachable(reads, building, MOST_PEOPLE).await?;
    let mut all = Vec::new();
    for (household, recipients) in homes {
        let place = household::find(reads, building, household).await?.map(|known| known.place);
        let mut keepers = living_in(reads, household).await?;
        if recipients.is_empty() && keepers.len() < 2 {
            // Whoever lives there alone is the one who rings.
            keepers.clear();
        }
        keepers.extend(answering(reads, &recipients).await?);
        keepers.extend(door_note::list_holders(reads, household).await?);
        let entrance = place.as_ref().and_then(|place| place.entrance.clone());
        let gap = gap_of(&keepers, entrance.as_deref(), &neighbours);
        all.push(Home { place, recipients, gap });
    }
    for known in without_flat {
        let recipients = vec![known];
        let keepers = answering(reads, &recipients).await?;
        all.push(Home { place: None, gap: gap_of(&keepers, None, &neighbours), recipients });
    }
    all.sort_by_key(|home| home.gap.is_none());
    Ok(all)
}

/// How many would be called first if this person called for help now: who lives with them, whom they
/// chose, who holds a key of theirs, and who is on duty at their entrance.
pub(in crate::features::households) async fn count_first(
    reads: &mut impl Reads,
    member: Member,
) -> anyhow::Result<usize> {
    let neighbours = roll::list_reachable(reads, member.building, MOST_PEOPLE).await?;
    let mut family = BTreeSet::new();
    if let Some(own) = household::housemate(reads, member).await?
        && own.standing == Standing::In
    {
        family.extend(living_in(reads, own.household).await?);
        family.extend(door_note::list_holders(reads, own.household).await?);
    }
    family.extend(circle::list_in(reads, member).await?);
    let told = detail::list(reads, member).await?;
    let entrance = told.into_iter().find(|one| one.kind == detail::Kind::Entrance);
    let entrance = entrance.and_then(|one| one.value);
    let first = neighbours.iter().filter(|one| {
        let is_family = family.contains(&one.person) && one.presence != Presence::Away;
        one.person != member.person && (is_family || is_near(one, entrance.as_deref()))
    });
    Ok(first.count())
}

/// For whom somebody answers and nobody would come first now.
pub(in crate::features::households) async fn list_uncovered_of(
    reads: &mut impl Reads,
    member: Member,
) -> anyhow::Result<Vec<Recipient>> {
    let own = recipient::list_of_guardian(reads, member).await?;
    if own.is_empty() {
        return Ok(Vec::new());
    }
    let homes = survey(reads, member.building, &[]).await?.into_iter();
    let uncovered: Vec<Recipient> =
        homes.filter(|home| home.gap.is_some()).flat_map(|home| home.recipients).collect();
    let is_theirs = |known: &Recipient| own.iter().any(|one| one.id == known.id);
    Ok(uncovered.into_iter().filter(is_theirs).collect())
}

async fn living_in(
    reads: &mut impl Reads,
    household: HouseholdId,
) -> anyhow::Result<BTreeSet<PersonId>> {
    let housemates = household::list_housemates(reads, household).await?.into_iter();
    Ok(housemates.filter(|one| one.standing == Standing::In).map(|one| one.person).collect())
}

async fn answering(
    reads: &mut impl Reads,
    recipients: &[Recipient],
) -> anyhow::Result<BTreeSet<PersonId>> {
    let mut people = BTreeSet::new();
    for recipient in recipients {
        let guards = guardian::list(reads, recipient.id).await?.into_iter();
        people.extend(guards.filter(|guard| guard.answers()).map(|guard| guard.person));
    }
    Ok(people)
}

fn gap_of(
    keepers: &BTreeSet<PersonId>,
    entrance: Option<&str>,
    neighbours: &[Reachable],
) -> Option<Gap> {
    let keepers: Vec<Keeper> = keepers
        .iter()
        .map(|person| {
            let known = neighbours.iter().find(|one| one.person == *person);
            let away = known.is_some_and(|one| one.presence == Presence::Away);
            Keeper { reachable: known.is_some(), away }
        })
        .collect();
    gap(&keepers, neighbours.iter().any(|one| is_near(one, entrance)))
}

fn is_near(one: &Reachable, entrance: Option<&str>) -> bool {
    one.presence == Presence::OnDuty && entrance.is_some() && one.entrance.as_deref() == entrance
}
