//! Who is told first, who could be, and what they said.

use super::{button, name};
use crate::features::checkins::intents::{Intent, Verb};
use crate::features::checkins::model::Checkin;
use crate::features::checkins::store;
use crate::features::households::model::{MOST_PEOPLE, in_order, page as page_of};
use crate::features::members::views::{isolated, short};
use crate::kernel::circle::{self, Friend, MOST_FRIENDS};
use crate::kernel::household::{self, Standing};
use crate::kernel::id::{Member, PersonId};
use crate::kernel::person::Name;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Button, Drawing, Html, Press, Screen};
use crate::kernel::speech::Value::Text;
use crate::kernel::tx::Reads;
use crate::kernel::{membership, roll};

/// Who is told first of somebody: those who live with them, then those of the circle; and who was
/// asked and has said nothing.
pub(super) async fn told(
    reads: &mut impl Reads,
    member: Member,
) -> anyhow::Result<(Vec<PersonId>, Vec<PersonId>)> {
    let mut told = family(reads, member).await?;
    let circle = circle::list(reads, member).await?;
    let friends = circle.iter().filter(|one| one.is_in()).map(|one| one.friend);
    let friends: Vec<PersonId> = friends.filter(|friend| !told.contains(friend)).collect();
    told.extend(friends);
    let asked = circle.iter().filter(|one| one.is_asked()).map(|one| one.friend).collect();
    Ok((told, asked))
}

/// Those who live with somebody.
async fn family(reads: &mut impl Reads, member: Member) -> anyhow::Result<Vec<PersonId>> {
    let home = household::housemate(reads, member).await?;
    let Some(home) = home.filter(|home| home.standing == Standing::In) else {
        return Ok(Vec::new());
    };
    let housemates = household::list_housemates(reads, home.household).await?.into_iter();
    let at_home = housemates.filter(|one| one.standing == Standing::In).map(|one| one.person);
    Ok(at_home.filter(|one| *one != member.person).collect())
}

/// Who is told, one line each, and a button to take each of them off.
pub(super) async fn circle(
    reads: &mut impl Reads,
    member: Member,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let language = reader.language;
    let mut lines: Vec<Html> = Vec::new();
    for person in family(reads, member).await? {
        let name = name(reads, person, reader).await?;
        lines.push(language.say("checkins-line-home", &[("name", Text(&name))]));
    }
    let circle = circle::list(reads, member).await?;
    let mut buttons: Vec<Button> = Vec::new();
    for one in circle.iter().filter(|one| one.is_in() || one.is_asked()) {
        let name = name(reads, one.friend, reader).await?;
        let id = if one.is_in() { "checkins-line-in" } else { "checkins-line-asked" };
        lines.push(language.say(id, &[("name", Text(&name))]));
        let drop = Intent::OfFriend(Verb::Drop, member.building, one.friend);
        let label = language.say("checkins-button-drop", &[("name", Text(&name))]).plain();
        let code =
            drop.code().map(|code| Button { label: short(&label), press: Press::Code(code) });
        buttons.extend(code);
    }
    if lines.is_empty() {
        lines.push(language.say("checkins-line-nobody", &[]));
    }
    let title = language.say("checkins-circle", &[]);
    let screen = Screen::of(Html::lines([title].into_iter().chain(lines)));
    let screen = buttons.iter().cloned().fold(screen, |screen, drop| screen.row([drop]));
    let known = store::find(reads, member.person).await?;
    let may_ask = known.is_some_and(|known| known.is_on() && known.building == member.building)
        && buttons.len() < MOST_FRIENDS;
    let ask = Intent::Choose(member.building, 0);
    let ask = may_ask.then(|| button(reader, "checkins-button-ask", &ask)).flatten();
    let screen = screen.row(ask).row(button(reader, "checkins-button-page", &Intent::Look));
    Ok(Drawing::Fresh(screen))
}

