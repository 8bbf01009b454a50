//! Lines that stand in several screens of an alarm.

use crate::features::alarms::actions::family_of;
use crate::features::alarms::model::{Alarm, Peril, Responder};
use crate::features::members::views::{isolated, name_of};
use crate::kernel::detail::{self, Kind};
use crate::kernel::id::PersonId;
use crate::kernel::reader::Reader;
use crate::kernel::screen::Html;
use crate::kernel::service_number::Emergency;
use crate::kernel::speech::Value::Text;
use crate::kernel::tx::Reads;
use crate::kernel::{household, person, recipient};

/// The emergency numbers, which stand first: whom each of them calls, where that is known.
pub(super) fn numbers(numbers: &Emergency, reader: &Reader) -> Html {
    match numbers.by_service() {
        Some((ambulance, police, fire)) => {
            let values =
                [("ambulance", Text(ambulance)), ("police", Text(police)), ("fire", Text(fire))];
            reader.language.say("alarms-numbers-three", &values)
        }
        None => {
            let line = numbers.line();
            reader.language.say("alarms-numbers", &[("numbers", Text(&line))])
        }
    }
}

/// The number to be called for what is the matter: the first one where that is not known.
pub(super) fn number_for(numbers: &Emergency, peril: Option<Peril>) -> String {
    let Some((ambulance, police, fire)) = numbers.by_service() else {
        return numbers.first().to_owned();
    };
    match peril {
        Some(Peril::Danger) => police,
        Some(Peril::Fire) => fire,
        Some(Peril::Ill) | None => ambulance,
    }
    .to_owned()
}

/// What somebody is called.
pub(super) async fn name(
    reads: &mut impl Reads,
    who: PersonId,
    reader: &Reader,
) -> anyhow::Result<String> {
    let faces = person::faces(reads, &[who]).await?;
    Ok(name_of(faces.first(), reader))
}

/// What several are called, in their order.
pub(super) async fn names(
    reads: &mut impl Reads,
    who: &[PersonId],
    reader: &Reader,
) -> anyhow::Result<Vec<String>> {
    let faces = person::faces(reads, who).await?;
    Ok(faces.iter().map(|face| name_of(Some(face), reader)).collect())
}

/// What whoever needs help is called; nothing where a bell of the house rang.
pub(super) async fn needing(
    reads: &mut impl Reads,
    alarm: &Alarm,
    reader: &Reader,
) -> anyhow::Result<Option<String>> {
    if let Some(recipient) = alarm.recipient
        && let Some(known) = recipient::held(reads, recipient).await?
    {
        return Ok(Some(isolated(&known.name)));
    }
    match alarm.caller {
        Some(caller) => name(reads, caller, reader).await.map(Some),
        None => Ok(None),
    }
}

/// Where it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Door {
    pub entrance: Option<String>,
    pub floor: Option<String>,
    pub flat: Option<String>,
    pub phone: Option<String>,
}

/// Where it is, as far as it is known. In an emergency this is told whoever may read it else: the
/// entrance and the floor to who is called, the flat and the phone to who comes.
pub(super) async fn door(reads: &mut impl Reads, alarm: &Alarm) -> anyhow::Result<Door> {
    let household = match alarm.recipient {
        Some(recipient) => {
            let known = recipient::held(reads, recipient).await?;
            known.and_then(|known| known.household)
        }
        None => alarm.household,
    };
    if let Some(household) = household {
        let known = household::find(reads, alarm.building, household).await?;
        let Some(known) = known else { return Ok(Door::default()) };
        let (entrance, flat) = (known.place.entrance, Some(known.place.flat));
        return Ok(Door { entrance, flat, ..Door::default() });
    }
    let Some(caller) = alarm.caller().filter(|_| alarm.recipient.is_none()) else {
        return Ok(Door::default());
    };
    let told = detail::list(reads, caller).await?;
    let find = |kind| told.iter().find(|one| one.kind == kind).and_then(|one| one.value.clone());
    Ok(Door {
        entrance: find(Kind::Entrance),
        floor: find(Kind::Floor),
        flat: find(Kind::Flat),
        phone: find(Kind::Phone),
    })
}

