//! Somebody's household; and to those who live there, whether somebody does, too.

use super::{button, in_twos, name, names, past, place_in};
use crate::features::households::actions::{is_of_a_moderator, may_say_no, may_undo, voices};
use crate::features::households::intents::{Intent, Verb};
use crate::features::members::views::{isolated, profile_of, short};
use crate::features::people;
use crate::kernel::building::{self, Building};
use crate::kernel::detail::Kind;
use crate::kernel::household::{self, HouseholdId, Housemate, Standing};
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::reader::Reader;
use crate::kernel::recipient::{self, Recipient};
use crate::kernel::screen::{Button, Drawing, Html, Press, Screen};
use crate::kernel::speech::Value::{Html as Markup, Text};
use crate::kernel::tx::Reads;
use crate::kernel::{membership, person};

/// Somebody's household, or how to come into one.
pub(super) async fn home(
    reads: &mut impl Reads,
    building: BuildingId,
    person: PersonId,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let member = Member { person, building };
    let Some(known) = building::find(reads, building).await? else { return Ok(None) };
    if reader.person != Some(person) {
        return Ok(None);
    }
    if !membership::belongs(reads, member).await? {
        return Ok(Some(past(reader, "households-left")));
    }
    let language = reader.language;
    let values = [("building", Text(known.title.as_str()))];
    let title = language.say("households-title", &values);
    let own = household::housemate(reads, member).await?;
    let answered = recipient::list_of_guardian(reads, member).await?;
    let (text, buttons, own_recipients) = match own {
        Some(own) if own.standing == Standing::In => lives(reads, &known, own, reader).await?,
        Some(own) => {
            let id = match own.standing {
                Standing::Refused => "households-refused",
                Standing::Waiting | Standing::In => "households-waiting",
            };
            (vec![language.say(id, &[])], vec![flat_button(building, reader)], Vec::new())
        }
        None => (stranger(reads, member, reader).await?, Vec::new(), Vec::new()),
    };
    let others: Vec<Recipient> =
        answered.into_iter().filter(|one| !own_recipients.contains(one)).collect();
    let elsewhere = (!others.is_empty()).then(|| language.say("households-answers", &[]));
    let text = Html::lines([title].into_iter().chain(text).chain(elsewhere));
    let people = own_recipients.iter().chain(&others).filter_map(recipient_button).collect();
    let screen = in_twos(Screen::of(text), people);
    let screen = match own {
        None => {
            let told = household::place_of(reads, member).await?.is_some();
            let mine =
                told.then(|| button(reader, "households-button-mine", &Intent::Claim(building)));
            screen.row(mine.flatten().into_iter().chain(flat_button(building, reader)))
        }
        Some(_) => buttons.into_iter().flatten().fold(screen, |screen, one| screen.row([one])),
    };
    let moderates = membership::list_moderators(reads, building).await?.contains(&person);
    let all = moderates
        .then(|| button(reader, "households-button-list", &Intent::List(building, 0)))
        .flatten();
    Ok(Some(Drawing::Fresh(screen.row(all))))
}

/// A button that opens the page of somebody without Telegram.
pub(super) fn recipient_button(recipient: &Recipient) -> Option<Button> {
    let look = Intent::OfRecipient(Verb::Look, recipient.building, recipient.id);
    Some(Button { label: short(&isolated(&recipient.name)), press: Press::Code(look.code()?) })
}

/// A button that leads to where the flat is told.
fn flat_button(building: BuildingId, reader: &Reader) -> Option<Button> {
    let look = people::intents::DetailVerb::Look;
    let code = people::Intent::OfDetail(look, building, Kind::Flat).code()?;
    Some(reader.language.button("households-button-flat", Press::Code(code)))
}

/// Somebody who is in no household: whether the flat they told is their home.
async fn stranger(
    reads: &mut impl Reads,
    member: Member,
    reader: &Reader,
) -> anyhow::Result<Vec<Html>> {
    let language = reader.language;
    Ok(vec![match household::place_of(reads, member).await? {
        Some(place) => {
            let place = place_in(&place, reader);
            language.say("households-question", &[("place", Text(&place))])
        }
        None => language.say("households-no-flat", &[]),
    }])
}

type Shown = (Vec<Html>, Vec<Option<Button>>, Vec<Recipient>);

/// Where somebody lives, with whom.
async fn lives(
    reads: &mut impl Reads,
    building: &Building,
    own: Housemate,
    reader: &Reader,
) -> anyhow::Result<Shown> {
    let language = reader.language;
    let home = household::find(reads, building.id, own.household).await?;
    let place = home.map(|home| place_in(&home.place, reader)).unwrap_or_default();
    let place = language.say("households-home", &[("place", Text(&place))]);
    let housemates = household::list_housemates(reads, own.household).await?;
    let (with, waiting): (Vec<&Housemate>, Vec<&Housemate>) = housemates
        .iter()
        .filter(|other| other.person != own.person && other.standing != Standing::Refused)
        .partition(|other| other.standing == Standing::In);
    let with: Vec<PersonId> = with.into_iter().map(|other| other.person).collect();
    let alone = with.is_empty();
    let with = names(reads, &with, reader).await?;
    let with = (!alone).then(|| language.say("households-with", &[("names", Text(&with))]));
    let recipients = recipient::list_of_household(reads, own.household).await?;
    let hint = if recipients.is_empty() {
        language.say("households-nobody-without", &[])
    } else {
        language.say("households-without", &[])
    };
    let asked = (!waiting.is_empty()).then(|| language.say("households-somebody-waits", &[]));
    let add = button(reader, "households-button-add", &Intent::Add(building.id));
    Ok((
        [place].into_iter().chain(with).chain(asked).chain([hint]).collect(),
        vec![add],
        recipients,
    ))
}

