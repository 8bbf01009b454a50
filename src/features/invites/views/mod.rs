//! Invites → screens, in the reader's language; and the picture that is handed on.

mod answers;

pub use answers::{refusal, reply};

use super::intents::{Intent, Verb, link};
use super::model::{Invite, Kind, ON_A_PAGE, PICTURE, State, Term};
use super::notices::Notice;
use super::store;
use crate::features::members::views::{name_of, open_private};
use crate::kernel::building::{self, Building};
use crate::kernel::clock::Moment;
use crate::kernel::id::{Member, PersonId};
use crate::kernel::paper::{Area, Form, Ink, Paper, Sheet, Style};
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Button, Drawing, Html, Press, Screen};
use crate::kernel::secret::Secret;
use crate::kernel::speech::Value::Text;
use crate::kernel::tx::Reads;
use crate::kernel::{membership, person};

/// Somebody who reads, who lives there.
struct Scene {
    member: Member,
    building: Building,
    moderates: bool,
}

/// How a notice looks to its reader; nothing if what it tells of is gone, or not theirs to read.
///
/// # Errors
/// If the database cannot be read.
pub async fn notice(
    reads: &mut impl Reads,
    notice: Notice,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    if reader.in_group {
        let text = reader.language.say("members-group-private", &[]);
        let open = open_private(reader, Intent::Open.code());
        return Ok(Some(Drawing::Fresh(Screen::of(text).row(open))));
    }
    let (Notice::List { building, .. }
    | Notice::Item { building, .. }
    | Notice::Link { building, .. }
    | Notice::Picture { building, .. }
    | Notice::Used { building, .. }
    | Notice::UsedHome { building, .. }) = notice;
    let Some(person) = reader.person else { return Ok(None) };
    let Some(known) = building::find(reads, building).await? else { return Ok(None) };
    let member = Member { person, building };
    if !membership::belongs(reads, member).await? {
        return Ok(Some(past("invites-over", reader)));
    }
    let moderates = membership::list_moderators(reads, building).await?.contains(&person);
    let scene = Scene { member, building: known, moderates };
    let invite = match notice {
        Notice::List { page, .. } => return list(reads, &scene, page, reader).await.map(Some),
        Notice::Item { invite, .. }
        | Notice::Link { invite, .. }
        | Notice::Picture { invite, .. }
        | Notice::Used { invite, .. }
        | Notice::UsedHome { invite, .. } => store::find(reads, invite).await?,
    };
    let is_theirs = |known: &Invite| moderates || known.maker == person;
    let Some(invite) = invite.filter(is_theirs) else {
        return Ok(Some(past("invites-gone", reader)));
    };
    match notice {
        Notice::Used { .. } => used(reads, &invite, reader).await,
        Notice::UsedHome { .. } if !moderates => Ok(Some(past("invites-gone", reader))),
        Notice::UsedHome { .. } => used_home(reads, &invite, reader).await,
        Notice::Picture { .. } => picture(reads, &scene, &invite, reader).await,
        Notice::Link { .. } => linked(reads, &scene, &invite, reader).await,
        Notice::List { .. } | Notice::Item { .. } => {
            Ok(Some(Drawing::Fresh(item(reads, &scene, &invite, reader).await?)))
        }
    }
}

fn past(words: &'static str, reader: &Reader) -> Drawing {
    Drawing::Stale(Screen::of(reader.language.say(words, &[])))
}

/// Which there are, and to make one.
async fn list(
    reads: &mut impl Reads,
    scene: &Scene,
    page: usize,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let language = reader.language;
    let (Member { person, building }, now) = (scene.member, reads.now());
    let maker = (!scene.moderates).then_some(person);
    let mut invites = store::list(reads, building, maker, page).await?;
    let more = invites.len() > ON_A_PAGE;
    invites.truncate(ON_A_PAGE);
    let title = language.say("invites-title", &[("building", Text(&scene.building.title))]);
    let how = if scene.moderates { "invites-how-moderator" } else { "invites-how" };
    let mut lines = vec![title, language.say(how, &[])];
    if invites.is_empty() {
        lines.push(language.say("invites-none", &[]));
    }
    for invite in &invites {
        lines.push(line(reads, invite, false, reader).await?);
    }
    let newest = store::newest_of(reads, scene.member).await?;
    let make = |label, term| button(reader, label, &Intent::Make(building, term, newest));
    let [day, week, month] = [
        ("invites-button-day", Term::Day),
        ("invites-button-week", Term::Week),
        ("invites-button-month", Term::Month),
    ]
    .map(|(label, term)| make(label, term).filter(|_| scene.moderates));
    let home = button(reader, "invites-button-home", &Intent::MakeHome(building, newest));
    let numbers: Vec<Button> = invites
        .iter()
        .filter(|invite| !invite.is_dead(now))
        .filter_map(|invite| {
            let number = invite.id.0.to_string();
            let label = language.say("invites-button-one", &[("number", Text(&number))]).plain();
            let look = Intent::OfInvite(Verb::Look, building, invite.id);
            Some(Button { label, press: Press::Code(look.code()?) })
        })
        .collect();
    let screen =
        Screen::of(Html::lines(lines)).row(week).row(day.into_iter().chain(month)).row(home);
    let screen = numbers.chunks(3).fold(screen, |screen, row| screen.row(row.iter().cloned()));
    let turn = |label, page| button(reader, label, &Intent::List(building, page));
    let newer = page.checked_sub(1).and_then(|page| turn("invites-button-newer", page));
    let older = page.saturating_add(1);
    let older = more.then(|| turn("invites-button-older", older)).flatten();
    Ok(Drawing::Fresh(screen.row(newer.into_iter().chain(older))))
}