/// Where it is, for who is called: entrance and floor.
pub(super) fn near(door: &Door, reader: &Reader) -> Html {
    let language = reader.language;
    match (&door.entrance, &door.floor) {
        (Some(entrance), Some(floor)) => {
            let values = [("entrance", Text(entrance)), ("floor", Text(floor))];
            language.say("alarms-at-entrance-floor", &values)
        }
        (Some(entrance), None) => {
            language.say("alarms-at-entrance", &[("entrance", Text(entrance))])
        }
        (None, Some(floor)) => language.say("alarms-at-floor", &[("floor", Text(floor))]),
        (None, None) => Html::default(),
    }
}

/// Where it is, for who comes: the flat and the phone; that they are not known, where they are not.
pub(super) fn behind(door: &Door, reader: &Reader) -> Vec<Html> {
    let language = reader.language;
    let flat = match &door.flat {
        Some(flat) => language.say("alarms-flat", &[("flat", Text(flat))]),
        None => language.say("alarms-flat-unknown", &[]),
    };
    let phone = door.phone.as_ref();
    let phone = phone.map(|phone| language.say("alarms-phone", &[("phone", Text(phone))]));
    [flat].into_iter().chain(phone).collect()
}

/// What is the matter, and what to mind. In danger, those who live with whoever calls read nothing of
/// it: they may be the danger.
pub(super) async fn matter(
    reads: &mut impl Reads,
    alarm: &Alarm,
    numbers: &Emergency,
    reader: &Reader,
) -> anyhow::Result<Option<Html>> {
    let Some(peril) = alarm.peril else { return Ok(None) };
    if let (Peril::Danger, Some(person)) = (peril, reader.person)
        && family_of(reads, alarm).await?.contains(&person)
    {
        return Ok(None);
    }
    let number = number_for(numbers, Some(peril));
    let values = [("number", Text(number.as_str()))];
    Ok(Some(match peril {
        Peril::Ill => reader.language.say("alarms-ill", &values),
        Peril::Danger => reader.language.say("alarms-danger", &values),
        Peril::Fire => reader.language.say("alarms-fire", &values),
    }))
}

/// Who is there, who is on the way, who calls the number: one line each, but for whoever reads it.
pub(super) async fn standing(
    reads: &mut impl Reads,
    alarm: &Alarm,
    number: &str,
    reader: &Reader,
) -> anyhow::Result<Vec<Html>> {
    let language = reader.language;
    let coming = alarm.course.responders.iter().filter(|one| one.is_on_it());
    let coming: Vec<&Responder> = coming.filter(|one| Some(one.person) != reader.person).collect();
    let people: Vec<PersonId> = coming.iter().map(|one| one.person).collect();
    let names = names(reads, &people, reader).await?;
    let mut lines = Vec::new();
    for (one, name) in coming.iter().zip(&names) {
        let values = [("helper", Text(name.as_str()))];
        lines.push(if one.is_there() && one.more_at.is_some() {
            language.say("alarms-needs-more", &values)
        } else if one.is_there() {
            language.say("alarms-is-there", &values)
        } else {
            language.say("alarms-is-going", &values)
        });
    }
    if let Some(phoning) = alarm.phoning.filter(|phoning| Some(*phoning) != reader.person) {
        let name = name(reads, phoning, reader).await?;
        let values = [("helper", Text(name.as_str())), ("number", Text(number))];
        lines.push(language.say("alarms-is-phoning", &values));
    }
    Ok(lines)
}

/// The same lines, each marked where it is an exercise.
pub(super) fn marked(alarm: &Alarm, lines: Vec<Html>, reader: &Reader) -> Html {
    if !alarm.drill {
        return Html::lines(lines);
    }
    let mark = |line: &Html| {
        let values = [("line", crate::kernel::speech::Value::Html(line))];
        reader.language.say("alarms-drill-line", &values)
    };
    Html::lines(lines.iter().filter(|line| !line.is_empty()).map(mark))
}