/// To those who live there: somebody says this is their home, too.
pub(super) async fn newcomer(
    reads: &mut impl Reads,
    building: BuildingId,
    (household, person): (HouseholdId, PersonId),
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some(own) = reader.person else { return Ok(None) };
    let known = household::housemate(reads, Member { person, building }).await?;
    let Some(known) = known.filter(|known| known.household == household) else {
        return Ok(Some(past(reader, "households-newcomer-over")));
    };
    let language = reader.language;
    let name = name(reads, Some(person), reader).await?;
    let is_voice = voices(reads, building, household).await?.contains(&own);
    if !is_voice {
        let belongs = membership::belongs(reads, Member { person: own, building }).await?;
        if belongs && known.standing == Standing::In {
            let text = language.say("households-settled", &[("name", Text(&name))]);
            return Ok(Some(Drawing::Stale(Screen::of(text))));
        }
        return Ok(Some(past(reader, "households-not-yours")));
    }
    let Some(home) = household::find(reads, building, household).await? else { return Ok(None) };
    let place = place_in(&home.place, reader);
    let values = [("name", Text(&name)), ("place", Text(&place))];
    // Whoever answers for those who live there may live elsewhere.
    let own = household::housemate(reads, Member { person: own, building }).await?;
    let lives_there = own.is_some_and(|own| own.household == household);
    let (question, together, unknown) = if lives_there {
        ("households-newcomer", "households-button-together", "households-button-unknown")
    } else {
        ("households-newcomer-elsewhere", "households-button-lives", "households-button-not-there")
    };
    let together = button(reader, together, &Intent::LivesHere(building, person));
    Ok(Some(match known.standing {
        Standing::Waiting => {
            let unknown = button(reader, unknown, &Intent::Unknown(building, person));
            let text = language.say(question, &values);
            Drawing::Fresh(Screen::of(text).row(together).row(unknown))
        }
        Standing::In if may_undo(&known, reads.now()) => {
            let text = language.say("households-newcomer-in-just-now", &[("name", Text(&name))]);
            let undo = &Intent::Unknown(building, person);
            Drawing::Fresh(Screen::of(text).row(button(reader, "households-button-undo", undo)))
        }
        Standing::In => {
            let text = language.say("households-newcomer-in", &[("name", Text(&name))]);
            Drawing::Stale(Screen::of(text))
        }
        Standing::Refused => {
            let text = language.say("households-newcomer-refused", &[("name", Text(&name))]);
            Drawing::Fresh(Screen::of(text).row(together))
        }
    }))
}

/// To those who live there: a moderator says that somebody does, too. They can say no.
pub(super) async fn placed(
    reads: &mut impl Reads,
    building: BuildingId,
    (household, person): (HouseholdId, PersonId),
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some(own) = reader.person else { return Ok(None) };
    let known = household::housemate(reads, Member { person, building }).await?;
    let Some(known) = known.filter(|known| known.household == household) else {
        return Ok(Some(past(reader, "households-newcomer-over")));
    };
    if !may_say_no(reads, building, &known, own).await? {
        return newcomer(reads, building, (household, person), reader).await;
    }
    let moderator = name(reads, known.decider, reader).await?;
    let name = name(reads, Some(person), reader).await?;
    let values = [("moderator", Text(&moderator)), ("name", Text(&name))];
    let text = reader.language.say("households-placed", &values);
    let no = button(reader, "households-button-unknown", &Intent::Unknown(building, person));
    Ok(Some(Drawing::Fresh(Screen::of(text).row(no))))
}

/// To moderators: those who live there do not know somebody, or say nothing. Where it is, they are not
/// told.
pub(super) async fn disputed(
    reads: &mut impl Reads,
    building: BuildingId,
    (household, person): (HouseholdId, PersonId),
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some(own) = reader.person else { return Ok(None) };
    if !membership::list_moderators(reads, building).await?.contains(&own) {
        return Ok(Some(past(reader, "households-only-moderators")));
    }
    let known = household::housemate(reads, Member { person, building }).await?;
    let Some(known) = known.filter(|known| known.household == household) else {
        return Ok(Some(past(reader, "households-newcomer-over")));
    };
    let faces = person::faces(reads, &[person]).await?;
    let name = profile_of(faces.first(), reader);
    let values = [("name", Markup(&name))];
    let language = reader.language;
    let yes = button(reader, "households-button-lives", &Intent::LivesHere(building, person));
    Ok(Some(match known.standing {
        Standing::Waiting => {
            let no =
                button(reader, "households-button-not-there", &Intent::Unknown(building, person));
            let text = language.say("households-silent", &values);
            Drawing::Fresh(Screen::of(text).row(yes.into_iter().chain(no)))
        }
        Standing::Refused => {
            let noted = is_of_a_moderator(reads, building, &known).await?;
            let text = if noted { "households-noted-not-there" } else { "households-disputed" };
            Drawing::Fresh(Screen::of(language.say(text, &values)).row(yes))
        }
        Standing::In => {
            let no =
                button(reader, "households-button-not-there", &Intent::Unknown(building, person));
            Drawing::Fresh(Screen::of(language.say("households-settled", &values)).row(no))
        }
    }))
}