/// How an invite stands, on one line; to whoever may undo it, that they may.
async fn line(
    reads: &mut impl Reads,
    invite: &Invite,
    may_undo: bool,
    reader: &Reader,
) -> anyhow::Result<Html> {
    let (language, now) = (reader.language, reads.now());
    let number = invite.id.0.to_string();
    let maker = called(reads, invite.maker, reader).await?;
    let until = date(invite.expires_at, reader);
    let values = [("number", Text(&number)), ("maker", Text(&maker)), ("until", Text(&until))];
    let (user, at) = match invite.state {
        State::Open | State::Revoked { .. } => (None, None),
        State::Kept { by } => (Some(by), None),
        State::Used { by, at } => (by, Some(at)),
    };
    let is_in = is_in(reads, invite).await?;
    let user = match user {
        Some(user) => called(reads, user, reader).await?,
        None => language.label("members-somebody"),
    };
    let on = date(at.unwrap_or(now), reader);
    let user = ("user", Text(&user));
    let [number, maker, until] = values;
    Ok(match invite.state {
        State::Revoked { .. } if may_undo => {
            language.say("invites-line-revoked-just-now", &[number, maker])
        }
        State::Revoked { .. } => language.say("invites-line-revoked", &[number, maker]),
        State::Used { .. } => {
            language.say("invites-line-used", &[number, maker, user, ("on", Text(&on))])
        }
        State::Kept { .. } if is_in => language.say("invites-line-in", &[number, maker, user]),
        State::Open | State::Kept { .. } if invite.is_over(now) => {
            language.say("invites-line-expired", &[number, maker, until])
        }
        State::Kept { .. } => language.say("invites-line-kept", &[number, maker, user, until]),
        State::Open if invite.kind == Kind::Home => {
            language.say("invites-line-home", &[number, maker, until])
        }
        State::Open => language.say("invites-line-open", &[number, maker, until]),
    })
}

/// True if it is kept for somebody who is in by now: where everybody in the group is, none is used.
async fn is_in(reads: &mut impl Reads, invite: &Invite) -> anyhow::Result<bool> {
    match invite.state {
        State::Kept { by } => {
            let member = Member { person: by, building: invite.building };
            Ok(membership::belongs(reads, member).await?)
        }
        State::Open | State::Used { .. } | State::Revoked { .. } => Ok(false),
    }
}

/// How one of them stands, and what can be done with it.
async fn item(
    reads: &mut impl Reads,
    scene: &Scene,
    invite: &Invite,
    reader: &Reader,
) -> anyhow::Result<Screen> {
    let now = reads.now();
    let person = scene.member.person;
    let of =
        |label, verb| button(reader, label, &Intent::OfInvite(verb, invite.building, invite.id));
    let live = invite.is_live(now) && !is_in(reads, invite).await?;
    let show = of("invites-button-link", Verb::Link).filter(|_| live && invite.maker == person);
    let back = of("invites-button-take-back", Verb::TakeBack).filter(|_| live);
    let may_undo = invite.may_be_undone_by(person, scene.moderates) && invite.is_undoable(now);
    let undo = of("invites-button-undo", Verb::Undo).filter(|_| may_undo);
    let all = button(reader, "invites-button-all", &Intent::List(invite.building, 0));
    let text = line(reads, invite, may_undo, reader).await?;
    Ok(Screen::of(text).row(show.into_iter().chain(undo)).row(back).row(all))
}

/// The secret of one that its reader made and that opens something.
async fn own_secret(
    reads: &mut impl Reads,
    scene: &Scene,
    invite: &Invite,
) -> anyhow::Result<Option<Secret>> {
    let opens = invite.is_live(reads.now()) && !is_in(reads, invite).await?;
    if invite.maker == scene.member.person && opens {
        return store::secret(reads, invite.id).await;
    }
    Ok(None)
}

