//! The page of somebody without Telegram, and the questions about them.

use super::{
    button, date, in_twos, kind_in, kind_label, name, names, of_recipient, past, place_in,
};
use crate::features::households::actions::may_see;
use crate::features::households::intents::{Intent, Verb};
use crate::features::households::model::can_be_undone;
use crate::features::members::views::isolated;
use crate::kernel::clock::Moment;
use crate::kernel::guardian::{self, Guard};
use crate::kernel::household;
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::membership;
use crate::kernel::reader::Reader;
use crate::kernel::recipient::{self, Kind, Recipient, RecipientId};
use crate::kernel::screen::{Button, Drawing, Html, Screen};
use crate::kernel::speech::Value::Text;
use crate::kernel::tx::Reads;

/// Somebody without Telegram, as their page is looked at.
pub(super) struct Seen {
    pub(super) recipient: Recipient,
    guards: Vec<Guard>,
    own: PersonId,
    moderates: bool,
    /// True if they live with them, or answer for them.
    is_near: bool,
    now: Moment,
}

impl Seen {
    /// Nothing if there is no such recipient, or if its reader lives there no more.
    pub(super) async fn load(
        reads: &mut impl Reads,
        building: BuildingId,
        id: RecipientId,
        own: PersonId,
    ) -> anyhow::Result<Option<Self>> {
        let member = Member { person: own, building };
        if !membership::belongs(reads, member).await? {
            return Ok(None);
        }
        let Some(recipient) = recipient::find(reads, building, id).await? else {
            return Ok(None);
        };
        let guards = guardian::list(reads, id).await?;
        let moderates = membership::list_moderators(reads, building).await?.contains(&own);
        let is_near = may_see(reads, &recipient, own).await?;
        let now = reads.now();
        Ok(Some(Self { recipient, guards, own, moderates, is_near, now }))
    }

    fn answers(&self) -> bool {
        self.guards.iter().any(|guard| guard.person == self.own && guard.answers())
    }

    /// True if its reader may change what is told of them.
    pub(super) fn may_change(&self) -> bool {
        (self.moderates || self.answers()) && self.recipient.removed.is_none()
    }

    /// True if they agreed.
    pub(super) fn agreed(&self) -> bool {
        self.recipient.agreed.is_some()
    }

    fn is_unguarded(&self) -> bool {
        !self.guards.iter().any(|guard| guard.answers())
    }

    /// True if its reader stopped answering for them a moment ago.
    fn has_just_stopped(&self) -> bool {
        let own = self.guards.iter().find(|guard| guard.person == self.own);
        let ended = own.filter(|own| own.agreed_at.is_some()).and_then(|own| own.ended_at);
        ended.is_some_and(|at| can_be_undone(at, self.now))
    }

    fn row(&self) -> (BuildingId, RecipientId) {
        (self.recipient.building, self.recipient.id)
    }

    fn name(&self) -> String {
        isolated(&self.recipient.name)
    }

    fn back(&self, reader: &Reader) -> Option<Button> {
        let (building, _) = self.row();
        if self.is_near {
            button(reader, "households-button-home", &Intent::Home(building))
        } else {
            button(reader, "households-button-list", &Intent::List(building, 0))
        }
    }
}

/// The page: who they are, whether they agreed, who answers for them.
pub(super) async fn page(
    reads: &mut impl Reads,
    seen: &Seen,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let language = reader.language;
    let own_name = seen.name();
    let values = [("name", Text(&own_name))];
    if !seen.moderates && !seen.is_near {
        return Ok(past(reader, "households-not-guardian"));
    }
    if let Some((at, by)) = seen.recipient.removed {
        let by = name(reads, by, reader).await?;
        let values = [("name", Text(&own_name)), ("by", Text(&by))];
        let may = seen.moderates || seen.answers();
        if !may || !can_be_undone(at, seen.now) {
            return Ok(Drawing::Stale(Screen::of(language.say("households-off", &values))));
        }
        let text = language.say("households-off-just-now", &values);
        let undo = of_recipient(reader, "households-button-undo", Verb::PutBack, seen.row());
        return Ok(Drawing::Fresh(Screen::of(text).row(undo)));
    }
    if seen.has_just_stopped() {
        let text = language.say("households-stopped", &values);
        let undo = of_recipient(reader, "households-button-undo", Verb::AnswerAgain, seen.row());
        return Ok(Drawing::Fresh(Screen::of(text).row(undo).row(seen.back(reader))));
    }
    let text = Html::lines(lines(reads, seen, reader).await?);
    let screen = Screen::of(text);
    let screen = if seen.may_change() { in_twos(screen, buttons(seen, reader)) } else { screen };
    let off = seen
        .may_change()
        .then(|| of_recipient(reader, "households-button-off", Verb::AskToTakeOff, seen.row()))
        .flatten();
    Ok(Drawing::Fresh(screen.row(seen.back(reader)).row(off)))
}