/// Who could be told, too: a button each.
pub(super) async fn candidates(
    reads: &mut impl Reads,
    member: Member,
    wanted: usize,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let language = reader.language;
    let known = store::find(reads, member.person).await?;
    if !known.is_some_and(|known| Checkin::is_on(&known)) {
        return Ok(Drawing::Stale(Screen::of(language.say("checkins-over", &[]))));
    }
    let entries = roll::list(reads, member.building, MOST_PEOPLE).await?;
    let others: Vec<PersonId> = entries.iter().map(|entry| entry.person).collect();
    let mut not = family(reads, member).await?;
    not.push(member.person);
    let circle = circle::list(reads, member).await?.into_iter();
    let taken = circle.filter(|one| one.is_in() || one.is_asked() || one.said_no());
    not.extend(taken.map(|one| one.friend));
    let order = in_order(&[], &[], &others, &not);
    let (page, people, pages) = page_of(&order, wanted);
    let text = if order.is_empty() {
        language.say("checkins-nobody-to-ask", &[])
    } else {
        language.say("checkins-whom-to-ask", &[])
    };
    let ask = people.iter().filter_map(|person| {
        let entry = entries.iter().find(|entry| entry.person == *person)?;
        let name = entry.name.as_ref().map(Name::as_str).filter(|name| !name.is_empty());
        let label = name.map_or_else(|| language.label("members-somebody"), isolated);
        let code = Intent::OfFriend(Verb::Ask, member.building, *person).code()?;
        Some(Button { label: short(&label), press: Press::Code(code) })
    });
    let ask: Vec<Button> = ask.collect();
    let turn = |label, page| button(reader, label, &Intent::Choose(member.building, page));
    let before = page.checked_sub(1).and_then(|page| turn("checkins-button-before", page));
    let after = page.saturating_add(1);
    let after = (after < pages).then(|| turn("checkins-button-after", after)).flatten();
    let back = button(reader, "checkins-button-page", &Intent::Look);
    let screen = Screen::of(text).in_twos(&ask);
    Ok(Drawing::Fresh(screen.row(before.into_iter().chain(after)).row(back)))
}

/// To a neighbour: may I tell you first?
pub(super) async fn asked(
    reads: &mut impl Reads,
    of: Member,
    friend: PersonId,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    if reader.person.is_some_and(|reader| reader != friend) {
        return Ok(None);
    }
    let language = reader.language;
    let there = membership::belongs(reads, of).await?;
    let word = circle::find(reads, of, friend).await?.filter(|_| there);
    let Some(word) = word else {
        let over = language.say("checkins-asked-over", &[]);
        return Ok(Some(Drawing::Stale(Screen::of(over))));
    };
    let name = name(reads, of.person, reader).await?;
    let values = [("name", Text(name.as_str()))];
    let tap = |label, verb| button(reader, label, &Intent::OfFriend(verb, of.building, of.person));
    Ok(Some(Drawing::Fresh(if word.is_asked() {
        let will = tap("checkins-button-will", Verb::Will);
        let not_now = tap("checkins-button-not-now", Verb::NotNow);
        let screen = Screen::of(language.say("checkins-asked", &values));
        screen.row(will.into_iter().chain(not_now))
    } else if word.is_in() {
        let leave = tap("checkins-button-leave", Verb::Leave);
        Screen::of(language.say("checkins-you-are-told", &values)).row(leave)
    } else {
        let id = if word.said_no() { "checkins-you-said-no" } else { "checkins-you-left" };
        let will = tap("checkins-button-after-all", Verb::Will);
        Screen::of(language.say(id, &values)).row(will)
    })))
}

/// To whoever chose them: what they said.
pub(super) async fn answered(
    reads: &mut impl Reads,
    member: Member,
    friend: PersonId,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let language = reader.language;
    let word = circle::find(reads, member, friend).await?;
    let name = name(reads, friend, reader).await?;
    let values = [("name", Text(name.as_str()))];
    let circle = Intent::Circle(member.building);
    let circle = button(reader, "checkins-button-circle", &circle);
    Ok(Some(match word {
        Some(word) if word.is_in() => {
            Drawing::Fresh(Screen::of(language.say("checkins-answered-yes", &values)).row(circle))
        }
        Some(word) if word.said_no() => {
            Drawing::Fresh(Screen::of(language.say("checkins-answered-no", &values)).row(circle))
        }
        Some(_) | None => Drawing::Stale(Screen::of(language.say("checkins-left", &values))),
    }))
}

/// To whoever chose them: they are out of the circle.
pub(super) async fn left(
    reads: &mut impl Reads,
    member: Member,
    friend: PersonId,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let word = circle::find(reads, member, friend).await?;
    let name = name(reads, friend, reader).await?;
    let values = [("name", Text(name.as_str()))];
    if word.is_some_and(Friend::is_in) {
        let text = reader.language.say("checkins-answered-yes", &values);
        return Ok(Some(Drawing::Stale(Screen::of(text))));
    }
    let circle = Intent::Circle(member.building);
    let circle = button(reader, "checkins-button-circle", &circle);
    let text = reader.language.say("checkins-left", &values);
    Ok(Some(Drawing::Fresh(Screen::of(text).row(circle))))
}