/// To its maker: the link. Once it opens nothing any more, how the invite stands.
async fn linked(
    reads: &mut impl Reads,
    scene: &Scene,
    invite: &Invite,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some(secret) = own_secret(reads, scene, invite).await? else {
        return Ok(Some(Drawing::Stale(item(reads, scene, invite, reader).await?)));
    };
    let text = said_of(scene, invite, "invites-link", reader);
    let of =
        |label, verb| button(reader, label, &Intent::OfInvite(verb, invite.building, invite.id));
    let picture = of("invites-button-picture", Verb::Picture);
    let back = of("invites-button-take-back", Verb::TakeBack);
    let all = button(reader, "invites-button-all", &Intent::List(invite.building, 0));
    let screen = Screen::of(text).linked(link(invite.building, &secret));
    Ok(Some(Drawing::Fresh(screen.row(picture.into_iter().chain(all)).row(back))))
}

fn said_of(scene: &Scene, invite: &Invite, id: &'static str, reader: &Reader) -> Html {
    let (number, until) = (invite.id.0.to_string(), date(invite.expires_at, reader));
    let title = scene.building.title.as_str();
    let values = [("number", Text(&number)), ("building", Text(title)), ("until", Text(&until))];
    reader.language.say(id, &values)
}

/// To its maker, to be handed on: a picture that a phone reads, with the link under it.
async fn picture(
    reads: &mut impl Reads,
    scene: &Scene,
    invite: &Invite,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    const SIZE: (f32, f32) = (105.0, 148.0);
    const SIDE: f32 = 80.0;
    let Some(secret) = own_secret(reads, scene, invite).await? else {
        return Ok(Some(past("invites-gone", reader)));
    };
    let language = reader.language;
    let code = link(invite.building, &secret);
    let row = |y, height| Area { x: 8.0, y, width: SIZE.0 - 16.0, height };
    let mut sheet = Sheet::new(SIZE);
    sheet.fill(row(7.0, 24.0), Ink::Mint);
    let title = Style::of(8.0).bold().ink(Ink::Green).middle().typed();
    sheet.fitted(row(9.0, 20.0), scene.building.title.as_str(), title);
    sheet.square((12.5, 33.0), SIDE, code.as_str());
    let scan = Style::of(5.0).bold().middle();
    sheet.fitted(row(114.0, 9.0), language.label("invites-sheet-scan"), scan);
    let number = invite.id.0.to_string();
    let until = date(invite.expires_at, reader);
    let values = [("number", Text(&number)), ("until", Text(&until))];
    let valid = language.say("invites-sheet-valid", &values).plain();
    sheet.fitted(row(124.0, 8.0), valid, Style::of(4.4).middle());
    sheet.address(row(134.0, 6.0), Style::of(4.0).ink(Ink::Grey).middle());
    let paper = Paper {
        name: PICTURE.to_owned(),
        title: scene.building.title.clone(),
        form: Form::Png,
        sheets: vec![sheet],
        instead: language.say("invites-no-font", &[]),
    };
    let text = said_of(scene, invite, "invites-picture", reader);
    Ok(Some(Drawing::Fresh(Screen::of(text).linked(code).printed(paper))))
}

/// To its maker: somebody is in by it.
async fn used(
    reads: &mut impl Reads,
    invite: &Invite,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let State::Used { by: Some(by), .. } = invite.state else { return Ok(None) };
    let name = called(reads, by, reader).await?;
    let text = reader.language.say("invites-used", &[("name", Text(&name))]);
    Ok(Some(Drawing::Fresh(Screen::of(text))))
}

/// To moderators: somebody is in by a neighbour's.
async fn used_home(
    reads: &mut impl Reads,
    invite: &Invite,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let State::Used { by: Some(by), .. } = invite.state else { return Ok(None) };
    let name = called(reads, by, reader).await?;
    let maker = called(reads, invite.maker, reader).await?;
    let values = [("name", Text(&name)), ("maker", Text(&maker))];
    Ok(Some(Drawing::Fresh(Screen::of(reader.language.say("invites-used-home", &values)))))
}

async fn called(
    reads: &mut impl Reads,
    person: PersonId,
    reader: &Reader,
) -> anyhow::Result<String> {
    Ok(name_of(person::faces(reads, &[person]).await?.first(), reader))
}

fn date(at: Moment, reader: &Reader) -> String {
    at.utc().with_timezone(&reader.time_zone).format("%Y-%m-%d %H:%M").to_string()
}

fn button(reader: &Reader, label: &'static str, intent: &Intent) -> Option<Button> {
    Some(reader.language.button(label, Press::Code(intent.code()?)))
}