async fn lines(reads: &mut impl Reads, seen: &Seen, reader: &Reader) -> anyhow::Result<Vec<Html>> {
    let language = reader.language;
    let (recipient, own_name) = (&seen.recipient, seen.name());
    let values = [("name", Text(&own_name))];
    let mut lines = vec![language.say("households-recipient", &values)];
    if let Some(kind) = recipient.kind {
        lines.push(Html::escape(&kind_in(kind, language)));
    }
    // Where they live is for those who live there, and for those who answer for them.
    let may_know = seen.is_near || seen.is_unguarded();
    let home = match recipient.household.filter(|_| may_know) {
        Some(home) => household::find(reads, recipient.building, home).await?,
        None => None,
    };
    if let Some(home) = home {
        let place = place_in(&home.place, reader);
        lines.push(language.say("households-lives-at", &[("place", Text(&place))]));
    }
    lines.push(match recipient.agreed {
        Some((at, by)) => {
            let by = name(reads, by, reader).await?;
            let day = date(at, reader);
            language.say("households-agreed", &[("day", Text(&day)), ("by", Text(&by))])
        }
        None if recipient.kind == Some(Kind::Child) && seen.may_change() => {
            language.say("households-not-agreed-child", &values)
        }
        None => language.say("households-not-agreed", &values),
    });
    let people = |which: fn(Guard) -> bool| -> Vec<PersonId> {
        let guards = seen.guards.iter().filter(|guard| which(**guard));
        guards.map(|guard| guard.person).collect()
    };
    let answering = names(reads, &people(Guard::answers), reader).await?;
    lines.push(if seen.is_unguarded() {
        language.say("households-nobody-answers", &[])
    } else {
        language.say("households-guardians", &[("names", Text(&answering))])
    });
    let asked = people(Guard::is_asked);
    if !asked.is_empty() {
        let asked = names(reads, &asked, reader).await?;
        lines.push(language.say("households-asked-are", &[("names", Text(&asked))]));
    }
    Ok(lines)
}

/// What can be done with them by whoever answers for them.
fn buttons(seen: &Seen, reader: &Reader) -> Vec<Button> {
    let (building, recipient) = seen.row();
    let of = |label, verb| of_recipient(reader, label, verb, seen.row());
    let agreed = seen.agreed();
    let (consent, ask) = if agreed {
        let choose = Intent::Choose(building, recipient, 0);
        (
            of("households-button-not-agreed", Verb::AskAgreed),
            button(reader, "households-button-ask", &choose),
        )
    } else {
        (of("households-button-consent", Verb::AskAgreed), None)
    };
    let own = Intent::Ask(building, recipient, seen.own);
    let is_answered = seen.guards.iter().any(|guard| guard.answers());
    let take_on = (agreed && seen.moderates && !is_answered)
        .then(|| button(reader, "households-button-take-on", &own))
        .flatten();
    let place = (seen.moderates && seen.recipient.household.is_none())
        .then(|| of("households-button-place", Verb::AskPlace))
        .flatten();
    let kind = of("households-button-kind", Verb::AskKind);
    let stop = seen
        .answers()
        .then(|| of("households-button-stop-answering", Verb::StopAnswering))
        .flatten();
    ask.into_iter().chain(consent).chain(take_on).chain(place).chain(kind).chain(stop).collect()
}

/// Who are they?
pub(super) fn kinds(seen: &Seen, reader: &Reader) -> Drawing {
    let own_name = seen.name();
    let text = reader.language.say("households-who", &[("name", Text(&own_name))]);
    let kinds = Kind::ALL.into_iter();
    let kinds =
        kinds.filter_map(|kind| of_recipient(reader, kind_label(kind), Verb::Is(kind), seen.row()));
    let back = of_recipient(reader, "households-button-back", Verb::Look, seen.row());
    Drawing::Fresh(in_twos(Screen::of(text), kinds.collect()).row(back))
}

/// Did they agree?
pub(super) fn consent(seen: &Seen, reader: &Reader) -> Drawing {
    let own_name = seen.name();
    let is_child = seen.recipient.kind == Some(Kind::Child);
    let answers = ("households-button-agreed", "households-button-not-yet");
    let (question, (yes, no)) = match (is_child, seen.answers()) {
        (false, true) => ("households-consent", answers),
        (false, false) => ("households-consent-moderator", answers),
        (true, true) => {
            ("households-consent-child", ("households-button-parent", "households-button-no"))
        }
        (true, false) => ("households-consent-child-moderator", answers),
    };
    let text = reader.language.say(question, &[("name", Text(&own_name))]);
    let yes = of_recipient(reader, yes, Verb::Agreed, seen.row());
    let no = of_recipient(reader, no, Verb::NotAgreed, seen.row());
    Drawing::Fresh(Screen::of(text).row(yes.into_iter().chain(no)))
}

/// Do they no longer agree?
pub(super) fn no_longer(seen: &Seen, reader: &Reader) -> Drawing {
    let own_name = seen.name();
    let text = reader.language.say("households-no-longer", &[("name", Text(&own_name))]);
    let still = of_recipient(reader, "households-button-still-agreed", Verb::Look, seen.row());
    let no = of_recipient(reader, "households-button-not-agreed", Verb::NotAgreed, seen.row());
    Drawing::Fresh(Screen::of(text).row(still.into_iter().chain(no)))
}

/// To those who live there: a moderator added somebody to their home.
pub(super) async fn added(
    reads: &mut impl Reads,
    seen: &Seen,
    moderator: PersonId,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    if !seen.is_near || seen.recipient.removed.is_some() {
        return page(reads, seen, reader).await;
    }
    let own_name = seen.name();
    let moderator = name(reads, Some(moderator), reader).await?;
    let values = [("moderator", Text(&moderator)), ("name", Text(&own_name))];
    let look = of_recipient(reader, "households-button-page", Verb::Look, seen.row());
    Ok(Drawing::Fresh(Screen::of(reader.language.say("households-added", &values)).row(look)))
}

/// Shall they be taken off the list?
pub(super) fn take_off(seen: &Seen, reader: &Reader) -> Drawing {
    let own_name = seen.name();
    let text = reader.language.say("households-take-off", &[("name", Text(&own_name))]);
    let keep = of_recipient(reader, "households-button-keep", Verb::Look, seen.row());
    let off = of_recipient(reader, "households-button-off", Verb::TakeOff, seen.row());
    Drawing::Fresh(Screen::of(text).row(keep).row(off))
}
